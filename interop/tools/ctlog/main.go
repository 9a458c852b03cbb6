// ctlog serves a certificate transparency log over a folder: TesseraCT as a library, because its own main does not build
// with the released versions of what it needs.
package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"flag"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/transparency-dev/tessera"
	tessera_posix "github.com/transparency-dev/tessera/storage/posix"
	"github.com/transparency-dev/tesseract"
	"github.com/transparency-dev/tesseract/storage"
	"github.com/transparency-dev/tesseract/storage/posix"
	"golang.org/x/mod/sumdb/note"
)

const (
	checkpointInterval = 200 * time.Millisecond
	batchAge           = 50 * time.Millisecond
	batchSize          = 64
	maxChainBytes      = 512 << 10
)

func main() {
	address := flag.String("address", "", "host and port to serve on")
	origin := flag.String("origin", "", "name of the log: the host of its address")
	folder := flag.String("folder", "", "where the log is kept")
	keyFile := flag.String("key", "", "EC private key, PEM (SEC 1)")
	roots := flag.String("roots", "", "certificates of the roots that may be logged, PEM")
	flag.Parse()
	if err := serve(*address, *origin, *folder, *keyFile, *roots); err != nil {
		log.Fatal(err)
	}
}

func serve(address, origin, folder, keyFile, roots string) error {
	ctx := context.Background()
	key, err := readKey(keyFile)
	if err != nil {
		return err
	}
	open := func(ctx context.Context, signer note.Signer) (*storage.CTStorage, error) {
		return openStorage(ctx, folder, signer)
	}
	validation := tesseract.ChainValidationConfig{RootsPEMFile: roots, ExtKeyUsages: "CodeSigning"}
	options := tesseract.LogHandlerOpts{MaxCertChainBytes: maxChainBytes}
	handler, err := tesseract.NewLogHandler(ctx, origin, key, validation, open, 10*time.Second, false, "", options)
	if err != nil {
		return err
	}
	server := &http.Server{Addr: address, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	return server.ListenAndServe()
}

// Answers come before a checkpoint covers the entry: a certificate needs the log's promise only.
func openStorage(ctx context.Context, folder string, signer note.Signer) (*storage.CTStorage, error) {
	driver, err := tessera_posix.New(ctx, tessera_posix.Config{Path: folder})
	if err != nil {
		return nil, err
	}
	options := tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithCTLayout().
		WithCheckpointInterval(checkpointInterval).
		WithBatching(batchSize, batchAge)
	appender, _, reader, err := tessera.NewAppender(ctx, driver, options)
	if err != nil {
		return nil, err
	}
	issuers, err := posix.NewIssuerStorage(ctx, folder)
	if err != nil {
		return nil, err
	}
	return storage.NewCTStorage(ctx, &storage.CTStorageOptions{
		Appender:            appender,
		Reader:              reader,
		IssuerStorage:       issuers,
		AwaiterPollInterval: batchAge,
	})
}

func readKey(file string) (*ecdsa.PrivateKey, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, errors.New(file + " holds no PEM")
	}
	return x509.ParseECPrivateKey(block.Bytes)
}

// referrers-registry serves go-containerregistry's registry with the referrers API, which its own command leaves out.
package main

import (
	"flag"
	"log"
	"net/http"
	"time"

	"github.com/google/go-containerregistry/pkg/registry"
)

func main() {
	address := flag.String("address", "", "host and port to serve on")
	flag.Parse()
	handler := registry.New(registry.WithReferrersSupport(true))
	server := &http.Server{Addr: *address, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

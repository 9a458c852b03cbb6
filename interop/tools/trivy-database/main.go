// Writes a small vulnerability database in Trivy's format, schema 2 (aquasecurity/trivy-db, pkg/db): `trivy-database FOLDER`.
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
)

type entry struct {
	path  []string
	key   string
	value any
}

var entries = []entry{
	{[]string{"data-source"}, "debian 12", map[string]string{"ID": "debian", "Name": "Debian Security Tracker", "URL": "https://salsa.debian.org/security-tracker-team/security-tracker"}},
	{[]string{"debian 12", "openssl"}, "CVE-2026-1000", map[string]any{"FixedVersion": "3.0.13-1"}},
	{[]string{"debian 12", "curl"}, "CVE-2026-2000", map[string]any{"FixedVersion": "8.9.1-1"}},
	{[]string{"debian 12", "zlib"}, "CVE-2026-3000", map[string]any{"Status": 2}},
	{[]string{"data-source"}, "npm::GitHub Security Advisory Npm", map[string]string{"ID": "ghsa", "Name": "GitHub Security Advisory Npm", "URL": "https://github.com/advisories?query=type%3Areviewed+ecosystem%3Anpm"}},
	{[]string{"npm::GitHub Security Advisory Npm", "left-pad-made"}, "CVE-2026-4000", map[string]any{"VulnerableVersions": []string{"<1.3.1"}, "PatchedVersions": []string{"1.3.1"}, "VendorIDs": []string{"GHSA-aaaa-bbbb-cccc"}}},
	{[]string{"vulnerability"}, "CVE-2026-1000", map[string]any{"Title": "a made vulnerability", "Severity": "CRITICAL"}},
	{[]string{"vulnerability"}, "CVE-2026-2000", map[string]any{"Title": "another made one", "Severity": "HIGH"}},
	{[]string{"vulnerability"}, "CVE-2026-3000", map[string]any{"Title": "one that is not mended", "Severity": "CRITICAL"}},
	{[]string{"vulnerability"}, "CVE-2026-4000", map[string]any{"Title": "a made one of npm", "Severity": "HIGH"}},
}

func main() {
	folder := os.Args[1]
	check(os.MkdirAll(folder, 0o755))
	db, err := bolt.Open(filepath.Join(folder, "trivy.db"), 0o644, nil)
	check(err)
	check(db.Update(func(tx *bolt.Tx) error {
		for _, e := range entries {
			bucket, err := tx.CreateBucketIfNotExists([]byte(e.path[0]))
			check(err)
			for _, name := range e.path[1:] {
				bucket, err = bucket.CreateBucketIfNotExists([]byte(name))
				check(err)
			}
			value, err := json.Marshal(e.value)
			check(err)
			check(bucket.Put([]byte(e.key), value))
		}
		return nil
	}))
	check(db.Close())
	now := time.Now().UTC()
	metadata, err := json.Marshal(map[string]any{"Version": 2, "UpdatedAt": now, "NextUpdate": now.Add(24 * time.Hour), "DownloadedAt": now})
	check(err)
	check(os.WriteFile(filepath.Join(folder, "metadata.json"), metadata, 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

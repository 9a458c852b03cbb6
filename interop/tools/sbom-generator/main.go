// A generator for BuildKit's SBOM protocol (moby/buildkit, docs/attestations/sbom-protocol.md): Debian's packages as SPDX 2.3.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	source := os.Getenv("BUILDKIT_SCAN_SOURCE")
	packages := []map[string]any{}
	relationships := []map[string]string{}
	status, _ := os.ReadFile(filepath.Join(source, "var/lib/dpkg/status"))
	for index, paragraph := range strings.Split(strings.TrimSpace(string(status)), "\n\n") {
		fields := map[string]string{}
		for _, line := range strings.Split(paragraph, "\n") {
			if name, value, ok := strings.Cut(line, ": "); ok {
				fields[name] = value
			}
		}
		if fields["Package"] == "" {
			continue
		}
		id := fmt.Sprintf("SPDXRef-Package-%d", index)
		packages = append(packages, map[string]any{
			"SPDXID": id, "name": fields["Package"], "versionInfo": fields["Version"], "downloadLocation": "NOASSERTION",
			"filesAnalyzed": false,
			"externalRefs": []map[string]string{{
				"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
				"referenceLocator": fmt.Sprintf("pkg:deb/debian/%s@%s", fields["Package"], fields["Version"]),
			}},
		})
		relationships = append(relationships, map[string]string{
			"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": id,
		})
	}
	statement := map[string]any{
		"_type":         "https://in-toto.io/Statement/v0.1",
		"predicateType": "https://spdx.dev/Document",
		"predicate": map[string]any{
			"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": filepath.Base(source),
			"documentNamespace": "https://custody.test/" + filepath.Base(source),
			"creationInfo": map[string]any{"created": "2026-01-01T00:00:00Z", "creators": []string{"Tool: custody-interop"}},
			"packages":     packages, "relationships": relationships,
		},
	}
	bytes, err := json.Marshal(statement)
	if err == nil {
		target := filepath.Join(os.Getenv("BUILDKIT_SCAN_DESTINATION"), filepath.Base(source)+".spdx.json")
		err = os.WriteFile(target, bytes, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

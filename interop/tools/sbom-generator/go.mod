module custody.test/interop/sbom-generator

go 1.26

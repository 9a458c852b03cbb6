module custody.test/interop/trivy

go 1.26

tool (
	github.com/aquasecurity/trivy/cmd/trivy
)

require (
	github.com/aquasecurity/trivy v0.74.0
)

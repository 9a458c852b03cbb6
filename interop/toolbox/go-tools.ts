/** A program that is built from its Go module by the wrapper module in interop/tools. */
export interface GoTool {
  /** The folder of its wrapper module. */
  readonly name: string
  /** What it is built with beside what all are built with. */
  readonly environment?: Readonly<Record<string, string>>
  readonly linkerFlags?: string
  /** Files and folders of a module that are kept beside the binaries. */
  readonly files?: readonly { readonly module: string; readonly path: string }[]
}

/** What the world and its first judges are made of, the quickest to build first. */
export const CORE_TOOLS: readonly GoTool[] = [
  { name: 'referrers-registry' },
  { name: 'crane' },
  { name: 'olareg' },
  { name: 'rekor-tiles' },
  { name: 'ctlog' },
  { name: 'timestamp-authority' },
  { name: 'fulcio' },
  { name: 'distribution' },
  {
    name: 'trillian',
    files: [{ module: 'github.com/google/trillian', path: 'storage/mysql/schema/storage.sql' }]
  },
  { name: 'rekor' },
  { name: 'cosign' }
]

/** Judges and builders that the world can do without, the first to be built where there is not time for all. */
export const FURTHER_TOOLS: readonly GoTool[] = [
  { name: 'buildkit', linkerFlags: '-X github.com/moby/buildkit/version.Version=v0.31.2' },
  { name: 'cosign-2' },
  { name: 'gh' },
  { name: 'ratify' },
  { name: 'trivy', environment: { GOEXPERIMENT: 'jsonv2' } },
  { name: 'act' },
  { name: 'trivy-database' },
  { name: 'sbom-generator' }
]

const KUBERNETES = 'k8s.io/component-base/version'

/** Admission engines, each with the parts that run in a cluster. */
export const ADMISSION_TOOLS: readonly GoTool[] = [
  { name: 'gator' },
  {
    name: 'policy-controller',
    files: [{ module: 'github.com/sigstore/policy-controller', path: 'config' }]
  },
  { name: 'kyverno', files: [{ module: 'github.com/kyverno/kyverno', path: 'config/crds' }] }
]

/** What a cluster's API is made of. */
export const CLUSTER_TOOLS: readonly GoTool[] = [
  { name: 'etcd' },
  {
    name: 'kube-apiserver',
    linkerFlags: `-X ${KUBERNETES}.gitVersion=v1.36.0 -X ${KUBERNETES}.gitMajor=1 -X ${KUBERNETES}.gitMinor=36`
  }
]

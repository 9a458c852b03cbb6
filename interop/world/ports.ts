/** Where each server listens; the network namespace has all ports to itself. */
export const PORT = {
  fulcio: 5555,
  fulcioGrpc: 5554,
  fulcioMetrics: 5553,
  ctLog: 6962,
  rekor: 3000,
  rekorV2: 3003,
  rekorV2Grpc: 3001,
  rekorV2Metrics: 3002,
  timestampAuthority: 3004,
  trillianLog: 8090,
  trillianLogHttp: 8091,
  trillianSigner: 8092,
  trillianSignerHttp: 8093,
  crane: 5001,
  dockerRegistry: 5002,
  distribution: 5003,
  olareg: 5004,
  referrersRegistry: 5005
} as const

/** The loopback address of a port. */
export function addressOf(port: number): string {
  return `127.0.0.1:${port}`
}

/** The URL of a port on loopback. */
export function urlOf(port: number): string {
  return `http://${addressOf(port)}`
}

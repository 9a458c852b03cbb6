#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { failureLines, asCustodyError } from '../../src/support/errors.ts'
import { closeConnections } from '../../src/support/http.ts'
import { signBundle } from './sign-bundle.ts'
import { verifyBundle } from './verify-bundle.ts'

/** A client of the sigstore-conformance suite (docs/cli_protocol.md there): the exit code is the answer. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    staging: { type: 'boolean', default: false },
    'in-toto': { type: 'boolean', default: false },
    'identity-token': { type: 'string' },
    bundle: { type: 'string', default: '' },
    key: { type: 'string' },
    'certificate-identity': { type: 'string' },
    'certificate-oidc-issuer': { type: 'string' },
    'trusted-root': { type: 'string' },
    'signing-config': { type: 'string' }
  }
})
const [command, artifact = ''] = positionals
const commands = new Map([
  ['sign-bundle', () => signBundle(artifact, values)],
  ['verify-bundle', () => verifyBundle(artifact, values)]
])
try {
  const run = commands.get(command ?? '')
  if (!run) throw new TypeError(`the suite knows ${[...commands.keys()].join(' and ')}, not ${String(command)}`)
  await run()
} catch (error) {
  process.stderr.write(`${failureLines(asCustodyError(error)).join('\n')}\n`)
  process.exitCode = 1
} finally {
  closeConnections()
}

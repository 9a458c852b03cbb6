import { peakKib } from '../../lab/bench/peak-kib.js'
import { ImageReference } from '../../src/image/reference.ts'
import { Registry } from '../../src/oci/registry.ts'
import { gatherSboms } from '../../src/sbom/gather.ts'
import { Deadline } from '../../src/support/retry.ts'
import { SilentLog } from '../silent-log.ts'
import { image } from './fixtures.ts'

// Run as a process of its own: `node measure-memory.ts FILE`.
const [, , path = ''] = process.argv
const log = new SilentLog()
const deadline = new Deadline(100_000)
const reference = ImageReference.parse('registry.example/acme/checkout')
const registry = new Registry({ reference, credential: () => Promise.resolve(undefined), deadline, log })
const options = { subject: image, registry, budgetBytes: 2 * 1024 * 1024, temp: '/nowhere', env: {}, log, deadline }
const [sbom] = await gatherSboms({ kind: 'file', path }, options)
const mebibytes = Math.round(peakKib() / 1024)
process.stdout.write(JSON.stringify({ packages: sbom?.packages, form: sbom?.form, mebibytes }))

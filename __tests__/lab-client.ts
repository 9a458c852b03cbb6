import type { LabRegistry } from '../lab/registry/registry.ts'
import { ImageReference } from '../src/image/reference.ts'
import { Registry } from '../src/oci/registry.ts'
import { Deadline } from '../src/support/retry.ts'
import { SilentLog } from './silent-log.ts'

/** The product's client for `acme/app` in a registry of the lab that asks for no login. */
export function clientOf(lab: LabRegistry): Registry {
  return new Registry({
    reference: ImageReference.parse(`${lab.host}/acme/app`),
    credential: () => Promise.resolve(undefined),
    deadline: new Deadline(20_000),
    log: new SilentLog()
  })
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LabSigstore, startSigstore } from '../../lab/sigstore/sigstore.ts'
import type { InteropWorld } from '../world/interop-world.ts'

interface TrustedRoot {
  certificateAuthorities: unknown[]
  ctlogs: unknown[]
  tlogs: unknown[]
  timestampAuthorities: unknown[]
}

interface SigningConfig {
  caUrls: unknown[]
  rekorTlogUrls: unknown[]
}

/** A Sigstore that the verifiers of the world do not know: the lab's. The action is told to trust one service of it. */
export class ForeignSigstore {
  private readonly sigstore: LabSigstore
  private readonly files: Readonly<Record<'authority' | 'log', Readonly<Record<string, string>>>>

  private constructor(sigstore: LabSigstore, files: ForeignSigstore['files']) {
    this.sigstore = sigstore
    this.files = files
  }

  static async start(world: InteropWorld): Promise<ForeignSigstore> {
    const folder = join(world.folder, 'foreign')
    const sigstore = await startSigstore({ folder, oidc: world.oidc })
    const [ours, theirs] = await Promise.all([readTrust(world.paths), readTrust(sigstore.paths)])
    const both = {
      ...ours.root,
      certificateAuthorities: [...ours.root.certificateAuthorities, ...theirs.root.certificateAuthorities],
      ctlogs: [...ours.root.ctlogs, ...theirs.root.ctlogs],
      tlogs: [...ours.root.tlogs, ...theirs.root.tlogs]
    }
    const write = async (name: string, config: object) => {
      const inputs = {
        'trusted-root': join(folder, `${name}.root.json`),
        'signing-config': join(folder, `${name}.config.json`)
      }
      await Promise.all([
        writeFile(inputs['trusted-root'], JSON.stringify(both)),
        writeFile(inputs['signing-config'], JSON.stringify(config))
      ])
      return inputs
    }
    return new ForeignSigstore(sigstore, {
      authority: await write('authority', { ...ours.config, caUrls: theirs.config.caUrls }),
      log: await write('log', { ...ours.config, rekorTlogUrls: theirs.config.rekorTlogUrls })
    })
  }

  /** The inputs that let the action use this one foreign service, and the world's beside it. */
  inputs(service: 'authority' | 'log'): Readonly<Record<string, string>> {
    return this.files[service]
  }

  stop(): Promise<void> {
    return this.sigstore.stop()
  }
}

async function readTrust(paths: {
  trustedRoot: string
  signingConfig: string
}): Promise<{ root: TrustedRoot; config: SigningConfig }> {
  const [root, config] = await Promise.all(
    [paths.trustedRoot, paths.signingConfig].map((path) => readFile(path, 'utf8'))
  )
  return { root: JSON.parse(root ?? '') as TrustedRoot, config: JSON.parse(config ?? '') as SigningConfig }
}

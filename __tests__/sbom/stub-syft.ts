import { existsSync, readFileSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const RECORDED = fileURLToPath(new URL('recorded/syft-linux-amd64.spdx.json', import.meta.url))

// Reads `scan registry:NAME@DIGEST --output spdx-json@2.3=FILE`, and notes beside itself how it was started.
const PREAMBLE = `#!/bin/sh
digest=\${2##*@sha256:}
output=\${4#spdx-json@2.3=}
env > "$0.env"
echo "$$ $(pwd) $*" > "$0.call"
`

const WAYS = {
  /** Writes what the real Syft wrote of a small image, with the digest that it was asked for. */
  works: `sed "s/e\\{64\\}/$digest/g" '${RECORDED}' > "$output"`,
  /** Describes another image than it was asked for. */
  'describes another image': `cat '${RECORDED}' > "$output"`,
  'writes garbage': 'echo "not JSON" > "$output"',
  'writes nothing': 'exit 0',
  'never ends': 'exec sleep 600',
  'runs out of memory': 'exit 137',
  'is killed': 'kill -9 $$',
  fails: `printf '\\033[31mcould not\\033[0m resolve layer 3\\n::error::of this image\\n' >&2; exit 1`,
  'is not let in': 'echo "GET https://registry/v2/: UNAUTHORIZED: authentication required" >&2; exit 1',
  'finds nothing': `printf '{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","documentNamespace":"https://a.example"}' > "$output"`
} as const

/** An executable that stands for Syft, and how it was called last. */
export interface StubSyft {
  readonly path: string
  /** The names and values of its environment. */
  environment(): Map<string, string>
  /** Whether it has noted how it was called. */
  isStarted(): boolean
  call(): { readonly pid: number; readonly folder: string; readonly args: string }
}

/** Writes an executable into a folder that behaves as Syft does in one of its ways. */
export async function stubSyft(folder: string, way: keyof typeof WAYS, name = 'syft'): Promise<StubSyft> {
  const path = join(folder, name)
  await writeFile(path, `${PREAMBLE}${WAYS[way]}\n`)
  await chmod(path, 0o755)
  return {
    path,
    environment: () => new Map(readFileSync(`${path}.env`, 'utf8').split('\n').map(entryOf)),
    isStarted: () => existsSync(`${path}.call`) && readFileSync(`${path}.call`, 'utf8').endsWith('\n'),
    call: () => {
      const [pid = '', where = '', ...args] = readFileSync(`${path}.call`, 'utf8').trim().split(' ')
      return { pid: Number(pid), folder: where, args: args.join(' ') }
    }
  }
}

function entryOf(line: string): [string, string] {
  const at = line.indexOf('=')
  return [line.slice(0, at), line.slice(at + 1)]
}

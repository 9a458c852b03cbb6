import { Digest } from '../../src/image/digest.ts'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { CustodyError } from '../../src/support/errors.ts'
import { kustomizationOf } from './inputs.ts'

// Edits one file once and prints the milliseconds: nothing is compiled or cached yet, as in a run that promotes.

const MEBIBYTE = 1024 * 1024
const ENTRY = 'images:\n  - name: app\n    newTag: v1\n'
const REFUSED = { '1 MiB of commas': true, '1 MiB of braces': true, 'a bomb of aliases': true }

interface Measured {
  readonly bytes: Buffer
  readonly name: string
}

function fileOf(kind: string): Measured {
  switch (kind) {
    case '10,000 entries': {
      const { bytes, middle: name } = kustomizationOf(10_000)
      return { bytes, name }
    }
    case '1 MiB of resources':
      return small(`resources:\n${'  - base/deployment.yaml\n'.repeat(Math.floor((MEBIBYTE - 100) / 25))}`)
    case '1 MiB of commas':
      return small(`resources: [${'a,'.repeat((MEBIBYTE - 100) / 2)}]\n`)
    case '1 MiB of braces':
      return small(`resources: [${'{},'.repeat(Math.floor((MEBIBYTE - 100) / 3))}]\n`)
    case 'a bomb of aliases':
      return small(bomb())
    default:
      throw new Error(`there is no file ${kind}`)
  }
}

function small(text: string): Measured {
  return { bytes: Buffer.from(ENTRY + text), name: 'app' }
}

/** Ten levels of ten aliases each: ten thousand million values in a few lines. */
function bomb(): string {
  const level = (name: string, item: string) =>
    `${name}: &${name} [${Array.from({ length: 10 }, () => item).join(', ')}]\n`
  const names = 'a b c d e f g h i j'.split(' ')
  return names.map((name, index) => level(name, index === 0 ? 'x' : `*${names[index - 1] ?? ''}`)).join('')
}

const kind = process.argv[2] ?? ''
const { bytes, name } = fileOf(kind)
const started = performance.now()
let outcome = 'refused'
try {
  outcome = editKustomization(bytes, [{ name, digest: Digest.of(Buffer.from('new')) }]).outcome
} catch (error) {
  if (!(error instanceof CustodyError)) throw error
}
const took = performance.now() - started
if ((outcome === 'refused') !== kind in REFUSED) throw new Error(`${kind} was ${outcome}`)
process.stdout.write(String(took))

import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkChecksums, recordChecksums } from './checksums.ts'
import { output } from './command.ts'

const REQUIREMENTS = join(import.meta.dirname, '..', 'tools', 'sigstore-python', 'requirements.txt')
const PYTHON = 'Python 3.10 or newer with venv and pip is needed for sigstore-python: install python3-venv from Debian'

// Not the list of certificate authorities: administrators add their own to it, and nothing here is asked over TLS.
const isCode = (name: string) => /\.(?:py|so)$/.test(name)

/** The version of sigstore-python that the world is judged by. */
export async function sigstorePythonVersion(): Promise<string> {
  return /^sigstore==(.+)$/m.exec(await readFile(REQUIREMENTS, 'utf8'))?.[1] ?? ''
}

/** A folder with sigstore-python's packages, installed from the package index where they are missing and hashed before use. */
export async function provideSigstorePython(cache: string): Promise<string> {
  const version = await output('python3', ['--version']).catch(() => {
    throw new Error(PYTHON)
  })
  const hash = createHash('sha256')
    .update(version)
    .update(await readFile(REQUIREMENTS))
  const folder = join(cache, `sigstore-python-${hash.digest('hex').slice(0, 16)}`)
  const isThere = await access(folder).then(
    () => true,
    () => false
  )
  if (!isThere) await install(folder)
  await checkChecksums(folder, isCode)
  return folder
}

/** The program and the environment that run the packages of such a folder; what Python makes of them it keeps in `compiled`, for the next start. */
export function sigstorePython(
  folder: string,
  compiled: string
): { program: string; args: string[]; env: Record<string, string> } {
  return {
    program: 'python3',
    args: ['-m', 'sigstore'],
    env: { PYTHONPATH: folder, PYTHONPYCACHEPREFIX: compiled, PYTHONNOUSERSITE: '1' }
  }
}

// Packages in a folder, not a virtual environment: that one's programs name the folder that it was made in.
async function install(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  const options = ['--quiet', '--disable-pip-version-check', '--no-compile', '--target', fresh]
  try {
    await output('python3', ['-m', 'pip', 'install', ...options, '--requirement', REQUIREMENTS], { timeoutMs: 600_000 })
    await recordChecksums(fresh, isCode)
    await rename(fresh, folder)
  } catch (error) {
    throw new Error(PYTHON, { cause: error })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildImage } from '../../lab/image/build.ts'
import { pushImage } from '../../lab/image/push.ts'
import { Lab } from '../../lab/lab.ts'

// node record-reports.ts TRIVY TRIVY-CACHE GRYPE GRYPE-CACHE: what the real scanners say of small images, file systems and SBOMs, with made
// databases that know the same four vulnerabilities. Only the address of the registry and the temporary folder are replaced in it.
const [, , trivy = '', trivyCache = '', grype = '', grypeCache = ''] = process.argv
const RECORDED = join(import.meta.dirname, 'recorded')

const debian = (version: string, packages: readonly (readonly [string, string])[]): [string, Buffer][] => [
  [
    'etc/os-release',
    Buffer.from(`ID=debian\nVERSION_ID="${version}"\nNAME="Debian GNU/Linux"\nVERSION_CODENAME=bookworm\n`)
  ],
  ['etc/debian_version', Buffer.from(`${version}.1\n`)],
  [
    'var/lib/dpkg/status',
    Buffer.from(
      packages
        .map(
          ([name, installed]) =>
            `Package: ${name}\nStatus: install ok installed\nMaintainer: Acme\nArchitecture: amd64\nVersion: ${installed}\n`
        )
        .join('\n')
    )
  ]
]
const npm = (name: string, version: string): [string, Buffer] => [
  `app/node_modules/${name}/package.json`,
  Buffer.from(JSON.stringify({ name, version, license: 'MIT' }))
]

const IMAGES: Readonly<Record<string, readonly [string, Buffer][]>> = {
  vulnerable: [
    ...debian('12', [
      ['openssl', '3.0.11-1'],
      ['curl', '8.5.0-1'],
      ['zlib', '1.2.13-1']
    ]),
    npm('left-pad-made', '1.3.0')
  ],
  mended: [
    ...debian('12', [
      ['openssl', '3.0.13-1'],
      ['curl', '8.9.1-1']
    ]),
    npm('left-pad-made', '1.3.1')
  ],
  unmended: debian('12', [['zlib', '1.2.13-1']]),
  scratch: [['bin/app', Buffer.from('no distribution, no packages\n')]]
}

const lab = await Lab.start({ referrers: 'api' })
try {
  for (const [name, files] of Object.entries(IMAGES)) await record(name, files)
} finally {
  await lab.stop()
}

async function record(name: string, files: readonly [string, Buffer][]): Promise<void> {
  const { registry } = lab
  const repository = `acme/${name}`
  const image = buildImage({
    name: `${registry.host}/${repository}:1`,
    ...{ files: new Map(files), packages: [], sbom: false, provenance: false },
    platforms: [{ os: 'linux', architecture: 'amd64' }]
  })
  await pushImage({ url: registry.url, credential: registry.credential }, repository, image)
  const reference = `${registry.host}/${repository}@${image.digest.toString()}`
  save(`trivy-${name}`, await run(trivy, [...trivyArguments('image'), '--image-src', 'remote', reference]))
  save(`grype-${name}`, await run(grype, ['--quiet', '--output', 'json', `registry:${reference}`]))
  if (name !== 'vulnerable') return
  const root = join(lab.folder, 'rootfs')
  for (const [path, bytes] of files) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  save('trivy-rootfs', await run(trivy, [...trivyArguments('rootfs'), root]))
  const sbom = join(lab.folder, 'sbom.json')
  writeFileSync(
    sbom,
    await run(trivy, [
      'image',
      '--format',
      'cyclonedx',
      '--quiet',
      '--cache-dir',
      trivyCache,
      '--image-src',
      'remote',
      reference
    ])
  )
  save('trivy-sbom', await run(trivy, [...trivyArguments('sbom'), sbom]))
  save('grype-sbom', await run(grype, ['--quiet', '--output', 'json', `sbom:${sbom}`]))
}

function trivyArguments(target: string): string[] {
  const database = ['--cache-dir', trivyCache, '--cache-backend', 'memory', '--skip-db-update', '--offline-scan']
  return [target, '--quiet', '--scanners', 'vuln', '--format', 'json', ...database, '--skip-version-check']
}

async function run(program: string, args: readonly string[]): Promise<string> {
  const settings = {
    ...{ DOCKER_CONFIG: lab.dockerConfig, HOME: lab.folder, TRIVY_INSECURE: 'true' },
    ...{ GRYPE_DB_CACHE_DIR: grypeCache, GRYPE_DB_AUTO_UPDATE: 'false', GRYPE_DB_VALIDATE_AGE: 'false' },
    ...{ GRYPE_CHECK_FOR_APP_UPDATE: 'false', GRYPE_REGISTRY_INSECURE_USE_HTTP: 'true' }
  }
  const env = { PATH: process.env['PATH'], ...settings }
  const { stdout } = await promisify(execFile)(program, [...args], { env, maxBuffer: 1 << 28, timeout: 60_000 })
  return stdout
}

function save(name: string, report: string): void {
  const clean = report
    .replaceAll(lab.registry.host, 'registry.example')
    .replaceAll(lab.folder, '/tmp')
    .replaceAll(grypeCache, '/cache')
  writeFileSync(join(RECORDED, `${name}.json`), `${clean.trimEnd()}\n`)
}

import { type Case, CVE, FIXED } from './gate-cases.ts'
import { DIGEST, IMAGE } from './reports.ts'

const oci = (more: object = {}) => [
  { '@id': `pkg:oci/checkout@${DIGEST.toString().replace(':', '%3A')}?repository_url=${IMAGE}`, ...more }
]
const excused = (more: object = {}) => ({
  vulnerability: { name: CVE },
  products: oci(),
  status: 'not_affected',
  justification: 'vulnerable_code_not_in_execute_path',
  ...more
})

export const VEX_CASES: readonly Case[] = [
  {
    what: 'not affected, by VEX about the digest',
    told: [FIXED],
    vex: [excused()],
    passes: true,
    standings: ['excused']
  },
  {
    what: 'not affected, by VEX about every build',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': `pkg:oci/checkout?repository_url=${IMAGE}` }] })],
    passes: true
  },
  {
    what: 'not affected, by VEX about another repository',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': 'pkg:oci/checkout?repository_url=registry.example/other/checkout' }] })],
    passes: false
  },
  {
    what: 'not affected, by VEX about an image whose name is badly encoded',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': 'pkg:oci/%E0%A4%A@sha256%3' }] })],
    passes: false
  },
  {
    what: 'not affected, by VEX about another digest',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': `pkg:oci/checkout@sha256%3A${'0'.repeat(64)}?repository_url=${IMAGE}` }] })],
    passes: false
  },
  {
    what: 'not affected, by VEX about the hash',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': 'https://acme.example/checkout', hashes: { 'sha-256': DIGEST.hex } }] })],
    passes: true
  },
  {
    what: 'not affected, by VEX about the package',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': 'pkg:deb/debian/openssl@3.0.11-1' }] })],
    passes: true
  },
  {
    what: 'not affected in this component of the image',
    told: [FIXED],
    vex: [excused({ products: oci({ subcomponents: [{ '@id': 'pkg:deb/debian/openssl' }] }) })],
    passes: true
  },
  {
    what: 'not affected in another component',
    told: [FIXED],
    vex: [excused({ products: oci({ subcomponents: [{ '@id': 'pkg:deb/debian/curl' }] }) })],
    passes: false
  },
  { what: 'fixed, by VEX', told: [FIXED], vex: [excused({ status: 'fixed' })], passes: true },
  {
    what: 'affected, by VEX',
    told: [FIXED],
    vex: [excused({ status: 'affected', action_statement: 'update' })],
    passes: false
  },
  {
    what: 'under investigation, by VEX',
    told: [FIXED],
    vex: [excused({ status: 'under_investigation' })],
    passes: false
  },
  {
    what: 'not affected, and later affected',
    told: [FIXED],
    vex: [
      excused({ timestamp: '2026-01-01T00:00:00Z' }),
      excused({ status: 'affected', timestamp: '2026-02-01T00:00:00Z' })
    ],
    passes: false
  },
  {
    what: 'affected, and later not',
    told: [FIXED],
    vex: [
      excused({ status: 'affected', timestamp: '2026-01-01T00:00:00Z' }),
      excused({ timestamp: '2026-02-01T00:00:00Z' })
    ],
    passes: true
  },
  { what: 'VEX about no product at all', told: [FIXED], vex: [excused({ products: [] })], passes: false },
  { what: 'VEX with the id as a bare text', told: [FIXED], vex: [excused({ vulnerability: CVE })], passes: true },
  {
    what: 'VEX about another name of it',
    told: [{ id: 'GHSA-aaaa-bbbb-cccc', alias: CVE }],
    vex: [excused()],
    passes: true
  }
]

import jest from 'eslint-plugin-jest'
import tseslint from 'typescript-eslint'

// The import table of docs/architecture.md. A room may import itself and the rooms named here, nothing else of ours.
const rooms = {
  support: [],
  image: ['support'],
  attestation: ['image', 'support'],
  oci: ['image', 'support'],
  sigstore: ['attestation', 'image', 'support'],
  tools: ['image', 'support'],
  sbom: ['oci', 'tools', 'image', 'support'],
  scan: ['evidence', 'sbom', 'oci', 'tools', 'image', 'support'],
  policy: ['attestation', 'image', 'support'],
  evidence: ['attestation', 'image', 'support'],
  verification: ['sigstore', 'oci', 'attestation', 'policy', 'image', 'support'],
  publication: ['oci', 'sigstore', 'attestation', 'image', 'support'],
  admission: ['policy', 'verification', 'attestation', 'image', 'support'],
  promotion: ['evidence', 'policy', 'verification', 'tools', 'image', 'support'],
  init: ['promotion', 'policy', 'evidence', 'image', 'support']
}

// Which room speaks to which package; nobody else does.
const packages = [
  { regex: '^@actions/core$', homes: [] },
  { regex: '^@actions/cache$', homes: ['actions'] },
  { regex: '^(@actions/github|@octokit/(?!openapi-types$).*)$', homes: ['promotion'] },
  // Types alone: nothing of it reaches the bundle.
  { regex: '^@octokit/openapi-types$', homes: ['publication'] },
  { regex: '^(sigstore|@sigstore/.*)$', homes: ['sigstore'] },
  { regex: '^yaml$', homes: ['promotion', 'policy', 'admission', 'scan', 'init'] }
]

const edges = ['chain', 'cli', 'actions']

function restrictionsOf(room, allowed) {
  const foreignRooms = [...Object.keys(rooms), ...edges].filter((name) => name !== room && !allowed.includes(name))
  const patterns = [
    ...packages
      .filter(({ homes }) => !homes.includes(room))
      .map(({ regex }) => ({
        regex,
        message: `src/${room} is not the room that speaks to this package (docs/architecture.md)`
      })),
    { regex: '/(lab|interop)/', message: 'the product never imports its own test world' }
  ]
  if (foreignRooms.length > 0) {
    patterns.push({
      regex: `^\\.\\./(\\.\\./)*(${foreignRooms.join('|')})/`,
      message: `src/${room} may import only ${allowed.join(', ') || 'nothing of ours'} (docs/architecture.md)`
    })
  }
  return { files: [`src/${room}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.custody/', 'coverage/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js'] }, tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 300 }],
      complexity: ['error', 10]
    }
  },
  ...Object.entries(rooms).map(([room, allowed]) => restrictionsOf(room, allowed)),
  restrictionsOf('chain', Object.keys(rooms)),
  restrictionsOf('cli', [...Object.keys(rooms), 'chain']),
  restrictionsOf('actions', [...Object.keys(rooms), 'chain']),
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['__tests__/**/*.ts'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'max-lines-per-function': 'off',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'refuse*', 'accept*'] }]
    }
  }
)

import { scalar } from './scalar.ts'

/** An app as `custody init` found it. */
export interface FoundApp {
  readonly name: string
  readonly image: string
  readonly entry: string
  readonly signer: FoundSigner
  readonly environments: readonly FoundEnvironment[]
}

export interface FoundSigner {
  readonly server: string
  readonly workflow: string
  readonly refs: readonly string[]
  /** What a reader should know of the ref. */
  readonly remark: string
  readonly source: string
  readonly sourceRefs: readonly string[]
}

export interface FoundEnvironment {
  readonly name: string
  readonly path: string
  readonly from: string | undefined
  /** Whether its place among the others is known. */
  readonly placed: boolean
}

/** An app of which something is missing, written as a comment. */
export interface UnfinishedApp {
  readonly name: string
  readonly image: string
  readonly folders: readonly string[]
}

const GITHUB = 'https://github.com'

/** The text of a custody.yaml; what is not known is a comment in it, never a value. */
export function renderPolicy(
  apps: readonly FoundApp[],
  unfinished: readonly UnfinishedApp[],
  schema: string | undefined
): string {
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# Who may sign which image, what must be attested, and how environments follow each other.',
    'version: 1',
    '',
    'apps:',
    apps.map((app) => appLines(app).join('\n')).join('\n\n'),
    ...unfinished.flatMap((app) => ['', ...unfinishedLines(app)]),
    ''
  ].join('\n')
}

function appLines({ name, image, entry, signer, environments }: FoundApp): string[] {
  return [
    `  ${scalar(name)}:`,
    `    image: ${scalar(image)}`,
    ...(entry === image ? [] : [`    entry: ${scalar(entry)} # images[].name in the kustomizations`]),
    '    signer:',
    ...signerLines(signer),
    '    environments:',
    ...environments.flatMap(environmentLines)
  ]
}

function signerLines({ server, workflow, refs, remark, source, sourceRefs }: FoundSigner): string[] {
  return [
    ...(server === GITHUB ? [] : [`      issuer: ${server}/_services/token`, `      server: ${server}`]),
    `      workflow: ${scalar(workflow)}`,
    `      ref: ${listText(refs)}${remark === '' ? '' : ` # ${remark}`}`,
    `      source: ${scalar(source)}`,
    ...(sourceRefs.length === 0 ? [] : [`      source-ref: ${listText(sourceRefs)}`])
  ]
}

function environmentLines({ name, path, from, placed }: FoundEnvironment): string[] {
  return [
    `      ${scalar(name)}:`,
    `        path: ${scalar(path)}`,
    ...(from === undefined ? [] : [`        from: ${scalar(from)} # only what ${from} holds may come here`]),
    ...(placed
      ? []
      : [
          '        # from: which environment holds a digest before it comes here? Until this is said, new digests are proposed here.'
        ])
  ]
}

function unfinishedLines({ name, image, folders }: UnfinishedApp): string[] {
  return [
    `  # ${name}: ${image} is deployed by ${folders.map((folder) => JSON.stringify(folder)).join(', ')}.`,
    '  # Which repository builds it was not found: custody init --source IMAGE=OWNER/NAME writes this app.'
  ]
}

function listText(values: readonly string[]): string {
  const [first = '', ...others] = values
  return others.length === 0
    ? scalar(first)
    : `[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}]`
}

export const id = 218;
export const ids = [218];
export const modules = {

/***/ 10975:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.attachmentTable = attachmentTable;
exports.sbomTable = sbomTable;
exports.checkTable = checkTable;
exports.storageTable = storageTable;
const escape_ts_1 = __webpack_require__(93326);
const links_ts_1 = __webpack_require__(86652);
const markdown_ts_1 = __webpack_require__(51508);
const MAX_ENTRIES = 4;
/** One row for each digest that something is attached to: its signature, provenance and SBOM, each with its log entries. */
function attachmentTable(evidence, budget) {
    const { images, transparency } = evidence;
    const isScanned = images.some((image) => image.attachments.some(({ kind }) => kind === 'scan'));
    const kinds = ['signature', 'provenance', 'sbom', ...(isScanned ? ['scan'] : [])];
    const rows = images.flatMap((image) => partsOf(image)
        .filter(isKnown(image))
        .map((part) => [
        partName(image, part, images.length),
        ...kinds.map((kind) => attachmentCell(evidence, image, part.subject, kind)),
        packagesCell(image, part.subject),
        (0, escape_ts_1.codeSpan)(part.subject)
    ]));
    const header = ['Image', 'Signature', 'Provenance', 'SBOM', ...(isScanned ? ['Scan'] : []), 'Packages', 'Digest'];
    const legend = `✅ read back from the registry and verified${transparency.log === 'none' ? '' : '; the numbers are entries of the transparency log'}.`;
    return `${legend}\n\n${(0, markdown_ts_1.table)(header, rows, { budget, row: 'digest' })}`;
}
/** Where each SBOM comes from, how large it is and what had to be left out of it; undefined where there is none. */
function sbomTable({ images }, budget) {
    const rows = images.flatMap((image) => image.sboms.map((sbom) => [
        partName(image, sbom, images.length),
        `${(0, escape_ts_1.codeSpan)(sbom.format)}, ${kilobytes(sbom.bytes)}`,
        SOURCES[sbom.source],
        leftOut(sbom)
    ]));
    const header = ['Describes', 'Attested as', 'Found by', 'Left out'];
    return rows.length === 0 ? undefined : (0, markdown_ts_1.table)(header, rows, { budget, row: 'document' });
}
/** The verdict of each check; over several images, how many of them passed it. */
function checkTable({ images }, budget) {
    const limit = { budget, row: 'check' };
    const [only, ...others] = images;
    if (only !== undefined && others.length === 0) {
        const rows = only.checks.map(({ name, detail }) => ['✅ pass', (0, escape_ts_1.escapeMarkdown)(name), (0, escape_ts_1.escapeMarkdown)(detail)]);
        return (0, markdown_ts_1.table)(['Verdict', 'Check', 'What was seen'], rows, limit);
    }
    const rows = [...passes(images)].map(([name, passed]) => [
        `✅ pass for ${(0, markdown_ts_1.thousands)(passed)} of ${(0, markdown_ts_1.count)(images.length, 'image')}`,
        (0, escape_ts_1.escapeMarkdown)(name)
    ]);
    return (0, markdown_ts_1.table)(['Verdict', 'Check'], rows, limit);
}
/** Where each signed piece is found in the registry, marked where this run kept what stood there. */
function storageTable({ images, transparency }, budget) {
    const rows = images.flatMap((image) => image.attachments.map((found) => [
        partName(image, found, images.length),
        found.outcome === 'kept' ? `${KINDS[found.kind]}, kept` : KINDS[found.kind],
        found.format === 'bundle' ? 'bundle' : 'cosign tag',
        found.logIndex === null ? 'none' : (0, links_ts_1.logEntryLink)(found.logIndex, transparency),
        (0, escape_ts_1.codeSpan)(found.location)
    ]));
    const header = ['Image', 'What', 'Format', 'Log entry', 'Location'];
    return (0, markdown_ts_1.table)(header, rows, { budget, row: 'piece' });
}
function leftOut({ reductions, source }) {
    if (reductions.length > 0)
        return reductions.map((step) => (0, escape_ts_1.escapeMarkdown)(step)).join('; ');
    return source === 'merged' ? 'what its platforms left out' : 'nothing';
}
const SOURCES = {
    file: 'the given file',
    buildkit: 'BuildKit, during the build',
    syft: 'Syft, in the pushed image',
    merged: 'merged from the platforms',
    attested: 'an attestation in the registry'
};
const KINDS = {
    signature: 'signature',
    provenance: 'provenance',
    sbom: 'SBOM',
    scan: 'scan'
};
function partsOf({ digest, platforms }) {
    const platformParts = platforms.map((platform) => ({ subject: platform.digest, platform: platform.name }));
    return [{ subject: digest, platform: null }, ...platformParts];
}
// Whoever verifies a digest may not have looked at its platforms; a row without anything would say that nothing is there.
function isKnown({ digest, attachments, sboms }) {
    return ({ subject }) => subject === digest ||
        attachments.some((one) => one.subject === subject) ||
        sboms.some((one) => one.subject === subject);
}
// Among several images each part needs the name of its image.
function partName(image, { subject, platform }, images) {
    const own = subject === image.digest ? image.kind : (0, escape_ts_1.codeSpan)(subject);
    const part = platform === null ? own : (0, escape_ts_1.codeSpan)(platform);
    if (images === 1)
        return part;
    return part === 'image' ? (0, escape_ts_1.codeSpan)(image.name) : `${(0, escape_ts_1.codeSpan)(image.name)} ${part}`;
}
function attachmentCell(evidence, image, digest, kind) {
    const found = image.attachments.filter((attachment) => attachment.subject === digest && attachment.kind === kind);
    if (found.length === 0)
        return 'none';
    return `✅ ${logEntries(evidence, found)}`.trimEnd();
}
function logEntries({ transparency }, found) {
    const entries = [...new Set(found.map(({ logIndex }) => logIndex).filter((index) => index !== null))];
    entries.sort((one, other) => Number(one) - Number(other));
    const shown = entries.slice(0, MAX_ENTRIES).map((index) => (0, links_ts_1.logEntryLink)(index, transparency));
    const omitted = entries.length - shown.length;
    return [...shown, ...(omitted === 0 ? [] : [`${(0, markdown_ts_1.thousands)(omitted)} more`])].join(', ');
}
function packagesCell({ sboms }, subject) {
    const sbom = sboms.find((candidate) => candidate.subject === subject);
    if (sbom === undefined)
        return 'none';
    return sbom.packages === 0 ? '⚠️ 0' : (0, markdown_ts_1.thousands)(sbom.packages);
}
// A check may be listed once for each piece of an image; the image counts once.
function passes(images) {
    const passed = new Map();
    for (const { checks } of images) {
        for (const name of new Set(checks.map((check) => check.name)))
            passed.set(name, (passed.get(name) ?? 0) + 1);
    }
    return passed;
}
function kilobytes(bytes) {
    return `${(0, markdown_ts_1.thousands)(Math.max(1, Math.round(bytes / 1_000)))} kB`;
}


/***/ }),

/***/ 51613:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.commandSections = commandSections;
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const verify_commands_ts_1 = __webpack_require__(8667);
/** The verify commands as code blocks below `budget` bytes, for as many images as fit, with what a reader needs to run them. */
function commandSections(evidence, budget) {
    const { images } = evidence;
    for (let shown = images.length; shown > 0; shown = Math.floor(shown / 2)) {
        const rendered = (0, markdown_ts_1.sections)(preparation(evidence), ...blocks(evidence, shown), remark(evidence, shown)).trimEnd();
        if (Buffer.byteLength(rendered) <= budget)
            return rendered;
    }
    return 'The commands are too long to be shown here: a value in the evidence file is not of a sane length.';
}
function blocks(evidence, shown) {
    return (0, verify_commands_ts_1.verifyCommands)(evidence, evidence.images.slice(0, shown)).map(({ about, command }) => `${about}:\n\n${(0, escape_ts_1.fence)('sh', command)}`);
}
function preparation(evidence) {
    return [
        'Each command succeeds only for exactly this identity, issuer and source repository.',
        ...cosignVersion(evidence),
        ...(evidence.transparency.instance === 'private'
            ? ['Save the trusted root of the private Sigstore as `trusted_root.json` first, from a place that you trust.']
            : [])
    ].join(' ');
}
// Older ones look for cosign tags alone, or take no time but that of Rekor v1.
function cosignVersion({ images, transparency }) {
    if (transparency.log === 'v2')
        return ['They need cosign 3.0.5 or newer.'];
    const tagged = images.every(({ attachments }) => attachments.some(({ format }) => format === 'legacy'));
    return tagged ? [] : ['They need cosign 2.6.3 or newer.'];
}
function remark({ images }, shown) {
    if (shown < images.length)
        return `These are the first ${(0, markdown_ts_1.thousands)(shown)} of ${(0, markdown_ts_1.thousands)(images.length)} images; the others differ in name and digest only.`;
    return images.some(({ platforms }) => platforms.length > 0)
        ? 'With the digest of a platform in place of the index, the same commands verify that platform.'
        : undefined;
}


/***/ }),

/***/ 86663:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.evidenceJson = evidenceJson;
exports.stableJson = stableJson;
/** The evidence as JSON that is the same bytes for the same facts: keys sorted, two spaces, ASCII only, a line break at the end. */
function evidenceJson(evidence) {
    return `${stableJson(evidence)}\n`;
}
/** Pretty JSON with sorted keys in printable ASCII, safe to show wherever bidi or zero-width characters would deceive. */
function stableJson(value) {
    const sorted = JSON.stringify(value, (_key, inner) => (isRecord(inner) ? sortKeys(inner) : inner), 2);
    return sorted.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function sortKeys(record) {
    return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 19322:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.factsTable = factsTable;
exports.foreignWorkflow = foreignWorkflow;
exports.verifiedFact = verifiedFact;
exports.signedFact = signedFact;
exports.signedAt = signedAt;
const escape_ts_1 = __webpack_require__(93326);
const links_ts_1 = __webpack_require__(86652);
const markdown_ts_1 = __webpack_require__(51508);
/** Who signed, from which commit, in which run, how far the provenance goes and where all this is logged, as one table. */
function factsTable(evidence, ...more) {
    const { signer } = evidence;
    const rows = [
        ['Identity issuer', (0, escape_ts_1.codeSpan)(signer.issuer)],
        ['Source', `${sourceName(signer)} at ${(0, escape_ts_1.codeSpan)(signer.sourceRef)}`],
        ['Commit', (0, links_ts_1.commitLink)(signer)],
        ['Run', `${(0, links_ts_1.runLink)(signer)}, event ${(0, escape_ts_1.codeSpan)(signer.event)}, runner ${(0, escape_ts_1.codeSpan)(signer.runner)}`],
        ['Provenance', `**SLSA Build L${signer.slsaBuildLevel}**: ${(0, escape_ts_1.escapeMarkdown)(signer.slsaReason)}`],
        ['Transparency log', logFact(evidence.transparency)],
        ...more
    ];
    return (0, markdown_ts_1.table)(['Signed by', (0, escape_ts_1.codeSpan)(signer.identity)], rows, { budget: 8_000, row: 'fact' });
}
/** A warning where the workflow that signed lives outside the source repository, so that its identity alone proves too little. */
function foreignWorkflow({ identity, sourceRepository }) {
    if (identity.startsWith(`${sourceRepository}/`))
        return undefined;
    return `The workflow that signed lives outside ${(0, escape_ts_1.codeSpan)(sourceRepository)}. Everybody who may call it signs with the same identity: a policy must pin the identity and the source repository.`;
}
function sourceName({ sourceRepository }) {
    return (0, escape_ts_1.codeSpan)((0, links_ts_1.repositoryName)(sourceRepository) ?? sourceRepository);
}
function logFact({ instance, log, url }) {
    const owner = instance === 'public-good' ? 'the public Sigstore' : 'a private Sigstore';
    if (log === 'none')
        return `none: ${owner} proves the time by a timestamp alone`;
    const place = url === null ? '' : ` at ${(0, escape_ts_1.codeSpan)(url)}`;
    return `Rekor ${log} of ${owner}${place}`;
}
/** When this run read everything back; another run verifies at another time. */
function verifiedFact({ verifiedAt, tool }) {
    return ['Verified', `${utcTime(verifiedAt)} by custody ${(0, escape_ts_1.codeSpan)(tool.version)}`];
}
/** When the last piece was signed; a run that keeps everything says the same as the one that wrote it. */
function signedFact(evidence) {
    return ['Signed', `${utcTime(signedAt(evidence))}, verified by custody ${(0, escape_ts_1.codeSpan)(evidence.tool.version)}`];
}
/** The time of the newest attachment, as in the evidence. */
function signedAt({ images }) {
    const times = images.flatMap(({ attachments }) => attachments.map(({ time }) => time));
    return times.sort().at(-1) ?? '';
}
function utcTime(time) {
    const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time) ?? [];
    return day === undefined || clock === undefined ? (0, escape_ts_1.codeSpan)(time) : `${day} ${clock} UTC`;
}


/***/ }),

/***/ 86652:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.repositoryName = repositoryName;
exports.commitLink = commitLink;
exports.runLink = runLink;
exports.runName = runName;
exports.logEntryLink = logEntryLink;
exports.pullRequestLink = pullRequestLink;
exports.pullRequestName = pullRequestName;
const escape_ts_1 = __webpack_require__(93326);
const BASE = String.raw `(?:https://[A-Za-z0-9.-]+(?::\d+)?|http://(?:127\.0\.0\.1|localhost)(?::\d+)?)`;
const NAME = String.raw `[\w-]+\/(?!\.{1,2}(?:\/|$))[\w.-]+`;
const REPOSITORY = new RegExp(`^${BASE}/(${NAME})$`);
const RUN = /^\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/;
const PULL_REQUEST = new RegExp(String.raw `^${BASE}/(${NAME})/pull/(\d+)$`);
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** `owner/name` of a repository's URL, or undefined where it is not the URL of a repository. */
function repositoryName(url) {
    return REPOSITORY.exec(url)?.[1];
}
/** The signed commit, linked where its repository and hash are well formed. */
function commitLink(signer) {
    const { sourceRepository, sourceCommit } = signer;
    const linked = repositoryName(sourceRepository) !== undefined && COMMIT.test(sourceCommit);
    return linked ? `[${(0, escape_ts_1.codeSpan)(sourceCommit)}](${sourceRepository}/commit/${sourceCommit})` : (0, escape_ts_1.codeSpan)(sourceCommit);
}
/** The workflow run, linked where it belongs to the source repository. */
function runLink(signer) {
    const { run, sourceRepository } = signer;
    const name = runName(signer);
    return name !== undefined && repositoryName(sourceRepository) !== undefined ? `[${name}](${run})` : (0, escape_ts_1.codeSpan)(run);
}
/** `run 17, attempt 1`, or undefined where the URL is not that of a run of the source repository. */
function runName(signer) {
    if (!signer.run.startsWith(signer.sourceRepository))
        return undefined;
    const [, id, attempt] = RUN.exec(signer.run.slice(signer.sourceRepository.length)) ?? [];
    if (id === undefined)
        return undefined;
    return attempt === undefined ? `run ${id}` : `run ${id}, attempt ${attempt}`;
}
/** One entry of the transparency log; only the public Rekor v1 has a page to look at. */
function logEntryLink(logIndex, { instance, log }) {
    const searchable = instance === 'public-good' && log === 'v1' && /^\d+$/.test(logIndex);
    return searchable ? `[${logIndex}](https://search.sigstore.dev/?logIndex=${logIndex})` : (0, escape_ts_1.codeSpan)(logIndex);
}
/** `owner/name#number`, linked where the URL is that of a pull request. */
function pullRequestLink(url) {
    const name = pullRequestName(url);
    return name === undefined ? (0, escape_ts_1.codeSpan)(url) : `[${(0, escape_ts_1.codeSpan)(name)}](${url})`;
}
/** `owner/name#number` of a pull request's URL, or undefined where it is not one. */
function pullRequestName(url) {
    const [, repository, number] = PULL_REQUEST.exec(url) ?? [];
    return repository === undefined || number === undefined ? undefined : `${repository}#${number}`;
}


/***/ }),

/***/ 8667:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyCommands = verifyCommands;
const claims_ts_1 = __webpack_require__(31141);
const escape_ts_1 = __webpack_require__(93326);
const links_ts_1 = __webpack_require__(86652);
/**
 * Commands that verify these images again with tools that are not ours, pinned to the exact identity, issuer and source
 * repository of this run. A private Sigstore is reached through `trusted_root.json` in the working folder.
 */
function verifyCommands(evidence, images = evidence.images) {
    const cosign = (about, kind, verb) => {
        const subjects = images.flatMap((image) => subjectsOf(image, kind));
        return subjects.length === 0 ? [] : [{ about, command: cosignCommand(evidence, verb, subjects) }];
    };
    return [
        ...cosign('Signature', 'signature', 'verify'),
        ...cosign('Provenance', 'provenance', 'verify-attestation --type slsaprovenance1'),
        ...cosign('SBOM', 'sbom', 'verify-attestation --type spdxjson'),
        ...cosign('Scan', 'scan', 'verify-attestation --type vuln'),
        ...githubCommand(evidence, images)
    ];
}
function cosignCommand(evidence, verb, subjects) {
    const { signer, transparency } = evidence;
    const repository = (0, links_ts_1.repositoryName)(signer.sourceRepository);
    return continued([
        `cosign ${verb}`,
        ...(transparency.instance === 'private' ? ['--trusted-root trusted_root.json'] : []),
        ...(transparency.log === 'none' ? ['--insecure-ignore-tlog --use-signed-timestamps'] : []),
        `--certificate-identity ${(0, escape_ts_1.shellQuote)(signer.identity)}`,
        `--certificate-oidc-issuer ${(0, escape_ts_1.shellQuote)(signer.issuer)}`,
        ...(repository === undefined ? [] : [`--certificate-github-workflow-repository ${(0, escape_ts_1.shellQuote)(repository)}`]),
        ...subjects
    ]);
}
// gh reads bundles only and finds its trust by the public instance and GitHub's issuer.
function githubCommand(evidence, images) {
    const bundled = images.filter((image) => has(image, 'provenance', 'bundle'));
    if (!onGitHub(evidence) || bundled.length === 0)
        return [];
    const commands = bundled.map((image) => continued([
        `gh attestation verify ${(0, escape_ts_1.shellQuote)(`oci://${image.name}@${image.digest}`)}`,
        '--bundle-from-oci',
        `--repo ${(0, escape_ts_1.shellQuote)((0, links_ts_1.repositoryName)(evidence.signer.sourceRepository) ?? '')}`,
        `--cert-identity ${(0, escape_ts_1.shellQuote)(evidence.signer.identity)}`
    ]));
    return [{ about: 'Provenance, with the GitHub CLI', command: commands.join(' &&\n') }];
}
function onGitHub({ signer, transparency }) {
    return (transparency.instance === 'public-good' &&
        signer.issuer === claims_ts_1.GITHUB_ISSUER &&
        signer.sourceRepository.startsWith('https://github.com/') &&
        (0, links_ts_1.repositoryName)(signer.sourceRepository) !== undefined);
}
// What a cluster pulls is the image's own digest; a kind that hangs on its platforms alone is verified there.
function subjectsOf(image, kind) {
    const digests = [...new Set(image.attachments.filter((found) => found.kind === kind).map((found) => found.subject))];
    const chosen = digests.includes(image.digest) ? [image.digest] : digests;
    return chosen.map((digest) => (0, escape_ts_1.shellQuote)(`${image.name}@${digest}`));
}
function has(image, kind, format) {
    return image.attachments.some((found) => found.kind === kind && found.format === format && found.subject === image.digest);
}
function continued(parts) {
    return parts.join(' \\\n  ');
}


/***/ })

};

export const id = 386;
export const ids = [386];
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


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inspectBranch = inspectBranch;
exports.signatureWarnings = signatureWarnings;
exports.editOf = editOf;
const errors_ts_1 = __webpack_require__(87700);
const git_blob_ts_1 = __webpack_require__(71661);
const kustomization_ts_1 = __webpack_require__(19620);
const UNSIGNED = 'GitHub has not signed the commit. On GitHub Enterprise Server an administrator must switch on web commit signing; a ruleset that asks for signed commits will refuse the merge.';
const BASE_CHANGED = 'The base branch has changed this file since our branch was made. When GitHub shows a conflict, delete the branch and run the job again with force-reopen.';
/** What a branch that already stands holds beyond the base: nothing, our change, or somebody else's work. */
async function inspectBranch(github, plan, site, head) {
    const { owner, name: repo } = site.repository;
    const compared = await github.read('comparing our branch with the base', ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead: `${plan.base.oid}...${head}`, request }));
    if (compared.ahead_by === 0)
        return 'empty';
    const edited = editedFiles(compared.files ?? [], plan);
    const began = compared.merge_base_commit.sha;
    const content = edited && (await contentOf(github, plan, site, { edited, began }));
    if (content === undefined)
        return 'foreign';
    const verified = compared.commits.at(-1)?.commit.verification?.verified === true;
    const warnings = [...signatureWarnings(verified), ...(content === 'file' ? [BASE_CHANGED] : [])];
    const older = compared.ahead_by === 1 && began !== plan.base.oid;
    return { oid: head, verified, warnings, outdated: older ? content : undefined };
}
/** Whether the branch holds the plan's own bytes, or those of its edit of the files as they were; undefined for others. */
async function contentOf(github, { files }, { repository, isFormerEdit }, { edited, began }) {
    const differing = files.filter(({ path, oid }) => edited.get(path) !== oid);
    for (const { path } of differing) {
        const former = await readFileAt(github, repository, path, began);
        if (!isFormerEdit(path, former, edited.get(path) ?? ''))
            return undefined;
    }
    return differing.length === 0 ? 'base' : 'file';
}
/** What to tell a reviewer of a commit whose signature GitHub does not vouch for. */
function signatureWarnings(verified) {
    return verified ? [] : [UNSIGNED];
}
/** The new object ids of the plan's files, where nothing but these files was changed, in the way of the plan. */
function editedFiles(compared, { files }) {
    const planned = new Map(files.map((file) => [file.path, file]));
    const fits = ({ filename, status }) => {
        const file = planned.get(filename);
        return file !== undefined && (file.bytes === null) === (status === 'removed') && status !== 'renamed';
    };
    if (compared.length !== files.length || !compared.every(fits))
        return undefined;
    return new Map(compared.map(({ filename, status, sha }) => [filename, status === 'removed' ? undefined : (sha ?? '')]));
}
async function readFileAt(github, { owner, name: repo }, path, ref) {
    const content = await github.read('reading the kustomization that our branch began with', ({ repos }, request) => repos.getContent({ owner, repo, path, ref, request }));
    return 'content' in content ? Buffer.from(content.content, 'base64') : Buffer.alloc(0);
}
/** The former edit of one set of pins in any of their files. */
function editOf(pinsOf) {
    return (path, former, oid) => {
        try {
            const edit = (0, kustomization_ts_1.editKustomization)(former, pinsOf(path));
            return edit.outcome === 'changed' && (0, git_blob_ts_1.blobOid)(edit.bytes) === oid;
        }
        catch (error) {
            if (error instanceof errors_ts_1.RefusalError)
                return false;
            throw error;
        }
    };
}


/***/ }),

/***/ 73533:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeCommit = placeCommit;
const branch_inspection_ts_1 = __webpack_require__(3420);
const refusals_ts_1 = __webpack_require__(3408);
function commitDocument(files) {
    const numbers = Array.from({ length: files }, (_, index) => index);
    return `mutation Commit($input: CreateCommitOnBranchInput!, ${numbers.map((index) => `$path${index}: String!`).join(', ')}) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
      changedFilesIfAvailable
      parents(first: 2) { nodes { oid } }
      ${numbers.map((index) => `file${index}: file(path: $path${index}) { oid }`).join('\n      ')}
      signature { isValid }
    }
  }
}`;
}
/**
 * Brings our branch to the planned content: makes it, commits to it, or takes up what an earlier run left. Throws a
 * RefusalError (E_GITOPS_BRANCH_FOREIGN) where others have changed it, and never writes over that.
 */
async function placeCommit(github, plan, site, head, scene) {
    if (head === undefined)
        await createBranch(github, plan, site);
    else if (head !== plan.base.oid) {
        const found = await (0, branch_inspection_ts_1.inspectBranch)(github, plan, site, head);
        if (found === 'foreign')
            throw foreign(plan, head, scene);
        if (found !== 'empty')
            return found;
        await fastForward(github, plan, site);
    }
    return commit(github, plan, site, scene);
}
async function createBranch(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `refs/heads/${plan.branch}`;
    await github.write(`creating the branch ${plan.branch}`, ({ git }, request) => git.createRef({ owner, repo, ref, sha: plan.base.oid, request }));
}
// Without force: GitHub refuses when somebody has committed to the branch in between.
async function fastForward(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `heads/${plan.branch}`;
    await github.write(`moving the empty branch ${plan.branch} forward`, ({ git }, request) => git.updateRef({ owner, repo, ref, sha: plan.base.oid, force: false, request }));
}
async function commit(github, plan, { fullName }, scene) {
    const additions = plan.files.flatMap(({ path, bytes }) => bytes === null ? [] : [{ path, contents: bytes.toString('base64') }]);
    const deletions = plan.files.flatMap(({ path, bytes }) => (bytes === null ? [{ path }] : []));
    const input = {
        branch: { repositoryNameWithOwner: fullName, branchName: plan.branch },
        expectedHeadOid: plan.base.oid,
        message: { headline: plan.headline, body: plan.trailers },
        fileChanges: { additions, ...(deletions.length > 0 && { deletions }) }
    };
    const paths = Object.fromEntries(plan.files.map(({ path }, index) => [`path${index}`, path]));
    const document = commitDocument(plan.files.length);
    const answer = await github.mutate(`committing to ${plan.branch}`, document, { ...paths, input });
    const made = answer.createCommitOnBranch?.commit;
    if (!made || !isAsPlanned(made, plan))
        throw notAsPlanned(plan, made?.oid, scene);
    const verified = made.signature?.isValid === true;
    return { oid: made.oid, verified, warnings: (0, branch_inspection_ts_1.signatureWarnings)(verified) };
}
// One parent, as many changed files as planned, and in them the planned bytes: then nothing else can have changed.
function isAsPlanned(made, { base, files }) {
    const [parent, ...others] = made.parents.nodes ?? [];
    return (parent?.oid === base.oid &&
        others.length === 0 &&
        files.every(({ oid }, index) => made[`file${index}`]?.oid === oid) &&
        (made.changedFilesIfAvailable ?? files.length) === files.length);
}
function foreign({ branch }, head, scene) {
    return (0, refusals_ts_1.refusal)('E_GITOPS_BRANCH_FOREIGN', scene, `the branch ${branch} of ${scene.repository} holds other changes than ours`, {
        reason: `its head ${head.slice(0, 12)} is not the commit that this promotion makes; somebody has worked on it`,
        remedy: 'merge its pull request, or close it, delete the branch, and run the job again with force-reopen'
    });
}
function notAsPlanned({ branch }, oid, scene) {
    return (0, refusals_ts_1.mismatch)('E_GITOPS_COMMIT_MISMATCH', scene, `the commit on ${branch} of ${scene.repository} is not the one that was sent`, {
        reason: `GitHub answered ${oid ?? 'no commit'}; its parent, its files or its bytes differ from the plan`,
        remedy: 'look at the branch before anybody merges it, delete it, and run the job again'
    });
}


/***/ }),

/***/ 43918:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.plannedFile = plannedFile;
exports.planPromotion = planPromotion;
exports.plain = plain;
const git_blob_ts_1 = __webpack_require__(71661);
const request_ts_1 = __webpack_require__(44548);
/** A file with its new content, or its removal. */
function plannedFile(path, bytes) {
    return { path, bytes, oid: bytes === null ? undefined : (0, git_blob_ts_1.blobOid)(bytes) };
}
/** The commit and the pull request that pin the request's digests in the overlay, by the bytes of its edit. */
function planPromotion(overlay, bytes, changes, source) {
    const { request, base, file } = overlay;
    return {
        branch: (0, request_ts_1.branchOf)(request),
        base,
        files: [plannedFile(file.path, bytes)],
        changes,
        headline: headlineOf(request.pins),
        trailers: [
            ...request.pins.map(({ name, digest }) => `Image-Digest: ${plain(name)}@${digest.toString()}`),
            `Source-Commit: ${plain(source.commit)}`,
            `Provenance-Run: ${plain(source.run)}`
        ].join('\n')
    };
}
function headlineOf(pins) {
    const [first, ...others] = pins;
    if (first === undefined)
        return 'Deploy nothing';
    const name = plain(first.name.split('/').pop() ?? '').slice(0, 60) || 'image';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `Deploy ${name} ${first.digest.toString().slice(0, 'sha256:'.length + 12)}${more}`;
}
/** What others wrote, as it may stand in a title or a trailer: the characters of image names and addresses alone. */
function plain(text) {
    return text.replace(/[^\w./:@-]/g, '');
}


/***/ }),

/***/ 25158:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placePullRequest = placePullRequest;
exports.takeUpPullRequest = takeUpPullRequest;
exports.startedBy = startedBy;
// The author that a pull request gets where a workflow's own GITHUB_TOKEN opens it.
const WORKFLOW_TOKEN = 'github-actions[bot]';
/**
 * Opens the pull request from our branch, or takes up the one that is open. The body is written anew where it differs, but
 * only on a pull request that this token opened: what a person wrote stays.
 */
async function placePullRequest(github, plan, { repository }, open, body) {
    if (open === undefined)
        return openPullRequest(github, plan, repository, body);
    return takeUpPullRequest(github, { repository }, open, body);
}
/** Takes up a pull request that is open, with its body written anew where this token wrote it. */
async function takeUpPullRequest(github, { repository }, open, body) {
    const { number, url } = open;
    if (!open.ours || sameText(open.body, body))
        return { operation: 'adopted', number, url, warnings: [] };
    const { owner, name: repo } = repository;
    await github.write(`updating pull request #${number}`, ({ pulls }, request) => pulls.update({ owner, repo, pull_number: number, body, request }));
    return { operation: 'updated', number, url, warnings: [] };
}
async function openPullRequest(github, { branch, base, headline }, { owner, name: repo }, body) {
    const text = { title: headline, head: branch, base: base.name, body, maintainer_can_modify: false };
    const { number, html_url: url, user } = await github.write(`opening the pull request from ${branch}`, ({ pulls }, request) => pulls.create({ owner, repo, ...text, request }));
    return { operation: 'created', number, url, warnings: startedBy(user.login, number) };
}
/** What to tell whoever waits for checks on a pull request that this login opened. */
function startedBy(login, number) {
    if (login !== WORKFLOW_TOKEN)
        return [];
    return [
        `Pull request #${number} was opened with GITHUB_TOKEN, so GitHub starts no checks on it: required ones stay pending until somebody pushes or reopens it. A token of a GitHub App has them start.`
    ];
}
// A body that was edited in the browser comes back with CRLF.
function sameText(one, other) {
    return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 44548:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branchOf = branchOf;
const node_crypto_1 = __webpack_require__(77598);
const MAX_SLUG = 60;
/** The branch of a promotion: the same request always has the same one, another request never does. */
function branchOf({ repository, base, path, pins }) {
    const pinned = pins.map(({ name, digest }) => `${name}@${digest.toString()}`).sort();
    const target = [repository.owner.toLowerCase(), repository.name.toLowerCase(), base ?? '', path];
    const fingerprint = (0, node_crypto_1.createHash)('sha256')
        .update(JSON.stringify([target, pinned]))
        .digest('hex')
        .slice(0, 8);
    return `custody/${slugOf(path)}/${pins[0]?.digest.hex.slice(0, 12) ?? 'none'}-${fingerprint}`;
}
function slugOf(path) {
    const slug = path.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    // The end of a path says more than its beginning.
    return slug.slice(-MAX_SLUG).replace(/^-+|-+$/g, '') || 'root';
}


/***/ }),

/***/ 32855:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unifiedDiff = unifiedDiff;
const CONTEXT = 3;
// How far ahead two texts are looked at for a line that they share again; an edit of pins moves a line or two.
const HORIZON = 32;
/** The change of one file as `git diff` prints it, with three lines of context; empty when nothing changed. Without `before` the file is new. */
function unifiedDiff(path, before, after) {
    if (before?.equals(after))
        return '';
    const hunks = hunksOf(stepsBetween(linesOf(before ?? Buffer.alloc(0)), linesOf(after)));
    return [`--- ${before ? `a/${path}` : '/dev/null'}\n`, `+++ b/${path}\n`, ...hunks.map(renderHunk)].join('');
}
// Each line keeps its end, so that a changed or missing one shows.
function linesOf(bytes) {
    return bytes.toString('utf8').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function stepsBetween(old, fresh) {
    const steps = [];
    let [before, after] = [0, 0];
    while (before < old.length || after < fresh.length) {
        const { removed, added } = nextDifference(old, fresh, before, after);
        for (const end = before + removed; before < end; before++)
            steps.push({ sign: '-', text: old[before] ?? '', before, after });
        for (const end = after + added; after < end; after++)
            steps.push({ sign: '+', text: fresh[after] ?? '', before, after });
        if (before < old.length && after < fresh.length) {
            steps.push({ sign: ' ', text: old[before] ?? '', before, after });
            before += 1;
            after += 1;
        }
    }
    return steps;
}
/** How many lines are removed and added here until both texts go on with the same line. */
function nextDifference(old, fresh, before, after) {
    for (let distance = 0; distance <= HORIZON; distance++) {
        for (let removed = 0; removed <= distance; removed++) {
            const shared = old[before + removed];
            if (shared !== undefined && shared === fresh[after + distance - removed])
                return { removed, added: distance - removed };
        }
    }
    return { removed: old.length - before, added: fresh.length - after };
}
function hunksOf(steps) {
    const hunks = [];
    let end = 0;
    for (const [position, { sign }] of steps.entries()) {
        if (sign === ' ')
            continue;
        const start = Math.max(end, position - CONTEXT);
        const joins = hunks.length > 0 && start <= end;
        end = Math.min(steps.length, position + CONTEXT + 1);
        if (joins)
            hunks[hunks.length - 1]?.push(...steps.slice(start, end));
        else
            hunks.push(steps.slice(start, end));
    }
    return hunks;
}
function renderHunk(steps) {
    const [first] = steps;
    const old = steps.filter(({ sign }) => sign !== '+').length;
    const fresh = steps.filter(({ sign }) => sign !== '-').length;
    const range = `-${rangeText(first?.before ?? 0, old)} +${rangeText(first?.after ?? 0, fresh)}`;
    return `@@ ${range} @@\n${steps.map(renderStep).join('')}`;
}
// An empty side names the line before it.
function rangeText(linesBefore, count) {
    return `${count === 0 ? linesBefore : linesBefore + 1},${count}`;
}
function renderStep({ sign, text }) {
    return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`;
}


/***/ })

};

export const id = 779;
export const ids = [779];
export const modules = {

/***/ 8721:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writeSigningOutputs = writeSigningOutputs;
exports.writePromotionOutputs = writePromotionOutputs;
const runner_ts_1 = __webpack_require__(3197);
/** Tells later steps what was proved: subject, verdict, log entries and where the files are. */
function writeSigningOutputs({ evidence, bundles, sbomPaths }, evidencePath) {
    const attachments = evidence.images.flatMap((image) => image.attachments);
    const logIndexes = new Set(attachments.map(({ logIndex }) => logIndex).filter((index) => index !== null));
    (0, runner_ts_1.setOutput)('subject', evidence.images.map(({ name, digest }) => `${name}@${digest}`).join('\n'));
    (0, runner_ts_1.setOutput)('verified', 'true');
    (0, runner_ts_1.setOutput)('log-indexes', [...logIndexes].sort(byNumber).join(','));
    (0, runner_ts_1.setOutput)('bundles', bundles);
    (0, runner_ts_1.setOutput)('sbom-paths', JSON.stringify(sbomPaths));
    (0, runner_ts_1.setOutput)('evidence', evidencePath);
}
/** Tells later steps what happened in the GitOps repository. */
function writePromotionOutputs(promotion) {
    (0, runner_ts_1.setOutput)('operation', promotion?.operation ?? 'none');
    (0, runner_ts_1.setOutput)('pull-request-number', promotion?.number ?? '');
    (0, runner_ts_1.setOutput)('pull-request-url', promotion?.url ?? '');
}
function byNumber(one, other) {
    return Number(one) - Number(other);
}


/***/ }),

/***/ 60779:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.signPermitted = signPermitted;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const promote_ts_1 = __webpack_require__(24021);
const sign_ts_1 = __webpack_require__(63464);
const tokens_ts_1 = __webpack_require__(80875);
const evidence_json_ts_1 = __webpack_require__(86663);
const summary_ts_1 = __webpack_require__(20797);
const outputs_ts_1 = __webpack_require__(8721);
const runner_ts_1 = __webpack_require__(3197);
/** The step of a run that may sign: signs, proposes the digest, and writes outputs and summary. */
async function signPermitted(request, tokenRequest, run) {
    const promotion = (0, promote_ts_1.beginPromotion)(request, run);
    const result = await (0, sign_ts_1.signImages)(request, (0, tokens_ts_1.tokenSource)(tokenRequest, undefined, run), promotion.permit, run);
    const evidencePath = await writeEvidence(result, run);
    (0, outputs_ts_1.writeSigningOutputs)(result, evidencePath);
    await promoteAndTell(promotion, result).finally(() => result.storing);
}
// What was proved stays told in the summary when the pull request can't be opened.
async function promoteAndTell(promotion, { evidence }) {
    let outcome;
    try {
        outcome = await promotion.complete(evidence);
        (0, outputs_ts_1.writePromotionOutputs)(outcome);
    }
    finally {
        (0, runner_ts_1.addSummary)((0, summary_ts_1.renderSummary)(evidence, outcome && { promotion: outcome }));
    }
}
async function writeEvidence({ evidence }, { folder }) {
    const path = (0, node_path_1.join)(folder, 'evidence.json');
    await (0, promises_1.writeFile)(path, (0, evidence_json_ts_1.evidenceJson)(evidence));
    return path;
}


/***/ }),

/***/ 6452:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.chainPicture = chainPicture;
const escape_ts_1 = __webpack_require__(93326);
const links_ts_1 = __webpack_require__(86652);
const markdown_ts_1 = __webpack_require__(51508);
const MAX_IMAGES = 4;
/** The chain of custody as a mermaid flowchart: commit, run, digests with what hangs on them, pull request. */
function chainPicture(evidence, pullRequestUrl) {
    const { signer, images } = evidence;
    const repository = (0, links_ts_1.repositoryName)(signer.sourceRepository) ?? signer.sourceRepository;
    const lines = [
        'flowchart LR',
        box('commit', `commit ${signer.sourceCommit.slice(0, 12)}`, repository),
        box('run', (0, links_ts_1.runName)(signer) ?? 'run', `event ${signer.event}`),
        'commit --> run',
        ...images.slice(0, MAX_IMAGES).flatMap((image, index) => imageLines(image, `image${index}`)),
        ...moreLines(images.length - MAX_IMAGES)
    ];
    return [...lines, ...pullRequestLines(images, pullRequestUrl)].join('\n');
}
function moreLines(images) {
    if (images <= 0)
        return [];
    const lines = [box('more', (0, markdown_ts_1.count)(images, 'more image')), 'run --> more'];
    return [...lines, box('moreattached', 'likewise', 'see the table below'), 'more --> moreattached'];
}
function imageLines(image, node) {
    const name = image.name.slice(image.name.lastIndexOf('/') + 1);
    const digest = image.digest.slice(0, 'sha256:'.length + 12);
    return [
        box(node, name, digest),
        `run --> ${node}`,
        box(`${node}attached`, ...attachedLines(image)),
        `${node} --> ${node}attached`
    ];
}
function attachedLines(image) {
    const kinds = new Set(image.attachments.map(({ kind }) => kind));
    const signed = ['signature', 'provenance', 'scan'].filter((kind) => kinds.has(kind));
    const main = image.sboms.find(({ subject }) => subject === image.digest) ?? image.sboms[0];
    const sbom = main === undefined ? 'SBOM' : `SBOM: ${(0, markdown_ts_1.count)(main.packages, 'package')}`;
    return [signed.join(', '), ...(kinds.has('sbom') ? [sbom] : [])];
}
function pullRequestLines(images, url) {
    const name = url === undefined ? undefined : (0, links_ts_1.pullRequestName)(url);
    if (name === undefined)
        return [];
    const sources = images.slice(0, MAX_IMAGES).map((_image, index) => `image${index}attached`);
    const more = images.length > MAX_IMAGES ? ['moreattached'] : [];
    return [box('promotion', 'pull request', name), ...[...sources, ...more].map((source) => `${source} --> promotion`)];
}
function box(node, ...lines) {
    return `${node}["${lines.map((line) => (0, escape_ts_1.mermaidLabel)(line)).join('<br/>')}"]`;
}


/***/ }),

/***/ 20797:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderSummary = renderSummary;
const attachments_ts_1 = __webpack_require__(10975);
const chain_ts_1 = __webpack_require__(6452);
const escape_ts_1 = __webpack_require__(93326);
const facts_ts_1 = __webpack_require__(19322);
const links_ts_1 = __webpack_require__(86652);
const markdown_ts_1 = __webpack_require__(51508);
const command_sections_ts_1 = __webpack_require__(51613);
/**
 * The job summary in Markdown, from which a security reviewer can decide. It stays below 200 kB, as GitHub drops a summary
 * above 1 MiB whole; everything that comes from outside is escaped.
 */
function renderSummary(evidence, extra = {}) {
    const { promotion } = extra;
    const facts = promotion === undefined ? [] : [['Promotion', promotionFact(promotion)]];
    const several = evidence.images.length > 1;
    const sboms = (0, attachments_ts_1.sbomTable)(evidence, 25_000);
    return (0, markdown_ts_1.sections)(`## ✅ ${verdict(evidence)}`, onlyDigest(evidence), (0, facts_ts_1.factsTable)(evidence, (0, facts_ts_1.verifiedFact)(evidence), ...facts), (0, escape_ts_1.fence)('mermaid', (0, chain_ts_1.chainPicture)(evidence, promotion?.url)), '### What is attached', (0, attachments_ts_1.attachmentTable)(evidence, 60_000), sboms === undefined || several ? undefined : `### Where the SBOM comes from\n\n${sboms}`, '### What was checked', (0, attachments_ts_1.checkTable)(evidence, 15_000), noteSection(evidence), sboms === undefined || !several ? undefined : (0, markdown_ts_1.folded)('Where each SBOM comes from', sboms), (0, markdown_ts_1.folded)('Where each piece is stored', (0, attachments_ts_1.storageTable)(evidence, 35_000)), (0, markdown_ts_1.folded)('Verify it yourself', (0, command_sections_ts_1.commandSections)(evidence, 30_000)));
}
function verdict({ images }) {
    const [only] = images;
    if (images.length === 1 && only !== undefined)
        return `${(0, escape_ts_1.codeSpan)(only.name)} is signed, attested and read back from the registry`;
    return `${(0, markdown_ts_1.count)(images.length, 'image')} are signed, attested and read back from the registry`;
}
// In a block of its own, because GitHub puts a copy button on it.
function onlyDigest({ images }) {
    const [only] = images;
    return images.length === 1 && only !== undefined ? (0, escape_ts_1.fence)('text', (0, escape_ts_1.oneLine)(`${only.name}@${only.digest}`)) : undefined;
}
function promotionFact({ operation, url }) {
    if (operation === 'already-current')
        return 'nothing to do: the GitOps repository pins these digests already';
    if (operation === 'declined' && url !== undefined)
        return `${(0, links_ts_1.pullRequestLink)(url)} was closed by a person; not opened again`;
    return url === undefined ? `pull request ${operation}` : `${(0, links_ts_1.pullRequestLink)(url)}, ${operation}`;
}
function noteSection(evidence) {
    const lines = [...observations(evidence), ...evidence.notes.map((note) => (0, escape_ts_1.escapeMarkdown)(note))];
    return lines.length === 0 ? undefined : `### What a reviewer should know\n\n${(0, markdown_ts_1.bulletList)(lines, 12_000, 'note')}`;
}
function observations({ signer, images }) {
    const warning = (0, facts_ts_1.foreignWorkflow)(signer);
    const unlisted = images.filter(({ sboms }) => sboms.length === 0).length;
    const kept = images.flatMap(({ attachments }) => attachments).filter(({ outcome }) => outcome === 'kept').length;
    return [
        ...(warning === undefined ? [] : [`⚠️ ${warning}`]),
        ...(unlisted === 0 ? [] : [`No SBOM is attached to ${(0, markdown_ts_1.count)(unlisted, 'image')}.`]),
        ...(kept === 0 ? [] : [`Kept as an earlier run of the same identity left it: ${(0, markdown_ts_1.count)(kept, 'piece')}.`])
    ];
}


/***/ })

};

export const id = 973;
export const ids = [973];
export const modules = {

/***/ 90973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signPermitted: () => (/* binding */ signPermitted)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/chain/promote.ts + 5 modules
var promote = __webpack_require__(49853);
// EXTERNAL MODULE: ./src/chain/sign.ts + 28 modules
var sign = __webpack_require__(83565);
// EXTERNAL MODULE: ./src/chain/tokens.ts
var tokens = __webpack_require__(80875);
// EXTERNAL MODULE: ./src/evidence/evidence-json.ts
var evidence_json = __webpack_require__(86663);
// EXTERNAL MODULE: ./src/evidence/attachments.ts
var attachments = __webpack_require__(10975);
// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __webpack_require__(93326);
// EXTERNAL MODULE: ./src/evidence/links.ts
var links = __webpack_require__(86652);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __webpack_require__(51508);
;// CONCATENATED MODULE: ./src/evidence/chain.ts



const MAX_IMAGES = 4;
/** The chain of custody as a mermaid flowchart: commit, run, digests with what hangs on them, pull request. */
function chainPicture(evidence, pullRequestUrl) {
    const { signer, images } = evidence;
    const repository = (0,links/* repositoryName */.aR)(signer.sourceRepository) ?? signer.sourceRepository;
    const lines = [
        'flowchart LR',
        box('commit', `commit ${signer.sourceCommit.slice(0, 12)}`, repository),
        box('run', (0,links/* runName */.rt)(signer) ?? 'run', `event ${signer.event}`),
        'commit --> run',
        ...images.slice(0, MAX_IMAGES).flatMap((image, index) => imageLines(image, `image${index}`)),
        ...moreLines(images.length - MAX_IMAGES)
    ];
    return [...lines, ...pullRequestLines(images, pullRequestUrl)].join('\n');
}
function moreLines(images) {
    if (images <= 0)
        return [];
    const lines = [box('more', (0,markdown/* count */.U9)(images, 'more image')), 'run --> more'];
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
    const sbom = main === undefined ? 'SBOM' : `SBOM: ${(0,markdown/* count */.U9)(main.packages, 'package')}`;
    return [signed.join(', '), ...(kinds.has('sbom') ? [sbom] : [])];
}
function pullRequestLines(images, url) {
    const name = url === undefined ? undefined : (0,links/* pullRequestName */.Ib)(url);
    if (name === undefined)
        return [];
    const sources = images.slice(0, MAX_IMAGES).map((_image, index) => `image${index}attached`);
    const more = images.length > MAX_IMAGES ? ['moreattached'] : [];
    return [box('promotion', 'pull request', name), ...[...sources, ...more].map((source) => `${source} --> promotion`)];
}
function box(node, ...lines) {
    return `${node}["${lines.map((line) => (0,evidence_escape/* mermaidLabel */._b)(line)).join('<br/>')}"]`;
}

// EXTERNAL MODULE: ./src/evidence/facts.ts
var evidence_facts = __webpack_require__(19322);
// EXTERNAL MODULE: ./src/evidence/command-sections.ts + 1 modules
var command_sections = __webpack_require__(3325);
;// CONCATENATED MODULE: ./src/evidence/summary.ts







/**
 * The job summary in Markdown, from which a security reviewer can decide. It stays below 200 kB, as GitHub drops a summary
 * above 1 MiB whole; everything that comes from outside is escaped.
 */
function renderSummary(evidence, extra = {}) {
    const { promotion } = extra;
    const facts = promotion === undefined ? [] : [['Promotion', promotionFact(promotion)]];
    const several = evidence.images.length > 1;
    const sboms = (0,attachments/* sbomTable */.Ef)(evidence, 25_000);
    return (0,markdown/* sections */.V0)(`## ✅ ${verdict(evidence)}`, onlyDigest(evidence), (0,evidence_facts/* factsTable */.wd)(evidence, (0,evidence_facts/* verifiedFact */.Ty)(evidence), ...facts), (0,evidence_escape/* fence */.EU)('mermaid', chainPicture(evidence, promotion?.url)), '### What is attached', (0,attachments/* attachmentTable */.Os)(evidence, 60_000), sboms === undefined || several ? undefined : `### Where the SBOM comes from\n\n${sboms}`, '### What was checked', (0,attachments/* checkTable */.Dv)(evidence, 15_000), noteSection(evidence), sboms === undefined || !several ? undefined : (0,markdown/* folded */.TM)('Where each SBOM comes from', sboms), (0,markdown/* folded */.TM)('Where each piece is stored', (0,attachments/* storageTable */.CZ)(evidence, 35_000)), (0,markdown/* folded */.TM)('Verify it yourself', (0,command_sections/* commandSections */.Q)(evidence, 30_000)));
}
function verdict({ images }) {
    const [only] = images;
    if (images.length === 1 && only !== undefined)
        return `${(0,evidence_escape/* codeSpan */.SS)(only.name)} is signed, attested and read back from the registry`;
    return `${(0,markdown/* count */.U9)(images.length, 'image')} are signed, attested and read back from the registry`;
}
// In a block of its own, because GitHub puts a copy button on it.
function onlyDigest({ images }) {
    const [only] = images;
    return images.length === 1 && only !== undefined ? (0,evidence_escape/* fence */.EU)('text', (0,evidence_escape/* oneLine */.TN)(`${only.name}@${only.digest}`)) : undefined;
}
function promotionFact({ operation, url }) {
    if (operation === 'already-current')
        return 'nothing to do: the GitOps repository pins these digests already';
    if (operation === 'declined' && url !== undefined)
        return `${(0,links/* pullRequestLink */.Zl)(url)} was closed by a person; not opened again`;
    return url === undefined ? `pull request ${operation}` : `${(0,links/* pullRequestLink */.Zl)(url)}, ${operation}`;
}
function noteSection(evidence) {
    const lines = [...observations(evidence), ...evidence.notes.map((note) => (0,evidence_escape/* escapeMarkdown */.FV)(note))];
    return lines.length === 0 ? undefined : `### What a reviewer should know\n\n${(0,markdown/* bulletList */.fF)(lines, 12_000, 'note')}`;
}
function observations({ signer, images }) {
    const warning = (0,evidence_facts/* foreignWorkflow */.mB)(signer);
    const unlisted = images.filter(({ sboms }) => sboms.length === 0).length;
    const kept = images.flatMap(({ attachments }) => attachments).filter(({ outcome }) => outcome === 'kept').length;
    return [
        ...(warning === undefined ? [] : [`⚠️ ${warning}`]),
        ...(unlisted === 0 ? [] : [`No SBOM is attached to ${(0,markdown/* count */.U9)(unlisted, 'image')}.`]),
        ...(kept === 0 ? [] : [`Kept as an earlier run of the same identity left it: ${(0,markdown/* count */.U9)(kept, 'piece')}.`])
    ];
}

// EXTERNAL MODULE: ./src/actions/runner.ts
var runner = __webpack_require__(3197);
;// CONCATENATED MODULE: ./src/actions/outputs.ts

/** Tells later steps what was proved: subject, verdict, log entries and where the files are. */
function writeSigningOutputs({ evidence, bundles, sbomPaths }, evidencePath) {
    const attachments = evidence.images.flatMap((image) => image.attachments);
    const logIndexes = new Set(attachments.map(({ logIndex }) => logIndex).filter((index) => index !== null));
    (0,runner/* setOutput */.uH)('subject', evidence.images.map(({ name, digest }) => `${name}@${digest}`).join('\n'));
    (0,runner/* setOutput */.uH)('verified', 'true');
    (0,runner/* setOutput */.uH)('log-indexes', [...logIndexes].sort(byNumber).join(','));
    (0,runner/* setOutput */.uH)('bundles', bundles);
    (0,runner/* setOutput */.uH)('sbom-paths', JSON.stringify(sbomPaths));
    (0,runner/* setOutput */.uH)('evidence', evidencePath);
}
/** Tells later steps what happened in the GitOps repository. */
function writePromotionOutputs(promotion) {
    (0,runner/* setOutput */.uH)('operation', promotion?.operation ?? 'none');
    (0,runner/* setOutput */.uH)('pull-request-number', promotion?.number ?? '');
    (0,runner/* setOutput */.uH)('pull-request-url', promotion?.url ?? '');
}
function byNumber(one, other) {
    return Number(one) - Number(other);
}

;// CONCATENATED MODULE: ./src/actions/sign-permitted.ts









/** The step of a run that may sign: signs, proposes the digest, and writes outputs and summary. */
async function signPermitted(request, tokenRequest, run) {
    const promotion = (0,promote/* beginPromotion */.x)(request, run);
    const result = await (0,sign/* signImages */.U)(request, (0,tokens/* tokenSource */.Z)(tokenRequest, undefined, run), promotion.permit, run);
    const evidencePath = await writeEvidence(result, run);
    writeSigningOutputs(result, evidencePath);
    await promoteAndTell(promotion, result).finally(() => result.storing);
}
// What was proved stays told in the summary when the pull request can't be opened.
async function promoteAndTell(promotion, { evidence }) {
    let outcome;
    try {
        outcome = await promotion.complete(evidence);
        writePromotionOutputs(outcome);
    }
    finally {
        (0,runner/* addSummary */.S0)(renderSummary(evidence, outcome && { promotion: outcome }));
    }
}
async function writeEvidence({ evidence }, { folder }) {
    const path = (0,external_node_path_.join)(folder, 'evidence.json');
    await (0,promises_.writeFile)(path, (0,evidence_json/* evidenceJson */.Y)(evidence));
    return path;
}


/***/ })

};

export const id = 666;
export const ids = [666];
export const modules = {

/***/ 45710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ summaryStatement),
/* harmony export */   ob: () => (/* binding */ environmentUri),
/* harmony export */   p0: () => (/* binding */ summaryClaim)
/* harmony export */ });
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76031);

/** The statement of a verification summary. */
function summaryStatement(summary) {
    const { image, digest, environment, verifier, version, time, policy, inputs, buildLevel } = summary;
    return {
        _type: _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .STATEMENT_TYPE */ .zG,
        subject: [{ name: image, digest: { sha256: digest.hex } }],
        predicateType: _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.summary,
        predicate: {
            verifier: { id: verifier, version: { custody: version } },
            timeVerified: time.toISOString(),
            resourceUri: environmentUri(image, environment),
            policy: { uri: policy.uri, digest: { sha256: policy.digest.hex } },
            inputAttestations: inputs.map((input) => ({ uri: input.uri, digest: { sha256: input.digest.hex } })),
            verificationResult: 'PASSED',
            verifiedLevels: [buildLevel === undefined ? 'SLSA_BUILD_LEVEL_UNEVALUATED' : `SLSA_BUILD_LEVEL_${buildLevel}`],
            slsaVersion: '1.1'
        }
    };
}
/** The resource that a summary speaks of: an image in an environment, whatever the digest, so that a policy can compare it exactly. */
function environmentUri(image, environment) {
    return `oci://${image}?environment=${encodeURIComponent(environment)}`;
}
/** What a summary that anybody may have written claims; undefined where the statement is none. */
function summaryClaim({ predicateType, predicate }) {
    if (predicateType !== _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.summary)
        return undefined;
    const { verificationResult, resourceUri } = predicate;
    return {
        passed: verificationResult === 'PASSED',
        resourceUri: typeof resourceUri === 'string' ? resourceUri : ''
    };
}


/***/ }),

/***/ 94955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openLadderRun),
  A: () => (/* binding */ trustOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/evidence/package-changes.ts
var package_changes = __webpack_require__(38573);
// EXTERNAL MODULE: ./src/promotion/github.ts
var promotion_github = __webpack_require__(45522);
;// CONCATENATED MODULE: ./src/promotion/ladder/open.ts

/** Connects to GitHub; what may be true of the repository from then on is told by the context's scene. */
async function openLadder({ repository }, options) {
    const { access, sourceToken, ...rest } = options;
    const github = await promotion_github/* GitHub */.g.connect(access);
    const sources = sourceToken === undefined ? github : await promotion_github/* GitHub */.g.connect({ ...access, token: sourceToken });
    const now = () => github.now();
    return { ...rest, now, github, sources, access, scene: sceneOf(github, `${repository.owner}/${repository.name}`) };
}
function sceneOf(github, repository) {
    return {
        repository,
        get state() {
            return github.wrote
                ? `${repository} may hold a branch of custody/, its commit and its pull request; the next run takes up what is there`
                : `nothing was written to ${repository}`;
        }
    };
}

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/promotion/refusals.ts
var refusals = __webpack_require__(3408);
// EXTERNAL MODULE: ./src/promotion/kustomization/pattern.ts
var pattern = __webpack_require__(66565);
// EXTERNAL MODULE: ./src/promotion/render/closure.ts
var render_closure = __webpack_require__(14527);
// EXTERNAL MODULE: ./src/promotion/render/compare.ts
var compare = __webpack_require__(99009);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/tools/find-tool.ts + 3 modules
var find_tool = __webpack_require__(84461);
;// CONCATENATED MODULE: ./src/promotion/render/kustomize-release.ts
/** The kustomize that renders; the hashes are those of its own checksums.txt. */
const PINNED_KUSTOMIZE = {
    title: 'kustomize',
    executable: 'kustomize',
    version: '5.8.1',
    downloads: 'https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv5.8.1/',
    archives: {
        'linux-x64': {
            name: 'kustomize_v5.8.1_linux_amd64.tar.gz',
            sha256: '029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d'
        },
        'linux-arm64': {
            name: 'kustomize_v5.8.1_linux_arm64.tar.gz',
            sha256: '0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142'
        }
    },
    otherwise: 'install kustomize 5.8.1 on PATH'
};

;// CONCATENATED MODULE: ./src/promotion/render/kustomize.ts







const LONGEST_BUILD_MS = 60_000;
const MAX_OUTPUT = 64 * 1024 * 1024;
const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** The path of a kustomize 5.8.1: the first on PATH that is one, else the pinned release. Throws as `findTool` does. */
function findKustomize(options) {
    return (0,find_tool/* findTool */.S)({ release: PINNED_KUSTOMIZE, fits: isPinnedVersion }, options);
}
async function isPinnedVersion(path) {
    try {
        const { stdout } = await run(path, ['version'], { env: {}, timeout: 10_000 });
        return stdout.trim() === `v${PINNED_KUSTOMIZE.version}`;
    }
    catch {
        return false;
    }
}
/**
 * Runs `kustomize build` on a folder below `root`, in bounded time and output, with nothing of this process' environment: no helm, no plugins,
 * no git, and every proxy a closed port, so that nothing is fetched.
 */
async function build(executable, root, folder, temp) {
    const home = (0,external_node_path_.join)(temp, 'home');
    await (0,promises_.mkdir)(home, { recursive: true });
    const nowhere = 'http://127.0.0.1:9';
    const env = { HOME: home, TMPDIR: home, PATH: home, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere };
    try {
        const options = { cwd: root, env, timeout: LONGEST_BUILD_MS, maxBuffer: MAX_OUTPUT, killSignal: 'SIGKILL' };
        const { stdout } = await run(executable, ['build', '--load-restrictor', 'LoadRestrictionsRootOnly', folder], options);
        return { manifests: stdout };
    }
    catch (error) {
        return { failure: failureOf(error, root) };
    }
}
function failureOf(error, root) {
    const { killed, stderr, code } = error;
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return `kustomize wrote more than ${MAX_OUTPUT} bytes`;
    if (killed === true)
        return `kustomize took longer than ${LONGEST_BUILD_MS / 1000} s`;
    const words = (stderr ?? '').trim() === '' ? (0,errors/* messageOf */.bD)(error) : (stderr ?? '');
    return words.replaceAll(root, '').replaceAll(/\s+/g, ' ').trim().slice(0, 500);
}

// EXTERNAL MODULE: ./src/promotion/render/overrides.ts
var render_overrides = __webpack_require__(69487);
// EXTERNAL MODULE: ./src/promotion/render/tree.ts
var render_tree = __webpack_require__(18624);
// EXTERNAL MODULE: ./src/promotion/kustomization/version.ts
var version = __webpack_require__(85075);
// EXTERNAL MODULE: ./src/promotion/render/manifest.ts
var manifest = __webpack_require__(45097);
;// CONCATENATED MODULE: ./src/promotion/render/unpinned.ts



const SHOWN = 300;
/** Where a rendering names one of the images without its digest: what kustomize's images rules do not reach. */
function findUnpinned(rendering, wanted, names) {
    const found = [];
    const images = new Set([...names, ...wanted.map(({ rendered }) => rendered)]);
    const digests = wanted.map(({ digest }) => digest);
    for (const object of (0,manifest/* readManifests */.PX)(rendering) ?? []) {
        (0,manifest/* visitTexts */.wZ)(object, (field, value) => {
            const kind = kindOf(field, value, images);
            if (kind === undefined || digests.some((digest) => value.includes(`@${digest}`)))
                return;
            found.push({ object: (0,compare/* nameOf */.Vb)(object), field, value: value.slice(0, SHOWN), kind });
        });
    }
    return found;
}
function kindOf(field, value, images) {
    if (!images.has((0,version/* withoutVersion */.Pv)(value))) {
        return [...images].some((image) => mentions(value, image)) ? 'inside a text' : undefined;
    }
    if (/(?:^|\.)(?:containers|initContainers)\[\d+\]\.image$/.test(field))
        return 'container';
    if (/(?:^|\.)ephemeralContainers\[\d+\]\.image$/.test(field))
        return 'ephemeral container';
    if (/(?:^|\.)volumes\[\d+\]\.image\.reference$/.test(field))
        return 'image volume';
    // Names and labels are often spelt as a short image is; only a field that is called so holds one.
    return value.includes('/') || /image$/i.test(field) ? 'other field' : undefined;
}
/** Whether a text holds the image with a tag or digest behind it; a short name would be found in any prose. */
function mentions(text, image) {
    if (!image.includes('/'))
        return false;
    for (let at = text.indexOf(image); at !== -1; at = text.indexOf(image, at + 1)) {
        const isWhole = at === 0 || !/[\w./-]/.test(text.charAt(at - 1));
        if (isWhole && !/[\w/-]/.test(text.charAt(at + image.length)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/promotion/render/prove-rendering.ts










/** Renders the folder before and after the edit with kustomize 5.8.1, without network, plugins or helm. Throws as `findTool` does. */
async function proveRendering(edit, options) {
    const names = edit.changes.flatMap(({ name, newName }) => [
        (0,pattern/* literalName */.x)(name) ?? name,
        ...(newName === undefined ? [] : [newName])
    ]);
    const overrides = (0,render_overrides/* findOverrides */.Z)(edit.tree, edit.folder, names);
    const closure = (0,render_closure/* closureOf */.TQ)(edit.tree, edit.folder);
    if ('reason' in closure)
        return { outcome: 'not-provable', reason: closure.reason, overrides };
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'render-'));
    try {
        const [before, after] = await renderTwice(edit, place, await findKustomize(options));
        if ('failure' in before)
            return { outcome: 'not-provable', reason: `before the edit: ${before.failure}`, overrides };
        if ('failure' in after)
            return { outcome: 'refused', reason: `after the edit: ${after.failure}`, moved: [], overrides };
        return judge(before.manifests, after.manifests, edit.changes, names, overrides);
    }
    finally {
        await (0,promises_.rm)(place, { recursive: true, force: true });
    }
}
async function renderTwice(edit, place, executable) {
    const root = (0,external_node_path_.join)(place, 'tree');
    const folder = edit.folder === '' ? '.' : edit.folder;
    await (0,render_tree/* writeTree */.WM)(edit.tree, root);
    const before = await build(executable, root, folder, place);
    await (0,promises_.writeFile)((0,external_node_path_.join)(root, edit.path), edit.bytes);
    return [before, await build(executable, root, folder, place)];
}
/** What two renderings say of the changes that lie between them. */
function judge(before, after, changes, names, overrides) {
    const wanted = changes.map(wantedOf);
    const comparison = (0,compare/* compareRenderings */.rL)(before, after, wanted);
    if (!comparison)
        return { outcome: 'not-provable', reason: "what kustomize rendered can't be read", overrides };
    const { containers, others: moved } = comparison;
    if (moved.length > 0)
        return { outcome: 'refused', reason: 'more than the containers of the image moved', moved, overrides };
    const idle = wanted.find((image) => !after.includes(`${image.rendered}@${image.digest}`) && !holds(after, image));
    if (idle) {
        const reason = `no container renders ${idle.rendered}@${idle.digest}: the entry reaches no manifest, or something else undoes it`;
        return { outcome: 'refused', reason, moved, overrides };
    }
    const unpinned = findUnpinned(after, wanted, names);
    return { outcome: 'proven', kustomize: PINNED_KUSTOMIZE.version, containers, unpinned, overrides };
}
function wantedOf({ name, newName, after }) {
    return { rendered: newName ?? (0,pattern/* literalName */.x)(name) ?? name, digest: after.digest };
}
/** Whether a rendering has the image with a tag in front of its digest. */
function holds(rendering, { rendered, digest }) {
    return rendering.split('\n').some((line) => line.includes(`${rendered}:`) && line.trimEnd().endsWith(`@${digest}`));
}

// EXTERNAL MODULE: ./src/promotion/render/read-tree.ts + 1 modules
var read_tree = __webpack_require__(47947);
;// CONCATENATED MODULE: ./src/promotion/ladder/rendering.ts




/** Renders every edited overlay before and after; throws RefusalError (E_PROMOTION_RENDER) where more moves than the images. */
async function proveEdits(github, ladder, edits, options, scene) {
    const tree = await (0,read_tree/* readTree */.Z)(github, ladder.fullName, ladder.base.oid);
    const proofs = [];
    for (const edit of edits)
        proofs.push(await provable({ ...edit, tree }, options));
    const refused = proofs.find((proof) => proof.outcome === 'refused');
    if (refused)
        throw rendersOtherwise(refused.reason, scene);
    const warnings = proofs.flatMap(warningsOf);
    return {
        proven: proofs.every(({ outcome, overrides }) => outcome === 'proven' && overrides.length === 0),
        warnings,
        rendered: proofs.flatMap(movesOf).join('\n')
    };
}
// Without kustomize nothing is proved; that alone is no reason to keep the pull request back from people.
async function provable(edit, options) {
    try {
        return await proveRendering(edit, options);
    }
    catch (error) {
        if (!(error instanceof errors/* CustodyError */.Kf))
            throw error;
        return { outcome: 'not-provable', reason: error.message, overrides: [] };
    }
}
function warningsOf(proof) {
    const overrides = proof.overrides.map(({ path, kind, says }) => `${kind} in ${path} may beat this file: ${says}.`);
    if (proof.outcome === 'not-provable')
        return [`A person has to merge it: what it renders could not be proved, ${proof.reason}.`, ...overrides];
    const unpinned = proof.outcome === 'proven' ? proof.unpinned : [];
    return [...overrides, ...unpinned.map(({ object, field }) => `${object} still has no digest at ${field}.`)];
}
function movesOf(proof) {
    if (proof.outcome !== 'proven')
        return [];
    return proof.containers.flatMap(({ object, field, before, after }) => [
        ` ${object} ${field}`,
        `-${before ?? ''}`,
        `+${after ?? ''}`
    ]);
}
function rendersOtherwise(reason, scene) {
    return (0,refusals/* refusal */.x5)('E_PROMOTION_RENDER', scene, 'the edit does not render as it should', {
        reason,
        remedy: 'render the overlay with kustomize before and after the edit, and correct what keeps the digest from its containers'
    });
}

;// CONCATENATED MODULE: ./src/promotion/render/render-folders.ts




/** What kustomize 5.8.1 makes of folders of a repository, in their order, without network, plugins or helm; throws as `findTool` does. */
async function renderFolders(tree, folders, options) {
    const executable = await findKustomize(options);
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'render-'));
    const root = (0,external_node_path_.join)(place, 'tree');
    try {
        await (0,render_tree/* writeTree */.WM)(tree, root);
        const renderings = [];
        for (const folder of folders)
            renderings.push(await build(executable, root, folder === '' ? '.' : folder, place));
        return renderings;
    }
    finally {
        await (0,promises_.rm)(place, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./src/promotion/ladder/repository-file.ts

/** The bytes of a file at the ladder's commit, up to GitHub's megabyte; throws RefusalError where it is no file. */
async function readFileAt(github, { site, base, fullName }, path) {
    const { owner, name: repo } = site.repository;
    const content = await github.read(`reading ${path}`, ({ repos }, request) => repos.getContent({ owner, repo, path, ref: base.oid, request }));
    if ('content' in content && content.content !== '')
        return Buffer.from(content.content, 'base64');
    throw (0,refusals/* refusal */.x5)('E_POLICY_PATH', { repository: fullName }, `custody.yaml names ${path}, which is no file that can be read`, {
        reason: 'a folder, a symbolic link, or over one megabyte',
        remedy: 'correct the path in custody.yaml'
    });
}

// EXTERNAL MODULE: ./src/chain/policy-file.ts + 1 modules
var policy_file = __webpack_require__(97583);
// EXTERNAL MODULE: ./src/chain/verify.ts + 1 modules
var verify = __webpack_require__(41781);
;// CONCATENATED MODULE: ./src/chain/ladder.ts









/** The context of a run whose digests are verified in their registries, each once, by the policy of the GitOps repository. */
async function openLadderRun(request, run) {
    const { site, gitopsToken, githubToken, ...rules } = request;
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const access = { token: gitopsToken, apiUrl, graphqlUrl, log, deadline };
    const tools = { env: run.env, temp: run.folder, log, deadline };
    const known = new Map();
    const trusts = new Map();
    const context = await openLadder(site, {
        ...{ ...rules, access, sourceToken: githubToken, serverUrl: run.serverUrl },
        prove: (ladder, edits) => proveEdits(context.github, ladder, edits, tools, context.scene),
        render: (tree, folders) => renderFolders(tree, folders, tools),
        assess: (ladder, app, digest) => {
            const key = `${ladder.policyOid} ${app.name} ${digest.toString()}`;
            const trust = trusts.get(ladder.policyOid) ?? trustOf(context.github, ladder, run);
            trusts.set(ladder.policyOid, trust);
            const assessed = known.get(key) ?? assess({ app, digest, trust, githubToken }, run);
            known.set(key, assessed);
            assessed.catch(() => undefined);
            return assessed;
        }
    });
    return context;
}
/** The trust that the policy of a repository names, its file read at the ladder's commit. */
async function trustOf(github, ladder, { folder }) {
    const { trust } = ladder.policy;
    const path = trust.kind === 'tuf' ? trust.root : trust.kind === 'trusted-root' ? trust.path : undefined;
    if (path !== undefined) {
        const kept = (0,external_node_path_.join)(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(kept), { recursive: true });
        await (0,promises_.writeFile)(kept, await readFileAt(github, ladder, path));
    }
    return (0,policy_file/* trustSourceOf */.zB)(ladder.policy, folder);
}
async function assess({ trust, ...request }, run) {
    const { decision, evidence, findings, summaries } = await (0,verify/* verifyApp */.jQ)({ ...request, trust: await trust }, run);
    if (decision.error)
        throw decision.error;
    if (!evidence)
        throw new Error('a decision that accepts came without evidence');
    return { evidence, packages: packagesOf(findings, request.digest), decision, summaries };
}
function packagesOf({ attachments }, digest) {
    for (const attachment of attachments) {
        if (attachment.form === 'signature-layer' || !attachment.digest.equals(digest))
            continue;
        const packages = (0,package_changes/* packagesIn */.j)(attachment.verified.statement.predicate);
        if (packages.length > 0)
            return packages;
    }
    return undefined;
}


/***/ }),

/***/ 48871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ attestPassage),
/* harmony export */   W6: () => (/* binding */ parseSummary),
/* harmony export */   oo: () => (/* binding */ parseSigningInputs)
/* harmony export */ });
/* harmony import */ var _attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45710);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78033);
/* harmony import */ var _promotion_ladder_gate_summary_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(30226);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87700);
/* harmony import */ var _verification_policy_signer_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(97084);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47038);
/* harmony import */ var _bundle_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79810);
/* harmony import */ var _parse_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92952);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32298);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94970);
/* harmony import */ var _trust_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82841);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24176);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80875);













/** What the inputs say of summaries; throws RequestError. */
function parseSummary(read, tokens) {
    return {
        mode: (0,_parse_request_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)('verification-summary', read('verification-summary'), ['auto', 'require', 'never']),
        ...parseSigningInputs(read),
        tokens,
        githubToken: read('github-token') || undefined
    };
}
/** What the inputs say of the services to sign with, whose trust is that of a policy; throws RequestError. */
function parseSigningInputs(read) {
    const signingConfig = read('signing-config');
    return {
        publicLogAllowed: (0,_parse_request_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)('public-log', read('public-log'), ['auto', 'allow']) === 'allow',
        signingConfig: signingConfig === '' ? undefined : (0,_trust_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .existing */ .g)('signing-config', signingConfig)
    };
}
const SIGNED = 'the gate passed; verification summaries may stand in the log and be attached in part';
/**
 * Signs a verification summary for every digest that the gate let through and attaches it to the digest; what stands there and says
 * the same is kept. Where that is not required, what stands in the way is told and fails nothing.
 */
async function attestPassage(result, request, run) {
    const entries = result.verdict.passed
        ? result.change.entries.filter(({ verdict }) => verdict.kind === 'verified')
        : [];
    if (request.mode === 'never' || entries.length === 0)
        return { kind: 'none' };
    try {
        const attest = async () => attachSummaries(result, entries, request, run);
        return { kind: 'attached', summaries: await run.log.group('Verification summary', attest) };
    }
    catch (error) {
        if (request.mode === 'require')
            throw error;
        return { kind: 'not-signed', reason: wordsOf((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asCustodyError */ .A)(error)) };
    }
}
function wordsOf({ message, reason }) {
    return reason === undefined ? message : `${message} (${reason})`;
}
async function attachSummaries({ ladder, trust }, entries, request, run) {
    const { tokens, githubToken, publicLogAllowed } = request;
    if (!tokens)
        throw (0,_tokens_js__WEBPACK_IMPORTED_MODULE_10__/* .noIdentity */ .k)();
    refuseOtherRefs(ladder, run);
    const formats = ['bundle', 'legacy'];
    const source = await trust();
    const signed = source.kind === 'files' && request.signingConfig ? { ...source, signingConfig: request.signingConfig } : source;
    const ground = { trust: signed, log: 'auto', formats, publicLogAllowed };
    const byImage = Map.groupBy(entries, ({ app, after }) => app.image.at(_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.parse(after ?? '')));
    const [signing, prepared] = await Promise.all([
        (0,_signing_js__WEBPACK_IMPORTED_MODULE_9__/* .openSigning */ .Ou)(ground, tokens, (0,_signing_js__WEBPACK_IMPORTED_MODULE_9__/* .identify */ .ls)(ground, tokens, (0,_signing_js__WEBPACK_IMPORTED_MODULE_9__/* .layGround */ .YK)(ground, run)), run),
        Promise.all([...byImage.values()].map(([entry]) => (0,_prepare_js__WEBPACK_IMPORTED_MODULE_6__/* .prepareImage */ .Fs)(imageOf(entry), { githubToken, formats }, run)))
    ]);
    for (const line of (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .signingLines */ .Rd)(signing))
        run.log.info(line);
    const planned = [...byImage.values()].map((own, index) => planSummaries(own, prepared[index], ladder, signing, run));
    const settled = await attach(planned, signing, run);
    return settled.flatMap((image, index) => attachedSummaries([...byImage.values()][index] ?? [], image));
}
async function attach(planned, signing, run) {
    (0,_attach_js__WEBPACK_IMPORTED_MODULE_3__/* .requireLogins */ .K5)(planned);
    const bundles = await _bundle_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .BundleFolder */ .$.create(run.folder);
    const work = async () => (0,_attach_js__WEBPACK_IMPORTED_MODULE_3__/* .settlePlanned */ .Oo)(planned, await (0,_attach_js__WEBPACK_IMPORTED_MODULE_3__/* .signPlanned */ .S7)(planned, signing, bundles, run), signing, run);
    return (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .afterwards */ .Q$)(SIGNED, work());
}
// Whoever can push a branch decides what a workflow does in it: only what ran from the base branch, or from a merge queue for it,
// may be believed, and nobody is to believe anything else by mistake.
function refuseOtherRefs({ base }, { env }) {
    const ref = env['GITHUB_REF'] ?? '';
    if ((0,_promotion_ladder_gate_summary_js__WEBPACK_IMPORTED_MODULE_11__/* .isGateRef */ .z)(ref, base.name))
        return;
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_SUMMARY_REF', {
        message: `this run's workflow is that of ${ref.slice(0, 120) || 'no ref'}`,
        reason: `whoever wrote the pull request could have changed it; a summary counts from ${base.name} or its merge queue`,
        remedy: 'run the gate on merge_group, or again on workflow_run from the base branch (docs/promotion.md shows it)'
    });
}
function imageOf(entry) {
    if (!entry)
        throw new Error('a group without entries');
    return { reference: entry.app.image, digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.parse(entry.after ?? '') };
}
function planSummaries(entries, image, ladder, signing, run) {
    if (!image)
        throw new Error('an image that was not prepared');
    const statements = entries.map((entry) => planSummary(entry, image, ladder, signing.identity.claims, run));
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_3__/* .planImage */ .Fz)(image, statements, signing, (signer) => entries.some(({ app }) => (0,_verification_policy_signer_js__WEBPACK_IMPORTED_MODULE_12__/* .maySignScans */ .b)(app, signer)));
}
function planSummary({ app, environment, verdict }, { subject }, { base, fullName, policyDigest }, { jobWorkflowRef }, { serverUrl, version }) {
    if (verdict.kind !== 'verified')
        throw new Error('a summary of what was not verified');
    const statement = (0,_attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryStatement */ .OW)({
        image: app.image.name,
        digest: subject.manifest.digest,
        environment: environment.name,
        verifier: `${serverUrl}/${jobWorkflowRef.split('@')[0] ?? ''}`,
        version,
        time: new Date(),
        policy: { uri: `${serverUrl}/${fullName}/blob/${base.oid}/custody.yaml`, digest: policyDigest },
        inputs: inputsOf(verdict.assessed, app.image),
        buildLevel: levelOf(verdict.assessed)
    });
    return { kind: 'vsa', statement, attachTo: [subject.manifest], environment: environment.name };
}
// The level that the evidence claims, and only where provenance was required and verified.
function levelOf({ decision, evidence }) {
    const looked = decision.met.some(({ requirement }) => requirement === 'provenance');
    return looked ? evidence.signer.slsaBuildLevel : undefined;
}
function inputsOf({ decision }, image) {
    const inputs = decision.met.map(({ by }) => inputOf(by, image));
    return [...new Map(inputs.map((input) => [input.digest.hex, input])).values()];
}
function inputOf({ item }, image) {
    const digest = item.kind === 'bundle' ? _image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.parse(item.location) : item.layer.digest;
    return { uri: `oci://${image.at(digest)}`, digest };
}
function attachedSummaries(entries, { before, after }) {
    return entries.flatMap(({ app, environment, after: digest = '' }) => {
        const filled = after.filled.find(({ placement: { planned, form } }) => form === 'bundle' && planned.environment === environment.name);
        if (!filled)
            return [];
        const { placement, attachment } = filled;
        const kept = before.filled.some((standing) => standing.placement === placement);
        const { item, verified } = attachment;
        const logIndex = verified.logIndex ?? null;
        return [{ app: app.name, environment: environment.name, digest, location: item.location, logIndex, kept }];
    });
}


/***/ }),

/***/ 41781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uj: () => (/* binding */ loadTrustFor),
  jQ: () => (/* binding */ verifyApp),
  tA: () => (/* binding */ verifyBundles),
  ZG: () => (/* binding */ verifyImage)
});

// EXTERNAL MODULE: ./src/attestation/statement.ts
var statement = __webpack_require__(76031);
// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __webpack_require__(78033);
// EXTERNAL MODULE: ./src/oci/subject.ts
var oci_subject = __webpack_require__(89017);
// EXTERNAL MODULE: ./src/sigstore/trust.ts + 4 modules
var sigstore_trust = __webpack_require__(52606);
// EXTERNAL MODULE: ./src/verification/app-decision.ts
var app_decision = __webpack_require__(4871);
// EXTERNAL MODULE: ./src/verification/attachment.ts
var attachment = __webpack_require__(4162);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
;// CONCATENATED MODULE: ./src/verification/bundle-files.ts


const MAX_FILE = 256 * 1024 * 1024;
/** The bundles in files: one a file, or one a line as gh attestation download writes them; throws RequestError. */
async function readBundleFiles(paths) {
    return (await Promise.all(paths.map(bundlesIn))).flat();
}
async function bundlesIn(path) {
    const content = await read(path);
    if (isJson(content))
        return [{ kind: 'bundle', location: path, bundle: Buffer.from(content) }];
    return content.split('\n').flatMap((line, index) => {
        const location = `${path}:${index + 1}`;
        return line.trim() === '' ? [] : [{ kind: 'bundle', location, bundle: Buffer.from(line) }];
    });
}
async function read(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size === 0 || size > MAX_FILE)
            throw new RangeError(`it has ${size} bytes; 1 to ${MAX_FILE} are read`);
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new errors/* RequestError */.GI('E_BUNDLE_FILE', {
            message: `bundle ${JSON.stringify(path.slice(-100))} can't be read`,
            reason: (0,errors/* messageOf */.bD)(cause),
            remedy: 'give a Sigstore bundle, or a file with one on each line, as gh attestation download writes it',
            cause
        });
    }
}
function isJson(content) {
    try {
        JSON.parse(content);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/verification/claim.ts
var claim = __webpack_require__(42955);
// EXTERNAL MODULE: ./src/verification/decision.ts
var verification_decision = __webpack_require__(98485);
// EXTERNAL MODULE: ./src/verification/inventory.ts + 1 modules
var verification_inventory = __webpack_require__(24079);
// EXTERNAL MODULE: ./src/verification/reader.ts
var reader = __webpack_require__(43560);
// EXTERNAL MODULE: ./src/verification/newest-scan.ts
var newest_scan = __webpack_require__(44319);
// EXTERNAL MODULE: ./src/verification/summaries.ts
var summaries = __webpack_require__(88195);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __webpack_require__(32298);
// EXTERNAL MODULE: ./src/chain/evidence.ts + 1 modules
var evidence = __webpack_require__(63822);
;// CONCATENATED MODULE: ./src/chain/verify.ts















/**
 * Verifies one digest from the registry's answers alone; `trusted` is the trust root of `request.trust` where it was loaded for another
 * image already. Throws UnavailableError where the registry or the trust root can't be had.
 */
async function verifyImage(request, run, trusted = loadTrustFor(request, run)) {
    const registry = (0,prepare/* openRegistry */.Me)(request, request.githubToken, run, 'pull');
    const [trust, subject, inventory] = await Promise.all([
        trusted,
        (0,oci_subject/* fetchSubject */.Z)(registry, request.digest),
        (0,verification_inventory/* readInventory */.z)(new reader/* RegistryReader */.J(registry), request.digest, { bundles: true, legacy: true, tolerant: true })
    ]);
    const found = (0,newest_scan/* withNewestScan */.KH)((0,attachment/* examine */.s)(inventory, trust, request.identity));
    const findings = heldTo(request.environment, request.reference, found);
    const decision = (0,verification_decision/* decide */.L)(request.reference.at(request.digest), findings, request.requirements);
    return {
        decision,
        findings,
        evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
    };
}
/** Verifies what bundle files say of a digest; with trust from files too, nothing is asked of any network. Throws RequestError for a file that can't be read. */
async function verifyBundles({ digest, bundles, identity, requirements, trust: source, reference, environment }, run) {
    const [trust, items] = await Promise.all([loadTrustFor({ trust: source }, run), readBundleFiles(bundles)]);
    const findings = heldTo(environment, reference, (0,newest_scan/* withNewestScan */.KH)((0,attachment/* examine */.s)({ digest, items }, trust, identity)));
    return { decision: (0,verification_decision/* decide */.L)(digest.toString(), findings, requirements), findings };
}
/** Verifies one digest as an app of a policy wants it: who must have signed, what must be there, how old a scan may be; `trusted` as above. */
async function verifyApp(request, run, trusted = loadTrustFor(request, run)) {
    const { app, digest, githubToken } = request;
    const registry = (0,prepare/* openRegistry */.Me)({ reference: app.image }, githubToken, run, 'pull');
    const [trust, subject, inventory] = await Promise.all([
        trusted,
        (0,oci_subject/* fetchSubject */.Z)(registry, digest),
        (0,verification_inventory/* readInventory */.z)(new reader/* RegistryReader */.J(registry), digest, { bundles: true, legacy: true, tolerant: true })
    ]);
    const now = new Date();
    const found = (0,attachment/* examine */.s)(inventory, trust);
    const findings = (0,app_decision/* appFindings */.c)(app, found, now);
    const decision = (0,app_decision/* decideApp */.i)(app, app.image.at(digest), findings, now);
    return {
        decision,
        findings,
        summaries: (0,summaries/* passedSummaries */.Zh)(found),
        evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
    };
}
function heldTo(environment, reference, findings) {
    return environment === undefined || !reference ? findings : (0,summaries/* heldToEnvironment */.Ub)(findings, reference.name, environment);
}
/** The trust root that a request names; throws UnavailableError where it can't be had. */
function loadTrustFor({ trust }, run) {
    return (0,sigstore_trust/* loadTrust */.Vc)(trust, { temp: run.folder, log: run.log, deadline: run.deadline });
}
function foundEvidence(subject, { referrersApi }, findings, trust) {
    const attachments = tellable(findings.attachments);
    const url = attachments.find(({ verified }) => verified.logUrl !== undefined)?.verified.logUrl ?? null;
    const sboms = attachments.flatMap((attachment) => attachment.form === 'bundle' ? attestedSbom(attachment.digest, attachment.verified.statement) : []);
    return (0,evidence/* evidenceOf */.X)([{ subject, referrersApi, attachments, isNew: () => false, sboms }], { instance: trust.publicGood ? 'public-good' : 'private', log: url === null ? 'none' : 'v1', url }, []);
}
// Evidence tells of signature, provenance, SBOM and scan; what else hangs on the image is told only where there is nothing but that.
function tellable(attachments) {
    const told = attachments.filter((attachment) => {
        const predicateType = attachment.form === 'signature-layer' ? statement/* PREDICATE */.W3.signature : attachment.verified.predicateType;
        return ['signature', 'provenance', 'sbom', 'scan'].some((kind) => (0,claim/* meetsRequirement */.an)(predicateType, kind));
    });
    return told.length > 0 ? told : attachments;
}
function attestedSbom(digest, { predicateType, predicate }) {
    if (predicateType !== statement/* PREDICATE */.W3.spdx || !('packages' in predicate) || !Array.isArray(predicate.packages))
        return [];
    const bytes = Buffer.from(JSON.stringify(predicate));
    const format = 'spdxVersion' in predicate && typeof predicate.spdxVersion === 'string' ? predicate.spdxVersion : 'SPDX';
    return [
        {
            subject: digest.toString(),
            platform: null,
            source: 'attested',
            format,
            packages: predicate.packages.length,
            bytes: bytes.length,
            sha256: image_digest/* Digest */.n.of(bytes).hex,
            reductions: []
        }
    ];
}


/***/ }),

/***/ 38573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ comparePackages),
/* harmony export */   j: () => (/* binding */ packagesIn)
/* harmony export */ });
const IMAGE_VERSION = /^sha256:[0-9a-f]{64}$/;
/** The packages of an SPDX 2 document; what stands for an image itself, whose version is its digest, is none of them. */
function packagesIn(predicate) {
    const packages = 'packages' in predicate ? predicate.packages : undefined;
    if (!Array.isArray(packages))
        return [];
    return packages.flatMap((item) => {
        const { name, versionInfo } = (item ?? {});
        const version = typeof versionInfo === 'string' ? versionInfo : '';
        return typeof name === 'string' && !IMAGE_VERSION.test(version) ? [{ name, version }] : [];
    });
}
/** Compares two lists by name; a package that stands there in several versions changes by the versions that only one side has. */
function comparePackages(before, after) {
    const [old, fresh] = [versionsByName(before), versionsByName(after)];
    const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
    const added = [];
    const removed = [];
    const changed = [];
    for (const name of names) {
        const [had, has] = [old.get(name) ?? new Set(), fresh.get(name) ?? new Set()];
        const [gone, come] = [[...had.difference(has)], [...has.difference(had)]];
        if (gone.length > 0 && come.length > 0)
            changed.push({ name, before: gone.join(', '), after: come.join(', ') });
        else {
            added.push(...come.map((version) => ({ name, version })));
            removed.push(...gone.map((version) => ({ name, version })));
        }
    }
    return { added, removed, changed };
}
function versionsByName(packages) {
    const versions = new Map();
    for (const { name, version } of packages)
        versions.set(name, (versions.get(name) ?? new Set()).add(version));
    return versions;
}


/***/ }),

/***/ 30226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ gateSummary),
/* harmony export */   z: () => (/* binding */ isGateRef)
/* harmony export */ });
/** Whether a run at `ref` may be believed as the gate of `base`: only that branch's own workflow, or that of its merge queue, was reviewed. */
function isGateRef(ref, base) {
    return ref === `refs/heads/${base}` || ref.startsWith(`refs/heads/gh-readonly-queue/${base}/`);
}
/** The newest summary that a reviewed workflow of the GitOps repository signed for a resource; `serverUrl` is that of its GitHub. */
function gateSummary(summaries, { fullName, base }, serverUrl, resourceUri) {
    const repository = `${serverUrl}/${fullName}`.toLowerCase();
    return summaries
        .filter((one) => one.resourceUri === resourceUri && one.sourceRepository.toLowerCase() === repository)
        .filter((one) => isGateRef(one.sourceRef, base.name))
        .sort((one, other) => other.time.getTime() - one.time.getTime())[0];
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ heldPin)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78033);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8102);


const PROBE = _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.of(Buffer.alloc(0));
/** What the entry `name` pins; throws RefusalError wherever an edit of it would be refused. */
function heldPin(bytes, name) {
    // The edit's own reading, so that nothing is taken for pinned that could not be edited or would not be rendered.
    const [change] = (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .editKustomization */ .I)(bytes, [{ name, digest: PROBE }]).changes;
    return { digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(change?.before.digest), tag: change?.before.newTag };
}


/***/ }),

/***/ 84147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readLadder)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78033);
/* harmony import */ var _policy_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74144);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71661);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39687);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3408);





const FILE = 'custody.yaml';
const READING = 'reading custody.yaml';
const QUERY = `query Policy($owner: String!, $name: String!, $base: String!, $named: Boolean!) {
  repository(owner: $owner, name: $name) {
    id
    nameWithOwner
    isArchived
    autoMergeAllowed
    head: defaultBranchRef @skip(if: $named) { ...Head }
    named: ref(qualifiedName: $base) @include(if: $named) { ...Head }
  }
}
fragment Head on Ref {
  name
  target { oid ... on Commit { file(path: "${FILE}") { object { ... on Blob { oid text } } } } }
}`;
/**
 * Reads the policy from the base branch, its commit and its bytes in one answer; throws RefusalError where there is none or
 * it has a fault.
 */
async function readLadder(github, site, scene) {
    const { repository, base } = site;
    const variables = { ...repository, base: `refs/heads/${base ?? ''}`, named: base !== undefined };
    const { repository: answer } = await github.query(READING, QUERY, variables);
    if (answer === null)
        throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubFault */ .Q('hidden', READING, 'GitHub named no such repository');
    if (answer.isArchived)
        throw archived(scene);
    const head = headIn(answer, base, scene);
    const { oid: policyOid, text } = head.policy;
    const bytes = Buffer.from(text ?? '');
    return {
        ...{ site, fullName: answer.nameWithOwner, id: answer.id, base: head.base },
        policy: (0,_policy_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .O)((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .blobOid */ .I)(bytes) === policyOid ? bytes : Buffer.from([0xff])),
        ...{ policyOid, policyDigest: _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.of(bytes), autoMergeAllowed: answer.autoMergeAllowed }
    };
}
function headIn(answer, base, scene) {
    const head = base === undefined ? answer.head : answer.named;
    if (!head?.target)
        throw noBase(base, scene);
    const policy = head.target.file?.object;
    if (!policy)
        throw noPolicy(head.name, scene);
    return { base: { name: head.name, oid: head.target.oid }, policy };
}
function archived(scene) {
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
        reason: 'GitHub lets nothing be written to an archived repository',
        remedy: 'unarchive the repository, or name the one that took its place'
    });
}
function noBase(base, scene) {
    const wanted = base === undefined ? 'default branch' : `branch ${base}`;
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .requestFault */ .UY)('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
        reason: 'the policy is read from the branch that pull requests go to',
        remedy: 'push that branch, or name another one in gitops-base'
    });
}
function noPolicy(branch, scene) {
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)('E_POLICY_ABSENT', scene, `there is no ${FILE} on ${branch} of ${scene.repository}`, {
        reason: 'without it nobody has said who may sign what, and how environments follow each other',
        remedy: `add ${FILE} to the root of the repository; docs/custody-yaml.md shows a whole file`
    });
}


/***/ }),

/***/ 53806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ ownPulls),
/* harmony export */   S9: () => (/* binding */ PULL),
/* harmony export */   sM: () => (/* binding */ BRANCH_PREFIX),
/* harmony export */   t: () => (/* binding */ HOLDS),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97580);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87700);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71661);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39687);
/* harmony import */ var _overlay_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39291);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3408);






/** The folder of the marks that rollbacks leave: `.custody/holds/<environment>/<app>`. */
const HOLDS = '.custody/holds';
/** What every branch of ours begins with. */
const BRANCH_PREFIX = 'custody/';
const READING = 'reading the overlays';
// GitHub's own bound for one page; more of our branches and pull requests at a time mean that nobody looks at them.
const PAGE = 100;
/** What a query asks of our pull requests. */
const PULL = `fragment Pull on PullRequest {
  id number url state body headRefName headRefOid isCrossRepository viewerDidAuthor mergeCommit { oid }
  author { login }
  timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } }
  reviews(last: 50, states: [APPROVED]) { nodes { state commit { oid } } }
}`;
function document(folders, branches) {
    const one = (index) => [
        `folder${index}: object(expression: $folder${index}) { ... on Tree { entries { name mode oid size } } }`,
        ..._kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((name, file) => `text${index}_${file}: object(expression: $text${index}_${file}) { ... on Blob { oid text } }`)
    ].join('\n    ');
    const numbers = Array.from({ length: folders }, (_, index) => index);
    const variables = numbers.flatMap((index) => [
        `$folder${index}: String!`,
        ..._kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((_, file) => `$text${index}_${file}: String!`)
    ]);
    const own = Array.from({ length: branches }, (_, index) => index);
    return `query State($owner: String!, $name: String!, $baseRef: String!, $baseName: String!, $holds: String!, ${[...variables, ...own.map((index) => `$own${index}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $name) {
    base: ref(qualifiedName: $baseRef) { target { oid } }
    holds: object(expression: $holds) { ... on Tree { entries { name object { ... on Tree { entries { name } } } } } }
    refs(refPrefix: "refs/heads/${BRANCH_PREFIX}", first: ${PAGE}) { nodes { name target { oid } } }
    pullRequests(baseRefName: $baseName, first: ${PAGE}, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...Pull } }
    ${own.map((index) => `own${index}: pullRequests(headRefName: $own${index}, first: 20) { nodes { ...Pull mergeable } }`).join('\n    ')}
    ${numbers.map(one).join('\n    ')}
  }
}
${PULL}`;
}
/**
 * Reads the overlays of some folders at the ladder's commit, with everything that decides what may be written for them, in
 * one request; `branches` names those whose pull requests are wanted however old they are. Throws GitHubFault `moved` where the base branch is not at that commit any more.
 */
async function readState(github, ladder, { paths, branches = [] }, scene) {
    const { repository } = ladder.site;
    const { name, oid } = ladder.base;
    const folders = paths.flatMap((path, index) => [
        [`folder${index}`, `${oid}:${path}`],
        ..._kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((file, number) => [
            `text${index}_${number}`,
            `${oid}:${path === '' ? file : `${path}/${file}`}`
        ])
    ]);
    const variables = { ...repository, baseRef: `refs/heads/${name}`, baseName: name, holds: `${oid}:${HOLDS}` };
    const answer = await github.query(READING, document(paths.length, branches.length), {
        ...variables,
        ...Object.fromEntries(folders),
        ...Object.fromEntries(branches.map((branch, index) => [`own${index}`, branch]))
    });
    const found = answer.repository;
    if (found.base?.target?.oid !== oid)
        throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFault */ .Q('moved', READING, `${name} is not at ${oid} any more`);
    const overlays = await Promise.all(paths.map(async (path, index) => [path, await overlayOf(github, ladder, found, { path, index }, scene)]));
    return {
        overlays: new Map(overlays),
        holds: holdsIn(found.holds),
        branches: new Map((found.refs?.nodes ?? []).flatMap((ref) => (ref?.target ? [[fullNameOf(ref.name), ref.target.oid]] : []))),
        pulls: ownPulls([found.pullRequests, ...branches.map((_, index) => found[`own${index}`])])
    };
}
async function overlayOf(github, ladder, answer, { path, index }, scene) {
    try {
        const folder = answer[`folder${index}`];
        const entry = (0,_overlay_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .fileIn */ .Ed)({ folder }, { path, base: ladder.base.name }, scene);
        const texts = _kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((_, file) => answer[`text${index}_${file}`]);
        const text = texts.find((blob) => blob?.oid === entry.oid)?.text ?? '';
        return {
            path: path === '' ? entry.name : `${path}/${entry.name}`,
            oid: entry.oid,
            bytes: await bytesOf(github, ladder, entry.oid, Buffer.from(text))
        };
    }
    catch (error) {
        if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ)
            return error;
        // A folder that the policy names and the repository has not: its maintainers must act, whoever runs this.
        if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI)
            return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .inScene */ .W3)(error, scene);
        throw error;
    }
}
// GraphQL's text is decoded and may be cut; only where it is the blob, byte for byte, it is taken.
async function bytesOf(github, { site }, oid, text) {
    if ((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOid */ .I)(text) === oid)
        return text;
    const { owner, name: repo } = site.repository;
    const { content } = await github.read('reading the kustomization', ({ git }, request) => git.getBlob({ owner, repo, file_sha: oid, request }));
    const bytes = Buffer.from(content, 'base64');
    if ((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOid */ .I)(bytes) === oid)
        return bytes;
    throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFault */ .Q('unreachable', READING, `the bytes that came are not those of ${oid}`);
}
function holdsIn(holds) {
    const folders = holds?.entries ?? [];
    return new Set(folders.flatMap(({ name, object }) => (object?.entries ?? []).map((entry) => `${name}/${entry.name}`)));
}
// GitHub gives the name of a ref without the prefix that was asked for.
function fullNameOf(name) {
    return name.startsWith(BRANCH_PREFIX) ? name : BRANCH_PREFIX + name;
}
/** Those of them that come from our branches, each once, the newest first. */
function ownPulls(answers) {
    const own = answers
        .flatMap(({ nodes }) => nodes ?? [])
        .flatMap((pull) => (pull && isOwnBranch(pull) ? [pullOf(pull)] : []));
    return [...new Map(own.map((pull) => [pull.number, pull])).values()].sort((one, other) => other.number - one.number);
}
function isOwnBranch({ headRefName, isCrossRepository }) {
    return headRefName.startsWith(BRANCH_PREFIX) && !isCrossRepository;
}
function pullOf(pull) {
    const { id, number, url, state, body, headRefName: head, headRefOid: headOid, author } = pull;
    const [closing] = pull.timelineItems.nodes ?? [];
    const closer = closing?.actor?.login;
    return {
        ...{ id, number, url, state, body, head, headOid, ours: pull.viewerDidAuthor },
        closedByOther: state === 'CLOSED' && (closer === undefined || closer !== author?.login),
        mergeCommit: pull.mergeCommit?.oid,
        conflicting: conflictIn(pull),
        approved: (pull.reviews?.nodes ?? []).some((review) => review?.commit?.oid === headOid)
    };
}
function conflictIn({ mergeable }) {
    return mergeable === undefined ? undefined : mergeable === 'CONFLICTING';
}


/***/ }),

/***/ 14527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ layersIn),
/* harmony export */   TQ: () => (/* binding */ closureOf),
/* harmony export */   cF: () => (/* binding */ basesOf)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45097);
/* harmony import */ var _kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97580);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18624);



const REMOTE = /^[A-Za-z][A-Za-z+.-]*:|^git@|[?&]ref=|^(?:[\w-]+\.)+[a-z]{2,}\/|\.git(?:\/|$)/;
const MAX_LAYERS = 1000;
class NotLocal extends Error {
}
/** Follows resources, bases and components from a folder; told as a reason: remote ones, helm charts, and what is not in the tree. */
function closureOf(tree, folder) {
    const layers = new Map();
    try {
        follow(tree, folder, layers);
        return { layers: [...layers.values()] };
    }
    catch (error) {
        if (error instanceof NotLocal)
            return { reason: error.message };
        throw error;
    }
}
/** The folders that a kustomization builds on, as far as they are in the tree. */
function basesOf(tree, { folder, fields }) {
    return [fields['resources'], fields['bases'], fields['components']]
        .flatMap((list) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)(list))
        .map((path) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(folder, path))
        .filter((path) => !tree.has(path) && (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizationOf */ .Bt)(tree, path) !== undefined);
}
/** Every kustomization of the tree that can be read. */
function layersIn(tree) {
    return [...tree.keys()].flatMap((path) => {
        const slash = path.lastIndexOf('/');
        if (!_kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .KUSTOMIZATION_NAMES */ .H.includes(path.slice(slash + 1)))
            return [];
        const fields = fieldsAt(tree, path);
        return fields ? [{ folder: path.slice(0, Math.max(slash, 0)), path, fields }] : [];
    });
}
function follow(tree, folder, layers) {
    if (layers.has(folder))
        return;
    if (layers.size >= MAX_LAYERS)
        throw new NotLocal(`it is built from more than ${MAX_LAYERS} kustomizations`);
    const path = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizationOf */ .Bt)(tree, folder);
    if (path === undefined)
        throw new NotLocal(`the folder ${named(folder)} has no kustomization, or more than one`);
    const fields = fieldsAt(tree, path);
    if (!fields)
        throw new NotLocal(`${path} can't be read`);
    const layer = { folder, path, fields };
    layers.set(folder, layer);
    refuseUnbuildable(tree, layer);
    for (const base of basesOf(tree, layer))
        follow(tree, base, layers);
}
function fieldsAt(tree, path) {
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readFieldsOf */ .L7)(tree.get(path)?.toString('utf8') ?? '');
}
function refuseUnbuildable(tree, { folder, path, fields }) {
    for (const key of ['helmCharts', 'helmChartInflationGenerator', 'helmGlobals']) {
        if (fields[key] !== undefined)
            throw new NotLocal(`${path} needs helm (${key})`);
    }
    for (const [key, name] of filesOf(fields)) {
        if (name.includes('\n')) {
            if (name.includes('://'))
                throw new NotLocal(`${path} names an address inside of ${key}`);
        }
        else
            refuseAbsent(tree, folder, path, key, name);
    }
}
function refuseAbsent(tree, folder, path, key, name) {
    const target = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(folder, name);
    if (tree.has(target)) {
        const isConfig = ['generators', 'transformers', 'validators'].includes(key);
        if (isConfig && tree.get(target)?.includes('://') === true)
            throw new NotLocal(`${target} names an address`);
        return;
    }
    if ((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizationOf */ .Bt)(tree, target) !== undefined)
        return;
    if (REMOTE.test(name))
        throw new NotLocal(`${path} takes ${named(name)} from elsewhere (${key})`);
    throw new NotLocal(`${named(name)} of ${path} (${key}) is no regular file or kustomization of the repository`);
}
/** What a kustomization names as files or folders, each with its field. */
function filesOf(fields) {
    const lists = [
        'resources',
        'bases',
        'components',
        'crds',
        'configurations',
        'generators',
        'transformers',
        'validators'
    ];
    const named = lists.flatMap((key) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)(fields[key]).map((name) => [key, name]));
    const patches = ['patches', 'patchesJson6902', 'replacements'].flatMap((key) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(fields[key]).map(({ path }) => [key, (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(path)]));
    const generated = ['configMapGenerator', 'secretGenerator'].flatMap((key) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(fields[key]).flatMap(({ files, envs, env }) => [...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)(files), ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)(envs), (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(env)].map((file) => [key, file.slice(file.indexOf('=') + 1)])));
    const merges = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)(fields['patchesStrategicMerge']).filter((name) => !name.includes('\n'));
    const all = [...named, ...patches, ...generated, ...merges.map((name) => ['patchesStrategicMerge', name])];
    return all.filter(([, name]) => name !== '');
}
function named(path) {
    return JSON.stringify(path === '' ? '.' : path.slice(0, 120));
}


/***/ }),

/***/ 99009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ IMAGE_FIELD),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   rL: () => (/* binding */ compareRenderings)
/* harmony export */ });
/* harmony import */ var _kustomization_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85075);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45097);


/** The fields in which Kubernetes and custom resources name an image; a copy of it in a label or a text is another thing. */
const IMAGE_FIELD = /(?:^|\.)(?:image|volumes\[\d+\]\.image\.reference)$/;
/** Compares two renderings field by field; undefined where one can't be read. */
function compareRenderings(before, after, wanted) {
    const [one, other] = [(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifests */ .PX)(before), (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifests */ .PX)(after)];
    if (!one || !other)
        return undefined;
    const moves = [];
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const object = nameOf(one[index] ?? other[index]);
        compareValues(one[index], other[index], '', (field, old, now) => moves.push({ object, field, before: old, after: now }));
    }
    const isMeant = (move) => IMAGE_FIELD.test(move.field) && wanted.some((image) => isPinned(move, image));
    return { containers: moves.filter(isMeant), others: moves.filter((move) => !isMeant(move)) };
}
function isPinned({ after = '' }, { rendered, digest }) {
    return after.endsWith(`@${digest}`) && (0,_kustomization_version_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)(after) === rendered;
}
/** `kind/name` of an object, with its namespace where it has one. */
function nameOf(object) {
    const metadata = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(object?.['metadata']) ? object['metadata'] : {};
    const namespace = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(metadata['namespace']);
    return `${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(object?.['kind'])}/${namespace === '' ? '' : `${namespace}/`}${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(metadata['name'])}`;
}
function compareValues(one, other, field, report) {
    if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(one) && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(other)) {
        for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
            compareValues(one[key], other[key], field === '' ? key : `${field}.${key}`, report);
        }
    }
    else if (Array.isArray(one) && Array.isArray(other)) {
        const [items, others] = [(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(one), (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(other)];
        for (let index = 0; index < Math.max(items.length, others.length); index++) {
            compareValues(items[index], others[index], `${field}[${index}]`, report);
        }
    }
    else if (JSON.stringify(one) !== JSON.stringify(other))
        report(field, shown(one), shown(other));
}
function shown(value) {
    return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}


/***/ }),

/***/ 45097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   L7: () => (/* binding */ readFieldsOf),
/* harmony export */   PX: () => (/* binding */ readManifests),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   t5: () => (/* binding */ fieldsIn),
/* harmony export */   wZ: () => (/* binding */ visitTexts)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** The documents of a YAML text that hold fields; undefined for a text that is no YAML, or a bomb. */
function readManifests(text) {
    try {
        const documents = [...(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })];
        if (documents.some(({ errors }) => errors.length > 0))
            return undefined;
        return documents.map((document) => document.toJS({ maxAliasCount: 1000 })).filter(isFields);
    }
    catch {
        return undefined;
    }
}
/** The fields of a text's one document; undefined where it has none. */
function readFieldsOf(text) {
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
        const value = document.toJS({ maxAliasCount: 1000 });
        return isFields(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The items of a list; none for anything else. */
function itemsOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The items of a list that hold fields. */
function fieldsIn(value) {
    return itemsOf(value).filter(isFields);
}
/** The items of a list that are text. */
function textsIn(value) {
    return itemsOf(value).filter((item) => typeof item === 'string');
}
/** A text, or '' for anything else. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
/** The fields below a key; none for anything else. */
function below(fields, ...keys) {
    let found = fields;
    for (const key of keys)
        found = isFields(found) ? found[key] : undefined;
    return isFields(found) ? found : undefined;
}
/** Shows every text in a value, with the path of the field that holds it: `spec.containers[0].image`. */
function visitTexts(value, see, field = '') {
    if (typeof value === 'string')
        see(field, value);
    else if (isFields(value)) {
        for (const [key, item] of Object.entries(value))
            visitTexts(item, see, field === '' ? key : `${field}.${key}`);
    }
    else if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            visitTexts(item, see, `${field}[${index}]`);
    }
}


/***/ }),

/***/ 69487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ findOverrides)
/* harmony export */ });
/* harmony import */ var _kustomization_pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66565);
/* harmony import */ var _kustomization_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85075);
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14527);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45097);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18624);





const YAML_FILE = /\.ya?ml$/;
const SOURCE_FILE = /^\.argocd-source(?:-.*)?\.yaml$/;
const UPDATER = 'argocd-image-updater.argoproj.io/';
const MAX_MANIFEST = 1024 * 1024;
const SHOWN = 200;
/** What in a repository beats, or may beat, the images rules of an overlay for the images of these names. */
function findOverrides(tree, folder, names) {
    const layers = (0,_closure_js__WEBPACK_IMPORTED_MODULE_1__/* .layersIn */ .MX)(tree);
    return [
        ...sourceFiles(tree, folder, names),
        ...outerOverlays(tree, folder, names, layers),
        ...replacements(folder, layers),
        ...controllers(tree, folder, names)
    ];
}
/** `.argocd-source.yaml` and `.argocd-source-APP.yaml` beside the kustomization. */
function sourceFiles(tree, folder, names) {
    return [...tree.keys()]
        .filter((path) => path.startsWith(folder === '' ? '' : `${folder}/`))
        .filter((path) => SOURCE_FILE.test(folder === '' ? path : path.slice(folder.length + 1)))
        .flatMap((path) => {
        const images = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textsIn */ .Ej)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readFieldsOf */ .L7)(tree.get(path)?.toString('utf8') ?? ''), 'kustomize')?.['images']);
        return images
            .filter((image) => argoMatches(image, names))
            .map((image) => told(path, 'Argo CD source file', image));
    });
}
/** Kustomizations that build on this folder, over any number of steps, and have rules for the image. */
function outerOverlays(tree, folder, names, layers) {
    return outerLayers(tree, folder, layers).flatMap(({ path, fields }) => [...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(fields['images']), ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(fields['imageTags'])]
        .filter(({ name }) => names.some((image) => (0,_kustomization_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .couldMatch */ .P)((0,_kustomization_version_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name)), image)))
        .map((rule) => told(path, 'outer overlay', JSON.stringify(rule), decides(rule))));
}
function outerLayers(tree, folder, layers) {
    const reached = new Set([folder]);
    const outer = new Set();
    for (let size = -1; size !== outer.size;) {
        size = outer.size;
        for (const layer of layers) {
            if (outer.has(layer) || !(0,_closure_js__WEBPACK_IMPORTED_MODULE_1__/* .basesOf */ .cF)(tree, layer).some((base) => reached.has(base)))
                continue;
            outer.add(layer);
            reached.add(layer.folder);
        }
    }
    return [...outer];
}
/** Replacements run after images, and may write an image's field. */
function replacements(folder, layers) {
    const own = layers.filter((layer) => layer.folder === folder);
    return own.flatMap(({ path, fields }) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(fields['replacements']).flatMap((replacement) => {
        const file = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(replacement['path']);
        if (file !== '')
            return [told(path, 'replacement', `from the file ${file}`, false)];
        const targets = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(replacement['targets']).flatMap(({ fieldPaths }) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textsIn */ .Ej)(fieldPaths));
        return targets
            .filter((target) => /(?:^|\.)image$/.test(target))
            .map((target) => told(path, 'replacement', target, false));
    }));
}
/** Applications of Argo CD and Kustomizations of Flux that deploy this folder with images of their own. */
function controllers(tree, folder, names) {
    return [...tree].flatMap(([path, bytes]) => {
        if (!YAML_FILE.test(path) || bytes.length > MAX_MANIFEST || !namesController(bytes))
            return [];
        return ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifests */ .PX)(bytes.toString('utf8')) ?? []).flatMap((object) => controllerOverrides(path, object, folder, names));
    });
}
function namesController(bytes) {
    return bytes.includes('argoproj.io/') || bytes.includes('kustomize.toolkit.fluxcd.io/');
}
function controllerOverrides(path, object, folder, names) {
    const version = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(object['apiVersion']);
    if (version.startsWith('argoproj.io/'))
        return argoOverrides(path, object, folder, names);
    if (!version.startsWith('kustomize.toolkit.fluxcd.io/'))
        return [];
    const spec = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(object, 'spec');
    if (!leadsTo((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(spec?.['path']), folder))
        return [];
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(spec?.['images'])
        .filter(({ name }) => names.some((image) => (0,_kustomization_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .couldMatch */ .P)((0,_kustomization_version_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name)), image)))
        .map((rule) => told(path, 'Flux', JSON.stringify(rule), decides(rule)));
}
function argoOverrides(path, object, folder, names) {
    const application = object['kind'] === 'ApplicationSet' ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(object, 'spec', 'template') : object;
    const spec = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(application, 'spec');
    const single = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(spec, 'source');
    const sources = [...(single ? [single] : []), ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(spec?.['sources'])];
    const ours = sources.filter((source) => leadsTo((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(source['path']), folder));
    if (ours.length === 0)
        return [];
    const images = ours.flatMap((source) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textsIn */ .Ej)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(source, 'kustomize')?.['images']));
    const updated = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(application, 'metadata', 'annotations')?.[`${UPDATER}image-list`]);
    const isUpdated = updated
        .split(',')
        .some((image) => names.includes((0,_kustomization_version_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)(image.slice(image.indexOf('=') + 1).trim())));
    return [
        ...images.filter((image) => argoMatches(image, names)).map((image) => told(path, 'Argo CD', image)),
        ...(isUpdated ? [told(path, 'Argo CD Image Updater', updated, false)] : [])
    ];
}
/** Whether a path of a controller is the folder; a template such as `apps/{{name}}/dev` may be any. */
function leadsTo(path, folder) {
    if (path === '' && folder !== '')
        return false;
    const normal = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)('', path.replace(/^\/+/, ''));
    if (!normal.includes('{{'))
        return normal === folder;
    const pieces = normal.split(/\{\{.*?\}\}/).map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${pieces.join('.*')}$`).test(folder);
}
/** Whether `[name=]image[:tag][@digest]`, as Argo CD writes it, is a rule for one of the images. */
function argoMatches(rule, names) {
    const name = rule.includes('=') ? rule.slice(0, rule.indexOf('=')) : rule;
    return names.includes((0,_kustomization_version_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)(name));
}
function decides(rule) {
    return ['newTag', 'digest'].some((key) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(rule[key]) !== '');
}
function told(path, kind, says, isDecisive = true) {
    return { path, kind, says: says.slice(0, SHOWN), decides: isDecisive };
}


/***/ }),

/***/ 47947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readTree)
});

// EXTERNAL MODULE: ./src/promotion/github-fault.ts
var github_fault = __webpack_require__(39687);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/promotion/render/tree.ts
var render_tree = __webpack_require__(18624);
;// CONCATENATED MODULE: ./src/promotion/render/tarball.ts



const BLOCK = 512;
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 100_000;
const REGULAR = new Set(['0', '\0', '']);
/**
 * The regular files in a tar.gz as GitHub makes it of one commit, without the folder around them; links and everything else that is no
 * regular file are left out. Throws RefusalError for more than 256 MiB or 100,000 files, for a broken archive, and for a path that leaves it.
 */
function readTarball(archive) {
    const tar = unpacked(archive);
    const tree = new Map();
    let extended;
    for (let at = 0; at + BLOCK <= tar.length;) {
        const header = tar.subarray(at, at + BLOCK);
        if (header.every((byte) => byte === 0))
            return tree;
        const size = sizeOf(header);
        const content = tar.subarray(at + BLOCK, at + BLOCK + size);
        if (content.length < size)
            throw tarballRefusal('it ends in the middle of a file');
        at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
        const type = field(header, 156, 1);
        if (type === 'x')
            extended = paxPath(content) ?? extended;
        else if (type === 'L')
            extended = content.toString('utf8').replace(/\0.*$/s, '');
        else {
            if (REGULAR.has(type))
                addFile(tree, extended ?? headerPath(header), content);
            if (type !== 'g')
                extended = undefined;
        }
    }
    throw tarballRefusal('its end is missing');
}
function unpacked(archive) {
    try {
        return (0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: MAX_BYTES });
    }
    catch (error) {
        throw tarballRefusal((0,errors/* messageOf */.bD)(error));
    }
}
function addFile(tree, name, content) {
    const path = name.slice(name.indexOf('/') + 1);
    if (!(0,render_tree/* isInside */.FK)(path))
        throw tarballRefusal(`the path ${JSON.stringify(name.slice(0, 100))} leaves it`);
    if (tree.has(path))
        throw tarballRefusal(`the path ${JSON.stringify(name.slice(0, 100))} stands in it twice`);
    if (tree.size >= MAX_FILES)
        throw tarballRefusal(`it has more than ${MAX_FILES} files`);
    tree.set(path, content);
}
function sizeOf(header) {
    const digits = field(header, 124, 12).trim();
    if (!/^[0-7]{1,11}$/.test(digits))
        throw tarballRefusal('the size of a file is not readable');
    return Number.parseInt(digits, 8);
}
function headerPath(header) {
    const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : '';
    const name = field(header, 0, 100);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function field(header, start, length) {
    return header.toString('utf8', start, start + length).replace(/\0.*$/s, '');
}
/** The `path` record of a pax header. */
function paxPath(content) {
    for (let at = 0; at < content.length;) {
        const space = content.indexOf(32, at);
        const length = Number(content.toString('latin1', at, space));
        if (space === -1 || !Number.isInteger(length) || length <= 0)
            return undefined;
        const record = content.toString('utf8', space + 1, at + length - 1);
        if (record.startsWith('path='))
            return record.slice('path='.length);
        at += length;
    }
    return undefined;
}
function tarballRefusal(reason) {
    return new errors/* RefusalError */.XQ('E_GITOPS_TARBALL', {
        message: "the GitOps repository's files can't be taken from its tarball",
        reason,
        remedy: 'split the repository, or merge this pull request by hand after a look at what kustomize renders'
    });
}

;// CONCATENATED MODULE: ./src/promotion/render/read-tree.ts


const READING = "reading the repository's files";
/** All regular files of a repository at one commit, by one request whatever its size. Throws GitHubFault, and as `readTarball` does. */
async function readTree(github, repository, commit) {
    const [owner = '', repo = ''] = repository.split('/');
    const archive = await github.read(READING, async (rest, request) => {
        const { data } = await rest.repos.downloadTarballArchive({ owner, repo, ref: commit, request });
        return { data: data };
    });
    // Octokit types the redirect, but gives what it leads to.
    if (!(archive instanceof ArrayBuffer))
        throw new github_fault/* GitHubFault */.Q('unreachable', READING, 'the answer is no archive');
    return readTarball(Buffer.from(archive));
}


/***/ }),

/***/ 18624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ kustomizationOf),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   WM: () => (/* binding */ writeTree),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97580);



/** The path of a folder's kustomization; undefined where it has none, or more than one. */
function kustomizationOf(tree, folder) {
    const paths = _kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .KUSTOMIZATION_NAMES */ .H.map((name) => within(folder, name)).filter((path) => tree.has(path));
    return paths.length === 1 ? paths[0] : undefined;
}
/** `path` as it is seen from a folder of the repository, without `.` and `..`; it begins with `..` where it leaves the repository. */
function within(folder, path) {
    const joined = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, path).replace(/\/+$/, '');
    return joined === '.' ? '' : joined;
}
/** Writes a tree into a folder of this machine's disk; throws where a path would leave the folder. */
async function writeTree(tree, root) {
    const folders = new Set();
    for (const [path, bytes] of tree) {
        if (!isInside(path))
            throw new Error(`the path ${JSON.stringify(path)} leaves the repository`);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        if (!folders.has(folder))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        folders.add(folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), bytes, { mode: 0o600, flag: 'wx' });
    }
}
/** Whether a path stays inside of the folder that it is taken from. */
function isInside(path) {
    return (path !== '' &&
        !path.includes('\0') &&
        !path.includes('\\') &&
        !node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(path) &&
        node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path) === path &&
        !path.startsWith('..'));
}


/***/ }),

/***/ 4871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ appFindings),
/* harmony export */   i: () => (/* binding */ decideApp)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98485);
/* harmony import */ var _newest_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44319);
/* harmony import */ var _policy_signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97084);



/** Judges what anybody attached to a digest against an app of the policy: who must have signed, what must be there, how old a scan may be. */
function decideApp(app, name, findings, now) {
    return (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .decide */ .L)(name, appFindings(app, findings, now), app.requirements.map(({ kind }) => kind));
}
/** The same findings, with everything refused that nobody signed who may, and every scan but the newest; that one, too, where it is of too long ago. */
function appFindings(app, findings, now) {
    const signed = withoutFaulty(findings, (attachment) => signerFaultOf(app, attachment));
    return withoutFaulty((0,_newest_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .withNewestScan */ .KH)(signed), (attachment) => (0,_newest_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .isScan */ .Gu)(attachment) ? scanFault(app, attachment, now) : undefined);
}
function withoutFaulty({ attachments, refused }, faultOf) {
    const held = attachments.map((attachment) => heldTo(attachment, faultOf(attachment)));
    return {
        attachments: held.filter(isAccepted),
        refused: [...refused, ...held.flatMap((finding) => (isAccepted(finding) ? [] : [finding]))]
    };
}
function isAccepted(finding) {
    return 'verified' in finding;
}
function heldTo(attachment, fault) {
    const { item, digest } = attachment;
    return fault ? { item, digest, ...fault } : attachment;
}
function signerFaultOf(app, attachment) {
    const { signer } = attachment.verified;
    return (0,_newest_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .isScan */ .Gu)(attachment) && (0,_policy_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .maySignScans */ .b)(app, signer) ? undefined : (0,_policy_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .signerFault */ .H)(app.signer, signer);
}
function scanFault({ requirements }, scan, now) {
    const required = requirements.find((requirement) => requirement.kind === 'scan');
    if (!required)
        return undefined;
    const isDated = (0,_newest_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scanEnd */ .LJ)(scan.verified.statement.predicate) !== undefined;
    const { time } = (0,_newest_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .ageOf */ .hy)(scan);
    if (isDated && now.getTime() - time.getTime() <= required.maxAgeMs)
        return undefined;
    const when = isDated ? `at ${time.toISOString()}` : 'at no readable time';
    return {
        code: 'E_VERIFY_SCAN_AGE',
        reason: `the scan ended ${when}; it may be ${required.maxAgeMs / 3_600_000} hours old`
    };
}


/***/ }),

/***/ 98485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76031);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87700);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42955);



/** Judges what was found against what is required: nothing attached is missing, something that does not verify is invalid. */
function decide(name, findings, requirements) {
    const judged = requirements.map((requirement) => ({
        requirement,
        by: findings.attachments.find((attachment) => meets(attachment, requirement))
    }));
    const met = judged.flatMap(({ requirement, by }) => (by ? [{ requirement, by }] : []));
    const unmet = judged.filter(({ by }) => by === undefined).map(({ requirement }) => requirement);
    if (unmet.length === 0)
        return { accepted: true, met };
    const suspects = findings.refused.filter(({ item }) => unmet.some((requirement) => (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .mayMean */ .tL)(item, requirement)));
    return { accepted: false, met, error: suspects.length > 0 ? invalid(name, unmet, suspects) : missing(name, unmet) };
}
function meets(attachment, requirement) {
    if (attachment.form === 'signature-layer')
        return (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .meetsRequirement */ .an)(_attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature, requirement);
    const { verified } = attachment;
    if (!(0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .meetsRequirement */ .an)(verified.predicateType, requirement))
        return false;
    const isReference = requirement === 'sbom' && verified.predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.reference;
    return !isReference || (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .refersToSpdx */ .CI)(verified.statement.predicate);
}
function invalid(name, unmet, refused) {
    const reasons = [...new Set(refused.map(({ code, reason }) => `${code}: ${reason}`))];
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceError */ .oe('E_INVALID', {
        message: `no valid ${unmet.join(' and no valid ')} on ${name}`,
        reason: `${refused.length} attached, none accepted: ${reasons.slice(0, 5).join('; ')}`,
        remedy: 'do not deploy it; find out who attached these, and check the identity that you expect'
    });
}
function missing(name, unmet) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingError */ .Rh('E_MISSING', {
        message: `no ${unmet.join(' and no ')} on ${name}`,
        reason: 'the registry answered, and nothing of that kind is attached to this digest',
        remedy: 'sign this digest first; when it was signed, check that it is the same digest and that no retention job deleted the tags sha256-*'
    });
}


/***/ }),

/***/ 97084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ signerFault),
/* harmony export */   b: () => (/* binding */ maySignScans)
/* harmony export */ });
/* harmony import */ var _policy_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6563);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26658);


/** How a certificate names somebody else than a signer of the policy; undefined where it names that one. */
function signerFault(signer, found) {
    const sourceRef = (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceRefOf */ .EV)(signer);
    const subject = (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(signer);
    if (found.issuer !== signer.issuer)
        return identityFault('issuer', found.issuer, signer.issuer);
    if (!(0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(subject, found.subjectAlternativeName))
        return identityFault('identity', found.subjectAlternativeName, subject.kind === 'exact' ? subject.text : subject.expression);
    if (found.sourceRepository !== (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceRepositoryOf */ .FC)(signer))
        return identityFault('source repository', found.sourceRepository, (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceRepositoryOf */ .FC)(signer));
    if (sourceRef && !(0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(sourceRef, found.sourceRef ?? ''))
        return identityFault('source ref', found.sourceRef, sourceRef.kind === 'exact' ? sourceRef.text : sourceRef.expression);
    return undefined;
}
/** Whether the policy lets whoever a certificate names sign scans of the app. */
function maySignScans(app, found) {
    return (0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .scanSigners */ .r)(app).some((signer) => signerFault(signer, found) === undefined);
}
function identityFault(what, found, expected) {
    return { code: 'E_VERIFY_IDENTITY', reason: `${what} ${found || 'missing'}; expected ${expected}` };
}


/***/ }),

/***/ 88195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ub: () => (/* binding */ heldToEnvironment),
/* harmony export */   Zh: () => (/* binding */ passedSummaries),
/* harmony export */   ob: () => (/* reexport safe */ _attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__.ob)
/* harmony export */ });
/* harmony import */ var _attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45710);


/** The same findings, with every verification summary refused that is not one of success for this image in this environment. */
function heldToEnvironment({ attachments, refused }, image, environment) {
    const expected = (0,_attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentUri */ .ob)(image, environment);
    const held = attachments.map((attachment) => heldToResource(attachment, expected));
    return {
        attachments: held.flatMap((finding) => ('verified' in finding ? [finding] : [])),
        refused: [...refused, ...held.flatMap((finding) => ('verified' in finding ? [] : [finding]))]
    };
}
function heldToResource(attachment, expected) {
    const claim = attachment.form === 'signature-layer' ? undefined : (0,_attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryClaim */ .p0)(attachment.verified.statement);
    if (!claim || (claim.passed && claim.resourceUri === expected))
        return attachment;
    const { item, digest } = attachment;
    const reason = claim.passed
        ? `the summary is for ${claim.resourceUri.slice(0, 200)}; expected ${expected}`
        : 'the summary does not say PASSED';
    return { item, digest, code: 'E_VERIFY_SUMMARY', reason };
}
/** The verification summaries of success among what verified, whoever signed them. */
function passedSummaries({ attachments }) {
    return attachments.flatMap((attachment) => {
        if (attachment.form === 'signature-layer')
            return [];
        const claim = (0,_attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryClaim */ .p0)(attachment.verified.statement);
        if (!claim?.passed)
            return [];
        const { signer, time } = attachment.verified;
        const { subjectAlternativeName, sourceRepository = '', sourceRef = '' } = signer;
        return [{ resourceUri: claim.resourceUri, time, signer: subjectAlternativeName, sourceRepository, sourceRef }];
    });
}


/***/ })

};

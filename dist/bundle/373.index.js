export const id = 373;
export const ids = [373];
export const modules = {

/***/ 34373:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openLadderRun = openLadderRun;
exports.trustOf = trustOf;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const package_changes_ts_1 = __webpack_require__(38573);
const open_ts_1 = __webpack_require__(67328);
const rendering_ts_1 = __webpack_require__(63002);
const render_folders_ts_1 = __webpack_require__(73208);
const repository_file_ts_1 = __webpack_require__(5447);
const policy_file_ts_1 = __webpack_require__(91354);
const verify_ts_1 = __webpack_require__(31188);
/** The context of a run whose digests are verified in their registries, each once, by the policy of the GitOps repository. */
async function openLadderRun(request, run, { readsOnly = false } = {}) {
    const { site, gitopsToken, githubToken, ...rules } = request;
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const access = { token: gitopsToken, apiUrl, graphqlUrl, log, deadline };
    const tools = { env: run.env, temp: run.folder, log, deadline };
    const known = new Map();
    const trusts = new Map();
    const context = await (0, open_ts_1.openLadder)(site, {
        ...{ ...rules, access, sourceToken: githubToken, serverUrl: run.serverUrl, readsOnly },
        prove: (ladder, edits) => (0, rendering_ts_1.proveEdits)(context.github, ladder, edits, tools, context.scene),
        render: (tree, folders) => (0, render_folders_ts_1.renderFolders)(tree, folders, tools),
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
        const kept = (0, node_path_1.join)(folder, path);
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(kept), { recursive: true });
        await (0, promises_1.writeFile)(kept, await (0, repository_file_ts_1.readFileAt)(github, ladder, path));
    }
    return (0, policy_file_ts_1.trustSourceOf)(ladder.policy, folder);
}
async function assess({ trust, ...request }, run) {
    const { decision, evidence, findings, summaries } = await (0, verify_ts_1.verifyApp)({ ...request, trust: await trust }, run);
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
        const packages = (0, package_changes_ts_1.packagesIn)(attachment.verified.statement.predicate);
        if (packages.length > 0)
            return packages;
    }
    return undefined;
}


/***/ }),

/***/ 38573:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.packagesIn = packagesIn;
exports.comparePackages = comparePackages;
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

/***/ 67328:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openLadder = openLadder;
const github_ts_1 = __webpack_require__(45522);
/** Connects to GitHub; what may be true of the repository from then on is told by the context's scene. */
async function openLadder({ repository }, options) {
    const { access, sourceToken, readsOnly = false, ...rest } = options;
    const github = await github_ts_1.GitHub.connect(access);
    const sources = sourceToken === undefined ? github : await github_ts_1.GitHub.connect({ ...access, token: sourceToken });
    const now = () => github.now();
    const scene = sceneOf(github, `${repository.owner}/${repository.name}`, readsOnly);
    return { ...rest, now, github, sources, access, scene };
}
function sceneOf(github, repository, readsOnly) {
    return {
        ...{ repository, readsOnly },
        get state() {
            return github.wrote
                ? `${repository} may hold a branch of custody/, its commit and its pull request; the next run takes up what is there`
                : `nothing was written to ${repository}`;
        }
    };
}


/***/ }),

/***/ 63002:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proveEdits = proveEdits;
const errors_ts_1 = __webpack_require__(87700);
const refusals_ts_1 = __webpack_require__(3408);
const prove_rendering_ts_1 = __webpack_require__(53533);
const read_tree_ts_1 = __webpack_require__(83685);
/** Renders every edited overlay before and after; throws RefusalError (E_PROMOTION_RENDER) where more moves than the images. */
async function proveEdits(github, ladder, edits, options, scene) {
    const tree = await (0, read_tree_ts_1.readTree)(github, ladder.fullName, ladder.base.oid);
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
        return await (0, prove_rendering_ts_1.proveRendering)(edit, options);
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
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
    return (0, refusals_ts_1.refusal)('E_PROMOTION_RENDER', scene, 'the edit does not render as it should', {
        reason,
        remedy: 'render the overlay with kustomize before and after the edit, and correct what keeps the digest from its containers'
    });
}


/***/ }),

/***/ 5447:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readFileAt = readFileAt;
const refusals_ts_1 = __webpack_require__(3408);
/** The bytes of a file at the ladder's commit, up to GitHub's megabyte; throws RefusalError where it is no file. */
async function readFileAt(github, { site, base, fullName }, path) {
    const { owner, name: repo } = site.repository;
    const content = await github.read(`reading ${path}`, ({ repos }, request) => repos.getContent({ owner, repo, path, ref: base.oid, request }));
    if ('content' in content && content.content !== '')
        return Buffer.from(content.content, 'base64');
    throw (0, refusals_ts_1.refusal)('E_POLICY_PATH', { repository: fullName }, `custody.yaml names ${path}, which is no file that can be read`, {
        reason: 'a folder, a symbolic link, or over one megabyte',
        remedy: 'correct the path in custody.yaml'
    });
}


/***/ }),

/***/ 14527:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.closureOf = closureOf;
exports.basesOf = basesOf;
exports.layersIn = layersIn;
const manifest_ts_1 = __webpack_require__(45097);
const file_names_ts_1 = __webpack_require__(97580);
const tree_ts_1 = __webpack_require__(18624);
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
        .flatMap((list) => (0, manifest_ts_1.textsIn)(list))
        .map((path) => (0, tree_ts_1.within)(folder, path))
        .filter((path) => !tree.has(path) && (0, tree_ts_1.kustomizationOf)(tree, path) !== undefined);
}
/** Every kustomization of the tree that can be read. */
function layersIn(tree) {
    return [...tree.keys()].flatMap((path) => {
        const slash = path.lastIndexOf('/');
        if (!file_names_ts_1.KUSTOMIZATION_NAMES.includes(path.slice(slash + 1)))
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
    const path = (0, tree_ts_1.kustomizationOf)(tree, folder);
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
    return (0, manifest_ts_1.readFieldsOf)(tree.get(path)?.toString('utf8') ?? '');
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
    const target = (0, tree_ts_1.within)(folder, name);
    if (tree.has(target)) {
        const isConfig = ['generators', 'transformers', 'validators'].includes(key);
        if (isConfig && tree.get(target)?.includes('://') === true)
            throw new NotLocal(`${target} names an address`);
        return;
    }
    if ((0, tree_ts_1.kustomizationOf)(tree, target) !== undefined)
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
    const named = lists.flatMap((key) => (0, manifest_ts_1.textsIn)(fields[key]).map((name) => [key, name]));
    const patches = ['patches', 'patchesJson6902', 'replacements'].flatMap((key) => (0, manifest_ts_1.fieldsIn)(fields[key]).map(({ path }) => [key, (0, manifest_ts_1.textOf)(path)]));
    const generated = ['configMapGenerator', 'secretGenerator'].flatMap((key) => (0, manifest_ts_1.fieldsIn)(fields[key]).flatMap(({ files, envs, env }) => [...(0, manifest_ts_1.textsIn)(files), ...(0, manifest_ts_1.textsIn)(envs), (0, manifest_ts_1.textOf)(env)].map((file) => [key, file.slice(file.indexOf('=') + 1)])));
    const merges = (0, manifest_ts_1.textsIn)(fields['patchesStrategicMerge']).filter((name) => !name.includes('\n'));
    const all = [...named, ...patches, ...generated, ...merges.map((name) => ['patchesStrategicMerge', name])];
    return all.filter(([, name]) => name !== '');
}
function named(path) {
    return JSON.stringify(path === '' ? '.' : path.slice(0, 120));
}


/***/ }),

/***/ 99009:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.IMAGE_FIELD = void 0;
exports.compareRenderings = compareRenderings;
exports.nameOf = nameOf;
const version_ts_1 = __webpack_require__(85075);
const manifest_ts_1 = __webpack_require__(45097);
/** The fields in which Kubernetes and custom resources name an image; a copy of it in a label or a text is another thing. */
exports.IMAGE_FIELD = /(?:^|\.)(?:image|volumes\[\d+\]\.image\.reference)$/;
/** Compares two renderings field by field; undefined where one can't be read. */
function compareRenderings(before, after, wanted) {
    const [one, other] = [(0, manifest_ts_1.readManifests)(before), (0, manifest_ts_1.readManifests)(after)];
    if (!one || !other)
        return undefined;
    const moves = [];
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
        const object = nameOf(one[index] ?? other[index]);
        compareValues(one[index], other[index], '', (field, old, now) => moves.push({ object, field, before: old, after: now }));
    }
    const isMeant = (move) => exports.IMAGE_FIELD.test(move.field) && wanted.some((image) => isPinned(move, image));
    return { containers: moves.filter(isMeant), others: moves.filter((move) => !isMeant(move)) };
}
function isPinned({ after = '' }, { rendered, digest }) {
    return after.endsWith(`@${digest}`) && (0, version_ts_1.withoutVersion)(after) === rendered;
}
/** `kind/name` of an object, with its namespace where it has one. */
function nameOf(object) {
    const metadata = (0, manifest_ts_1.isFields)(object?.['metadata']) ? object['metadata'] : {};
    const namespace = (0, manifest_ts_1.textOf)(metadata['namespace']);
    return `${(0, manifest_ts_1.textOf)(object?.['kind'])}/${namespace === '' ? '' : `${namespace}/`}${(0, manifest_ts_1.textOf)(metadata['name'])}`;
}
function compareValues(one, other, field, report) {
    if ((0, manifest_ts_1.isFields)(one) && (0, manifest_ts_1.isFields)(other)) {
        for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
            compareValues(one[key], other[key], field === '' ? key : `${field}.${key}`, report);
        }
    }
    else if (Array.isArray(one) && Array.isArray(other)) {
        const [items, others] = [(0, manifest_ts_1.itemsOf)(one), (0, manifest_ts_1.itemsOf)(other)];
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

/***/ 8097:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PINNED_KUSTOMIZE = void 0;
/** The kustomize that renders; the hashes are those of its own checksums.txt. */
exports.PINNED_KUSTOMIZE = {
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


/***/ }),

/***/ 67005:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findKustomize = findKustomize;
exports.build = build;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const errors_ts_1 = __webpack_require__(87700);
const find_tool_ts_1 = __webpack_require__(62279);
const kustomize_release_ts_1 = __webpack_require__(8097);
const LONGEST_BUILD_MS = 60_000;
const MAX_OUTPUT = 64 * 1024 * 1024;
const run = (0, node_util_1.promisify)(node_child_process_1.execFile);
/** The path of a kustomize 5.8.1: the first on PATH that is one, else the pinned release. Throws as `findTool` does. */
function findKustomize(options) {
    return (0, find_tool_ts_1.findTool)({ release: kustomize_release_ts_1.PINNED_KUSTOMIZE, fits: isPinnedVersion }, options);
}
async function isPinnedVersion(path) {
    try {
        const { stdout } = await run(path, ['version'], { env: {}, timeout: 10_000 });
        return stdout.trim() === `v${kustomize_release_ts_1.PINNED_KUSTOMIZE.version}`;
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
    const home = (0, node_path_1.join)(temp, 'home');
    await (0, promises_1.mkdir)(home, { recursive: true });
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
    const words = (stderr ?? '').trim() === '' ? (0, errors_ts_1.messageOf)(error) : (stderr ?? '');
    return words.replaceAll(root, '').replaceAll(/\s+/g, ' ').trim().slice(0, 500);
}


/***/ }),

/***/ 45097:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readManifests = readManifests;
exports.readFieldsOf = readFieldsOf;
exports.isFields = isFields;
exports.itemsOf = itemsOf;
exports.fieldsIn = fieldsIn;
exports.textsIn = textsIn;
exports.textOf = textOf;
exports.below = below;
exports.visitTexts = visitTexts;
const yaml_1 = __webpack_require__(38815);
/** The documents of a YAML text that hold fields; undefined for a text that is no YAML, or a bomb. */
function readManifests(text) {
    try {
        const documents = [...(0, yaml_1.parseAllDocuments)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })];
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
        const document = (0, yaml_1.parseDocument)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
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
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findOverrides = findOverrides;
const pattern_ts_1 = __webpack_require__(66565);
const version_ts_1 = __webpack_require__(85075);
const closure_ts_1 = __webpack_require__(14527);
const manifest_ts_1 = __webpack_require__(45097);
const tree_ts_1 = __webpack_require__(18624);
const YAML_FILE = /\.ya?ml$/;
const SOURCE_FILE = /^\.argocd-source(?:-.*)?\.yaml$/;
const UPDATER = 'argocd-image-updater.argoproj.io/';
const MAX_MANIFEST = 1024 * 1024;
const SHOWN = 200;
/** What in a repository beats, or may beat, the images rules of an overlay for the images of these names. */
function findOverrides(tree, folder, names) {
    const layers = (0, closure_ts_1.layersIn)(tree);
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
        const images = (0, manifest_ts_1.textsIn)((0, manifest_ts_1.below)((0, manifest_ts_1.readFieldsOf)(tree.get(path)?.toString('utf8') ?? ''), 'kustomize')?.['images']);
        return images
            .filter((image) => argoMatches(image, names))
            .map((image) => told(path, 'Argo CD source file', image));
    });
}
/** Kustomizations that build on this folder, over any number of steps, and have rules for the image. */
function outerOverlays(tree, folder, names, layers) {
    return outerLayers(tree, folder, layers).flatMap(({ path, fields }) => [...(0, manifest_ts_1.fieldsIn)(fields['images']), ...(0, manifest_ts_1.fieldsIn)(fields['imageTags'])]
        .filter(({ name }) => names.some((image) => (0, pattern_ts_1.couldMatch)((0, version_ts_1.withoutVersion)((0, manifest_ts_1.textOf)(name)), image)))
        .map((rule) => told(path, 'outer overlay', JSON.stringify(rule), decides(rule))));
}
function outerLayers(tree, folder, layers) {
    const reached = new Set([folder]);
    const outer = new Set();
    for (let size = -1; size !== outer.size;) {
        size = outer.size;
        for (const layer of layers) {
            if (outer.has(layer) || !(0, closure_ts_1.basesOf)(tree, layer).some((base) => reached.has(base)))
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
    return own.flatMap(({ path, fields }) => (0, manifest_ts_1.fieldsIn)(fields['replacements']).flatMap((replacement) => {
        const file = (0, manifest_ts_1.textOf)(replacement['path']);
        if (file !== '')
            return [told(path, 'replacement', `from the file ${file}`, false)];
        const targets = (0, manifest_ts_1.fieldsIn)(replacement['targets']).flatMap(({ fieldPaths }) => (0, manifest_ts_1.textsIn)(fieldPaths));
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
        return ((0, manifest_ts_1.readManifests)(bytes.toString('utf8')) ?? []).flatMap((object) => controllerOverrides(path, object, folder, names));
    });
}
function namesController(bytes) {
    return bytes.includes('argoproj.io/') || bytes.includes('kustomize.toolkit.fluxcd.io/');
}
function controllerOverrides(path, object, folder, names) {
    const version = (0, manifest_ts_1.textOf)(object['apiVersion']);
    if (version.startsWith('argoproj.io/'))
        return argoOverrides(path, object, folder, names);
    if (!version.startsWith('kustomize.toolkit.fluxcd.io/'))
        return [];
    const spec = (0, manifest_ts_1.below)(object, 'spec');
    if (!leadsTo((0, manifest_ts_1.textOf)(spec?.['path']), folder))
        return [];
    return (0, manifest_ts_1.fieldsIn)(spec?.['images'])
        .filter(({ name }) => names.some((image) => (0, pattern_ts_1.couldMatch)((0, version_ts_1.withoutVersion)((0, manifest_ts_1.textOf)(name)), image)))
        .map((rule) => told(path, 'Flux', JSON.stringify(rule), decides(rule)));
}
function argoOverrides(path, object, folder, names) {
    const application = object['kind'] === 'ApplicationSet' ? (0, manifest_ts_1.below)(object, 'spec', 'template') : object;
    const spec = (0, manifest_ts_1.below)(application, 'spec');
    const single = (0, manifest_ts_1.below)(spec, 'source');
    const sources = [...(single ? [single] : []), ...(0, manifest_ts_1.fieldsIn)(spec?.['sources'])];
    const ours = sources.filter((source) => leadsTo((0, manifest_ts_1.textOf)(source['path']), folder));
    if (ours.length === 0)
        return [];
    const images = ours.flatMap((source) => (0, manifest_ts_1.textsIn)((0, manifest_ts_1.below)(source, 'kustomize')?.['images']));
    const updated = (0, manifest_ts_1.textOf)((0, manifest_ts_1.below)(application, 'metadata', 'annotations')?.[`${UPDATER}image-list`]);
    const isUpdated = updated
        .split(',')
        .some((image) => names.includes((0, version_ts_1.withoutVersion)(image.slice(image.indexOf('=') + 1).trim())));
    return [
        ...images.filter((image) => argoMatches(image, names)).map((image) => told(path, 'Argo CD', image)),
        ...(isUpdated ? [told(path, 'Argo CD Image Updater', updated, false)] : [])
    ];
}
/** Whether a path of a controller is the folder; a template such as `apps/{{name}}/dev` may be any. */
function leadsTo(path, folder) {
    if (path === '' && folder !== '')
        return false;
    const normal = (0, tree_ts_1.within)('', path.replace(/^\/+/, ''));
    if (!normal.includes('{{'))
        return normal === folder;
    return matchesGaps(normal.split(/\{\{.*?\}\}/), folder);
}
/** Whether a text begins with the first piece, ends with the last one and has the others between them in their order. */
function matchesGaps([first = '', ...others], text) {
    const last = others.pop() ?? '';
    if (!text.startsWith(first) || !text.endsWith(last))
        return false;
    let at = first.length;
    for (const piece of others) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return text.length - last.length >= at;
}
/** Whether `[name=]image[:tag][@digest]`, as Argo CD writes it, is a rule for one of the images. */
function argoMatches(rule, names) {
    const name = rule.includes('=') ? rule.slice(0, rule.indexOf('=')) : rule;
    return names.includes((0, version_ts_1.withoutVersion)(name));
}
function decides(rule) {
    return ['newTag', 'digest'].some((key) => (0, manifest_ts_1.textOf)(rule[key]) !== '');
}
function told(path, kind, says, isDecisive = true) {
    return { path, kind, says: says.slice(0, SHOWN), decides: isDecisive };
}


/***/ }),

/***/ 53533:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proveRendering = proveRendering;
exports.judge = judge;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const pattern_ts_1 = __webpack_require__(66565);
const closure_ts_1 = __webpack_require__(14527);
const compare_ts_1 = __webpack_require__(99009);
const kustomize_ts_1 = __webpack_require__(67005);
const kustomize_release_ts_1 = __webpack_require__(8097);
const overrides_ts_1 = __webpack_require__(69487);
const tree_ts_1 = __webpack_require__(18624);
const unpinned_ts_1 = __webpack_require__(73969);
/** Renders the folder before and after the edit with kustomize 5.8.1, without network, plugins or helm. Throws as `findTool` does. */
async function proveRendering(edit, options) {
    const names = edit.changes.flatMap(({ name, newName }) => [
        (0, pattern_ts_1.literalName)(name) ?? name,
        ...(newName === undefined ? [] : [newName])
    ]);
    const overrides = (0, overrides_ts_1.findOverrides)(edit.tree, edit.folder, names);
    const closure = (0, closure_ts_1.closureOf)(edit.tree, edit.folder);
    if ('reason' in closure)
        return { outcome: 'not-provable', reason: closure.reason, overrides };
    const place = await (0, promises_1.mkdtemp)((0, node_path_1.join)(options.temp, 'render-'));
    try {
        const [before, after] = await renderTwice(edit, place, await (0, kustomize_ts_1.findKustomize)(options));
        if ('failure' in before)
            return { outcome: 'not-provable', reason: `before the edit: ${before.failure}`, overrides };
        if ('failure' in after)
            return { outcome: 'refused', reason: `after the edit: ${after.failure}`, moved: [], overrides };
        return judge(before.manifests, after.manifests, edit.changes, names, overrides);
    }
    finally {
        await (0, promises_1.rm)(place, { recursive: true, force: true });
    }
}
async function renderTwice(edit, place, executable) {
    const root = (0, node_path_1.join)(place, 'tree');
    const folder = edit.folder === '' ? '.' : edit.folder;
    await (0, tree_ts_1.writeTree)(edit.tree, root);
    const before = await (0, kustomize_ts_1.build)(executable, root, folder, place);
    await (0, promises_1.writeFile)((0, node_path_1.join)(root, edit.path), edit.bytes);
    return [before, await (0, kustomize_ts_1.build)(executable, root, folder, place)];
}
/** What two renderings say of the changes that lie between them. */
function judge(before, after, changes, names, overrides) {
    const wanted = changes.map(wantedOf);
    const comparison = (0, compare_ts_1.compareRenderings)(before, after, wanted);
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
    const unpinned = (0, unpinned_ts_1.findUnpinned)(after, wanted, names);
    return { outcome: 'proven', kustomize: kustomize_release_ts_1.PINNED_KUSTOMIZE.version, containers, unpinned, overrides };
}
function wantedOf({ name, newName, after }) {
    return { rendered: newName ?? (0, pattern_ts_1.literalName)(name) ?? name, digest: after.digest };
}
/** Whether a rendering has the image with a tag in front of its digest. */
function holds(rendering, { rendered, digest }) {
    return rendering.split('\n').some((line) => line.includes(`${rendered}:`) && line.trimEnd().endsWith(`@${digest}`));
}


/***/ }),

/***/ 83685:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTree = readTree;
const git_blob_ts_1 = __webpack_require__(71661);
const github_fault_ts_1 = __webpack_require__(39687);
const tarball_ts_1 = __webpack_require__(33412);
const READING = "reading the repository's files";
const FILE_MODES = new Set(['100644', '100755']);
const MAX_REWRITTEN = 200;
/**
 * All regular files of a repository at one commit, each held to its object id, by two requests whatever its size. Throws GitHubFault, and
 * as `readTarball` does.
 */
async function readTree(github, repository, commit) {
    const [owner = '', repo = ''] = repository.split('/');
    const [tarball, oids] = await Promise.all([
        readArchive(github, { owner, repo }, commit),
        listFiles(github, { owner, repo }, commit)
    ]);
    // `export-ignore` and `export-subst` in .gitattributes have an archive say other things than a clone.
    const differing = [...oids].filter(([path, oid]) => !isBlob(tarball.get(path), oid));
    if (differing.length > MAX_REWRITTEN)
        throw (0, tarball_ts_1.tarballRefusal)(`${differing.length} files differ in it from those of the commit, by export attributes or LFS`);
    const literal = await Promise.all(differing.map(async ([path, oid]) => [path, await readBlob(github, { owner, repo }, oid)]));
    const files = [...tarball].filter(([path]) => oids.has(path));
    return new Map([...files, ...literal]);
}
function isBlob(bytes, oid) {
    return bytes !== undefined && (0, git_blob_ts_1.blobOid)(bytes) === oid;
}
async function readArchive(github, { owner, repo }, ref) {
    const archive = await github.read(READING, async (rest, request) => {
        const { data } = await rest.repos.downloadTarballArchive({ owner, repo, ref, request });
        return { data: data };
    });
    // Octokit types the redirect, but gives what it leads to.
    if (!(archive instanceof ArrayBuffer))
        throw new github_fault_ts_1.GitHubFault('unreachable', READING, 'the answer is no archive');
    return (0, tarball_ts_1.readTarball)(Buffer.from(archive));
}
/** The object ids of all regular files below a tree, by their path. */
async function listFiles(github, repository, tree, above = '') {
    const whole = await listTree(github, repository, tree, '1');
    if (!whole.truncated)
        return filesIn(whole.tree, above);
    // GitHub lists at most 100,000 entries and 7 MB at once.
    const top = await listTree(github, repository, tree, undefined);
    const folders = top.tree.filter(({ type }) => type === 'tree');
    const below = folders.map(({ path, sha }) => listFiles(github, repository, sha, `${above}${path}/`));
    return new Map([...filesIn(top.tree, above), ...(await Promise.all(below)).flatMap((files) => [...files])]);
}
async function listTree(github, { owner, repo }, tree, recursive) {
    return github.read(READING, ({ git }, request) => git.getTree({ owner, repo, tree_sha: tree, ...(recursive !== undefined && { recursive }), request }));
}
function filesIn(entries, above) {
    const files = entries.filter(({ mode }) => FILE_MODES.has(mode));
    return new Map(files.map(({ path, sha }) => [`${above}${path}`, sha]));
}
async function readBlob(github, { owner, repo }, oid) {
    const { content } = await github.read(READING, ({ git }, request) => git.getBlob({ owner, repo, file_sha: oid, request }));
    const bytes = Buffer.from(content, 'base64');
    if ((0, git_blob_ts_1.blobOid)(bytes) === oid)
        return bytes;
    throw new github_fault_ts_1.GitHubFault('unreachable', READING, `the bytes that came are not those of ${oid}`);
}


/***/ }),

/***/ 73208:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderFolders = renderFolders;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const kustomize_ts_1 = __webpack_require__(67005);
const tree_ts_1 = __webpack_require__(18624);
/** What kustomize 5.8.1 makes of folders of a repository, in their order, without network, plugins or helm; throws as `findTool` does. */
async function renderFolders(tree, folders, options) {
    const executable = await (0, kustomize_ts_1.findKustomize)(options);
    const place = await (0, promises_1.mkdtemp)((0, node_path_1.join)(options.temp, 'render-'));
    const root = (0, node_path_1.join)(place, 'tree');
    try {
        await (0, tree_ts_1.writeTree)(tree, root);
        const renderings = [];
        for (const folder of folders)
            renderings.push(await (0, kustomize_ts_1.build)(executable, root, folder === '' ? '.' : folder, place));
        return renderings;
    }
    finally {
        await (0, promises_1.rm)(place, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 33412:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTarball = readTarball;
exports.tarballRefusal = tarballRefusal;
const node_zlib_1 = __webpack_require__(38522);
const errors_ts_1 = __webpack_require__(87700);
const tree_ts_1 = __webpack_require__(18624);
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
        return (0, node_zlib_1.gunzipSync)(archive, { maxOutputLength: MAX_BYTES });
    }
    catch (error) {
        throw tarballRefusal((0, errors_ts_1.messageOf)(error));
    }
}
function addFile(tree, name, content) {
    const path = name.slice(name.indexOf('/') + 1);
    if (!(0, tree_ts_1.isInside)(path))
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
/** The refusal of an archive, with its reason. */
function tarballRefusal(reason) {
    return new errors_ts_1.RefusalError('E_GITOPS_TARBALL', {
        message: "the GitOps repository's files can't be taken from its tarball",
        reason,
        remedy: 'split the repository, or merge this pull request by hand after a look at what kustomize renders'
    });
}


/***/ }),

/***/ 18624:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kustomizationOf = kustomizationOf;
exports.within = within;
exports.writeTree = writeTree;
exports.isInside = isInside;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const file_names_ts_1 = __webpack_require__(97580);
/** The path of a folder's kustomization; undefined where it has none, or more than one. */
function kustomizationOf(tree, folder) {
    const paths = file_names_ts_1.KUSTOMIZATION_NAMES.map((name) => within(folder, name)).filter((path) => tree.has(path));
    return paths.length === 1 ? paths[0] : undefined;
}
/** `path` as it is seen from a folder of the repository, without `.` and `..`; it begins with `..` where it leaves the repository. */
function within(folder, path) {
    const joined = node_path_1.posix.join(folder, path).replace(/\/+$/, '');
    return joined === '.' ? '' : joined;
}
/** Writes a tree into a folder of this machine's disk; throws where a path would leave the folder. */
async function writeTree(tree, root) {
    const folders = new Set();
    for (const [path, bytes] of tree) {
        if (!isInside(path))
            throw new Error(`the path ${JSON.stringify(path)} leaves the repository`);
        const folder = (0, node_path_1.dirname)((0, node_path_1.join)(root, path));
        if (!folders.has(folder))
            await (0, promises_1.mkdir)(folder, { recursive: true });
        folders.add(folder);
        await (0, promises_1.writeFile)((0, node_path_1.join)(root, path), bytes, { mode: 0o600, flag: 'wx' });
    }
}
/** Whether a path stays inside of the folder that it is taken from. */
function isInside(path) {
    return (path !== '' &&
        !path.includes('\0') &&
        !path.includes('\\') &&
        !node_path_1.posix.isAbsolute(path) &&
        node_path_1.posix.normalize(path) === path &&
        !path.startsWith('..'));
}


/***/ }),

/***/ 73969:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findUnpinned = findUnpinned;
const version_ts_1 = __webpack_require__(85075);
const compare_ts_1 = __webpack_require__(99009);
const manifest_ts_1 = __webpack_require__(45097);
const SHOWN = 300;
/** Where a rendering names one of the images without its digest: what kustomize's images rules do not reach. */
function findUnpinned(rendering, wanted, names) {
    const found = [];
    const images = new Set([...names, ...wanted.map(({ rendered }) => rendered)]);
    const digests = wanted.map(({ digest }) => digest);
    for (const object of (0, manifest_ts_1.readManifests)(rendering) ?? []) {
        (0, manifest_ts_1.visitTexts)(object, (field, value) => {
            const kind = kindOf(field, value, images);
            if (kind === undefined || digests.some((digest) => value.includes(`@${digest}`)))
                return;
            found.push({ object: (0, compare_ts_1.nameOf)(object), field, value: value.slice(0, SHOWN), kind });
        });
    }
    return found;
}
function kindOf(field, value, images) {
    if (!images.has((0, version_ts_1.withoutVersion)(value))) {
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


/***/ })

};

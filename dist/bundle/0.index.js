export const id = 0;
export const ids = [0];
export const modules = {

/***/ 8167:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pinIn = pinIn;
exports.heldPin = heldPin;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const kustomization_ts_1 = __webpack_require__(19620);
/** What an overlay that was read pins of an app, or why that is not known. */
function pinIn({ overlays }, { app, environment }) {
    const overlay = overlays.get(environment.path);
    if (overlay === undefined)
        throw new Error(`the overlay ${environment.path} was not read`);
    if (overlay instanceof errors_ts_1.RefusalError)
        return overlay;
    try {
        return heldPin(overlay.bytes, app.entry);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return error;
        throw error;
    }
}
const PROBE = digest_ts_1.Digest.of(Buffer.alloc(0));
/** What the entry `name` pins; throws RefusalError wherever an edit of it would be refused. */
function heldPin(bytes, name) {
    // The edit's own reading, so that nothing is taken for pinned that could not be edited or would not be rendered.
    const [change] = (0, kustomization_ts_1.editKustomization)(bytes, [{ name, digest: PROBE }]).changes;
    return { digest: digest_ts_1.Digest.tryParse(change?.before.digest), tag: change?.before.newTag };
}


/***/ }),

/***/ 84147:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readLadder = readLadder;
const digest_ts_1 = __webpack_require__(78033);
const parse_ts_1 = __webpack_require__(72745);
const git_blob_ts_1 = __webpack_require__(71661);
const github_fault_ts_1 = __webpack_require__(39687);
const refusals_ts_1 = __webpack_require__(3408);
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
        throw new github_fault_ts_1.GitHubFault('hidden', READING, 'GitHub named no such repository');
    if (answer.isArchived)
        throw archived(scene);
    const head = headIn(answer, base, scene);
    const { oid: policyOid, text } = head.policy;
    const bytes = Buffer.from(text ?? '');
    return {
        ...{ site, fullName: answer.nameWithOwner, id: answer.id, base: head.base },
        policy: (0, parse_ts_1.parsePolicy)((0, git_blob_ts_1.blobOid)(bytes) === policyOid ? bytes : Buffer.from([0xff])),
        ...{ policyOid, policyDigest: digest_ts_1.Digest.of(bytes), autoMergeAllowed: answer.autoMergeAllowed }
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
    return (0, refusals_ts_1.refusal)('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
        reason: 'GitHub lets nothing be written to an archived repository',
        remedy: 'unarchive the repository, or name the one that took its place'
    });
}
function noBase(base, scene) {
    const wanted = base === undefined ? 'default branch' : `branch ${base}`;
    return (0, refusals_ts_1.requestFault)('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
        reason: 'the policy is read from the branch that pull requests go to',
        remedy: 'push that branch, or name another one in gitops-base'
    });
}
function noPolicy(branch, scene) {
    return (0, refusals_ts_1.refusal)('E_POLICY_ABSENT', scene, `there is no ${FILE} on ${branch} of ${scene.repository}`, {
        reason: 'without it nobody has said who may sign what, and how environments follow each other',
        remedy: `add ${FILE} to the root of the repository; docs/custody-yaml.md shows a whole file`
    });
}


/***/ }),

/***/ 53806:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PULL = exports.BRANCH_PREFIX = exports.HOLDS = void 0;
exports.readState = readState;
exports.ownPulls = ownPulls;
const file_names_ts_1 = __webpack_require__(97580);
const errors_ts_1 = __webpack_require__(87700);
const git_blob_ts_1 = __webpack_require__(71661);
const github_fault_ts_1 = __webpack_require__(39687);
const overlay_checks_ts_1 = __webpack_require__(39291);
const refusals_ts_1 = __webpack_require__(3408);
/** The folder of the marks that rollbacks leave: `.custody/holds/<environment>/<app>`. */
exports.HOLDS = '.custody/holds';
/** What every branch of ours begins with. */
exports.BRANCH_PREFIX = 'custody/';
const READING = 'reading the overlays';
// GitHub's own bound for one page; more of our branches and pull requests at a time mean that nobody looks at them.
const PAGE = 100;
/** What a query asks of our pull requests. */
exports.PULL = `fragment Pull on PullRequest {
  id number url state body headRefName headRefOid isCrossRepository viewerDidAuthor mergeCommit { oid }
  author { login }
  timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } }
  reviews(last: 50, states: [APPROVED]) { nodes { state commit { oid } } }
}`;
function document(folders, branches) {
    const one = (index) => [
        `folder${index}: object(expression: $folder${index}) { ... on Tree { entries { name mode oid size } } }`,
        ...file_names_ts_1.KUSTOMIZATION_NAMES.map((name, file) => `text${index}_${file}: object(expression: $text${index}_${file}) { ... on Blob { oid text } }`)
    ].join('\n    ');
    const numbers = Array.from({ length: folders }, (_, index) => index);
    const variables = numbers.flatMap((index) => [
        `$folder${index}: String!`,
        ...file_names_ts_1.KUSTOMIZATION_NAMES.map((_, file) => `$text${index}_${file}: String!`)
    ]);
    const own = Array.from({ length: branches }, (_, index) => index);
    return `query State($owner: String!, $name: String!, $baseRef: String!, $baseName: String!, $holds: String!, ${[...variables, ...own.map((index) => `$own${index}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $name) {
    base: ref(qualifiedName: $baseRef) { target { oid } }
    holds: object(expression: $holds) { ... on Tree { entries { name object { ... on Tree { entries { name } } } } } }
    refs(refPrefix: "refs/heads/${exports.BRANCH_PREFIX}", first: ${PAGE}) { nodes { name target { oid } } }
    pullRequests(baseRefName: $baseName, first: ${PAGE}, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...Pull } }
    ${own.map((index) => `own${index}: pullRequests(headRefName: $own${index}, first: 20) { nodes { ...Pull mergeable } }`).join('\n    ')}
    ${numbers.map(one).join('\n    ')}
  }
}
${exports.PULL}`;
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
        ...file_names_ts_1.KUSTOMIZATION_NAMES.map((file, number) => [
            `text${index}_${number}`,
            `${oid}:${path === '' ? file : `${path}/${file}`}`
        ])
    ]);
    const variables = { ...repository, baseRef: `refs/heads/${name}`, baseName: name, holds: `${oid}:${exports.HOLDS}` };
    const answer = await github.query(READING, document(paths.length, branches.length), {
        ...variables,
        ...Object.fromEntries(folders),
        ...Object.fromEntries(branches.map((branch, index) => [`own${index}`, branch]))
    });
    const found = answer.repository;
    if (found.base?.target?.oid !== oid)
        throw new github_fault_ts_1.GitHubFault('moved', READING, `${name} is not at ${oid} any more`);
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
        const entry = (0, overlay_checks_ts_1.fileIn)({ folder }, { path, base: ladder.base.name }, scene);
        const texts = file_names_ts_1.KUSTOMIZATION_NAMES.map((_, file) => answer[`text${index}_${file}`]);
        const text = texts.find((blob) => blob?.oid === entry.oid)?.text ?? '';
        return {
            path: path === '' ? entry.name : `${path}/${entry.name}`,
            oid: entry.oid,
            bytes: await bytesOf(github, ladder, entry.oid, Buffer.from(text))
        };
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return error;
        // A folder that the policy names and the repository has not: its maintainers must act, whoever runs this.
        if (error instanceof errors_ts_1.RequestError)
            return (0, refusals_ts_1.inScene)(error, scene);
        throw error;
    }
}
// GraphQL's text is decoded and may be cut; only where it is the blob, byte for byte, it is taken.
async function bytesOf(github, { site }, oid, text) {
    if ((0, git_blob_ts_1.blobOid)(text) === oid)
        return text;
    const { owner, name: repo } = site.repository;
    const { content } = await github.read('reading the kustomization', ({ git }, request) => git.getBlob({ owner, repo, file_sha: oid, request }));
    const bytes = Buffer.from(content, 'base64');
    if ((0, git_blob_ts_1.blobOid)(bytes) === oid)
        return bytes;
    throw new github_fault_ts_1.GitHubFault('unreachable', READING, `the bytes that came are not those of ${oid}`);
}
function holdsIn(holds) {
    const folders = holds?.entries ?? [];
    return new Set(folders.flatMap(({ name, object }) => (object?.entries ?? []).map((entry) => `${name}/${entry.name}`)));
}
// GitHub gives the name of a ref without the prefix that was asked for.
function fullNameOf(name) {
    return name.startsWith(exports.BRANCH_PREFIX) ? name : exports.BRANCH_PREFIX + name;
}
/** Those of them that come from our branches, each once, the newest first. */
function ownPulls(answers) {
    const own = answers
        .flatMap(({ nodes }) => nodes ?? [])
        .flatMap((pull) => (pull && isOwnBranch(pull) ? [pullOf(pull)] : []));
    return [...new Map(own.map((pull) => [pull.number, pull])).values()].sort((one, other) => other.number - one.number);
}
function isOwnBranch({ headRefName, isCrossRepository }) {
    return headRefName.startsWith(exports.BRANCH_PREFIX) && !isCrossRepository;
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

/***/ 17751:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.download = download;
const http_ts_1 = __webpack_require__(98059);
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
const MAX_ARCHIVE = 256 * 1024 * 1024;
const ATTEMPTS = 3;
const ATTEMPT_MS = 120_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
class Refused extends Error {
    passes;
    constructor(host, what, passes) {
        super(`${host} ${what}`);
        this.passes = passes;
    }
}
/** The bytes of a release at a public URL, in at most three attempts and without any credential; throws UnavailableError. */
async function download(url, { otherwise }, { deadline, log }) {
    let attempts = 0;
    try {
        return await (0, retry_ts_1.retry)(() => {
            attempts += 1;
            return follow(url, deadline);
        }, {
            budgetMs: deadline.within(ATTEMPTS * ATTEMPT_MS),
            passes: (error) => attempts < ATTEMPTS && (error instanceof Refused ? error.passes : (0, retry_ts_1.transportPasses)(error)),
            waiting: (error, waitMs) => {
                log.info(`${(0, errors_ts_1.messageOf)(error)}; trying again in ${(waitMs / 1000).toFixed(1)} s`);
            }
        });
    }
    catch (error) {
        throw new errors_ts_1.UnavailableError('E_TOOL_FETCH', {
            message: `${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)} can't be downloaded from ${url.host}`,
            reason: `${(0, errors_ts_1.messageOf)(error)}, in ${attempts} attempts`,
            remedy: `run the job again; where this machine has no way to that host, ${otherwise}`,
            cause: error
        });
    }
}
async function follow(url, deadline) {
    let next = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const timeoutMs = deadline.within(ATTEMPT_MS);
        const answer = await (0, http_ts_1.exchange)({ method: 'GET', url: next, timeoutMs, maxBytes: MAX_ARCHIVE });
        if (answer.status === 200)
            return answer.body;
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.status) || !location) {
            throw new Refused(next.host, `answered ${answer.status}`, (0, retry_ts_1.statusPasses)(answer.status) && ((0, retry_ts_1.retryAfterMs)(answer) ?? true));
        }
        const target = new URL(location, next);
        if (target.protocol !== url.protocol)
            throw new Refused(next.host, `leads to ${target.protocol}`, false);
        next = target;
    }
    throw new Refused(url.host, `leads on more than ${MAX_REDIRECTS} times`, false);
}


/***/ }),

/***/ 62279:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findTool = findTool;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const errors_ts_1 = __webpack_require__(87700);
const download_ts_1 = __webpack_require__(17751);
const tool_cache_ts_1 = __webpack_require__(93362);
const tool_release_ts_1 = __webpack_require__(47789);
const UNPACK_MS = 60_000;
// The images of one run are scanned at the same time and share its folder: they must share its download too.
const searches = new Map();
/**
 * The path of a tool: the given one, else the first on PATH that fits, else the pinned release from the tool cache or its download, which
 * is unpacked only when its SHA-256 is the one in our source. Throws RequestError, UnavailableError, or EvidenceError for another hash.
 */
function findTool(wanted, options) {
    const key = JSON.stringify([options.temp, wanted.release, wanted.given?.path]);
    const search = searches.get(key) ?? searchTool(wanted, options);
    searches.set(key, search);
    return search;
}
async function searchTool({ release, given, fits }, options) {
    if (given)
        return givenTool(given, release);
    const onPath = await toolOnPath(release, options, fits);
    if (onPath === undefined)
        return pinnedTool(release, options);
    options.log.info(`${release.title}: ${onPath}, found on PATH`);
    return onPath;
}
async function givenTool({ name, path }, { title }) {
    const absolute = (0, node_path_1.resolve)(path);
    if (await isExecutable(absolute))
        return absolute;
    throw new errors_ts_1.RequestError('E_TOOL_PATH', {
        message: `${name} ${JSON.stringify(path.slice(-100))} is not an executable file`,
        reason: 'it is not there, is a folder, or lacks the right to be executed',
        remedy: `pass the path of a ${title} for this machine, or leave ${name} out to use the pinned one`
    });
}
async function toolOnPath({ executable }, { env }, fits) {
    // A relative entry would be looked up in the checked-out repository.
    for (const folder of (env['PATH'] ?? '').split(node_path_1.delimiter).filter(node_path_1.isAbsolute)) {
        const candidate = (0, node_path_1.join)(folder, executable);
        if ((await isExecutable(candidate)) && (!fits || (await fits(candidate))))
            return candidate;
    }
    return undefined;
}
async function isExecutable(path) {
    try {
        await (0, promises_1.access)(path, promises_1.constants.X_OK);
        return (await (0, promises_1.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
async function pinnedTool(release, options) {
    const { env, log } = options;
    const { title, version } = release;
    const archive = (0, tool_release_ts_1.archiveFor)(release);
    const folder = (0, tool_cache_ts_1.cacheFolder)(env, release);
    const cached = folder === undefined ? undefined : await (0, tool_cache_ts_1.readCached)(folder, archive);
    if (cached && isProved(cached, archive, release, log)) {
        log.info(`${title} ${version}: from the tool cache, its archive hashed again`);
        return unpack(cached, archive, release, options);
    }
    const url = new URL(archive.name, release.downloads);
    log.info(`${title} ${version}: downloading ${archive.name} from ${url.host}`);
    const bytes = await (0, download_ts_1.download)(url, release, options);
    (0, tool_release_ts_1.checkArchive)(bytes, archive, release, url.host);
    const executable = await unpack(bytes, archive, release, options);
    // A hosted runner's tool cache ends with the job.
    if (folder !== undefined && env['RUNNER_ENVIRONMENT'] !== 'github-hosted') {
        await (0, tool_cache_ts_1.keepInCache)(folder, { archive, bytes, executable, release }, log);
    }
    return executable;
}
function isProved(bytes, archive, release, log) {
    try {
        (0, tool_release_ts_1.checkArchive)(bytes, archive, release, 'the tool cache');
        return true;
    }
    catch (error) {
        log.warning(`the tool cache is not used: ${(0, errors_ts_1.messageOf)(error)}`);
        return false;
    }
}
async function unpack(bytes, archive, { executable, otherwise }, { env, temp, deadline }) {
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(temp, `${executable}-tool-`));
    const file = (0, node_path_1.join)(folder, archive.name);
    await (0, promises_1.writeFile)(file, bytes);
    try {
        await (0, node_util_1.promisify)(node_child_process_1.execFile)('tar', ['-xzf', file, '-C', folder, executable], {
            env: { PATH: env['PATH'] },
            timeout: Math.ceil(deadline.within(UNPACK_MS)) || 1
        });
    }
    catch (error) {
        throw new errors_ts_1.RequestError('E_TOOL_UNPACK', {
            message: `tar can't unpack ${archive.name}`,
            reason: (0, errors_ts_1.messageOf)(error).replaceAll(/\s+/g, ' ').slice(0, 300),
            remedy: `install tar and gzip on this machine, or ${otherwise}`,
            cause: error
        });
    }
    return (0, node_path_1.join)(folder, executable);
}


/***/ }),

/***/ 93362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.cacheFolder = cacheFolder;
exports.readCached = readCached;
exports.keepInCache = keepInCache;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const errors_ts_1 = __webpack_require__(87700);
/**
 * Where the runner's tool cache has this release, in the layout of @actions/tool-cache: `TOOL/VERSION/ARCH` is whole once
 * `ARCH.complete` stands beside it. Undefined where the machine has no tool cache.
 */
function cacheFolder(env, release) {
    const cache = env['RUNNER_TOOL_CACHE'];
    return cache ? (0, node_path_1.join)(cache, release.executable, release.version, process.arch) : undefined;
}
/** The archive that somebody left in the tool cache; unproved, as whoever can write there could have left anything. */
async function readCached(folder, archive) {
    try {
        await (0, promises_1.readFile)(`${folder}.complete`);
        return await (0, promises_1.readFile)((0, node_path_1.join)(folder, archive.name));
    }
    catch {
        return undefined;
    }
}
/** Leaves a proved archive in the tool cache, whole or not at all; its executable beside it is for others who look there. */
async function keepInCache(folder, { archive, bytes, executable, release }, log) {
    try {
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(folder), { recursive: true });
        const partial = await (0, promises_1.mkdtemp)(`${folder}-`);
        try {
            await (0, promises_1.writeFile)((0, node_path_1.join)(partial, archive.name), bytes);
            await (0, promises_1.copyFile)(executable, (0, node_path_1.join)(partial, release.executable));
            await (0, promises_1.rename)(partial, folder);
        }
        finally {
            await (0, promises_1.rm)(partial, { recursive: true, force: true });
        }
        await (0, promises_1.writeFile)(`${folder}.complete`, '');
    }
    catch (error) {
        log.info(`${release.title} is not kept in the tool cache: ${(0, errors_ts_1.messageOf)(error)}`);
    }
}


/***/ }),

/***/ 47789:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.archiveFor = archiveFor;
exports.checkArchive = checkArchive;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** The archive for this machine; throws RequestError where the release is not pinned for it. */
function archiveFor(release, machine = `${process.platform}-${process.arch}`) {
    const archive = release.archives[machine];
    if (archive)
        return archive;
    const { title, version, archives, otherwise } = release;
    throw new errors_ts_1.RequestError('E_TOOL_PLATFORM', {
        message: `Custody pins no ${title} for ${machine}`,
        reason: `it pins ${title} ${version} for ${Object.keys(archives).join(', ')}`,
        remedy: otherwise
    });
}
/** Throws EvidenceError unless the bytes are the pinned archive; nothing else is ever unpacked. */
function checkArchive(bytes, archive, { otherwise }, origin) {
    const { hex } = digest_ts_1.Digest.of(bytes);
    if (hex === archive.sha256)
        return;
    throw new errors_ts_1.EvidenceError('E_TOOL_HASH', {
        message: `${archive.name} is not the archive that Custody pins; nothing of it was executed`,
        reason: `from ${origin}: SHA-256 ${hex}, pinned ${archive.sha256}`,
        remedy: `look who answers for that address; until then ${otherwise}, one that you trust`
    });
}


/***/ })

};

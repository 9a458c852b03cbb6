export const id = 227;
export const ids = [227];
export const modules = {

/***/ 93397:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanVerb = void 0;
const promises_1 = __webpack_require__(51455);
const run_ts_1 = __webpack_require__(50236);
const scan_ts_1 = __webpack_require__(53088);
const scan_request_ts_1 = __webpack_require__(88428);
const words_ts_1 = __webpack_require__(2424);
const arguments_ts_1 = __webpack_require__(11506);
const help_sections_ts_1 = __webpack_require__(85064);
/** `custody scan`: what a scanner finds in one digest, judged by rules that need a reason and an end for each exception. */
exports.scanVerb = {
    usage: 'scan IMAGE@sha256:…',
    summary: "scan a digest with Trivy, or judge a report of Trivy's or Grype's, and say whether it may go on",
    options: [
        ...['digest', 'report', 'scanner-path', 'fail-on', 'ignore-file', 'vex', 'database-repository', 'database-cache'],
        ...['database-max-age', 'output', 'timeout']
    ],
    switches: ['ignore-unfixed'],
    page: `custody scan IMAGE@sha256:… [options]
custody scan --report FILE [options]

Runs Trivy (0.74.0, pinned by SHA-256) on each platform of the digest in its registry, with the newest vulnerability database,
whose digest and age go into the record; or judges the JSON report that Trivy or Grype wrote already. Succeeds when nothing
blocks. The record (--output) is what "custody sign --scan" signs into the image's evidence.

What blocks
  --fail-on SEVERITY        CRITICAL (default), HIGH, MEDIUM, LOW: this and above; none only reports
  --ignore-unfixed          what nobody has mended yet is reported and does not block
  --ignore-file FILE        default .trivyignore.yaml where it is there; each entry needs a statement and an expired_at
  --vex FILE                OpenVEX document about this image

What is judged
  --report FILE             JSON of trivy image --format json, or of grype -o json; for an index a line for each platform
  --scanner-path FILE       Trivy to use in place of the pinned one
  --database-repository R   like ghcr.io/aquasecurity/trivy-db:2, several separated by commas, tried in this order
  --database-cache FOLDER   keeps database archives by their hash from one run to the next
  --database-max-age TIME   72h, 3d (default); an older database judges nothing

Output
  --output FILE             the scan record
  --json                    the record as JSON on standard output; progress stays on standard error
  --quiet                   no progress
  --timeout TIME            90s, 20m (default), 1h

Example
  custody scan ghcr.io/acme/checkout@sha256:9f86… --ignore-unfixed --output scan.json

${help_sections_ts_1.EXIT_CODES}`,
    run: scanCommand
};
async function scanCommand(line, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    if (read('github-token') !== '')
        log.mask(read('github-token'));
    const request = (0, scan_request_ts_1.parseScanRequest)((name) => (name === 'ignore-unfixed' ? String(line.isOn(name)) : read(name)), {
        workspace: process.cwd()
    });
    const run = (0, run_ts_1.openRun)(process.env, log, request.timeoutMs);
    const { verdict, record, files } = await (0, scan_ts_1.scanImage)(request, run);
    const output = line.option('output');
    if (output !== '')
        await (0, promises_1.copyFile)(files.record, output);
    for (const warning of verdict.warnings)
        log.warning(warning);
    return {
        lines: [
            `${verdict.passed ? 'passed' : 'BLOCKED'} ${record.subject.name}@${record.subject.digest}`,
            `  found    ${(0, words_ts_1.countsLine)(verdict.counts)}`,
            `  blocks   ${(0, words_ts_1.rulesLine)(record.rules)}`,
            `  scanner  ${record.scanner.name} ${record.scanner.version}${record.scanner.database ? `, database of ${record.scanner.database.updatedAt}` : ''}`,
            `  reports  ${files.reports}`,
            `  SARIF    ${files.sarif}`
        ],
        // As large as the record: written only for who asks for it.
        get json() {
            return JSON.stringify(record, undefined, 2);
        },
        ...(!verdict.passed && { error: (0, words_ts_1.gateError)(record, verdict) })
    };
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

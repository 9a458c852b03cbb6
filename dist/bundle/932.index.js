export const id = 932;
export const ids = [932];
export const modules = {

/***/ 54590:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runScan = runScan;
const run_ts_1 = __webpack_require__(50236);
const scan_ts_1 = __webpack_require__(53088);
const scan_request_ts_1 = __webpack_require__(88428);
const summary_ts_1 = __webpack_require__(53009);
const words_ts_1 = __webpack_require__(2424);
const http_ts_1 = __webpack_require__(98059);
const failure_ts_1 = __webpack_require__(75617);
const inputs_ts_1 = __webpack_require__(36982);
const log_ts_1 = __webpack_require__(15577);
const runner_ts_1 = __webpack_require__(3197);
/** The scan action: scans a digest and judges what was found; a shut gate is one error, told after the outputs and the summary. */
async function runScan() {
    const log = new log_ts_1.ActionsLog();
    try {
        await scanStep(log);
    }
    catch (error) {
        (0, failure_ts_1.reportFailure)(error, log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}
async function scanStep(log) {
    const request = (0, scan_request_ts_1.parseScanRequest)((0, inputs_ts_1.readInput)(log), { workspace: process.cwd() });
    const run = (0, run_ts_1.openRun)(process.env, log, request.timeoutMs);
    const outcome = await (0, scan_ts_1.scanImage)(request, run);
    writeOutputs(outcome);
    const { verdict, record } = outcome;
    for (const warning of verdict.warnings)
        log.warning(warning);
    (0, runner_ts_1.addSummary)(log.clean((0, summary_ts_1.renderScan)(record)));
    if (!verdict.passed)
        throw (0, words_ts_1.gateError)(record, verdict);
    log.info(`passed: ${(0, words_ts_1.countsLine)(verdict.counts)} found`);
}
function writeOutputs({ verdict, record, files, database }) {
    (0, runner_ts_1.setOutput)('verdict', record.verdict);
    (0, runner_ts_1.setOutput)('counts', JSON.stringify(verdict.counts));
    (0, runner_ts_1.setOutput)('record', files.record);
    (0, runner_ts_1.setOutput)('reports', files.reports);
    (0, runner_ts_1.setOutput)('sarif', files.sarif);
    (0, runner_ts_1.setOutput)('database-archive', database?.archive.hex ?? '');
    (0, runner_ts_1.setOutput)('database-cached', String(database?.cached ?? false));
}


/***/ }),

/***/ 53009:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderScan = renderScan;
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const severity_ts_1 = __webpack_require__(44902);
const words_ts_1 = __webpack_require__(2424);
const TABLE_BYTES = 60_000;
const LISTED = 25;
/** A scan as Markdown for the job summary: the verdict first, then what blocks, what is excused, and what to know. */
function renderScan(record) {
    const findings = distinctFindings(record);
    const of = (...standings) => findings.filter(({ standing }) => standings.includes(standing));
    return (0, markdown_ts_1.sections)(`## ${record.verdict === 'passed' ? '✅ Scan passed' : '❌ Scan blocked'}: ${(0, escape_ts_1.escapeMarkdown)((0, words_ts_1.countsLine)(record.counts))}`, factsTable(record), findingsPart('What blocks', of('blocking')), findingsPart('What has no fix yet', of('unfixed')), exceptionsPart(of('excused')), record.warnings.length === 0
        ? undefined
        : `### What to know\n\n${(0, markdown_ts_1.bulletList)(record.warnings.map((warning) => (0, escape_ts_1.escapeMarkdown)(warning)), TABLE_BYTES, 'warning')}`);
}
function factsTable({ subject, rules, scanner, images }) {
    const { database } = scanner;
    const rows = [
        ['Image', (0, escape_ts_1.codeSpan)(`${subject.name}@${subject.digest}`)],
        ['Scanned', (0, escape_ts_1.escapeMarkdown)(images.map(({ platform }) => platform ?? 'the image').join(', '))],
        ['Blocks', (0, escape_ts_1.escapeMarkdown)((0, words_ts_1.rulesLine)(rules))],
        ['Scanner', (0, escape_ts_1.escapeMarkdown)(`${scanner.name} ${scanner.version}`)],
        ['Database', database ? `${(0, escape_ts_1.codeSpan)(database.uri)} of ${(0, escape_ts_1.escapeMarkdown)(database.updatedAt)}` : 'not told']
    ];
    return (0, markdown_ts_1.table)(['', ''], rows, { budget: TABLE_BYTES, row: 'fact' });
}
function findingsPart(title, findings) {
    if (findings.length === 0)
        return undefined;
    const rows = findings
        .slice(0, LISTED)
        .map(({ id, severity, package: name, installed, fixed }) => [
        (0, escape_ts_1.codeSpan)(id),
        (0, escape_ts_1.escapeMarkdown)(severity),
        (0, escape_ts_1.codeSpan)(name),
        (0, escape_ts_1.codeSpan)(installed),
        fixed.length === 0 ? 'none' : (0, escape_ts_1.codeSpan)(fixed.join(', '))
    ]);
    const more = findings.length > LISTED ? `\n\n*${(0, markdown_ts_1.count)(findings.length - LISTED, 'more finding')}: see the reports.*` : '';
    const header = ['Vulnerability', 'Severity', 'Package', 'Installed', 'Fixed in'];
    return `### ${title}\n\n${(0, markdown_ts_1.table)(header, rows, { budget: TABLE_BYTES, row: 'finding' })}${more}`;
}
function exceptionsPart(findings) {
    if (findings.length === 0)
        return undefined;
    const rows = findings
        .slice(0, LISTED)
        .map(({ id, package: name, exception }) => [
        (0, escape_ts_1.codeSpan)(id),
        (0, escape_ts_1.codeSpan)(name),
        (0, escape_ts_1.escapeMarkdown)(exception?.source === 'vex' ? 'VEX' : 'ignore file'),
        (0, escape_ts_1.escapeMarkdown)(exception?.reason ?? ''),
        (0, escape_ts_1.escapeMarkdown)(exception?.expires?.slice(0, 10) ?? '')
    ]);
    const header = ['Vulnerability', 'Package', 'By', 'Reason', 'Until'];
    return `### What is excused\n\n${(0, markdown_ts_1.table)(header, rows, { budget: TABLE_BYTES, row: 'exception' })}`;
}
// What is only reported stands in the reports; most of a large scan is that.
function distinctFindings({ images }) {
    const found = new Map(images
        .flatMap(({ findings }) => findings.filter(({ standing }) => standing !== 'reported'))
        .map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding]));
    return [...found.values()].toSorted((one, other) => severity_ts_1.SEVERITIES.indexOf(other.severity) - severity_ts_1.SEVERITIES.indexOf(one.severity));
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

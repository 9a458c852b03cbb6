export const id = 445;
export const ids = [445];
export const modules = {

/***/ 88673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScan: () => (/* binding */ runScan)
});

// EXTERNAL MODULE: ./src/chain/run.ts
var chain_run = __webpack_require__(50236);
// EXTERNAL MODULE: ./src/chain/scan.ts + 11 modules
var scan = __webpack_require__(13966);
// EXTERNAL MODULE: ./src/chain/scan-request.ts
var scan_request = __webpack_require__(88428);
// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __webpack_require__(93326);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __webpack_require__(51508);
// EXTERNAL MODULE: ./src/scan/severity.ts
var severity = __webpack_require__(44902);
// EXTERNAL MODULE: ./src/scan/words.ts
var words = __webpack_require__(2424);
;// CONCATENATED MODULE: ./src/scan/summary.ts




const TABLE_BYTES = 60_000;
const LISTED = 25;
/** A scan as Markdown for the job summary: the verdict first, then what blocks, what is excused, and what to know. */
function renderScan(record) {
    const findings = distinctFindings(record);
    const of = (...standings) => findings.filter(({ standing }) => standings.includes(standing));
    return (0,markdown/* sections */.V0)(`## ${record.verdict === 'passed' ? '✅ Scan passed' : '❌ Scan blocked'}: ${(0,evidence_escape/* escapeMarkdown */.FV)((0,words/* countsLine */.J7)(record.counts))}`, factsTable(record), findingsPart('What blocks', of('blocking')), findingsPart('What has no fix yet', of('unfixed')), exceptionsPart(of('excused')), record.warnings.length === 0
        ? undefined
        : `### What to know\n\n${(0,markdown/* bulletList */.fF)(record.warnings.map((warning) => (0,evidence_escape/* escapeMarkdown */.FV)(warning)), TABLE_BYTES, 'warning')}`);
}
function factsTable({ subject, rules, scanner, images }) {
    const { database } = scanner;
    const rows = [
        ['Image', (0,evidence_escape/* codeSpan */.SS)(`${subject.name}@${subject.digest}`)],
        ['Scanned', (0,evidence_escape/* escapeMarkdown */.FV)(images.map(({ platform }) => platform ?? 'the image').join(', '))],
        ['Blocks', (0,evidence_escape/* escapeMarkdown */.FV)((0,words/* rulesLine */.U4)(rules))],
        ['Scanner', (0,evidence_escape/* escapeMarkdown */.FV)(`${scanner.name} ${scanner.version}`)],
        ['Database', database ? `${(0,evidence_escape/* codeSpan */.SS)(database.uri)} of ${(0,evidence_escape/* escapeMarkdown */.FV)(database.updatedAt)}` : 'not told']
    ];
    return (0,markdown/* table */.tp)(['', ''], rows, { budget: TABLE_BYTES, row: 'fact' });
}
function findingsPart(title, findings) {
    if (findings.length === 0)
        return undefined;
    const rows = findings
        .slice(0, LISTED)
        .map(({ id, severity, package: name, installed, fixed }) => [
        (0,evidence_escape/* codeSpan */.SS)(id),
        (0,evidence_escape/* escapeMarkdown */.FV)(severity),
        (0,evidence_escape/* codeSpan */.SS)(name),
        (0,evidence_escape/* codeSpan */.SS)(installed),
        fixed.length === 0 ? 'none' : (0,evidence_escape/* codeSpan */.SS)(fixed.join(', '))
    ]);
    const more = findings.length > LISTED ? `\n\n*${(0,markdown/* count */.U9)(findings.length - LISTED, 'more finding')}: see the reports.*` : '';
    const header = ['Vulnerability', 'Severity', 'Package', 'Installed', 'Fixed in'];
    return `### ${title}\n\n${(0,markdown/* table */.tp)(header, rows, { budget: TABLE_BYTES, row: 'finding' })}${more}`;
}
function exceptionsPart(findings) {
    if (findings.length === 0)
        return undefined;
    const rows = findings
        .slice(0, LISTED)
        .map(({ id, package: name, exception }) => [
        (0,evidence_escape/* codeSpan */.SS)(id),
        (0,evidence_escape/* codeSpan */.SS)(name),
        (0,evidence_escape/* escapeMarkdown */.FV)(exception?.source === 'vex' ? 'VEX' : 'ignore file'),
        (0,evidence_escape/* escapeMarkdown */.FV)(exception?.reason ?? ''),
        (0,evidence_escape/* escapeMarkdown */.FV)(exception?.expires?.slice(0, 10) ?? '')
    ]);
    const header = ['Vulnerability', 'Package', 'By', 'Reason', 'Until'];
    return `### What is excused\n\n${(0,markdown/* table */.tp)(header, rows, { budget: TABLE_BYTES, row: 'exception' })}`;
}
function distinctFindings({ images }) {
    const found = new Map(images
        .flatMap(({ findings }) => findings)
        .map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding]));
    return [...found.values()].toSorted((one, other) => severity/* SEVERITIES */.oC.indexOf(other.severity) - severity/* SEVERITIES */.oC.indexOf(one.severity));
}

// EXTERNAL MODULE: ./src/support/http.ts
var http = __webpack_require__(98059);
// EXTERNAL MODULE: ./src/actions/failure.ts + 1 modules
var failure = __webpack_require__(94782);
// EXTERNAL MODULE: ./src/actions/inputs.ts
var inputs = __webpack_require__(36982);
// EXTERNAL MODULE: ./src/actions/log.ts
var actions_log = __webpack_require__(15577);
// EXTERNAL MODULE: ./src/actions/runner.ts
var runner = __webpack_require__(3197);
;// CONCATENATED MODULE: ./src/actions/scan.ts










/** The scan action: scans a digest and judges what was found; a shut gate is one error, told after the outputs and the summary. */
async function runScan() {
    const log = new actions_log/* ActionsLog */.I();
    try {
        await scanStep(log);
    }
    catch (error) {
        (0,failure/* reportFailure */.x)(error, log);
    }
    finally {
        (0,http/* closeConnections */.Qz)();
    }
}
async function scanStep(log) {
    const request = (0,scan_request/* parseScanRequest */.q)((0,inputs/* readInput */.R)(log), { workspace: process.cwd() });
    const run = await (0,chain_run/* openRun */.I)(process.env, log, request.timeoutMs);
    const outcome = await (0,scan/* scanImage */.Y)(request, run);
    writeOutputs(outcome);
    const { verdict, record } = outcome;
    for (const warning of verdict.warnings)
        log.warning(warning);
    (0,runner/* addSummary */.S0)(log.clean(renderScan(record)));
    if (!verdict.passed)
        throw (0,words/* gateError */.em)(record, verdict);
    log.info(`passed: ${(0,words/* countsLine */.J7)(verdict.counts)} found`);
}
function writeOutputs({ verdict, record, files, database }) {
    (0,runner/* setOutput */.uH)('verdict', record.verdict);
    (0,runner/* setOutput */.uH)('counts', JSON.stringify(verdict.counts));
    (0,runner/* setOutput */.uH)('record', files.record);
    (0,runner/* setOutput */.uH)('reports', files.reports);
    (0,runner/* setOutput */.uH)('sarif', files.sarif);
    (0,runner/* setOutput */.uH)('database-archive', database?.archive.hex ?? '');
    (0,runner/* setOutput */.uH)('database-cached', String(database?.cached ?? false));
}


/***/ }),

/***/ 84461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ findTool)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __webpack_require__(98059);
// EXTERNAL MODULE: ./src/support/retry.ts
var retry = __webpack_require__(39529);
;// CONCATENATED MODULE: ./src/tools/download.ts



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
        return await (0,retry/* retry */.L5)(() => {
            attempts += 1;
            return follow(url, deadline);
        }, {
            budgetMs: deadline.within(ATTEMPTS * ATTEMPT_MS),
            passes: (error) => attempts < ATTEMPTS && (error instanceof Refused ? error.passes : (0,retry/* transportPasses */.R1)(error)),
            waiting: (error, waitMs) => {
                log.info(`${(0,errors/* messageOf */.bD)(error)}; trying again in ${(waitMs / 1000).toFixed(1)} s`);
            }
        });
    }
    catch (error) {
        throw new errors/* UnavailableError */.hG('E_TOOL_FETCH', {
            message: `${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)} can't be downloaded from ${url.host}`,
            reason: `${(0,errors/* messageOf */.bD)(error)}, in ${attempts} attempts`,
            remedy: `run the job again; where this machine has no way to that host, ${otherwise}`,
            cause: error
        });
    }
}
async function follow(url, deadline) {
    let next = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const timeoutMs = deadline.within(ATTEMPT_MS);
        const answer = await (0,http/* exchange */.cv)({ method: 'GET', url: next, timeoutMs, maxBytes: MAX_ARCHIVE });
        if (answer.status === 200)
            return answer.body;
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.status) || !location) {
            throw new Refused(next.host, `answered ${answer.status}`, (0,retry/* statusPasses */.U0)(answer.status) && ((0,retry/* retryAfterMs */.Vs)(answer) ?? true));
        }
        const target = new URL(location, next);
        if (target.protocol !== url.protocol)
            throw new Refused(next.host, `leads to ${target.protocol}`, false);
        next = target;
    }
    throw new Refused(url.host, `leads on more than ${MAX_REDIRECTS} times`, false);
}

;// CONCATENATED MODULE: ./src/tools/tool-cache.ts



/**
 * Where the runner's tool cache has this release, in the layout of @actions/tool-cache: `TOOL/VERSION/ARCH` is whole once
 * `ARCH.complete` stands beside it. Undefined where the machine has no tool cache.
 */
function cacheFolder(env, release) {
    const cache = env['RUNNER_TOOL_CACHE'];
    return cache ? (0,external_node_path_.join)(cache, release.executable, release.version, process.arch) : undefined;
}
/** The archive that somebody left in the tool cache; unproved, as whoever can write there could have left anything. */
async function readCached(folder, archive) {
    try {
        await (0,promises_.readFile)(`${folder}.complete`);
        return await (0,promises_.readFile)((0,external_node_path_.join)(folder, archive.name));
    }
    catch {
        return undefined;
    }
}
/** Leaves a proved archive in the tool cache, whole or not at all; its executable beside it is for others who look there. */
async function keepInCache(folder, { archive, bytes, executable, release }, log) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
        const partial = await (0,promises_.mkdtemp)(`${folder}-`);
        try {
            await (0,promises_.writeFile)((0,external_node_path_.join)(partial, archive.name), bytes);
            await (0,promises_.copyFile)(executable, (0,external_node_path_.join)(partial, release.executable));
            await (0,promises_.rename)(partial, folder);
        }
        finally {
            await (0,promises_.rm)(partial, { recursive: true, force: true });
        }
        await (0,promises_.writeFile)(`${folder}.complete`, '');
    }
    catch (error) {
        log.info(`${release.title} is not kept in the tool cache: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __webpack_require__(78033);
;// CONCATENATED MODULE: ./src/tools/tool-release.ts


/** The archive for this machine; throws RequestError where the release is not pinned for it. */
function archiveFor(release, machine = `${process.platform}-${process.arch}`) {
    const archive = release.archives[machine];
    if (archive)
        return archive;
    const { title, version, archives, otherwise } = release;
    throw new errors/* RequestError */.GI('E_TOOL_PLATFORM', {
        message: `Custody pins no ${title} for ${machine}`,
        reason: `it pins ${title} ${version} for ${Object.keys(archives).join(', ')}`,
        remedy: otherwise
    });
}
/** Throws EvidenceError unless the bytes are the pinned archive; nothing else is ever unpacked. */
function checkArchive(bytes, archive, { otherwise }, origin) {
    const { hex } = digest/* Digest */.n.of(bytes);
    if (hex === archive.sha256)
        return;
    throw new errors/* EvidenceError */.oe('E_TOOL_HASH', {
        message: `${archive.name} is not the archive that Custody pins; nothing of it was executed`,
        reason: `from ${origin}: SHA-256 ${hex}, pinned ${archive.sha256}`,
        remedy: `look who answers for that address; until then ${otherwise}, one that you trust`
    });
}

;// CONCATENATED MODULE: ./src/tools/find-tool.ts








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
    const absolute = (0,external_node_path_.resolve)(path);
    if (await isExecutable(absolute))
        return absolute;
    throw new errors/* RequestError */.GI('E_TOOL_PATH', {
        message: `${name} ${JSON.stringify(path.slice(-100))} is not an executable file`,
        reason: 'it is not there, is a folder, or lacks the right to be executed',
        remedy: `pass the path of a ${title} for this machine, or leave ${name} out to use the pinned one`
    });
}
async function toolOnPath({ executable }, { env }, fits) {
    // A relative entry would be looked up in the checked-out repository.
    for (const folder of (env['PATH'] ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const candidate = (0,external_node_path_.join)(folder, executable);
        if ((await isExecutable(candidate)) && (!fits || (await fits(candidate))))
            return candidate;
    }
    return undefined;
}
async function isExecutable(path) {
    try {
        await (0,promises_.access)(path, promises_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
async function pinnedTool(release, options) {
    const { env, log } = options;
    const { title, version } = release;
    const archive = archiveFor(release);
    const folder = cacheFolder(env, release);
    const cached = folder === undefined ? undefined : await readCached(folder, archive);
    if (cached && isProved(cached, archive, release, log)) {
        log.info(`${title} ${version}: from the tool cache, its archive hashed again`);
        return unpack(cached, archive, release, options);
    }
    const url = new URL(archive.name, release.downloads);
    log.info(`${title} ${version}: downloading ${archive.name} from ${url.host}`);
    const bytes = await download(url, release, options);
    checkArchive(bytes, archive, release, url.host);
    const executable = await unpack(bytes, archive, release, options);
    // A hosted runner's tool cache ends with the job.
    if (folder !== undefined && env['RUNNER_ENVIRONMENT'] !== 'github-hosted') {
        await keepInCache(folder, { archive, bytes, executable, release }, log);
    }
    return executable;
}
function isProved(bytes, archive, release, log) {
    try {
        checkArchive(bytes, archive, release, 'the tool cache');
        return true;
    }
    catch (error) {
        log.warning(`the tool cache is not used: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
}
async function unpack(bytes, archive, { executable, otherwise }, { env, temp, deadline }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, `${executable}-tool-`));
    const file = (0,external_node_path_.join)(folder, archive.name);
    await (0,promises_.writeFile)(file, bytes);
    try {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('tar', ['-xzf', file, '-C', folder, executable], {
            env: { PATH: env['PATH'] },
            timeout: Math.ceil(deadline.within(UNPACK_MS)) || 1
        });
    }
    catch (error) {
        throw new errors/* RequestError */.GI('E_TOOL_UNPACK', {
            message: `tar can't unpack ${archive.name}`,
            reason: (0,errors/* messageOf */.bD)(error).replaceAll(/\s+/g, ' ').slice(0, 300),
            remedy: `install tar and gzip on this machine, or ${otherwise}`,
            cause: error
        });
    }
    return (0,external_node_path_.join)(folder, executable);
}


/***/ })

};

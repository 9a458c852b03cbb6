export const id = 919;
export const ids = [919];
export const modules = {

/***/ 88428:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseScanRequest = parseScanRequest;
exports.readNamed = readNamed;
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const digest_ts_1 = __webpack_require__(78033);
const reference_ts_1 = __webpack_require__(23564);
const database_source_ts_1 = __webpack_require__(74676);
const severity_ts_1 = __webpack_require__(44902);
const errors_ts_1 = __webpack_require__(87700);
const request_ts_1 = __webpack_require__(74264);
const parse_request_ts_1 = __webpack_require__(434);
const lines_ts_1 = __webpack_require__(25842);
const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_DAYS = 365;
const THRESHOLDS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'none'];
/** The whole request out of its inputs; throws RequestError, all faults at once. */
function parseScanRequest(read, now) {
    const faults = new request_ts_1.FaultCollector();
    const reports = faults.collect(() => (0, lines_ts_1.linesIn)(read('report')).map((path) => existing('report', path)));
    const image = faults.collect(() => parseImage(read('image'), read('digest'), (reports ?? []).length > 0));
    const failOn = faults.collect(() => parseThreshold(read('fail-on')));
    const ignoreUnfixed = faults.collect(() => parseFlag('ignore-unfixed', read('ignore-unfixed')));
    const ignoreFile = faults.collect(() => parseIgnoreFilePath(read('ignore-file'), now.workspace));
    const vex = faults.collect(() => (0, lines_ts_1.linesIn)(read('vex')).map((path) => existing('vex', path)));
    const databases = faults.collect(() => parseDatabases(read('database-repository')));
    const databaseMaxAgeMs = faults.collect(() => parseDays(read('database-max-age') || '3d'));
    const scannerPath = faults.collect(() => optional('scanner-path', read('scanner-path')));
    const timeoutMs = faults.collect(() => (0, parse_request_ts_1.parseDuration)(read('timeout') || '20m'));
    faults.throwAny();
    return {
        image,
        reports: reports ?? [],
        scannerPath,
        failOn,
        ignoreUnfixed: ignoreUnfixed ?? false,
        ignoreFile,
        vex: vex ?? [],
        databases: databases ?? [],
        databaseCache: read('database-cache') || undefined,
        databaseMaxAgeMs: databaseMaxAgeMs ?? 0,
        githubToken: read('github-token') || undefined,
        timeoutMs: timeoutMs ?? 0
    };
}
/** A file with the digest of its bytes, read once: what is judged by is what the record names. */
async function readNamed(path) {
    const bytes = await (0, promises_1.readFile)(path);
    return { path, bytes, digest: digest_ts_1.Digest.of(bytes) };
}
function parseImage(image, digest, hasReports) {
    if (image.trim() === '' && hasReports)
        return undefined;
    const name = (0, reference_ts_1.parseImageName)(image.trim());
    const given = digest.trim() === '' ? name.digest : digest_ts_1.Digest.parse(digest.trim());
    if (given && name.digest && !given.equals(name.digest))
        throw conflict();
    if (given)
        return { reference: name.reference, digest: given };
    throw new errors_ts_1.RequestError('E_DIGEST_MISSING', {
        message: `no digest is given for ${name.reference.name}`,
        reason: 'a tag can move between the scan and the signature',
        remedy: 'write the image as NAME@sha256:…, or pass digest'
    });
}
function parseThreshold(text) {
    const word = text || 'CRITICAL';
    if (word.toLowerCase() === 'none')
        return undefined;
    if (THRESHOLDS.includes(word.toUpperCase()))
        return (0, severity_ts_1.parseSeverity)(word);
    throw inputError('fail-on', word, `one of ${THRESHOLDS.join(', ')}`);
}
function parseFlag(name, text) {
    if (['', 'false'].includes(text))
        return false;
    if (text === 'true')
        return true;
    throw inputError(name, text, 'true or false');
}
// The usual file is used where it is there, and a name that was given must be there.
function parseIgnoreFilePath(text, workspace) {
    if (text !== '')
        return existing('ignore-file', text);
    const usual = (0, node_path_1.join)(workspace, '.trivyignore.yaml');
    return (0, node_fs_1.existsSync)(usual) ? usual : undefined;
}
function parseDatabases(text) {
    const names = (0, lines_ts_1.linesIn)(text.replaceAll(',', '\n'));
    return (names.length === 0 ? database_source_ts_1.TRIVY_DATABASES : names).map(database_source_ts_1.parseDatabaseRepository);
}
function parseDays(text) {
    const match = /^(\d{1,4})(h|d)$/.exec(text);
    const milliseconds = match ? Number(match[1]) * (match[2] === 'd' ? DAY_MS : DAY_MS / 24) : 0;
    if (milliseconds > 0 && milliseconds <= MAX_DAYS * DAY_MS)
        return milliseconds;
    throw inputError('database-max-age', text, 'a time such as 72h or 3d, of a year at most');
}
function optional(name, path) {
    return path === '' ? undefined : existing(name, path);
}
function existing(input, path) {
    if ((0, node_fs_1.existsSync)(path))
        return path;
    throw new errors_ts_1.RequestError('E_INPUT_FILE', {
        message: `${input}: there is no file ${JSON.stringify(path)}`,
        reason: 'the step that writes it did not run, runs later, or writes it somewhere else',
        remedy: 'check the path; it is relative to the working directory of the step'
    });
}
function inputError(input, value, expected) {
    return new errors_ts_1.RequestError('E_INPUT', {
        message: `${input}: ${JSON.stringify(value.slice(0, 60))} is not ${expected}`,
        reason: 'a word that is not known is never guessed at',
        remedy: `write ${input}: ${expected}`
    });
}
function conflict() {
    return new errors_ts_1.RequestError('E_DIGEST_CONFLICT', {
        message: 'image and digest name different digests',
        reason: 'the two inputs come from different builds, and nothing tells which of them is meant',
        remedy: 'give the digest once, in the image or in the digest input'
    });
}


/***/ }),

/***/ 53088:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanImage = scanImage;
exports.obtainDatabase = obtainDatabase;
const promises_1 = __webpack_require__(51455);
const node_os_1 = __webpack_require__(48161);
const node_path_1 = __webpack_require__(76760);
const credentials_ts_1 = __webpack_require__(22559);
const subject_ts_1 = __webpack_require__(89017);
const database_ts_1 = __webpack_require__(47356);
const gate_ts_1 = __webpack_require__(16534);
const ignore_file_ts_1 = __webpack_require__(22970);
const openvex_ts_1 = __webpack_require__(20830);
const record_ts_1 = __webpack_require__(91636);
const report_ts_1 = __webpack_require__(51595);
const sarif_ts_1 = __webpack_require__(39432);
const trivy_ts_1 = __webpack_require__(1237);
const trivy_release_ts_1 = __webpack_require__(93913);
const errors_ts_1 = __webpack_require__(87700);
const find_tool_ts_1 = __webpack_require__(62279);
const turns_ts_1 = __webpack_require__(28883);
const prepare_ts_1 = __webpack_require__(32298);
const scan_subject_ts_1 = __webpack_require__(46005);
const scan_request_ts_1 = __webpack_require__(88428);
const turns = new turns_ts_1.Turns(Math.max(1, Math.floor((0, node_os_1.availableParallelism)() / 2)));
/** Scans each platform of an image, or takes the reports given, and judges them; a verdict that blocks is no error yet. */
async function scanImage(request, run, database) {
    const started = new Date();
    const scanned = await run.log.group('Scan', () => request.reports.length > 0
        ? readReports(request, run)
        : runTrivy(request, run, database ?? obtainDatabase(request, run)));
    const { name, digest } = scanned.manifests[0];
    const { exceptions, files } = await readExceptions(request, name, scanned);
    const rules = { failOn: request.failOn, ignoreUnfixed: request.ignoreUnfixed, exceptions };
    const verdict = (0, gate_ts_1.judge)(scanned.reports, rules, started);
    const [first] = scanned.reports;
    const scanner = { ...first.scanner, ...(scanned.database && { database: scanned.database.identity }) };
    const record = (0, record_ts_1.recordOf)(verdict, {
        name,
        digest: request.image?.digest ?? digest,
        images: scanned.manifests,
        scanner,
        rules,
        exceptionFiles: files,
        started,
        finished: new Date()
    });
    return { verdict, record, database: scanned.database, files: await writeFiles(record, verdict, scanned, run) };
}
async function readReports({ reports: paths, image, githubToken }, run) {
    const reports = [];
    // One after the other, and none kept: they may be large.
    for (const path of paths)
        reports.push((0, report_ts_1.readReport)(await readReportFile(path), path));
    if (!image)
        return { manifests: (0, scan_subject_ts_1.subjectOfReports)(reports), reports, sources: paths };
    const subject = await (0, subject_ts_1.fetchSubject)((0, prepare_ts_1.openRegistry)(image, githubToken, run), image.digest);
    const order = (0, scan_subject_ts_1.matchReports)(subject, reports);
    return {
        manifests: (0, scan_subject_ts_1.scannedManifests)(subject),
        reports: order.map((index) => reports[index]),
        sources: order.map((index) => paths[index])
    };
}
async function readReportFile(path) {
    const { size } = await (0, promises_1.stat)(path);
    if (size <= report_ts_1.MAX_REPORT_BYTES)
        return (0, promises_1.readFile)(path);
    throw new errors_ts_1.RequestError('E_SCAN_REPORT', {
        message: `${path.slice(-90)} is no scan report that can be judged`,
        reason: `it has ${size} bytes; ${report_ts_1.MAX_REPORT_BYTES} are read`,
        remedy: 'let the scanner look for vulnerabilities only: --scanners vuln, without listing every file'
    });
}
async function runTrivy(request, run, prepared) {
    const { image, scannerPath } = request;
    if (!image)
        throw new Error('without reports an image is parsed');
    const given = scannerPath === undefined ? {} : { given: { name: 'scanner-path', path: scannerPath } };
    const options = { env: run.env, temp: run.folder, log: run.log, deadline: run.deadline };
    const subject = await (0, subject_ts_1.fetchSubject)((0, prepare_ts_1.openRegistry)(image, request.githubToken, run), image.digest);
    const [executable, database, env] = await Promise.all([
        (0, find_tool_ts_1.findTool)({ release: trivy_release_ts_1.PINNED_TRIVY, ...given, fits: isPinned }, options),
        prepared,
        (0, prepare_ts_1.trivyEnvironment)(image.reference, request.githubToken, run)
    ]);
    const manifests = (0, scan_subject_ts_1.scannedManifests)(subject);
    const documents = await scanAll(subject, manifests, { executable, database: database.folder, env }, run);
    const reports = documents.map((bytes, index) => (0, report_ts_1.readReport)(bytes, `Trivy's report of ${manifests[index]?.platform ?? 'the image'}`));
    return { manifests, reports, sources: documents, database };
}
// A scanner decides what goes on: one that happens to be on PATH does not take the place of the pinned one.
function isPinned() {
    return Promise.resolve(false);
}
async function scanAll({ reference }, manifests, tool, { folder: temp, deadline, log }) {
    const scans = new AbortController();
    try {
        return await Promise.all(manifests.map(({ digest, platform }) => turns.take(async () => {
            const began = performance.now();
            const report = await (0, trivy_ts_1.scanWithTrivy)({ ...tool, reference, digest, temp, deadline, signal: scans.signal });
            log.info(`${reference.at(digest)}${platform === undefined ? '' : ` (${platform})`}: scanned in ${((performance.now() - began) / 1000).toFixed(1)} s`);
            return report;
        })));
    }
    finally {
        scans.abort();
    }
}
/** The vulnerability database of a run, which several scans may share; throws as `prepareDatabase` does. */
async function obtainDatabase(request, run) {
    return (0, database_ts_1.prepareDatabase)({
        repositories: request.databases,
        credential: (reference) => (0, credentials_ts_1.findCredential)(reference, run.env, run.log),
        log: run.log,
        deadline: run.deadline,
        cache: request.databaseCache ?? (0, node_path_1.join)(run.folder, 'trivy-db'),
        maxAgeMs: request.databaseMaxAgeMs,
        temp: run.folder,
        now: new Date()
    });
}
async function readExceptions({ ignoreFile, vex }, repository, { manifests, reports }) {
    const digests = [...manifests.map(({ digest }) => digest), ...reports.flatMap((report) => report.digests)];
    const ignored = ignoreFile === undefined ? undefined : await (0, scan_request_ts_1.readNamed)(ignoreFile);
    const documents = await Promise.all(vex.map(scan_request_ts_1.readNamed));
    return {
        exceptions: [
            ...(ignored ? (0, ignore_file_ts_1.parseIgnoreFile)(ignored.bytes, ignored.path) : []),
            ...documents.flatMap(({ bytes, path }) => (0, openvex_ts_1.parseOpenVex)(bytes, path, { repository, digests }))
        ],
        files: [...(ignored ? [ignored] : []), ...documents].map(({ digest }) => digest)
    };
}
async function writeFiles(record, verdict, { manifests, sources }, { folder }) {
    const files = { record: (0, node_path_1.join)(folder, 'scan.json'), reports: (0, node_path_1.join)(folder, 'reports'), sarif: (0, node_path_1.join)(folder, 'sarif') };
    await Promise.all([(0, promises_1.mkdir)(files.reports), (0, promises_1.mkdir)(files.sarif)]);
    await (0, promises_1.writeFile)(files.record, (0, record_ts_1.recordText)(record));
    await Promise.all(manifests.flatMap((manifest, index) => {
        const name = (manifest.platform ?? 'image').replaceAll('/', '-');
        const judged = verdict.reports[index];
        return [
            keepReport(sources[index], (0, node_path_1.join)(files.reports, `${name}.json`)),
            ...(judged ? [(0, promises_1.writeFile)((0, node_path_1.join)(files.sarif, `${name}.sarif`), (0, sarif_ts_1.renderSarif)(judged, manifest))] : [])
        ];
    }));
    return files;
}
function keepReport(source, path) {
    return typeof source === 'string' ? (0, promises_1.copyFile)(source, path) : (0, promises_1.writeFile)(path, source);
}


/***/ }),

/***/ 12870:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DatabaseArchives = void 0;
const node_crypto_1 = __webpack_require__(77598);
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const promises_2 = __webpack_require__(46466);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const MAX_ARCHIVE = 512 * 1024 * 1024;
const ARCHIVE_NAME = /^([0-9a-f]{64})\.tar\.gz$/;
/** Archives of databases in one folder, each named by its SHA-256: whoever else can write there can only make one unusable. */
class DatabaseArchives {
    folder;
    log;
    constructor(folder, log) {
        this.folder = folder;
        this.log = log;
    }
    /** The archive of a located database, downloaded where it is not kept; older ones are removed, since a cache only grows. */
    async obtain({ registry, layer }) {
        const path = this.pathOf(layer);
        if (await this.isWhole(path, layer))
            return { path, digest: layer, cached: true };
        this.log.info(`downloading the vulnerability database ${layer.toString()} from ${registry.reference.name}`);
        const bytes = await registry.fetchBlob(layer, MAX_ARCHIVE);
        await (0, promises_1.mkdir)(this.folder, { recursive: true });
        await this.removeOthers();
        await (0, promises_1.writeFile)(`${path}.partial`, bytes);
        await (0, promises_1.rename)(`${path}.partial`, path);
        return { path, digest: layer, cached: false };
    }
    /** The newest archive that is kept and whole; throws UnavailableError with the failures where there is none. */
    async newest(failures) {
        for (const digest of await this.kept()) {
            const path = this.pathOf(digest);
            if (await this.isWhole(path, digest))
                return { path, digest, cached: true };
        }
        throw new errors_ts_1.UnavailableError('E_SCAN_DATABASE', {
            message: 'no vulnerability database can be had',
            reason: failures.join('; ') || 'no repository is named',
            remedy: 'run the job again; where this machine has no way there, mirror the database and name it in database-repository',
            state: 'nothing was judged, so nothing passed'
        });
    }
    pathOf(digest) {
        return (0, node_path_1.join)(this.folder, `${digest.hex}.tar.gz`);
    }
    async kept() {
        const names = await (0, promises_1.readdir)(this.folder).catch(() => []);
        const found = await Promise.all(names.map(async (name) => {
            const digest = digest_ts_1.Digest.tryParse(`sha256:${ARCHIVE_NAME.exec(name)?.[1] ?? ''}`);
            return digest && { digest, changed: (await (0, promises_1.stat)((0, node_path_1.join)(this.folder, name))).mtimeMs };
        }));
        const archives = found.filter((archive) => archive !== undefined);
        return archives.toSorted((one, other) => other.changed - one.changed).map(({ digest }) => digest);
    }
    async isWhole(path, digest) {
        const hash = (0, node_crypto_1.createHash)('sha256');
        try {
            await (0, promises_2.pipeline)((0, node_fs_1.createReadStream)(path), hash);
        }
        catch {
            return false;
        }
        if (hash.digest('hex') === digest.hex)
            return true;
        this.log.warning(`the kept database ${digest.toString()} has other content than its name says: it is not used`);
        await (0, promises_1.rm)(path, { force: true });
        return false;
    }
    async removeOthers() {
        for (const digest of await this.kept())
            await (0, promises_1.rm)(this.pathOf(digest), { force: true });
    }
}
exports.DatabaseArchives = DatabaseArchives;


/***/ }),

/***/ 74676:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TRIVY_DATABASES = void 0;
exports.parseDatabaseRepository = parseDatabaseRepository;
exports.locateDatabase = locateDatabase;
const digest_ts_1 = __webpack_require__(78033);
const reference_ts_1 = __webpack_require__(23564);
const registry_ts_1 = __webpack_require__(30494);
const errors_ts_1 = __webpack_require__(87700);
const fields_ts_1 = __webpack_require__(70300);
/** Where Trivy's makers publish their database: three mirrors of the same content. */
exports.TRIVY_DATABASES = [
    'mirror.gcr.io/aquasec/trivy-db:2',
    'ghcr.io/aquasecurity/trivy-db:2',
    'public.ecr.aws/aquasecurity/trivy-db:2'
];
const LAYER_TYPE = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip';
const MIRROR_BUDGET_MS = 20_000;
/** The repository that a text such as `ghcr.io/aquasecurity/trivy-db:2` names, tag or digest included; throws RequestError. */
function parseDatabaseRepository(text) {
    const [name = '', digest] = text.split('@');
    if (digest !== undefined)
        return { reference: reference_ts_1.ImageReference.parse(name), target: digest_ts_1.Digest.parse(digest) };
    const colon = name.lastIndexOf(':');
    if (colon > name.lastIndexOf('/')) {
        return { reference: reference_ts_1.ImageReference.parse(name.slice(0, colon)), target: name.slice(colon + 1) };
    }
    throw new errors_ts_1.RequestError('E_SCAN_DATABASE_NAME', {
        message: `database-repository ${JSON.stringify(text.slice(0, 90))} names neither a tag nor a digest`,
        reason: 'the tag says the schema of the database, and Trivy reads schema 2',
        remedy: 'write it like ghcr.io/aquasecurity/trivy-db:2'
    });
}
/** The database in the first repository that answers, and what the ones before it said. */
async function locateDatabase(source) {
    const failures = [];
    for (const repository of source.repositories) {
        try {
            return { located: await locateIn(repository, source), failures };
        }
        catch (error) {
            failures.push(`${repository.reference.name}: ${(0, errors_ts_1.messageOf)(error)}`);
            source.log.info(`${repository.reference.name} gives no vulnerability database: ${(0, errors_ts_1.messageOf)(error)}`);
        }
    }
    return { failures };
}
async function locateIn({ reference, target }, source) {
    const { log, deadline } = source;
    const credential = () => source.credential(reference);
    const registry = new registry_ts_1.Registry({ reference, credential, deadline, log, access: 'pull' });
    const manifest = await registry.fetchManifest(target, { budgetMs: MIRROR_BUDGET_MS });
    if (!manifest)
        throw new Error(`it has no ${target.toString()}`);
    const layers = (0, fields_ts_1.listOf)((0, fields_ts_1.fieldsOf)(JSON.parse(manifest.bytes.toString('utf8')))['layers']).map(fields_ts_1.fieldsOf);
    const layer = digest_ts_1.Digest.tryParse(layers.find(({ mediaType }) => mediaType === LAYER_TYPE)?.['digest']);
    if (!layer)
        throw new Error(`${target.toString()} is no Trivy database: no layer of type ${LAYER_TYPE}`);
    return { registry, layer };
}


/***/ }),

/***/ 47356:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.prepareDatabase = prepareDatabase;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const errors_ts_1 = __webpack_require__(87700);
const database_archives_ts_1 = __webpack_require__(12870);
const database_source_ts_1 = __webpack_require__(74676);
const fields_ts_1 = __webpack_require__(70300);
const UNPACK_MS = 120_000;
const HOUR_MS = 60 * 60 * 1000;
/**
 * The newest vulnerability database that one of the repositories has, or the newest kept one where none answers. Throws UnavailableError
 * where there is none at all or it is older than `maxAgeMs`: a gate that can't look is shut.
 */
async function prepareDatabase(request) {
    const archives = new database_archives_ts_1.DatabaseArchives(request.cache, request.log);
    const { located, failures } = await (0, database_source_ts_1.locateDatabase)(request);
    const chosen = located ? await archives.obtain(located) : await archives.newest(failures);
    const folder = (0, node_path_1.join)(request.temp, 'trivy-cache');
    await unpack(chosen.path, (0, node_path_1.join)(folder, 'db'));
    const { schema, updatedAt } = await readMetadata((0, node_path_1.join)(folder, 'db'));
    checkAge(updatedAt, request, failures);
    const identity = { uri: `pkg:oci/trivy-db@${chosen.digest.toString()}`, schema, updatedAt };
    tell(identity, chosen.cached, request);
    return { folder, identity, archive: chosen.digest, cached: chosen.cached };
}
function tell({ uri, updatedAt }, cached, { log, now }) {
    const hours = Math.round((now.getTime() - updatedAt.getTime()) / HOUR_MS);
    log.info(`vulnerability database ${uri}, ${hours} h old${cached ? ', kept from an earlier run and hashed again' : ''}`);
}
async function unpack(archive, folder) {
    await (0, promises_1.mkdir)(folder, { recursive: true });
    try {
        await (0, node_util_1.promisify)(node_child_process_1.execFile)('tar', ['-xzf', archive, '-C', folder, 'trivy.db', 'metadata.json'], {
            env: { PATH: process.env['PATH'] },
            timeout: UNPACK_MS
        });
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_SCAN_DATABASE_CONTENT', {
            message: 'the archive of the vulnerability database can not be unpacked',
            reason: (0, errors_ts_1.messageOf)(cause).replaceAll(/\s+/g, ' ').slice(0, 300),
            remedy: 'look whether the repository in database-repository holds a Trivy database (schema 2), and tar and gzip are installed',
            cause
        });
    }
}
async function readMetadata(folder) {
    const text = await (0, promises_1.readFile)((0, node_path_1.join)(folder, 'metadata.json'), 'utf8');
    const metadata = (0, fields_ts_1.fieldsOf)(JSON.parse(text));
    const updatedAt = new Date((0, fields_ts_1.textOf)(metadata['UpdatedAt']) ?? '');
    if (metadata['Version'] === 2 && !Number.isNaN(updatedAt.getTime()))
        return { schema: '2', updatedAt };
    throw new errors_ts_1.RequestError('E_SCAN_DATABASE_CONTENT', {
        message: 'the vulnerability database has a metadata.json that is not known',
        reason: `Version ${JSON.stringify(metadata['Version'] ?? null)}, UpdatedAt ${JSON.stringify(metadata['UpdatedAt'] ?? null)}; Version 2 is known`,
        remedy: 'use a database of schema 2: a repository whose tag ends in :2'
    });
}
function checkAge(updatedAt, { now, maxAgeMs }, failures) {
    const age = now.getTime() - updatedAt.getTime();
    if (age <= maxAgeMs)
        return;
    throw new errors_ts_1.UnavailableError('E_SCAN_DATABASE_AGE', {
        message: `the newest vulnerability database is ${Math.floor(age / HOUR_MS)} h old; ${Math.floor(maxAgeMs / HOUR_MS)} h are allowed`,
        reason: failures.length === 0 ? `it was made at ${updatedAt.toISOString()}` : failures.join('; '),
        remedy: 'run the job again; where the mirror is behind, name another in database-repository, or allow more in database-max-age',
        state: 'nothing was judged, so nothing passed'
    });
}


/***/ }),

/***/ 21217:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GRYPE_PARTS = void 0;
exports.parseGrypeReport = parseGrypeReport;
const fields_ts_1 = __webpack_require__(70300);
const report_fault_ts_1 = __webpack_require__(67630);
const severity_ts_1 = __webpack_require__(44902);
/** What is read of Grype's JSON report (grype grype/presenter/models/document.go). */
exports.GRYPE_PARTS = {
    matches: {
        as: findingOf,
        each: {
            members: {
                vulnerability: {
                    members: {
                        id: 'value',
                        dataSource: 'value',
                        severity: 'value',
                        description: 'value',
                        fix: { members: { versions: 'value', state: 'value' } }
                    }
                },
                relatedVulnerabilities: { each: { members: { id: 'value' } } },
                artifact: {
                    members: {
                        name: 'value',
                        version: 'value',
                        purl: 'value',
                        locations: { each: { members: { path: 'value' } } }
                    }
                }
            }
        }
    },
    ignoredMatches: { each: { members: { appliedIgnoreRules: 'value' } } },
    source: {
        members: {
            type: 'value',
            target: {
                members: {
                    userInput: 'value',
                    manifestDigest: 'value',
                    repoDigests: 'value',
                    config: 'value',
                    architecture: 'value',
                    os: 'value'
                }
            }
        }
    },
    distro: { members: { name: 'value', version: 'value' } },
    descriptor: { members: { name: 'value', version: 'value', db: 'value' } }
};
const LONGEST_TITLE = 120;
/** The report that Grype's JSON says; throws ReportFault where it is not one of an image. */
function parseGrypeReport(report) {
    const source = (0, fields_ts_1.fieldsOf)(report['source']);
    if (source['type'] !== 'image') {
        throw new report_fault_ts_1.ReportFault(`it is of a ${JSON.stringify(source['type'] ?? 'thing without source.type')}, not of an image`);
    }
    const target = (0, fields_ts_1.fieldsOf)(source['target']);
    const matches = report['matches'] ?? [];
    if (!Array.isArray(matches))
        throw new report_fault_ts_1.ReportFault('its matches are no list');
    const descriptor = (0, fields_ts_1.fieldsOf)(report['descriptor']);
    const database = databaseOf((0, fields_ts_1.fieldsOf)((0, fields_ts_1.fieldsOf)(descriptor['db'])['status'] ?? descriptor['db']));
    const name = (0, report_fault_ts_1.requiredText)(target, 'userInput', 'source.target');
    return {
        scanner: { name: 'grype', version: (0, fields_ts_1.textOf)(descriptor['version']) ?? 'unknown', ...(database && { database }) },
        target: name,
        digests: (0, report_fault_ts_1.digestsIn)([name, ...(0, fields_ts_1.textsOf)(target['repoDigests']), `@${(0, fields_ts_1.textOf)(target['manifestDigest']) ?? ''}`]),
        platform: platformOf(target),
        findings: matches,
        suppressed: (0, fields_ts_1.listOf)(report['ignoredMatches']).length,
        warnings: warningsOf((0, fields_ts_1.fieldsOf)(report['distro']), matches.length)
    };
}
function warningsOf({ name }, matches) {
    if ((0, fields_ts_1.textOf)(name) !== undefined || matches > 0)
        return [];
    return ['the scanner recognised no distribution: that nothing was found may prove nothing'];
}
function findingOf(element) {
    const match = (0, fields_ts_1.fieldsOf)(element);
    const [vulnerability, artifact] = [(0, fields_ts_1.fieldsOf)(match['vulnerability']), (0, fields_ts_1.fieldsOf)(match['artifact'])];
    const fix = (0, fields_ts_1.fieldsOf)(vulnerability['fix']);
    const related = (0, fields_ts_1.listOf)(match['relatedVulnerabilities']).map((item) => (0, fields_ts_1.textOf)((0, fields_ts_1.fieldsOf)(item)['id']));
    const id = (0, report_fault_ts_1.requiredText)(vulnerability, 'id', 'a match');
    return {
        id,
        aliases: [...new Set(related)].filter((alias) => alias !== undefined && alias !== id),
        severity: (0, severity_ts_1.parseSeverity)(vulnerability['severity']),
        package: (0, report_fault_ts_1.requiredText)(artifact, 'name', 'the artifact of a match'),
        installed: (0, fields_ts_1.textOf)(artifact['version']) ?? '',
        fixed: fix['state'] === 'fixed' ? (0, fields_ts_1.textsOf)(fix['versions']) : [],
        status: (0, fields_ts_1.textOf)(fix['state']) ?? 'unknown',
        purl: (0, fields_ts_1.textOf)(artifact['purl']),
        path: (0, fields_ts_1.textOf)((0, fields_ts_1.fieldsOf)((0, fields_ts_1.listOf)(artifact['locations'])[0])['path']),
        title: (0, fields_ts_1.textOf)(vulnerability['description'])?.slice(0, LONGEST_TITLE),
        url: (0, fields_ts_1.textOf)(vulnerability['dataSource'])
    };
}
function databaseOf(status) {
    const [built, schema] = [Date.parse((0, fields_ts_1.textOf)(status['built']) ?? ''), (0, fields_ts_1.textOf)(status['schemaVersion'])];
    if (Number.isNaN(built) || schema === undefined)
        return undefined;
    return { uri: (0, fields_ts_1.textOf)(status['from']) ?? 'unknown', schema, updatedAt: new Date(built) };
}
// Grype leaves its own two fields empty for some sources; the image's configuration is beside them, in base64.
function platformOf(target) {
    const [os, architecture] = [(0, fields_ts_1.textOf)(target['os']), (0, fields_ts_1.textOf)(target['architecture'])];
    if (os !== undefined && architecture !== undefined)
        return `${os}/${architecture}`;
    const config = configOf((0, fields_ts_1.textOf)(target['config']) ?? '');
    const parts = [config['os'], config['architecture'], config['variant']]
        .map(fields_ts_1.textOf)
        .filter((part) => part !== undefined);
    return parts.length >= 2 ? parts.join('/') : undefined;
}
function configOf(text) {
    try {
        return (0, fields_ts_1.fieldsOf)(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 22970:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseIgnoreFile = parseIgnoreFile;
const yaml_1 = __webpack_require__(38815);
const errors_ts_1 = __webpack_require__(87700);
const exception_ts_1 = __webpack_require__(76240);
const fields_ts_1 = __webpack_require__(70300);
const MAX_IGNORE_BYTES = 1024 * 1024;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const KNOWN = new Set(['id', 'purls', 'paths', 'statement', 'expired_at']);
/**
 * The exceptions that an ignore file in the format of `.trivyignore.yaml` makes; each must say why (`statement`) and until when
 * (`expired_at`, held until that day begins in UTC). Throws RequestError.
 */
function parseIgnoreFile(bytes, name) {
    const root = (0, fields_ts_1.fieldsOf)(parseYaml(bytes, name));
    const unknown = Object.keys(root).find((key) => key !== 'vulnerabilities');
    if (unknown !== undefined)
        throw ignoreError(name, `it has ${JSON.stringify(unknown)}, which this gate does not judge`);
    const entries = root['vulnerabilities'] ?? [];
    if (!Array.isArray(entries))
        throw ignoreError(name, 'vulnerabilities is no list');
    return entries.map((entry, index) => exceptionOf((0, fields_ts_1.fieldsOf)(entry), `${name}, entry ${index + 1}`));
}
function parseYaml(bytes, name) {
    if (bytes.length > MAX_IGNORE_BYTES)
        throw ignoreError(name, `it has ${bytes.length} bytes; ${MAX_IGNORE_BYTES} are read`);
    const document = (0, yaml_1.parseDocument)(bytes.toString('utf8'), { schema: 'core', uniqueKeys: true });
    const [fault] = document.errors;
    if (fault)
        throw ignoreError(name, fault.message.split('\n', 1).join());
    const value = document.toJS({ maxAliasCount: 0 });
    if (value === null || (typeof value === 'object' && !Array.isArray(value)))
        return value;
    throw ignoreError(name, 'it is no mapping with a list of vulnerabilities; the plain .trivyignore has no place for a reason');
}
function exceptionOf(entry, where) {
    const id = (0, fields_ts_1.textOf)(entry['id']);
    if (id === undefined)
        throw ignoreError(where, 'it names no id');
    const unknown = Object.keys(entry).find((key) => !KNOWN.has(key));
    if (unknown !== undefined)
        throw ignoreError(`${where} (${id})`, `${JSON.stringify(unknown)} is not known there`);
    const reason = (0, fields_ts_1.textOf)(entry['statement'])?.trim();
    if (!reason)
        throw missingReason(`${where} (${id})`);
    const [purls, paths] = [limits(entry['purls'], where), limits(entry['paths'], where)];
    return {
        source: 'ignore-file',
        id,
        reason,
        expires: expiryOf(entry['expired_at'], `${where} (${id})`),
        covers: (finding) => (purls === undefined || purls.some((purl) => (0, exception_ts_1.purlMatches)(purl, finding.purl))) &&
            (paths === undefined || paths.some((path) => finding.path === path))
    };
}
// A list that is there and empty would cover nothing: whoever wrote it meant something else.
function limits(value, where) {
    if (value === undefined)
        return undefined;
    if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
        return value;
    throw ignoreError(where, 'purls and paths are lists of texts with at least one');
}
function expiryOf(value, where) {
    const text = (0, fields_ts_1.textOf)(value);
    const date = new Date(`${text ?? ''}T00:00:00Z`);
    // Date.parse takes 2026-02-31 for 2026-03-03.
    if (text !== undefined && DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
        return date;
    throw new errors_ts_1.RequestError('E_IGNORE_EXPIRY', {
        message: `${where} has no expired_at that is a date`,
        reason: text === undefined
            ? 'an exception without an end is forgotten, and then hides the vulnerability for ever'
            : `it says ${JSON.stringify(text.slice(0, 40))}`,
        remedy: 'write the day on which somebody must look again, for example expired_at: 2027-03-31'
    });
}
function missingReason(where) {
    return new errors_ts_1.RequestError('E_IGNORE_REASON', {
        message: `${where} gives no statement`,
        reason: 'an exception is evidence: who reads it later must learn why the vulnerability does not count here',
        remedy: 'write statement: and why, for example "not reachable: the parser is never called"'
    });
}
function ignoreError(where, reason) {
    return new errors_ts_1.RequestError('E_IGNORE_FILE', {
        message: `${where} can't be used as an ignore file`,
        reason,
        remedy: "write it like Trivy's .trivyignore.yaml: vulnerabilities: [{id, statement, expired_at, purls?, paths?}]"
    });
}


/***/ }),

/***/ 20830:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseOpenVex = parseOpenVex;
const errors_ts_1 = __webpack_require__(87700);
const exception_ts_1 = __webpack_require__(76240);
const fields_ts_1 = __webpack_require__(70300);
const json_select_ts_1 = __webpack_require__(63172);
const MAX_VEX_BYTES = 16 * 1024 * 1024;
const STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'];
const CONTEXT = /^https:\/\/openvex\.dev\/ns(?:\/v0\.[0-2]\.\d+)?$/;
/**
 * The exceptions in an OpenVEX document (openvex/spec v0.2.0) about this image: what it calls not_affected or fixed and does not call
 * otherwise later. Throws RequestError for a document that is none, and for a not_affected without justification or impact.
 */
function parseOpenVex(bytes, name, subject) {
    const document = readDocument(bytes, name);
    const author = (0, fields_ts_1.textOf)(document['author']);
    if (author === undefined)
        throw vexError(name, 'it names no author: an unsigned word of nobody');
    const time = Date.parse((0, fields_ts_1.textOf)(document['timestamp']) ?? '');
    if (Number.isNaN(time))
        throw vexError(name, 'it has no timestamp');
    const statements = (0, fields_ts_1.listOf)(document['statements']).map((item, index) => statementOf((0, fields_ts_1.fieldsOf)(item), time, `${name}, statement ${index + 1}`));
    // The later word counts (§ "Updating Statements with Inherited Data").
    const newestFirst = statements.toSorted((one, other) => other.at - one.at);
    return newestFirst.flatMap((statement) => exceptionsOf(statement, newestFirst, author, subject));
}
function readDocument(bytes, name) {
    if (bytes.length > MAX_VEX_BYTES)
        throw vexError(name, `it has ${bytes.length} bytes; ${MAX_VEX_BYTES} are read`);
    try {
        const document = (0, fields_ts_1.fieldsOf)((0, json_select_ts_1.selectJson)(bytes, 'value'));
        if (!CONTEXT.test((0, fields_ts_1.textOf)(document['@context']) ?? ''))
            throw vexError(name, `its @context is ${JSON.stringify(document['@context'] ?? null).slice(0, 80)}`);
        return document;
    }
    catch (error) {
        if (error instanceof json_select_ts_1.UnreadableJson)
            throw vexError(name, error.message);
        throw error;
    }
}
function statementOf(item, documentTime, where) {
    const status = (0, fields_ts_1.textOf)(item['status']) ?? '';
    if (!STATUSES.includes(status))
        throw vexError(where, `its status ${JSON.stringify(status)} is not one of ${STATUSES.join(', ')}`);
    const names = vulnerabilityNames(item['vulnerability']);
    if (names.length === 0)
        throw vexError(where, 'it names no vulnerability');
    const reason = [item['justification'], item['impact_statement'], item['status_notes']]
        .map(fields_ts_1.textOf)
        .filter(Boolean)
        .join(': ');
    if (status === 'not_affected' && !(0, fields_ts_1.textOf)(item['justification']) && !(0, fields_ts_1.textOf)(item['impact_statement'])) {
        throw vexError(where, 'not_affected needs a justification or an impact_statement');
    }
    const at = Date.parse((0, fields_ts_1.textOf)(item['timestamp']) ?? '');
    return {
        names,
        status,
        reason: reason || status,
        at: Number.isNaN(at) ? documentTime : at,
        products: (0, fields_ts_1.listOf)(item['products']).map(fields_ts_1.fieldsOf)
    };
}
/** v0.2 writes an object, v0.0.1 the bare id. */
function vulnerabilityNames(value) {
    const { name, '@id': id, aliases } = (0, fields_ts_1.fieldsOf)(value);
    const names = [value, name, id, ...(0, fields_ts_1.listOf)(aliases)].map(fields_ts_1.textOf);
    return names.filter((text) => text !== undefined);
}
function exceptionsOf(statement, all, author, subject) {
    if (!['not_affected', 'fixed'].includes(statement.status))
        return [];
    const later = all
        .slice(0, all.indexOf(statement))
        .filter(({ names }) => names.some((name) => statement.names.includes(name)));
    const reason = `${statement.status}: ${statement.reason} (${author})`;
    return statement.names.map((id) => ({
        source: 'vex',
        id,
        reason,
        expires: undefined,
        covers: (finding) => speaksOf(statement, finding, subject) && !later.some((other) => speaksOf(other, finding, subject))
    }));
}
function speaksOf({ products }, finding, subject) {
    return products.some((product) => {
        const ids = identifiersOf(product);
        if (ids.some((id) => (0, exception_ts_1.purlMatches)(id, finding.purl)))
            return true;
        if (!ids.some((id) => isImage(id, subject)) && !hasDigest(product, subject))
            return false;
        const parts = (0, fields_ts_1.listOf)(product['subcomponents']).map(fields_ts_1.fieldsOf);
        return parts.length === 0 || parts.some((part) => identifiersOf(part).some((id) => (0, exception_ts_1.purlMatches)(id, finding.purl)));
    });
}
function identifiersOf(component) {
    const { '@id': id, identifiers } = component;
    return [id, (0, fields_ts_1.fieldsOf)(identifiers)['purl']].map(fields_ts_1.textOf).filter((text) => text !== undefined);
}
/** `pkg:oci/checkout@sha256:…?repository_url=ghcr.io/acme/checkout`: by digest, or by repository for every build of it. */
function isImage(purl, { repository, digests }) {
    const match = /^pkg:oci\/([^@?#]+)(?:@([^?#]+))?(?:\?([^#]*))?/.exec(purl);
    if (!match)
        return false;
    const [, name = '', version, query = ''] = match;
    const at = new URLSearchParams(query).get('repository_url');
    const sameRepository = at === null ? repository.endsWith(`/${(0, exception_ts_1.decoded)(name)}`) : at === repository;
    return sameRepository && (version === undefined || digests.some((digest) => digest.toString() === (0, exception_ts_1.decoded)(version)));
}
function hasDigest(product, { digests }) {
    const hash = (0, fields_ts_1.textOf)((0, fields_ts_1.fieldsOf)(product['hashes'])['sha-256']);
    return hash !== undefined && digests.some(({ hex }) => hex === hash);
}
function vexError(where, reason) {
    return new errors_ts_1.RequestError('E_VEX', {
        message: `${where} can't be used as OpenVEX`,
        reason,
        remedy: 'check the document with vexctl, or leave vex out; see https://github.com/openvex/spec for the fields'
    });
}


/***/ }),

/***/ 67630:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ReportFault = void 0;
exports.requiredText = requiredText;
exports.digestsIn = digestsIn;
const digest_ts_1 = __webpack_require__(78033);
const fields_ts_1 = __webpack_require__(70300);
/** Why a report can't be believed; `readReport` tells it as an error with its remedy. */
class ReportFault extends Error {
}
exports.ReportFault = ReportFault;
/** The text at `name`; throws ReportFault where there is none. */
function requiredText(fields, name, where) {
    const text = (0, fields_ts_1.textOf)(fields[name]);
    if (text === undefined)
        throw new ReportFault(`${where} has no ${name}`);
    return text;
}
/** The digests that `NAME@sha256:…` texts end in. */
function digestsIn(names) {
    const digests = names.map((name) => digest_ts_1.Digest.tryParse(name.slice(name.indexOf('@') + 1)));
    return digests.filter((digest) => digest !== undefined);
}


/***/ }),

/***/ 51595:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_REPORT_BYTES = void 0;
exports.readReport = readReport;
const errors_ts_1 = __webpack_require__(87700);
const fields_ts_1 = __webpack_require__(70300);
const grype_report_ts_1 = __webpack_require__(21217);
const json_select_ts_1 = __webpack_require__(63172);
const report_fault_ts_1 = __webpack_require__(67630);
const trivy_report_ts_1 = __webpack_require__(80060);
/** The largest report that is read, in bytes; one of a large image takes some 10 MB. */
exports.MAX_REPORT_BYTES = 128 * 1024 * 1024;
/** What a JSON report of Trivy or Grype says about one image; throws RequestError where it can't be read or is of something else. */
function readReport(bytes, name) {
    if (bytes.length === 0)
        throw reportError(name, 'the file is empty: the scanner ended before it wrote');
    try {
        return parseReport((0, fields_ts_1.fieldsOf)((0, json_select_ts_1.selectJson)(bytes, { members: { ...trivy_report_ts_1.TRIVY_PARTS, ...grype_report_ts_1.GRYPE_PARTS } })));
    }
    catch (error) {
        if (error instanceof json_select_ts_1.UnreadableJson || error instanceof report_fault_ts_1.ReportFault)
            throw reportError(name, error.message);
        throw error;
    }
}
function parseReport(report) {
    if ('SchemaVersion' in report)
        return (0, trivy_report_ts_1.parseTrivyReport)(report);
    if ('matches' in report && (0, fields_ts_1.fieldsOf)(report['descriptor'])['name'] === 'grype')
        return (0, grype_report_ts_1.parseGrypeReport)(report);
    throw new report_fault_ts_1.ReportFault("it has neither Trivy's SchemaVersion nor Grype's matches and descriptor");
}
function reportError(name, reason) {
    return new errors_ts_1.RequestError('E_SCAN_REPORT', {
        message: `${name.slice(-90)} is no scan report that can be judged`,
        reason,
        remedy: 'write it by trivy image --format json --output FILE, or grype -o json --file FILE, of the image by its digest'
    });
}


/***/ }),

/***/ 39432:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderSarif = renderSarif;
// GitHub shows no more results of one run, and refuses a file with more than 25,000 (docs.github.com, "SARIF support for code scanning").
const MAX_RESULTS = 5000;
const MAX_TEXT = 1000;
const LEVELS = {
    CRITICAL: 'error',
    HIGH: 'error',
    MEDIUM: 'warning',
    LOW: 'note',
    NEGLIGIBLE: 'note',
    UNKNOWN: 'note'
};
// What GitHub sorts by: the middle of each range of CVSS v3.
const SCORES = {
    CRITICAL: '9.5',
    HIGH: '8.0',
    MEDIUM: '5.5',
    LOW: '2.0',
    NEGLIGIBLE: '0.1',
    UNKNOWN: '0.0'
};
/** A SARIF 2.1.0 file of everything that was found in one manifest, gravest first; excused findings are in it as suppressed. */
function renderSarif({ report, findings }, image) {
    const listed = findings
        .toSorted((one, other) => Number(SCORES[other.finding.severity]) - Number(SCORES[one.finding.severity]))
        .slice(0, MAX_RESULTS);
    const rules = [...new Map(listed.map(({ finding }) => [finding.id, finding])).values()];
    const run = {
        tool: {
            driver: {
                name: report.scanner.name,
                version: report.scanner.version,
                informationUri: 'https://github.com/aquasecurity/trivy',
                rules: rules.map(ruleOf)
            }
        },
        // One category an image and platform: alerts of the others stay as they are.
        automationDetails: { id: `custody/${image.name}/${image.platform ?? 'image'}/` },
        properties: { imageName: image.name, imageDigest: image.digest.toString(), platform: image.platform ?? '' },
        results: listed.map(resultOf)
    };
    return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`;
}
function ruleOf({ id, title, url, severity, package: name }) {
    return {
        id,
        shortDescription: { text: shown(title ?? id) },
        ...(url !== undefined && /^https:\/\//.test(url) && { helpUri: url }),
        help: { text: shown(`${id} in ${name}. ${title ?? ''}`) },
        properties: { 'security-severity': SCORES[severity], tags: ['vulnerability', severity] }
    };
}
function resultOf({ finding, standing, exception }) {
    const { id, severity, package: name, installed, fixed, path } = finding;
    const mended = fixed.length > 0 ? `fixed in ${fixed.join(', ')}` : 'not fixed yet';
    return {
        ruleId: id,
        level: LEVELS[severity],
        message: { text: shown(`${name} ${installed}: ${id}, ${severity}, ${mended}`) },
        locations: [
            { physicalLocation: { artifactLocation: { uri: encodeURI(shown(path ?? name)).replace(/^\/+/, '') } } }
        ],
        partialFingerprints: { 'custody/v1': `${id}:${name}:${path ?? ''}` },
        ...(standing === 'excused' && {
            suppressions: [{ kind: 'external', justification: shown(exception?.reason ?? '') }]
        })
    };
}
function shown(text) {
    const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
    // Half a character, the report's or of our cutting, is none of an address.
    return short.toWellFormed();
}


/***/ }),

/***/ 93913:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PINNED_TRIVY = void 0;
/** The release that is used where no Trivy is named, each of its archives by its SHA-256. */
exports.PINNED_TRIVY = {
    title: 'Trivy',
    executable: 'trivy',
    version: '0.74.0',
    downloads: 'https://github.com/aquasecurity/trivy/releases/download/v0.74.0/',
    archives: {
        'linux-x64': {
            name: 'trivy_0.74.0_Linux-64bit.tar.gz',
            sha256: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a'
        },
        'linux-arm64': {
            name: 'trivy_0.74.0_Linux-ARM64.tar.gz',
            sha256: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5'
        },
        'darwin-x64': {
            name: 'trivy_0.74.0_macOS-64bit.tar.gz',
            sha256: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485'
        },
        'darwin-arm64': {
            name: 'trivy_0.74.0_macOS-ARM64.tar.gz',
            sha256: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11'
        }
    },
    otherwise: 'install Trivy and pass its path in scanner-path, or pass its JSON report in report'
};


/***/ }),

/***/ 80060:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TRIVY_PARTS = void 0;
exports.parseTrivyReport = parseTrivyReport;
const fields_ts_1 = __webpack_require__(70300);
const report_fault_ts_1 = __webpack_require__(67630);
const severity_ts_1 = __webpack_require__(44902);
/** What is read of Trivy's JSON report (trivy pkg/types/report.go, SchemaVersion 2). */
exports.TRIVY_PARTS = {
    SchemaVersion: 'value',
    Trivy: 'value',
    ArtifactName: 'value',
    ArtifactType: 'value',
    Metadata: {
        members: {
            OS: 'value',
            RepoDigests: 'value',
            ImageConfig: { members: { os: 'value', architecture: 'value', variant: 'value' } }
        }
    },
    Results: {
        each: {
            members: {
                Target: 'value',
                Class: 'value',
                Type: 'value',
                ExperimentalModifiedFindings: { each: { members: { Type: 'value' } } },
                Vulnerabilities: {
                    as: findingOf,
                    each: {
                        members: {
                            VulnerabilityID: 'value',
                            VendorIDs: 'value',
                            PkgName: 'value',
                            PkgPath: 'value',
                            PkgIdentifier: { members: { PURL: 'value' } },
                            InstalledVersion: 'value',
                            FixedVersion: 'value',
                            Status: 'value',
                            Severity: 'value',
                            Title: 'value',
                            PrimaryURL: 'value'
                        }
                    }
                }
            }
        }
    }
};
/** The report that Trivy's JSON says; throws ReportFault where it is not one of an image. */
function parseTrivyReport(report) {
    if (report['SchemaVersion'] !== 2) {
        throw new report_fault_ts_1.ReportFault(`its SchemaVersion is ${JSON.stringify(report['SchemaVersion'])}; 2 is known`);
    }
    if (report['ArtifactType'] !== 'container_image') {
        throw new report_fault_ts_1.ReportFault(`it is of a ${JSON.stringify(report['ArtifactType'] ?? 'thing without ArtifactType')}, not of a container_image`);
    }
    const target = (0, report_fault_ts_1.requiredText)(report, 'ArtifactName', 'the report');
    const metadata = (0, fields_ts_1.fieldsOf)(report['Metadata']);
    const results = resultsOf(report);
    return {
        scanner: { name: 'trivy', version: (0, fields_ts_1.textOf)((0, fields_ts_1.fieldsOf)(report['Trivy'])['Version']) ?? 'unknown' },
        target,
        digests: trivyDigests(target, metadata),
        platform: platformOf((0, fields_ts_1.fieldsOf)(metadata['ImageConfig'])),
        findings: results.flatMap(findingsOf),
        suppressed: results.flatMap((result) => (0, fields_ts_1.listOf)(result['ExperimentalModifiedFindings'])).length,
        warnings: warningsOf((0, fields_ts_1.fieldsOf)(metadata['OS']), results)
    };
}
function resultsOf(report) {
    const results = report['Results'] ?? [];
    if (!Array.isArray(results))
        throw new report_fault_ts_1.ReportFault('its Results are no list');
    return results.map(fields_ts_1.fieldsOf);
}
function findingsOf(result) {
    const findings = result['Vulnerabilities'] ?? [];
    if (!Array.isArray(findings))
        throw new report_fault_ts_1.ReportFault('the Vulnerabilities of a result are no list');
    const target = result['Class'] === 'os-pkgs' ? undefined : (0, fields_ts_1.textOf)(result['Target']);
    const found = findings;
    return target === undefined ? found : found.map((finding) => ({ ...finding, path: finding.path ?? target }));
}
function findingOf(element) {
    const item = (0, fields_ts_1.fieldsOf)(element);
    return {
        id: (0, report_fault_ts_1.requiredText)(item, 'VulnerabilityID', 'a vulnerability'),
        aliases: item['VendorIDs'] === undefined ? NONE : (0, fields_ts_1.textsOf)(item['VendorIDs']),
        severity: (0, severity_ts_1.parseSeverity)(item['Severity']),
        package: sharedWord((0, report_fault_ts_1.requiredText)(item, 'PkgName', 'a vulnerability')),
        installed: sharedWord((0, fields_ts_1.textOf)(item['InstalledVersion']) ?? ''),
        // Several release lines are told in one text: "1.2.3, 2.0.1".
        fixed: sharedVersions((0, fields_ts_1.textOf)(item['FixedVersion']) ?? ''),
        status: sharedWord((0, fields_ts_1.textOf)(item['Status']) ?? 'unknown'),
        purl: (0, fields_ts_1.textOf)((0, fields_ts_1.fieldsOf)(item['PkgIdentifier'])['PURL']),
        path: (0, fields_ts_1.textOf)(item['PkgPath']),
        title: (0, fields_ts_1.textOf)(item['Title']),
        url: (0, fields_ts_1.textOf)(item['PrimaryURL'])
    };
}
// Findings by the hundred thousand share few words: each is kept once.
const NONE = [];
const words = new Map();
const versionLists = new Map();
const MAX_KEPT = 10_000;
function sharedWord(word) {
    const known = words.get(word);
    if (known !== undefined)
        return known;
    if (words.size < MAX_KEPT)
        words.set(word, word);
    return word;
}
function sharedVersions(text) {
    const known = versionLists.get(text);
    if (known !== undefined)
        return known;
    const versions = versionsIn(text);
    if (versionLists.size < MAX_KEPT)
        versionLists.set(text, versions);
    return versions;
}
function versionsIn(text) {
    if (!text.includes(','))
        return text === '' ? NONE : [text];
    const versions = text.split(',').map((version) => version.trim());
    return versions.filter((version) => version !== '');
}
function trivyDigests(target, metadata) {
    return (0, report_fault_ts_1.digestsIn)([target, ...(0, fields_ts_1.textsOf)(metadata['RepoDigests'])]);
}
function platformOf({ os, architecture, variant }) {
    const parts = [os, architecture, variant].map(fields_ts_1.textOf).filter((part) => part !== undefined);
    return parts.length >= 2 ? parts.join('/') : undefined;
}
function warningsOf(os, results) {
    // Trivy's own word for an image without a distribution.
    const family = os['Family'] === 'none' ? undefined : (0, fields_ts_1.textOf)(os['Family']);
    const name = (0, fields_ts_1.textOf)(os['Name']) ?? '';
    return [
        ...(os['EOSL'] === true
            ? [
                `${family ?? 'the distribution'} ${name} gets no security updates any more: what is found in it later will not be mended`
            ]
            : []),
        ...(family === undefined && results.length === 0
            ? ['the scanner recognised neither a distribution nor packages: that nothing was found proves nothing']
            : [])
    ];
}


/***/ }),

/***/ 1237:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanWithTrivy = scanWithTrivy;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const errors_ts_1 = __webpack_require__(87700);
const run_tool_ts_1 = __webpack_require__(58049);
const report_ts_1 = __webpack_require__(51595);
const LONGEST_SCAN_MS = 900_000;
const KILLED = 128 + 9;
/** The JSON report that Trivy makes of one image in its registry; throws RequestError, PermissionError or UnavailableError. */
async function scanWithTrivy(scan) {
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(scan.temp, 'trivy-'));
    try {
        const [output, log] = [(0, node_path_1.join)(folder, 'report.json'), (0, node_path_1.join)(folder, 'trivy.log')];
        const { executable, deadline, signal } = scan;
        const env = { ...(0, run_tool_ts_1.toolEnvironment)(scan.env), TMPDIR: folder, XDG_CACHE_HOME: folder };
        const end = await (0, run_tool_ts_1.runTool)({
            executable,
            args: argumentsOf(scan, output),
            env,
            folder,
            log,
            limitMs: LONGEST_SCAN_MS,
            deadline,
            signal
        });
        if (end.kind !== 'exit' || end.code !== 0)
            throw trivyFailure(end, scan, await (0, promises_1.readFile)(log));
        return await readOutput(output, scan);
    }
    finally {
        await (0, promises_1.rm)(folder, { recursive: true, force: true });
    }
}
function argumentsOf({ reference, digest, database }, output) {
    return [
        ...['image', '--image-src', 'remote', '--scanners', 'vuln', '--format', 'json', '--output', output],
        ...['--cache-dir', database, '--cache-backend', 'memory', '--skip-db-update', '--offline-scan'],
        // What does not count is for the gate to say, where it needs a reason and an end.
        ...[
            '--ignorefile',
            '/dev/null',
            '--exit-code',
            '0',
            '--no-progress',
            '--skip-version-check',
            '--disable-telemetry'
        ],
        reference.at(digest)
    ];
}
async function readOutput(path, { reference, digest }) {
    const size = await (0, promises_1.stat)(path).then((file) => file.size, () => 0);
    if (size > 0 && size <= report_ts_1.MAX_REPORT_BYTES)
        return (0, promises_1.readFile)(path);
    throw new errors_ts_1.RequestError('E_TRIVY_OUTPUT', {
        message: `Trivy wrote no usable report of ${short(reference, digest)}`,
        reason: size === 0 ? 'it ended well and left no file' : `the report has ${size} bytes; ${report_ts_1.MAX_REPORT_BYTES} are read`,
        remedy: 'look what is at scanner-path; leave it out to use the pinned Trivy'
    });
}
function trivyFailure(end, { executable, reference, digest }, log) {
    const [target, words] = [short(reference, digest), (0, run_tool_ts_1.lastWords)(log, 600)];
    if (end.kind === 'not-started')
        return notStarted(executable, end.cause);
    if (end.kind === 'late') {
        return new errors_ts_1.UnavailableError('E_TRIVY_TIMEOUT', {
            message: `Trivy did not finish ${target} within ${Math.round(end.limitMs / 1000)} s and was ended`,
            reason: 'large images and slow registries take longest',
            remedy: 'run the job again; where it happens again raise timeout',
            state: 'nothing was judged, so nothing passed'
        });
    }
    if (end.code === KILLED || end.signal === 'SIGKILL')
        return outOfMemory(target);
    if (/\b(?:UNAUTHORIZED|DENIED|401|403)\b/i.test(words)) {
        return new errors_ts_1.PermissionError('E_TRIVY_LOGIN', {
            message: `${reference.registry.slice(0, 60)} did not let Trivy read ${target}`,
            reason: words,
            remedy: `log in to ${reference.registry} with docker/login-action before this step: Trivy reads Docker's login`
        });
    }
    return new errors_ts_1.RequestError('E_TRIVY_FAILED', {
        message: `Trivy ended with ${end.code === null ? (end.signal ?? 'a signal') : `exit code ${end.code}`} on ${target}`,
        reason: words || 'it printed nothing',
        remedy: `run the same yourself: trivy image ${reference.at(digest)}; or pass its JSON report in report`
    });
}
function notStarted(executable, cause) {
    return new errors_ts_1.RequestError('E_TRIVY_FAILED', {
        message: `Trivy at ${JSON.stringify(executable.slice(-90))} can't be started`,
        reason: cause instanceof Error ? cause.message : String(cause),
        remedy: 'pass in scanner-path an executable for this machine, or leave it out',
        cause
    });
}
function outOfMemory(target) {
    return new errors_ts_1.RequestError('E_TRIVY_MEMORY', {
        message: `Trivy was killed on ${target}, most likely because memory ran out`,
        reason: 'it ended with SIGKILL (137); very large images take several GB',
        remedy: 'use a larger runner for the scan job'
    });
}
function short({ name }, digest) {
    return `${name.length > 60 ? `…${name.slice(-59)}` : name}@sha256:${digest.hex.slice(0, 12)}…`;
}


/***/ }),

/***/ 2424:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.countsLine = countsLine;
exports.rulesLine = rulesLine;
exports.gateError = gateError;
const gate_ts_1 = __webpack_require__(16534);
const errors_ts_1 = __webpack_require__(87700);
const severity_ts_1 = __webpack_require__(44902);
const NAMED = 5;
/** `2 CRITICAL, 14 HIGH`, or `nothing`. */
function countsLine(counts) {
    const words = severity_ts_1.SEVERITIES.toReversed().flatMap((severity) => counts[severity] === undefined ? [] : [`${counts[severity]} ${severity}`]);
    return words.join(', ') || 'nothing';
}
/** What the gate lets through, in words. */
function rulesLine({ failOn, ignoreUnfixed }) {
    if (failOn === 'none')
        return 'reports only';
    return `${failOn} and above${ignoreUnfixed ? ' that have a fix' : ''}`;
}
/** The error of a gate that is shut: what blocks it, and what can be done. */
function gateError({ subject }, verdict) {
    const blocking = new Map((0, gate_ts_1.blockingFindings)(verdict).map((judged) => [`${judged.finding.id} ${judged.finding.package}`, judged]));
    const gravest = [...blocking.values()].toSorted((one, other) => rank(other.finding.severity) - rank(one.finding.severity));
    const more = gravest.length > NAMED ? `, and ${gravest.length - NAMED} more` : '';
    return new errors_ts_1.EvidenceError('E_GATE', {
        message: `${gravest.length} ${gravest.length === 1 ? 'vulnerability blocks' : 'vulnerabilities block'} ${subject.name}@${subject.digest.slice(0, 19)}…`,
        reason: `${gravest.slice(0, NAMED).map(findingWords).join('; ')}${more}`,
        remedy: 'rebuild on a newer base or with the fixed versions; where a vulnerability does not count here, say so in .trivyignore.yaml with statement and expired_at, or in an OpenVEX document',
        state: 'the image is pushed and scanned; nothing was signed, published or proposed'
    });
}
function findingWords({ finding, exception }) {
    const { id, package: name, installed, fixed, severity } = finding;
    const mended = fixed.length > 0 ? `${installed} → ${fixed.join(' or ')}` : `${installed}, no fix yet`;
    const ended = exception?.expires ? `, its exception ended ${exception.expires.toISOString().slice(0, 10)}` : '';
    return `${id} ${severity} ${name} ${mended}${ended}`;
}
function rank(severity) {
    return severity_ts_1.SEVERITIES.indexOf(severity);
}


/***/ })

};

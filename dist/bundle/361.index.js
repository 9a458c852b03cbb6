export const id = 361;
export const ids = [361];
export const modules = {

/***/ 88428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readNamed),
/* harmony export */   q: () => (/* binding */ parseScanRequest)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78033);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23564);
/* harmony import */ var _scan_database_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74676);
/* harmony import */ var _scan_severity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44902);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87700);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74264);
/* harmony import */ var _parse_request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92952);










const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_DAYS = 365;
const THRESHOLDS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'none'];
/** The whole request out of its inputs; throws RequestError, all faults at once. */
function parseScanRequest(read, now) {
    const faults = new _request_js__WEBPACK_IMPORTED_MODULE_7__/* .FaultCollector */ .U4();
    const reports = faults.collect(() => linesOf(read('report')).map((path) => existing('report', path)));
    const image = faults.collect(() => parseImage(read('image'), read('digest'), (reports ?? []).length > 0));
    const failOn = faults.collect(() => parseThreshold(read('fail-on')));
    const ignoreUnfixed = faults.collect(() => parseFlag('ignore-unfixed', read('ignore-unfixed')));
    const ignoreFile = faults.collect(() => parseIgnoreFilePath(read('ignore-file'), now.workspace));
    const vex = faults.collect(() => linesOf(read('vex')).map((path) => existing('vex', path)));
    const databases = faults.collect(() => parseDatabases(read('database-repository')));
    const databaseMaxAgeMs = faults.collect(() => parseDays(read('database-max-age') || '3d'));
    const scannerPath = faults.collect(() => optional('scanner-path', read('scanner-path')));
    const timeoutMs = faults.collect(() => (0,_parse_request_js__WEBPACK_IMPORTED_MODULE_8__/* .parseDuration */ .E9)(read('timeout') || '20m'));
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
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    return { path, bytes, digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.of(bytes) };
}
function parseImage(image, digest, hasReports) {
    if (image.trim() === '' && hasReports)
        return undefined;
    const name = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageName */ .i)(image.trim());
    const given = digest.trim() === '' ? name.digest : _image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.parse(digest.trim());
    if (given && name.digest && !given.equals(name.digest))
        throw conflict();
    if (given)
        return { reference: name.reference, digest: given };
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestError */ .GI('E_DIGEST_MISSING', {
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
        return (0,_scan_severity_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSeverity */ .lv)(word);
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
    const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, '.trivyignore.yaml');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(usual) ? usual : undefined;
}
function parseDatabases(text) {
    const names = linesOf(text.replaceAll(',', '\n'));
    return (names.length === 0 ? _scan_database_source_js__WEBPACK_IMPORTED_MODULE_5__/* .TRIVY_DATABASES */ .ub : names).map(_scan_database_source_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDatabaseRepository */ .JW);
}
function parseDays(text) {
    const match = /^(\d{1,4})(h|d)$/.exec(text);
    const milliseconds = match ? Number(match[1]) * (match[2] === 'd' ? DAY_MS : DAY_MS / 24) : 0;
    if (milliseconds > 0 && milliseconds <= MAX_DAYS * DAY_MS)
        return milliseconds;
    throw inputError('database-max-age', text, 'a time such as 72h or 3d, of a year at most');
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function optional(name, path) {
    return path === '' ? undefined : existing(name, path);
}
function existing(input, path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return path;
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestError */ .GI('E_INPUT_FILE', {
        message: `${input}: there is no file ${JSON.stringify(path)}`,
        reason: 'the step that writes it did not run, runs later, or writes it somewhere else',
        remedy: 'check the path; it is relative to the working directory of the step'
    });
}
function inputError(input, value, expected) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestError */ .GI('E_INPUT', {
        message: `${input}: ${JSON.stringify(value.slice(0, 60))} is not ${expected}`,
        reason: 'a word that is not known is never guessed at',
        remedy: `write ${input}: ${expected}`
    });
}
function conflict() {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestError */ .GI('E_DIGEST_CONFLICT', {
        message: 'image and digest name different digests',
        reason: 'the two inputs come from different builds, and nothing tells which of them is meant',
        remedy: 'give the digest once, in the image or in the digest input'
    });
}


/***/ }),

/***/ 13966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ obtainDatabase),
  Y: () => (/* binding */ scanImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/oci/credentials.ts + 2 modules
var credentials = __webpack_require__(72639);
// EXTERNAL MODULE: ./src/oci/subject.ts
var oci_subject = __webpack_require__(89017);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __webpack_require__(78033);
;// CONCATENATED MODULE: ./src/scan/database-archives.ts







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
        await (0,promises_.mkdir)(this.folder, { recursive: true });
        await this.removeOthers();
        await (0,promises_.writeFile)(`${path}.partial`, bytes);
        await (0,promises_.rename)(`${path}.partial`, path);
        return { path, digest: layer, cached: false };
    }
    /** The newest archive that is kept and whole; throws UnavailableError with the failures where there is none. */
    async newest(failures) {
        for (const digest of await this.kept()) {
            const path = this.pathOf(digest);
            if (await this.isWhole(path, digest))
                return { path, digest, cached: true };
        }
        throw new errors/* UnavailableError */.hG('E_SCAN_DATABASE', {
            message: 'no vulnerability database can be had',
            reason: failures.join('; ') || 'no repository is named',
            remedy: 'run the job again; where this machine has no way there, mirror the database and name it in database-repository',
            state: 'nothing was judged, so nothing passed'
        });
    }
    pathOf(digest) {
        return (0,external_node_path_.join)(this.folder, `${digest.hex}.tar.gz`);
    }
    async kept() {
        const names = await (0,promises_.readdir)(this.folder).catch(() => []);
        const found = await Promise.all(names.map(async (name) => {
            const digest = image_digest/* Digest */.n.tryParse(`sha256:${ARCHIVE_NAME.exec(name)?.[1] ?? ''}`);
            return digest && { digest, changed: (await (0,promises_.stat)((0,external_node_path_.join)(this.folder, name))).mtimeMs };
        }));
        const archives = found.filter((archive) => archive !== undefined);
        return archives.toSorted((one, other) => other.changed - one.changed).map(({ digest }) => digest);
    }
    async isWhole(path, digest) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        try {
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
        }
        catch {
            return false;
        }
        if (hash.digest('hex') === digest.hex)
            return true;
        this.log.warning(`the kept database ${digest.toString()} has other content than its name says: it is not used`);
        await (0,promises_.rm)(path, { force: true });
        return false;
    }
    async removeOthers() {
        for (const digest of await this.kept())
            await (0,promises_.rm)(this.pathOf(digest), { force: true });
    }
}

// EXTERNAL MODULE: ./src/scan/database-source.ts
var database_source = __webpack_require__(74676);
// EXTERNAL MODULE: ./src/scan/fields.ts
var scan_fields = __webpack_require__(70300);
;// CONCATENATED MODULE: ./src/scan/database.ts








const UNPACK_MS = 120_000;
const HOUR_MS = 60 * 60 * 1000;
/**
 * The newest vulnerability database that one of the repositories has, or the newest kept one where none answers. Throws UnavailableError
 * where there is none at all or it is older than `maxAgeMs`: a gate that can't look is shut.
 */
async function prepareDatabase(request) {
    const archives = new DatabaseArchives(request.cache, request.log);
    const { located, failures } = await (0,database_source/* locateDatabase */.Qw)(request);
    const chosen = located ? await archives.obtain(located) : await archives.newest(failures);
    const folder = (0,external_node_path_.join)(request.temp, 'trivy-cache');
    await unpack(chosen.path, (0,external_node_path_.join)(folder, 'db'));
    const { schema, updatedAt } = await readMetadata((0,external_node_path_.join)(folder, 'db'));
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
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('tar', ['-xzf', archive, '-C', folder, 'trivy.db', 'metadata.json'], {
            env: { PATH: process.env['PATH'] },
            timeout: UNPACK_MS
        });
    }
    catch (cause) {
        throw new errors/* RequestError */.GI('E_SCAN_DATABASE_CONTENT', {
            message: 'the archive of the vulnerability database can not be unpacked',
            reason: (0,errors/* messageOf */.bD)(cause).replaceAll(/\s+/g, ' ').slice(0, 300),
            remedy: 'look whether the repository in database-repository holds a Trivy database (schema 2), and tar and gzip are installed',
            cause
        });
    }
}
async function readMetadata(folder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'metadata.json'), 'utf8');
    const metadata = (0,scan_fields/* fieldsOf */.Pf)(JSON.parse(text));
    const updatedAt = new Date((0,scan_fields/* textOf */.b6)(metadata['UpdatedAt']) ?? '');
    if (metadata['Version'] === 2 && !Number.isNaN(updatedAt.getTime()))
        return { schema: '2', updatedAt };
    throw new errors/* RequestError */.GI('E_SCAN_DATABASE_CONTENT', {
        message: 'the vulnerability database has a metadata.json that is not known',
        reason: `Version ${JSON.stringify(metadata['Version'] ?? null)}, UpdatedAt ${JSON.stringify(metadata['UpdatedAt'] ?? null)}; Version 2 is known`,
        remedy: 'use a database of schema 2: a repository whose tag ends in :2'
    });
}
function checkAge(updatedAt, { now, maxAgeMs }, failures) {
    const age = now.getTime() - updatedAt.getTime();
    if (age <= maxAgeMs)
        return;
    throw new errors/* UnavailableError */.hG('E_SCAN_DATABASE_AGE', {
        message: `the newest vulnerability database is ${Math.floor(age / HOUR_MS)} h old; ${Math.floor(maxAgeMs / HOUR_MS)} h are allowed`,
        reason: failures.length === 0 ? `it was made at ${updatedAt.toISOString()}` : failures.join('; '),
        remedy: 'run the job again; where the mirror is behind, name another in database-repository, or allow more in database-max-age',
        state: 'nothing was judged, so nothing passed'
    });
}

// EXTERNAL MODULE: ./src/scan/gate.ts
var gate = __webpack_require__(16534);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/scan/exception.ts
var exception = __webpack_require__(76240);
;// CONCATENATED MODULE: ./src/scan/ignore-file.ts




const MAX_IGNORE_BYTES = 1024 * 1024;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const KNOWN = new Set(['id', 'purls', 'paths', 'statement', 'expired_at']);
/**
 * The exceptions that an ignore file in the format of `.trivyignore.yaml` makes; each must say why (`statement`) and until when
 * (`expired_at`, held until that day begins in UTC). Throws RequestError.
 */
function parseIgnoreFile(bytes, name) {
    const root = (0,scan_fields/* fieldsOf */.Pf)(parseYaml(bytes, name));
    const unknown = Object.keys(root).find((key) => key !== 'vulnerabilities');
    if (unknown !== undefined)
        throw ignoreError(name, `it has ${JSON.stringify(unknown)}, which this gate does not judge`);
    const entries = root['vulnerabilities'] ?? [];
    if (!Array.isArray(entries))
        throw ignoreError(name, 'vulnerabilities is no list');
    return entries.map((entry, index) => exceptionOf((0,scan_fields/* fieldsOf */.Pf)(entry), `${name}, entry ${index + 1}`));
}
function parseYaml(bytes, name) {
    if (bytes.length > MAX_IGNORE_BYTES)
        throw ignoreError(name, `it has ${bytes.length} bytes; ${MAX_IGNORE_BYTES} are read`);
    const document = (0,dist/* parseDocument */.Tp)(bytes.toString('utf8'), { schema: 'core', uniqueKeys: true });
    const [fault] = document.errors;
    if (fault)
        throw ignoreError(name, fault.message.split('\n', 1).join());
    const value = document.toJS({ maxAliasCount: 0 });
    if (value === null || (typeof value === 'object' && !Array.isArray(value)))
        return value;
    throw ignoreError(name, 'it is no mapping with a list of vulnerabilities; the plain .trivyignore has no place for a reason');
}
function exceptionOf(entry, where) {
    const id = (0,scan_fields/* textOf */.b6)(entry['id']);
    if (id === undefined)
        throw ignoreError(where, 'it names no id');
    const unknown = Object.keys(entry).find((key) => !KNOWN.has(key));
    if (unknown !== undefined)
        throw ignoreError(`${where} (${id})`, `${JSON.stringify(unknown)} is not known there`);
    const reason = (0,scan_fields/* textOf */.b6)(entry['statement'])?.trim();
    if (!reason)
        throw missingReason(`${where} (${id})`);
    const [purls, paths] = [limits(entry['purls'], where), limits(entry['paths'], where)];
    return {
        source: 'ignore-file',
        id,
        reason,
        expires: expiryOf(entry['expired_at'], `${where} (${id})`),
        covers: (finding) => (purls === undefined || purls.some((purl) => (0,exception/* purlMatches */.l)(purl, finding.purl))) &&
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
    const text = (0,scan_fields/* textOf */.b6)(value);
    const date = new Date(`${text ?? ''}T00:00:00Z`);
    // Date.parse takes 2026-02-31 for 2026-03-03.
    if (text !== undefined && DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
        return date;
    throw new errors/* RequestError */.GI('E_IGNORE_EXPIRY', {
        message: `${where} has no expired_at that is a date`,
        reason: text === undefined
            ? 'an exception without an end is forgotten, and then hides the vulnerability for ever'
            : `it says ${JSON.stringify(text.slice(0, 40))}`,
        remedy: 'write the day on which somebody must look again, for example expired_at: 2027-03-31'
    });
}
function missingReason(where) {
    return new errors/* RequestError */.GI('E_IGNORE_REASON', {
        message: `${where} gives no statement`,
        reason: 'an exception is evidence: who reads it later must learn why the vulnerability does not count here',
        remedy: 'write statement: and why, for example "not reachable: the parser is never called"'
    });
}
function ignoreError(where, reason) {
    return new errors/* RequestError */.GI('E_IGNORE_FILE', {
        message: `${where} can't be used as an ignore file`,
        reason,
        remedy: "write it like Trivy's .trivyignore.yaml: vulnerabilities: [{id, statement, expired_at, purls?, paths?}]"
    });
}

// EXTERNAL MODULE: ./src/scan/json-select.ts
var json_select = __webpack_require__(63172);
;// CONCATENATED MODULE: ./src/scan/openvex.ts




const MAX_VEX_BYTES = 16 * 1024 * 1024;
const STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'];
const CONTEXT = /^https:\/\/openvex\.dev\/ns(?:\/v0\.[0-2]\.\d+)?$/;
/**
 * The exceptions in an OpenVEX document (openvex/spec v0.2.0) about this image: what it calls not_affected or fixed and does not call
 * otherwise later. Throws RequestError for a document that is none, and for a not_affected without justification or impact.
 */
function parseOpenVex(bytes, name, subject) {
    const document = readDocument(bytes, name);
    const author = (0,scan_fields/* textOf */.b6)(document['author']);
    if (author === undefined)
        throw vexError(name, 'it names no author: an unsigned word of nobody');
    const time = Date.parse((0,scan_fields/* textOf */.b6)(document['timestamp']) ?? '');
    if (Number.isNaN(time))
        throw vexError(name, 'it has no timestamp');
    const statements = (0,scan_fields/* listOf */.c3)(document['statements']).map((item, index) => statementOf((0,scan_fields/* fieldsOf */.Pf)(item), time, `${name}, statement ${index + 1}`));
    // The later word counts (§ "Updating Statements with Inherited Data").
    const newestFirst = statements.toSorted((one, other) => other.at - one.at);
    return newestFirst.flatMap((statement) => exceptionsOf(statement, newestFirst, author, subject));
}
function readDocument(bytes, name) {
    if (bytes.length > MAX_VEX_BYTES)
        throw vexError(name, `it has ${bytes.length} bytes; ${MAX_VEX_BYTES} are read`);
    try {
        const document = (0,scan_fields/* fieldsOf */.Pf)((0,json_select/* selectJson */.P)(bytes, 'value'));
        if (!CONTEXT.test((0,scan_fields/* textOf */.b6)(document['@context']) ?? ''))
            throw vexError(name, `its @context is ${JSON.stringify(document['@context'] ?? null).slice(0, 80)}`);
        return document;
    }
    catch (error) {
        if (error instanceof json_select/* UnreadableJson */.C)
            throw vexError(name, error.message);
        throw error;
    }
}
function statementOf(item, documentTime, where) {
    const status = (0,scan_fields/* textOf */.b6)(item['status']) ?? '';
    if (!STATUSES.includes(status))
        throw vexError(where, `its status ${JSON.stringify(status)} is not one of ${STATUSES.join(', ')}`);
    const names = vulnerabilityNames(item['vulnerability']);
    if (names.length === 0)
        throw vexError(where, 'it names no vulnerability');
    const reason = [item['justification'], item['impact_statement'], item['status_notes']]
        .map(scan_fields/* textOf */.b6)
        .filter(Boolean)
        .join(': ');
    if (status === 'not_affected' && !(0,scan_fields/* textOf */.b6)(item['justification']) && !(0,scan_fields/* textOf */.b6)(item['impact_statement'])) {
        throw vexError(where, 'not_affected needs a justification or an impact_statement');
    }
    const at = Date.parse((0,scan_fields/* textOf */.b6)(item['timestamp']) ?? '');
    return {
        names,
        status,
        reason: reason || status,
        at: Number.isNaN(at) ? documentTime : at,
        products: (0,scan_fields/* listOf */.c3)(item['products']).map(scan_fields/* fieldsOf */.Pf)
    };
}
/** v0.2 writes an object, v0.0.1 the bare id. */
function vulnerabilityNames(value) {
    const { name, '@id': id, aliases } = (0,scan_fields/* fieldsOf */.Pf)(value);
    const names = [value, name, id, ...(0,scan_fields/* listOf */.c3)(aliases)].map(scan_fields/* textOf */.b6);
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
        if (ids.some((id) => (0,exception/* purlMatches */.l)(id, finding.purl)))
            return true;
        if (!ids.some((id) => isImage(id, subject)) && !hasDigest(product, subject))
            return false;
        const parts = (0,scan_fields/* listOf */.c3)(product['subcomponents']).map(scan_fields/* fieldsOf */.Pf);
        return parts.length === 0 || parts.some((part) => identifiersOf(part).some((id) => (0,exception/* purlMatches */.l)(id, finding.purl)));
    });
}
function identifiersOf(component) {
    const { '@id': id, identifiers } = component;
    return [id, (0,scan_fields/* fieldsOf */.Pf)(identifiers)['purl']].map(scan_fields/* textOf */.b6).filter((text) => text !== undefined);
}
/** `pkg:oci/checkout@sha256:…?repository_url=ghcr.io/acme/checkout`: by digest, or by repository for every build of it. */
function isImage(purl, { repository, digests }) {
    const match = /^pkg:oci\/([^@?#]+)(?:@([^?#]+))?(?:\?([^#]*))?/.exec(purl);
    if (!match)
        return false;
    const [, name = '', version, query = ''] = match;
    const at = new URLSearchParams(query).get('repository_url');
    const sameRepository = at === null ? repository.endsWith(`/${decodeURIComponent(name)}`) : at === repository;
    return (sameRepository &&
        (version === undefined || digests.some((digest) => digest.toString() === decodeURIComponent(version))));
}
function hasDigest(product, { digests }) {
    const hash = (0,scan_fields/* textOf */.b6)((0,scan_fields/* fieldsOf */.Pf)(product['hashes'])['sha-256']);
    return hash !== undefined && digests.some(({ hex }) => hex === hash);
}
function vexError(where, reason) {
    return new errors/* RequestError */.GI('E_VEX', {
        message: `${where} can't be used as OpenVEX`,
        reason,
        remedy: 'check the document with vexctl, or leave vex out; see https://github.com/openvex/spec for the fields'
    });
}

// EXTERNAL MODULE: ./src/scan/record.ts
var scan_record = __webpack_require__(91636);
;// CONCATENATED MODULE: ./src/scan/report-fault.ts


/** Why a report can't be believed; `readReport` tells it as an error with its remedy. */
class ReportFault extends Error {
}
/** The text at `name`; throws ReportFault where there is none. */
function requiredText(fields, name, where) {
    const text = (0,scan_fields/* textOf */.b6)(fields[name]);
    if (text === undefined)
        throw new ReportFault(`${where} has no ${name}`);
    return text;
}
/** The digests that `NAME@sha256:…` texts end in. */
function digestsIn(names) {
    const digests = names.map((name) => image_digest/* Digest */.n.tryParse(name.slice(name.indexOf('@') + 1)));
    return digests.filter((digest) => digest !== undefined);
}

// EXTERNAL MODULE: ./src/scan/severity.ts
var severity = __webpack_require__(44902);
;// CONCATENATED MODULE: ./src/scan/grype-report.ts



/** What is read of Grype's JSON report (grype grype/presenter/models/document.go). */
const GRYPE_PARTS = {
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
    const source = (0,scan_fields/* fieldsOf */.Pf)(report['source']);
    if (source['type'] !== 'image') {
        throw new ReportFault(`it is of a ${JSON.stringify(source['type'] ?? 'thing without source.type')}, not of an image`);
    }
    const target = (0,scan_fields/* fieldsOf */.Pf)(source['target']);
    const matches = report['matches'] ?? [];
    if (!Array.isArray(matches))
        throw new ReportFault('its matches are no list');
    const descriptor = (0,scan_fields/* fieldsOf */.Pf)(report['descriptor']);
    const database = databaseOf((0,scan_fields/* fieldsOf */.Pf)((0,scan_fields/* fieldsOf */.Pf)(descriptor['db'])['status'] ?? descriptor['db']));
    const name = requiredText(target, 'userInput', 'source.target');
    return {
        scanner: { name: 'grype', version: (0,scan_fields/* textOf */.b6)(descriptor['version']) ?? 'unknown', ...(database && { database }) },
        target: name,
        digests: digestsIn([name, ...(0,scan_fields/* textsOf */.CB)(target['repoDigests']), `@${(0,scan_fields/* textOf */.b6)(target['manifestDigest']) ?? ''}`]),
        platform: platformOf(target),
        findings: matches,
        suppressed: (0,scan_fields/* listOf */.c3)(report['ignoredMatches']).length,
        warnings: warningsOf((0,scan_fields/* fieldsOf */.Pf)(report['distro']), matches.length)
    };
}
function warningsOf({ name }, matches) {
    if ((0,scan_fields/* textOf */.b6)(name) !== undefined || matches > 0)
        return [];
    return ['the scanner recognised no distribution: that nothing was found may prove nothing'];
}
function findingOf(element) {
    const match = (0,scan_fields/* fieldsOf */.Pf)(element);
    const [vulnerability, artifact] = [(0,scan_fields/* fieldsOf */.Pf)(match['vulnerability']), (0,scan_fields/* fieldsOf */.Pf)(match['artifact'])];
    const fix = (0,scan_fields/* fieldsOf */.Pf)(vulnerability['fix']);
    const related = (0,scan_fields/* listOf */.c3)(match['relatedVulnerabilities']).map((item) => (0,scan_fields/* textOf */.b6)((0,scan_fields/* fieldsOf */.Pf)(item)['id']));
    const id = requiredText(vulnerability, 'id', 'a match');
    return {
        id,
        aliases: [...new Set(related)].filter((alias) => alias !== undefined && alias !== id),
        severity: (0,severity/* parseSeverity */.lv)(vulnerability['severity']),
        package: requiredText(artifact, 'name', 'the artifact of a match'),
        installed: (0,scan_fields/* textOf */.b6)(artifact['version']) ?? '',
        fixed: fix['state'] === 'fixed' ? (0,scan_fields/* textsOf */.CB)(fix['versions']) : [],
        status: (0,scan_fields/* textOf */.b6)(fix['state']) ?? 'unknown',
        purl: (0,scan_fields/* textOf */.b6)(artifact['purl']),
        path: (0,scan_fields/* textOf */.b6)((0,scan_fields/* fieldsOf */.Pf)((0,scan_fields/* listOf */.c3)(artifact['locations'])[0])['path']),
        title: (0,scan_fields/* textOf */.b6)(vulnerability['description'])?.slice(0, LONGEST_TITLE),
        url: (0,scan_fields/* textOf */.b6)(vulnerability['dataSource'])
    };
}
function databaseOf(status) {
    const [built, schema] = [Date.parse((0,scan_fields/* textOf */.b6)(status['built']) ?? ''), (0,scan_fields/* textOf */.b6)(status['schemaVersion'])];
    if (Number.isNaN(built) || schema === undefined)
        return undefined;
    return { uri: (0,scan_fields/* textOf */.b6)(status['from']) ?? 'unknown', schema, updatedAt: new Date(built) };
}
// Grype leaves its own two fields empty for some sources; the image's configuration is beside them, in base64.
function platformOf(target) {
    const [os, architecture] = [(0,scan_fields/* textOf */.b6)(target['os']), (0,scan_fields/* textOf */.b6)(target['architecture'])];
    if (os !== undefined && architecture !== undefined)
        return `${os}/${architecture}`;
    const config = configOf((0,scan_fields/* textOf */.b6)(target['config']) ?? '');
    const parts = [config['os'], config['architecture'], config['variant']]
        .map(scan_fields/* textOf */.b6)
        .filter((part) => part !== undefined);
    return parts.length >= 2 ? parts.join('/') : undefined;
}
function configOf(text) {
    try {
        return (0,scan_fields/* fieldsOf */.Pf)(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./src/scan/trivy-report.ts



/** What is read of Trivy's JSON report (trivy pkg/types/report.go, SchemaVersion 2). */
const TRIVY_PARTS = {
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
                    as: trivy_report_findingOf,
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
        throw new ReportFault(`its SchemaVersion is ${JSON.stringify(report['SchemaVersion'])}; 2 is known`);
    }
    if (report['ArtifactType'] !== 'container_image') {
        throw new ReportFault(`it is of a ${JSON.stringify(report['ArtifactType'] ?? 'thing without ArtifactType')}, not of a container_image`);
    }
    const target = requiredText(report, 'ArtifactName', 'the report');
    const metadata = (0,scan_fields/* fieldsOf */.Pf)(report['Metadata']);
    const results = resultsOf(report);
    return {
        scanner: { name: 'trivy', version: (0,scan_fields/* textOf */.b6)((0,scan_fields/* fieldsOf */.Pf)(report['Trivy'])['Version']) ?? 'unknown' },
        target,
        digests: trivyDigests(target, metadata),
        platform: trivy_report_platformOf((0,scan_fields/* fieldsOf */.Pf)(metadata['ImageConfig'])),
        findings: results.flatMap(findingsOf),
        suppressed: results.flatMap((result) => (0,scan_fields/* listOf */.c3)(result['ExperimentalModifiedFindings'])).length,
        warnings: trivy_report_warningsOf((0,scan_fields/* fieldsOf */.Pf)(metadata['OS']), results)
    };
}
function resultsOf(report) {
    const results = report['Results'] ?? [];
    if (!Array.isArray(results))
        throw new ReportFault('its Results are no list');
    return results.map(scan_fields/* fieldsOf */.Pf);
}
function findingsOf(result) {
    const findings = result['Vulnerabilities'] ?? [];
    if (!Array.isArray(findings))
        throw new ReportFault('the Vulnerabilities of a result are no list');
    const target = result['Class'] === 'os-pkgs' ? undefined : (0,scan_fields/* textOf */.b6)(result['Target']);
    const found = findings;
    return target === undefined ? found : found.map((finding) => ({ ...finding, path: finding.path ?? target }));
}
function trivy_report_findingOf(element) {
    const item = (0,scan_fields/* fieldsOf */.Pf)(element);
    return {
        id: requiredText(item, 'VulnerabilityID', 'a vulnerability'),
        aliases: item['VendorIDs'] === undefined ? NONE : (0,scan_fields/* textsOf */.CB)(item['VendorIDs']),
        severity: (0,severity/* parseSeverity */.lv)(item['Severity']),
        package: sharedWord(requiredText(item, 'PkgName', 'a vulnerability')),
        installed: sharedWord((0,scan_fields/* textOf */.b6)(item['InstalledVersion']) ?? ''),
        // Several release lines are told in one text: "1.2.3, 2.0.1".
        fixed: sharedVersions((0,scan_fields/* textOf */.b6)(item['FixedVersion']) ?? ''),
        status: sharedWord((0,scan_fields/* textOf */.b6)(item['Status']) ?? 'unknown'),
        purl: (0,scan_fields/* textOf */.b6)((0,scan_fields/* fieldsOf */.Pf)(item['PkgIdentifier'])['PURL']),
        path: (0,scan_fields/* textOf */.b6)(item['PkgPath']),
        title: (0,scan_fields/* textOf */.b6)(item['Title']),
        url: (0,scan_fields/* textOf */.b6)(item['PrimaryURL'])
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
    return digestsIn([target, ...(0,scan_fields/* textsOf */.CB)(metadata['RepoDigests'])]);
}
function trivy_report_platformOf({ os, architecture, variant }) {
    const parts = [os, architecture, variant].map(scan_fields/* textOf */.b6).filter((part) => part !== undefined);
    return parts.length >= 2 ? parts.join('/') : undefined;
}
function trivy_report_warningsOf(os, results) {
    // Trivy's own word for an image without a distribution.
    const family = os['Family'] === 'none' ? undefined : (0,scan_fields/* textOf */.b6)(os['Family']);
    const name = (0,scan_fields/* textOf */.b6)(os['Name']) ?? '';
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

;// CONCATENATED MODULE: ./src/scan/report.ts






/** The largest report that is read, in bytes; one of a large image takes some 10 MB. */
const MAX_REPORT_BYTES = 128 * 1024 * 1024;
/** What a JSON report of Trivy or Grype says about one image; throws RequestError where it can't be read or is of something else. */
function readReport(bytes, name) {
    if (bytes.length === 0)
        throw reportError(name, 'the file is empty: the scanner ended before it wrote');
    try {
        return parseReport((0,scan_fields/* fieldsOf */.Pf)((0,json_select/* selectJson */.P)(bytes, { members: { ...TRIVY_PARTS, ...GRYPE_PARTS } })));
    }
    catch (error) {
        if (error instanceof json_select/* UnreadableJson */.C || error instanceof ReportFault)
            throw reportError(name, error.message);
        throw error;
    }
}
function parseReport(report) {
    if ('SchemaVersion' in report)
        return parseTrivyReport(report);
    if ('matches' in report && (0,scan_fields/* fieldsOf */.Pf)(report['descriptor'])['name'] === 'grype')
        return parseGrypeReport(report);
    throw new ReportFault("it has neither Trivy's SchemaVersion nor Grype's matches and descriptor");
}
function reportError(name, reason) {
    return new errors/* RequestError */.GI('E_SCAN_REPORT', {
        message: `${name.slice(-90)} is no scan report that can be judged`,
        reason,
        remedy: 'write it by trivy image --format json --output FILE, or grype -o json --file FILE, of the image by its digest'
    });
}

;// CONCATENATED MODULE: ./src/scan/sarif.ts
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
    return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

// EXTERNAL MODULE: ./src/tools/run-tool.ts
var run_tool = __webpack_require__(58049);
;// CONCATENATED MODULE: ./src/scan/trivy.ts





const LONGEST_SCAN_MS = 900_000;
const KILLED = 128 + 9;
/** The JSON report that Trivy makes of one image in its registry; throws RequestError, PermissionError or UnavailableError. */
async function scanWithTrivy(scan) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scan.temp, 'trivy-'));
    try {
        const [output, log] = [(0,external_node_path_.join)(folder, 'report.json'), (0,external_node_path_.join)(folder, 'trivy.log')];
        const { executable, deadline, signal } = scan;
        const env = { ...(0,run_tool/* toolEnvironment */.uQ)(scan.env), TMPDIR: folder, XDG_CACHE_HOME: folder };
        const end = await (0,run_tool/* runTool */.qI)({
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
            throw trivyFailure(end, scan, await (0,promises_.readFile)(log));
        return await readOutput(output, scan);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
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
    const size = await (0,promises_.stat)(path).then((file) => file.size, () => 0);
    if (size > 0 && size <= MAX_REPORT_BYTES)
        return (0,promises_.readFile)(path);
    throw new errors/* RequestError */.GI('E_TRIVY_OUTPUT', {
        message: `Trivy wrote no usable report of ${trivy_short(reference, digest)}`,
        reason: size === 0 ? 'it ended well and left no file' : `the report has ${size} bytes; ${MAX_REPORT_BYTES} are read`,
        remedy: 'look what is at scanner-path; leave it out to use the pinned Trivy'
    });
}
function trivyFailure(end, { executable, reference, digest }, log) {
    const [target, words] = [trivy_short(reference, digest), (0,run_tool/* lastWords */.aN)(log, 600)];
    if (end.kind === 'not-started')
        return notStarted(executable, end.cause);
    if (end.kind === 'late') {
        return new errors/* UnavailableError */.hG('E_TRIVY_TIMEOUT', {
            message: `Trivy did not finish ${target} within ${Math.round(end.limitMs / 1000)} s and was ended`,
            reason: 'large images and slow registries take longest',
            remedy: 'run the job again; where it happens again raise timeout',
            state: 'nothing was judged, so nothing passed'
        });
    }
    if (end.code === KILLED || end.signal === 'SIGKILL')
        return outOfMemory(target);
    if (/\b(?:UNAUTHORIZED|DENIED|401|403)\b/i.test(words)) {
        return new errors/* PermissionError */.i_('E_TRIVY_LOGIN', {
            message: `${reference.registry.slice(0, 60)} did not let Trivy read ${target}`,
            reason: words,
            remedy: `log in to ${reference.registry} with docker/login-action before this step: Trivy reads Docker's login`
        });
    }
    return new errors/* RequestError */.GI('E_TRIVY_FAILED', {
        message: `Trivy ended with ${end.code === null ? (end.signal ?? 'a signal') : `exit code ${end.code}`} on ${target}`,
        reason: words || 'it printed nothing',
        remedy: `run the same yourself: trivy image ${reference.at(digest)}; or pass its JSON report in report`
    });
}
function notStarted(executable, cause) {
    return new errors/* RequestError */.GI('E_TRIVY_FAILED', {
        message: `Trivy at ${JSON.stringify(executable.slice(-90))} can't be started`,
        reason: cause instanceof Error ? cause.message : String(cause),
        remedy: 'pass in scanner-path an executable for this machine, or leave it out',
        cause
    });
}
function outOfMemory(target) {
    return new errors/* RequestError */.GI('E_TRIVY_MEMORY', {
        message: `Trivy was killed on ${target}, most likely because memory ran out`,
        reason: 'it ended with SIGKILL (137); very large images take several GB',
        remedy: 'use a larger runner for the scan job'
    });
}
function trivy_short({ name }, digest) {
    return `${name.length > 60 ? `…${name.slice(-59)}` : name}@sha256:${digest.hex.slice(0, 12)}…`;
}

;// CONCATENATED MODULE: ./src/scan/trivy-release.ts
/** The release that is used where no Trivy is named, each of its archives by its SHA-256. */
const PINNED_TRIVY = {
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

// EXTERNAL MODULE: ./src/tools/find-tool.ts + 3 modules
var find_tool = __webpack_require__(84461);
// EXTERNAL MODULE: ./src/tools/turns.ts
var turns = __webpack_require__(28883);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __webpack_require__(32298);
// EXTERNAL MODULE: ./src/chain/scan-subject.ts
var scan_subject = __webpack_require__(46005);
// EXTERNAL MODULE: ./src/chain/scan-request.ts
var scan_request = __webpack_require__(88428);
;// CONCATENATED MODULE: ./src/chain/scan.ts




















const scan_turns = new turns/* Turns */.P(Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2)));
/** Scans each platform of an image, or takes the reports given, and judges them; a verdict that blocks is no error yet. */
async function scanImage(request, run, database) {
    const started = new Date();
    const scanned = await run.log.group('Scan', () => request.reports.length > 0
        ? readReports(request, run)
        : runTrivy(request, run, database ?? obtainDatabase(request, run)));
    const { name, digest } = scanned.manifests[0];
    const { exceptions, files } = await readExceptions(request, name, scanned);
    const rules = { failOn: request.failOn, ignoreUnfixed: request.ignoreUnfixed, exceptions };
    const verdict = (0,gate/* judge */.S)(scanned.reports, rules, started);
    const [first] = scanned.reports;
    const scanner = { ...first.scanner, ...(scanned.database && { database: scanned.database.identity }) };
    const record = (0,scan_record/* recordOf */.zv)(verdict, {
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
    const documents = await Promise.all(paths.map(readReportFile));
    const reports = documents.map((bytes, index) => readReport(bytes, paths[index] ?? ''));
    if (!image)
        return { manifests: (0,scan_subject/* subjectOfReports */.lK)(reports), reports, documents };
    const subject = await (0,oci_subject/* fetchSubject */.Z)((0,prepare/* openRegistry */.Me)(image, githubToken, run), image.digest);
    const order = (0,scan_subject/* matchReports */.X9)(subject, reports);
    return {
        manifests: (0,scan_subject/* scannedManifests */.Lm)(subject),
        reports: order.map((index) => reports[index]),
        documents: order.map((index) => documents[index])
    };
}
async function readReportFile(path) {
    const { size } = await (0,promises_.stat)(path);
    if (size <= MAX_REPORT_BYTES)
        return (0,promises_.readFile)(path);
    throw new errors/* RequestError */.GI('E_SCAN_REPORT', {
        message: `${path.slice(-90)} is no scan report that can be judged`,
        reason: `it has ${size} bytes; ${MAX_REPORT_BYTES} are read`,
        remedy: 'let the scanner look for vulnerabilities only: --scanners vuln, without listing every file'
    });
}
async function runTrivy(request, run, prepared) {
    const { image, scannerPath } = request;
    if (!image)
        throw new Error('without reports an image is parsed');
    const given = scannerPath === undefined ? {} : { given: { name: 'scanner-path', path: scannerPath } };
    const options = { env: run.env, temp: run.folder, log: run.log, deadline: run.deadline };
    const subject = await (0,oci_subject/* fetchSubject */.Z)((0,prepare/* openRegistry */.Me)(image, request.githubToken, run), image.digest);
    const [executable, database, env] = await Promise.all([
        (0,find_tool/* findTool */.S)({ release: PINNED_TRIVY, ...given, fits: isPinned }, options),
        prepared,
        (0,prepare/* trivyEnvironment */.qg)(image.reference, request.githubToken, run)
    ]);
    const manifests = (0,scan_subject/* scannedManifests */.Lm)(subject);
    const documents = await scanAll(subject, manifests, { executable, database: database.folder, env }, run);
    const reports = documents.map((bytes, index) => readReport(bytes, `Trivy's report of ${manifests[index]?.platform ?? 'the image'}`));
    return { manifests, reports, documents, database };
}
// A scanner decides what goes on: one that happens to be on PATH does not take the place of the pinned one.
function isPinned() {
    return Promise.resolve(false);
}
async function scanAll({ reference }, manifests, tool, { folder: temp, deadline, log }) {
    const scans = new AbortController();
    try {
        return await Promise.all(manifests.map(({ digest, platform }) => scan_turns.take(async () => {
            const began = performance.now();
            const report = await scanWithTrivy({ ...tool, reference, digest, temp, deadline, signal: scans.signal });
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
    return prepareDatabase({
        repositories: request.databases,
        credential: (reference) => (0,credentials/* findCredential */.L)(reference, run.env, run.log),
        log: run.log,
        deadline: run.deadline,
        cache: request.databaseCache ?? (0,external_node_path_.join)(run.folder, 'trivy-db'),
        maxAgeMs: request.databaseMaxAgeMs,
        temp: run.folder,
        now: new Date()
    });
}
async function readExceptions({ ignoreFile, vex }, repository, { manifests, reports }) {
    const digests = [...manifests.map(({ digest }) => digest), ...reports.flatMap((report) => report.digests)];
    const ignored = ignoreFile === undefined ? undefined : await (0,scan_request/* readNamed */.M)(ignoreFile);
    const documents = await Promise.all(vex.map(scan_request/* readNamed */.M));
    return {
        exceptions: [
            ...(ignored ? parseIgnoreFile(ignored.bytes, ignored.path) : []),
            ...documents.flatMap(({ bytes, path }) => parseOpenVex(bytes, path, { repository, digests }))
        ],
        files: [...(ignored ? [ignored] : []), ...documents].map(({ digest }) => digest)
    };
}
async function writeFiles(record, verdict, { manifests, documents }, { folder }) {
    const files = { record: (0,external_node_path_.join)(folder, 'scan.json'), reports: (0,external_node_path_.join)(folder, 'reports'), sarif: (0,external_node_path_.join)(folder, 'sarif') };
    await Promise.all([(0,promises_.mkdir)(files.reports), (0,promises_.mkdir)(files.sarif)]);
    await (0,promises_.writeFile)(files.record, `${JSON.stringify(record, undefined, 2)}\n`);
    await Promise.all(manifests.flatMap((manifest, index) => {
        const name = (manifest.platform ?? 'image').replaceAll('/', '-');
        const judged = verdict.reports[index];
        return [
            (0,promises_.writeFile)((0,external_node_path_.join)(files.reports, `${name}.json`), documents[index]),
            ...(judged ? [(0,promises_.writeFile)((0,external_node_path_.join)(files.sarif, `${name}.sarif`), renderSarif(judged, manifest))] : [])
        ];
    }));
    return files;
}


/***/ }),

/***/ 74676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ parseDatabaseRepository),
/* harmony export */   Qw: () => (/* binding */ locateDatabase),
/* harmony export */   ub: () => (/* binding */ TRIVY_DATABASES)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78033);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23564);
/* harmony import */ var _oci_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93198);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87700);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70300);





/** Where Trivy's makers publish their database: three mirrors of the same content. */
const TRIVY_DATABASES = [
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
        return { reference: _image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageReference */ .Z.parse(name), target: _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.parse(digest) };
    const colon = name.lastIndexOf(':');
    if (colon > name.lastIndexOf('/')) {
        return { reference: _image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageReference */ .Z.parse(name.slice(0, colon)), target: name.slice(colon + 1) };
    }
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI('E_SCAN_DATABASE_NAME', {
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
            failures.push(`${repository.reference.name}: ${(0,_support_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
            source.log.info(`${repository.reference.name} gives no vulnerability database: ${(0,_support_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
    return { failures };
}
async function locateIn({ reference, target }, source) {
    const { log, deadline } = source;
    const credential = () => source.credential(reference);
    const registry = new _oci_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .Registry */ .O({ reference, credential, deadline, log, access: 'pull' });
    const manifest = await registry.fetchManifest(target, { budgetMs: MIRROR_BUDGET_MS });
    if (!manifest)
        throw new Error(`it has no ${target.toString()}`);
    const layers = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(JSON.parse(manifest.bytes.toString('utf8')))['layers']).map(_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf);
    const layer = _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(layers.find(({ mediaType }) => mediaType === LAYER_TYPE)?.['digest']);
    if (!layer)
        throw new Error(`${target.toString()} is no Trivy database: no layer of type ${LAYER_TYPE}`);
    return { registry, layer };
}


/***/ }),

/***/ 76240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Exceptions),
/* harmony export */   l: () => (/* binding */ purlMatches)
/* harmony export */ });
const NONE = [];
/** Exceptions, found by the vulnerability that they speak of. */
class Exceptions {
    byId;
    constructor(exceptions) {
        this.byId = Map.groupBy(exceptions, ({ id }) => id);
    }
    /** Those that speak of this finding, under any of its names. */
    about(finding) {
        if (this.byId.size === 0)
            return NONE;
        return [finding.id, ...finding.aliases].flatMap((id) => (this.byId.get(id) ?? []).filter((exception) => exception.covers(finding)));
    }
}
/**
 * Whether a package URL is the one that a rule names: the same package, and the same version where the rule has one. Qualifiers such as
 * `?arch=amd64` count only where the rule has them (package-url/purl-spec).
 */
function purlMatches(rule, purl) {
    if (purl === undefined)
        return false;
    const [wanted, found] = [splitPurl(rule), splitPurl(purl)];
    if (wanted.name !== found.name)
        return false;
    if (wanted.version !== undefined && wanted.version !== found.version)
        return false;
    return wanted.qualifiers.every((qualifier) => found.qualifiers.includes(qualifier));
}
function splitPurl(purl) {
    const [path = ''] = purl.split('#');
    const [identity = '', query = ''] = path.split('?');
    const at = identity.lastIndexOf('@');
    const [name, version] = at > 0 ? [identity.slice(0, at), identity.slice(at + 1)] : [identity, undefined];
    return {
        name: decoded(name),
        version: version === undefined ? undefined : decoded(version),
        qualifiers: query.split('&').filter(Boolean)
    };
}
// `pkg:npm/%40scope/name` and `pkg:npm/@scope/name` are one package.
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 16534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   U: () => (/* binding */ blockingFindings)
/* harmony export */ });
/* harmony import */ var _exception_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76240);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44902);


const DAY_MS = 24 * 60 * 60 * 1000;
const EARLY_WARNING_DAYS = 14;
/** Judges the reports of an image, one a platform, by the same rules; each finding once, however often a scanner listed it. */
function judge(reports, rules, now) {
    const exceptions = new _exception_js__WEBPACK_IMPORTED_MODULE_0__/* .Exceptions */ .$(rules.exceptions);
    const judged = reports.map((report) => ({
        report,
        findings: distinct(report.findings).map((finding) => judgeFinding(finding, rules, exceptions, now))
    }));
    const findings = judged.flatMap((image) => image.findings);
    const used = new Set(findings.flatMap(({ finding }) => exceptions.about(finding)));
    return {
        passed: !findings.some(({ standing }) => standing === 'blocking'),
        reports: judged,
        counts: (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .countSeverities */ .ng)(severitiesOf(findings)),
        warnings: [
            ...new Set(reports.flatMap((report) => [...report.warnings, ...suppressedWarning(report)])),
            ...exceptionWarnings(rules.exceptions, used, now)
        ]
    };
}
/** The findings that block, on whichever platform. */
function blockingFindings({ reports }) {
    return reports.flatMap(({ findings }) => findings).filter(({ standing }) => standing === 'blocking');
}
function judgeFinding(finding, rules, exceptions, now) {
    const about = exceptions.about(finding);
    const holding = about.find((exception) => !isOver(exception, now));
    if (holding)
        return { finding, standing: 'excused', exception: holding };
    return { finding, standing: standingOf(finding, rules), exception: about[0] };
}
function standingOf(finding, { failOn, ignoreUnfixed }) {
    if (failOn === undefined || !(0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .reaches */ .O6)(finding.severity, failOn))
        return 'reported';
    return ignoreUnfixed && !isMended(finding) ? 'unfixed' : 'blocking';
}
function isMended({ fixed, status }) {
    return fixed.length > 0 || status === 'fixed';
}
// By id first: the longer keys live only as long as one id is looked at, which a report of 200,000 findings needs.
function distinct(findings) {
    const found = [];
    for (const group of Map.groupBy(findings, ({ id }) => id).values()) {
        if (group.length === 1)
            found.push(...group);
        else
            found.push(...gravestByKey(group, (finding) => `${packageKey(finding)} ${finding.path ?? ''}`));
    }
    return found;
}
function severitiesOf(judged) {
    const severities = [];
    for (const group of Map.groupBy(judged, ({ finding }) => finding.id).values()) {
        const packages = gravestByKey(group.map(({ finding }) => finding), packageKey);
        for (const { severity } of packages)
            severities.push(severity);
    }
    return severities;
}
// Where two sources disagree the graver one counts.
function gravestByKey(findings, keyOf) {
    const found = new Map();
    for (const finding of findings) {
        const known = found.get(keyOf(finding));
        if (!known || !(0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .reaches */ .O6)(known.severity, finding.severity))
            found.set(keyOf(finding), finding);
    }
    return found.values();
}
function packageKey({ package: name, installed }) {
    return `${name} ${installed}`;
}
function isOver({ expires }, now) {
    return expires !== undefined && expires <= now;
}
function suppressedWarning({ suppressed, scanner }) {
    if (suppressed === 0)
        return [];
    return [`${scanner.name} itself left out ${suppressed} by its own rules: what this gate never saw it can't judge`];
}
function exceptionWarnings(exceptions, used, now) {
    return exceptions.flatMap((exception) => {
        const { source, id, expires } = exception;
        if (source === 'vex' || !expires)
            return [];
        if (!used.has(exception))
            return [`the exception for ${id} meets nothing any more: take it out`];
        const day = expires.toISOString().slice(0, 10);
        const days = Math.ceil((expires.getTime() - now.getTime()) / DAY_MS);
        if (days <= 0)
            return [`the exception for ${id} ended on ${day} and no longer counts`];
        if (days > EARLY_WARNING_DAYS)
            return [];
        return [`the exception for ${id} ends on ${day}, in ${days} ${days === 1 ? 'day' : 'days'}`];
    });
}


/***/ }),

/***/ 2424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   U4: () => (/* binding */ rulesLine),
/* harmony export */   em: () => (/* binding */ gateError)
/* harmony export */ });
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16534);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87700);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44902);



const NAMED = 5;
/** `2 CRITICAL, 14 HIGH`, or `nothing`. */
function countsLine(counts) {
    const words = _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.toReversed().flatMap((severity) => counts[severity] === undefined ? [] : [`${counts[severity]} ${severity}`]);
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
    const blocking = new Map((0,_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .blockingFindings */ .U)(verdict).map((judged) => [`${judged.finding.id} ${judged.finding.package}`, judged]));
    const gravest = [...blocking.values()].toSorted((one, other) => rank(other.finding.severity) - rank(one.finding.severity));
    const more = gravest.length > NAMED ? `, and ${gravest.length - NAMED} more` : '';
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('E_GATE', {
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
    return _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.indexOf(severity);
}


/***/ })

};

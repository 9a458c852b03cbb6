export const id = 572;
export const ids = [572];
export const modules = {

/***/ 16197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPolicy: () => (/* binding */ runPolicy)
/* harmony export */ });
/* harmony import */ var _chain_parse_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92952);
/* harmony import */ var _chain_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71047);
/* harmony import */ var _chain_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50236);
/* harmony import */ var _support_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98059);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94782);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36982);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15577);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3197);








/** The policy action: writes admission policies, or compares a folder with them; a difference is one error. */
async function runPolicy() {
    const log = new _log_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionsLog */ .I();
    try {
        const read = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInput */ .R)(log);
        const request = (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePoliciesRequest */ .xR)(read);
        const run = await (0,_chain_run_js__WEBPACK_IMPORTED_MODULE_2__/* .openRun */ .I)(process.env, log, (0,_chain_parse_request_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(read('timeout') || '15m'));
        const result = await (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .makePolicies */ .Ny)(request, run);
        for (const line of (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .policyLines */ .EO)(result, request.task))
            log.info(line);
        const changed = request.task === 'write' ? result.changed : result.differences.map(({ path }) => path);
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutput */ .uH)('changed', JSON.stringify(changed));
        if (result.error)
            throw result.error;
    }
    catch (error) {
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFailure */ .x)(error, log);
    }
    finally {
        (0,_support_http_js__WEBPACK_IMPORTED_MODULE_3__/* .closeConnections */ .Qz)();
    }
}


/***/ }),

/***/ 76031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   IF: () => (/* binding */ subjectDigests),
/* harmony export */   Mb: () => (/* binding */ STATEMENT_PAYLOAD_TYPE),
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   t: () => (/* binding */ serialiseStatement),
/* harmony export */   vX: () => (/* binding */ writtenAround),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78033);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87700);



/** The type of every statement written here (in-toto attestation spec v1, statement.md). */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** The payload type of a DSSE envelope that holds a statement. */
const STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** The predicate types that are written, spelled as verifiers compare them: exactly. */
const PREDICATE = {
    signature: 'https://sigstore.dev/cosign/sign/v1',
    provenance: 'https://slsa.dev/provenance/v1',
    spdx: 'https://spdx.dev/Document',
    reference: 'https://in-toto.io/attestation/reference/v0.1',
    scan: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    summary: 'https://slsa.dev/verification_summary/v1'
};
const serialised = new WeakMap();
/** The statement as the bytes that are signed, written once: JSON without spare whitespace. */
function serialiseStatement(statement) {
    const known = serialised.get(statement);
    if (known)
        return known;
    const bytes = Buffer.from(JSON.stringify(statement));
    serialised.set(statement, bytes);
    return bytes;
}
/** The statement, whose predicate stands in `predicateBytes` as JSON already: megabytes that need not be written again. */
function writtenAround(statement, predicateBytes) {
    const { _type, subject, predicateType } = statement;
    const head = JSON.stringify({ _type, subject, predicateType }).slice(0, -1);
    serialised.set(statement, Buffer.concat([Buffer.from(`${head},"predicate":`), predicateBytes, Buffer.from('}')]));
    return statement;
}
/** The statement in a DSSE payload that somebody else may have written; throws EvidenceError when it is none. */
function parseStatement(payload) {
    const value = jsonObjectOf(payload);
    if (value['_type'] !== STATEMENT_TYPE && value['_type'] !== 'https://in-toto.io/Statement/v0.1') {
        throw notAStatement(`its _type is ${JSON.stringify(value['_type'])}`);
    }
    const { subject, predicateType, predicate } = value;
    if (!Array.isArray(subject) || !subject.every(isSubject))
        throw notAStatement('its subject is not a list of digests');
    if (typeof predicateType !== 'string' || predicateType === '')
        throw notAStatement('it names no predicateType');
    return { _type: STATEMENT_TYPE, subject, predicateType, predicate: isObject(predicate) ? predicate : {} };
}
/** The sha256 digests that a statement speaks of; subjects without one are left out. */
function subjectDigests(statement) {
    return statement.subject
        .map((subject) => _image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .n.tryParse(`sha256:${subject.digest['sha256'] ?? ''}`))
        .filter((digest) => digest !== undefined);
}
function jsonObjectOf(payload) {
    try {
        const value = JSON.parse(payload.toString('utf8'));
        if (isObject(value))
            return value;
    }
    catch (error) {
        throw notAStatement('it is not JSON', error);
    }
    throw notAStatement('it is not a JSON object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isSubject(value) {
    return (isObject(value) &&
        'digest' in value &&
        isObject(value.digest) &&
        Object.values(value.digest).every((hex) => typeof hex === 'string'));
}
function notAStatement(reason, cause) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe('E_STATEMENT', {
        message: 'the signed payload is not an in-toto statement',
        reason,
        remedy: 'find out who attached it: custody and cosign never write such a payload',
        cause
    });
}
/**
 * Whether an existing statement already says what a planned one would: same predicate, every planned subject covered.
 * What only tells one run from another is left out of the comparison, so that a second run of the same workflow on the same digest adds nothing.
 */
function saysTheSame(existing, planned) {
    if (existing.predicateType !== planned.predicateType)
        return false;
    const covered = new Set(subjectDigests(existing).map(String));
    if (!subjectDigests(planned).every((digest) => covered.has(digest.toString())))
        return false;
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(withoutOccasion(existing), withoutOccasion(planned));
}
// Of provenance the run; of a verification summary the time, the program, and the commit at which the same rules were read.
function withoutOccasion({ predicateType, predicate }) {
    const plain = JSON.parse(JSON.stringify(predicate));
    delete plain.runDetails?.metadata?.invocationId;
    if (predicateType !== PREDICATE.summary)
        return plain;
    delete plain.timeVerified;
    delete plain.verifier?.version;
    delete plain.policy?.uri;
    return plain;
}


/***/ }),

/***/ 23494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseForeignJson),
/* harmony export */   k: () => (/* binding */ refuseDepth)
/* harmony export */ });
const MAX_DEPTH = 64;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** The JSON value in bytes that somebody else wrote; throws SyntaxError, or RangeError for too many bytes or a nesting beyond 64. */
function parseForeignJson(bytes, maxBytes) {
    if (bytes.length > maxBytes)
        throw new RangeError(`it has ${bytes.length} bytes; ${maxBytes} are read`);
    refuseDepth(bytes);
    return JSON.parse(bytes.toString('utf8'));
}
/** Throws RangeError where JSON nests deeper than 64 levels: whatever walks the parsed value recurses. */
function refuseDepth(bytes) {
    let depth = 0;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === QUOTE)
            at = endOfString(bytes, at);
        else if (CLOSING.has(byte))
            depth -= 1;
        else if (OPENING.has(byte) && ++depth > MAX_DEPTH)
            throw new RangeError(`it nests deeper than ${MAX_DEPTH} levels`);
    }
}
function endOfString(bytes, start) {
    let end = bytes.indexOf(QUOTE, start + 1);
    while (end !== -1 && isEscaped(bytes, end))
        end = bytes.indexOf(QUOTE, end + 1);
    return end === -1 ? bytes.length : end;
}
function isEscaped(bytes, at) {
    let backslashes = 0;
    while (bytes[at - 1 - backslashes] === BACKSLASH)
        backslashes += 1;
    return backslashes % 2 === 1;
}


/***/ }),

/***/ 41002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XS: () => (/* binding */ readTrustFile),
/* harmony export */   hs: () => (/* binding */ rootError),
/* harmony export */   qo: () => (/* binding */ readTufRoot),
/* harmony export */   t1: () => (/* binding */ parseTrustedRoot),
/* harmony export */   uE: () => (/* binding */ parseTrustedRoots)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19654);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87700);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23494);




const MAX_BYTES = 1_048_576;
const TRUSTED_ROOT_TYPES = new Set([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.1+json',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json'
]);
/** The bytes of a file that the user trusts, at most 1 MiB; `input` names what it was given for. Throws RequestError. */
async function readTrustFile(path, input) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > MAX_BYTES)
            throw new RangeError(`it has ${size} bytes; such a file has at most ${MAX_BYTES}`);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (error) {
        throw fileError(input, path, (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
}
/** The root of a TUF repository in a file, still as bytes; throws RequestError when the file holds something else. */
async function readTufRoot(path) {
    const bytes = await readTrustFile(path, 'tuf-root');
    try {
        const { signed } = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseForeignJson */ .Y)(bytes, MAX_BYTES);
        if (signed?._type === 'root')
            return bytes;
    }
    catch (error) {
        throw fileError('tuf-root', path, (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
    throw fileError('tuf-root', path, 'it is not the root metadata of a TUF repository');
}
/**
 * The trusted root in a file or a TUF target (protobuf-specs, sigstore_trustroot.proto); throws RequestError. A log without
 * a start of validity is refused, for a verifier would take that as "since ever".
 */
function parseTrustedRoot(bytes, origin) {
    let root;
    try {
        root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.TrustedRoot.fromJSON((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseForeignJson */ .Y)(bytes, MAX_BYTES));
    }
    catch (error) {
        throw rootError(origin, (0,_support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
    if (!TRUSTED_ROOT_TYPES.has(root.mediaType))
        throw rootError(origin, `its media type is "${root.mediaType}"`);
    if (root.certificateAuthorities.length === 0)
        throw rootError(origin, 'it names no certificate authority');
    const open = root.tlogs.find(({ publicKey }) => !publicKey?.validFor?.start);
    if (open)
        throw rootError(origin, `its log ${open.baseUrl} does not say since when it is valid`);
    return root;
}
/** The trusted roots in a file: one, or one a line as gh attestation trusted-root prints them; throws RequestError. */
function parseTrustedRoots(bytes, origin) {
    const lines = bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
    const isLines = lines.length > 1 && lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
    if (!isLines)
        return [parseTrustedRoot(bytes, origin)];
    const [first, ...others] = lines.map((line, index) => parseTrustedRoot(Buffer.from(line), `${origin}, line ${index + 1},`));
    return [first, ...others];
}
/** The error for a trusted root that can't be used. */
function rootError(origin, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_TRUSTED_ROOT', {
        message: `${origin} is not a trusted root that can be used`.slice(0, 160),
        reason,
        remedy: 'take trusted_root.json from the operator of this Sigstore, or make one with cosign trusted-root create or gh attestation trusted-root'
    });
}
function fileError(input, path, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_TRUST_FILE', {
        message: `${input} ${JSON.stringify(path.slice(-100))} can't be used`,
        reason,
        remedy: `give ${input} the path of a file that is there when this step runs (after actions/checkout)`
    });
}


/***/ }),

/***/ 90888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ fetchTargets)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/support/retry.ts
var retry = __webpack_require__(39529);
// EXTERNAL MODULE: ./src/sigstore/public-good.ts
var public_good = __webpack_require__(20283);
// EXTERNAL MODULE: ./src/sigstore/service.ts
var service = __webpack_require__(44785);
// EXTERNAL MODULE: ./src/sigstore/trust-files.ts
var trust_files = __webpack_require__(41002);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/tuf-js/dist/error.js
var dist_error = __webpack_require__(86376);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __webpack_require__(98059);
// EXTERNAL MODULE: ./src/sigstore/json.ts
var json = __webpack_require__(23494);
;// CONCATENATED MODULE: ./src/sigstore/tuf-mirror.ts



// tuf-js tells by this class alone that there is no newer root, and does not export it.




const FILE_MS = 5_000;
const TIMESTAMP_BYTES = 16_384;
const ROOT_BYTES = 512_000;
const MAX_REDIRECTS = 5;
/** The files of a TUF repository for tuf-js, over our own connections; what is in them is tuf-js's affair. */
class TufMirror {
    base;
    folder;
    ahead = new Map();
    lastFailure;
    /** `folder` is where downloads are put for as long as they are checked. */
    constructor(mirror, folder) {
        this.base = mirror.href.replace(/\/$/, '');
        this.folder = folder;
        // The timestamp is asked for beside the newer root that there seldom is: it needs nothing of it but the proof afterwards.
        this.begin(`${this.base}/timestamp.json`, TIMESTAMP_BYTES);
    }
    /** Asks for the root after this one while everything else is made ready (TUF specification §5.3.3). */
    expectRootAfter(root) {
        const { signed } = (0,json/* parseForeignJson */.Y)(root, ROOT_BYTES * 2);
        if (typeof signed.version === 'number')
            this.begin(`${this.base}/${signed.version + 1}.root.json`, ROOT_BYTES);
    }
    /** What kept a download from coming, where that is why tuf-js failed with `error`; undefined where it did come and proves nothing. */
    failureBehind(error) {
        // Of some failed downloads tuf-js keeps no more than a text.
        const failure = isDownloadFailure(error) ? error : this.lastFailure;
        return isDownloadFailure(failure) ? failure : undefined;
    }
    async downloadBytes(url, maxLength) {
        const begun = this.ahead.get(url);
        this.ahead.delete(url);
        try {
            const bytes = await (begun ?? download(new URL(url), maxLength));
            // A newer root may have other keys for the timestamp than there were when it was asked for.
            if (url.endsWith('.root.json'))
                this.ahead.clear();
            this.lastFailure = undefined;
            return bytes;
        }
        catch (error) {
            this.lastFailure = error;
            throw error;
        }
    }
    async downloadFile(url, maxLength, handler) {
        const file = (0,external_node_path_.join)(this.folder, (0,external_node_crypto_.randomUUID)());
        await (0,promises_.writeFile)(file, await this.downloadBytes(url, maxLength));
        return handler(file);
    }
    begin(url, maxLength) {
        const bytes = download(new URL(url), maxLength);
        bytes.catch(() => {
            // Told to whoever asks for it.
        });
        this.ahead.set(url, bytes);
    }
}
/** Whether this is a download that did not come. */
function isDownloadFailure(error) {
    return error instanceof dist_error.DownloadHTTPError || error instanceof http/* TransportError */.wX;
}
/** Whether a download that failed so may come when it is asked for again. */
function downloadPasses(failure) {
    if (failure instanceof http/* TransportError */.wX)
        return (0,retry/* transportPasses */.R1)(failure);
    return failure.statusCode === 403 || (0,retry/* statusPasses */.U0)(failure.statusCode);
}
async function download(url, maxBytes, redirects = 0) {
    const response = await fetched(url, maxBytes);
    if (response.status === 200)
        return response.body;
    const { location } = response.headers;
    const target = location === undefined ? null : URL.parse(location, url.href);
    if (response.status < 300 || response.status >= 400 || !target || redirects === MAX_REDIRECTS)
        throw new dist_error.DownloadHTTPError(`it answered ${response.status}`, response.status);
    return download(target, maxBytes, redirects + 1);
}
async function fetched(url, maxBytes) {
    try {
        return await (0,http/* exchange */.cv)({ method: 'GET', url, timeoutMs: FILE_MS, maxBytes });
    }
    catch (error) {
        if (error instanceof http/* TransportError */.wX && error.kind === 'too-large')
            throw new dist_error.DownloadLengthMismatchError(error.message);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/sigstore/tuf.ts









const BUDGET_MS = 30_000;
/** The verified targets of a TUF repository (TUF specification §5), into a fresh folder each time; throws UnavailableError when it can't be reached, EvidenceError when it does not prove itself. */
async function fetchTargets(source, context) {
    // Nothing that an earlier job or another step may have left is read: a planted cache would be a planted root.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temp, 'tuf-'));
    const budgetMs = context.deadline.within(BUDGET_MS);
    try {
        const reading = (0,retry/* retry */.L5)(() => readTargets(source, folder), {
            budgetMs,
            passes: (error) => isDownloadFailure(error) && downloadPasses(error),
            waiting: (error, waitMs) => {
                context.log.info(`the trust root at ${source.mirror.host} can't be read (${(0,errors/* messageOf */.bD)(error)}); trying again in ${(0,service/* duration */.p0)(waitMs)}`);
            }
        });
        return await within(reading, budgetMs, source);
    }
    catch (error) {
        throw isDownloadFailure(error) ? outage(source, (0,errors/* messageOf */.bD)(error), error) : error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
async function readTargets(source, folder) {
    const mirror = new TufMirror(source.mirror, folder);
    try {
        const updater = await updaterFor(source, mirror, folder);
        await updater.refresh();
        const [trustedRoot, signingConfig, signingConfigV2] = await Promise.all([
            readTarget(updater, 'trusted_root.json'),
            readTarget(updater, 'signing_config.v0.2.json'),
            readTarget(updater, 'signing_config_rekor_v2.v0.2.json')
        ]);
        if (!trustedRoot)
            throw (0,trust_files/* rootError */.hs)(source.mirror.host, 'this TUF repository has no target trusted_root.json');
        return { trustedRoot, signingConfig, signingConfigV2 };
    }
    catch (error) {
        throw error instanceof errors/* CustodyError */.Kf ? error : (mirror.failureBehind(error) ?? unproven(source, error));
    }
}
async function updaterFor({ rootPath }, mirror, folder) {
    const root = rootPath === undefined ? await publicGoodRoot() : await (0,trust_files/* readTufRoot */.qo)(rootPath);
    mirror.expectRootAfter(root);
    const { Updater } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 84706));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'root.json'), root);
    return new Updater({
        metadataBaseUrl: mirror.base,
        metadataDir: folder,
        targetBaseUrl: `${mirror.base}/targets`,
        targetDir: folder,
        fetcher: mirror
    });
}
async function publicGoodRoot() {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.t.bind(__webpack_require__, 8032, 19));
    return Buffer.from(seeds[public_good/* PUBLIC_GOOD_MIRROR */.S]['root.json'], 'base64');
}
async function readTarget(updater, name) {
    const target = await updater.getTargetInfo(name);
    return target && (0,promises_.readFile)(await updater.downloadTarget(target));
}
async function within(work, milliseconds, source) {
    const timer = new AbortController();
    const late = (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: timer.signal }).then(() => {
        throw outage(source, `not everything was read within ${(0,service/* duration */.p0)(milliseconds)}`);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        timer.abort();
    }
}
function unproven(source, error) {
    return new errors/* EvidenceError */.oe('E_TRUST_TUF', {
        message: `the trust root at ${source.mirror.host} does not prove itself`.slice(0, 160),
        reason: (0,errors/* messageOf */.bD)(error),
        remedy: source.rootPath === undefined
            ? 'check the clock of this runner; if it is right, sign nothing until the mirror is mended'
            : 'check the clock of this runner, and that tuf-root belongs to this mirror; if both are right, tell its operator',
        cause: error
    });
}
function outage({ mirror, publicGood }, reason, cause) {
    return new errors/* UnavailableError */.hG('E_TRUST_OUTAGE', {
        message: `the trust root can't be read from ${mirror.host}`.slice(0, 160),
        reason,
        remedy: publicGood
            ? `look at ${service/* STATUS_PAGE */.$Q}, and whether this runner can reach that host; then re-run this job only`
            : 'look whether this runner can reach that host and that tuf-mirror is right; then re-run this job only',
        cause
    });
}


/***/ }),

/***/ 42955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ refersToSpdx),
/* harmony export */   an: () => (/* binding */ meetsRequirement),
/* harmony export */   mf: () => (/* binding */ SCAN_PREDICATE),
/* harmony export */   tL: () => (/* binding */ mayMean)
/* harmony export */ });
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76031);

const PROVENANCE = new Set([_attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.provenance, 'https://slsa.dev/provenance/v0.2']);
/** The predicate type of a vulnerability scan (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
const SCAN_PREDICATE = 'https://cosign.sigstore.dev/attestation/vuln/v1';
// As actions/attest spells the version of a document: https://spdx.dev/Document/v2.3.
const SPDX = /^https:\/\/spdx\.dev\/Document(?:\/v\d+(?:\.\d+)*)?$/;
/** Whether a statement with this predicate type may meet a requirement; of a reference, its content decides. */
function meetsRequirement(predicateType, requirement) {
    switch (requirement) {
        case 'signature':
            return predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature;
        case 'provenance':
            return PROVENANCE.has(predicateType);
        case 'scan':
            return predicateType === SCAN_PREDICATE;
        case 'vsa':
            return predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.summary;
        case 'sbom':
            return predicateType === _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.reference || SPDX.test(predicateType);
        default:
            return predicateType === requirement;
    }
}
/** Whether a reference names an SPDX document: anything else may be referred to as well (in-toto attestation spec, predicates/reference.md). */
function refersToSpdx(predicate) {
    const { references } = predicate;
    const isSpdx = (reference) => {
        const { mediaType } = (reference ?? {});
        return typeof mediaType === 'string' && mediaType.startsWith('application/spdx+json');
    };
    return Array.isArray(references) && references.some(isSpdx);
}
/** Whether something unverified may have been meant to meet a requirement: what can't be told counts as meant. */
function mayMean(item, requirement) {
    const predicateType = claimedType(item);
    return predicateType === undefined || meetsRequirement(predicateType, requirement);
}
function claimedType(item) {
    if (item.kind === 'signature-layer')
        return _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature;
    if (item.kind === 'attestation-layer')
        return item.layer.annotations['predicateType'];
    return item.kind === 'bundle' ? claimedInBundle(item.bundle) : undefined;
}
function claimedInBundle(bundle) {
    try {
        const { dsseEnvelope } = JSON.parse(bundle.toString('utf8'));
        const statement = JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8'));
        return typeof statement.predicateType === 'string' ? statement.predicateType : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};

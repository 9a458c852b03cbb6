export const id = 592;
export const ids = [592];
export const modules = {

/***/ 76031:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PREDICATE = exports.STATEMENT_PAYLOAD_TYPE = exports.STATEMENT_TYPE = void 0;
exports.serialiseStatement = serialiseStatement;
exports.writtenAround = writtenAround;
exports.parseStatement = parseStatement;
exports.subjectDigests = subjectDigests;
exports.saysTheSame = saysTheSame;
const node_util_1 = __webpack_require__(57975);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** The type of every statement written here (in-toto attestation spec v1, statement.md). */
exports.STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** The payload type of a DSSE envelope that holds a statement. */
exports.STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** The predicate types that are written, spelled as verifiers compare them: exactly. */
exports.PREDICATE = {
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
    if (value['_type'] !== exports.STATEMENT_TYPE && value['_type'] !== 'https://in-toto.io/Statement/v0.1') {
        throw notAStatement(`its _type is ${JSON.stringify(value['_type'])}`);
    }
    const { subject, predicateType, predicate } = value;
    if (!Array.isArray(subject) || !subject.every(isSubject))
        throw notAStatement('its subject is not a list of digests');
    if (typeof predicateType !== 'string' || predicateType === '')
        throw notAStatement('it names no predicateType');
    return { _type: exports.STATEMENT_TYPE, subject, predicateType, predicate: isObject(predicate) ? predicate : {} };
}
/** The sha256 digests that a statement speaks of; subjects without one are left out. */
function subjectDigests(statement) {
    return statement.subject
        .map((subject) => digest_ts_1.Digest.tryParse(`sha256:${subject.digest['sha256'] ?? ''}`))
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
    return new errors_ts_1.EvidenceError('E_STATEMENT', {
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
    return (0, node_util_1.isDeepStrictEqual)(withoutOccasion(existing), withoutOccasion(planned));
}
// Of provenance the run; of a verification summary the time, the program, and the commit at which the same rules were read.
function withoutOccasion({ predicateType, predicate }) {
    const plain = JSON.parse(JSON.stringify(predicate));
    delete plain.runDetails?.metadata?.invocationId;
    if (predicateType !== exports.PREDICATE.summary)
        return plain;
    delete plain.timeVerified;
    delete plain.verifier?.version;
    delete plain.policy?.uri;
    return plain;
}


/***/ }),

/***/ 71674:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyVerb = void 0;
const policies_ts_1 = __webpack_require__(18307);
const run_ts_1 = __webpack_require__(50236);
const parse_request_ts_1 = __webpack_require__(434);
const help_sections_ts_1 = __webpack_require__(85064);
/** `custody policy`: the policies of the admission engines, written from custody.yaml or compared with it. */
exports.policyVerb = {
    usage: 'policy --out FOLDER',
    summary: 'write or check admission policies for custody.yaml',
    options: ['policy', 'for', 'out', 'check', 'timeout'],
    page: `custody policy (--out FOLDER | --check FOLDER) [--for LIST] [options]

Writes for each admission engine the policies that admit exactly what custody.yaml allows, each with its tests and a header
that says for which versions it is and how to test it. What an engine can't enforce is refused with the reason, never written.

  --policy FILE             default custody.yaml; paths in it are relative to its folder
  --for LIST                kyverno, kyverno-clusterpolicy, policy-controller, validating-admission-policy, gatekeeper,
                            ratify, image-policy-webhook, flux, argo-cd; default: the engines that custody.yaml names
  --out FOLDER              write the files; what an earlier run left over is removed
  --check FOLDER            write nothing: compare, then run the tests with kyverno and gator where they are on PATH

${help_sections_ts_1.COMMON}

Example
  custody policy --for kyverno,policy-controller --out policies
  custody policy --check policies          # in a pull request workflow

${help_sections_ts_1.EXIT_CODES}`,
    run: policyCommand
};
async function policyCommand(line, log) {
    const request = (0, policies_ts_1.parsePoliciesRequest)(line.option);
    const run = (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    const result = await (0, policies_ts_1.makePolicies)(request, run);
    const { files, changed, differences, tests, error } = result;
    const json = { files: files.map(({ path }) => path), changed, differences, tests };
    return { lines: (0, policies_ts_1.policyLines)(result, request.task), json: JSON.stringify(json, undefined, 2), ...(error && { error }) };
}


/***/ }),

/***/ 23494:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseForeignJson = parseForeignJson;
exports.refuseAmbiguousStatement = refuseAmbiguousStatement;
const ambiguous_json_ts_1 = __webpack_require__(98438);
// A statement's type, predicate type, and subjects with their digests; a predicate can be megabytes, which nobody here reads by key.
const STATEMENT_LEVELS = 4;
/** The JSON value in bytes that somebody else wrote; throws SyntaxError, or RangeError for too many bytes, a nesting beyond 64 or a repeated key. */
function parseForeignJson(bytes, maxBytes) {
    if (bytes.length > maxBytes)
        throw new RangeError(`it has ${bytes.length} bytes; ${maxBytes} are read`);
    refuse((0, ambiguous_json_ts_1.ambiguityIn)(bytes));
    return JSON.parse(bytes.toString('utf8'));
}
/** Throws RangeError where a statement nests deeper than 64 levels, or repeats a key where it says what it is about. */
function refuseAmbiguousStatement(payload) {
    refuse((0, ambiguous_json_ts_1.ambiguityIn)(payload, STATEMENT_LEVELS));
}
function refuse(ambiguity) {
    if (ambiguity !== undefined)
        throw new RangeError(ambiguity);
}


/***/ }),

/***/ 41002:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTrustFile = readTrustFile;
exports.readTufRoot = readTufRoot;
exports.parseTrustedRoot = parseTrustedRoot;
exports.parseTrustedRoots = parseTrustedRoots;
exports.rootError = rootError;
const promises_1 = __webpack_require__(51455);
const protobuf_specs_1 = __webpack_require__(19654);
const errors_ts_1 = __webpack_require__(87700);
const json_ts_1 = __webpack_require__(23494);
const MAX_BYTES = 1_048_576;
const TRUSTED_ROOT_TYPES = new Set([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.1+json',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json'
]);
/** The bytes of a file that the user trusts, at most 1 MiB; `input` names what it was given for. Throws RequestError. */
async function readTrustFile(path, input) {
    try {
        const { size } = await (0, promises_1.stat)(path);
        if (size > MAX_BYTES)
            throw new RangeError(`it has ${size} bytes; such a file has at most ${MAX_BYTES}`);
        return await (0, promises_1.readFile)(path);
    }
    catch (error) {
        throw fileError(input, path, (0, errors_ts_1.messageOf)(error));
    }
}
/** The root of a TUF repository in a file, still as bytes; throws RequestError when the file holds something else. */
async function readTufRoot(path) {
    const bytes = await readTrustFile(path, 'tuf-root');
    try {
        const { signed } = (0, json_ts_1.parseForeignJson)(bytes, MAX_BYTES);
        if (signed?._type === 'root')
            return bytes;
    }
    catch (error) {
        throw fileError('tuf-root', path, (0, errors_ts_1.messageOf)(error));
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
        root = protobuf_specs_1.TrustedRoot.fromJSON((0, json_ts_1.parseForeignJson)(bytes, MAX_BYTES));
    }
    catch (error) {
        throw rootError(origin, (0, errors_ts_1.messageOf)(error));
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
    return new errors_ts_1.RequestError('E_TRUSTED_ROOT', {
        message: `${origin} is not a trusted root that can be used`.slice(0, 160),
        reason,
        remedy: 'take trusted_root.json from the operator of this Sigstore, or make one with cosign trusted-root create or gh attestation trusted-root'
    });
}
function fileError(input, path, reason) {
    return new errors_ts_1.RequestError('E_TRUST_FILE', {
        message: `${input} ${JSON.stringify(path.slice(-100))} can't be used`,
        reason,
        remedy: `give ${input} the path of a file that is there when this step runs (after actions/checkout)`
    });
}


/***/ }),

/***/ 53725:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TufMirror = void 0;
exports.isDownloadFailure = isDownloadFailure;
exports.downloadPasses = downloadPasses;
const node_crypto_1 = __webpack_require__(77598);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
// tuf-js tells by this class alone that there is no newer root, and does not export it.
const error_js_1 = __webpack_require__(86376);
const http_ts_1 = __webpack_require__(98059);
const retry_ts_1 = __webpack_require__(39529);
const json_ts_1 = __webpack_require__(23494);
const FILE_MS = 5_000;
const TIMESTAMP_BYTES = 16_384;
const ROOT_BYTES = 512_000;
const SNAPSHOT_BYTES = 2_000_000;
const TARGETS_BYTES = 5_000_000;
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
    /** Asks for what will be read after this root, while everything else is made ready: the root after it (TUF specification §5.3.3), and more where it can be guessed. */
    expectAfter(root) {
        const { signed } = (0, json_ts_1.parseForeignJson)(root, ROOT_BYTES * 2);
        const { version, consistent_snapshot: isConsistent } = signed;
        if (typeof version === 'number')
            this.begin(`${this.base}/${version + 1}.root.json`, ROOT_BYTES);
        // Most private repositories were made once: all is of the first version. Where it is not, nobody comes for these answers.
        if (version !== 1 || isConsistent !== true)
            return;
        this.begin(`${this.base}/1.snapshot.json`, SNAPSHOT_BYTES);
        this.begin(`${this.base}/1.targets.json`, TARGETS_BYTES);
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
        const file = (0, node_path_1.join)(this.folder, (0, node_crypto_1.randomUUID)());
        await (0, promises_1.writeFile)(file, await this.downloadBytes(url, maxLength));
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
exports.TufMirror = TufMirror;
/** Whether this is a download that did not come. */
function isDownloadFailure(error) {
    return error instanceof error_js_1.DownloadHTTPError || error instanceof http_ts_1.TransportError;
}
/** Whether a download that failed so may come when it is asked for again. */
function downloadPasses(failure) {
    if (failure instanceof http_ts_1.TransportError)
        return (0, retry_ts_1.transportPasses)(failure);
    return failure.statusCode === 403 || (0, retry_ts_1.statusPasses)(failure.statusCode);
}
async function download(url, maxBytes, redirects = 0) {
    const response = await fetched(url, maxBytes);
    if (response.status === 200)
        return response.body;
    const { location } = response.headers;
    const target = location === undefined ? null : URL.parse(location, url.href);
    if (response.status < 300 || response.status >= 400 || !target || redirects === MAX_REDIRECTS)
        throw new error_js_1.DownloadHTTPError(`it answered ${response.status}`, response.status);
    return download(target, maxBytes, redirects + 1);
}
async function fetched(url, maxBytes) {
    try {
        return await (0, http_ts_1.exchange)({ method: 'GET', url, timeoutMs: FILE_MS, maxBytes });
    }
    catch (error) {
        if (error instanceof http_ts_1.TransportError && error.kind === 'too-large')
            throw new error_js_1.DownloadLengthMismatchError(error.message);
        throw error;
    }
}


/***/ }),

/***/ 41193:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fetchTargets = fetchTargets;
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const promises_2 = __webpack_require__(58500);
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
const public_good_ts_1 = __webpack_require__(20283);
const service_ts_1 = __webpack_require__(44785);
const trust_files_ts_1 = __webpack_require__(41002);
const tuf_mirror_ts_1 = __webpack_require__(53725);
const BUDGET_MS = 30_000;
/** The verified targets of a TUF repository (TUF specification §5), into a fresh folder each time; throws UnavailableError when it can't be reached, EvidenceError when it does not prove itself. */
async function fetchTargets(source, context) {
    // Nothing that an earlier job or another step may have left is read: a planted cache would be a planted root.
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(context.temp, 'tuf-'));
    const budgetMs = context.deadline.within(BUDGET_MS);
    try {
        const reading = (0, retry_ts_1.retry)(() => readTargets(source, folder), {
            budgetMs,
            passes: (error) => (0, tuf_mirror_ts_1.isDownloadFailure)(error) && (0, tuf_mirror_ts_1.downloadPasses)(error),
            waiting: (error, waitMs) => {
                context.log.info(`the trust root at ${source.mirror.host} can't be read (${(0, errors_ts_1.messageOf)(error)}); trying again in ${(0, service_ts_1.duration)(waitMs)}`);
            }
        });
        return await within(reading, budgetMs, source);
    }
    catch (error) {
        throw (0, tuf_mirror_ts_1.isDownloadFailure)(error) ? outage(source, (0, errors_ts_1.messageOf)(error), error) : error;
    }
    finally {
        // At once: everybody waits for what comes next, and the threads that would do it meanwhile are slower.
        (0, node_fs_1.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
async function readTargets(source, folder) {
    const mirror = new tuf_mirror_ts_1.TufMirror(source.mirror, folder);
    try {
        const updater = await updaterFor(source, mirror, folder);
        await updater.refresh();
        const [trustedRoot, signingConfig, signingConfigV2] = await Promise.all([
            readTarget(updater, 'trusted_root.json'),
            readTarget(updater, 'signing_config.v0.2.json'),
            readTarget(updater, 'signing_config_rekor_v2.v0.2.json')
        ]);
        if (!trustedRoot)
            throw (0, trust_files_ts_1.rootError)(source.mirror.host, 'this TUF repository has no target trusted_root.json');
        return { trustedRoot, signingConfig, signingConfigV2 };
    }
    catch (error) {
        throw error instanceof errors_ts_1.CustodyError ? error : (mirror.failureBehind(error) ?? unproven(source, error));
    }
}
async function updaterFor({ rootPath }, mirror, folder) {
    const root = rootPath === undefined ? await publicGoodRoot() : await (0, trust_files_ts_1.readTufRoot)(rootPath);
    mirror.expectAfter(root);
    const { Updater } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 84706));
    await (0, promises_1.writeFile)((0, node_path_1.join)(folder, 'root.json'), root);
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
    return Buffer.from(seeds[public_good_ts_1.PUBLIC_GOOD_MIRROR]['root.json'], 'base64');
}
async function readTarget(updater, name) {
    const target = await updater.getTargetInfo(name);
    return target && (0, promises_1.readFile)(await updater.downloadTarget(target));
}
async function within(work, milliseconds, source) {
    const timer = new AbortController();
    const late = (0, promises_2.setTimeout)(milliseconds, undefined, { signal: timer.signal }).then(() => {
        throw outage(source, `not everything was read within ${(0, service_ts_1.duration)(milliseconds)}`);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        timer.abort();
    }
}
function unproven(source, error) {
    return new errors_ts_1.EvidenceError('E_TRUST_TUF', {
        message: `the trust root at ${source.mirror.host} does not prove itself`.slice(0, 160),
        reason: (0, errors_ts_1.messageOf)(error),
        remedy: source.rootPath === undefined
            ? 'check the clock of this runner; if it is right, sign nothing until the mirror is mended'
            : 'check the clock of this runner, and that tuf-root belongs to this mirror; if both are right, tell its operator',
        cause: error
    });
}
function outage({ mirror, publicGood }, reason, cause) {
    return new errors_ts_1.UnavailableError('E_TRUST_OUTAGE', {
        message: `the trust root can't be read from ${mirror.host}`.slice(0, 160),
        reason,
        remedy: publicGood
            ? `look at ${service_ts_1.STATUS_PAGE}, and whether this runner can reach that host; then re-run this job only`
            : 'look whether this runner can reach that host and that tuf-mirror is right; then re-run this job only',
        cause
    });
}


/***/ }),

/***/ 98438:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ambiguityIn = ambiguityIn;
const MAX_DEPTH = 64;
const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
/**
 * Why a JSON text of others is refused, undefined where it is not: two readers could understand a repeated key differently
 * (RFC 8259 §4), and whatever walks a nesting beyond 64 levels recurses. Keys are compared in the outermost `keyLevels`
 * levels. The text may turn out to be no JSON; throws SyntaxError for a key whose escapes are none.
 */
function ambiguityIn(text, keyLevels = MAX_DEPTH) {
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const byte = text[at] ?? 0;
        if (byte === QUOTE) {
            const end = endOfString(text, at);
            const known = open.at(-1);
            const repeated = known && repeatedKey(text.subarray(at, end + 1), text, known);
            if (repeated !== undefined)
                return `the key ${repeated.slice(0, 60)} stands twice in one object`;
            at = end;
        }
        else if (CLOSING.has(byte))
            open.pop();
        else if (OPENING.has(byte) && open.push(keysAt(open.length, keyLevels)) > MAX_DEPTH)
            return `it nests deeper than ${MAX_DEPTH} levels`;
    }
    return undefined;
}
function keysAt(level, keyLevels) {
    return level < keyLevels ? new Set() : undefined;
}
function endOfString(text, start) {
    let end = text.indexOf(QUOTE, start + 1);
    while (end !== -1 && isEscaped(text, end))
        end = text.indexOf(QUOTE, end + 1);
    return end === -1 ? text.length : end;
}
function isEscaped(text, at) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === BACKSLASH)
        backslashes += 1;
    return backslashes % 2 === 1;
}
// `"a"` and `"\u0061"` are the same key.
function repeatedKey(literal, text, known) {
    if (!isKey(text, literal.byteOffset - text.byteOffset + literal.length))
        return undefined;
    const written = literal.toString('utf8');
    const key = literal.includes(BACKSLASH) ? JSON.parse(written) : written.slice(1, -1);
    if (known.has(key))
        return written;
    known.add(key);
    return undefined;
}
function isKey(text, afterString) {
    let at = afterString;
    while (SPACE.has(text[at] ?? 0))
        at++;
    return text[at] === COLON;
}


/***/ }),

/***/ 42955:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SCAN_PREDICATE = void 0;
exports.meetsRequirement = meetsRequirement;
exports.refersToSpdx = refersToSpdx;
exports.mayMean = mayMean;
const statement_ts_1 = __webpack_require__(76031);
const PROVENANCE = new Set([statement_ts_1.PREDICATE.provenance, 'https://slsa.dev/provenance/v0.2']);
/** The predicate type of a vulnerability scan (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
exports.SCAN_PREDICATE = 'https://cosign.sigstore.dev/attestation/vuln/v1';
// As actions/attest spells the version of a document: https://spdx.dev/Document/v2.3.
const SPDX = /^https:\/\/spdx\.dev\/Document(?:\/v\d+(?:\.\d+)*)?$/;
/** Whether a statement with this predicate type may meet a requirement; of a reference, its content decides. */
function meetsRequirement(predicateType, requirement) {
    switch (requirement) {
        case 'signature':
            return predicateType === statement_ts_1.PREDICATE.signature;
        case 'provenance':
            return PROVENANCE.has(predicateType);
        case 'scan':
            return predicateType === exports.SCAN_PREDICATE;
        case 'vsa':
            return predicateType === statement_ts_1.PREDICATE.summary;
        case 'sbom':
            return predicateType === statement_ts_1.PREDICATE.reference || SPDX.test(predicateType);
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
        return statement_ts_1.PREDICATE.signature;
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

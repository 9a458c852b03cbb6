export const id = 108;
export const ids = [108];
export const modules = {

/***/ 46005:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scannedManifests = scannedManifests;
exports.matchReports = matchReports;
exports.subjectOfReports = subjectOfReports;
const platform_ts_1 = __webpack_require__(22554);
const errors_ts_1 = __webpack_require__(87700);
/** The manifests of an image that each need a report: an index has nothing in it that runs. */
function scannedManifests({ reference: { name }, kind, manifest, platforms }) {
    if (kind === 'image')
        return [{ name, digest: manifest.digest, platform: undefined }];
    return platforms.map(({ digest, platform }) => ({ name, digest, platform: (0, platform_ts_1.platformName)(platform) }));
}
/** For each manifest of an image the report that is of it; throws EvidenceError where one has none, or a report is of something else. */
function matchReports(subject, reports) {
    const order = scannedManifests(subject).map((manifest) => {
        const own = reports.findIndex((report) => isOf(report, manifest, subject));
        if (own !== -1)
            return own;
        const what = manifest.platform === undefined ? 'the image' : `its platform ${manifest.platform}`;
        throw subjectError(subject, `no report is of ${what}, ${manifest.digest.toString()}`, reports);
    });
    if (reports.length === new Set(order).size)
        return order;
    throw subjectError(subject, 'there are more reports than manifests in it, or one is given twice', reports);
}
/** What given reports say they are of, where no image is named; throws RequestError where one names no digest. */
function subjectOfReports(reports) {
    return reports.map(({ target, digests, platform }) => {
        const [digest] = digests;
        const name = target.split('@')[0] ?? target;
        if (digest)
            return { name, digest, platform };
        throw new errors_ts_1.RequestError('E_SCAN_SUBJECT', {
            message: `the report of ${JSON.stringify(target.slice(0, 80))} names no digest`,
            reason: 'a tag can move, so what was scanned can not be told from it',
            remedy: 'scan the image in its registry by digest: trivy image --image-src remote NAME@sha256:…, or grype registry:NAME@sha256:…'
        });
    });
}
// A scanner that was given the digest of an index chooses a platform by itself, and names the index.
function isOf({ digests, platform }, manifest, { manifest: whole }) {
    if (digests.some((digest) => digest.equals(manifest.digest)))
        return true;
    return digests.some((digest) => digest.equals(whole.digest)) && platform === manifest.platform;
}
function subjectError({ reference, manifest }, reason, reports) {
    const given = reports.map(({ target }) => target.slice(-90)).join(', ');
    return new errors_ts_1.EvidenceError('E_SCAN_SUBJECT', {
        message: `the reports are not those of ${reference.name}@sha256:${manifest.digest.hex.slice(0, 12)}…`,
        reason: `${reason}; given: ${given}`,
        remedy: 'scan each platform of this digest and pass all the reports, or pass none and let Custody run Trivy'
    });
}


/***/ }),

/***/ 30533:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_DEPTH = exports.MalformedJson = void 0;
exports.findShapeFault = findShapeFault;
exports.membersOf = membersOf;
exports.elementsOf = elementsOf;
exports.valueAt = valueAt;
/** A JSON text that breaks its grammar at, or soon after, byte `at`. */
class MalformedJson extends Error {
    at;
    constructor(at) {
        super(`malformed JSON near byte ${at}`);
        this.at = at;
    }
}
exports.MalformedJson = MalformedJson;
/** The deepest nesting of objects and arrays that is read. */
exports.MAX_DEPTH = 64;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACES = [0x20, 0x0a, 0x0d, 0x09];
// One look into a table a byte instead of seven comparisons: most bytes of a document are no structure.
const STRUCTURE = new Uint8Array(256);
for (const byte of [QUOTE, COMMA, OPEN_BRACE, OPEN_BRACKET])
    STRUCTURE[byte] = byte;
STRUCTURE[CLOSE_BRACE] = STRUCTURE[CLOSE_BRACKET] = CLOSE_BRACE;
/**
 * The first fault in nesting, balance and repeated keys (RFC 8259 §4), found in one pass that builds no tree.
 * The rest of the grammar is left to `JSON.parse` on the parts; keys may be left to whoever looks at them.
 */
function findShapeFault(bytes, { keys = true } = {}) {
    return new ShapeScan(bytes, keys).run();
}
class ShapeScan {
    bytes;
    at = 0;
    depth = 0;
    awaitsKey = false;
    isObject = [];
    // One set a level, emptied and used again: a document has millions of objects but few levels.
    keys = [];
    looksAtKeys;
    constructor(bytes, looksAtKeys) {
        this.bytes = bytes;
        this.looksAtKeys = looksAtKeys;
    }
    run() {
        for (; this.at < this.bytes.length; this.at++) {
            const token = STRUCTURE[this.bytes[this.at] ?? 0] ?? 0;
            const fault = token === 0 ? undefined : this.meet(token);
            if (fault)
                return fault;
        }
        return this.depth === 0 ? undefined : { kind: 'unbalanced', at: this.at };
    }
    meet(token) {
        if (token === QUOTE)
            return this.passString();
        if (token === COMMA) {
            this.awaitsKey = this.isObject[this.depth - 1] === true;
            return undefined;
        }
        return token === CLOSE_BRACE ? this.close() : this.open(token);
    }
    passString() {
        const range = { start: this.at, end: endOfString(this.bytes, this.at) };
        this.at = range.end - 1;
        if (!this.awaitsKey || !this.looksAtKeys)
            return undefined;
        this.awaitsKey = false;
        const seen = this.keys[this.depth - 1];
        const key = keyText(this.bytes, range);
        if (seen?.has(key))
            return { kind: 'duplicate-key', at: range.start, key };
        seen?.add(key);
        return undefined;
    }
    open(token) {
        if (this.depth === exports.MAX_DEPTH)
            return { kind: 'too-deep', at: this.at };
        this.awaitsKey = token === OPEN_BRACE;
        this.isObject[this.depth] = this.awaitsKey;
        if (this.awaitsKey)
            (this.keys[this.depth] ??= new Set()).clear();
        this.depth += 1;
        return undefined;
    }
    close() {
        this.awaitsKey = false;
        this.depth -= 1;
        const isObject = this.bytes[this.at] === CLOSE_BRACE;
        return this.isObject[this.depth] === isObject ? undefined : { kind: 'unbalanced', at: this.at };
    }
}
/** The members of the object at `range`; throws MalformedJson where there is none. */
function* membersOf(bytes, range) {
    if (bytes[skipSpaces(bytes, range.start)] !== OPEN_BRACE)
        throw new MalformedJson(range.start);
    for (const part of partsOf(bytes, range)) {
        const start = skipSpaces(bytes, part.start);
        const end = endOfString(bytes, start);
        const colon = skipSpaces(bytes, end);
        if (bytes[start] !== QUOTE || bytes[colon] !== COLON)
            throw new MalformedJson(start);
        yield { key: valueAt(bytes, { start, end }), start: colon + 1, end: part.end };
    }
}
/** The elements of the array at `range`, or undefined where something else stands. */
function elementsOf(bytes, range) {
    return bytes[skipSpaces(bytes, range.start)] === OPEN_BRACKET ? partsOf(bytes, range) : undefined;
}
/** The value at `range`; throws MalformedJson where there is none. */
function valueAt(bytes, { start, end }) {
    try {
        return JSON.parse(bytes.toString('utf8', start, end));
    }
    catch {
        // The parser's own words would quote the text, line ends and all, into a log.
        throw new MalformedJson(start);
    }
}
/** Splits a balanced container at the commas of its own level. */
function* partsOf(bytes, range) {
    const first = skipSpaces(bytes, range.start) + 1;
    let start = first;
    let end = endOfPart(bytes, start);
    for (; bytes[end] === COMMA; end = endOfPart(bytes, start)) {
        yield { start, end };
        start = end + 1;
    }
    if (start !== first || skipSpaces(bytes, start) !== end)
        yield { start, end };
    if (skipSpaces(bytes, end + 1) < range.end)
        throw new MalformedJson(end + 1);
}
/** The comma after the part of a container that begins at `start`, or the bracket that closes the container. */
function endOfPart(bytes, start) {
    for (let at = start; at < bytes.length; at++) {
        const token = STRUCTURE[bytes[at] ?? 0];
        if (token === QUOTE)
            at = endOfString(bytes, at) - 1;
        else if (token === OPEN_BRACE || token === OPEN_BRACKET)
            at = endOfContainer(bytes, at) - 1;
        else if (token === COMMA || token === CLOSE_BRACE)
            return at;
    }
    return bytes.length;
}
/** The first byte after the container that opens at `open`. */
function endOfContainer(bytes, open) {
    let depth = 0;
    for (let at = open; at < bytes.length; at++) {
        const token = STRUCTURE[bytes[at] ?? 0];
        if (token === QUOTE)
            at = endOfString(bytes, at) - 1;
        else if (token === OPEN_BRACE || token === OPEN_BRACKET)
            depth += 1;
        else if (token === CLOSE_BRACE && --depth === 0)
            return at + 1;
    }
    return bytes.length;
}
/** Keys with escapes are decoded: `"a"` and `"\u0061"` are one key to every reader. */
function keyText(bytes, range) {
    const raw = bytes.toString('utf8', range.start + 1, range.end - 1);
    if (!raw.includes('\\'))
        return raw;
    try {
        return valueAt(bytes, range);
    }
    catch {
        return raw;
    }
}
/** The first byte after the string that opens at `start`, or the end of the text where it is never closed. */
function endOfString(bytes, start) {
    for (let at = start + 1; at < bytes.length; at++) {
        if (bytes[at] === BACKSLASH)
            at += 1;
        else if (bytes[at] === QUOTE)
            return at + 1;
    }
    return bytes.length;
}
function skipSpaces(bytes, start) {
    let at = start;
    while (SPACES.includes(bytes[at]))
        at += 1;
    return at;
}


/***/ }),

/***/ 76240:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Exceptions = void 0;
exports.purlMatches = purlMatches;
exports.decoded = decoded;
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
exports.Exceptions = Exceptions;
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
/** The text of a part of a package URL, as it is where it is badly encoded: `pkg:npm/%40scope/name` and `pkg:npm/@scope/name` are one package. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 70300:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fieldsOf = fieldsOf;
exports.listOf = listOf;
exports.textsOf = textsOf;
exports.textOf = textOf;
// One for all: of the findings of a large report most have none.
const NONE = [];
/** The value as an object, or an empty one where something else stands. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The value as a list; `null` and what is not there are empty ones, as Go writes them. */
function listOf(value) {
    return Array.isArray(value) ? value : NONE;
}
/** The texts in a list. */
function textsOf(value) {
    const list = listOf(value);
    return list.length === 0 ? NONE : list.filter((item) => typeof item === 'string');
}
/** The value as a text that is not empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 16534:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.judge = judge;
exports.blockingFindings = blockingFindings;
const exception_ts_1 = __webpack_require__(76240);
const severity_ts_1 = __webpack_require__(44902);
const DAY_MS = 24 * 60 * 60 * 1000;
const EARLY_WARNING_DAYS = 14;
/** Judges the reports of an image, one a platform, by the same rules; each finding once, however often a scanner listed it. */
function judge(reports, rules, now) {
    const exceptions = new exception_ts_1.Exceptions(rules.exceptions);
    const judged = reports.map((report) => ({
        report,
        findings: distinct(report.findings).map((finding) => judgeFinding(finding, rules, exceptions, now))
    }));
    const findings = judged.flatMap((image) => image.findings);
    const used = new Set(findings.flatMap(({ finding }) => exceptions.about(finding)));
    return {
        passed: !findings.some(({ standing }) => standing === 'blocking'),
        reports: judged,
        counts: (0, severity_ts_1.countSeverities)(severitiesOf(findings)),
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
    if (failOn === undefined || !(0, severity_ts_1.reaches)(finding.severity, failOn))
        return 'reported';
    return ignoreUnfixed && !isMended(finding) ? 'unfixed' : 'blocking';
}
function isMended({ fixed, status }) {
    return fixed.length > 0 || status === 'fixed';
}
// By id first: the longer keys live only as long as one id is looked at, which a report of 200,000 findings needs.
function distinct(findings) {
    const found = [];
    for (const group of groupedById(findings, ({ id }) => id)) {
        if (group.length === 1)
            found.push(...group);
        else
            found.push(...gravestByKey(group, (finding) => `${packageKey(finding)} ${finding.path ?? ''}`));
    }
    return found;
}
function severitiesOf(judged) {
    const severities = [];
    for (const group of groupedById(judged, ({ finding }) => finding.id)) {
        const packages = gravestByKey(group.map(({ finding }) => finding), packageKey);
        for (const { severity } of packages)
            severities.push(severity);
    }
    return severities;
}
// Nearly every id stands alone, and an array for each would take more room than the findings.
function* groupedById(items, idOf) {
    const groups = new Map();
    for (const item of items) {
        const known = groups.get(idOf(item));
        if (Array.isArray(known))
            known.push(item);
        else
            groups.set(idOf(item), known === undefined ? item : [known, item]);
    }
    for (const group of groups.values())
        yield Array.isArray(group) ? group : [group];
}
// Where two sources disagree the graver one counts.
function gravestByKey(findings, keyOf) {
    const found = new Map();
    for (const finding of findings) {
        const known = found.get(keyOf(finding));
        if (!known || !(0, severity_ts_1.reaches)(known.severity, finding.severity))
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

/***/ 63172:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UnreadableJson = void 0;
exports.selectJson = selectJson;
const json_scan_ts_1 = __webpack_require__(30533);
/** The text is no JSON that can be read: `at` is the byte that shows it. */
class UnreadableJson extends Error {
    at;
    constructor(at, message) {
        super(message);
        this.at = at;
    }
}
exports.UnreadableJson = UnreadableJson;
const OPEN_BRACE = 0x7b;
const SMALL = 16_384;
const SPACES = [0x20, 0x0a, 0x0d, 0x09];
// A finding takes some 250 bytes at least: more of them than this are no report but an attack on memory.
const MAX_ELEMENTS = 500_000;
/**
 * The wanted parts of a JSON text, the rest never built: a report of 64 MB is read in the memory of its findings. Where something else
 * stands than the selection expects, that is given as it is. Throws UnreadableJson, also for a key that stands twice in one object.
 */
function selectJson(bytes, selection) {
    // In a large text the keys are looked at where the walk comes by: each of them would take longer than all the rest.
    const fault = (0, json_scan_ts_1.findShapeFault)(bytes, { keys: selection === 'value' || bytes.length < SMALL });
    if (fault)
        throw unreadable(fault);
    try {
        return new Selector(bytes).select({ start: 0, end: bytes.length }, selection);
    }
    catch (error) {
        if (error instanceof json_scan_ts_1.MalformedJson)
            throw new UnreadableJson(error.at, `it breaks off or is malformed near byte ${error.at}`);
        throw error;
    }
}
class Selector {
    bytes;
    elements = 0;
    constructor(bytes) {
        this.bytes = bytes;
    }
    select(range, selection) {
        // The engine's own parser is ten times as fast as a walk; what it builds besides is small, and soon forgotten.
        if (selection === 'value' || range.end - range.start < SMALL)
            return convert((0, json_scan_ts_1.valueAt)(this.bytes, range), selection);
        if ('each' in selection)
            return this.selectEach(range, selection);
        return this.selectMembers(range, selection.members);
    }
    selectEach(range, { each, as }) {
        const elements = (0, json_scan_ts_1.elementsOf)(this.bytes, range);
        if (!elements)
            return (0, json_scan_ts_1.valueAt)(this.bytes, range);
        const selected = [];
        for (const element of elements) {
            if (++this.elements > MAX_ELEMENTS) {
                throw new UnreadableJson(element.start, `it lists more than ${MAX_ELEMENTS} things`);
            }
            const value = this.select(element, each);
            selected.push(as ? as(value) : value);
        }
        return selected;
    }
    selectMembers(range, members) {
        let first = range.start;
        while (SPACES.includes(this.bytes[first]))
            first += 1;
        if (this.bytes[first] !== OPEN_BRACE)
            return (0, json_scan_ts_1.valueAt)(this.bytes, range);
        const selected = {};
        for (const member of (0, json_scan_ts_1.membersOf)(this.bytes, range)) {
            if (Object.hasOwn(selected, member.key))
                throw repeated(member.key, member.start);
            const wanted = Object.hasOwn(members, member.key) ? members[member.key] : undefined;
            if (wanted)
                selected[member.key] = this.select(member, wanted);
        }
        return selected;
    }
}
/** Turns the elements of the arrays in a value that was parsed whole. */
function convert(value, selection) {
    if (selection === 'value' || typeof value !== 'object' || value === null)
        return value;
    if ('each' in selection) {
        const { each, as } = selection;
        if (!Array.isArray(value))
            return value;
        return as ? value.map(as) : value.map((element) => convert(element, each));
    }
    const object = value;
    for (const [key, member] of Object.entries(selection.members)) {
        if (Object.hasOwn(object, key))
            object[key] = convert(object[key], member);
    }
    return object;
}
function unreadable({ kind, at, key }) {
    if (kind === 'too-deep')
        return new UnreadableJson(at, `it nests deeper than ${json_scan_ts_1.MAX_DEPTH} levels at byte ${at}`);
    if (kind === 'duplicate-key')
        return repeated(key ?? '', at);
    return new UnreadableJson(at, `it is cut off, or a bracket is missing, at byte ${at}`);
}
function repeated(key, at) {
    return new UnreadableJson(at, `the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object, at byte ${at}`);
}


/***/ }),

/***/ 91636:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SCAN_SCHEMA = void 0;
exports.recordOf = recordOf;
exports.recordText = recordText;
exports.parseScanRecord = parseScanRecord;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const fields_ts_1 = __webpack_require__(70300);
const gate_ts_1 = __webpack_require__(16534);
const json_select_ts_1 = __webpack_require__(63172);
/** The `$schema` of every scan record. */
exports.SCAN_SCHEMA = 'urn:custody:scan:v1';
const MAX_RECORD_BYTES = 128 * 1024 * 1024;
const FINDINGS_A_PIECE = 1000;
/** The record of a verdict. */
function recordOf(verdict, occasion) {
    const { name, digest, images, scanner, rules, exceptionFiles, started, finished } = occasion;
    const { database } = scanner;
    return {
        $schema: exports.SCAN_SCHEMA,
        version: 1,
        subject: { name, digest: digest.toString() },
        verdict: verdict.passed ? 'passed' : 'failed',
        rules: {
            failOn: rules.failOn ?? 'none',
            ignoreUnfixed: rules.ignoreUnfixed,
            exceptions: exceptionFiles.map(String)
        },
        scanner: {
            name: scanner.name,
            version: scanner.version,
            database: database ? { ...database, updatedAt: database.updatedAt.toISOString() } : null
        },
        startedAt: started.toISOString(),
        finishedAt: finished.toISOString(),
        counts: verdict.counts,
        images: verdict.reports.map(({ findings }, index) => ({
            digest: String(images[index]?.digest),
            platform: images[index]?.platform ?? null,
            findings: findings.map(recordedFinding)
        })),
        warnings: verdict.warnings
    };
}
/** The text of a record's file in pieces, a finding a line: as a whole it may be larger than the reports that it was made from. */
function* recordText({ images, ...rest }) {
    yield `${JSON.stringify(rest, undefined, 2).slice(0, -2)},\n  "images": [`;
    for (const [index, { findings, ...image }] of images.entries()) {
        yield `${index === 0 ? '' : ','}\n${JSON.stringify(image).slice(0, -1)},"findings":[`;
        for (let at = 0; at < findings.length; at += FINDINGS_A_PIECE) {
            const lines = findings.slice(at, at + FINDINGS_A_PIECE).map((finding) => JSON.stringify(finding));
            yield `${at === 0 ? '' : ','}\n${lines.join(',\n')}`;
        }
        yield '\n]}';
    }
    yield '\n]\n}\n';
}
/** The record in a file that another job wrote; throws RequestError where it is none. */
function parseScanRecord(bytes, path) {
    const record = readJson(bytes, path);
    const fault = CHECKS.find(({ holds }) => !holds(record));
    if (fault)
        throw recordError(path, fault.otherwise);
    return record;
}
const CHECKS = [
    { holds: ({ $schema }) => $schema === exports.SCAN_SCHEMA, otherwise: `its $schema is not ${exports.SCAN_SCHEMA}` },
    { holds: ({ verdict }) => verdict === 'passed' || verdict === 'failed', otherwise: 'it holds no verdict' },
    { holds: ({ subject }) => isNamed((0, fields_ts_1.fieldsOf)(subject)), otherwise: 'it names no image and digest' },
    {
        holds: ({ images }) => (0, fields_ts_1.listOf)(images).length > 0 && (0, fields_ts_1.listOf)(images).every(isScannedImage),
        otherwise: 'it lists no scanned image with a digest and findings'
    },
    {
        holds: ({ startedAt, finishedAt }) => isTime(startedAt) && isTime(finishedAt),
        otherwise: 'it does not say when the scan was'
    },
    { holds: ({ scanner }) => isScanner((0, fields_ts_1.fieldsOf)(scanner)), otherwise: 'it names no scanner that is known' },
    { holds: ({ rules }) => isRules((0, fields_ts_1.fieldsOf)(rules)), otherwise: 'it does not say by which rules it was judged' }
];
function isNamed({ name, digest }) {
    return (0, fields_ts_1.textOf)(name) !== undefined && digest_ts_1.Digest.tryParse(digest) !== undefined;
}
function isTime(value) {
    return !Number.isNaN(Date.parse((0, fields_ts_1.textOf)(value) ?? ''));
}
function isScanner({ name, version }) {
    return (name === 'trivy' || name === 'grype') && (0, fields_ts_1.textOf)(version) !== undefined;
}
function isRules({ failOn, ignoreUnfixed, exceptions }) {
    return (0, fields_ts_1.textOf)(failOn) !== undefined && typeof ignoreUnfixed === 'boolean' && Array.isArray(exceptions);
}
function readJson(bytes, path) {
    if (bytes.length > MAX_RECORD_BYTES)
        throw recordError(path, `it has ${bytes.length} bytes; ${MAX_RECORD_BYTES} are read`);
    try {
        return (0, fields_ts_1.fieldsOf)((0, json_select_ts_1.selectJson)(bytes, 'value'));
    }
    catch (error) {
        if (error instanceof json_select_ts_1.UnreadableJson)
            throw recordError(path, error.message);
        throw error;
    }
}
function isScannedImage(value) {
    const { digest, findings } = (0, fields_ts_1.fieldsOf)(value);
    return digest_ts_1.Digest.tryParse(digest) !== undefined && Array.isArray(findings) && findings.every(isFinding);
}
function isFinding(value) {
    const { id, severity, package: name, fixed } = (0, fields_ts_1.fieldsOf)(value);
    return [id, severity, name].every((text) => (0, fields_ts_1.textOf)(text) !== undefined) && Array.isArray(fixed);
}
function recordedFinding({ finding, standing, exception }) {
    const { id, severity, package: name, installed, fixed, status, purl, path } = finding;
    return {
        id,
        severity,
        package: name,
        installed,
        fixed,
        status,
        standing,
        ...(purl !== undefined && { purl }),
        ...(path !== undefined && { path }),
        ...(exception && {
            exception: {
                source: exception.source,
                reason: exception.reason,
                expires: exception.expires?.toISOString() ?? null
            }
        })
    };
}
function recordError(path, reason) {
    return new errors_ts_1.RequestError('E_SCAN_RECORD', {
        message: `${JSON.stringify(path.slice(-90))} is no scan record`,
        reason,
        remedy: "pass the record output of the scan step, or the file that custody scan --output wrote; not the scanner's own report"
    });
}


/***/ }),

/***/ 44902:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SEVERITIES = void 0;
exports.parseSeverity = parseSeverity;
exports.reaches = reaches;
exports.countSeverities = countSeverities;
/** How grave a vulnerability is, least first; scanners write the same words in their own case. */
exports.SEVERITIES = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** The severity that a scanner's word means; a word that nobody knows is UNKNOWN, never something harmless. */
function parseSeverity(word) {
    const upper = typeof word === 'string' ? word.toUpperCase() : '';
    return exports.SEVERITIES.find((severity) => severity === upper) ?? 'UNKNOWN';
}
/** Whether `severity` is at least as grave as `threshold`. */
function reaches(severity, threshold) {
    return exports.SEVERITIES.indexOf(severity) >= exports.SEVERITIES.indexOf(threshold);
}
/** How many of these there are of each severity, gravest first; severities without any are left out. */
function countSeverities(severities) {
    const found = Map.groupBy(severities, (severity) => severity);
    const counts = exports.SEVERITIES.toReversed().map((severity) => [
        severity,
        found.get(severity)?.length ?? 0
    ]);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
}


/***/ }),

/***/ 58049:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toolEnvironment = toolEnvironment;
exports.runTool = runTool;
exports.lastWords = lastWords;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_util_1 = __webpack_require__(57975);
const log_ts_1 = __webpack_require__(29473);
// What a registry, the proxy and their certificates take, and nothing of the job's: no ACTIONS_*, no INPUT_*, no token.
const PASSED_ON = [
    ...['PATH', 'HOME', 'DOCKER_CONFIG', 'REGISTRY_AUTH_FILE', 'XDG_RUNTIME_DIR', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
    // By it the runner finds and ends what a cancelled job left behind.
    'RUNNER_TRACKING_ID'
];
/** The environment that a program of others gets: what a registry takes, the variables named besides, and nothing else. */
function toolEnvironment(env, besides = []) {
    const passed = [...PASSED_ON, ...besides].map((name) => [name, env[name]]);
    return Object.fromEntries(passed.filter(([, value]) => value !== undefined));
}
/** Runs a program to its end, without a shell; a run that takes too long is killed. */
async function runTool(run) {
    run.signal.throwIfAborted();
    const words = await (0, promises_1.open)(run.log, 'w');
    try {
        const { executable, args, folder, env } = run;
        return await endOf((0, node_child_process_1.spawn)(executable, args, { cwd: folder, env, stdio: ['ignore', words.fd, words.fd] }), run);
    }
    finally {
        await words.close();
    }
}
/** The last lines that a program printed, as one line without control characters and without what looks like a token. */
function lastWords(log, length = 400) {
    const lines = (0, node_util_1.stripVTControlCharacters)(log.subarray(-4096).toString('utf8'))
        .split(/[\r\n]+/)
        .map((line) => line.replaceAll(/[^ -~]+/g, ' ').trim());
    return (0, log_ts_1.redact)(lines.filter(Boolean).join(' | '), []).slice(-length);
}
function endOf(child, { deadline, limitMs: longestMs, signal }) {
    const limitMs = deadline.within(longestMs);
    const limit = AbortSignal.timeout(Math.ceil(limitMs));
    const end = AbortSignal.any([limit, signal]);
    const kill = () => child.kill('SIGKILL');
    end.addEventListener('abort', kill);
    if (end.aborted)
        kill();
    return new Promise((resolve) => {
        child.once('error', (cause) => {
            resolve({ kind: 'not-started', cause });
        });
        child.once('exit', (code, killedBy) => {
            resolve(limit.aborted ? { kind: 'late', limitMs } : { kind: 'exit', code, signal: killedBy });
        });
    }).finally(() => {
        end.removeEventListener('abort', kill);
    });
}


/***/ }),

/***/ 28883:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Turns = void 0;
/** Lets at most `limit` pieces of work run at once; the others wait for their turn in the order in which they came. */
class Turns {
    free;
    waiting = [];
    constructor(limit) {
        this.free = limit;
    }
    async take(work) {
        if (this.free === 0)
            await new Promise((resolve) => this.waiting.push(resolve));
        else
            this.free -= 1;
        try {
            return await work();
        }
        finally {
            const next = this.waiting.shift();
            if (next)
                next();
            else
                this.free += 1;
        }
    }
}
exports.Turns = Turns;


/***/ })

};

export const id = 807;
export const ids = [807];
export const modules = {

/***/ 73093:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.AuditLog = void 0;
const node_fs_1 = __webpack_require__(73024);
/** One JSON line for each review: what was asked, what was answered and why. */
class AuditLog {
    stream;
    constructor(stream) {
        this.stream = stream;
    }
    /** Appends to a file that only its owner can read. */
    static toFile(path) {
        const stream = (0, node_fs_1.createWriteStream)(path, { flags: 'a', mode: 0o600 });
        // A failed write is told to who waits for it.
        stream.on('error', () => undefined);
        return new AuditLog(stream);
    }
    /** Writes one line; rejects when it can't be written, and then nothing may be admitted. */
    write({ namespace }, { allowed, images }, milliseconds) {
        const line = { time: new Date().toISOString(), namespace, allowed, ms: Math.round(milliseconds), images };
        return new Promise((resolve, reject) => {
            this.stream.write(`${JSON.stringify(line)}\n`, (error) => {
                if (error)
                    reject(error);
                else
                    resolve();
            });
        });
    }
}
exports.AuditLog = AuditLog;


/***/ }),

/***/ 18961:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createBackend = createBackend;
const node_https_1 = __webpack_require__(44708);
const errors_ts_1 = __webpack_require__(87700);
const image_review_ts_1 = __webpack_require__(6797);
const MAX_BODY = 1_048_576;
const BODY_TIME_MS = 10_000;
const UNWRITTEN = 'E_ADMIT_AUDIT';
/** An HTTPS server for kube-apiserver's ImagePolicyWebhook: POST reviews, GET /healthz and /metrics. Not listening yet. */
function createBackend(tls, backend) {
    const options = { minVersion: 'TLSv1.2', requestTimeout: BODY_TIME_MS, keepAliveTimeout: 60_000, ...tls };
    return (0, node_https_1.createServer)(options, (request, response) => {
        answer(request, response, backend, tls.requestCert === true).catch((error) => {
            fail(response, error, backend);
        });
    });
}
async function answer(request, response, backend, needsCertificate) {
    if (request.method === 'POST') {
        if (needsCertificate && !('authorized' in request.socket && request.socket.authorized === true)) {
            send(response, 401, 'a client certificate of the API server is needed\n', 'text/plain');
            return;
        }
        await answerReview(request, response, backend);
        return;
    }
    if (request.url === '/healthz')
        send(response, 200, 'ok\n', 'text/plain');
    else if (request.url === '/metrics')
        send(response, 200, backend.metrics.render(backend.gauges()), 'text/plain; version=0.0.4');
    else
        send(response, 404, 'there are POST /, GET /healthz and GET /metrics\n', 'text/plain');
}
async function answerReview(request, response, backend) {
    const start = performance.now();
    const review = (0, image_review_ts_1.parseImageReview)(await readBody(request));
    const result = await backend.reviewer.review(review, backend.policy());
    const milliseconds = performance.now() - start;
    backend.metrics.answered(result, milliseconds / 1000);
    try {
        await backend.audit.write(review, result, milliseconds);
        send(response, 200, (0, image_review_ts_1.reviewAnswer)(result.allowed, result.reason), 'application/json');
    }
    catch {
        backend.metrics.failed('audit');
        send(response, 200, (0, image_review_ts_1.reviewAnswer)(false, `${UNWRITTEN}: the audit log can not be written`), 'application/json');
    }
}
async function readBody(request) {
    const chunks = [];
    let length = 0;
    for await (const chunk of request) {
        length += chunk.length;
        // What is cut off is no JSON any more and is refused as such.
        if (length > MAX_BODY)
            break;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function fail(response, error, { metrics }) {
    metrics.failed('request');
    const known = (0, errors_ts_1.asCustodyError)(error);
    send(response, error instanceof errors_ts_1.CustodyError ? 400 : 500, `${known.code}: ${(0, errors_ts_1.failureLines)(known).join('\n')}\n`, 'text/plain');
}
function send(response, status, body, type) {
    if (response.headersSent)
        return;
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}


/***/ }),

/***/ 6797:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseImageReview = parseImageReview;
exports.reviewAnswer = reviewAnswer;
const errors_ts_1 = __webpack_require__(87700);
const API_VERSION = 'imagepolicy.k8s.io/v1alpha1';
const KIND = 'ImageReview';
const MOST_IMAGES = 200;
const MAX_REASON = 2000;
/** The review in a request's body; throws RequestError when it is none. Its annotations are the user's own words and are not read. */
function parseImageReview(body) {
    const { apiVersion, kind, spec } = jsonOf(body);
    if (apiVersion !== API_VERSION || kind !== KIND)
        throw notAReview(`it is ${String(kind)} of ${String(apiVersion)}, not ${KIND} of ${API_VERSION}`);
    const containers = spec?.containers;
    if (!Array.isArray(containers) || containers.length === 0 || containers.length > MOST_IMAGES)
        throw notAReview(`it does not name between 1 and ${MOST_IMAGES} containers`);
    const images = containers.map(imageOf);
    return { namespace: typeof spec?.namespace === 'string' ? spec.namespace : '', images };
}
/** The answer that kube-apiserver reads; the reason stands in what `kubectl` prints. */
function reviewAnswer(allowed, reason) {
    const status = allowed ? { allowed } : { allowed, reason: reason.slice(0, MAX_REASON) };
    return JSON.stringify({ apiVersion: API_VERSION, kind: KIND, status });
}
function jsonOf(body) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Told below: a JSON error would quote what others sent.
    }
    throw notAReview('it is not a JSON object');
}
function imageOf(container) {
    if (typeof container === 'object' && container !== null && 'image' in container) {
        const { image } = container;
        if (typeof image === 'string' && image !== '' && image.length <= 512)
            return image;
    }
    throw notAReview('a container has no image, or one with more than 512 characters');
}
function notAReview(reason) {
    return new errors_ts_1.RequestError('E_IMAGE_REVIEW', {
        message: 'the request is no ImageReview',
        reason,
        remedy: 'let kube-apiserver send it, with the kubeconfig that custody policy --for image-policy-webhook writes',
        state: 'nothing was admitted'
    });
}


/***/ }),

/***/ 60159:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ruleFor = ruleFor;
const reference_ts_1 = __webpack_require__(23564);
const policy_ts_1 = __webpack_require__(26658);
const errors_ts_1 = __webpack_require__(87700);
/** The rule for an image as a Pod spells it: an app's own is verified, one of a listed registry may run, everything else may not. */
function ruleFor(image, policy) {
    const parsed = parse(image);
    if (typeof parsed === 'string')
        return { kind: 'refuse', reason: parsed };
    const { reference, digest } = parsed;
    if (!digest)
        return { kind: 'refuse', reason: 'it has no digest' };
    const app = (0, policy_ts_1.appOf)(policy, reference);
    if (app)
        return { kind: 'verify', app, digest };
    const registry = policy.admission.registries.find((prefix) => `${reference.name}/`.startsWith(prefix));
    if (registry !== undefined)
        return { kind: 'allow', reason: `images of ${registry} may run unsigned` };
    return { kind: 'refuse', reason: `${reference.name} is no app of the policy, and its registry is not listed` };
}
function parse(image) {
    try {
        return (0, reference_ts_1.parseImageName)(image);
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.RequestError))
            throw error;
        return error.code === 'E_IMAGE_TAG'
            ? 'a tag can move; name the image by its digest'
            : (error.reason ?? (0, errors_ts_1.messageOf)(error));
    }
}


/***/ }),

/***/ 55940:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.AdmissionMetrics = void 0;
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Counts what `custody admit` does, for Prometheus (exposition format 0.0.4). */
class AdmissionMetrics {
    counts = new Map();
    buckets = BUCKETS.map(() => 0);
    seconds = 0;
    reviews = 0;
    /** Counts one answered review that took this long. */
    answered(result, seconds) {
        this.count(`custody_reviews_total{allowed="${String(result.allowed)}"}`);
        for (const { outcome, cached } of result.images)
            this.count(`custody_images_total{outcome="${outcome}",cached="${String(cached)}"}`);
        this.seconds += seconds;
        this.reviews += 1;
        for (const [index, bound] of BUCKETS.entries())
            if (seconds <= bound)
                this.buckets[index] = (this.buckets[index] ?? 0) + 1;
    }
    /** Counts something that went wrong beside a verdict. */
    failed(what) {
        this.count(`custody_failures_total{of="${what}"}`);
    }
    /** Everything counted so far, with these momentary values. */
    render(gauges) {
        const histogram = 'custody_review_seconds';
        return [
            ...[...this.counts].map(([name, value]) => `${name} ${value}`),
            `# TYPE ${histogram} histogram`,
            ...BUCKETS.map((bound, index) => `${histogram}_bucket{le="${bound}"} ${this.buckets[index] ?? 0}`),
            `${histogram}_bucket{le="+Inf"} ${this.reviews}`,
            `${histogram}_sum ${this.seconds}`,
            `${histogram}_count ${this.reviews}`,
            ...Object.entries(gauges).map(([name, value]) => `${name} ${value}`),
            ''
        ].join('\n');
    }
    count(name) {
        this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
}
exports.AdmissionMetrics = AdmissionMetrics;


/***/ }),

/***/ 99010:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Reviewer = void 0;
const promises_1 = __webpack_require__(58500);
const errors_ts_1 = __webpack_require__(87700);
const image_rule_ts_1 = __webpack_require__(60159);
const verdict_cache_ts_1 = __webpack_require__(98759);
const LIMITS = { allowedMs: 600_000, refusedMs: 10_000, entries: 20_000 };
/** Answers reviews: a Pod is admitted when every one of its images is, within the time limit or not at all. */
class Reviewer {
    judge;
    timeLimitMs;
    cache;
    key = '';
    constructor(judge, timeLimitMs, cache = new verdict_cache_ts_1.VerdictCache(LIMITS)) {
        this.judge = judge;
        this.timeLimitMs = timeLimitMs;
        this.cache = cache;
    }
    get cachedVerdicts() {
        return this.cache.size;
    }
    /** Never throws: what can't be told within the time limit is refused, with the reason. */
    async review({ images }, loaded) {
        this.forgetOther(loaded.key);
        const reviewed = await Promise.all([...new Set(images)].map((image) => this.reviewImage(image, loaded)));
        const refused = reviewed.filter(({ outcome }) => outcome !== 'allowed');
        return {
            allowed: refused.length === 0,
            reason: refused.map(({ image, reason }) => `${image}: ${reason}`).join('; '),
            images: reviewed
        };
    }
    // Verdicts of another policy are never asked for again.
    forgetOther(key) {
        if (key !== this.key)
            this.cache.clear();
        this.key = key;
    }
    async reviewImage(image, { policy, key }) {
        const rule = (0, image_rule_ts_1.ruleFor)(image, policy);
        if (rule.kind !== 'verify')
            return { image, outcome: rule.kind === 'allow' ? 'allowed' : 'refused', reason: rule.reason, cached: false };
        const { app, digest } = rule;
        const verdict = this.cache.get(`${key} ${app.image.at(digest)}`, () => this.judged(app, digest));
        return { image, ...(await verdict) };
    }
    async judged(app, digest) {
        const late = new AbortController();
        try {
            return await Promise.race([
                this.judge(app, digest, this.timeLimitMs),
                (0, promises_1.setTimeout)(this.timeLimitMs, undefined, { signal: late.signal, ref: false }).then(() => {
                    throw tooLate(this.timeLimitMs);
                })
            ]);
        }
        catch (error) {
            const { code, message, reason } = (0, errors_ts_1.asCustodyError)(error);
            return { outcome: 'error', reason: `${code}: ${message}${reason === undefined ? '' : `: ${reason}`}` };
        }
        finally {
            late.abort();
        }
    }
}
exports.Reviewer = Reviewer;
function tooLate(limitMs) {
    return new errors_ts_1.UnavailableError('E_ADMIT_TIME', {
        message: `no verdict within ${limitMs / 1000} s`,
        reason: 'the registry is slow or not reachable, so nothing is admitted',
        remedy: 'look at the registry, or raise --time-limit',
        state: 'nothing was admitted'
    });
}


/***/ }),

/***/ 38927:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTrustedKeys = readTrustedKeys;
const node_crypto_1 = __webpack_require__(77598);
const errors_ts_1 = __webpack_require__(87700);
/** The keys in a trusted_root.json (Sigstore protobuf-specs, TrustedRoot as JSON); throws RequestError when it is damaged. */
function readTrustedKeys(trustedRoot) {
    try {
        const root = JSON.parse(trustedRoot.toString('utf8'));
        return {
            authorities: (root.certificateAuthorities ?? []).map(authorityOf),
            timestampAuthorities: (root.timestampAuthorities ?? []).map(authorityOf),
            logs: (root.tlogs ?? []).filter(isEcdsa).map(logOf),
            certificateLogs: (root.ctlogs ?? []).filter(isEcdsa).map(logOf)
        };
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_TRUSTED_ROOT', {
            message: "the trusted root can't be read for the policies",
            reason: 'an authority or a log in it has no readable certificate or key',
            remedy: 'ask the operator of this Sigstore for its trusted_root.json',
            cause
        });
    }
}
function authorityOf({ uri = '', certChain }) {
    const certificates = certChain.certificates.map(({ rawBytes }) => new node_crypto_1.X509Certificate(Buffer.from(rawBytes, 'base64')));
    const issuer = certificates[0]?.subject ?? '';
    return {
        uri,
        chain: certificates.map((certificate) => certificate.toString()),
        organization: attribute(issuer, 'O'),
        commonName: attribute(issuer, 'CN')
    };
}
// Node writes a distinguished name one attribute a line.
function attribute(subject, name) {
    const line = subject.split('\n').find((text) => text.startsWith(`${name}=`));
    return line?.slice(name.length + 1) ?? 'sigstore';
}
function isEcdsa({ publicKey: { keyDetails = '' } }) {
    return keyDetails.includes('ECDSA');
}
function logOf({ baseUrl = '', publicKey }) {
    const lines = publicKey.rawBytes.match(/.{1,64}/g) ?? [];
    return { url: baseUrl, key: `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n` };
}


/***/ }),

/***/ 98759:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VerdictCache = void 0;
/** Keeps verdicts for a while; who asks for one that is being made waits for it, so that no digest is verified twice at a time. */
class VerdictCache {
    // In the order of their making: the oldest is given up first.
    kept = new Map();
    limits;
    now;
    constructor(limits, now = Date.now) {
        this.limits = limits;
        this.now = now;
    }
    get size() {
        return this.kept.size;
    }
    /** Forgets every verdict. */
    clear() {
        this.kept.clear();
    }
    /** The verdict for a key, and whether it was there already; errors are never kept. */
    async get(key, judge) {
        const found = this.kept.get(key);
        if (found && found.until > this.now())
            return { ...(await found.verdict), cached: true };
        this.kept.delete(key);
        const entry = { verdict: judge(), until: Infinity };
        this.kept.set(key, entry);
        this.trim();
        const verdict = await entry.verdict;
        if (verdict.outcome === 'error')
            this.forget(key, entry);
        else
            entry.until = this.now() + (verdict.outcome === 'allowed' ? this.limits.allowedMs : this.limits.refusedMs);
        return { ...verdict, cached: false };
    }
    forget(key, entry) {
        if (this.kept.get(key) === entry)
            this.kept.delete(key);
    }
    trim() {
        for (const key of this.kept.keys()) {
            if (this.kept.size <= this.limits.entries)
                return;
            this.kept.delete(key);
        }
    }
}
exports.VerdictCache = VerdictCache;


/***/ }),

/***/ 40556:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.AdmissionSource = void 0;
exports.judgeDigest = judgeDigest;
const node_crypto_1 = __webpack_require__(77598);
const promises_1 = __webpack_require__(58500);
const trust_ts_1 = __webpack_require__(83704);
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
const app_decision_ts_1 = __webpack_require__(4871);
const attachment_ts_1 = __webpack_require__(4162);
const inventory_ts_1 = __webpack_require__(55619);
const reader_ts_1 = __webpack_require__(43560);
const policy_file_ts_1 = __webpack_require__(91354);
const pull_logins_ts_1 = __webpack_require__(24881);
const TRUST_FRESH_MS = 3_600_000;
const TRUST_STALE_MS = 86_400_000;
// Bundles first: where they meet everything, the other format need not be read.
const SCOPES = [
    { bundles: true, legacy: false, tolerant: true },
    { bundles: false, legacy: true, tolerant: true }
];
/** The policy and the trust root that a backend answers from, both read anew while it runs. */
class AdmissionSource {
    path;
    run;
    logins;
    current;
    trustedAt = Date.now();
    taken = 0;
    constructor(path, run, current) {
        this.path = path;
        this.run = run;
        this.logins = new pull_logins_ts_1.PullLogins(run);
        this.current = current;
    }
    /** Reads both; throws where either can't be had, so that a backend never starts without them. */
    static async open(path, run) {
        return new AdmissionSource(path, run, await read(path, run));
    }
    get policy() {
        return this.current.loaded;
    }
    /** Seconds since the epoch. */
    get trustedSince() {
        return Math.floor(this.trustedAt / 1000);
    }
    /** How often another policy or trust root was taken over. */
    get changes() {
        return this.taken;
    }
    /** Verifies one digest from the registry's answers; throws UnavailableError where they or a fresh trust root can't be had. */
    judge = (app, digest, timeoutMs) => {
        if (Date.now() - this.trustedAt > TRUST_STALE_MS)
            throw new errors_ts_1.UnavailableError('E_ADMIT_TRUST', {
                message: 'the trust root was not refreshed for a day',
                reason: 'keys that were taken back meanwhile would still count',
                remedy: 'let the backend reach the TUF repository; look at custody_failures_total{of="trust"}',
                state: 'nothing was admitted'
            });
        const registry = this.logins.open(app.image, new retry_ts_1.Deadline(timeoutMs));
        return judgeDigest(app, digest, this.current.trust, registry);
    };
    /** Takes over another policy file and, once an hour, another trust root; throws where one can't be read, and keeps the old one. */
    async refresh() {
        const { bytes } = await (0, policy_file_ts_1.readPolicyFile)(this.path);
        const isFresh = Date.now() - this.trustedAt < TRUST_FRESH_MS;
        if (isFresh && hashOf(bytes) === this.current.hash)
            return 'kept';
        this.current = await read(this.path, { ...this.run, deadline: new retry_ts_1.Deadline(60_000) });
        this.trustedAt = Date.now();
        this.taken += 1;
        return 'changed';
    }
}
exports.AdmissionSource = AdmissionSource;
async function read(path, run) {
    const { policy, bytes, folder } = await (0, policy_file_ts_1.readPolicyFile)(path);
    const trust = await (0, trust_ts_1.loadTrust)((0, policy_file_ts_1.trustSourceOf)(policy, folder), {
        temp: run.folder,
        log: run.log,
        deadline: run.deadline
    });
    const hash = hashOf(bytes);
    return { loaded: { policy, key: `${hash} ${Date.now()}` }, trust, hash };
}
/** The verdict on one digest, as `custody admit` gives it to the API server. */
async function judgeDigest(app, digest, trust, registry) {
    const reader = new reader_ts_1.RegistryReader(registry);
    const findings = { attachments: [], refused: [] };
    let decision;
    for (const scope of SCOPES) {
        for await (const found of examined(reader, digest, scope, trust)) {
            findings.attachments = [...findings.attachments, ...found.attachments];
            findings.refused = [...findings.refused, ...found.refused];
        }
        decision = (0, app_decision_ts_1.decideApp)(app, app.image.at(digest), findings, new Date());
        if (decision.accepted)
            return { outcome: 'allowed', reason: 'everything required was found and verified' };
    }
    return { outcome: 'refused', reason: reasonOf(decision) };
}
// Other reviews are answered between two signatures: a verification takes milliseconds of this thread.
async function* examined(reader, digest, scope, trust) {
    const inventory = await (0, inventory_ts_1.readInventory)(reader, digest, scope);
    for (const item of inventory.items) {
        await (0, promises_1.setImmediate)();
        yield (0, attachment_ts_1.examine)({ ...inventory, items: [item] }, trust);
    }
}
function reasonOf(decision) {
    const { code = 'E_MISSING', message = '', reason = '' } = decision?.error ?? {};
    return `${code}: ${message}: ${reason}`;
}
function hashOf(bytes) {
    return (0, node_crypto_1.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 91354:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPolicyFile = readPolicyFile;
exports.requireApp = requireApp;
exports.trustSourceOf = trustSourceOf;
exports.sigstoreOf = sigstoreOf;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const trusted_keys_ts_1 = __webpack_require__(38927);
const parse_ts_1 = __webpack_require__(72745);
const policy_ts_1 = __webpack_require__(26658);
const public_good_ts_1 = __webpack_require__(20283);
const tuf_ts_1 = __webpack_require__(41193);
const errors_ts_1 = __webpack_require__(87700);
/** Reads and parses a policy file; throws RequestError where it can't be read, RefusalError where it has faults. */
async function readPolicyFile(path) {
    const bytes = await readable(path);
    return { policy: (0, parse_ts_1.parsePolicy)(bytes, (0, node_path_1.basename)(path)), bytes, name: (0, node_path_1.basename)(path), folder: (0, node_path_1.dirname)(path) };
}
/** The policy's app whose image this is; throws RequestError where there is none. */
function requireApp({ policy, name }, reference) {
    const app = (0, policy_ts_1.appOf)(policy, reference);
    if (app)
        return app;
    throw new errors_ts_1.RequestError('E_POLICY_APP', {
        message: `${name} has no app with the image ${reference.name}`,
        reason: `it has ${policy.apps.map(({ image }) => image.name).join(', ')}`.slice(0, 600),
        remedy: 'correct the name, or add the app to the policy'
    });
}
/** Where the trust that a policy names is loaded from. */
function trustSourceOf({ trust }, folder) {
    switch (trust.kind) {
        case 'public-good':
            return { kind: 'tuf', mirror: new URL(public_good_ts_1.PUBLIC_GOOD_MIRROR), publicGood: true };
        case 'tuf':
            return { kind: 'tuf', mirror: trust.mirror, rootPath: (0, node_path_1.join)(folder, trust.root), publicGood: false };
        case 'trusted-root':
            return { kind: 'files', trustedRoot: (0, node_path_1.join)(folder, trust.path) };
    }
}
/** What engines must be told of the Sigstore instance that a policy trusts; a private one's keys are read from its repository or file. */
async function sigstoreOf(trust, folder, run) {
    if (trust.kind === 'public-good')
        return { kind: 'public-good' };
    if (trust.kind === 'trusted-root')
        return { kind: 'private', keys: (0, trusted_keys_ts_1.readTrustedKeys)(await readable((0, node_path_1.join)(folder, trust.path))) };
    const rootPath = (0, node_path_1.join)(folder, trust.root);
    const [root, { trustedRoot }] = await Promise.all([
        readable(rootPath),
        (0, tuf_ts_1.fetchTargets)({ mirror: trust.mirror, rootPath, publicGood: false }, { temp: run.folder, log: run.log, deadline: run.deadline })
    ]);
    const mirror = trust.mirror.href.replace(/\/$/, '');
    return { kind: 'private', keys: (0, trusted_keys_ts_1.readTrustedKeys)(trustedRoot), tuf: { mirror, root } };
}
async function readable(path) {
    try {
        return await (0, promises_1.readFile)(path);
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_POLICY_FILE', {
            message: `${JSON.stringify(path)} can't be read`,
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'run it in the folder of custody.yaml, or name the file with --policy',
            cause
        });
    }
}


/***/ }),

/***/ 24881:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PullLogins = void 0;
const authorization_ts_1 = __webpack_require__(95264);
const registry_ts_1 = __webpack_require__(30494);
const prepare_ts_1 = __webpack_require__(32298);
// What a registry's token lasts where the registry does not say (Docker token authentication specification, expires_in).
const KEPT_MS = 60_000;
/** Logins for reading, each shared for a minute by whoever reads the same repository: one token for many digests. */
class PullLogins {
    run;
    kept = new Map();
    constructor(run) {
        this.run = run;
    }
    /** A client for a repository, until a deadline of its own. */
    open(reference, deadline) {
        const login = (0, prepare_ts_1.loginFor)(reference, this.run.env['GITHUB_TOKEN'], this.run, 'pull');
        const found = this.kept.get(reference.name);
        const fresh = found && performance.now() - found.since < KEPT_MS ? found : undefined;
        const { authorization, since } = fresh ?? { authorization: new authorization_ts_1.Authorization(login), since: performance.now() };
        this.kept.set(reference.name, { authorization, since });
        return new registry_ts_1.Registry({ ...login, authorization, deadline });
    }
}
exports.PullLogins = PullLogins;


/***/ }),

/***/ 57807:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.admitVerb = void 0;
const node_events_1 = __webpack_require__(78474);
const promises_1 = __webpack_require__(51455);
const audit_log_ts_1 = __webpack_require__(73093);
const backend_ts_1 = __webpack_require__(18961);
const metrics_ts_1 = __webpack_require__(55940);
const reviewer_ts_1 = __webpack_require__(99010);
const admit_ts_1 = __webpack_require__(40556);
const parse_request_ts_1 = __webpack_require__(434);
const run_ts_1 = __webpack_require__(50236);
const errors_ts_1 = __webpack_require__(87700);
const help_sections_ts_1 = __webpack_require__(85064);
const REFRESH_MS = 10_000;
/** `custody admit`: the backend that kube-apiserver's ImagePolicyWebhook asks. */
exports.admitVerb = {
    usage: 'admit --listen HOST:PORT',
    summary: "answer kube-apiserver's ImagePolicyWebhook",
    options: ['listen', 'policy', 'tls-cert', 'tls-key', 'client-ca', 'audit-log', 'time-limit'],
    page: `custody admit --listen HOST:PORT --tls-cert FILE --tls-key FILE [options]

Answers ImageReview requests over HTTPS until it is told to stop (SIGTERM): a Pod is admitted when each of its images is an
app of custody.yaml whose digest verifies, or comes from a listed registry, pinned by digest. What can't be told in time is
refused, with the reason. GET /healthz and /metrics (Prometheus) are on the same port.

  --policy FILE             default custody.yaml; a change is taken over within ten seconds, or at SIGHUP
  --tls-cert FILE           certificate of this server and its chain, PEM; read again when it changes
  --tls-key FILE            its key
  --client-ca FILE          only who shows a certificate of this authority may ask
  --audit-log FILE          one JSON line a review is appended; default: standard output. Unwritable: nothing is admitted
  --time-limit TIME         the longest that a review may take (default 8s; kube-apiserver gives up after 30)

Registry credentials are those of docker login (DOCKER_CONFIG); GITHUB_TOKEN is used for ghcr.io.

${help_sections_ts_1.EXIT_CODES}`,
    run: admitCommand
};
async function admitCommand(line, log) {
    const [host, port] = parseAddress(line.option('listen'));
    const tls = tlsFiles(line);
    const run = (0, run_ts_1.openRun)(process.env, log, 120_000);
    const source = await admit_ts_1.AdmissionSource.open(line.option('policy') || 'custody.yaml', run);
    const reviewer = new reviewer_ts_1.Reviewer(source.judge, (0, parse_request_ts_1.parseDuration)(line.option('time-limit') || '8s'));
    const metrics = new metrics_ts_1.AdmissionMetrics();
    const path = line.option('audit-log');
    const server = (0, backend_ts_1.createBackend)(await tls.read(), {
        reviewer,
        metrics,
        policy: () => source.policy,
        audit: path === '' ? new audit_log_ts_1.AuditLog(process.stdout) : audit_log_ts_1.AuditLog.toFile(path),
        gauges: () => ({
            custody_policy_changes_total: source.changes,
            custody_cached_verdicts: reviewer.cachedVerdicts,
            custody_trust_loaded_timestamp_seconds: source.trustedSince
        })
    });
    await listening(server, host, port);
    log.info(`listening on https://${host}:${String(server.address().port)}/`);
    const refreshed = () => void refresh(source, server, tls, metrics, log);
    const timer = setInterval(refreshed, REFRESH_MS);
    process.on('SIGHUP', refreshed);
    await stopped(server);
    process.off('SIGHUP', refreshed);
    clearInterval(timer);
    return { lines: path === '' ? [] : ['stopped'], json: '{}' };
}
async function refresh(source, server, tls, metrics, log) {
    try {
        if ((await source.refresh()) === 'changed')
            log.info('another policy or trust root was taken over');
    }
    catch (error) {
        metrics.failed('policy');
        log.warning(`the policy and trust root stay as they are: ${(0, errors_ts_1.messageOf)(error)}`);
    }
    try {
        server.setSecureContext(await tls.read());
    }
    catch (error) {
        log.warning(`the certificate stays as it is: ${(0, errors_ts_1.messageOf)(error)}`);
    }
}
function tlsFiles(line) {
    const [cert, key, ca] = [line.option('tls-cert'), line.option('tls-key'), line.option('client-ca')];
    if (cert === '' || key === '')
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: `--${cert === '' ? 'tls-cert' : 'tls-key'} is missing`,
            reason: 'kube-apiserver asks over HTTPS alone',
            remedy: 'give a certificate for the name in the kubeconfig, and its key'
        });
    return {
        read: async () => ({
            cert: await pemFile(cert),
            key: await pemFile(key),
            ...(ca !== '' && { ca: await pemFile(ca), requestCert: true, rejectUnauthorized: false })
        })
    };
}
async function pemFile(path) {
    try {
        return await (0, promises_1.readFile)(path);
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_ADMIT_TLS', {
            message: `${JSON.stringify(path)} can't be read`,
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'name a PEM file that the account of this server may read',
            cause
        });
    }
}
function parseAddress(text) {
    const match = /^(.+):(\d{1,5})$/.exec(text);
    const port = Number(match?.[2]);
    if (match?.[1] !== undefined && port <= 65_535)
        return [match[1].replace(/^\[(.*)\]$/, '$1'), port];
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `--listen ${JSON.stringify(text.slice(0, 80))} is no HOST:PORT`,
        reason: 'the API server must know where to ask',
        remedy: 'write for example --listen 127.0.0.1:8443, or [::]:8443 for every address'
    });
}
async function listening(server, host, port) {
    server.listen(port, host);
    try {
        await (0, node_events_1.once)(server, 'listening');
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_ADMIT_LISTEN', {
            message: `${host}:${port} can't be listened on`,
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'choose a free port and an address of this machine',
            cause
        });
    }
}
// Reviews that were begun are answered; idle connections of the API server are not waited for.
async function stopped(server) {
    await Promise.race([(0, node_events_1.once)(process, 'SIGTERM'), (0, node_events_1.once)(process, 'SIGINT')]);
    const closed = (0, node_events_1.once)(server, 'close');
    server.close();
    server.closeIdleConnections();
    await closed;
}


/***/ }),

/***/ 26658:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanSigners = scanSigners;
exports.appOf = appOf;
/** Who may sign a scan of the app: whoever signs everything else, and the one that is named for scans alone. */
function scanSigners({ signer, requirements }) {
    return [
        signer,
        ...requirements.flatMap((requirement) => (requirement.kind === 'scan' ? (requirement.signer ?? []) : []))
    ];
}
/** The app of an image, where the policy names it. */
function appOf({ apps }, image) {
    return apps.find((app) => app.image.name === image.name);
}


/***/ }),

/***/ 4871:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decideApp = decideApp;
exports.appFindings = appFindings;
const decision_ts_1 = __webpack_require__(98485);
const newest_scan_ts_1 = __webpack_require__(44319);
const policy_signer_ts_1 = __webpack_require__(97084);
/** Judges what anybody attached to a digest against an app of the policy: who must have signed, what must be there, how old a scan may be. */
function decideApp(app, name, findings, now) {
    return (0, decision_ts_1.decide)(name, appFindings(app, findings, now), app.requirements.map(({ kind }) => kind));
}
/** The same findings, with everything refused that nobody signed who may, and every scan but the newest; that one, too, where it is of too long ago. */
function appFindings(app, findings, now) {
    const signed = withoutFaulty(findings, (attachment) => signerFaultOf(app, attachment));
    return withoutFaulty((0, newest_scan_ts_1.withNewestScan)(signed), (attachment) => (0, newest_scan_ts_1.isScan)(attachment) ? scanFault(app, attachment, now) : undefined);
}
function withoutFaulty({ attachments, refused }, faultOf) {
    const held = attachments.map((attachment) => heldTo(attachment, faultOf(attachment)));
    return {
        attachments: held.filter(isAccepted),
        refused: [...refused, ...held.flatMap((finding) => (isAccepted(finding) ? [] : [finding]))]
    };
}
function isAccepted(finding) {
    return 'verified' in finding;
}
function heldTo(attachment, fault) {
    const { item, digest } = attachment;
    return fault ? { item, digest, ...fault } : attachment;
}
function signerFaultOf(app, attachment) {
    const { signer } = attachment.verified;
    return (0, newest_scan_ts_1.isScan)(attachment) && (0, policy_signer_ts_1.maySignScans)(app, signer) ? undefined : (0, policy_signer_ts_1.signerFault)(app.signer, signer);
}
function scanFault({ requirements }, scan, now) {
    const required = requirements.find((requirement) => requirement.kind === 'scan');
    if (!required)
        return undefined;
    const isDated = (0, newest_scan_ts_1.scanEnd)(scan.verified.statement.predicate) !== undefined;
    const { time } = (0, newest_scan_ts_1.ageOf)(scan);
    if (isDated && now.getTime() - time.getTime() <= required.maxAgeMs)
        return undefined;
    const when = isDated ? `at ${time.toISOString()}` : 'at no readable time';
    return {
        code: 'E_VERIFY_SCAN_AGE',
        reason: `the scan ended ${when}; it may be ${required.maxAgeMs / 3_600_000} hours old`
    };
}


/***/ }),

/***/ 98485:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decide = decide;
const statement_ts_1 = __webpack_require__(76031);
const errors_ts_1 = __webpack_require__(87700);
const claim_ts_1 = __webpack_require__(42955);
/** Judges what was found against what is required: nothing attached is missing, something that does not verify is invalid. */
function decide(name, findings, requirements) {
    const judged = requirements.map((requirement) => ({
        requirement,
        by: findings.attachments.find((attachment) => meets(attachment, requirement))
    }));
    const met = judged.flatMap(({ requirement, by }) => (by ? [{ requirement, by }] : []));
    const unmet = judged.filter(({ by }) => by === undefined).map(({ requirement }) => requirement);
    if (unmet.length === 0)
        return { accepted: true, met };
    const suspects = findings.refused.filter(({ item }) => unmet.some((requirement) => (0, claim_ts_1.mayMean)(item, requirement)));
    return { accepted: false, met, error: suspects.length > 0 ? invalid(name, unmet, suspects) : missing(name, unmet) };
}
function meets(attachment, requirement) {
    if (attachment.form === 'signature-layer')
        return (0, claim_ts_1.meetsRequirement)(statement_ts_1.PREDICATE.signature, requirement);
    const { verified } = attachment;
    if (!(0, claim_ts_1.meetsRequirement)(verified.predicateType, requirement))
        return false;
    const isReference = requirement === 'sbom' && verified.predicateType === statement_ts_1.PREDICATE.reference;
    return !isReference || (0, claim_ts_1.refersToSpdx)(verified.statement.predicate);
}
function invalid(name, unmet, refused) {
    const reasons = [...new Set(refused.map(({ code, reason }) => `${code}: ${reason}`))];
    return new errors_ts_1.EvidenceError('E_INVALID', {
        message: `no valid ${unmet.join(' and no valid ')} on ${name}`,
        reason: `${refused.length} attached, none accepted: ${reasons.slice(0, 5).join('; ')}`,
        remedy: 'do not deploy it; find out who attached these, and check the identity that you expect'
    });
}
function missing(name, unmet) {
    return new errors_ts_1.MissingError('E_MISSING', {
        message: `no ${unmet.join(' and no ')} on ${name}`,
        reason: 'the registry answered, and nothing of that kind is attached to this digest',
        remedy: 'sign this digest first; when it was signed, check that it is the same digest and that no retention job deleted the tags sha256-*'
    });
}


/***/ }),

/***/ 44319:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isScan = isScan;
exports.scanEnd = scanEnd;
exports.scanAge = scanAge;
exports.isNewer = isNewer;
exports.newestScan = newestScan;
exports.ageOf = ageOf;
exports.withNewestScan = withNewestScan;
const claim_ts_1 = __webpack_require__(42955);
/** Whether something attached is a vulnerability scan. */
function isScan(attachment) {
    return attachment.form !== 'signature-layer' && attachment.verified.predicateType === claim_ts_1.SCAN_PREDICATE;
}
/** When the predicate of a scan says that the scan ended; undefined where it does not say so. */
function scanEnd(predicate) {
    const { metadata } = predicate;
    const time = new Date(typeof metadata?.scanFinishedOn === 'string' ? metadata.scanFinishedOn : NaN);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/** The age of a scan that was signed at `signed`: it is as old as it says, and never newer than the log or the timestamp authority saw it. */
function scanAge(predicate, signed, payload) {
    const end = scanEnd(predicate);
    return { time: end && end < signed ? end : signed, payload };
}
/** Whether one scan takes the place of another. */
function isNewer(one, other) {
    const later = one.time.getTime() - other.time.getTime();
    return later > 0 || (later === 0 && one.payload.hex > other.payload.hex);
}
/** The newest of these scans, and how old it is; undefined where there is none. */
function newestScan(scans) {
    const [first, ...others] = scans.map((scan) => ({ scan, age: ageOf(scan) }));
    return first && others.reduce((newest, other) => (isNewer(other.age, newest.age) ? other : newest), first);
}
/** How old an attested scan is. */
function ageOf({ verified: { statement, time, payload } }) {
    return scanAge(statement.predicate, time, payload);
}
/** The same findings of one digest, with every scan refused but the newest, which a registry may hold in two forms. */
function withNewestScan({ attachments, refused }) {
    const newest = newestScan(attachments.filter(isScan))?.age;
    if (!newest)
        return { attachments, refused };
    const isOld = (attachment) => isScan(attachment) && !attachment.verified.payload.equals(newest.payload);
    return {
        attachments: attachments.filter((attachment) => !isOld(attachment)),
        refused: [...refused, ...attachments.filter(isOld).map((old) => supersededBy(newest, old))]
    };
}
function supersededBy({ time }, { item, digest }) {
    const reason = `a newer scan, of ${time.toISOString()}, took its place`;
    return { item, digest, code: 'E_VERIFY_SCAN_SUPERSEDED', reason };
}


/***/ }),

/***/ 97084:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signerFault = signerFault;
exports.maySignScans = maySignScans;
const match_ts_1 = __webpack_require__(6563);
const policy_ts_1 = __webpack_require__(26658);
/** How a certificate names somebody else than a signer of the policy; undefined where it names that one. */
function signerFault(signer, found) {
    const sourceRef = (0, match_ts_1.sourceRefOf)(signer);
    const subject = (0, match_ts_1.subjectOf)(signer);
    if (found.issuer !== signer.issuer)
        return identityFault('issuer', found.issuer, signer.issuer);
    if (!(0, match_ts_1.matches)(subject, found.subjectAlternativeName))
        return identityFault('identity', found.subjectAlternativeName, (0, match_ts_1.shownMatch)(subject));
    if (found.sourceRepository !== (0, match_ts_1.sourceRepositoryOf)(signer))
        return identityFault('source repository', found.sourceRepository, (0, match_ts_1.sourceRepositoryOf)(signer));
    if (sourceRef && !(0, match_ts_1.matches)(sourceRef, found.sourceRef ?? ''))
        return identityFault('source ref', found.sourceRef, (0, match_ts_1.shownMatch)(sourceRef));
    return undefined;
}
/** Whether the policy lets whoever a certificate names sign scans of the app. */
function maySignScans(app, found) {
    return (0, policy_ts_1.scanSigners)(app).some((signer) => signerFault(signer, found) === undefined);
}
function identityFault(what, found, expected) {
    return { code: 'E_VERIFY_IDENTITY', reason: `${what} ${found || 'missing'}; expected ${expected}` };
}


/***/ })

};

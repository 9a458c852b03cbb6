export const id = 581;
export const ids = [581];
export const modules = {

/***/ 8069:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.bySigner = bySigner;
exports.speakingOf = speakingOf;
exports.isBuiltFrom = isBuiltFrom;
exports.scanEnd = scanEnd;
exports.carriesChain = carriesChain;
const match_ts_1 = __webpack_require__(6563);
const newest_scan_ts_1 = __webpack_require__(44319);
const plan_ts_1 = __webpack_require__(62978);
const predicates_ts_1 = __webpack_require__(9703);
/** Attachments of one format that the app's signer made, and the scans of who may sign those; engines compare subject and issuer, not the source repository. */
function bySigner({ findings }, app, format) {
    return findings.attachments.filter((attachment) => (attachment.form === 'bundle') === (format === 'bundle') && (isBy(app, attachment) || isRescan(attachment, app)));
}
function isBy({ issuer, subject }, { verified: { signer } }) {
    return signer.issuer === issuer && (0, match_ts_1.matches)(subject, signer.subjectAlternativeName);
}
// A scan by the signer of scans, called from the repository that it names.
function isRescan(attachment, { scanSigner }) {
    if (!scanSigner || !(0, newest_scan_ts_1.isScan)(attachment) || !isBy(scanSigner, attachment))
        return false;
    const { invocation } = attachment.verified.statement.predicate;
    return typeof invocation?.uri === 'string' && invocation.uri.startsWith((0, plan_ts_1.runsOf)(scanSigner));
}
/** Those among attachments that speak of one requirement. */
function speakingOf(attachments, app, name) {
    const type = (0, predicates_ts_1.requiredPredicates)(app).find((predicate) => predicate.name === name)?.type;
    return attachments.filter((attachment) => attachment.form === 'signature-layer' ? name === 'signature' : attachment.verified.predicateType === type);
}
/** Whether a provenance names the repository, and the ref where one is asked for, that the app is built from. */
function isBuiltFrom(attachment, { sourceRepository, sourceRef }) {
    if (attachment.form === 'signature-layer')
        return false;
    const { buildDefinition } = attachment.verified.statement.predicate;
    const workflow = buildDefinition?.externalParameters?.workflow;
    if (workflow?.repository !== sourceRepository)
        return false;
    return sourceRef === undefined || (typeof workflow.ref === 'string' && (0, match_ts_1.matches)(sourceRef, workflow.ref));
}
/** When an attested scan ended; undefined where it does not say so. */
function scanEnd(attachment) {
    if (attachment.form === 'signature-layer')
        return undefined;
    return (0, newest_scan_ts_1.scanEnd)(attachment.verified.statement.predicate);
}
/** Whether a legacy layer carries the certificates between its own and the root, which some verifiers do not look up. */
function carriesChain(attachment) {
    if (attachment.item.kind === 'bundle')
        return true;
    return (attachment.item.layer.annotations['dev.sigstore.cosign/chain'] ?? '') !== '';
}


/***/ }),

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

/***/ 55660:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LOOKS_AT_IMAGES = void 0;
exports.diagnose = diagnose;
const errors_ts_1 = __webpack_require__(87700);
const attached_ts_1 = __webpack_require__(8069);
const identity_ts_1 = __webpack_require__(23539);
const plan_ts_1 = __webpack_require__(62978);
const refusals_ts_1 = __webpack_require__(436);
const SIGN_AGAIN = 'run the release workflow for this digest again; what is there and valid is kept';
/** The verdict of one engine; engines that look at no image are left out by `LOOKS_AT_IMAGES`. */
function diagnose(engine, patient) {
    const head = { engine, version: (0, plan_ts_1.versionOf)(patient.plan, engine) };
    try {
        (0, refusals_ts_1.refuseImpossible)(engine, patient.plan);
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.RequestError))
            throw error;
        return { ...head, verdict: 'no policy', reason: error.reason ?? '', remedy: error.remedy };
    }
    const complaint = EXAMINERS[engine](patient);
    if (!complaint)
        return { ...head, verdict: 'admits', reason: WORDS[engine] ?? 'everything that it looks at is there', remedy: '' };
    return { ...head, verdict: 'refuses', ...complaint };
}
/** The engines that look at an image before it runs. */
exports.LOOKS_AT_IMAGES = [
    'kyverno',
    'kyverno-clusterpolicy',
    'policy-controller',
    'ratify',
    'image-policy-webhook',
    'validating-admission-policy',
    'gatekeeper'
];
// What is worth knowing of an engine that admits.
const WORDS = {
    ratify: 'a signature is there; Ratify 1.4 does not look whether it is about this digest',
    'validating-admission-policy': 'the digest is pinned and the repository listed; it looks at no signature',
    gatekeeper: 'the digest is pinned and the repository listed; it looks at no signature'
};
const pass = () => undefined;
const EXAMINERS = {
    kyverno: (patient) => attestations(patient, preferred(patient, 'bundle'), 'all'),
    'kyverno-clusterpolicy': (patient) => {
        const format = preferred(patient, 'legacy');
        return (format === 'bundle' ? unreadableBundle(patient) : undefined) ?? attestations(patient, format, 'all');
    },
    'policy-controller': (patient) => attestations(patient, preferred(patient, 'bundle'), 'any'),
    ratify: legacySignature,
    'image-policy-webhook': ownDecision,
    // The digest is given, and the app's own repository is always listed.
    'validating-admission-policy': pass,
    gatekeeper: pass,
    flux: pass,
    'argo-cd': pass
};
function preferred({ plan: { formats } }, format) {
    return formats.includes(format) ? format : (formats[0] ?? format);
}
/** Whether every requirement is met in one format; several provenances or scans must all comply for some engines, one is enough for others. */
function attestations(patient, format, comply) {
    const { app, attached } = patient;
    const own = (0, attached_ts_1.bySigner)(attached, app, format);
    for (const { kind } of app.requirements) {
        const found = (0, attached_ts_1.speakingOf)(own, app, kind);
        if (found.length === 0)
            return missing(patient, format, kind);
        const fault = contentFault(patient, kind, found, comply);
        if (fault)
            return fault;
    }
    return undefined;
}
function contentFault({ app, now }, kind, found, comply) {
    const complies = (attachment) => {
        if (kind === 'provenance')
            return (0, attached_ts_1.isBuiltFrom)(attachment, app);
        if (kind !== 'scan')
            return true;
        const age = now.getTime() - ((0, attached_ts_1.scanEnd)(attachment)?.getTime() ?? NaN);
        return age <= ((0, plan_ts_1.scanAge)(app) ?? 0);
    };
    if (comply === 'all' ? found.every(complies) : found.some(complies))
        return undefined;
    if (kind === 'scan')
        return { reason: 'the attested scan is too old', remedy: 'scan the digest again and attest the result' };
    const several = found.length > 1 ? `one of ${found.length} provenances` : 'the provenance';
    return {
        reason: `${several} by the right signer is not for ${app.sourceRepository}`,
        remedy: 'find out who calls the signing workflow from another repository, and remove what they attached'
    };
}
function missing({ app, attached }, format, kind) {
    const others = (0, attached_ts_1.bySigner)(attached, app, format === 'bundle' ? 'legacy' : 'bundle');
    const inOther = (0, attached_ts_1.speakingOf)(others, app, kind).length > 0;
    const foreign = attached.findings.attachments.length - others.length - (0, attached_ts_1.bySigner)(attached, app, format).length;
    if (inOther)
        return {
            reason: `the ${kind} is there, but not as ${format}, which this engine reads`,
            remedy: `let the release workflow write formats: bundle,legacy, or write formats: [${format === 'bundle' ? 'legacy' : 'bundle'}] under admission`
        };
    if (foreign > 0)
        return {
            reason: `no ${kind} by ${(0, identity_ts_1.signerName)(app)}; ${foreign} attached by others`,
            remedy: 'compare the signers above with signer: in custody.yaml'
        };
    const broken = attached.findings.refused.length;
    const rest = broken === 0 ? 'nothing of that kind is attached' : `${broken} attached do not verify`;
    return { reason: `no ${kind}: ${rest}`, remedy: SIGN_AGAIN };
}
// One bundle that it can't read makes the whole list unusable there.
function unreadableBundle({ attached }) {
    const broken = attached.findings.refused.find(({ item }) => item.kind !== 'signature-layer' && item.kind !== 'attestation-layer');
    if (!broken)
        return undefined;
    return {
        reason: `${broken.item.location} is no valid bundle, and this engine refuses an image for one of them: ${broken.reason}`,
        remedy: 'delete that referrer'
    };
}
function legacySignature(patient) {
    const signatures = (0, attached_ts_1.speakingOf)((0, attached_ts_1.bySigner)(patient.attached, patient.app, 'legacy'), patient.app, 'signature');
    if (signatures.length === 0)
        return missing(patient, 'legacy', 'signature');
    if (signatures.some(attached_ts_1.carriesChain))
        return undefined;
    return {
        reason: 'the signature carries no chain of certificates, which Ratify does not look up',
        remedy: 'sign with this action: cosign 3 leaves the chain out'
    };
}
function ownDecision({ decision }) {
    if (decision.accepted)
        return undefined;
    const { code, message, reason, remedy } = (0, errors_ts_1.asCustodyError)(decision.error);
    return { reason: `${code}: ${reason ?? message}`, remedy };
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

/***/ 80394:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.examineDigest = examineDigest;
const diagnosis_ts_1 = __webpack_require__(55660);
const plan_of_ts_1 = __webpack_require__(63930);
const policy_ts_1 = __webpack_require__(26658);
const trust_ts_1 = __webpack_require__(83704);
const errors_ts_1 = __webpack_require__(87700);
const app_decision_ts_1 = __webpack_require__(4871);
const attachment_ts_1 = __webpack_require__(4162);
const inventory_ts_1 = __webpack_require__(55619);
const reader_ts_1 = __webpack_require__(43560);
const prepare_ts_1 = __webpack_require__(32298);
const policy_file_ts_1 = __webpack_require__(91354);
const repository_settings_ts_1 = __webpack_require__(61071);
const registry_findings_ts_1 = __webpack_require__(68605);
/** Looks at a digest with the eyes of every engine; throws UnavailableError where registry or trust root can't be read. */
async function examineDigest(request, run) {
    const { reference, digest } = request;
    const { policy, name, folder } = await (0, policy_file_ts_1.readPolicyFile)(request.policyPath);
    const app = (0, policy_ts_1.appOf)(policy, reference) ?? unknownApp(reference, policy.apps, name);
    const registry = (0, prepare_ts_1.openRegistry)({ reference }, run.env['GITHUB_TOKEN'], run, 'pull');
    const site = request.site ?? siteOf(policy.admission.gitops, run);
    const [sigstore, trust, inventory, repository] = await Promise.all([
        (0, policy_file_ts_1.sigstoreOf)(policy.trust, folder, run),
        (0, trust_ts_1.loadTrust)((0, policy_file_ts_1.trustSourceOf)(policy, folder), { temp: run.folder, log: run.log, deadline: run.deadline }),
        (0, inventory_ts_1.readInventory)(new reader_ts_1.RegistryReader(registry), digest, { bundles: true, legacy: true, tolerant: true }),
        site && (0, repository_settings_ts_1.examineRepository)(site, request.gitopsToken, run)
    ]);
    const attached = { inventory, findings: (0, attachment_ts_1.examine)(inventory, trust) };
    const now = new Date();
    const decision = (0, app_decision_ts_1.decideApp)(app, reference.at(digest), attached.findings, now);
    const whole = (0, plan_of_ts_1.planOf)(policy, name, sigstore);
    const admitted = whole.apps.filter((each) => each.name === app.name);
    const plan = { ...whole, apps: admitted };
    const diagnoses = admitted.flatMap((each) => enginesOf(request.engines, Object.keys(policy.admission.engines)).map((engine) => (0, diagnosis_ts_1.diagnose)(engine, { plan, app: each, attached, decision, now })));
    return { attached, decision, diagnoses, registry: (0, registry_findings_ts_1.registryFindings)(reference, inventory.referrersApi), repository };
}
// Only a repository of the GitHub that is asked.
function siteOf(gitops, { serverUrl }) {
    const address = gitops && URL.parse(gitops.repository);
    if (!address || address.origin !== new URL(serverUrl).origin)
        return undefined;
    const [, owner, name] = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(address.pathname) ?? [];
    return owner === undefined || name === undefined ? undefined : { repository: { owner, name } };
}
function enginesOf(asked, inPolicy) {
    const chosen = [asked, inPolicy].find((engines) => engines.length > 0) ?? diagnosis_ts_1.LOOKS_AT_IMAGES;
    return chosen.filter((engine) => diagnosis_ts_1.LOOKS_AT_IMAGES.includes(engine));
}
function unknownApp(reference, apps, file) {
    throw new errors_ts_1.RequestError('E_APP_UNKNOWN', {
        message: `${reference.name} is no app of ${file}`,
        reason: `its images are ${apps.map(({ image }) => image.name).join(', ')}`,
        remedy: 'add the app to custody.yaml, or name another file with --policy'
    });
}


/***/ }),

/***/ 56539:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openInit = openInit;
exports.writeFiles = writeFiles;
exports.proposeInit = proposeInit;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const init_body_ts_1 = __webpack_require__(2056);
const checkout_ts_1 = __webpack_require__(89008);
const plan_ts_1 = __webpack_require__(88091);
const remote_ts_1 = __webpack_require__(79386);
const template_ts_1 = __webpack_require__(90978);
const propose_files_ts_1 = __webpack_require__(54949);
const unified_diff_ts_1 = __webpack_require__(32855);
const errors_ts_1 = __webpack_require__(87700);
/** Reads the repositories and plans, writing nothing; throws RequestError. */
async function openInit(inputs, run) {
    const app = await placeOf(inputs.folder, inputs, run);
    const gitops = inputs.gitops === undefined ? undefined : await placeOf(inputs.gitops, {}, run);
    const { named, sources, order } = inputs;
    const request = {
        ...{ app, named, sources, order, release: inputs.release ?? (await ownRelease()) },
        gitops: gitops?.checkout.root === app.checkout.root ? undefined : gitops
    };
    const plan = (0, plan_ts_1.planInit)(request);
    const unread = [app, ...(request.gitops ? [request.gitops] : [])].flatMap(({ checkout }) => checkout.unread);
    return {
        ...{ ...plan, gitops: request.gitops },
        open: [
            ...plan.open,
            ...unread.map((what) => ({
                what: `left out: ${what}`,
                remedy: 'see that it is a regular file of the repository'
            }))
        ],
        files: await Promise.all(plan.files.map(changeOf))
    };
}
/** Writes the planned files into the work trees; throws RefusalError (E_INIT_EXISTS) before anything is written where one would be replaced without `force`. */
async function writeFiles(files, force) {
    const replaced = files.filter(({ status }) => status === 'changed');
    if (replaced.length > 0 && !force)
        throw exists(replaced);
    for (const { place, path, bytes, status } of files) {
        if (status !== 'current')
            await writeInside(place.checkout.root, path, bytes, status);
    }
}
/** One pull request in each repository that the plan has files for; throws what GitHub refuses. */
async function proposeInit(plan, { force, tokenFor }, run) {
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const proposed = [];
    for (const [place, files] of Map.groupBy(plan.files, (file) => file.place)) {
        const { repository } = place.site;
        const [owner = '', name = ''] = repository.split('/');
        const access = { token: tokenFor(place), apiUrl, graphqlUrl, log, deadline };
        const outcome = await (0, propose_files_ts_1.proposeFiles)({
            ...{ repository: { owner, name }, files, force, headline: headlineOf(files) },
            ...(place.branch !== undefined && { base: place.branch }),
            body: (0, init_body_ts_1.renderInitBody)({ ...plan, files: files.map(({ path }) => path), repository })
        }, access);
        proposed.push({ ...outcome, repository });
    }
    return proposed;
}
function headlineOf(files) {
    const releases = files.some(({ path }) => path.endsWith('custody-release.yml'));
    const gates = files.some(({ path }) => path.endsWith('custody-gate.yml'));
    if (releases && gates)
        return 'Release, verify and promote images with Custody';
    return releases ? 'Release images with Custody' : 'Gate promotions with Custody';
}
async function placeOf(folder, { repository, defaultBranch }, { serverUrl }) {
    const checkout = await (0, checkout_ts_1.readCheckout)(folder);
    const remote = (0, remote_ts_1.siteOfRemote)(checkout.remote ?? '');
    const site = repository === undefined ? remote : { server: remote?.server ?? serverUrl, repository };
    if (!site)
        throw noRemote(folder, checkout.remote);
    if (repository === undefined && /(?:^|\.)(?:gitlab|bitbucket|codeberg|gitea)\./.test(new URL(site.server).hostname))
        throw otherHost(site.server);
    return { checkout, site, branch: defaultBranch ?? checkout.defaultBranch };
}
// The clone that this program runs from says which release it is.
async function ownRelease() {
    const unknown = { repository: template_ts_1.UNPINNED, commit: undefined };
    const root = (0, node_path_1.join)(import.meta.dirname, '..', '..');
    const ask = async (...args) => (await (0, node_util_1.promisify)(node_child_process_1.execFile)('git', ['-C', root, ...args])).stdout.trim();
    try {
        if ((await ask('rev-parse', '--show-cdup')) !== '')
            return unknown;
        const site = (0, remote_ts_1.siteOfRemote)(await ask('remote', 'get-url', 'origin'));
        return site?.repository.endsWith('/custody')
            ? { repository: site.repository, commit: await ask('rev-parse', 'HEAD') }
            : unknown;
    }
    catch {
        return unknown;
    }
}
async function changeOf(file) {
    const present = await (0, checkout_ts_1.readInside)(file.place.checkout.root, file.path);
    const before = Buffer.isBuffer(present) ? present : undefined;
    const status = before === undefined ? 'new' : before.equals(file.bytes) ? 'current' : 'changed';
    return { ...file, status, diff: (0, unified_diff_ts_1.unifiedDiff)(file.path, before, file.bytes) };
}
async function writeInside(root, path, bytes, status) {
    const target = (0, node_path_1.join)(root, path);
    try {
        await refuseLinks(root, (0, node_path_1.dirname)(target));
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(target), { recursive: true });
        await (0, promises_1.writeFile)(target, bytes, { flag: status === 'new' ? 'wx' : 'r+' });
        if (status === 'changed')
            await (0, promises_1.truncate)(target, bytes.length);
    }
    catch (cause) {
        throw new errors_ts_1.PermissionError('E_FILE_WRITE', {
            message: `${path} can't be written in ${root.slice(-80)}`,
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'see that the folder can be written to, and that no link stands in its place',
            state: 'files named before it may be written; git status shows them',
            cause
        });
    }
}
// A link in the work tree may lead anywhere: nothing is written, and no folder made, behind one.
async function refuseLinks(root, folder) {
    if (folder === root)
        return;
    await refuseLinks(root, (0, node_path_1.dirname)(folder));
    const found = await (0, promises_1.lstat)(folder).catch(() => undefined);
    if (found && !found.isDirectory())
        throw new Error(`${folder.slice(root.length + 1)} is no folder of the repository`);
}
function exists(files) {
    return new errors_ts_1.RefusalError('E_INIT_EXISTS', {
        message: `${files.map(({ path }) => path).join(', ')} ${files.length === 1 ? 'is' : 'are'} there with other content`,
        reason: 'what somebody wrote there would be replaced; the difference is shown above',
        remedy: 'add --force to replace it, or keep it and write only the rest by hand',
        state: 'nothing was written'
    });
}
function noRemote(folder, remote) {
    return new errors_ts_1.RequestError('E_INIT_REMOTE', {
        message: `where ${JSON.stringify(folder.slice(-80))} lives on GitHub is not known`,
        reason: remote === undefined
            ? 'it has no remote called origin, and not exactly one of another name'
            : 'the address of its remote names no owner/name on a host',
        remedy: '--repository OWNER/NAME says it',
        state: 'nothing was written'
    });
}
function otherHost(server) {
    return new errors_ts_1.RequestError('E_INIT_REMOTE', {
        message: `${new URL(server).hostname} runs no GitHub workflows`,
        reason: 'the workflows are for GitHub Actions, and provenance is made from the claims of its jobs',
        remedy: 'there, call custody verify and custody pin from a job; or name its mirror on GitHub by --repository OWNER/NAME',
        state: 'nothing was written'
    });
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

/***/ 68605:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.registryFindings = registryFindings;
// How the owner of a registry sees it: the distribution specification has no question for it.
const LOOK = [
    [/^ghcr\.io$/, 'ghcr.io has no setting for it'],
    [/\.dkr\.ecr\.[\w.-]+$/, 'see imageTagMutability in aws ecr describe-repositories'],
    [/(?:^|\.)docker\.io$/, 'see "immutable tags" in the settings of the repository on Docker Hub'],
    [/\.pkg\.dev$/, 'see dockerConfig.immutableTags in gcloud artifacts repositories describe'],
    [/\.azurecr\.io$/, 'see changeableAttributes in az acr repository show'],
    [/^quay\.io$/, 'see the tag policies of the repository on Quay']
];
/** What can be told of the registry that holds an image, from what it answered. */
function registryFindings(reference, referrersApi) {
    const how = LOOK.find(([host]) => host.test(reference.registry))?.[1];
    return [
        {
            topic: 'referrers',
            verdict: 'ok',
            reason: referrersApi
                ? 'the registry lists referrers itself'
                : 'the registry has no referrers API: they are listed in the tag sha256-…, which must stay writable',
            remedy: ''
        },
        {
            topic: 'immutable tags',
            verdict: 'unknown',
            reason: `registries do not tell clients whether a tag can move${how === undefined ? '' : `; ${how}`}`,
            remedy: 'pin digests, as Custody does; where tags are made immutable, leave out sha256-*, which grow with each attestation'
        }
    ];
}


/***/ }),

/***/ 61071:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.examineRepository = examineRepository;
const github_ts_1 = __webpack_require__(45522);
const judge_settings_ts_1 = __webpack_require__(84596);
const read_settings_ts_1 = __webpack_require__(93929);
/** Looks at a repository's protection with a token; what it may not see is told as unknown, never as good. */
async function examineRepository(site, token, run) {
    const { apiUrl, graphqlUrl, log, deadline } = run;
    if (token === '')
        return withoutToken(site);
    const settings = await (0, read_settings_ts_1.readSettings)(await github_ts_1.GitHub.connect({ token, apiUrl, graphqlUrl, log, deadline }), site);
    return { repository: settings.fullName, branch: settings.branch, findings: (0, judge_settings_ts_1.judgeSettings)(settings) };
}
function withoutToken({ repository: { owner, name }, base = 'the default branch' }) {
    const finding = {
        topic: 'everything',
        verdict: 'unknown',
        reason: 'there is no token to ask GitHub with',
        remedy: 'set GITOPS_TOKEN; contents=read shows rulesets and CODEOWNERS, administration=read the rest'
    };
    return { repository: `${owner}/${name}`, branch: base, findings: [finding] };
}


/***/ }),

/***/ 87065:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseSigner = parseSigner;
exports.parseRequired = parseRequired;
const claims_ts_1 = __webpack_require__(31141);
const identity_pattern_ts_1 = __webpack_require__(54197);
const errors_ts_1 = __webpack_require__(87700);
const GITHUB = 'https://github.com';
const KINDS = ['signature', 'provenance', 'sbom', 'scan', 'vsa'];
const PREDICATE_TYPE = /^[a-z][a-z0-9+.-]*:\/\/[!-~]+$|^[a-z0-9.-]+\.[a-z]+\/[!-~]+$/i;
const WORKFLOW = /^(?:(https?:\/\/[^/\s]+)\/)?([\w.-]+\/[\w.-]+\/\.github\/workflows\/[^/@\s]+\.ya?ml)$/;
const SOURCE = /^https?:\/\/[^/\s]+\/[\w.-]+\/[\w.-]+$/;
/** Who must have signed; throws RequestError where nobody in particular is named. */
function parseSigner(read) {
    const [workflow, source, ref] = [read('signer-workflow'), read('source-repository'), read('source-ref')];
    const subjectAlternativeName = parseName(read('certificate-identity'), read('certificate-identity-regexp'));
    if (subjectAlternativeName === undefined && workflow === '')
        throw identityMissing();
    return {
        issuer: read('certificate-oidc-issuer') || claims_ts_1.GITHUB_ISSUER,
        ...(subjectAlternativeName !== undefined && { subjectAlternativeName }),
        ...(workflow !== '' && { signerWorkflow: parseWorkflow(workflow) }),
        ...(source !== '' && { sourceRepository: parseSource(source) }),
        ...(ref !== '' && { sourceRef: ref })
    };
}
function parseName(exact, pattern) {
    if (exact !== '' && pattern !== '')
        throw identityTwice();
    if (pattern !== '')
        return (0, identity_pattern_ts_1.parseIdentityPattern)(pattern);
    return exact === '' ? undefined : exact;
}
/** What must be there, and for which environment; throws RequestError. A summary of one environment says nothing of another. */
function parseRequired(read, reference) {
    const requirements = parseRequirements(read('require'));
    const environment = read('environment') || undefined;
    if (requirements.includes('vsa') === (environment !== undefined) && (reference || environment === undefined))
        return { requirements, environment };
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: 'require: vsa, environment and the name of the image belong together',
        reason: 'a verification summary is of one image for one environment, and says nothing of another',
        remedy: 'give NAME@sha256:… and both, for example require: vsa and environment: prod'
    });
}
// Throws RequestError on a word that is neither a kind nor a predicate type.
function parseRequirements(text) {
    return (text || 'signature,provenance').split(',').map((part) => {
        const word = part.trim();
        if (KINDS.includes(word) || PREDICATE_TYPE.test(word))
            return word;
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: `require: ${JSON.stringify(word.slice(0, 40))} is not one of ${KINDS.join(', ')} or a predicate type`,
            reason: 'what is not known can not be required',
            remedy: 'write for example signature,provenance,https://cyclonedx.org/bom'
        });
    });
}
function parseWorkflow(text) {
    const [, server = GITHUB, path] = WORKFLOW.exec(text) ?? [];
    if (path !== undefined)
        return `${server}/${path}`;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `signer-workflow ${JSON.stringify(text.slice(0, 80))} is no workflow file`,
        reason: 'it is compared with the certificate, which names owner, repository and path of the workflow',
        remedy: 'write acme/shared/.github/workflows/release.yml, without a ref'
    });
}
function parseSource(text) {
    if (SOURCE.test(text))
        return text;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `source-repository ${JSON.stringify(text.slice(0, 80))} is no repository's address`,
        reason: 'it is compared with the certificate character by character',
        remedy: 'write it like https://github.com/acme/checkout'
    });
}
function identityMissing() {
    return new errors_ts_1.RequestError('E_IDENTITY_MISSING', {
        message: 'certificate-identity is missing',
        reason: 'a signature by anybody proves nothing',
        remedy: 'pass the workflow that must have signed, as the job summary prints it (or signer-workflow, for any of its refs)'
    });
}
function identityTwice() {
    return new errors_ts_1.RequestError('E_ARGUMENT', {
        message: 'certificate-identity and certificate-identity-regexp are both given',
        reason: 'one name is compared, exactly or by an expression',
        remedy: 'keep one of the two'
    });
}


/***/ }),

/***/ 30601:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTree = readTree;
const platform_ts_1 = __webpack_require__(22554);
const subject_ts_1 = __webpack_require__(89017);
const trust_ts_1 = __webpack_require__(83704);
const attachment_ts_1 = __webpack_require__(4162);
const inventory_ts_1 = __webpack_require__(55619);
const reader_ts_1 = __webpack_require__(43560);
const prepare_ts_1 = __webpack_require__(32298);
/** Reads and judges everything that a registry holds about an image and its platforms; throws UnavailableError where it can't be had. */
async function readTree({ reference, digest, trust, githubToken }, run) {
    const registry = (0, prepare_ts_1.openRegistry)({ reference }, githubToken, run, 'pull');
    const reader = new reader_ts_1.RegistryReader(registry);
    const read = (of) => (0, inventory_ts_1.readInventory)(reader, of, { bundles: true, legacy: true, tolerant: true });
    const trusting = (0, trust_ts_1.loadTrust)(trust, { temp: run.folder, log: run.log, deadline: run.deadline });
    const fetching = (0, subject_ts_1.fetchSubject)(registry, digest);
    const reading = Promise.all([
        read(digest),
        fetching.then(({ platforms }) => Promise.all(platforms.map((platform) => read(platform.digest))))
    ]);
    const [subject, root, [own, platforms]] = await Promise.all([fetching, trusting, reading]);
    const branches = [own, ...platforms].map((inventory, index) => ({
        ...(0, attachment_ts_1.examine)(inventory, root),
        digest: inventory.digest,
        others: inventory.others,
        platform: index === 0 ? undefined : platformOf(subject, index - 1)
    }));
    return { subject, branches };
}
function platformOf({ platforms }, index) {
    const found = platforms[index];
    return found && (0, platform_ts_1.platformName)(found.platform);
}


/***/ }),

/***/ 95581:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runCommand = runCommand;
const arguments_ts_1 = __webpack_require__(11506);
const help_ts_1 = __webpack_require__(87911);
const lines_ts_1 = __webpack_require__(64081);
const terminal_log_ts_1 = __webpack_require__(84491);
const verbs_ts_1 = __webpack_require__(25292);
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const version_ts_1 = __webpack_require__(311);
/** The command line `custody …`: runs one verb and gives its exit code (see --help). */
async function runCommand(args) {
    const [verb = '', ...rest] = args;
    if (verb === '--version')
        return print(version_ts_1.VERSION);
    if (verb === '' || verb === '--help' || verb === 'help')
        return print((0, help_ts_1.helpPage)(rest[0] ?? ''));
    const log = new terminal_log_ts_1.TerminalLog(rest.includes('--quiet'));
    try {
        return await runVerb(verb, rest, log);
    }
    catch (error) {
        return tellFailure((0, errors_ts_1.asCustodyError)(error).faults, rest.includes('--json'), log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}
async function runVerb(verb, rest, log) {
    const found = verbs_ts_1.VERBS.get(verb);
    if (!found)
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: `custody has no verb ${JSON.stringify(verb.slice(0, 40))}`,
            reason: 'the verb is the first word behind custody',
            remedy: `use ${[...verbs_ts_1.VERBS.keys()].join(', ')}; see custody --help`
        });
    const line = (0, arguments_ts_1.parseCommandLine)(verb, rest, found);
    if (line.flags.help)
        return print((0, help_ts_1.helpPage)(verb));
    const result = await found.run(line, log);
    const { lines, patch, error } = result;
    if (line.flags.json)
        print(log.json(result.json));
    else
        print(patch === undefined ? lines.map((text) => log.line(text)).join('\n') : log.redacted(patch));
    return error ? tellFailure([error], false, log) : 0;
}
function tellFailure(faults, json, log) {
    for (const fault of faults)
        log.failure(`error ${fault.code}: ${(0, errors_ts_1.failureLines)(fault).join('\n  ')}`);
    if (json)
        print(log.json(JSON.stringify({ errors: faults.map(lines_ts_1.errorJson) }, undefined, 2)));
    return faults[0]?.exitCode ?? 1;
}
function print(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return 0;
}


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
    const run = await (0, run_ts_1.openRun)(process.env, log, 120_000);
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

/***/ 11506:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseCommandLine = parseCommandLine;
exports.readOption = readOption;
const node_util_1 = __webpack_require__(57975);
const errors_ts_1 = __webpack_require__(87700);
const FLAGS = ['json', 'quiet', 'help'];
/** Takes the arguments of a verb apart; throws RequestError on an unknown option or a missing value. */
function parseCommandLine(verb, args, { options, lists = [], switches = [] }) {
    const strings = Object.fromEntries(options.map((name) => [name, { type: 'string' }]));
    const repeated = Object.fromEntries(lists.map((name) => [name, { type: 'string', multiple: true }]));
    const booleans = Object.fromEntries([...FLAGS, ...switches].map((name) => [name, { type: 'boolean' }]));
    try {
        const { values, positionals } = (0, node_util_1.parseArgs)({
            args: [...args],
            options: { ...strings, ...repeated, ...booleans },
            allowPositionals: true
        });
        const option = (name) => (typeof values[name] === 'string' ? values[name] : '');
        return {
            verb,
            images: positionals,
            flags: { json: values['json'] === true, quiet: values['quiet'] === true, help: values['help'] === true },
            option,
            list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
            isOn: (name) => values[name] === true
        };
    }
    catch (error) {
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: (0, errors_ts_1.messageOf)(error).split('. ')[0] ?? '',
            reason: 'a misspelt option would otherwise be left out without a word',
            remedy: `see custody ${verb} --help`
        });
    }
}
/** The same names as the action's inputs, out of options, positional images and the environment. */
function readOption(line, env) {
    const secrets = {
        'gitops-token': env['GITOPS_TOKEN'],
        'github-token': env['GITHUB_TOKEN']
    };
    return (name) => {
        if (name === 'image' && line.images.length > 0)
            return line.images.join('\n');
        return secrets[name] ?? (line.isOn(name) ? 'true' : line.option(name));
    };
}


/***/ }),

/***/ 25536:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.bumpVerb = void 0;
const ladder_ts_1 = __webpack_require__(34373);
const parse_request_ts_1 = __webpack_require__(434);
const modes_ts_1 = __webpack_require__(98682);
const help_sections_ts_1 = __webpack_require__(85064);
const ladder_arguments_ts_1 = __webpack_require__(38725);
const ladder_lines_ts_1 = __webpack_require__(22130);
const verification_arguments_ts_1 = __webpack_require__(7054);
/** `custody bump`: verifies a signed digest by custody.yaml and proposes it to the first environment. */
exports.bumpVerb = {
    usage: 'bump IMAGE@sha256:…',
    summary: 'verify by custody.yaml, then propose the digest to the first environment',
    options: [...ladder_arguments_ts_1.LADDER_OPTIONS, 'tag', 'render'],
    switches: ladder_arguments_ts_1.LADDER_SWITCHES,
    page: `custody bump IMAGE@sha256:… --gitops-repository OWNER/NAME [options]

Verifies the digest as the repository's custody.yaml says, and opens one pull request for each environment in which new digests
come in (those without from:). Older pull requests of ours are closed; what is merged automatically, custody.yaml says.

${ladder_arguments_ts_1.LADDER}
  --tag TAG                       the release's tag, for environments with tag: sync

${ladder_arguments_ts_1.RENDER}

${ladder_arguments_ts_1.DOUBTFUL}

${help_sections_ts_1.COMMON}

Example
  GITOPS_TOKEN=… custody bump ghcr.io/acme/checkout@sha256:9f86… --gitops-repository acme/deploy

${help_sections_ts_1.EXIT_CODES}`,
    run: bump
};
async function bump(line, log) {
    const { reference: image, digest } = (0, verification_arguments_ts_1.parsePinned)(line);
    const { request, run } = await (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const context = await (0, ladder_ts_1.openLadderRun)(request, run);
    return (0, ladder_lines_ts_1.ladderResult)(await (0, modes_ts_1.bumpLadder)(context, request.site, [{ image, digest, tag: (0, parse_request_ts_1.parseTag)(line.option('tag')) }]));
}


/***/ }),

/***/ 53385:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.doctorLines = doctorLines;
const lines_ts_1 = __webpack_require__(64081);
const VERDICT_WIDTH = 10;
/** What doctor found, for people: what is attached, then a table each for engines, registry and repository. */
function doctorLines(name, { attached, diagnoses, registry, repository }) {
    const { findings } = attached;
    const engines = diagnoses.map(({ engine, version, ...rest }) => ({ topic: `${engine} ${version}`, ...rest }));
    return [
        name,
        ...(findings.attachments.length + findings.refused.length === 0
            ? ['  nothing is attached']
            : (0, lines_ts_1.findingsLines)(findings)),
        ...signerLines(attached),
        '',
        ...table('engines', engines),
        '',
        ...table('registry', registry),
        ...(repository ? ['', ...table(`${repository.repository}, ${repository.branch}`, repository.findings)] : [])
    ];
}
function table(title, rows) {
    const width = Math.max(...rows.map(({ topic }) => topic.length)) + 2;
    return [
        title,
        ...rows.flatMap(({ verdict, topic, reason, remedy }) => [
            `  ${verdict.padEnd(VERDICT_WIDTH)}${topic.padEnd(width)}${reason}`,
            ...(remedy === '' ? [] : [`${' '.repeat(2 + VERDICT_WIDTH + width)}→ ${remedy}`])
        ])
    ];
}
function signerLines({ findings }) {
    const signers = findings.attachments.map(({ verified: { signer } }) => `  signer   ${signer.subjectAlternativeName} for ${signer.sourceRepository ?? 'no repository'} (${signer.issuer})`);
    return [...new Set(signers)];
}


/***/ }),

/***/ 95343:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.doctorVerb = void 0;
const doctor_ts_1 = __webpack_require__(80394);
const gitops_inputs_ts_1 = __webpack_require__(95615);
const parse_request_ts_1 = __webpack_require__(434);
const policies_ts_1 = __webpack_require__(18307);
const run_ts_1 = __webpack_require__(50236);
const errors_ts_1 = __webpack_require__(87700);
const arguments_ts_1 = __webpack_require__(11506);
const doctor_lines_ts_1 = __webpack_require__(53385);
const help_sections_ts_1 = __webpack_require__(85064);
const lines_ts_1 = __webpack_require__(64081);
const verification_arguments_ts_1 = __webpack_require__(7054);
/** `custody doctor`: would this digest be admitted, by which engine, and if not, why not. */
exports.doctorVerb = {
    usage: 'doctor IMAGE@sha256:…',
    summary: 'tell what each admission engine would say, and why',
    options: ['policy', 'for', 'gitops-repository', 'gitops-base', 'timeout'],
    page: `custody doctor IMAGE@sha256:… [--policy FILE] [--for LIST] [options]

Reads what is attached to the digest and who signed it, and tells for each admission engine with the policy of custody.yaml
whether it would let the image in; where not, the first reason and what to do about it. Then it looks at the registry, and at how the
GitOps repository guards its branch: pull requests, required checks, signed commits, history, who owns custody.yaml, and what the
token of a workflow may do. What can't be seen is told as unknown, with the permission that is missing.

  --policy FILE             default custody.yaml; paths in it are relative to its folder
  --for LIST                engines; default: those that custody.yaml names, or all that look at images
  --gitops-repository OWNER/NAME  default: the one under admission: gitops: in custody.yaml
  --gitops-base BRANCH      default: the repository's default branch
                            the token is read from GITOPS_TOKEN, else GITHUB_TOKEN (administration=read shows everything)

${help_sections_ts_1.COMMON}

Example
  custody doctor ghcr.io/acme/checkout@sha256:9f86…

${help_sections_ts_1.EXIT_CODES}`,
    run: doctorCommand
};
async function doctorCommand(line, log) {
    const request = parseDoctorRequest(line);
    if (request.gitopsToken !== '')
        log.mask(request.gitopsToken);
    const run = await (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    const report = await (0, doctor_ts_1.examineDigest)(request, run);
    const name = request.reference.at(request.digest);
    const error = refusalOf(name, report);
    return {
        lines: (0, doctor_lines_ts_1.doctorLines)(name, report),
        json: JSON.stringify(doctorJson(name, report), undefined, 2),
        ...(error && { error })
    };
}
function parseDoctorRequest(line) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    return {
        ...(0, verification_arguments_ts_1.parsePinned)(line),
        policyPath: line.option('policy') || 'custody.yaml',
        engines: (0, policies_ts_1.parseEngines)(line.option('for')),
        site: read('gitops-repository') === '' ? undefined : (0, gitops_inputs_ts_1.parseRepository)(read),
        gitopsToken: read('gitops-token') || read('github-token')
    };
}
function doctorJson(subject, { attached, decision, diagnoses, registry, repository }) {
    return {
        subject,
        verified: decision.accepted,
        ...(0, lines_ts_1.findingsJson)(attached.findings),
        engines: diagnoses,
        registry: { referrersApi: attached.inventory.referrersApi, findings: registry },
        ...(repository && { repository: { name: repository.repository, ...repository } })
    };
}
/** The refusal that has to be told, engines first; undefined where nothing has to be mended. */
function refusalOf(name, { diagnoses, repository }) {
    const refusing = diagnoses.filter(({ verdict }) => verdict !== 'admits');
    const lacking = (repository?.findings ?? []).filter(({ verdict }) => verdict === 'lacks');
    const [first] = [...refusing, ...lacking];
    if (!first)
        return undefined;
    const engines = refusing.map(({ engine }) => engine).join(', ');
    const topics = lacking.map(({ topic }) => topic).join(', ');
    const parts = [
        ...(engines === '' ? [] : [`${name} would not be admitted by ${engines}`]),
        ...(topics === '' ? [] : [`${repository?.repository ?? ''} lacks ${topics}`])
    ];
    const { reason, remedy } = first;
    return new errors_ts_1.RefusalError('E_DOCTOR', { message: parts.join('; '), reason, remedy, state: 'nothing was changed' });
}


/***/ }),

/***/ 27079:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gateVerb = void 0;
const gate_ts_1 = __webpack_require__(81886);
const tokens_ts_1 = __webpack_require__(80875);
const verification_summary_ts_1 = __webpack_require__(48871);
const identity_ts_1 = __webpack_require__(75414);
const arguments_ts_1 = __webpack_require__(11506);
const help_sections_ts_1 = __webpack_require__(85064);
const ladder_arguments_ts_1 = __webpack_require__(38725);
/** `custody gate`: whether a pull request in the GitOps repository may be merged, whoever opened it. */
exports.gateVerb = {
    usage: 'gate',
    summary: 'judge a pull request of the GitOps repository by its custody.yaml',
    options: [...ladder_arguments_ts_1.LADDER_OPTIONS, 'pull-request', 'verification-summary', 'public-log', 'signing-config'],
    page: `custody gate --gitops-repository OWNER/NAME [--pull-request NUMBER] [options]

Reads what the pull request changes, and judges it by custody.yaml of the base branch: every digest verifies, the environment
before holds it, soak, freeze, health and approvals hold. What is not known fails, and is named. Nothing is written to GitHub.

  --pull-request NUMBER     default: that of the event (pull_request, merge_group) in a GitHub Actions job

Verification summary (SLSA VSA): signed keylessly for each digest that passed, and attached to it in its registry
  --verification-summary auto|require|never
                            auto (default) signs where the job has "id-token: write", a login that may push, and runs from
                            the base branch or its merge queue; and says what is missing where it has not
  --public-log allow        sign from a private repository into the public log
  --signing-config FILE     services to sign with, where custody.yaml trusts a Sigstore by a trusted root alone

${ladder_arguments_ts_1.LADDER}

${help_sections_ts_1.COMMON}

${help_sections_ts_1.EXIT_CODES}`,
    run: gate
};
async function gate(line, log) {
    const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
    const given = process.env['SIGSTORE_ID_TOKEN'];
    delete process.env['SIGSTORE_ID_TOKEN'];
    const { request, run } = await (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const tokens = tokenRequest || given ? (0, tokens_ts_1.tokenSource)(tokenRequest, given, run) : undefined;
    const summary = (0, verification_summary_ts_1.parseSummary)((0, arguments_ts_1.readOption)(line, process.env), tokens);
    const result = await (0, gate_ts_1.judgeChange)(request, (0, gate_ts_1.targetOf)(line.option('pull-request'), run), run);
    const outcome = await (0, verification_summary_ts_1.attestPassage)(result, summary, run);
    const error = (0, gate_ts_1.gateError)(result);
    return {
        lines: [...gateLines(result), ...summaryLines(outcome)],
        json: JSON.stringify({ ...plainResult(result), verificationSummary: outcome }, undefined, 2),
        ...(error && { error })
    };
}
function summaryLines(outcome) {
    if (outcome.kind === 'none')
        return [];
    if (outcome.kind === 'not-signed')
        return [`no verification summary: ${outcome.reason}`];
    return outcome.summaries.map(({ app, environment, location, kept }) => `vsa ${app} ${environment} ${kept ? 'kept' : 'signed'} ${location}`);
}
function gateLines({ verdict, change }) {
    const digests = verdict.entries.length === 0 ? ': no digest of custody.yaml is changed' : '';
    return [
        `${verdict.passed ? 'passed' : 'FAILED'} #${change.number}${verdict.passed ? digests : ''}`,
        ...verdict.faults,
        ...verdict.entries.flatMap(({ app, environment, digest, faults }) => [
            `${faults.length === 0 ? 'ok' : 'no'} ${app} ${environment} ${digest?.slice(0, 19) ?? '-'}`,
            ...faults.map((fault) => `   ${fault}`)
        ])
    ];
}
function plainResult({ verdict, change, ladder }) {
    return { pullRequest: change.number, head: change.head, base: ladder.base, policy: ladder.policyOid, ...verdict };
}


/***/ }),

/***/ 85064:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EXIT_CODES = exports.COMMON = exports.GITOPS = exports.IDENTITY = exports.TRUST = void 0;
/** Parts of help pages that several verbs share. */
exports.TRUST = `Trust (default: the public Sigstore, refreshed by TUF from the root in this program)
  --trusted-root FILE       trusted_root.json of a private Sigstore (to verify, also several, one on each line);
                            to sign, with --signing-config
  --signing-config FILE     signing_config.v0.2.json of a private Sigstore
  --tuf-mirror URL          TUF repository of a private Sigstore, with --tuf-root
  --tuf-root FILE           the root.json that the mirror is trusted by`;
exports.IDENTITY = `Who must have signed (compared exactly; one of the first three has to be given)
  --certificate-identity URI      e.g. https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main
  --certificate-identity-regexp E the same as an expression that begins with ^ and ends with $
  --signer-workflow FILE          acme/shared/.github/workflows/release.yml: the signer at any of its refs
  --certificate-oidc-issuer URL   default https://token.actions.githubusercontent.com
  --source-repository URL         e.g. https://github.com/acme/checkout; needed when the signer is a reusable workflow
  --source-ref REF                e.g. refs/tags/v1.2.3: the ref that was built
  --require LIST                  signature, provenance, sbom, scan, vsa, or predicate types (default signature,provenance)`;
exports.GITOPS = `Pull request
  --gitops-repository OWNER/NAME  repository that deploys the image
  --gitops-path FOLDER            folder of its kustomization
  --gitops-base BRANCH            default: the repository's default branch
  --gitops-image NAME             images[].name of the entry (default: the image's name)
  --force-reopen                  open the pull request again that a person closed for these digests
  the token is read from GITOPS_TOKEN, never from the command line`;
exports.COMMON = `Output
  --json                    the result as JSON on standard output; progress stays on standard error
  --quiet                   no progress
  --timeout TIME            90s, 15m (default), 1h`;
exports.EXIT_CODES = `Exit codes
  0  done                                4  attached, but nothing verifies: do not deploy
  1  unexpected (a defect)               5  nothing is attached
  2  the request is wrong                6  a service can't be reached: run it again
  3  the GitOps repository refuses it    7  a credential is missing or not allowed`;


/***/ }),

/***/ 87911:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.helpPage = helpPage;
const version_ts_1 = __webpack_require__(311);
const help_sections_ts_1 = __webpack_require__(85064);
const verbs_ts_1 = __webpack_require__(25292);
/** The help page of a verb, or of the whole command line. */
function helpPage(verb) {
    return verbs_ts_1.VERBS.get(verb)?.page ?? overview();
}
function overview() {
    const verbs = [...verbs_ts_1.VERBS.values()];
    const width = Math.max(...verbs.map(({ usage }) => usage.length), 'VERB --help'.length) + 2;
    const rows = [...verbs, { usage: 'VERB --help', summary: 'the options of a verb' }];
    return `custody ${version_ts_1.VERSION}: a chain of custody for container images

Usage
${rows.map(({ usage, summary }) => `  custody ${usage.padEnd(width)}${summary}`).join('\n')}

${help_sections_ts_1.EXIT_CODES}
Each error prints its code, cause, remedy and the state it left; docs/troubleshooting.md has them all.`;
}


/***/ }),

/***/ 18151:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseInitInputs = parseInitInputs;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
const RELEASE = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[\w.-]{1,100})@([0-9a-f]{40})$/;
const BRANCH = /^[\w][\w./-]{0,200}$/;
const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What `custody init` was told on its command line; throws RequestError. */
function parseInitInputs(line) {
    const [folder = '.', ...more] = line.images;
    if (more.length > 0)
        throw argument('custody init takes one folder', 'two repositories are --gitops and the folder', 'write custody init FOLDER --gitops FOLDER');
    const order = line
        .option('environments')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
    return {
        folder,
        gitops: line.option('gitops') || undefined,
        repository: matching(line, 'repository', REPOSITORY, 'OWNER/NAME'),
        defaultBranch: matching(line, 'default-branch', BRANCH, 'the name of a branch'),
        named: line.list('image').map(namedImage),
        sources: new Map(line.list('source').map(sourceOf)),
        order: order.map((name) => checked('environments', name, ENVIRONMENT, 'a list such as dev,staging,prod')),
        release: releaseOf(line.option('custody'))
    };
}
function namedImage(text) {
    const [name = '', dockerfile] = split(text);
    return { image: reference_ts_1.ImageReference.parse(name), dockerfile: dockerfile?.replace(/^\.\//, '') };
}
function sourceOf(text) {
    const [name = '', repository = ''] = split(text);
    return [reference_ts_1.ImageReference.parse(name).name, checked('source', repository, REPOSITORY, 'IMAGE=OWNER/NAME')];
}
function releaseOf(text) {
    if (text === '')
        return undefined;
    const [, repository = '', commit = ''] = RELEASE.exec(text) ?? [];
    if (commit !== '')
        return { repository, commit };
    throw argument(`--custody ${JSON.stringify(text.slice(0, 80))} is not OWNER/NAME@COMMIT`, 'a tag can move; the commit of a release can not', 'write the 40 hexadecimal digits of the commit');
}
function split(text) {
    const at = text.indexOf('=');
    return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
function matching(line, option, pattern, expected) {
    const text = line.option(option);
    return text === '' ? undefined : checked(option, text, pattern, expected);
}
function checked(option, text, pattern, expected) {
    if (pattern.test(text))
        return text;
    throw argument(`--${option} ${JSON.stringify(text.slice(0, 80))} is not ${expected}`, 'what is misspelt would stand in every file', `write ${expected}`);
}
function argument(message, reason, remedy) {
    return new errors_ts_1.RequestError('E_ARGUMENT', { message, reason, remedy, state: 'nothing was written' });
}


/***/ }),

/***/ 87646:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.initVerb = void 0;
const init_ts_1 = __webpack_require__(56539);
const parse_request_ts_1 = __webpack_require__(434);
const run_ts_1 = __webpack_require__(50236);
const errors_ts_1 = __webpack_require__(87700);
const arguments_ts_1 = __webpack_require__(11506);
const help_sections_ts_1 = __webpack_require__(85064);
const init_arguments_ts_1 = __webpack_require__(18151);
/** `custody init`: reads a repository and writes the workflows and the policy that fit it, after showing them. */
exports.initVerb = {
    usage: 'init [FOLDER]',
    summary: 'read a repository; show, write or propose the workflow, custody.yaml and gate that fit it',
    options: ['gitops', 'repository', 'default-branch', 'environments', 'custody', 'timeout'],
    lists: ['image', 'source'],
    switches: ['write', 'pull-request', 'force'],
    page: `custody init [FOLDER] [--gitops FOLDER] [--write | --pull-request] [options]

Reads the clone in FOLDER (default: this folder): its Dockerfiles, workflows and kustomizations, its remote and default branch. Shows
the files that would release its images and gate their promotion as a patch on standard output, and what it found, what is left
to do and what becomes needless on standard error. Nothing is written, sent or run, and nothing is asked: what can't be found out is
named with the option that says it, and a comment stands in its place.

What to do
  --write                   write the files into the clones
  --pull-request            one commit and one pull request in each repository instead; GITHUB_TOKEN writes to the repository of
                            FOLDER, GITOPS_TOKEN (or else GITHUB_TOKEN) to that of --gitops: contents, pull requests, workflows
  --force                   replace files that are there with other content

What it can't find out
  --gitops FOLDER           clone of the repository that deploys, where it is another one
  --image NAME[=DOCKERFILE] image to release, and what it is built from; once for each image, in place of what is found
  --source IMAGE=OWNER/NAME repository that builds an image; in a repository that only deploys
  --environments LIST       dev,staging,prod: the order, where the names don't say it
  --repository OWNER/NAME   where the clone has no remote on GitHub
  --default-branch NAME     where the clone doesn't know it
  --custody OWNER/NAME@COMMIT  release of Custody to pin; default: the clone that this program runs from

Output
  --json                    the plan as JSON on standard output
  --quiet                   the patch alone
  --timeout TIME            90s, 5m (default)

Example
  custody init --gitops ../deploy            # look
  custody init --gitops ../deploy --write    # write

${help_sections_ts_1.EXIT_CODES}`,
    run: initCommand
};
async function initCommand(line, log) {
    const inputs = (0, init_arguments_ts_1.parseInitInputs)(line);
    const [writes, proposes, force] = [line.isOn('write'), line.isOn('pull-request'), line.isOn('force')];
    if (writes && proposes)
        throw bothWays();
    const run = await (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '5m'));
    const plan = await (0, init_ts_1.openInit)(inputs, run);
    tell(plan, log);
    const patch = patchOf(plan.files);
    try {
        if (writes)
            await (0, init_ts_1.writeFiles)(plan.files, force);
        const pulls = proposes ? await (0, init_ts_1.proposeInit)(plan, { force, tokenFor: tokens(line, plan, log) }, run) : [];
        for (const pull of pulls)
            log.info('url' in pull ? `${pull.operation}: ${pull.url}` : `${pull.repository} holds these files already`);
        return { lines: [], patch, json: jsonOf(plan, { pulls, written: writes }) };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { lines: [], patch, json: jsonOf(plan, { pulls: [], written: false }), error };
    }
}
function tokens(line, plan, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    const [own, other] = [read('github-token'), read('gitops-token')];
    for (const token of [own, other])
        if (token !== '')
            log.mask(token);
    return (place) => {
        const token = place === plan.gitops ? other || own : own || other;
        if (token !== '')
            return token;
        throw new errors_ts_1.RequestError('E_GITOPS_TOKEN', {
            message: `no token is given for ${place.site.repository}`,
            reason: 'a pull request is opened in the name of somebody',
            remedy: 'set GITHUB_TOKEN, for example by GITHUB_TOKEN=$(gh auth token)',
            state: 'nothing was written'
        });
    };
}
function tell({ found, open, additions, advice, files }, log) {
    for (const line of found)
        log.info(`found: ${line}`);
    for (const { place, path, status } of files)
        log.info(`${status}: ${path} (${place.site.repository})`);
    for (const { what, remedy } of open)
        log.warning(`to do: ${what}. ${remedy}`);
    for (const { workflow, after, lines } of additions)
        log.warning(`to add to ${workflow}: ${after}\n${lines}`);
    for (const { workflow, line, found: what, then } of advice)
        log.notice(`${workflow}:${line} ${what}: ${then}`);
}
// A line of words between two repositories is what patch and git apply read over.
function patchOf(files) {
    const places = new Set(files.map(({ place }) => place));
    const parts = [...places].flatMap((place) => {
        const own = files.filter((file) => file.place === place && file.diff !== '');
        const title = places.size > 1 && own.length > 0 ? [`# ${place.site.repository}`] : [];
        return [...title, ...own.map(({ diff }) => diff.trimEnd())];
    });
    return parts.join('\n');
}
function jsonOf(plan, outcome) {
    const files = plan.files.map(({ place, path, status, bytes, diff }) => ({
        ...{ repository: place.site.repository, path, status, content: bytes.toString('utf8'), diff }
    }));
    const { found, open, additions, advice } = plan;
    return JSON.stringify({ files, found, open, additions, advice, ...outcome }, undefined, 2);
}
function bothWays() {
    return new errors_ts_1.RequestError('E_ARGUMENT', {
        message: '--write and --pull-request are two ways of doing the same',
        reason: 'files that lie in the clone and in a pull request would have to agree from then on',
        remedy: 'give one of them, or none to look first',
        state: 'nothing was written'
    });
}


/***/ }),

/***/ 86290:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readKustomizationFile = readKustomizationFile;
exports.replaceFile = replaceFile;
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const file_names_ts_1 = __webpack_require__(97580);
const errors_ts_1 = __webpack_require__(87700);
/** Reads a kustomization, or the one in a folder, through symbolic links; throws RequestError where there is no such file. */
async function readKustomizationFile(given) {
    try {
        const found = await (0, promises_1.realpath)(given);
        const path = (await (0, promises_1.stat)(found)).isDirectory() ? await kustomizationIn(found, given) : found;
        return await readRegular(path, given);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            throw error;
        throw fileFault(given, (0, errors_ts_1.messageOf)(error), error);
    }
}
async function kustomizationIn(folder, given) {
    const names = (await (0, promises_1.readdir)(folder)).filter((name) => file_names_ts_1.KUSTOMIZATION_NAMES.includes(name));
    const [name, second] = names;
    if (name === undefined)
        throw fileFault(given, `the folder has none of ${file_names_ts_1.KUSTOMIZATION_NAMES.join(', ')}`);
    if (second !== undefined)
        throw fileFault(given, `the folder has ${names.join(' and ')}, and kustomize builds neither`);
    return (0, promises_1.realpath)((0, node_path_1.join)(folder, name));
}
async function readRegular(path, given) {
    // Without waiting for a writer, should a pipe stand there.
    const file = await (0, promises_1.open)(path, node_fs_1.constants.O_RDONLY | node_fs_1.constants.O_NONBLOCK);
    try {
        const stats = await file.stat();
        if (!stats.isFile())
            throw fileFault(given, 'it is no regular file');
        const owner = { user: stats.uid, group: stats.gid };
        return { path, bytes: await file.readFile(), mode: stats.mode & 0o7777, owner };
    }
    finally {
        await file.close();
    }
}
/**
 * Puts `bytes` in the file's place, whole or not at all: written and synced beside it, with its mode and owner, and renamed over it. Throws
 * RefusalError where somebody else wrote the file since it was read, PermissionError where the folder can't be written to.
 */
async function replaceFile(file, bytes) {
    const { path } = file;
    const partial = (0, node_path_1.join)((0, node_path_1.dirname)(path), `.${(0, node_path_1.basename)(path)}.${process.pid}.custody`);
    try {
        await writeWhole(partial, file, bytes);
        await refuseOtherWriter(file);
        await (0, promises_1.rename)(partial, path);
    }
    catch (error) {
        await (0, promises_1.rm)(partial, { force: true });
        if (error instanceof errors_ts_1.RefusalError)
            throw error;
        throw new errors_ts_1.PermissionError('E_FILE_WRITE', {
            message: `${path.slice(-100)} can't be replaced`,
            reason: (0, errors_ts_1.messageOf)(error),
            remedy: 'run this as a user who may write to that folder',
            state: 'the file was not changed',
            cause: error
        });
    }
}
async function writeWhole(partial, { mode, owner }, bytes) {
    const target = await (0, promises_1.open)(partial, 'wx', 0o600);
    try {
        await target.writeFile(bytes);
        await keepOwner(target, owner);
        await target.chmod(mode);
        await target.sync();
    }
    finally {
        await target.close();
    }
}
async function keepOwner(target, owner) {
    const own = await target.stat();
    if (own.uid !== owner.user || own.gid !== owner.group)
        await target.chown(owner.user, owner.group);
}
async function refuseOtherWriter({ path, bytes }) {
    const { bytes: now } = await readRegular(path, path);
    if (now.equals(bytes))
        return;
    throw new errors_ts_1.RefusalError('E_FILE_CHANGED', {
        message: `${path.slice(-100)} was written by somebody else meanwhile`,
        reason: 'this edit would undo the other one',
        remedy: 'run the command again',
        state: 'the other edit stands'
    });
}
function fileFault(given, reason, cause) {
    return new errors_ts_1.RequestError('E_FILE', {
        message: `${JSON.stringify(given.slice(-100))} is no kustomization file that can be read`,
        reason,
        remedy: 'give the path of a kustomization.yaml, or of the folder that holds it',
        state: 'no file was changed',
        ...(cause === undefined ? {} : { cause })
    });
}


/***/ }),

/***/ 38725:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DOUBTFUL = exports.RENDER = exports.LADDER = exports.LADDER_SWITCHES = exports.LADDER_OPTIONS = void 0;
exports.openLadderVerb = openLadderVerb;
const gitops_inputs_ts_1 = __webpack_require__(95615);
const parse_request_ts_1 = __webpack_require__(434);
const run_ts_1 = __webpack_require__(50236);
const arguments_ts_1 = __webpack_require__(11506);
/** Options of every verb that works by a repository's custody.yaml. */
exports.LADDER_OPTIONS = ['gitops-repository', 'gitops-base', 'timeout'];
exports.LADDER_SWITCHES = ['allow-diverged', 'force-reopen'];
/** The part of their help pages that they share. */
exports.LADDER = `GitOps repository (its custody.yaml, on the base branch, says everything else)
  --gitops-repository OWNER/NAME  the repository
  --gitops-base BRANCH            default: the repository's default branch
  the token is read from GITOPS_TOKEN; GITHUB_TOKEN, where it is set, reads ghcr.io and the source repositories`;
/** For verbs that open pull requests. */
exports.RENDER = `Rendering
  --render auto|always      auto (default) has kustomize prove what is to be merged without a person; always shows in every
                            pull request what it renders, for two requests more`;
exports.DOUBTFUL = `Doubtful cases (refused otherwise)
  --allow-diverged          the commit is on another branch than the deployed one
  --force-reopen            a person closed the pull request for this digest before`;
/** Where and by which rights a verb works on the ladder, and its run; throws RequestError. */
async function openLadderVerb(line, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    const gitopsToken = read('gitops-token');
    if (gitopsToken !== '')
        log.mask(gitopsToken);
    const request = {
        site: (0, gitops_inputs_ts_1.parseSite)(read),
        gitopsToken,
        githubToken: read('github-token') || undefined,
        rendersAll: (0, parse_request_ts_1.oneOf)('render', line.option('render'), ['auto', 'always']) === 'always',
        allowDiverged: line.isOn('allow-diverged'),
        forceReopen: line.isOn('force-reopen')
    };
    return { request, run: await (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m')) };
}


/***/ }),

/***/ 22130:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ladderResult = ladderResult;
exports.reportLines = reportLines;
const lines_ts_1 = __webpack_require__(64081);
/** What became of each environment, for a person and for programs; the first error decides the exit code. */
function ladderResult(outcomes) {
    const error = outcomes.find((outcome) => outcome.error)?.error ??
        outcomes.flatMap(({ apps }) => apps).find((app) => app.error)?.error;
    return {
        lines: outcomes.flatMap(outcomeLines),
        json: JSON.stringify({ environments: outcomes.map(plainOutcome) }, undefined, 2),
        ...(error && { error })
    };
}
function outcomeLines({ environment, operation, url, merge, apps, warnings }) {
    const where = url === undefined ? '' : ` ${url}`;
    const then = merge === undefined || merge === 'manual' ? '' : ` (${merge})`;
    return [
        `${environment} ${operation}${where}${then}`,
        ...apps.map(({ app, result, after, reasons }) => `  ${app} ${result} ${after.slice(0, 19)}${reasons.map((reason) => `: ${reason}`).join('')}`),
        ...warnings.map((warning) => `  warning: ${warning}`)
    ];
}
/** An outcome as JSON: errors as their codes and words. */
function plainOutcome({ error, apps, ...outcome }) {
    return {
        ...outcome,
        apps: apps.map(({ error: fault, ...app }) => ({ ...app, ...(fault && { error: (0, lines_ts_1.errorJson)(fault) }) })),
        ...(error && { error: (0, lines_ts_1.errorJson)(error) })
    };
}
/** The ladder as aligned columns, drift below. */
function reportLines({ repository, base, commit, notes, environments }) {
    const rows = environments.map((one) => [
        one.app,
        one.environment + (one.held ? ' (held)' : ''),
        one.digest?.slice(0, 19) ?? '-',
        one.since?.slice(0, 16) ?? '-',
        one.behind === null ? '-' : String(one.behind),
        one.signature,
        one.summary?.time.slice(0, 16) ?? '-',
        one.pulls.map(({ number }) => `#${number}`).join(' ')
    ]);
    const header = ['app', 'environment', 'digest', 'since', 'behind', 'signature', 'vsa', 'open'];
    const widths = header.map((title, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? title).length)));
    const drift = environments.flatMap(({ app, environment, drift: told }) => told.map((fault) => `drift ${app} ${environment}: ${fault}`));
    return [
        `${repository} ${base} ${commit.slice(0, 12)}`,
        ...[header, ...rows].map((row) => row
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join('  ')
            .trimEnd()),
        ...drift,
        ...notes
    ];
}


/***/ }),

/***/ 64081:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.evidenceLines = evidenceLines;
exports.promotionLines = promotionLines;
exports.findingsLines = findingsLines;
exports.findingsJson = findingsJson;
exports.errorJson = errorJson;
/** What was proved, for a person at a terminal. */
function evidenceLines({ images, signer }) {
    return images.flatMap(({ name, digest, attachments, sboms }) => [
        `verified ${name}@${digest}`,
        ...attachments.map(({ kind, format, outcome, logIndex, platform }) => `  ${kind.padEnd(10)} ${format.padEnd(6)} ${outcome.padEnd(7)} ${platform ?? 'image'}${logIndex === null ? '' : `, log entry ${logIndex}`}`),
        ...sboms.map(({ packages, platform, source }) => `  ${packages} packages (${platform ?? 'image'}, from ${source})`),
        `  signer     ${signer.identity}`
    ]);
}
/** What happened in the GitOps repository. */
function promotionLines(promotion) {
    if (!promotion)
        return [];
    return [
        promotion.url === undefined
            ? 'promotion nothing to do: the digest is deployed already'
            : `promotion ${promotion.operation} ${promotion.url}`
    ];
}
/** What was found on a digest, accepted first. */
function findingsLines({ attachments, refused }) {
    return [
        ...attachments.map(attachmentLine),
        ...refused.map(({ item, code, reason }) => `  refused  ${item.location}: ${code}: ${reason}`)
    ];
}
/** The same for machines. */
function findingsJson({ attachments, refused }) {
    return { accepted: attachments.map(attachmentJson), refused: refused.map(refusedJson) };
}
/** An error for machines: its code and its words. */
function errorJson({ code, message, reason, remedy, state }) {
    return { code, message, reason, remedy, state };
}
function attachmentLine(attachment) {
    const { verified, item } = attachment;
    return `  accepted ${predicateOf(attachment)} (${attachment.form}) at ${item.location}, ${verified.time.toISOString()}${verified.logIndex === undefined ? '' : `, log entry ${verified.logIndex}`}`;
}
function attachmentJson(attachment) {
    const { form, item, verified } = attachment;
    return {
        form,
        predicateType: predicateOf(attachment),
        location: item.location,
        time: verified.time.toISOString(),
        logIndex: verified.logIndex ?? null,
        signer: verified.signer
    };
}
function refusedJson({ item, code, reason }) {
    return { location: item.location, code, reason };
}
function predicateOf(attachment) {
    return attachment.form === 'signature-layer' ? 'simple signing' : attachment.verified.predicateType;
}


/***/ }),

/***/ 60776:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.IDENTITY_OPTIONS = exports.GITOPS_OPTIONS = exports.TRUST_OPTIONS = void 0;
/** Options that several verbs share; each takes a value. */
exports.TRUST_OPTIONS = ['trusted-root', 'signing-config', 'tuf-mirror', 'tuf-root', 'timeout'];
exports.GITOPS_OPTIONS = ['gitops-repository', 'gitops-path', 'gitops-base', 'gitops-image'];
exports.IDENTITY_OPTIONS = [
    'certificate-identity',
    'certificate-identity-regexp',
    'certificate-oidc-issuer',
    'signer-workflow',
    'source-repository',
    'source-ref',
    'require'
];


/***/ }),

/***/ 85865:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pinVerb = void 0;
const digest_ts_1 = __webpack_require__(78033);
const kustomization_ts_1 = __webpack_require__(19620);
const version_ts_1 = __webpack_require__(85075);
const errors_ts_1 = __webpack_require__(87700);
const help_sections_ts_1 = __webpack_require__(85064);
const kustomization_file_ts_1 = __webpack_require__(86290);
const NAME = /^[A-Za-z0-9](?:[\w.-]|\/(?=\w)|:(?=\d+\/))*$/;
/** `custody pin`: the edit of a kustomization alone, on this machine's disk. */
exports.pinVerb = {
    usage: 'pin FILE IMAGE@sha256:…',
    summary: 'write the digest into a kustomization on this disk, and nothing else',
    options: ['name', 'new-name'],
    switches: ['create'],
    page: `custody pin FILE IMAGE@sha256:… [--name NAME] [--new-name NAME] [--create]

Writes the digest into the entry of that image, byte for byte leaving everything else as it is, or refuses and leaves the file
untouched. FILE is a kustomization, or its folder. Nothing is signed, verified or sent; no network is used.
A newTag goes, unless it is the tag of IMAGE: pass NAME:TAG@sha256:… to keep it. The file is replaced as a whole, with its mode;
a symbolic link stays, and the file that it leads to is replaced.

Options
  --name NAME       images[].name of the entry (default: the name in IMAGE, as it is written)
  --new-name NAME   sets images[].newName, the name that is rendered
  --create          write an entry where there is none; its newName is IMAGE's name where --name is another one
  --json            the result as JSON on standard output
  --quiet           no progress

Example
  custody pin overlays/dev/kustomization.yaml ghcr.io/acme/checkout@sha256:9f86… --name checkout

${help_sections_ts_1.EXIT_CODES}
Exit 0: changed, or current already. Exit 3: refused, the file is as it was. docs/kustomizations.md says which forms are edited.`,
    run: pinCommand
};
async function pinCommand(line) {
    const [path, image, ...more] = line.images;
    if (path === undefined || image === undefined || more.length > 0)
        throw usageFault(line.images.length);
    const pin = pinOf(image, line);
    const file = await (0, kustomization_file_ts_1.readKustomizationFile)(path);
    const edit = (0, kustomization_ts_1.editKustomization)(file.bytes, [pin]);
    if (edit.outcome === 'changed')
        await (0, kustomization_file_ts_1.replaceFile)(file, edit.bytes);
    return resultOf(file, edit);
}
function usageFault(given) {
    return new errors_ts_1.RequestError('E_ARGUMENT', {
        message: 'custody pin takes one file and one image',
        reason: `${given} are given`,
        remedy: 'write custody pin FILE NAME@sha256:…',
        state: 'no file was changed'
    });
}
function pinOf(image, line) {
    const at = image.indexOf('@');
    if (at === -1)
        throw new errors_ts_1.RequestError('E_DIGEST_MISSING', {
            message: `no digest is given for ${image.slice(0, 100)}`,
            reason: 'a tag is not resolved here, and could move before the deployment',
            remedy: 'write NAME@sha256:…',
            state: 'no file was changed'
        });
    const digest = digest_ts_1.Digest.parse(image.slice(at + 1));
    const tagged = image.slice(0, at);
    const written = parseName((0, version_ts_1.withoutVersion)(tagged), 'IMAGE');
    const tag = tagged.slice(written.length + 1);
    const name = line.option('name') || written;
    const create = line.isOn('create');
    const given = line.option('new-name') || (create && name !== written ? written : '');
    const newName = given === '' ? '' : parseName(given, '--new-name');
    return { name, digest, create, ...(tag !== '' && { tag }), ...(newName !== '' && { newName }) };
}
/** The name of an image as kustomizations spell it, which may be short and without a registry. */
function parseName(name, argument) {
    if (NAME.test(name) && (0, version_ts_1.withoutVersion)(name) === name)
        return name;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `${argument}: ${JSON.stringify(name.slice(0, 80))} is no name of an image`,
        reason: 'a name has letters, digits and . _ - / only, a port perhaps, and neither tag nor digest',
        remedy: 'write for example ghcr.io/acme/checkout',
        state: 'no file was changed'
    });
}
function resultOf({ path }, { outcome, changes }) {
    const [change] = changes;
    if (!change)
        throw new Error('an edit without a change');
    const { name, newName, before, after } = change;
    return {
        lines: outcome === 'changed' ? [`pinned ${told(change)} in ${path}`] : [`${told(change)} stands in ${path} already`],
        json: JSON.stringify({ file: path, outcome, name, ...(newName !== undefined && { newName }), before, after }, undefined, 2)
    };
}
function told({ name, newName, before, after }) {
    const was = before.digest ?? before.newTag;
    return `${newName ?? name}@${after.digest}${was === undefined || was === after.digest ? '' : `, before: ${was}`}`;
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
    const run = await (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    const result = await (0, policies_ts_1.makePolicies)(request, run);
    const { files, changed, differences, tests, error } = result;
    const json = { files: files.map(({ path }) => path), changed, differences, tests };
    return { lines: (0, policies_ts_1.policyLines)(result, request.task), json: JSON.stringify(json, undefined, 2), ...(error && { error }) };
}


/***/ }),

/***/ 84214:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.promoteVerb = void 0;
const gitops_inputs_ts_1 = __webpack_require__(95615);
const parse_request_ts_1 = __webpack_require__(434);
const promote_ts_1 = __webpack_require__(24021);
const run_ts_1 = __webpack_require__(50236);
const verify_ts_1 = __webpack_require__(31188);
const ladder_ts_1 = __webpack_require__(34373);
const modes_ts_1 = __webpack_require__(98682);
const ladder_arguments_ts_1 = __webpack_require__(38725);
const ladder_lines_ts_1 = __webpack_require__(22130);
const errors_ts_1 = __webpack_require__(87700);
const arguments_ts_1 = __webpack_require__(11506);
const lines_ts_1 = __webpack_require__(64081);
const help_sections_ts_1 = __webpack_require__(85064);
const options_ts_1 = __webpack_require__(60776);
const verification_arguments_ts_1 = __webpack_require__(7054);
/** `custody promote`: verifies a digest from the registry, and only then opens the pull request that deploys it. */
exports.promoteVerb = {
    usage: 'promote IMAGE@sha256:…',
    summary: 'verify, then open the pull request that deploys the digest',
    options: [...options_ts_1.IDENTITY_OPTIONS, ...options_ts_1.GITOPS_OPTIONS, ...options_ts_1.TRUST_OPTIONS, 'environment', 'app', 'render'],
    switches: ladder_arguments_ts_1.LADDER_SWITCHES,
    page: `custody promote IMAGE@sha256:… --certificate-identity URI --gitops-repository OWNER/NAME --gitops-path FOLDER [options]
       custody promote --environment NAME --gitops-repository OWNER/NAME [options]

Verifies the digest as "custody verify" does, then opens (or adopts) the pull request that pins it in the kustomization.

Or by the repository's custody.yaml, from one environment to the next; the digest is read from the overlay of the environment
before, and verified as custody.yaml says:

  --environment NAME              the environment to promote to
  --app NAME                      one app (default: all that have the environment)

${ladder_arguments_ts_1.RENDER}

${ladder_arguments_ts_1.DOUBTFUL}

${help_sections_ts_1.IDENTITY}

${help_sections_ts_1.GITOPS}

${help_sections_ts_1.TRUST}

${help_sections_ts_1.COMMON}

Example
  GITOPS_TOKEN=… custody promote ghcr.io/acme/checkout@sha256:9f86… \\
    --certificate-identity https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main \\
    --gitops-repository acme/deploy --gitops-path apps/checkout/overlays/dev
  GITOPS_TOKEN=… custody promote --environment staging --gitops-repository acme/deploy

${help_sections_ts_1.EXIT_CODES}`,
    run: promoteCommand
};
async function promoteCommand(line, log) {
    return line.option('environment') === '' ? promoteImage(line, log) : promoteEnvironment(line, log);
}
async function promoteEnvironment(line, log) {
    const { request, run } = await (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const context = await (0, ladder_ts_1.openLadderRun)(request, run);
    const order = { environment: line.option('environment'), app: line.option('app') || undefined };
    return (0, ladder_lines_ts_1.ladderResult)(await (0, modes_ts_1.promoteLadder)(context, request.site, order));
}
async function promoteImage(line, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    if (read('gitops-token') !== '')
        log.mask(read('gitops-token'));
    const request = (0, verification_arguments_ts_1.parseVerification)(line, process.env);
    const gitops = (0, gitops_inputs_ts_1.parseGitops)(read);
    if (!gitops)
        throw new errors_ts_1.RequestError('E_GITOPS_REPOSITORY', {
            message: '--gitops-repository is missing',
            reason: 'promote opens a pull request, and nothing says where',
            remedy: 'name the repository that deploys the image, owner/name'
        });
    const run = await (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    const images = [
        {
            reference: request.reference,
            digest: request.digest,
            gitopsName: line.option('gitops-image') || request.reference.name
        }
    ];
    const promotion = (0, promote_ts_1.beginPromotion)({ images, gitops }, run);
    const { decision, findings, evidence } = await (0, verify_ts_1.verifyImage)(request, run);
    if (decision.error || !evidence)
        return {
            lines: (0, lines_ts_1.findingsLines)(findings),
            json: JSON.stringify({ verified: false, ...(0, lines_ts_1.findingsJson)(findings) }, undefined, 2),
            ...(decision.error && { error: decision.error })
        };
    const outcome = await promotion.complete(evidence);
    return {
        lines: [...(0, lines_ts_1.findingsLines)(findings), ...(0, lines_ts_1.promotionLines)(outcome)],
        json: JSON.stringify({ verified: true, evidence, promotion: outcome ?? null }, undefined, 2)
    };
}


/***/ }),

/***/ 91086:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reportVerb = void 0;
const ladder_ts_1 = __webpack_require__(34373);
const report_ts_1 = __webpack_require__(43842);
const help_sections_ts_1 = __webpack_require__(85064);
const ladder_arguments_ts_1 = __webpack_require__(38725);
const ladder_lines_ts_1 = __webpack_require__(22130);
/** `custody report`: what each environment holds, since when, how far behind, and whether it verifies. */
exports.reportVerb = {
    usage: 'report',
    summary: 'what each environment holds, since when, and whether it verifies',
    options: ladder_arguments_ts_1.LADDER_OPTIONS,
    page: `custody report --gitops-repository OWNER/NAME [options]

Reads every environment of custody.yaml at one commit: its digest, since when it holds it, how many commits it is behind the
first environment, whether the digest verifies, open pull requests, rollbacks that hold, and where an overlay has drifted from
the ladder. Nothing is written.

${ladder_arguments_ts_1.LADDER}

${help_sections_ts_1.COMMON}

${help_sections_ts_1.EXIT_CODES}`,
    run: report
};
async function report(line, log) {
    const { request, run } = await (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const found = await (0, report_ts_1.reportLadder)(await (0, ladder_ts_1.openLadderRun)(request, run), request.site);
    return { lines: (0, ladder_lines_ts_1.reportLines)(found), json: JSON.stringify(found, undefined, 2) };
}


/***/ }),

/***/ 37412:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rescanVerb = void 0;
const promises_1 = __webpack_require__(51455);
const gitops_inputs_ts_1 = __webpack_require__(95615);
const rescan_ts_1 = __webpack_require__(66037);
const rescan_request_ts_1 = __webpack_require__(51173);
const run_ts_1 = __webpack_require__(50236);
const rescan_text_ts_1 = __webpack_require__(58165);
const words_ts_1 = __webpack_require__(2424);
const errors_ts_1 = __webpack_require__(87700);
const arguments_ts_1 = __webpack_require__(11506);
const help_sections_ts_1 = __webpack_require__(85064);
const TITLE = 'Vulnerabilities in deployed images';
/** `custody rescan`: images that were released earlier, scanned with the database of today, and one issue kept by what is found. */
exports.rescanVerb = {
    usage: 'rescan',
    summary: 'scan what is deployed, listed or tagged with the database of today, and keep one issue',
    options: [
        ...['gitops-repository', 'gitops-base', 'issue-repository', 'issue-title', 'output', 'summary'],
        ...[
            'scanner-path',
            'fail-on',
            'ignore-file',
            'vex',
            'database-repository',
            'database-cache',
            'database-max-age',
            'timeout'
        ]
    ],
    lists: ['tags-of'],
    switches: ['ignore-unfixed'],
    page: `custody rescan [IMAGE@sha256:… …] [--gitops-repository OWNER/NAME] [--tags-of IMAGE] [options]

Scans each digest once with the pinned Trivy and the newest database, whatever names it how often, and tells what blocks by the same
rules as custody scan. What blocks is no failure here: the issue tells it. An image that can't be scanned is told, does not stop
the others, and ends the run with 6.

What is scanned (at least one)
  IMAGE@sha256:…            images by their digests
  --gitops-repository O/N   what every environment of its custody.yaml pins, read at one commit; token from GITOPS_TOKEN
  --gitops-base BRANCH      default: the repository's default branch
  --tags-of IMAGE           everything that the tags of a repository name, signatures left out; may be given again

What blocks, and with what is scanned: the options of custody scan
  --fail-on, --ignore-unfixed, --ignore-file, --vex, --scanner-path, --database-repository, --database-cache, --database-max-age

What becomes of it
  --issue-repository O/N    keeps one issue there: opened, rewritten, closed when nothing blocks any more, reopened;
                            token from GITHUB_TOKEN, with issues: write
  --issue-title TITLE       default: ${TITLE}
  --output FOLDER           a scan record for each image, sha256-….json: what "custody sign --scan" signs
  --summary FILE            a table in Markdown is appended, for example to "$GITHUB_STEP_SUMMARY"
  --json                    everything as JSON on standard output
  --quiet                   no progress
  --timeout TIME            90s, 20m (default), 1h

Example
  GITOPS_TOKEN=… custody rescan --gitops-repository acme/deploy --ignore-unfixed --issue-repository acme/deploy

${help_sections_ts_1.EXIT_CODES}`,
    run: rescanCommand
};
async function rescanCommand(line, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    for (const name of ['github-token', 'gitops-token'])
        if (read(name) !== '')
            log.mask(read(name));
    const request = requestOf(line);
    const issue = issueOf(line);
    const run = await (0, run_ts_1.openRun)(process.env, log, request.scan.timeoutMs);
    const { images, error } = await (0, rescan_ts_1.rescan)(request, run);
    if (line.option('summary') !== '')
        await (0, promises_1.appendFile)(line.option('summary'), log.clean((0, rescan_text_ts_1.renderRescanSummary)(images)));
    const { apiUrl, graphqlUrl, deadline } = run;
    const kept = issue && (await (0, rescan_ts_1.keepRescanIssue)(images, issue, { token: issue.token, apiUrl, graphqlUrl, log, deadline }));
    if (kept)
        log.info(`issue ${kept.operation}${kept.url === undefined ? '' : `: ${kept.url}`}`);
    return {
        lines: images.flatMap(linesOf),
        json: JSON.stringify({ images, issue: kept ?? null }, undefined, 2),
        ...(error && { error })
    };
}
function requestOf(line) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    const inputs = {
        images: line.images.join('\n'),
        'tags-of': line.list('tags-of').join('\n'),
        'ignore-unfixed': String(line.isOn('ignore-unfixed'))
    };
    const request = (0, rescan_request_ts_1.parseRescan)((name) => inputs[name] ?? read(name), process.cwd());
    return { ...request, output: line.option('output') || undefined };
}
function issueOf(line) {
    const name = line.option('issue-repository');
    if (name === '')
        return undefined;
    const token = (0, arguments_ts_1.readOption)(line, process.env)('github-token');
    const { repository } = (0, gitops_inputs_ts_1.parseSite)((input) => input === 'gitops-token' ? token || 'missing' : input === 'gitops-repository' ? name : '');
    if (token !== '')
        return { repository, token, title: line.option('issue-title') || TITLE };
    throw new errors_ts_1.RequestError('E_GITOPS_TOKEN', {
        message: `no token is given for the issue in ${name.slice(0, 80)}`,
        reason: 'an issue is written in the name of somebody',
        remedy: 'set GITHUB_TOKEN, with issues: write on that repository',
        state: 'nothing was scanned'
    });
}
function linesOf({ image, where, record, fault }) {
    const verdict = record ? (record.verdict === 'passed' ? 'passed' : 'BLOCKED') : 'NOT SCANNED';
    const told = record ? `found ${(0, words_ts_1.countsLine)(record.counts)}` : (fault ?? '');
    return [`${verdict} ${image}`, `  ${where.length === 0 ? '' : `${where.join(', ')}: `}${told}`];
}


/***/ }),

/***/ 24624:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rollbackVerb = void 0;
const ladder_ts_1 = __webpack_require__(34373);
const digest_ts_1 = __webpack_require__(78033);
const modes_ts_1 = __webpack_require__(98682);
const release_ts_1 = __webpack_require__(77415);
const errors_ts_1 = __webpack_require__(87700);
const help_sections_ts_1 = __webpack_require__(85064);
const ladder_arguments_ts_1 = __webpack_require__(38725);
const ladder_lines_ts_1 = __webpack_require__(22130);
/** `custody rollback`: proposes a digest that an environment held before, or ends such a rollback. */
exports.rollbackVerb = {
    usage: 'rollback --environment NAME --app NAME',
    summary: 'go back to a digest that an environment held before',
    options: [...ladder_arguments_ts_1.LADDER_OPTIONS, 'environment', 'app', 'to', 'render'],
    switches: ['release'],
    page: `custody rollback --environment NAME --app NAME --gitops-repository OWNER/NAME [options]

Opens the pull request that pins a digest which the environment held before and which still verifies. It leaves a mark
(.custody/holds/ENVIRONMENT/APP): nothing is promoted over the digest until the rollback is released.

  --environment NAME        the environment
  --app NAME                the app of custody.yaml
  --to sha256:…             the digest (default: the one before)
  --release                 end the rollback: open the pull request that removes its mark

${ladder_arguments_ts_1.LADDER}

${ladder_arguments_ts_1.RENDER}

${help_sections_ts_1.COMMON}

${help_sections_ts_1.EXIT_CODES}`,
    run: rollback
};
async function rollback(line, log) {
    const [environment, app, to] = [required(line, 'environment'), required(line, 'app'), line.option('to')];
    const { request, run } = await (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const context = await (0, ladder_ts_1.openLadderRun)(request, run);
    if (line.isOn('release'))
        return (0, ladder_lines_ts_1.ladderResult)(await (0, release_ts_1.releaseLadder)(context, request.site, { environment, app }));
    const digest = to === '' ? undefined : digest_ts_1.Digest.parse(to);
    return (0, ladder_lines_ts_1.ladderResult)(await (0, modes_ts_1.rollbackLadder)(context, request.site, { environment, app, to: digest }));
}
function required(line, name) {
    const value = line.option(name);
    if (value !== '')
        return value;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `--${name} is missing`,
        reason: 'a rollback is of one app in one environment',
        remedy: `write custody rollback --environment NAME --app NAME; see custody rollback --help`
    });
}


/***/ }),

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
    const run = await (0, run_ts_1.openRun)(process.env, log, request.timeoutMs);
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

/***/ 26521:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signVerb = void 0;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const parse_request_ts_1 = __webpack_require__(434);
const passage_ts_1 = __webpack_require__(89289);
const promote_ts_1 = __webpack_require__(24021);
const run_ts_1 = __webpack_require__(50236);
const sign_ts_1 = __webpack_require__(63464);
const tokens_ts_1 = __webpack_require__(80875);
const evidence_json_ts_1 = __webpack_require__(86663);
const identity_ts_1 = __webpack_require__(75414);
const arguments_ts_1 = __webpack_require__(11506);
const lines_ts_1 = __webpack_require__(64081);
const help_sections_ts_1 = __webpack_require__(85064);
const options_ts_1 = __webpack_require__(60776);
const SIGN_OPTIONS = [
    ...['image', 'digest', 'sbom', 'syft-path', 'scan', 'tags', 'revision', 'formats', 'transparency-log', 'public-log'],
    'github-attestation-store'
];
/** `custody sign`: the main road of the action, on a terminal or another CI. */
exports.signVerb = {
    usage: 'sign IMAGE@sha256:…',
    summary: 'sign, attest, attach, read back; with --gitops-* open the pull request too',
    options: [...SIGN_OPTIONS, ...options_ts_1.GITOPS_OPTIONS, ...options_ts_1.TRUST_OPTIONS],
    switches: ['force-reopen'],
    page: `custody sign IMAGE@sha256:… [IMAGE@sha256:… …] [options]

Signs each digest keylessly, attaches signature, SLSA provenance and SPDX SBOM to it in its registry, reads everything back
and verifies it. What is there already and valid is kept. In a GitHub Actions job with "permissions: id-token: write" the
identity comes from the runner; elsewhere pass a token for the audience sigstore in SIGSTORE_ID_TOKEN.

What to write
  --sbom auto|FILE|none     BuildKit's SBOM in the index, else Syft; or that SPDX 2.x JSON file (default auto)
  --syft-path FILE          Syft to use in place of the one on PATH or the pinned download
  --scan FILE               scan record of "custody scan --output", attested too; must have passed
  --tags LIST               tags put on the digest once everything was read back and verified
  --revision this-commit    sign only what says that it was built from the commit of this run (default any)
  --formats LIST            bundle,legacy (default both): Sigstore bundles; cosign's .sig and .att tags
  --transparency-log V      auto|v1|v2 of Rekor
  --public-log allow        sign from a private repository into the public log
  --github-attestation-store auto|never|require
                            GitHub's attestation store too, with the token in GITHUB_TOKEN (default auto: in a public
                            repository's job, on the public Sigstore, where that token may)

${help_sections_ts_1.GITOPS}

${help_sections_ts_1.TRUST}

${help_sections_ts_1.COMMON}

Example
  custody sign ghcr.io/acme/checkout@sha256:9f86… --sbom checkout.spdx.json

${help_sections_ts_1.EXIT_CODES}`,
    run: signCommand
};
async function signCommand(line, log) {
    const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
    const given = process.env['SIGSTORE_ID_TOKEN'];
    delete process.env['SIGSTORE_ID_TOKEN'];
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    for (const name of ['gitops-token', 'github-token'])
        if (read(name) !== '')
            log.mask(read(name));
    const request = (0, parse_request_ts_1.parseSigningRequest)(read, log);
    const run = await (0, run_ts_1.openRun)(process.env, log, request.timeoutMs);
    (0, passage_ts_1.passageOf)(request, tokenRequest !== undefined || Boolean(given), run);
    const promotion = (0, promote_ts_1.beginPromotion)(request, run);
    const result = await (0, sign_ts_1.signImages)(request, (0, tokens_ts_1.tokenSource)(tokenRequest, given, run), promotion.permit, run);
    const { evidence, bundles, storing } = result;
    const path = (0, node_path_1.join)(run.folder, 'evidence.json');
    await (0, promises_1.writeFile)(path, (0, evidence_json_ts_1.evidenceJson)(evidence));
    const outcome = await promotion.complete(evidence).finally(() => storing);
    const lines = [...(0, lines_ts_1.evidenceLines)(evidence), `bundles  ${bundles}`, `evidence ${path}`, ...(0, lines_ts_1.promotionLines)(outcome)];
    return { lines, json: JSON.stringify({ evidence, bundles, promotion: outcome ?? null }, undefined, 2) };
}


/***/ }),

/***/ 84491:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TerminalLog = void 0;
const log_ts_1 = __webpack_require__(29473);
/** Progress on a terminal's standard error, so that standard output stays for results. */
class TerminalLog {
    secrets = new Set();
    quiet;
    indent = '';
    constructor(quiet = false) {
        this.quiet = quiet;
    }
    info(line) {
        if (!this.quiet)
            this.write(this.indent + line);
    }
    notice(line) {
        this.info(`note: ${line}`);
    }
    warning(line) {
        this.write(`${this.indent}warning: ${line}`);
    }
    /** An error, told even when progress is not wanted. */
    failure(text) {
        this.write(text);
    }
    async group(title, stage) {
        this.info(title);
        this.indent = '  ';
        try {
            return await stage();
        }
        finally {
            this.indent = '';
        }
    }
    mask(secret) {
        for (const form of (0, log_ts_1.formsOf)(secret))
            this.secrets.add(form);
    }
    /** The text without secrets, and without anything that a terminal or the Actions runner would act on. */
    clean(text) {
        return (0, log_ts_1.printable)(this.redacted(text));
    }
    /** A line of a result in the same way, which stays one line. */
    line(text) {
        return (0, log_ts_1.printableLine)(this.redacted(text));
    }
    /** The JSON of a result in the same way; it says the same. */
    json(text) {
        return (0, log_ts_1.printableJson)(this.redacted(text));
    }
    /** The text as it is but for secrets. */
    redacted(text) {
        return (0, log_ts_1.redact)(text, this.secrets);
    }
    write(line) {
        process.stderr.write(`${this.clean(line)}\n`);
    }
}
exports.TerminalLog = TerminalLog;


/***/ }),

/***/ 82774:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.treeLines = treeLines;
exports.treeJson = treeJson;
const statement_ts_1 = __webpack_require__(76031);
const verification_summary_ts_1 = __webpack_require__(45710);
const platform_ts_1 = __webpack_require__(22554);
const claim_ts_1 = __webpack_require__(42955);
const KINDS = ['signature', 'provenance', 'sbom', 'scan', 'vsa'];
const FORMATS = { bundle: 'bundle', 'signature-layer': '.sig tag', 'attestation-layer': '.att tag' };
const REFERRER_FORMAT = 'cosign referrer';
const NARROWEST = 40;
/** The tree for a person, each line at most `width` characters; without colours. */
function treeLines(tree, width) {
    const { subject, branches } = tree;
    const [own, ...platforms] = branches;
    const children = [...(own ? attachedNodes(own) : []), ...buildNodes(tree), ...platforms.map(platformNode)];
    const count = subject.kind === 'index' ? `, ${subject.platforms.length} platforms` : '';
    const root = `${subject.reference.at(subject.manifest.digest)} (${subject.kind}${count})`;
    return [root, ...drawn(children, '')].map((line) => fitted(line, Math.max(width, NARROWEST)));
}
/** The same for machines. */
function treeJson({ subject, branches }) {
    return {
        subject: subject.reference.at(subject.manifest.digest),
        kind: subject.kind,
        buildAttestations: subject.attestations.map(({ digest, describes }) => ({ digest, describes })),
        branches: branches.map(({ platform, digest, attachments, refused, others }) => ({
            digest,
            platform: platform ?? null,
            verified: attachments.map(verifiedJson),
            refused: refused.map(({ item, code, reason }) => ({ location: item.location, code, reason })),
            others: others.map((other) => ({
                digest: other.digest,
                artifactType: other.artifactType ?? null,
                size: other.size
            }))
        }))
    };
}
function verifiedJson(attachment) {
    const { item, verified } = attachment;
    const summary = summaryOf(attachment);
    return {
        kind: kindOf(attachment) ?? null,
        predicateType: predicateTypeOf(attachment),
        ...(summary && { summary }),
        format: formatOf(attachment),
        location: item.location,
        signer: verified.signer,
        logIndex: verified.logIndex ?? null,
        log: verified.logUrl ?? null,
        time: verified.time.toISOString()
    };
}
function platformNode(branch) {
    const children = attachedNodes(branch);
    const text = `${branch.platform ?? ''} ${branch.digest.toString()}`;
    return { text, children: children.length > 0 ? children : [{ text: 'nothing is attached', children: [] }] };
}
function attachedNodes({ attachments, refused, others }) {
    return [...attachments.map(verifiedNode), ...refused.map(refusedNode), ...others.map(otherNode)];
}
function verifiedNode(attachment) {
    const { verified, item } = attachment;
    const { signer } = verified;
    const where = verified.logIndex === undefined ? 'timestamp' : `log entry ${verified.logIndex}`;
    const commit = signer.sourceDigest === undefined ? '' : `, commit ${signer.sourceDigest.slice(0, 12)}`;
    return {
        text: `ok ${kindOf(attachment) ?? predicateTypeOf(attachment)}, ${formatOf(attachment)}, ${where}, ${verified.time.toISOString()}`,
        children: [
            { text: `by ${signer.subjectAlternativeName}`, children: [] },
            { text: `from ${signer.sourceRepository ?? 'no named source'}${commit}`, children: [] },
            ...summaryNodes(attachment),
            { text: `says ${predicateTypeOf(attachment)}, at ${item.location}`, children: [] }
        ]
    };
}
function summaryNodes(attachment) {
    const claim = summaryOf(attachment);
    return claim ? [{ text: `${claim.passed ? 'PASSED' : 'not passed'} for ${claim.resourceUri}`, children: [] }] : [];
}
function summaryOf(attachment) {
    return attachment.form === 'signature-layer' ? undefined : (0, verification_summary_ts_1.summaryClaim)(attachment.verified.statement);
}
function refusedNode({ item, code, reason }) {
    return { text: `REFUSED ${item.location}`, children: [{ text: `${code}: ${reason}`, children: [] }] };
}
function otherNode({ artifactType, digest, size }) {
    return { text: `- ${artifactType ?? 'no type'}, ${digest.toString()}, ${size} bytes, no signature`, children: [] };
}
function buildNodes({ subject }) {
    return subject.attestations.map(({ digest, describes }) => {
        const platform = subject.platforms.find((candidate) => candidate.digest.equals(describes));
        const about = platform ? (0, platform_ts_1.platformName)(platform.platform) : describes.toString();
        return { text: `- build attestation of ${about}, ${digest.toString()}, no signature`, children: [] };
    });
}
// What stands in a tag is named by the tag; a signature that is a referrer by its digest.
function formatOf({ form, item }) {
    return form === 'signature-layer' && item.location.startsWith('sha256:') ? REFERRER_FORMAT : FORMATS[form];
}
function kindOf(attachment) {
    return KINDS.find((kind) => (0, claim_ts_1.meetsRequirement)(predicateTypeOf(attachment), kind));
}
function predicateTypeOf(attachment) {
    return attachment.form === 'signature-layer' ? statement_ts_1.PREDICATE.signature : attachment.verified.predicateType;
}
function drawn(nodes, indent) {
    return nodes.flatMap(({ text, children }, index) => {
        const isLast = index === nodes.length - 1;
        return [`${indent}${isLast ? '└─' : '├─'} ${text}`, ...drawn(children, `${indent}${isLast ? '   ' : '│  '}`)];
    });
}
function fitted(line, width) {
    return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}


/***/ }),

/***/ 15320:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.treeVerb = void 0;
const parse_request_ts_1 = __webpack_require__(434);
const trust_inputs_ts_1 = __webpack_require__(82841);
const run_ts_1 = __webpack_require__(50236);
const tree_ts_1 = __webpack_require__(30601);
const help_sections_ts_1 = __webpack_require__(85064);
const options_ts_1 = __webpack_require__(60776);
const tree_lines_ts_1 = __webpack_require__(82774);
const verification_arguments_ts_1 = __webpack_require__(7054);
/** `custody tree`: everything that an image carries, ours or not, and whether it verifies. */
exports.treeVerb = {
    usage: 'tree IMAGE@sha256:…',
    summary: 'show what an image carries, and who signed it',
    options: options_ts_1.TRUST_OPTIONS,
    page: `custody tree IMAGE@sha256:… [options]

Shows what is attached to a digest and to each of its platforms, in every format: what it says, who signed it, from which commit,
where the log holds it and since when. "ok" means that the trust root vouches for whoever is named, not that it is who you
expect: that is what "custody verify" is for. What does not verify is shown with the reason; what is no signature, as "-".

${help_sections_ts_1.TRUST}

${help_sections_ts_1.COMMON}

Example
  custody tree ghcr.io/acme/checkout@sha256:9f86…

${help_sections_ts_1.EXIT_CODES}`,
    run: treeCommand
};
async function treeCommand(line, log) {
    const request = {
        ...(0, verification_arguments_ts_1.parsePinned)(line),
        trust: (0, trust_inputs_ts_1.parseTrust)(line.option, 'verify'),
        githubToken: process.env['GITHUB_TOKEN']
    };
    const run = await (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    const tree = await (0, tree_ts_1.readTree)(request, run);
    const width = process.stdout.isTTY ? process.stdout.columns : Infinity;
    return { lines: (0, tree_lines_ts_1.treeLines)(tree, width), json: JSON.stringify((0, tree_lines_ts_1.treeJson)(tree), undefined, 2) };
}


/***/ }),

/***/ 25292:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERBS = void 0;
const admit_ts_1 = __webpack_require__(57807);
const doctor_ts_1 = __webpack_require__(95343);
const policy_ts_1 = __webpack_require__(71674);
const pin_ts_1 = __webpack_require__(85865);
const bump_ts_1 = __webpack_require__(25536);
const gate_ts_1 = __webpack_require__(27079);
const init_ts_1 = __webpack_require__(87646);
const promote_ts_1 = __webpack_require__(84214);
const scan_ts_1 = __webpack_require__(93397);
const report_ts_1 = __webpack_require__(91086);
const rescan_ts_1 = __webpack_require__(37412);
const rollback_ts_1 = __webpack_require__(24624);
const sign_ts_1 = __webpack_require__(26521);
const tree_ts_1 = __webpack_require__(15320);
const verify_ts_1 = __webpack_require__(71137);
/** Every verb of the command line, in the order in which the help lists them. */
exports.VERBS = new Map([
    ['init', init_ts_1.initVerb],
    ['scan', scan_ts_1.scanVerb],
    ['rescan', rescan_ts_1.rescanVerb],
    ['sign', sign_ts_1.signVerb],
    ['verify', verify_ts_1.verifyVerb],
    ['tree', tree_ts_1.treeVerb],
    ['promote', promote_ts_1.promoteVerb],
    ['pin', pin_ts_1.pinVerb],
    ['policy', policy_ts_1.policyVerb],
    ['admit', admit_ts_1.admitVerb],
    ['doctor', doctor_ts_1.doctorVerb],
    ['bump', bump_ts_1.bumpVerb],
    ['rollback', rollback_ts_1.rollbackVerb],
    ['gate', gate_ts_1.gateVerb],
    ['report', report_ts_1.reportVerb]
]);


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseVerification = parseVerification;
exports.parsePinned = parsePinned;
exports.parseBundleVerification = parseBundleVerification;
exports.checkOffline = checkOffline;
const pinned_image_ts_1 = __webpack_require__(61323);
const signer_inputs_ts_1 = __webpack_require__(87065);
const trust_inputs_ts_1 = __webpack_require__(82841);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** What `verify` and `promote` are to verify; throws RequestError. */
function parseVerification(line, env) {
    const pinned = parsePinned(line);
    return {
        ...pinned,
        identity: (0, signer_inputs_ts_1.parseSigner)(line.option),
        ...(0, signer_inputs_ts_1.parseRequired)(line.option, pinned.reference),
        trust: (0, trust_inputs_ts_1.parseTrust)(line.option, 'verify'),
        githubToken: env['GITHUB_TOKEN']
    };
}
/** The one image of a command line, with its digest; throws RequestError. */
function parsePinned(line) {
    return (0, pinned_image_ts_1.parsePinnedName)(onlyImage(line));
}
// Files need no name: the digest alone says what they are about.
function parseDigest(line) {
    const name = onlyImage(line);
    return name.includes('@') ? parsePinned(line).digest : digest_ts_1.Digest.parse(name);
}
/** What the files of --bundle are to prove; throws RequestError. */
function parseBundleVerification(line) {
    const trust = (0, trust_inputs_ts_1.parseTrust)(line.option, 'verify');
    const digest = parseDigest(line);
    const reference = onlyImage(line).includes('@') ? parsePinned(line).reference : undefined;
    return {
        ...{ digest, reference, bundles: line.list('bundle'), identity: (0, signer_inputs_ts_1.parseSigner)(line.option), trust },
        ...(0, signer_inputs_ts_1.parseRequired)(line.option, reference)
    };
}
/** Throws RequestError where --offline is given and something would have to be fetched all the same. */
function checkOffline(line) {
    if (!line.isOn('offline'))
        return;
    const missing = [
        ...(line.list('bundle').length === 0 ? ['--bundle'] : []),
        ...(line.option('trusted-root') === '' ? ['--trusted-root'] : [])
    ];
    if (missing.length === 0)
        return;
    throw new errors_ts_1.RequestError('E_OFFLINE', {
        message: `--offline needs ${missing.join(' and ')}`,
        reason: 'attachments stand in a registry and the trust root in a TUF repository, unless files hold them',
        remedy: 'fetch both beforehand: cosign download attestation or gh attestation download, and gh attestation trusted-root'
    });
}
function onlyImage(line) {
    const [name, ...more] = line.images;
    if (name !== undefined && more.length === 0)
        return name;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `custody ${line.verb} takes one image`,
        reason: `${line.images.length} are given`,
        remedy: `write custody ${line.verb} NAME@sha256:…`
    });
}


/***/ }),

/***/ 71137:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyVerb = void 0;
const parse_request_ts_1 = __webpack_require__(434);
const policy_file_ts_1 = __webpack_require__(91354);
const run_ts_1 = __webpack_require__(50236);
const verify_ts_1 = __webpack_require__(31188);
const errors_ts_1 = __webpack_require__(87700);
const lines_ts_1 = __webpack_require__(64081);
const help_sections_ts_1 = __webpack_require__(85064);
const options_ts_1 = __webpack_require__(60776);
const verification_arguments_ts_1 = __webpack_require__(7054);
/** `custody verify`: what the registry holds for one digest, judged against the identity that must have signed. */
exports.verifyVerb = {
    usage: 'verify IMAGE@sha256:…',
    summary: 'verify what the registry holds for one digest',
    options: [...options_ts_1.IDENTITY_OPTIONS, ...options_ts_1.TRUST_OPTIONS, 'environment', 'policy'],
    lists: ['bundle'],
    switches: ['offline'],
    page: `custody verify IMAGE@sha256:… --certificate-identity URI [options]
       custody verify IMAGE@sha256:… --policy custody.yaml [options]
       custody verify sha256:… --bundle FILE --certificate-identity URI [options]

Reads what is attached to the digest (bundles and cosign tags) and verifies each piece against the trust root: certificate,
log entry or timestamp, signature, subject, identity. Succeeds when everything required was found and verified.

${help_sections_ts_1.IDENTITY}
  --environment NAME              with --require vsa: the environment that the gate let the digest into; the signer is then
                                  the gate's workflow, and --source-ref the base branch

Or by the GitOps repository's policy, which says all of it, trust included
  --policy FILE             its custody.yaml; the image must be one of its apps

Where from (default: the registry)
  --bundle FILE             a Sigstore bundle, or one on each line; may be given again. No registry is asked
  --offline                 no network at all: with --bundle and --trusted-root

${help_sections_ts_1.TRUST}

${help_sections_ts_1.COMMON}

Example
  custody verify ghcr.io/acme/checkout@sha256:9f86… \\
    --certificate-identity https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main

${help_sections_ts_1.EXIT_CODES}`,
    run: verifyCommand
};
async function verifyCommand(line, log) {
    (0, verification_arguments_ts_1.checkOffline)(line);
    const open = () => (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    if (line.list('bundle').length > 0) {
        const request = (0, verification_arguments_ts_1.parseBundleVerification)(line);
        return told(request.digest.toString(), await (0, verify_ts_1.verifyBundles)(request, await open()));
    }
    if (line.option('policy') !== '')
        return verifyByPolicy(line, await open());
    const request = (0, verification_arguments_ts_1.parseVerification)(line, process.env);
    return told(request.reference.at(request.digest), await (0, verify_ts_1.verifyImage)(request, await open()));
}
async function verifyByPolicy(line, run) {
    const { reference, digest } = (0, verification_arguments_ts_1.parsePinned)(line);
    refuseTwoRules(line);
    const file = await (0, policy_file_ts_1.readPolicyFile)(line.option('policy'));
    const app = (0, policy_file_ts_1.requireApp)(file, reference);
    const trust = (0, policy_file_ts_1.trustSourceOf)(file.policy, file.folder);
    const request = { app, digest, trust, githubToken: process.env['GITHUB_TOKEN'] };
    return told(reference.at(digest), await (0, verify_ts_1.verifyApp)(request, run));
}
function refuseTwoRules(line) {
    const stray = [...options_ts_1.IDENTITY_OPTIONS, ...options_ts_1.TRUST_OPTIONS, 'environment'].find((name) => name !== 'timeout' && line.option(name) !== '');
    if (stray === undefined)
        return;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `--${stray} is given beside --policy`,
        reason: 'the policy says who must have signed and whom to trust; nothing tells which of the two is meant',
        remedy: `leave --${stray} or --policy out`
    });
}
function told(name, { decision, findings }) {
    const { accepted, error } = decision;
    const json = {
        subject: name,
        verified: accepted,
        ...(0, lines_ts_1.findingsJson)(findings),
        errors: error ? [(0, lines_ts_1.errorJson)(error)] : []
    };
    return {
        lines: [...(0, lines_ts_1.findingsLines)(findings), accepted ? `verified ${name}` : `REFUSED ${name}`],
        json: JSON.stringify(json, undefined, 2),
        ...(error && { error })
    };
}


/***/ }),

/***/ 2056:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderInitBody = renderInitBody;
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const PART_BYTES = 12_000;
/** The body of the pull request that brings Custody into a repository, in Markdown, far below GitHub's 65,536 characters. */
function renderInitBody({ repository, files, found, open, additions, advice }) {
    return (0, markdown_ts_1.sections)(`This brings ${files.map(escape_ts_1.codeSpan).join(', ')} to ${(0, escape_ts_1.codeSpan)(repository)}.`, part('What it rests on', found.map((line) => (0, escape_ts_1.escapeMarkdown)(line)), 'finding'), part('What is left to do', open.map(({ what, remedy }) => `${(0, escape_ts_1.escapeMarkdown)(what)}. ${(0, escape_ts_1.escapeMarkdown)(remedy)}`), 'point'), additionsPart(additions), part('What becomes needless', advice.map(({ workflow, line, found: what, then }) => `${(0, escape_ts_1.codeSpan)(`${workflow}:${line}`)} ${(0, escape_ts_1.escapeMarkdown)(what)}: ${(0, escape_ts_1.escapeMarkdown)(then)}`), 'step'));
}
function part(title, lines, noun) {
    return lines.length === 0 ? undefined : `### ${title}\n\n${(0, markdown_ts_1.bulletList)(lines, PART_BYTES, noun)}`;
}
function additionsPart(additions) {
    if (additions.length === 0)
        return undefined;
    const shown = additions
        .slice(0, 5)
        .map(({ workflow, after, lines }) => `${(0, escape_ts_1.codeSpan)(workflow)}: ${(0, escape_ts_1.escapeMarkdown)(after)}\n\n${(0, escape_ts_1.fence)('text', lines)}`);
    return ['### What to add by hand', ...shown].join('\n\n');
}


/***/ }),

/***/ 12760:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.adviceOn = adviceOn;
exports.calledBuilders = calledBuilders;
const RULES = [
    {
        found: 'installs cosign',
        uses: /^sigstore\/cosign-installer$/,
        then: 'remove it with the steps that call cosign: nothing is installed for signing'
    },
    {
        found: 'signs or attests with cosign',
        run: /\bcosign\s+(?:sign|attest)\b/,
        then: 'remove it: index and platforms are signed, with provenance and SBOM, and read back'
    },
    {
        found: 'verifies with cosign',
        run: /\bcosign\s+verify/,
        then: 'keep it if it checks images of others; ours are verified by the gate, as custody.yaml says'
    },
    {
        found: 'attests for GitHub',
        uses: /^actions\/attest(?:-build-provenance|-sbom)?$/,
        then: 'remove it: a second writer of referrers can lose entries on registries without the referrers API'
    },
    {
        found: 'makes an SBOM',
        uses: /^anchore\/sbom-action(?:\/.*)?$/,
        then: 'remove it: the SBOM of each platform is attested with the image'
    },
    {
        found: 'makes an SBOM',
        run: /\bsyft\s+(?!version)\S/,
        then: 'remove it: the SBOM of each platform is attested with the image'
    },
    {
        found: 'scans for vulnerabilities',
        uses: /^(?:aquasecurity\/(?:trivy-action|setup-trivy)|anchore\/scan-action)$/,
        then: 'remove it: the digest is scanned by a pinned Trivy in a job that can write nothing'
    },
    {
        found: 'scans for vulnerabilities',
        run: /\b(?:trivy\s+(?:image|i)|grype)\s/,
        then: 'remove it: the digest is scanned by a pinned Trivy in a job that can write nothing'
    },
    {
        found: 'edits a kustomization',
        run: /\bkustomize\s+edit\s+set\s+image\b|\byq\b[^\n]*\.images/,
        then: 'remove it: the digest is proposed by a pull request that carries what was verified'
    },
    {
        found: 'opens a pull request by itself',
        uses: /^peter-evans\/create-pull-request$/,
        then: 'remove it where it only bumps the image: the pull request of Custody takes its place'
    }
];
const CALLED = [
    {
        found: 'calls slsa-github-generator',
        uses: /^slsa-framework\/slsa-github-generator\//i,
        then: 'remove the job: provenance v1 is signed with the image, by a workflow pinned to a commit'
    },
    {
        found: 'calls docker/github-builder',
        uses: /^docker\/github-builder\//i,
        then: 'remove the job: the digest of the index is signed, which is what a manifest names'
    }
];
/** What becomes needless in workflows once Custody signs, in the order of their files. */
function adviceOn(workflows) {
    return workflows.flatMap(({ jobs }) => jobs.flatMap((job) => [...calledAdvice(job), ...job.steps.flatMap((step) => stepAdvice(job, step))]));
}
/** The workflow that is called in another repository and may build the image there, if any. */
function calledBuilders(workflows) {
    return workflows.flatMap(({ jobs }) => jobs.filter(({ uses }) => /^[\w-]+\/[\w.-]+\/.*(?:build|docker|image|container|release|publish)/i.test(uses) && !/\/custody\//.test(uses)));
}
function calledAdvice(job) {
    return CALLED.filter(({ uses }) => uses?.test(job.uses)).map(({ found, then }) => ({
        ...{ workflow: job.workflow, line: job.line, found, then }
    }));
}
function stepAdvice({ workflow }, { uses, run, line }) {
    const commands = run.replace(/^\s*#.*$/gm, '').replace(/\\\n\s*/g, ' ');
    return RULES.filter((rule) => rule.uses?.test(uses) === true || rule.run?.test(commands) === true).map(({ found, then }) => ({ workflow, line, found, then }));
}


/***/ }),

/***/ 17745:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.buildsIn = buildsIn;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const expressions_ts_1 = __webpack_require__(76889);
const logins_ts_1 = __webpack_require__(59770);
const obstacles_ts_1 = __webpack_require__(57548);
const other_pushes_ts_1 = __webpack_require__(97417);
const BUILD = 'docker/build-push-action';
const METADATA = 'docker/metadata-action';
/** Contexts that a caller of a reusable workflow may pass on as they are. */
const PASSED_ON = /^(?:github|vars)\.[\w.-]+$/;
/** The images that the workflows of `repository` push, those of one image and Dockerfile together, and the pushes without a name. */
function buildsIn(workflows, repository) {
    const found = workflows.flatMap(({ jobs, triggers }) => jobs.flatMap((job) => job.steps
        .filter(({ uses }) => uses === BUILD)
        .flatMap((step) => job.combinations.flatMap((matrix) => buildsOfStep(job, step, triggers, scopeOf(job, step, matrix, repository))))));
    const builds = found.filter((one) => 'image' in one);
    const unnamed = [...found.filter((one) => 'reason' in one), ...(0, other_pushes_ts_1.otherPushes)(workflows)];
    return {
        builds: [...Map.groupBy(builds, keyOf).values()].map(united),
        unnamed: [...new Map(unnamed.map((one) => [`${one.workflow}:${one.line}`, one])).values()]
    };
}
function scopeOf(job, step, matrix, repository) {
    return { repository, env: { ...job.env, ...step.env }, matrix, outputs: {} };
}
function buildsOfStep(job, step, triggers, scope) {
    if (!pushes(step))
        return [];
    const { names, tags } = namesOf(job, step, scope);
    const { workflow } = job;
    const texts = [...new Set(names.map((name) => (0, expressions_ts_1.resolveText)(name, scope).text))].filter((name) => name !== '');
    const images = texts.map(imageOf);
    const known = preferred(images.filter((image) => image !== undefined));
    if (!known) {
        const shown = texts.length === 0 ? 'it names no image' : `its image is ${texts.join(', ')}`;
        return [{ workflow, line: step.line, reason: `${shown}, which is known only while it runs` }];
    }
    const others = images.filter((image) => image && image.name !== known.name).map(String);
    return [buildOf(job, step, triggers, scope, { image: known, tags, others })];
}
function buildOf(job, step, triggers, scope, { image, tags, others }) {
    const input = (name) => (0, expressions_ts_1.resolveText)(step.with[name] ?? '', scope).text.trim();
    const context = contextOf(input('context'));
    const resolvedTags = [...new Set(tags.map((tag) => (0, expressions_ts_1.resolveText)(tag, scope)).map((tag) => carried(tag, triggers)))];
    return {
        ...{
            image,
            workflow: job.workflow,
            job: job.id,
            line: step.line,
            stepId: step.id,
            triggers,
            context,
            combined: job.combinations.length > 1
        },
        ...{
            file: input('file').replace(/^\.\//, ''),
            target: input('target'),
            runsOn: (0, expressions_ts_1.resolveText)(job.runsOn, scope).text
        },
        platforms: listOf(input('platforms'), /[,\n]/),
        buildArgs: listOf(input('build-args'), /\n/),
        tags: resolvedTags.flatMap(({ tag, passes }) => (passes ? [tag] : [])),
        leftTags: resolvedTags.flatMap(({ tag, passes }) => (passes ? [] : [tag])),
        login: (0, logins_ts_1.loginFor)(image, job, scope),
        obstacles: [
            ...(0, obstacles_ts_1.obstaclesOf)(job, step, scope),
            ...others.map((other) => `it pushes to ${other} too, and one image is released at a time`)
        ]
    };
}
// A step that never pushes builds for a test; one that pushes only outside of pull requests is a release.
function pushes({ with: input }) {
    const outputs = input['outputs'] ?? '';
    if (/push=true|type=registry/.test(outputs))
        return true;
    return !['', 'false'].includes(input['push'] ?? '');
}
function namesOf(job, step, scope) {
    const named = /(?:^|,)"?name=("?)([^",]+(?:,(?![\w-]+=)[^",]+)*)\1/m.exec(step.with['outputs'] ?? '')?.[2];
    const lines = listOf(step.with['tags'] ?? '', /[,\n]/);
    const metadata = job.steps.find(({ uses, id }) => uses === METADATA && lines.some((line) => line.includes(`steps.${id}.outputs.`)));
    const own = lines.filter((line) => !/steps\.[\w-]+\.outputs\./.test(line)).map(splitTag);
    const listed = metadata
        ? listOf(metadata.with['images'] ?? '', /[,\n]/).map((line) => line.replace(/^name=/, '').split(',')[0] ?? '')
        : [];
    const names = [...(named === undefined ? [] : named.split(',')), ...listed, ...own.map(({ name }) => name)];
    const kinds = metadata ? listOf(metadata.with['tags'] ?? 'type=ref,event=branch', /\n/).map(metadataTag) : [];
    return {
        names: names.length > 0 ? names : lines,
        tags: [...kinds, ...own.flatMap(({ tag }) => (tag === undefined ? [] : [(0, expressions_ts_1.resolveText)(tag, scope).text]))]
    };
}
// docker/metadata-action's own words for tags, those that an expression of the caller can say as well.
function metadataTag(line) {
    const value = /(?:^|,)value=([^,]+)/.exec(line)?.[1];
    if (/^type=raw/.test(line) && value !== undefined && !/enable=/.test(line))
        return value;
    if (/^type=ref,event=(?:tag|branch)$/.test(line))
        return '${{ github.ref_name }}';
    if (/^type=sha,.*format=long/.test(line) && /prefix=(?:,|$)/.test(line))
        return '${{ github.sha }}';
    return line;
}
function splitTag(text) {
    // A colon inside of an expression, or before a port, ends no name.
    const match = /^(.*?\}\}|[^:]*(?::\d+\/[^:]*)?):([^:/]+)$/s.exec(text);
    return match ? { name: match[1] ?? '', tag: match[2] } : { name: text, tag: undefined };
}
// The name of a branch may hold a slash, which a tag may not.
function carried({ text, unknown }, { branches }) {
    const named = /github\.(?:ref_name|head_ref)/.test(text) && branches.some((branch) => /[/*]/.test(branch));
    const passes = !named && !text.startsWith('type=') && unknown.every((expression) => PASSED_ON.test(expression));
    return { tag: text, passes };
}
function imageOf(name) {
    const lower = name.toLowerCase();
    const host = lower.split('/')[0] ?? '';
    try {
        return reference_ts_1.ImageReference.parse(/[.:]/.test(host) ? lower : `docker.io/${lower}`);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            return undefined;
        throw error;
    }
}
function preferred(images) {
    return images.find(({ registry }) => registry === 'ghcr.io') ?? images[0];
}
function contextOf(context) {
    const folder = context
        .replace(/^\{\{defaultContext\}\}:?/, '')
        .replace(/^\.\/?/, '')
        .replace(/\/+$/, '');
    return folder === '' ? '.' : folder;
}
function listOf(text, separator) {
    return text
        .split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '' && !item.startsWith('#'));
}
function keyOf({ image, context, file, target }) {
    return JSON.stringify([image.name, context, file, target]);
}
// One image that is built on a machine for each platform, or by a test and a release: one release.
function united(builds) {
    const [first] = builds;
    if (!first)
        throw new Error('a group without builds');
    const all = (list) => [...new Set(builds.flatMap(list))];
    return {
        ...first,
        platforms: all(({ platforms }) => platforms),
        tags: all(({ tags }) => tags),
        leftTags: all(({ leftTags }) => leftTags),
        obstacles: all(({ obstacles }) => obstacles),
        triggers: {
            branches: all(({ triggers }) => triggers.branches),
            tags: all(({ triggers }) => triggers.tags),
            releases: builds.some(({ triggers }) => triggers.releases)
        }
    };
}


/***/ }),

/***/ 89008:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readCheckout = readCheckout;
exports.readInside = readInside;
const node_child_process_1 = __webpack_require__(31421);
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const tree_ts_1 = __webpack_require__(18624);
const errors_ts_1 = __webpack_require__(87700);
const telling_ts_1 = __webpack_require__(21159);
const MAX_FILE = 512 * 1024;
const MAX_LISTING = 64 * 1024 * 1024;
// A line break, or an expression that GitHub would replace.
const MISLEADING = /[\u0000-\u001f\u007f]|\$\{\{/;
const GIT_MS = 60_000;
const USUAL_BRANCHES = ['main', 'master', 'trunk'];
/** Reads the repository that a folder belongs to; nothing of it is run, and no symbolic link of it is followed. Throws RequestError where it is no git work tree. */
async function readCheckout(folder) {
    const root = await (0, promises_1.realpath)(await topOf(folder));
    const listing = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    const paths = [...new Set(listing.split('\0'))].filter(tree_ts_1.isInside);
    const tree = new Map();
    const unread = [];
    for (const path of paths.filter(telling_ts_1.isTelling)) {
        const read = MISLEADING.test(path)
            ? { reason: 'its path would be more than a path in a workflow' }
            : await readInside(root, path);
        if (Buffer.isBuffer(read))
            tree.set(path, read);
        else
            unread.push(`${path}: ${read.reason}`);
    }
    return { root, remote: await remoteOf(root), defaultBranch: await branchOf(root), paths, tree, unread };
}
/** A file of a repository, where it is a regular one that lies in it, or the reason why it is not read. */
async function readInside(root, path) {
    try {
        if ((await (0, promises_1.realpath)((0, node_path_1.join)(root, path))) !== (0, node_path_1.join)(root, path))
            return { reason: 'a symbolic link is not followed' };
        const file = await (0, promises_1.open)((0, node_path_1.join)(root, path), node_fs_1.constants.O_RDONLY | node_fs_1.constants.O_NOFOLLOW | node_fs_1.constants.O_NONBLOCK);
        try {
            const { size } = await file.stat();
            if (size > MAX_FILE)
                return { reason: `it has ${size} bytes; ${MAX_FILE} are read` };
            return (await file.stat()).isFile() ? await file.readFile() : { reason: 'it is no regular file' };
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        return { reason: (0, errors_ts_1.messageOf)(error).replace(/,.*$/s, '') };
    }
}
async function topOf(folder) {
    try {
        return (await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '');
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_INIT_CHECKOUT', {
            message: `${JSON.stringify(folder.slice(-100))} is no work tree of a git repository`,
            reason: lastLine(cause.stderr) ?? (0, errors_ts_1.messageOf)(cause),
            remedy: 'run custody init in a clone of the repository, or name its folder',
            state: 'nothing was written',
            cause
        });
    }
}
async function remoteOf(root) {
    const names = (await git(root, ['remote'])).split('\n').filter(Boolean);
    const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
    return name === undefined ? undefined : (await git(root, ['remote', 'get-url', '--', name])).trim();
}
// What the remote calls its head; where a clone does not know, the one usual name that there is.
async function branchOf(root) {
    const refs = await git(root, ['for-each-ref', '--format=%(refname) %(symref)', 'refs/heads', 'refs/remotes']);
    const lines = refs.split('\n').filter(Boolean);
    const head = lines.find((line) => /^refs\/remotes\/[^/ ]+\/HEAD /.test(line))?.split(' ')[1];
    if (head)
        return head.replace(/^refs\/remotes\/[^/]+\//, '');
    const names = new Set(lines.map((line) => line.split(' ')[0]?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')));
    if (names.size === 0)
        return (await git(root, ['symbolic-ref', '--short', 'HEAD'])).trim();
    const usual = USUAL_BRANCHES.filter((name) => names.has(name));
    return usual.length === 1 ? usual[0] : undefined;
}
async function git(folder, args) {
    const { stdout } = await (0, node_util_1.promisify)(node_child_process_1.execFile)('git', 
    // Without the programs that a configuration may name for looking at a work tree.
    ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks', ...args], { cwd: folder, maxBuffer: MAX_LISTING, timeout: GIT_MS, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } });
    return stdout;
}
function lastLine(text = '') {
    return text.trim().split('\n').at(-1) || undefined;
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deploymentOf = deploymentOf;
exports.unreadableOverlays = unreadableOverlays;
const overlays_ts_1 = __webpack_require__(55153);
/** Where an image is deployed; undefined where no kustomization has an entry for it. */
function deploymentOf(image, overlays) {
    const holders = overlays.flatMap((overlay) => {
        const entry = overlay.entries.find((one) => isOf(one, image));
        return entry ? [{ overlay, entry }] : [];
    });
    const own = holders.filter(({ overlay }) => !overlay.isComponent);
    const top = own.filter(({ overlay }) => !own.some((other) => other.overlay.builtFrom.has(overlay.folder)));
    if (top.length === 0)
        return undefined;
    const entry = mostFrequent(top.map((one) => one.entry.name));
    const fitting = top.filter((one) => one.entry.name === entry).map(({ overlay }) => overlay);
    const placed = fitting.map((overlay) => above(overlay, overlays));
    const folders = [...new Set(placed.flatMap((one) => one.map(({ folder }) => folder)))].toSorted();
    return {
        ...{ image, entry, folders },
        open: [
            ...top
                .filter((one) => one.entry.name !== entry)
                .map(({ overlay, entry: other }) => otherEntry(overlay, other, entry)),
            ...fitting.flatMap((overlay, index) => placed[index]?.includes(overlay) ? [] : missingEntries(overlay, placed[index] ?? [], image)),
            ...holders
                .filter(({ overlay }) => overlay.isComponent && fitting.some(({ builtFrom }) => builtFrom.has(overlay.folder)))
                .map(({ overlay }) => componentEntry(overlay, image))
        ]
    };
}
/** What stands in a kustomization that names an image and can't be edited, a point for each. */
function unreadableOverlays(overlays) {
    return overlays
        .filter(({ fault }) => fault !== undefined)
        .map(({ path, fault }) => ({
        what: `${path} can't be edited, so its environment is left out: ${fault ?? ''}`,
        remedy: 'mend it (docs/kustomizations.md), then run custody init again'
    }));
}
// A base that several overlays share is no environment: its entry would change all of them at once.
function above(overlay, overlays) {
    const built = overlays.filter(({ builtFrom, isComponent }) => !isComponent && builtFrom.has(overlay.folder));
    const leaves = built.filter(({ folder }) => !built.some((other) => other.builtFrom.has(folder)));
    return leaves.length > 1 ? leaves : [overlay];
}
function isOf(entry, image) {
    return [(0, overlays_ts_1.deployedName)(entry), entry.name].some((name) => name === image || `docker.io/${name}` === image);
}
function mostFrequent(names) {
    const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, times: all.length }));
    return counts.toSorted((one, other) => other.times - one.times)[0]?.name ?? '';
}
function otherEntry({ path }, { name }, entry) {
    return {
        what: `${path} calls the entry ${name}, where the other overlays call it ${entry}; it is left out`,
        remedy: 'give the entry one name in all overlays: custody.yaml holds one for each app'
    };
}
function missingEntries({ path }, leaves, image) {
    return leaves.map(({ folder }) => ({
        what: `${folder} has no entry for ${image}: only ${path} has, and a change there changes every environment at once`,
        remedy: `custody pin ${folder} ${image}@sha256:… --create writes one`
    }));
}
function componentEntry({ path }, image) {
    return {
        what: `the component ${path} has an entry for ${image} too, and which of the two wins depends on kustomize's order`,
        remedy: 'take the entry out of the component: the overlays pin the digest'
    };
}


/***/ }),

/***/ 66425:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.contextOf = contextOf;
exports.imageFor = imageFor;
const reference_ts_1 = __webpack_require__(23564);
const tree_ts_1 = __webpack_require__(18624);
const GENERIC = /^(?:docker|build|deploy|deployment|image|images|src|app|apps|services?|cmd|container|containers|packaging|.)$/i;
/**
 * The folder that a Dockerfile's COPY and ADD lines are written for: its own, or the root of the repository; undefined where their sources
 * are in neither alone.
 */
function contextOf({ folder }, text, paths) {
    if (folder === '')
        return '.';
    const sources = copiedSources(text);
    const all = (base) => sources.every((source) => exists((0, tree_ts_1.within)(base, source), paths));
    if (sources.length === 0 || (all(folder) && !all('')))
        return folder;
    return all('') && !all(folder) ? '.' : undefined;
}
/** The image of a Dockerfile that no workflow names: the repository's own, or one below it for each of several. */
function imageFor({ folder, suffix }, repository, only) {
    const whole = `ghcr.io/${repository.toLowerCase()}`;
    const named = folder
        .split('/')
        .filter((part) => part !== '' && !GENERIC.test(part))
        .at(-1);
    const part = [named ?? '', suffix]
        .filter((text) => text !== '')
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-');
    const name = part.replace(/^-+|-+$/g, '');
    return reference_ts_1.ImageReference.parse(only || name === '' ? whole : `${whole}/${name}`);
}
// What a build takes from its context: not from another stage or image, not from the network, and no pattern.
function copiedSources(text) {
    const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
    return lines.flatMap((line) => {
        const words = /^\s*(?:COPY|ADD)\s+(.*)$/i.exec(line)?.[1];
        if (words === undefined || /--from=/.test(words) || words.includes('<<'))
            return [];
        return wordsOf(words)
            .slice(0, -1)
            .filter((word) => !/[*?[\]$]|:\/\/|^git@/.test(word) && !/^(?:\.|\/)*$/.test(word));
    });
}
function wordsOf(text) {
    const list = /^(?:--\S+\s+)*(\[.*\])\s*$/.exec(text)?.[1];
    if (list !== undefined) {
        try {
            return JSON.parse(list).map(String);
        }
        catch {
            return [];
        }
    }
    return text
        .trim()
        .split(/\s+/)
        .filter((word) => !word.startsWith('--'));
}
function exists(path, paths) {
    const clean = path.replace(/^\/+/, '');
    return paths.some((one) => one === clean || one.startsWith(`${clean}/`));
}


/***/ }),

/***/ 18114:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.stageOf = stageOf;
exports.environmentNames = environmentNames;
exports.ladderOf = ladderOf;
const values_ts_1 = __webpack_require__(10638);
/** The stages that environments are usually called by, from the first to the last. */
const STAGES = [
    ['dev', 'devel', 'develop', 'development', 'sandbox', 'local', 'preview'],
    ['test', 'testing', 'tst', 'qa', 'int', 'integration', 'ci', 'nonprod', 'sit'],
    ['staging', 'stage', 'stg', 'uat', 'preprod', 'acceptance', 'acc', 'canary', 'rc'],
    ['prod', 'production', 'prd', 'live']
];
// Folders that group others and say nothing of the environment itself.
const GENERIC = /^(?:overlays?|envs?|environments?|kustomize|kustomization|k8s|kubernetes|deploy|deployments?|manifests|clusters?|apps?|base|bases|resources|infra|gitops)$/i;
/** How far along the way to production a name says that it is, from 0; undefined where it says nothing. */
function stageOf(name) {
    const words = name
        .toLowerCase()
        .replace(/\b(non|pre)[-_.]?(prod)/g, '$1$2')
        .split(/[^a-z]+/);
    const found = STAGES.findLastIndex((stage) => stage.some((word) => words.includes(word)));
    return found === -1 ? undefined : found;
}
/** A name for each folder, taken from its path; `groups` are the folders of each app, in which no two have one name. */
function environmentNames(groups) {
    const folders = [...new Set(groups.flat())].toSorted();
    const names = new Map(folders.map((folder) => [folder, shortName(folder)]));
    const clashes = groups.flatMap((group) => [...Map.groupBy(group, (folder) => names.get(folder) ?? '').values()].filter(({ length }) => length > 1));
    for (const clash of clashes)
        for (const folder of clash)
            names.set(folder, longName(folder, clash));
    return groups.reduce(distinctIn, names);
}
/** The names in the order of their stages, each with the environment that it follows; names of one stage follow the same one. */
function ladderOf(names, order) {
    const rankOf = (name) => order.includes(name) ? order.indexOf(name) : order.length > 0 ? undefined : stageOf(name);
    const ranked = names.map((name) => ({ name, rank: rankOf(name) }));
    const sorted = ranked.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || compare(one.name, other.name));
    return sorted.map(({ name, rank }) => {
        const before = rank === undefined ? [] : sorted.filter((other) => (other.rank ?? Infinity) < rank);
        const nearest = Math.max(...before.map((other) => other.rank ?? -1));
        const from = before.find((other) => other.rank === nearest);
        return { name, from: from?.name, known: rank !== undefined };
    });
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function shortName(folder) {
    const parts = partsOf(folder);
    const telling = parts.findLast((part) => stageOf(part) !== undefined);
    return nameOf(telling ?? parts.at(-1) ?? 'root');
}
// With what tells it from the others of the same short name.
function longName(folder, group) {
    const own = partsOf(folder).filter((part) => !group.every((other) => partsOf(other).includes(part)));
    const short = shortName(folder);
    return nameOf([...own.filter((part) => nameOf(part) !== short), short].join('-'));
}
function partsOf(folder) {
    const parts = folder.split('/').filter((part) => part !== '');
    const telling = parts.filter((part) => !GENERIC.test(part));
    return telling.length > 0 ? telling : parts;
}
function nameOf(text) {
    const name = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 50)
        .replace(/-+$/, '');
    return values_ts_1.NAME.test(name) ? name : 'environment';
}
function distinctIn(names, group) {
    const taken = new Set();
    for (const folder of group) {
        const name = names.get(folder) ?? '';
        const free = [name, ...group.map((_, index) => `${name}-${index + 2}`)].find((one) => !taken.has(one)) ?? name;
        taken.add(free);
        names.set(folder, free);
    }
    return names;
}


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.existingUse = existingUse;
exports.gitopsHints = gitopsHints;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const expressions_ts_1 = __webpack_require__(76889);
const CALL = /^([\w-]+\/custody)\/\.github\/workflows\/(release|sign)\.yml@([0-9a-f]{40})$/;
const UNKNOWN_COMMIT = /^0+$/;
// What is written here may be written again.
const OWN = '.github/workflows/custody-release.yml';
/** The jobs that call a workflow of Custody at a commit, and the images that they release; undefined where none does. */
function existingUse(workflows, repository) {
    const calls = workflows
        .filter(({ path }) => path !== OWN)
        .flatMap((workflow) => workflow.jobs.flatMap((job) => {
        const [, owner = '', called = '', commit = ''] = CALL.exec(job.uses) ?? [];
        return commit === '' || UNKNOWN_COMMIT.test(commit) ? [] : [{ workflow, job, owner, called, commit }];
    }));
    const [first] = calls;
    if (!first)
        return undefined;
    return {
        release: { repository: first.owner, commit: first.commit },
        called: first.called === 'sign' ? 'sign.yml' : 'release.yml',
        open: [],
        released: calls.flatMap(({ workflow, job }) => calledRelease(workflow, job, repository))
    };
}
function calledRelease({ triggers }, { workflow, line, env, with: input }, repository) {
    const { text } = (0, expressions_ts_1.resolveText)(input['image'] ?? '', { repository, env, matrix: {}, outputs: {} });
    try {
        const told = `${workflow}:${line} releases ${text} by Custody already: no other release workflow is written for it`;
        return [
            { image: reference_ts_1.ImageReference.parse(text), dockerfile: '', context: '.', build: undefined, triggers: [triggers], told }
        ];
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            return [];
        throw error;
    }
}
/** The repositories that workflows check out to write a kustomization or a manifest into. */
function gitopsHints(workflows, own) {
    const hints = workflows.flatMap(({ jobs }) => jobs
        .filter(({ steps }) => steps.some(({ run, uses }) => /\bkustomize\b|\byq\b|git push/.test(run) || uses === 'peter-evans/create-pull-request'))
        .flatMap(({ steps }) => steps.filter(({ uses }) => uses === 'actions/checkout').map((step) => step.with['repository'] ?? '')));
    return [...new Set(hints)].filter((name) => /^[\w-]+\/[\w.-]+$/.test(name) && name.toLowerCase() !== own.toLowerCase());
}


/***/ }),

/***/ 76889:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveText = resolveText;
const EXPRESSION = /\$\{\{\s*(.*?)\s*\}\}/gs;
const MAX_DEPTH = 5;
/** Replaces what can be known of the expressions in a text; the others stay as they are written. */
function resolveText(text, scope, depth = 0) {
    const unknown = [];
    const resolved = text.replace(EXPRESSION, (whole, expression) => {
        const value = depth < MAX_DEPTH ? valueOf(expression, scope) : undefined;
        const inner = value === undefined ? undefined : resolveText(value, scope, depth + 1);
        if (inner?.unknown.length === 0)
            return inner.text;
        unknown.push(expression);
        return whole;
    });
    return { text: resolved, unknown };
}
function valueOf(expression, { repository, env, matrix, outputs }) {
    const literal = /^'([^']*)'$/.exec(expression)?.[1];
    if (literal !== undefined)
        return literal;
    const [owner, name] = repository.split('/');
    const github = { repository, repository_owner: owner ?? '', 'event.repository.name': name ?? '' };
    const contexts = { github, env, matrix, steps: outputs };
    const [, context = '', key = ''] = /^(env|matrix|steps|github)\.([\w.-]+)$/.exec(expression) ?? [];
    return contexts[context]?.[key.replace('.outputs.', '.')];
}


/***/ }),

/***/ 32195:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.foundApps = foundApps;
const deployments_ts_1 = __webpack_require__(71694);
const environments_ts_1 = __webpack_require__(18114);
const overlays_ts_1 = __webpack_require__(55153);
const refs_ts_1 = __webpack_require__(61962);
const template_ts_1 = __webpack_require__(90978);
/** Brings together what a repository releases and what kustomizations deploy, one app for each image. */
function foundApps(findings) {
    const { request, released, overlays } = findings;
    const deployments = new Map(imagesOf(released, overlays).map((image) => [image, (0, deployments_ts_1.deploymentOf)(image, overlays)]));
    const placed = [...deployments.values()].filter((one) => one !== undefined);
    const names = (0, environments_ts_1.environmentNames)(placed.map(({ folders }) => folders));
    const appNames = namesOf([...deployments.keys()]);
    const environments = (image) => environmentsOf(deployments.get(image), names, request.order);
    const apps = released.map((one) => releasedApp(one, findings, { deployments, appNames, environments }));
    const foreign = placed.filter(({ image }) => !released.some((one) => one.image.name === image));
    const sourced = foreign.filter(({ image }) => request.sources.has(image));
    const unsourced = foreign.filter(({ image }) => !request.sources.has(image) && released.length === 0);
    const policy = [
        ...uniqueByImage(apps).flatMap((app) => policyApp(app, findings)),
        ...sourced.map((one) => foreignApp(one, appNames.get(one.image) ?? '', environments(one.image), findings))
    ];
    return {
        ...{ released: apps, policy },
        unfinished: unsourced.map(({ image, folders }) => ({ name: appNames.get(image) ?? '', image, folders })),
        open: [
            ...placed.filter((one) => isOurs(one, policy)).flatMap(({ open }) => open),
            ...orderPoints(policy),
            ...sourcePoints(unsourced),
            ...undeployedPoints(apps, overlays.length),
            ...refPoints(apps),
            ...ladderPoints(policy)
        ],
        found: placed
            .filter((one) => isOurs(one, policy))
            .map(({ image, folders }) => `${image} is deployed by ${folders.map((folder) => folder || 'the root').join(', ')}`)
    };
}
function isOurs({ image }, policy) {
    return policy.some((app) => app.image === image);
}
// Images of others that kustomizations pin too are no apps of this repository; in a repository that only deploys, those with a registry are.
function imagesOf(released, overlays) {
    const deployed = overlays
        .filter(({ isComponent }) => !isComponent)
        .flatMap(({ entries }) => entries.map(overlays_ts_1.deployedName));
    const named = deployed.filter((name) => /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/[a-z0-9][a-z0-9._/-]*$/.test(name));
    return [...new Set([...released.map(({ image }) => image.name), ...named])];
}
function releasedApp(released, { request, branch }, known) {
    const { image, build } = released;
    const isPlain = !build ||
        build.obstacles.length === 0 ||
        request.named.some((one) => one.image.name === image.name && one.dockerfile !== undefined);
    const road = isPlain ? 'release' : build.combined ? 'step' : 'sign';
    return {
        ...{ released, road, name: known.appNames.get(image.name) ?? '', deployment: known.deployments.get(image.name) },
        refs: (0, refs_ts_1.releaseRefs)(released.triggers, branch),
        environments: known.environments(image.name)
    };
}
function uniqueByImage(apps) {
    return [...new Map(apps.map((app) => [app.released.image.name, app])).values()];
}
function policyApp(app, findings) {
    const { name, released, deployment, environments } = app;
    if (!deployment)
        return [];
    return [{ name, image: released.image.name, entry: deployment.entry, signer: signerOf(app, findings), environments }];
}
function signerOf({ road, released, refs }, { request, existing }) {
    const { server, repository } = request.app.site;
    const { release } = request;
    if (road === 'step' && released.build)
        return {
            server,
            workflow: `${repository}/${released.build.workflow}`,
            refs: refs.refs,
            remark: '',
            source: repository,
            sourceRefs: refs.refs
        };
    const called = existing?.called ?? (road === 'release' ? 'release.yml' : 'sign.yml');
    return {
        ...{ server, workflow: `${release.repository}/.github/workflows/${called}`, refs: [(0, template_ts_1.commitOf)(release)] },
        ...{ remark: 'the commit that the workflow pins: change both together', source: repository, sourceRefs: refs.refs }
    };
}
function foreignApp({ image, entry }, name, environments, { request }) {
    const { release, app, sources } = request;
    const signer = {
        ...{
            server: app.site.server,
            workflow: `${release.repository}/.github/workflows/release.yml`,
            refs: [(0, template_ts_1.commitOf)(release)]
        },
        ...{
            remark: 'the commit that its release workflow pins: change both together',
            source: sources.get(image) ?? '',
            sourceRefs: []
        }
    };
    return { name, image, entry, signer, environments };
}
function environmentsOf(deployment, names, order) {
    const paths = new Map(deployment?.folders.map((folder) => [names.get(folder) ?? '', folder]));
    const single = paths.size === 1;
    return (0, environments_ts_1.ladderOf)([...paths.keys()], order).map(({ name, from, known }) => ({
        name,
        path: paths.get(name) || '.',
        from,
        placed: known || single
    }));
}
function namesOf(images) {
    const taken = new Set();
    return new Map(images.map((image) => {
        const parts = image.split('/').slice(1);
        const short = slug(parts.at(-1) ?? '');
        const name = taken.has(short) ? slug(parts.join('-')) : short;
        taken.add(name);
        return [image, name];
    }));
}
function slug(text) {
    return (text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60)
        .replace(/-+$/, '') || 'app');
}
function orderPoints(policy) {
    const unplaced = [
        ...new Set(policy.flatMap(({ environments }) => environments.filter(({ placed }) => !placed).map(({ name }) => name)))
    ];
    if (unplaced.length === 0)
        return [];
    return [
        {
            what: `which environment ${unplaced.join(', ')} follow${unplaced.length === 1 ? 's' : ''} is not said by the name`,
            remedy: '--environments FIRST,SECOND,… says the order of all of them'
        }
    ];
}
function sourcePoints(unsourced) {
    return unsourced.map(({ image }) => ({
        what: `which repository builds ${image} is not said by anything here`,
        remedy: `--source ${image}=OWNER/NAME says it; or run custody init in that repository with --gitops`
    }));
}
function refPoints(apps) {
    const left = [...new Set(apps.flatMap(({ refs }) => refs.left))];
    if (left.length === 0)
        return [];
    return [
        {
            what: `pushes to ${left.join(', ')} release today, and custody.yaml can't say such a pattern`,
            remedy: 'add the branches by name, to the workflow and to source-ref'
        }
    ];
}
function undeployedPoints(apps, overlays) {
    if (overlays === 0)
        return [];
    return apps
        .filter(({ deployment }) => !deployment)
        .map(({ released: { image } }) => ({
        what: `no kustomization has an entry for ${image.name}, so it is not proposed for deployment`,
        remedy: `add an entry (custody pin OVERLAY ${image.name}@sha256:… --create); where the image has another name, --image NAME=DOCKERFILE says it`
    }));
}
function ladderPoints(policy) {
    const later = [
        ...new Set(policy.flatMap(({ environments }) => environments.filter(({ from }) => from).map(({ name }) => name)))
    ];
    if (later.length === 0)
        return [];
    return [
        {
            what: `new digests come into the first environment by themselves, and into ${later.join(', ')} by custody promote`,
            remedy: 'the template custody-promote.yml runs it (docs/workflows.md)'
        }
    ];
}


/***/ }),

/***/ 59770:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.loginFor = loginFor;
const expressions_ts_1 = __webpack_require__(76889);
/** The docker/login-action of a job for an image's registry; undefined where there is none. */
function loginFor({ registry }, { steps }, scope) {
    for (const { uses, with: input } of steps) {
        if (uses !== 'docker/login-action')
            continue;
        const host = (0, expressions_ts_1.resolveText)(input['registry'] ?? '', scope)
            .text.replace(/^https?:\/\//, '')
            .toLowerCase() || 'docker.io';
        if (host.split('/')[0] !== registry)
            continue;
        const secret = /\bsecrets\.([A-Za-z_]\w*)/.exec(input['password'] ?? '')?.[1];
        return { registry, username: (0, expressions_ts_1.resolveText)(input['username'] ?? '', scope).text, secret };
    }
    return undefined;
}


/***/ }),

/***/ 4701:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.combinationsOf = combinationsOf;
const MAX_COMBINATIONS = 256;
const NONE = [{}];
/** Every combination of a job's matrix, as GitHub makes them (docs.github.com, "Running variations of jobs"); one without values for no matrix, and for one that an expression makes. */
function combinationsOf(matrix) {
    if (!isValues(matrix))
        return NONE;
    const { include, exclude, ...axes } = matrix;
    const lists = Object.entries(axes).filter((axis) => Array.isArray(axis[1]));
    const product = lists.reduce((made, [name, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))).slice(0, MAX_COMBINATIONS), [{}]);
    const kept = product.filter((one) => !itemsOf(exclude).some((pattern) => covers(one, pattern)));
    const made = lists.length === 0 ? [] : kept;
    const all = withIncluded(made, itemsOf(include), new Set(lists.map(([name]) => name)));
    return all.length === 0 ? NONE : all.slice(0, MAX_COMBINATIONS).map((one) => flattened(one));
}
// What agrees with a combination's own axes is added to it; what agrees with none stands for itself.
function withIncluded(made, include, axes) {
    const extended = made.map((one) => include
        .filter((extra) => Object.entries(extra).every(([name, value]) => !axes.has(name) || same(one[name], value)))
        .reduce((sum, extra) => ({ ...sum, ...extra }), one));
    const own = include.filter((extra) => !made.some((one) => Object.entries(extra).every(([name, value]) => !axes.has(name) || same(one[name], value))));
    return [...extended, ...own];
}
function covers(one, pattern) {
    return Object.entries(pattern).every(([name, value]) => same(one[name], value));
}
function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
function flattened(values, prefix = '') {
    const pairs = Object.entries(values).flatMap(([name, value]) => {
        if (isValues(value))
            return Object.entries(flattened(value, `${prefix}${name}.`));
        return isPlain(value) ? [[`${prefix}${name}`, String(value)]] : [];
    });
    return Object.fromEntries(pairs);
}
function itemsOf(value) {
    return Array.isArray(value) ? value.filter(isValues) : [];
}
function isValues(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isPlain(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}


/***/ }),

/***/ 57548:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.obstaclesOf = obstaclesOf;
const expressions_ts_1 = __webpack_require__(76889);
const PASSED_ON = /^(?:github|vars)\.[\w.-]+$/;
// Inputs of docker/build-push-action by which a build needs more than its repository.
const MORE = [
    'secrets',
    'secret-files',
    'secret-envs',
    'ssh',
    'build-contexts',
    'allow',
    'network',
    'add-hosts',
    'github-token'
];
// What stands before a build and leaves the work tree as it is.
const NEUTRAL = /^(?:actions\/(?:checkout|cache(?:\/.*)?|github-script|create-github-app-token)|docker\/(?:setup-[\w-]+|login-action|metadata-action|build-push-action|bake-action)|sigstore\/cosign-installer|step-security\/harden-runner|dorny\/paths-filter|tj-actions\/changed-files|crazy-max\/ghaction-[\w-]+|easimon\/maximize-build-space|jlumbroso\/free-disk-space|anchore\/.*|aquasecurity\/.*)$/;
const LOGINS = /^(?:aws-actions\/|google-github-actions\/|azure\/)/;
const QUIET_LINE = /^\s*(?:#.*|set [-+\w ]+|(?:echo|printf)\b.*|(?:export |local |readonly )?[A-Za-z_]\w*=.*|(?:if|then|else|elif|fi|for|do|done|case|esac|\[\[?|test)\b.*|\[.*|\}|\{|;;|.*>>\s*["']?\$\{?GITHUB_(?:OUTPUT|ENV|STEP_SUMMARY).*|git (?:fetch|log|rev-parse|describe|config)\b.*|docker (?:system prune|image prune|info|version|buildx (?:ls|inspect))\b.*|df\b.*|)$/;
/** Why another job that only checks the repository out can't make the same image, a sentence for each reason. */
function obstaclesOf(job, step, scope) {
    const before = job.steps.slice(0, job.steps.indexOf(step));
    return [
        ...MORE.filter((name) => (step.with[name] ?? '') !== '').map((name) => `the build takes ${name}`),
        ...unknownInputs(step, scope),
        ...before.flatMap((one) => preparation(one, job.workflow))
    ];
}
function unknownInputs(step, scope) {
    return ['context', 'file', 'target', 'platforms', 'build-args'].flatMap((name) => {
        const { text, unknown } = (0, expressions_ts_1.resolveText)(step.with[name] ?? '', scope);
        const open = unknown.filter((expression) => !PASSED_ON.test(expression));
        const remote = name === 'context' && /^(?:https?|git|ssh):|^git@/.test(text);
        if (remote)
            return [`its context is another repository, ${text.replace(/\/\/[^/@]*@/, '//').slice(0, 80)}`];
        return open.map((expression) => `its ${name} is known only while it runs: ${expression.slice(0, 80)}`);
    });
}
function preparation({ uses, run, line }, workflow) {
    const where = `${workflow}:${line}`;
    if (LOGINS.test(uses))
        return [`${where} logs in by ${uses}, not by user and password`];
    if (uses !== '')
        return NEUTRAL.test(uses) ? [] : [`${where} runs ${uses} before the build`];
    const loud = run.split('\n').find((text) => !QUIET_LINE.test(text));
    return loud === undefined ? [] : [`${where} runs a script before the build: ${loud.trim().slice(0, 60)}`];
}


/***/ }),

/***/ 97417:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.otherPushes = otherPushes;
const PUSHES = [
    { uses: /^docker\/bake-action$/, how: 'by a bake file' },
    { uses: /^redhat-actions\/push-to-registry$/, how: 'by Buildah' },
    { uses: /^(?:ko-build\/setup-ko|imjasonh\/setup-ko)$/, how: 'by ko' },
    { run: /\bdocker\s+(?:image\s+)?push\s/, how: 'by docker push' },
    { run: /\bdocker\s+(?:buildx\s+)?(?:build|bake)\b[^\n]*--push\b/, how: 'by docker build --push' },
    { run: /\b(?:podman|buildah)\s+push\s/, how: 'by Podman or Buildah' },
    { run: /\bko\s+(?:build|publish|resolve|apply)\s/, how: 'by ko' },
    { run: /\bpack\s+build\b[^\n]*--publish\b/, how: 'by Buildpacks' },
    { run: /\/kaniko\/executor\b/, how: 'by Kaniko' }
];
/** The steps that push an image in another way than docker/build-push-action: what they push is not read from their scripts. */
function otherPushes(workflows) {
    return workflows.flatMap(({ jobs }) => jobs.flatMap(({ workflow, steps }) => steps.flatMap((step) => {
        const push = PUSHES.find((one) => isPush(one, step));
        return push ? [{ workflow, line: step.line, reason: `it does so ${push.how}, whose image is not read` }] : [];
    })));
}
function isPush({ uses, run }, step) {
    const commands = step.run.replace(/^\s*#.*$/gm, '').replace(/\\\n\s*/g, ' ');
    return uses?.test(step.uses) === true || run?.test(commands) === true;
}


/***/ }),

/***/ 55153:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.overlaysIn = overlaysIn;
exports.deployedName = deployedName;
const overlay_path_ts_1 = __webpack_require__(524);
const reading_ts_1 = __webpack_require__(81099);
const text_ts_1 = __webpack_require__(8700);
const closure_ts_1 = __webpack_require__(14527);
const manifest_ts_1 = __webpack_require__(45097);
const errors_ts_1 = __webpack_require__(87700);
/** Every kustomization of a repository, read by what would edit it. */
function overlaysIn(tree) {
    const layers = (0, closure_ts_1.layersIn)(tree);
    const bases = new Map(layers.map((layer) => [layer.folder, (0, closure_ts_1.basesOf)(tree, layer)]));
    return layers.map((layer) => ({ ...outlineOf(tree, layer), builtFrom: reached(layer.folder, bases) }));
}
/** The image that an entry deploys. */
function deployedName({ name, newName }) {
    return newName === '' ? name : newName;
}
function outlineOf(tree, { folder, path, fields }) {
    const known = { folder, path, isComponent: (0, manifest_ts_1.textOf)(fields['kind']) === 'Component' };
    try {
        (0, overlay_path_ts_1.parseOverlayPath)(folder);
        const { entries } = (0, reading_ts_1.readKustomization)((0, text_ts_1.decodeKustomization)(tree.get(path) ?? Buffer.alloc(0)));
        return { ...known, fault: undefined, entries: entries.map(({ values: { name, newName } }) => ({ name, newName })) };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { ...known, fault: [error.message, error.reason].filter(Boolean).join(': '), entries: [] };
    }
}
function reached(folder, bases) {
    const found = new Set();
    const open = [...(bases.get(folder) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next))
            continue;
        found.add(next);
        open.push(...(bases.get(next) ?? []));
    }
    found.delete(folder);
    return found;
}


/***/ }),

/***/ 88091:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planInit = planInit;
const errors_ts_1 = __webpack_require__(87700);
const advice_ts_1 = __webpack_require__(12760);
const builds_ts_1 = __webpack_require__(17745);
const deployments_ts_1 = __webpack_require__(71694);
const existing_ts_1 = __webpack_require__(3661);
const found_apps_ts_1 = __webpack_require__(32195);
const overlays_ts_1 = __webpack_require__(55153);
const release_files_ts_1 = __webpack_require__(88117);
const released_ts_1 = __webpack_require__(63767);
const policy_files_ts_1 = __webpack_require__(97776);
const telling_ts_1 = __webpack_require__(21159);
const workflow_file_ts_1 = __webpack_require__(94552);
/** What stands in a branch's place where it is not known. */
const NO_BRANCH = 'main';
/** Plans everything that a repository needs; throws RequestError where there is nothing that an image could be released from or deployed by. */
function planInit(request) {
    const { app } = request;
    const { workflows, unread } = workflowsOf(app.checkout);
    const gitops = request.gitops ?? app;
    const overlays = (0, overlays_ts_1.overlaysIn)(gitops.checkout.tree);
    const existing = (0, existing_ts_1.existingUse)(workflows, app.site.repository);
    // What signs already is what the policy has to name.
    const release = existing?.release ?? request.release;
    const images = existing ?? imagesOf(request, workflows, overlays);
    const branch = app.branch ?? NO_BRANCH;
    const apps = (0, found_apps_ts_1.foundApps)({ request: { ...request, release }, released: images.released, overlays, branch, existing });
    const written = existing ? NOTHING : (0, release_files_ts_1.releaseFiles)({ place: app, gitops, branch, release, apps: apps.released });
    const policy = (0, policy_files_ts_1.policyFiles)({ gitops, release, apps });
    const open = [
        ...branchPoint(app),
        ...hostPoints(app),
        ...pinPoint(release),
        ...images.open,
        ...unread,
        ...calledPoints(workflows, images.released.length),
        ...deploymentPoints(request, workflows, apps.released.length, overlays.length),
        ...apps.open,
        ...written.open,
        ...policy.open,
        ...(0, deployments_ts_1.unreadableOverlays)(overlays)
    ];
    const files = [...written.files, ...policy.files];
    if (files.length === 0 && written.additions.length === 0 && !existing)
        throw nothingToDo(app, open);
    return {
        ...{ files, open: distinct(open), additions: written.additions, advice: (0, advice_ts_1.adviceOn)(workflows) },
        found: [...images.released.map(({ told }) => told), ...apps.found, ...policy.found]
    };
}
function imagesOf({ app, named }, workflows, overlays) {
    const { checkout, site } = app;
    const deployed = overlays.flatMap(({ entries }) => entries.map(overlays_ts_1.deployedName));
    return (0, released_ts_1.releasedImages)({
        checkout,
        repository: site.repository,
        ...(0, builds_ts_1.buildsIn)(workflows, site.repository),
        named,
        deployed
    });
}
function distinct(points) {
    return [...new Map(points.map((point) => [point.what, point])).values()];
}
const NOTHING = { files: [], open: [], additions: [] };
function workflowsOf({ tree }) {
    const read = [...tree]
        .filter(([path]) => (0, telling_ts_1.isWorkflow)(path))
        .map(([path, bytes]) => ({ path, workflow: (0, workflow_file_ts_1.readWorkflow)(path, bytes) }));
    return {
        workflows: read.flatMap(({ workflow }) => ('jobs' in workflow ? [workflow] : [])),
        unread: read.flatMap(({ path, workflow }) => 'reason' in workflow
            ? [{ what: `${path} was left out: ${workflow.reason}`, remedy: 'mend it, or name its images by --image' }]
            : [])
    };
}
function branchPoint({ branch }) {
    if (branch !== undefined)
        return [];
    return [
        {
            what: `the default branch is not known; ${NO_BRANCH} stands in its place`,
            remedy: '--default-branch NAME says it'
        }
    ];
}
function hostPoints({ site, checkout }) {
    const host = new URL(site.server).hostname;
    return [
        ...(host === 'github.com'
            ? []
            : [
                {
                    what: `${host} is a GitHub Enterprise Server, which reaches no workflow of github.com`,
                    remedy: 'mirror Custody there and pin the mirror by --custody; docs/workflows.md says what changes'
                }
            ]),
        ...(checkout.tree.has('.gitlab-ci.yml')
            ? [
                {
                    what: '.gitlab-ci.yml is there too: what GitLab builds and pushes is not read, and stays unsigned',
                    remedy: 'take the image out of it once the release workflow has released'
                }
            ]
            : [])
    ];
}
function pinPoint({ commit }) {
    if (commit !== undefined)
        return [];
    return [
        {
            what: 'which release of Custody to pin is not known: OWNER and zeros stand in its place, and nothing runs before they are replaced',
            remedy: '--custody OWNER/NAME@COMMIT says it'
        }
    ];
}
function calledPoints(workflows, images) {
    if (images > 0)
        return [];
    return (0, advice_ts_1.calledBuilders)(workflows).map(({ workflow, line, uses }) => ({
        what: `${workflow}:${line} calls ${uses}, which may build the image in another repository`,
        remedy: '--image NAME=DOCKERFILE releases it from here'
    }));
}
function deploymentPoints({ gitops, app }, workflows, images, overlays) {
    if (images === 0 || overlays > 0)
        return [];
    const hints = (0, existing_ts_1.gitopsHints)(workflows, app.site.repository);
    const { paths } = (gitops ?? app).checkout;
    const chart = paths.find((path) => /(?:^|\/)Chart\.ya?ml$/.test(path));
    const where = gitops === undefined ? 'this repository has no kustomization' : `${gitops.site.repository} has no kustomization`;
    const what = chart === undefined
        ? `${where}, so nothing is proposed for deployment`
        : `${where}; it deploys by Helm (${chart}), and Custody pins digests in kustomizations alone: the image is released, and nothing is proposed for deployment`;
    const remedy = chart === undefined
        ? `--gitops FOLDER names a clone of the repository that deploys${hints.length === 0 ? '' : ` (the workflows write to ${hints.join(', ')})`}`
        : 'have a kustomization with an images entry render the chart (helmCharts), or set the digest in values by the output digest of the release';
    return [{ what, remedy }];
}
function nothingToDo({ checkout, site }, open) {
    const isGitLab = checkout.tree.has('.gitlab-ci.yml');
    const reasons = open.filter(({ remedy }) => !remedy.startsWith('--custody') && !remedy.startsWith('--default-branch'));
    return new errors_ts_1.RequestError('E_INIT_NOTHING', {
        message: `nothing can be written for ${site.repository} yet`,
        reason: reasons.map(({ what }) => what).join('; ') ||
            `there is no Dockerfile, no workflow that pushes an image and no kustomization${isGitLab ? '; .gitlab-ci.yml is there, and what GitLab builds is not read' : ''}`,
        remedy: reasons
            .slice(0, 3)
            .map(({ remedy }) => remedy)
            .join('; ') || 'run it in the repository that builds the image, or name it by --image NAME=DOCKERFILE',
        state: 'nothing was written'
    });
}


/***/ }),

/***/ 97776:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyFiles = policyFiles;
const parse_ts_1 = __webpack_require__(72745);
const errors_ts_1 = __webpack_require__(87700);
const policy_text_ts_1 = __webpack_require__(72700);
const template_ts_1 = __webpack_require__(90978);
const POLICY = 'custody.yaml';
const GATE = '.github/workflows/custody-gate.yml';
/** custody.yaml and the gate for the apps that were found; a policy that names them all already is kept. */
function policyFiles({ gitops, release, apps }) {
    const { policy, unfinished } = apps;
    const present = gitops.checkout.tree.get(POLICY);
    const kept = present && keptPolicy(present, policy);
    if (kept)
        return { files: [gateFile(gitops, release)], open: [], found: [kept] };
    if (policy.length === 0)
        return { files: [], open: [], found: [] };
    const bytes = Buffer.from((0, policy_text_ts_1.renderPolicy)(policy, unfinished, schemaOf(release)));
    (0, parse_ts_1.parsePolicy)(bytes);
    return {
        files: [{ place: gitops, path: POLICY, bytes }, gateFile(gitops, release)],
        open: [
            {
                what: `whoever may change ${POLICY} decides what is deployed`,
                remedy: 'protect it: /custody.yaml in CODEOWNERS, and the check Gate required on the base branch'
            }
        ],
        found: []
    };
}
function keptPolicy(bytes, wanted) {
    try {
        const { apps } = (0, parse_ts_1.parsePolicy)(bytes);
        const missing = wanted.filter(({ image }) => !apps.some((app) => app.image.name === image));
        return missing.length === 0 ? `${POLICY} is there already and names every app: it is kept` : undefined;
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return undefined;
        throw error;
    }
}
function gateFile(gitops, release) {
    const text = (0, template_ts_1.readTemplate)('custody-gate.yml', { branch: gitops.branch ?? 'main', release });
    return { place: gitops, path: GATE, bytes: Buffer.from(text) };
}
function schemaOf({ repository, commit }) {
    return commit === undefined
        ? undefined
        : `https://raw.githubusercontent.com/${repository}/${commit}/schema/custody.schema.json`;
}


/***/ }),

/***/ 72700:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPolicy = renderPolicy;
const scalar_ts_1 = __webpack_require__(50948);
const GITHUB = 'https://github.com';
/** The text of a custody.yaml; what is not known is a comment in it, never a value. */
function renderPolicy(apps, unfinished, schema) {
    return [
        ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
        '# Who may sign which image, what must be attested, and how environments follow each other.',
        'version: 1',
        '',
        'apps:',
        apps.map((app) => appLines(app).join('\n')).join('\n\n'),
        ...unfinished.flatMap((app) => ['', ...unfinishedLines(app)]),
        ''
    ].join('\n');
}
function appLines({ name, image, entry, signer, environments }) {
    return [
        `  ${(0, scalar_ts_1.scalar)(name)}:`,
        `    image: ${(0, scalar_ts_1.scalar)(image)}`,
        ...(entry === image ? [] : [`    entry: ${(0, scalar_ts_1.scalar)(entry)} # images[].name in the kustomizations`]),
        '    signer:',
        ...signerLines(signer),
        '    environments:',
        ...environments.flatMap(environmentLines)
    ];
}
function signerLines({ server, workflow, refs, remark, source, sourceRefs }) {
    return [
        ...(server === GITHUB ? [] : [`      issuer: ${server}/_services/token`, `      server: ${server}`]),
        `      workflow: ${(0, scalar_ts_1.scalar)(workflow)}`,
        `      ref: ${listText(refs)}${remark === '' ? '' : ` # ${remark}`}`,
        `      source: ${(0, scalar_ts_1.scalar)(source)}`,
        ...(sourceRefs.length === 0 ? [] : [`      source-ref: ${listText(sourceRefs)}`])
    ];
}
function environmentLines({ name, path, from, placed }) {
    return [
        `      ${(0, scalar_ts_1.scalar)(name)}:`,
        `        path: ${(0, scalar_ts_1.scalar)(path)}`,
        ...(from === undefined ? [] : [`        from: ${(0, scalar_ts_1.scalar)(from)} # only what ${from} holds may come here`]),
        ...(placed
            ? []
            : [
                '        # from: which environment holds a digest before it comes here? Until this is said, new digests are proposed here.'
            ])
    ];
}
function unfinishedLines({ name, image, folders }) {
    return [
        `  # ${name}: ${image} is deployed by ${folders.map((folder) => JSON.stringify(folder)).join(', ')}.`,
        '  # Which repository builds it was not found: custody init --source IMAGE=OWNER/NAME writes this app.'
    ];
}
function listText(values) {
    const [first = '', ...others] = values;
    return others.length === 0
        ? (0, scalar_ts_1.scalar)(first)
        : `[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}]`;
}


/***/ }),

/***/ 61962:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releaseRefs = releaseRefs;
const PLAIN = /^[\w./*-]+$/;
/** The pushes that release, taken from the workflows that build now; the default branch where these say nothing else. */
function releaseRefs(triggers, branch) {
    const wanted = [...new Set(triggers.flatMap(({ branches }) => branches))].filter((name) => !name.startsWith('!'));
    const everything = wanted.filter((name) => /^[*/]+$/.test(name));
    const branches = wanted.filter((name) => !everything.includes(name) && PLAIN.test(name) && !name.includes('**'));
    const left = wanted.filter((name) => !everything.includes(name) && !branches.includes(name));
    const tags = [...new Set(triggers.flatMap((one) => one.tags))].filter((name) => !name.startsWith('!'));
    const releases = triggers.some((one) => one.releases);
    const own = branches.length + tags.length === 0 && !releases;
    const pushed = own || everything.length > 0 ? [...new Set([branch, ...branches])] : branches;
    return {
        triggers: { branches: pushed, tags, releases },
        refs: [
            ...pushed.map((name) => `refs/heads/${name}`),
            ...new Set([...tags.map((tag) => `refs/tags/${widened(tag)}`), ...(releases ? ['refs/tags/*'] : [])])
        ],
        left
    };
}
// GitHub's patterns for tags know classes and repetitions; here a * stands for all of them.
function widened(tag) {
    return tag
        .replace(/\[[^\]]*\][+*?]?/g, '*')
        .replace(/[?+]/g, '')
        .replace(/\*{2,}/g, '*');
}


/***/ }),

/***/ 88117:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RELEASE_WORKFLOW = void 0;
exports.releaseFiles = releaseFiles;
const release_inputs_ts_1 = __webpack_require__(39829);
const release_workflow_ts_1 = __webpack_require__(62317);
const sign_addition_ts_1 = __webpack_require__(92702);
const template_ts_1 = __webpack_require__(90978);
/** Where the release workflow is written. */
exports.RELEASE_WORKFLOW = '.github/workflows/custody-release.yml';
/** The release workflow for the images that it can build, and lines to add to the workflows of those that it can't. */
function releaseFiles(plan) {
    const { place, branch, release, apps, gitops } = plan;
    const built = apps.filter(({ road }) => road === 'release');
    const jobs = withIds(built).map(({ id, app }) => jobOf(id, app, plan));
    const template = (0, template_ts_1.readTemplate)('custody-release.yml', { branch, release });
    const bytes = () => Buffer.from((0, release_workflow_ts_1.renderReleaseWorkflow)(template, jobs, triggersOf(built)));
    return {
        files: jobs.length === 0 ? [] : [{ place, path: exports.RELEASE_WORKFLOW, bytes: bytes() }],
        open: [...built.flatMap(builtPoints), ...apps.flatMap((app) => ownerPoint(app, place)), ...gitopsPoint(apps)],
        additions: apps
            .filter(({ road }) => road !== 'release')
            .map((app) => (0, sign_addition_ts_1.signAddition)(app, (0, release_inputs_ts_1.gitopsInputs)(app, gitops), release, branch))
    };
}
function triggersOf(apps) {
    const all = (list) => [
        ...new Set(apps.flatMap(({ refs }) => list(refs.triggers)))
    ];
    return {
        branches: all(({ branches }) => branches),
        tags: all(({ tags }) => tags),
        releases: apps.some(({ refs }) => refs.triggers.releases)
    };
}
// Two builds of one image, for example of two stages, are two jobs.
function withIds(apps) {
    const taken = new Set();
    return apps.map((app) => {
        const base = /^[a-z_]/.test(app.name) ? app.name : `image-${app.name}`;
        const others = apps.map((_, index) => `${base}-${index + 2}`);
        const id = [base, ...others].find((one) => !taken.has(one)) ?? base;
        taken.add(id);
        return { id, app };
    });
}
function jobOf(id, app, { place, gitops }) {
    const proposal = (0, release_inputs_ts_1.gitopsInputs)(app, gitops);
    const { registry, username, secret, complete } = (0, release_inputs_ts_1.loginInputs)(app);
    const { context, dockerfile } = app.released;
    return {
        id,
        inputs: {
            image: (0, release_inputs_ts_1.imageInput)(app, place),
            ...(0, release_inputs_ts_1.buildInputs)(app),
            ...{ registry, 'registry-username': username },
            ...proposal
        },
        secrets: {
            'registry-password': secret === undefined ? undefined : `\${{ secrets.${secret} }}`,
            'gitops-app-private-key': proposal['gitops-repository'] && '${{ secrets.GITOPS_APP_PRIVATE_KEY }}'
        },
        remarks: [
            ...(context === undefined
                ? [`Which folder ${visible(dockerfile)} is built in is not known: the root stands here.`]
                : []),
            ...(complete
                ? []
                : ['How to log in to this registry is not known: set registry-username and the secret registry-password.'])
        ]
    };
}
function builtPoints(app) {
    const { image, dockerfile, context, build } = app.released;
    const left = build?.leftTags ?? [];
    return [
        ...(context === undefined
            ? [
                {
                    what: `which folder ${dockerfile} is built in is not said by it: what it copies is in its own folder and at the root, or in neither`,
                    remedy: 'set context in the workflow'
                }
            ]
            : []),
        ...((0, release_inputs_ts_1.loginInputs)(app).complete
            ? []
            : [
                {
                    what: `how to log in to ${image.registry} is not known`,
                    remedy: 'set registry-username (from a variable, not a secret) and the secret registry-password in the workflow'
                }
            ]),
        ...(left.length === 0
            ? []
            : [
                {
                    what: `the tags ${left.join('; ')} of ${build?.workflow ?? ''}:${build?.line ?? 0} are not carried over`,
                    remedy: 'set tags in the workflow'
                }
            ])
    ];
}
function ownerPoint({ released: { image } }, { site }) {
    const owner = site.repository.split('/')[0]?.toLowerCase() ?? '';
    if (image.registry !== 'ghcr.io' || image.repository.startsWith(`${owner}/`))
        return [];
    return [
        {
            what: `${image.name} belongs to another owner than ${site.repository}`,
            remedy: 'give this repository write access to the package'
        }
    ];
}
function gitopsPoint(apps) {
    if (!apps.some(({ environments }) => environments.length > 0))
        return [];
    return [
        {
            what: 'a GitHub App opens the pull requests',
            remedy: 'make it (docs/promotion.md), and set the variable GITOPS_APP_CLIENT_ID and the secret GITOPS_APP_PRIVATE_KEY'
        }
    ];
}
function visible(path) {
    return path.replace(/[^ -~]/gu, '?');
}


/***/ }),

/***/ 39829:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.loginInputs = loginInputs;
exports.imageInput = imageInput;
exports.buildInputs = buildInputs;
exports.gitopsInputs = gitopsInputs;
const DEFAULT_PLATFORMS = 'linux/amd64,linux/arm64';
const HOSTED = /^(?:ubuntu-(?:latest|\d+\.\d+)|.*\$\{\{.*|)$/s;
/** The login of the build that there is now, as far as a caller of a workflow can say it: the user's name can't come from a secret. */
function loginInputs({ released: { image, build } }) {
    if (image.registry === 'ghcr.io')
        return { complete: true };
    const { username = '', secret } = build?.login ?? {};
    const expressions = [...username.matchAll(/\$\{\{\s*(.*?)\s*\}\}/gs)].map(([, expression = '']) => expression);
    const sayable = username !== '' && expressions.every((expression) => /^(?:github|vars)\.[\w.-]+$/.test(expression));
    return {
        registry: image.registry,
        ...(sayable && { username }),
        ...(secret !== undefined && { secret }),
        complete: sayable && secret !== undefined
    };
}
/** The image as the template writes it, where it is the same. */
function imageInput({ released: { image } }, { site }) {
    return image.name === `ghcr.io/${site.repository}` ? 'ghcr.io/${{ github.repository }}' : image.name;
}
/** What release.yml builds, where it is not what it builds by itself. */
function buildInputs({ released: { dockerfile, context = '.', build } }) {
    const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
    return {
        context: context === '.' ? undefined : context,
        file: dockerfile === usual ? undefined : dockerfile,
        ...(build && presentInputs(build))
    };
}
// A workflow that names no platform builds for the machine that it runs on.
function presentInputs({ target, platforms, buildArgs, tags, runsOn }) {
    const list = platforms.join(',') || 'linux/amd64';
    return {
        target: target || undefined,
        platforms: list === DEFAULT_PLATFORMS ? undefined : list,
        'build-args': buildArgs.join('\n') || undefined,
        tags: tags.join('\n') || undefined,
        'runs-on': HOSTED.test(runsOn) ? undefined : runsOn
    };
}
/** The inputs that propose the digest: by the custody.yaml there, which the workflows do, or to the environment that digests come into. */
function gitopsInputs({ released, deployment, environments, road }, gitops) {
    const entry = environments.find(({ from }) => from === undefined);
    if (!deployment || !entry)
        return {};
    const isNamed = deployment.entry === released.image.name;
    return {
        'gitops-repository': gitops.site.repository,
        ...(road === 'step' && { 'gitops-path': entry.path, 'gitops-image': isNamed ? undefined : deployment.entry }),
        'gitops-app-client-id': '${{ vars.GITOPS_APP_CLIENT_ID }}'
    };
}


/***/ }),

/***/ 62317:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderReleaseWorkflow = renderReleaseWorkflow;
const scalar_ts_1 = __webpack_require__(50948);
const template_ts_1 = __webpack_require__(90978);
/** A release workflow: the template's own text, one job for each image, and what starts it. */
function renderReleaseWorkflow(template, jobs, triggers) {
    const lines = withTriggers(template.trimEnd().split('\n'), triggers);
    const { start, end } = (0, template_ts_1.blockOf)(lines, 'jobs');
    const job = lines.slice(start + 1, end);
    const written = jobs.map((one) => renderJob(job, one, jobs.length > 1).join('\n'));
    return `${[...lines.slice(0, start + 1), written.join('\n\n')].join('\n')}\n`;
}
function withTriggers(lines, { branches, tags, releases }) {
    const { start, end } = (0, template_ts_1.blockOf)(lines, 'on');
    const list = (name, values) => values.length === 0 ? [] : [`    ${name}: [${values.map((value) => listItem(value)).join(', ')}]`];
    const push = branches.length + tags.length === 0 ? [] : ['  push:', ...list('branches', branches), ...list('tags', tags)];
    const release = releases ? ['  release:', '    types: [published]'] : [];
    return [...lines.slice(0, start + 1), ...push, ...release, '', ...lines.slice(end)];
}
function listItem(value) {
    return /^[\w./-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}
function renderJob(template, { id, inputs, secrets, remarks }, several) {
    const lines = template.map((line, index) => {
        if (!several)
            return line;
        if (index === 0)
            return `  ${id}:`;
        return line.replace(/^( {4}name: .*)$/, `$1 ${id}`);
    });
    const written = inputLines(inputs);
    const comments = remarks.map((remark) => `      # ${remark}`);
    return replaceBlock(replaceBlock(lines, 'with', [...comments, ...written]), 'secrets', inputLines(secrets));
}
function replaceBlock(lines, key, block) {
    const { start, end } = (0, template_ts_1.blockOf)(lines, key);
    const head = block.length === 0 ? [] : [lines[start] ?? '', ...block];
    return [...lines.slice(0, start), ...head, ...lines.slice(end)];
}
function inputLines(inputs) {
    return Object.entries(inputs).flatMap(([name, value]) => value === undefined ? [] : `      ${name}: ${(0, scalar_ts_1.scalar)(value, 8)}`.split('\n'));
}


/***/ }),

/***/ 63767:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releasedImages = releasedImages;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const dockerfiles_ts_1 = __webpack_require__(66425);
const telling_ts_1 = __webpack_require__(21159);
/** The images that a repository releases: those that the caller names, or those of its workflows, or else of its Dockerfiles. Throws RequestError where a Dockerfile that is named is not there. */
function releasedImages(sources) {
    const { checkout, builds, named } = sources;
    const dockerfiles = [...checkout.tree.keys()].map(telling_ts_1.dockerfileAt).filter((file) => file !== undefined);
    if (named.length > 0)
        return { released: named.map((one) => namedImage(one, dockerfiles, sources)), open: [] };
    const built = builds.map((build) => builtImage(build, checkout));
    if (builds.length + sources.unnamed.length > 0) {
        return { released: built, open: [...unnamedPoints(sources.unnamed), ...forgottenPoints(dockerfiles, built)] };
    }
    const own = dockerfiles.filter(({ aside }) => !aside);
    return {
        released: own.map((file) => unbuiltImage(file, own.length === 1, sources)),
        open: own.length === 0 ? asidePoints(dockerfiles) : []
    };
}
function builtImage(build, { paths, tree }) {
    const { image, context, file, workflow, line } = build;
    const dockerfile = file === '' ? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`) : file;
    const absent = paths.includes(dockerfile) || tree.has(dockerfile) ? '' : ', which is not in the repository';
    return {
        image,
        dockerfile,
        context,
        build,
        triggers: [build.triggers],
        told: `${workflow}:${line} builds ${image.name} from ${dockerfile}${absent}`
    };
}
function unbuiltImage(file, only, { checkout, repository, deployed }) {
    const guess = (0, dockerfiles_ts_1.imageFor)(file, repository, only);
    const part = guess.name.split('/').at(-1) ?? '';
    const matching = deployed.filter((name) => {
        const last = name.split('/').at(-1) ?? '';
        return name === guess.name || last === part || last.endsWith(`-${part}`);
    });
    const [match] = [...new Set(matching)];
    const image = matching.length > 0 && new Set(matching).size === 1 ? parsed(match ?? '', guess) : guess;
    const why = image === guess ? 'named after the repository' : 'which is what the kustomizations deploy';
    return {
        image,
        dockerfile: file.path,
        context: (0, dockerfiles_ts_1.contextOf)(file, checkout.tree.get(file.path)?.toString('utf8') ?? '', checkout.paths),
        ...{ build: undefined, triggers: [] },
        told: `${file.path} is built by no workflow: it becomes ${image.name}, ${why}`
    };
}
function parsed(name, otherwise) {
    try {
        return reference_ts_1.ImageReference.parse(name);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            return otherwise;
        throw error;
    }
}
function namedImage({ image, dockerfile }, dockerfiles, sources) {
    const build = sources.builds.find((one) => one.image.name === image.name);
    if (dockerfile === undefined && build)
        return builtImage(build, sources.checkout);
    const own = dockerfiles.filter(({ aside }) => !aside);
    const path = dockerfile ?? (own.length === 1 ? own[0]?.path : undefined);
    const file = dockerfiles.find((one) => one.path === path);
    if (!file)
        throw noDockerfile(image, dockerfile, own);
    return {
        image,
        dockerfile: file.path,
        context: (0, dockerfiles_ts_1.contextOf)(file, sources.checkout.tree.get(file.path)?.toString('utf8') ?? '', sources.checkout.paths),
        ...{ build: undefined, triggers: [] },
        told: `${image.name} is built from ${file.path}, as --image says`
    };
}
function unnamedPoints(unnamed) {
    return unnamed.map(({ workflow, line, reason }) => ({
        what: `${workflow}:${line} pushes an image, and ${reason}`,
        remedy: '--image NAME=DOCKERFILE names it'
    }));
}
function forgottenPoints(dockerfiles, built) {
    const known = new Set(built.map(({ dockerfile }) => dockerfile));
    return dockerfiles
        .filter(({ path, aside }) => !aside && !known.has(path))
        .map(({ path }) => ({
        what: `${path} is built by no workflow that pushes it, and is left out`,
        remedy: `--image NAME=${path}, once for each image, takes it in`
    }));
}
function asidePoints(dockerfiles) {
    return dockerfiles.map(({ path }) => ({
        what: `${path} is for tests, examples or a developer's machine, by its name`,
        remedy: `--image NAME=${path} releases it all the same`
    }));
}
function noDockerfile(image, named, own) {
    const there = own.map(({ path }) => path).join(', ') || 'none';
    return new errors_ts_1.RequestError('E_INIT_IMAGE', {
        message: named === undefined
            ? `which Dockerfile makes ${image.name} is not known`
            : `there is no Dockerfile ${JSON.stringify(named.slice(0, 80))}`,
        reason: `the repository has ${there}`,
        remedy: `write --image ${image.name}=DOCKERFILE, with a path from the root of the repository`,
        state: 'nothing was written'
    });
}


/***/ }),

/***/ 79386:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.siteOfRemote = siteOfRemote;
const HOST = '(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)';
const PATH = '(?<repository>[A-Za-z0-9][A-Za-z0-9-]{0,38}/[\\w.-]{1,100}?)(?:\\.git)?/?';
const FORMS = [
    new RegExp(`^(?:https?|git)://(?:[^@/]+@)?${HOST}(?::\\d+)?/${PATH}$`),
    new RegExp(`^(?:git\\+)?ssh://(?:[^@/]+@)?${HOST}(?::\\d+)?/${PATH}$`),
    new RegExp(`^(?:[\\w.-]+@)?${HOST}:${PATH}$`)
];
// GitHub's way around firewalls that let only https through.
const ALIASES = { 'ssh.github.com': 'github.com', 'www.github.com': 'github.com' };
/** Where a remote's address leads, whatever user name or password stands in it; undefined for one that is no `owner/name` on a host. */
function siteOfRemote(address) {
    for (const form of FORMS) {
        const { host, repository } = form.exec(address.trim())?.groups ?? {};
        if (host === undefined || repository === undefined || !host.includes('.'))
            continue;
        const name = host.toLowerCase();
        return { server: `https://${ALIASES[name] ?? name}`, repository };
    }
    return undefined;
}


/***/ }),

/***/ 50948:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scalar = scalar;
const yaml_1 = __webpack_require__(38815);
/** A text as a YAML scalar, quoted where it has to be; several lines become a block that is indented by `indent` spaces. */
function scalar(text, indent = 0) {
    const [first = '', ...rest] = (0, yaml_1.stringify)(text, { lineWidth: 0, blockQuote: 'literal' }).trimEnd().split('\n');
    return [first, ...rest.map((line) => `${' '.repeat(indent)}${line.trimStart()}`)].join('\n');
}


/***/ }),

/***/ 92702:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signAddition = signAddition;
const release_workflow_ts_1 = __webpack_require__(62317);
const scalar_ts_1 = __webpack_require__(50948);
const template_ts_1 = __webpack_require__(90978);
/** The lines that sign what a workflow builds in a way of its own, and where they go. */
function signAddition(app, gitops, release, branch) {
    const { build, image } = app.released;
    if (!build)
        throw new Error('only a build that stays is added to');
    const step = build.stepId || 'build';
    const reasons = build.obstacles.join('; ');
    const lines = app.road === 'step'
        ? stepLines(image.name, step, gitops, release)
        : jobLines(image.name, build.job, gitops, release, branch);
    const outputs = app.road === 'step'
        ? 'and id-token: write among the permissions of the job'
        : `and give that job outputs: { digest: \${{ steps.${step}.outputs.digest }} }`;
    const named = build.stepId === '' ? `, whose step gets id: ${step}` : '';
    return {
        workflow: build.workflow,
        after: `its build stays (${reasons}): add this ${app.road === 'step' ? `behind the step in line ${build.line}` : `job beside ${build.job}`}${named}, ${outputs}`,
        lines
    };
}
// The template's own job, for another build.
function jobLines(image, job, gitops, release, branch) {
    const lines = (0, template_ts_1.readTemplate)('custody-sign.yml', { branch, release }).trimEnd().split('\n');
    const { start, end } = (0, template_ts_1.blockOf)(lines, 'sign');
    const own = lines.slice(start, end).map((line) => line.replace(/^( {4}needs: ).*/, `$1${job}`));
    const inputs = { image, digest: `\${{ needs.${job}.outputs.digest }}`, ...gitops };
    const block = (0, template_ts_1.blockOf)(own, 'with');
    const secrets = gitops['gitops-repository'] === undefined
        ? []
        : ['    secrets:', '      gitops-app-private-key: ${{ secrets.GITOPS_APP_PRIVATE_KEY }}'];
    return [...own.slice(0, block.start + 1), ...inputLines(inputs, 6), ...secrets].join('\n');
}
function stepLines(image, step, gitops, release) {
    const { 'gitops-app-client-id': client, ...own } = gitops;
    const token = client === undefined ? {} : { 'gitops-token': '${{ steps.app-token.outputs.token }}' };
    const inputs = { image, digest: `\${{ steps.${step}.outputs.digest }}`, ...own, ...token };
    return [`      - uses: ${release.repository}@${(0, template_ts_1.commitOf)(release)}`, '        with:', ...inputLines(inputs, 10)].join('\n');
}
function inputLines(inputs, indent) {
    return Object.entries(inputs).flatMap(([name, value]) => value === undefined ? [] : [`${' '.repeat(indent)}${name}: ${(0, scalar_ts_1.scalar)(value, indent + 2)}`]);
}


/***/ }),

/***/ 21159:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isTelling = isTelling;
exports.isWorkflow = isWorkflow;
exports.dockerfileAt = dockerfileAt;
const file_names_ts_1 = __webpack_require__(97580);
const DOCKERFILE = /^(?:(?:docker|container)file(?:[.-](?<after>[\w.-]+))?|(?<before>[\w.-]+)\.(?:docker|container)file)$/i;
const NO_DOCKERFILE = /^(?:dockerignore|md|txt|j2|jinja2?|tmpl|tpl|template|in|erb|orig|bak|swp|lock|sha256)$/i;
const ASIDE_NAME = /^(?:dev|devel|development|devcontainer|test|tests|testing|ci|local|debug|lint|bench|docs)$/i;
const ASIDE_FOLDER = /^(?:node_modules|vendor|third[_-]?party|testdata|tests?|__tests__|e2e|integration|examples?|samples?|fixtures?|docs?|hack|benchmarks?|\..+)$/i;
/** Whether a file's path says that it tells how a repository builds or deploys. */
function isTelling(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (isWorkflow(path) ||
        dockerfileAt(path) !== undefined ||
        file_names_ts_1.KUSTOMIZATION_NAMES.includes(name) ||
        ['.gitlab-ci.yml', 'custody.yaml'].includes(path));
}
/** Whether a path is that of a workflow that GitHub runs. */
function isWorkflow(path) {
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
/** What a path says of the Dockerfile there; undefined where it is none. */
function dockerfileAt(path) {
    const slash = path.lastIndexOf('/');
    const match = DOCKERFILE.exec(path.slice(slash + 1));
    const suffix = match?.groups?.['after'] ?? match?.groups?.['before'] ?? '';
    if (!match || suffix.split('.').some((part) => NO_DOCKERFILE.test(part)))
        return undefined;
    const folder = path.slice(0, Math.max(slash, 0));
    const aside = ASIDE_NAME.test(suffix) || folder.split('/').some((part) => ASIDE_FOLDER.test(part));
    return { path, folder, suffix, aside };
}


/***/ }),

/***/ 90978:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UNPINNED = void 0;
exports.readTemplate = readTemplate;
exports.commitOf = commitOf;
exports.blockOf = blockOf;
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
// The bundle lies as deep below the root as this file.
const FOLDER = (0, node_path_1.join)(import.meta.dirname, '..', '..', 'workflows-templates');
const UNKNOWN_COMMIT = '0'.repeat(40);
const PIN_REMARK = /^ *# Replace OWNER and the zeros .*\n/gm;
/** What the placeholder of a release is called in a file that could not be finished. */
exports.UNPINNED = 'OWNER/custody';
/** A published template with GitHub's placeholder and the pin of Custody filled in. */
function readTemplate(name, { branch, release }) {
    const text = (0, node_fs_1.readFileSync)((0, node_path_1.join)(FOLDER, name), 'utf8').replaceAll('$default-branch', branch);
    if (release.commit === undefined)
        return text;
    return text
        .replaceAll(exports.UNPINNED, release.repository)
        .replaceAll(`@${UNKNOWN_COMMIT}`, `@${release.commit}`)
        .replace(PIN_REMARK, '');
}
/** The commit that stands in files where the release is not known. */
function commitOf({ commit }) {
    return commit ?? UNKNOWN_COMMIT;
}
/** The lines of a block below a key of a template: everything that is indented deeper. */
function blockOf(lines, key) {
    const start = lines.findIndex((line) => line.trimStart() === `${key}:` || line.trimStart().startsWith(`${key}: `));
    if (start === -1)
        throw new Error(`the template has no ${key}`);
    const depth = indentOf(lines[start] ?? '');
    const rest = lines.slice(start + 1);
    const length = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= depth);
    return { start, end: start + 1 + (length === -1 ? rest.length : length) };
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}


/***/ }),

/***/ 94552:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readWorkflow = readWorkflow;
const yaml_1 = __webpack_require__(38815);
const matrix_ts_1 = __webpack_require__(4701);
const MAX_ALIASES = 200;
/** The workflow in a file's bytes, or the reason why it can't be read. */
function readWorkflow(path, bytes) {
    const lines = new yaml_1.LineCounter();
    const document = (0, yaml_1.parseDocument)(bytes.toString('utf8'), { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
    const [fault] = document.errors;
    if (fault)
        return { reason: `it is no YAML that can be read: ${fault.message.split('\n')[0] ?? ''}` };
    try {
        const whole = valuesOf(document.toJS({ maxAliasCount: MAX_ALIASES }));
        const jobs = document.get('jobs');
        if (!(0, yaml_1.isMap)(jobs))
            return { reason: 'it has no jobs' };
        const env = textsOf(whole['env']);
        const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line;
        const values = valuesOf(whole['jobs']);
        return {
            path,
            triggers: triggersOf(whole['on']),
            jobs: jobs.items.map(({ key, value }) => {
                const id = String(key);
                const steps = (0, yaml_1.isMap)(value) ? value.get('steps') : undefined;
                const stepLines = (0, yaml_1.isSeq)(steps) ? steps.items.map(lineOf) : [];
                return jobOf(path, id, valuesOf(values[id]), { env, line: lineOf(key), stepLines });
            })
        };
    }
    catch (error) {
        return { reason: error instanceof Error ? error.message : String(error) };
    }
}
function jobOf(workflow, id, job, { env, line, stepLines }) {
    const steps = listOf(job['steps']).map((step, index) => stepOf(valuesOf(step), stepLines[index] ?? line));
    return {
        ...{ workflow, id, line, steps },
        ...{ uses: textOf(job['uses']), with: textsOf(job['with']) },
        runsOn: textOf(job['runs-on']),
        env: { ...env, ...textsOf(job['env']) },
        combinations: (0, matrix_ts_1.combinationsOf)(valuesOf(job['strategy'])['matrix'])
    };
}
function stepOf(step, line) {
    return {
        line,
        id: textOf(step['id']),
        uses: textOf(step['uses']).split('@')[0]?.toLowerCase() ?? '',
        run: textOf(step['run']),
        with: textsOf(step['with']),
        env: textsOf(step['env'])
    };
}
function triggersOf(on) {
    const names = typeof on === 'string' ? [on] : listOf(on).map(textOf);
    const events = valuesOf(on);
    const push = events['push'];
    const filters = valuesOf(push);
    const [branches, tags] = [textsIn(filters['branches']), textsIn(filters['tags'])];
    const everything = names.includes('push') || ('push' in events && branches.length + tags.length === 0);
    return {
        branches: everything ? ['**'] : branches,
        tags,
        releases: names.includes('release') || 'release' in events
    };
}
function textsIn(value) {
    return typeof value === 'string' ? [value] : listOf(value).map(textOf).filter(Boolean);
}
function valuesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
function textsOf(value) {
    return Object.fromEntries(Object.entries(valuesOf(value)).map(([name, item]) => [name, textOf(item)]));
}


/***/ }),

/***/ 54949:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proposeFiles = proposeFiles;
const node_crypto_1 = __webpack_require__(77598);
const branch_ts_1 = __webpack_require__(73533);
const github_ts_1 = __webpack_require__(45522);
const github_fault_ts_1 = __webpack_require__(39687);
const overlay_checks_ts_1 = __webpack_require__(39291);
const plan_ts_1 = __webpack_require__(43918);
const pull_request_ts_1 = __webpack_require__(25158);
const refusals_ts_1 = __webpack_require__(3408);
const rounds_ts_1 = __webpack_require__(42428);
const READING = 'reading the files';
/**
 * Opens the pull request that brings the files into the repository; the same files again end in the same branch, commit and pull request.
 * Throws RefusalError (E_INIT_EXISTS) where one is there with other content, and what GitHub refuses.
 */
async function proposeFiles(proposal, access) {
    const github = await github_ts_1.GitHub.connect(access);
    const name = `${proposal.repository.owner}/${proposal.repository.name}`;
    const scene = {
        repository: name,
        get state() {
            return github.wrote
                ? `${name} may hold the branch ${branchOf(proposal)}; the next run takes up what is there`
                : `nothing was written to ${name}`;
        }
    };
    return (0, rounds_ts_1.runRounds)(() => propose(github, proposal, scene), scene, access);
}
async function propose(github, proposal, scene) {
    const { repository, base: named, headline } = proposal;
    const answer = await survey(github, proposal);
    (0, overlay_checks_ts_1.checkRight)(answer, scene);
    const base = (0, overlay_checks_ts_1.baseIn)(answer, named === undefined ? {} : { base: named }, scene);
    const files = changedFiles(proposal, answer, scene);
    if (files.length === 0)
        return { operation: 'already-current' };
    const plan = { branch: branchOf(proposal), base, files, changes: [], headline, trailers: '' };
    const site = { repository, fullName: answer.nameWithOwner, isFormerEdit: () => false };
    const commit = await (0, branch_ts_1.placeCommit)(github, plan, site, answer.branch?.target?.oid, scene);
    const placed = await (0, pull_request_ts_1.placePullRequest)(github, plan, { repository }, openPull(answer, base.name), proposal.body);
    return { ...placed, branch: plan.branch, commit: commit.oid, warnings: [...commit.warnings, ...placed.warnings] };
}
async function survey(github, proposal) {
    const { repository, base, files } = proposal;
    const ref = base === undefined ? 'HEAD' : `refs/heads/${base}`;
    const branch = branchOf(proposal);
    const paths = Object.fromEntries(files.map(({ path }, index) => [`path${index}`, `${ref}:${path}`]));
    const { repository: answer } = await github.query(READING, document(files.length), {
        ...{ ...repository, base: ref, named: base !== undefined, branch, branchRef: `refs/heads/${branch}` },
        ...paths
    });
    if (answer === null)
        throw new github_fault_ts_1.GitHubFault('hidden', READING, 'GitHub named no such repository');
    return answer;
}
function document(files) {
    const numbers = Array.from({ length: files }, (_, index) => index);
    return `query Files($owner: String!, $name: String!, $base: String!, $named: Boolean!, $branch: String!, $branchRef: String!${numbers.map((index) => `, $path${index}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    viewerPermission
    defaultBranch: defaultBranchRef @skip(if: $named) { ...Head }
    base: ref(qualifiedName: $base) @include(if: $named) { ...Head }
    branch: ref(qualifiedName: $branchRef) { ...Head }
    pullRequests(headRefName: $branch, states: OPEN, first: 10) {
      nodes { number url body baseRefName isCrossRepository viewerDidAuthor }
    }
    ${numbers.map((index) => `file${index}: object(expression: $path${index}) { ... on Blob { oid } }`).join('\n    ')}
  }
}
fragment Head on Ref { name target { oid } }`;
}
function changedFiles({ files, force }, answer, scene) {
    const planned = files.map(({ path, bytes }, index) => ({
        file: (0, plan_ts_1.plannedFile)(path, bytes),
        present: answer[`file${index}`]
    }));
    const changed = planned.filter(({ file, present }) => present?.oid !== file.oid);
    const others = changed.filter(({ present }) => present).map(({ file }) => file.path);
    if (others.length > 0 && !force)
        throw (0, refusals_ts_1.refusal)('E_INIT_EXISTS', scene, `${others.join(', ')} of ${scene.repository} has other content`, {
            reason: 'what somebody wrote there would be replaced; the difference is shown above',
            remedy: 'add --force to replace it, or keep it and write only the rest by hand'
        });
    return changed.map(({ file }) => file);
}
function openPull({ pullRequests }, base) {
    const open = pullRequests.nodes?.find((node) => node !== null && !node.isCrossRepository && node.baseRefName === base);
    return open ? { number: open.number, url: open.url, body: open.body, ours: open.viewerDidAuthor } : undefined;
}
// Named by the content, so that the same files are one pull request however often they are proposed.
function branchOf({ files }) {
    const hash = (0, node_crypto_1.createHash)('sha256');
    for (const { path, bytes } of files)
        hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    return `custody-init/${hash.digest('hex').slice(0, 12)}`;
}


/***/ }),

/***/ 41207:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.owningLine = owningLine;
/** The last line whose pattern matches a path, as GitHub reads the file (docs.github.com, "About code owners"); undefined where none does. */
function owningLine(text, path) {
    const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, ...fieldsOf(line) }));
    const found = lines.findLast(({ pattern }) => pattern !== undefined && matches(pattern, path));
    return found && { line: found.line, owners: found.owners };
}
function fieldsOf(line) {
    const written = line.replace(/(^|\s)#.*$/, '');
    const [pattern, ...owners] = written.match(/(?:\\.|[^\s\\])+/g) ?? [];
    // GitHub skips a line whose pattern it does not support.
    const isSupported = pattern !== undefined && !/[![\]]|^\\#/.test(pattern);
    return { pattern: isSupported ? pattern.replace(/\\(.)/g, '$1') : undefined, owners };
}
function matches(pattern, path) {
    const isAnchored = pattern.replace(/\/$/, '').includes('/');
    const body = pattern.replace(/^\//, '').replace(/\/$/, '');
    const start = isAnchored ? '^' : '^(?:.*/)?';
    return new RegExp(start + expressionOf(body) + endOf(pattern)).test(path);
}
// A folder owns what is below it; `docs/*` ends at the next slash, and only a folder ends with one.
function endOf(pattern) {
    if (pattern.endsWith('/'))
        return '/';
    return pattern.endsWith('/*') ? '$' : '(?:/|$)';
}
function expressionOf(body) {
    return body.replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|\\]/g, (part) => WILDCARDS[part] ?? `\\${part}`);
}
const WILDCARDS = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };


/***/ }),

/***/ 84596:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.judgeSettings = judgeSettings;
const code_owners_ts_1 = __webpack_require__(41207);
const settings_ts_1 = __webpack_require__(51118);
/** The file that decides who may sign and what is deployed. */
const POLICY = 'custody.yaml';
/** Judges how well a repository guards what a cluster is deployed from; the worst that a stranger with write access could use is told as lacking. */
function judgeSettings(settings) {
    const { branch } = settings;
    const rules = (good) => held(settings, good);
    return [
        finding('pull request', rules(({ approvals }) => approvals === undefined ? undefined : `a change of ${branch} needs a pull request with ${approvals} approvals`), {
            reason: `whoever may push may change ${branch} without a pull request`,
            remedy: `add a ruleset for ${branch} that requires a pull request before merging`
        }),
        finding('required checks', rules(({ checks }) => (checks.length === 0 ? undefined : `required: ${checks.join(', ')}`)), {
            reason: `nothing is required to pass before a pull request reaches ${branch}`,
            remedy: 'require the check of the job that runs custody gate, so that no unverified digest is merged'
        }),
        finding('signed commits', rules(({ signatures }) => (signatures ? `${branch} takes signed commits only` : undefined)), {
            reason: `${branch} takes commits that nobody signed`,
            remedy: 'require signed commits; those that Custody makes are signed by GitHub'
        }),
        finding('history', rules(({ blocksForcePush, blocksDeletion }) => blocksForcePush && blocksDeletion ? `${branch} can be neither rewritten nor deleted` : undefined), {
            reason: `${branch} can be rewritten or deleted, and with it the record of what was deployed`,
            remedy: 'block force pushes and deletions'
        }),
        administrators(settings),
        workflowToken(settings),
        codeOwners(settings)
    ];
}
function finding(topic, told, complaint) {
    if (!told.isKnown)
        return { topic, verdict: 'unknown', reason: told.why, remedy: '' };
    if (told.value !== undefined)
        return { topic, verdict: 'ok', reason: told.value, remedy: '' };
    return { topic, verdict: 'lacks', ...complaint };
}
// Rulesets that suffice need no look at classic protection, which only administrators are shown.
function held({ rulesets, isProtected, protection }, good) {
    const shown = rulesets.isKnown ? rulesets.value : settings_ts_1.NO_RULES;
    const whole = protection.isKnown
        ? (0, settings_ts_1.bothRules)(shown, protection.value ?? settings_ts_1.NO_RULES)
        : (0, settings_ts_1.bothRules)(shown, checksAlone(isProtected));
    const found = good(whole);
    if (found !== undefined)
        return { isKnown: true, value: found };
    if (!rulesets.isKnown)
        return rulesets;
    const isBare = isProtected.isKnown && !isProtected.value.on;
    if (protection.isKnown || isBare)
        return { isKnown: true, value: undefined };
    return { isKnown: false, why: `classic branch protection may ask for it: ${protection.why}` };
}
function checksAlone(isProtected) {
    return { ...settings_ts_1.NO_RULES, checks: isProtected.isKnown ? isProtected.value.checks : [] };
}
function administrators({ rulesets, protection, isProtected }) {
    const topic = 'administrators';
    const byRuleset = rulesets.isKnown && rulesets.value.approvals !== undefined;
    // Where a ruleset alone guards the branch GitHub may call it protected, too.
    const isClassic = protection.isKnown ? protection.value !== undefined : isProtected.isKnown && isProtected.value.on;
    if (byRuleset && !isClassic)
        return { topic, verdict: 'unknown', reason: 'a ruleset binds whoever is not on its bypass list', remedy: BYPASS };
    const told = protection.isKnown
        ? {
            isKnown: true,
            value: protection.value?.bindsAdministrators === true ? 'the protection binds administrators, too' : undefined
        }
        : protection;
    return finding(topic, told, {
        reason: 'administrators may go around the protection, or there is none',
        remedy: BYPASS
    });
}
const BYPASS = 'tick "do not allow bypassing the above settings", or keep the bypass list of the ruleset empty';
function workflowToken({ workflowToken: told }) {
    const value = told.isKnown
        ? {
            isKnown: true,
            value: told.value.writes || told.value.approves
                ? undefined
                : 'reads only, and approves nothing, where a workflow does not say more'
        }
        : told;
    const writes = told.isKnown && told.value.writes;
    return finding('workflow token', value, {
        reason: writes
            ? 'every workflow that says nothing about permissions may write to the repository'
            : 'workflows may approve pull requests, their own among them',
        remedy: writes
            ? 'set the default permissions of workflows to read, and give each job what it needs'
            : 'forbid GitHub Actions to create and approve pull requests'
    });
}
function codeOwners(settings) {
    const topic = 'code owners';
    const { codeOwners: told } = settings;
    if (!told.isKnown)
        return { topic, verdict: 'unknown', reason: told.why, remedy: '' };
    const { text, path, errors } = told.value;
    const line = text === undefined ? undefined : (0, code_owners_ts_1.owningLine)(text, POLICY);
    if (!line || line.owners.length === 0)
        return lacks(topic, text === undefined ? 'there is no CODEOWNERS file' : `${path} names no owner of ${POLICY}`);
    const error = errors.find((each) => each.line === line.line);
    if (error)
        return lacks(topic, `${path}:${line.line}: ${oneLine(error.message)}`);
    return finding(topic, held(settings, ({ codeOwners: required }) => required ? `${POLICY} belongs to ${line.owners.join(', ')}, who must approve` : undefined), {
        reason: `${POLICY} belongs to ${line.owners.join(', ')}, and nobody has to wait for their approval`,
        remedy: 'require review from code owners'
    });
}
function lacks(topic, reason) {
    return {
        topic,
        verdict: 'lacks',
        reason: `${reason}: whoever may change it decides who may sign`,
        remedy: `write "/${POLICY} @OWNER" into CODEOWNERS, and require review from code owners`
    };
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}


/***/ }),

/***/ 93929:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readSettings = readSettings;
const github_fault_ts_1 = __webpack_require__(39687);
const settings_ts_1 = __webpack_require__(51118);
const ADMINISTRATION = 'administration=read';
// Where GitHub looks, in its order.
const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** Reads how a repository guards a branch, each part for itself; what GitHub does not tell is told as unknown, with the reason. */
async function readSettings(github, { repository, base }) {
    const place = { owner: repository.owner, repo: repository.name };
    const fullName = `${place.owner}/${place.repo}`;
    const branch = base === undefined ? await told(readDefaultBranch(github, place)) : { isKnown: true, value: base };
    if (!branch.isKnown)
        return nothingKnown(fullName, branch.why);
    const site = { ...place, branch: branch.value };
    const [rulesets, isProtected, protection, workflowToken, codeOwners] = await Promise.all([
        told(readRulesets(github, site)),
        told(readBranch(github, site)),
        told(readProtection(github, site), ADMINISTRATION),
        told(readWorkflowToken(github, place), ADMINISTRATION),
        told(readCodeOwners(github, site))
    ]);
    return { fullName, branch: branch.value, rulesets, isProtected, protection, workflowToken, codeOwners };
}
function nothingKnown(fullName, why) {
    const unknown = { isKnown: false, why };
    return {
        ...{ fullName, branch: 'the default branch', rulesets: unknown, isProtected: unknown },
        ...{ protection: unknown, workflowToken: unknown, codeOwners: unknown }
    };
}
// GitHub hides from a token what it may not administer, and names the permission only sometimes.
async function told(reading, needs) {
    try {
        return { isKnown: true, value: await reading };
    }
    catch (error) {
        if (!(error instanceof github_fault_ts_1.GitHubFault))
            throw error;
        const permission = HIDING.has(error.kind) ? (error.permissions ?? needs) : undefined;
        const lacking = permission === undefined ? '' : `; the token needs ${permission}`;
        return { isKnown: false, why: `GitHub says: ${error.text}${lacking}` };
    }
}
const HIDING = new Set(['denied', 'hidden', 'moved']);
async function readDefaultBranch(github, place) {
    const answer = await github.read('reading the repository', ({ repos }, request) => repos.get({ ...place, request }));
    return answer.default_branch;
}
async function readRulesets(github, place) {
    const rules = await github.read('reading the rules of the branch', ({ repos }, request) => repos.getBranchRules({ ...place, per_page: 100, request }));
    return rules.map(rulesOf).reduce(settings_ts_1.bothRules, settings_ts_1.NO_RULES);
}
// A union of twenty kinds, of which five matter here.
function rulesOf(rule) {
    if (rule.type === 'pull_request')
        return {
            ...settings_ts_1.NO_RULES,
            approvals: rule.parameters?.required_approving_review_count ?? 0,
            codeOwners: rule.parameters?.require_code_owner_review === true
        };
    if (rule.type === 'required_status_checks')
        return { ...settings_ts_1.NO_RULES, checks: (rule.parameters?.required_status_checks ?? []).map(({ context }) => context) };
    return {
        ...settings_ts_1.NO_RULES,
        signatures: rule.type === 'required_signatures',
        blocksForcePush: rule.type === 'non_fast_forward',
        blocksDeletion: rule.type === 'deletion'
    };
}
async function readBranch(github, place) {
    const { protected: on, protection } = await github.read('reading the branch', ({ repos }, request) => repos.getBranch({ ...place, request }));
    return { on, checks: protection.required_status_checks?.contexts ?? [] };
}
async function readProtection(github, place) {
    const reading = github.read('reading the protection of the branch', ({ repos }, request) => repos.getBranchProtection({ ...place, request }));
    const found = await reading.catch((error) => {
        // These words are for those who may read it; others are told that nothing is there.
        if (error instanceof github_fault_ts_1.GitHubFault && /branch not protected/i.test(error.text))
            return undefined;
        throw error;
    });
    return found && protectionOf(found);
}
function protectionOf(found) {
    const { required_pull_request_reviews: reviews, required_status_checks: checks } = found;
    const isOn = (name) => found[name]?.enabled === true;
    return {
        approvals: reviews && (reviews.required_approving_review_count ?? 0),
        codeOwners: reviews?.require_code_owner_reviews === true,
        checks: checks?.contexts ?? [],
        signatures: isOn('required_signatures'),
        blocksForcePush: !isOn('allow_force_pushes'),
        blocksDeletion: !isOn('allow_deletions'),
        bindsAdministrators: isOn('enforce_admins')
    };
}
async function readWorkflowToken(github, place) {
    const answer = await github.read('reading the permissions of workflows', ({ actions }, request) => actions.getGithubActionsDefaultWorkflowPermissionsRepository({ ...place, request }));
    return {
        writes: answer.default_workflow_permissions === 'write',
        approves: answer.can_approve_pull_request_reviews
    };
}
async function readCodeOwners(github, { branch, ...place }) {
    for (const path of CODE_OWNERS) {
        const text = await readText(github, { ...place, path, ref: branch });
        if (text === undefined)
            continue;
        const { errors } = await github.read('reading what is wrong with CODEOWNERS', ({ repos }, request) => repos.codeownersErrors({ ...place, ref: branch, request }));
        return { path, text, errors: errors.map(({ line, message }) => ({ line, message })) };
    }
    return { path: CODE_OWNERS[0] ?? '', text: undefined, errors: [] };
}
async function readText(github, file) {
    const reading = github.read(`reading ${file.path}`, ({ repos }, request) => repos.getContent({ ...file, request }));
    const content = await reading.catch((error) => {
        if (error instanceof github_fault_ts_1.GitHubFault && HIDING.has(error.kind) && error.kind !== 'denied')
            return undefined;
        throw error;
    });
    return content && 'content' in content ? Buffer.from(content.content, 'base64').toString('utf8') : undefined;
}


/***/ }),

/***/ 51118:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NO_RULES = void 0;
exports.bothRules = bothRules;
/** What asks for nothing. */
exports.NO_RULES = {
    approvals: undefined,
    codeOwners: false,
    checks: [],
    signatures: false,
    blocksForcePush: false,
    blocksDeletion: false
};
/** Both together: whatever one of them asks for must be met. */
function bothRules(one, other) {
    const approvals = [one.approvals, other.approvals].filter((count) => count !== undefined);
    return {
        approvals: approvals.length === 0 ? undefined : Math.max(...approvals),
        codeOwners: one.codeOwners || other.codeOwners,
        checks: [...new Set([...one.checks, ...other.checks])],
        signatures: one.signatures || other.signatures,
        blocksForcePush: one.blocksForcePush || other.blocksForcePush,
        blocksDeletion: one.blocksDeletion || other.blocksDeletion
    };
}


/***/ }),

/***/ 54197:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseIdentityPattern = parseIdentityPattern;
const errors_ts_1 = __webpack_require__(87700);
const MAX_LENGTH = 1000;
/**
 * An expression that matches a name as a whole (ECMAScript, Unicode mode); throws RequestError where it is not anchored at both ends:
 * `https://github.com/acme/` alone would accept https://evil.example/https://github.com/acme/ too.
 */
function parseIdentityPattern(text) {
    const fault = faultOf(text);
    if (fault !== undefined)
        throw patternError(text, fault);
    try {
        return new RegExp(`^(?:${text.slice(1, -1)})$`, 'u');
    }
    catch (error) {
        throw patternError(text, (0, errors_ts_1.messageOf)(error));
    }
}
function faultOf(text) {
    if (text.length > MAX_LENGTH)
        return `it has ${text.length} characters; ${MAX_LENGTH} are enough for any identity`;
    if (!text.startsWith('^'))
        return 'it does not begin with ^, so anything may stand before what it matches';
    if (!/(?<!\\)(?:\\\\)*\$$/.test(text))
        return 'it does not end with $, so anything may stand behind what it matches';
    return hasFreeAlternative(text)
        ? 'a | stands outside of any group, so ^ and $ hold only one of the alternatives'
        : undefined;
}
// Escapes and classes are taken out first; what is left of | and parentheses is syntax.
function hasFreeAlternative(text) {
    const syntax = text.replace(/\\./gu, '').replace(/\[[^\]]*\]/gu, '');
    let depth = 0;
    for (const character of syntax) {
        if (character === '(')
            depth += 1;
        if (character === ')')
            depth -= 1;
        if (character === '|' && depth === 0)
            return true;
    }
    return false;
}
function patternError(text, reason) {
    return new errors_ts_1.RequestError('E_IDENTITY_PATTERN', {
        message: `certificate-identity-regexp ${JSON.stringify(text.slice(0, 80))} can't be used`,
        reason,
        remedy: 'write it like ^https://github\\.com/acme/checkout/\\.github/workflows/release\\.yml@refs/tags/v[0-9.]+$, or give the exact --certificate-identity'
    });
}


/***/ })

};

export const id = 586;
export const ids = [586];
export const modules = {

/***/ 77586:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runVerify = runVerify;
const run_ts_1 = __webpack_require__(50236);
const verify_list_ts_1 = __webpack_require__(85721);
const statement_ts_1 = __webpack_require__(76031);
const verification_summary_ts_1 = __webpack_require__(92747);
const http_ts_1 = __webpack_require__(98059);
const failure_ts_1 = __webpack_require__(75617);
const inputs_ts_1 = __webpack_require__(36982);
const log_ts_1 = __webpack_require__(15577);
const runner_ts_1 = __webpack_require__(3197);
/** The verify action: a list of digests by one rule; each that does not verify is told, and one is enough to fail the step. */
async function runVerify() {
    const log = new log_ts_1.ActionsLog();
    try {
        await verifyStep(log);
    }
    catch (error) {
        (0, failure_ts_1.reportFailure)(error, log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}
async function verifyStep(log) {
    const list = (0, verify_list_ts_1.parseVerificationList)((0, inputs_ts_1.readInput)(log));
    const results = await (0, verify_list_ts_1.verifyList)(list, (0, run_ts_1.openRun)(process.env, log, list.timeoutMs));
    const refused = results.filter(({ error }) => error !== undefined);
    (0, runner_ts_1.setOutput)('verified', String(refused.length === 0));
    const told = results.map(({ name, error }) => ({ image: name, verified: !error, code: error?.code ?? null }));
    (0, runner_ts_1.setOutput)('results', JSON.stringify(told));
    (0, runner_ts_1.addSummary)(log.clean((0, verification_summary_ts_1.renderVerification)(results.map(summarised))));
    for (const { name, error } of results)
        if (!error)
            log.info(`verified ${name}`);
    if (refused.length > 0)
        (0, failure_ts_1.reportFailures)(refused.map(({ error }) => error), log);
}
function summarised({ name, findings, error }) {
    const attachments = findings?.attachments ?? [];
    return {
        name,
        fault: error && { code: error.code, text: [error.message, error.reason ?? ''].filter(Boolean).join(': ') },
        predicateTypes: attachments.map(({ form, verified }) => form === 'signature-layer' ? statement_ts_1.PREDICATE.signature : verified.predicateType),
        signers: attachments.map(({ verified }) => verified.signer.subjectAlternativeName),
        logIndexes: attachments.flatMap(({ verified }) => verified.logIndex ?? [])
    };
}


/***/ }),

/***/ 61323:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parsePinnedName = parsePinnedName;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
/** The image that `NAME@sha256:…` names; throws RequestError, also where the digest is missing. */
function parsePinnedName(text) {
    const { reference, digest } = (0, reference_ts_1.parseImageName)(text);
    if (digest)
        return { reference, digest };
    throw new errors_ts_1.RequestError('E_DIGEST_MISSING', {
        message: `no digest is given for ${reference.name}`,
        reason: 'a tag can move between this check and the deployment',
        remedy: 'write NAME@sha256:…'
    });
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

/***/ 85721:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseVerificationList = parseVerificationList;
exports.verifyList = verifyList;
const errors_ts_1 = __webpack_require__(87700);
const turns_ts_1 = __webpack_require__(28883);
const parse_request_ts_1 = __webpack_require__(434);
const pinned_image_ts_1 = __webpack_require__(61323);
const policy_file_ts_1 = __webpack_require__(91354);
const request_ts_1 = __webpack_require__(74264);
const signer_inputs_ts_1 = __webpack_require__(87065);
const trust_inputs_ts_1 = __webpack_require__(82841);
const verify_ts_1 = __webpack_require__(31188);
const lines_ts_1 = __webpack_require__(25842);
const AT_ONCE = 8;
const MAX_IMAGES = 1024;
const SIGNER_INPUTS = [
    ...['certificate-identity', 'certificate-identity-regexp', 'certificate-oidc-issuer', 'signer-workflow'],
    ...[
        'source-repository',
        'source-ref',
        'require',
        'environment',
        'trusted-root',
        'signing-config',
        'tuf-mirror',
        'tuf-root'
    ]
];
/** The list and its rule out of the inputs; throws RequestError, also where there is nothing to verify. */
function parseVerificationList(read) {
    const faults = new request_ts_1.FaultCollector();
    const images = faults.collect(() => parseList(read('images')));
    const rule = faults.collect(() => read('policy') === '' ? parseSignerRule(read, images?.[0]) : parsePolicyRule(read));
    const timeoutMs = faults.collect(() => (0, parse_request_ts_1.parseDuration)(read('timeout') || '15m'));
    faults.throwAny();
    return {
        images: images ?? [],
        rule: rule,
        githubToken: read('github-token') || undefined,
        timeoutMs: timeoutMs ?? 0
    };
}
/** Verifies each image of a list; one that is refused, or can't be read, does not keep the others from being told. Throws RequestError for a policy that can't be read. */
async function verifyList(list, run) {
    const verify = await verifierOf(list, run);
    const turns = new turns_ts_1.Turns(AT_ONCE);
    return Promise.all(list.images.map((image) => turns.take(() => verifyListed(image, verify))));
}
async function verifyListed(image, verify) {
    const name = image.reference.at(image.digest);
    try {
        const { decision, findings } = await verify(image);
        return { name, findings, error: decision.error };
    }
    catch (error) {
        return { name, findings: undefined, error: (0, errors_ts_1.asCustodyError)(error) };
    }
}
async function verifierOf({ rule, githubToken }, run) {
    if (!('policy' in rule)) {
        const trusted = (0, verify_ts_1.loadTrustFor)(rule, run);
        return (image) => (0, verify_ts_1.verifyImage)({ ...image, ...rule, githubToken }, run, trusted);
    }
    const file = await (0, policy_file_ts_1.readPolicyFile)(rule.policy);
    const trust = (0, policy_file_ts_1.trustSourceOf)(file.policy, file.folder);
    const trusted = (0, verify_ts_1.loadTrustFor)({ trust }, run);
    // Nobody waits for it where no image is in the policy.
    trusted.catch(() => undefined);
    return ({ reference, digest }) => (0, verify_ts_1.verifyApp)({ app: (0, policy_file_ts_1.requireApp)(file, reference), digest, trust, githubToken }, run, trusted);
}
function parseList(text) {
    const names = [...new Set((0, lines_ts_1.linesIn)(text))];
    if (names.length === 0)
        throw nothing();
    if (names.length > MAX_IMAGES)
        throw new errors_ts_1.RequestError('E_IMAGE_COUNT', {
            message: `${names.length} images are listed; one step takes ${MAX_IMAGES}`,
            reason: 'the results of more would not fit into the outputs of a step',
            remedy: 'split the list over several steps'
        });
    return names.map(pinned_image_ts_1.parsePinnedName);
}
function parseSignerRule(read, first) {
    return {
        identity: (0, signer_inputs_ts_1.parseSigner)(read),
        ...(0, signer_inputs_ts_1.parseRequired)(read, first?.reference),
        trust: (0, trust_inputs_ts_1.parseTrust)(read, 'verify')
    };
}
function parsePolicyRule(read) {
    const stray = SIGNER_INPUTS.find((name) => read(name) !== '');
    if (stray === undefined)
        return { policy: read('policy') };
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `${stray} is given beside policy`,
        reason: 'the policy says who must have signed and whom to trust; nothing tells which of the two is meant',
        remedy: `leave ${stray} or policy out`
    });
}
function nothing() {
    return new errors_ts_1.RequestError('E_VERIFY_NOTHING', {
        message: 'there is nothing to verify: images is empty',
        reason: 'an output of an earlier job is empty when that job was skipped or names it otherwise; nothing verified is no success',
        remedy: 'list each image as NAME@sha256:…, one a line',
        state: 'nothing was verified'
    });
}


/***/ }),

/***/ 92747:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderVerification = renderVerification;
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const BUDGET = 200_000;
/** The job summary of a verification: what was found on each image, by whom, and why it does not do where it does not. */
function renderVerification(images) {
    const refused = images.filter(({ fault }) => fault !== undefined);
    const title = refused.length === 0
        ? `## ✅ ${(0, markdown_ts_1.count)(images.length, 'image')} verified`
        : `## ❌ ${refused.length} of ${(0, markdown_ts_1.count)(images.length, 'image')} not verified`;
    const rows = [...refused, ...images.filter(({ fault }) => fault === undefined)].map((image) => [
        (0, escape_ts_1.codeSpan)(image.name),
        image.fault ? `❌ ${(0, escape_ts_1.codeSpan)(image.fault.code)} ${(0, escape_ts_1.escapeMarkdown)(image.fault.text)}` : '✅',
        listed(image.predicateTypes),
        listed(image.signers),
        listed(image.logIndexes.map(String))
    ]);
    return (0, markdown_ts_1.sections)(title, (0, markdown_ts_1.table)(['Image', 'Result', 'Verified', 'Signed by', 'Log entries'], rows, { budget: BUDGET, row: 'image' }));
}
function listed(values) {
    return [...new Set(values)].map((value) => (0, escape_ts_1.codeSpan)(value)).join(' ');
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

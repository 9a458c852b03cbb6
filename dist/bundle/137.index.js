export const id = 137;
export const ids = [137];
export const modules = {

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
        return told(request.digest.toString(), await (0, verify_ts_1.verifyBundles)(request, open()));
    }
    if (line.option('policy') !== '')
        return verifyByPolicy(line, open());
    const request = (0, verification_arguments_ts_1.parseVerification)(line, process.env);
    return told(request.reference.at(request.digest), await (0, verify_ts_1.verifyImage)(request, open()));
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

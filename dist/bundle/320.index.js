export const id = 320;
export const ids = [320];
export const modules = {

/***/ 45710:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.summaryStatement = summaryStatement;
exports.environmentUri = environmentUri;
exports.summaryClaim = summaryClaim;
const statement_ts_1 = __webpack_require__(76031);
/** The statement of a verification summary. */
function summaryStatement(summary) {
    const { image, digest, environment, verifier, version, time, policy, inputs, buildLevel } = summary;
    return {
        _type: statement_ts_1.STATEMENT_TYPE,
        subject: [{ name: image, digest: { sha256: digest.hex } }],
        predicateType: statement_ts_1.PREDICATE.summary,
        predicate: {
            verifier: { id: verifier, version: { custody: version } },
            timeVerified: time.toISOString(),
            resourceUri: environmentUri(image, environment),
            policy: { uri: policy.uri, digest: { sha256: policy.digest.hex } },
            inputAttestations: inputs.map((input) => ({ uri: input.uri, digest: { sha256: input.digest.hex } })),
            verificationResult: 'PASSED',
            verifiedLevels: [buildLevel === undefined ? 'SLSA_BUILD_LEVEL_UNEVALUATED' : `SLSA_BUILD_LEVEL_${buildLevel}`],
            slsaVersion: '1.1'
        }
    };
}
/** The resource that a summary speaks of: an image in an environment, whatever the digest, so that a policy can compare it exactly. */
function environmentUri(image, environment) {
    return `oci://${image}?environment=${encodeURIComponent(environment)}`;
}
/** What a summary that anybody may have written claims; undefined where the statement is none. */
function summaryClaim({ predicateType, predicate }) {
    if (predicateType !== statement_ts_1.PREDICATE.summary)
        return undefined;
    const { verificationResult, resourceUri } = predicate;
    return {
        passed: verificationResult === 'PASSED',
        resourceUri: typeof resourceUri === 'string' ? resourceUri : ''
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
    const run = (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    const tree = await (0, tree_ts_1.readTree)(request, run);
    const width = process.stdout.isTTY ? process.stdout.columns : Infinity;
    return { lines: (0, tree_lines_ts_1.treeLines)(tree, width), json: JSON.stringify((0, tree_lines_ts_1.treeJson)(tree), undefined, 2) };
}


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

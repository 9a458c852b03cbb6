export const id = 343;
export const ids = [343];
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
    const run = (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
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

/***/ 39687:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GitHubFault = void 0;
exports.faultOf = faultOf;
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
/** GitHub's refusal or silence, told apart by what has to follow; never leaves this room. */
class GitHubFault extends Error {
    kind;
    /** What was being done, as in "while reading the overlay". */
    doing;
    /** GitHub's own words on one line. */
    text;
    /** The permissions that GitHub says would do, as in `contents=write`. */
    permissions;
    /** How long GitHub asks to wait, in milliseconds. */
    waitMs;
    constructor(kind, doing, text, more = {}) {
        super(`${doing}: ${text}`);
        this.kind = kind;
        this.doing = doing;
        this.text = text;
        this.permissions = more.permissions;
        this.waitMs = more.waitMs;
    }
}
exports.GitHubFault = GitHubFault;
const LIMITED = /secondary rate limit|rate limit exceeded|submitted too quickly|abuse detection/i;
const RULED = /rule violations found|protected branch|branch protection/i;
const MOVED = /expected branch to point to|reference already exists|reference does not exist|not a fast forward|reference update failed|a pull request already exists for|no commits between|no such branch|pullrequest head invalid|head ref must be a branch/i;
const PASSING = /could not resolve to a node|something went wrong while executing your query|was not able to complete/i;
// A token that may write contents, but none below .github/workflows.
const WORKFLOWS = /without `workflows?` (?:permission|scope)/;
// A switch of the repository's, which no permission of the token goes past.
const SWITCHED_OFF = /not permitted to create or approve pull requests/;
const DENIED_TYPES = new Set(['FORBIDDEN', 'INSUFFICIENT_SCOPES']);
const DEFAULT_LIMIT_WAIT_MS = 60_000;
const MAX_TEXT = 300;
/** Reads what octokit threw: an answer that refuses, or no answer at all; `changes` tells whether the request was to change something. */
function faultOf(error, doing, now = Date.now(), changes = true) {
    const refusal = refusalIn(error);
    if (refusal === undefined)
        return new GitHubFault('unreachable', doing, oneLine((0, errors_ts_1.messageOf)(error)));
    const kind = kindOf(refusal);
    const permissions = kind === 'denied' ? acceptedPermissions(refusal, changes) : undefined;
    return new GitHubFault(kind, doing, oneLine(refusal.text), {
        ...(permissions !== undefined && { permissions }),
        ...(kind === 'limited' && { waitMs: limitWaitMs(refusal, now) })
    });
}
// In this order: GitHub uses 403 and FORBIDDEN for limits and rules too, and 422 for nearly everything.
const kinds = [
    ['limited', isLimit],
    ['ruled', ({ text, types }) => RULED.test(text) || types.includes('BRANCH_PROTECTION_RULE_VIOLATION')],
    ['moved', ({ text, types }) => MOVED.test(text) || types.includes('STALE_DATA')],
    ['unreachable', ({ status, text }) => (0, retry_ts_1.statusPasses)(status) || PASSING.test(text)],
    ['unauthenticated', ({ status }) => status === 401],
    [
        'denied',
        ({ status, types, text }) => status === 403 || types.some((type) => DENIED_TYPES.has(type)) || WORKFLOWS.test(text) || SWITCHED_OFF.test(text)
    ],
    ['hidden', ({ status, types }) => status === 404 || types.includes('NOT_FOUND')]
];
function kindOf(refusal) {
    return kinds.find(([, applies]) => applies(refusal))?.[0] ?? 'rejected';
}
function isLimit({ status, headers, text, types }) {
    if (status === 429 || types.includes('RATE_LIMITED') || LIMITED.test(text))
        return true;
    return status === 403 && (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0');
}
function limitWaitMs({ headers }, now) {
    const asked = Number(headers['retry-after']);
    if (Number.isFinite(asked))
        return asked * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    const spent = String(headers['x-ratelimit-remaining']) === '0';
    return spent && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : DEFAULT_LIMIT_WAIT_MS;
}
// The gate reads one pull request and writes nothing; whoever lists them is about to open one.
const FIELD_PERMISSIONS = [
    ['createPullRequest', 'pull_requests=write'],
    ['checkSuites', 'checks=read'],
    ['status', 'statuses=read'],
    ['pullRequest', 'pull_requests=read'],
    ['pullRequests', 'pull_requests=write']
];
// REST names the permissions in a header; GraphQL only says which field was denied.
function acceptedPermissions({ headers, status, path }, changes) {
    const named = headers['x-accepted-github-permissions'];
    if (named !== undefined)
        return String(named);
    if (status !== 200)
        return undefined;
    return FIELD_PERMISSIONS.find(([field]) => path.includes(field))?.[1] ?? `contents=${changes ? 'write' : 'read'}`;
}
function refusalIn(error) {
    if (!isRecord(error))
        return undefined;
    if (Array.isArray(error['errors']))
        return graphqlRefusal(error['errors'], headersIn(error));
    const { response, status } = error;
    if (typeof status !== 'number' || !isRecord(response))
        return undefined;
    return { status, headers: headersIn(response), text: restText(response['data']), types: [], path: [] };
}
function graphqlRefusal(errors, headers) {
    const told = errors.filter(isRecord);
    return {
        status: 200,
        headers,
        text: told.map(({ message }) => asText(message)).join('; '),
        types: told.map(({ type }) => asText(type)),
        path: told.flatMap(({ path }) => (Array.isArray(path) ? path : []))
    };
}
// `Validation Failed` says nothing; what failed stands in the errors, as a sentence or as resource, field and code.
function restText(data) {
    if (!isRecord(data))
        return asText(data);
    const errors = Array.isArray(data['errors']) ? data['errors'] : [];
    const details = errors.map((error) => isRecord(error)
        ? asText(error['message']) || [error['resource'], error['field'], error['code']].map(asText).join(' ')
        : asText(error));
    return [asText(data['message']), ...details].filter(Boolean).join(': ');
}
function headersIn(response) {
    return isRecord(response['headers']) ? response['headers'] : {};
}
function oneLine(text) {
    const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
    return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 45522:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GitHub = void 0;
const log_ts_1 = __webpack_require__(29473);
const github_fault_ts_1 = __webpack_require__(39687);
const REQUEST_TIMEOUT_MS = 15_000;
/** GitHub's API for one token: each call is one request, made once, and fails with a GitHubFault. */
class GitHub {
    octokit;
    access;
    /** Whether something was written, or may have been because the answer was lost. */
    wrote = false;
    /** How far GitHub's clock is ahead of ours, in milliseconds, as its last answer told. */
    aheadMs = 0;
    /** The release of a GitHub Enterprise Server, as its last answer told; undefined on GitHub.com. */
    enterprise;
    constructor(octokit, access) {
        this.octokit = octokit;
        this.access = access;
        octokit.hook.after('request', ({ headers: { date, ...headers } }) => {
            this.enterprise = textIn(headers['x-github-enterprise-version']);
            const time = Date.parse(date ?? '');
            // The header has whole seconds: what is less than that apart is no difference.
            const ahead = Math.abs(time - Date.now()) < 2_000 ? 0 : time - Date.now();
            if (!Number.isNaN(time))
                this.aheadMs = ahead;
        });
    }
    /** The time by GitHub's clock, in milliseconds since the epoch: the runner's may be wrong, or be set by whoever runs it. */
    now() {
        return Date.now() + this.aheadMs;
    }
    /** What answers, for whoever has to know what it can do: `GitHub Enterprise Server 3.14.2`. */
    get server() {
        return this.enterprise === undefined ? 'GitHub' : `GitHub Enterprise Server ${this.enterprise}`;
    }
    /** A client; octokit is loaded only here, because that takes longer than everything before the first request. */
    static async connect(access) {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 92413));
        return new GitHub(getOctokit(access.token, { baseUrl: access.apiUrl, userAgent: 'custody' }), access);
    }
    /** The data of one GraphQL query; an answer that holds data and errors counts as refused. */
    async query(doing, document, variables) {
        return this.graphql(doing, document, variables, false);
    }
    async graphql(doing, document, variables, changes) {
        const url = this.access.graphqlUrl;
        const call = (request) => this.octokit.graphql({ ...variables, query: document, url, request });
        return this.ask(doing, call, changes);
    }
    /** The data of one GraphQL mutation. */
    async mutate(doing, document, variables) {
        return this.writing(this.graphql(doing, document, variables, true));
    }
    /** The data of one REST request that changes nothing. */
    async read(doing, call) {
        return this.rest(doing, call).catch((error) => {
            // What a survey has just named is there: only this replica does not know it yet.
            throw asKind(error, 'hidden', 'moved');
        });
    }
    /** The data of one REST request that an older server may not know; undefined where it says that there is nothing. */
    async find(doing, call) {
        return this.rest(doing, call).catch((error) => {
            if (error instanceof github_fault_ts_1.GitHubFault && error.kind === 'hidden')
                return undefined;
            throw error;
        });
    }
    /** The data of one REST request that changes something. */
    async write(doing, call) {
        return this.writing(this.rest(doing, call));
    }
    async rest(doing, call) {
        return this.ask(doing, async (request) => (await call(this.octokit.rest, request)).data);
    }
    async writing(answer) {
        try {
            const written = await answer;
            this.wrote = true;
            return written;
        }
        catch (error) {
            this.wrote ||= error instanceof github_fault_ts_1.GitHubFault && error.kind === 'unreachable';
            // GitHub hides what a token may not write to, even where it may read.
            throw asKind(error, 'hidden', 'denied');
        }
    }
    async ask(doing, call, changes = false) {
        const timeoutMs = Math.ceil(this.access.deadline.within(REQUEST_TIMEOUT_MS));
        const signal = AbortSignal.timeout(timeoutMs);
        const data = await call({ signal }).catch((error) => {
            if (signal.aborted)
                throw new github_fault_ts_1.GitHubFault('unreachable', doing, `no full answer within ${timeoutMs / 1000} s`);
            throw this.told((0, github_fault_ts_1.faultOf)(error, doing, undefined, changes));
        });
        // Octokit gives an answer that broke off as empty text.
        if (typeof data !== 'object')
            throw new github_fault_ts_1.GitHubFault('unreachable', doing, 'the answer broke off');
        return data;
    }
    /** The fault without the token, and with the server's release where that is what it is about. */
    told({ kind, doing, text, permissions, waitMs }) {
        const release = /doesn't exist on type|Cannot query field/i.test(text) ? ` (${this.server})` : '';
        return new github_fault_ts_1.GitHubFault(kind, doing, (0, log_ts_1.redact)(text, (0, log_ts_1.formsOf)(this.access.token)) + release, {
            ...(permissions !== undefined && { permissions }),
            ...(waitMs !== undefined && { waitMs })
        });
    }
}
exports.GitHub = GitHub;
function textIn(header) {
    return typeof header === 'string' && /^[\w.-]{1,40}$/.test(header) ? header : undefined;
}
/** The error, with one kind of fault taken for another where the request tells more than the answer. */
function asKind(error, from, to) {
    if (!(error instanceof github_fault_ts_1.GitHubFault) || error.kind !== from)
        return error;
    return new github_fault_ts_1.GitHubFault(to, error.doing, error.text);
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

export const id = 881;
export const ids = [881];
export const modules = {

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

/***/ 66284:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.evidenceOf = evidenceOf;
exports.sbomEvidence = sbomEvidence;
const statement_ts_1 = __webpack_require__(76031);
const evidence_ts_1 = __webpack_require__(73136);
const platform_ts_1 = __webpack_require__(22554);
const cosign_tags_ts_1 = __webpack_require__(16070);
const version_ts_1 = __webpack_require__(311);
const claim_ts_1 = __webpack_require__(42955);
const KINDS = ['signature', 'provenance', 'sbom', 'scan'];
/**
 * The evidence of a run, made only from what the registry gave and what was verified; `releaseWorkflow` is what the identity of the workflow
 * begins with that builds and signs in jobs of its own.
 */
function evidenceOf(images, transparency, notes, releaseWorkflow) {
    const signer = signerOf(images.flatMap(({ attachments }) => attachments));
    if (!signer)
        throw new Error('evidence needs at least one verified attachment');
    return {
        $schema: evidence_ts_1.EVIDENCE_SCHEMA,
        version: 1,
        tool: { name: 'custody', version: version_ts_1.VERSION },
        verifiedAt: new Date().toISOString(),
        signer: signerEvidence(signer, releaseWorkflow),
        transparency,
        images: images.map(imageEvidence),
        notes: [...new Set(notes)]
    };
}
/** What the evidence says of an SBOM that this run attested. */
function sbomEvidence(sbom) {
    return {
        subject: sbom.describes.toString(),
        platform: sbom.platform ? (0, platform_ts_1.platformName)(sbom.platform) : null,
        source: sbom.source,
        format: sbom.format,
        packages: sbom.packages,
        bytes: sbom.bytes.length,
        sha256: sbom.sha256,
        reductions: sbom.reductions
    };
}
// A kept signature may stem from an earlier commit; the provenance says the same as this run's, commit included.
function signerOf(attachments) {
    const provenance = attachments.find(({ form, verified }) => form !== 'signature-layer' && 'predicateType' in verified && verified.predicateType === statement_ts_1.PREDICATE.provenance);
    return (provenance ?? attachments[0])?.verified.signer;
}
// An extension that a certificate lacks is told as an empty text (fulcio, docs/oid-info.md).
function signerEvidence(signer, releaseWorkflow) {
    return {
        identity: signer.subjectAlternativeName,
        issuer: signer.issuer,
        sourceRepository: signer.sourceRepository ?? '',
        sourceRef: signer.sourceRef ?? '',
        sourceCommit: signer.sourceDigest ?? '',
        event: signer.trigger ?? '',
        run: signer.runInvocation ?? '',
        runner: signer.runner ?? '',
        ...slsaLevel(signer, releaseWorkflow)
    };
}
// SLSA v1.1, "Build: track": level 2 needs a hosted platform, level 3 a build that the caller's own steps can't reach.
function slsaLevel(signer, releaseWorkflow) {
    const { runner = 'of an unknown kind' } = signer;
    if (runner === 'github-hosted') {
        if (isCalledAs(signer, releaseWorkflow)) {
            return {
                slsaBuildLevel: 3,
                slsaReason: 'build and signature are jobs of one reusable workflow, which no step of its caller can reach'
            };
        }
        return {
            slsaBuildLevel: 2,
            slsaReason: 'steps of the same workflow handed the digest to the signer; level 3 needs a build that they cannot reach'
        };
    }
    return {
        slsaBuildLevel: 1,
        slsaReason: `the runner is ${runner}: who controls that machine could have changed the build`
    };
}
// A workflow that nobody called is its caller's own, whatever its name: then its steps and the signer's are one and the same person's.
function isCalledAs({ subjectAlternativeName, buildConfig }, workflow) {
    return (workflow !== undefined &&
        subjectAlternativeName.startsWith(workflow) &&
        buildConfig !== undefined &&
        buildConfig !== subjectAlternativeName);
}
function imageEvidence({ subject, referrersApi, attachments, isNew, sboms }) {
    return {
        name: subject.reference.name,
        digest: subject.manifest.digest.toString(),
        mediaType: subject.manifest.mediaType,
        kind: subject.kind,
        platforms: subject.platforms.map(({ platform, digest }) => ({
            name: (0, platform_ts_1.platformName)(platform),
            digest: digest.toString()
        })),
        referrers: referrersApi ? 'api' : 'fallback',
        attachments: attachments.map((attachment) => attachmentEvidence(attachment, subject, isNew(attachment))),
        sboms,
        checks: checksOf(subject, attachments)
    };
}
function attachmentEvidence(attachment, subject, isNew) {
    const { form, digest, item, verified } = attachment;
    const predicateType = form === 'signature-layer' ? statement_ts_1.PREDICATE.signature : attachment.verified.predicateType;
    return {
        kind: kindOf(predicateType),
        predicateType,
        format: form === 'bundle' ? 'bundle' : 'legacy',
        subject: digest.toString(),
        platform: platformOf(subject, digest),
        location: item.location,
        logIndex: verified.logIndex ?? null,
        time: verified.time.toISOString(),
        outcome: isNew ? 'written' : 'kept'
    };
}
function kindOf(predicateType) {
    return KINDS.find((kind) => (0, claim_ts_1.meetsRequirement)(predicateType, kind)) ?? 'sbom';
}
function platformOf(subject, digest) {
    const found = subject.platforms.find((manifest) => manifest.digest.equals(digest));
    return found ? (0, platform_ts_1.platformName)(found.platform) : null;
}
function checksOf(subject, attachments) {
    const { digest } = subject.manifest;
    const bundles = attachments.filter(({ form }) => form === 'bundle').length;
    const layers = attachments.length - bundles;
    const tags = `${(0, cosign_tags_ts_1.signatureTag)(digest)} and ${(0, cosign_tags_ts_1.attestationTag)(digest)}`;
    const others = attachments.every((attachment) => attachment.digest.equals(digest))
        ? ''
        : ' and the same tags of its platforms';
    const check = (name, detail) => ({ name, verdict: 'pass', detail });
    return [
        check('Manifest', `the registry serves bytes that hash to ${digest.toString()}`),
        check('Signer', 'every certificate names exactly this workflow, issuer and source repository'),
        ...(bundles > 0
            ? [check('Bundles', `${bundles} read back; signature, certificate, log entry and subject verified`)]
            : []),
        ...(layers > 0 ? [check('Cosign tags', `${layers} layers read back from ${tags}${others}, and verified`)] : [])
    ];
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

/***/ 31188:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyImage = verifyImage;
exports.verifyBundles = verifyBundles;
exports.verifyApp = verifyApp;
exports.loadTrustFor = loadTrustFor;
const statement_ts_1 = __webpack_require__(76031);
const digest_ts_1 = __webpack_require__(78033);
const subject_ts_1 = __webpack_require__(89017);
const trust_ts_1 = __webpack_require__(83704);
const app_decision_ts_1 = __webpack_require__(4871);
const attachment_ts_1 = __webpack_require__(4162);
const bundle_files_ts_1 = __webpack_require__(66197);
const claim_ts_1 = __webpack_require__(42955);
const decision_ts_1 = __webpack_require__(98485);
const inventory_ts_1 = __webpack_require__(55619);
const reader_ts_1 = __webpack_require__(43560);
const newest_scan_ts_1 = __webpack_require__(44319);
const summaries_ts_1 = __webpack_require__(88195);
const prepare_ts_1 = __webpack_require__(32298);
const evidence_ts_1 = __webpack_require__(66284);
/**
 * Verifies one digest from the registry's answers alone; `trusted` is the trust root of `request.trust` where it was loaded for another
 * image already. Throws UnavailableError where the registry or the trust root can't be had.
 */
async function verifyImage(request, run, trusted = loadTrustFor(request, run)) {
    const registry = (0, prepare_ts_1.openRegistry)(request, request.githubToken, run, 'pull');
    const [trust, subject, inventory] = await Promise.all([
        trusted,
        (0, subject_ts_1.fetchSubject)(registry, request.digest),
        (0, inventory_ts_1.readInventory)(new reader_ts_1.RegistryReader(registry), request.digest, { bundles: true, legacy: true, tolerant: true })
    ]);
    const found = (0, newest_scan_ts_1.withNewestScan)((0, attachment_ts_1.examine)(inventory, trust, request.identity));
    const findings = heldTo(request.environment, request.reference, found);
    const decision = (0, decision_ts_1.decide)(request.reference.at(request.digest), findings, request.requirements);
    return {
        decision,
        findings,
        evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
    };
}
/** Verifies what bundle files say of a digest; with trust from files too, nothing is asked of any network. Throws RequestError for a file that can't be read. */
async function verifyBundles({ digest, bundles, identity, requirements, trust: source, reference, environment }, run) {
    const [trust, items] = await Promise.all([loadTrustFor({ trust: source }, run), (0, bundle_files_ts_1.readBundleFiles)(bundles)]);
    const findings = heldTo(environment, reference, (0, newest_scan_ts_1.withNewestScan)((0, attachment_ts_1.examine)({ digest, items }, trust, identity)));
    return { decision: (0, decision_ts_1.decide)(digest.toString(), findings, requirements), findings };
}
/** Verifies one digest as an app of a policy wants it: who must have signed, what must be there, how old a scan may be; `trusted` as above. */
async function verifyApp(request, run, trusted = loadTrustFor(request, run)) {
    const { app, digest, githubToken } = request;
    const registry = (0, prepare_ts_1.openRegistry)({ reference: app.image }, githubToken, run, 'pull');
    const [trust, subject, inventory] = await Promise.all([
        trusted,
        (0, subject_ts_1.fetchSubject)(registry, digest),
        (0, inventory_ts_1.readInventory)(new reader_ts_1.RegistryReader(registry), digest, { bundles: true, legacy: true, tolerant: true })
    ]);
    const now = new Date();
    const found = (0, attachment_ts_1.examine)(inventory, trust);
    const findings = (0, app_decision_ts_1.appFindings)(app, found, now);
    const decision = (0, app_decision_ts_1.decideApp)(app, app.image.at(digest), findings, now);
    return {
        decision,
        findings,
        summaries: (0, summaries_ts_1.passedSummaries)(found),
        evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
    };
}
function heldTo(environment, reference, findings) {
    return environment === undefined || !reference ? findings : (0, summaries_ts_1.heldToEnvironment)(findings, reference.name, environment);
}
/** The trust root that a request names; throws UnavailableError where it can't be had. */
function loadTrustFor({ trust }, run) {
    return (0, trust_ts_1.loadTrust)(trust, { temp: run.folder, log: run.log, deadline: run.deadline });
}
function foundEvidence(subject, { referrersApi }, findings, trust) {
    const attachments = tellable(findings.attachments);
    const url = attachments.find(({ verified }) => verified.logUrl !== undefined)?.verified.logUrl ?? null;
    const sboms = attachments.flatMap((attachment) => attachment.form === 'bundle' ? attestedSbom(attachment.digest, attachment.verified.statement) : []);
    return (0, evidence_ts_1.evidenceOf)([{ subject, referrersApi, attachments, isNew: () => false, sboms }], { instance: trust.publicGood ? 'public-good' : 'private', log: url === null ? 'none' : 'v1', url }, []);
}
// Evidence tells of signature, provenance, SBOM and scan; what else hangs on the image is told only where there is nothing but that.
function tellable(attachments) {
    const told = attachments.filter((attachment) => {
        const predicateType = attachment.form === 'signature-layer' ? statement_ts_1.PREDICATE.signature : attachment.verified.predicateType;
        return ['signature', 'provenance', 'sbom', 'scan'].some((kind) => (0, claim_ts_1.meetsRequirement)(predicateType, kind));
    });
    return told.length > 0 ? told : attachments;
}
function attestedSbom(digest, { predicateType, predicate }) {
    if (predicateType !== statement_ts_1.PREDICATE.spdx || !('packages' in predicate) || !Array.isArray(predicate.packages))
        return [];
    const bytes = Buffer.from(JSON.stringify(predicate));
    const format = 'spdxVersion' in predicate && typeof predicate.spdxVersion === 'string' ? predicate.spdxVersion : 'SPDX';
    return [
        {
            subject: digest.toString(),
            platform: null,
            source: 'attested',
            format,
            packages: predicate.packages.length,
            bytes: bytes.length,
            sha256: digest_ts_1.Digest.of(bytes).hex,
            reductions: []
        }
    ];
}


/***/ }),

/***/ 73136:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EVIDENCE_SCHEMA = void 0;
/** The `$schema` of every evidence file: the `$id` of schema/evidence.schema.json. */
exports.EVIDENCE_SCHEMA = 'urn:custody:evidence:v1';


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

/***/ 66197:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readBundleFiles = readBundleFiles;
const promises_1 = __webpack_require__(51455);
const ambiguous_json_ts_1 = __webpack_require__(98438);
const errors_ts_1 = __webpack_require__(87700);
const MAX_FILE = 256 * 1024 * 1024;
/**
 * The bundles in files: one a file, one a line as gh attestation download writes them, or GitHub's own list of attestations
 * (docs.github.com, REST API, "List attestations"); throws RequestError.
 */
async function readBundleFiles(paths) {
    return (await Promise.all(paths.map(bundlesIn))).flat();
}
async function bundlesIn(path) {
    const content = await read(path);
    const value = jsonIn(content);
    if (value === undefined)
        return items(path, content.split('\n'));
    const listed = attestationsIn(value, content);
    return listed ? items(path, listed) : [{ kind: 'bundle', location: path, bundle: Buffer.from(content) }];
}
function items(path, bundles) {
    return bundles.flatMap((bundle, index) => bundle.trim() === '' ? [] : [{ kind: 'bundle', location: `${path}:${index + 1}`, bundle: Buffer.from(bundle) }]);
}
function attestationsIn(value, content) {
    const { attestations } = Object(value);
    if (!Array.isArray(attestations) || (0, ambiguous_json_ts_1.ambiguityIn)(Buffer.from(content)) !== undefined)
        return undefined;
    return attestations.map((attestation) => {
        const { bundle } = Object(attestation);
        return bundle ? JSON.stringify(bundle) : '';
    });
}
async function read(path) {
    try {
        const { size } = await (0, promises_1.stat)(path);
        if (size === 0 || size > MAX_FILE)
            throw new RangeError(`it has ${size} bytes; 1 to ${MAX_FILE} are read`);
        return await (0, promises_1.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_BUNDLE_FILE', {
            message: `bundle ${JSON.stringify(path.slice(-100))} can't be read`,
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'give a Sigstore bundle, or a file with one on each line, as gh attestation download writes it',
            cause
        });
    }
}
// No JSON text stands for undefined.
function jsonIn(content) {
    try {
        return JSON.parse(content);
    }
    catch {
        return undefined;
    }
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


/***/ }),

/***/ 88195:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.environmentUri = void 0;
exports.heldToEnvironment = heldToEnvironment;
exports.passedSummaries = passedSummaries;
const verification_summary_ts_1 = __webpack_require__(45710);
Object.defineProperty(exports, "environmentUri", ({ enumerable: true, get: function () { return verification_summary_ts_1.environmentUri; } }));
/** The same findings, with every verification summary refused that is not one of success for this image in this environment. */
function heldToEnvironment({ attachments, refused }, image, environment) {
    const expected = (0, verification_summary_ts_1.environmentUri)(image, environment);
    const held = attachments.map((attachment) => heldToResource(attachment, expected));
    return {
        attachments: held.flatMap((finding) => ('verified' in finding ? [finding] : [])),
        refused: [...refused, ...held.flatMap((finding) => ('verified' in finding ? [] : [finding]))]
    };
}
function heldToResource(attachment, expected) {
    const claim = attachment.form === 'signature-layer' ? undefined : (0, verification_summary_ts_1.summaryClaim)(attachment.verified.statement);
    if (!claim || (claim.passed && claim.resourceUri === expected))
        return attachment;
    const { item, digest } = attachment;
    const reason = claim.passed
        ? `the summary is for ${claim.resourceUri.slice(0, 200)}; expected ${expected}`
        : 'the summary does not say PASSED';
    return { item, digest, code: 'E_VERIFY_SUMMARY', reason };
}
/** The verification summaries of success among what verified, whoever signed them. */
function passedSummaries({ attachments }) {
    return attachments.flatMap((attachment) => {
        if (attachment.form === 'signature-layer')
            return [];
        const claim = (0, verification_summary_ts_1.summaryClaim)(attachment.verified.statement);
        if (!claim?.passed)
            return [];
        const { signer, time } = attachment.verified;
        const { subjectAlternativeName, sourceRepository = '', sourceRef = '' } = signer;
        return [{ resourceUri: claim.resourceUri, time, signer: subjectAlternativeName, sourceRepository, sourceRef }];
    });
}


/***/ })

};

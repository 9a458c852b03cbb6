export const id = 448;
export const ids = [448];
export const modules = {

/***/ 7614:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signatureStatement = signatureStatement;
exports.provenanceStatement = provenanceStatement;
exports.documentStatement = documentStatement;
exports.scanStatement = scanStatement;
exports.everyDigest = everyDigest;
const claims_ts_1 = __webpack_require__(31141);
const statement_ts_1 = __webpack_require__(76031);
const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/**
 * The image signature as cosign 3 writes it (cosign BUNDLE_SPEC): the index first, then each platform, in one statement. With
 * names, which cosign leaves out and sigstore-python wants.
 */
function signatureStatement(subject) {
    const subjects = everyDigest(subject).map((digest) => ({ ...named(subject, digest), annotations: {} }));
    return statement(subjects, statement_ts_1.PREDICATE.signature, {});
}
/** SLSA provenance v1 from the job's own claims (slsa.dev/provenance/v1, buildType of GitHub's workflows). */
function provenanceStatement(subject, claims) {
    const subjects = everyDigest(subject).map((digest) => named(subject, digest));
    return statement(subjects, statement_ts_1.PREDICATE.provenance, provenanceOf(claims));
}
/** A document about exactly one digest: an SBOM, or a reference to one that is too large for the log. */
function documentStatement(subject, describes, predicateType, predicate) {
    return statement([named(subject, describes)], predicateType, predicate);
}
/** What a scan of the image found (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md): the index first, then each platform, in one statement. */
function scanStatement(subject, predicate) {
    const subjects = everyDigest(subject).map((digest) => named(subject, digest));
    return statement(subjects, statement_ts_1.PREDICATE.scan, predicate);
}
/** Every digest of the image that a cluster may be asked to run: the manifest's own, then each platform's. */
function everyDigest(subject) {
    return [subject.manifest.digest, ...subject.platforms.map(({ digest }) => digest)];
}
function statement(subject, predicateType, predicate) {
    return { _type: statement_ts_1.STATEMENT_TYPE, subject, predicateType, predicate };
}
function named(subject, digest) {
    return { name: subject.reference.name, digest: { sha256: digest.hex } };
}
function provenanceOf(claims) {
    const repository = `${claims.serverUrl}/${claims.repository}`;
    return {
        buildDefinition: {
            buildType: GITHUB_BUILD_TYPE,
            externalParameters: { workflow: { ref: claims.ref, repository, path: workflowPath(claims) } },
            internalParameters: {
                github: {
                    event_name: claims.eventName,
                    repository_id: claims.repositoryId,
                    repository_owner_id: claims.repositoryOwnerId,
                    runner_environment: claims.runnerEnvironment
                }
            },
            resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }]
        },
        runDetails: {
            builder: { id: `${claims.serverUrl}/${claims.jobWorkflowRef}` },
            metadata: { invocationId: (0, claims_ts_1.runUrl)(claims) }
        }
    };
}
/** `acme/checkout/.github/workflows/release.yml@refs/heads/main` → `.github/workflows/release.yml`. */
function workflowPath(claims) {
    const withoutRepository = claims.workflowRef.slice(claims.repository.length + 1);
    const at = withoutRepository.indexOf('@');
    return at === -1 ? withoutRepository : withoutRepository.slice(0, at);
}


/***/ }),

/***/ 13291:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.requireStored = requireStored;
exports.storeBeside = storeBeside;
const github_attestations_ts_1 = __webpack_require__(46551);
const errors_ts_1 = __webpack_require__(87700);
const SIGNED = "signed, attached and verified in the registry; GitHub's attestation store may hold a part; nothing was proposed";
// What `gh attestation verify` asks the store for; the signature is of no use there.
const KINDS = ['provenance', 'sbom'];
/** Writes provenance and SBOMs to GitHub's attestation store where the request requires it; throws where that fails. */
async function requireStored(request, settled, signing, run) {
    const store = storeOf(request, signing, run);
    if (request.attestationStore !== 'require' || !store)
        return;
    await run.log.group("GitHub's attestation store", () => (0, errors_ts_1.afterwards)(SIGNED, storeAll(settled, store, run)));
}
/** Writes them beside what follows, where GitHub would show them to anybody; what goes wrong is a notice and fails nothing. */
async function storeBeside(request, settled, signing, run) {
    const store = storeOf(request, signing, run);
    if (request.attestationStore !== 'auto' || !store || !isOpenTo(signing, run))
        return;
    try {
        await storeAll(settled, store, run);
    }
    catch (error) {
        const { message, reason, remedy } = (0, errors_ts_1.asCustodyError)(error);
        run.log.notice(`${message}${reason === undefined ? '' : ` (${reason})`}; the run goes on without it: ${remedy}`);
    }
}
// GitHub judges by the public-good instance and its own; a private repository's names are not written where nobody asked for it.
function isOpenTo({ trust, identity: { claims } }, { env }) {
    return env['GITHUB_ACTIONS'] === 'true' && trust.publicGood && claims.repositoryVisibility === 'public';
}
function storeOf({ githubToken: token }, { identity }, { apiUrl, deadline }) {
    return token === undefined ? undefined : { apiUrl, repository: identity.claims.repository, token, deadline };
}
async function storeAll(settled, store, run) {
    const work = settled.flatMap(bundlesOf);
    const added = await Promise.all(work.map((bundles) => (0, github_attestations_ts_1.storeAttestations)(bundles, store)));
    const [all, written] = [work.flatMap(({ bundles }) => bundles).length, added.reduce((sum, count) => sum + count, 0)];
    run.log.info(`GitHub's attestation store of ${store.repository}: ${written} of ${all} attestations added`);
}
/** The bundles as they were read back, each once, by the digest that its statement names first. */
function bundlesOf({ after }) {
    const bundles = new Map(after.filled.flatMap(({ placement: { planned }, attachment }) => attachment.form === 'bundle' && KINDS.includes(planned.kind) ? [[planned, attachment.item.bundle]] : []));
    const byDigest = Map.groupBy(bundles, ([{ attachTo }]) => attachTo[0]?.digest);
    return [...byDigest].flatMap(([digest, found]) => digest ? [{ digest, bundles: found.map(([, bundle]) => bundle) }] : []);
}


/***/ }),

/***/ 1867:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readScanRecord = readScanRecord;
exports.attestScan = attestScan;
const promises_1 = __webpack_require__(51455);
const claims_ts_1 = __webpack_require__(31141);
const predicates_ts_1 = __webpack_require__(7614);
const predicate_ts_1 = __webpack_require__(41136);
const record_ts_1 = __webpack_require__(91636);
const errors_ts_1 = __webpack_require__(87700);
const scan_subject_ts_1 = __webpack_require__(46005);
/** The scan record at `path`, read once; throws RequestError where it is none. */
async function readScanRecord(path) {
    return (0, record_ts_1.parseScanRecord)(await (0, promises_1.readFile)(path), path);
}
/** What is attested of a scan; throws EvidenceError where it is of something else, of a part only, or did not pass. */
function attestScan(record, subject, claims, budgetBytes) {
    requireSubject(record, subject);
    if (record.verdict !== 'passed')
        throw notPassed(record);
    const invocation = {
        // A second attempt with the same record says the same.
        run: (0, claims_ts_1.runUrlOfAnyAttempt)(claims),
        runId: claims.runId,
        builder: `${claims.serverUrl}/${claims.jobWorkflowRef}`
    };
    const { predicate, reductions } = (0, predicate_ts_1.vulnerabilityPredicate)(record, invocation, budgetBytes);
    return { predicate, notes: [...record.warnings.map((warning) => `scan: ${warning}`), ...reductions] };
}
function requireSubject({ subject: { digest }, images }, subject) {
    const scanned = new Set(images.map((image) => image.digest));
    const missing = (0, scan_subject_ts_1.scannedManifests)(subject).find((manifest) => !scanned.has(manifest.digest.toString()));
    const foreign = [...scanned].find((one) => !(0, predicates_ts_1.everyDigest)(subject).some((own) => own.toString() === one));
    if (digest === subject.manifest.digest.toString() && !missing && foreign === undefined)
        return;
    throw new errors_ts_1.EvidenceError('E_SCAN_SUBJECT', {
        message: `the scan record is not of ${subject.reference.name}@sha256:${subject.manifest.digest.hex.slice(0, 12)}…`,
        reason: missing
            ? `${missing.platform ?? 'the image'} (${missing.digest.toString()}) was not scanned`
            : `it is of ${foreign ?? digest}`,
        remedy: 'scan the digest that is signed, in the same run, and pass that record'
    });
}
function notPassed({ subject, rules }) {
    return new errors_ts_1.EvidenceError('E_SCAN_VERDICT', {
        message: `the scan of ${subject.name}@${subject.digest.slice(0, 19)}… did not pass`,
        reason: `its gate was shut at ${rules.failOn}`,
        remedy: 'let the job that signs need the job that scans, so that it does not run; see the scan for what blocks'
    });
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

/***/ 24021:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.beginPromotion = beginPromotion;
const pull_request_body_ts_1 = __webpack_require__(78467);
const errors_ts_1 = __webpack_require__(87700);
const SIGNED = 'signed, attached and verified in the registry';
/** Starts to read the overlay at once; everything it finds wrong is thrown by `permit`. */
function beginPromotion({ images, gitops }, run) {
    if (!gitops)
        return { permit: () => Promise.resolve(), complete: () => Promise.resolve(undefined) };
    const { token, ...target } = gitops;
    const access = {
        token,
        apiUrl: run.apiUrl,
        graphqlUrl: run.graphqlUrl,
        log: run.log,
        deadline: run.deadline
    };
    const pins = images.map(({ gitopsName, digest }) => ({ name: gitopsName, digest }));
    // Read only where something is to be promoted.
    const overlay = Promise.all(/* import() */[__webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 94777)).then(({ openOverlay }) => openOverlay({ ...target, pins }, access));
    overlay.catch(() => undefined);
    return {
        permit: async () => {
            await overlay;
        },
        complete: (evidence) => run.log.group('Pull request', async () => (0, errors_ts_1.afterwards)(SIGNED, propose(await overlay, evidence, access)))
    };
}
async function propose(overlay, evidence, access) {
    const source = { commit: evidence.signer.sourceCommit, run: evidence.signer.run };
    const { path, repository } = overlay.request;
    const target = { repository: `${repository.owner}/${repository.name}`, path: path || '.' };
    const { promote } = await Promise.all(/* import() */[__webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 94777));
    const promotion = await promote(overlay, { source, body: (changes, warnings) => (0, pull_request_body_ts_1.renderPullRequestBody)(evidence, changes, { ...target, warnings }) }, access);
    access.log.info(promotion.url === undefined
        ? `${target.repository}: ${path} pins these digests already; nothing to open`
        : `${promotion.operation} ${promotion.url}`);
    return promotion;
}


/***/ }),

/***/ 39392:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.putTags = putTags;
const errors_ts_1 = __webpack_require__(87700);
const VERIFIED = 'signed, attached and verified in the registry; not every tag may name it yet';
/**
 * Puts tags on an image that is signed already, by writing the very bytes of its manifest again, and looks whether they name it.
 * Throws EvidenceError where a tag names something else afterwards.
 */
async function putTags(tags, { registry, subject }, log) {
    if (tags.length === 0)
        return;
    const { reference, manifest } = subject;
    const held = await registry.fetchManifest(manifest.digest);
    if (!held)
        throw gone(subject);
    for (const tag of tags) {
        await registry.pushManifest(tag, held.bytes, held.mediaType);
        const named = await registry.fetchManifest(tag, { patientMs: 10_000 });
        if (!named?.digest.equals(manifest.digest))
            throw moved(tag, named?.digest.toString() ?? 'nothing', subject);
        log.info(`${reference.name}:${tag} names ${manifest.digest.toString()}`);
    }
}
function gone({ reference, manifest }) {
    return new errors_ts_1.UnavailableError('E_TAG_SUBJECT', {
        message: `${reference.name} no longer has ${manifest.digest.toString()}`,
        reason: 'it was there when it was signed',
        remedy: 'look whether a clean-up deletes untagged images of this repository; let it wait for a day',
        state: VERIFIED
    });
}
function moved(tag, named, { reference, manifest }) {
    return new errors_ts_1.EvidenceError('E_TAG_MOVED', {
        message: `${reference.name}:${tag} names ${named} right after it was put on ${manifest.digest.toString()}`,
        reason: 'another writer moved the tag in the same moment, or the registry took the write and did not keep it',
        remedy: 'let one job alone write this tag (concurrency), and run this job again',
        state: VERIFIED
    });
}


/***/ }),

/***/ 65532:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.revisionNote = revisionNote;
exports.requireRevision = requireRevision;
const errors_ts_1 = __webpack_require__(87700);
/**
 * What a reviewer must know of an image that says it was built from another commit than this run's; undefined where it says
 * nothing else. It is no refusal: a run may well check out another ref than its own, and who pushes an image can write anything.
 */
function revisionNote({ reference, revision }, { sha }) {
    if (revision === undefined || revision === sha)
        return undefined;
    return (`${reference.name} says it was built from commit ${revision}, and this run, whose provenance it gets, is of ${sha}: ` +
        'make sure that the digest is the one this run pushed');
}
/** Throws EvidenceError unless the image itself says that it was built from the commit of this run. */
function requireRevision({ reference, revision, manifest }, { sha }) {
    if (revision === sha)
        return;
    throw new errors_ts_1.EvidenceError('E_REVISION', {
        message: `${reference.name}@sha256:${manifest.digest.hex.slice(0, 12)}… is not bound to this run, which is of commit ${sha.slice(0, 12)}`,
        reason: revision === undefined
            ? 'its manifest has no annotation org.opencontainers.image.revision with a commit'
            : `it says that it was built from commit ${revision}`,
        remedy: 'pass the digest that this run pushed, with annotations: index,manifest:org.opencontainers.image.revision=${{ github.sha }} in docker/build-push-action; or sign with revision: any'
    });
}


/***/ }),

/***/ 8077:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.keepSboms = keepSboms;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
/** Writes each SBOM as it was attested into the run's folder; gives the paths by the digest that they describe. */
async function keepSboms(sboms, folder) {
    const path = (0, node_path_1.join)(folder, 'sboms');
    await (0, promises_1.mkdir)(path, { recursive: true });
    const written = sboms.map(async ({ describes, bytes }) => {
        const file = (0, node_path_1.join)(path, `${describes.hex}.spdx.json`);
        await (0, promises_1.writeFile)(file, bytes);
        return [describes.toString(), file];
    });
    return Object.fromEntries(await Promise.all(written));
}


/***/ }),

/***/ 63464:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signImages = signImages;
const promises_1 = __webpack_require__(58500);
const gather_ts_1 = __webpack_require__(81730);
const errors_ts_1 = __webpack_require__(87700);
const attach_ts_1 = __webpack_require__(90236);
const attested_scan_ts_1 = __webpack_require__(1867);
const attestation_store_ts_1 = __webpack_require__(13291);
const bundle_folder_ts_1 = __webpack_require__(79810);
const evidence_ts_1 = __webpack_require__(66284);
const prepare_ts_1 = __webpack_require__(32298);
const progress_ts_1 = __webpack_require__(94970);
const release_tags_ts_1 = __webpack_require__(39392);
const revision_ts_1 = __webpack_require__(65532);
const sbom_folder_ts_1 = __webpack_require__(8077);
const signing_ts_1 = __webpack_require__(43430);
const statements_ts_1 = __webpack_require__(28339);
const LOGGED = 'entries may stand in the transparency log; nothing was published or proposed';
const attachedState = (bundles) => `signed and logged; parts may be attached, nothing was proposed; the bundles are kept in ${bundles}`;
/**
 * Signs, attests, publishes and reads back every image of the request; `permit` may still refuse before anything is signed.
 * What does not depend on each other runs at the same time; the groups of the log only order what is told.
 */
async function signImages(request, tokens, permit, run) {
    const permitted = permit();
    const { preparing, describing, planning, opening } = startTogether(request, tokens, permitted, run);
    const images = await run.log.group('Subject', () => told(preparing, (found) => found.map(progress_ts_1.subjectLine), run));
    const bundles = await bundle_folder_ts_1.BundleFolder.create(run.folder);
    const signing = await run.log.group('Identity and trust', () => told(opening, progress_ts_1.signingLines, run));
    const sboms = await run.log.group('Statements', () => describing);
    const { planned, scanNotes } = await planning;
    const sbomNotes = sboms.flat().flatMap((sbom) => sbom.notes);
    const notes = [...judgeRevisions(request, images, signing, run), ...scanNotes, ...sbomNotes];
    (0, attach_ts_1.requireLogins)(planned);
    await permitted;
    const signed = await run.log.group('Bundles', () => (0, errors_ts_1.afterwards)(LOGGED, (0, attach_ts_1.signPlanned)(planned, signing, bundles, run)));
    const settled = await run.log.group('Publication and read-back', () => (0, errors_ts_1.afterwards)(attachedState(bundles.path), (0, attach_ts_1.settlePlanned)(planned, signed, signing, run)));
    const [sbomPaths] = await Promise.all([(0, sbom_folder_ts_1.keepSboms)(sboms.flat(), run.folder), bundles.keepStanding(settled)]);
    const evidence = (0, evidence_ts_1.evidenceOf)(proven(settled, sboms), (0, signing_ts_1.transparencyOf)(signing), notes, releaseWorkflow(run));
    await (0, attestation_store_ts_1.requireStored)(request, settled, signing, run);
    for (const image of images)
        await (0, release_tags_ts_1.putTags)(request.tags, image, run.log);
    return { evidence, bundles: bundles.path, sbomPaths, storing: (0, attestation_store_ts_1.storeBeside)(request, settled, signing, run) };
}
function startTogether(request, tokens, permitted, run) {
    const laying = (0, signing_ts_1.layGround)(request, run);
    const identifying = (0, signing_ts_1.identify)(request, tokens, laying);
    const opening = (0, signing_ts_1.openSigning)(request, tokens, identifying, run);
    const preparing = Promise.all(request.images.map((image) => (0, prepare_ts_1.prepareImage)(image, request, run)));
    const describing = Promise.all([preparing, laying]).then(async ([images, ground]) => {
        // The certificate is asked for first: an SBOM is read while its answer is on the way.
        await (0, promises_1.setImmediate)();
        return Promise.all(images.map((image) => describeImage(image, request, ground, run)));
    });
    const planning = Promise.all([preparing, describing, identifying]).then((known) => plan(request, ...known));
    const everything = Promise.all([opening, preparing, planning, permitted]);
    return {
        preparing: unlessFails(preparing, everything),
        describing: unlessFails(describing, everything),
        planning: unlessFails(planning, everything),
        opening: unlessFails(opening, everything)
    };
}
// What fails first is told at once, though its turn comes later; nobody waits for a slow registry to hear of a wrong input.
function unlessFails(work, everything) {
    const sooner = Promise.race([work, everything.then(() => work)]);
    sooner.catch(() => undefined);
    return sooner;
}
async function told(result, lines, run) {
    for (const line of lines(await result))
        run.log.info(line);
    return result;
}
function judgeRevisions({ ofThisCommit }, images, { identity }, run) {
    if (ofThisCommit)
        for (const { subject } of images)
            (0, revision_ts_1.requireRevision)(subject, identity.claims);
    const notes = images.flatMap(({ subject }) => (0, revision_ts_1.revisionNote)(subject, identity.claims) ?? []);
    for (const note of notes)
        run.log.warning(note);
    return notes;
}
async function describeImage({ subject, registry }, { sbom, githubToken }, { services }, run) {
    const budgetBytes = (0, signing_ts_1.documentBudget)(services);
    const { folder: temp, log, deadline } = run;
    const env = await (0, prepare_ts_1.scanEnvironment)(subject.reference, githubToken, run);
    return (0, gather_ts_1.gatherSboms)(sbom, { subject, registry, budgetBytes, temp, env, log, deadline });
}
async function plan(request, images, sboms, identified) {
    const scan = await attestedScan(request, images, identified);
    const planned = images.map((image, index) => {
        const statements = (0, statements_ts_1.planStatements)(image.subject, identified.identity.claims, sboms[index] ?? [], scan?.predicate);
        return (0, attach_ts_1.planImage)(image, statements, identified);
    });
    return { planned, scanNotes: scan?.notes ?? [] };
}
async function attestedScan({ scan }, [image], { identity, services }) {
    if (scan === undefined || !image)
        return undefined;
    return (0, attested_scan_ts_1.attestScan)(await (0, attested_scan_ts_1.readScanRecord)(scan), image.subject, identity.claims, (0, signing_ts_1.documentBudget)(services));
}
// The runner names the repository of the action that runs, which is that of the workflow where this one is release.yml.
function releaseWorkflow({ env, serverUrl }) {
    const repository = env['GITHUB_ACTION_REPOSITORY'];
    return repository ? `${serverUrl}/${repository}/.github/workflows/release.yml@` : undefined;
}
function proven(settled, sboms) {
    return settled.map((image, index) => provenImage(image, sboms[index] ?? []));
}
function provenImage({ image, before, after }, sboms) {
    const stood = new Set(before.filled.map(({ placement }) => placement));
    const written = new Set(after.filled.filter(({ placement }) => !stood.has(placement)).map(({ attachment }) => attachment));
    return {
        subject: image.subject,
        referrersApi: image.inventories[0]?.referrersApi === true,
        attachments: [...new Set(after.filled.map(({ attachment }) => attachment))],
        isNew: (attachment) => written.has(attachment),
        sboms: sboms.map(evidence_ts_1.sbomEvidence)
    };
}


/***/ }),

/***/ 28339:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planStatements = planStatements;
exports.planScan = planScan;
const claims_ts_1 = __webpack_require__(31141);
const predicates_ts_1 = __webpack_require__(7614);
const statement_ts_1 = __webpack_require__(76031);
const digest_ts_1 = __webpack_require__(78033);
const placement_ts_1 = __webpack_require__(69721);
const SPDX_JSON = 'application/spdx+json';
/** All that will be signed about one image: signature and provenance over every digest, an SBOM on the digest it describes. */
function planStatements(subject, claims, sboms, scan) {
    const attachTo = (0, placement_ts_1.attachmentPoints)(subject);
    return [
        { kind: 'signature', statement: (0, predicates_ts_1.signatureStatement)(subject), attachTo },
        { kind: 'provenance', statement: (0, predicates_ts_1.provenanceStatement)(subject, claims), attachTo },
        ...sboms.map((sbom) => planSbom(subject, sbom)),
        ...(scan ? [planScan(subject, scan)] : [])
    ];
}
/** A scan over every digest of an image, by its predicate. */
function planScan(subject, predicate) {
    return { kind: 'scan', statement: (0, predicates_ts_1.scanStatement)(subject, predicate), attachTo: (0, placement_ts_1.attachmentPoints)(subject) };
}
function planSbom(subject, sbom) {
    const { describes, predicateType, predicate, form, bytes, sha256 } = sbom;
    const statement = (0, predicates_ts_1.documentStatement)(subject, describes, predicateType, predicate);
    return {
        kind: 'sbom',
        statement: form === 'document' ? (0, statement_ts_1.writtenAround)(statement, bytes) : statement,
        attachTo: (0, placement_ts_1.attachmentPoints)(subject).filter(({ digest }) => digest.equals(describes)),
        ...(form === 'reference' && { document: { digest: digest_ts_1.Digest.parse(`sha256:${sha256}`), bytes, mediaType: SPDX_JSON } })
    };
}


/***/ }),

/***/ 73136:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EVIDENCE_SCHEMA = void 0;
/** The `$schema` of every evidence file: the `$id` of schema/evidence.schema.json. */
exports.EVIDENCE_SCHEMA = 'urn:custody:evidence:v1';


/***/ }),

/***/ 59572:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.promotionRecord = promotionRecord;
exports.promotionMarker = promotionMarker;
const node_crypto_1 = __webpack_require__(77598);
const evidence_json_ts_1 = __webpack_require__(86663);
const facts_ts_1 = __webpack_require__(19322);
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const MAX_TEXT = 400;
/** The promotion as a JSON block for programs, below `budget` bytes; changes that don't fit are counted in `changesOmitted`. */
function promotionRecord(evidence, changes, target, budget) {
    const { kept, omitted } = (0, markdown_ts_1.fitting)(changes, budget / 2, evidence_json_ts_1.stableJson);
    const { identity, issuer, sourceRepository, sourceRef, sourceCommit, run } = evidence.signer;
    const json = (0, evidence_json_ts_1.stableJson)({
        type: 'custody/promotion',
        version: 1,
        target: { repository: target.repository, path: target.path },
        signer: { identity, issuer, sourceRepository, sourceRef, sourceCommit, run },
        signedAt: (0, facts_ts_1.signedAt)(evidence),
        changes: kept.map(({ name, newName, before, after }) => ({ name, newName, before, after })),
        changesOmitted: omitted
    });
    return json.length <= budget ? (0, escape_ts_1.fence)('json', json) : 'The record is too long to be shown here.';
}
/** The hidden comment by which a promotion's pull request is known again: its overlay and the SHA-256 of what it changes there. */
function promotionMarker(changes, { repository, path }) {
    const pins = changes.map(({ name, newName, after }) => (0, evidence_json_ts_1.stableJson)({ name, newName, after })).sort();
    const plan = (0, node_crypto_1.createHash)('sha256').update((0, evidence_json_ts_1.stableJson)({ repository, path, pins })).digest('hex');
    const target = { repository: repository.slice(0, MAX_TEXT), path: path.slice(0, MAX_TEXT) };
    const json = (0, evidence_json_ts_1.stableJson)({ ...target, plan: `sha256:${plan}` }).replace(/\n */g, '');
    // "--" would end the comment early for some readers, and a JSON escape says the same.
    const inert = json.replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `<!-- custody:promotion:v1 ${inert} -->`;
}


/***/ }),

/***/ 78467:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPullRequestBody = renderPullRequestBody;
const attachments_ts_1 = __webpack_require__(10975);
const command_sections_ts_1 = __webpack_require__(51613);
const escape_ts_1 = __webpack_require__(93326);
const facts_ts_1 = __webpack_require__(19322);
const markdown_ts_1 = __webpack_require__(51508);
const promotion_record_ts_1 = __webpack_require__(59572);
/**
 * The body of a promotion's pull request in Markdown, at most 60,000 characters (GitHub takes 65,536): what changes, the
 * evidence for it, commands that replay it, the same as JSON, and a hidden marker by which the pull request is known again.
 */
function renderPullRequestBody(evidence, changes, text) {
    return (0, markdown_ts_1.sections)(headline(changes, text), warningBox(evidence, text), (0, markdown_ts_1.table)(['Image', 'Before', 'After'], changes.map(changeRow), { budget: 9_000, row: 'image' }), '### Evidence', (0, facts_ts_1.factsTable)(evidence, (0, facts_ts_1.signedFact)(evidence)), (0, attachments_ts_1.attachmentTable)(evidence, 11_000), (0, markdown_ts_1.folded)('Verify it yourself', (0, command_sections_ts_1.commandSections)(evidence, 7_000)), (0, markdown_ts_1.folded)('For machines', (0, promotion_record_ts_1.promotionRecord)(evidence, changes, text, 8_000)), (0, promotion_record_ts_1.promotionMarker)(changes, text));
}
function headline(changes, { path }) {
    const [only] = changes;
    const what = changes.length === 1 && only !== undefined
        ? `${(0, escape_ts_1.codeSpan)(only.newName ?? only.name)} to ${(0, escape_ts_1.codeSpan)(shortDigest(only.after.digest))}`
        : (0, markdown_ts_1.count)(changes.length, 'image');
    const verb = changes.length === 1 ? 'It is' : 'All are';
    return `✅ Promotes ${what} in ${(0, escape_ts_1.codeSpan)(path)}. ${verb} signed, attested and read back from the registry.`;
}
function changeRow({ name, newName, before, after }) {
    const image = newName === undefined ? (0, escape_ts_1.codeSpan)(name) : `${(0, escape_ts_1.codeSpan)(name)} as ${(0, escape_ts_1.codeSpan)(newName)}`;
    return [image, pinText(before, shortDigest), `${pinText(after, String)}${droppedTag(before, after)}`];
}
function pinText({ digest, newTag }, shown) {
    const tag = newTag === undefined ? [] : [`tag ${(0, escape_ts_1.codeSpan)(newTag)}`];
    const pin = digest === undefined ? [] : [(0, escape_ts_1.codeSpan)(shown(digest))];
    return [...tag, ...pin].join(' ') || 'not pinned';
}
function droppedTag(before, after) {
    return before.newTag !== undefined && after.newTag === undefined ? `, tag ${(0, escape_ts_1.codeSpan)(before.newTag)} dropped` : '';
}
function shortDigest(digest) {
    return digest.length > 19 ? `${digest.slice(0, 19)}...` : digest;
}
function warningBox(evidence, { warnings = [] }) {
    const foreign = (0, facts_ts_1.foreignWorkflow)(evidence.signer);
    const lines = [...(foreign === undefined ? [] : [foreign]), ...warnings.map((warning) => (0, escape_ts_1.escapeMarkdown)(warning))];
    if (lines.length === 0)
        return undefined;
    const list = (0, markdown_ts_1.bulletList)(lines, 6_000, 'warning').replaceAll('\n', '\n> ');
    return `> [!WARNING]\n>\n> ${list}`;
}


/***/ }),

/***/ 46551:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.storeAttestations = storeAttestations;
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const retry_ts_1 = __webpack_require__(39529);
const ATTEMPT_MS = 20_000;
const BUDGET_MS = 60_000;
const MAX_LISTING_BYTES = 64 * 1024 * 1024;
const MAX_TEXT = 300;
// Of a hundred: what is beyond may be stored twice, which harms nobody.
const MAX_PAGES = 10;
// A bundle that is too large, or that GitHub can't verify, is neither of them when it is sent again.
const UNFIT = new Set([413, 422]);
/**
 * Adds what the store does not hold yet about a digest (docs.github.com, "REST API endpoints for artifact attestations") and
 * gives the number of bundles added. It is listed anew before each try, so that a lost answer doubles nothing; throws
 * PermissionError and UnavailableError.
 */
async function storeAttestations({ digest, bundles }, store) {
    try {
        return await (0, retry_ts_1.retry)(() => addMissing(digest, bundles, store), {
            budgetMs: store.deadline.within(BUDGET_MS),
            passes: (error) => (error instanceof PassingRefusal ? (error.waitMs ?? true) : (0, retry_ts_1.transportPasses)(error))
        });
    }
    catch (error) {
        if (error instanceof errors_ts_1.CustodyError)
            throw error;
        throw noAnswer(store, error);
    }
}
async function addMissing(digest, bundles, store) {
    const held = await listed(digest, store);
    const missing = bundles.map(parsed).filter((bundle) => !held.has(envelopeOf(bundle)));
    await Promise.all(missing.map((bundle) => add(bundle, store)));
    return missing.length;
}
async function listed(digest, store) {
    const held = new Set();
    let next = urlOf(store, `/${digest.toString()}?per_page=100`);
    for (let page = 0; next && page < MAX_PAGES; page++) {
        const response = await ask(store, 'GET', next);
        // GitHub answers so for a digest that nothing is stored about.
        if (response.status === 404)
            break;
        if (response.status !== 200)
            throw refused(response, store);
        for (const envelope of envelopesIn(response, store))
            held.add(envelope);
        next = nextPage(response, next);
    }
    return held;
}
function envelopesIn({ body }, store) {
    try {
        const { attestations = [] } = JSON.parse(body.toString('utf8'));
        return attestations.flatMap(({ bundle }) => (bundle ? [envelopeOf(bundle)] : []));
    }
    catch {
        throw unusable(store, `it answered 200 with something else than a list of attestations`);
    }
}
// The token goes to the API alone, wherever a link leads.
function nextPage({ headers }, from) {
    const target = (0, http_ts_1.nextLink)(headers);
    const next = target === undefined ? null : URL.parse(target, from.href);
    return next?.origin === from.origin ? next : undefined;
}
async function add(bundle, store) {
    const body = { bundle };
    const response = await ask(store, 'POST', urlOf(store, ''), Buffer.from(JSON.stringify(body)));
    if (response.status !== 201)
        throw refused(response, store);
}
function urlOf({ apiUrl, repository }, path) {
    return new URL(`${apiUrl}/repos/${repository}/attestations${path}`);
}
async function ask({ token, deadline }, method, url, body) {
    const response = await (0, http_ts_1.exchange)({
        method,
        url,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
            ...(body && { 'content-type': 'application/json' })
        },
        ...(body && { body }),
        timeoutMs: deadline.within(ATTEMPT_MS),
        maxBytes: MAX_LISTING_BYTES
    });
    if (passing(response))
        throw new PassingRefusal(response);
    return response;
}
// GitHub limits with 403 too, and then says when to come back.
function passing({ status, headers }) {
    if ((0, retry_ts_1.statusPasses)(status))
        return true;
    return status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0');
}
class PassingRefusal extends Error {
    waitMs;
    constructor(response) {
        super(`HTTP ${response.status}: ${said(response)}`);
        this.waitMs = (0, retry_ts_1.retryAfterMs)(response);
    }
}
function parsed(bundle) {
    return JSON.parse(bundle.toString('utf8'));
}
/** What was signed and the signature: the same wherever a bundle is kept, however its JSON is written. */
function envelopeOf({ dsseEnvelope }) {
    return JSON.stringify([dsseEnvelope?.['payload'], dsseEnvelope?.['signatures']]);
}
function refused(response, store) {
    const { status } = response;
    if (UNFIT.has(status))
        return unusable(store, `it answered ${status}: ${said(response)}`, UNFIT_REMEDY);
    if (![401, 403, 404].includes(status))
        return unusable(store, `it answered ${status}: ${said(response)}`);
    const accepted = response.headers['x-accepted-github-permissions'];
    const needs = typeof accepted === 'string' ? `; it asks for ${accepted.slice(0, 80)}` : '';
    return new errors_ts_1.PermissionError('E_ATTESTATIONS_PERMISSION', {
        message: `github-token may not write to GitHub's attestation store of ${store.repository}`,
        reason: `GitHub answered ${status}: ${said(response)}${needs}`,
        remedy: 'add "permissions: attestations: write" to the job, and to the job that calls it when this is a reusable workflow; or set github-attestation-store: never'
    });
}
const PASSING_REMEDY = 'see https://www.githubstatus.com, then re-run this job; or set github-attestation-store: never';
const UNFIT_REMEDY = 'GitHub takes bundles of the public Sigstore and of its own, with predicates of at most 16 MiB; for another set github-attestation-store: never, a second run changes nothing';
function unusable({ repository }, reason, remedy = PASSING_REMEDY) {
    return new errors_ts_1.UnavailableError('E_ATTESTATIONS_STORE', {
        message: `GitHub's attestation store of ${repository} did not take the attestations`,
        reason,
        remedy
    });
}
function noAnswer(store, error) {
    if (error instanceof http_ts_1.TransportError || error instanceof PassingRefusal)
        return unusable(store, error.message);
    return error;
}
function said({ body }) {
    const text = body.toString('utf8').slice(0, 4 * MAX_TEXT);
    const message = /"message"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? text;
    return message
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim()
        .slice(0, MAX_TEXT);
}


/***/ }),

/***/ 88109:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inNormalForm = inNormalForm;
exports.assemble = assemble;
const node_crypto_1 = __webpack_require__(77598);
const platform_ts_1 = __webpack_require__(22554);
const describes_ts_1 = __webpack_require__(78003);
const fit_ts_1 = __webpack_require__(13898);
const normalise_ts_1 = __webpack_require__(22811);
const reference_ts_1 = __webpack_require__(91864);
const sbom_ts_1 = __webpack_require__(5272);
const spdx_ts_1 = __webpack_require__(16426);
/** The same source with its document in normal form. */
function inNormalForm(source) {
    const { document, files, image, created } = source;
    const told = files > 0 ? (0, spdx_ts_1.withComment)(document, `Left out: ${inventory(files)}.`) : document;
    return { ...source, document: (0, normalise_ts_1.normalise)(told, image, created) };
}
/** The SBOM that is attested for a document in normal form; every note and every step of the size ladder is told. */
function assemble(source, { subject, budgetBytes, env, log }) {
    const { image, document, files, size } = source;
    const fitted = (0, fit_ts_1.fit)(document, budgetBytes);
    const given = size ?? fitted.whole;
    const lean = files > 0 ? [{ what: inventory(files), before: given, after: fitted.whole }] : [];
    const steps = [...lean, ...fitted.reductions];
    const sha256 = (0, node_crypto_1.createHash)('sha256').update(fitted.bytes).digest('hex');
    const isWhole = fitted.form === 'document';
    const sbom = {
        describes: image.digest,
        platform: image.platform,
        source: source.source,
        document: fitted.document,
        bytes: fitted.bytes,
        sha256,
        form: fitted.form,
        predicateType: isWhole ? sbom_ts_1.SPDX_PREDICATE : sbom_ts_1.REFERENCE_PREDICATE,
        predicate: isWhole ? fitted.document : (0, reference_ts_1.referencePredicate)(sha256, image.reference, env),
        format: document.spdxVersion,
        packages: document.packages.filter((entry) => isListed(entry, subject)).length,
        reductions: [...steps.map(({ what }) => what), ...(isWhole ? [] : ['the document itself: signed by reference'])],
        wholeSize: given,
        notes: source.notes
    };
    tell(sbom, steps, budgetBytes, log);
    return sbom;
}
function inventory(files) {
    return `the file inventory (${files} ${files === 1 ? 'entry' : 'entries'})`;
}
/** Neither the image nor its platforms are packages in it, nor is a scanner's root directory. */
function isListed(entry, { manifest, platforms }) {
    if (entry.primaryPackagePurpose === 'FILE')
        return false;
    return ![manifest, ...platforms].some(({ digest }) => (0, describes_ts_1.isImage)(entry, digest));
}
const SOURCES = { file: 'the given file', buildkit: 'BuildKit', syft: 'Syft', merged: "the platforms' SBOMs" };
function tell(sbom, steps, budgetBytes, log) {
    const name = `SBOM of ${sbom.platform ? (0, platform_ts_1.platformName)(sbom.platform) : sbom.describes.toString()}`;
    for (const { what, before, after } of steps)
        log.info(`${name}: left out ${what}: ${sizeText(before)} → ${sizeText(after)}`);
    if (sbom.form === 'reference') {
        log.notice(`${name}: ${sizeText(sbom.bytes.length)} is more than the ${sizeText(budgetBytes)} that fit the log; ` +
            'it is attached whole, and a reference to it is signed');
    }
    log.info(`${name}: ${sbom.packages} packages, ${sizeText(sbom.bytes.length)}, from ${SOURCES[sbom.source]}`);
    if (sbom.packages === 0) {
        log.warning(`${name} lists no package: right for a static program alone in an image, else a sign of a failed scan`);
    }
    for (const note of sbom.notes)
        log.notice(`${name}: ${note}`);
}
function sizeText(bytes) {
    return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}


/***/ }),

/***/ 32385:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findBuildkitSboms = findBuildkitSboms;
const digest_ts_1 = __webpack_require__(78033);
const platform_ts_1 = __webpack_require__(22554);
const descriptor_ts_1 = __webpack_require__(47592);
const strict_json_ts_1 = __webpack_require__(57731);
const errors_ts_1 = __webpack_require__(87700);
const describes_ts_1 = __webpack_require__(78003);
const json_scan_ts_1 = __webpack_require__(30533);
const parse_spdx_ts_1 = __webpack_require__(92116);
const sbom_ts_1 = __webpack_require__(5272);
const spdx_fault_ts_1 = __webpack_require__(85983);
const spdx_text_ts_1 = __webpack_require__(48360);
const spdx_ts_1 = __webpack_require__(16426);
// BuildKit calls the scan of the image `sbom`, and others `sbom-context` or `sbom-<stage>`
// (moby/buildkit, docs/attestations/sbom-protocol.md).
const IMAGE_SCAN = 'sbom';
const IN_TOTO = 'application/vnd.in-toto+json';
const PREDICATE_TYPE = 'in-toto.io/predicate-type';
/**
 * The SBOMs that BuildKit attached to an index, one for each platform (moby/buildkit, docs/attestations/attestation-storage.md);
 * undefined unless every platform has one that can be read. Throws EvidenceError when one is about another image than it stands beside.
 */
async function findBuildkitSboms(subject, registry, log) {
    try {
        const attached = await Promise.all(subject.platforms.map((platform) => findAttached(platform, subject, registry)));
        return areComplete(attached, log) ? await new LayerReader(subject, registry, log).readAll(attached) : undefined;
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.RequestError && error.code.startsWith('E_SBOM_')))
            throw error;
        log.warning(`${error.message} (${error.reason ?? ''}); BuildKit's SBOMs are not used`);
        return undefined;
    }
}
async function findAttached(platform, subject, registry) {
    const beside = subject.attestations.filter(({ describes }) => describes.equals(platform.digest));
    const manifests = await Promise.all(beside.map(({ digest }) => registry.fetchManifest(digest)));
    return { platform, layers: manifests.flatMap((manifest) => (manifest ? spdxLayers(manifest.bytes, platform) : [])) };
}
function spdxLayers(manifest, platform) {
    const unreadable = (reason) => new spdx_fault_ts_1.SpdxFault('E_SBOM_JSON', 'has no readable manifest', reason);
    const { layers } = (0, spdx_fault_ts_1.readingFrom)(originOf(platform), () => (0, strict_json_ts_1.parseJsonObject)(manifest, unreadable));
    return (Array.isArray(layers) ? layers : [])
        .map(descriptor_ts_1.parseDescriptor)
        .filter((layer) => layer !== undefined)
        .filter(({ mediaType, annotations }) => mediaType === IN_TOTO && annotations?.[PREDICATE_TYPE] === sbom_ts_1.SPDX_PREDICATE);
}
function areComplete(attached, log) {
    const without = attached.filter(({ layers }) => layers.length === 0);
    if (without.length > 0 && without.length < attached.length) {
        const names = without.map(({ platform }) => (0, platform_ts_1.platformName)(platform.platform)).join(', ');
        log.notice(`BuildKit left no SBOM of ${names}; its SBOMs of the other platforms are not used either`);
    }
    return attached.length > 0 && without.length === 0;
}
class LayerReader {
    subject;
    registry;
    log;
    constructor(subject, registry, log) {
        this.subject = subject;
        this.registry = registry;
        this.log = log;
    }
    /** Reads all at once, or one after the other where all together would be too much for memory. */
    async readAll(attached) {
        const bytes = attached.flatMap(({ layers }) => layers).reduce((sum, { size }) => sum + size, 0);
        if (bytes <= spdx_ts_1.MAX_SBOM_BYTES)
            return Promise.all(attached.map((one) => this.readImageScan(one)));
        const sboms = [];
        for (const one of attached)
            sboms.push(await this.readImageScan(one));
        return sboms;
    }
    async readImageScan({ platform, layers }) {
        const scans = [];
        for (const layer of layers) {
            scans.push(await this.readLayer(layer, platform));
            if (scans.at(-1)?.document['name'] === IMAGE_SCAN)
                break;
        }
        const named = scans.find(({ document }) => document['name'] === IMAGE_SCAN);
        const chosen = named ?? scans[0];
        if (!chosen)
            throw new RangeError(`${originOf(platform)} has no layers to read`);
        if (layers.length > 1) {
            const which = named
                ? `the one called ${IMAGE_SCAN}, of the image itself`
                : `the first, as none is called ${IMAGE_SCAN}`;
            this.log.info(`${originOf(platform)}: of ${layers.length} scans ${which}, is taken; others are of build stages`);
        }
        return chosen;
    }
    async readLayer(layer, platform) {
        const origin = originOf(platform);
        if (layer.size > spdx_ts_1.MAX_SBOM_BYTES)
            throw (0, spdx_fault_ts_1.tooLarge)(layer.size).of(origin);
        const bytes = await this.registry.fetchBlob(layer.digest, layer.size);
        const statement = (0, spdx_fault_ts_1.readingFrom)(origin, () => openStatement(bytes));
        const sbom = { ...(0, parse_spdx_ts_1.parseSpdx)(statement.predicate, origin), platform };
        const foreign = foreignSubject(statement.subjects, platform) ?? (0, describes_ts_1.foreignDigest)(sbom.document, [platform.digest]);
        if (foreign) {
            throw new errors_ts_1.EvidenceError('E_SBOM_SUBJECT', {
                ...(0, describes_ts_1.otherImage)(origin, foreign, platform.digest, this.subject),
                remedy: 'find out who put this index together: BuildKit never writes such a statement; build the image again'
            });
        }
        return sbom;
    }
}
/** The parts of an in-toto statement (in-toto attestation spec v1, statement.md), the predicate still as text. */
function openStatement(bytes) {
    const members = (0, spdx_text_ts_1.openObject)(bytes);
    const [subject, predicate] = [members.get('subject'), members.get('predicate')];
    if (!subject || !predicate)
        throw (0, spdx_fault_ts_1.fieldFault)('the statement', 'it has no subject or no predicate');
    const value = (0, spdx_text_ts_1.readingJson)(bytes, () => (0, json_scan_ts_1.valueAt)(bytes, subject));
    const entries = Array.isArray(value) ? value : [];
    const subjects = entries.map((entry) => digest_ts_1.Digest.tryParse(`sha256:${String(entry?.digest?.sha256)}`));
    const known = subjects.filter((digest) => digest !== undefined);
    if (known.length === 0)
        throw (0, spdx_fault_ts_1.fieldFault)('the statement', 'it has no subject with a sha256 digest');
    return { subjects: known, predicate: bytes.subarray(predicate.start, predicate.end) };
}
function foreignSubject(subjects, platform) {
    const [first] = subjects;
    if (!first || subjects.some((digest) => digest.equals(platform.digest)))
        return undefined;
    return { digest: first, field: 'subject' };
}
function originOf({ platform }) {
    return `BuildKit's SBOM of ${(0, platform_ts_1.platformName)(platform)}`;
}


/***/ }),

/***/ 52997:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EPOCH = void 0;
exports.sourceDateEpoch = sourceDateEpoch;
exports.createdOf = createdOf;
exports.timeOf = timeOf;
const errors_ts_1 = __webpack_require__(87700);
/** The date of a document whose source tells none: reproducible, and plainly no real date. */
exports.EPOCH = '1970-01-01T00:00:00Z';
/** The time that SOURCE_DATE_EPOCH fixes (reproducible-builds.org/specs/source-date-epoch), or undefined where it is unset; throws RequestError. */
function sourceDateEpoch(env) {
    const text = env['SOURCE_DATE_EPOCH'];
    if (text === undefined || text === '')
        return undefined;
    const time = /^\d{1,11}$/.test(text) ? spdxTime(new Date(Number(text) * 1000)) : undefined;
    if (time !== undefined)
        return time;
    throw new errors_ts_1.RequestError('E_SOURCE_DATE_EPOCH', {
        message: `SOURCE_DATE_EPOCH ${JSON.stringify(text.slice(0, 40))} is not a time`,
        reason: 'it must be the whole number of seconds since 1970-01-01T00:00:00Z',
        remedy: 'set it to the commit time, as `git log -1 --format=%ct` prints it, or leave it unset'
    });
}
/** When a document says that it was created, as SPDX writes times; undefined where it says nothing that is a time. */
function createdOf(document) {
    const info = document['creationInfo'];
    return typeof info === 'object' && info !== null && 'created' in info ? timeOf(info.created) : undefined;
}
/** The time in a value that somebody else wrote, as SPDX writes times: UTC, whole seconds (SPDX 2.3 §6.9). */
function timeOf(value) {
    return typeof value === 'string' ? spdxTime(new Date(value)) : undefined;
}
function spdxTime(date) {
    const text = Number.isNaN(date.getTime()) ? undefined : date.toISOString();
    return text?.length === 24 ? `${text.slice(0, 19)}Z` : undefined;
}


/***/ }),

/***/ 78003:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.namedDigests = namedDigests;
exports.foreignDigest = foreignDigest;
exports.describedManifest = describedManifest;
exports.isImage = isImage;
exports.otherImage = otherImage;
const digest_ts_1 = __webpack_require__(78033);
const platform_ts_1 = __webpack_require__(22554);
const errors_ts_1 = __webpack_require__(87700);
const spdx_ts_1 = __webpack_require__(16426);
/** Every image digest that the packages a document describes give as their own. */
function namedDigests(document) {
    return (0, spdx_ts_1.rootsOf)(document).flatMap((root) => [...digestTexts(root)].flatMap(([field, text]) => {
        const digest = digest_ts_1.Digest.tryParse(text?.toLowerCase());
        return digest ? [{ digest, field }] : [];
    }));
}
/** The first digest that a document names beside the allowed ones, or undefined where there is none. */
function foreignDigest(document, allowed) {
    return namedDigests(document).find(({ digest }) => !allowed.some((ours) => ours.equals(digest)));
}
/**
 * The manifest that a document handed to us is about: the one platform that it names, else the image itself.
 * Throws RequestError when it names anything but this image and its platforms.
 */
function describedManifest(document, subject, origin) {
    const image = subject.manifest.digest;
    const foreign = foreignDigest(document, [image, ...subject.platforms.map(({ digest }) => digest)]);
    if (foreign) {
        throw new errors_ts_1.RequestError('E_SBOM_SUBJECT', {
            ...otherImage(origin, foreign, image, subject),
            remedy: `make the SBOM from the pushed digest: syft scan registry:${subject.reference.at(image)} -o spdx-json@2.3=FILE`
        });
    }
    const named = namedDigests(document);
    const platforms = subject.platforms.filter(({ digest }) => named.some((one) => one.digest.equals(digest)));
    const [platform] = platforms;
    // Syft names the index beside the one platform that it looked at: the platform is what the packages are of.
    if (platform && platforms.length === 1)
        return { digest: platform.digest, platform, named: true };
    return { digest: image, platform: undefined, named: named.length > 0 };
}
/** Whether a package stands for the image with this digest by its package URL. */
function isImage({ externalRefs = [] }, digest) {
    return externalRefs.some(({ referenceType, referenceLocator }) => referenceType === 'purl' && digestInPurl(referenceLocator)?.toLowerCase() === digest.toString());
}
/** What to say of a document that names `digest` where `expected` was to be described. */
function otherImage(origin, { digest, field }, expected, subject) {
    const platforms = subject.platforms.map((each) => `, ${(0, platform_ts_1.platformName)(each.platform)} ${each.digest.toString()}`);
    return {
        message: `${origin} describes ${shortDigest(digest)}, not ${shortDigest(expected)}`,
        reason: `its ${field} is ${digest.toString()}; the image is ${subject.manifest.digest.toString()}${platforms.join('')}`
    };
}
function shortDigest(digest) {
    return `sha256:${digest.hex.slice(0, 12)}…`;
}
function* digestTexts(root) {
    for (const { referenceType, referenceLocator } of root.externalRefs ?? []) {
        if (referenceType === 'purl')
            yield ['package URL', digestInPurl(referenceLocator)];
        else
            yield ['external reference', digestAfterAt(referenceLocator)];
    }
    yield ['name', digestAfterAt(root.name)];
    // The checksum or version of anything else is that of a file or an archive.
    if (root.primaryPackagePurpose !== undefined && root.primaryPackagePurpose !== 'CONTAINER')
        return;
    yield ['versionInfo', root.versionInfo];
    for (const { algorithm, checksumValue } of root.checksums ?? []) {
        if (algorithm === 'SHA256')
            yield ['checksum', `sha256:${checksumValue}`];
    }
}
const IMAGE_PURL = /^pkg:(?:oci|docker)\//;
const DIGEST_IN_PURL = /(?:@|[?&]digest=)(sha256:[0-9a-f]{64})(?=[?&#]|$)/i;
/** The digest in a package URL of an image: its version, or the qualifier that pkg:docker has for it (purl-spec, types). */
function digestInPurl(purl) {
    return IMAGE_PURL.test(purl) ? DIGEST_IN_PURL.exec(withColons(purl))?.[1] : undefined;
}
function digestAfterAt(text) {
    return /@(sha256:[0-9a-f]{64})$/i.exec(withColons(text))?.[1];
}
function withColons(text) {
    return text.replaceAll(/%3a/gi, ':');
}


/***/ }),

/***/ 13898:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fit = fit;
const spdx_ts_1 = __webpack_require__(16426);
const LADDER = [
    { what: 'source info and CPE names', fromPackage: withoutOrigin, fromRest: (document) => document },
    { what: 'licence and copyright texts', fromPackage: withoutTexts, fromRest: withoutLicenceTexts }
];
/**
 * Leaves out of a document, rung by rung, what it takes to stay within `budgetBytes`; packages, versions, package URLs, licences
 * and relationships always stay. What no rung makes small enough is given back whole, to be signed by reference.
 */
function fit(document, budgetBytes) {
    const bytes = (0, spdx_ts_1.serialiseWithin)(document, budgetBytes);
    if (bytes)
        return { form: 'document', document, bytes, whole: bytes.length, reductions: [] };
    return reduce(document, budgetBytes);
}
function reduce(document, budgetBytes) {
    const whole = (0, spdx_ts_1.sizeOf)(document);
    const reductions = [];
    let [lean, size] = [{ document, reduce: (entry) => entry }, whole];
    for (const { what, fromPackage, fromRest } of LADDER) {
        if (size <= budgetBytes)
            break;
        const { reduce } = lean;
        const next = {
            document: (0, spdx_ts_1.withComment)(fromRest(lean.document), `Left out: ${what}.`),
            reduce: (entry) => fromPackage(reduce(entry))
        };
        const after = (0, spdx_ts_1.sizeOf)(next.document, next.reduce);
        if (after >= size)
            continue;
        reductions.push({ what, before: size, after });
        [lean, size] = [next, after];
    }
    if (size > budgetBytes) {
        return { form: 'reference', document, bytes: (0, spdx_ts_1.serialise)(document, whole), whole, reductions: [] };
    }
    const fitted = { ...lean.document, packages: document.packages.map(lean.reduce) };
    return { form: 'document', document: fitted, bytes: (0, spdx_ts_1.serialise)(fitted, size), whole, reductions };
}
const CPE = /^cpe2[23]Type$/;
function withoutOrigin(entry) {
    const { externalRefs } = entry;
    return {
        ...without(entry, ['sourceInfo']),
        ...(externalRefs && { externalRefs: externalRefs.filter(({ referenceType }) => !CPE.test(referenceType)) })
    };
}
function withoutTexts(entry) {
    const rest = without(entry, ['attributionTexts', 'licenseComments']);
    return 'copyrightText' in rest ? { ...rest, copyrightText: 'NOASSERTION' } : rest;
}
/** The names of the licences stay, and with them a text of NOASSERTION, which is mandatory (SPDX 2.3 §10.2). */
function withoutLicenceTexts(document) {
    const { hasExtractedLicensingInfos: infos } = document;
    if (!Array.isArray(infos))
        return document;
    const named = infos.map((info) => ({ ...info, extractedText: 'NOASSERTION' }));
    return { ...document, hasExtractedLicensingInfos: named };
}
function without(entry, fields) {
    return Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field)));
}


/***/ }),

/***/ 81730:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gatherSboms = gatherSboms;
const assemble_ts_1 = __webpack_require__(88109);
const created_ts_1 = __webpack_require__(52997);
const merge_ts_1 = __webpack_require__(18369);
const sources_ts_1 = __webpack_require__(48087);
/**
 * The SBOMs of an image, each about one digest: one for an image of a single platform; for an index one for each platform, and one of
 * the index merged from them. Throws RequestError for a file that can't be used, EvidenceError for a document about another image.
 */
async function gatherSboms(request, options) {
    if (request.kind === 'none')
        return [];
    const sources = await sourcesOf(request, { ...options, fixedTime: (0, created_ts_1.sourceDateEpoch)(options.env) });
    const normal = sources.map(assemble_ts_1.inNormalForm);
    return [...normal, ...mergedOf(normal, options.subject)].map((source) => (0, assemble_ts_1.assemble)(source, options));
}
async function sourcesOf(request, options) {
    if (request.kind === 'file')
        return [await (0, sources_ts_1.fromFile)(request.path, options)];
    return (await (0, sources_ts_1.fromBuildkit)(options)) ?? (0, sources_ts_1.fromSyft)(request.syftPath, options);
}
/** The document of an index, where every platform has one to merge. */
function mergedOf(sources, subject) {
    const parts = sources.flatMap(({ document, image: { platform, digest } }) => platform ? [{ document, platform, digest }] : []);
    if (parts.length === 0 || parts.length < subject.platforms.length)
        return [];
    const { reference, manifest } = subject;
    const merged = {
        document: (0, merge_ts_1.mergeDocuments)(parts, manifest.digest),
        image: { reference, digest: manifest.digest, platform: undefined },
        source: 'merged',
        created: sources.map(({ created }) => created).reduce((latest, time) => (time > latest ? time : latest)),
        size: undefined,
        files: 0,
        notes: []
    };
    return [(0, assemble_ts_1.inNormalForm)(merged)];
}


/***/ }),

/***/ 48933:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.imageCreated = imageCreated;
const descriptor_ts_1 = __webpack_require__(47592);
const created_ts_1 = __webpack_require__(52997);
const MAX_CONFIG = 4 * 1024 * 1024;
/**
 * When an image was created as its own configuration says (OCI image-spec, config.md): a date that two scans of one digest share.
 * 1970 where it says nothing.
 */
async function imageCreated(registry, digest) {
    const manifest = await registry.fetchManifest(digest);
    const config = (0, descriptor_ts_1.parseDescriptor)(fieldOf(manifest?.bytes, 'config'));
    if (!config || config.size > MAX_CONFIG)
        return created_ts_1.EPOCH;
    return (0, created_ts_1.timeOf)(fieldOf(await registry.fetchBlob(config.digest, config.size), 'created')) ?? created_ts_1.EPOCH;
}
function fieldOf(json, field) {
    try {
        const value = JSON.parse(json?.toString('utf8') ?? '');
        return typeof value === 'object' && value !== null
            ? Object.getOwnPropertyDescriptor(value, field)?.value
            : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 65693:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.imageId = imageId;
exports.withImageRoot = withImageRoot;
const describes_ts_1 = __webpack_require__(78003);
const spdx_ts_1 = __webpack_require__(16426);
// purl-spec, types/oci-definition.json.
function imagePurl({ reference, digest, platform }) {
    const name = reference.repository.slice(reference.repository.lastIndexOf('/') + 1);
    const architecture = platform ? `arch=${encodeURIComponent(platform.architecture)}&` : '';
    return `pkg:oci/${name}@sha256%3A${digest.hex}?${architecture}repository_url=${encodeURIComponent(reference.name)}`;
}
function imagePackage(image) {
    const { reference, digest } = image;
    return {
        SPDXID: imageId(digest),
        checksums: [{ algorithm: 'SHA256', checksumValue: digest.hex }],
        copyrightText: 'NOASSERTION',
        downloadLocation: 'NOASSERTION',
        externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceLocator: imagePurl(image), referenceType: 'purl' }],
        filesAnalyzed: false,
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: 'NOASSERTION',
        name: reference.name,
        primaryPackagePurpose: 'CONTAINER',
        supplier: 'NOASSERTION',
        versionInfo: digest.toString()
    };
}
/** The SPDXID of the package that `imagePackage` gives. */
function imageId(digest) {
    return `SPDXRef-Image-${digest.hex}`;
}
/**
 * The document with a root package whose package URL carries the image's digest: its own where it has one, else ours,
 * which then contains what was described before. No package is changed or lost.
 */
function withImageRoot(document, image) {
    const roots = (0, spdx_ts_1.rootsOf)(document);
    const others = document.relationships.filter((relationship) => (0, spdx_ts_1.describedElement)(relationship) === undefined);
    if (roots.some((root) => (0, describes_ts_1.isImage)(root, image.digest))) {
        return { ...document, relationships: [...roots.map(({ SPDXID }) => (0, spdx_ts_1.describes)(SPDXID)), ...others] };
    }
    const ours = imagePackage(image);
    return {
        ...document,
        packages: [...document.packages, ours],
        relationships: [(0, spdx_ts_1.describes)(ours.SPDXID), ...roots.map((root) => (0, spdx_ts_1.contains)(ours.SPDXID, root.SPDXID)), ...others]
    };
}


/***/ }),

/***/ 16627:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LicenceTexts = void 0;
const spdx_ts_1 = __webpack_require__(16426);
/** The licence texts of several documents in one list: equal ones once, and a name that two of them use differently made two. */
class LicenceTexts {
    byId = new Map();
    /** Takes in the texts of one document, and gives the function that renames them in its licence expressions. */
    add(infos, prefix) {
        const names = new Map();
        for (const info of (Array.isArray(infos) ? infos : []).filter(isLicensingInfo)) {
            const known = this.byId.get(info.licenseId);
            const isFree = !known || textOf(known) === textOf(info);
            const licenseId = isFree ? info.licenseId : info.licenseId.replace('LicenseRef-', `LicenseRef-${prefix}-`);
            this.byId.set(licenseId, { ...info, licenseId });
            names.set(info.licenseId, licenseId);
        }
        // With `DocumentRef-…:` before it, the licence is in another document (SPDX 2.3, annex D).
        return (expression) => expression.replaceAll(/(?<!:)LicenseRef-[\w.-]+/g, (id) => names.get(id) ?? id);
    }
    all() {
        return [...this.byId.values()];
    }
}
exports.LicenceTexts = LicenceTexts;
function isLicensingInfo(value) {
    return typeof value === 'object' && value !== null && 'licenseId' in value && typeof value.licenseId === 'string';
}
function textOf(info) {
    return JSON.stringify((0, spdx_ts_1.canonical)(info));
}


/***/ }),

/***/ 18369:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mergeDocuments = mergeDocuments;
const platform_ts_1 = __webpack_require__(22554);
const image_root_ts_1 = __webpack_require__(65693);
const licence_texts_ts_1 = __webpack_require__(16627);
const spdx_ts_1 = __webpack_require__(16426);
/**
 * One document of an index out of those of its platforms: every element once for each platform and under its name, and each platform's
 * root a variant of the index (SPDX 2.3 §11.1, VARIANT_OF). The result is not in normal form yet.
 */
function mergeDocuments(parts, index) {
    const texts = new licence_texts_ts_1.LicenceTexts();
    const renamed = parts.map((part) => renameElements(part.document, prefixOf(part, parts), texts));
    const variants = renamed.flatMap(spdx_ts_1.rootsOf).map((root) => variantOf(root.SPDXID, (0, image_root_ts_1.imageId)(index)));
    const lists = {
        annotations: renamed.flatMap((document) => listIn(document, 'annotations')),
        externalDocumentRefs: renamed.flatMap((document) => listIn(document, 'externalDocumentRefs')),
        hasExtractedLicensingInfos: texts.all()
    };
    const comment = parts.flatMap(commentOf).join('\n');
    return {
        spdxVersion: 'SPDX-2.3',
        SPDXID: spdx_ts_1.DOCUMENT_ID,
        documentNamespace: `urn:sha256:${index.hex}`,
        creationInfo: { creators: [...new Set(parts.flatMap(creatorsOf))] },
        packages: renamed.flatMap(({ packages }) => packages),
        relationships: [...renamed.flatMap(({ relationships }) => relationships), ...variants],
        ...(comment !== '' && { comment }),
        ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
    };
}
/** `linux-arm64-v8`; Windows images of several versions share a platform and are told apart by their digests. */
function prefixOf({ platform, digest }, all) {
    const name = (0, platform_ts_1.platformName)(platform);
    const isOnly = all.filter((other) => (0, platform_ts_1.platformName)(other.platform) === name).length === 1;
    return (isOnly ? name : `${name}-${digest.hex.slice(0, 12)}`).replaceAll(/[^A-Za-z0-9.]+/g, '-');
}
function renameElements(document, prefix, texts) {
    const renameLicences = texts.add(document['hasExtractedLicensingInfos'], prefix);
    const rename = (id) => prefixed(id, prefix);
    return {
        ...document,
        packages: document.packages.map((entry) => renamePackage(entry, rename, renameLicences)),
        relationships: document.relationships.map((relationship) => ({
            ...relationship,
            spdxElementId: rename(relationship.spdxElementId),
            relatedSpdxElement: rename(relationship.relatedSpdxElement)
        })),
        externalDocumentRefs: listIn(document, 'externalDocumentRefs').map((reference) => renameExternal(reference, rename))
    };
}
function renamePackage(entry, rename, renameLicences) {
    const licences = ['licenseConcluded', 'licenseDeclared'].flatMap((field) => {
        const expression = entry[field];
        return typeof expression === 'string' ? [[field, renameLicences(expression)]] : [];
    });
    return { ...entry, ...Object.fromEntries(licences), SPDXID: rename(entry.SPDXID) };
}
function renameExternal(reference, rename) {
    const { externalDocumentId: id } = reference;
    return typeof id === 'string' ? { ...reference, externalDocumentId: rename(id) } : reference;
}
/** The document itself, NONE and NOASSERTION keep their names. */
function prefixed(id, prefix) {
    return id === spdx_ts_1.DOCUMENT_ID ? id : id.replace(/^(SPDXRef|DocumentRef)-/, `$1-${prefix}-`);
}
function variantOf(variant, whole) {
    return { relatedSpdxElement: whole, relationshipType: 'VARIANT_OF', spdxElementId: variant };
}
function listIn(document, field) {
    const list = document[field];
    return Array.isArray(list) ? list : [];
}
function creatorsOf({ document }) {
    const { creationInfo } = document;
    return Array.isArray(creationInfo?.creators) ? creationInfo.creators : [];
}
function commentOf({ document, platform }) {
    const { comment } = document;
    return typeof comment === 'string' && comment !== '' ? [`${(0, platform_ts_1.platformName)(platform)}: ${comment}`] : [];
}


/***/ }),

/***/ 22811:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.normalise = normalise;
const version_ts_1 = __webpack_require__(311);
const image_root_ts_1 = __webpack_require__(65693);
const spdx_ts_1 = __webpack_require__(16426);
const TOOL = 'Tool: custody-';
// Lists of the document whose order means nothing; packages and relationships are sorted by what they are found by.
const UNORDERED = ['annotations', 'externalDocumentRefs', 'hasExtractedLicensingInfos', 'revieweds'];
/**
 * The one form of a document about an image: rooted in the image's digest, named after it, dated `created`, in one order.
 * Equal content becomes equal bytes; done twice, it changes nothing.
 */
function normalise(document, image, created) {
    const rooted = (0, image_root_ts_1.withImageRoot)(document, image);
    const fields = {
        name: image.reference.name,
        ...rooted,
        // Where its JSON differs from that of 2.2, the parser has already written what 2.3 does.
        spdxVersion: 'SPDX-2.3',
        SPDXID: spdx_ts_1.DOCUMENT_ID,
        dataLicense: 'CC0-1.0',
        documentNamespace: `https://${image.reference.name}/sbom/${image.digest.toString()}`,
        creationInfo: (0, spdx_ts_1.canonical)(creationInfo(document['creationInfo'], created)),
        packages: (0, spdx_ts_1.sortedBy)(rooted.packages, ({ SPDXID }) => SPDXID),
        relationships: sortedSet(rooted.relationships)
    };
    const lists = UNORDERED.filter((key) => Array.isArray(fields[key]));
    return (0, spdx_ts_1.withOrderedFields)({
        ...fields,
        ...Object.fromEntries(lists.map((key) => [key, sortedSet(fields[key])]))
    });
}
function creationInfo(original, created) {
    const known = { creators: [], ...(typeof original === 'object' ? original : {}) };
    const creators = Array.isArray(known.creators) ? known.creators.filter((name) => typeof name === 'string') : [];
    const others = creators.filter((name) => !name.startsWith(TOOL));
    return { ...known, created, creators: [...others, TOOL + version_ts_1.VERSION].sort(spdx_ts_1.compareText) };
}
function sortedSet(items) {
    const byText = new Map(items.map((item) => [JSON.stringify(item), item]));
    return (0, spdx_ts_1.sortedBy)([...byText], ([text]) => text).map(([, item]) => item);
}


/***/ }),

/***/ 92116:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseSpdx = parseSpdx;
const node_v8_1 = __webpack_require__(78877);
const json_scan_ts_1 = __webpack_require__(30533);
const spdx_fields_ts_1 = __webpack_require__(40782);
const spdx_fault_ts_1 = __webpack_require__(85983);
const spdx_text_ts_1 = __webpack_require__(48360);
const spdx_ts_1 = __webpack_require__(16426);
const LARGE_DOCUMENT = 8 * 1024 * 1024;
/**
 * Parses SPDX 2.2 or 2.3 JSON (spdx.github.io/spdx-spec/v2.3) but for its file inventory, so that memory follows the packages.
 * Throws RequestError that calls the text `origin`.
 */
function parseSpdx(bytes, origin) {
    if (bytes.length > LARGE_DOCUMENT)
        keepYoungGenerationSmall();
    const text = (0, spdx_text_ts_1.withoutMark)(bytes);
    const notes = text === bytes ? [] : [`${origin} begins with a byte order mark, which was left out`];
    return (0, spdx_fault_ts_1.readingFrom)(origin, () => {
        const reader = new SpdxReader(text, (0, spdx_text_ts_1.openObject)(text));
        return { ...(0, spdx_text_ts_1.readingJson)(text, () => reader.read()), size: bytes.length, notes };
    });
}
// V8 lets its young generation grow before it collects it; with documents of megabytes that alone costs a hundred more.
function keepYoungGenerationSmall() {
    (0, node_v8_1.setFlagsFromString)('--semi-space-growth-factor=1');
}
// Read one by one, or not at all: snippets are parts of files and point at nothing without them.
const READ_APART = new Set('spdxVersion SPDXID documentNamespace documentDescribes packages relationships files snippets'.split(' '));
/** Reads the members of one text from where they stand; the text is never parsed as a whole. */
class SpdxReader {
    text;
    members;
    constructor(text, members) {
        this.text = text;
        this.members = members;
    }
    read() {
        this.checkVersion();
        const files = this.list('files', (value, place) => (0, spdx_fields_ts_1.textOf)(value, 'SPDXID', place));
        const isFile = new Set(files);
        const document = {
            ...this.otherFields(),
            spdxVersion: this.mandatory('spdxVersion'),
            SPDXID: this.mandatory('SPDXID'),
            documentNamespace: this.mandatory('documentNamespace'),
            packages: this.list('packages', spdx_fields_ts_1.packageOf),
            relationships: this.list('relationships', spdx_fields_ts_1.relationshipOf, ({ spdxElementId, relatedSpdxElement }) => !isFile.has(spdxElementId) && !isFile.has(relatedSpdxElement)).concat(this.list('documentDescribes', (id) => (0, spdx_ts_1.describes)(String(id)), (one) => !isFile.has(one.relatedSpdxElement)))
        };
        if (document.SPDXID !== spdx_ts_1.DOCUMENT_ID)
            throw (0, spdx_fault_ts_1.fieldFault)('SPDXID', `it must be ${spdx_ts_1.DOCUMENT_ID} (SPDX 2.3 §6.3)`);
        return { document, files: files.length };
    }
    checkVersion() {
        const version = this.string('spdxVersion');
        if (version === 'SPDX-2.2' || version === 'SPDX-2.3')
            return;
        if (version !== undefined)
            throw unknownVersion(version);
        if (this.string('bomFormat') === 'CycloneDX') {
            throw new spdx_fault_ts_1.SpdxFault('E_SBOM_FORMAT', 'is CycloneDX', 'SBOMs are attested as SPDX (https://spdx.dev/Document)');
        }
        if (this.members.has('@graph'))
            throw unknownVersion('SPDX-3');
        throw new spdx_fault_ts_1.SpdxFault('E_SBOM_FORMAT', 'is not SPDX', 'it is JSON without the field spdxVersion');
    }
    string(key) {
        const range = this.members.get(key);
        const value = range && (0, json_scan_ts_1.valueAt)(this.text, range);
        return typeof value === 'string' ? value : undefined;
    }
    mandatory(key) {
        const value = this.string(key);
        if (!value)
            throw (0, spdx_fault_ts_1.fieldFault)('the document', `it has no ${key}`);
        return value;
    }
    list(key, read, keep = () => true) {
        const range = this.members.get(key);
        const elements = range && (0, json_scan_ts_1.elementsOf)(this.text, range);
        if (range && !elements && (0, json_scan_ts_1.valueAt)(this.text, range) !== null)
            throw (0, spdx_fault_ts_1.fieldFault)(key, 'it is not a list');
        const items = [];
        let index = 0;
        for (const element of elements ?? []) {
            const item = read((0, json_scan_ts_1.valueAt)(this.text, element), `${key}[${index++}]`);
            if (keep(item))
                items.push(item);
        }
        return items;
    }
    otherFields() {
        const fields = [...this.members].filter(([key]) => !READ_APART.has(key));
        return Object.fromEntries(fields.map(([key, range]) => [key, (0, spdx_ts_1.canonical)((0, json_scan_ts_1.valueAt)(this.text, range))]));
    }
}
function unknownVersion(version) {
    return new spdx_fault_ts_1.SpdxFault('E_SBOM_VERSION', `is ${(0, spdx_fault_ts_1.quoted)(version)}`, 'only SPDX 2.2 and 2.3 are read');
}


/***/ }),

/***/ 91864:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.referencePredicate = referencePredicate;
const sbom_ts_1 = __webpack_require__(5272);
/**
 * The predicate that refers to a document kept beside the image (in-toto, spec/predicates/reference.md): where it is, what it hashes to,
 * and, as its provider, the repository whose job attaches it.
 */
function referencePredicate(sha256, reference, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    const provider = server && repository ? `${server}/${repository}` : `https://${reference.name}`;
    const downloadLocation = `${reference.apiBase}/v2/${reference.repository}/blobs/sha256:${sha256}`;
    return {
        attester: { id: provider },
        references: [{ downloadLocation, digest: { sha256 }, mediaType: sbom_ts_1.SPDX_JSON }]
    };
}


/***/ }),

/***/ 91947:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readSbomFile = readSbomFile;
exports.discard = discard;
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const errors_ts_1 = __webpack_require__(87700);
const spdx_fault_ts_1 = __webpack_require__(85983);
const spdx_ts_1 = __webpack_require__(16426);
const PIECE = 4 * 1024 * 1024;
/**
 * Reads an SBOM file into memory once, so that what is checked is what is signed. Throws RequestError when it is no regular file,
 * a link leads out of the workspace, it has more than 64 MiB, or it changes meanwhile.
 */
async function readSbomFile(path, env) {
    const origin = `the SBOM ${shown(path)}`;
    const file = await openInside((0, node_path_1.resolve)(path), env['GITHUB_WORKSPACE'] ?? process.cwd(), origin);
    try {
        return { bytes: await readWhole(file, origin), origin };
    }
    finally {
        await file.close();
    }
}
/** Gives the memory of a file that was parsed back at once; the collector could leave 64 MiB lying for long. */
function discard({ bytes }) {
    bytes.buffer.transfer(0);
}
async function openInside(path, workspace, origin) {
    try {
        const [real, root] = await Promise.all([(0, promises_1.realpath)(path), (0, promises_1.realpath)(workspace).catch(() => workspace)]);
        if (isInside(workspace, path) && !isInside(root, real)) {
            throw unreadable(origin, 'is a link that leads out of the workspace', `it leads to ${shown(real)}`);
        }
        // Opening a pipe that nobody writes to would never end.
        return await (0, promises_1.open)(real, node_fs_1.constants.O_RDONLY | node_fs_1.constants.O_NONBLOCK | node_fs_1.constants.O_NOFOLLOW);
    }
    catch (error) {
        const { code } = error;
        if (error instanceof errors_ts_1.RequestError || code === undefined)
            throw error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw missing(origin, path);
        throw unreadable(origin, "can't be opened", `the system says ${code}`);
    }
}
async function readWhole(file, origin) {
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) {
        throw unreadable(origin, `is a ${before.isDirectory() ? 'directory' : 'device or pipe'}`, 'one regular file is read');
    }
    const size = Number(before.size);
    if (size > spdx_ts_1.MAX_SBOM_BYTES)
        throw (0, spdx_fault_ts_1.tooLarge)(size).of(origin);
    // Memory of its own, not a part of Node's pool: it can be given back as soon as the document is parsed.
    const bytes = Buffer.allocUnsafeSlow(size);
    const complete = await fill(file, bytes);
    const after = await file.stat({ bigint: true });
    if (complete && before.size === after.size && before.mtimeNs === after.mtimeNs)
        return bytes;
    throw new errors_ts_1.RequestError('E_SBOM_CHANGED', {
        message: `${origin} changed while it was read`,
        reason: `it had ${size} bytes when it was opened and has ${after.size.toString()} now`,
        remedy: 'run this step after the one that writes the file, not beside it'
    });
}
/** Whether the file held exactly as many bytes as `bytes` has room for. */
async function fill(file, bytes) {
    let at = 0;
    while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), at);
        if (bytesRead === 0)
            return false;
        at += bytesRead;
    }
    return (await file.read(Buffer.alloc(1), 0, 1, at)).bytesRead === 0;
}
function isInside(folder, path) {
    const way = (0, node_path_1.relative)((0, node_path_1.resolve)(folder), path);
    return way !== '..' && !way.startsWith('../') && !(0, node_path_1.isAbsolute)(way);
}
/** The end of a path, which tells files apart, without what would break a line. */
function shown(path) {
    const text = JSON.stringify(path)
        .slice(1, -1)
        .replaceAll(/[^ -~]/g, '?');
    return text.length > 60 ? `…${text.slice(-59)}` : text;
}
function missing(origin, path) {
    return new errors_ts_1.RequestError('E_SBOM_MISSING', {
        message: `${origin} does not exist`,
        reason: `it was looked for at ${JSON.stringify(path.slice(0, 300))}`,
        remedy: 'write the SBOM in an earlier step of this job and pass its path, or leave sbom at auto'
    });
}
function unreadable(origin, what, reason) {
    return new errors_ts_1.RequestError('E_SBOM_FILE', {
        message: `${origin} ${what}`,
        reason,
        remedy: 'pass the path of a regular SPDX JSON file in the workspace'
    });
}


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SPDX_JSON = exports.REFERENCE_PREDICATE = exports.SPDX_PREDICATE = void 0;
/** The predicate type of an SPDX document as every verifier compares it (in-toto, spec/predicates/spdx.md). */
exports.SPDX_PREDICATE = 'https://spdx.dev/Document';
/** The predicate type of a signed reference to a document that is kept elsewhere (in-toto, spec/predicates/reference.md). */
exports.REFERENCE_PREDICATE = 'https://in-toto.io/attestation/reference/v0.1';
/** The media type of an SPDX document (IANA), and the artifact type of a referrer that holds one. */
exports.SPDX_JSON = 'application/spdx+json';


/***/ }),

/***/ 48087:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fromFile = fromFile;
exports.fromBuildkit = fromBuildkit;
exports.fromSyft = fromSyft;
const platform_ts_1 = __webpack_require__(22554);
const errors_ts_1 = __webpack_require__(87700);
const find_tool_ts_1 = __webpack_require__(62279);
const buildkit_ts_1 = __webpack_require__(32385);
const created_ts_1 = __webpack_require__(52997);
const describes_ts_1 = __webpack_require__(78003);
const image_created_ts_1 = __webpack_require__(48933);
const parse_spdx_ts_1 = __webpack_require__(92116);
const sbom_file_ts_1 = __webpack_require__(91947);
const syft_ts_1 = __webpack_require__(68615);
const syft_failure_ts_1 = __webpack_require__(6324);
const syft_release_ts_1 = __webpack_require__(30019);
/** The document in a file that the workflow passes; throws RequestError when it can't be used or describes another image. */
async function fromFile(path, { subject, env, fixedTime }) {
    const file = await (0, sbom_file_ts_1.readSbomFile)(path, env);
    const parsed = (0, parse_spdx_ts_1.parseSpdx)(file.bytes, file.origin);
    (0, sbom_file_ts_1.discard)(file);
    const described = (0, describes_ts_1.describedManifest)(parsed.document, subject, file.origin);
    return {
        ...parsed,
        image: { reference: subject.reference, digest: described.digest, platform: described.platform?.platform },
        source: 'file',
        created: fixedTime ?? (0, created_ts_1.createdOf)(parsed.document) ?? created_ts_1.EPOCH,
        notes: [...parsed.notes, ...notesOf(described, subject)]
    };
}
function notesOf({ digest, platform, named }, { kind, platforms }) {
    if (kind === 'image')
        return named ? [] : ['the file names no image digest; that it is of this image is taken on trust'];
    if (!platform) {
        const why = named ? 'the file is of the index' : 'the file names no image digest and is taken to be of the index';
        return [`${why}; its platforms get no SBOM of their own`];
    }
    const others = platforms.filter((other) => !other.digest.equals(digest)).map((other) => (0, platform_ts_1.platformName)(other.platform));
    if (others.length === 0)
        return [];
    return [`the file is of ${(0, platform_ts_1.platformName)(platform.platform)} alone; ${others.join(', ')} and the index get no SBOM`];
}
/** What BuildKit attached to an index, or undefined where it did not attach one that can be used to every platform. */
async function fromBuildkit(options) {
    const { subject, registry, log, fixedTime } = options;
    const found = await (0, buildkit_ts_1.findBuildkitSboms)(subject, registry, log);
    const caveat = "BuildKit's SBOMs were written inside the build by a scanner that it pulled; they are signed as found";
    return found?.map(({ platform, ...parsed }, index) => ({
        ...parsed,
        image: { reference: subject.reference, digest: platform.digest, platform: platform.platform },
        source: 'buildkit',
        created: fixedTime ?? (0, created_ts_1.createdOf)(parsed.document) ?? created_ts_1.EPOCH,
        notes: index === 0 ? [...parsed.notes, caveat] : parsed.notes
    }));
}
/** What Syft finds in the image, or in each platform of an index; throws as `findTool` and `scanWithSyft` do. */
async function fromSyft(syftPath, options) {
    const { subject } = options;
    const executable = await (0, find_tool_ts_1.findTool)({ release: syft_release_ts_1.PINNED_SYFT, ...(syftPath !== undefined && { given: { name: 'syft-path', path: syftPath } }) }, options);
    const targets = subject.kind === 'index' ? subject.platforms : [{ ...subject.manifest, platform: undefined }];
    const scans = new AbortController();
    const results = await Promise.allSettled(targets.map(async (target) => {
        try {
            return await scanTarget(target, executable, scans.signal, options);
        }
        catch (error) {
            // One failure decides; a scan that nobody waits for would go on for minutes.
            scans.abort(error);
            throw error;
        }
    }));
    if (scans.signal.aborted)
        throw scans.signal.reason;
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
async function scanTarget(target, executable, signal, options) {
    const { subject, registry, fixedTime } = options;
    const { reference } = subject;
    const { digest, platform } = target;
    const created = fixedTime ?? (await (0, image_created_ts_1.imageCreated)(registry, digest));
    const bytes = await (0, syft_ts_1.scanWithSyft)({ ...options, executable, reference, digest, signal });
    const origin = `Syft's SBOM of ${platform ? (0, platform_ts_1.platformName)(platform) : reference.name}`;
    const parsed = parseSyft(bytes, origin, (0, syft_failure_ts_1.shortTarget)(reference, digest));
    const foreign = (0, describes_ts_1.foreignDigest)(parsed.document, [digest]);
    if (foreign) {
        throw new errors_ts_1.EvidenceError('E_SBOM_SUBJECT', {
            ...(0, describes_ts_1.otherImage)(origin, foreign, digest, subject),
            remedy: 'find out what answers as Syft or as the registry: it was asked for this digest and described another'
        });
    }
    return { ...parsed, image: { reference, digest, platform }, source: 'syft', created };
}
function parseSyft(bytes, origin, target) {
    try {
        return (0, parse_spdx_ts_1.parseSpdx)(bytes, origin);
    }
    catch (error) {
        throw error instanceof errors_ts_1.RequestError ? (0, syft_failure_ts_1.noDocument)(target, error) : error;
    }
}


/***/ }),

/***/ 85983:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SpdxFault = void 0;
exports.quoted = quoted;
exports.fieldFault = fieldFault;
exports.tooLarge = tooLarge;
exports.readingFrom = readingFrom;
const errors_ts_1 = __webpack_require__(87700);
const spdx_ts_1 = __webpack_require__(16426);
const AS_SPDX = 'write it as SPDX 2.3 JSON, for example: syft scan registry:NAME@DIGEST -o spdx-json@2.3=FILE';
/** What is wrong with an SPDX text, before it is said whose text it is. */
class SpdxFault extends Error {
    code;
    reason;
    remedy;
    constructor(code, what, reason, remedy = AS_SPDX) {
        super(what);
        this.code = code;
        this.reason = reason;
        this.remedy = remedy;
    }
    /** The error for the person who passed the text that `origin` names. */
    of(origin) {
        return new errors_ts_1.RequestError(this.code, {
            message: `${origin} ${this.message}`,
            reason: this.reason,
            remedy: this.remedy
        });
    }
}
exports.SpdxFault = SpdxFault;
/** A short piece of somebody else's text, fit for one line of a log. */
function quoted(text) {
    return JSON.stringify(text.slice(0, 30))
        .replaceAll(/[^ -~]/g, '?')
        .slice(0, 60);
}
/** The fault of a mandatory field that is absent or of the wrong kind; `place` is like `packages[3]`. */
function fieldFault(place, problem) {
    return new SpdxFault('E_SBOM_FIELD', 'is not valid SPDX', `${place}: ${problem}`);
}
/** The fault of a text of `size` bytes, which is more than is read. */
function tooLarge(size) {
    return new SpdxFault('E_SBOM_SIZE', `has ${size} bytes; at most ${spdx_ts_1.MAX_SBOM_BYTES} are read`, 'most of such a document is its file inventory, which is left out of an attestation anyway', 'leave it out: SYFT_FILE_METADATA_SELECTION=none SYFT_RELATIONSHIPS_PACKAGE_FILE_OWNERSHIP=false syft scan …');
}
/** Runs `read`; a SpdxFault becomes the RequestError about `origin`. */
function readingFrom(origin, read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof SpdxFault ? error.of(origin) : error;
    }
}


/***/ }),

/***/ 40782:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.packageOf = packageOf;
exports.relationshipOf = relationshipOf;
exports.textOf = textOf;
const spdx_fault_ts_1 = __webpack_require__(85983);
const spdx_ts_1 = __webpack_require__(16426);
// What a package says of its files is invalid, or dangles, in a document that has none (SPDX 2.3 §§7.8, 7.9, 7.14).
const OF_FILES = ['packageVerificationCode', 'hasFiles', 'licenseInfoFromFiles'];
/**
 * The package in a parsed value, its mandatory fields checked (SPDX 2.3 §7) and what it says of its files left out;
 * throws SpdxFault that names `place`.
 */
function packageOf(value, place) {
    checkTexts(value, place, ['SPDXID', 'name']);
    checkEach(value, 'checksums', place, ['algorithm', 'checksumValue']);
    checkEach(value, 'externalRefs', place, ['referenceType', 'referenceLocator']);
    const entry = { ...value, filesAnalyzed: false };
    const fields = Object.entries(entry).filter(([field]) => !OF_FILES.includes(field));
    return (0, spdx_ts_1.canonical)(Object.fromEntries(fields.map(([field, content]) => [field, inOrder(field, content)])));
}
/** The lists of a package whose order means nothing, in one order. */
function inOrder(field, content) {
    if (!Array.isArray(content))
        return content;
    if (field === 'checksums')
        return (0, spdx_ts_1.sortedBy)(content.map(spdx_ts_1.canonical), JSON.stringify);
    if (field === 'externalRefs')
        return (0, spdx_ts_1.sortedBy)(content.map(externalReference).map(spdx_ts_1.canonical), JSON.stringify);
    return content;
}
/** SPDX 2.2 wrote PACKAGE_MANAGER in JSON; 2.3 writes PACKAGE-MANAGER (SPDX 2.3 §7.21). */
function externalReference(reference) {
    const { referenceCategory } = reference;
    if (typeof referenceCategory !== 'string')
        return reference;
    return { ...reference, referenceCategory: referenceCategory.replaceAll('_', '-') };
}
/** The relationship in a parsed value, its mandatory fields checked (SPDX 2.3 §11.1); throws SpdxFault that names `place`. */
function relationshipOf(value, place) {
    checkTexts(value, place, ['spdxElementId', 'relationshipType', 'relatedSpdxElement']);
    return (0, spdx_ts_1.canonical)(value);
}
/** The text in one field of a parsed value; throws SpdxFault that names `place`. */
function textOf(value, field, place) {
    const text = isObject(value) ? value[field] : undefined;
    if (typeof text !== 'string' || text === '')
        throw (0, spdx_fault_ts_1.fieldFault)(place, `it has no ${field}`);
    return text;
}
function checkTexts(value, place, fields) {
    for (const field of fields)
        textOf(value, field, place);
}
function checkEach(value, field, place, fields) {
    const list = isObject(value) ? value[field] : undefined;
    if (list === undefined)
        return;
    if (!Array.isArray(list))
        throw (0, spdx_fault_ts_1.fieldFault)(`${place}.${field}`, 'it is not a list');
    for (const [index, item] of list.entries())
        checkTexts(item, `${place}.${field}[${index}]`, fields);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 48360:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withoutMark = withoutMark;
exports.openObject = openObject;
exports.readingJson = readingJson;
const node_buffer_1 = __webpack_require__(4573);
const json_scan_ts_1 = __webpack_require__(30533);
const spdx_fault_ts_1 = __webpack_require__(85983);
const IN_UTF8 = 'write the file in UTF-8 (RFC 8259 §8.1); in PowerShell: Out-File -Encoding utf8';
/** The text without a UTF-8 byte order mark. */
function withoutMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
/** The members of the object that a text holds, by where they stand; throws SpdxFault where the text is no JSON that every reader reads alike. */
function openObject(text) {
    checkText(text);
    return readingJson(text, () => {
        const members = [...(0, json_scan_ts_1.membersOf)(text, { start: 0, end: text.length })];
        return new Map(members.map((member) => [member.key, member]));
    });
}
/** Runs `read`; a MalformedJson becomes the SpdxFault that says where the text breaks off. */
function readingJson(text, read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof json_scan_ts_1.MalformedJson ? notJson(text, error.at) : error;
    }
}
function checkText(text) {
    if (text.length === 0)
        throw new spdx_fault_ts_1.SpdxFault('E_SBOM_EMPTY', 'is empty', 'it has no bytes');
    if (text.subarray(0, 4).some((byte) => byte === 0 || byte >= 0xfe)) {
        throw new spdx_fault_ts_1.SpdxFault('E_SBOM_ENCODING', 'is not UTF-8', 'it looks like UTF-16 or UTF-32', IN_UTF8);
    }
    if (!(0, node_buffer_1.isUtf8)(text))
        throw new spdx_fault_ts_1.SpdxFault('E_SBOM_ENCODING', 'is not UTF-8', 'it holds bytes that UTF-8 never has', IN_UTF8);
    const fault = (0, json_scan_ts_1.findShapeFault)(text);
    if (fault)
        throw shapeError(text, fault);
}
function shapeError(text, { kind, at, key }) {
    switch (kind) {
        case 'unbalanced':
            return notJson(text, at);
        case 'too-deep':
            return new spdx_fault_ts_1.SpdxFault('E_SBOM_DEPTH', `nests deeper than ${json_scan_ts_1.MAX_DEPTH} levels`, `first at ${placeOf(text, at)}`);
        case 'duplicate-key':
            return new spdx_fault_ts_1.SpdxFault('E_SBOM_DUPLICATE_KEY', `holds the key ${(0, spdx_fault_ts_1.quoted)(key ?? '')} twice in one object`, `the second stands at ${placeOf(text, at)}; readers disagree about which of the two counts`, 'remove one of the two, or write the SBOM with a tool that repeats no key');
    }
}
function notJson(text, at) {
    if (at === 0 && text.toString('latin1', 0, 64).trimStart().startsWith('[')) {
        return new spdx_fault_ts_1.SpdxFault('E_SBOM_FORMAT', 'is not SPDX', 'it is a JSON list, and an SPDX document is an object');
    }
    const reason = text.toString('latin1', 0, 64).trimStart().startsWith('SPDXVersion:')
        ? 'it is SPDX in the tag-value form; the JSON form is read'
        : `the JSON breaks off or is malformed near ${placeOf(text, at)}`;
    return new spdx_fault_ts_1.SpdxFault('E_SBOM_JSON', 'is not JSON', reason);
}
/** The line and byte at which a person finds `at`. */
function placeOf(text, at) {
    let line = 1;
    for (let feed = text.indexOf(0x0a); feed !== -1 && feed < at; feed = text.indexOf(0x0a, feed + 1))
        line += 1;
    return `line ${line}, byte ${at}`;
}


/***/ }),

/***/ 16426:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DOCUMENT_ID = exports.MAX_SBOM_BYTES = void 0;
exports.describes = describes;
exports.contains = contains;
exports.rootsOf = rootsOf;
exports.describedElement = describedElement;
exports.canonical = canonical;
exports.compareText = compareText;
exports.sortedBy = sortedBy;
exports.withOrderedFields = withOrderedFields;
exports.withComment = withComment;
exports.sizeOf = sizeOf;
exports.serialise = serialise;
exports.serialiseWithin = serialiseWithin;
/** The most bytes of one SBOM that are read, wherever it comes from. */
exports.MAX_SBOM_BYTES = 64 * 1024 * 1024;
/** The SPDXID of every document itself (SPDX 2.3 §6.3). */
exports.DOCUMENT_ID = 'SPDXRef-DOCUMENT';
/** `DESCRIBES` from the document to an element (SPDX 2.3 §11.1). */
function describes(SPDXID) {
    return { relatedSpdxElement: SPDXID, relationshipType: 'DESCRIBES', spdxElementId: exports.DOCUMENT_ID };
}
/** `CONTAINS` from one element to another (SPDX 2.3 §11.1). */
function contains(whole, part) {
    return { relatedSpdxElement: part, relationshipType: 'CONTAINS', spdxElementId: whole };
}
/** The packages that a document says it describes. */
function rootsOf(document) {
    const ids = new Set(document.relationships.map(describedElement));
    return document.packages.filter(({ SPDXID }) => ids.has(SPDXID));
}
/** The element that a relationship says the document describes, or undefined where it says something else. */
function describedElement(relationship) {
    const { spdxElementId, relationshipType, relatedSpdxElement } = relationship;
    if (relationshipType === 'DESCRIBES' && spdxElementId === exports.DOCUMENT_ID)
        return relatedSpdxElement;
    if (relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === exports.DOCUMENT_ID)
        return spdxElementId;
    return undefined;
}
/** The value with the keys of every object in one order, so that equal values become equal bytes. */
function canonical(value) {
    if (Array.isArray(value))
        return value.map(canonical);
    if (typeof value !== 'object' || value === null)
        return value;
    // fromEntries defines properties: a key `__proto__` stays a key.
    const entries = Object.entries(value).sort(byKey);
    for (const entry of entries)
        entry[1] = canonical(entry[1]);
    return Object.fromEntries(entries);
}
/** Compares by code units, which no locale changes. */
function compareText(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** The items in the order of their keys. */
function sortedBy(items, keyOf) {
    return items
        .map((item) => [keyOf(item), item])
        .sort(([left], [right]) => compareText(left, right))
        .map(([, item]) => item);
}
/** The document with its fields in the order that `canonical` would give them; their values are taken as they are. */
function withOrderedFields(document) {
    return Object.fromEntries(Object.entries(document).sort(byKey));
}
/** The document with one more sentence in its comment (SPDX 2.3 §6.11). */
function withComment(document, sentence) {
    const { comment } = document;
    const lines = typeof comment === 'string' && comment !== '' ? [comment, sentence] : [sentence];
    return withOrderedFields({ ...document, comment: lines.join('\n') });
}
function byKey([left], [right]) {
    return compareText(left, right);
}
/** How many bytes `serialise` gives for the document with every package replaced by what `reduce` makes of it. */
function sizeOf(document, reduce) {
    let size = 0;
    for (const piece of piecesOf(document, reduce))
        size += Buffer.byteLength(piece);
    return size;
}
/** The document as minified JSON, written element by element: no string of its whole length is ever built. */
function serialise(document, size = sizeOf(document)) {
    const bytes = Buffer.allocUnsafe(size);
    let at = 0;
    for (const piece of piecesOf(document))
        at += bytes.write(piece, at);
    return bytes;
}
const CHUNK = 65_536;
/** What `serialise` gives where it has at most `maxBytes`, else undefined; written in one go, where `serialise` sizes it first. */
function serialiseWithin(document, maxBytes) {
    const chunks = [];
    let [size, text] = [0, ''];
    for (const piece of piecesOf(document)) {
        text += piece;
        if (text.length < CHUNK)
            continue;
        size += chunks[chunks.push(Buffer.from(text)) - 1]?.length ?? 0;
        if (size > maxBytes)
            return undefined;
        text = '';
    }
    const bytes = Buffer.concat([...chunks, Buffer.from(text)]);
    return bytes.length > maxBytes ? undefined : bytes;
}
function* piecesOf(document, reduce) {
    let separator = '{';
    for (const [key, value] of Object.entries(document)) {
        yield `${separator}${JSON.stringify(key)}:`;
        separator = ',';
        if (key === 'packages' && reduce)
            yield* elementPieces(document.packages, reduce);
        else if (Array.isArray(value))
            yield* elementPieces(value);
        else
            yield JSON.stringify(value);
    }
    yield '}';
}
function* elementPieces(elements, reduce = (element) => element) {
    let separator = '[';
    for (const element of elements) {
        yield separator + JSON.stringify(reduce(element));
        separator = ',';
    }
    yield elements.length === 0 ? '[]' : ']';
}


/***/ }),

/***/ 6324:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.shortTarget = shortTarget;
exports.scanFailure = scanFailure;
exports.notStarted = notStarted;
exports.noDocument = noDocument;
const errors_ts_1 = __webpack_require__(87700);
const run_tool_ts_1 = __webpack_require__(58049);
const KILLED = 128 + 9;
/** An image by digest, short enough for a message. */
function shortTarget({ name }, digest) {
    return `${name.length > 60 ? `…${name.slice(-59)}` : name}@sha256:${digest.hex.slice(0, 12)}…`;
}
/** The error for a scan that ended badly; `log` is all that Syft printed. */
function scanFailure(end, reference, digest, log) {
    const target = shortTarget(reference, digest);
    const words = (0, run_tool_ts_1.lastWords)(log);
    if (end.kind === 'late')
        return tookTooLong(target, end.limitMs);
    if (end.code === KILLED || end.signal === 'SIGKILL')
        return outOfMemory(target);
    if (/\b(?:UNAUTHORIZED|DENIED|401|403)\b/i.test(words))
        return notLetIn(target, reference, words);
    const how = end.code === null ? `was ended by ${end.signal ?? 'a signal'}` : `ended with exit code ${end.code}`;
    return new errors_ts_1.RequestError('E_SYFT_FAILED', {
        message: `Syft ${how} on ${target}`,
        reason: words || 'it printed nothing',
        remedy: `run the same yourself: syft scan registry:${reference.at(digest)}; or pass an SBOM file in sbom`
    });
}
function tookTooLong(target, limitMs) {
    return new errors_ts_1.UnavailableError('E_SYFT_TIMEOUT', {
        message: `Syft did not finish ${target} within ${Math.round(limitMs / 1000)} s and was ended`,
        reason: 'large images and slow registries take longest; a scan may take 10 minutes and no longer than the step',
        remedy: 'run the job again; where it happens again raise timeout, or let BuildKit make the SBOM (--sbom=true)'
    });
}
function outOfMemory(target) {
    return new errors_ts_1.RequestError('E_SBOM_OOM', {
        message: `Syft was killed on ${target}, most likely because memory ran out`,
        reason: 'it ended with SIGKILL (137); very large images take several GB',
        remedy: 'use a larger runner, set SYFT_PARALLELISM=1, or let BuildKit make the SBOM while it builds (--sbom=true)'
    });
}
function notLetIn(target, reference, words) {
    return new errors_ts_1.PermissionError('E_SYFT_LOGIN', {
        message: `${reference.registry.slice(0, 60)} did not let Syft read ${target}`,
        reason: words,
        remedy: `log in to ${reference.registry} with docker/login-action before this step: Syft reads Docker's login`
    });
}
/** The error for a Syft that could not be started at all. */
function notStarted(executable, error) {
    return new errors_ts_1.RequestError('E_SYFT_FAILED', {
        message: `Syft at ${JSON.stringify(executable.slice(-90))} can't be started`,
        reason: (0, errors_ts_1.messageOf)(error),
        remedy: 'pass in syft-path an executable for this machine, or leave it out'
    });
}
/** The error for a Syft that ended well and wrote nothing that can be used. */
function noDocument(target, cause) {
    return new errors_ts_1.RequestError('E_SYFT_OUTPUT', {
        message: `Syft wrote no usable SBOM of ${target}`,
        reason: cause instanceof errors_ts_1.RequestError ? `${cause.message}: ${cause.reason ?? ''}` : 'it ended well and left no file',
        remedy: 'look what is at syft-path or first on PATH under the name syft; leave both out to use the pinned one',
        cause
    });
}


/***/ }),

/***/ 30019:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PINNED_SYFT = void 0;
/** The release that is used where no Syft is at hand; the hashes are those of its own syft_1.54.1_checksums.txt. */
exports.PINNED_SYFT = {
    title: 'Syft',
    executable: 'syft',
    version: '1.54.1',
    downloads: 'https://github.com/anchore/syft/releases/download/v1.54.1/',
    archives: {
        'linux-x64': {
            name: 'syft_1.54.1_linux_amd64.tar.gz',
            sha256: 'c069905b391cc4c20a5ba65ad5c10be2a7ba074f8ea6ad203e24d14e303dad47'
        },
        'linux-arm64': {
            name: 'syft_1.54.1_linux_arm64.tar.gz',
            sha256: 'dfdf0537610113edbefe1f1fc6548bc957b2d77439636ec824fcf0e10d46d054'
        },
        'darwin-x64': {
            name: 'syft_1.54.1_darwin_amd64.tar.gz',
            sha256: '2956322838b2f64e470eea474495f0cd96be4f222b1ac037258cdc47d965064e'
        },
        'darwin-arm64': {
            name: 'syft_1.54.1_darwin_arm64.tar.gz',
            sha256: 'b4319c3abaa87a0170ab76ee83ea2260ca34b53aecfa3ab0dd5428d2319d744f'
        }
    },
    otherwise: 'install Syft and pass its path in syft-path'
};


/***/ }),

/***/ 68615:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanWithSyft = scanWithSyft;
const promises_1 = __webpack_require__(51455);
const node_os_1 = __webpack_require__(48161);
const node_path_1 = __webpack_require__(76760);
const run_tool_ts_1 = __webpack_require__(58049);
const turns_ts_1 = __webpack_require__(28883);
const spdx_fault_ts_1 = __webpack_require__(85983);
const spdx_ts_1 = __webpack_require__(16426);
const syft_failure_ts_1 = __webpack_require__(6324);
const LONGEST_SCAN_MS = 600_000;
// A registry's login in Syft's own variables, and how much it may do at once.
const SYFT_VARIABLES = [
    ...['SYFT_REGISTRY_AUTH_AUTHORITY', 'SYFT_REGISTRY_AUTH_USERNAME', 'SYFT_REGISTRY_AUTH_PASSWORD'],
    'SYFT_PARALLELISM'
];
// A scan takes a processor and some 450 MB, and the images and platforms of a run may be many.
const turns = new turns_ts_1.Turns(Math.max(1, Math.floor((0, node_os_1.availableParallelism)() / 2)));
/**
 * The SPDX 2.3 document that Syft makes of one image in its registry. Throws RequestError when Syft fails or runs out of memory,
 * PermissionError when the registry does not let it in, UnavailableError when it takes too long.
 */
function scanWithSyft(scan) {
    return turns.take(() => scanInFolder(scan));
}
async function scanInFolder(scan) {
    const { executable, reference, digest, deadline, signal } = scan;
    signal.throwIfAborted();
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(scan.temp, 'syft-'));
    try {
        const [output, log] = [(0, node_path_1.join)(folder, 'sbom.spdx.json'), (0, node_path_1.join)(folder, 'syft.log')];
        const args = ['scan', `registry:${reference.at(digest)}`, '--output', `spdx-json@2.3=${output}`];
        const env = environmentOf(scan, folder);
        const end = await (0, run_tool_ts_1.runTool)({ executable, args, env, folder, log, limitMs: LONGEST_SCAN_MS, deadline, signal });
        if (end.kind === 'not-started')
            throw (0, syft_failure_ts_1.notStarted)(executable, end.cause);
        if (end.kind !== 'exit' || end.code !== 0)
            throw (0, syft_failure_ts_1.scanFailure)(end, reference, digest, await (0, promises_1.readFile)(log));
        return await readOutput(output, (0, syft_failure_ts_1.shortTarget)(reference, digest));
    }
    finally {
        await (0, promises_1.rm)(folder, { recursive: true, force: true });
    }
}
async function readOutput(path, target) {
    const size = await (0, promises_1.stat)(path).then((file) => file.size, () => undefined);
    if (size === undefined)
        throw (0, syft_failure_ts_1.noDocument)(target);
    if (size > spdx_ts_1.MAX_SBOM_BYTES)
        throw (0, syft_failure_ts_1.noDocument)(target, (0, spdx_fault_ts_1.tooLarge)(size).of('its output'));
    return (0, promises_1.readFile)(path);
}
function environmentOf({ env, reference }, folder) {
    return {
        ...(0, run_tool_ts_1.toolEnvironment)(env, SYFT_VARIABLES),
        TMPDIR: folder,
        SYFT_CHECK_FOR_APP_UPDATE: 'false',
        // The file inventory is not attested, so it need not be made.
        SYFT_FILE_METADATA_SELECTION: 'none',
        SYFT_RELATIONSHIPS_PACKAGE_FILE_OWNERSHIP: 'false',
        ...(reference.apiBase.startsWith('http:') && { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' })
    };
}


/***/ }),

/***/ 41136:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.vulnerabilityPredicate = vulnerabilityPredicate;
const severity_ts_1 = __webpack_require__(44902);
const SOURCES = { trivy: 'pkg:github/aquasecurity/trivy', grype: 'pkg:github/anchore/grype' };
/**
 * The predicate `https://cosign.sigstore.dev/attestation/vuln/v1` (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md) of a scan, its findings
 * under Trivy's own names whichever scanner found them. What is less grave is left to the counts where the whole is larger than
 * `budgetBytes`.
 */
function vulnerabilityPredicate(record, invocation, budgetBytes) {
    for (const threshold of severity_ts_1.SEVERITIES) {
        const predicate = predicateOf(record, invocation, threshold);
        const whole = threshold === severity_ts_1.SEVERITIES[0];
        if (JSON.stringify(predicate).length <= budgetBytes || threshold === 'CRITICAL') {
            return {
                predicate,
                reductions: whole
                    ? []
                    : [`scan: only findings of severity ${threshold} and above are listed, to fit the log; the counts are of all`]
            };
        }
    }
    throw new Error('there is always a gravest severity');
}
function predicateOf(record, { run, runId, builder }, threshold) {
    const { scanner, rules } = record;
    return {
        invocation: {
            parameters: [
                `fail-on=${rules.failOn}`,
                `ignore-unfixed=${String(rules.ignoreUnfixed)}`,
                ...rules.exceptions.map((digest) => `exceptions=${digest}`)
            ],
            uri: run,
            event_id: runId,
            'builder.id': builder
        },
        scanner: {
            uri: `${SOURCES[scanner.name]}@v${scanner.version.replace(/^v/, '')}`,
            version: scanner.version,
            db: {
                uri: scanner.database?.uri ?? '',
                version: scanner.database?.schema ?? '',
                lastUpdate: scanner.database?.updatedAt ?? ''
            },
            result: resultOf(record, threshold)
        },
        metadata: { scanStartedOn: record.startedAt, scanFinishedOn: record.finishedAt }
    };
}
function resultOf({ subject, verdict, counts, images }, threshold) {
    return {
        SchemaVersion: 2,
        ArtifactName: `${subject.name}@${subject.digest}`,
        ArtifactType: 'container_image',
        Verdict: verdict,
        Counts: counts,
        Results: images.map(({ digest, platform, findings }) => ({
            Target: `${subject.name}@${digest}${platform === null ? '' : ` (${platform})`}`,
            Vulnerabilities: findings.filter(({ severity }) => (0, severity_ts_1.reaches)(severity, threshold)).map(vulnerabilityOf)
        }))
    };
}
function vulnerabilityOf({ id, severity, package: name, installed, fixed, status, standing, purl, exception }) {
    return {
        VulnerabilityID: id,
        PkgName: name,
        ...(purl !== undefined && { PkgIdentifier: { PURL: purl } }),
        InstalledVersion: installed,
        ...(fixed.length > 0 && { FixedVersion: fixed.join(', ') }),
        Status: status,
        Severity: severity,
        Standing: standing,
        ...(exception && standing === 'excused' && { Exception: exception })
    };
}


/***/ }),

/***/ 17751:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.download = download;
const http_ts_1 = __webpack_require__(98059);
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
const MAX_ARCHIVE = 256 * 1024 * 1024;
const ATTEMPTS = 3;
const ATTEMPT_MS = 120_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
class Refused extends Error {
    passes;
    constructor(host, what, passes) {
        super(`${host} ${what}`);
        this.passes = passes;
    }
}
/** The bytes of a release at a public URL, in at most three attempts and without any credential; throws UnavailableError. */
async function download(url, { otherwise }, { deadline, log }) {
    let attempts = 0;
    try {
        return await (0, retry_ts_1.retry)(() => {
            attempts += 1;
            return follow(url, deadline);
        }, {
            budgetMs: deadline.within(ATTEMPTS * ATTEMPT_MS),
            passes: (error) => attempts < ATTEMPTS && (error instanceof Refused ? error.passes : (0, retry_ts_1.transportPasses)(error)),
            waiting: (error, waitMs) => {
                log.info(`${(0, errors_ts_1.messageOf)(error)}; trying again in ${(waitMs / 1000).toFixed(1)} s`);
            }
        });
    }
    catch (error) {
        throw new errors_ts_1.UnavailableError('E_TOOL_FETCH', {
            message: `${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)} can't be downloaded from ${url.host}`,
            reason: `${(0, errors_ts_1.messageOf)(error)}, in ${attempts} attempts`,
            remedy: `run the job again; where this machine has no way to that host, ${otherwise}`,
            cause: error
        });
    }
}
async function follow(url, deadline) {
    let next = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const timeoutMs = deadline.within(ATTEMPT_MS);
        const answer = await (0, http_ts_1.exchange)({ method: 'GET', url: next, timeoutMs, maxBytes: MAX_ARCHIVE });
        if (answer.status === 200)
            return answer.body;
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.status) || !location) {
            throw new Refused(next.host, `answered ${answer.status}`, (0, retry_ts_1.statusPasses)(answer.status) && ((0, retry_ts_1.retryAfterMs)(answer) ?? true));
        }
        const target = new URL(location, next);
        if (target.protocol !== url.protocol)
            throw new Refused(next.host, `leads to ${target.protocol}`, false);
        next = target;
    }
    throw new Refused(url.host, `leads on more than ${MAX_REDIRECTS} times`, false);
}


/***/ }),

/***/ 62279:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findTool = findTool;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const errors_ts_1 = __webpack_require__(87700);
const download_ts_1 = __webpack_require__(17751);
const tool_cache_ts_1 = __webpack_require__(93362);
const tool_release_ts_1 = __webpack_require__(47789);
const UNPACK_MS = 60_000;
// The images of one run are scanned at the same time and share its folder: they must share its download too.
const searches = new Map();
/**
 * The path of a tool: the given one, else the first on PATH that fits, else the pinned release from the tool cache or its download, which
 * is unpacked only when its SHA-256 is the one in our source. Throws RequestError, UnavailableError, or EvidenceError for another hash.
 */
function findTool(wanted, options) {
    const key = JSON.stringify([options.temp, wanted.release, wanted.given?.path]);
    const search = searches.get(key) ?? searchTool(wanted, options);
    searches.set(key, search);
    return search;
}
async function searchTool({ release, given, fits }, options) {
    if (given)
        return givenTool(given, release);
    const onPath = await toolOnPath(release, options, fits);
    if (onPath === undefined)
        return pinnedTool(release, options);
    options.log.info(`${release.title}: ${onPath}, found on PATH`);
    return onPath;
}
async function givenTool({ name, path }, { title }) {
    const absolute = (0, node_path_1.resolve)(path);
    if (await isExecutable(absolute))
        return absolute;
    throw new errors_ts_1.RequestError('E_TOOL_PATH', {
        message: `${name} ${JSON.stringify(path.slice(-100))} is not an executable file`,
        reason: 'it is not there, is a folder, or lacks the right to be executed',
        remedy: `pass the path of a ${title} for this machine, or leave ${name} out to use the pinned one`
    });
}
async function toolOnPath({ executable }, { env }, fits) {
    // A relative entry would be looked up in the checked-out repository.
    for (const folder of (env['PATH'] ?? '').split(node_path_1.delimiter).filter(node_path_1.isAbsolute)) {
        const candidate = (0, node_path_1.join)(folder, executable);
        if ((await isExecutable(candidate)) && (!fits || (await fits(candidate))))
            return candidate;
    }
    return undefined;
}
async function isExecutable(path) {
    try {
        await (0, promises_1.access)(path, promises_1.constants.X_OK);
        return (await (0, promises_1.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
async function pinnedTool(release, options) {
    const { env, log } = options;
    const { title, version } = release;
    const archive = (0, tool_release_ts_1.archiveFor)(release);
    const folder = (0, tool_cache_ts_1.cacheFolder)(env, release);
    const cached = folder === undefined ? undefined : await (0, tool_cache_ts_1.readCached)(folder, archive);
    if (cached && isProved(cached, archive, release, log)) {
        log.info(`${title} ${version}: from the tool cache, its archive hashed again`);
        return unpack(cached, archive, release, options);
    }
    const url = new URL(archive.name, release.downloads);
    log.info(`${title} ${version}: downloading ${archive.name} from ${url.host}`);
    const bytes = await (0, download_ts_1.download)(url, release, options);
    (0, tool_release_ts_1.checkArchive)(bytes, archive, release, url.host);
    const executable = await unpack(bytes, archive, release, options);
    // A hosted runner's tool cache ends with the job.
    if (folder !== undefined && env['RUNNER_ENVIRONMENT'] !== 'github-hosted') {
        await (0, tool_cache_ts_1.keepInCache)(folder, { archive, bytes, executable, release }, log);
    }
    return executable;
}
function isProved(bytes, archive, release, log) {
    try {
        (0, tool_release_ts_1.checkArchive)(bytes, archive, release, 'the tool cache');
        return true;
    }
    catch (error) {
        log.warning(`the tool cache is not used: ${(0, errors_ts_1.messageOf)(error)}`);
        return false;
    }
}
async function unpack(bytes, archive, { executable, otherwise }, { env, temp, deadline }) {
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(temp, `${executable}-tool-`));
    const file = (0, node_path_1.join)(folder, archive.name);
    await (0, promises_1.writeFile)(file, bytes);
    try {
        await (0, node_util_1.promisify)(node_child_process_1.execFile)('tar', ['-xzf', file, '-C', folder, executable], {
            env: { PATH: env['PATH'] },
            timeout: Math.ceil(deadline.within(UNPACK_MS)) || 1
        });
    }
    catch (error) {
        throw new errors_ts_1.RequestError('E_TOOL_UNPACK', {
            message: `tar can't unpack ${archive.name}`,
            reason: (0, errors_ts_1.messageOf)(error).replaceAll(/\s+/g, ' ').slice(0, 300),
            remedy: `install tar and gzip on this machine, or ${otherwise}`,
            cause: error
        });
    }
    return (0, node_path_1.join)(folder, executable);
}


/***/ }),

/***/ 93362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.cacheFolder = cacheFolder;
exports.readCached = readCached;
exports.keepInCache = keepInCache;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const errors_ts_1 = __webpack_require__(87700);
/**
 * Where the runner's tool cache has this release, in the layout of @actions/tool-cache: `TOOL/VERSION/ARCH` is whole once
 * `ARCH.complete` stands beside it. Undefined where the machine has no tool cache.
 */
function cacheFolder(env, release) {
    const cache = env['RUNNER_TOOL_CACHE'];
    return cache ? (0, node_path_1.join)(cache, release.executable, release.version, process.arch) : undefined;
}
/** The archive that somebody left in the tool cache; unproved, as whoever can write there could have left anything. */
async function readCached(folder, archive) {
    try {
        await (0, promises_1.readFile)(`${folder}.complete`);
        return await (0, promises_1.readFile)((0, node_path_1.join)(folder, archive.name));
    }
    catch {
        return undefined;
    }
}
/** Leaves a proved archive in the tool cache, whole or not at all; its executable beside it is for others who look there. */
async function keepInCache(folder, { archive, bytes, executable, release }, log) {
    try {
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(folder), { recursive: true });
        const partial = await (0, promises_1.mkdtemp)(`${folder}-`);
        try {
            await (0, promises_1.writeFile)((0, node_path_1.join)(partial, archive.name), bytes);
            await (0, promises_1.copyFile)(executable, (0, node_path_1.join)(partial, release.executable));
            await (0, promises_1.rename)(partial, folder);
        }
        finally {
            await (0, promises_1.rm)(partial, { recursive: true, force: true });
        }
        await (0, promises_1.writeFile)(`${folder}.complete`, '');
    }
    catch (error) {
        log.info(`${release.title} is not kept in the tool cache: ${(0, errors_ts_1.messageOf)(error)}`);
    }
}


/***/ }),

/***/ 47789:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.archiveFor = archiveFor;
exports.checkArchive = checkArchive;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** The archive for this machine; throws RequestError where the release is not pinned for it. */
function archiveFor(release, machine = `${process.platform}-${process.arch}`) {
    const archive = release.archives[machine];
    if (archive)
        return archive;
    const { title, version, archives, otherwise } = release;
    throw new errors_ts_1.RequestError('E_TOOL_PLATFORM', {
        message: `Custody pins no ${title} for ${machine}`,
        reason: `it pins ${title} ${version} for ${Object.keys(archives).join(', ')}`,
        remedy: otherwise
    });
}
/** Throws EvidenceError unless the bytes are the pinned archive; nothing else is ever unpacked. */
function checkArchive(bytes, archive, { otherwise }, origin) {
    const { hex } = digest_ts_1.Digest.of(bytes);
    if (hex === archive.sha256)
        return;
    throw new errors_ts_1.EvidenceError('E_TOOL_HASH', {
        message: `${archive.name} is not the archive that Custody pins; nothing of it was executed`,
        reason: `from ${origin}: SHA-256 ${hex}, pinned ${archive.sha256}`,
        remedy: `look who answers for that address; until then ${otherwise}, one that you trust`
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


/***/ })

};

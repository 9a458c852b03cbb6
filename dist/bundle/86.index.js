export const id = 86;
export const ids = [86];
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

/***/ 91086:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reportVerb = void 0;
const ladder_ts_1 = __webpack_require__(34373);
const report_ts_1 = __webpack_require__(43842);
const help_sections_ts_1 = __webpack_require__(85064);
const ladder_arguments_ts_1 = __webpack_require__(38725);
const ladder_lines_ts_1 = __webpack_require__(22130);
/** `custody report`: what each environment holds, since when, how far behind, and whether it verifies. */
exports.reportVerb = {
    usage: 'report',
    summary: 'what each environment holds, since when, and whether it verifies',
    options: ladder_arguments_ts_1.LADDER_OPTIONS,
    page: `custody report --gitops-repository OWNER/NAME [options]

Reads every environment of custody.yaml at one commit: its digest, since when it holds it, how many commits it is behind the
first environment, whether the digest verifies, open pull requests, rollbacks that hold, and where an overlay has drifted from
the ladder. Nothing is written.

${ladder_arguments_ts_1.LADDER}

${help_sections_ts_1.COMMON}

${help_sections_ts_1.EXIT_CODES}`,
    run: report
};
async function report(line, log) {
    const { request, run } = (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const found = await (0, report_ts_1.reportLadder)(await (0, ladder_ts_1.openLadderRun)(request, run, { readsOnly: true }), request.site);
    return { lines: (0, ladder_lines_ts_1.reportLines)(found), json: JSON.stringify(found, undefined, 2) };
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
    const history = await (0, history_ts_1.knownHistory)(context.github, ladder, upstream.path, app);
    if (history instanceof errors_ts_1.RefusalError)
        return [];
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

/***/ 30226:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isGateRef = isGateRef;
exports.gateSummary = gateSummary;
/** Whether a run at `ref` may be believed as the gate of `base`: only that branch's own workflow, or that of its merge queue, was reviewed. */
function isGateRef(ref, base) {
    return ref === `refs/heads/${base}` || ref.startsWith(`refs/heads/gh-readonly-queue/${base}/`);
}
/** The newest summary that a reviewed workflow of the GitOps repository signed for a resource; `serverUrl` is that of its GitHub. */
function gateSummary(summaries, { fullName, base }, serverUrl, resourceUri) {
    const repository = `${serverUrl}/${fullName}`.toLowerCase();
    return summaries
        .filter((one) => one.resourceUri === resourceUri && one.sourceRepository.toLowerCase() === repository)
        .filter((one) => isGateRef(one.sourceRef, base.name))
        .sort((one, other) => other.time.getTime() - one.time.getTime())[0];
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
    const notes = new Set(files instanceof errors_ts_1.RefusalError ? [`overrides were not looked for: ${files.message}`] : []);
    const environments = [];
    for (const app of ladder.policy.apps) {
        for (const environment of app.environments)
            environments.push(await environmentReport(context, ladder, state, { app, environment }, { files, notes }));
    }
    const { fullName: repository, base } = ladder;
    return {
        ...{ repository, base: base.name, commit: base.oid, notes: [...notes] },
        environments: (0, drift_ts_1.tellUnsummarised)(environments)
    };
}
async function environmentReport(context, ladder, state, place, { files, notes }) {
    const { app, environment } = place;
    const held = (0, held_ts_1.pinIn)(state, place);
    const { digest, tag } = held instanceof errors_ts_1.RefusalError ? NOTHING : held;
    const verdict = digest ? await verdictOf(context, ladder, app, digest) : UNPINNED;
    return {
        ...{ app: app.name, environment: environment.name, path: environment.path },
        ...{ digest: digest?.toString() ?? null, tag: tag ?? null },
        since: await sinceOf(context, ladder, place, digest, notes),
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
async function sinceOf(context, ladder, { app, environment }, digest, notes) {
    if (!digest)
        return null;
    const history = await (0, history_ts_1.knownHistory)(context.github, ladder, environment.path, app);
    if (history instanceof errors_ts_1.RefusalError)
        notes.add(`since when a digest is held is not known: ${history.message}`);
    const since = history instanceof errors_ts_1.RefusalError ? undefined : (0, history_ts_1.heldSince)(history, digest);
    return since === undefined ? null : new Date(since).toISOString();
}
function openPulls({ pulls }, { name }) {
    const open = pulls.filter((pull) => pull.state === 'OPEN' && (0, marker_ts_1.parseMark)(pull.body)?.environment === name);
    return open.map(({ number, url }) => ({ number, url }));
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
    const held = (0, held_ts_1.pinIn)(state, { app, environment: entry });
    if (held instanceof errors_ts_1.RefusalError || !held.digest)
        return null;
    const { source: newest } = await verdictOf(context, ladder, app, held.digest);
    if (!newest)
        return null;
    const { relation, ahead } = await (0, order_ts_1.compareSources)(context.sources, source, newest);
    return relation === 'unknown' ? null : ahead;
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


/***/ })

};

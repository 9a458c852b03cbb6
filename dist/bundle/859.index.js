export const id = 859;
export const ids = [859];
export const modules = {

/***/ 45859:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runPromote = runPromote;
exports.runGate = runGate;
const gate_ts_1 = __webpack_require__(81886);
const gitops_inputs_ts_1 = __webpack_require__(95615);
const ladder_ts_1 = __webpack_require__(34373);
const parse_request_ts_1 = __webpack_require__(434);
const run_ts_1 = __webpack_require__(50236);
const tokens_ts_1 = __webpack_require__(80875);
const verification_summary_ts_1 = __webpack_require__(48871);
const ladder_summary_ts_1 = __webpack_require__(21040);
const digest_ts_1 = __webpack_require__(78033);
const reference_ts_1 = __webpack_require__(23564);
const modes_ts_1 = __webpack_require__(98682);
const release_ts_1 = __webpack_require__(77415);
const report_ts_1 = __webpack_require__(43842);
const identity_ts_1 = __webpack_require__(75414);
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const failure_ts_1 = __webpack_require__(75617);
const inputs_ts_1 = __webpack_require__(36982);
const log_ts_1 = __webpack_require__(15577);
const runner_ts_1 = __webpack_require__(3197);
/** The action in promote/: one step of the ladder by the GitOps repository's custody.yaml. */
async function runPromote() {
    await told(async (log) => {
        const read = (0, inputs_ts_1.readInput)(log);
        const { request, run } = open(read, log);
        const context = await (0, ladder_ts_1.openLadderRun)(request, run);
        if (read('mode') === 'report') {
            tellReport(await (0, report_ts_1.reportLadder)(context, request.site));
            return;
        }
        const outcomes = await outcomesOf(read, context, request);
        (0, runner_ts_1.addSummary)((0, ladder_summary_ts_1.renderLadderSummary)(outcomes));
        const urls = outcomes.flatMap(({ url }) => url ?? []);
        (0, runner_ts_1.setOutput)('operation', outcomes.map(({ operation }) => operation).join(','));
        (0, runner_ts_1.setOutput)('pull-request-url', urls.join('\n'));
        (0, runner_ts_1.setOutput)('outcomes', JSON.stringify(outcomes.map(({ error, apps, ...outcome }) => ({
            ...outcome,
            code: error?.code ?? null,
            apps: apps.map(({ error: fault, ...app }) => ({ ...app, code: fault?.code ?? null }))
        }))));
        for (const { warnings } of outcomes)
            for (const warning of warnings)
                log.warning(warning);
        const faults = outcomes.flatMap(({ error, apps }) => error ?? apps.flatMap((app) => app.error ?? []));
        if (faults[0])
            throw faults[0];
    });
}
/** The action in gate/: whether the pull request of this event may be merged. */
async function runGate() {
    await told(async (log) => {
        const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
        const read = (0, inputs_ts_1.readInput)(log);
        const { request, run } = open(read, log);
        const summary = (0, verification_summary_ts_1.parseSummary)(read, tokenRequest && (0, tokens_ts_1.tokenSource)(tokenRequest, undefined, run));
        const result = await (0, gate_ts_1.judgeChange)(request, (0, gate_ts_1.targetOf)(read('pull-request'), run), run);
        (0, runner_ts_1.setOutput)('passed', String(result.verdict.passed));
        (0, runner_ts_1.setOutput)('verdict', JSON.stringify(result.verdict));
        await attestAndTell(result, summary, run);
        const error = (0, gate_ts_1.gateError)(result);
        if (error)
            throw error;
    });
}
// What the gate said stays told where its summary can't be signed.
async function attestAndTell(result, request, run) {
    let outcome = { kind: 'none' };
    try {
        outcome = await (0, verification_summary_ts_1.attestPassage)(result, request, run);
        if (outcome.kind === 'not-signed')
            run.log.notice(`no verification summary: ${outcome.reason}`);
        (0, runner_ts_1.setOutput)('verification-summaries', JSON.stringify(outcome.kind === 'attached' ? outcome.summaries : []));
    }
    finally {
        (0, runner_ts_1.addSummary)((0, ladder_summary_ts_1.renderGateSummary)(result.change.number, result.verdict, outcome));
    }
}
async function told(step) {
    const log = new log_ts_1.ActionsLog();
    try {
        await step(log);
    }
    catch (error) {
        (0, failure_ts_1.reportFailure)(error, log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}
function open(read, log) {
    const request = {
        site: (0, gitops_inputs_ts_1.parseSite)(read),
        gitopsToken: read('gitops-token'),
        githubToken: read('github-token') || undefined,
        rendersAll: (0, parse_request_ts_1.oneOf)('render', read('render'), ['auto', 'always']) === 'always',
        allowDiverged: read('allow-diverged') === 'true',
        forceReopen: read('force-reopen') === 'true'
    };
    return { request, run: (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(read('timeout') || '15m')) };
}
async function outcomesOf(read, context, { site }) {
    const [environment, app, to] = [read('environment'), read('app'), read('to')];
    switch (read('mode')) {
        case 'bump':
            return (0, modes_ts_1.bumpLadder)(context, site, [bumped(read)]);
        case 'promote':
            return (0, modes_ts_1.promoteLadder)(context, site, { environment: given(read, 'environment'), app: app || undefined });
        case 'rollback':
            return (0, modes_ts_1.rollbackLadder)(context, site, {
                environment: given(read, 'environment'),
                app: given(read, 'app'),
                to: to === '' ? undefined : digest_ts_1.Digest.parse(to)
            });
        case 'release':
            return (0, release_ts_1.releaseLadder)(context, site, { environment, app });
        default:
            throw modeError(read('mode'));
    }
}
function bumped(read) {
    const { reference: image, digest } = (0, reference_ts_1.parseImageName)(given(read, 'image'));
    return { image, digest: digest ?? digest_ts_1.Digest.parse(given(read, 'digest')), tag: (0, parse_request_ts_1.parseTag)(read('tag')) };
}
function given(read, name) {
    const value = read(name);
    if (value !== '')
        return value;
    throw new errors_ts_1.RequestError('E_INPUT', {
        message: `${name} is empty`,
        reason: `mode: ${read('mode')} needs it`,
        remedy: `write ${name}: in the step`
    });
}
function modeError(mode) {
    return new errors_ts_1.RequestError('E_INPUT', {
        message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of bump, promote, rollback, release, report`,
        reason: 'a word that is not known is never guessed at',
        remedy: 'write mode: promote, for example'
    });
}
function tellReport(report) {
    (0, runner_ts_1.addSummary)((0, ladder_summary_ts_1.renderReportSummary)(report));
    (0, runner_ts_1.setOutput)('outcomes', JSON.stringify(report));
}


/***/ }),

/***/ 21040:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderLadderSummary = renderLadderSummary;
exports.renderGateSummary = renderGateSummary;
exports.renderReportSummary = renderReportSummary;
const escape_ts_1 = __webpack_require__(93326);
const links_ts_1 = __webpack_require__(86652);
const markdown_ts_1 = __webpack_require__(51508);
const BUDGET = 60_000;
/** The job summary of a step of the ladder: one row for each app in each environment. */
function renderLadderSummary(outcomes) {
    const rows = outcomes.flatMap(({ environment, operation, url, merge, apps }) => (apps.length > 0 ? apps : [{ app: '', after: '', result: operation, reasons: [] }]).map(({ app, after, result, reasons }) => [
        (0, escape_ts_1.codeSpan)(environment),
        app === '' ? '' : (0, escape_ts_1.codeSpan)(app),
        after === '' ? '' : (0, escape_ts_1.codeSpan)(after.slice(0, 19)),
        [result, ...reasons.map((reason) => (0, escape_ts_1.escapeMarkdown)(reason))].join(': '),
        url === undefined
            ? ''
            : `${(0, links_ts_1.pullRequestLink)(url)} ${operation}${merge === undefined || merge === 'manual' ? '' : `, ${merge}`}`
    ]));
    const warnings = outcomes.flatMap((outcome) => outcome.warnings.map((warning) => (0, escape_ts_1.escapeMarkdown)(warning)));
    return (0, markdown_ts_1.sections)('## Promotion', (0, markdown_ts_1.table)(['Environment', 'App', 'Digest', 'Result', 'Pull request'], rows, { budget: BUDGET, row: 'app' }), warnings.length === 0 ? undefined : (0, markdown_ts_1.bulletList)(warnings, BUDGET, 'warning'));
}
/** The job summary of the gate: what it says of each digest, and why. */
function renderGateSummary(number, { passed, faults, entries }, attestation) {
    const rows = entries.map((entry) => [
        (0, escape_ts_1.codeSpan)(entry.environment),
        (0, escape_ts_1.codeSpan)(entry.app),
        entry.digest === null ? '' : (0, escape_ts_1.codeSpan)(entry.digest),
        entry.faults.length === 0 ? '✅' : entry.faults.map((fault) => (0, escape_ts_1.escapeMarkdown)(fault)).join('; ')
    ]);
    return (0, markdown_ts_1.sections)(`## ${passed ? '✅ Pull request' : '❌ Pull request'} #${number}`, faults.length === 0
        ? undefined
        : (0, markdown_ts_1.bulletList)(faults.map((fault) => (0, escape_ts_1.escapeMarkdown)(fault)), BUDGET, 'fault'), rows.length === 0
        ? 'It changes no digest of `custody.yaml`.'
        : (0, markdown_ts_1.table)(['Environment', 'App', 'Digest', 'Verdict'], rows, { budget: BUDGET, row: 'digest' }), attestationPart(attestation));
}
function attestationPart(attestation) {
    if (attestation.kind === 'none')
        return undefined;
    if (attestation.kind === 'not-signed')
        return `No verification summary was signed: ${(0, escape_ts_1.escapeMarkdown)(attestation.reason)}.`;
    const rows = attestation.summaries.map(({ app, environment, location, kept }) => [
        (0, escape_ts_1.codeSpan)(environment),
        (0, escape_ts_1.codeSpan)(app),
        kept ? 'stood there already' : 'signed and attached',
        (0, escape_ts_1.codeSpan)(location)
    ]);
    const limit = { budget: BUDGET, row: 'summary' };
    return `### Verification summaries\n\n${(0, markdown_ts_1.table)(['Environment', 'App', 'What happened', 'Attached as'], rows, limit)}`;
}
/** The job summary of a report: the ladder as a table, drift below. */
function renderReportSummary({ repository, notes, environments }) {
    const rows = environments.map((one) => [
        (0, escape_ts_1.codeSpan)(one.app),
        `${(0, escape_ts_1.codeSpan)(one.environment)}${one.held ? ' (held)' : ''}`,
        one.digest === null ? 'not pinned' : (0, escape_ts_1.codeSpan)(one.digest.slice(0, 19)),
        one.since === null ? '' : (0, escape_ts_1.codeSpan)(one.since.slice(0, 16)),
        one.behind === null ? '' : String(one.behind),
        one.signature === 'verified' ? '✅' : one.signature,
        one.summary === null ? 'none' : `✅ ${(0, escape_ts_1.codeSpan)(one.summary.time.slice(0, 10))}`,
        one.pulls.map(({ url }) => (0, links_ts_1.pullRequestLink)(url)).join(' ')
    ]);
    const drift = environments.flatMap(({ app, environment, drift: told }) => told.map((fault) => `${(0, escape_ts_1.codeSpan)(app)} in ${(0, escape_ts_1.codeSpan)(environment)}: ${(0, escape_ts_1.escapeMarkdown)(fault)}`));
    return (0, markdown_ts_1.sections)(`## ${(0, escape_ts_1.codeSpan)(repository)}`, (0, markdown_ts_1.table)(['App', 'Environment', 'Digest', 'Since', 'Commits behind', 'Signature', 'VSA', 'Open'], rows, {
        budget: BUDGET,
        row: 'environment'
    }), notes.length === 0
        ? undefined
        : (0, markdown_ts_1.bulletList)(notes.map((note) => (0, escape_ts_1.escapeMarkdown)(note)), BUDGET, 'note'), drift.length === 0 ? undefined : `### Drift\n\n${(0, markdown_ts_1.bulletList)(drift, BUDGET, 'fault')}`);
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


/***/ })

};

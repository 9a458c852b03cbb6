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
        const { request, run } = await open(read, log);
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
        const { request, run } = await open(read, log);
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
async function open(read, log) {
    const request = {
        site: (0, gitops_inputs_ts_1.parseSite)(read),
        gitopsToken: read('gitops-token'),
        githubToken: read('github-token') || undefined,
        rendersAll: (0, parse_request_ts_1.oneOf)('render', read('render'), ['auto', 'always']) === 'always',
        allowDiverged: read('allow-diverged') === 'true',
        forceReopen: read('force-reopen') === 'true'
    };
    return { request, run: await (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(read('timeout') || '15m')) };
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


/***/ })

};

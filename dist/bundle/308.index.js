export const id = 308;
export const ids = [308];
export const modules = {

/***/ 63308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGate: () => (/* binding */ runGate),
  runPromote: () => (/* binding */ runPromote)
});

// EXTERNAL MODULE: ./src/chain/gate.ts + 8 modules
var gate = __webpack_require__(57807);
// EXTERNAL MODULE: ./src/chain/gitops-inputs.ts
var gitops_inputs = __webpack_require__(95615);
// EXTERNAL MODULE: ./src/chain/ladder.ts + 8 modules
var ladder = __webpack_require__(94955);
// EXTERNAL MODULE: ./src/chain/parse-request.ts + 1 modules
var parse_request = __webpack_require__(92952);
// EXTERNAL MODULE: ./src/chain/run.ts
var run = __webpack_require__(50236);
// EXTERNAL MODULE: ./src/chain/tokens.ts
var tokens = __webpack_require__(80875);
// EXTERNAL MODULE: ./src/chain/verification-summary.ts
var verification_summary = __webpack_require__(48871);
// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __webpack_require__(93326);
// EXTERNAL MODULE: ./src/evidence/links.ts
var links = __webpack_require__(86652);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __webpack_require__(51508);
;// CONCATENATED MODULE: ./src/evidence/ladder-summary.ts



const BUDGET = 60_000;
/** The job summary of a step of the ladder: one row for each app in each environment. */
function renderLadderSummary(outcomes) {
    const rows = outcomes.flatMap(({ environment, operation, url, merge, apps }) => (apps.length > 0 ? apps : [{ app: '', after: '', result: operation, reasons: [] }]).map(({ app, after, result, reasons }) => [
        (0,evidence_escape/* codeSpan */.SS)(environment),
        app === '' ? '' : (0,evidence_escape/* codeSpan */.SS)(app),
        after === '' ? '' : (0,evidence_escape/* codeSpan */.SS)(after.slice(0, 19)),
        [result, ...reasons.map((reason) => (0,evidence_escape/* escapeMarkdown */.FV)(reason))].join(': '),
        url === undefined
            ? ''
            : `${(0,links/* pullRequestLink */.Zl)(url)} ${operation}${merge === undefined || merge === 'manual' ? '' : `, ${merge}`}`
    ]));
    const warnings = outcomes.flatMap((outcome) => outcome.warnings.map((warning) => (0,evidence_escape/* escapeMarkdown */.FV)(warning)));
    return (0,markdown/* sections */.V0)('## Promotion', (0,markdown/* table */.tp)(['Environment', 'App', 'Digest', 'Result', 'Pull request'], rows, { budget: BUDGET, row: 'app' }), warnings.length === 0 ? undefined : (0,markdown/* bulletList */.fF)(warnings, BUDGET, 'warning'));
}
/** The job summary of the gate: what it says of each digest, and why. */
function renderGateSummary(number, { passed, faults, entries }, attestation) {
    const rows = entries.map((entry) => [
        (0,evidence_escape/* codeSpan */.SS)(entry.environment),
        (0,evidence_escape/* codeSpan */.SS)(entry.app),
        entry.digest === null ? '' : (0,evidence_escape/* codeSpan */.SS)(entry.digest),
        entry.faults.length === 0 ? '✅' : entry.faults.map((fault) => (0,evidence_escape/* escapeMarkdown */.FV)(fault)).join('; ')
    ]);
    return (0,markdown/* sections */.V0)(`## ${passed ? '✅ Pull request' : '❌ Pull request'} #${number}`, faults.length === 0
        ? undefined
        : (0,markdown/* bulletList */.fF)(faults.map((fault) => (0,evidence_escape/* escapeMarkdown */.FV)(fault)), BUDGET, 'fault'), rows.length === 0
        ? 'It changes no digest of `custody.yaml`.'
        : (0,markdown/* table */.tp)(['Environment', 'App', 'Digest', 'Verdict'], rows, { budget: BUDGET, row: 'digest' }), attestationPart(attestation));
}
function attestationPart(attestation) {
    if (attestation.kind === 'none')
        return undefined;
    if (attestation.kind === 'not-signed')
        return `No verification summary was signed: ${(0,evidence_escape/* escapeMarkdown */.FV)(attestation.reason)}.`;
    const rows = attestation.summaries.map(({ app, environment, location, kept }) => [
        (0,evidence_escape/* codeSpan */.SS)(environment),
        (0,evidence_escape/* codeSpan */.SS)(app),
        kept ? 'stood there already' : 'signed and attached',
        (0,evidence_escape/* codeSpan */.SS)(location)
    ]);
    const limit = { budget: BUDGET, row: 'summary' };
    return `### Verification summaries\n\n${(0,markdown/* table */.tp)(['Environment', 'App', 'What happened', 'Attached as'], rows, limit)}`;
}
/** The job summary of a report: the ladder as a table, drift below. */
function renderReportSummary({ repository, notes, environments }) {
    const rows = environments.map((one) => [
        (0,evidence_escape/* codeSpan */.SS)(one.app),
        `${(0,evidence_escape/* codeSpan */.SS)(one.environment)}${one.held ? ' (held)' : ''}`,
        one.digest === null ? 'not pinned' : (0,evidence_escape/* codeSpan */.SS)(one.digest.slice(0, 19)),
        one.since === null ? '' : (0,evidence_escape/* codeSpan */.SS)(one.since.slice(0, 16)),
        one.behind === null ? '' : String(one.behind),
        one.signature === 'verified' ? '✅' : one.signature,
        one.summary === null ? 'none' : `✅ ${(0,evidence_escape/* codeSpan */.SS)(one.summary.time.slice(0, 10))}`,
        one.pulls.map(({ url }) => (0,links/* pullRequestLink */.Zl)(url)).join(' ')
    ]);
    const drift = environments.flatMap(({ app, environment, drift: told }) => told.map((fault) => `${(0,evidence_escape/* codeSpan */.SS)(app)} in ${(0,evidence_escape/* codeSpan */.SS)(environment)}: ${(0,evidence_escape/* escapeMarkdown */.FV)(fault)}`));
    return (0,markdown/* sections */.V0)(`## ${(0,evidence_escape/* codeSpan */.SS)(repository)}`, (0,markdown/* table */.tp)(['App', 'Environment', 'Digest', 'Since', 'Commits behind', 'Signature', 'VSA', 'Open'], rows, {
        budget: BUDGET,
        row: 'environment'
    }), notes.length === 0
        ? undefined
        : (0,markdown/* bulletList */.fF)(notes.map((note) => (0,evidence_escape/* escapeMarkdown */.FV)(note)), BUDGET, 'note'), drift.length === 0 ? undefined : `### Drift\n\n${(0,markdown/* bulletList */.fF)(drift, BUDGET, 'fault')}`);
}

// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __webpack_require__(78033);
// EXTERNAL MODULE: ./src/image/reference.ts
var reference = __webpack_require__(23564);
// EXTERNAL MODULE: ./src/promotion/ladder/modes.ts + 10 modules
var modes = __webpack_require__(80874);
// EXTERNAL MODULE: ./src/promotion/ladder/release.ts
var release = __webpack_require__(77415);
// EXTERNAL MODULE: ./src/promotion/ladder/report.ts + 1 modules
var report = __webpack_require__(40611);
// EXTERNAL MODULE: ./src/sigstore/identity.ts
var identity = __webpack_require__(75414);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __webpack_require__(98059);
// EXTERNAL MODULE: ./src/actions/failure.ts + 1 modules
var failure = __webpack_require__(94782);
// EXTERNAL MODULE: ./src/actions/inputs.ts
var inputs = __webpack_require__(36982);
// EXTERNAL MODULE: ./src/actions/log.ts
var actions_log = __webpack_require__(15577);
// EXTERNAL MODULE: ./src/actions/runner.ts
var runner = __webpack_require__(3197);
;// CONCATENATED MODULE: ./src/actions/ladder.ts




















/** The action in promote/: one step of the ladder by the GitOps repository's custody.yaml. */
async function runPromote() {
    await told(async (log) => {
        const read = (0,inputs/* readInput */.R)(log);
        const { request, run } = await ladder_open(read, log);
        const context = await (0,ladder/* openLadderRun */.k)(request, run);
        if (read('mode') === 'report') {
            tellReport(await (0,report/* reportLadder */.h)(context, request.site));
            return;
        }
        const outcomes = await outcomesOf(read, context, request);
        (0,runner/* addSummary */.S0)(renderLadderSummary(outcomes));
        const urls = outcomes.flatMap(({ url }) => url ?? []);
        (0,runner/* setOutput */.uH)('operation', outcomes.map(({ operation }) => operation).join(','));
        (0,runner/* setOutput */.uH)('pull-request-url', urls.join('\n'));
        (0,runner/* setOutput */.uH)('outcomes', JSON.stringify(outcomes.map(({ error, apps, ...outcome }) => ({
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
        const tokenRequest = (0,identity/* takeTokenRequest */.aM)(process.env);
        const read = (0,inputs/* readInput */.R)(log);
        const { request, run } = await ladder_open(read, log);
        const summary = (0,verification_summary/* parseSummary */.W6)(read, tokenRequest && (0,tokens/* tokenSource */.Z)(tokenRequest, undefined, run));
        const result = await (0,gate/* judgeChange */.sx)(request, (0,gate/* targetOf */.$r)(read('pull-request'), run), run);
        (0,runner/* setOutput */.uH)('passed', String(result.verdict.passed));
        (0,runner/* setOutput */.uH)('verdict', JSON.stringify(result.verdict));
        await attestAndTell(result, summary, run);
        const error = (0,gate/* gateError */.em)(result);
        if (error)
            throw error;
    });
}
// What the gate said stays told where its summary can't be signed.
async function attestAndTell(result, request, run) {
    let outcome = { kind: 'none' };
    try {
        outcome = await (0,verification_summary/* attestPassage */.CC)(result, request, run);
        if (outcome.kind === 'not-signed')
            run.log.notice(`no verification summary: ${outcome.reason}`);
        (0,runner/* setOutput */.uH)('verification-summaries', JSON.stringify(outcome.kind === 'attached' ? outcome.summaries : []));
    }
    finally {
        (0,runner/* addSummary */.S0)(renderGateSummary(result.change.number, result.verdict, outcome));
    }
}
async function told(step) {
    const log = new actions_log/* ActionsLog */.I();
    try {
        await step(log);
    }
    catch (error) {
        (0,failure/* reportFailure */.x)(error, log);
    }
    finally {
        (0,http/* closeConnections */.Qz)();
    }
}
async function ladder_open(read, log) {
    const request = {
        site: (0,gitops_inputs/* parseSite */.X_)(read),
        gitopsToken: read('gitops-token'),
        githubToken: read('github-token') || undefined,
        rendersAll: (0,parse_request/* oneOf */.yL)('render', read('render'), ['auto', 'always']) === 'always',
        allowDiverged: read('allow-diverged') === 'true',
        forceReopen: read('force-reopen') === 'true'
    };
    return { request, run: await (0,run/* openRun */.I)(process.env, log, (0,parse_request/* parseDuration */.E9)(read('timeout') || '15m')) };
}
async function outcomesOf(read, context, { site }) {
    const [environment, app, to] = [read('environment'), read('app'), read('to')];
    switch (read('mode')) {
        case 'bump':
            return (0,modes/* bumpLadder */.Hp)(context, site, [bumped(read)]);
        case 'promote':
            return (0,modes/* promoteLadder */.NR)(context, site, { environment: given(read, 'environment'), app: app || undefined });
        case 'rollback':
            return (0,modes/* rollbackLadder */.fv)(context, site, {
                environment: given(read, 'environment'),
                app: given(read, 'app'),
                to: to === '' ? undefined : image_digest/* Digest */.n.parse(to)
            });
        case 'release':
            return (0,release/* releaseLadder */.s)(context, site, { environment, app });
        default:
            throw modeError(read('mode'));
    }
}
function bumped(read) {
    const { reference: image, digest } = (0,reference/* parseImageName */.i)(given(read, 'image'));
    return { image, digest: digest ?? image_digest/* Digest */.n.parse(given(read, 'digest')), tag: (0,parse_request/* parseTag */.ED)(read('tag')) };
}
function given(read, name) {
    const value = read(name);
    if (value !== '')
        return value;
    throw new errors/* RequestError */.GI('E_INPUT', {
        message: `${name} is empty`,
        reason: `mode: ${read('mode')} needs it`,
        remedy: `write ${name}: in the step`
    });
}
function modeError(mode) {
    return new errors/* RequestError */.GI('E_INPUT', {
        message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of bump, promote, rollback, release, report`,
        reason: 'a word that is not known is never guessed at',
        remedy: 'write mode: promote, for example'
    });
}
function tellReport(report) {
    (0,runner/* addSummary */.S0)(renderReportSummary(report));
    (0,runner/* setOutput */.uH)('outcomes', JSON.stringify(report));
}


/***/ })

};

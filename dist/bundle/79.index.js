export const id = 79;
export const ids = [79];
export const modules = {

/***/ 27079:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gateVerb = void 0;
const gate_ts_1 = __webpack_require__(81886);
const tokens_ts_1 = __webpack_require__(80875);
const verification_summary_ts_1 = __webpack_require__(48871);
const identity_ts_1 = __webpack_require__(75414);
const arguments_ts_1 = __webpack_require__(11506);
const help_sections_ts_1 = __webpack_require__(85064);
const ladder_arguments_ts_1 = __webpack_require__(38725);
/** `custody gate`: whether a pull request in the GitOps repository may be merged, whoever opened it. */
exports.gateVerb = {
    usage: 'gate',
    summary: 'judge a pull request of the GitOps repository by its custody.yaml',
    options: [...ladder_arguments_ts_1.LADDER_OPTIONS, 'pull-request', 'verification-summary', 'public-log', 'signing-config'],
    page: `custody gate --gitops-repository OWNER/NAME [--pull-request NUMBER] [options]

Reads what the pull request changes, and judges it by custody.yaml of the base branch: every digest verifies, the environment
before holds it, soak, freeze, health and approvals hold. What is not known fails, and is named. Nothing is written to GitHub.

  --pull-request NUMBER     default: that of the event (pull_request, merge_group) in a GitHub Actions job

Verification summary (SLSA VSA): signed keylessly for each digest that passed, and attached to it in its registry
  --verification-summary auto|require|never
                            auto (default) signs where the job has "id-token: write", a login that may push, and runs from
                            the base branch or its merge queue; and says what is missing where it has not
  --public-log allow        sign from a private repository into the public log
  --signing-config FILE     services to sign with, where custody.yaml trusts a Sigstore by a trusted root alone

${ladder_arguments_ts_1.LADDER}

${help_sections_ts_1.COMMON}

${help_sections_ts_1.EXIT_CODES}`,
    run: gate
};
async function gate(line, log) {
    const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
    const given = process.env['SIGSTORE_ID_TOKEN'];
    delete process.env['SIGSTORE_ID_TOKEN'];
    const { request, run } = (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const tokens = tokenRequest || given ? (0, tokens_ts_1.tokenSource)(tokenRequest, given, run) : undefined;
    const summary = (0, verification_summary_ts_1.parseSummary)((0, arguments_ts_1.readOption)(line, process.env), tokens);
    const result = await (0, gate_ts_1.judgeChange)(request, (0, gate_ts_1.targetOf)(line.option('pull-request'), run), run);
    const outcome = await (0, verification_summary_ts_1.attestPassage)(result, summary, run);
    const error = (0, gate_ts_1.gateError)(result);
    return {
        lines: [...gateLines(result), ...summaryLines(outcome)],
        json: JSON.stringify({ ...plainResult(result), verificationSummary: outcome }, undefined, 2),
        ...(error && { error })
    };
}
function summaryLines(outcome) {
    if (outcome.kind === 'none')
        return [];
    if (outcome.kind === 'not-signed')
        return [`no verification summary: ${outcome.reason}`];
    return outcome.summaries.map(({ app, environment, location, kept }) => `vsa ${app} ${environment} ${kept ? 'kept' : 'signed'} ${location}`);
}
function gateLines({ verdict, change }) {
    const digests = verdict.entries.length === 0 ? ': no digest of custody.yaml is changed' : '';
    return [
        `${verdict.passed ? 'passed' : 'FAILED'} #${change.number}${verdict.passed ? digests : ''}`,
        ...verdict.faults,
        ...verdict.entries.flatMap(({ app, environment, digest, faults }) => [
            `${faults.length === 0 ? 'ok' : 'no'} ${app} ${environment} ${digest?.slice(0, 19) ?? '-'}`,
            ...faults.map((fault) => `   ${fault}`)
        ])
    ];
}
function plainResult({ verdict, change, ladder }) {
    return { pullRequest: change.number, head: change.head, base: ladder.base, policy: ladder.policyOid, ...verdict };
}


/***/ }),

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


/***/ })

};

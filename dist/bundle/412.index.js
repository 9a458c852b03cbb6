export const id = 412;
export const ids = [412];
export const modules = {

/***/ 37412:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rescanVerb = void 0;
const promises_1 = __webpack_require__(51455);
const gitops_inputs_ts_1 = __webpack_require__(95615);
const rescan_ts_1 = __webpack_require__(66037);
const rescan_request_ts_1 = __webpack_require__(51173);
const run_ts_1 = __webpack_require__(50236);
const rescan_text_ts_1 = __webpack_require__(58165);
const words_ts_1 = __webpack_require__(2424);
const errors_ts_1 = __webpack_require__(87700);
const arguments_ts_1 = __webpack_require__(11506);
const help_sections_ts_1 = __webpack_require__(85064);
const TITLE = 'Vulnerabilities in deployed images';
/** `custody rescan`: images that were released earlier, scanned with the database of today, and one issue kept by what is found. */
exports.rescanVerb = {
    usage: 'rescan',
    summary: 'scan what is deployed, listed or tagged with the database of today, and keep one issue',
    options: [
        ...['gitops-repository', 'gitops-base', 'issue-repository', 'issue-title', 'output', 'summary'],
        ...[
            'scanner-path',
            'fail-on',
            'ignore-file',
            'vex',
            'database-repository',
            'database-cache',
            'database-max-age',
            'timeout'
        ]
    ],
    lists: ['tags-of'],
    switches: ['ignore-unfixed'],
    page: `custody rescan [IMAGE@sha256:… …] [--gitops-repository OWNER/NAME] [--tags-of IMAGE] [options]

Scans each digest once with the pinned Trivy and the newest database, whatever names it how often, and tells what blocks by the same
rules as custody scan. What blocks is no failure here: the issue tells it. An image that can't be scanned is told, does not stop
the others, and ends the run with 6.

What is scanned (at least one)
  IMAGE@sha256:…            images by their digests
  --gitops-repository O/N   what every environment of its custody.yaml pins, read at one commit; token from GITOPS_TOKEN
  --gitops-base BRANCH      default: the repository's default branch
  --tags-of IMAGE           everything that the tags of a repository name, signatures left out; may be given again

What blocks, and with what is scanned: the options of custody scan
  --fail-on, --ignore-unfixed, --ignore-file, --vex, --scanner-path, --database-repository, --database-cache, --database-max-age

What becomes of it
  --issue-repository O/N    keeps one issue there: opened, rewritten, closed when nothing blocks any more, reopened;
                            token from GITHUB_TOKEN, with issues: write
  --issue-title TITLE       default: ${TITLE}
  --output FOLDER           a scan record for each image, sha256-….json: what "custody sign --scan" signs
  --summary FILE            a table in Markdown is appended, for example to "$GITHUB_STEP_SUMMARY"
  --json                    everything as JSON on standard output
  --quiet                   no progress
  --timeout TIME            90s, 20m (default), 1h

Example
  GITOPS_TOKEN=… custody rescan --gitops-repository acme/deploy --ignore-unfixed --issue-repository acme/deploy

${help_sections_ts_1.EXIT_CODES}`,
    run: rescanCommand
};
async function rescanCommand(line, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    for (const name of ['github-token', 'gitops-token'])
        if (read(name) !== '')
            log.mask(read(name));
    const request = requestOf(line);
    const issue = issueOf(line);
    const run = (0, run_ts_1.openRun)(process.env, log, request.scan.timeoutMs);
    const { images, error } = await (0, rescan_ts_1.rescan)(request, run);
    if (line.option('summary') !== '')
        await (0, promises_1.appendFile)(line.option('summary'), log.clean((0, rescan_text_ts_1.renderRescanSummary)(images)));
    const { apiUrl, graphqlUrl, deadline } = run;
    const kept = issue && (await (0, rescan_ts_1.keepRescanIssue)(images, issue, { token: issue.token, apiUrl, graphqlUrl, log, deadline }));
    if (kept)
        log.info(`issue ${kept.operation}${kept.url === undefined ? '' : `: ${kept.url}`}`);
    return {
        lines: images.flatMap(linesOf),
        json: JSON.stringify({ images, issue: kept ?? null }, undefined, 2),
        ...(error && { error })
    };
}
function requestOf(line) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    const inputs = {
        images: line.images.join('\n'),
        'tags-of': line.list('tags-of').join('\n'),
        'ignore-unfixed': String(line.isOn('ignore-unfixed'))
    };
    const request = (0, rescan_request_ts_1.parseRescan)((name) => inputs[name] ?? read(name), process.cwd());
    return { ...request, output: line.option('output') || undefined };
}
function issueOf(line) {
    const name = line.option('issue-repository');
    if (name === '')
        return undefined;
    const token = (0, arguments_ts_1.readOption)(line, process.env)('github-token');
    const { repository } = (0, gitops_inputs_ts_1.parseSite)((input) => input === 'gitops-token' ? token || 'missing' : input === 'gitops-repository' ? name : '');
    if (token !== '')
        return { repository, token, title: line.option('issue-title') || TITLE };
    throw new errors_ts_1.RequestError('E_GITOPS_TOKEN', {
        message: `no token is given for the issue in ${name.slice(0, 80)}`,
        reason: 'an issue is written in the name of somebody',
        remedy: 'set GITHUB_TOKEN, with issues: write on that repository',
        state: 'nothing was scanned'
    });
}
function linesOf({ image, where, record, fault }) {
    const verdict = record ? (record.verdict === 'passed' ? 'passed' : 'BLOCKED') : 'NOT SCANNED';
    const told = record ? `found ${(0, words_ts_1.countsLine)(record.counts)}` : (fault ?? '');
    return [`${verdict} ${image}`, `  ${where.length === 0 ? '' : `${where.join(', ')}: `}${told}`];
}


/***/ })

};

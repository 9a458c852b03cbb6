export const id = 673;
export const ids = [673];
export const modules = {

/***/ 8673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScan: () => (/* binding */ runScan)
});

// EXTERNAL MODULE: ./src/chain/run.ts
var chain_run = __webpack_require__(236);
// EXTERNAL MODULE: ./src/chain/scan.ts + 11 modules
var scan = __webpack_require__(3966);
// EXTERNAL MODULE: ./src/chain/scan-request.ts
var scan_request = __webpack_require__(8428);
// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __webpack_require__(3326);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __webpack_require__(1508);
// EXTERNAL MODULE: ./src/scan/severity.ts
var severity = __webpack_require__(4902);
// EXTERNAL MODULE: ./src/scan/words.ts
var words = __webpack_require__(2424);
;// CONCATENATED MODULE: ./src/scan/summary.ts




const TABLE_BYTES = 60_000;
const LISTED = 25;
/** A scan as Markdown for the job summary: the verdict first, then what blocks, what is excused, and what to know. */
function renderScan(record) {
    const findings = distinctFindings(record);
    const of = (...standings) => findings.filter(({ standing }) => standings.includes(standing));
    return (0,markdown/* sections */.V0)(`## ${record.verdict === 'passed' ? '✅ Scan passed' : '❌ Scan blocked'}: ${(0,evidence_escape/* escapeMarkdown */.FV)((0,words/* countsLine */.J7)(record.counts))}`, factsTable(record), findingsPart('What blocks', of('blocking')), findingsPart('What has no fix yet', of('unfixed')), exceptionsPart(of('excused')), record.warnings.length === 0
        ? undefined
        : `### What to know\n\n${(0,markdown/* bulletList */.fF)(record.warnings.map((warning) => (0,evidence_escape/* escapeMarkdown */.FV)(warning)), TABLE_BYTES, 'warning')}`);
}
function factsTable({ subject, rules, scanner, images }) {
    const { database } = scanner;
    const rows = [
        ['Image', (0,evidence_escape/* codeSpan */.SS)(`${subject.name}@${subject.digest}`)],
        ['Scanned', (0,evidence_escape/* escapeMarkdown */.FV)(images.map(({ platform }) => platform ?? 'the image').join(', '))],
        ['Blocks', (0,evidence_escape/* escapeMarkdown */.FV)((0,words/* rulesLine */.U4)(rules))],
        ['Scanner', (0,evidence_escape/* escapeMarkdown */.FV)(`${scanner.name} ${scanner.version}`)],
        ['Database', database ? `${(0,evidence_escape/* codeSpan */.SS)(database.uri)} of ${(0,evidence_escape/* escapeMarkdown */.FV)(database.updatedAt)}` : 'not told']
    ];
    return (0,markdown/* table */.tp)(['', ''], rows, { budget: TABLE_BYTES, row: 'fact' });
}
function findingsPart(title, findings) {
    if (findings.length === 0)
        return undefined;
    const rows = findings
        .slice(0, LISTED)
        .map(({ id, severity, package: name, installed, fixed }) => [
        (0,evidence_escape/* codeSpan */.SS)(id),
        (0,evidence_escape/* escapeMarkdown */.FV)(severity),
        (0,evidence_escape/* codeSpan */.SS)(name),
        (0,evidence_escape/* codeSpan */.SS)(installed),
        fixed.length === 0 ? 'none' : (0,evidence_escape/* codeSpan */.SS)(fixed.join(', '))
    ]);
    const more = findings.length > LISTED ? `\n\n*${(0,markdown/* count */.U9)(findings.length - LISTED, 'more finding')}: see the reports.*` : '';
    const header = ['Vulnerability', 'Severity', 'Package', 'Installed', 'Fixed in'];
    return `### ${title}\n\n${(0,markdown/* table */.tp)(header, rows, { budget: TABLE_BYTES, row: 'finding' })}${more}`;
}
function exceptionsPart(findings) {
    if (findings.length === 0)
        return undefined;
    const rows = findings
        .slice(0, LISTED)
        .map(({ id, package: name, exception }) => [
        (0,evidence_escape/* codeSpan */.SS)(id),
        (0,evidence_escape/* codeSpan */.SS)(name),
        (0,evidence_escape/* escapeMarkdown */.FV)(exception?.source === 'vex' ? 'VEX' : 'ignore file'),
        (0,evidence_escape/* escapeMarkdown */.FV)(exception?.reason ?? ''),
        (0,evidence_escape/* escapeMarkdown */.FV)(exception?.expires?.slice(0, 10) ?? '')
    ]);
    const header = ['Vulnerability', 'Package', 'By', 'Reason', 'Until'];
    return `### What is excused\n\n${(0,markdown/* table */.tp)(header, rows, { budget: TABLE_BYTES, row: 'exception' })}`;
}
function distinctFindings({ images }) {
    const found = new Map(images
        .flatMap(({ findings }) => findings)
        .map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding]));
    return [...found.values()].toSorted((one, other) => severity/* SEVERITIES */.oC.indexOf(other.severity) - severity/* SEVERITIES */.oC.indexOf(one.severity));
}

// EXTERNAL MODULE: ./src/support/http.ts
var http = __webpack_require__(8059);
// EXTERNAL MODULE: ./src/actions/failure.ts + 1 modules
var failure = __webpack_require__(4782);
// EXTERNAL MODULE: ./src/actions/inputs.ts
var inputs = __webpack_require__(4601);
// EXTERNAL MODULE: ./src/actions/log.ts
var actions_log = __webpack_require__(5577);
// EXTERNAL MODULE: ./src/actions/runner.ts
var runner = __webpack_require__(3197);
;// CONCATENATED MODULE: ./src/actions/scan.ts










/** The scan action: scans a digest and judges what was found; a shut gate is one error, told after the outputs and the summary. */
async function runScan() {
    const log = new actions_log/* ActionsLog */.I();
    try {
        await scanStep(log);
    }
    catch (error) {
        (0,failure/* reportFailure */.x)(error, log);
    }
    finally {
        (0,http/* closeConnections */.Qz)();
    }
}
async function scanStep(log) {
    const request = (0,scan_request/* parseScanRequest */.q)((0,inputs/* readInput */.R)(log), { workspace: process.cwd() });
    const run = await (0,chain_run/* openRun */.I)(process.env, log, request.timeoutMs);
    const outcome = await (0,scan/* scanImage */.Y)(request, run);
    writeOutputs(outcome);
    const { verdict, record } = outcome;
    for (const warning of verdict.warnings)
        log.warning(warning);
    (0,runner/* addSummary */.S0)(log.clean(renderScan(record)));
    if (!verdict.passed)
        throw (0,words/* gateError */.em)(record, verdict);
    log.info(`passed: ${(0,words/* countsLine */.J7)(verdict.counts)} found`);
}
function writeOutputs({ verdict, record, files, database }) {
    (0,runner/* setOutput */.uH)('verdict', record.verdict);
    (0,runner/* setOutput */.uH)('counts', JSON.stringify(verdict.counts));
    (0,runner/* setOutput */.uH)('record', files.record);
    (0,runner/* setOutput */.uH)('reports', files.reports);
    (0,runner/* setOutput */.uH)('sarif', files.sarif);
    (0,runner/* setOutput */.uH)('database-archive', database?.archive.hex ?? '');
    (0,runner/* setOutput */.uH)('database-cached', String(database?.cached ?? false));
}


/***/ })

};

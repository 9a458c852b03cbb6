export const id = 581;
export const ids = [581];
export const modules = {

/***/ 95581:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runCommand = runCommand;
const arguments_ts_1 = __webpack_require__(11506);
const help_ts_1 = __webpack_require__(87911);
const lines_ts_1 = __webpack_require__(64081);
const terminal_log_ts_1 = __webpack_require__(84491);
const verbs_ts_1 = __webpack_require__(25292);
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const version_ts_1 = __webpack_require__(311);
/** The command line `custody …`: runs one verb and gives its exit code (see --help). */
async function runCommand(args) {
    const [verb = '', ...rest] = args;
    if (verb === '--version')
        return print(version_ts_1.VERSION);
    if (verb === '' || verb === '--help' || verb === 'help')
        return print(await (0, help_ts_1.helpPage)(rest[0] ?? ''));
    const log = new terminal_log_ts_1.TerminalLog(rest.includes('--quiet'));
    try {
        return await runVerb(verb, rest, log);
    }
    catch (error) {
        return tellFailure((0, errors_ts_1.asCustodyError)(error).faults, rest.includes('--json'), log);
    }
    finally {
        (0, http_ts_1.closeConnections)();
    }
}
async function runVerb(verb, rest, log) {
    const found = await verbs_ts_1.VERBS.get(verb)?.();
    if (!found)
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: `custody has no verb ${JSON.stringify(verb.slice(0, 40))}`,
            reason: 'the verb is the first word behind custody',
            remedy: `use ${[...verbs_ts_1.VERBS.keys()].join(', ')}; see custody --help`
        });
    const line = (0, arguments_ts_1.parseCommandLine)(verb, rest, found);
    if (line.flags.help)
        return print(await (0, help_ts_1.helpPage)(verb));
    const result = await found.run(line, log);
    const { lines, patch, error } = result;
    if (line.flags.json)
        print(log.json(result.json));
    else
        print(patch === undefined ? lines.map((text) => log.line(text)).join('\n') : log.redacted(patch));
    return error ? tellFailure([error], false, log) : 0;
}
function tellFailure(faults, json, log) {
    for (const fault of faults)
        log.failure(`error ${fault.code}: ${(0, errors_ts_1.failureLines)(fault).join('\n  ')}`);
    if (json)
        print(log.json(JSON.stringify({ errors: faults.map(lines_ts_1.errorJson) }, undefined, 2)));
    return faults[0]?.exitCode ?? 1;
}
function print(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return 0;
}


/***/ }),

/***/ 11506:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseCommandLine = parseCommandLine;
exports.readOption = readOption;
const node_util_1 = __webpack_require__(57975);
const errors_ts_1 = __webpack_require__(87700);
const FLAGS = ['json', 'quiet', 'help'];
/** Takes the arguments of a verb apart; throws RequestError on an unknown option or a missing value. */
function parseCommandLine(verb, args, { options, lists = [], switches = [] }) {
    const strings = Object.fromEntries(options.map((name) => [name, { type: 'string' }]));
    const repeated = Object.fromEntries(lists.map((name) => [name, { type: 'string', multiple: true }]));
    const booleans = Object.fromEntries([...FLAGS, ...switches].map((name) => [name, { type: 'boolean' }]));
    try {
        const { values, positionals } = (0, node_util_1.parseArgs)({
            args: [...args],
            options: { ...strings, ...repeated, ...booleans },
            allowPositionals: true
        });
        const option = (name) => (typeof values[name] === 'string' ? values[name] : '');
        return {
            verb,
            images: positionals,
            flags: { json: values['json'] === true, quiet: values['quiet'] === true, help: values['help'] === true },
            option,
            list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
            isOn: (name) => values[name] === true
        };
    }
    catch (error) {
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: (0, errors_ts_1.messageOf)(error).split('. ')[0] ?? '',
            reason: 'a misspelt option would otherwise be left out without a word',
            remedy: `see custody ${verb} --help`
        });
    }
}
/** The same names as the action's inputs, out of options, positional images and the environment. */
function readOption(line, env) {
    const secrets = {
        'gitops-token': env['GITOPS_TOKEN'],
        'github-token': env['GITHUB_TOKEN']
    };
    return (name) => {
        if (name === 'image' && line.images.length > 0)
            return line.images.join('\n');
        return secrets[name] ?? (line.isOn(name) ? 'true' : line.option(name));
    };
}


/***/ }),

/***/ 85064:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EXIT_CODES = exports.COMMON = exports.GITOPS = exports.IDENTITY = exports.TRUST = void 0;
/** Parts of help pages that several verbs share. */
exports.TRUST = `Trust (default: the public Sigstore, refreshed by TUF from the root in this program)
  --trusted-root FILE       trusted_root.json of a private Sigstore (to verify, also several, one on each line);
                            to sign, with --signing-config
  --signing-config FILE     signing_config.v0.2.json of a private Sigstore
  --tuf-mirror URL          TUF repository of a private Sigstore, with --tuf-root
  --tuf-root FILE           the root.json that the mirror is trusted by`;
exports.IDENTITY = `Who must have signed (compared exactly; one of the first three has to be given)
  --certificate-identity URI      e.g. https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main
  --certificate-identity-regexp E the same as an expression that begins with ^ and ends with $
  --signer-workflow FILE          acme/shared/.github/workflows/release.yml: the signer at any of its refs
  --certificate-oidc-issuer URL   default https://token.actions.githubusercontent.com
  --source-repository URL         e.g. https://github.com/acme/checkout; needed when the signer is a reusable workflow
  --source-ref REF                e.g. refs/tags/v1.2.3: the ref that was built
  --require LIST                  signature, provenance, sbom, scan, vsa, or predicate types (default signature,provenance)`;
exports.GITOPS = `Pull request
  --gitops-repository OWNER/NAME  repository that deploys the image
  --gitops-path FOLDER            folder of its kustomization
  --gitops-base BRANCH            default: the repository's default branch
  --gitops-image NAME             images[].name of the entry (default: the image's name)
  --force-reopen                  open the pull request again that a person closed for these digests
  the token is read from GITOPS_TOKEN, never from the command line`;
exports.COMMON = `Output
  --json                    the result as JSON on standard output; progress stays on standard error
  --quiet                   no progress
  --timeout TIME            90s, 15m (default), 1h`;
exports.EXIT_CODES = `Exit codes
  0  done                                4  attached, but nothing verifies: do not deploy
  1  unexpected (a defect)               5  nothing is attached
  2  the request is wrong                6  a service can't be reached: run it again
  3  the GitOps repository refuses it    7  a credential is missing or not allowed`;


/***/ }),

/***/ 87911:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.helpPage = helpPage;
const version_ts_1 = __webpack_require__(311);
const help_sections_ts_1 = __webpack_require__(85064);
const verbs_ts_1 = __webpack_require__(25292);
/** The help page of a verb, or of the whole command line. */
async function helpPage(verb) {
    return (await verbs_ts_1.VERBS.get(verb)?.())?.page ?? overview();
}
async function overview() {
    const verbs = await Promise.all([...verbs_ts_1.VERBS.values()].map((read) => read()));
    const width = Math.max(...verbs.map(({ usage }) => usage.length), 'VERB --help'.length) + 2;
    const rows = [...verbs, { usage: 'VERB --help', summary: 'the options of a verb' }];
    return `custody ${version_ts_1.VERSION}: a chain of custody for container images

Usage
${rows.map(({ usage, summary }) => `  custody ${usage.padEnd(width)}${summary}`).join('\n')}

${help_sections_ts_1.EXIT_CODES}
Each error prints its code, cause, remedy and the state it left; docs/troubleshooting.md has them all.`;
}


/***/ }),

/***/ 64081:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.evidenceLines = evidenceLines;
exports.promotionLines = promotionLines;
exports.findingsLines = findingsLines;
exports.findingsJson = findingsJson;
exports.errorJson = errorJson;
/** What was proved, for a person at a terminal. */
function evidenceLines({ images, signer }) {
    return images.flatMap(({ name, digest, attachments, sboms }) => [
        `verified ${name}@${digest}`,
        ...attachments.map(({ kind, format, outcome, logIndex, platform }) => `  ${kind.padEnd(10)} ${format.padEnd(6)} ${outcome.padEnd(7)} ${platform ?? 'image'}${logIndex === null ? '' : `, log entry ${logIndex}`}`),
        ...sboms.map(({ packages, platform, source }) => `  ${packages} packages (${platform ?? 'image'}, from ${source})`),
        `  signer     ${signer.identity}`
    ]);
}
/** What happened in the GitOps repository. */
function promotionLines(promotion) {
    if (!promotion)
        return [];
    return [
        promotion.url === undefined
            ? 'promotion nothing to do: the digest is deployed already'
            : `promotion ${promotion.operation} ${promotion.url}`
    ];
}
/** What was found on a digest, accepted first. */
function findingsLines({ attachments, refused }) {
    return [
        ...attachments.map(attachmentLine),
        ...refused.map(({ item, code, reason }) => `  refused  ${item.location}: ${code}: ${reason}`)
    ];
}
/** The same for machines. */
function findingsJson({ attachments, refused }) {
    return { accepted: attachments.map(attachmentJson), refused: refused.map(refusedJson) };
}
/** An error for machines: its code and its words. */
function errorJson({ code, message, reason, remedy, state }) {
    return { code, message, reason, remedy, state };
}
function attachmentLine(attachment) {
    const { verified, item } = attachment;
    return `  accepted ${predicateOf(attachment)} (${attachment.form}) at ${item.location}, ${verified.time.toISOString()}${verified.logIndex === undefined ? '' : `, log entry ${verified.logIndex}`}`;
}
function attachmentJson(attachment) {
    const { form, item, verified } = attachment;
    return {
        form,
        predicateType: predicateOf(attachment),
        location: item.location,
        time: verified.time.toISOString(),
        logIndex: verified.logIndex ?? null,
        signer: verified.signer
    };
}
function refusedJson({ item, code, reason }) {
    return { location: item.location, code, reason };
}
function predicateOf(attachment) {
    return attachment.form === 'signature-layer' ? 'simple signing' : attachment.verified.predicateType;
}


/***/ }),

/***/ 84491:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TerminalLog = void 0;
const log_ts_1 = __webpack_require__(29473);
/** Progress on a terminal's standard error, so that standard output stays for results. */
class TerminalLog {
    secrets = new Set();
    quiet;
    indent = '';
    constructor(quiet = false) {
        this.quiet = quiet;
    }
    info(line) {
        if (!this.quiet)
            this.write(this.indent + line);
    }
    notice(line) {
        this.info(`note: ${line}`);
    }
    warning(line) {
        this.write(`${this.indent}warning: ${line}`);
    }
    /** An error, told even when progress is not wanted. */
    failure(text) {
        this.write(text);
    }
    async group(title, stage) {
        this.info(title);
        this.indent = '  ';
        try {
            return await stage();
        }
        finally {
            this.indent = '';
        }
    }
    mask(secret) {
        for (const form of (0, log_ts_1.formsOf)(secret))
            this.secrets.add(form);
    }
    /** The text without secrets, and without anything that a terminal or the Actions runner would act on. */
    clean(text) {
        return (0, log_ts_1.printable)(this.redacted(text));
    }
    /** A line of a result in the same way, which stays one line. */
    line(text) {
        return (0, log_ts_1.printableLine)(this.redacted(text));
    }
    /** The JSON of a result in the same way; it says the same. */
    json(text) {
        return (0, log_ts_1.printableJson)(this.redacted(text));
    }
    /** The text as it is but for secrets. */
    redacted(text) {
        return (0, log_ts_1.redact)(text, this.secrets);
    }
    write(line) {
        process.stderr.write(`${this.clean(line)}\n`);
    }
}
exports.TerminalLog = TerminalLog;


/***/ }),

/***/ 25292:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERBS = void 0;
/** Every verb of the command line, in the order in which the help lists them; what a verb needs is read only when it is asked for. */
exports.VERBS = new Map([
    ['init', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(745), __webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(646)]).then(__webpack_require__.bind(__webpack_require__, 87646))).initVerb],
    ['scan', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(108), __webpack_require__.e(919), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 93397))).scanVerb],
    ['rescan', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(0), __webpack_require__.e(108), __webpack_require__.e(919), __webpack_require__.e(665), __webpack_require__.e(412)]).then(__webpack_require__.bind(__webpack_require__, 37412))).rescanVerb],
    ['sign', async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(505), __webpack_require__.e(108), __webpack_require__.e(218), __webpack_require__.e(768), __webpack_require__.e(448), __webpack_require__.e(521)]).then(__webpack_require__.bind(__webpack_require__, 26521))).signVerb],
    ['verify', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(881), __webpack_require__.e(137)]).then(__webpack_require__.bind(__webpack_require__, 71137))).verifyVerb],
    ['tree', async () => (await Promise.all(/* import() */[__webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(505), __webpack_require__.e(320)]).then(__webpack_require__.bind(__webpack_require__, 15320))).treeVerb],
    ['promote', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(881), __webpack_require__.e(0), __webpack_require__.e(373), __webpack_require__.e(224), __webpack_require__.e(218), __webpack_require__.e(682), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 84214))).promoteVerb],
    ['pin', async () => (await Promise.all(/* import() */[__webpack_require__.e(843), __webpack_require__.e(865)]).then(__webpack_require__.bind(__webpack_require__, 85865))).pinVerb],
    ['policy', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(745), __webpack_require__.e(307), __webpack_require__.e(592)]).then(__webpack_require__.bind(__webpack_require__, 71674))).policyVerb],
    ['admit', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(807)]).then(__webpack_require__.bind(__webpack_require__, 57807))).admitVerb],
    ['doctor', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(307), __webpack_require__.e(343)]).then(__webpack_require__.bind(__webpack_require__, 95343))).doctorVerb],
    ['bump', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(881), __webpack_require__.e(0), __webpack_require__.e(373), __webpack_require__.e(224), __webpack_require__.e(218), __webpack_require__.e(682), __webpack_require__.e(536)]).then(__webpack_require__.bind(__webpack_require__, 25536))).bumpVerb],
    ['rollback', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(881), __webpack_require__.e(0), __webpack_require__.e(373), __webpack_require__.e(224), __webpack_require__.e(218), __webpack_require__.e(682), __webpack_require__.e(624)]).then(__webpack_require__.bind(__webpack_require__, 24624))).rollbackVerb],
    ['gate', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(881), __webpack_require__.e(0), __webpack_require__.e(373), __webpack_require__.e(224), __webpack_require__.e(768), __webpack_require__.e(94), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 27079))).gateVerb],
    ['report', async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(317), __webpack_require__.e(168), __webpack_require__.e(298), __webpack_require__.e(745), __webpack_require__.e(505), __webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(881), __webpack_require__.e(0), __webpack_require__.e(373), __webpack_require__.e(224), __webpack_require__.e(86)]).then(__webpack_require__.bind(__webpack_require__, 91086))).reportVerb]
]);


/***/ })

};

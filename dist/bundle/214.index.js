export const id = 214;
export const ids = [214];
export const modules = {

/***/ 61323:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parsePinnedName = parsePinnedName;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
/** The image that `NAME@sha256:…` names; throws RequestError, also where the digest is missing. */
function parsePinnedName(text) {
    const { reference, digest } = (0, reference_ts_1.parseImageName)(text);
    if (digest)
        return { reference, digest };
    throw new errors_ts_1.RequestError('E_DIGEST_MISSING', {
        message: `no digest is given for ${reference.name}`,
        reason: 'a tag can move between this check and the deployment',
        remedy: 'write NAME@sha256:…'
    });
}


/***/ }),

/***/ 24021:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.beginPromotion = beginPromotion;
const pull_request_body_ts_1 = __webpack_require__(78467);
const errors_ts_1 = __webpack_require__(87700);
const SIGNED = 'signed, attached and verified in the registry';
/** Starts to read the overlay at once; everything it finds wrong is thrown by `permit`. */
function beginPromotion({ images, gitops }, run) {
    if (!gitops)
        return { permit: () => Promise.resolve(), complete: () => Promise.resolve(undefined) };
    const { token, ...target } = gitops;
    const access = {
        token,
        apiUrl: run.apiUrl,
        graphqlUrl: run.graphqlUrl,
        log: run.log,
        deadline: run.deadline
    };
    const pins = images.map(({ gitopsName, digest }) => ({ name: gitopsName, digest }));
    // Read only where something is to be promoted.
    const overlay = Promise.all(/* import() */[__webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 94777)).then(({ openOverlay }) => openOverlay({ ...target, pins }, access));
    overlay.catch(() => undefined);
    return {
        permit: async () => {
            await overlay;
        },
        complete: (evidence) => run.log.group('Pull request', async () => (0, errors_ts_1.afterwards)(SIGNED, propose(await overlay, evidence, access)))
    };
}
async function propose(overlay, evidence, access) {
    const source = { commit: evidence.signer.sourceCommit, run: evidence.signer.run };
    const { path, repository } = overlay.request;
    const target = { repository: `${repository.owner}/${repository.name}`, path: path || '.' };
    const { promote } = await Promise.all(/* import() */[__webpack_require__.e(843), __webpack_require__.e(77), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 94777));
    const promotion = await promote(overlay, { source, body: (changes, warnings) => (0, pull_request_body_ts_1.renderPullRequestBody)(evidence, changes, { ...target, warnings }) }, access);
    access.log.info(promotion.url === undefined
        ? `${target.repository}: ${path} pins these digests already; nothing to open`
        : `${promotion.operation} ${promotion.url}`);
    return promotion;
}


/***/ }),

/***/ 87065:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseSigner = parseSigner;
exports.parseRequired = parseRequired;
const claims_ts_1 = __webpack_require__(31141);
const identity_pattern_ts_1 = __webpack_require__(54197);
const errors_ts_1 = __webpack_require__(87700);
const GITHUB = 'https://github.com';
const KINDS = ['signature', 'provenance', 'sbom', 'scan', 'vsa'];
const PREDICATE_TYPE = /^[a-z][a-z0-9+.-]*:\/\/[!-~]+$|^[a-z0-9.-]+\.[a-z]+\/[!-~]+$/i;
const WORKFLOW = /^(?:(https?:\/\/[^/\s]+)\/)?([\w.-]+\/[\w.-]+\/\.github\/workflows\/[^/@\s]+\.ya?ml)$/;
const SOURCE = /^https?:\/\/[^/\s]+\/[\w.-]+\/[\w.-]+$/;
/** Who must have signed; throws RequestError where nobody in particular is named. */
function parseSigner(read) {
    const [workflow, source, ref] = [read('signer-workflow'), read('source-repository'), read('source-ref')];
    const subjectAlternativeName = parseName(read('certificate-identity'), read('certificate-identity-regexp'));
    if (subjectAlternativeName === undefined && workflow === '')
        throw identityMissing();
    return {
        issuer: read('certificate-oidc-issuer') || claims_ts_1.GITHUB_ISSUER,
        ...(subjectAlternativeName !== undefined && { subjectAlternativeName }),
        ...(workflow !== '' && { signerWorkflow: parseWorkflow(workflow) }),
        ...(source !== '' && { sourceRepository: parseSource(source) }),
        ...(ref !== '' && { sourceRef: ref })
    };
}
function parseName(exact, pattern) {
    if (exact !== '' && pattern !== '')
        throw identityTwice();
    if (pattern !== '')
        return (0, identity_pattern_ts_1.parseIdentityPattern)(pattern);
    return exact === '' ? undefined : exact;
}
/** What must be there, and for which environment; throws RequestError. A summary of one environment says nothing of another. */
function parseRequired(read, reference) {
    const requirements = parseRequirements(read('require'));
    const environment = read('environment') || undefined;
    if (requirements.includes('vsa') === (environment !== undefined) && (reference || environment === undefined))
        return { requirements, environment };
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: 'require: vsa, environment and the name of the image belong together',
        reason: 'a verification summary is of one image for one environment, and says nothing of another',
        remedy: 'give NAME@sha256:… and both, for example require: vsa and environment: prod'
    });
}
// Throws RequestError on a word that is neither a kind nor a predicate type.
function parseRequirements(text) {
    return (text || 'signature,provenance').split(',').map((part) => {
        const word = part.trim();
        if (KINDS.includes(word) || PREDICATE_TYPE.test(word))
            return word;
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: `require: ${JSON.stringify(word.slice(0, 40))} is not one of ${KINDS.join(', ')} or a predicate type`,
            reason: 'what is not known can not be required',
            remedy: 'write for example signature,provenance,https://cyclonedx.org/bom'
        });
    });
}
function parseWorkflow(text) {
    const [, server = GITHUB, path] = WORKFLOW.exec(text) ?? [];
    if (path !== undefined)
        return `${server}/${path}`;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `signer-workflow ${JSON.stringify(text.slice(0, 80))} is no workflow file`,
        reason: 'it is compared with the certificate, which names owner, repository and path of the workflow',
        remedy: 'write acme/shared/.github/workflows/release.yml, without a ref'
    });
}
function parseSource(text) {
    if (SOURCE.test(text))
        return text;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `source-repository ${JSON.stringify(text.slice(0, 80))} is no repository's address`,
        reason: 'it is compared with the certificate character by character',
        remedy: 'write it like https://github.com/acme/checkout'
    });
}
function identityMissing() {
    return new errors_ts_1.RequestError('E_IDENTITY_MISSING', {
        message: 'certificate-identity is missing',
        reason: 'a signature by anybody proves nothing',
        remedy: 'pass the workflow that must have signed, as the job summary prints it (or signer-workflow, for any of its refs)'
    });
}
function identityTwice() {
    return new errors_ts_1.RequestError('E_ARGUMENT', {
        message: 'certificate-identity and certificate-identity-regexp are both given',
        reason: 'one name is compared, exactly or by an expression',
        remedy: 'keep one of the two'
    });
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

/***/ 60776:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.IDENTITY_OPTIONS = exports.GITOPS_OPTIONS = exports.TRUST_OPTIONS = void 0;
/** Options that several verbs share; each takes a value. */
exports.TRUST_OPTIONS = ['trusted-root', 'signing-config', 'tuf-mirror', 'tuf-root', 'timeout'];
exports.GITOPS_OPTIONS = ['gitops-repository', 'gitops-path', 'gitops-base', 'gitops-image'];
exports.IDENTITY_OPTIONS = [
    'certificate-identity',
    'certificate-identity-regexp',
    'certificate-oidc-issuer',
    'signer-workflow',
    'source-repository',
    'source-ref',
    'require'
];


/***/ }),

/***/ 84214:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.promoteVerb = void 0;
const gitops_inputs_ts_1 = __webpack_require__(95615);
const parse_request_ts_1 = __webpack_require__(434);
const promote_ts_1 = __webpack_require__(24021);
const run_ts_1 = __webpack_require__(50236);
const verify_ts_1 = __webpack_require__(31188);
const ladder_ts_1 = __webpack_require__(34373);
const modes_ts_1 = __webpack_require__(98682);
const ladder_arguments_ts_1 = __webpack_require__(38725);
const ladder_lines_ts_1 = __webpack_require__(22130);
const errors_ts_1 = __webpack_require__(87700);
const arguments_ts_1 = __webpack_require__(11506);
const lines_ts_1 = __webpack_require__(64081);
const help_sections_ts_1 = __webpack_require__(85064);
const options_ts_1 = __webpack_require__(60776);
const verification_arguments_ts_1 = __webpack_require__(7054);
/** `custody promote`: verifies a digest from the registry, and only then opens the pull request that deploys it. */
exports.promoteVerb = {
    usage: 'promote IMAGE@sha256:…',
    summary: 'verify, then open the pull request that deploys the digest',
    options: [...options_ts_1.IDENTITY_OPTIONS, ...options_ts_1.GITOPS_OPTIONS, ...options_ts_1.TRUST_OPTIONS, 'environment', 'app', 'render'],
    switches: ladder_arguments_ts_1.LADDER_SWITCHES,
    page: `custody promote IMAGE@sha256:… --certificate-identity URI --gitops-repository OWNER/NAME --gitops-path FOLDER [options]
       custody promote --environment NAME --gitops-repository OWNER/NAME [options]

Verifies the digest as "custody verify" does, then opens (or adopts) the pull request that pins it in the kustomization.

Or by the repository's custody.yaml, from one environment to the next; the digest is read from the overlay of the environment
before, and verified as custody.yaml says:

  --environment NAME              the environment to promote to
  --app NAME                      one app (default: all that have the environment)

${ladder_arguments_ts_1.RENDER}

${ladder_arguments_ts_1.DOUBTFUL}

${help_sections_ts_1.IDENTITY}

${help_sections_ts_1.GITOPS}

${help_sections_ts_1.TRUST}

${help_sections_ts_1.COMMON}

Example
  GITOPS_TOKEN=… custody promote ghcr.io/acme/checkout@sha256:9f86… \\
    --certificate-identity https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main \\
    --gitops-repository acme/deploy --gitops-path apps/checkout/overlays/dev
  GITOPS_TOKEN=… custody promote --environment staging --gitops-repository acme/deploy

${help_sections_ts_1.EXIT_CODES}`,
    run: promoteCommand
};
async function promoteCommand(line, log) {
    return line.option('environment') === '' ? promoteImage(line, log) : promoteEnvironment(line, log);
}
async function promoteEnvironment(line, log) {
    const { request, run } = (0, ladder_arguments_ts_1.openLadderVerb)(line, log);
    const context = await (0, ladder_ts_1.openLadderRun)(request, run);
    const order = { environment: line.option('environment'), app: line.option('app') || undefined };
    return (0, ladder_lines_ts_1.ladderResult)(await (0, modes_ts_1.promoteLadder)(context, request.site, order));
}
async function promoteImage(line, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    if (read('gitops-token') !== '')
        log.mask(read('gitops-token'));
    const request = (0, verification_arguments_ts_1.parseVerification)(line, process.env);
    const gitops = (0, gitops_inputs_ts_1.parseGitops)(read);
    if (!gitops)
        throw new errors_ts_1.RequestError('E_GITOPS_REPOSITORY', {
            message: '--gitops-repository is missing',
            reason: 'promote opens a pull request, and nothing says where',
            remedy: 'name the repository that deploys the image, owner/name'
        });
    const run = (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '15m'));
    const images = [
        {
            reference: request.reference,
            digest: request.digest,
            gitopsName: line.option('gitops-image') || request.reference.name
        }
    ];
    const promotion = (0, promote_ts_1.beginPromotion)({ images, gitops }, run);
    const { decision, findings, evidence } = await (0, verify_ts_1.verifyImage)(request, run);
    if (decision.error || !evidence)
        return {
            lines: (0, lines_ts_1.findingsLines)(findings),
            json: JSON.stringify({ verified: false, ...(0, lines_ts_1.findingsJson)(findings) }, undefined, 2),
            ...(decision.error && { error: decision.error })
        };
    const outcome = await promotion.complete(evidence);
    return {
        lines: [...(0, lines_ts_1.findingsLines)(findings), ...(0, lines_ts_1.promotionLines)(outcome)],
        json: JSON.stringify({ verified: true, evidence, promotion: outcome ?? null }, undefined, 2)
    };
}


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseVerification = parseVerification;
exports.parsePinned = parsePinned;
exports.parseBundleVerification = parseBundleVerification;
exports.checkOffline = checkOffline;
const pinned_image_ts_1 = __webpack_require__(61323);
const signer_inputs_ts_1 = __webpack_require__(87065);
const trust_inputs_ts_1 = __webpack_require__(82841);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** What `verify` and `promote` are to verify; throws RequestError. */
function parseVerification(line, env) {
    const pinned = parsePinned(line);
    return {
        ...pinned,
        identity: (0, signer_inputs_ts_1.parseSigner)(line.option),
        ...(0, signer_inputs_ts_1.parseRequired)(line.option, pinned.reference),
        trust: (0, trust_inputs_ts_1.parseTrust)(line.option, 'verify'),
        githubToken: env['GITHUB_TOKEN']
    };
}
/** The one image of a command line, with its digest; throws RequestError. */
function parsePinned(line) {
    return (0, pinned_image_ts_1.parsePinnedName)(onlyImage(line));
}
// Files need no name: the digest alone says what they are about.
function parseDigest(line) {
    const name = onlyImage(line);
    return name.includes('@') ? parsePinned(line).digest : digest_ts_1.Digest.parse(name);
}
/** What the files of --bundle are to prove; throws RequestError. */
function parseBundleVerification(line) {
    const trust = (0, trust_inputs_ts_1.parseTrust)(line.option, 'verify');
    const digest = parseDigest(line);
    const reference = onlyImage(line).includes('@') ? parsePinned(line).reference : undefined;
    return {
        ...{ digest, reference, bundles: line.list('bundle'), identity: (0, signer_inputs_ts_1.parseSigner)(line.option), trust },
        ...(0, signer_inputs_ts_1.parseRequired)(line.option, reference)
    };
}
/** Throws RequestError where --offline is given and something would have to be fetched all the same. */
function checkOffline(line) {
    if (!line.isOn('offline'))
        return;
    const missing = [
        ...(line.list('bundle').length === 0 ? ['--bundle'] : []),
        ...(line.option('trusted-root') === '' ? ['--trusted-root'] : [])
    ];
    if (missing.length === 0)
        return;
    throw new errors_ts_1.RequestError('E_OFFLINE', {
        message: `--offline needs ${missing.join(' and ')}`,
        reason: 'attachments stand in a registry and the trust root in a TUF repository, unless files hold them',
        remedy: 'fetch both beforehand: cosign download attestation or gh attestation download, and gh attestation trusted-root'
    });
}
function onlyImage(line) {
    const [name, ...more] = line.images;
    if (name !== undefined && more.length === 0)
        return name;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `custody ${line.verb} takes one image`,
        reason: `${line.images.length} are given`,
        remedy: `write custody ${line.verb} NAME@sha256:…`
    });
}


/***/ }),

/***/ 59572:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.promotionRecord = promotionRecord;
exports.promotionMarker = promotionMarker;
const node_crypto_1 = __webpack_require__(77598);
const evidence_json_ts_1 = __webpack_require__(86663);
const facts_ts_1 = __webpack_require__(19322);
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const MAX_TEXT = 400;
/** The promotion as a JSON block for programs, below `budget` bytes; changes that don't fit are counted in `changesOmitted`. */
function promotionRecord(evidence, changes, target, budget) {
    const { kept, omitted } = (0, markdown_ts_1.fitting)(changes, budget / 2, evidence_json_ts_1.stableJson);
    const { identity, issuer, sourceRepository, sourceRef, sourceCommit, run } = evidence.signer;
    const json = (0, evidence_json_ts_1.stableJson)({
        type: 'custody/promotion',
        version: 1,
        target: { repository: target.repository, path: target.path },
        signer: { identity, issuer, sourceRepository, sourceRef, sourceCommit, run },
        signedAt: (0, facts_ts_1.signedAt)(evidence),
        changes: kept.map(({ name, newName, before, after }) => ({ name, newName, before, after })),
        changesOmitted: omitted
    });
    return json.length <= budget ? (0, escape_ts_1.fence)('json', json) : 'The record is too long to be shown here.';
}
/** The hidden comment by which a promotion's pull request is known again: its overlay and the SHA-256 of what it changes there. */
function promotionMarker(changes, { repository, path }) {
    const pins = changes.map(({ name, newName, after }) => (0, evidence_json_ts_1.stableJson)({ name, newName, after })).sort();
    const plan = (0, node_crypto_1.createHash)('sha256').update((0, evidence_json_ts_1.stableJson)({ repository, path, pins })).digest('hex');
    const target = { repository: repository.slice(0, MAX_TEXT), path: path.slice(0, MAX_TEXT) };
    const json = (0, evidence_json_ts_1.stableJson)({ ...target, plan: `sha256:${plan}` }).replace(/\n */g, '');
    // "--" would end the comment early for some readers, and a JSON escape says the same.
    const inert = json.replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `<!-- custody:promotion:v1 ${inert} -->`;
}


/***/ }),

/***/ 78467:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPullRequestBody = renderPullRequestBody;
const attachments_ts_1 = __webpack_require__(10975);
const command_sections_ts_1 = __webpack_require__(51613);
const escape_ts_1 = __webpack_require__(93326);
const facts_ts_1 = __webpack_require__(19322);
const markdown_ts_1 = __webpack_require__(51508);
const promotion_record_ts_1 = __webpack_require__(59572);
/**
 * The body of a promotion's pull request in Markdown, at most 60,000 characters (GitHub takes 65,536): what changes, the
 * evidence for it, commands that replay it, the same as JSON, and a hidden marker by which the pull request is known again.
 */
function renderPullRequestBody(evidence, changes, text) {
    return (0, markdown_ts_1.sections)(headline(changes, text), warningBox(evidence, text), (0, markdown_ts_1.table)(['Image', 'Before', 'After'], changes.map(changeRow), { budget: 9_000, row: 'image' }), '### Evidence', (0, facts_ts_1.factsTable)(evidence, (0, facts_ts_1.signedFact)(evidence)), (0, attachments_ts_1.attachmentTable)(evidence, 11_000), (0, markdown_ts_1.folded)('Verify it yourself', (0, command_sections_ts_1.commandSections)(evidence, 7_000)), (0, markdown_ts_1.folded)('For machines', (0, promotion_record_ts_1.promotionRecord)(evidence, changes, text, 8_000)), (0, promotion_record_ts_1.promotionMarker)(changes, text));
}
function headline(changes, { path }) {
    const [only] = changes;
    const what = changes.length === 1 && only !== undefined
        ? `${(0, escape_ts_1.codeSpan)(only.newName ?? only.name)} to ${(0, escape_ts_1.codeSpan)(shortDigest(only.after.digest))}`
        : (0, markdown_ts_1.count)(changes.length, 'image');
    const verb = changes.length === 1 ? 'It is' : 'All are';
    return `✅ Promotes ${what} in ${(0, escape_ts_1.codeSpan)(path)}. ${verb} signed, attested and read back from the registry.`;
}
function changeRow({ name, newName, before, after }) {
    const image = newName === undefined ? (0, escape_ts_1.codeSpan)(name) : `${(0, escape_ts_1.codeSpan)(name)} as ${(0, escape_ts_1.codeSpan)(newName)}`;
    return [image, pinText(before, shortDigest), `${pinText(after, String)}${droppedTag(before, after)}`];
}
function pinText({ digest, newTag }, shown) {
    const tag = newTag === undefined ? [] : [`tag ${(0, escape_ts_1.codeSpan)(newTag)}`];
    const pin = digest === undefined ? [] : [(0, escape_ts_1.codeSpan)(shown(digest))];
    return [...tag, ...pin].join(' ') || 'not pinned';
}
function droppedTag(before, after) {
    return before.newTag !== undefined && after.newTag === undefined ? `, tag ${(0, escape_ts_1.codeSpan)(before.newTag)} dropped` : '';
}
function shortDigest(digest) {
    return digest.length > 19 ? `${digest.slice(0, 19)}...` : digest;
}
function warningBox(evidence, { warnings = [] }) {
    const foreign = (0, facts_ts_1.foreignWorkflow)(evidence.signer);
    const lines = [...(foreign === undefined ? [] : [foreign]), ...warnings.map((warning) => (0, escape_ts_1.escapeMarkdown)(warning))];
    if (lines.length === 0)
        return undefined;
    const list = (0, markdown_ts_1.bulletList)(lines, 6_000, 'warning').replaceAll('\n', '\n> ');
    return `> [!WARNING]\n>\n> ${list}`;
}


/***/ }),

/***/ 54197:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseIdentityPattern = parseIdentityPattern;
const errors_ts_1 = __webpack_require__(87700);
const MAX_LENGTH = 1000;
/**
 * An expression that matches a name as a whole (ECMAScript, Unicode mode); throws RequestError where it is not anchored at both ends:
 * `https://github.com/acme/` alone would accept https://evil.example/https://github.com/acme/ too.
 */
function parseIdentityPattern(text) {
    const fault = faultOf(text);
    if (fault !== undefined)
        throw patternError(text, fault);
    try {
        return new RegExp(`^(?:${text.slice(1, -1)})$`, 'u');
    }
    catch (error) {
        throw patternError(text, (0, errors_ts_1.messageOf)(error));
    }
}
function faultOf(text) {
    if (text.length > MAX_LENGTH)
        return `it has ${text.length} characters; ${MAX_LENGTH} are enough for any identity`;
    if (!text.startsWith('^'))
        return 'it does not begin with ^, so anything may stand before what it matches';
    if (!/(?<!\\)(?:\\\\)*\$$/.test(text))
        return 'it does not end with $, so anything may stand behind what it matches';
    return hasFreeAlternative(text)
        ? 'a | stands outside of any group, so ^ and $ hold only one of the alternatives'
        : undefined;
}
// Escapes and classes are taken out first; what is left of | and parentheses is syntax.
function hasFreeAlternative(text) {
    const syntax = text.replace(/\\./gu, '').replace(/\[[^\]]*\]/gu, '');
    let depth = 0;
    for (const character of syntax) {
        if (character === '(')
            depth += 1;
        if (character === ')')
            depth -= 1;
        if (character === '|' && depth === 0)
            return true;
    }
    return false;
}
function patternError(text, reason) {
    return new errors_ts_1.RequestError('E_IDENTITY_PATTERN', {
        message: `certificate-identity-regexp ${JSON.stringify(text.slice(0, 80))} can't be used`,
        reason,
        remedy: 'write it like ^https://github\\.com/acme/checkout/\\.github/workflows/release\\.yml@refs/tags/v[0-9.]+$, or give the exact --certificate-identity'
    });
}


/***/ })

};

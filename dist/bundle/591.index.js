export const id = 591;
export const ids = [591];
export const modules = {

/***/ 8591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRescan: () => (/* binding */ runRescan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _chain_gitops_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5615);
/* harmony import */ var _chain_rescan_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1173);
/* harmony import */ var _chain_rescan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9983);
/* harmony import */ var _chain_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(236);
/* harmony import */ var _scan_rescan_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8165);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7700);
/* harmony import */ var _support_http_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8059);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4782);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6982);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5577);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3197);













const REPORT_MS = 5 * 60_000;
/** The rescan action: scans again what is in use, or, in a job of its own, has one issue say what was found. */
async function runRescan() {
    const log = new _log_js__WEBPACK_IMPORTED_MODULE_11__/* .ActionsLog */ .I();
    try {
        await stepOf((0,_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readInput */ .R)(log), log);
    }
    catch (error) {
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .reportFailure */ .x)(error, log);
    }
    finally {
        (0,_support_http_js__WEBPACK_IMPORTED_MODULE_8__/* .closeConnections */ .Qz)();
    }
}
async function stepOf(read, log) {
    const mode = read('mode');
    if (mode === 'scan')
        return scan(read, log);
    if (mode === 'report')
        return report(read, log);
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .RequestError */ .GI('E_INPUT', {
        message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of scan, report`,
        reason: 'a word that is not known is never guessed at',
        remedy: 'write mode: scan, and mode: report in a job of its own after it'
    });
}
async function scan(read, log) {
    const request = (0,_chain_rescan_request_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRescan */ .U)(read, process.cwd());
    const run = await (0,_chain_run_js__WEBPACK_IMPORTED_MODULE_5__/* .openRun */ .I)(process.env, log, request.scan.timeoutMs);
    const { images, error } = await (0,_chain_rescan_js__WEBPACK_IMPORTED_MODULE_4__/* .rescan */ .x)(request, run);
    const results = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(run.folder, 'rescan.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(results, JSON.stringify(images));
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutput */ .uH)('results', results);
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutput */ .uH)('blocked', String((0,_scan_rescan_text_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpen */ .nT)(images)));
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_12__/* .addSummary */ .S0)(log.clean((0,_scan_rescan_text_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRescanSummary */ .NX)(images)));
    if (error)
        throw error;
}
async function report(read, log) {
    const path = read('results');
    const { repository } = (0,_chain_gitops_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSite */ .X_)(read);
    const run = await (0,_chain_run_js__WEBPACK_IMPORTED_MODULE_5__/* .openRun */ .I)(process.env, log, REPORT_MS);
    const { apiUrl, graphqlUrl, deadline } = run;
    const images = (0,_chain_rescan_request_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRescanned */ .F)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path), path);
    const { operation, url } = await (0,_chain_rescan_js__WEBPACK_IMPORTED_MODULE_4__/* .keepRescanIssue */ .T)(images, { repository, title: read('issue-title') }, { token: read('gitops-token'), apiUrl, graphqlUrl, log, deadline });
    log.info(url === undefined ? 'nothing blocks, and no issue is open' : `issue ${operation}: ${url}`);
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutput */ .uH)('operation', operation);
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutput */ .uH)('issue-url', url ?? '');
}


/***/ }),

/***/ 1323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parsePinnedName)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3564);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7700);


/** The image that `NAME@sha256:…` names; throws RequestError, also where the digest is missing. */
function parsePinnedName(text) {
    const { reference, digest } = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ .i)(text);
    if (digest)
        return { reference, digest };
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('E_DIGEST_MISSING', {
        message: `no digest is given for ${reference.name}`,
        reason: 'a tag can move between this check and the deployment',
        remedy: 'write NAME@sha256:…'
    });
}


/***/ }),

/***/ 1173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseRescanned),
/* harmony export */   U: () => (/* binding */ parseRescan)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3564);
/* harmony import */ var _scan_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1636);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7700);
/* harmony import */ var _gitops_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5615);
/* harmony import */ var _pinned_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1323);
/* harmony import */ var _scan_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8428);






// The rules hold for every image; a name stands for the one that they ask for.
const ANY_IMAGE = `registry.invalid/any@sha256:${'0'.repeat(64)}`;
/** What the inputs say is to be scanned again, and by which rules; throws RequestError where that is nothing. */
function parseRescan(read, workspace) {
    const [images, tagsOf] = [linesOf(read('images')), linesOf(read('tags-of'))];
    const site = read('gitops-repository') === '' ? undefined : (0,_gitops_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSite */ .X_)(read);
    if (images.length === 0 && tagsOf.length === 0 && !site)
        throw nothingNamed();
    return {
        images: images.map(_pinned_image_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePinnedName */ .p),
        tagsOf: tagsOf.map((name) => _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageReference */ .Z.parse(name)),
        site,
        gitopsToken: read('gitops-token'),
        scan: (0,_scan_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseScanRequest */ .q)((name) => (name === 'image' ? ANY_IMAGE : read(name)), { workspace }),
        output: undefined
    };
}
/** What a re-scan in another job found, out of the file that it wrote; throws RequestError where that is something else. */
function parseRescanned(bytes, path) {
    const list = parseJson(bytes, path);
    if (!Array.isArray(list))
        throw notWritten(path, 'it is no list');
    return list.map((value) => {
        const { image, where, record, fault } = (value ?? {});
        if (typeof image !== 'string' || !isTexts(where))
            throw notWritten(path, 'an entry names no image or no places');
        if (record === undefined && typeof fault !== 'string')
            throw notWritten(path, `it says neither what was found in ${image} nor why it was not scanned`);
        return {
            ...{ image, where, fault: typeof fault === 'string' ? fault : undefined },
            record: record === undefined ? undefined : (0,_scan_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseScanRecord */ .sF)(Buffer.from(JSON.stringify(record)), path)
        };
    });
}
// One a line, or a JSON list as an output of another job has it.
function linesOf(text) {
    const lines = text.trim().startsWith('[') ? jsonList(text) : text.split('\n');
    return lines.map((line) => line.trim()).filter((line) => line !== '');
}
function jsonList(text) {
    const list = parseJson(Buffer.from(text), 'images');
    if (isTexts(list))
        return [...list];
    throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_INPUT', {
        message: 'images is JSON, and no list of names',
        reason: 'a list is written ["NAME@sha256:…"]',
        remedy: 'write NAME@sha256:… on each line, or a JSON list of such names',
        state: 'nothing was scanned'
    });
}
function parseJson(bytes, path) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw notWritten(path, 'it is no JSON');
    }
}
function isTexts(value) {
    return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
function nothingNamed() {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_RESCAN_NOTHING', {
        message: 'nothing is named that could be scanned again',
        reason: 'images, tags-of and gitops-repository are empty',
        remedy: 'name a GitOps repository, repositories of images, or the images themselves',
        state: 'nothing was scanned'
    });
}
function notWritten(path, reason) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('E_INPUT', {
        message: `${JSON.stringify(path.slice(-90))} can't be read`,
        reason,
        remedy: 'pass the results output of the step with mode: scan, or a list of names',
        state: 'no issue was written'
    });
}


/***/ }),

/***/ 9983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ keepRescanIssue),
  x: () => (/* binding */ rescan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/oci/tags.ts
var oci_tags = __webpack_require__(224);
// EXTERNAL MODULE: ./src/promotion/github.ts
var promotion_github = __webpack_require__(5522);
// EXTERNAL MODULE: ./src/promotion/github-fault.ts
var github_fault = __webpack_require__(9687);
// EXTERNAL MODULE: ./src/promotion/rounds.ts
var rounds = __webpack_require__(2428);
;// CONCATENATED MODULE: ./src/promotion/issue.ts



const QUERY = `query Issues($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number url state body viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const READING = 'looking for the issue';
// Ours is touched every week: one that a thousand others have overtaken is forgotten.
const MAX_PAGES = 10;
/** Opens, rewrites, reopens or closes the one issue with that mark which the token itself opened; nothing is written where nothing changes. Throws as every write to GitHub does. */
async function keepIssue(issue, access) {
    const github = await promotion_github/* GitHub */.g.connect(access);
    const name = `${issue.repository.owner}/${issue.repository.name}`;
    const scene = {
        repository: name,
        get state() {
            return github.wrote
                ? `the issue in ${name} may be written already; the next run finds it`
                : `no issue was written in ${name}`;
        }
    };
    return (0,rounds/* runRounds */.f)(async () => place(github, issue, await find(github, issue)), scene, access);
}
async function find(github, { repository, mark }) {
    let after = null;
    for (let page = 0; page < MAX_PAGES; page++) {
        const { repository: answer } = await github.query(READING, QUERY, {
            ...repository,
            after
        });
        if (answer === null)
            throw new github_fault/* GitHubFault */.Q('hidden', READING, 'GitHub named no such repository');
        // What somebody else wrote under our mark is theirs.
        const found = answer.issues.nodes?.find((node) => node?.viewerDidAuthor === true && node.body.includes(mark));
        if (found)
            return found;
        if (!answer.issues.pageInfo.hasNextPage)
            return undefined;
        after = answer.issues.pageInfo.endCursor;
    }
    return undefined;
}
async function place(github, issue, found) {
    const { repository, title, mark, open } = issue;
    const { owner, name: repo } = repository;
    const body = `${issue.body.trimEnd()}\n\n${mark}\n`;
    if (!found) {
        if (!open)
            return { operation: 'none', url: undefined };
        const { html_url: url } = await github.write('opening the issue', ({ issues }, request) => issues.create({ owner, repo, title, body, request }));
        return { operation: 'created', url };
    }
    const { number, url } = found;
    const isOpen = found.state === 'OPEN';
    if (isOpen === open && (!open || found.body.trim() === body.trim()))
        return { operation: 'unchanged', url };
    const state = open ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
    await github.write(`updating issue #${number}`, ({ issues }, request) => issues.update({ owner, repo, issue_number: number, body, ...state, request }));
    return { operation: open ? (isOpen ? 'updated' : 'reopened') : 'closed', url };
}

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(7700);
// EXTERNAL MODULE: ./src/promotion/ladder/held.ts
var held = __webpack_require__(8167);
// EXTERNAL MODULE: ./src/promotion/ladder/policy-query.ts
var policy_query = __webpack_require__(4147);
// EXTERNAL MODULE: ./src/promotion/ladder/state-query.ts
var state_query = __webpack_require__(3806);
;// CONCATENATED MODULE: ./src/promotion/ladder/deployed.ts






/** What a GitOps repository deploys by its custody.yaml, at one commit of its base branch. Throws as reading the ladder does. */
async function deployedDigests(site, access) {
    const github = await promotion_github/* GitHub */.g.connect(access);
    const scene = { repository: `${site.repository.owner}/${site.repository.name}` };
    const read = async () => {
        const ladder = await (0,policy_query/* readLadder */.b)(github, site, scene);
        const paths = ladder.policy.apps.flatMap(({ environments }) => environments.map(({ path }) => path));
        const state = await (0,state_query/* readState */.un)(github, ladder, { paths: [...new Set(paths)] }, scene);
        return ladder.policy.apps.flatMap((app) => app.environments.map((environment) => deployedIn(app, environment, state)));
    };
    return (0,rounds/* runRounds */.f)(read, scene, access);
}
function deployedIn(app, { name: environment, path }, { overlays }) {
    const overlay = overlays.get(path);
    try {
        if (overlay === undefined || overlay instanceof errors/* RefusalError */.XQ)
            throw overlay ?? new Error('an overlay that was not read');
        const { digest } = (0,held/* heldPin */.T)(overlay.bytes, app.entry);
        return { app, environment, digest, fault: digest ? undefined : 'its entry pins no digest' };
    }
    catch (error) {
        if (error instanceof errors/* RefusalError */.XQ)
            return { app, environment, digest: undefined, fault: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./src/scan/rescan-text.ts
var rescan_text = __webpack_require__(8165);
// EXTERNAL MODULE: ./src/chain/prepare.ts
var prepare = __webpack_require__(2298);
// EXTERNAL MODULE: ./src/chain/scan.ts + 11 modules
var chain_scan = __webpack_require__(3966);
;// CONCATENATED MODULE: ./src/chain/rescan.ts









/** Scans every target once, whatever names it how often; an image that can't be scanned is told and does not stop the others. Throws where the targets or the database can't be had. */
async function rescan(request, run) {
    const { targets, faults } = await targetsOf(request, run);
    if (targets.length === 0 && faults.length === 0)
        throw nothing(request);
    const images = [...faults, ...(await scanTargets(targets, request, run))];
    const missed = images.filter(({ fault }) => fault !== undefined);
    return { images, error: missed.length === 0 ? undefined : incomplete(missed, images.length) };
}
/** Keeps the one issue of a repository by what a re-scan gave; while some images were not scanned it stays open. */
async function keepRescanIssue(images, { repository, title }, access) {
    const mark = '<!-- custody-rescan -->';
    return keepIssue({ repository, mark, title, body: (0,rescan_text/* renderRescanIssue */.sV)(images), open: (0,rescan_text/* isOpen */.nT)(images) }, access);
}
async function targetsOf(request, run) {
    const found = new Map();
    const add = (reference, digest, where) => {
        const target = found.get(reference.at(digest)) ?? { reference, digest, where: [] };
        if (where !== undefined)
            target.where.push(where);
        found.set(reference.at(digest), target);
    };
    for (const { reference, digest } of request.images)
        add(reference, digest);
    const faults = await addDeployed(request, run, add);
    for (const reference of request.tagsOf)
        await addTagged(reference, request, run, add);
    return { targets: [...found.values()], faults };
}
async function addDeployed({ site, gitopsToken }, run, add) {
    if (!site)
        return [];
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const deployed = await deployedDigests(site, { token: gitopsToken, apiUrl, graphqlUrl, log, deadline });
    return deployed.flatMap(({ app, environment, digest, fault }) => {
        const where = `${app.name} in ${environment}`;
        if (digest)
            add(app.image, digest, where);
        return digest ? [] : [{ image: app.image.name, where: [where], record: undefined, fault: fault ?? 'no digest' }];
    });
}
// The tags are read one after the other: registries count requests, and most tags name one of few digests.
async function addTagged(reference, { scan }, run, add) {
    const registry = (0,prepare/* openRegistry */.Me)({ reference }, scan.githubToken, run, 'pull');
    const tags = (await registry.listTags()).filter(oci_tags/* isImageTag */._l);
    run.log.info(`${reference.name} has ${tags.length} tags`);
    for (const tag of tags) {
        const manifest = await registry.fetchManifest(tag);
        if (manifest)
            add(reference, manifest.digest, tag);
    }
}
async function scanTargets(targets, { scan, output }, run) {
    if (output !== undefined)
        await (0,promises_.mkdir)(output, { recursive: true });
    const database = targets.length === 0 ? undefined : (0,chain_scan/* obtainDatabase */.F)(scan, run);
    await database;
    const images = [];
    for (const [index, { reference, digest, where }] of targets.entries()) {
        const folder = (0,external_node_path_.join)(run.folder, `image-${index}`);
        await (0,promises_.mkdir)(folder);
        try {
            const request = { ...scan, image: { reference, digest } };
            const { record, files } = await (0,chain_scan/* scanImage */.Y)(request, { ...run, folder }, database);
            if (output !== undefined)
                await (0,promises_.copyFile)(files.record, (0,external_node_path_.join)(output, `sha256-${digest.hex}.json`));
            images.push({ image: reference.at(digest), where, record, fault: undefined });
        }
        catch (error) {
            const { code, message, reason } = (0,errors/* asCustodyError */.A)(error);
            run.log.warning(`${reference.at(digest)} was not scanned: ${message}`);
            images.push({
                image: reference.at(digest),
                where,
                record: undefined,
                fault: `${code}: ${message}${reason ? ` (${reason})` : ''}`
            });
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    return images;
}
function nothing({ tagsOf, site }) {
    const where = site ? `${site.repository.owner}/${site.repository.name}` : tagsOf.map(({ name }) => name).join(', ');
    return new errors/* MissingError */.Rh('E_RESCAN_NOTHING', {
        message: `there is nothing to scan in ${where}`,
        reason: 'no tag of an image was found, and no environment pins a digest',
        remedy: 'name another repository, or the images by their digests',
        state: 'nothing was scanned'
    });
}
function incomplete(missed, all) {
    return new errors/* UnavailableError */.hG('E_RESCAN_INCOMPLETE', {
        message: `${missed.length} of ${all} images were not scanned`,
        reason: missed
            .slice(0, 5)
            .map(({ image, where, fault = '' }) => `${image} (${where.join(', ') || 'named'}): ${fault}`)
            .join('; '),
        remedy: 'act on each cause and run it again; what is not scanned is not taken for clean',
        state: 'the others were scanned and told'
    });
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ heldPin)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8033);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8102);


const PROBE = _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.of(Buffer.alloc(0));
/** What the entry `name` pins; throws RefusalError wherever an edit of it would be refused. */
function heldPin(bytes, name) {
    // The edit's own reading, so that nothing is taken for pinned that could not be edited or would not be rendered.
    const [change] = (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .editKustomization */ .I)(bytes, [{ name, digest: PROBE }]).changes;
    return { digest: _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.tryParse(change?.before.digest), tag: change?.before.newTag };
}


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readLadder)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8033);
/* harmony import */ var _policy_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4144);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1661);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9687);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3408);





const FILE = 'custody.yaml';
const READING = 'reading custody.yaml';
const QUERY = `query Policy($owner: String!, $name: String!, $base: String!, $named: Boolean!) {
  repository(owner: $owner, name: $name) {
    id
    nameWithOwner
    isArchived
    autoMergeAllowed
    head: defaultBranchRef @skip(if: $named) { ...Head }
    named: ref(qualifiedName: $base) @include(if: $named) { ...Head }
  }
}
fragment Head on Ref {
  name
  target { oid ... on Commit { file(path: "${FILE}") { object { ... on Blob { oid text } } } } }
}`;
/**
 * Reads the policy from the base branch, its commit and its bytes in one answer; throws RefusalError where there is none or
 * it has a fault.
 */
async function readLadder(github, site, scene) {
    const { repository, base } = site;
    const variables = { ...repository, base: `refs/heads/${base ?? ''}`, named: base !== undefined };
    const { repository: answer } = await github.query(READING, QUERY, variables);
    if (answer === null)
        throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubFault */ .Q('hidden', READING, 'GitHub named no such repository');
    if (answer.isArchived)
        throw archived(scene);
    const head = headIn(answer, base, scene);
    const { oid: policyOid, text } = head.policy;
    const bytes = Buffer.from(text ?? '');
    return {
        ...{ site, fullName: answer.nameWithOwner, id: answer.id, base: head.base },
        policy: (0,_policy_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .O)((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .blobOid */ .I)(bytes) === policyOid ? bytes : Buffer.from([0xff])),
        ...{ policyOid, policyDigest: _image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .n.of(bytes), autoMergeAllowed: answer.autoMergeAllowed }
    };
}
function headIn(answer, base, scene) {
    const head = base === undefined ? answer.head : answer.named;
    if (!head?.target)
        throw noBase(base, scene);
    const policy = head.target.file?.object;
    if (!policy)
        throw noPolicy(head.name, scene);
    return { base: { name: head.name, oid: head.target.oid }, policy };
}
function archived(scene) {
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
        reason: 'GitHub lets nothing be written to an archived repository',
        remedy: 'unarchive the repository, or name the one that took its place'
    });
}
function noBase(base, scene) {
    const wanted = base === undefined ? 'default branch' : `branch ${base}`;
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .requestFault */ .UY)('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
        reason: 'the policy is read from the branch that pull requests go to',
        remedy: 'push that branch, or name another one in gitops-base'
    });
}
function noPolicy(branch, scene) {
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)('E_POLICY_ABSENT', scene, `there is no ${FILE} on ${branch} of ${scene.repository}`, {
        reason: 'without it nobody has said who may sign what, and how environments follow each other',
        remedy: `add ${FILE} to the root of the repository; docs/custody-yaml.md shows a whole file`
    });
}


/***/ }),

/***/ 3806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ ownPulls),
/* harmony export */   S9: () => (/* binding */ PULL),
/* harmony export */   sM: () => (/* binding */ BRANCH_PREFIX),
/* harmony export */   t: () => (/* binding */ HOLDS),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7580);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7700);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1661);
/* harmony import */ var _github_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9687);
/* harmony import */ var _overlay_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9291);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3408);






/** The folder of the marks that rollbacks leave: `.custody/holds/<environment>/<app>`. */
const HOLDS = '.custody/holds';
/** What every branch of ours begins with. */
const BRANCH_PREFIX = 'custody/';
const READING = 'reading the overlays';
// GitHub's own bound for one page; more of our branches and pull requests at a time mean that nobody looks at them.
const PAGE = 100;
/** What a query asks of our pull requests. */
const PULL = `fragment Pull on PullRequest {
  id number url state body headRefName headRefOid isCrossRepository viewerDidAuthor mergeCommit { oid }
  author { login }
  timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } }
  reviews(last: 50, states: [APPROVED]) { nodes { state commit { oid } } }
}`;
function document(folders, branches) {
    const one = (index) => [
        `folder${index}: object(expression: $folder${index}) { ... on Tree { entries { name mode oid size } } }`,
        ..._kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((name, file) => `text${index}_${file}: object(expression: $text${index}_${file}) { ... on Blob { oid text } }`)
    ].join('\n    ');
    const numbers = Array.from({ length: folders }, (_, index) => index);
    const variables = numbers.flatMap((index) => [
        `$folder${index}: String!`,
        ..._kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((_, file) => `$text${index}_${file}: String!`)
    ]);
    const own = Array.from({ length: branches }, (_, index) => index);
    return `query State($owner: String!, $name: String!, $baseRef: String!, $baseName: String!, $holds: String!, ${[...variables, ...own.map((index) => `$own${index}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $name) {
    base: ref(qualifiedName: $baseRef) { target { oid } }
    holds: object(expression: $holds) { ... on Tree { entries { name object { ... on Tree { entries { name } } } } } }
    refs(refPrefix: "refs/heads/${BRANCH_PREFIX}", first: ${PAGE}) { nodes { name target { oid } } }
    pullRequests(baseRefName: $baseName, first: ${PAGE}, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...Pull } }
    ${own.map((index) => `own${index}: pullRequests(headRefName: $own${index}, first: 20) { nodes { ...Pull mergeable } }`).join('\n    ')}
    ${numbers.map(one).join('\n    ')}
  }
}
${PULL}`;
}
/**
 * Reads the overlays of some folders at the ladder's commit, with everything that decides what may be written for them, in
 * one request; `branches` names those whose pull requests are wanted however old they are. Throws GitHubFault `moved` where the base branch is not at that commit any more.
 */
async function readState(github, ladder, { paths, branches = [] }, scene) {
    const { repository } = ladder.site;
    const { name, oid } = ladder.base;
    const folders = paths.flatMap((path, index) => [
        [`folder${index}`, `${oid}:${path}`],
        ..._kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((file, number) => [
            `text${index}_${number}`,
            `${oid}:${path === '' ? file : `${path}/${file}`}`
        ])
    ]);
    const variables = { ...repository, baseRef: `refs/heads/${name}`, baseName: name, holds: `${oid}:${HOLDS}` };
    const answer = await github.query(READING, document(paths.length, branches.length), {
        ...variables,
        ...Object.fromEntries(folders),
        ...Object.fromEntries(branches.map((branch, index) => [`own${index}`, branch]))
    });
    const found = answer.repository;
    if (found.base?.target?.oid !== oid)
        throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFault */ .Q('moved', READING, `${name} is not at ${oid} any more`);
    const overlays = await Promise.all(paths.map(async (path, index) => [path, await overlayOf(github, ladder, found, { path, index }, scene)]));
    return {
        overlays: new Map(overlays),
        holds: holdsIn(found.holds),
        branches: new Map((found.refs?.nodes ?? []).flatMap((ref) => (ref?.target ? [[fullNameOf(ref.name), ref.target.oid]] : []))),
        pulls: ownPulls([found.pullRequests, ...branches.map((_, index) => found[`own${index}`])])
    };
}
async function overlayOf(github, ladder, answer, { path, index }, scene) {
    try {
        const folder = answer[`folder${index}`];
        const entry = (0,_overlay_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .fileIn */ .Ed)({ folder }, { path, base: ladder.base.name }, scene);
        const texts = _kustomization_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .KUSTOMIZATION_NAMES */ .H.map((_, file) => answer[`text${index}_${file}`]);
        const text = texts.find((blob) => blob?.oid === entry.oid)?.text ?? '';
        return {
            path: path === '' ? entry.name : `${path}/${entry.name}`,
            oid: entry.oid,
            bytes: await bytesOf(github, ladder, entry.oid, Buffer.from(text))
        };
    }
    catch (error) {
        if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ)
            return error;
        // A folder that the policy names and the repository has not: its maintainers must act, whoever runs this.
        if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI)
            return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .inScene */ .W3)(error, scene);
        throw error;
    }
}
// GraphQL's text is decoded and may be cut; only where it is the blob, byte for byte, it is taken.
async function bytesOf(github, { site }, oid, text) {
    if ((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOid */ .I)(text) === oid)
        return text;
    const { owner, name: repo } = site.repository;
    const { content } = await github.read('reading the kustomization', ({ git }, request) => git.getBlob({ owner, repo, file_sha: oid, request }));
    const bytes = Buffer.from(content, 'base64');
    if ((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOid */ .I)(bytes) === oid)
        return bytes;
    throw new _github_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubFault */ .Q('unreachable', READING, `the bytes that came are not those of ${oid}`);
}
function holdsIn(holds) {
    const folders = holds?.entries ?? [];
    return new Set(folders.flatMap(({ name, object }) => (object?.entries ?? []).map((entry) => `${name}/${entry.name}`)));
}
// GitHub gives the name of a ref without the prefix that was asked for.
function fullNameOf(name) {
    return name.startsWith(BRANCH_PREFIX) ? name : BRANCH_PREFIX + name;
}
/** Those of them that come from our branches, each once, the newest first. */
function ownPulls(answers) {
    const own = answers
        .flatMap(({ nodes }) => nodes ?? [])
        .flatMap((pull) => (pull && isOwnBranch(pull) ? [pullOf(pull)] : []));
    return [...new Map(own.map((pull) => [pull.number, pull])).values()].sort((one, other) => other.number - one.number);
}
function isOwnBranch({ headRefName, isCrossRepository }) {
    return headRefName.startsWith(BRANCH_PREFIX) && !isCrossRepository;
}
function pullOf(pull) {
    const { id, number, url, state, body, headRefName: head, headRefOid: headOid, author } = pull;
    const [closing] = pull.timelineItems.nodes ?? [];
    const closer = closing?.actor?.login;
    return {
        ...{ id, number, url, state, body, head, headOid, ours: pull.viewerDidAuthor },
        closedByOther: state === 'CLOSED' && (closer === undefined || closer !== author?.login),
        mergeCommit: pull.mergeCommit?.oid,
        conflicting: conflictIn(pull),
        approved: (pull.reviews?.nodes ?? []).some((review) => review?.commit?.oid === headOid)
    };
}
function conflictIn({ mergeable }) {
    return mergeable === undefined ? undefined : mergeable === 'CONFLICTING';
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ renderRescanSummary),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   sV: () => (/* binding */ renderRescanIssue)
/* harmony export */ });
/* harmony import */ var _evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3326);
/* harmony import */ var _evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1508);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2424);



const IMAGES_BYTES = 40_000;
const FINDINGS_BYTES = 4_000;
const TABLE_BYTES = 200_000;
/** Whether there is anything that somebody has to act on. */
function isOpen(images) {
    return images.some(({ record, fault }) => fault !== undefined || record?.verdict === 'failed');
}
/** The body of the one issue: what blocks, image by image, and what could not be scanned; the same findings give the same text. */
function renderRescanIssue(images) {
    const failed = images.filter(({ record }) => record?.verdict === 'failed');
    const unscanned = images.filter(({ fault }) => fault !== undefined);
    const rules = images.find(({ record }) => record)?.record?.rules;
    const intro = `${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(images.length, 'image')} scanned with the vulnerability database of this week; what is listed blocks by the rules${rules ? ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .rulesLine */ .U4)(rules)})` : ''}.`;
    if (!isOpen(images))
        return (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0)(`${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(images.length, 'image')} scanned, and nothing is left that blocks.`);
    let budget = IMAGES_BYTES;
    const parts = failed.map((image) => imagePart(image)).filter((part) => (budget -= Buffer.byteLength(part)) > 0);
    const omitted = failed.length - parts.length;
    return (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0)(intro, ...parts, omitted === 0 ? undefined : `*Left out to keep this short: ${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(omitted, 'more image')}.*`, unscanned.length === 0
        ? undefined
        : `### Not scanned\n\n${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bulletList */ .fF)(unscanned.map(unscannedLine), FINDINGS_BYTES * 3, 'image')}`);
}
/** The same as a table for the job summary, every image with its verdict. */
function renderRescanSummary(images) {
    const rows = images.map(({ image, where, record, fault }) => [
        (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(image),
        (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where.join(', ')),
        record ? (record.verdict === 'passed' ? '✅ passed' : '❌ blocked') : '⚠️ not scanned',
        record ? (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countsLine */ .J7)(record.counts)) : (0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(fault ?? '')
    ]);
    const blocked = images.filter(({ record }) => record?.verdict === 'failed').length;
    const unscanned = images.filter(({ record }) => !record).length;
    const headline = `## Re-scan: ${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(images.length, 'image')}, ${blocked} blocked, ${unscanned} not scanned`;
    return (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0)(headline, (0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Image', 'Where', 'Verdict', 'Found'], rows, { budget: TABLE_BYTES, row: 'image' }));
}
function imagePart({ image, where, record }) {
    const blocking = distinct((record?.images ?? []).flatMap(({ findings }) => findings).filter(({ standing }) => standing === 'blocking'));
    const place = where.length === 0 ? '' : `${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where.join(', '))}\n\n`;
    return `### ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(image)}\n\n${place}${(0,_evidence_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bulletList */ .fF)(blocking.map(findingLine), FINDINGS_BYTES, 'finding')}`;
}
function findingLine({ id, severity, package: name, installed, fixed }) {
    const mended = fixed.length === 0 ? 'no fix yet' : `fixed in ${fixed.map(_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS).join(' or ')}`;
    return `${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(id)} ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(severity)} in ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(name)} ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(installed)}, ${mended}`;
}
function unscannedLine({ image, where, fault = '' }) {
    return `${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(image)} (${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where.join(', ') || 'named')}): ${(0,_evidence_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(fault)}`;
}
function distinct(findings) {
    const found = new Map(findings.map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding]));
    return [...found.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, finding]) => finding);
}


/***/ })

};

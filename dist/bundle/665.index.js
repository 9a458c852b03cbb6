export const id = 665;
export const ids = [665];
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

/***/ 51173:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseRescan = parseRescan;
exports.parseRescanned = parseRescanned;
const reference_ts_1 = __webpack_require__(23564);
const record_ts_1 = __webpack_require__(91636);
const errors_ts_1 = __webpack_require__(87700);
const gitops_inputs_ts_1 = __webpack_require__(95615);
const pinned_image_ts_1 = __webpack_require__(61323);
const scan_request_ts_1 = __webpack_require__(88428);
const lines_ts_1 = __webpack_require__(25842);
// The rules hold for every image; a name stands for the one that they ask for.
const ANY_IMAGE = `registry.invalid/any@sha256:${'0'.repeat(64)}`;
/** What the inputs say is to be scanned again, and by which rules; throws RequestError where that is nothing. */
function parseRescan(read, workspace) {
    const [images, tagsOf] = [listIn(read('images')), listIn(read('tags-of'))];
    const site = read('gitops-repository') === '' ? undefined : (0, gitops_inputs_ts_1.parseSite)(read);
    if (images.length === 0 && tagsOf.length === 0 && !site)
        throw nothingNamed();
    return {
        images: images.map(pinned_image_ts_1.parsePinnedName),
        tagsOf: tagsOf.map((name) => reference_ts_1.ImageReference.parse(name)),
        site,
        gitopsToken: read('gitops-token'),
        scan: (0, scan_request_ts_1.parseScanRequest)((name) => (name === 'image' ? ANY_IMAGE : read(name)), { workspace }),
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
            record: record === undefined ? undefined : (0, record_ts_1.parseScanRecord)(Buffer.from(JSON.stringify(record)), path)
        };
    });
}
// One a line, or a JSON list as an output of another job has it.
function listIn(text) {
    return (0, lines_ts_1.linesIn)(text.trim().startsWith('[') ? jsonList(text).join('\n') : text);
}
function jsonList(text) {
    const list = parseJson(Buffer.from(text), 'images');
    if (isTexts(list))
        return [...list];
    throw new errors_ts_1.RequestError('E_INPUT', {
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
    return new errors_ts_1.RequestError('E_RESCAN_NOTHING', {
        message: 'nothing is named that could be scanned again',
        reason: 'images, tags-of and gitops-repository are empty',
        remedy: 'name a GitOps repository, repositories of images, or the images themselves',
        state: 'nothing was scanned'
    });
}
function notWritten(path, reason) {
    return new errors_ts_1.RequestError('E_INPUT', {
        message: `${JSON.stringify(path.slice(-90))} can't be read`,
        reason,
        remedy: 'pass the results output of the step with mode: scan, or a list of names',
        state: 'no issue was written'
    });
}


/***/ }),

/***/ 66037:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rescan = rescan;
exports.keepRescanIssue = keepRescanIssue;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const tags_ts_1 = __webpack_require__(20224);
const issue_ts_1 = __webpack_require__(75694);
const deployed_ts_1 = __webpack_require__(4326);
const rescan_text_ts_1 = __webpack_require__(58165);
const errors_ts_1 = __webpack_require__(87700);
const prepare_ts_1 = __webpack_require__(32298);
const scan_ts_1 = __webpack_require__(53088);
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
    return (0, issue_ts_1.keepIssue)({ repository, mark, title, body: (0, rescan_text_ts_1.renderRescanIssue)(images), open: (0, rescan_text_ts_1.isOpen)(images) }, access);
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
    const deployed = await (0, deployed_ts_1.deployedDigests)(site, { token: gitopsToken, apiUrl, graphqlUrl, log, deadline });
    return deployed.flatMap(({ app, environment, digest, fault }) => {
        const where = `${app.name} in ${environment}`;
        if (digest)
            add(app.image, digest, where);
        return digest ? [] : [{ image: app.image.name, where: [where], record: undefined, fault: fault ?? 'no digest' }];
    });
}
// The tags are read one after the other: registries count requests, and most tags name one of few digests.
async function addTagged(reference, { scan }, run, add) {
    const registry = (0, prepare_ts_1.openRegistry)({ reference }, scan.githubToken, run, 'pull');
    const tags = (await registry.listTags()).filter(tags_ts_1.isImageTag);
    run.log.info(`${reference.name} has ${tags.length} tags`);
    for (const tag of tags) {
        const manifest = await registry.fetchManifest(tag);
        if (manifest)
            add(reference, manifest.digest, tag);
    }
}
async function scanTargets(targets, { scan, output }, run) {
    if (output !== undefined)
        await (0, promises_1.mkdir)(output, { recursive: true });
    const database = targets.length === 0 ? undefined : (0, scan_ts_1.obtainDatabase)(scan, run);
    await database;
    const images = [];
    for (const [index, { reference, digest, where }] of targets.entries()) {
        const folder = (0, node_path_1.join)(run.folder, `image-${index}`);
        await (0, promises_1.mkdir)(folder);
        try {
            const request = { ...scan, image: { reference, digest } };
            const { record, files } = await (0, scan_ts_1.scanImage)(request, { ...run, folder }, database);
            if (output !== undefined)
                await (0, promises_1.copyFile)(files.record, (0, node_path_1.join)(output, `sha256-${digest.hex}.json`));
            images.push({ image: reference.at(digest), where, record, fault: undefined });
        }
        catch (error) {
            const { code, message, reason } = (0, errors_ts_1.asCustodyError)(error);
            run.log.warning(`${reference.at(digest)} was not scanned: ${message}`);
            images.push({
                image: reference.at(digest),
                where,
                record: undefined,
                fault: `${code}: ${message}${reason ? ` (${reason})` : ''}`
            });
        }
        finally {
            await (0, promises_1.rm)(folder, { recursive: true, force: true });
        }
    }
    return images;
}
function nothing({ tagsOf, site }) {
    const where = site ? `${site.repository.owner}/${site.repository.name}` : tagsOf.map(({ name }) => name).join(', ');
    return new errors_ts_1.MissingError('E_RESCAN_NOTHING', {
        message: `there is nothing to scan in ${where}`,
        reason: 'no tag of an image was found, and no environment pins a digest',
        remedy: 'name another repository, or the images by their digests',
        state: 'nothing was scanned'
    });
}
function incomplete(missed, all) {
    return new errors_ts_1.UnavailableError('E_RESCAN_INCOMPLETE', {
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

/***/ 75694:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.keepIssue = keepIssue;
const github_ts_1 = __webpack_require__(45522);
const github_fault_ts_1 = __webpack_require__(39687);
const rounds_ts_1 = __webpack_require__(42428);
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
    const github = await github_ts_1.GitHub.connect(access);
    const name = `${issue.repository.owner}/${issue.repository.name}`;
    const scene = {
        repository: name,
        get state() {
            return github.wrote
                ? `the issue in ${name} may be written already; the next run finds it`
                : `no issue was written in ${name}`;
        }
    };
    return (0, rounds_ts_1.runRounds)(async () => place(github, issue, await find(github, issue)), scene, access);
}
async function find(github, { repository, mark }) {
    let after = null;
    for (let page = 0; page < MAX_PAGES; page++) {
        const { repository: answer } = await github.query(READING, QUERY, {
            ...repository,
            after
        });
        if (answer === null)
            throw new github_fault_ts_1.GitHubFault('hidden', READING, 'GitHub named no such repository');
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


/***/ }),

/***/ 4326:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deployedDigests = deployedDigests;
const errors_ts_1 = __webpack_require__(87700);
const github_ts_1 = __webpack_require__(45522);
const rounds_ts_1 = __webpack_require__(42428);
const held_ts_1 = __webpack_require__(8167);
const policy_query_ts_1 = __webpack_require__(84147);
const state_query_ts_1 = __webpack_require__(53806);
/** What a GitOps repository deploys by its custody.yaml, at one commit of its base branch. Throws as reading the ladder does. */
async function deployedDigests(site, access) {
    const github = await github_ts_1.GitHub.connect(access);
    const scene = { repository: `${site.repository.owner}/${site.repository.name}` };
    const read = async () => {
        const ladder = await (0, policy_query_ts_1.readLadder)(github, site, scene);
        const paths = ladder.policy.apps.flatMap(({ environments }) => environments.map(({ path }) => path));
        const state = await (0, state_query_ts_1.readState)(github, ladder, { paths: [...new Set(paths)] }, scene);
        return ladder.policy.apps.flatMap((app) => app.environments.map((environment) => deployedIn(app, environment, state)));
    };
    return (0, rounds_ts_1.runRounds)(read, scene, access);
}
function deployedIn(app, environment, state) {
    const held = (0, held_ts_1.pinIn)(state, { app, environment });
    const { name } = environment;
    if (held instanceof errors_ts_1.RefusalError)
        return { app, environment: name, digest: undefined, fault: held.message };
    return { app, environment: name, digest: held.digest, fault: held.digest ? undefined : 'its entry pins no digest' };
}


/***/ }),

/***/ 58165:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isOpen = isOpen;
exports.renderRescanIssue = renderRescanIssue;
exports.renderRescanSummary = renderRescanSummary;
exports.renderAttestSummary = renderAttestSummary;
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const words_ts_1 = __webpack_require__(2424);
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
    const intro = `${(0, markdown_ts_1.count)(images.length, 'image')} scanned with the vulnerability database of this week; what is listed blocks by the rules${rules ? ` (${(0, words_ts_1.rulesLine)(rules)})` : ''}.`;
    if (!isOpen(images))
        return (0, markdown_ts_1.sections)(`${(0, markdown_ts_1.count)(images.length, 'image')} scanned, and nothing is left that blocks.`);
    let budget = IMAGES_BYTES;
    const parts = failed.map((image) => imagePart(image)).filter((part) => (budget -= Buffer.byteLength(part)) > 0);
    const omitted = failed.length - parts.length;
    return (0, markdown_ts_1.sections)(intro, ...parts, omitted === 0 ? undefined : `*Left out to keep this short: ${(0, markdown_ts_1.count)(omitted, 'more image')}.*`, unscanned.length === 0
        ? undefined
        : `### Not scanned\n\n${(0, markdown_ts_1.bulletList)(unscanned.map(unscannedLine), FINDINGS_BYTES * 3, 'image')}`);
}
/** The same as a table for the job summary, every image with its verdict. */
function renderRescanSummary(images) {
    const rows = images.map(({ image, where, record, fault }) => [
        (0, escape_ts_1.codeSpan)(image),
        (0, escape_ts_1.escapeMarkdown)(where.join(', ')),
        record ? (record.verdict === 'passed' ? '✅ passed' : '❌ blocked') : '⚠️ not scanned',
        record ? (0, escape_ts_1.escapeMarkdown)((0, words_ts_1.countsLine)(record.counts)) : (0, escape_ts_1.escapeMarkdown)(fault ?? '')
    ]);
    const blocked = images.filter(({ record }) => record?.verdict === 'failed').length;
    const unscanned = images.filter(({ record }) => !record).length;
    const headline = `## Re-scan: ${(0, markdown_ts_1.count)(images.length, 'image')}, ${blocked} blocked, ${unscanned} not scanned`;
    return (0, markdown_ts_1.sections)(headline, (0, markdown_ts_1.table)(['Image', 'Where', 'Verdict', 'Found'], rows, { budget: TABLE_BYTES, row: 'image' }));
}
/** The scans that passed as a table for the job summary, each with what became of it. */
function renderAttestSummary(scans) {
    const words = { attested: '✅ attested', 'not named': '➖ not attested', failed: '❌ not attested' };
    const rows = scans.map(({ image, outcome, reason }) => [(0, escape_ts_1.codeSpan)(image), words[outcome], (0, escape_ts_1.escapeMarkdown)(reason)]);
    const attested = scans.filter(({ outcome }) => outcome === 'attested').length;
    return (0, markdown_ts_1.sections)(`## Scans: ${attested} of ${scans.length} that passed attested`, scans.length === 0
        ? 'No image of custody.yaml passed, and nothing was signed.'
        : (0, markdown_ts_1.table)(['Image', 'Outcome', 'Why'], rows, { budget: TABLE_BYTES, row: 'image' }));
}
function imagePart({ image, where, record }) {
    const blocking = distinct((record?.images ?? []).flatMap(({ findings }) => findings).filter(({ standing }) => standing === 'blocking'));
    const place = where.length === 0 ? '' : `${(0, escape_ts_1.escapeMarkdown)(where.join(', '))}\n\n`;
    return `### ${(0, escape_ts_1.codeSpan)(image)}\n\n${place}${(0, markdown_ts_1.bulletList)(blocking.map(findingLine), FINDINGS_BYTES, 'finding')}`;
}
function findingLine({ id, severity, package: name, installed, fixed }) {
    const mended = fixed.length === 0 ? 'no fix yet' : `fixed in ${fixed.map(escape_ts_1.codeSpan).join(' or ')}`;
    return `${(0, escape_ts_1.codeSpan)(id)} ${(0, escape_ts_1.escapeMarkdown)(severity)} in ${(0, escape_ts_1.codeSpan)(name)} ${(0, escape_ts_1.codeSpan)(installed)}, ${mended}`;
}
function unscannedLine({ image, where, fault = '' }) {
    return `${(0, escape_ts_1.codeSpan)(image)} (${(0, escape_ts_1.escapeMarkdown)(where.join(', ') || 'named')}): ${(0, escape_ts_1.escapeMarkdown)(fault)}`;
}
function distinct(findings) {
    const found = new Map(findings.map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding]));
    return [...found.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, finding]) => finding);
}


/***/ })

};

export const id = 646;
export const ids = [646];
export const modules = {

/***/ 56539:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openInit = openInit;
exports.writeFiles = writeFiles;
exports.proposeInit = proposeInit;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const init_body_ts_1 = __webpack_require__(2056);
const checkout_ts_1 = __webpack_require__(89008);
const plan_ts_1 = __webpack_require__(88091);
const remote_ts_1 = __webpack_require__(79386);
const template_ts_1 = __webpack_require__(90978);
const propose_files_ts_1 = __webpack_require__(54949);
const unified_diff_ts_1 = __webpack_require__(32855);
const errors_ts_1 = __webpack_require__(87700);
/** Reads the repositories and plans, writing nothing; throws RequestError. */
async function openInit(inputs, run) {
    const app = await placeOf(inputs.folder, inputs, run);
    const gitops = inputs.gitops === undefined ? undefined : await placeOf(inputs.gitops, {}, run);
    const { named, sources, order } = inputs;
    const request = {
        ...{ app, named, sources, order, release: inputs.release ?? (await ownRelease()) },
        gitops: gitops?.checkout.root === app.checkout.root ? undefined : gitops
    };
    const plan = (0, plan_ts_1.planInit)(request);
    const unread = [app, ...(request.gitops ? [request.gitops] : [])].flatMap(({ checkout }) => checkout.unread);
    return {
        ...{ ...plan, gitops: request.gitops },
        open: [
            ...plan.open,
            ...unread.map((what) => ({
                what: `left out: ${what}`,
                remedy: 'see that it is a regular file of the repository'
            }))
        ],
        files: await Promise.all(plan.files.map(changeOf))
    };
}
/** Writes the planned files into the work trees; throws RefusalError (E_INIT_EXISTS) before anything is written where one would be replaced without `force`. */
async function writeFiles(files, force) {
    const replaced = files.filter(({ status }) => status === 'changed');
    if (replaced.length > 0 && !force)
        throw exists(replaced);
    for (const { place, path, bytes, status } of files) {
        if (status !== 'current')
            await writeInside(place.checkout.root, path, bytes, status);
    }
}
/** One pull request in each repository that the plan has files for; throws what GitHub refuses. */
async function proposeInit(plan, { force, tokenFor }, run) {
    const { apiUrl, graphqlUrl, log, deadline } = run;
    const proposed = [];
    for (const [place, files] of Map.groupBy(plan.files, (file) => file.place)) {
        const { repository } = place.site;
        const [owner = '', name = ''] = repository.split('/');
        const access = { token: tokenFor(place), apiUrl, graphqlUrl, log, deadline };
        const outcome = await (0, propose_files_ts_1.proposeFiles)({
            ...{ repository: { owner, name }, files, force, headline: headlineOf(files) },
            ...(place.branch !== undefined && { base: place.branch }),
            body: (0, init_body_ts_1.renderInitBody)({ ...plan, files: files.map(({ path }) => path), repository })
        }, access);
        proposed.push({ ...outcome, repository });
    }
    return proposed;
}
function headlineOf(files) {
    const releases = files.some(({ path }) => path.endsWith('custody-release.yml'));
    const gates = files.some(({ path }) => path.endsWith('custody-gate.yml'));
    if (releases && gates)
        return 'Release, verify and promote images with Custody';
    return releases ? 'Release images with Custody' : 'Gate promotions with Custody';
}
async function placeOf(folder, { repository, defaultBranch }, { serverUrl }) {
    const checkout = await (0, checkout_ts_1.readCheckout)(folder);
    const remote = (0, remote_ts_1.siteOfRemote)(checkout.remote ?? '');
    const site = repository === undefined ? remote : { server: remote?.server ?? serverUrl, repository };
    if (!site)
        throw noRemote(folder, checkout.remote);
    if (repository === undefined && /(?:^|\.)(?:gitlab|bitbucket|codeberg|gitea)\./.test(new URL(site.server).hostname))
        throw otherHost(site.server);
    return { checkout, site, branch: defaultBranch ?? checkout.defaultBranch };
}
// The clone that this program runs from says which release it is.
async function ownRelease() {
    const unknown = { repository: template_ts_1.UNPINNED, commit: undefined };
    const root = (0, node_path_1.join)(import.meta.dirname, '..', '..');
    const ask = async (...args) => (await (0, node_util_1.promisify)(node_child_process_1.execFile)('git', ['-C', root, ...args])).stdout.trim();
    try {
        if ((await ask('rev-parse', '--show-cdup')) !== '')
            return unknown;
        const site = (0, remote_ts_1.siteOfRemote)(await ask('remote', 'get-url', 'origin'));
        return site?.repository.endsWith('/custody')
            ? { repository: site.repository, commit: await ask('rev-parse', 'HEAD') }
            : unknown;
    }
    catch {
        return unknown;
    }
}
async function changeOf(file) {
    const present = await (0, checkout_ts_1.readInside)(file.place.checkout.root, file.path);
    const before = Buffer.isBuffer(present) ? present : undefined;
    const status = before === undefined ? 'new' : before.equals(file.bytes) ? 'current' : 'changed';
    return { ...file, status, diff: (0, unified_diff_ts_1.unifiedDiff)(file.path, before, file.bytes) };
}
async function writeInside(root, path, bytes, status) {
    const target = (0, node_path_1.join)(root, path);
    try {
        await refuseLinks(root, (0, node_path_1.dirname)(target));
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(target), { recursive: true });
        await (0, promises_1.writeFile)(target, bytes, { flag: status === 'new' ? 'wx' : 'r+' });
        if (status === 'changed')
            await (0, promises_1.truncate)(target, bytes.length);
    }
    catch (cause) {
        throw new errors_ts_1.PermissionError('E_FILE_WRITE', {
            message: `${path} can't be written in ${root.slice(-80)}`,
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'see that the folder can be written to, and that no link stands in its place',
            state: 'files named before it may be written; git status shows them',
            cause
        });
    }
}
// A link in the work tree may lead anywhere: nothing is written, and no folder made, behind one.
async function refuseLinks(root, folder) {
    if (folder === root)
        return;
    await refuseLinks(root, (0, node_path_1.dirname)(folder));
    const found = await (0, promises_1.lstat)(folder).catch(() => undefined);
    if (found && !found.isDirectory())
        throw new Error(`${folder.slice(root.length + 1)} is no folder of the repository`);
}
function exists(files) {
    return new errors_ts_1.RefusalError('E_INIT_EXISTS', {
        message: `${files.map(({ path }) => path).join(', ')} ${files.length === 1 ? 'is' : 'are'} there with other content`,
        reason: 'what somebody wrote there would be replaced; the difference is shown above',
        remedy: 'add --force to replace it, or keep it and write only the rest by hand',
        state: 'nothing was written'
    });
}
function noRemote(folder, remote) {
    return new errors_ts_1.RequestError('E_INIT_REMOTE', {
        message: `where ${JSON.stringify(folder.slice(-80))} lives on GitHub is not known`,
        reason: remote === undefined
            ? 'it has no remote called origin, and not exactly one of another name'
            : 'the address of its remote names no owner/name on a host',
        remedy: '--repository OWNER/NAME says it',
        state: 'nothing was written'
    });
}
function otherHost(server) {
    return new errors_ts_1.RequestError('E_INIT_REMOTE', {
        message: `${new URL(server).hostname} runs no GitHub workflows`,
        reason: 'the workflows are for GitHub Actions, and provenance is made from the claims of its jobs',
        remedy: 'there, call custody verify and custody pin from a job; or name its mirror on GitHub by --repository OWNER/NAME',
        state: 'nothing was written'
    });
}


/***/ }),

/***/ 18151:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseInitInputs = parseInitInputs;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
const RELEASE = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[\w.-]{1,100})@([0-9a-f]{40})$/;
const BRANCH = /^[\w][\w./-]{0,200}$/;
const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What `custody init` was told on its command line; throws RequestError. */
function parseInitInputs(line) {
    const [folder = '.', ...more] = line.images;
    if (more.length > 0)
        throw argument('custody init takes one folder', 'two repositories are --gitops and the folder', 'write custody init FOLDER --gitops FOLDER');
    const order = line
        .option('environments')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
    return {
        folder,
        gitops: line.option('gitops') || undefined,
        repository: matching(line, 'repository', REPOSITORY, 'OWNER/NAME'),
        defaultBranch: matching(line, 'default-branch', BRANCH, 'the name of a branch'),
        named: line.list('image').map(namedImage),
        sources: new Map(line.list('source').map(sourceOf)),
        order: order.map((name) => checked('environments', name, ENVIRONMENT, 'a list such as dev,staging,prod')),
        release: releaseOf(line.option('custody'))
    };
}
function namedImage(text) {
    const [name = '', dockerfile] = split(text);
    return { image: reference_ts_1.ImageReference.parse(name), dockerfile: dockerfile?.replace(/^\.\//, '') };
}
function sourceOf(text) {
    const [name = '', repository = ''] = split(text);
    return [reference_ts_1.ImageReference.parse(name).name, checked('source', repository, REPOSITORY, 'IMAGE=OWNER/NAME')];
}
function releaseOf(text) {
    if (text === '')
        return undefined;
    const [, repository = '', commit = ''] = RELEASE.exec(text) ?? [];
    if (commit !== '')
        return { repository, commit };
    throw argument(`--custody ${JSON.stringify(text.slice(0, 80))} is not OWNER/NAME@COMMIT`, 'a tag can move; the commit of a release can not', 'write the 40 hexadecimal digits of the commit');
}
function split(text) {
    const at = text.indexOf('=');
    return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
function matching(line, option, pattern, expected) {
    const text = line.option(option);
    return text === '' ? undefined : checked(option, text, pattern, expected);
}
function checked(option, text, pattern, expected) {
    if (pattern.test(text))
        return text;
    throw argument(`--${option} ${JSON.stringify(text.slice(0, 80))} is not ${expected}`, 'what is misspelt would stand in every file', `write ${expected}`);
}
function argument(message, reason, remedy) {
    return new errors_ts_1.RequestError('E_ARGUMENT', { message, reason, remedy, state: 'nothing was written' });
}


/***/ }),

/***/ 87646:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.initVerb = void 0;
const init_ts_1 = __webpack_require__(56539);
const parse_request_ts_1 = __webpack_require__(434);
const run_ts_1 = __webpack_require__(50236);
const errors_ts_1 = __webpack_require__(87700);
const arguments_ts_1 = __webpack_require__(11506);
const help_sections_ts_1 = __webpack_require__(85064);
const init_arguments_ts_1 = __webpack_require__(18151);
/** `custody init`: reads a repository and writes the workflows and the policy that fit it, after showing them. */
exports.initVerb = {
    usage: 'init [FOLDER]',
    summary: 'read a repository; show, write or propose the workflow, custody.yaml and gate that fit it',
    options: ['gitops', 'repository', 'default-branch', 'environments', 'custody', 'timeout'],
    lists: ['image', 'source'],
    switches: ['write', 'pull-request', 'force'],
    page: `custody init [FOLDER] [--gitops FOLDER] [--write | --pull-request] [options]

Reads the clone in FOLDER (default: this folder): its Dockerfiles, workflows and kustomizations, its remote and default branch. Shows
the files that would release its images and gate their promotion as a patch on standard output, and what it found, what is left
to do and what becomes needless on standard error. Nothing is written, sent or run, and nothing is asked: what can't be found out is
named with the option that says it, and a comment stands in its place.

What to do
  --write                   write the files into the clones
  --pull-request            one commit and one pull request in each repository instead; GITHUB_TOKEN writes to the repository of
                            FOLDER, GITOPS_TOKEN (or else GITHUB_TOKEN) to that of --gitops: contents, pull requests, workflows
  --force                   replace files that are there with other content

What it can't find out
  --gitops FOLDER           clone of the repository that deploys, where it is another one
  --image NAME[=DOCKERFILE] image to release, and what it is built from; once for each image, in place of what is found
  --source IMAGE=OWNER/NAME repository that builds an image; in a repository that only deploys
  --environments LIST       dev,staging,prod: the order, where the names don't say it
  --repository OWNER/NAME   where the clone has no remote on GitHub
  --default-branch NAME     where the clone doesn't know it
  --custody OWNER/NAME@COMMIT  release of Custody to pin; default: the clone that this program runs from

Output
  --json                    the plan as JSON on standard output
  --quiet                   the patch alone
  --timeout TIME            90s, 5m (default)

Example
  custody init --gitops ../deploy            # look
  custody init --gitops ../deploy --write    # write

${help_sections_ts_1.EXIT_CODES}`,
    run: initCommand
};
async function initCommand(line, log) {
    const inputs = (0, init_arguments_ts_1.parseInitInputs)(line);
    const [writes, proposes, force] = [line.isOn('write'), line.isOn('pull-request'), line.isOn('force')];
    if (writes && proposes)
        throw bothWays();
    const run = (0, run_ts_1.openRun)(process.env, log, (0, parse_request_ts_1.parseDuration)(line.option('timeout') || '5m'));
    const plan = await (0, init_ts_1.openInit)(inputs, run);
    tell(plan, log);
    const patch = patchOf(plan.files);
    try {
        if (writes)
            await (0, init_ts_1.writeFiles)(plan.files, force);
        const pulls = proposes ? await (0, init_ts_1.proposeInit)(plan, { force, tokenFor: tokens(line, plan, log) }, run) : [];
        for (const pull of pulls)
            log.info('url' in pull ? `${pull.operation}: ${pull.url}` : `${pull.repository} holds these files already`);
        return { lines: [], patch, json: jsonOf(plan, { pulls, written: writes }) };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { lines: [], patch, json: jsonOf(plan, { pulls: [], written: false }), error };
    }
}
function tokens(line, plan, log) {
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    const [own, other] = [read('github-token'), read('gitops-token')];
    for (const token of [own, other])
        if (token !== '')
            log.mask(token);
    return (place) => {
        const token = place === plan.gitops ? other || own : own || other;
        if (token !== '')
            return token;
        throw new errors_ts_1.RequestError('E_GITOPS_TOKEN', {
            message: `no token is given for ${place.site.repository}`,
            reason: 'a pull request is opened in the name of somebody',
            remedy: 'set GITHUB_TOKEN, for example by GITHUB_TOKEN=$(gh auth token)',
            state: 'nothing was written'
        });
    };
}
function tell({ found, open, additions, advice, files }, log) {
    for (const line of found)
        log.info(`found: ${line}`);
    for (const { place, path, status } of files)
        log.info(`${status}: ${path} (${place.site.repository})`);
    for (const { what, remedy } of open)
        log.warning(`to do: ${what}. ${remedy}`);
    for (const { workflow, after, lines } of additions)
        log.warning(`to add to ${workflow}: ${after}\n${lines}`);
    for (const { workflow, line, found: what, then } of advice)
        log.notice(`${workflow}:${line} ${what}: ${then}`);
}
// A line of words between two repositories is what patch and git apply read over.
function patchOf(files) {
    const places = new Set(files.map(({ place }) => place));
    const parts = [...places].flatMap((place) => {
        const own = files.filter((file) => file.place === place && file.diff !== '');
        const title = places.size > 1 && own.length > 0 ? [`# ${place.site.repository}`] : [];
        return [...title, ...own.map(({ diff }) => diff.trimEnd())];
    });
    return parts.join('\n');
}
function jsonOf(plan, outcome) {
    const files = plan.files.map(({ place, path, status, bytes, diff }) => ({
        ...{ repository: place.site.repository, path, status, content: bytes.toString('utf8'), diff }
    }));
    const { found, open, additions, advice } = plan;
    return JSON.stringify({ files, found, open, additions, advice, ...outcome }, undefined, 2);
}
function bothWays() {
    return new errors_ts_1.RequestError('E_ARGUMENT', {
        message: '--write and --pull-request are two ways of doing the same',
        reason: 'files that lie in the clone and in a pull request would have to agree from then on',
        remedy: 'give one of them, or none to look first',
        state: 'nothing was written'
    });
}


/***/ }),

/***/ 2056:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderInitBody = renderInitBody;
const escape_ts_1 = __webpack_require__(93326);
const markdown_ts_1 = __webpack_require__(51508);
const PART_BYTES = 12_000;
/** The body of the pull request that brings Custody into a repository, in Markdown, far below GitHub's 65,536 characters. */
function renderInitBody({ repository, files, found, open, additions, advice }) {
    return (0, markdown_ts_1.sections)(`This brings ${files.map(escape_ts_1.codeSpan).join(', ')} to ${(0, escape_ts_1.codeSpan)(repository)}.`, part('What it rests on', found.map((line) => (0, escape_ts_1.escapeMarkdown)(line)), 'finding'), part('What is left to do', open.map(({ what, remedy }) => `${(0, escape_ts_1.escapeMarkdown)(what)}. ${(0, escape_ts_1.escapeMarkdown)(remedy)}`), 'point'), additionsPart(additions), part('What becomes needless', advice.map(({ workflow, line, found: what, then }) => `${(0, escape_ts_1.codeSpan)(`${workflow}:${line}`)} ${(0, escape_ts_1.escapeMarkdown)(what)}: ${(0, escape_ts_1.escapeMarkdown)(then)}`), 'step'));
}
function part(title, lines, noun) {
    return lines.length === 0 ? undefined : `### ${title}\n\n${(0, markdown_ts_1.bulletList)(lines, PART_BYTES, noun)}`;
}
function additionsPart(additions) {
    if (additions.length === 0)
        return undefined;
    const shown = additions
        .slice(0, 5)
        .map(({ workflow, after, lines }) => `${(0, escape_ts_1.codeSpan)(workflow)}: ${(0, escape_ts_1.escapeMarkdown)(after)}\n\n${(0, escape_ts_1.fence)('text', lines)}`);
    return ['### What to add by hand', ...shown].join('\n\n');
}


/***/ }),

/***/ 12760:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.adviceOn = adviceOn;
exports.calledBuilders = calledBuilders;
const RULES = [
    {
        found: 'installs cosign',
        uses: /^sigstore\/cosign-installer$/,
        then: 'remove it with the steps that call cosign: nothing is installed for signing'
    },
    {
        found: 'signs or attests with cosign',
        run: /\bcosign\s+(?:sign|attest)\b/,
        then: 'remove it: index and platforms are signed, with provenance and SBOM, and read back'
    },
    {
        found: 'verifies with cosign',
        run: /\bcosign\s+verify/,
        then: 'keep it if it checks images of others; ours are verified by the gate, as custody.yaml says'
    },
    {
        found: 'attests for GitHub',
        uses: /^actions\/attest(?:-build-provenance|-sbom)?$/,
        then: 'remove it: a second writer of referrers can lose entries on registries without the referrers API'
    },
    {
        found: 'makes an SBOM',
        uses: /^anchore\/sbom-action(?:\/.*)?$/,
        then: 'remove it: the SBOM of each platform is attested with the image'
    },
    {
        found: 'makes an SBOM',
        run: /\bsyft\s+(?!version)\S/,
        then: 'remove it: the SBOM of each platform is attested with the image'
    },
    {
        found: 'scans for vulnerabilities',
        uses: /^(?:aquasecurity\/(?:trivy-action|setup-trivy)|anchore\/scan-action)$/,
        then: 'remove it: the digest is scanned by a pinned Trivy in a job that can write nothing'
    },
    {
        found: 'scans for vulnerabilities',
        run: /\b(?:trivy\s+(?:image|i)|grype)\s/,
        then: 'remove it: the digest is scanned by a pinned Trivy in a job that can write nothing'
    },
    {
        found: 'edits a kustomization',
        run: /\bkustomize\s+edit\s+set\s+image\b|\byq\b[^\n]*\.images/,
        then: 'remove it: the digest is proposed by a pull request that carries what was verified'
    },
    {
        found: 'opens a pull request by itself',
        uses: /^peter-evans\/create-pull-request$/,
        then: 'remove it where it only bumps the image: the pull request of Custody takes its place'
    }
];
const CALLED = [
    {
        found: 'calls slsa-github-generator',
        uses: /^slsa-framework\/slsa-github-generator\//i,
        then: 'remove the job: provenance v1 is signed with the image, by a workflow pinned to a commit'
    },
    {
        found: 'calls docker/github-builder',
        uses: /^docker\/github-builder\//i,
        then: 'remove the job: the digest of the index is signed, which is what a manifest names'
    }
];
/** What becomes needless in workflows once Custody signs, in the order of their files. */
function adviceOn(workflows) {
    return workflows.flatMap(({ jobs }) => jobs.flatMap((job) => [...calledAdvice(job), ...job.steps.flatMap((step) => stepAdvice(job, step))]));
}
/** The workflow that is called in another repository and may build the image there, if any. */
function calledBuilders(workflows) {
    return workflows.flatMap(({ jobs }) => jobs.filter(({ uses }) => /^[\w-]+\/[\w.-]+\/.*(?:build|docker|image|container|release|publish)/i.test(uses) && !/\/custody\//.test(uses)));
}
function calledAdvice(job) {
    return CALLED.filter(({ uses }) => uses?.test(job.uses)).map(({ found, then }) => ({
        ...{ workflow: job.workflow, line: job.line, found, then }
    }));
}
function stepAdvice({ workflow }, { uses, run, line }) {
    const commands = run.replace(/^\s*#.*$/gm, '').replace(/\\\n\s*/g, ' ');
    return RULES.filter((rule) => rule.uses?.test(uses) === true || rule.run?.test(commands) === true).map(({ found, then }) => ({ workflow, line, found, then }));
}


/***/ }),

/***/ 17745:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.buildsIn = buildsIn;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const expressions_ts_1 = __webpack_require__(76889);
const logins_ts_1 = __webpack_require__(59770);
const obstacles_ts_1 = __webpack_require__(57548);
const other_pushes_ts_1 = __webpack_require__(97417);
const BUILD = 'docker/build-push-action';
const METADATA = 'docker/metadata-action';
/** Contexts that a caller of a reusable workflow may pass on as they are. */
const PASSED_ON = /^(?:github|vars)\.[\w.-]+$/;
/** The images that the workflows of `repository` push, those of one image and Dockerfile together, and the pushes without a name. */
function buildsIn(workflows, repository) {
    const found = workflows.flatMap(({ jobs, triggers }) => jobs.flatMap((job) => job.steps
        .filter(({ uses }) => uses === BUILD)
        .flatMap((step) => job.combinations.flatMap((matrix) => buildsOfStep(job, step, triggers, scopeOf(job, step, matrix, repository))))));
    const builds = found.filter((one) => 'image' in one);
    const unnamed = [...found.filter((one) => 'reason' in one), ...(0, other_pushes_ts_1.otherPushes)(workflows)];
    return {
        builds: [...Map.groupBy(builds, keyOf).values()].map(united),
        unnamed: [...new Map(unnamed.map((one) => [`${one.workflow}:${one.line}`, one])).values()]
    };
}
function scopeOf(job, step, matrix, repository) {
    return { repository, env: { ...job.env, ...step.env }, matrix, outputs: {} };
}
function buildsOfStep(job, step, triggers, scope) {
    if (!pushes(step))
        return [];
    const { names, tags } = namesOf(job, step, scope);
    const { workflow } = job;
    const texts = [...new Set(names.map((name) => (0, expressions_ts_1.resolveText)(name, scope).text))].filter((name) => name !== '');
    const images = texts.map(imageOf);
    const known = preferred(images.filter((image) => image !== undefined));
    if (!known) {
        const shown = texts.length === 0 ? 'it names no image' : `its image is ${texts.join(', ')}`;
        return [{ workflow, line: step.line, reason: `${shown}, which is known only while it runs` }];
    }
    const others = images.filter((image) => image && image.name !== known.name).map(String);
    return [buildOf(job, step, triggers, scope, { image: known, tags, others })];
}
function buildOf(job, step, triggers, scope, { image, tags, others }) {
    const input = (name) => (0, expressions_ts_1.resolveText)(step.with[name] ?? '', scope).text.trim();
    const context = contextOf(input('context'));
    const resolvedTags = [...new Set(tags.map((tag) => (0, expressions_ts_1.resolveText)(tag, scope)).map((tag) => carried(tag, triggers)))];
    return {
        ...{
            image,
            workflow: job.workflow,
            job: job.id,
            line: step.line,
            stepId: step.id,
            triggers,
            context,
            combined: job.combinations.length > 1
        },
        ...{
            file: input('file').replace(/^\.\//, ''),
            target: input('target'),
            runsOn: (0, expressions_ts_1.resolveText)(job.runsOn, scope).text
        },
        platforms: listOf(input('platforms'), /[,\n]/),
        buildArgs: listOf(input('build-args'), /\n/),
        tags: resolvedTags.flatMap(({ tag, passes }) => (passes ? [tag] : [])),
        leftTags: resolvedTags.flatMap(({ tag, passes }) => (passes ? [] : [tag])),
        login: (0, logins_ts_1.loginFor)(image, job, scope),
        obstacles: [
            ...(0, obstacles_ts_1.obstaclesOf)(job, step, scope),
            ...others.map((other) => `it pushes to ${other} too, and one image is released at a time`)
        ]
    };
}
// A step that never pushes builds for a test; one that pushes only outside of pull requests is a release.
function pushes({ with: input }) {
    const outputs = input['outputs'] ?? '';
    if (/push=true|type=registry/.test(outputs))
        return true;
    return !['', 'false'].includes(input['push'] ?? '');
}
function namesOf(job, step, scope) {
    const named = /(?:^|,)"?name=("?)([^",]+(?:,(?![\w-]+=)[^",]+)*)\1/m.exec(step.with['outputs'] ?? '')?.[2];
    const lines = listOf(step.with['tags'] ?? '', /[,\n]/);
    const metadata = job.steps.find(({ uses, id }) => uses === METADATA && lines.some((line) => line.includes(`steps.${id}.outputs.`)));
    const own = lines.filter((line) => !/steps\.[\w-]+\.outputs\./.test(line)).map(splitTag);
    const listed = metadata
        ? listOf(metadata.with['images'] ?? '', /[,\n]/).map((line) => line.replace(/^name=/, '').split(',')[0] ?? '')
        : [];
    const names = [...(named === undefined ? [] : named.split(',')), ...listed, ...own.map(({ name }) => name)];
    const kinds = metadata ? listOf(metadata.with['tags'] ?? 'type=ref,event=branch', /\n/).map(metadataTag) : [];
    return {
        names: names.length > 0 ? names : lines,
        tags: [...kinds, ...own.flatMap(({ tag }) => (tag === undefined ? [] : [(0, expressions_ts_1.resolveText)(tag, scope).text]))]
    };
}
// docker/metadata-action's own words for tags, those that an expression of the caller can say as well.
function metadataTag(line) {
    const value = /(?:^|,)value=([^,]+)/.exec(line)?.[1];
    if (/^type=raw/.test(line) && value !== undefined && !/enable=/.test(line))
        return value;
    if (/^type=ref,event=(?:tag|branch)$/.test(line))
        return '${{ github.ref_name }}';
    if (/^type=sha,.*format=long/.test(line) && /prefix=(?:,|$)/.test(line))
        return '${{ github.sha }}';
    return line;
}
function splitTag(text) {
    // A colon inside of an expression, or before a port, ends no name.
    const match = /^(.*?\}\}|[^:]*(?::\d+\/[^:]*)?):([^:/]+)$/s.exec(text);
    return match ? { name: match[1] ?? '', tag: match[2] } : { name: text, tag: undefined };
}
// The name of a branch may hold a slash, which a tag may not.
function carried({ text, unknown }, { branches }) {
    const named = /github\.(?:ref_name|head_ref)/.test(text) && branches.some((branch) => /[/*]/.test(branch));
    const passes = !named && !text.startsWith('type=') && unknown.every((expression) => PASSED_ON.test(expression));
    return { tag: text, passes };
}
function imageOf(name) {
    const lower = name.toLowerCase();
    const host = lower.split('/')[0] ?? '';
    try {
        return reference_ts_1.ImageReference.parse(/[.:]/.test(host) ? lower : `docker.io/${lower}`);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            return undefined;
        throw error;
    }
}
function preferred(images) {
    return images.find(({ registry }) => registry === 'ghcr.io') ?? images[0];
}
function contextOf(context) {
    const folder = context
        .replace(/^\{\{defaultContext\}\}:?/, '')
        .replace(/^\.\/?/, '')
        .replace(/\/+$/, '');
    return folder === '' ? '.' : folder;
}
function listOf(text, separator) {
    return text
        .split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '' && !item.startsWith('#'));
}
function keyOf({ image, context, file, target }) {
    return JSON.stringify([image.name, context, file, target]);
}
// One image that is built on a machine for each platform, or by a test and a release: one release.
function united(builds) {
    const [first] = builds;
    if (!first)
        throw new Error('a group without builds');
    const all = (list) => [...new Set(builds.flatMap(list))];
    return {
        ...first,
        platforms: all(({ platforms }) => platforms),
        tags: all(({ tags }) => tags),
        leftTags: all(({ leftTags }) => leftTags),
        obstacles: all(({ obstacles }) => obstacles),
        triggers: {
            branches: all(({ triggers }) => triggers.branches),
            tags: all(({ triggers }) => triggers.tags),
            releases: builds.some(({ triggers }) => triggers.releases)
        }
    };
}


/***/ }),

/***/ 89008:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readCheckout = readCheckout;
exports.readInside = readInside;
const node_child_process_1 = __webpack_require__(31421);
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const tree_ts_1 = __webpack_require__(18624);
const errors_ts_1 = __webpack_require__(87700);
const telling_ts_1 = __webpack_require__(21159);
const MAX_FILE = 512 * 1024;
const MAX_LISTING = 64 * 1024 * 1024;
// A line break, or an expression that GitHub would replace.
const MISLEADING = /[\u0000-\u001f\u007f]|\$\{\{/;
const GIT_MS = 60_000;
const USUAL_BRANCHES = ['main', 'master', 'trunk'];
/** Reads the repository that a folder belongs to; nothing of it is run, and no symbolic link of it is followed. Throws RequestError where it is no git work tree. */
async function readCheckout(folder) {
    const root = await (0, promises_1.realpath)(await topOf(folder));
    const listing = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    const paths = [...new Set(listing.split('\0'))].filter(tree_ts_1.isInside);
    const tree = new Map();
    const unread = [];
    for (const path of paths.filter(telling_ts_1.isTelling)) {
        const read = MISLEADING.test(path)
            ? { reason: 'its path would be more than a path in a workflow' }
            : await readInside(root, path);
        if (Buffer.isBuffer(read))
            tree.set(path, read);
        else
            unread.push(`${path}: ${read.reason}`);
    }
    return { root, remote: await remoteOf(root), defaultBranch: await branchOf(root), paths, tree, unread };
}
/** A file of a repository, where it is a regular one that lies in it, or the reason why it is not read. */
async function readInside(root, path) {
    try {
        if ((await (0, promises_1.realpath)((0, node_path_1.join)(root, path))) !== (0, node_path_1.join)(root, path))
            return { reason: 'a symbolic link is not followed' };
        const file = await (0, promises_1.open)((0, node_path_1.join)(root, path), node_fs_1.constants.O_RDONLY | node_fs_1.constants.O_NOFOLLOW | node_fs_1.constants.O_NONBLOCK);
        try {
            const { size } = await file.stat();
            if (size > MAX_FILE)
                return { reason: `it has ${size} bytes; ${MAX_FILE} are read` };
            return (await file.stat()).isFile() ? await file.readFile() : { reason: 'it is no regular file' };
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        return { reason: (0, errors_ts_1.messageOf)(error).replace(/,.*$/s, '') };
    }
}
async function topOf(folder) {
    try {
        return (await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '');
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_INIT_CHECKOUT', {
            message: `${JSON.stringify(folder.slice(-100))} is no work tree of a git repository`,
            reason: lastLine(cause.stderr) ?? (0, errors_ts_1.messageOf)(cause),
            remedy: 'run custody init in a clone of the repository, or name its folder',
            state: 'nothing was written',
            cause
        });
    }
}
async function remoteOf(root) {
    const names = (await git(root, ['remote'])).split('\n').filter(Boolean);
    const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
    return name === undefined ? undefined : (await git(root, ['remote', 'get-url', '--', name])).trim();
}
// What the remote calls its head; where a clone does not know, the one usual name that there is.
async function branchOf(root) {
    const refs = await git(root, ['for-each-ref', '--format=%(refname) %(symref)', 'refs/heads', 'refs/remotes']);
    const lines = refs.split('\n').filter(Boolean);
    const head = lines.find((line) => /^refs\/remotes\/[^/ ]+\/HEAD /.test(line))?.split(' ')[1];
    if (head)
        return head.replace(/^refs\/remotes\/[^/]+\//, '');
    const names = new Set(lines.map((line) => line.split(' ')[0]?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')));
    if (names.size === 0)
        return (await git(root, ['symbolic-ref', '--short', 'HEAD'])).trim();
    const usual = USUAL_BRANCHES.filter((name) => names.has(name));
    return usual.length === 1 ? usual[0] : undefined;
}
async function git(folder, args) {
    const { stdout } = await (0, node_util_1.promisify)(node_child_process_1.execFile)('git', 
    // Without the programs that a configuration may name for looking at a work tree.
    ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks', ...args], { cwd: folder, maxBuffer: MAX_LISTING, timeout: GIT_MS, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } });
    return stdout;
}
function lastLine(text = '') {
    return text.trim().split('\n').at(-1) || undefined;
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deploymentOf = deploymentOf;
exports.unreadableOverlays = unreadableOverlays;
const overlays_ts_1 = __webpack_require__(55153);
/** Where an image is deployed; undefined where no kustomization has an entry for it. */
function deploymentOf(image, overlays) {
    const holders = overlays.flatMap((overlay) => {
        const entry = overlay.entries.find((one) => isOf(one, image));
        return entry ? [{ overlay, entry }] : [];
    });
    const own = holders.filter(({ overlay }) => !overlay.isComponent);
    const top = own.filter(({ overlay }) => !own.some((other) => other.overlay.builtFrom.has(overlay.folder)));
    if (top.length === 0)
        return undefined;
    const entry = mostFrequent(top.map((one) => one.entry.name));
    const fitting = top.filter((one) => one.entry.name === entry).map(({ overlay }) => overlay);
    const placed = fitting.map((overlay) => above(overlay, overlays));
    const folders = [...new Set(placed.flatMap((one) => one.map(({ folder }) => folder)))].toSorted();
    return {
        ...{ image, entry, folders },
        open: [
            ...top
                .filter((one) => one.entry.name !== entry)
                .map(({ overlay, entry: other }) => otherEntry(overlay, other, entry)),
            ...fitting.flatMap((overlay, index) => placed[index]?.includes(overlay) ? [] : missingEntries(overlay, placed[index] ?? [], image)),
            ...holders
                .filter(({ overlay }) => overlay.isComponent && fitting.some(({ builtFrom }) => builtFrom.has(overlay.folder)))
                .map(({ overlay }) => componentEntry(overlay, image))
        ]
    };
}
/** What stands in a kustomization that names an image and can't be edited, a point for each. */
function unreadableOverlays(overlays) {
    return overlays
        .filter(({ fault }) => fault !== undefined)
        .map(({ path, fault }) => ({
        what: `${path} can't be edited, so its environment is left out: ${fault ?? ''}`,
        remedy: 'mend it (docs/kustomizations.md), then run custody init again'
    }));
}
// A base that several overlays share is no environment: its entry would change all of them at once.
function above(overlay, overlays) {
    const built = overlays.filter(({ builtFrom, isComponent }) => !isComponent && builtFrom.has(overlay.folder));
    const leaves = built.filter(({ folder }) => !built.some((other) => other.builtFrom.has(folder)));
    return leaves.length > 1 ? leaves : [overlay];
}
function isOf(entry, image) {
    return [(0, overlays_ts_1.deployedName)(entry), entry.name].some((name) => name === image || `docker.io/${name}` === image);
}
function mostFrequent(names) {
    const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, times: all.length }));
    return counts.toSorted((one, other) => other.times - one.times)[0]?.name ?? '';
}
function otherEntry({ path }, { name }, entry) {
    return {
        what: `${path} calls the entry ${name}, where the other overlays call it ${entry}; it is left out`,
        remedy: 'give the entry one name in all overlays: custody.yaml holds one for each app'
    };
}
function missingEntries({ path }, leaves, image) {
    return leaves.map(({ folder }) => ({
        what: `${folder} has no entry for ${image}: only ${path} has, and a change there changes every environment at once`,
        remedy: `custody pin ${folder} ${image}@sha256:… --create writes one`
    }));
}
function componentEntry({ path }, image) {
    return {
        what: `the component ${path} has an entry for ${image} too, and which of the two wins depends on kustomize's order`,
        remedy: 'take the entry out of the component: the overlays pin the digest'
    };
}


/***/ }),

/***/ 66425:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.contextOf = contextOf;
exports.imageFor = imageFor;
const reference_ts_1 = __webpack_require__(23564);
const tree_ts_1 = __webpack_require__(18624);
const GENERIC = /^(?:docker|build|deploy|deployment|image|images|src|app|apps|services?|cmd|container|containers|packaging|.)$/i;
/**
 * The folder that a Dockerfile's COPY and ADD lines are written for: its own, or the root of the repository; undefined where their sources
 * are in neither alone.
 */
function contextOf({ folder }, text, paths) {
    if (folder === '')
        return '.';
    const sources = copiedSources(text);
    const all = (base) => sources.every((source) => exists((0, tree_ts_1.within)(base, source), paths));
    if (sources.length === 0 || (all(folder) && !all('')))
        return folder;
    return all('') && !all(folder) ? '.' : undefined;
}
/** The image of a Dockerfile that no workflow names: the repository's own, or one below it for each of several. */
function imageFor({ folder, suffix }, repository, only) {
    const whole = `ghcr.io/${repository.toLowerCase()}`;
    const named = folder
        .split('/')
        .filter((part) => part !== '' && !GENERIC.test(part))
        .at(-1);
    const part = [named ?? '', suffix]
        .filter((text) => text !== '')
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-');
    const name = part.replace(/^-+|-+$/g, '');
    return reference_ts_1.ImageReference.parse(only || name === '' ? whole : `${whole}/${name}`);
}
// What a build takes from its context: not from another stage or image, not from the network, and no pattern.
function copiedSources(text) {
    const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
    return lines.flatMap((line) => {
        const words = /^\s*(?:COPY|ADD)\s+(.*)$/i.exec(line)?.[1];
        if (words === undefined || /--from=/.test(words) || words.includes('<<'))
            return [];
        return wordsOf(words)
            .slice(0, -1)
            .filter((word) => !/[*?[\]$]|:\/\/|^git@/.test(word) && !/^(?:\.|\/)*$/.test(word));
    });
}
function wordsOf(text) {
    const list = /^(?:--\S+\s+)*(\[.*\])\s*$/.exec(text)?.[1];
    if (list !== undefined) {
        try {
            return JSON.parse(list).map(String);
        }
        catch {
            return [];
        }
    }
    return text
        .trim()
        .split(/\s+/)
        .filter((word) => !word.startsWith('--'));
}
function exists(path, paths) {
    const clean = path.replace(/^\/+/, '');
    return paths.some((one) => one === clean || one.startsWith(`${clean}/`));
}


/***/ }),

/***/ 18114:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.stageOf = stageOf;
exports.environmentNames = environmentNames;
exports.ladderOf = ladderOf;
const values_ts_1 = __webpack_require__(10638);
/** The stages that environments are usually called by, from the first to the last. */
const STAGES = [
    ['dev', 'devel', 'develop', 'development', 'sandbox', 'local', 'preview'],
    ['test', 'testing', 'tst', 'qa', 'int', 'integration', 'ci', 'nonprod', 'sit'],
    ['staging', 'stage', 'stg', 'uat', 'preprod', 'acceptance', 'acc', 'canary', 'rc'],
    ['prod', 'production', 'prd', 'live']
];
// Folders that group others and say nothing of the environment itself.
const GENERIC = /^(?:overlays?|envs?|environments?|kustomize|kustomization|k8s|kubernetes|deploy|deployments?|manifests|clusters?|apps?|base|bases|resources|infra|gitops)$/i;
/** How far along the way to production a name says that it is, from 0; undefined where it says nothing. */
function stageOf(name) {
    const words = name
        .toLowerCase()
        .replace(/\b(non|pre)[-_.]?(prod)/g, '$1$2')
        .split(/[^a-z]+/);
    const found = STAGES.findLastIndex((stage) => stage.some((word) => words.includes(word)));
    return found === -1 ? undefined : found;
}
/** A name for each folder, taken from its path; `groups` are the folders of each app, in which no two have one name. */
function environmentNames(groups) {
    const folders = [...new Set(groups.flat())].toSorted();
    const names = new Map(folders.map((folder) => [folder, shortName(folder)]));
    const clashes = groups.flatMap((group) => [...Map.groupBy(group, (folder) => names.get(folder) ?? '').values()].filter(({ length }) => length > 1));
    for (const clash of clashes)
        for (const folder of clash)
            names.set(folder, longName(folder, clash));
    return groups.reduce(distinctIn, names);
}
/** The names in the order of their stages, each with the environment that it follows; names of one stage follow the same one. */
function ladderOf(names, order) {
    const rankOf = (name) => order.includes(name) ? order.indexOf(name) : order.length > 0 ? undefined : stageOf(name);
    const ranked = names.map((name) => ({ name, rank: rankOf(name) }));
    const sorted = ranked.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || compare(one.name, other.name));
    return sorted.map(({ name, rank }) => {
        const before = rank === undefined ? [] : sorted.filter((other) => (other.rank ?? Infinity) < rank);
        const nearest = Math.max(...before.map((other) => other.rank ?? -1));
        const from = before.find((other) => other.rank === nearest);
        return { name, from: from?.name, known: rank !== undefined };
    });
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function shortName(folder) {
    const parts = partsOf(folder);
    const telling = parts.findLast((part) => stageOf(part) !== undefined);
    return nameOf(telling ?? parts.at(-1) ?? 'root');
}
// With what tells it from the others of the same short name.
function longName(folder, group) {
    const own = partsOf(folder).filter((part) => !group.every((other) => partsOf(other).includes(part)));
    const short = shortName(folder);
    return nameOf([...own.filter((part) => nameOf(part) !== short), short].join('-'));
}
function partsOf(folder) {
    const parts = folder.split('/').filter((part) => part !== '');
    const telling = parts.filter((part) => !GENERIC.test(part));
    return telling.length > 0 ? telling : parts;
}
function nameOf(text) {
    const name = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 50)
        .replace(/-+$/, '');
    return values_ts_1.NAME.test(name) ? name : 'environment';
}
function distinctIn(names, group) {
    const taken = new Set();
    for (const folder of group) {
        const name = names.get(folder) ?? '';
        const free = [name, ...group.map((_, index) => `${name}-${index + 2}`)].find((one) => !taken.has(one)) ?? name;
        taken.add(free);
        names.set(folder, free);
    }
    return names;
}


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.existingUse = existingUse;
exports.gitopsHints = gitopsHints;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const expressions_ts_1 = __webpack_require__(76889);
const CALL = /^([\w-]+\/custody)\/\.github\/workflows\/(release|sign)\.yml@([0-9a-f]{40})$/;
const UNKNOWN_COMMIT = /^0+$/;
// What is written here may be written again.
const OWN = '.github/workflows/custody-release.yml';
/** The jobs that call a workflow of Custody at a commit, and the images that they release; undefined where none does. */
function existingUse(workflows, repository) {
    const calls = workflows
        .filter(({ path }) => path !== OWN)
        .flatMap((workflow) => workflow.jobs.flatMap((job) => {
        const [, owner = '', called = '', commit = ''] = CALL.exec(job.uses) ?? [];
        return commit === '' || UNKNOWN_COMMIT.test(commit) ? [] : [{ workflow, job, owner, called, commit }];
    }));
    const [first] = calls;
    if (!first)
        return undefined;
    return {
        release: { repository: first.owner, commit: first.commit },
        called: first.called === 'sign' ? 'sign.yml' : 'release.yml',
        open: [],
        released: calls.flatMap(({ workflow, job }) => calledRelease(workflow, job, repository))
    };
}
function calledRelease({ triggers }, { workflow, line, env, with: input }, repository) {
    const { text } = (0, expressions_ts_1.resolveText)(input['image'] ?? '', { repository, env, matrix: {}, outputs: {} });
    try {
        const told = `${workflow}:${line} releases ${text} by Custody already: no other release workflow is written for it`;
        return [
            { image: reference_ts_1.ImageReference.parse(text), dockerfile: '', context: '.', build: undefined, triggers: [triggers], told }
        ];
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            return [];
        throw error;
    }
}
/** The repositories that workflows check out to write a kustomization or a manifest into. */
function gitopsHints(workflows, own) {
    const hints = workflows.flatMap(({ jobs }) => jobs
        .filter(({ steps }) => steps.some(({ run, uses }) => /\bkustomize\b|\byq\b|git push/.test(run) || uses === 'peter-evans/create-pull-request'))
        .flatMap(({ steps }) => steps.filter(({ uses }) => uses === 'actions/checkout').map((step) => step.with['repository'] ?? '')));
    return [...new Set(hints)].filter((name) => /^[\w-]+\/[\w.-]+$/.test(name) && name.toLowerCase() !== own.toLowerCase());
}


/***/ }),

/***/ 76889:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveText = resolveText;
const EXPRESSION = /\$\{\{\s*(.*?)\s*\}\}/gs;
const MAX_DEPTH = 5;
/** Replaces what can be known of the expressions in a text; the others stay as they are written. */
function resolveText(text, scope, depth = 0) {
    const unknown = [];
    const resolved = text.replace(EXPRESSION, (whole, expression) => {
        const value = depth < MAX_DEPTH ? valueOf(expression, scope) : undefined;
        const inner = value === undefined ? undefined : resolveText(value, scope, depth + 1);
        if (inner?.unknown.length === 0)
            return inner.text;
        unknown.push(expression);
        return whole;
    });
    return { text: resolved, unknown };
}
function valueOf(expression, { repository, env, matrix, outputs }) {
    const literal = /^'([^']*)'$/.exec(expression)?.[1];
    if (literal !== undefined)
        return literal;
    const [owner, name] = repository.split('/');
    const github = { repository, repository_owner: owner ?? '', 'event.repository.name': name ?? '' };
    const contexts = { github, env, matrix, steps: outputs };
    const [, context = '', key = ''] = /^(env|matrix|steps|github)\.([\w.-]+)$/.exec(expression) ?? [];
    return contexts[context]?.[key.replace('.outputs.', '.')];
}


/***/ }),

/***/ 32195:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.foundApps = foundApps;
const deployments_ts_1 = __webpack_require__(71694);
const environments_ts_1 = __webpack_require__(18114);
const overlays_ts_1 = __webpack_require__(55153);
const refs_ts_1 = __webpack_require__(61962);
const template_ts_1 = __webpack_require__(90978);
/** Brings together what a repository releases and what kustomizations deploy, one app for each image. */
function foundApps(findings) {
    const { request, released, overlays } = findings;
    const deployments = new Map(imagesOf(released, overlays).map((image) => [image, (0, deployments_ts_1.deploymentOf)(image, overlays)]));
    const placed = [...deployments.values()].filter((one) => one !== undefined);
    const names = (0, environments_ts_1.environmentNames)(placed.map(({ folders }) => folders));
    const appNames = namesOf([...deployments.keys()]);
    const environments = (image) => environmentsOf(deployments.get(image), names, request.order);
    const apps = released.map((one) => releasedApp(one, findings, { deployments, appNames, environments }));
    const foreign = placed.filter(({ image }) => !released.some((one) => one.image.name === image));
    const sourced = foreign.filter(({ image }) => request.sources.has(image));
    const unsourced = foreign.filter(({ image }) => !request.sources.has(image) && released.length === 0);
    const policy = [
        ...uniqueByImage(apps).flatMap((app) => policyApp(app, findings)),
        ...sourced.map((one) => foreignApp(one, appNames.get(one.image) ?? '', environments(one.image), findings))
    ];
    return {
        ...{ released: apps, policy },
        unfinished: unsourced.map(({ image, folders }) => ({ name: appNames.get(image) ?? '', image, folders })),
        open: [
            ...placed.filter((one) => isOurs(one, policy)).flatMap(({ open }) => open),
            ...orderPoints(policy),
            ...sourcePoints(unsourced),
            ...undeployedPoints(apps, overlays.length),
            ...refPoints(apps),
            ...ladderPoints(policy)
        ],
        found: placed
            .filter((one) => isOurs(one, policy))
            .map(({ image, folders }) => `${image} is deployed by ${folders.map((folder) => folder || 'the root').join(', ')}`)
    };
}
function isOurs({ image }, policy) {
    return policy.some((app) => app.image === image);
}
// Images of others that kustomizations pin too are no apps of this repository; in a repository that only deploys, those with a registry are.
function imagesOf(released, overlays) {
    const deployed = overlays
        .filter(({ isComponent }) => !isComponent)
        .flatMap(({ entries }) => entries.map(overlays_ts_1.deployedName));
    const named = deployed.filter((name) => /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/[a-z0-9][a-z0-9._/-]*$/.test(name));
    return [...new Set([...released.map(({ image }) => image.name), ...named])];
}
function releasedApp(released, { request, branch }, known) {
    const { image, build } = released;
    const isPlain = !build ||
        build.obstacles.length === 0 ||
        request.named.some((one) => one.image.name === image.name && one.dockerfile !== undefined);
    const road = isPlain ? 'release' : build.combined ? 'step' : 'sign';
    return {
        ...{ released, road, name: known.appNames.get(image.name) ?? '', deployment: known.deployments.get(image.name) },
        refs: (0, refs_ts_1.releaseRefs)(released.triggers, branch),
        environments: known.environments(image.name)
    };
}
function uniqueByImage(apps) {
    return [...new Map(apps.map((app) => [app.released.image.name, app])).values()];
}
function policyApp(app, findings) {
    const { name, released, deployment, environments } = app;
    if (!deployment)
        return [];
    return [{ name, image: released.image.name, entry: deployment.entry, signer: signerOf(app, findings), environments }];
}
function signerOf({ road, released, refs }, { request, existing }) {
    const { server, repository } = request.app.site;
    const { release } = request;
    if (road === 'step' && released.build)
        return {
            server,
            workflow: `${repository}/${released.build.workflow}`,
            refs: refs.refs,
            remark: '',
            source: repository,
            sourceRefs: refs.refs
        };
    const called = existing?.called ?? (road === 'release' ? 'release.yml' : 'sign.yml');
    return {
        ...{ server, workflow: `${release.repository}/.github/workflows/${called}`, refs: [(0, template_ts_1.commitOf)(release)] },
        ...{ remark: 'the commit that the workflow pins: change both together', source: repository, sourceRefs: refs.refs }
    };
}
function foreignApp({ image, entry }, name, environments, { request }) {
    const { release, app, sources } = request;
    const signer = {
        ...{
            server: app.site.server,
            workflow: `${release.repository}/.github/workflows/release.yml`,
            refs: [(0, template_ts_1.commitOf)(release)]
        },
        ...{
            remark: 'the commit that its release workflow pins: change both together',
            source: sources.get(image) ?? '',
            sourceRefs: []
        }
    };
    return { name, image, entry, signer, environments };
}
function environmentsOf(deployment, names, order) {
    const paths = new Map(deployment?.folders.map((folder) => [names.get(folder) ?? '', folder]));
    const single = paths.size === 1;
    return (0, environments_ts_1.ladderOf)([...paths.keys()], order).map(({ name, from, known }) => ({
        name,
        path: paths.get(name) || '.',
        from,
        placed: known || single
    }));
}
function namesOf(images) {
    const taken = new Set();
    return new Map(images.map((image) => {
        const parts = image.split('/').slice(1);
        const short = slug(parts.at(-1) ?? '');
        const name = taken.has(short) ? slug(parts.join('-')) : short;
        taken.add(name);
        return [image, name];
    }));
}
function slug(text) {
    return (text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60)
        .replace(/-+$/, '') || 'app');
}
function orderPoints(policy) {
    const unplaced = [
        ...new Set(policy.flatMap(({ environments }) => environments.filter(({ placed }) => !placed).map(({ name }) => name)))
    ];
    if (unplaced.length === 0)
        return [];
    return [
        {
            what: `which environment ${unplaced.join(', ')} follow${unplaced.length === 1 ? 's' : ''} is not said by the name`,
            remedy: '--environments FIRST,SECOND,… says the order of all of them'
        }
    ];
}
function sourcePoints(unsourced) {
    return unsourced.map(({ image }) => ({
        what: `which repository builds ${image} is not said by anything here`,
        remedy: `--source ${image}=OWNER/NAME says it; or run custody init in that repository with --gitops`
    }));
}
function refPoints(apps) {
    const left = [...new Set(apps.flatMap(({ refs }) => refs.left))];
    if (left.length === 0)
        return [];
    return [
        {
            what: `pushes to ${left.join(', ')} release today, and custody.yaml can't say such a pattern`,
            remedy: 'add the branches by name, to the workflow and to source-ref'
        }
    ];
}
function undeployedPoints(apps, overlays) {
    if (overlays === 0)
        return [];
    return apps
        .filter(({ deployment }) => !deployment)
        .map(({ released: { image } }) => ({
        what: `no kustomization has an entry for ${image.name}, so it is not proposed for deployment`,
        remedy: `add an entry (custody pin OVERLAY ${image.name}@sha256:… --create); where the image has another name, --image NAME=DOCKERFILE says it`
    }));
}
function ladderPoints(policy) {
    const later = [
        ...new Set(policy.flatMap(({ environments }) => environments.filter(({ from }) => from).map(({ name }) => name)))
    ];
    if (later.length === 0)
        return [];
    return [
        {
            what: `new digests come into the first environment by themselves, and into ${later.join(', ')} by custody promote`,
            remedy: 'the template custody-promote.yml runs it (docs/workflows.md)'
        }
    ];
}


/***/ }),

/***/ 59770:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.loginFor = loginFor;
const expressions_ts_1 = __webpack_require__(76889);
/** The docker/login-action of a job for an image's registry; undefined where there is none. */
function loginFor({ registry }, { steps }, scope) {
    for (const { uses, with: input } of steps) {
        if (uses !== 'docker/login-action')
            continue;
        const host = (0, expressions_ts_1.resolveText)(input['registry'] ?? '', scope)
            .text.replace(/^https?:\/\//, '')
            .toLowerCase() || 'docker.io';
        if (host.split('/')[0] !== registry)
            continue;
        const secret = /\bsecrets\.([A-Za-z_]\w*)/.exec(input['password'] ?? '')?.[1];
        return { registry, username: (0, expressions_ts_1.resolveText)(input['username'] ?? '', scope).text, secret };
    }
    return undefined;
}


/***/ }),

/***/ 4701:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.combinationsOf = combinationsOf;
const MAX_COMBINATIONS = 256;
const NONE = [{}];
/** Every combination of a job's matrix, as GitHub makes them (docs.github.com, "Running variations of jobs"); one without values for no matrix, and for one that an expression makes. */
function combinationsOf(matrix) {
    if (!isValues(matrix))
        return NONE;
    const { include, exclude, ...axes } = matrix;
    const lists = Object.entries(axes).filter((axis) => Array.isArray(axis[1]));
    const product = lists.reduce((made, [name, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))).slice(0, MAX_COMBINATIONS), [{}]);
    const kept = product.filter((one) => !itemsOf(exclude).some((pattern) => covers(one, pattern)));
    const made = lists.length === 0 ? [] : kept;
    const all = withIncluded(made, itemsOf(include), new Set(lists.map(([name]) => name)));
    return all.length === 0 ? NONE : all.slice(0, MAX_COMBINATIONS).map((one) => flattened(one));
}
// What agrees with a combination's own axes is added to it; what agrees with none stands for itself.
function withIncluded(made, include, axes) {
    const extended = made.map((one) => include
        .filter((extra) => Object.entries(extra).every(([name, value]) => !axes.has(name) || same(one[name], value)))
        .reduce((sum, extra) => ({ ...sum, ...extra }), one));
    const own = include.filter((extra) => !made.some((one) => Object.entries(extra).every(([name, value]) => !axes.has(name) || same(one[name], value))));
    return [...extended, ...own];
}
function covers(one, pattern) {
    return Object.entries(pattern).every(([name, value]) => same(one[name], value));
}
function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
function flattened(values, prefix = '') {
    const pairs = Object.entries(values).flatMap(([name, value]) => {
        if (isValues(value))
            return Object.entries(flattened(value, `${prefix}${name}.`));
        return isPlain(value) ? [[`${prefix}${name}`, String(value)]] : [];
    });
    return Object.fromEntries(pairs);
}
function itemsOf(value) {
    return Array.isArray(value) ? value.filter(isValues) : [];
}
function isValues(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isPlain(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}


/***/ }),

/***/ 57548:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.obstaclesOf = obstaclesOf;
const expressions_ts_1 = __webpack_require__(76889);
const PASSED_ON = /^(?:github|vars)\.[\w.-]+$/;
// Inputs of docker/build-push-action by which a build needs more than its repository.
const MORE = [
    'secrets',
    'secret-files',
    'secret-envs',
    'ssh',
    'build-contexts',
    'allow',
    'network',
    'add-hosts',
    'github-token'
];
// What stands before a build and leaves the work tree as it is.
const NEUTRAL = /^(?:actions\/(?:checkout|cache(?:\/.*)?|github-script|create-github-app-token)|docker\/(?:setup-[\w-]+|login-action|metadata-action|build-push-action|bake-action)|sigstore\/cosign-installer|step-security\/harden-runner|dorny\/paths-filter|tj-actions\/changed-files|crazy-max\/ghaction-[\w-]+|easimon\/maximize-build-space|jlumbroso\/free-disk-space|anchore\/.*|aquasecurity\/.*)$/;
const LOGINS = /^(?:aws-actions\/|google-github-actions\/|azure\/)/;
const QUIET_LINE = /^\s*(?:#.*|set [-+\w ]+|(?:echo|printf)\b.*|(?:export |local |readonly )?[A-Za-z_]\w*=.*|(?:if|then|else|elif|fi|for|do|done|case|esac|\[\[?|test)\b.*|\[.*|\}|\{|;;|.*>>\s*["']?\$\{?GITHUB_(?:OUTPUT|ENV|STEP_SUMMARY).*|git (?:fetch|log|rev-parse|describe|config)\b.*|docker (?:system prune|image prune|info|version|buildx (?:ls|inspect))\b.*|df\b.*|)$/;
/** Why another job that only checks the repository out can't make the same image, a sentence for each reason. */
function obstaclesOf(job, step, scope) {
    const before = job.steps.slice(0, job.steps.indexOf(step));
    return [
        ...MORE.filter((name) => (step.with[name] ?? '') !== '').map((name) => `the build takes ${name}`),
        ...unknownInputs(step, scope),
        ...before.flatMap((one) => preparation(one, job.workflow))
    ];
}
function unknownInputs(step, scope) {
    return ['context', 'file', 'target', 'platforms', 'build-args'].flatMap((name) => {
        const { text, unknown } = (0, expressions_ts_1.resolveText)(step.with[name] ?? '', scope);
        const open = unknown.filter((expression) => !PASSED_ON.test(expression));
        const remote = name === 'context' && /^(?:https?|git|ssh):|^git@/.test(text);
        if (remote)
            return [`its context is another repository, ${text.replace(/\/\/[^/@]*@/, '//').slice(0, 80)}`];
        return open.map((expression) => `its ${name} is known only while it runs: ${expression.slice(0, 80)}`);
    });
}
function preparation({ uses, run, line }, workflow) {
    const where = `${workflow}:${line}`;
    if (LOGINS.test(uses))
        return [`${where} logs in by ${uses}, not by user and password`];
    if (uses !== '')
        return NEUTRAL.test(uses) ? [] : [`${where} runs ${uses} before the build`];
    const loud = run.split('\n').find((text) => !QUIET_LINE.test(text));
    return loud === undefined ? [] : [`${where} runs a script before the build: ${loud.trim().slice(0, 60)}`];
}


/***/ }),

/***/ 97417:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.otherPushes = otherPushes;
const PUSHES = [
    { uses: /^docker\/bake-action$/, how: 'by a bake file' },
    { uses: /^redhat-actions\/push-to-registry$/, how: 'by Buildah' },
    { uses: /^(?:ko-build\/setup-ko|imjasonh\/setup-ko)$/, how: 'by ko' },
    { run: /\bdocker\s+(?:image\s+)?push\s/, how: 'by docker push' },
    { run: /\bdocker\s+(?:buildx\s+)?(?:build|bake)\b[^\n]*--push\b/, how: 'by docker build --push' },
    { run: /\b(?:podman|buildah)\s+push\s/, how: 'by Podman or Buildah' },
    { run: /\bko\s+(?:build|publish|resolve|apply)\s/, how: 'by ko' },
    { run: /\bpack\s+build\b[^\n]*--publish\b/, how: 'by Buildpacks' },
    { run: /\/kaniko\/executor\b/, how: 'by Kaniko' }
];
/** The steps that push an image in another way than docker/build-push-action: what they push is not read from their scripts. */
function otherPushes(workflows) {
    return workflows.flatMap(({ jobs }) => jobs.flatMap(({ workflow, steps }) => steps.flatMap((step) => {
        const push = PUSHES.find((one) => isPush(one, step));
        return push ? [{ workflow, line: step.line, reason: `it does so ${push.how}, whose image is not read` }] : [];
    })));
}
function isPush({ uses, run }, step) {
    const commands = step.run.replace(/^\s*#.*$/gm, '').replace(/\\\n\s*/g, ' ');
    return uses?.test(step.uses) === true || run?.test(commands) === true;
}


/***/ }),

/***/ 55153:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.overlaysIn = overlaysIn;
exports.deployedName = deployedName;
const overlay_path_ts_1 = __webpack_require__(524);
const reading_ts_1 = __webpack_require__(81099);
const text_ts_1 = __webpack_require__(8700);
const closure_ts_1 = __webpack_require__(14527);
const manifest_ts_1 = __webpack_require__(45097);
const errors_ts_1 = __webpack_require__(87700);
/** Every kustomization of a repository, read by what would edit it. */
function overlaysIn(tree) {
    const layers = (0, closure_ts_1.layersIn)(tree);
    const bases = new Map(layers.map((layer) => [layer.folder, (0, closure_ts_1.basesOf)(tree, layer)]));
    return layers.map((layer) => ({ ...outlineOf(tree, layer), builtFrom: reached(layer.folder, bases) }));
}
/** The image that an entry deploys. */
function deployedName({ name, newName }) {
    return newName === '' ? name : newName;
}
function outlineOf(tree, { folder, path, fields }) {
    const known = { folder, path, isComponent: (0, manifest_ts_1.textOf)(fields['kind']) === 'Component' };
    try {
        (0, overlay_path_ts_1.parseOverlayPath)(folder);
        const { entries } = (0, reading_ts_1.readKustomization)((0, text_ts_1.decodeKustomization)(tree.get(path) ?? Buffer.alloc(0)));
        return { ...known, fault: undefined, entries: entries.map(({ values: { name, newName } }) => ({ name, newName })) };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { ...known, fault: [error.message, error.reason].filter(Boolean).join(': '), entries: [] };
    }
}
function reached(folder, bases) {
    const found = new Set();
    const open = [...(bases.get(folder) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next))
            continue;
        found.add(next);
        open.push(...(bases.get(next) ?? []));
    }
    found.delete(folder);
    return found;
}


/***/ }),

/***/ 88091:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planInit = planInit;
const errors_ts_1 = __webpack_require__(87700);
const advice_ts_1 = __webpack_require__(12760);
const builds_ts_1 = __webpack_require__(17745);
const deployments_ts_1 = __webpack_require__(71694);
const existing_ts_1 = __webpack_require__(3661);
const found_apps_ts_1 = __webpack_require__(32195);
const overlays_ts_1 = __webpack_require__(55153);
const release_files_ts_1 = __webpack_require__(88117);
const released_ts_1 = __webpack_require__(63767);
const policy_files_ts_1 = __webpack_require__(97776);
const telling_ts_1 = __webpack_require__(21159);
const workflow_file_ts_1 = __webpack_require__(94552);
/** What stands in a branch's place where it is not known. */
const NO_BRANCH = 'main';
/** Plans everything that a repository needs; throws RequestError where there is nothing that an image could be released from or deployed by. */
function planInit(request) {
    const { app } = request;
    const { workflows, unread } = workflowsOf(app.checkout);
    const gitops = request.gitops ?? app;
    const overlays = (0, overlays_ts_1.overlaysIn)(gitops.checkout.tree);
    const existing = (0, existing_ts_1.existingUse)(workflows, app.site.repository);
    // What signs already is what the policy has to name.
    const release = existing?.release ?? request.release;
    const images = existing ?? imagesOf(request, workflows, overlays);
    const branch = app.branch ?? NO_BRANCH;
    const apps = (0, found_apps_ts_1.foundApps)({ request: { ...request, release }, released: images.released, overlays, branch, existing });
    const written = existing ? NOTHING : (0, release_files_ts_1.releaseFiles)({ place: app, gitops, branch, release, apps: apps.released });
    const policy = (0, policy_files_ts_1.policyFiles)({ gitops, release, apps });
    const open = [
        ...branchPoint(app),
        ...hostPoints(app),
        ...pinPoint(release),
        ...images.open,
        ...unread,
        ...calledPoints(workflows, images.released.length),
        ...deploymentPoints(request, workflows, apps.released.length, overlays.length),
        ...apps.open,
        ...written.open,
        ...policy.open,
        ...(0, deployments_ts_1.unreadableOverlays)(overlays)
    ];
    const files = [...written.files, ...policy.files];
    if (files.length === 0 && written.additions.length === 0 && !existing)
        throw nothingToDo(app, open);
    return {
        ...{ files, open: distinct(open), additions: written.additions, advice: (0, advice_ts_1.adviceOn)(workflows) },
        found: [...images.released.map(({ told }) => told), ...apps.found, ...policy.found]
    };
}
function imagesOf({ app, named }, workflows, overlays) {
    const { checkout, site } = app;
    const deployed = overlays.flatMap(({ entries }) => entries.map(overlays_ts_1.deployedName));
    return (0, released_ts_1.releasedImages)({
        checkout,
        repository: site.repository,
        ...(0, builds_ts_1.buildsIn)(workflows, site.repository),
        named,
        deployed
    });
}
function distinct(points) {
    return [...new Map(points.map((point) => [point.what, point])).values()];
}
const NOTHING = { files: [], open: [], additions: [] };
function workflowsOf({ tree }) {
    const read = [...tree]
        .filter(([path]) => (0, telling_ts_1.isWorkflow)(path))
        .map(([path, bytes]) => ({ path, workflow: (0, workflow_file_ts_1.readWorkflow)(path, bytes) }));
    return {
        workflows: read.flatMap(({ workflow }) => ('jobs' in workflow ? [workflow] : [])),
        unread: read.flatMap(({ path, workflow }) => 'reason' in workflow
            ? [{ what: `${path} was left out: ${workflow.reason}`, remedy: 'mend it, or name its images by --image' }]
            : [])
    };
}
function branchPoint({ branch }) {
    if (branch !== undefined)
        return [];
    return [
        {
            what: `the default branch is not known; ${NO_BRANCH} stands in its place`,
            remedy: '--default-branch NAME says it'
        }
    ];
}
function hostPoints({ site, checkout }) {
    const host = new URL(site.server).hostname;
    return [
        ...(host === 'github.com'
            ? []
            : [
                {
                    what: `${host} is a GitHub Enterprise Server, which reaches no workflow of github.com`,
                    remedy: 'mirror Custody there and pin the mirror by --custody; docs/workflows.md says what changes'
                }
            ]),
        ...(checkout.tree.has('.gitlab-ci.yml')
            ? [
                {
                    what: '.gitlab-ci.yml is there too: what GitLab builds and pushes is not read, and stays unsigned',
                    remedy: 'take the image out of it once the release workflow has released'
                }
            ]
            : [])
    ];
}
function pinPoint({ commit }) {
    if (commit !== undefined)
        return [];
    return [
        {
            what: 'which release of Custody to pin is not known: OWNER and zeros stand in its place, and nothing runs before they are replaced',
            remedy: '--custody OWNER/NAME@COMMIT says it'
        }
    ];
}
function calledPoints(workflows, images) {
    if (images > 0)
        return [];
    return (0, advice_ts_1.calledBuilders)(workflows).map(({ workflow, line, uses }) => ({
        what: `${workflow}:${line} calls ${uses}, which may build the image in another repository`,
        remedy: '--image NAME=DOCKERFILE releases it from here'
    }));
}
function deploymentPoints({ gitops, app }, workflows, images, overlays) {
    if (images === 0 || overlays > 0)
        return [];
    const hints = (0, existing_ts_1.gitopsHints)(workflows, app.site.repository);
    const { paths } = (gitops ?? app).checkout;
    const chart = paths.find((path) => /(?:^|\/)Chart\.ya?ml$/.test(path));
    const where = gitops === undefined ? 'this repository has no kustomization' : `${gitops.site.repository} has no kustomization`;
    const what = chart === undefined
        ? `${where}, so nothing is proposed for deployment`
        : `${where}; it deploys by Helm (${chart}), and Custody pins digests in kustomizations alone: the image is released, and nothing is proposed for deployment`;
    const remedy = chart === undefined
        ? `--gitops FOLDER names a clone of the repository that deploys${hints.length === 0 ? '' : ` (the workflows write to ${hints.join(', ')})`}`
        : 'have a kustomization with an images entry render the chart (helmCharts), or set the digest in values by the output digest of the release';
    return [{ what, remedy }];
}
function nothingToDo({ checkout, site }, open) {
    const isGitLab = checkout.tree.has('.gitlab-ci.yml');
    const reasons = open.filter(({ remedy }) => !remedy.startsWith('--custody') && !remedy.startsWith('--default-branch'));
    return new errors_ts_1.RequestError('E_INIT_NOTHING', {
        message: `nothing can be written for ${site.repository} yet`,
        reason: reasons.map(({ what }) => what).join('; ') ||
            `there is no Dockerfile, no workflow that pushes an image and no kustomization${isGitLab ? '; .gitlab-ci.yml is there, and what GitLab builds is not read' : ''}`,
        remedy: reasons
            .slice(0, 3)
            .map(({ remedy }) => remedy)
            .join('; ') || 'run it in the repository that builds the image, or name it by --image NAME=DOCKERFILE',
        state: 'nothing was written'
    });
}


/***/ }),

/***/ 97776:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyFiles = policyFiles;
const parse_ts_1 = __webpack_require__(72745);
const errors_ts_1 = __webpack_require__(87700);
const policy_text_ts_1 = __webpack_require__(72700);
const template_ts_1 = __webpack_require__(90978);
const POLICY = 'custody.yaml';
const GATE = '.github/workflows/custody-gate.yml';
/** custody.yaml and the gate for the apps that were found; a policy that names them all already is kept. */
function policyFiles({ gitops, release, apps }) {
    const { policy, unfinished } = apps;
    const present = gitops.checkout.tree.get(POLICY);
    const kept = present && keptPolicy(present, policy);
    if (kept)
        return { files: [gateFile(gitops, release)], open: [], found: [kept] };
    if (policy.length === 0)
        return { files: [], open: [], found: [] };
    const bytes = Buffer.from((0, policy_text_ts_1.renderPolicy)(policy, unfinished, schemaOf(release)));
    (0, parse_ts_1.parsePolicy)(bytes);
    return {
        files: [{ place: gitops, path: POLICY, bytes }, gateFile(gitops, release)],
        open: [
            {
                what: `whoever may change ${POLICY} decides what is deployed`,
                remedy: 'protect it: /custody.yaml in CODEOWNERS, and the check Gate required on the base branch'
            }
        ],
        found: []
    };
}
function keptPolicy(bytes, wanted) {
    try {
        const { apps } = (0, parse_ts_1.parsePolicy)(bytes);
        const missing = wanted.filter(({ image }) => !apps.some((app) => app.image.name === image));
        return missing.length === 0 ? `${POLICY} is there already and names every app: it is kept` : undefined;
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return undefined;
        throw error;
    }
}
function gateFile(gitops, release) {
    const text = (0, template_ts_1.readTemplate)('custody-gate.yml', { branch: gitops.branch ?? 'main', release });
    return { place: gitops, path: GATE, bytes: Buffer.from(text) };
}
function schemaOf({ repository, commit }) {
    return commit === undefined
        ? undefined
        : `https://raw.githubusercontent.com/${repository}/${commit}/schema/custody.schema.json`;
}


/***/ }),

/***/ 72700:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPolicy = renderPolicy;
const scalar_ts_1 = __webpack_require__(50948);
const GITHUB = 'https://github.com';
/** The text of a custody.yaml; what is not known is a comment in it, never a value. */
function renderPolicy(apps, unfinished, schema) {
    return [
        ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
        '# Who may sign which image, what must be attested, and how environments follow each other.',
        'version: 1',
        '',
        'apps:',
        apps.map((app) => appLines(app).join('\n')).join('\n\n'),
        ...unfinished.flatMap((app) => ['', ...unfinishedLines(app)]),
        ''
    ].join('\n');
}
function appLines({ name, image, entry, signer, environments }) {
    return [
        `  ${(0, scalar_ts_1.scalar)(name)}:`,
        `    image: ${(0, scalar_ts_1.scalar)(image)}`,
        ...(entry === image ? [] : [`    entry: ${(0, scalar_ts_1.scalar)(entry)} # images[].name in the kustomizations`]),
        '    signer:',
        ...signerLines(signer),
        '    environments:',
        ...environments.flatMap(environmentLines)
    ];
}
function signerLines({ server, workflow, refs, remark, source, sourceRefs }) {
    return [
        ...(server === GITHUB ? [] : [`      issuer: ${server}/_services/token`, `      server: ${server}`]),
        `      workflow: ${(0, scalar_ts_1.scalar)(workflow)}`,
        `      ref: ${listText(refs)}${remark === '' ? '' : ` # ${remark}`}`,
        `      source: ${(0, scalar_ts_1.scalar)(source)}`,
        ...(sourceRefs.length === 0 ? [] : [`      source-ref: ${listText(sourceRefs)}`])
    ];
}
function environmentLines({ name, path, from, placed }) {
    return [
        `      ${(0, scalar_ts_1.scalar)(name)}:`,
        `        path: ${(0, scalar_ts_1.scalar)(path)}`,
        ...(from === undefined ? [] : [`        from: ${(0, scalar_ts_1.scalar)(from)} # only what ${from} holds may come here`]),
        ...(placed
            ? []
            : [
                '        # from: which environment holds a digest before it comes here? Until this is said, new digests are proposed here.'
            ])
    ];
}
function unfinishedLines({ name, image, folders }) {
    return [
        `  # ${name}: ${image} is deployed by ${folders.map((folder) => JSON.stringify(folder)).join(', ')}.`,
        '  # Which repository builds it was not found: custody init --source IMAGE=OWNER/NAME writes this app.'
    ];
}
function listText(values) {
    const [first = '', ...others] = values;
    return others.length === 0
        ? (0, scalar_ts_1.scalar)(first)
        : `[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}]`;
}


/***/ }),

/***/ 61962:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releaseRefs = releaseRefs;
const PLAIN = /^[\w./*-]+$/;
/** The pushes that release, taken from the workflows that build now; the default branch where these say nothing else. */
function releaseRefs(triggers, branch) {
    const wanted = [...new Set(triggers.flatMap(({ branches }) => branches))].filter((name) => !name.startsWith('!'));
    const everything = wanted.filter((name) => /^[*/]+$/.test(name));
    const branches = wanted.filter((name) => !everything.includes(name) && PLAIN.test(name) && !name.includes('**'));
    const left = wanted.filter((name) => !everything.includes(name) && !branches.includes(name));
    const tags = [...new Set(triggers.flatMap((one) => one.tags))].filter((name) => !name.startsWith('!'));
    const releases = triggers.some((one) => one.releases);
    const own = branches.length + tags.length === 0 && !releases;
    const pushed = own || everything.length > 0 ? [...new Set([branch, ...branches])] : branches;
    return {
        triggers: { branches: pushed, tags, releases },
        refs: [
            ...pushed.map((name) => `refs/heads/${name}`),
            ...new Set([...tags.map((tag) => `refs/tags/${widened(tag)}`), ...(releases ? ['refs/tags/*'] : [])])
        ],
        left
    };
}
// GitHub's patterns for tags know classes and repetitions; here a * stands for all of them.
function widened(tag) {
    return tag
        .replace(/\[[^\]]*\][+*?]?/g, '*')
        .replace(/[?+]/g, '')
        .replace(/\*{2,}/g, '*');
}


/***/ }),

/***/ 88117:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RELEASE_WORKFLOW = void 0;
exports.releaseFiles = releaseFiles;
const release_inputs_ts_1 = __webpack_require__(39829);
const release_workflow_ts_1 = __webpack_require__(62317);
const sign_addition_ts_1 = __webpack_require__(92702);
const template_ts_1 = __webpack_require__(90978);
/** Where the release workflow is written. */
exports.RELEASE_WORKFLOW = '.github/workflows/custody-release.yml';
/** The release workflow for the images that it can build, and lines to add to the workflows of those that it can't. */
function releaseFiles(plan) {
    const { place, branch, release, apps, gitops } = plan;
    const built = apps.filter(({ road }) => road === 'release');
    const jobs = withIds(built).map(({ id, app }) => jobOf(id, app, plan));
    const template = (0, template_ts_1.readTemplate)('custody-release.yml', { branch, release });
    const bytes = () => Buffer.from((0, release_workflow_ts_1.renderReleaseWorkflow)(template, jobs, triggersOf(built)));
    return {
        files: jobs.length === 0 ? [] : [{ place, path: exports.RELEASE_WORKFLOW, bytes: bytes() }],
        open: [...built.flatMap(builtPoints), ...apps.flatMap((app) => ownerPoint(app, place)), ...gitopsPoint(apps)],
        additions: apps
            .filter(({ road }) => road !== 'release')
            .map((app) => (0, sign_addition_ts_1.signAddition)(app, (0, release_inputs_ts_1.gitopsInputs)(app, gitops), release, branch))
    };
}
function triggersOf(apps) {
    const all = (list) => [
        ...new Set(apps.flatMap(({ refs }) => list(refs.triggers)))
    ];
    return {
        branches: all(({ branches }) => branches),
        tags: all(({ tags }) => tags),
        releases: apps.some(({ refs }) => refs.triggers.releases)
    };
}
// Two builds of one image, for example of two stages, are two jobs.
function withIds(apps) {
    const taken = new Set();
    return apps.map((app) => {
        const base = /^[a-z_]/.test(app.name) ? app.name : `image-${app.name}`;
        const others = apps.map((_, index) => `${base}-${index + 2}`);
        const id = [base, ...others].find((one) => !taken.has(one)) ?? base;
        taken.add(id);
        return { id, app };
    });
}
function jobOf(id, app, { place, gitops }) {
    const proposal = (0, release_inputs_ts_1.gitopsInputs)(app, gitops);
    const { registry, username, secret, complete } = (0, release_inputs_ts_1.loginInputs)(app);
    const { context, dockerfile } = app.released;
    return {
        id,
        inputs: {
            image: (0, release_inputs_ts_1.imageInput)(app, place),
            ...(0, release_inputs_ts_1.buildInputs)(app),
            ...{ registry, 'registry-username': username },
            ...proposal
        },
        secrets: {
            'registry-password': secret === undefined ? undefined : `\${{ secrets.${secret} }}`,
            'gitops-app-private-key': proposal['gitops-repository'] && '${{ secrets.GITOPS_APP_PRIVATE_KEY }}'
        },
        remarks: [
            ...(context === undefined
                ? [`Which folder ${visible(dockerfile)} is built in is not known: the root stands here.`]
                : []),
            ...(complete
                ? []
                : ['How to log in to this registry is not known: set registry-username and the secret registry-password.'])
        ]
    };
}
function builtPoints(app) {
    const { image, dockerfile, context, build } = app.released;
    const left = build?.leftTags ?? [];
    return [
        ...(context === undefined
            ? [
                {
                    what: `which folder ${dockerfile} is built in is not said by it: what it copies is in its own folder and at the root, or in neither`,
                    remedy: 'set context in the workflow'
                }
            ]
            : []),
        ...((0, release_inputs_ts_1.loginInputs)(app).complete
            ? []
            : [
                {
                    what: `how to log in to ${image.registry} is not known`,
                    remedy: 'set registry-username (from a variable, not a secret) and the secret registry-password in the workflow'
                }
            ]),
        ...(left.length === 0
            ? []
            : [
                {
                    what: `the tags ${left.join('; ')} of ${build?.workflow ?? ''}:${build?.line ?? 0} are not carried over`,
                    remedy: 'set tags in the workflow'
                }
            ])
    ];
}
function ownerPoint({ released: { image } }, { site }) {
    const owner = site.repository.split('/')[0]?.toLowerCase() ?? '';
    if (image.registry !== 'ghcr.io' || image.repository.startsWith(`${owner}/`))
        return [];
    return [
        {
            what: `${image.name} belongs to another owner than ${site.repository}`,
            remedy: 'give this repository write access to the package'
        }
    ];
}
function gitopsPoint(apps) {
    if (!apps.some(({ environments }) => environments.length > 0))
        return [];
    return [
        {
            what: 'a GitHub App opens the pull requests',
            remedy: 'make it (docs/promotion.md), and set the variable GITOPS_APP_CLIENT_ID and the secret GITOPS_APP_PRIVATE_KEY'
        }
    ];
}
function visible(path) {
    return path.replace(/[^ -~]/gu, '?');
}


/***/ }),

/***/ 39829:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.loginInputs = loginInputs;
exports.imageInput = imageInput;
exports.buildInputs = buildInputs;
exports.gitopsInputs = gitopsInputs;
const DEFAULT_PLATFORMS = 'linux/amd64,linux/arm64';
const HOSTED = /^(?:ubuntu-(?:latest|\d+\.\d+)|.*\$\{\{.*|)$/s;
/** The login of the build that there is now, as far as a caller of a workflow can say it: the user's name can't come from a secret. */
function loginInputs({ released: { image, build } }) {
    if (image.registry === 'ghcr.io')
        return { complete: true };
    const { username = '', secret } = build?.login ?? {};
    const expressions = [...username.matchAll(/\$\{\{\s*(.*?)\s*\}\}/gs)].map(([, expression = '']) => expression);
    const sayable = username !== '' && expressions.every((expression) => /^(?:github|vars)\.[\w.-]+$/.test(expression));
    return {
        registry: image.registry,
        ...(sayable && { username }),
        ...(secret !== undefined && { secret }),
        complete: sayable && secret !== undefined
    };
}
/** The image as the template writes it, where it is the same. */
function imageInput({ released: { image } }, { site }) {
    return image.name === `ghcr.io/${site.repository}` ? 'ghcr.io/${{ github.repository }}' : image.name;
}
/** What release.yml builds, where it is not what it builds by itself. */
function buildInputs({ released: { dockerfile, context = '.', build } }) {
    const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
    return {
        context: context === '.' ? undefined : context,
        file: dockerfile === usual ? undefined : dockerfile,
        ...(build && presentInputs(build))
    };
}
// A workflow that names no platform builds for the machine that it runs on.
function presentInputs({ target, platforms, buildArgs, tags, runsOn }) {
    const list = platforms.join(',') || 'linux/amd64';
    return {
        target: target || undefined,
        platforms: list === DEFAULT_PLATFORMS ? undefined : list,
        'build-args': buildArgs.join('\n') || undefined,
        tags: tags.join('\n') || undefined,
        'runs-on': HOSTED.test(runsOn) ? undefined : runsOn
    };
}
/** The inputs that propose the digest: by the custody.yaml there, which the workflows do, or to the environment that digests come into. */
function gitopsInputs({ released, deployment, environments, road }, gitops) {
    const entry = environments.find(({ from }) => from === undefined);
    if (!deployment || !entry)
        return {};
    const isNamed = deployment.entry === released.image.name;
    return {
        'gitops-repository': gitops.site.repository,
        ...(road === 'step' && { 'gitops-path': entry.path, 'gitops-image': isNamed ? undefined : deployment.entry }),
        'gitops-app-client-id': '${{ vars.GITOPS_APP_CLIENT_ID }}'
    };
}


/***/ }),

/***/ 62317:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderReleaseWorkflow = renderReleaseWorkflow;
const scalar_ts_1 = __webpack_require__(50948);
const template_ts_1 = __webpack_require__(90978);
/** A release workflow: the template's own text, one job for each image, and what starts it. */
function renderReleaseWorkflow(template, jobs, triggers) {
    const lines = withTriggers(template.trimEnd().split('\n'), triggers);
    const { start, end } = (0, template_ts_1.blockOf)(lines, 'jobs');
    const job = lines.slice(start + 1, end);
    const written = jobs.map((one) => renderJob(job, one, jobs.length > 1).join('\n'));
    return `${[...lines.slice(0, start + 1), written.join('\n\n')].join('\n')}\n`;
}
function withTriggers(lines, { branches, tags, releases }) {
    const { start, end } = (0, template_ts_1.blockOf)(lines, 'on');
    const list = (name, values) => values.length === 0 ? [] : [`    ${name}: [${values.map((value) => listItem(value)).join(', ')}]`];
    const push = branches.length + tags.length === 0 ? [] : ['  push:', ...list('branches', branches), ...list('tags', tags)];
    const release = releases ? ['  release:', '    types: [published]'] : [];
    return [...lines.slice(0, start + 1), ...push, ...release, '', ...lines.slice(end)];
}
function listItem(value) {
    return /^[\w./-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}
function renderJob(template, { id, inputs, secrets, remarks }, several) {
    const lines = template.map((line, index) => {
        if (!several)
            return line;
        if (index === 0)
            return `  ${id}:`;
        return line.replace(/^( {4}name: .*)$/, `$1 ${id}`);
    });
    const written = inputLines(inputs);
    const comments = remarks.map((remark) => `      # ${remark}`);
    return replaceBlock(replaceBlock(lines, 'with', [...comments, ...written]), 'secrets', inputLines(secrets));
}
function replaceBlock(lines, key, block) {
    const { start, end } = (0, template_ts_1.blockOf)(lines, key);
    const head = block.length === 0 ? [] : [lines[start] ?? '', ...block];
    return [...lines.slice(0, start), ...head, ...lines.slice(end)];
}
function inputLines(inputs) {
    return Object.entries(inputs).flatMap(([name, value]) => value === undefined ? [] : `      ${name}: ${(0, scalar_ts_1.scalar)(value, 8)}`.split('\n'));
}


/***/ }),

/***/ 63767:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releasedImages = releasedImages;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const dockerfiles_ts_1 = __webpack_require__(66425);
const telling_ts_1 = __webpack_require__(21159);
/** The images that a repository releases: those that the caller names, or those of its workflows, or else of its Dockerfiles. Throws RequestError where a Dockerfile that is named is not there. */
function releasedImages(sources) {
    const { checkout, builds, named } = sources;
    const dockerfiles = [...checkout.tree.keys()].map(telling_ts_1.dockerfileAt).filter((file) => file !== undefined);
    if (named.length > 0)
        return { released: named.map((one) => namedImage(one, dockerfiles, sources)), open: [] };
    const built = builds.map((build) => builtImage(build, checkout));
    if (builds.length + sources.unnamed.length > 0) {
        return { released: built, open: [...unnamedPoints(sources.unnamed), ...forgottenPoints(dockerfiles, built)] };
    }
    const own = dockerfiles.filter(({ aside }) => !aside);
    return {
        released: own.map((file) => unbuiltImage(file, own.length === 1, sources)),
        open: own.length === 0 ? asidePoints(dockerfiles) : []
    };
}
function builtImage(build, { paths, tree }) {
    const { image, context, file, workflow, line } = build;
    const dockerfile = file === '' ? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`) : file;
    const absent = paths.includes(dockerfile) || tree.has(dockerfile) ? '' : ', which is not in the repository';
    return {
        image,
        dockerfile,
        context,
        build,
        triggers: [build.triggers],
        told: `${workflow}:${line} builds ${image.name} from ${dockerfile}${absent}`
    };
}
function unbuiltImage(file, only, { checkout, repository, deployed }) {
    const guess = (0, dockerfiles_ts_1.imageFor)(file, repository, only);
    const part = guess.name.split('/').at(-1) ?? '';
    const matching = deployed.filter((name) => {
        const last = name.split('/').at(-1) ?? '';
        return name === guess.name || last === part || last.endsWith(`-${part}`);
    });
    const [match] = [...new Set(matching)];
    const image = matching.length > 0 && new Set(matching).size === 1 ? parsed(match ?? '', guess) : guess;
    const why = image === guess ? 'named after the repository' : 'which is what the kustomizations deploy';
    return {
        image,
        dockerfile: file.path,
        context: (0, dockerfiles_ts_1.contextOf)(file, checkout.tree.get(file.path)?.toString('utf8') ?? '', checkout.paths),
        ...{ build: undefined, triggers: [] },
        told: `${file.path} is built by no workflow: it becomes ${image.name}, ${why}`
    };
}
function parsed(name, otherwise) {
    try {
        return reference_ts_1.ImageReference.parse(name);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            return otherwise;
        throw error;
    }
}
function namedImage({ image, dockerfile }, dockerfiles, sources) {
    const build = sources.builds.find((one) => one.image.name === image.name);
    if (dockerfile === undefined && build)
        return builtImage(build, sources.checkout);
    const own = dockerfiles.filter(({ aside }) => !aside);
    const path = dockerfile ?? (own.length === 1 ? own[0]?.path : undefined);
    const file = dockerfiles.find((one) => one.path === path);
    if (!file)
        throw noDockerfile(image, dockerfile, own);
    return {
        image,
        dockerfile: file.path,
        context: (0, dockerfiles_ts_1.contextOf)(file, sources.checkout.tree.get(file.path)?.toString('utf8') ?? '', sources.checkout.paths),
        ...{ build: undefined, triggers: [] },
        told: `${image.name} is built from ${file.path}, as --image says`
    };
}
function unnamedPoints(unnamed) {
    return unnamed.map(({ workflow, line, reason }) => ({
        what: `${workflow}:${line} pushes an image, and ${reason}`,
        remedy: '--image NAME=DOCKERFILE names it'
    }));
}
function forgottenPoints(dockerfiles, built) {
    const known = new Set(built.map(({ dockerfile }) => dockerfile));
    return dockerfiles
        .filter(({ path, aside }) => !aside && !known.has(path))
        .map(({ path }) => ({
        what: `${path} is built by no workflow that pushes it, and is left out`,
        remedy: `--image NAME=${path}, once for each image, takes it in`
    }));
}
function asidePoints(dockerfiles) {
    return dockerfiles.map(({ path }) => ({
        what: `${path} is for tests, examples or a developer's machine, by its name`,
        remedy: `--image NAME=${path} releases it all the same`
    }));
}
function noDockerfile(image, named, own) {
    const there = own.map(({ path }) => path).join(', ') || 'none';
    return new errors_ts_1.RequestError('E_INIT_IMAGE', {
        message: named === undefined
            ? `which Dockerfile makes ${image.name} is not known`
            : `there is no Dockerfile ${JSON.stringify(named.slice(0, 80))}`,
        reason: `the repository has ${there}`,
        remedy: `write --image ${image.name}=DOCKERFILE, with a path from the root of the repository`,
        state: 'nothing was written'
    });
}


/***/ }),

/***/ 79386:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.siteOfRemote = siteOfRemote;
const HOST = '(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)';
const PATH = '(?<repository>[A-Za-z0-9][A-Za-z0-9-]{0,38}/[\\w.-]{1,100}?)(?:\\.git)?/?';
const FORMS = [
    new RegExp(`^(?:https?|git)://(?:[^@/]+@)?${HOST}(?::\\d+)?/${PATH}$`),
    new RegExp(`^(?:git\\+)?ssh://(?:[^@/]+@)?${HOST}(?::\\d+)?/${PATH}$`),
    new RegExp(`^(?:[\\w.-]+@)?${HOST}:${PATH}$`)
];
// GitHub's way around firewalls that let only https through.
const ALIASES = { 'ssh.github.com': 'github.com', 'www.github.com': 'github.com' };
/** Where a remote's address leads, whatever user name or password stands in it; undefined for one that is no `owner/name` on a host. */
function siteOfRemote(address) {
    for (const form of FORMS) {
        const { host, repository } = form.exec(address.trim())?.groups ?? {};
        if (host === undefined || repository === undefined || !host.includes('.'))
            continue;
        const name = host.toLowerCase();
        return { server: `https://${ALIASES[name] ?? name}`, repository };
    }
    return undefined;
}


/***/ }),

/***/ 50948:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scalar = scalar;
const yaml_1 = __webpack_require__(38815);
/** A text as a YAML scalar, quoted where it has to be; several lines become a block that is indented by `indent` spaces. */
function scalar(text, indent = 0) {
    const [first = '', ...rest] = (0, yaml_1.stringify)(text, { lineWidth: 0, blockQuote: 'literal' }).trimEnd().split('\n');
    return [first, ...rest.map((line) => `${' '.repeat(indent)}${line.trimStart()}`)].join('\n');
}


/***/ }),

/***/ 92702:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signAddition = signAddition;
const release_workflow_ts_1 = __webpack_require__(62317);
const scalar_ts_1 = __webpack_require__(50948);
const template_ts_1 = __webpack_require__(90978);
/** The lines that sign what a workflow builds in a way of its own, and where they go. */
function signAddition(app, gitops, release, branch) {
    const { build, image } = app.released;
    if (!build)
        throw new Error('only a build that stays is added to');
    const step = build.stepId || 'build';
    const reasons = build.obstacles.join('; ');
    const lines = app.road === 'step'
        ? stepLines(image.name, step, gitops, release)
        : jobLines(image.name, build.job, gitops, release, branch);
    const outputs = app.road === 'step'
        ? 'and id-token: write among the permissions of the job'
        : `and give that job outputs: { digest: \${{ steps.${step}.outputs.digest }} }`;
    const named = build.stepId === '' ? `, whose step gets id: ${step}` : '';
    return {
        workflow: build.workflow,
        after: `its build stays (${reasons}): add this ${app.road === 'step' ? `behind the step in line ${build.line}` : `job beside ${build.job}`}${named}, ${outputs}`,
        lines
    };
}
// The template's own job, for another build.
function jobLines(image, job, gitops, release, branch) {
    const lines = (0, template_ts_1.readTemplate)('custody-sign.yml', { branch, release }).trimEnd().split('\n');
    const { start, end } = (0, template_ts_1.blockOf)(lines, 'sign');
    const own = lines.slice(start, end).map((line) => line.replace(/^( {4}needs: ).*/, `$1${job}`));
    const inputs = { image, digest: `\${{ needs.${job}.outputs.digest }}`, ...gitops };
    const block = (0, template_ts_1.blockOf)(own, 'with');
    const secrets = gitops['gitops-repository'] === undefined
        ? []
        : ['    secrets:', '      gitops-app-private-key: ${{ secrets.GITOPS_APP_PRIVATE_KEY }}'];
    return [...own.slice(0, block.start + 1), ...inputLines(inputs, 6), ...secrets].join('\n');
}
function stepLines(image, step, gitops, release) {
    const { 'gitops-app-client-id': client, ...own } = gitops;
    const token = client === undefined ? {} : { 'gitops-token': '${{ steps.app-token.outputs.token }}' };
    const inputs = { image, digest: `\${{ steps.${step}.outputs.digest }}`, ...own, ...token };
    return [`      - uses: ${release.repository}@${(0, template_ts_1.commitOf)(release)}`, '        with:', ...inputLines(inputs, 10)].join('\n');
}
function inputLines(inputs, indent) {
    return Object.entries(inputs).flatMap(([name, value]) => value === undefined ? [] : [`${' '.repeat(indent)}${name}: ${(0, scalar_ts_1.scalar)(value, indent + 2)}`]);
}


/***/ }),

/***/ 21159:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isTelling = isTelling;
exports.isWorkflow = isWorkflow;
exports.dockerfileAt = dockerfileAt;
const file_names_ts_1 = __webpack_require__(97580);
const DOCKERFILE = /^(?:(?:docker|container)file(?:[.-](?<after>[\w.-]+))?|(?<before>[\w.-]+)\.(?:docker|container)file)$/i;
const NO_DOCKERFILE = /^(?:dockerignore|md|txt|j2|jinja2?|tmpl|tpl|template|in|erb|orig|bak|swp|lock|sha256)$/i;
const ASIDE_NAME = /^(?:dev|devel|development|devcontainer|test|tests|testing|ci|local|debug|lint|bench|docs)$/i;
const ASIDE_FOLDER = /^(?:node_modules|vendor|third[_-]?party|testdata|tests?|__tests__|e2e|integration|examples?|samples?|fixtures?|docs?|hack|benchmarks?|\..+)$/i;
/** Whether a file's path says that it tells how a repository builds or deploys. */
function isTelling(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (isWorkflow(path) ||
        dockerfileAt(path) !== undefined ||
        file_names_ts_1.KUSTOMIZATION_NAMES.includes(name) ||
        ['.gitlab-ci.yml', 'custody.yaml'].includes(path));
}
/** Whether a path is that of a workflow that GitHub runs. */
function isWorkflow(path) {
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
/** What a path says of the Dockerfile there; undefined where it is none. */
function dockerfileAt(path) {
    const slash = path.lastIndexOf('/');
    const match = DOCKERFILE.exec(path.slice(slash + 1));
    const suffix = match?.groups?.['after'] ?? match?.groups?.['before'] ?? '';
    if (!match || suffix.split('.').some((part) => NO_DOCKERFILE.test(part)))
        return undefined;
    const folder = path.slice(0, Math.max(slash, 0));
    const aside = ASIDE_NAME.test(suffix) || folder.split('/').some((part) => ASIDE_FOLDER.test(part));
    return { path, folder, suffix, aside };
}


/***/ }),

/***/ 90978:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UNPINNED = void 0;
exports.readTemplate = readTemplate;
exports.commitOf = commitOf;
exports.blockOf = blockOf;
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
// The bundle lies as deep below the root as this file.
const FOLDER = (0, node_path_1.join)(import.meta.dirname, '..', '..', 'workflows-templates');
const UNKNOWN_COMMIT = '0'.repeat(40);
const PIN_REMARK = /^ *# Replace OWNER and the zeros .*\n/gm;
/** What the placeholder of a release is called in a file that could not be finished. */
exports.UNPINNED = 'OWNER/custody';
/** A published template with GitHub's placeholder and the pin of Custody filled in. */
function readTemplate(name, { branch, release }) {
    const text = (0, node_fs_1.readFileSync)((0, node_path_1.join)(FOLDER, name), 'utf8').replaceAll('$default-branch', branch);
    if (release.commit === undefined)
        return text;
    return text
        .replaceAll(exports.UNPINNED, release.repository)
        .replaceAll(`@${UNKNOWN_COMMIT}`, `@${release.commit}`)
        .replace(PIN_REMARK, '');
}
/** The commit that stands in files where the release is not known. */
function commitOf({ commit }) {
    return commit ?? UNKNOWN_COMMIT;
}
/** The lines of a block below a key of a template: everything that is indented deeper. */
function blockOf(lines, key) {
    const start = lines.findIndex((line) => line.trimStart() === `${key}:` || line.trimStart().startsWith(`${key}: `));
    if (start === -1)
        throw new Error(`the template has no ${key}`);
    const depth = indentOf(lines[start] ?? '');
    const rest = lines.slice(start + 1);
    const length = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= depth);
    return { start, end: start + 1 + (length === -1 ? rest.length : length) };
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}


/***/ }),

/***/ 94552:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readWorkflow = readWorkflow;
const yaml_1 = __webpack_require__(38815);
const matrix_ts_1 = __webpack_require__(4701);
const MAX_ALIASES = 200;
/** The workflow in a file's bytes, or the reason why it can't be read. */
function readWorkflow(path, bytes) {
    const lines = new yaml_1.LineCounter();
    const document = (0, yaml_1.parseDocument)(bytes.toString('utf8'), { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
    const [fault] = document.errors;
    if (fault)
        return { reason: `it is no YAML that can be read: ${fault.message.split('\n')[0] ?? ''}` };
    try {
        const whole = valuesOf(document.toJS({ maxAliasCount: MAX_ALIASES }));
        const jobs = document.get('jobs');
        if (!(0, yaml_1.isMap)(jobs))
            return { reason: 'it has no jobs' };
        const env = textsOf(whole['env']);
        const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line;
        const values = valuesOf(whole['jobs']);
        return {
            path,
            triggers: triggersOf(whole['on']),
            jobs: jobs.items.map(({ key, value }) => {
                const id = String(key);
                const steps = (0, yaml_1.isMap)(value) ? value.get('steps') : undefined;
                const stepLines = (0, yaml_1.isSeq)(steps) ? steps.items.map(lineOf) : [];
                return jobOf(path, id, valuesOf(values[id]), { env, line: lineOf(key), stepLines });
            })
        };
    }
    catch (error) {
        return { reason: error instanceof Error ? error.message : String(error) };
    }
}
function jobOf(workflow, id, job, { env, line, stepLines }) {
    const steps = listOf(job['steps']).map((step, index) => stepOf(valuesOf(step), stepLines[index] ?? line));
    return {
        ...{ workflow, id, line, steps },
        ...{ uses: textOf(job['uses']), with: textsOf(job['with']) },
        runsOn: textOf(job['runs-on']),
        env: { ...env, ...textsOf(job['env']) },
        combinations: (0, matrix_ts_1.combinationsOf)(valuesOf(job['strategy'])['matrix'])
    };
}
function stepOf(step, line) {
    return {
        line,
        id: textOf(step['id']),
        uses: textOf(step['uses']).split('@')[0]?.toLowerCase() ?? '',
        run: textOf(step['run']),
        with: textsOf(step['with']),
        env: textsOf(step['env'])
    };
}
function triggersOf(on) {
    const names = typeof on === 'string' ? [on] : listOf(on).map(textOf);
    const events = valuesOf(on);
    const push = events['push'];
    const filters = valuesOf(push);
    const [branches, tags] = [textsIn(filters['branches']), textsIn(filters['tags'])];
    const everything = names.includes('push') || ('push' in events && branches.length + tags.length === 0);
    return {
        branches: everything ? ['**'] : branches,
        tags,
        releases: names.includes('release') || 'release' in events
    };
}
function textsIn(value) {
    return typeof value === 'string' ? [value] : listOf(value).map(textOf).filter(Boolean);
}
function valuesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
function textsOf(value) {
    return Object.fromEntries(Object.entries(valuesOf(value)).map(([name, item]) => [name, textOf(item)]));
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inspectBranch = inspectBranch;
exports.signatureWarnings = signatureWarnings;
exports.editOf = editOf;
const errors_ts_1 = __webpack_require__(87700);
const git_blob_ts_1 = __webpack_require__(71661);
const kustomization_ts_1 = __webpack_require__(19620);
const UNSIGNED = 'GitHub has not signed the commit. On GitHub Enterprise Server an administrator must switch on web commit signing; a ruleset that asks for signed commits will refuse the merge.';
const BASE_CHANGED = 'The base branch has changed this file since our branch was made. When GitHub shows a conflict, delete the branch and run the job again with force-reopen.';
/** What a branch that already stands holds beyond the base: nothing, our change, or somebody else's work. */
async function inspectBranch(github, plan, site, head) {
    const { owner, name: repo } = site.repository;
    const compared = await github.read('comparing our branch with the base', ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead: `${plan.base.oid}...${head}`, request }));
    if (compared.ahead_by === 0)
        return 'empty';
    const edited = editedFiles(compared.files ?? [], plan);
    const began = compared.merge_base_commit.sha;
    const content = edited && (await contentOf(github, plan, site, { edited, began }));
    if (content === undefined)
        return 'foreign';
    const verified = compared.commits.at(-1)?.commit.verification?.verified === true;
    const warnings = [...signatureWarnings(verified), ...(content === 'file' ? [BASE_CHANGED] : [])];
    const older = compared.ahead_by === 1 && began !== plan.base.oid;
    return { oid: head, verified, warnings, outdated: older ? content : undefined };
}
/** Whether the branch holds the plan's own bytes, or those of its edit of the files as they were; undefined for others. */
async function contentOf(github, { files }, { repository, isFormerEdit }, { edited, began }) {
    const differing = files.filter(({ path, oid }) => edited.get(path) !== oid);
    for (const { path } of differing) {
        const former = await readFileAt(github, repository, path, began);
        if (!isFormerEdit(path, former, edited.get(path) ?? ''))
            return undefined;
    }
    return differing.length === 0 ? 'base' : 'file';
}
/** What to tell a reviewer of a commit whose signature GitHub does not vouch for. */
function signatureWarnings(verified) {
    return verified ? [] : [UNSIGNED];
}
/** The new object ids of the plan's files, where nothing but these files was changed, in the way of the plan. */
function editedFiles(compared, { files }) {
    const planned = new Map(files.map((file) => [file.path, file]));
    const fits = ({ filename, status }) => {
        const file = planned.get(filename);
        return file !== undefined && (file.bytes === null) === (status === 'removed') && status !== 'renamed';
    };
    if (compared.length !== files.length || !compared.every(fits))
        return undefined;
    return new Map(compared.map(({ filename, status, sha }) => [filename, status === 'removed' ? undefined : (sha ?? '')]));
}
async function readFileAt(github, { owner, name: repo }, path, ref) {
    const content = await github.read('reading the kustomization that our branch began with', ({ repos }, request) => repos.getContent({ owner, repo, path, ref, request }));
    return 'content' in content ? Buffer.from(content.content, 'base64') : Buffer.alloc(0);
}
/** The former edit of one set of pins in any of their files. */
function editOf(pinsOf) {
    return (path, former, oid) => {
        try {
            const edit = (0, kustomization_ts_1.editKustomization)(former, pinsOf(path));
            return edit.outcome === 'changed' && (0, git_blob_ts_1.blobOid)(edit.bytes) === oid;
        }
        catch (error) {
            if (error instanceof errors_ts_1.RefusalError)
                return false;
            throw error;
        }
    };
}


/***/ }),

/***/ 73533:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeCommit = placeCommit;
const branch_inspection_ts_1 = __webpack_require__(3420);
const refusals_ts_1 = __webpack_require__(3408);
function commitDocument(files) {
    const numbers = Array.from({ length: files }, (_, index) => index);
    return `mutation Commit($input: CreateCommitOnBranchInput!, ${numbers.map((index) => `$path${index}: String!`).join(', ')}) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
      changedFilesIfAvailable
      parents(first: 2) { nodes { oid } }
      ${numbers.map((index) => `file${index}: file(path: $path${index}) { oid }`).join('\n      ')}
      signature { isValid }
    }
  }
}`;
}
/**
 * Brings our branch to the planned content: makes it, commits to it, or takes up what an earlier run left. Throws a
 * RefusalError (E_GITOPS_BRANCH_FOREIGN) where others have changed it, and never writes over that.
 */
async function placeCommit(github, plan, site, head, scene) {
    if (head === undefined)
        await createBranch(github, plan, site);
    else if (head !== plan.base.oid) {
        const found = await (0, branch_inspection_ts_1.inspectBranch)(github, plan, site, head);
        if (found === 'foreign')
            throw foreign(plan, head, scene);
        if (found !== 'empty')
            return found;
        await fastForward(github, plan, site);
    }
    return commit(github, plan, site, scene);
}
async function createBranch(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `refs/heads/${plan.branch}`;
    await github.write(`creating the branch ${plan.branch}`, ({ git }, request) => git.createRef({ owner, repo, ref, sha: plan.base.oid, request }));
}
// Without force: GitHub refuses when somebody has committed to the branch in between.
async function fastForward(github, plan, { repository }) {
    const { owner, name: repo } = repository;
    const ref = `heads/${plan.branch}`;
    await github.write(`moving the empty branch ${plan.branch} forward`, ({ git }, request) => git.updateRef({ owner, repo, ref, sha: plan.base.oid, force: false, request }));
}
async function commit(github, plan, { fullName }, scene) {
    const additions = plan.files.flatMap(({ path, bytes }) => bytes === null ? [] : [{ path, contents: bytes.toString('base64') }]);
    const deletions = plan.files.flatMap(({ path, bytes }) => (bytes === null ? [{ path }] : []));
    const input = {
        branch: { repositoryNameWithOwner: fullName, branchName: plan.branch },
        expectedHeadOid: plan.base.oid,
        message: { headline: plan.headline, body: plan.trailers },
        fileChanges: { additions, ...(deletions.length > 0 && { deletions }) }
    };
    const paths = Object.fromEntries(plan.files.map(({ path }, index) => [`path${index}`, path]));
    const document = commitDocument(plan.files.length);
    const answer = await github.mutate(`committing to ${plan.branch}`, document, { ...paths, input });
    const made = answer.createCommitOnBranch?.commit;
    if (!made || !isAsPlanned(made, plan))
        throw notAsPlanned(plan, made?.oid, scene);
    const verified = made.signature?.isValid === true;
    return { oid: made.oid, verified, warnings: (0, branch_inspection_ts_1.signatureWarnings)(verified) };
}
// One parent, as many changed files as planned, and in them the planned bytes: then nothing else can have changed.
function isAsPlanned(made, { base, files }) {
    const [parent, ...others] = made.parents.nodes ?? [];
    return (parent?.oid === base.oid &&
        others.length === 0 &&
        files.every(({ oid }, index) => made[`file${index}`]?.oid === oid) &&
        (made.changedFilesIfAvailable ?? files.length) === files.length);
}
function foreign({ branch }, head, scene) {
    return (0, refusals_ts_1.refusal)('E_GITOPS_BRANCH_FOREIGN', scene, `the branch ${branch} of ${scene.repository} holds other changes than ours`, {
        reason: `its head ${head.slice(0, 12)} is not the commit that this promotion makes; somebody has worked on it`,
        remedy: 'merge its pull request, or close it, delete the branch, and run the job again with force-reopen'
    });
}
function notAsPlanned({ branch }, oid, scene) {
    return (0, refusals_ts_1.mismatch)('E_GITOPS_COMMIT_MISMATCH', scene, `the commit on ${branch} of ${scene.repository} is not the one that was sent`, {
        reason: `GitHub answered ${oid ?? 'no commit'}; its parent, its files or its bytes differ from the plan`,
        remedy: 'look at the branch before anybody merges it, delete it, and run the job again'
    });
}


/***/ }),

/***/ 43918:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.plannedFile = plannedFile;
exports.planPromotion = planPromotion;
exports.plain = plain;
const git_blob_ts_1 = __webpack_require__(71661);
const request_ts_1 = __webpack_require__(44548);
/** A file with its new content, or its removal. */
function plannedFile(path, bytes) {
    return { path, bytes, oid: bytes === null ? undefined : (0, git_blob_ts_1.blobOid)(bytes) };
}
/** The commit and the pull request that pin the request's digests in the overlay, by the bytes of its edit. */
function planPromotion(overlay, bytes, changes, source) {
    const { request, base, file } = overlay;
    return {
        branch: (0, request_ts_1.branchOf)(request),
        base,
        files: [plannedFile(file.path, bytes)],
        changes,
        headline: headlineOf(request.pins),
        trailers: [
            ...request.pins.map(({ name, digest }) => `Image-Digest: ${plain(name)}@${digest.toString()}`),
            `Source-Commit: ${plain(source.commit)}`,
            `Provenance-Run: ${plain(source.run)}`
        ].join('\n')
    };
}
function headlineOf(pins) {
    const [first, ...others] = pins;
    if (first === undefined)
        return 'Deploy nothing';
    const name = plain(first.name.split('/').pop() ?? '').slice(0, 60) || 'image';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `Deploy ${name} ${first.digest.toString().slice(0, 'sha256:'.length + 12)}${more}`;
}
/** What others wrote, as it may stand in a title or a trailer: the characters of image names and addresses alone. */
function plain(text) {
    return text.replace(/[^\w./:@-]/g, '');
}


/***/ }),

/***/ 54949:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proposeFiles = proposeFiles;
const node_crypto_1 = __webpack_require__(77598);
const branch_ts_1 = __webpack_require__(73533);
const github_ts_1 = __webpack_require__(45522);
const github_fault_ts_1 = __webpack_require__(39687);
const overlay_checks_ts_1 = __webpack_require__(39291);
const plan_ts_1 = __webpack_require__(43918);
const pull_request_ts_1 = __webpack_require__(25158);
const refusals_ts_1 = __webpack_require__(3408);
const rounds_ts_1 = __webpack_require__(42428);
const READING = 'reading the files';
/**
 * Opens the pull request that brings the files into the repository; the same files again end in the same branch, commit and pull request.
 * Throws RefusalError (E_INIT_EXISTS) where one is there with other content, and what GitHub refuses.
 */
async function proposeFiles(proposal, access) {
    const github = await github_ts_1.GitHub.connect(access);
    const name = `${proposal.repository.owner}/${proposal.repository.name}`;
    const scene = {
        repository: name,
        get state() {
            return github.wrote
                ? `${name} may hold the branch ${branchOf(proposal)}; the next run takes up what is there`
                : `nothing was written to ${name}`;
        }
    };
    return (0, rounds_ts_1.runRounds)(() => propose(github, proposal, scene), scene, access);
}
async function propose(github, proposal, scene) {
    const { repository, base: named, headline } = proposal;
    const answer = await survey(github, proposal);
    (0, overlay_checks_ts_1.checkRight)(answer, scene);
    const base = (0, overlay_checks_ts_1.baseIn)(answer, named === undefined ? {} : { base: named }, scene);
    const files = changedFiles(proposal, answer, scene);
    if (files.length === 0)
        return { operation: 'already-current' };
    const plan = { branch: branchOf(proposal), base, files, changes: [], headline, trailers: '' };
    const site = { repository, fullName: answer.nameWithOwner, isFormerEdit: () => false };
    const commit = await (0, branch_ts_1.placeCommit)(github, plan, site, answer.branch?.target?.oid, scene);
    const placed = await (0, pull_request_ts_1.placePullRequest)(github, plan, { repository }, openPull(answer, base.name), proposal.body);
    return { ...placed, branch: plan.branch, commit: commit.oid, warnings: [...commit.warnings, ...placed.warnings] };
}
async function survey(github, proposal) {
    const { repository, base, files } = proposal;
    const ref = base === undefined ? 'HEAD' : `refs/heads/${base}`;
    const branch = branchOf(proposal);
    const paths = Object.fromEntries(files.map(({ path }, index) => [`path${index}`, `${ref}:${path}`]));
    const { repository: answer } = await github.query(READING, document(files.length), {
        ...{ ...repository, base: ref, named: base !== undefined, branch, branchRef: `refs/heads/${branch}` },
        ...paths
    });
    if (answer === null)
        throw new github_fault_ts_1.GitHubFault('hidden', READING, 'GitHub named no such repository');
    return answer;
}
function document(files) {
    const numbers = Array.from({ length: files }, (_, index) => index);
    return `query Files($owner: String!, $name: String!, $base: String!, $named: Boolean!, $branch: String!, $branchRef: String!${numbers.map((index) => `, $path${index}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    viewerPermission
    defaultBranch: defaultBranchRef @skip(if: $named) { ...Head }
    base: ref(qualifiedName: $base) @include(if: $named) { ...Head }
    branch: ref(qualifiedName: $branchRef) { ...Head }
    pullRequests(headRefName: $branch, states: OPEN, first: 10) {
      nodes { number url body baseRefName isCrossRepository viewerDidAuthor }
    }
    ${numbers.map((index) => `file${index}: object(expression: $path${index}) { ... on Blob { oid } }`).join('\n    ')}
  }
}
fragment Head on Ref { name target { oid } }`;
}
function changedFiles({ files, force }, answer, scene) {
    const planned = files.map(({ path, bytes }, index) => ({
        file: (0, plan_ts_1.plannedFile)(path, bytes),
        present: answer[`file${index}`]
    }));
    const changed = planned.filter(({ file, present }) => present?.oid !== file.oid);
    const others = changed.filter(({ present }) => present).map(({ file }) => file.path);
    if (others.length > 0 && !force)
        throw (0, refusals_ts_1.refusal)('E_INIT_EXISTS', scene, `${others.join(', ')} of ${scene.repository} has other content`, {
            reason: 'what somebody wrote there would be replaced; the difference is shown above',
            remedy: 'add --force to replace it, or keep it and write only the rest by hand'
        });
    return changed.map(({ file }) => file);
}
function openPull({ pullRequests }, base) {
    const open = pullRequests.nodes?.find((node) => node !== null && !node.isCrossRepository && node.baseRefName === base);
    return open ? { number: open.number, url: open.url, body: open.body, ours: open.viewerDidAuthor } : undefined;
}
// Named by the content, so that the same files are one pull request however often they are proposed.
function branchOf({ files }) {
    const hash = (0, node_crypto_1.createHash)('sha256');
    for (const { path, bytes } of files)
        hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    return `custody-init/${hash.digest('hex').slice(0, 12)}`;
}


/***/ }),

/***/ 25158:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placePullRequest = placePullRequest;
exports.takeUpPullRequest = takeUpPullRequest;
exports.startedBy = startedBy;
// The author that a pull request gets where a workflow's own GITHUB_TOKEN opens it.
const WORKFLOW_TOKEN = 'github-actions[bot]';
/**
 * Opens the pull request from our branch, or takes up the one that is open. The body is written anew where it differs, but
 * only on a pull request that this token opened: what a person wrote stays.
 */
async function placePullRequest(github, plan, { repository }, open, body) {
    if (open === undefined)
        return openPullRequest(github, plan, repository, body);
    return takeUpPullRequest(github, { repository }, open, body);
}
/** Takes up a pull request that is open, with its body written anew where this token wrote it. */
async function takeUpPullRequest(github, { repository }, open, body) {
    const { number, url } = open;
    if (!open.ours || sameText(open.body, body))
        return { operation: 'adopted', number, url, warnings: [] };
    const { owner, name: repo } = repository;
    await github.write(`updating pull request #${number}`, ({ pulls }, request) => pulls.update({ owner, repo, pull_number: number, body, request }));
    return { operation: 'updated', number, url, warnings: [] };
}
async function openPullRequest(github, { branch, base, headline }, { owner, name: repo }, body) {
    const text = { title: headline, head: branch, base: base.name, body, maintainer_can_modify: false };
    const { number, html_url: url, user } = await github.write(`opening the pull request from ${branch}`, ({ pulls }, request) => pulls.create({ owner, repo, ...text, request }));
    return { operation: 'created', number, url, warnings: startedBy(user.login, number) };
}
/** What to tell whoever waits for checks on a pull request that this login opened. */
function startedBy(login, number) {
    if (login !== WORKFLOW_TOKEN)
        return [];
    return [
        `Pull request #${number} was opened with GITHUB_TOKEN, so GitHub starts no checks on it: required ones stay pending until somebody pushes or reopens it. A token of a GitHub App has them start.`
    ];
}
// A body that was edited in the browser comes back with CRLF.
function sameText(one, other) {
    return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 14527:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.closureOf = closureOf;
exports.basesOf = basesOf;
exports.layersIn = layersIn;
const manifest_ts_1 = __webpack_require__(45097);
const file_names_ts_1 = __webpack_require__(97580);
const tree_ts_1 = __webpack_require__(18624);
const REMOTE = /^[A-Za-z][A-Za-z+.-]*:|^git@|[?&]ref=|^(?:[\w-]+\.)+[a-z]{2,}\/|\.git(?:\/|$)/;
const MAX_LAYERS = 1000;
class NotLocal extends Error {
}
/** Follows resources, bases and components from a folder; told as a reason: remote ones, helm charts, and what is not in the tree. */
function closureOf(tree, folder) {
    const layers = new Map();
    try {
        follow(tree, folder, layers);
        return { layers: [...layers.values()] };
    }
    catch (error) {
        if (error instanceof NotLocal)
            return { reason: error.message };
        throw error;
    }
}
/** The folders that a kustomization builds on, as far as they are in the tree. */
function basesOf(tree, { folder, fields }) {
    return [fields['resources'], fields['bases'], fields['components']]
        .flatMap((list) => (0, manifest_ts_1.textsIn)(list))
        .map((path) => (0, tree_ts_1.within)(folder, path))
        .filter((path) => !tree.has(path) && (0, tree_ts_1.kustomizationOf)(tree, path) !== undefined);
}
/** Every kustomization of the tree that can be read. */
function layersIn(tree) {
    return [...tree.keys()].flatMap((path) => {
        const slash = path.lastIndexOf('/');
        if (!file_names_ts_1.KUSTOMIZATION_NAMES.includes(path.slice(slash + 1)))
            return [];
        const fields = fieldsAt(tree, path);
        return fields ? [{ folder: path.slice(0, Math.max(slash, 0)), path, fields }] : [];
    });
}
function follow(tree, folder, layers) {
    if (layers.has(folder))
        return;
    if (layers.size >= MAX_LAYERS)
        throw new NotLocal(`it is built from more than ${MAX_LAYERS} kustomizations`);
    const path = (0, tree_ts_1.kustomizationOf)(tree, folder);
    if (path === undefined)
        throw new NotLocal(`the folder ${named(folder)} has no kustomization, or more than one`);
    const fields = fieldsAt(tree, path);
    if (!fields)
        throw new NotLocal(`${path} can't be read`);
    const layer = { folder, path, fields };
    layers.set(folder, layer);
    refuseUnbuildable(tree, layer);
    for (const base of basesOf(tree, layer))
        follow(tree, base, layers);
}
function fieldsAt(tree, path) {
    return (0, manifest_ts_1.readFieldsOf)(tree.get(path)?.toString('utf8') ?? '');
}
function refuseUnbuildable(tree, { folder, path, fields }) {
    for (const key of ['helmCharts', 'helmChartInflationGenerator', 'helmGlobals']) {
        if (fields[key] !== undefined)
            throw new NotLocal(`${path} needs helm (${key})`);
    }
    for (const [key, name] of filesOf(fields)) {
        if (name.includes('\n')) {
            if (name.includes('://'))
                throw new NotLocal(`${path} names an address inside of ${key}`);
        }
        else
            refuseAbsent(tree, folder, path, key, name);
    }
}
function refuseAbsent(tree, folder, path, key, name) {
    const target = (0, tree_ts_1.within)(folder, name);
    if (tree.has(target)) {
        const isConfig = ['generators', 'transformers', 'validators'].includes(key);
        if (isConfig && tree.get(target)?.includes('://') === true)
            throw new NotLocal(`${target} names an address`);
        return;
    }
    if ((0, tree_ts_1.kustomizationOf)(tree, target) !== undefined)
        return;
    if (REMOTE.test(name))
        throw new NotLocal(`${path} takes ${named(name)} from elsewhere (${key})`);
    throw new NotLocal(`${named(name)} of ${path} (${key}) is no regular file or kustomization of the repository`);
}
/** What a kustomization names as files or folders, each with its field. */
function filesOf(fields) {
    const lists = [
        'resources',
        'bases',
        'components',
        'crds',
        'configurations',
        'generators',
        'transformers',
        'validators'
    ];
    const named = lists.flatMap((key) => (0, manifest_ts_1.textsIn)(fields[key]).map((name) => [key, name]));
    const patches = ['patches', 'patchesJson6902', 'replacements'].flatMap((key) => (0, manifest_ts_1.fieldsIn)(fields[key]).map(({ path }) => [key, (0, manifest_ts_1.textOf)(path)]));
    const generated = ['configMapGenerator', 'secretGenerator'].flatMap((key) => (0, manifest_ts_1.fieldsIn)(fields[key]).flatMap(({ files, envs, env }) => [...(0, manifest_ts_1.textsIn)(files), ...(0, manifest_ts_1.textsIn)(envs), (0, manifest_ts_1.textOf)(env)].map((file) => [key, file.slice(file.indexOf('=') + 1)])));
    const merges = (0, manifest_ts_1.textsIn)(fields['patchesStrategicMerge']).filter((name) => !name.includes('\n'));
    const all = [...named, ...patches, ...generated, ...merges.map((name) => ['patchesStrategicMerge', name])];
    return all.filter(([, name]) => name !== '');
}
function named(path) {
    return JSON.stringify(path === '' ? '.' : path.slice(0, 120));
}


/***/ }),

/***/ 45097:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readManifests = readManifests;
exports.readFieldsOf = readFieldsOf;
exports.isFields = isFields;
exports.itemsOf = itemsOf;
exports.fieldsIn = fieldsIn;
exports.textsIn = textsIn;
exports.textOf = textOf;
exports.below = below;
exports.visitTexts = visitTexts;
const yaml_1 = __webpack_require__(38815);
/** The documents of a YAML text that hold fields; undefined for a text that is no YAML, or a bomb. */
function readManifests(text) {
    try {
        const documents = [...(0, yaml_1.parseAllDocuments)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })];
        if (documents.some(({ errors }) => errors.length > 0))
            return undefined;
        return documents.map((document) => document.toJS({ maxAliasCount: 1000 })).filter(isFields);
    }
    catch {
        return undefined;
    }
}
/** The fields of a text's one document; undefined where it has none. */
function readFieldsOf(text) {
    try {
        const document = (0, yaml_1.parseDocument)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
        const value = document.toJS({ maxAliasCount: 1000 });
        return isFields(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The items of a list; none for anything else. */
function itemsOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The items of a list that hold fields. */
function fieldsIn(value) {
    return itemsOf(value).filter(isFields);
}
/** The items of a list that are text. */
function textsIn(value) {
    return itemsOf(value).filter((item) => typeof item === 'string');
}
/** A text, or '' for anything else. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
/** The fields below a key; none for anything else. */
function below(fields, ...keys) {
    let found = fields;
    for (const key of keys)
        found = isFields(found) ? found[key] : undefined;
    return isFields(found) ? found : undefined;
}
/** Shows every text in a value, with the path of the field that holds it: `spec.containers[0].image`. */
function visitTexts(value, see, field = '') {
    if (typeof value === 'string')
        see(field, value);
    else if (isFields(value)) {
        for (const [key, item] of Object.entries(value))
            visitTexts(item, see, field === '' ? key : `${field}.${key}`);
    }
    else if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            visitTexts(item, see, `${field}[${index}]`);
    }
}


/***/ }),

/***/ 18624:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kustomizationOf = kustomizationOf;
exports.within = within;
exports.writeTree = writeTree;
exports.isInside = isInside;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const file_names_ts_1 = __webpack_require__(97580);
/** The path of a folder's kustomization; undefined where it has none, or more than one. */
function kustomizationOf(tree, folder) {
    const paths = file_names_ts_1.KUSTOMIZATION_NAMES.map((name) => within(folder, name)).filter((path) => tree.has(path));
    return paths.length === 1 ? paths[0] : undefined;
}
/** `path` as it is seen from a folder of the repository, without `.` and `..`; it begins with `..` where it leaves the repository. */
function within(folder, path) {
    const joined = node_path_1.posix.join(folder, path).replace(/\/+$/, '');
    return joined === '.' ? '' : joined;
}
/** Writes a tree into a folder of this machine's disk; throws where a path would leave the folder. */
async function writeTree(tree, root) {
    const folders = new Set();
    for (const [path, bytes] of tree) {
        if (!isInside(path))
            throw new Error(`the path ${JSON.stringify(path)} leaves the repository`);
        const folder = (0, node_path_1.dirname)((0, node_path_1.join)(root, path));
        if (!folders.has(folder))
            await (0, promises_1.mkdir)(folder, { recursive: true });
        folders.add(folder);
        await (0, promises_1.writeFile)((0, node_path_1.join)(root, path), bytes, { mode: 0o600, flag: 'wx' });
    }
}
/** Whether a path stays inside of the folder that it is taken from. */
function isInside(path) {
    return (path !== '' &&
        !path.includes('\0') &&
        !path.includes('\\') &&
        !node_path_1.posix.isAbsolute(path) &&
        node_path_1.posix.normalize(path) === path &&
        !path.startsWith('..'));
}


/***/ }),

/***/ 44548:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branchOf = branchOf;
const node_crypto_1 = __webpack_require__(77598);
const MAX_SLUG = 60;
/** The branch of a promotion: the same request always has the same one, another request never does. */
function branchOf({ repository, base, path, pins }) {
    const pinned = pins.map(({ name, digest }) => `${name}@${digest.toString()}`).sort();
    const target = [repository.owner.toLowerCase(), repository.name.toLowerCase(), base ?? '', path];
    const fingerprint = (0, node_crypto_1.createHash)('sha256')
        .update(JSON.stringify([target, pinned]))
        .digest('hex')
        .slice(0, 8);
    return `custody/${slugOf(path)}/${pins[0]?.digest.hex.slice(0, 12) ?? 'none'}-${fingerprint}`;
}
function slugOf(path) {
    const slug = path.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    // The end of a path says more than its beginning.
    return slug.slice(-MAX_SLUG).replace(/^-+|-+$/g, '') || 'root';
}


/***/ }),

/***/ 32855:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unifiedDiff = unifiedDiff;
const CONTEXT = 3;
// How far ahead two texts are looked at for a line that they share again; an edit of pins moves a line or two.
const HORIZON = 32;
/** The change of one file as `git diff` prints it, with three lines of context; empty when nothing changed. Without `before` the file is new. */
function unifiedDiff(path, before, after) {
    if (before?.equals(after))
        return '';
    const hunks = hunksOf(stepsBetween(linesOf(before ?? Buffer.alloc(0)), linesOf(after)));
    return [`--- ${before ? `a/${path}` : '/dev/null'}\n`, `+++ b/${path}\n`, ...hunks.map(renderHunk)].join('');
}
// Each line keeps its end, so that a changed or missing one shows.
function linesOf(bytes) {
    return bytes.toString('utf8').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function stepsBetween(old, fresh) {
    const steps = [];
    let [before, after] = [0, 0];
    while (before < old.length || after < fresh.length) {
        const { removed, added } = nextDifference(old, fresh, before, after);
        for (const end = before + removed; before < end; before++)
            steps.push({ sign: '-', text: old[before] ?? '', before, after });
        for (const end = after + added; after < end; after++)
            steps.push({ sign: '+', text: fresh[after] ?? '', before, after });
        if (before < old.length && after < fresh.length) {
            steps.push({ sign: ' ', text: old[before] ?? '', before, after });
            before += 1;
            after += 1;
        }
    }
    return steps;
}
/** How many lines are removed and added here until both texts go on with the same line. */
function nextDifference(old, fresh, before, after) {
    for (let distance = 0; distance <= HORIZON; distance++) {
        for (let removed = 0; removed <= distance; removed++) {
            const shared = old[before + removed];
            if (shared !== undefined && shared === fresh[after + distance - removed])
                return { removed, added: distance - removed };
        }
    }
    return { removed: old.length - before, added: fresh.length - after };
}
function hunksOf(steps) {
    const hunks = [];
    let end = 0;
    for (const [position, { sign }] of steps.entries()) {
        if (sign === ' ')
            continue;
        const start = Math.max(end, position - CONTEXT);
        const joins = hunks.length > 0 && start <= end;
        end = Math.min(steps.length, position + CONTEXT + 1);
        if (joins)
            hunks[hunks.length - 1]?.push(...steps.slice(start, end));
        else
            hunks.push(steps.slice(start, end));
    }
    return hunks;
}
function renderHunk(steps) {
    const [first] = steps;
    const old = steps.filter(({ sign }) => sign !== '+').length;
    const fresh = steps.filter(({ sign }) => sign !== '-').length;
    const range = `-${rangeText(first?.before ?? 0, old)} +${rangeText(first?.after ?? 0, fresh)}`;
    return `@@ ${range} @@\n${steps.map(renderStep).join('')}`;
}
// An empty side names the line before it.
function rangeText(linesBefore, count) {
    return `${count === 0 ? linesBefore : linesBefore + 1},${count}`;
}
function renderStep({ sign, text }) {
    return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`;
}


/***/ })

};

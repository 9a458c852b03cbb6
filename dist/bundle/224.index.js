export const id = 224;
export const ids = [224];
export const modules = {

/***/ 36087:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.frozenUntil = frozenUntil;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** When the freeze ends that `now` lies in (both in milliseconds since the epoch); undefined when there is none. */
function frozenUntil(windows, now) {
    const ends = windows.flatMap((window) => {
        const start = lastStart(window, now);
        return start === undefined ? [] : [start + window.durationMs];
    });
    return ends.length === 0 ? undefined : Math.max(...ends);
}
/** The latest start that is not after `now` and less than the duration ago. */
function lastStart({ cron, durationMs, timeZone }, now) {
    const clock = clockOf(timeZone);
    let minute = now - (now % MINUTE_MS);
    while (minute > now - durationMs) {
        const local = readClock(clock, minute);
        if (isDay(cron, local)) {
            if (cron.hours.has(local.hour) && cron.minutes.has(local.minute))
                return minute;
            minute -= MINUTE_MS;
        }
        else {
            // A day that can't begin a window is left in one step, to its midnight; a clock change is met an hour at a time.
            minute -= Math.min(DAY_MS / 2, Math.max(1, local.hour * 60 + local.minute - 60) * MINUTE_MS);
        }
    }
    return undefined;
}
// crontab(5): where both days are restricted, either of them is enough.
function isDay({ months, days, weekdays, anyDay, anyWeekday }, local) {
    if (!months.has(local.month))
        return false;
    const [day, weekday] = [days.has(local.day), weekdays.has(local.weekday)];
    return anyDay || anyWeekday ? day && weekday : day || weekday;
}
function clockOf(timeZone) {
    return new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        month: 'numeric',
        day: 'numeric',
        weekday: 'short',
        hour: 'numeric',
        minute: 'numeric'
    });
}
function readClock(clock, time) {
    const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]));
    const number = (type) => Number(parts.get(type));
    return {
        month: number('month'),
        day: number('day'),
        hour: number('hour'),
        minute: number('minute'),
        weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? '')
    };
}


/***/ }),

/***/ 91502:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unmetConditions = unmetConditions;
const match_ts_1 = __webpack_require__(6563);
const freeze_ts_1 = __webpack_require__(36087);
/** What keeps a digest out of an environment at this time, a sentence for each; what is not known keeps it out too. */
function unmetConditions(environment, facts) {
    return [soakFault(environment, facts), freezeFault(environment, facts), healthFault(environment, facts)].filter((fault) => fault !== undefined);
}
function soakFault({ from, soakMs }, { now, upstreamSince }) {
    if (soakMs === 0)
        return undefined;
    if (upstreamSince === undefined)
        return `it is not known since when ${from ?? 'upstream'} has held the digest: GitHub's activity of the base branch does not reach back that far`;
    const end = upstreamSince + soakMs;
    return now >= end ? undefined : `soak: ${from ?? 'upstream'} must hold the digest until ${time(end)}`;
}
function freezeFault({ name, freeze }, { now }) {
    const end = (0, freeze_ts_1.frozenUntil)(freeze, now);
    return end === undefined ? undefined : `freeze: nothing enters ${name} until ${time(end)}`;
}
function healthFault({ from, health: rule }, { health }) {
    if (!rule)
        return undefined;
    const wanted = (0, match_ts_1.shownMatch)(rule.context);
    if (!health)
        return `health: nobody named ${rule.by} has written ${wanted} on a commit at which ${from ?? 'upstream'} holds the digest`;
    return health.state === 'success'
        ? undefined
        : `health: ${health.context} of ${from ?? 'upstream'} is ${health.state}`;
}
function time(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 77855:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.consider = consider;
exports.sourceOf = sourceOf;
const errors_ts_1 = __webpack_require__(87700);
const refusals_ts_1 = __webpack_require__(3408);
const conditions_ts_1 = __webpack_require__(91502);
const health_ts_1 = __webpack_require__(92918);
const held_ts_1 = __webpack_require__(8167);
const history_ts_1 = __webpack_require__(7622);
const order_ts_1 = __webpack_require__(26542);
/** Whether a choice may be proposed now, and everything that its pull request tells; every refusal is one of the app alone. */
async function consider(context, ladder, state, choice) {
    let before;
    const left = (result, reasons, error) => ({
        left: {
            ...{ app: choice.app.name, before: before?.toString() ?? null, after: choice.digest.toString(), result, reasons },
            ...(error && { error })
        }
    });
    try {
        const overlay = overlayIn(state, choice);
        const held = (0, held_ts_1.heldPin)(overlay.bytes, choice.app.entry);
        before = held.digest;
        if (held.digest?.equals(choice.digest))
            return left('current', []);
        const hold = `${choice.environment.name}/${choice.app.name}`;
        if (state.holds.has(hold) && !choice.rollback)
            return left('held', [`a rollback holds ${hold}; custody rollback --release lets it go on`]);
        refuseTag(choice, held, context.scene);
        const waits = choice.rollback ? [] : await conditions(context, ladder, choice);
        if (waits.length > 0)
            return left('waiting', waits);
        return { ready: { choice, overlay, held, ...(await compare(context, ladder, choice, held)) } };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return left('refused', [error.message], error);
    }
}
function overlayIn({ overlays }, { environment }) {
    const overlay = overlays.get(environment.path);
    if (overlay === undefined)
        throw new Error(`the overlay ${environment.path} was not read`);
    if (overlay instanceof errors_ts_1.RefusalError)
        throw overlay;
    return overlay;
}
function refuseTag({ environment, app }, { tag }, scene) {
    if (environment.tag !== 'forbid' || tag === undefined)
        return;
    throw (0, refusals_ts_1.refusal)('E_PROMOTION_TAG', scene, `${app.name} in ${environment.name} has a newTag, which custody.yaml forbids`, {
        reason: 'beside a digest the tag decides nothing and may lie about the version',
        remedy: 'delete newTag from the entry, or write tag: drop in custody.yaml'
    });
}
async function conditions(context, ladder, choice) {
    const { environment, app, digest } = choice;
    const { soakMs, health } = environment;
    const upstream = app.environments.find(({ name }) => name === environment.from);
    const looks = upstream !== undefined && (soakMs > 0 || health !== undefined);
    const history = looks ? await (0, history_ts_1.readHistory)(context.github, ladder, upstream.path, app) : [];
    const commits = (0, history_ts_1.commitsHolding)(history, digest);
    return (0, conditions_ts_1.unmetConditions)(environment, {
        now: context.now(),
        upstreamSince: (0, history_ts_1.heldSince)(history, digest),
        health: health && (await (0, health_ts_1.readHealth)(context.github, ladder.site, health, commits))
    });
}
async function compare(context, ladder, choice, held) {
    const { app, digest } = choice;
    const [assessed, deployed] = await Promise.all([
        context.assess(ladder, app, digest),
        // What is deployed may never have been signed; then its commit is not known, and a person has to merge.
        held.digest && context.assess(ladder, app, held.digest).catch(tolerated)
    ]);
    const ancestry = await (0, order_ts_1.compareSources)(context.sources, deployed && sourceOf(deployed), sourceOf(assessed));
    refuseOrder(context, choice, ancestry);
    return { assessed, deployed, ancestry };
}
function tolerated(error) {
    if (!(error instanceof errors_ts_1.CustodyError))
        throw error;
    return undefined;
}
/** The commit that an image was built from, as its signer's certificate tells. */
function sourceOf({ evidence: { signer } }) {
    return { repository: signer.sourceRepository, commit: signer.sourceCommit };
}
function refuseOrder({ allowDiverged, scene }, { app, environment, rollback }, ancestry) {
    if (rollback)
        return;
    if (ancestry.relation === 'behind')
        throw (0, refusals_ts_1.refusal)('E_PROMOTION_BEHIND', scene, `${environment.name} holds a newer ${app.name}: the commit of this digest is ${ancestry.behind} behind`, {
            reason: 'the order is that of the source commits, not of the builds; an older build would undo a newer one',
            remedy: 'do nothing if a later build overtook this one; to go back on purpose use custody rollback'
        });
    if (ancestry.relation === 'diverged' && !allowDiverged)
        throw (0, refusals_ts_1.refusal)('E_PROMOTION_DIVERGED', scene, `the commit of this ${app.name} and the one that ${environment.name} holds are on different branches`, {
            reason: `it lacks ${ancestry.behind} commits that are deployed, and has ${ancestry.ahead} that are not`,
            remedy: 'merge the branches and release again, or pass --allow-diverged'
        });
}


/***/ }),

/***/ 92918:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readHealth = readHealth;
exports.loginOf = loginOf;
const match_ts_1 = __webpack_require__(6563);
const COMMITS = 20;
const FIELDS = `fragment Verdicts on Commit {
  status { contexts { context state creator { __typename login } } }
  checkSuites(first: 20) { nodes { app { slug } checkRuns(first: 50) { nodes { name conclusion } } } }
}`;
/**
 * The newest verdict that the policy asks for, on any of these commits (the newest first): the status or check run of that
 * name, by that account. Others can write one of the same name; theirs are not looked at.
 */
async function readHealth(github, site, health, commits) {
    const looked = commits.slice(0, COMMITS);
    if (looked.length === 0)
        return undefined;
    const variables = looked.map((_, index) => `$oid${index}: GitObjectID!`).join(', ');
    const document = `query Health($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${looked.map((_, index) => `commit${index}: object(oid: $oid${index}) { ...Verdicts }`).join('\n    ')}
  }
}
${FIELDS}`;
    const { repository } = await github.query('reading the health of the upstream environment', document, { ...site.repository, ...Object.fromEntries(looked.map((oid, index) => [`oid${index}`, oid])) });
    const facts = looked.map((_, index) => verdictOf(repository[`commit${index}`], health));
    return facts.find((fact) => fact !== undefined);
}
// Where several contexts match, the worst of them counts.
function verdictOf(commit, health) {
    const facts = [...statusFacts(commit, health), ...checkFacts(commit, health)];
    return facts.find(({ state }) => state === 'failure') ?? facts.find(({ state }) => state === 'pending') ?? facts[0];
}
function statusFacts(commit, { context: wanted, by }) {
    const contexts = commit?.status?.contexts ?? [];
    return contexts
        .filter(({ context, creator }) => (0, match_ts_1.matches)(wanted, context) && creator !== null && loginOf(creator) === by)
        .map(({ context, state }) => ({ context, state: stateOf(state) }));
}
function checkFacts(commit, { context: wanted, by }) {
    const suites = (commit?.checkSuites?.nodes ?? []).filter((suite) => suite?.app && `${suite.app.slug}[bot]` === by);
    const runs = suites.flatMap((suite) => suite?.checkRuns?.nodes ?? []).filter((run) => run !== null);
    return runs
        .filter(({ name }) => (0, match_ts_1.matches)(wanted, name))
        .map(({ name, conclusion }) => ({ context: name, state: conclusion === null ? 'pending' : stateOf(conclusion) }));
}
function stateOf(word) {
    if (word === 'SUCCESS')
        return 'success';
    return word === 'PENDING' || word === 'EXPECTED' ? 'pending' : 'failure';
}
/** A login as REST and people write it: GraphQL names a bot without its ending. */
function loginOf({ __typename: kind, login }) {
    return kind === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}


/***/ }),

/***/ 7622:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readHistory = readHistory;
exports.knownHistory = knownHistory;
exports.heldSince = heldSince;
exports.commitsHolding = commitsHolding;
exports.formerDigests = formerDigests;
const file_names_ts_1 = __webpack_require__(97580);
const errors_ts_1 = __webpack_require__(87700);
const held_ts_1 = __webpack_require__(8167);
const MOVEMENTS = 100;
const NO_ACTIVITY = 'E_GITOPS_ACTIVITY';
/**
 * What an app's entry in one overlay held after each of the last movements of the base branch, the newest first. The times are
 * GitHub's (REST, "List repository activities"): those in commits can be written by whoever writes the commit. Throws RefusalError (E_GITOPS_ACTIVITY)
 * where the server keeps no such log.
 */
async function readHistory(github, ladder, path, app) {
    const { owner, name: repo } = ladder.site.repository;
    const ref = `refs/heads/${ladder.base.name}`;
    const movements = await github.find('reading the history of the base branch', ({ repos }, request) => repos.listActivities({ owner, repo, ref, per_page: MOVEMENTS, request }));
    if (movements === undefined)
        throw noActivity(github, ladder.fullName);
    const commits = movements.map(({ before, after, timestamp }) => ({
        ...{ commit: after, at: Date.parse(timestamp), first: /^0+$/.test(before) }
    }));
    const known = commits.findIndex(({ commit }) => commit === ladder.base.oid);
    // Movements after the commit that everything else was read at belong to a later round.
    const past = known === -1 ? [] : commits.slice(known);
    const texts = await readTexts(github, ladder, past.map(({ commit }) => commit), path);
    return past.map((movement) => ({ ...movement, digest: digestIn(texts.get(movement.commit), app) }));
}
function noActivity({ server }, repository) {
    return new errors_ts_1.RefusalError(NO_ACTIVITY, {
        message: `${server} does not tell the activity of ${repository}`,
        reason: 'soak, health and what was held before are counted by that log; the dates in commits are written by whoever writes the commit',
        remedy: 'update the server to a release with "List repository activities"; without it go back by git revert, and leave out soak and health'
    });
}
/** The history, or the refusal of a server that keeps none, for whoever goes on without it. */
async function knownHistory(...of) {
    try {
        return await readHistory(...of);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError && error.code === NO_ACTIVITY)
            return error;
        throw error;
    }
}
async function readTexts(github, { site }, commits, path) {
    if (commits.length === 0)
        return new Map();
    const wanted = commits.flatMap((commit, index) => file_names_ts_1.KUSTOMIZATION_NAMES.map((name, file) => ({
        alias: `text${index}_${file}`,
        commit,
        expression: `${commit}:${path === '' ? name : `${path}/${name}`}`
    })));
    const variables = wanted.map(({ alias }) => `$${alias}: String!`).join(', ');
    const fields = wanted.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Blob { text } }`);
    const document = `query History($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${fields.join('\n    ')}
  }
}`;
    const { repository } = await github.query('reading former kustomizations', document, { ...site.repository, ...Object.fromEntries(wanted.map(({ alias, expression }) => [alias, expression])) });
    return new Map(wanted.flatMap(({ alias, commit }) => (repository[alias]?.text ? [[commit, repository[alias].text]] : [])));
}
function digestIn(text, { entry }) {
    if (text === undefined)
        return undefined;
    try {
        return (0, held_ts_1.heldPin)(Buffer.from(text), entry).digest;
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return undefined;
        throw error;
    }
}
/** Since when a digest has been held without a break, in milliseconds since the epoch; undefined where it is not held, or the start is not known. */
function heldSince(history, digest) {
    const holding = commitsHolding(history, digest).length;
    const start = history[holding - 1];
    // Without the movement before, the digest may have come at any time, and may have been away in between.
    return start && (start.first || holding < history.length) ? start.at : undefined;
}
/** The commits of the base branch that hold a digest without a break up to now, the newest first. */
function commitsHolding(history, digest) {
    const end = history.findIndex((held) => held.digest?.equals(digest) !== true);
    return history.slice(0, end === -1 ? undefined : end).map(({ commit }) => commit);
}
/** The digests that were held before the present one, each once, the latest first. */
function formerDigests(history) {
    const [present, ...former] = history.flatMap(({ digest }) => (digest ? [digest] : []));
    const distinct = new Map(former.map((digest) => [digest.hex, digest]));
    if (present)
        distinct.delete(present.hex);
    return [...distinct.values()];
}


/***/ }),

/***/ 51182:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branchOfMark = branchOfMark;
exports.renderMark = renderMark;
exports.parseMark = parseMark;
const node_crypto_1 = __webpack_require__(77598);
const state_query_ts_1 = __webpack_require__(53806);
const MARKER = /<!-- custody:ladder:v1 (\{[^\n]*\}) -->/;
/** The branch of a mark in one repository: the same mark always has the same one, another never does. */
function branchOfMark(fullName, base, { kind, environment, apps }) {
    const pins = apps.map(({ app, digest }) => `${app}@${digest}`).sort();
    const plan = JSON.stringify([fullName.toLowerCase(), base, kind, environment, pins]);
    const fingerprint = (0, node_crypto_1.createHash)('sha256').update(plan).digest('hex').slice(0, 8);
    const digest = apps[0]?.digest.replace(/^sha256:/, '').slice(0, 12) ?? 'none';
    return `${state_query_ts_1.BRANCH_PREFIX}${environment}/${kind === 'promotion' ? '' : `${kind}-`}${digest}-${fingerprint}`;
}
/** The hidden comment that carries a mark in a pull request's body; its text can't end the comment early. */
function renderMark({ kind, environment, apps }) {
    const json = JSON.stringify({
        kind,
        environment,
        apps: apps.map(({ app, digest, commit }) => ({ app, digest, commit }))
    });
    const inert = json.replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `<!-- custody:ladder:v1 ${inert} -->`;
}
/** The mark in a body, or undefined where there is none. Only a body that this token's user wrote says anything. */
function parseMark(body) {
    try {
        const mark = JSON.parse(MARKER.exec(body)?.[1] ?? '');
        return isMark(mark) ? mark : undefined;
    }
    catch {
        return undefined;
    }
}
function isMark({ kind, environment, apps }) {
    return (['promotion', 'rollback', 'release'].includes(kind) &&
        typeof environment === 'string' &&
        Array.isArray(apps) &&
        apps.every(({ app, digest, commit }) => [app, digest, commit].every((text) => typeof text === 'string')));
}


/***/ }),

/***/ 26542:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compareSources = compareSources;
const github_fault_ts_1 = __webpack_require__(39687);
const UNKNOWN = { relation: 'unknown', ahead: 0, commits: [], behind: 0 };
const SHOWN = 20;
const COMMIT = /^[0-9a-f]{40}$/;
const RELATIONS = { ahead: 'ahead', identical: 'same', behind: 'behind', diverged: 'diverged' };
/**
 * Asks the source repository how two commits stand to each other (REST, "Compare two commits"). What it doesn't tell, because the
 * token doesn't see it, a commit is gone or the repositories differ, is unknown; throws GitHubFault where GitHub is away.
 */
async function compareSources(github, from, to) {
    const [, owner, repo] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)$/.exec(to.repository) ?? [];
    if (from?.repository !== to.repository || !owner || !repo)
        return UNKNOWN;
    if (from.commit === to.commit)
        return { ...UNKNOWN, relation: 'same' };
    if (!COMMIT.test(from.commit) || !COMMIT.test(to.commit))
        return UNKNOWN;
    return askAncestry(github, { owner, repo, basehead: `${from.commit}...${to.commit}` });
}
async function askAncestry(github, range) {
    try {
        const compared = await github.read('comparing the source commits', ({ repos }, request) => repos.compareCommitsWithBasehead({ ...range, request }));
        return {
            relation: RELATIONS[compared.status],
            ahead: compared.ahead_by,
            behind: compared.behind_by,
            commits: compared.commits
                .slice(-SHOWN)
                .reverse()
                .map(({ sha, commit }) => ({ oid: sha, subject: commit.message.split('\n', 1)[0] ?? '' }))
        };
    }
    catch (error) {
        // What a token may not see is answered like what is not there; both are no reason to stop here.
        const unseen = error instanceof github_fault_ts_1.GitHubFault && ['moved', 'denied', 'rejected', 'hidden'].includes(error.kind);
        if (unseen)
            return UNKNOWN;
        throw error;
    }
}


/***/ })

};

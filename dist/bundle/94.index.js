export const id = 94;
export const ids = [94];
export const modules = {

/***/ 81886:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.targetOf = targetOf;
exports.judgeChange = judgeChange;
exports.gateError = gateError;
const decide_ts_1 = __webpack_require__(74069);
const gather_ts_1 = __webpack_require__(62122);
const gather_query_ts_1 = __webpack_require__(98255);
const policy_query_ts_1 = __webpack_require__(84147);
const rounds_ts_1 = __webpack_require__(42428);
const errors_ts_1 = __webpack_require__(87700);
const ladder_ts_1 = __webpack_require__(34373);
const OID = /^[0-9a-f]{40}$/;
/** The pull request that is named, or else that of the event that started this run; throws RequestError where neither is one. */
function targetOf(named, { event }) {
    if (named !== '')
        return { number: numberIn(named), head: undefined, group: undefined };
    const { pull_request: pull, merge_group: group } = event.payload;
    if (typeof pull?.number === 'number')
        return { number: pull.number, head: headIn(pull.head?.sha), group: undefined };
    const target = group && queuedTarget(group);
    if (target)
        return target;
    throw new errors_ts_1.RequestError('E_GATE_EVENT', {
        message: 'this run is of no pull request and of no merge queue',
        reason: `the event is ${event.name || 'not told'}`,
        remedy: 'run the gate on pull_request and merge_group, or name the pull request (pull-request: 12)'
    });
}
function numberIn(text) {
    if (/^[1-9]\d{0,8}$/.test(text))
        return Number(text);
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `pull-request ${JSON.stringify(text.slice(0, 20))} is no number`,
        reason: 'a pull request is named by its number',
        remedy: 'write the number alone, for example 12'
    });
}
// The ref of a group names the pull request that it was made for.
function queuedTarget(group) {
    const [, number] = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(String(group['head_ref'])) ?? [];
    const [head, base] = [String(group['head_sha']), String(group['base_sha'])];
    const known = number !== undefined && [head, base].every((oid) => OID.test(oid));
    return known ? { number: Number(number), head: undefined, group: { head, base } } : undefined;
}
function headIn(sha) {
    return typeof sha === 'string' && OID.test(sha) ? sha : undefined;
}
/** Judges one pull request by the base branch's own policy: everything is read again, whoever opened it. */
async function judgeChange(request, target, run) {
    const context = await (0, ladder_ts_1.openLadderRun)(request, run, { readsOnly: true });
    const judge = async () => {
        const pull = await (0, gather_query_ts_1.readPull)(context.github, request.site, target.number, target.head);
        const tip = await (0, policy_query_ts_1.readLadder)(context.github, { ...request.site, base: pull.base }, context.scene);
        const change = await (0, gather_ts_1.gatherChange)(context, tip, pull, target.group ?? { base: tip.base.oid, head: pull.head });
        return { change, verdict: (0, decide_ts_1.decideGate)(change), ladder: tip, trust: () => (0, ladder_ts_1.trustOf)(context.github, tip, run) };
    };
    return (0, rounds_ts_1.runRounds)(judge, context.scene, context.access);
}
/** The error that a failed gate ends with; undefined where it passed. What can't be verified now is no proof of anything. */
function gateError({ change, verdict }) {
    if (verdict.passed)
        return undefined;
    const faults = [
        ...verdict.faults,
        ...verdict.entries.flatMap(({ app, environment, faults: found }) => found.map((fault) => `${app} in ${environment}: ${fault}`))
    ];
    const words = {
        message: `pull request #${change.number} may not be merged: ${faults.length} ${faults.length === 1 ? 'reason' : 'reasons'}`,
        reason: faults.join('; '),
        remedy: 'correct each of them; what only time or an approval mends is judged again when the check is run again',
        state: 'nothing was changed'
    };
    const kinds = new Set([...change.entries, ...change.others].map(({ verdict: { kind } }) => kind));
    if (kinds.has('invalid'))
        return new errors_ts_1.EvidenceError('E_GATE_INVALID', words);
    if (kinds.has('missing'))
        return new errors_ts_1.MissingError('E_GATE_MISSING', words);
    return kinds.has('unverifiable')
        ? new errors_ts_1.UnavailableError('E_GATE_UNVERIFIABLE', words)
        : new errors_ts_1.RefusalError('E_GATE_RULES', words);
}


/***/ }),

/***/ 48871:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseSummary = parseSummary;
exports.parseSigningInputs = parseSigningInputs;
exports.attestPassage = attestPassage;
const verification_summary_ts_1 = __webpack_require__(45710);
const digest_ts_1 = __webpack_require__(78033);
const gate_summary_ts_1 = __webpack_require__(30226);
const errors_ts_1 = __webpack_require__(87700);
const policy_signer_ts_1 = __webpack_require__(97084);
const attach_ts_1 = __webpack_require__(90236);
const bundle_folder_ts_1 = __webpack_require__(79810);
const parse_request_ts_1 = __webpack_require__(434);
const prepare_ts_1 = __webpack_require__(32298);
const progress_ts_1 = __webpack_require__(94970);
const trust_inputs_ts_1 = __webpack_require__(82841);
const signing_ts_1 = __webpack_require__(43430);
const tokens_ts_1 = __webpack_require__(80875);
/** What the inputs say of summaries; throws RequestError. */
function parseSummary(read, tokens) {
    return {
        mode: (0, parse_request_ts_1.oneOf)('verification-summary', read('verification-summary'), ['auto', 'require', 'never']),
        ...parseSigningInputs(read),
        tokens,
        githubToken: read('github-token') || undefined
    };
}
/** What the inputs say of the services to sign with, whose trust is that of a policy; throws RequestError. */
function parseSigningInputs(read) {
    const signingConfig = read('signing-config');
    return {
        publicLogAllowed: (0, parse_request_ts_1.oneOf)('public-log', read('public-log'), ['auto', 'allow']) === 'allow',
        signingConfig: signingConfig === '' ? undefined : (0, trust_inputs_ts_1.existing)('signing-config', signingConfig)
    };
}
const SIGNED = 'the gate passed; verification summaries may stand in the log and be attached in part';
/**
 * Signs a verification summary for every digest that the gate let through and attaches it to the digest; what stands there and says
 * the same is kept. Where that is not required, what stands in the way is told and fails nothing.
 */
async function attestPassage(result, request, run) {
    const entries = result.verdict.passed
        ? result.change.entries.filter(({ verdict }) => verdict.kind === 'verified')
        : [];
    if (request.mode === 'never' || entries.length === 0)
        return { kind: 'none' };
    try {
        const attest = async () => attachSummaries(result, entries, request, run);
        return { kind: 'attached', summaries: await run.log.group('Verification summary', attest) };
    }
    catch (error) {
        if (request.mode === 'require')
            throw error;
        return { kind: 'not-signed', reason: wordsOf((0, errors_ts_1.asCustodyError)(error)) };
    }
}
function wordsOf({ message, reason }) {
    return reason === undefined ? message : `${message} (${reason})`;
}
async function attachSummaries({ ladder, trust }, entries, request, run) {
    const { tokens, githubToken, publicLogAllowed } = request;
    if (!tokens)
        throw (0, tokens_ts_1.noIdentity)();
    refuseOtherRefs(ladder, run);
    const formats = ['bundle', 'legacy'];
    const source = await trust();
    const signed = source.kind === 'files' && request.signingConfig ? { ...source, signingConfig: request.signingConfig } : source;
    const ground = { trust: signed, log: 'auto', formats, publicLogAllowed };
    const byImage = Map.groupBy(entries, ({ app, after }) => app.image.at(digest_ts_1.Digest.parse(after ?? '')));
    const [signing, prepared] = await Promise.all([
        (0, signing_ts_1.openSigning)(ground, tokens, (0, signing_ts_1.identify)(ground, tokens, (0, signing_ts_1.layGround)(ground, run)), run),
        Promise.all([...byImage.values()].map(([entry]) => (0, prepare_ts_1.prepareImage)(imageOf(entry), { githubToken, formats }, run)))
    ]);
    for (const line of (0, progress_ts_1.signingLines)(signing))
        run.log.info(line);
    const planned = [...byImage.values()].map((own, index) => planSummaries(own, prepared[index], ladder, signing, run));
    const settled = await attach(planned, signing, run);
    return settled.flatMap((image, index) => attachedSummaries([...byImage.values()][index] ?? [], image));
}
async function attach(planned, signing, run) {
    (0, attach_ts_1.requireLogins)(planned);
    const bundles = await bundle_folder_ts_1.BundleFolder.create(run.folder);
    const work = async () => (0, attach_ts_1.settlePlanned)(planned, await (0, attach_ts_1.signPlanned)(planned, signing, bundles, run), signing, run);
    return (0, errors_ts_1.afterwards)(SIGNED, work());
}
// Whoever can push a branch decides what a workflow does in it: only what ran from the base branch, or from a merge queue for it,
// may be believed, and nobody is to believe anything else by mistake.
function refuseOtherRefs({ base }, { env }) {
    const ref = env['GITHUB_REF'] ?? '';
    if ((0, gate_summary_ts_1.isGateRef)(ref, base.name))
        return;
    throw new errors_ts_1.RequestError('E_SUMMARY_REF', {
        message: `this run's workflow is that of ${ref.slice(0, 120) || 'no ref'}`,
        reason: `whoever wrote the pull request could have changed it; a summary counts from ${base.name} or its merge queue`,
        remedy: 'run the gate on merge_group, or again on workflow_run from the base branch (docs/promotion.md shows it)'
    });
}
function imageOf(entry) {
    if (!entry)
        throw new Error('a group without entries');
    return { reference: entry.app.image, digest: digest_ts_1.Digest.parse(entry.after ?? '') };
}
function planSummaries(entries, image, ladder, signing, run) {
    if (!image)
        throw new Error('an image that was not prepared');
    const statements = entries.map((entry) => planSummary(entry, image, ladder, signing.identity.claims, run));
    return (0, attach_ts_1.planImage)(image, statements, signing, (signer) => entries.some(({ app }) => (0, policy_signer_ts_1.maySignScans)(app, signer)));
}
function planSummary({ app, environment, verdict }, { subject }, { base, fullName, policyDigest }, { jobWorkflowRef }, { serverUrl, version }) {
    if (verdict.kind !== 'verified')
        throw new Error('a summary of what was not verified');
    const statement = (0, verification_summary_ts_1.summaryStatement)({
        image: app.image.name,
        digest: subject.manifest.digest,
        environment: environment.name,
        verifier: `${serverUrl}/${jobWorkflowRef.split('@')[0] ?? ''}`,
        version,
        time: new Date(),
        policy: { uri: `${serverUrl}/${fullName}/blob/${base.oid}/custody.yaml`, digest: policyDigest },
        inputs: inputsOf(verdict.assessed, app.image),
        buildLevel: levelOf(verdict.assessed)
    });
    return { kind: 'vsa', statement, attachTo: [subject.manifest], environment: environment.name };
}
// The level that the evidence claims, and only where provenance was required and verified.
function levelOf({ decision, evidence }) {
    const looked = decision.met.some(({ requirement }) => requirement === 'provenance');
    return looked ? evidence.signer.slsaBuildLevel : undefined;
}
function inputsOf({ decision }, image) {
    const inputs = decision.met.map(({ by }) => inputOf(by, image));
    return [...new Map(inputs.map((input) => [input.digest.hex, input])).values()];
}
function inputOf({ item }, image) {
    const digest = item.kind === 'bundle' ? digest_ts_1.Digest.parse(item.location) : item.layer.digest;
    return { uri: `oci://${image.at(digest)}`, digest };
}
function attachedSummaries(entries, { before, after }) {
    return entries.flatMap(({ app, environment, after: digest = '' }) => {
        const filled = after.filled.find(({ placement: { planned, form } }) => form === 'bundle' && planned.environment === environment.name);
        if (!filled)
            return [];
        const { placement, attachment } = filled;
        const kept = before.filled.some((standing) => standing.placement === placement);
        const { item, verified } = attachment;
        const logIndex = verified.logIndex ?? null;
        return [{ app: app.name, environment: environment.name, digest, location: item.location, logIndex, kept }];
    });
}


/***/ }),

/***/ 74069:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decideGate = decideGate;
const conditions_ts_1 = __webpack_require__(91502);
/** Judges a change from facts alone: whoever wrote it, every digest in it has to be allowed where it goes. */
function decideGate(change) {
    const faults = [...change.faults, ...strayFaults(change), ...change.others.flatMap(otherFaults)];
    const entries = change.entries.map((entry) => ({
        app: entry.app.name,
        environment: entry.environment.name,
        digest: entry.after ?? null,
        faults: entryFaults(change, entry)
    }));
    return { passed: faults.length === 0 && entries.every((entry) => entry.faults.length === 0), faults, entries };
}
// Where a person asks for a change, other files are that person's business and their reviewers'.
function strayFaults({ ours, otherFiles }) {
    if (!ours)
        return [];
    return otherFiles.map((path) => `a promotion changes nothing but overlays of custody.yaml, and this one changes ${path.slice(0, 120)}`);
}
function otherFaults({ place, app, digest, verdict }) {
    if (verdict.kind === 'verified')
        return [];
    return [`${place.slice(0, 120)}: ${app.image.name}@${digest} is ${verdict.kind}: ${verdict.reason}`];
}
function entryFaults(change, entry) {
    if (entry.after === undefined)
        return ['the entry pins no digest any more'];
    return [
        ...(change.ours && !entry.onlyEntry ? ['more than the entry of this image is changed in the file'] : []),
        ...verdictFaults(entry),
        ...(entry.rollback.marked ? rollbackFaults(entry) : wayFaults(entry)),
        ...approvalFaults(change, entry)
    ];
}
function verdictFaults({ verdict }) {
    return verdict.kind === 'verified' ? [] : [`the digest is ${verdict.kind}: ${verdict.reason}`];
}
function rollbackFaults({ environment, rollback: { heldBefore } }) {
    if ('unknown' in heldBefore)
        return [`it is not known whether ${environment.name} held the digest before: ${heldBefore.unknown}`];
    return heldBefore.known ? [] : [`${environment.name} never held this digest; that is no rollback`];
}
function wayFaults({ environment, held, upstream, after, relation, entry }) {
    return [
        ...(held ? [`a rollback holds ${environment.name}; release it first`] : []),
        ...upstreamFaults(environment.from, upstream, after),
        ...(relation === 'behind' ? [`${environment.name} holds an image of a later commit`] : []),
        ...(0, conditions_ts_1.unmetConditions)(environment, entry)
    ];
}
function upstreamFaults(from, upstream, after) {
    if (from === undefined || upstream === undefined)
        return [];
    if ('unknown' in upstream)
        return [`it is not known what ${from} holds: ${upstream.unknown}`];
    return upstream.known === after ? [] : [`${from} holds ${upstream.known.slice(0, 19)} and not this digest`];
}
function approvalFaults(change, { environment, releaseActors }) {
    const { approvals } = environment;
    if (approvals === 0)
        return [];
    if ('unknown' in releaseActors)
        return [`approvals: it is not known who released the image: ${releaseActors.unknown}`];
    if (!change.commitAuthors)
        return ['approvals: it is not known who wrote the commits, of which there are too many for GitHub to tell at once'];
    const own = new Set([change.author, ...change.commitAuthors, ...releaseActors.known].map((login) => login.toLowerCase()));
    const counted = approversOf(change).filter(({ login }) => !own.has(login.toLowerCase()));
    if (counted.length >= approvals)
        return [];
    const excluded = approversOf(change).filter((review) => !counted.includes(review));
    const why = excluded.length === 0 ? '' : `; ${excluded.map(({ login }) => login).join(', ')} released or wrote it`;
    return [`approvals: ${counted.length} of ${approvals} on the present head${why}`];
}
/** People with write access whose last word is an approval of the present head. */
function approversOf({ reviews, head }) {
    return reviews.filter(({ isPerson, mayWrite, approves, commit }) => isPerson && mayWrite && approves && commit === head);
}


/***/ }),

/***/ 84770:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compareDeployments = compareDeployments;
const digest_ts_1 = __webpack_require__(78033);
const version_ts_1 = __webpack_require__(85075);
const compare_ts_1 = __webpack_require__(99009);
const manifest_ts_1 = __webpack_require__(45097);
/** Compares the images of two renderings of one environment; undefined where one can't be read. */
function compareDeployments(before, after, apps) {
    const [former, present] = [imagesIn(before), imagesIn(after)];
    if (!former || !present)
        return undefined;
    const ran = new Set([...former.values()].flatMap((images) => [...images]));
    return {
        brought: [...present].flatMap(([object, images]) => [...images]
            .filter((image) => !ran.has(image))
            .flatMap((image) => appsOf(image, apps).map((app) => ({ object, app, digest: digestOf(image) })))),
        lost: [...former].flatMap(([object, images]) => lostIn(object, images, present.get(object) ?? new Set(), apps))
    };
}
function lostIn(object, former, present, apps) {
    const running = new Set([...present].map(version_ts_1.withoutVersion));
    const gone = [...former].filter((image) => running.size > 0 && !running.has((0, version_ts_1.withoutVersion)(image)));
    return gone.flatMap((image) => appsOf(image, apps).map((app) => ({ object, app })));
}
/** The images that each object runs. */
function imagesIn(rendering) {
    const objects = (0, manifest_ts_1.readManifests)(rendering);
    if (!objects)
        return undefined;
    const images = new Map();
    for (const object of objects) {
        const found = images.get((0, compare_ts_1.nameOf)(object)) ?? new Set();
        images.set((0, compare_ts_1.nameOf)(object), found);
        (0, manifest_ts_1.visitTexts)(object, (field, value) => {
            if (compare_ts_1.IMAGE_FIELD.test(field))
                found.add(value);
        });
    }
    return images;
}
function appsOf(image, apps) {
    const name = (0, version_ts_1.withoutVersion)(image);
    return apps.filter(({ image: { name: own } }) => own === name);
}
function digestOf(image) {
    const at = image.lastIndexOf('@');
    return at === -1 ? undefined : digest_ts_1.Digest.tryParse(image.slice(at + 1));
}


/***/ }),

/***/ 92792:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gatherDeployment = gatherDeployment;
const errors_ts_1 = __webpack_require__(87700);
const closure_ts_1 = __webpack_require__(14527);
const overrides_ts_1 = __webpack_require__(69487);
const read_tree_ts_1 = __webpack_require__(83685);
const deployment_ts_1 = __webpack_require__(84770);
const other_digests_ts_1 = __webpack_require__(26215);
const verify_digest_ts_1 = __webpack_require__(81669);
/**
 * What a person's change really deploys: two files are one kustomization for nobody but kustomize, and a patch or a second rule changes an image
 * as well as its entry does. `files` are the paths that it changes, `entries` what it does to the entries themselves.
 */
async function gatherDeployment(context, ladder, range, entries) {
    const [before, after] = await Promise.all([range.mergeBase, range.head].map((commit) => (0, read_tree_ts_1.readTree)(context.github, ladder.fullName, commit)));
    const sides = { before: before ?? new Map(), after: after ?? new Map() };
    const { apps } = ladder.policy;
    const places = placesOf(apps, sides);
    const rendered = await renderedChanges(context, sides, places, range.files, { apps, entries });
    const changed = { before: filesIn(sides.before, range.files), after: filesIn(sides.after, range.files) };
    const brought = [...(0, other_digests_ts_1.broughtDigests)(sides.before, sides.after, range.files, apps), ...rendered.brought];
    return {
        others: await Promise.all(distinct(brought).map((digest) => verified(context, ladder, digest))),
        faults: [...rendered.faults, ...places.flatMap((place) => overrideFaults(changed, place))]
    };
}
function placesOf(apps, { before, after }) {
    const all = apps.flatMap((app) => app.environments.map(({ path, name }) => ({ app, path, name })));
    return [...Map.groupBy(all, ({ path }) => path)].map(([path, group]) => ({
        ...{ path, name: group[0]?.name ?? path, apps: group.map(({ app }) => app) },
        ...{ before: closureIn(before, path), after: closureIn(after, path) }
    }));
}
function closureIn(tree, path) {
    const closure = (0, closure_ts_1.closureOf)(tree, path);
    const isThere = 'layers' in closure || [...tree.keys()].some((file) => file.startsWith(`${path}/`));
    return isThere ? closure : 'absent';
}
function isBuildable(side) {
    return side !== 'absent' && 'layers' in side;
}
function distinct(brought) {
    return [...new Map(brought.map((found) => [`${found.path} ${found.app.name} ${found.digest.hex}`, found])).values()];
}
async function verified(context, ladder, { path, app, digest }) {
    return { place: path, app, digest: digest.toString(), verdict: await (0, verify_digest_ts_1.verifyDigest)(context, ladder, app, digest) };
}
async function renderedChanges(context, sides, places, files, known) {
    const touched = places.filter((place) => reaches(place, files));
    const faults = touched.flatMap(lostProof);
    // Where nothing could be rendered before, with remote bases or helm, nobody loses a proof; the digests that are spelt out are verified all the same.
    const provable = touched.filter(({ before, after }) => isBuildable(after) && (before === 'absent' || isBuildable(before)));
    const pairs = await renderedPairs(context, sides, provable).catch((error) => {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return error;
    });
    if (pairs instanceof errors_ts_1.CustodyError) {
        return { brought: [], faults: [...faults, `what ${namesOf(provable)} would deploy is not known: ${pairs.message}`] };
    }
    const judged = pairs.map((pair) => judgePair(pair, known));
    return {
        brought: judged.flatMap(({ brought }) => brought),
        faults: [...faults, ...judged.flatMap(({ faults: found }) => found)]
    };
}
function namesOf(places) {
    return places.map(({ name }) => name).join(', ');
}
/** Whether a changed file lies in a folder that the environment is built from. */
function reaches({ path, before, after }, files) {
    const folders = [before, after].flatMap((side) => isBuildable(side) ? side.layers.map(({ folder }) => folder) : [path]);
    return files.some((file) => folders.some((folder) => folder === '' || file.startsWith(`${folder}/`)));
}
function lostProof({ name, before, after }) {
    if (after === 'absent' || 'layers' in after || !isBuildable(before))
        return [];
    return [`what ${name} would deploy can't be rendered any more: ${after.reason}`];
}
async function renderedPairs({ render }, { before, after }, places) {
    if (places.length === 0)
        return [];
    const standing = places.filter((place) => place.before !== 'absent');
    const former = await render(before, standing.map(({ path }) => path));
    const present = await render(after, places.map(({ path }) => path));
    const nothing = { manifests: '' };
    return places.map((place, index) => ({
        place,
        before: former[standing.indexOf(place)] ?? nothing,
        after: present[index] ?? nothing
    }));
}
function judgePair({ place, before, after }, { apps, entries }) {
    const { name, path } = place;
    // An overlay that did not render before can't get worse than its entries and texts say.
    if ('failure' in before)
        return { brought: [], faults: [] };
    if ('failure' in after)
        return { brought: [], faults: [`${name} does not render any more: ${after.failure}`] };
    const change = (0, deployment_ts_1.compareDeployments)(before.manifests, after.manifests, apps);
    if (!change)
        return { brought: [], faults: [`what kustomize rendered of ${name} can't be read`] };
    const entryOf = (app) => entries.find((entry) => entry.app === app && entry.environment.path === path);
    const isEntry = (app) => place.apps.includes(app);
    const faults = change.brought.flatMap(({ object, app, digest }) => {
        if (!digest)
            return [`${object} in ${name} would run ${app.image.name} without a digest`];
        if (!isEntry(app) || entryOf(app)?.after === digest.toString())
            return [];
        return [`${object} in ${name} would run ${app.image.name}@${digest.toString()}, and not what its entry pins`];
    });
    const lost = change.lost.map(({ object, app }) => `${object} in ${name} would run another image in place of ${app.image.name}`);
    const brought = change.brought.flatMap(({ app, digest }) => digest ? [{ path: `${name} as rendered`, app, digest }] : []);
    return { brought, faults: [...faults, ...lost] };
}
const DECISIVE = new Set(['Argo CD', 'Argo CD source file', 'Flux']);
/** What new settings of Argo CD and Flux, each in a changed file, would deploy in place of what the entries pin. */
function overrideFaults({ before, after }, { path, name, apps }) {
    const names = apps.flatMap(({ entry, image }) => [entry, image.name]);
    const told = ({ path: file, kind, says }) => `${kind} ${file} ${says}`;
    const standing = new Set((0, overrides_ts_1.findOverrides)(before, path, names).map(told));
    return (0, overrides_ts_1.findOverrides)(after, path, names)
        .filter((override) => override.decides && DECISIVE.has(override.kind) && !standing.has(told(override)))
        .map(({ path: file, kind, says }) => `${kind} in ${file} would decide what ${name} runs, beside its entry: ${says}`);
}
function filesIn(tree, paths) {
    return new Map(paths.flatMap((path) => {
        const bytes = tree.get(path);
        return bytes ? [[path, bytes]] : [];
    }));
}


/***/ }),

/***/ 98255:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPull = readPull;
const health_ts_1 = __webpack_require__(92918);
const github_fault_ts_1 = __webpack_require__(39687);
const READING = 'reading the pull request';
const QUERY = `query Gate($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid headRefName baseRefName body isCrossRepository
      author { __typename login }
      commits(last: 100) {
        totalCount
        nodes { commit { authors(first: 10) { totalCount nodes { user { login } } } committer { user { login } } } }
      }
      reviews(last: 100) { nodes { author { __typename login } state authorCanPushToRepository commit { oid } } }
    }
  }
}`;
/** Reads a pull request with its commits' authors and what was said of it; throws GitHubFault `moved` where its head is not `expected`. */
async function readPull(github, { repository }, number, expected) {
    const variables = { ...repository, number };
    const answer = await github.query(READING, QUERY, variables);
    const pull = answer.repository?.pullRequest;
    if (!pull)
        throw new github_fault_ts_1.GitHubFault('hidden', READING, `there is no pull request #${number}`);
    // What is judged good must be what the check stands on: another head may come back after the check is green.
    if (expected !== undefined && pull.headRefOid !== expected)
        throw new github_fault_ts_1.GitHubFault('moved', READING, `this run is of ${expected}, and the head is ${pull.headRefOid}`);
    const { headRefOid: head, headRefName: branch, baseRefName: base, body, isCrossRepository, author } = pull;
    return {
        ...{ number, head, branch, base, body, isCrossRepository },
        author: author ? (0, health_ts_1.loginOf)(author) : '',
        commitAuthors: writersOf(pull.commits),
        reviews: lastWords((pull.reviews?.nodes ?? []).filter((review) => review !== null))
    };
}
function writersOf({ totalCount, nodes }) {
    const commits = (nodes ?? []).flatMap((node) => (node ? [node.commit] : []));
    const told = commits.every(({ authors }) => authors.totalCount <= (authors.nodes ?? []).length);
    if (totalCount > commits.length || !told)
        return undefined;
    const people = commits.flatMap(({ authors, committer }) => [...(authors.nodes ?? []), committer]);
    return [...new Set(people.flatMap((one) => (one?.user ? [one.user.login] : [])))];
}
// A comment takes back neither an approval nor a request for changes.
function lastWords(reviews) {
    const last = new Map();
    for (const { author, state, authorCanPushToRepository: mayWrite, commit } of reviews) {
        if (!author || state === 'COMMENTED' || state === 'PENDING')
            continue;
        const [login, isPerson] = [(0, health_ts_1.loginOf)(author), author.__typename === 'User'];
        last.set(login, { login, isPerson, mayWrite, approves: state === 'APPROVED', commit: commit?.oid ?? '' });
    }
    return [...last.values()];
}


/***/ }),

/***/ 62122:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gatherChange = gatherChange;
const file_names_ts_1 = __webpack_require__(97580);
const errors_ts_1 = __webpack_require__(87700);
const kustomization_ts_1 = __webpack_require__(19620);
const consider_ts_1 = __webpack_require__(77855);
const health_ts_1 = __webpack_require__(92918);
const held_ts_1 = __webpack_require__(8167);
const history_ts_1 = __webpack_require__(7622);
const marker_ts_1 = __webpack_require__(51182);
const order_ts_1 = __webpack_require__(26542);
const state_query_ts_1 = __webpack_require__(53806);
const gather_deployment_ts_1 = __webpack_require__(92792);
const overlay_files_ts_1 = __webpack_require__(14675);
const policy_change_ts_1 = __webpack_require__(50112);
const release_actors_ts_1 = __webpack_require__(70875);
const verify_digest_ts_1 = __webpack_require__(81669);
// GitHub tells no more files of one comparison than these.
const MOST_FILES = 300;
/** Everything that is known of a pull request, read at the ladder's commit and at the head of the range. */
async function gatherChange(context, ladder, pull, range) {
    const { files, mergeBase } = await changedFiles(context.github, ladder, range);
    const overlays = new Set(placesOf(ladder).map(({ environment }) => environment.path));
    const touched = files.filter(({ filename }) => isOverlay(filename, overlays));
    const places = placesOf(ladder).filter(({ environment }) => touched.some(({ filename }) => folderOf(filename) === environment.path));
    const upstream = places.flatMap((place) => upstreamOf(place)?.path ?? []);
    const overlayPaths = [...new Set([...places.map(({ environment }) => environment.path), ...upstream])];
    const state = await (0, state_query_ts_1.readState)(context.github, ladder, { paths: overlayPaths }, context.scene);
    const folders = [...new Set(places.map(({ environment }) => environment.path))];
    const sides = await (0, overlay_files_ts_1.readOverlayFiles)(context.github, ladder, folders, { mergeBase, head: range.head });
    const seen = { context, ladder, state, files, sides };
    const faults = files.length >= MOST_FILES ? [`it changes ${MOST_FILES} files or more, and GitHub tells no more of them`] : [];
    const entries = [];
    for (const place of places) {
        const change = await entryChange(seen, place).catch((error) => {
            keepFault(place, error, faults);
            return undefined;
        });
        if (change)
            entries.push(change);
    }
    const ours = isOurs(pull);
    const paths = files.map(({ filename }) => filename);
    const deployment = ours
        ? NOTHING_ELSE
        : await (0, gather_deployment_ts_1.gatherDeployment)(context, ladder, { mergeBase, head: range.head, files: paths }, entries);
    const { number, author, commitAuthors, reviews } = pull;
    const holds = new Set(placesOf(ladder).map(({ app, environment }) => `${state_query_ts_1.HOLDS}/${environment.name}/${app.name}`));
    const other = files.filter((file) => !touched.includes(file) && !holds.has(file.filename));
    return {
        ...{ number, head: pull.head, ours, author, commitAuthors, reviews, entries },
        others: deployment.others,
        faults: [...faults, ...deployment.faults, ...(await (0, policy_change_ts_1.policyFaults)(context.github, ladder, files, range.head))],
        otherFiles: other.map(({ filename }) => filename)
    };
}
// Of ours, every byte is held against our own edit.
const NOTHING_ELSE = { others: [], faults: [] };
// Whoever writes our mark into a pull request of theirs is held to more, not to less.
function isOurs({ branch, body, isCrossRepository }) {
    return branch.startsWith(state_query_ts_1.BRANCH_PREFIX) && !isCrossRepository && (0, marker_ts_1.parseMark)(body) !== undefined;
}
function placesOf({ policy }) {
    return policy.apps.flatMap((app) => app.environments.map((environment) => ({ app, environment })));
}
function upstreamOf({ app, environment }) {
    return app.environments.find(({ name }) => name === environment.from);
}
function folderOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
function isOverlay(path, overlays) {
    return overlays.has(folderOf(path)) && file_names_ts_1.KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}
async function changedFiles(github, { site }, { base, head }) {
    const { owner, name: repo } = site.repository;
    const compared = await github.read('reading what the pull request changes', ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, request }));
    return { files: (compared.files ?? []).flatMap(bothNames), mergeBase: compared.merge_base_commit.sha };
}
// A file that moved is gone where it was, however much of it is the same.
function bothNames({ filename, status, previous_filename: former }) {
    const present = { filename, status: status === 'renamed' ? 'added' : status };
    return status === 'renamed' && former !== undefined ? [{ filename: former, status: 'removed' }, present] : [present];
}
function keepFault({ app, environment }, error, faults) {
    if (!(error instanceof errors_ts_1.RefusalError))
        throw error;
    faults.push(`${app.name} in ${environment.name}: ${error.message}`);
}
async function entryChange(seen, place) {
    const { app, environment } = place;
    const { former, bytes } = await readBoth(seen, environment.path);
    const [began, after] = [pinIn(former, app), pinIn(bytes, app)];
    if (bytes && samePin(began, after))
        return undefined;
    const verdict = after.digest ? await (0, verify_digest_ts_1.verifyDigest)(seen.context, seen.ladder, app, after.digest) : UNPINNED;
    const assessed = verdict.kind === 'verified' ? verdict.assessed : undefined;
    const before = pinAt(seen.state, place);
    return {
        ...{ app, environment, before: textOf(before), after: textOf(after), verdict },
        onlyEntry: former !== undefined && bytes !== undefined && isOurEdit(seen, environment.path, former, bytes),
        relation: await relationOf(seen, app, before, assessed),
        ...(await wayOf(seen, place, after)),
        releaseActors: await (0, release_actors_ts_1.releaseActors)(seen.context.sources, environment, assessed)
    };
}
async function readBoth(seen, path) {
    const [former, bytes] = await Promise.all([seen.sides.former(path), seen.sides.present(path)].map(async (oid) => oid === undefined ? undefined : readBlob(seen, oid)));
    return { former, bytes };
}
function textOf({ digest }) {
    return digest?.toString();
}
function pinIn(bytes, { entry }) {
    return bytes ? (0, held_ts_1.heldPin)(bytes, entry) : { digest: undefined, tag: undefined };
}
function samePin(one, other) {
    return one.digest !== undefined && other.digest?.equals(one.digest) === true && one.tag === other.tag;
}
const UNPINNED = { kind: 'missing', reason: 'there is no digest' };
function pinAt({ overlays }, { app, environment }) {
    const overlay = overlays.get(environment.path);
    // An overlay that is new has nothing to compare with.
    if (overlay === undefined || overlay instanceof errors_ts_1.RefusalError)
        return { digest: undefined, tag: undefined };
    return (0, held_ts_1.heldPin)(overlay.bytes, app.entry);
}
async function readBlob({ context, ladder }, sha) {
    const { owner, name: repo } = ladder.site.repository;
    const { content } = await context.github.read('reading a changed kustomization', ({ git }, request) => git.getBlob({ owner, repo, file_sha: sha, request }));
    return Buffer.from(content, 'base64');
}
/** Whether the new file is, byte for byte, what our own edit makes of the old one. */
function isOurEdit({ ladder }, path, former, bytes) {
    const apps = placesOf(ladder).filter(({ environment }) => environment.path === path);
    const pins = apps.flatMap(({ app, environment }) => {
        const [began, { digest, tag }] = [pinIn(former, app), pinIn(bytes, app)];
        if (!digest || samePin(began, { digest, tag }))
            return [];
        const writesTag = environment.tag === 'sync';
        return [{ name: app.entry, digest, ...(tag !== undefined && { tag, writesTag }) }];
    });
    const edit = (0, kustomization_ts_1.editKustomization)(former, pins);
    return edit.outcome === 'changed' && edit.bytes.equals(bytes);
}
async function relationOf({ context, ladder }, app, { digest }, assessed) {
    if (!digest || !assessed)
        return 'unknown';
    const deployed = await context.assess(ladder, app, digest).catch((error) => {
        if (error instanceof errors_ts_1.CustodyError)
            return undefined;
        throw error;
    });
    return (await (0, order_ts_1.compareSources)(context.sources, deployed && (0, consider_ts_1.sourceOf)(deployed), (0, consider_ts_1.sourceOf)(assessed))).relation;
}
async function wayOf(seen, place, after) {
    const { state, files } = seen;
    const { app, environment } = place;
    const hold = `${environment.name}/${app.name}`;
    const mark = files.find(({ filename }) => filename === `${state_query_ts_1.HOLDS}/${hold}`);
    const marked = mark !== undefined && mark.status !== 'removed';
    return {
        upstream: upstreamPin(seen, place),
        entry: await entryFacts(seen, place, after),
        held: state.holds.has(hold),
        rollback: { marked, heldBefore: marked ? await heldBefore(seen, place, after) : { known: false } }
    };
}
function upstreamPin({ state }, place) {
    const upstream = upstreamOf(place);
    if (!upstream)
        return undefined;
    try {
        const { digest } = pinAt(state, { app: place.app, environment: upstream });
        return digest ? { known: digest.toString() } : { unknown: 'its entry pins no digest' };
    }
    catch (error) {
        if (error instanceof errors_ts_1.RefusalError)
            return { unknown: error.message };
        throw error;
    }
}
async function entryFacts({ context, ladder }, place, { digest }) {
    const upstream = upstreamOf(place);
    const { soakMs, health } = place.environment;
    const looks = upstream && digest && (soakMs > 0 || health);
    const history = looks ? await (0, history_ts_1.readHistory)(context.github, ladder, upstream.path, place.app) : [];
    return {
        now: context.now(),
        upstreamSince: digest && (0, history_ts_1.heldSince)(history, digest),
        health: digest && health && (await (0, health_ts_1.readHealth)(context.github, ladder.site, health, (0, history_ts_1.commitsHolding)(history, digest)))
    };
}
async function heldBefore({ context, ladder }, { app, environment }, { digest }) {
    const history = await (0, history_ts_1.readHistory)(context.github, ladder, environment.path, app);
    const former = (0, history_ts_1.formerDigests)(history);
    if (digest && former.some((held) => held.equals(digest)))
        return { known: true };
    return history.at(-1)?.first === true
        ? { known: false }
        : { unknown: "GitHub's activity of the base branch does not reach back that far" };
}


/***/ }),

/***/ 26215:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.broughtDigests = broughtDigests;
const digest_ts_1 = __webpack_require__(78033);
const pattern_ts_1 = __webpack_require__(66565);
const version_ts_1 = __webpack_require__(85075);
const manifest_ts_1 = __webpack_require__(45097);
const file_names_ts_1 = __webpack_require__(97580);
const MAX_TEXT = 1024 * 1024;
/** The digests of the policy's images in changed files that were not in them before: of further rules in kustomizations, and in any manifest's text. */
function broughtDigests(before, after, paths, apps) {
    return paths.flatMap((path) => {
        const known = new Set(digestsAt(before, path, apps).map(keyOf));
        return digestsAt(after, path, apps).filter((found) => !known.has(keyOf(found)));
    });
}
function keyOf({ app, digest }) {
    return `${app.name} ${digest.hex}`;
}
function digestsAt(tree, path, apps) {
    const bytes = tree.get(path);
    if (bytes === undefined || bytes.length > MAX_TEXT)
        return [];
    const text = bytes.toString('utf8');
    const slash = path.lastIndexOf('/');
    const spelt = [...digestsInText(path, text, apps), ...digestsInValues(path, text, apps)];
    if (!file_names_ts_1.KUSTOMIZATION_NAMES.includes(path.slice(slash + 1)))
        return spelt;
    return [...digestsOfRules(path, path.slice(0, Math.max(slash, 0)), (0, manifest_ts_1.readFieldsOf)(text), apps), ...spelt];
}
// Whatever a file is called, kustomize takes it for a manifest where it is named as one; and YAML may spell an "@" as \x40.
function digestsInValues(path, text, apps) {
    const found = [];
    if (!text.includes('\\'))
        return found;
    for (const manifest of (0, manifest_ts_1.readManifests)(text) ?? [])
        (0, manifest_ts_1.visitTexts)(manifest, (_, value) => found.push(...digestsInText(path, value, apps)));
    return found;
}
function digestsOfRules(path, folder, fields, apps) {
    const rules = [...(0, manifest_ts_1.fieldsIn)(fields?.['images']), ...(0, manifest_ts_1.fieldsIn)(fields?.['imageTags'])];
    return rules.flatMap((rule) => {
        const digest = digest_ts_1.Digest.tryParse((0, manifest_ts_1.textOf)(rule['digest'])) ?? (0, version_ts_1.splitTag)((0, manifest_ts_1.textOf)(rule['newTag']))?.digest;
        if (!digest)
            return [];
        return apps
            .filter((app) => !isOwnEntry(rule, folder, app) && mayReach(rule, app))
            .map((app) => ({ path, app, digest }));
    });
}
function isOwnEntry(rule, folder, { entry, environments }) {
    return environments.some(({ path }) => path === folder) && (0, pattern_ts_1.literalName)((0, manifest_ts_1.textOf)(rule['name'])) === entry;
}
function mayReach(rule, { entry, image }) {
    const name = (0, version_ts_1.withoutVersion)((0, manifest_ts_1.textOf)(rule['name']));
    const renamed = (0, manifest_ts_1.textOf)(rule['newName']);
    return [entry, image.name].some((own) => (0, pattern_ts_1.couldMatch)(name, own) || renamed === own);
}
function digestsInText(path, text, apps) {
    if (!text.includes('@sha256:'))
        return [];
    return apps.flatMap((app) => {
        // Of what a repository's name may hold, only the dot means something in a pattern.
        const name = app.image.name.replaceAll('.', '\\.');
        const pattern = new RegExp(`(?<![\\w./-])${name}(?::[\\w.-]{1,128})?@(sha256:[0-9a-f]{64})(?![0-9a-f])`, 'g');
        return [...text.matchAll(pattern)].map(([, digest = '']) => ({ path, app, digest: digest_ts_1.Digest.parse(digest) }));
    });
}


/***/ }),

/***/ 14675:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readOverlayFiles = readOverlayFiles;
const errors_ts_1 = __webpack_require__(87700);
const file_names_ts_1 = __webpack_require__(97580);
const READING = 'reading the folders that the pull request changes';
const PLAIN_MODES = new Set([0o100644, 0o100755]);
/** Looks at some folders at both ends of a change, in one request: what a comparison lists says neither what is a link nor what stands beside. */
async function readOverlayFiles(github, { site }, paths, { mergeBase, head }) {
    const wanted = [mergeBase, head].flatMap((commit, side) => paths.map((path, index) => ({ alias: `folder${side}_${index}`, expression: `${commit}:${path}` })));
    if (wanted.length === 0)
        return { former: () => undefined, present: () => undefined };
    const document = `query Folders($owner: String!, $name: String!, ${wanted.map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${wanted.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Tree { entries { name mode oid } } }`).join('\n    ')}
  }
}`;
    const { repository } = await github.query(READING, document, {
        ...site.repository,
        ...Object.fromEntries(wanted.map(({ alias, expression }) => [alias, expression]))
    });
    const fileAt = (side) => (path) => fileIn(path, repository[`folder${side}_${paths.indexOf(path)}`] ?? null);
    return { former: fileAt(0), present: fileAt(1) };
}
function fileIn(path, folder) {
    const found = (folder?.entries ?? []).filter(({ name }) => file_names_ts_1.KUSTOMIZATION_NAMES.includes(name));
    const [only] = found;
    if (only === undefined)
        return undefined;
    if (found.length > 1)
        throw doubtful(path, `${found.map(({ name }) => name).join(' and ')} stand beside each other`);
    if (!PLAIN_MODES.has(only.mode))
        throw doubtful(path, `${only.name} is no plain file (mode ${only.mode.toString(8)})`);
    return only.oid;
}
function doubtful(path, reason) {
    return new errors_ts_1.RefusalError('E_GATE_OVERLAY', {
        message: `what kustomize would read in ${path} is in doubt: ${reason}`,
        reason,
        remedy: 'keep one kustomization in the folder, as a plain file'
    });
}


/***/ }),

/***/ 50112:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyFaults = policyFaults;
const parse_ts_1 = __webpack_require__(72745);
const errors_ts_1 = __webpack_require__(87700);
const FILE = 'custody.yaml';
const PLAIN = 0o100644;
const QUERY = `query PolicyChange($owner: String!, $name: String!, $head: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { file(path: "${FILE}") { mode object { ... on Blob { text } } } } }
  }
}`;
/** What a change of the policy itself would leave behind: a base branch on which no pull request can be judged any more is refused while one still can. */
async function policyFaults(github, { site }, files, head) {
    const changed = files.filter(({ filename }) => filename === FILE);
    if (changed.length === 0)
        return [];
    if (changed.every(({ status }) => status === 'removed'))
        return [`it takes ${FILE} away, without which nobody says what may be deployed`];
    const { repository } = await github.query(`reading ${FILE} of the pull request`, QUERY, {
        ...site.repository,
        head
    });
    const file = repository.object?.file;
    if (file?.mode !== PLAIN || typeof file.object?.text !== 'string')
        return [`${FILE} is no plain file any more`];
    try {
        (0, parse_ts_1.parsePolicy)(Buffer.from(file.object.text));
        return [];
    }
    catch (error) {
        if (error instanceof errors_ts_1.CustodyError)
            return [`${FILE} can't be read any more: ${error.message}`];
        throw error;
    }
}


/***/ }),

/***/ 70875:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releaseActors = releaseActors;
const github_fault_ts_1 = __webpack_require__(39687);
/** Who started and who started again the run that released an image, where an environment wants to know. */
async function releaseActors(sources, { approvals }, assessed) {
    if (approvals === 0)
        return { known: [] };
    // The run is named by the signed provenance; who started it, only the source repository's GitHub knows.
    const run = runIn(assessed?.evidence.signer.run ?? '');
    if (!run)
        return { unknown: 'the provenance names no workflow run' };
    try {
        const found = await sources.read('reading the run that released the image', ({ actions }, request) => actions.getWorkflowRun({ ...run, request }));
        return { known: [found.actor, found.triggering_actor].flatMap((actor) => (actor ? [actor.login] : [])) };
    }
    catch (error) {
        if (!(error instanceof github_fault_ts_1.GitHubFault) || ['unreachable', 'limited'].includes(error.kind))
            throw error;
        return {
            unknown: `${run.owner}/${run.repo} does not show run ${run.run_id} to this token (it needs actions: read there)`
        };
    }
}
function runIn(address) {
    const [, owner, repo, id] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)/.exec(address) ?? [];
    return owner && repo && id ? { owner, repo, run_id: Number(id) } : undefined;
}


/***/ }),

/***/ 81669:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyDigest = verifyDigest;
const errors_ts_1 = __webpack_require__(87700);
const verdict_ts_1 = __webpack_require__(83151);
/** What an app's registry proves of a digest, by the rules of the ladder's policy. */
async function verifyDigest(context, ladder, app, digest) {
    try {
        return { kind: 'verified', assessed: await context.assess(ladder, app, digest) };
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { kind: (0, verdict_ts_1.verdictKind)(error), reason: `${error.code}: ${error.message}` };
    }
}


/***/ }),

/***/ 30226:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isGateRef = isGateRef;
exports.gateSummary = gateSummary;
/** Whether a run at `ref` may be believed as the gate of `base`: only that branch's own workflow, or that of its merge queue, was reviewed. */
function isGateRef(ref, base) {
    return ref === `refs/heads/${base}` || ref.startsWith(`refs/heads/gh-readonly-queue/${base}/`);
}
/** The newest summary that a reviewed workflow of the GitOps repository signed for a resource; `serverUrl` is that of its GitHub. */
function gateSummary(summaries, { fullName, base }, serverUrl, resourceUri) {
    const repository = `${serverUrl}/${fullName}`.toLowerCase();
    return summaries
        .filter((one) => one.resourceUri === resourceUri && one.sourceRepository.toLowerCase() === repository)
        .filter((one) => isGateRef(one.sourceRef, base.name))
        .sort((one, other) => other.time.getTime() - one.time.getTime())[0];
}


/***/ }),

/***/ 83151:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verdictKind = verdictKind;
const errors_ts_1 = __webpack_require__(87700);
/** What it means that a digest could not be accepted: nothing is there, what is there is wrong, or nobody knows. */
function verdictKind(error) {
    // Nothing is attached to a digest that the registry does not have.
    if (error instanceof errors_ts_1.MissingError || error.code === 'E_SUBJECT_MISSING')
        return 'missing';
    return error instanceof errors_ts_1.EvidenceError ? 'invalid' : 'unverifiable';
}


/***/ })

};

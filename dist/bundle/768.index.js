export const id = 768;
export const ids = [768];
export const modules = {

/***/ 90812:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.simpleSigningPayload = simpleSigningPayload;
/** The payload behind a `.sig` layer (cosign SIGNATURE_SPEC, "Simple Signing"); the signature covers exactly these bytes. */
function simpleSigningPayload(reference, digest) {
    return Buffer.from(JSON.stringify({
        critical: {
            identity: { 'docker-reference': reference.dockerReference },
            image: { 'docker-manifest-digest': digest.toString() },
            type: 'cosign container image signature'
        },
        optional: null
    }));
}


/***/ }),

/***/ 78123:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assess = assess;
const statement_ts_1 = __webpack_require__(76031);
const digest_ts_1 = __webpack_require__(78033);
const placement_ts_1 = __webpack_require__(69721);
const attachment_ts_1 = __webpack_require__(4162);
/** Holds a plan against what was read: a placement is filled when a verified attachment there says the same. */
function assess(placements, inventories, trust, identity) {
    const findings = inventories.map((inventory) => (0, attachment_ts_1.examine)(inventory, trust, identity));
    const attachments = findings.flatMap((finding) => finding.attachments);
    const filled = [];
    const open = [];
    const listed = new Set(inventories.flatMap((inventory) => [...inventory.listed]));
    for (const placement of placements) {
        const attachment = attachments.find((candidate) => fills(candidate, placement));
        if (attachment && hasDocument(placement, listed))
            filled.push({ placement, attachment });
        else
            open.push(placement);
    }
    return { filled, open, attachments, refused: findings.flatMap(({ refused }) => refused) };
}
function hasDocument({ planned, subject, form }, listed) {
    if (!planned.document || form !== 'bundle')
        return true;
    return listed.has((0, placement_ts_1.documentReferrer)(planned.document, subject).descriptor.digest.toString());
}
function fills(attachment, { planned, subject, form }) {
    if (attachment.form !== form || !attachment.digest.equals(subject.digest))
        return false;
    // A simple-signing payload says one thing only, and its digest was checked when it was verified.
    if (attachment.form === 'signature-layer')
        return true;
    const { verified } = attachment;
    if (verified.predicateType !== planned.statement.predicateType)
        return false;
    // Equal bytes say the same; most often they are the ones of this run.
    if (verified.payload.equals(digest_ts_1.Digest.of((0, statement_ts_1.serialiseStatement)(planned.statement))))
        return true;
    return (0, statement_ts_1.saysTheSame)(verified.statement, planned.statement);
}


/***/ }),

/***/ 90236:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planImage = planImage;
exports.requireLogins = requireLogins;
exports.signPlanned = signPlanned;
exports.settlePlanned = settlePlanned;
const promises_1 = __webpack_require__(58500);
const claims_ts_1 = __webpack_require__(31141);
const placement_ts_1 = __webpack_require__(69721);
const assess_ts_1 = __webpack_require__(78123);
const progress_ts_1 = __webpack_require__(94970);
const scan_succession_ts_1 = __webpack_require__(55498);
const settle_ts_1 = __webpack_require__(89526);
const sign_open_ts_1 = __webpack_require__(50789);
const expected_signer_ts_1 = __webpack_require__(87923);
const uploads_ts_1 = __webpack_require__(15215);
/** Holds the statements against what the registry has of them already; a newer scan takes the place of those by whoever may sign them. */
function planImage(image, statements, { identity, trust, formats }, maySignScans) {
    const placements = (0, placement_ts_1.placementsOf)(statements, formats);
    const own = (0, claims_ts_1.identityOf)(identity.claims);
    const replaces = statements.some(({ kind }) => kind === 'scan');
    const succession = new scan_succession_ts_1.ScanSuccession(trust, maySignScans ?? ((signer) => (0, expected_signer_ts_1.isSigner)(signer, own)), replaces);
    succession.look(image.inventories);
    return { image, placements, before: (0, assess_ts_1.assess)(placements, image.inventories, trust, own), succession };
}
/** Throws where something is to be written without a login: what the log has once taken stays there, so it gets nothing that could not be attached. */
function requireLogins(planned) {
    for (const { image, before } of planned)
        if (before.open.length > 0)
            image.registry.requireLogin();
}
/** Signs what is open, each bundle kept in the folder from the moment it is signed. */
async function signPlanned(planned, signing, bundles, run) {
    return Promise.all(planned.map(async ({ image, before }) => {
        // The log is asked first: there is time enough for the sessions while it works.
        const opening = (0, promises_1.setImmediate)().then(() => (0, uploads_ts_1.openUploads)(image, before.open));
        const signed = await (0, sign_open_ts_1.signOpen)(image.subject.reference, before, signing.session, async (statement, placements) => {
            const uploads = await opening;
            if (placements.some(({ form }) => form === 'bundle'))
                uploads.begin(statement.bundle);
            await bundles.keep(image.subject, [statement]);
        });
        run.log.info((0, progress_ts_1.signedLine)(image, before, signed));
        return { ...signed, uploads: await opening };
    }));
}
/** Publishes what was signed and reads everything back. */
async function settlePlanned(planned, signed, signing, run) {
    const identity = (0, claims_ts_1.identityOf)(signing.identity.claims);
    return Promise.all(planned.map(async ({ image, placements, before, succession }, index) => {
        const { deliveries = [], uploads } = signed[index] ?? {};
        const settlement = { placements, deliveries, trust: signing.trust, identity, succession };
        const isDone = before.open.length === 0 && succession.remaining === 0;
        const after = isDone || !uploads ? before : await (0, settle_ts_1.settle)(image, settlement, uploads, run).finally(() => uploads.close());
        run.log.info((0, progress_ts_1.settledLine)(image, before, after));
        return { image, before, after };
    }));
}


/***/ }),

/***/ 79810:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BundleFolder = void 0;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
/** The folder in which every bundle is a file, from the moment it is signed: nothing logged is ever lost. */
class BundleFolder {
    path;
    kept = new Map();
    constructor(path) {
        this.path = path;
    }
    static async create(folder) {
        const path = (0, node_path_1.join)(folder, 'bundles');
        await (0, promises_1.mkdir)(path, { recursive: true });
        return new BundleFolder(path);
    }
    async keep(subject, bundles) {
        await Promise.all(bundles.map(({ planned, bundle }) => this.write(fileName(subject, planned), bundle)));
    }
    /** Adds the bundles that stood in the registry before, so that the folder is complete. */
    async keepStanding(settled) {
        for (const { image, after } of settled) {
            const bundles = after.filled.flatMap(({ placement, attachment }) => attachment.form === 'bundle' ? [{ planned: placement.planned, bundle: attachment.item.bundle }] : []);
            await this.keep(image.subject, bundles);
        }
    }
    async write(name, bundle) {
        if (this.kept.get(name)?.equals(bundle))
            return;
        await (0, promises_1.writeFile)((0, node_path_1.join)(this.path, name), bundle);
        this.kept.set(name, bundle);
    }
}
exports.BundleFolder = BundleFolder;
function fileName({ reference }, { kind, attachTo, environment }) {
    const repository = reference.name.replace(/[^a-z0-9]+/gi, '-');
    const digest = attachTo[0]?.digest.hex.slice(0, 12) ?? '';
    const what = environment === undefined ? kind : `${kind}-${environment}`;
    return `${repository}-${digest}-${what}.sigstore.json`;
}


/***/ }),

/***/ 94970:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.subjectLine = subjectLine;
exports.signingLines = signingLines;
exports.signedLine = signedLine;
exports.settledLine = settledLine;
const claims_ts_1 = __webpack_require__(31141);
const platform_ts_1 = __webpack_require__(22554);
/** What an image was found to be, and how much is attached to it already. */
function subjectLine({ subject, inventories }) {
    const attached = inventories.reduce((sum, { items }) => sum + items.length, 0);
    const platforms = subject.platforms.map(({ platform }) => (0, platform_ts_1.platformName)(platform));
    const kind = subject.kind === 'image' ? 'an image' : `an index of ${platforms.join(' and ')}`;
    return `${subject.reference.name}: ${kind}; ${attached === 0 ? 'nothing' : pieces(attached)} attached yet`;
}
/** Who signs, and which services vouch for it. */
function signingLines({ identity, services }) {
    const { certificateAuthority, log, timestampAuthorities } = services;
    const hosts = timestampAuthorities.map(({ host }) => host);
    return [
        `signer ${(0, claims_ts_1.identityOf)(identity.claims).subjectAlternativeName}`,
        [
            `certificate from ${certificateAuthority.host}`,
            log ? `log Rekor v${log.api} at ${log.url.host}` : 'no transparency log',
            ...(hosts.length === 0 ? [] : [`timestamps from ${hosts.join(' and ')}`])
        ].join('; ')
    ];
}
/** What was signed of an image in this run; each was verified before it is told. */
function signedLine({ subject }, before, { deliveries, statements }) {
    const { name } = subject.reference;
    if (before.open.length === 0)
        return `${name}: everything is there already and verified; nothing is signed again`;
    const payloads = deliveries.filter(({ material }) => material.form === 'signature-layer').length;
    return `${name}: ${amount(statements.length, 'statement')} and ${amount(payloads, 'payload')} signed and logged`;
}
/** What stands in the registry at the end, by its own answers. */
function settledLine({ subject }, before, after) {
    return `${subject.reference.name}: ${pieces(after.filled.length)} read back and verified, ${before.open.length} of them new`;
}
function pieces(number) {
    return amount(number, 'piece');
}
function amount(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 55498:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ScanSuccession = void 0;
const digest_ts_1 = __webpack_require__(78033);
const statement_ts_1 = __webpack_require__(76031);
const attachment_ts_1 = __webpack_require__(4162);
const claim_ts_1 = __webpack_require__(42955);
const newest_scan_ts_1 = __webpack_require__(44319);
/**
 * The scans of one image that were ever seen in a run, each verified as by somebody who may sign them. In each place the newest counts,
 * and takes the place of all others there; a scan by anybody else is none of its business.
 */
class ScanSuccession {
    trust;
    maySign;
    replaces;
    seen = new Map();
    standing = [];
    left = new Set();
    /** `replaces` says whether the run brings a scan: one that brings none removes none either. */
    constructor(trust, maySign, replaces) {
        this.trust = trust;
        this.maySign = maySign;
        this.replaces = replaces;
    }
    /** Takes in what stands in the registry now. */
    look(inventories) {
        this.standing = inventories.flatMap((inventory) => this.scansIn(inventory));
        for (const scan of this.standing)
            this.seen.set(keyOf(scan), scan);
    }
    /** Is done with these referrers: the registry deleted them, or lets nobody. */
    leave(referrers) {
        for (const digest of referrers)
            this.left.add(digest.toString());
    }
    /** What is to go from a manifest: what stands there and a newer scan in the same place took over from. */
    removalAt(digest) {
        return removalOf(this.removable().filter((scan) => scan.digest.equals(digest)));
    }
    /** What nobody is to put back where it is gone: the same, and all that ever stood there. */
    forgottenAt(digest) {
        const here = [...this.seen.values()].filter((scan) => scan.digest.equals(digest));
        return removalOf(here.filter((scan) => this.isSuperseded(scan)));
    }
    /** How many scans stand that a newer one took over from and that can be removed. */
    get remaining() {
        return this.removable().length;
    }
    /** The assessment with each scan of ours that a newer one has taken over from: another run was faster, and nothing is left to write. */
    accept(assessment, deliveries) {
        const overtaken = deliveries.flatMap((delivery) => this.successorOf(delivery) ?? []);
        const succeeded = overtaken.filter(({ placement }) => assessment.open.includes(placement));
        const done = new Set(succeeded.map(({ placement }) => placement));
        return {
            ...assessment,
            filled: [...assessment.filled, ...succeeded],
            open: assessment.open.filter((placement) => !done.has(placement))
        };
    }
    /** What stands in the place of a scan of ours and is newer. */
    successorOf({ placement, material }) {
        if (placement.planned.kind !== 'scan' || material.form === 'signature-layer')
            return undefined;
        const { statement } = placement.planned;
        const own = (0, newest_scan_ts_1.scanAge)(statement.predicate, material.time, digest_ts_1.Digest.of((0, statement_ts_1.serialiseStatement)(statement)));
        const newest = this.newestAt(placement.form, placement.subject.digest);
        return newest && (0, newest_scan_ts_1.isNewer)(newest.age, own) ? { placement, attachment: newest.scan } : undefined;
    }
    removable() {
        if (!this.replaces)
            return [];
        return this.standing.filter((scan) => this.isSuperseded(scan) && !this.left.has(scan.item.location));
    }
    isSuperseded(scan) {
        const newest = this.newestAt(scan.form, scan.digest);
        return newest !== undefined && (0, newest_scan_ts_1.isNewer)(newest.age, (0, newest_scan_ts_1.ageOf)(scan));
    }
    newestAt(form, digest) {
        return (0, newest_scan_ts_1.newestScan)(this.standing.filter((scan) => scan.form === form && scan.digest.equals(digest)));
    }
    scansIn({ digest, items }) {
        const { attachments } = (0, attachment_ts_1.examine)({ digest, items: items.filter(mayBeScan) }, this.trust);
        return attachments.filter(newest_scan_ts_1.isScan).filter(({ verified }) => this.maySign(verified.signer));
    }
}
exports.ScanSuccession = ScanSuccession;
function removalOf(scans) {
    return {
        referrers: new Set(scans.flatMap(({ form, item }) => (form === 'bundle' ? item.location : []))),
        layers: new Set(scans.flatMap(({ form, item }) => (form === 'bundle' ? [] : item.layer.digest.toString())))
    };
}
// A bundle says what it is only inside, where it was looked at already.
function mayBeScan(item) {
    if (item.kind === 'attestation-layer')
        return item.layer.annotations['predicateType'] === claim_ts_1.SCAN_PREDICATE;
    return item.kind === 'bundle';
}
function keyOf({ form, digest, item }) {
    return `${form} ${digest.toString()} ${form === 'bundle' ? item.location : item.layer.digest.toString()}`;
}


/***/ }),

/***/ 89526:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.settle = settle;
const promises_1 = __webpack_require__(58500);
const holding_ts_1 = __webpack_require__(78217);
const placement_ts_1 = __webpack_require__(69721);
const plan_ts_1 = __webpack_require__(53267);
const publish_ts_1 = __webpack_require__(4337);
const errors_ts_1 = __webpack_require__(87700);
const inventory_ts_1 = __webpack_require__(55619);
const reader_ts_1 = __webpack_require__(43560);
const assess_ts_1 = __webpack_require__(78123);
const MAX_NAMED = 4;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
const LONGEST_LOOK_MS = 30_000;
const SETTLING_MS = 120_000;
// Another writer who read a tag before we wrote it takes about as long as we did until he writes it: no look comes before that.
const LEAST_EXPOSED_MS = 60;
const SLOWER = 1.25;
// Between our writing of a tag and our reading of it; another writer may then be as late.
const LATE_MS = 500;
/**
 * Publishes and reads back until everything stands in the registry, verified from its own answers.
 * Writers that share a tag overwrite each other silently; whoever finds something missing, be it another's, merges and writes again.
 * Once there was any sign of that, or of late answers, the tags must stand unchanged through a wait before they are believed.
 * A scan is taken away, and never missed, once a newer one in its place was read back.
 */
async function settle(image, settlement, uploads, run) {
    const { placements, trust, identity, succession } = settlement;
    const pace = new Pace(image.requested.reference.name, run);
    let known = image.inventories;
    let standing = [];
    for (;;) {
        const plan = planImage(image, settlement, known, standing);
        image.registry.expectRequests(plan.reading.manifests.length + plan.reading.blobs.length + known.length);
        const reader = new reader_ts_1.RegistryReader(image.registry);
        tellRemoval(image, succession, run);
        const published = await (0, publish_ts_1.publish)(image.registry, plan, uploads, () => {
            // Where a tag is written, there is a pause for this afterwards.
            if (plan.tags.length === 0)
                reader.expect(withoutSeals(plan));
        });
        reader.expect(plan.reading);
        succession.leave(plan.deletions);
        tellLeft(published, run);
        if (published.tags.size > 0)
            pace.wrote();
        standing = await readBack(image, reader, published);
        succession.look(standing);
        const assessment = succession.accept((0, assess_ts_1.assess)(placements, standing, trust, identity), settlement.deliveries);
        const united = uniteAll(standing, known, published, succession);
        known = united.map(({ holding }) => holding);
        const [open, complete] = [assessment.open.length, united.every((union) => union.complete)];
        const found = { open, whole: open === 0 && complete, superseded: succession.remaining };
        if (pace.isSettled(found, published))
            return assessment;
        if (!(await pace.goesOn(found)))
            return accepted(assessment, image);
    }
}
// What is ours stands, or the run fails; that others come in between until the end is not in our hands.
function accepted(assessment, { requested }) {
    if (assessment.open.length > 0)
        throw notSettled(requested.reference.name, assessment.open);
    return assessment;
}
function tellRemoval({ requested }, { remaining }, { log }) {
    const places = `${remaining} ${remaining === 1 ? 'place' : 'places'}`;
    if (remaining > 0)
        log.info(`${requested.reference.name}: a newer scan stands; taking the former away from ${places}`);
}
function tellLeft({ undeleted }, { log }) {
    for (const [digest, { reason, message }] of undeleted)
        log.warning(`the superseded scan ${digest} stays: ${message}${reason ? ` (${reason})` : ''}; verification takes the newest one`);
}
function planImage(image, { deliveries, succession }, known, standing) {
    const points = (0, placement_ts_1.attachmentPoints)(image.subject);
    const due = deliveries.filter((delivery) => succession.successorOf(delivery) === undefined);
    const plan = (0, plan_ts_1.joinPlans)(points.map((point, index) => (0, plan_ts_1.planWrites)(point, deliveriesAt(point, due), known[index], succession.removalAt(point.digest))));
    const listed = new Set(standing.flatMap((inventory) => [...inventory.listed]));
    return { ...plan, referrers: plan.referrers.filter(({ digest }) => !listed.has(digest.toString())) };
}
function deliveriesAt(point, deliveries) {
    return deliveries.filter(({ placement }) => placement.subject.digest.equals(point.digest));
}
// What is addressed by its digest can be read back as soon as it is written, while that is written which makes the image count as signed.
function withoutSeals({ referrers, reading }) {
    const seals = new Set(referrers.filter((write) => write.seals).map(({ digest }) => digest.toString()));
    return { ...reading, manifests: reading.manifests.filter((digest) => !seals.has(digest.toString())) };
}
async function readBack({ inventories }, reader, { exposedMs, tripMs }) {
    // The answer to the writing and the question of the look were, and will be, under way for as long as a trip takes.
    const pause = Math.max(LEAST_EXPOSED_MS, SLOWER * exposedMs) - tripMs;
    if (pause > 0)
        await (0, promises_1.setTimeout)(pause);
    return Promise.all(inventories.map((inventory) => (0, inventory_ts_1.readInventory)(reader, inventory.digest, scopeOf(inventory))));
}
function scopeOf({ scope, referrersApi }) {
    return { ...scope, referrersApi };
}
/** What was read, with everything that was ever seen or written there and is not to be forgotten. */
function uniteAll(read, known, published, succession) {
    return read.map((inventory, index) => {
        const { digest } = inventory;
        const before = (0, holding_ts_1.withWritten)(known[index], digest, published.tags);
        return (0, holding_ts_1.uniteHoldings)(inventory, (0, holding_ts_1.withoutRemoved)(before, succession.forgottenAt(digest), digest), digest);
    });
}
/** When to write and when to look again, and for how long at all. */
class Pace {
    started = performance.now();
    name;
    run;
    wroteAt = this.started;
    rounds = 0;
    wasWhole = false;
    undisturbed = true;
    constructor(name, run) {
        this.name = name;
        this.run = run;
    }
    wrote() {
        this.wroteAt = performance.now();
    }
    /** Whether everything stands, and nobody else was there; or, after a sign of somebody, stood unchanged through a wait. */
    isSettled({ whole, superseded }, published) {
        this.undisturbed &&= whole && this.metNobody(published);
        const calm = this.undisturbed || (this.wasWhole && published.tags.size === 0);
        this.wasWhole = whole;
        return whole && calm && superseded === 0;
    }
    /** Waits for the next round, where it is not to begin at once; false when there is no time left for one. */
    async goesOn({ open, whole, superseded }) {
        const round = this.rounds++;
        if (this.undisturbed && superseded > 0)
            return true;
        return whole ? this.lookAgain() : this.writeAgain(round, open);
    }
    // Nor could anybody have been unseen because the registry took long to show what was written to a tag.
    metNobody({ metOthers }) {
        const isLate = this.wroteAt > this.started && performance.now() - this.wroteAt > LATE_MS;
        return !metOthers && !isLate;
    }
    writeAgain(round, open) {
        const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** round);
        const missing = open > 0 ? `${open} of our entries are not listed yet` : 'entries that were listed are gone';
        return this.pause((longest * (1 + Math.random())) / 2, `${missing} (another writer, or a registry that answers late); merging again`);
    }
    // Until another writer, who was as late as the registry showed our own writes, would have been seen.
    lookAgain() {
        const shownAfter = performance.now() - this.wroteAt;
        const wait = Math.min(LONGEST_LOOK_MS, Math.max(FIRST_WAIT_MS, 2 * shownAfter));
        return this.pause(wait, 'everything is listed; looking whether it stays');
    }
    async pause(wait, why) {
        const spent = performance.now() - this.started + wait;
        if (spent > SETTLING_MS || wait > this.run.deadline.remainingMs())
            return false;
        this.run.log.info(`${this.name}: ${why} in ${(wait / 1000).toFixed(1)} s`);
        await (0, promises_1.setTimeout)(wait);
        return true;
    }
}
function notSettled(name, open) {
    const named = open
        .slice(0, MAX_NAMED)
        .map(({ form, planned, subject }) => `${planned.kind} (${form}) on ${subject.digest.toString()}`);
    const more = open.length > named.length ? `, and ${open.length - named.length} more` : '';
    return new errors_ts_1.UnavailableError('E_NOT_SETTLED', {
        message: `the registry took our writes and does not show them: ${name}`,
        reason: `not listed, though written and merged anew: ${named.join(', ')}${more}`,
        remedy: 'run this job again: what stands is kept, and only what is missing is written; give one digest to one job at a time'
    });
}


/***/ }),

/***/ 50789:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signOpen = signOpen;
const simple_signing_ts_1 = __webpack_require__(90812);
const statement_ts_1 = __webpack_require__(76031);
const restore_ts_1 = __webpack_require__(18444);
const errors_ts_1 = __webpack_require__(87700);
/** Signs what is not in the registry yet, everything at once; a statement that stands there in one form is not signed again for another. */
async function signOpen(reference, assessment, session, finished) {
    const payloads = assessment.open.filter(({ form }) => form === 'signature-layer');
    const statements = Map.groupBy(assessment.open.filter(({ form }) => form !== 'signature-layer'), ({ planned }) => planned);
    // The documents come last in a plan, are the largest, and take the log longest.
    const begun = [...statements]
        .toReversed()
        .map(([planned, placements]) => signStatement(planned, placements, assessment, session, finished));
    const works = await Promise.all([
        ...payloads.map((placement) => signPayload(reference, placement, session)),
        ...begun.toReversed()
    ]);
    return { deliveries: works.flatMap((work) => work.deliveries), statements: works.flatMap((work) => work.statements) };
}
async function signPayload(reference, placement, session) {
    const { payload, signature, legacy } = await session.signPayload((0, simple_signing_ts_1.simpleSigningPayload)(reference, placement.subject.digest));
    return {
        deliveries: [{ placement, material: { form: 'signature-layer', payload, signature, legacy } }],
        statements: []
    };
}
async function signStatement(planned, placements, assessment, session, finished) {
    const signed = standing(planned, assessment, session) ?? (await session.signStatement((0, statement_ts_1.serialiseStatement)(planned.statement)));
    const statement = { planned, bundle: signed.bundle };
    await finished(statement, placements);
    return {
        deliveries: placements.map((placement) => ({ placement, material: materialFor(placement, signed) })),
        statements: [statement]
    };
}
/** The same statement as it already stands somewhere, when it can serve the other places too. */
function standing(planned, assessment, session) {
    const bundle = assessment.filled.find(({ placement, attachment }) => placement.planned === planned && attachment.form === 'bundle')?.attachment;
    return bundle?.form === 'bundle' ? (0, restore_ts_1.restoreStatement)(bundle.item.bundle, session) : undefined;
}
function materialFor({ form, planned }, { bundle, envelope, legacy, time }) {
    if (form === 'bundle')
        return { form, bundle, time };
    if (form === 'attestation-layer' && legacy)
        return { form, envelope, legacy, time };
    throw new errors_ts_1.RequestError('E_FORMAT_LOG', {
        message: `a ${planned.kind} without a signed entry timestamp can't be written as a cosign tag`,
        reason: 'the log that was used is not a Rekor v1',
        remedy: 'write formats: bundle, or transparency-log: v1'
    });
}


/***/ }),

/***/ 43430:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.layGround = layGround;
exports.identify = identify;
exports.openSigning = openSigning;
exports.transparencyOf = transparencyOf;
exports.documentBudget = documentBudget;
const promises_1 = __webpack_require__(58500);
const session_ts_1 = __webpack_require__(69578);
const trust_ts_1 = __webpack_require__(83704);
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const guard_ts_1 = __webpack_require__(37772);
const request_ts_1 = __webpack_require__(74264);
// The log refuses larger entries without saying so (sigstore/rekor#2808); without one only the verifiers' limits count.
const DOCUMENT_BYTES = { withV1: 2 * 1024 * 1024, otherwise: 16 * 1024 * 1024 };
/** Loads the trust root and finds the services that the request leads to. */
async function layGround(request, run) {
    const context = { temp: run.folder, log: run.log, deadline: run.deadline };
    const chosen = (configs) => (0, trust_ts_1.servicesIn)(configs, new Date(), request.log);
    const parts = await (0, trust_ts_1.readTrust)(request.trust, context, async (configs) => {
        // Keys and certificates are looked at while the connection is being made.
        (0, http_ts_1.openConnections)(chosen(configs).certificateAuthority, 1);
        await (0, promises_1.setImmediate)();
    });
    const services = chosen(parts);
    const formats = formatsFor(request, services, run);
    return { trust: new trust_ts_1.Trust(parts), services, formats };
}
/** Asks who we are while the ground is laid; throws RequestError where that may not be written to the log. */
async function identify(request, tokens, laying) {
    const [identity, ground] = await Promise.all([tokens((0, request_ts_1.isPublicGood)(request)), laying]);
    const names = publicNames(identity.claims);
    (0, guard_ts_1.guardVisibility)(identity.claims.repositoryVisibility, ground.trust.publicGood, request.publicLogAllowed, names);
    return { ...ground, identity };
}
/** Asks for the one certificate of the run, and for further tokens and certificates where it runs out. */
async function openSigning(request, tokens, identifying, run) {
    const identified = await identifying;
    const { identity, services, trust } = identified;
    const options = { log: run.log, deadline: run.deadline, renew: () => tokens((0, request_ts_1.isPublicGood)(request)) };
    return { ...identified, session: await session_ts_1.SigningSession.open(identity, services, trust, options) };
}
/** What the evidence says of the log that was used. */
function transparencyOf({ trust, services }) {
    const { log } = services;
    return {
        instance: trust.publicGood ? 'public-good' : 'private',
        log: log ? `v${log.api}` : 'none',
        url: log?.url.href ?? null
    };
}
/** The most bytes that a document may have to be attested whole. */
function documentBudget({ log }) {
    return log?.api === 1 ? DOCUMENT_BYTES.withV1 : DOCUMENT_BYTES.otherwise;
}
function publicNames({ repository, workflowRef, ref, sha }) {
    return { repository, workflow: workflowRef, ref, sha };
}
// Only a Rekor v1 gives the signed entry timestamp that cosign's tags carry.
function formatsFor({ formats }, { log }, run) {
    if (log?.api === 1 || !formats.includes('legacy'))
        return formats;
    const reason = `${log ? 'the log is a Rekor v2, which gives' : 'there is no transparency log to give'} no signed entry timestamp`;
    if (!formats.includes('bundle')) {
        throw new errors_ts_1.RequestError('E_FORMAT_LOG', {
            message: "formats: legacy can't be written with this Sigstore",
            reason,
            remedy: 'write formats: bundle, or use a Sigstore with a Rekor v1 log'
        });
    }
    run.log.notice(`cosign's .sig and .att tags are left out: ${reason}`);
    return ['bundle'];
}


/***/ }),

/***/ 15215:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openUploads = openUploads;
const digest_ts_1 = __webpack_require__(78033);
const media_types_ts_1 = __webpack_require__(29217);
const publish_ts_1 = __webpack_require__(4337);
/** Upload sessions for all that these placements will need, opened while the statements are being signed. */
function openUploads({ registry }, open) {
    const withForm = (form) => open.filter((placement) => placement.form === form);
    const statements = (form) => new Set(withForm(form).map(({ planned }) => planned));
    const subjects = (form) => new Set(withForm(form).map(({ subject }) => subject.digest.hex)).size;
    const bundles = statements('bundle');
    const documents = [...bundles].filter(({ document }) => document).length;
    const payloads = withForm('signature-layer').length;
    const configs = subjects('signature-layer') + subjects('attestation-layer');
    const pool = new publish_ts_1.UploadPool(registry, bundles.size + documents + statements('attestation-layer').size + payloads + configs);
    if (bundles.size > 0)
        pool.expect({ digest: digest_ts_1.Digest.of(media_types_ts_1.EMPTY_CONFIG_BYTES), bytes: media_types_ts_1.EMPTY_CONFIG_BYTES });
    return pool;
}


/***/ }),

/***/ 78217:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.uniteHoldings = uniteHoldings;
exports.withWritten = withWritten;
exports.withoutRemoved = withoutRemoved;
const cosign_tags_ts_1 = __webpack_require__(16070);
const referrers_ts_1 = __webpack_require__(50961);
/** A holding with everything that an earlier one listed and it lacks; `complete` says that it lacked nothing. */
function uniteHoldings(now, earlier, digest) {
    const [signatures, attestations] = [(0, cosign_tags_ts_1.signatureTag)(digest), (0, cosign_tags_ts_1.attestationTag)(digest)];
    // A registry that lists referrers itself is not asked for the tag again.
    const index = now.referrersApi
        ? undefined
        : (0, referrers_ts_1.restoreIndex)(now.fallbackIndex, earlier.fallbackIndex, (0, referrers_ts_1.fallbackTag)(digest));
    const signature = (0, cosign_tags_ts_1.restoreCosignManifest)(now.signatureManifest, earlier.signatureManifest, signatures)?.manifest;
    const attestation = (0, cosign_tags_ts_1.restoreCosignManifest)(now.attestationManifest, earlier.attestationManifest, attestations)?.manifest;
    return {
        holding: {
            referrersApi: now.referrersApi,
            fallbackIndex: index ?? now.fallbackIndex,
            signatureManifest: signature ?? now.signatureManifest,
            attestationManifest: attestation ?? now.attestationManifest
        },
        complete: !index && !signature && !attestation
    };
}
/** A holding after tags were written, which keep everything that it lists. */
function withWritten(holding, digest, tags) {
    return {
        referrersApi: holding.referrersApi,
        fallbackIndex: tags.get((0, referrers_ts_1.fallbackTag)(digest)) ?? holding.fallbackIndex,
        signatureManifest: tags.get((0, cosign_tags_ts_1.signatureTag)(digest)) ?? holding.signatureManifest,
        attestationManifest: tags.get((0, cosign_tags_ts_1.attestationTag)(digest)) ?? holding.attestationManifest
    };
}
/** A holding without what was, or is to be, removed: nobody misses that. */
function withoutRemoved(holding, { referrers, layers }, digest) {
    const { fallbackIndex, attestationManifest } = holding;
    const attestations = (0, cosign_tags_ts_1.removeCosignLayers)(attestationManifest, layers, (0, cosign_tags_ts_1.attestationTag)(digest));
    return {
        ...holding,
        fallbackIndex: (0, referrers_ts_1.removeFromIndex)(fallbackIndex, referrers, (0, referrers_ts_1.fallbackTag)(digest)) ?? fallbackIndex,
        attestationManifest: attestations?.manifest ?? attestationManifest
    };
}


/***/ }),

/***/ 53267:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planWrites = planWrites;
exports.joinPlans = joinPlans;
const digest_ts_1 = __webpack_require__(78033);
const cosign_tags_ts_1 = __webpack_require__(16070);
const media_types_ts_1 = __webpack_require__(29217);
const referrers_ts_1 = __webpack_require__(50961);
const placement_ts_1 = __webpack_require__(69721);
const NOTHING_GOES = { referrers: new Set(), layers: new Set() };
/** The writes that add `deliveries` to what is held about `subject` and take `removal` out of it; everything else is kept (docs/architecture.md, write matrix). */
function planWrites(subject, deliveries, held, removal = NOTHING_GOES) {
    const [signatures, attestations] = [(0, cosign_tags_ts_1.signatureTag)(subject.digest), (0, cosign_tags_ts_1.attestationTag)(subject.digest)];
    return joinPlans([
        planReferrers(subject, deliveries, held, removal.referrers),
        planCosignTag({ tag: signatures, held: held.signatureManifest, seals: true }, deliveries.flatMap(signatureLayer), NOTHING_GOES.layers),
        planCosignTag({ tag: attestations, held: held.attestationManifest, seals: false }, deliveries.flatMap(attestationLayer), removal.layers)
    ]);
}
/** Several plans as one, each blob once. */
function joinPlans(plans) {
    const blobs = new Map(plans.flatMap((plan) => plan.blobs).map((blob) => [blob.digest.hex, blob]));
    return {
        blobs: [...blobs.values()],
        referrers: plans.flatMap((plan) => plan.referrers),
        tags: plans.flatMap((plan) => plan.tags),
        deletions: plans.flatMap((plan) => plan.deletions),
        reading: {
            manifests: plans.flatMap(({ reading }) => reading.manifests),
            blobs: plans.flatMap(({ reading }) => reading.blobs)
        }
    };
}
const NOTHING = {
    ...{ blobs: [], referrers: [], tags: [], deletions: [] },
    reading: { manifests: [], blobs: [] }
};
const EMPTY_CONFIG_BLOB = { digest: digest_ts_1.Digest.of(media_types_ts_1.EMPTY_CONFIG_BYTES), bytes: media_types_ts_1.EMPTY_CONFIG_BYTES };
function planReferrers(subject, deliveries, held, gone) {
    const planned = deliveries.flatMap((delivery) => referrersOf(subject, delivery));
    if (planned.length === 0 && gone.size === 0)
        return NOTHING;
    const referrers = planned.map(({ bytes, descriptor, kind }) => ({
        digest: descriptor.digest,
        bytes,
        seals: held.referrersApi && kind === 'signature'
    }));
    const descriptors = planned.map(({ descriptor }) => descriptor);
    const bundles = planned.filter(({ kind }) => kind !== 'document');
    return {
        blobs: planned.length === 0 ? [] : [EMPTY_CONFIG_BLOB, ...planned.map(({ content }) => content)],
        referrers,
        tags: held.referrersApi ? [] : [planIndex(subject, descriptors, held, gone)],
        deletions: held.referrersApi ? [...gone].map((digest) => digest_ts_1.Digest.parse(digest)) : [],
        reading: {
            manifests: bundles.map(({ descriptor }) => descriptor.digest),
            blobs: bundles.map(({ content }) => ({ digest: content.digest, size: content.bytes.length }))
        }
    };
}
function planIndex(subject, ours, held, gone) {
    const tag = (0, referrers_ts_1.fallbackTag)(subject.digest);
    const missed = (0, referrers_ts_1.removeFromIndex)(held.fallbackIndex, gone, tag) ?? held.fallbackIndex;
    const merge = (index) => {
        const restored = (0, referrers_ts_1.restoreIndex)(index, missed, tag);
        const merged = (0, referrers_ts_1.mergeIndex)(restored ?? index, ours, tag) ?? restored;
        const manifest = (0, referrers_ts_1.removeFromIndex)(merged ?? index, gone, tag) ?? merged;
        return manifest && { manifest };
    };
    return { tag, mediaType: media_types_ts_1.OCI_INDEX, seals: true, held: held.fallbackIndex, merge };
}
function referrersOf(subject, { placement, material }) {
    if (material.form !== 'bundle')
        return [];
    const { kind, statement, document } = placement.planned;
    const content = { digest: digest_ts_1.Digest.of(material.bundle), bytes: material.bundle };
    const bundle = { mediaType: media_types_ts_1.SIGSTORE_BUNDLE, digest: content.digest, size: content.bytes.length };
    const manifest = (0, referrers_ts_1.bundleManifest)({ bundle, subject, predicateType: statement.predicateType, created: material.time });
    return [
        { ...manifest, kind, content },
        ...(document ? [{ ...(0, placement_ts_1.documentReferrer)(document, subject), kind: 'document', content: document }] : [])
    ];
}
function planCosignTag({ tag, held, seals }, additions, gone) {
    if (additions.length === 0 && gone.size === 0)
        return NOTHING;
    const layers = additions.map(({ layer }) => layer);
    const missed = (0, cosign_tags_ts_1.removeCosignLayers)(held, gone, tag)?.manifest ?? held;
    const merge = (manifest) => {
        const restored = (0, cosign_tags_ts_1.restoreCosignManifest)(manifest, missed, tag);
        const merged = (0, cosign_tags_ts_1.mergeCosignManifest)(restored?.manifest ?? manifest, layers, tag) ?? restored;
        return (0, cosign_tags_ts_1.removeCosignLayers)(merged?.manifest ?? manifest, gone, tag) ?? merged;
    };
    const config = merge(held)?.config;
    const contents = additions.map(({ layer: { digest }, content }) => ({ digest, bytes: content }));
    return {
        blobs: [...contents, ...(config ? [{ digest: digest_ts_1.Digest.of(config), bytes: config }] : [])],
        ...{ referrers: [], deletions: [] },
        tags: [{ tag, mediaType: media_types_ts_1.OCI_MANIFEST, seals, held, merge }],
        reading: { manifests: [], blobs: layers }
    };
}
function signatureLayer({ material }) {
    if (material.form !== 'signature-layer')
        return [];
    return [
        tagLayer(media_types_ts_1.SIMPLE_SIGNING, material.payload, {
            'dev.cosignproject.cosign/signature': material.signature,
            ...cosignAnnotations(material.legacy)
        })
    ];
}
function attestationLayer({ placement, material }) {
    if (material.form !== 'attestation-layer')
        return [];
    const predicateType = placement.planned.statement.predicateType;
    // cosign refuses a layer without the signature annotation, and reads the signature from the envelope all the same.
    return [
        tagLayer(media_types_ts_1.DSSE_ENVELOPE, material.envelope, {
            'dev.cosignproject.cosign/signature': '',
            ...cosignAnnotations(material.legacy),
            predicateType
        })
    ];
}
function tagLayer(mediaType, content, annotations) {
    return { layer: { mediaType, digest: digest_ts_1.Digest.of(content), size: content.length, annotations }, content };
}
function cosignAnnotations(legacy) {
    return {
        'dev.sigstore.cosign/certificate': legacy.certificate,
        'dev.sigstore.cosign/chain': legacy.chain,
        'dev.sigstore.cosign/bundle': legacy.rekorBundle
    };
}


/***/ }),

/***/ 4337:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UploadPool = void 0;
exports.publish = publish;
const digest_ts_1 = __webpack_require__(78033);
const media_types_ts_1 = __webpack_require__(29217);
const errors_ts_1 = __webpack_require__(87700);
// What somebody else writes between a tag's reading and its writing is lost: a wave that took longer than a reading takes is no reason for that.
const STALE_AFTER_READINGS = 2;
/** Upload sessions opened ahead of the content, so that a blob costs one round trip once it is known. */
class UploadPool {
    registry;
    sessions;
    pushed = new Map();
    constructor(registry, sessions) {
        this.registry = registry;
        this.sessions = Array.from({ length: sessions }, () => registry.openUpload().catch(() => undefined));
    }
    /** Looks ahead of its time whether content is there already, as what every attachment has in common mostly is; it takes no session from the content that is waited for. */
    expect({ digest, bytes }) {
        const looking = this.registry.hasBlob(digest).catch(() => false);
        const upload = looking.then(async (there) => {
            if (!there)
                await this.registry.pushBlob(bytes);
        });
        upload.catch(() => undefined);
        this.pushed.set(digest.hex, upload);
    }
    /** Begins to upload content that nothing names yet; whoever pushes it later waits for that, and hears of what went wrong. */
    begin(bytes) {
        this.push({ digest: digest_ts_1.Digest.of(bytes), bytes }).catch(() => undefined);
    }
    /** Uploads one blob over an open session, or over a new one when none is left or it could not be opened; what was uploaded stays so. */
    async push({ digest, bytes }) {
        const upload = this.pushed.get(digest.hex) ?? this.upload(bytes);
        this.pushed.set(digest.hex, upload);
        await upload;
    }
    /** Gives back the sessions that turned out not to be needed. */
    async close() {
        await Promise.all(this.sessions.splice(0).map(async (session) => (await session)?.cancel()));
    }
    async upload(bytes) {
        const session = await this.sessions.shift();
        await (session ? session.finish(bytes) : this.registry.pushBlob(bytes));
    }
}
exports.UploadPool = UploadPool;
/**
 * Writes a plan in three waves: blobs, then manifests, then what makes the image count as signed; what is to be deleted goes after them.
 * Each tag is read again one wave before it is written, and once more where that wave was slow, so that what others added meanwhile is kept.
 * `sealing` is told when the last wave is under way: all contents stand by then.
 */
async function publish(registry, plan, uploads, sealing = () => undefined) {
    const write = new PlanWriter(registry, plan);
    const [attestationTags] = await Promise.all([write.reread(false), ...plan.blobs.map((blob) => uploads.push(blob))]);
    const [sealingTags, attested] = await Promise.all([
        write.reread(true),
        write.tags(attestationTags),
        write.referrers(false)
    ]);
    const seals = Promise.all([write.tags(sealingTags), write.referrers(true)]);
    sealing();
    const [sealed] = await seals;
    const undeleted = await write.deletions();
    const written = [...attested, ...sealed].map(({ tag, manifest }) => [tag, manifest]);
    const { metOthers, exposedMs, tripMs } = write;
    return { tags: new Map(written), metOthers, exposedMs, tripMs, undeleted };
}
class PlanWriter {
    metOthers = false;
    exposedMs = 0;
    tripMs = Infinity;
    registry;
    plan;
    constructor(registry, plan) {
        this.registry = registry;
        this.plan = plan;
    }
    async referrers(seals) {
        const writes = this.plan.referrers.filter((write) => write.seals === seals);
        await Promise.all(writes.map(({ digest, bytes }) => this.registry.pushManifest(digest, bytes, media_types_ts_1.OCI_MANIFEST)));
    }
    /** Writes the tags, and gives what was written. */
    async tags(reading) {
        if (reading.tags.length === 0)
            return [];
        const isStale = performance.now() - reading.askedAt > STALE_AFTER_READINGS * reading.tookMs;
        const { tags, askedAt } = isStale ? await this.reread(reading.seals) : reading;
        const sentAt = performance.now();
        this.exposedMs = Math.max(this.exposedMs, sentAt - askedAt);
        await Promise.all(tags.map(({ tag, manifest, mediaType }) => this.registry.pushManifest(tag, manifest, mediaType)));
        this.tripMs = Math.min(this.tripMs, performance.now() - sentAt);
        return tags;
    }
    /** Deletes what is to go, as far as the registry lets: it is only in the way of tidiness where it does not. */
    async deletions() {
        const undeleted = new Map();
        const remove = async (digest) => {
            try {
                await this.registry.deleteManifest(digest);
            }
            catch (error) {
                if (!(error instanceof errors_ts_1.CustodyError))
                    throw error;
                undeleted.set(digest.toString(), error);
            }
        };
        await Promise.all(this.plan.deletions.map(remove));
        return undeleted;
    }
    async reread(seals) {
        const askedAt = performance.now();
        const writes = this.plan.tags.filter((write) => write.seals === seals);
        const merged = await Promise.all(writes.map((write) => this.refresh(write)));
        const tookMs = performance.now() - askedAt;
        return { seals, askedAt, tookMs, tags: merged.filter((tag) => tag !== undefined) };
    }
    async refresh({ tag, mediaType, held, merge }) {
        const now = (await this.registry.fetchManifest(tag))?.bytes;
        const changed = now === undefined ? held !== undefined : held?.equals(now) !== true;
        this.metOthers ||= changed;
        const merged = merge(now);
        if (!merged)
            return undefined;
        if (changed && merged.config)
            await this.registry.pushBlob(merged.config);
        return { tag, mediaType, manifest: merged.manifest };
    }
}


/***/ }),

/***/ 12432:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signEnvelope = signEnvelope;
exports.signMessage = signMessage;
exports.serialiseBundle = serialiseBundle;
const bundle_1 = __webpack_require__(61040);
const core_1 = __webpack_require__(83917);
const rekor_v1_ts_1 = __webpack_require__(53795);
/** A DSSE envelope around a payload, signed over its pre-authentication encoding (DSSE protocol.md) and seen by all witnesses at once: a bundle v0.3. */
async function signEnvelope(payload, payloadType, parts) {
    const { signature, key } = await parts.signer.sign(core_1.dsse.preAuthEncoding(payloadType, payload));
    const certificate = certificateOf(key);
    const bundle = (0, bundle_1.toDSSEBundle)({
        artifact: payload,
        artifactType: payloadType,
        signature,
        certificate: core_1.pem.toDER(certificate)
    });
    return witnessed(bundle, certificate, parts);
}
/** A signature over a message as it stands, seen by all witnesses at once: a bundle v0.3. */
async function signMessage(message, parts) {
    const { signature, key } = await parts.signer.sign(message);
    const certificate = certificateOf(key);
    const digest = core_1.crypto.digest('sha256', message);
    const bundle = (0, bundle_1.toMessageSignatureBundle)({ digest, signature, certificate: core_1.pem.toDER(certificate) });
    return witnessed(bundle, certificate, parts);
}
/**
 * The bundle around an envelope as JSON, and the part of it that is the envelope, as the log got it. In ASCII alone: the dash
 * of a checkpoint would make every reader take megabytes of base64 for text of all languages.
 */
function serialiseBundle(bundle) {
    const { content } = bundle;
    if (content.$case !== 'dsseEnvelope')
        throw new TypeError('a statement is signed in an envelope');
    const { mediaType, verificationMaterial } = (0, bundle_1.bundleToJSON)({ ...bundle, content: EMPTY_CONTENT });
    const around = JSON.stringify({ mediaType, verificationMaterial }).replace(/[^\x00-\x7f]/g, escaped);
    const head = `${around.slice(0, -1)},"dsseEnvelope":`;
    const bytes = Buffer.from(`${head}${(0, rekor_v1_ts_1.envelopeText)(content.dsseEnvelope)}}`);
    return { bytes, envelope: bytes.subarray(head.length, -1) };
}
const EMPTY_CONTENT = {
    $case: 'dsseEnvelope',
    dsseEnvelope: { payload: Buffer.alloc(0), payloadType: '', signatures: [] }
};
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
async function witnessed(bundle, certificate, { witnesses, stamped }) {
    const seen = await Promise.all(witnesses.map(async (witness) => {
        const material = await witness.testify(bundle.content, certificate);
        if (material.rfc3161Timestamps)
            stamped?.(withMaterial(bundle, [material]));
        return material;
    }));
    return withMaterial(bundle, seen);
}
function withMaterial(bundle, seen) {
    const rfc3161Timestamps = seen.flatMap((material) => material.rfc3161Timestamps ?? []);
    const tlogEntries = seen.flatMap((material) => material.tlogEntries ?? []);
    const verificationMaterial = {
        ...bundle.verificationMaterial,
        tlogEntries,
        timestampVerificationData: { rfc3161Timestamps }
    };
    return { ...bundle, verificationMaterial };
}
function certificateOf(key) {
    if (key.$case === 'x509Certificate')
        return key.certificate;
    throw new TypeError('a keyless signature comes with a certificate');
}


/***/ }),

/***/ 63528:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.requestCertificate = requestCertificate;
const node_crypto_1 = __webpack_require__(77598);
const claims_ts_1 = __webpack_require__(31141);
const errors_ts_1 = __webpack_require__(87700);
const certificate_ts_1 = __webpack_require__(77853);
const identity_ts_1 = __webpack_require__(75414);
const service_ts_1 = __webpack_require__(44785);
const signer_ts_1 = __webpack_require__(32766);
const BUDGET_MS = 120_000;
const REFUSALS = new Set([400, 401, 403]);
const CERTIFICATE_AUTHORITY = {
    name: 'the certificate authority',
    attemptMs: [10_000, 10_000],
    maxBytes: 1_048_576,
    outageCode: 'E_CERTIFICATE_OUTAGE',
    answerCode: 'E_CERTIFICATE_ANSWER'
};
/** A new key with a certificate for the identity (Fulcio's POST /api/v2/signingCert), checked against what was asked and against the trusted root. */
async function requestCertificate(identity, authority, trust, context) {
    const service = new service_ts_1.SigstoreService(CERTIFICATE_AUTHORITY, authority, { ...context, secrets: [identity.token] });
    const { privateKey, publicKey } = (0, signer_ts_1.generateKey)();
    const requestedAt = performance.now();
    const certificate = await service.ask({
        method: 'POST',
        url: (0, service_ts_1.under)(authority, 'api/v2/signingCert'),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: certificateRequest(identity, privateKey, publicKey)
    }, (response) => leafOf(response, service, identity.claims), BUDGET_MS);
    const leaf = readLeaf(certificate, service);
    checkLeaf(leaf, publicKey, identity.claims, trust);
    const chain = trust.chainOf(leaf.node);
    if (!chain)
        throw unknownAuthority(service);
    const lifeMs = leaf.parsed.notAfter.getTime() - leaf.parsed.notBefore.getTime();
    return new signer_ts_1.CertificateSigner(privateKey, { certificate: (0, certificate_ts_1.pemOf)(leaf.node.raw), chain, lifeMs, requestedAt });
}
function certificateRequest({ token, claims }, privateKey, publicKey) {
    return Buffer.from(JSON.stringify({
        credentials: { oidcIdentityToken: token },
        publicKeyRequest: {
            publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }) },
            proofOfPossession: (0, node_crypto_1.sign)('sha256', Buffer.from(claims.subject), privateKey).toString('base64')
        }
    }));
}
function leafOf(response, service, claims) {
    (0, service_ts_1.refusePassing)(response);
    if (REFUSALS.has(response.status))
        throw refused(response, service, claims);
    if (response.status !== 200 && response.status !== 201)
        throw service.nonsense(`it answered ${response.status}: ${service.said(response)}`);
    const answer = (0, service_ts_1.jsonOf)(response);
    if (answer.signedCertificateDetachedSct)
        throw badContent('it carries no signed certificate timestamp: the authority would hand that over apart');
    const leaf = answer.signedCertificateEmbeddedSct?.chain?.certificates?.[0];
    if (typeof leaf !== 'string')
        throw service.nonsense('the answer holds no certificate chain');
    return leaf;
}
function readLeaf(certificate, service) {
    try {
        const node = new node_crypto_1.X509Certificate(certificate);
        return { node, parsed: (0, certificate_ts_1.parseCertificate)(node.raw) };
    }
    catch (error) {
        throw service.nonsense('the first certificate of the chain is damaged', error);
    }
}
function checkLeaf({ node, parsed }, publicKey, claims, trust) {
    if (!node.publicKey.equals(publicKey))
        throw badContent('it is for another key than the one that was sent');
    if (trust.requires.certificateLog && !parsed.extSCT?.signedCertificateTimestamps.length)
        throw badContent('it carries no signed certificate timestamp, so no public log has seen it');
    // Which name an issuer other than GitHub gets is a matter of the private authority's configuration.
    if (!(0, identity_ts_1.isGitHubIssuer)(claims.issuer))
        return;
    const [asked, named] = [(0, claims_ts_1.identityOf)(claims), (0, certificate_ts_1.readIdentity)(parsed)];
    if (named.subjectAlternativeName !== asked.subjectAlternativeName)
        throw badContent(`it names ${named.subjectAlternativeName}, not ${asked.subjectAlternativeName}`);
    if (named.issuer !== asked.issuer)
        throw badContent(`it says that ${named.issuer} vouches, not ${asked.issuer}`);
}
function badContent(reason) {
    return new errors_ts_1.EvidenceError('E_CERTIFICATE_CONTENT', {
        message: 'the certificate that the authority issued is not the one that was asked for',
        reason,
        remedy: 'do not try to work around it: look who answers at the address of the certificate authority'
    });
}
function unknownAuthority(service) {
    return new errors_ts_1.EvidenceError('E_CERTIFICATE_CHAIN', {
        message: `${service.title} issues under an authority that is not trusted`,
        reason: 'no authority of the trusted root that is valid now has signed the certificate',
        remedy: 'give the trusted root and the signing config of the same Sigstore instance'
    });
}
// Fulcio hides what it disliked; most often it is one of these claims.
function refused(response, service, claims) {
    const [fault] = (0, identity_ts_1.faultsOf)(claims, (0, service_ts_1.clockOf)(response));
    const { issuer, subject } = claims;
    const suspicion = fault
        ? `in the identity token ${fault.says}`
        : `aud and exp of the identity token are right, so iss ${issuer} or sub ${subject} is not accepted here`;
    return new errors_ts_1.PermissionError('E_CERTIFICATE_REFUSED', {
        message: `${service.title} answered ${response.status}: no certificate`.slice(0, 160),
        reason: `${suspicion}; it says: ${service.said(response)}`,
        remedy: fault?.remedy ??
            'sign with a Sigstore that accepts this issuer, or let its operator add the issuer to the configuration'
    });
}


/***/ }),

/***/ 30050:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TransparencyLog = exports.SignAgain = void 0;
const errors_ts_1 = __webpack_require__(87700);
const rekor_v1_ts_1 = __webpack_require__(53795);
const rekor_v2_ts_1 = __webpack_require__(63694);
const service_ts_1 = __webpack_require__(44785);
/** Something has to be signed anew: the certificate would end first, or the log holds an entry that it does not give out. */
class SignAgain extends Error {
    because;
    constructor(because) {
        super(because);
        this.because = because;
    }
}
exports.SignAgain = SignAgain;
const LOOKUP_MS = 30_000;
const LARGE_BODY = 1_048_576;
const LARGE_FAULTS = 2;
const STATE = 'entries may stand in the transparency log; nothing was published or proposed';
const TRANSPARENCY_LOG = {
    name: 'the transparency log',
    maxBytes: 10 * 1_048_576,
    outageCode: 'E_LOG_OUTAGE',
    answerCode: 'E_LOG_ANSWER',
    state: STATE
};
// Version 2 answers only when a checkpoint covers the entry: its clients must allow 20 s or more (rekor-tiles CLIENTS.md).
const ATTEMPT_MS = { 1: [20_000, 20_000], 2: [30_000, 30_000] };
/** The transparency log of a session, whatever certificate is in use; asked until the deadline, for logs have been out for an hour. */
class TransparencyLog {
    api;
    context;
    service;
    constructor(log, context) {
        this.api = log.api;
        this.context = context;
        this.service = new service_ts_1.SigstoreService({ ...TRANSPARENCY_LOG, attemptMs: ATTEMPT_MS[log.api] }, log.url, context);
    }
    /** A witness for what `signer` signs, until `signal`; it throws SignAgain rather than wait longer than the certificate lives. */
    witness(signer, signal) {
        return {
            testify: async (content, certificate) => {
                const body = this.api === 1 ? (0, rekor_v1_ts_1.proposeEntry)(content, certificate) : (0, rekor_v2_ts_1.createEntryRequest)(content, certificate);
                const answer = await this.post(body, signer, signal);
                return { tlogEntries: ['entry' in answer ? answer.entry : await this.lookUp(answer.conflict, signer, signal)] };
            }
        };
    }
    async post(body, signer, signal) {
        const certificateMs = signer.remainingMs();
        const certificateEndsFirst = certificateMs < this.context.deadline.remainingMs();
        try {
            return await this.service.ask({
                method: 'POST',
                url: (0, service_ts_1.under)(this.service.url, this.api === 1 ? rekor_v1_ts_1.ENTRIES_V1 : rekor_v2_ts_1.ENTRIES_V2),
                headers: { 'content-type': 'application/json', accept: 'application/json' },
                body
            }, this.readerOf(body.length), certificateMs, signal);
        }
        catch (error) {
            if (certificateEndsFirst && isOutage(error))
                throw new SignAgain('certificate');
            throw error;
        }
    }
    // The answer to an earlier attempt may have been lost after it took effect: then the log refuses a second, equal entry.
    async lookUp(uuid, signer, signal) {
        if (uuid === undefined)
            throw new SignAgain('conflict');
        const url = (0, service_ts_1.under)(this.service.url, `${rekor_v1_ts_1.ENTRIES_V1}/${uuid}`);
        try {
            return await this.service.ask({ method: 'GET', url, headers: { accept: 'application/json' } }, (response) => {
                if (response.status === 404)
                    throw new service_ts_1.PassingAnswer(response, 'has an entry, but answered 404 for it');
                return this.entryOf(response);
            }, Math.min(LOOKUP_MS, signer.remainingMs()), signal);
        }
        catch (error) {
            throw isOutage(error) ? new SignAgain('conflict') : error;
        }
    }
    readerOf(size) {
        let faults = 0;
        return (response) => {
            if (response.status >= 500 && size > LARGE_BODY && ++faults === LARGE_FAULTS)
                throw this.tooLarge(response.status, size);
            if (response.status === 413 || (response.status === 400 && TOO_LARGE.test(response.body.toString('utf8'))))
                throw this.tooLarge(response.status, size);
            if (response.status === 405)
                throw this.frozen();
            if (response.status === 409)
                return { conflict: this.api === 1 ? (0, rekor_v1_ts_1.conflictingEntry)(response) : undefined };
            return { entry: this.entryOf(response) };
        };
    }
    entryOf(response) {
        (0, service_ts_1.refusePassing)(response);
        if (response.status !== 200 && response.status !== 201)
            throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`);
        const answer = (0, service_ts_1.jsonOf)(response);
        try {
            return this.api === 1 ? (0, rekor_v1_ts_1.entryFromV1)(answer) : (0, rekor_v2_ts_1.entryFromV2)(answer);
        }
        catch (error) {
            throw this.service.nonsense(error instanceof TypeError ? error.message : 'its entry can not be read', error);
        }
    }
    tooLarge(status, size) {
        const mebibytes = (size / LARGE_BODY).toFixed(1);
        return new errors_ts_1.RequestError('E_LOG_TOO_LARGE', {
            message: `an entry of ${mebibytes} MiB is probably too large for ${this.service.title}`.slice(0, 160),
            reason: `it answered ${status} to ${size} bytes; a version 1 log is sent the whole document, and most end near 3 MB`,
            remedy: 'attest a smaller SBOM, or set transparency-log: v2 with formats: bundle, where the log gets only a hash',
            state: STATE
        });
    }
    frozen() {
        return new errors_ts_1.UnavailableError('E_LOG_FROZEN', {
            message: `${this.service.title} is frozen: it takes no new entries`.slice(0, 160),
            reason: 'another log has taken its place, and the signing config that was read does not know that yet',
            remedy: 're-run this job only, so that the signing config is read anew; with a signing-config file, name the new log in it',
            state: STATE
        });
    }
}
exports.TransparencyLog = TransparencyLog;
const TOO_LARGE = /too large|too big|exceeds/i;
function isOutage(error) {
    return error instanceof errors_ts_1.UnavailableError && error.code === TRANSPARENCY_LOG.outageCode;
}


/***/ }),

/***/ 63694:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ENTRIES_V2 = void 0;
exports.createEntryRequest = createEntryRequest;
exports.entryFromV2 = entryFromV2;
const core_1 = __webpack_require__(83917);
const protobuf_specs_1 = __webpack_require__(19654);
const v2_1 = __webpack_require__(13835);
/** Where entries are posted, relative to the log's address (rekor-tiles, rekor_service.proto). */
exports.ENTRIES_V2 = 'api/v2/log/entries';
/** The request for a hashedrekord 0.0.2, the one type that Rekor v2 takes: hash and signature of what was signed, an envelope's pre-authentication encoding included. */
function createEntryRequest(content, certificate) {
    const { digest, signature } = signedDigest(content);
    const request = v2_1.CreateEntryRequest.toJSON({
        spec: {
            $case: 'hashedRekordRequestV002',
            hashedRekordRequestV002: {
                digest,
                signature: {
                    content: signature,
                    verifier: {
                        keyDetails: protobuf_specs_1.PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
                        verifier: { $case: 'x509Certificate', x509Certificate: { rawBytes: core_1.pem.toDER(certificate) } }
                    }
                }
            }
        }
    });
    return Buffer.from(JSON.stringify(request));
}
/** The entry in an answer of the log; throws TypeError naming what is missing. */
function entryFromV2(answer) {
    const { logId, kindVersion, inclusionProof, ...entry } = protobuf_specs_1.TransparencyLogEntry.fromJSON(answer);
    if (!logId || logId.keyId.length === 0)
        throw new TypeError('logId is missing');
    if (!kindVersion)
        throw new TypeError('kindVersion is missing');
    if (!inclusionProof?.checkpoint)
        throw new TypeError('inclusionProof has no checkpoint');
    if (entry.canonicalizedBody.length === 0)
        throw new TypeError('canonicalizedBody is missing');
    return { ...entry, logId, kindVersion, inclusionProof };
}
function signedDigest(content) {
    if (content.$case === 'messageSignature') {
        const { messageDigest, signature } = content.messageSignature;
        return { digest: messageDigest.digest, signature };
    }
    const { payloadType, payload, signatures } = content.dsseEnvelope;
    return {
        digest: core_1.crypto.digest('sha256', core_1.dsse.preAuthEncoding(payloadType, payload)),
        signature: signatures[0]?.sig ?? Buffer.alloc(0)
    };
}


/***/ }),

/***/ 18444:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.restoreStatement = restoreStatement;
const node_crypto_1 = __webpack_require__(77598);
const digest_ts_1 = __webpack_require__(78033);
const certificate_ts_1 = __webpack_require__(77853);
const legacy_ts_1 = __webpack_require__(38971);
const proof_ts_1 = __webpack_require__(20140);
const rekor_v1_ts_1 = __webpack_require__(53795);
const verifier_ts_1 = __webpack_require__(99798);
/**
 * What was signed, from a bundle that stands in a registry, so that it can serve as an `.att` layer too; undefined where it
 * can't, because the log gave no signed timestamp or was sent other bytes. Throws EvidenceError when it does not verify.
 */
function restoreStatement(bytes, { trust }) {
    const bundle = (0, verifier_ts_1.readBundle)(bytes);
    const { time } = (0, proof_ts_1.prove)(bundle, trust);
    const [entry] = bundle.verificationMaterial.tlogEntries;
    const leaf = leafOf(bundle);
    const [rekorBundle, chain] = [entry && (0, legacy_ts_1.rekorAnnotation)(entry), leaf && trust.chainOf(leaf)];
    if (!entry || !leaf || rekorBundle === undefined || chain === undefined)
        return undefined;
    if (bundle.content.$case !== 'dsseEnvelope')
        return undefined;
    const envelope = Buffer.from((0, rekor_v1_ts_1.envelopeText)(bundle.content.dsseEnvelope));
    if (!(0, rekor_v1_ts_1.envelopeHashOf)(entry.canonicalizedBody)?.equals(digest_ts_1.Digest.of(envelope)))
        return undefined;
    return { bundle: bytes, envelope, time, legacy: { certificate: (0, certificate_ts_1.pemOf)(leaf.raw), chain, rekorBundle } };
}
function leafOf({ verificationMaterial: { content } }) {
    return content.$case === 'certificate' ? new node_crypto_1.X509Certificate(content.certificate.rawBytes) : undefined;
}


/***/ }),

/***/ 69578:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SigningSession = void 0;
const claims_ts_1 = __webpack_require__(31141);
const statement_ts_1 = __webpack_require__(76031);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const bundle_ts_1 = __webpack_require__(12432);
const expected_signer_ts_1 = __webpack_require__(87923);
const fulcio_ts_1 = __webpack_require__(63528);
const identity_ts_1 = __webpack_require__(75414);
const legacy_ts_1 = __webpack_require__(38971);
const log_witness_ts_1 = __webpack_require__(30050);
const proof_ts_1 = __webpack_require__(20140);
const rekor_v1_ts_1 = __webpack_require__(53795);
const service_ts_1 = __webpack_require__(44785);
const timestamp_ts_1 = __webpack_require__(65606);
const verifier_ts_1 = __webpack_require__(99798);
// Signature, provenance and SBOM of one image; further ones open connections of their own.
const STATEMENTS_AT_ONCE = 3;
const MAX_RENEWALS = 10;
const MAX_CONFLICTS = 3;
const STATE = 'entries may stand in the transparency log; nothing was published or proposed';
/** One key and one certificate for everything that a run signs; whatever a service answers is verified before it is handed out. */
class SigningSession {
    trust;
    services;
    options;
    expected;
    context;
    transparencyLog;
    authorities;
    signer;
    renewal;
    renewals = 0;
    constructor(opening, signer) {
        const { services, trust, options, context, identity } = opening;
        this.services = services;
        this.trust = trust;
        this.options = options;
        this.context = context;
        this.expected = (0, identity_ts_1.isGitHubIssuer)(identity.claims.issuer) ? (0, claims_ts_1.identityOf)(identity.claims) : undefined;
        this.transparencyLog = services.log && new log_witness_ts_1.TransparencyLog(services.log, context);
        this.authorities = services.timestampAuthorities.map((url) => new timestamp_ts_1.TimestampAuthority(url, context));
        this.signer = signer;
    }
    /** Asks for the certificate; throws PermissionError, UnavailableError or EvidenceError when there is none to trust. */
    static async open(identity, services, trust, options) {
        const context = {
            log: options.log,
            deadline: options.deadline,
            statusPage: trust.publicGood ? service_ts_1.STATUS_PAGE : undefined
        };
        const certifying = (0, fulcio_ts_1.requestCertificate)(identity, services.certificateAuthority, trust, context);
        const signing = [...(services.log ? [services.log.url] : []), ...services.timestampAuthorities];
        for (const url of signing)
            (0, http_ts_1.openConnections)(url, STATEMENTS_AT_ONCE);
        return new SigningSession({ identity, services, trust, options, context }, await certifying);
    }
    /** PEM of the certificate in use. */
    get certificate() {
        return this.signer.certificate;
    }
    /** PEM of its intermediates, then of its root. */
    get chain() {
        return this.signer.chain;
    }
    /** Signs an in-toto statement in a DSSE envelope; log and timestamp authorities are asked at the same time. Throws when anything does not verify. */
    async signStatement(statement) {
        return this.signing(async (signer, signal) => {
            const witnesses = this.witnesses(signer, signal);
            // The log takes longest: what can be proved without its entry is proved meanwhile.
            const stamped = (bundle) => {
                this.verified(() => {
                    (0, proof_ts_1.proveStamped)(bundle, this.trust);
                });
            };
            const bundle = await (0, bundle_ts_1.signEnvelope)(statement, statement_ts_1.STATEMENT_PAYLOAD_TYPE, { signer, witnesses, stamped });
            return this.sealStatement(bundle, signer);
        });
    }
    /** Signs a payload as it stands, for cosign's `.sig` tag; throws RequestError where no version 1 log is in use. */
    async signPayload(payload) {
        const { transparencyLog } = this;
        if (this.services.log?.api !== 1 || !transparencyLog)
            throw noLegacy();
        return this.signing(async (signer, signal) => {
            const witnesses = [transparencyLog.witness(signer, signal)];
            return this.sealPayload(await (0, bundle_ts_1.signMessage)(payload, { signer, witnesses }), payload, signer);
        });
    }
    witnesses(signer, signal) {
        const log = this.transparencyLog ? [this.transparencyLog] : [];
        return [...log, ...this.authorities].map((service) => service.witness(signer, signal));
    }
    // What is verified is read from the bytes that will be published, not from what they were made of.
    sealStatement(made, signer) {
        const { bytes, envelope } = (0, bundle_ts_1.serialiseBundle)(made);
        return this.verified(() => {
            const { bundle, proven } = (0, verifier_ts_1.openBundle)(bytes, this.trust);
            if (this.services.log?.api === 1)
                checkEnvelopeHash(bundle, envelope);
            (0, expected_signer_ts_1.checkSigner)(proven.signer, this.expected);
            return { bundle: bytes, envelope, time: proven.time, legacy: legacyOf(bundle, signer) };
        });
    }
    sealPayload(bundle, payload, signer) {
        const { time } = this.verified(() => {
            const proof = (0, proof_ts_1.prove)(bundle, this.trust, payload);
            (0, expected_signer_ts_1.checkSigner)(proof.signer, this.expected);
            return proof;
        });
        const legacy = legacyOf(bundle, signer);
        if (!legacy || bundle.content.$case !== 'messageSignature')
            throw noLegacy();
        const signature = bundle.content.messageSignature.signature.toString('base64');
        return { payload, signature, time, legacy };
    }
    verified(verify) {
        try {
            return verify();
        }
        catch (error) {
            throw error instanceof errors_ts_1.EvidenceError ? untrustworthy(error) : error;
        }
    }
    async signing(sign) {
        let signer = this.signer.remainingMs() > 0 ? this.signer : await this.renewed(this.signer);
        for (let conflicts = 0;;) {
            const abort = new AbortController();
            try {
                return await sign(signer, abort.signal);
            }
            catch (error) {
                // When one witness fails, the others would go on waiting for nothing.
                abort.abort();
                if (!(error instanceof log_witness_ts_1.SignAgain))
                    throw error;
                if (error.because === 'certificate')
                    signer = await this.renewed(signer);
                else if (++conflicts > MAX_CONFLICTS)
                    throw stuck();
            }
        }
    }
    // Many signatures find the same certificate at its end: one of them renews it, and all wait for that.
    renewed(old) {
        if (this.signer !== old)
            return Promise.resolve(this.signer);
        this.renewal ??= this.renew().finally(() => {
            this.renewal = undefined;
        });
        return this.renewal;
    }
    async renew() {
        const { renew, log } = this.options;
        if (!renew || ++this.renewals > MAX_RENEWALS)
            throw ended();
        log.info('the certificate would end before the log answers; asking for a new identity token and certificate');
        const identity = await renew();
        this.signer = await (0, fulcio_ts_1.requestCertificate)(identity, this.services.certificateAuthority, this.trust, this.context);
        return this.signer;
    }
}
exports.SigningSession = SigningSession;
function legacyOf({ verificationMaterial }, { certificate, chain }) {
    const [entry] = verificationMaterial.tlogEntries;
    const rekorBundle = entry && (0, legacy_ts_1.rekorAnnotation)(entry);
    return rekorBundle === undefined ? undefined : { certificate, chain, rekorBundle };
}
function checkEnvelopeHash({ verificationMaterial }, envelope) {
    const [entry] = verificationMaterial.tlogEntries;
    if (entry && (0, rekor_v1_ts_1.envelopeHashOf)(entry.canonicalizedBody)?.equals(digest_ts_1.Digest.of(envelope)))
        return;
    throw (0, proof_ts_1.unproven)('E_VERIFY_LOG', 'the log entry does not belong to the envelope', 'its hash is not that of the envelope that was sent');
}
function untrustworthy({ code, message, reason, cause }) {
    return new errors_ts_1.EvidenceError(code, {
        message: `just signed, but not to be published: ${message}`.slice(0, 160),
        ...(reason !== undefined && { reason }),
        remedy: 'check that trusted root and signing config are of the same Sigstore; if they are, one of its services answers wrongly',
        state: STATE,
        cause
    });
}
function noLegacy() {
    return new errors_ts_1.RequestError('E_LEGACY_LOG', {
        message: "cosign's tags can't be written: they need a transparency log of version 1",
        reason: 'their verifiers ask for a signed entry timestamp, which no other log gives',
        remedy: 'set formats: bundle, or transparency-log: v1 where this Sigstore has such a log'
    });
}
function ended() {
    return new errors_ts_1.UnavailableError('E_CERTIFICATE_ENDED', {
        message: 'the certificate ended before the transparency log took the entry',
        reason: 'no new identity token can be had here, or ten certificates have ended while the log was out',
        remedy: 're-run this job only, once the log answers again',
        state: STATE
    });
}
function stuck() {
    return new errors_ts_1.UnavailableError('E_LOG_CONFLICT', {
        message: 'the transparency log says again and again that it holds an equal entry, and does not give it out',
        reason: `the statement was signed anew ${MAX_CONFLICTS} times, each time with another signature`,
        remedy: 're-run this job only; if it stays so, tell who runs the log',
        state: STATE
    });
}


/***/ }),

/***/ 32766:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CertificateSigner = void 0;
exports.generateKey = generateKey;
const node_crypto_1 = __webpack_require__(77598);
// Log and timestamp must both have seen a signature this long before its certificate ends, or in the first half of a shorter life.
const MARGIN_MS = 60_000;
/** A fresh P-256 key that lives in this process only. */
function generateKey() {
    return (0, node_crypto_1.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
}
/** One key and its one certificate, for every signature of a run. */
class CertificateSigner {
    certificate;
    chain;
    key;
    end;
    constructor(key, certified) {
        this.key = key;
        this.certificate = certified.certificate;
        this.chain = certified.chain;
        this.end = certified.requestedAt + certified.lifeMs - Math.min(MARGIN_MS, certified.lifeMs / 2);
    }
    /** How long a signature may still wait for its log entry and its timestamp, in milliseconds. */
    remainingMs() {
        return Math.max(0, this.end - performance.now());
    }
    /** The ECDSA signature with SHA-256 over `data`, DER-encoded (RFC 3279 §2.2.3). */
    sign(data) {
        const signature = (0, node_crypto_1.sign)('sha256', data, this.key);
        return Promise.resolve({ signature, key: { $case: 'x509Certificate', certificate: this.certificate } });
    }
}
exports.CertificateSigner = CertificateSigner;


/***/ }),

/***/ 65606:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TimestampAuthority = void 0;
exports.timestampQuery = timestampQuery;
const node_crypto_1 = __webpack_require__(77598);
const core_1 = __webpack_require__(83917);
const service_ts_1 = __webpack_require__(44785);
const BUDGET_MS = 120_000;
const GRANTED = new Set([0n, 1n]);
const TIMESTAMP_AUTHORITY = {
    name: 'the timestamp authority',
    attemptMs: [10_000, 10_000],
    maxBytes: 65_536,
    outageCode: 'E_TIMESTAMP_OUTAGE',
    answerCode: 'E_TIMESTAMP_ANSWER',
    state: 'entries may stand in the transparency log; nothing was published or proposed'
};
/** A timestamp authority of a session; its address is complete, as signing configs give it. */
class TimestampAuthority {
    service;
    constructor(url, context) {
        this.service = new service_ts_1.SigstoreService(TIMESTAMP_AUTHORITY, url, context);
    }
    /** A witness that has what `signer` signs stamped (RFC 3161 over HTTP, §3.4), until `signal`. */
    witness(signer, signal) {
        return {
            testify: async (content) => ({
                rfc3161Timestamps: [{ signedTimestamp: await this.stamp(signatureOf(content), signer, signal) }]
            })
        };
    }
    stamp(signature, signer, signal) {
        return this.service.ask({
            method: 'POST',
            url: this.service.url,
            headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
            body: timestampQuery(signature)
        }, (response) => this.replyOf(response), Math.min(BUDGET_MS, signer.remainingMs()), signal);
    }
    replyOf(response) {
        (0, service_ts_1.refusePassing)(response);
        if (response.status !== 200 && response.status !== 201)
            throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`);
        if (!isGranted(response.body))
            throw this.service.nonsense('its answer is no granted timestamp');
        return response.body;
    }
}
exports.TimestampAuthority = TimestampAuthority;
// DER up to the hash: version 1, SHA-256. certReq stays out, for verifiers take the authority's certificates from the trusted root.
const QUERY_HEAD = Buffer.from('30360201013031300d060960864801650304020105000420', 'hex');
/** The TimeStampReq for a signature (RFC 3161 §2.4.1); without a nonce, for the signature is itself fresh. */
function timestampQuery(signature) {
    return Buffer.concat([QUERY_HEAD, (0, node_crypto_1.createHash)('sha256').update(signature).digest()]);
}
function isGranted(reply) {
    try {
        const timestamp = core_1.RFC3161Timestamp.parse(Buffer.from(reply));
        return GRANTED.has(timestamp.status) && !Number.isNaN(timestamp.signingTime.getTime());
    }
    catch {
        return false;
    }
}
function signatureOf(content) {
    if (content.$case === 'messageSignature')
        return content.messageSignature.signature;
    return content.dsseEnvelope.signatures[0]?.sig ?? Buffer.alloc(0);
}


/***/ })

};

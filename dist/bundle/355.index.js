export const id = 355;
export const ids = [355];
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
// Another writer who read a tag before we wrote it takes about as long as we did until he writes it; the look itself is under way for a while, too.
const LEAST_LOOK_MS = 45;
const LOOK_PART = 0.75;
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
        const published = await (0, publish_ts_1.publish)(image.registry, plan, uploads);
        succession.leave(plan.deletions);
        tellLeft(published, run);
        if (published.tags.size > 0)
            pace.wrote();
        standing = await readBack(image, plan, published);
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
async function readBack({ registry, inventories }, plan, { tags, exposedMs }) {
    const reader = new reader_ts_1.RegistryReader(registry, plan.reading);
    if (tags.size > 0)
        await (0, promises_1.setTimeout)(Math.max(LEAST_LOOK_MS, LOOK_PART * exposedMs));
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

/***/ 71661:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.blobOid = blobOid;
const node_crypto_1 = __webpack_require__(77598);
/** The object id that git gives a file's bytes (gitformat-pack, "blob"; GitHub keeps SHA-1 repositories alone). */
function blobOid(bytes) {
    return (0, node_crypto_1.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 39687:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GitHubFault = void 0;
exports.faultOf = faultOf;
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
/** GitHub's refusal or silence, told apart by what has to follow; never leaves this room. */
class GitHubFault extends Error {
    kind;
    /** What was being done, as in "while reading the overlay". */
    doing;
    /** GitHub's own words on one line. */
    text;
    /** The permissions that GitHub says would do, as in `contents=write`. */
    permissions;
    /** How long GitHub asks to wait, in milliseconds. */
    waitMs;
    constructor(kind, doing, text, more = {}) {
        super(`${doing}: ${text}`);
        this.kind = kind;
        this.doing = doing;
        this.text = text;
        this.permissions = more.permissions;
        this.waitMs = more.waitMs;
    }
}
exports.GitHubFault = GitHubFault;
const LIMITED = /secondary rate limit|rate limit exceeded|submitted too quickly|abuse detection/i;
const RULED = /rule violations found|protected branch|branch protection/i;
const MOVED = /expected branch to point to|reference already exists|reference does not exist|not a fast forward|reference update failed|a pull request already exists for|no commits between|no such branch|pullrequest head invalid|head ref must be a branch/i;
const PASSING = /could not resolve to a node|something went wrong while executing your query|was not able to complete/i;
// A token that may write contents, but none below .github/workflows.
const WORKFLOWS = /without `workflows?` (?:permission|scope)/;
// A switch of the repository's, which no permission of the token goes past.
const SWITCHED_OFF = /not permitted to create or approve pull requests/;
const DENIED_TYPES = new Set(['FORBIDDEN', 'INSUFFICIENT_SCOPES']);
const DEFAULT_LIMIT_WAIT_MS = 60_000;
const MAX_TEXT = 300;
/** Reads what octokit threw: an answer that refuses, or no answer at all. */
function faultOf(error, doing, now = Date.now()) {
    const refusal = refusalIn(error);
    if (refusal === undefined)
        return new GitHubFault('unreachable', doing, oneLine((0, errors_ts_1.messageOf)(error)));
    const kind = kindOf(refusal);
    const permissions = kind === 'denied' ? acceptedPermissions(refusal) : undefined;
    return new GitHubFault(kind, doing, oneLine(refusal.text), {
        ...(permissions !== undefined && { permissions }),
        ...(kind === 'limited' && { waitMs: limitWaitMs(refusal, now) })
    });
}
// In this order: GitHub uses 403 and FORBIDDEN for limits and rules too, and 422 for nearly everything.
const kinds = [
    ['limited', isLimit],
    ['ruled', ({ text, types }) => RULED.test(text) || types.includes('BRANCH_PROTECTION_RULE_VIOLATION')],
    ['moved', ({ text, types }) => MOVED.test(text) || types.includes('STALE_DATA')],
    ['unreachable', ({ status, text }) => (0, retry_ts_1.statusPasses)(status) || PASSING.test(text)],
    ['unauthenticated', ({ status }) => status === 401],
    [
        'denied',
        ({ status, types, text }) => status === 403 || types.some((type) => DENIED_TYPES.has(type)) || WORKFLOWS.test(text) || SWITCHED_OFF.test(text)
    ],
    ['hidden', ({ status, types }) => status === 404 || types.includes('NOT_FOUND')]
];
function kindOf(refusal) {
    return kinds.find(([, applies]) => applies(refusal))?.[0] ?? 'rejected';
}
function isLimit({ status, headers, text, types }) {
    if (status === 429 || types.includes('RATE_LIMITED') || LIMITED.test(text))
        return true;
    return status === 403 && (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0');
}
function limitWaitMs({ headers }, now) {
    const asked = Number(headers['retry-after']);
    if (Number.isFinite(asked))
        return asked * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    const spent = String(headers['x-ratelimit-remaining']) === '0';
    return spent && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : DEFAULT_LIMIT_WAIT_MS;
}
// The gate reads one pull request and writes nothing; whoever lists them is about to open one.
const FIELD_PERMISSIONS = [
    ['createPullRequest', 'pull_requests=write'],
    ['checkSuites', 'checks=read'],
    ['status', 'statuses=read'],
    ['pullRequest', 'pull_requests=read'],
    ['pullRequests', 'pull_requests=write']
];
// REST names the permissions in a header; GraphQL only says which field was denied.
function acceptedPermissions({ headers, status, path }) {
    const named = headers['x-accepted-github-permissions'];
    if (named !== undefined)
        return String(named);
    if (status !== 200)
        return undefined;
    return FIELD_PERMISSIONS.find(([field]) => path.includes(field))?.[1] ?? 'contents=write';
}
function refusalIn(error) {
    if (!isRecord(error))
        return undefined;
    if (Array.isArray(error['errors']))
        return graphqlRefusal(error['errors'], headersIn(error));
    const { response, status } = error;
    if (typeof status !== 'number' || !isRecord(response))
        return undefined;
    return { status, headers: headersIn(response), text: restText(response['data']), types: [], path: [] };
}
function graphqlRefusal(errors, headers) {
    const told = errors.filter(isRecord);
    return {
        status: 200,
        headers,
        text: told.map(({ message }) => asText(message)).join('; '),
        types: told.map(({ type }) => asText(type)),
        path: told.flatMap(({ path }) => (Array.isArray(path) ? path : []))
    };
}
// `Validation Failed` says nothing; what failed stands in the errors, as a sentence or as resource, field and code.
function restText(data) {
    if (!isRecord(data))
        return asText(data);
    const errors = Array.isArray(data['errors']) ? data['errors'] : [];
    const details = errors.map((error) => isRecord(error)
        ? asText(error['message']) || [error['resource'], error['field'], error['code']].map(asText).join(' ')
        : asText(error));
    return [asText(data['message']), ...details].filter(Boolean).join(': ');
}
function headersIn(response) {
    return isRecord(response['headers']) ? response['headers'] : {};
}
function oneLine(text) {
    const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
    return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 45522:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GitHub = void 0;
const log_ts_1 = __webpack_require__(29473);
const github_fault_ts_1 = __webpack_require__(39687);
const REQUEST_TIMEOUT_MS = 15_000;
/** GitHub's API for one token: each call is one request, made once, and fails with a GitHubFault. */
class GitHub {
    octokit;
    access;
    /** Whether something was written, or may have been because the answer was lost. */
    wrote = false;
    /** How far GitHub's clock is ahead of ours, in milliseconds, as its last answer told. */
    aheadMs = 0;
    constructor(octokit, access) {
        this.octokit = octokit;
        this.access = access;
        octokit.hook.after('request', ({ headers: { date } }) => {
            const time = Date.parse(date ?? '');
            // The header has whole seconds: what is less than that apart is no difference.
            const ahead = Math.abs(time - Date.now()) < 2_000 ? 0 : time - Date.now();
            if (!Number.isNaN(time))
                this.aheadMs = ahead;
        });
    }
    /** The time by GitHub's clock, in milliseconds since the epoch: the runner's may be wrong, or be set by whoever runs it. */
    now() {
        return Date.now() + this.aheadMs;
    }
    /** A client; octokit is loaded only here, because that takes longer than everything before the first request. */
    static async connect(access) {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 92413));
        return new GitHub(getOctokit(access.token, { baseUrl: access.apiUrl, userAgent: 'custody' }), access);
    }
    /** The data of one GraphQL query; an answer that holds data and errors counts as refused. */
    async query(doing, document, variables) {
        const url = this.access.graphqlUrl;
        return this.ask(doing, (request) => this.octokit.graphql({ ...variables, query: document, url, request }));
    }
    /** The data of one GraphQL mutation. */
    async mutate(doing, document, variables) {
        return this.writing(this.query(doing, document, variables));
    }
    /** The data of one REST request that changes nothing. */
    async read(doing, call) {
        return this.rest(doing, call).catch((error) => {
            // What a survey has just named is there: only this replica does not know it yet.
            throw asKind(error, 'hidden', 'moved');
        });
    }
    /** The data of one REST request that changes something. */
    async write(doing, call) {
        return this.writing(this.rest(doing, call));
    }
    async rest(doing, call) {
        return this.ask(doing, async (request) => (await call(this.octokit.rest, request)).data);
    }
    async writing(answer) {
        try {
            const written = await answer;
            this.wrote = true;
            return written;
        }
        catch (error) {
            this.wrote ||= error instanceof github_fault_ts_1.GitHubFault && error.kind === 'unreachable';
            // GitHub hides what a token may not write to, even where it may read.
            throw asKind(error, 'hidden', 'denied');
        }
    }
    async ask(doing, call) {
        const timeoutMs = Math.ceil(this.access.deadline.within(REQUEST_TIMEOUT_MS));
        const signal = AbortSignal.timeout(timeoutMs);
        const data = await call({ signal }).catch((error) => {
            if (signal.aborted)
                throw new github_fault_ts_1.GitHubFault('unreachable', doing, `no full answer within ${timeoutMs / 1000} s`);
            throw this.withoutToken((0, github_fault_ts_1.faultOf)(error, doing));
        });
        // Octokit gives an answer that broke off as empty text.
        if (typeof data !== 'object')
            throw new github_fault_ts_1.GitHubFault('unreachable', doing, 'the answer broke off');
        return data;
    }
    withoutToken({ kind, doing, text, permissions, waitMs }) {
        return new github_fault_ts_1.GitHubFault(kind, doing, (0, log_ts_1.redact)(text, (0, log_ts_1.formsOf)(this.access.token)), {
            ...(permissions !== undefined && { permissions }),
            ...(waitMs !== undefined && { waitMs })
        });
    }
}
exports.GitHub = GitHub;
/** The error, with one kind of fault taken for another where the request tells more than the answer. */
function asKind(error, from, to) {
    if (!(error instanceof github_fault_ts_1.GitHubFault) || error.kind !== from)
        return error;
    return new github_fault_ts_1.GitHubFault(to, error.doing, error.text);
}


/***/ }),

/***/ 19620:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.editKustomization = editKustomization;
const errors_ts_1 = __webpack_require__(87700);
const create_ts_1 = __webpack_require__(69819);
const edit_ts_1 = __webpack_require__(89155);
const proof_ts_1 = __webpack_require__(96145);
const reading_ts_1 = __webpack_require__(81099);
const refusal_ts_1 = __webpack_require__(19867);
const splice_ts_1 = __webpack_require__(75455);
const text_ts_1 = __webpack_require__(8700);
/**
 * Pins digests in the `images` entries of a kustomization (kustomize 5, api/types/image.go), touching no byte outside of
 * the text of those fields. Throws RefusalError E_KUSTOMIZATION_* where the file leaves any doubt about what kustomize
 * would render, and RequestError when two pins name one entry.
 */
function editKustomization(bytes, pins) {
    refuseRepeats(pins);
    const text = (0, text_ts_1.decodeKustomization)(bytes);
    const kustomization = (0, reading_ts_1.readKustomization)(text);
    const edits = pins.map((pin) => (0, edit_ts_1.planEdit)(kustomization, pin));
    const changes = edits.map(({ change }) => change);
    const created = edits.filter(({ entry }) => entry === undefined).map(({ expected }) => expected);
    const splices = [...edits.flatMap((edit) => edit.splices), ...(0, create_ts_1.createEntries)(kustomization, created)];
    if (splices.length === 0)
        return { outcome: 'already-current', changes };
    const edited = (0, splice_ts_1.spliceText)(text, splices);
    (0, proof_ts_1.proveEdits)(kustomization, edits, edited);
    return { outcome: 'changed', bytes: Buffer.from(edited), changes };
}
function refuseRepeats(pins) {
    const names = new Set();
    for (const { name } of pins) {
        if (names.has(name))
            throw repeatedPin(name);
        names.add(name);
    }
}
function repeatedPin(name) {
    return new errors_ts_1.RequestError('E_KUSTOMIZATION_PIN_TWICE', {
        message: `two images of this step would write the entry ${(0, refusal_ts_1.shown)(name)}`,
        reason: 'an entry of images holds one digest',
        remedy: 'give each image its own entry name with gitops-image, or promote them to different folders'
    });
}


/***/ }),

/***/ 5377:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.abridge = abridge;
// Below this the whole text is read again in no time.
const LONG_LIST = 500;
/**
 * Leaves out of a long block list what the edited text holds unchanged, letter by letter; its items are read one after the other, so
 * that those which stay read as they did among the others. Undefined where the list is short or something in the text refers to other places of it.
 */
function abridge(before, edits, text) {
    const list = before.fields.images?.value;
    const { length } = before.entries;
    if (list?.kind !== 'sequence' || list.style !== 'block' || length < LONG_LIST || length !== list.marks.length)
        return undefined;
    if (before.document.shared.size > 0 || edits.some(({ entry }) => entry === undefined))
        return undefined;
    const touched = new Set(edits.map(({ entry }) => entry));
    const kept = before.entries.flatMap((entry, index) => touched.has(entry) || index === 0 || index === length - 1 ? [index] : []);
    const splices = edits.flatMap((edit) => edit.splices);
    const shortened = piecesAfter(before.document.text, list.marks, { kept, splices }, text);
    if (shortened === undefined)
        return undefined;
    const entries = kept.flatMap((index) => before.entries[index] ?? []);
    return { before: { ...before, entries, imageCount: kept.length }, text: shortened };
}
/** What is in front of the list, and the kept items with all that stands up to the next dash; undefined where anything else differs. */
function piecesAfter(former, marks, { kept, splices }, text) {
    const pieces = [];
    let [from, at] = [0, 0];
    for (const index of kept) {
        const [start, end] = [marks[index] ?? 0, marks[index + 1] ?? former.length];
        const unchanged = former.slice(from, start);
        if (text.slice(at, at + unchanged.length) !== unchanged)
            return undefined;
        if (from === 0)
            pieces.push(unchanged);
        at += unchanged.length;
        const length = end - start + growth(splices, start, end);
        pieces.push(text.slice(at, at + length));
        [from, at] = [end, at + length];
    }
    return at === text.length && from === former.length ? pieces.join('') : undefined;
}
/** By how much the splices within a range make it longer. */
function growth(splices, start, end) {
    const own = splices.filter((splice) => splice.start >= start && splice.end <= end);
    return own.reduce((sum, splice) => sum + splice.text.length - (splice.end - splice.start), 0);
}


/***/ }),

/***/ 15162:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.insertLines = insertLines;
exports.removeLine = removeLine;
exports.lineBreakOf = lineBreakOf;
const written_ts_1 = __webpack_require__(86164);
const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*?)?(?=\r?\n|$)/y;
const LINE_BREAK = /\r?\n/;
const DASH_OR_SPACES = /^ *(?:- +)*$/;
/** New pairs, each on its own line below `last`, in the entry's indentation and with the file's line ends. */
function insertLines(entry, last, fields) {
    const { text } = entry.document;
    const { start, valueStart, valueEnd } = (0, written_ts_1.spanOf)(last);
    const end = endOfLine(entry, valueEnd);
    const lineBreak = lineBreakOf(text, end);
    const lines = fields.map(([key, value]) => `${lineBreak}${indentation(entry)}${(0, written_ts_1.quotedLike)(text, start, key)}: ${(0, written_ts_1.quotedLike)(text, valueStart, value)}`);
    return { start: end, end, text: lines.join('') };
}
/** Removes the line of a pair, together with a comment on it. */
function removeLine(entry, pair) {
    const { text } = entry.document;
    const { start, colonEnd, valueEnd } = (0, written_ts_1.spanOf)(pair);
    if (text.slice(colonEnd, (0, written_ts_1.spanOf)(pair).valueStart).includes('#'))
        throw (0, written_ts_1.layoutRefusal)(entry, start);
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const end = endOfLine(entry, valueEnd);
    const lineBreak = text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0;
    const prefix = text.slice(lineStart, start);
    if (prefix.includes('-'))
        return { start, end: skipSpaces(text, end + lineBreak), text: '' };
    if (lineBreak > 0)
        return { start: lineStart, end: end + lineBreak, text: '' };
    return { start: text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1, end, text: '' };
}
/** The line break at an offset, or else the first of the text. */
function lineBreakOf(text, offset) {
    return LINE_BREAK.exec(text.slice(offset, offset + 2))?.[0] ?? LINE_BREAK.exec(text)?.[0] ?? '\n';
}
function indentation(entry) {
    const { text } = entry.document;
    const { start } = entry.map;
    const prefix = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace('\uFEFF', '');
    if (!DASH_OR_SPACES.test(prefix))
        throw (0, written_ts_1.layoutRefusal)(entry, start);
    return ' '.repeat(prefix.length);
}
function endOfLine(entry, offset) {
    REST_OF_LINE.lastIndex = offset;
    if (!REST_OF_LINE.test(entry.document.text))
        throw (0, written_ts_1.layoutRefusal)(entry, offset);
    return REST_OF_LINE.lastIndex;
}
function skipSpaces(text, offset) {
    let end = offset;
    while (text[end] === ' ')
        end += 1;
    return end;
}


/***/ }),

/***/ 88220:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.chooseEntry = chooseEntry;
const nearest_ts_1 = __webpack_require__(75681);
const pattern_ts_1 = __webpack_require__(66565);
const refusal_ts_1 = __webpack_require__(19867);
const values_ts_1 = __webpack_require__(49085);
const version_ts_1 = __webpack_require__(85075);
const LISTED = 10;
/**
 * The one entry whose `name` is the pin's; refuses when there are two, and when another entry could take the image away from it before or
 * after (kustomize applies entries in order and reads names as patterns). Where there is none, undefined if the pin may create it.
 */
function chooseEntry(kustomization, pin) {
    const [entry, second] = kustomization.entries.filter(({ values }) => means(values.name, pin.name));
    if (!entry) {
        refuseAbsence(kustomization, pin);
        return undefined;
    }
    if (second)
        throw duplicateRefusal(kustomization, entry, second);
    const { name } = entry.values;
    if ((0, pattern_ts_1.literalName)(name) === undefined)
        throw patternRefusal(kustomization, entry);
    if ((0, version_ts_1.withoutVersion)(name) !== name)
        throw versionedRefusal(kustomization, entry);
    const own = kustomization.entries.indexOf(entry);
    refuseRivals(kustomization, { ...entry.values, newName: pin.newName ?? entry.values.newName }, own, entry);
    return entry;
}
function means(name, wanted) {
    return name === wanted || (name.includes('\\') && (0, pattern_ts_1.literalName)(name) === wanted);
}
/** Refuses entries that could take the image of an entry, which stands or shall stand at `own`, away from it. */
function refuseRivals(kustomization, values, own, entry) {
    const name = (0, pattern_ts_1.literalName)(values.name) ?? values.name;
    const rendered = values.newName === '' ? name : values.newName;
    const rival = kustomization.entries.find((other, index) => {
        if (other === entry)
            return false;
        if (index >= own)
            return claims(other.values.name, rendered);
        const { newName } = other.values;
        return newName !== '' && newName !== name && claims(other.values.name, name);
    });
    if (rival)
        throw rivalRefusal(kustomization, (0, refusal_ts_1.shown)(values.name), rival, entry);
}
function claims(name, image) {
    const unversioned = (0, version_ts_1.withoutVersion)(name);
    return (0, pattern_ts_1.couldMatch)(name, image) || (unversioned !== name && (0, pattern_ts_1.couldMatch)(unversioned, image));
}
/** Refuses a pin without an entry, unless it may create one for this name. */
function refuseAbsence(kustomization, pin) {
    if (pin.create !== true)
        throw absentRefusal(kustomization, pin);
    if ((0, pattern_ts_1.literalName)(pin.name) !== pin.name || (0, version_ts_1.withoutVersion)(pin.name) !== pin.name || pin.name === '')
        throw newNameRefusal(pin);
    const renamed = kustomization.entries.find(({ values }) => values.newName === pin.name && values.name !== '');
    if (renamed)
        throw renamedRefusal(kustomization, renamed, pin);
    const values = { ...values_ts_1.NO_VALUES, name: pin.name, newName: pin.newName ?? '' };
    refuseRivals(kustomization, values, kustomization.imageCount);
}
function newNameRefusal(pin) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_NAME_PATTERN',
        fault: `an entry can't be created for ${(0, refusal_ts_1.shown)(pin.name)}, which is not the plain name of one image`,
        reason: 'kustomize reads names as patterns, and takes a tag or digest in a name for a part of what has to match',
        remedy: 'give the name that the manifests use, without tag and digest'
    });
}
function absentRefusal(kustomization, pin) {
    const { entries } = kustomization;
    const versioned = entries.find(({ values }) => (0, version_ts_1.withoutVersion)(values.name) === pin.name);
    if (versioned)
        return versionedRefusal(kustomization, versioned);
    const pattern = entries.find(({ values }) => (0, pattern_ts_1.literalName)(values.name) === undefined && (0, pattern_ts_1.couldMatch)(values.name, pin.name));
    if (pattern)
        return patternRefusal(kustomization, pattern);
    const renamed = entries.find(({ values }) => values.newName === pin.name && values.name !== '');
    if (renamed)
        return renamedRefusal(kustomization, renamed, pin);
    return entries.some(({ values }) => values.name !== '') ? notFoundRefusal(entries, pin) : emptyRefusal(pin);
}
function emptyRefusal(pin) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_NO_IMAGES',
        fault: 'it has no images list with a named entry',
        reason: 'Custody changes the digest of an entry that is there; it does not decide where an image is pinned',
        remedy: `add this once, by hand or by custody pin --create: below "images:" the entry - name: ${(0, refusal_ts_1.shown)(pin.name)} and digest: ${pin.digest.toString()}`
    });
}
function notFoundRefusal(entries, pin) {
    const names = entries.map(({ values }) => values.name).filter((name) => name !== '');
    const nearest = (0, nearest_ts_1.nearestNames)(pin.name, names);
    const [first] = nearest;
    const add = `add an entry with name: ${(0, refusal_ts_1.shown)(pin.name)} to images; custody pin --create does`;
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_NOT_FOUND',
        fault: `no entry of images is named ${(0, refusal_ts_1.shown)(pin.name)}`,
        reason: [
            ...(nearest.length === 0 ? [] : [`nearest: ${nearest.map((name) => (0, refusal_ts_1.shown)(name)).join(', ')}`]),
            `the ${names.length} there: ${names
                .slice(0, LISTED)
                .map((name) => (0, refusal_ts_1.shown)(name))
                .join(', ')}${names.length > LISTED ? ', …' : ''}`
        ].join('; '),
        remedy: first === undefined
            ? add
            : `if the nearest one is the image, name it in gitops-image, or in --name of custody pin; otherwise ${add}`
    });
}
function renamedRefusal(kustomization, entry, pin) {
    const { name } = entry.values;
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_NOT_FOUND',
        at: placeOf(kustomization, entry),
        fault: `${(0, refusal_ts_1.shown)(pin.name)} is the newName of this entry, not its name`,
        reason: `its name is ${(0, refusal_ts_1.shown)(name)}: entries are found by the name that the manifests use`,
        remedy: `name this entry: ${(0, refusal_ts_1.shown)(name)}, in gitops-image, or in --name of custody pin`
    });
}
function duplicateRefusal(kustomization, first, second) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_DUPLICATE_NAME',
        at: placeOf(kustomization, second),
        fault: `a second entry is named ${(0, refusal_ts_1.shown)(first.values.name)}; the first is at ${(0, refusal_ts_1.positionOf)(placeOf(kustomization, first))}`,
        reason: 'kustomize applies both, and the last one wins',
        remedy: 'join the two entries into one'
    });
}
function rivalRefusal(kustomization, name, rival, own) {
    const entry = own ? `the image of ${(0, refusal_ts_1.positionOf)(placeOf(kustomization, own))}` : `the image of a new entry ${name}`;
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_AMBIGUOUS',
        at: placeOf(kustomization, rival),
        fault: `the entry ${(0, refusal_ts_1.shown)(rival.values.name)} may apply to ${entry} too`,
        reason: 'kustomize reads names as patterns and applies the entries in order, so the digest may not be what is rendered',
        remedy: 'leave one entry for this image, and no other whose name matches its name or newName'
    });
}
function patternRefusal(kustomization, entry) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_NAME_PATTERN',
        at: placeOf(kustomization, entry),
        fault: `the name ${(0, refusal_ts_1.shown)(entry.values.name)} is a regular expression`,
        reason: 'a digest belongs to one image, and this entry may apply to several',
        remedy: 'write an entry with the plain name of the image'
    });
}
function versionedRefusal(kustomization, entry) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_NAME_TAG',
        at: placeOf(kustomization, entry),
        fault: `the name ${(0, refusal_ts_1.shown)(entry.values.name)} carries a tag or digest`,
        reason: 'such an entry applies only to manifests that name this very version, and stops doing so without a word',
        remedy: `write the name as ${(0, refusal_ts_1.shown)((0, version_ts_1.withoutVersion)(entry.values.name))}`
    });
}
function placeOf({ document }, entry) {
    return { text: document.text, offset: entry.offset };
}


/***/ }),

/***/ 69819:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createEntries = createEntries;
const block_ts_1 = __webpack_require__(15162);
const flow_ts_1 = __webpack_require__(17867);
const refusal_ts_1 = __webpack_require__(19867);
const scalar_ts_1 = __webpack_require__(407);
const written_ts_1 = __webpack_require__(86164);
const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*?)?(?=\r?\n|$)/y;
const DASH = /^( *)-( +)(?=\S)/;
const AFTER_OPENING = /^[[{]\s*$/;
/** The splice that adds new entries to `images`, in the style of what stands there; makes the list where there is none. */
function createEntries(kustomization, entries) {
    if (entries.length === 0)
        return [];
    const { document, root, fields } = kustomization;
    const { text } = document;
    const created = entries.map(fieldsOf);
    const images = fields.images;
    const value = images?.value ?? null;
    if (value?.kind === 'sequence')
        return [addToList(text, value, images, root, created)];
    if (root.style === 'flow')
        return [addToFlowRoot(text, root, images, created)];
    return images ? replaceNothing(kustomization, images, created) : [addField(kustomization, created)];
}
function fieldsOf({ name, newName, digest }) {
    return [['name', name], ...(newName === '' ? [] : [['newName', newName]]), ['digest', digest]];
}
function addToList(text, list, images, root, created) {
    if (list.style === 'flow')
        return addToFlowList(text, list, images, created);
    const last = list.items.at(-1) ?? null;
    const mark = list.marks.at(-1) ?? list.start;
    const style = { ...styleOf(text, mark, root), like: lastPair(last) };
    const isFlow = last?.kind === 'mapping' && last.style === 'flow';
    const at = lineEndAt(text, last?.end ?? mark + 1);
    const lines = created.map((fields) => isFlow
        ? `${style.lineBreak}${style.dash}-${style.gap}${flowEntry(text, last, fields)}`
        : blockEntry(text, style, fields));
    return { start: at, end: at, text: lines.join('') };
}
/** New items of a flow list, behind the last one, or in an empty list. */
function addToFlowList(text, list, images, created) {
    const last = list.items.at(-1);
    if (!last) {
        const entries = created.map((fields) => flowEntry(text, undefined, fields, images));
        return { start: list.start + 1, end: list.end - 1, text: entries.join(', ') };
    }
    const model = last.kind === 'mapping' && last.style === 'flow' ? last : undefined;
    const between = itemSeparator(text, list);
    const entries = created.map((fields) => `${between}${flowEntry(text, model, fields, lastPair(last))}`);
    return { start: last.end, end: last.end, text: entries.join('') };
}
function itemSeparator(text, { items, marks, start }) {
    const last = marks.at(-1) ?? start;
    const previous = items.at(-2);
    const between = text.slice(previous?.end ?? start, last);
    if (previous && /^\s*,\s*$/.test(between))
        return between;
    return AFTER_OPENING.test(between) && between.includes('\n') ? `,${between.slice(1)}` : ', ';
}
/** A new entry in braces, as `model` is written, or else with the quotation marks of another pair. */
function flowEntry(text, model, fields, like) {
    const pair = model?.pairs.at(-1);
    if (!model || !pair)
        return `{${fields.map((field) => plainPair(text, like, field)).join(', ')}}`;
    const first = model.pairs[0] ?? pair;
    const opening = text.slice(model.start, first.key.start);
    const closing = text.slice((0, written_ts_1.spanOf)(pair).valueEnd, model.end);
    const isBare = !/[#,]/.test(opening + closing);
    const [start, end] = isBare ? [opening, closing] : ['{', '}'];
    return `${start}${fields.map((field) => (0, flow_ts_1.pairLike)(text, pair, field)).join((0, flow_ts_1.separator)(text, model, pair))}${end}`;
}
function plainPair(text, like, [key, value]) {
    const mark = like && '"\''.includes(text.charAt(like.key.start)) ? like.key.start : -1;
    return `${(0, written_ts_1.quotedLike)(text, mark, key)}: ${(0, written_ts_1.quotedLike)(text, mark, value)}`;
}
function addToFlowRoot(text, root, images, created) {
    const like = root.pairs.at(-1);
    const list = `[${created.map((fields) => flowEntry(text, undefined, fields, like)).join(', ')}]`;
    if (images) {
        const { colonEnd, valueStart, valueEnd } = (0, written_ts_1.spanOf)(images);
        const isWritten = valueEnd > valueStart;
        return { start: valueStart, end: valueEnd, text: isWritten || text[colonEnd] === ' ' ? list : ` ${list}` };
    }
    const key = plainPair(text, like, ['images', 'x']).replace(/:.*/, '');
    if (!like)
        return { start: root.start + 1, end: root.end - 1, text: `${key}: ${list}` };
    const end = (0, written_ts_1.spanOf)(like).valueEnd;
    return { start: end, end, text: `${(0, flow_ts_1.separator)(text, root, like)}${key}: ${list}` };
}
/** Lines below an `images:` that holds nothing, in place of a written null. */
function replaceNothing({ document, root }, images, created) {
    const { text } = document;
    if (!(0, scalar_ts_1.isNothing)(images.value, text) || images.value?.kind === 'alias')
        throw new Error('images holds something');
    const { colonEnd, valueStart, valueEnd } = (0, written_ts_1.spanOf)(images);
    const at = lineEndAt(text, valueEnd);
    const style = styleOf(text, undefined, root);
    const lines = { start: at, end: at, text: created.map((fields) => blockEntry(text, style, fields)).join('') };
    const isBare = valueEnd === valueStart;
    if (!isBare && text.slice(colonEnd, valueStart).includes('\n'))
        throw nothingRefusal(text, valueStart);
    return isBare ? [lines] : [{ start: colonEnd, end: valueEnd, text: '' }, lines];
}
/** A new `images` field behind the last line of the document. */
function addField({ document, root }, created) {
    const { text } = document;
    const style = styleOf(text, undefined, root);
    const at = lastLineEnd(text, root, document.end);
    const column = text.slice(text.lastIndexOf('\n', root.start - 1) + 1, root.start).replace('\uFEFF', '');
    const entries = created.map((fields) => blockEntry(text, { ...style, dash: column + style.dash }, fields));
    return { start: at, end: at, text: `${style.lineBreak}${column}images:${entries.join('')}` };
}
/** The end of the last line with anything on it; what a scalar keeps behind it belongs to its value. */
function lastLineEnd(text, root, end) {
    const rest = text.slice(0, end).trimEnd().length;
    const last = deepest(root);
    const keeps = last?.kind === 'scalar' && /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3));
    if (!keeps)
        return Math.max(rest, root.end);
    return text.endsWith('\r\n', end) ? end - 2 : text.endsWith('\n', end) ? end - 1 : end;
}
function deepest(node) {
    if (node?.kind === 'mapping')
        return deepest(node.pairs.at(-1)?.value ?? null);
    if (node?.kind === 'sequence')
        return deepest(node.items.at(-1) ?? null);
    return node;
}
function blockEntry(text, { dash, gap, lineBreak, like }, fields) {
    const indent = ' '.repeat(dash.length + 1 + gap.length);
    return fields
        .map(([key, value], index) => {
        const start = index === 0 ? `${dash}-${gap}` : indent;
        const { start: keyAt, valueStart } = like ? (0, written_ts_1.spanOf)(like) : { start: -1, valueStart: -1 };
        return `${lineBreak}${start}${(0, written_ts_1.quotedLike)(text, keyAt, key)}: ${(0, written_ts_1.quotedLike)(text, valueStart, value)}`;
    })
        .join('');
}
/** The style of the list item at `mark`, or else of the first list that a field of the file holds. */
function styleOf(text, mark, root) {
    const lists = root.pairs.map(({ value }) => value).filter((value) => value?.kind === 'sequence');
    const at = mark ?? lists.find(({ style }) => style === 'block')?.marks[0];
    const lineBreak = (0, block_ts_1.lineBreakOf)(text, at === undefined ? 0 : text.indexOf('\n', at) - 1);
    if (at === undefined)
        return { dash: '', gap: ' ', lineBreak, like: undefined };
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const [, dash = ' '.repeat(at - lineStart), gap = ' '] = DASH.exec(text.slice(lineStart, at + 80)) ?? [];
    return { dash, gap, lineBreak, like: undefined };
}
function lastPair(node) {
    return node?.kind === 'mapping' ? node.pairs.at(-1) : undefined;
}
function lineEndAt(text, offset) {
    REST_OF_LINE.lastIndex = offset;
    if (!REST_OF_LINE.test(text))
        throw nothingRefusal(text, offset);
    return REST_OF_LINE.lastIndex;
}
function nothingRefusal(text, offset) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_LAYOUT',
        at: { text, offset },
        fault: `a new entry has no certain place at ${(0, refusal_ts_1.positionOf)({ text, offset })}`,
        reason: 'something stands there that is not understood as the end of a line',
        remedy: 'write the first entry of images by hand'
    });
}


/***/ }),

/***/ 89155:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planEdit = planEdit;
const choice_ts_1 = __webpack_require__(88220);
const refusal_ts_1 = __webpack_require__(19867);
const rewrite_ts_1 = __webpack_require__(66983);
const values_ts_1 = __webpack_require__(49085);
const version_ts_1 = __webpack_require__(85075);
/** Finds the pin's entry and plans its edit, or that of a new entry; refuses entries whose rendering or text leaves a doubt. */
function planEdit(kustomization, pin) {
    const entry = (0, choice_ts_1.chooseEntry)(kustomization, pin);
    const expected = expectedValues(kustomization, entry, pin);
    const { name, newName } = expected;
    const change = {
        name,
        ...(newName === '' ? {} : { newName }),
        before: entry ? (0, version_ts_1.versionOf)(entry.values) : {},
        after: { ...(0, version_ts_1.versionOf)(expected), digest: pin.digest.toString() }
    };
    if (!entry)
        return { change, expected, splices: [] };
    const isSame = values_ts_1.ENTRY_KEYS.every((key) => entry.values[key] === expected[key]);
    return { entry, change, expected, splices: isSame ? [] : (0, rewrite_ts_1.rewriteEntry)(kustomization.document, entry, expected) };
}
function expectedValues(kustomization, entry, pin) {
    const { digest, newName } = pin;
    if (!entry)
        return { ...values_ts_1.NO_VALUES, name: pin.name, newName: newName ?? '', digest: digest.toString() };
    refuseDoubtfulValues(kustomization, entry);
    const { values } = entry;
    const isCurrent = (0, version_ts_1.versionOf)(values).digest === digest.toString();
    const pinned = isCurrent ? values : (0, version_ts_1.pinnedValues)(values, pin);
    return newName === undefined ? pinned : { ...pinned, newName };
}
function refuseDoubtfulValues({ document }, { values, offset }) {
    const at = { text: document.text, offset };
    if (values.digest !== '' && values.newTag.includes('@')) {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_TWO_DIGESTS',
            at,
            fault: `${(0, refusal_ts_1.shown)(values.name)} has a digest, and another one inside newTag`,
            reason: 'kustomize renders both, one behind the other, which no cluster can pull',
            remedy: 'delete one of the two'
        });
    }
    if ((0, version_ts_1.withoutVersion)(values.newName) !== values.newName) {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_NEW_NAME',
            at,
            fault: `newName ${(0, refusal_ts_1.shown)(values.newName)} carries a tag or digest`,
            reason: 'kustomize puts it in front of the digest as it is',
            remedy: `write newName as ${(0, refusal_ts_1.shown)((0, version_ts_1.withoutVersion)(values.newName))}`
        });
    }
    // Beside a digest or tag a suffix has no effect.
    if (values.tagSuffix !== '' && values.digest === '' && values.newTag === '') {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_TAG_SUFFIX',
            at,
            fault: `${(0, refusal_ts_1.shown)(values.name)} has a tagSuffix`,
            reason: 'a suffix for a tag that is still to come and a digest contradict each other',
            remedy: 'delete tagSuffix from this entry'
        });
    }
}


/***/ }),

/***/ 22788:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.imageList = imageList;
exports.readEntry = readEntry;
const fields_ts_1 = __webpack_require__(10138);
const refusal_ts_1 = __webpack_require__(19867);
const scalar_ts_1 = __webpack_require__(407);
const node_ts_1 = __webpack_require__(83407);
const values_ts_1 = __webpack_require__(49085);
const NO_FIELDS = {};
/** The `images` list of a field; undefined where it is missing or null. */
function imageList(pair, { text, shared }) {
    const value = pair?.value ?? null;
    if (value === null || (0, scalar_ts_1.isNothing)(value, text))
        return undefined;
    const alias = value.kind === 'alias' ? value.start : shared.get(value);
    if (alias !== undefined) {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_ANCHOR',
            at: { text, offset: alias },
            fault: 'the images list is shared with another place of the file by an anchor',
            reason: 'an edit of one place would show in the other one',
            remedy: 'write the list out under images'
        });
    }
    if (value.kind !== 'sequence')
        throw shapeRefusal(value, 'images holds', 'a list of entries', text);
    return value;
}
/** Reads one item of `images` as kustomize does; refuses what stops kustomize or leaves a doubt about what it reads. */
function readEntry(item, offset, text) {
    if (item === null || (0, scalar_ts_1.isNothing)(item, text))
        return { values: values_ts_1.NO_VALUES, offset, fields: NO_FIELDS };
    const map = (0, node_ts_1.resolved)(item);
    if (map?.kind !== 'mapping')
        throw shapeRefusal(item, 'an entry of images is', 'a mapping with name and digest', text);
    let merge;
    const fields = (0, fields_ts_1.readFields)(map, values_ts_1.ENTRY_KEYS, text, (pair, key) => {
        if (key !== undefined)
            throw unknownKeyRefusal(pair, key, text);
        merge = pair;
    });
    const values = merge ? mergedValues(map, merge, fields, text) : ownValues(fields, text);
    const node = item.kind === 'alias' ? item : map;
    return merge ? { values, offset: item.start, node, fields, merge } : { values, offset: item.start, node, fields };
}
function ownValues(fields, text) {
    const values = { name: '', newName: '', newTag: '', digest: '', tagSuffix: '' };
    for (const key of values_ts_1.ENTRY_KEYS) {
        const pair = fields[key];
        if (pair)
            values[key] = readValue(pair, key, text);
    }
    return values;
}
/** The values of an entry with a merge key: its reader fills the fields in the order of the text, those of the merge key among them. */
function mergedValues(map, merge, fields, text) {
    const values = { ...values_ts_1.NO_VALUES };
    for (const pair of map.pairs) {
        const key = values_ts_1.ENTRY_KEYS.find((name) => fields[name] === pair);
        if (key !== undefined)
            values[key] = readValue(pair, key, text);
        else if (pair === merge) {
            for (const source of (0, fields_ts_1.mergedMappings)(pair)) {
                const entry = readEntry(source, source.start, text);
                for (const name of values_ts_1.ENTRY_KEYS)
                    if (entry.fields[name])
                        values[name] = entry.values[name];
            }
        }
    }
    return values;
}
function readValue(pair, key, text) {
    const value = (0, scalar_ts_1.fieldText)(pair.value, text);
    if (value !== undefined)
        return value;
    throw (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_VALUE',
        at: { text, offset: pair.value?.start ?? pair.key.start },
        fault: `${key} is ${(0, scalar_ts_1.kindOf)(pair.value, text)}, which kustomize does not take for text`,
        reason: 'kustomize cannot build this file; unquoted words such as 1.10, 553640e6 and yes are numbers or truth values to it',
        remedy: `put the value of ${key} in double quotes`
    });
}
function unknownKeyRefusal(pair, key, text) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_KEY',
        at: { text, offset: pair.key.start },
        fault: `an entry of images has no field ${(0, refusal_ts_1.shown)(key)}`,
        reason: `kustomize cannot build this file: the fields are ${values_ts_1.ENTRY_KEYS.join(', ')}`,
        remedy: 'correct the name of the field, or delete it'
    });
}
function shapeRefusal(node, where, wanted, text) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_SHAPE',
        at: { text, offset: node?.start ?? 0 },
        fault: `${where} ${(0, scalar_ts_1.kindOf)(node, text)} instead of ${wanted}`,
        reason: 'kustomize could not read the images from it',
        remedy: 'write images as a list of entries: "- name: …", and "digest: …" below it'
    });
}


/***/ }),

/***/ 10138:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readFields = readFields;
exports.fieldOf = fieldOf;
exports.mergedMappings = mergedMappings;
exports.mergeRefusal = mergeRefusal;
const refusal_ts_1 = __webpack_require__(19867);
const decode_ts_1 = __webpack_require__(70205);
const node_ts_1 = __webpack_require__(83407);
/**
 * The pairs of a mapping whose keys spell one of `names`; refuses two spellings of one field, and tagged keys. Each pair with another
 * key, or a merge key, goes to `other`.
 */
function readFields({ pairs }, names, text, other) {
    const fields = {};
    for (const pair of pairs) {
        if (pair.key.tag !== undefined)
            throw keyRefusal(pair, text);
        const spelt = (0, decode_ts_1.valueOf)(pair.key, text);
        const key = spelt === '<<' && pair.key.style === 'plain' ? undefined : spelt;
        const field = key === undefined ? undefined : fieldOf(key, names);
        if (field === undefined)
            other(pair, key);
        else {
            if (fields[field])
                throw duplicateRefusal(pair, field, text);
            fields[field] = pair;
        }
    }
    return fields;
}
/** The field that a key is taken for: Go's JSON decoder, which kustomize reads through, ignores letter case. */
function fieldOf(key, names) {
    if (names.includes(key))
        return key;
    // Folding keeps the length of whatever spells one of them.
    return names.find((name) => name.length === key.length && foldCase(name) === foldCase(key));
}
/** What a merge key takes fields from: one mapping, or a list of them. */
function mergedMappings({ value }) {
    const node = (0, node_ts_1.resolved)(value);
    const sources = node?.kind === 'sequence' ? node.items.map((item) => (0, node_ts_1.resolved)(item)) : [node];
    return sources.filter((source) => source?.kind === 'mapping');
}
/** The refusal of a merge key that brings fields which an edit would have to change. */
function mergeRefusal({ key }, text) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_MERGE',
        at: { text, offset: key.start },
        fault: 'a merge key << takes fields from another place of the file',
        reason: 'an edit of one place would show in all places that share it',
        remedy: 'write the fields out here'
    });
}
// It takes the long s for s and the Kelvin sign for k, too.
function foldCase(key) {
    return key.toUpperCase().toLowerCase();
}
function duplicateRefusal({ key }, field, text) {
    const spelt = (0, decode_ts_1.valueOf)(key, text);
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
        at: { text, offset: key.start },
        fault: `the key ${(0, refusal_ts_1.shown)(spelt)} stands twice in one mapping${spelt === field ? '' : `, here for ${field}`}`,
        reason: 'kustomize takes the last one and drops the others without a word; it ignores letter case',
        remedy: 'join the two into one'
    });
}
function keyRefusal({ key }, text) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_SHAPE',
        at: { text, offset: key.start },
        fault: `a field is named by a value tagged ${(0, refusal_ts_1.shown)(key.tag ?? '')} instead of a plain word`,
        reason: 'which field is meant depends on what the tag stands for',
        remedy: 'write the name of the field out, without a tag'
    });
}


/***/ }),

/***/ 97580:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.KUSTOMIZATION_NAMES = void 0;
/** The names that kustomize looks for in a folder. */
exports.KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];


/***/ }),

/***/ 17867:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.insertPairs = insertPairs;
exports.pairLike = pairLike;
exports.removePair = removePair;
exports.separator = separator;
const written_ts_1 = __webpack_require__(86164);
const COMMA = /^\s*,\s*$/;
// Up to the next pair, but not over a comment.
const OWN_COMMA = /\s*,(?:\s*(?![\s#])|[ \t]*)/y;
const AFTER_BRACE = /^\{\s*\n\s*$/;
const COLON = /^[ \t]*:[ \t]*$/;
/** New pairs behind `last` in a flow mapping, separated and quoted as the pairs before them. */
function insertPairs({ document: { text }, map }, last, fields) {
    const { valueEnd } = (0, written_ts_1.spanOf)(last);
    const between = separator(text, map, last);
    const pairs = fields.map((field) => `${between}${pairLike(text, last, field)}`);
    return { start: valueEnd, end: valueEnd, text: pairs.join('') };
}
/** A pair in the quotation marks and with the colon of another one. */
function pairLike(text, pair, [key, value]) {
    const { start, keyEnd, valueStart } = (0, written_ts_1.spanOf)(pair);
    const colon = text.slice(keyEnd, valueStart);
    // Without a space a colon needs quotation marks in front of it.
    const isUsual = COLON.test(colon) && (colon.endsWith(' ') || (0, written_ts_1.quotedLike)(text, start, key) !== key);
    return [(0, written_ts_1.quotedLike)(text, start, key), isUsual ? colon : ': ', (0, written_ts_1.quotedLike)(text, valueStart, value)].join('');
}
/** Removes a pair from a flow mapping, with the comma on one side of it; comments around it stay. */
function removePair({ document: { text }, map }, pair) {
    const { start, valueEnd } = (0, written_ts_1.spanOf)(pair);
    const previous = previousOf(map, pair);
    const before = previous === undefined ? start : (0, written_ts_1.spanOf)(previous).valueEnd;
    if (COMMA.test(text.slice(before, start)))
        return { start: before, end: valueEnd, text: '' };
    OWN_COMMA.lastIndex = valueEnd;
    // Without a comma of its own it is the last pair, and the comma before it may stay.
    return { start, end: OWN_COMMA.test(text) ? OWN_COMMA.lastIndex : valueEnd, text: '' };
}
/** What stands between two pairs of a flow mapping, as far as `last` shows it. */
function separator(text, map, last) {
    const previous = previousOf(map, last);
    const start = previous ? (0, written_ts_1.spanOf)(previous).valueEnd : map.start;
    const between = text.slice(start, last.key.start);
    if (COMMA.test(between))
        return between;
    return AFTER_BRACE.test(between) ? `,${between.slice(1)}` : ', ';
}
function previousOf({ pairs }, pair) {
    return pairs[pairs.indexOf(pair) - 1];
}


/***/ }),

/***/ 75681:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nearestNames = nearestNames;
const MOST = 3;
const COMPARED = 255;
/** Up to three of `names` that `wanted` may have been meant for: the same last path component first, then few typing errors. */
function nearestNames(wanted, names) {
    const limit = Math.max(2, Math.floor(wanted.length / 4));
    return [...new Set(names)]
        .map((name) => ({ name, rank: rankOf(wanted, name, limit) }))
        .filter(({ rank }) => rank <= limit)
        .sort((one, other) => one.rank - other.rank)
        .slice(0, MOST)
        .map(({ name }) => name);
}
function rankOf(wanted, name, limit) {
    return lastComponent(wanted) === lastComponent(name) ? 0 : editDistance(wanted, name, limit);
}
function lastComponent(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}
/** Levenshtein distance of the first 255 characters, or Infinity as soon as it is sure to be over `limit`. */
function editDistance(one, other, limit) {
    const [a, b] = [one.slice(0, COMPARED), other.slice(0, COMPARED)];
    if (Math.abs(a.length - b.length) > limit)
        return Infinity;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [index, character] of Array.from(a).entries()) {
        row = nextRow(row, index + 1, character, b);
        if (Math.min(...row) > limit)
            return Infinity;
    }
    return row[b.length] ?? Infinity;
}
function nextRow(row, first, character, other) {
    const next = [first];
    for (let index = 0; index < other.length; index += 1) {
        const swap = (row[index] ?? 0) + (other[index] === character ? 0 : 1);
        next.push(Math.min(swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    return next;
}


/***/ }),

/***/ 66565:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.literalName = literalName;
exports.couldMatch = couldMatch;
const MAX_LENGTH = 1024;
const META = /[\\[\](){}*+?^$|]/;
const PIECE = /\.[*+]|\\[^\w\s]|[^\\[\](){}*+?^$|]/y;
// A name that begins with a dollar sign in front of a bracket is a variable to its author; as a pattern it matches nothing.
const VARIABLE = /^\\?\$[({][A-Za-z_][^|]*$/;
/** The one image that a name means, its escapes undone; undefined for a name that may mean several (kustomize compiles each as a pattern). */
function literalName(name) {
    const literal = name.replaceAll(/\\([^\w\s])/g, '\0$1');
    const isPattern = META.test(literal.replaceAll(/\0./g, ''));
    return isPattern || VARIABLE.test(name) ? undefined : literal.replaceAll('\0', '');
}
/**
 * Whether a rule of this name could apply to `image` (kustomize image.IsImageMatched, without tag and digest): exact for
 * literals, dots, `.*` and `.+`, and true for every other expression, since only Go's own engine could tell.
 */
function couldMatch(name, image) {
    if (!META.test(name))
        return matchesDots(name, image);
    if (VARIABLE.test(name))
        return false;
    const pieces = piecesOf(name);
    return pieces === undefined || matchesPieces(pieces, image);
}
function matchesDots(name, image) {
    if (name.length !== image.length)
        return false;
    for (let index = 0; index < name.length; index += 1) {
        if (name[index] !== image[index] && name[index] !== '.')
            return false;
    }
    return true;
}
function piecesOf(name) {
    if (name.length > MAX_LENGTH)
        return undefined;
    const pieces = [];
    PIECE.lastIndex = 0;
    while (PIECE.lastIndex < name.length) {
        const piece = PIECE.exec(name)?.[0];
        if (piece === undefined)
            return undefined;
        pieces.push(piece);
    }
    return pieces;
}
function matchesPieces(pieces, image) {
    let reached = new Set([0]);
    for (const piece of pieces)
        reached = piece.length === 2 && piece.startsWith('.') ? after(piece, image, reached) : step(piece, image, reached);
    return reached.has(image.length);
}
/** The positions that `.*` or `.+` can lead to. */
function after(piece, image, reached) {
    const first = Math.min(...reached) + (piece === '.+' ? 1 : 0);
    const positions = new Set();
    for (let at = first; at <= image.length; at += 1)
        positions.add(at);
    return positions;
}
function step(piece, image, reached) {
    const literal = piece.at(-1);
    const positions = new Set();
    for (const at of reached) {
        if (at < image.length && (piece === '.' || literal === image[at]))
            positions.add(at + 1);
    }
    return positions;
}


/***/ }),

/***/ 98731:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPlain = readPlain;
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const BOOLEANS = new Set(['y', 'yes', 'true', 'on', 'n', 'no', 'false', 'off'].flatMap((word) => [
    word,
    word.toUpperCase(),
    `${word.charAt(0).toUpperCase()}${word.slice(1)}`
]));
// Longer than every word with a meaning, and no start of a number.
const LONG_WORD = /^[A-Za-z].{5}/;
const NUMERIC_START = /^[-+.0-9]/;
const SPECIAL_FLOAT = /^(?:\.(?:nan|NaN|NAN)|[-+]?\.(?:inf|Inf|INF))$/;
const PREFIXED_INTEGER = /^[-+]?0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** What kustomize 5 takes an unquoted scalar for (YAML 1.1 without base 60; dates stay text): only text fills its fields. */
function readPlain(text) {
    if (LONG_WORD.test(text))
        return 'text';
    if (NULLS.has(text))
        return 'null';
    if (BOOLEANS.has(text) || SPECIAL_FLOAT.test(text))
        return 'other';
    if (!NUMERIC_START.test(text))
        return 'text';
    const digits = text.replaceAll('_', '');
    if (PREFIXED_INTEGER.test(digits))
        return 'other';
    // A number too large for a float, such as the short commit 12e4567, is text again.
    return DECIMAL.test(digits) && Number.isFinite(Number(digits)) ? 'other' : 'text';
}


/***/ }),

/***/ 96145:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proveEdits = proveEdits;
const abridge_ts_1 = __webpack_require__(5377);
const entry_ts_1 = __webpack_require__(22788);
const reading_ts_1 = __webpack_require__(81099);
const refusal_ts_1 = __webpack_require__(19867);
const values_ts_1 = __webpack_require__(49085);
/** Reads the edited text anew and compares it, field by field, with what was read before and what was meant; refuses any difference. */
function proveEdits(whole, edits, edited) {
    const { before, text } = (0, abridge_ts_1.abridge)(whole, edits, edited) ?? { before: whole, text: edited };
    const after = (0, reading_ts_1.readOutline)(text);
    if (holdsEntries(before, edits, after) && sameOthers(before, after))
        return;
    throw (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_PROOF',
        fault: 'the edited file does not read back as it was meant',
        reason: 'this is a fault of Custody, not of the file',
        remedy: 'report it with the file, and set the digest by hand this time'
    });
}
/** Whether the entries are those of before, changed as meant, and behind those of `images` the new ones. */
function holdsEntries(before, edits, { document, items }) {
    const changed = new Map(edits.map(({ entry, expected }) => [entry, expected]));
    const created = edits.filter(({ entry }) => entry === undefined);
    const first = before.imageCount;
    if (items.length !== before.entries.length + created.length)
        return false;
    return items.every(({ node }, index) => {
        const isNew = index >= first && index < first + created.length;
        const entry = before.entries[index < first ? index : index - created.length];
        const expected = isNew ? created[index - first]?.expected : changed.get(entry);
        if (isNew || expected)
            return sameValues(expected, (0, entry_ts_1.readEntry)(node, 0, document.text).values);
        return sameText(before, entry, node, document.text);
    });
}
function sameText(before, entry, node, text) {
    const written = entry?.node;
    if (!written || !node)
        return written === undefined && sameValues(entry?.values, (0, entry_ts_1.readEntry)(node, 0, text).values);
    return before.document.text.slice(written.start, written.end) === text.slice(node.start, node.end);
}
function sameValues(one, other) {
    return values_ts_1.ENTRY_KEYS.every((key) => one?.[key] === other[key]);
}
/** Whether all fields but the lists of images are the same text as before, in the same order. */
function sameOthers(before, after) {
    const [one, other] = [fieldsOf(before), fieldsOf(after)];
    return one.length === other.length && one.every((field, index) => field === other[index]);
}
function fieldsOf({ document, root, fields }) {
    return root.pairs
        .filter((pair) => pair !== fields.images && pair !== fields.imageTags)
        .map(({ key, colon, value }) => document.text.slice(key.start, value?.end ?? colon + 1));
}


/***/ }),

/***/ 81099:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readKustomization = readKustomization;
exports.readOutline = readOutline;
const entry_ts_1 = __webpack_require__(22788);
const root_ts_1 = __webpack_require__(26379);
const document_ts_1 = __webpack_require__(95966);
/** Reads the text of a kustomization; throws RefusalError for what kustomize refuses and for what cannot be read beyond doubt. */
function readKustomization(text) {
    const outline = readOutline(text);
    return { ...outline, entries: outline.items.map(({ node, mark }) => (0, entry_ts_1.readEntry)(node, mark, text)) };
}
/** Reads the text of a kustomization down to the items of its images; throws RefusalError as `readKustomization` does. */
function readOutline(text) {
    const document = (0, document_ts_1.readDocument)(text);
    const { root, fields } = (0, root_ts_1.readRoot)(document);
    const images = itemsOf(fields.images, document);
    return {
        document,
        root,
        fields,
        items: [...images, ...itemsOf(fields.imageTags, document)],
        imageCount: images.length
    };
}
function itemsOf(pair, document) {
    const list = (0, entry_ts_1.imageList)(pair, document);
    return list?.items.map((node, index) => ({ node, mark: list.marks[index] ?? list.start })) ?? [];
}


/***/ }),

/***/ 19867:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.refusal = refusal;
exports.positionOf = positionOf;
exports.shown = shown;
const errors_ts_1 = __webpack_require__(87700);
/** The RefusalError that tells `refused`, with line and column (both from 1) in front of the fault. */
function refusal(refused) {
    const where = refused.at === undefined ? '' : ` ${positionOf(refused.at)}`;
    return new errors_ts_1.RefusalError(refused.code, {
        message: `kustomization${where}: ${refused.fault}`,
        ...(refused.reason === undefined ? {} : { reason: refused.reason }),
        remedy: refused.remedy,
        state: 'the file was not changed'
    });
}
/** `line:column` of a place, both from 1; a byte order mark takes no column. */
function positionOf({ text, offset }) {
    const before = text.slice(text.startsWith('\uFEFF') ? 1 : 0, offset);
    const lastBreak = before.lastIndexOf('\n');
    return `${before.split('\n').length}:${before.length - lastBreak}`;
}
/** Text of a foreign file as it may stand in a message: quoted, in plain ASCII, cut at 60 characters or at `limit`. */
function shown(text, limit = 60) {
    const ascii = JSON.stringify(text).replace(/[^ -~]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return ascii.length > limit + 2 ? `${ascii.slice(0, limit)}…"` : ascii;
}


/***/ }),

/***/ 66983:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rewriteEntry = rewriteEntry;
const block_ts_1 = __webpack_require__(15162);
const fields_ts_1 = __webpack_require__(10138);
const flow_ts_1 = __webpack_require__(17867);
const refusal_ts_1 = __webpack_require__(19867);
const values_ts_1 = __webpack_require__(49085);
const written_ts_1 = __webpack_require__(86164);
const FLUX_MARKER = '$imagepolicy';
/** The splices that make an entry hold `expected`; every other byte of it stays. */
function rewriteEntry(document, entry, expected) {
    const map = ownMapping(document, entry);
    const written = { document, map };
    refuseMarker(document.text, map);
    // A pair in a flow list without braces of its own has no room for a second one.
    if (map.style === 'pair')
        throw (0, written_ts_1.layoutRefusal)(written, map.start);
    const { values, fields } = entry;
    const changed = values_ts_1.ENTRY_KEYS.filter((key) => values[key] !== expected[key]);
    const newTag = fields.newTag;
    if (newTag && isTurned(entry, expected)) {
        const rest = changed.filter((key) => key !== 'newTag' && key !== 'digest');
        return [...turnIntoDigest(written, newTag, expected.digest), ...setFields(written, fields, rest, expected)];
    }
    return setFields(written, fields, changed, expected);
}
/** Whether the line of the tag becomes that of the digest, so that its place and its comment stay. */
function isTurned({ fields, values }, expected) {
    return !fields.digest && values.newTag !== '' && expected.newTag === '';
}
/** Sets the keys that have a value, and removes those that shall have none. */
function setFields(written, fields, keys, expected) {
    const splices = [];
    const added = [];
    const removed = new Set();
    for (const key of keys) {
        const pair = fields[key];
        if (!pair)
            added.push([key, expected[key]]);
        else if (expected[key] !== '')
            splices.push(...replaceValue(written, pair, expected[key]));
        else {
            removed.add(pair);
            splices.push(remove(written, pair));
        }
    }
    return added.length === 0 ? splices : [...splices, insert(written, added, removed)];
}
function replaceValue(written, pair, value) {
    const { text } = written.document;
    const { start, end } = (0, written_ts_1.editableRange)(written, pair);
    // Behind an anchor or tag there may stand nothing, too.
    if (start === end)
        return [
            { start: pair.value?.end ?? start, end: pair.value?.end ?? start, text: ` ${(0, written_ts_1.quotedLike)(text, start, value)}` }
        ];
    return [{ start, end, text: (0, written_ts_1.quotedLike)(text, start, value) }];
}
function turnIntoDigest(written, newTag, digest) {
    const { start, keyEnd } = (0, written_ts_1.spanOf)(newTag);
    const key = (0, written_ts_1.quotedLike)(written.document.text, start, 'digest');
    return [{ start, end: keyEnd, text: key }, ...replaceValue(written, newTag, digest)];
}
function remove(written, pair) {
    (0, written_ts_1.editableRange)(written, pair);
    return written.map.style === 'flow' ? (0, flow_ts_1.removePair)(written, pair) : (0, block_ts_1.removeLine)(written, pair);
}
function insert(written, fields, removed) {
    const last = written.map.pairs.findLast((pair) => !removed.has(pair) && isOnOneLine(written, pair));
    if (!last)
        throw (0, written_ts_1.layoutRefusal)(written, written.map.start);
    return written.map.style === 'flow' ? (0, flow_ts_1.insertPairs)(written, last, fields) : (0, block_ts_1.insertLines)(written, last, fields);
}
function isOnOneLine({ document }, pair) {
    const { start, valueStart, valueEnd } = (0, written_ts_1.spanOf)(pair);
    return valueEnd > valueStart && !document.text.slice(start, valueEnd).includes('\n');
}
/** The entry's mapping, which nothing else in the file shares. */
function ownMapping({ text, shared }, { node, merge, offset }) {
    if (node === undefined)
        throw new Error('an entry without a text cannot be edited');
    if (node.kind === 'alias') {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_ANCHOR',
            at: { text, offset },
            fault: 'this entry is an alias of another place of the file',
            reason: 'an edit of one place would show in the other one',
            remedy: 'write the entry out'
        });
    }
    const alias = shared.get(node);
    if (alias !== undefined)
        throw (0, written_ts_1.sharedRefusal)(text, node.start, 'this entry', alias);
    if (merge)
        throw (0, fields_ts_1.mergeRefusal)(merge, text);
    return node;
}
// Flux writes such a field on its own: two writers would undo each other's edits for ever.
function refuseMarker(text, map) {
    const lineEnd = text.indexOf('\n', map.end);
    const marker = text.slice(map.start, lineEnd === -1 ? undefined : lineEnd).indexOf(FLUX_MARKER);
    if (marker === -1)
        return;
    throw (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_MARKER',
        at: { text, offset: map.start + marker },
        fault: 'Flux image automation writes this entry too',
        reason: 'two writers on one entry undo each other',
        remedy: 'delete the $imagepolicy comment here, or take this image out of Custody'
    });
}


/***/ }),

/***/ 26379:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readRoot = readRoot;
const fields_ts_1 = __webpack_require__(10138);
const refusal_ts_1 = __webpack_require__(19867);
const scalar_ts_1 = __webpack_require__(407);
const decode_ts_1 = __webpack_require__(70205);
const node_ts_1 = __webpack_require__(83407);
const FIELDS = ['apiVersion', 'kind', 'images', 'imageTags'];
const KUSTOMIZATION_VERSION = 'kustomize.config.k8s.io/v1beta1';
const VERSIONS = new Map([
    ['', KUSTOMIZATION_VERSION],
    ['Kustomization', KUSTOMIZATION_VERSION],
    ['Component', 'kustomize.config.k8s.io/v1alpha1']
]);
const FLUX = 'kustomize.toolkit.fluxcd.io/';
/** The fields of a kustomization that matter to its images; refuses what is none (kustomize, types.Kustomization.EnforceFields). */
function readRoot(document) {
    const { root, text } = document;
    if (root?.kind !== 'mapping') {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_SHAPE',
            at: { text, offset: root?.start ?? 0 },
            fault: `it holds ${(0, scalar_ts_1.kindOf)(root, text)} where fields such as resources and images belong`,
            reason: 'kustomize reads a kustomization as fields with values',
            remedy: 'check that the path leads to a kustomization.yaml'
        });
    }
    const fields = (0, fields_ts_1.readFields)(root, FIELDS, text, (pair, key) => {
        if (key === undefined && (0, fields_ts_1.mergedMappings)(pair).some((source) => bringsField(source, text))) {
            throw (0, fields_ts_1.mergeRefusal)(pair, text);
        }
    });
    refuseOtherKinds(fields, text);
    return { root, fields };
}
function bringsField({ pairs }, text) {
    return pairs.some(({ key }) => (0, fields_ts_1.fieldOf)((0, decode_ts_1.valueOf)(key, text), FIELDS) !== undefined);
}
function refuseOtherKinds(fields, text) {
    const kind = textOf(fields.kind, text);
    const version = textOf(fields.apiVersion, text);
    const expected = VERSIONS.get(kind);
    if (expected !== undefined && (version === expected || version === ''))
        return;
    const odd = fields[expected === undefined ? 'kind' : 'apiVersion'];
    throw (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_KIND',
        at: { text, offset: odd?.key.start ?? 0 },
        fault: `this is kind ${(0, refusal_ts_1.shown)(kind, 40)} of ${(0, refusal_ts_1.shown)(version, 50)}, not a kustomization`,
        reason: version.startsWith(FLUX)
            ? 'a Flux Kustomization object only points to a folder; the kustomization.yaml lies in that folder'
            : `kustomize takes kind Kustomization of ${KUSTOMIZATION_VERSION} and kind Component of v1alpha1`,
        remedy: 'give the path of the folder whose kustomization.yaml has the images list'
    });
}
function textOf(pair, text) {
    return pair ? ((0, scalar_ts_1.fieldText)(pair.value, text) ?? (0, scalar_ts_1.kindOf)(pair.value, text)) : '';
}


/***/ }),

/***/ 407:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fieldText = fieldText;
exports.isNothing = isNothing;
exports.kindOf = kindOf;
const plain_ts_1 = __webpack_require__(98731);
const refusal_ts_1 = __webpack_require__(19867);
const decode_ts_1 = __webpack_require__(70205);
const node_ts_1 = __webpack_require__(83407);
// The tag of text, and the one that says no more than that a word is no number.
const TEXT_TAGS = new Set(['!!str', '!']);
/** The text that kustomize reads in a field: '' for null or nothing, undefined for what it does not take as text. */
function fieldText(value, text) {
    const node = (0, node_ts_1.resolved)(value);
    if (node === null)
        return '';
    return node.kind === 'scalar' ? scalarText(node, text) : undefined;
}
/** Whether a node is null, or is not there at all. */
function isNothing(node, text) {
    return node === null || (node.kind === 'scalar' && node.style === 'plain' && scalarText(node, text) === '');
}
function scalarText(scalar, text) {
    const value = (0, decode_ts_1.valueOf)(scalar, text);
    if (scalar.tag !== undefined)
        return TEXT_TAGS.has(scalar.tag) ? value : undefined;
    if (scalar.style !== 'plain')
        return value;
    const kind = (0, plain_ts_1.readPlain)(value);
    if (kind === 'other')
        return undefined;
    return kind === 'null' ? '' : value;
}
/** What a node is, in words for a message. */
function kindOf(node, text) {
    if (node === null)
        return 'nothing';
    if (node.kind === 'alias')
        return `an alias of ${kindOf(node.target, text)}`;
    if (node.kind === 'mapping')
        return 'a mapping';
    if (node.kind === 'sequence')
        return 'a list';
    if (node.tag !== undefined)
        return `a value tagged ${(0, refusal_ts_1.shown)(node.tag)}`;
    if (node.style !== 'plain')
        return 'a quoted text';
    const word = (0, decode_ts_1.valueOf)(node, text);
    return (0, plain_ts_1.readPlain)(word) === 'null' ? 'nothing' : `the unquoted word ${(0, refusal_ts_1.shown)(word)}`;
}


/***/ }),

/***/ 75455:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.spliceText = spliceText;
/** The text with all splices in it; they do not overlap, and all else stays as it is. */
function spliceText(text, splices) {
    const pieces = [];
    let from = 0;
    for (const splice of splices.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
        pieces.push(text.slice(from, splice.start), splice.text);
        from = splice.end;
    }
    return [...pieces, text.slice(from)].join('');
}


/***/ }),

/***/ 57798:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readBlockNode = readBlockNode;
const flow_ts_1 = __webpack_require__(48751);
const properties_ts_1 = __webpack_require__(10398);
const reader_ts_1 = __webpack_require__(94860);
const scalars_ts_1 = __webpack_require__(52242);
// The longest key that kustomize's reader takes has 1024 characters.
const MAX_KEY = 1000;
const DASH = 45;
const QUESTION = 63;
const EMPTY_LINE = /[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
/** The node behind a key, a dash or nothing, in a collection that is indented by `parent`; null where none is written. */
function readBlockNode(reader, parent, position) {
    const isBelow = reader.skip('block', position === 'key') || position === 'document';
    if (endsHere(reader, parent, isBelow, position))
        return null;
    const place = { parent, column: reader.column, isOpen: isBelow || position === 'dash' };
    const marks = (0, properties_ts_1.readProperties)(reader, 'block');
    const before = reader.open();
    if (marks === properties_ts_1.NO_PROPERTIES)
        return reader.close(readContent(reader, place, marks), before);
    if (!looksAt(reader, EMPTY_LINE))
        return readMarked(reader, place, marks);
    reader.skip('block', true);
    if (endsHere(reader, parent, true, position))
        return reader.close(emptyScalar(reader, marks), before);
    const below = { parent, column: reader.column, isOpen: true };
    return reader.close(readContent(reader, below, marks), before);
}
function endsHere(reader, parent, isBelow, position) {
    if (reader.isAtEnd || reader.isAtMarker)
        return true;
    if (!isBelow || reader.column > parent)
        return false;
    return !(position === 'key' && reader.column === parent && isAtDash(reader));
}
/** A node with its anchor or tag in front of it on one line; they belong to the first key where a mapping begins. */
function readMarked(reader, place, marks) {
    const before = reader.open();
    if ('[{|>*-'.includes(reader.text.charAt(reader.at))) {
        return reader.close(readContent(reader, { ...place, isOpen: false }, marks), before);
    }
    const word = reader.close(readWord(reader, place.parent, marks), before);
    if (place.isOpen && isKey(reader, word))
        return readBlockMapping(reader, place.column, word, properties_ts_1.NO_PROPERTIES);
    reader.expectLineEnd();
    return word;
}
function readContent(reader, place, marks) {
    switch (reader.text.charAt(reader.at)) {
        case '[':
        case '{':
            return onItsLine(reader, (0, flow_ts_1.readFlowCollection)(reader, marks));
        case '*':
            return onItsLine(reader, (0, properties_ts_1.readAlias)(reader, marks));
        case '|':
        case '>':
            return (0, scalars_ts_1.readBlockScalar)(reader, place.parent, marks);
        default:
            return readCollectionOrWord(reader, place, marks);
    }
}
function readCollectionOrWord(reader, place, marks) {
    if (isAtDash(reader)) {
        if (!place.isOpen)
            reader.fail(reader.at, 'a list can not begin on this line');
        return readBlockSequence(reader, place, marks);
    }
    refuseExplicitKey(reader);
    const word = readWord(reader, place.parent, properties_ts_1.NO_PROPERTIES);
    if (place.isOpen && isKey(reader, word))
        return readBlockMapping(reader, place.column, word, marks);
    return onItsLine(reader, (0, properties_ts_1.marked)(word, marks));
}
function readWord(reader, parent, marks) {
    const mark = reader.text.charAt(reader.at);
    if (mark === '"' || mark === "'")
        return (0, scalars_ts_1.readQuoted)(reader, marks);
    if (!(0, scalars_ts_1.beginsPlain)(reader, 'block'))
        reader.fail(reader.at, 'no value begins with this mark');
    return (0, scalars_ts_1.readPlain)(reader, parent, 'block', marks);
}
function readBlockMapping(reader, column, first, marks) {
    reader.enter();
    const pairs = [];
    let key = first;
    while (key) {
        const colon = reader.colonAhead();
        reader.at = colon + 1;
        pairs.push({ key, colon, value: readBlockNode(reader, column, 'key') });
        key = goesOn(reader, column) ? readKey(reader, column) : undefined;
    }
    reader.leave();
    return (0, properties_ts_1.marked)({ kind: 'mapping', style: 'block', start: first.start, end: endOf(pairs), pairs }, marks);
}
function readKey(reader, column) {
    if (isAtDash(reader))
        reader.fail(reader.at, 'a list item stands where a key belongs');
    refuseExplicitKey(reader);
    if ('*[{'.includes(reader.text.charAt(reader.at)))
        reader.refuseForm(reader.at, 'a key that is no word');
    const marks = (0, properties_ts_1.readProperties)(reader, 'block');
    const before = reader.open();
    const key = reader.close(readWord(reader, column, marks), before);
    if (!isKey(reader, key))
        reader.fail(key.start, 'a colon belongs behind this key');
    return key;
}
function readBlockSequence(reader, { column, parent }, marks) {
    reader.enter();
    const start = reader.at;
    const items = [];
    const places = [];
    do {
        places.push(reader.at);
        reader.at += 1;
        items.push(readBlockNode(reader, column, 'dash'));
    } while (goesOn(reader, column) && isDashOrEnd(reader, column === parent));
    reader.leave();
    const end = items.at(-1)?.end ?? (places.at(-1) ?? start) + 1;
    return (0, properties_ts_1.marked)({ kind: 'sequence', style: 'block', start, end, items, marks: places }, marks);
}
/** Whether the collection at `column` goes on at the next token, to which this moves. */
function goesOn(reader, column) {
    reader.skip('block', true);
    if (reader.isAtEnd || reader.isAtMarker || reader.column < column)
        return false;
    if (reader.column > column)
        reader.fail(reader.at, 'the indentation of this line fits no line before it');
    return true;
}
function isDashOrEnd(reader, isIndentless) {
    if (isAtDash(reader))
        return true;
    return isIndentless ? false : reader.fail(reader.at, 'a list item belongs here');
}
function isAtDash(reader) {
    return reader.code === DASH && (0, reader_ts_1.isGap)(reader.text.charCodeAt(reader.at + 1));
}
function isKey(reader, word) {
    return word.start >= reader.lineStart && word.end - word.start <= MAX_KEY && reader.colonAhead() !== -1;
}
function refuseExplicitKey(reader) {
    if (reader.code === QUESTION && (0, reader_ts_1.isGap)(reader.text.charCodeAt(reader.at + 1))) {
        reader.refuseForm(reader.at, 'a question mark in front of a key');
    }
}
function onItsLine(reader, node) {
    reader.expectLineEnd();
    return node;
}
function looksAt({ text, at }, expression) {
    expression.lastIndex = at;
    return expression.test(text);
}
function endOf(pairs) {
    const last = pairs.at(-1);
    return last === undefined ? 0 : (last.value?.end ?? last.colon + 1);
}
function emptyScalar({ at }, marks) {
    return (0, properties_ts_1.marked)({ kind: 'scalar', style: 'plain', start: at, end: at }, marks);
}


/***/ }),

/***/ 70205:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.valueOf = valueOf;
const ESCAPE = /\\(?:(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|([^\r\n]))/g;
const ESCAPES = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1B',
    N: '\x85',
    _: '\xA0',
    L: '\u2028',
    P: '\u2029'
};
const FOLD = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;
// A backslash at the end of a line takes the line break away, but keeps the spaces in front of it.
const DOUBLE_FOLD = /(\\)\r?\n[ \t]*((?:\r?\n[ \t]*)*)|(?<!\\)(?:[ \t]*)\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;
/** The value that a scalar spells, before any meaning is given to a plain word. */
function valueOf(scalar, text) {
    const written = text.slice(scalar.start, scalar.end);
    switch (scalar.style) {
        case 'plain':
            return written.includes('\n') ? written.replace(FOLD, folded) : written;
        case 'single':
            return unquoted(written).replace(FOLD, folded).replaceAll("''", "'");
        case 'double':
            return doubleQuoted(unquoted(written));
        case 'literal':
        case 'folded':
            return blockText(scalar, text);
    }
}
function unquoted(written) {
    return written.slice(1, -1);
}
function folded(breaks) {
    const count = breaks.split('\n').length - 1;
    return count === 1 ? ' ' : '\n'.repeat(count - 1);
}
function doubleQuoted(written) {
    if (!written.includes('\\') && !written.includes('\n'))
        return written;
    return written
        .split(/(\\[^\r\n])/)
        .map((piece) => (piece.startsWith('\\') && !/^\\\r?\n/.test(piece) ? piece : foldDouble(piece)))
        .join('')
        .replace(ESCAPE, (_, code, letter) => code === undefined
        ? (ESCAPES[letter ?? ''] ?? letter ?? '')
        : String.fromCodePoint(Number.parseInt(code.slice(1), 16)));
}
function foldDouble(piece) {
    return piece.replace(DOUBLE_FOLD, (breaks, escaped, more) => escaped === undefined ? folded(breaks) : '\n'.repeat((more ?? '').split('\n').length - 1));
}
function blockText({ start, end, indent = 0, style }, text) {
    const [header = '', ...lines] = text.slice(start, end).split(/\r?\n/);
    const content = lines.map((line) => line.slice(indent));
    const body = style === 'literal' ? content.join('\n') : foldLines(content);
    const chomping = /[-+]/.exec(header.split('#', 1)[0] ?? '')?.[0];
    if (chomping === '-' || end === text.length)
        return body;
    const last = lines.length === 0 ? '' : '\n';
    return chomping === '+' ? body + last + emptyLinesAt(text, end) : body + last;
}
function emptyLinesAt(text, end) {
    const lines = /^\r?\n((?: *\r?\n)*)/.exec(text.slice(end))?.[1] ?? '';
    return '\n'.repeat(lines.split('\n').length - 1);
}
/** The lines of a folded scalar: neighbours are joined by a space, unless one of them is indented further. */
function foldLines(lines) {
    let folded = '';
    let breaks = 0;
    let isPlain = false;
    let isFirst = true;
    for (const line of lines) {
        if (line === '')
            breaks += 1;
        else {
            const isDeeper = /^[ \t]/.test(line);
            const joint = isFirst ? breaks : isPlain && !isDeeper ? breaks : breaks + 1;
            folded += (joint === 0 && !isFirst ? ' ' : '\n'.repeat(joint)) + line;
            isPlain = !isDeeper;
            isFirst = false;
            breaks = 0;
        }
    }
    return folded;
}


/***/ }),

/***/ 95966:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readDocument = readDocument;
const refusal_ts_1 = __webpack_require__(19867);
const block_ts_1 = __webpack_require__(57798);
const reader_ts_1 = __webpack_require__(94860);
const DIRECTIVE = /%[^\r\n]*/y;
const VERSION_DIRECTIVE = /^%YAML[ \t]+1\.1[ \t]*(?:[ \t]#.*)?$/;
const DOCUMENT_START = /---(?=[ \t\r\n]|$)/y;
const DOCUMENT_END = /\.\.\.(?=[ \t\r\n]|$)/y;
const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*)?\r?(?=\n|$)/y;
/**
 * Reads the document in a YAML text, as the YAML 1.1 reader inside kustomize does (libyaml's grammar) or not at all: refuses bad
 * syntax, rare forms of keys, directives, a second document with content, more than 64 levels, and aliases that stand for too much.
 */
function readDocument(text) {
    const reader = new reader_ts_1.Reader(text);
    reader.skip('block', false);
    const hasDirective = readDirectives(reader);
    const hasStart = reader.take(DOCUMENT_START) !== undefined;
    if (hasDirective && !hasStart)
        reader.fail(reader.at, '--- belongs behind a directive');
    const root = (0, block_ts_1.readBlockNode)(reader, -1, hasStart ? 'key' : 'document');
    reader.skip('block', true);
    const end = reader.at;
    readTail(reader);
    return { text, root, shared: reader.shared, end };
}
function readDirectives(reader) {
    let hasDirective = false;
    for (let at = reader.at; reader.column === 0 && reader.text[at] === '%'; at = reader.at) {
        const directive = reader.take(DIRECTIVE)?.[0] ?? '';
        if (!VERSION_DIRECTIVE.test(directive) || hasDirective)
            throw directiveRefusal(reader, at, directive);
        hasDirective = true;
        reader.skip('block', false);
    }
    return hasDirective;
}
/** Reads markers of further documents, in which nothing may stand. */
function readTail(reader) {
    let start = reader.at;
    while (!reader.isAtEnd) {
        const { at } = reader;
        const isStart = reader.isAtMarker && reader.take(DOCUMENT_START) !== undefined;
        if (isStart)
            start = at;
        else if (!reader.isAtMarker || !reader.take(DOCUMENT_END))
            throw tailFault(reader, start);
        if (!reader.take(REST_OF_LINE))
            throw tailFault(reader, start);
        reader.skip('block', false);
    }
}
function tailFault(reader, start) {
    if (!reader.text.startsWith('---', start))
        reader.fail(reader.at, 'this line belongs to nothing before it');
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_DOCUMENTS',
        at: { text: reader.text, offset: start },
        fault: 'a second YAML document begins here',
        reason: 'kustomize reads the first document and ignores the others without a word',
        remedy: 'keep one document in the file; delete the other one and its ---'
    });
}
function directiveRefusal({ text }, offset, directive) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_DIRECTIVE',
        at: { text, offset },
        fault: `it holds the YAML directive ${(0, refusal_ts_1.shown)(directive)}`,
        reason: 'a directive changes how the whole file is read, and kustomize refuses all but %YAML 1.1',
        remedy: 'delete the line that begins with % and the --- after it'
    });
}


/***/ }),

/***/ 48751:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readFlowCollection = readFlowCollection;
const properties_ts_1 = __webpack_require__(10398);
const reader_ts_1 = __webpack_require__(94860);
const scalars_ts_1 = __webpack_require__(52242);
// The longest key that kustomize's reader takes has 1024 characters.
const MAX_KEY = 1000;
const DOUBLE = 34;
const SINGLE = 39;
const ASTERISK = 42;
const COMMA = 44;
const COLON = 58;
const QUESTION = 63;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const BRACE = 123;
const CLOSING_BRACE = 125;
/** A list or mapping in brackets, which begins here. */
function readFlowCollection(reader, marks) {
    reader.enter();
    const collection = reader.code === BRACE ? readFlowMapping(reader, marks) : readFlowSequence(reader, marks);
    reader.leave();
    return collection;
}
function readFlowMapping(reader, properties) {
    const start = reader.at;
    const pairs = [];
    for (let isFirst = true; hasItem(reader, start, CLOSING_BRACE, isFirst); isFirst = false) {
        const key = readNode(reader);
        pairs.push(readPair(reader, key) ?? { key: keyOf(reader, key), colon: key.end, value: null });
    }
    return (0, properties_ts_1.marked)({ kind: 'mapping', style: 'flow', start, end: reader.at, pairs }, properties);
}
function readFlowSequence(reader, properties) {
    const start = reader.at;
    const items = [];
    const marks = [];
    for (let isFirst = true; hasItem(reader, start, CLOSING_BRACKET, isFirst); isFirst = false) {
        marks.push(reader.at);
        const item = readNode(reader);
        const pair = readPair(reader, item);
        items.push(pair ? pairAlone(item, pair) : item);
    }
    return (0, properties_ts_1.marked)({ kind: 'sequence', style: 'flow', start, end: reader.at, items, marks }, properties);
}
function pairAlone({ start }, pair) {
    const end = pair.value?.end ?? pair.colon + 1;
    return { kind: 'mapping', style: 'pair', start, end, pairs: [pair] };
}
/** Moves to the next item of a collection, over the comma in front of it; or behind the closing bracket, and gives false. */
function hasItem(reader, start, closing, isFirst) {
    if (isFirst)
        reader.at += 1;
    reader.skip('flow', true);
    if (!isFirst && reader.code === COMMA) {
        reader.at += 1;
        reader.skip('flow', true);
    }
    else if (!isFirst && reader.code !== closing && !reader.isAtEnd) {
        reader.fail(reader.at, 'a comma or the closing bracket belongs here');
    }
    if (reader.isAtEnd)
        reader.fail(start, 'this bracket is never closed');
    if (reader.code !== closing)
        return true;
    reader.at += 1;
    return false;
}
/** The pair whose key has just been read; undefined where no colon follows on the key's line. */
function readPair(reader, key) {
    const { text, lineStart } = reader;
    let colon = reader.at;
    while ((0, reader_ts_1.isBlank)(text.charCodeAt(colon)))
        colon += 1;
    if (text.charCodeAt(colon) !== COLON)
        return undefined;
    reader.at = colon + 1;
    if (key.start < lineStart || colon - key.start > MAX_KEY)
        reader.fail(key.start, 'a key is longer than its line');
    // Behind a plain word a colon without a space is part of the word for some readers, and not for others.
    if (key.kind === 'scalar' && key.style === 'plain' && !(0, reader_ts_1.isGap)(reader.code))
        reader.fail(colon, 'a space belongs behind this colon');
    reader.skip('flow', true);
    return { key: keyOf(reader, key), colon, value: isItemEnd(reader.code) ? null : readNode(reader) };
}
function isItemEnd(code) {
    return code === COMMA || code === CLOSING_BRACE || code === CLOSING_BRACKET || Number.isNaN(code);
}
function keyOf(reader, key) {
    return key.kind === 'scalar' ? key : reader.refuseForm(key.start, 'a key that is no word');
}
function readNode(reader) {
    const before = reader.open();
    const marks = (0, properties_ts_1.readProperties)(reader, 'flow');
    return reader.close(readContent(reader, marks), before);
}
function readContent(reader, marks) {
    switch (reader.code) {
        case BRACE:
        case BRACKET:
            return readFlowCollection(reader, marks);
        case DOUBLE:
        case SINGLE:
            return (0, scalars_ts_1.readQuoted)(reader, marks);
        case ASTERISK:
            return (0, properties_ts_1.readAlias)(reader, marks);
        default:
            return marks !== properties_ts_1.NO_PROPERTIES && isItemEnd(reader.code)
                ? emptyScalar(reader, marks)
                : readFlowPlain(reader, marks);
    }
}
function readFlowPlain(reader, marks) {
    if (!(0, scalars_ts_1.beginsPlain)(reader, 'flow'))
        reader.fail(reader.at, 'a value belongs here');
    const plain = (0, scalars_ts_1.readPlain)(reader, -1, 'flow', marks);
    const { text } = reader;
    if (text.charCodeAt(plain.end) === QUESTION || text.charCodeAt(plain.end - 1) === COLON) {
        reader.fail(plain.end - 1, 'a word with this mark needs quotation marks inside of brackets');
    }
    return plain;
}
function emptyScalar({ at }, marks) {
    return (0, properties_ts_1.marked)({ kind: 'scalar', style: 'plain', start: at, end: at }, marks);
}


/***/ }),

/***/ 83407:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolved = resolved;
/** The node itself, or what an alias stands for. */
function resolved(node) {
    let found = node;
    while (found?.kind === 'alias')
        found = found.target;
    return found;
}


/***/ }),

/***/ 10398:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NO_PROPERTIES = void 0;
exports.marked = marked;
exports.readProperties = readProperties;
exports.readAlias = readAlias;
exports.NO_PROPERTIES = {};
const ANCHOR = /&([0-9A-Za-z_-]+)(?=[ \t\r\n,\]}]|$)/y;
const ALIAS = /\*([0-9A-Za-z_-]+)(?=[ \t\r\n,\]}]|$)/y;
const TAG = /!(?:!?[\w.:/-]*)(?=[ \t\r\n,]|$)/y;
const BLANKS = /[ \t]*/y;
const AMPERSAND = 38;
const EXCLAMATION = 33;
/** The node with its anchor and tag, where it has any. */
function marked(node, marks) {
    return marks === exports.NO_PROPERTIES ? node : { ...node, ...marks };
}
/** The anchor and tag in front of a node, in any order; moves to what follows them on the line, and in flow style over line breaks. */
function readProperties(reader, context) {
    if (reader.code !== AMPERSAND && reader.code !== EXCLAMATION)
        return exports.NO_PROPERTIES;
    const first = readProperty(reader, context);
    if (reader.code === (first.tag === undefined ? EXCLAMATION : AMPERSAND))
        return { ...first, ...readProperty(reader, context) };
    return first;
}
function readProperty(reader, context) {
    const property = reader.code === AMPERSAND ? readAnchor(reader) : readTag(reader);
    if (context === 'flow')
        reader.skip('flow', true);
    else
        reader.take(BLANKS);
    return property;
}
function readAnchor(reader) {
    return { anchor: reader.take(ANCHOR)?.[1] ?? reader.fail(reader.at, 'this anchor has no name') };
}
function readTag(reader) {
    return { tag: reader.take(TAG)?.[0] ?? reader.fail(reader.at, 'this tag is unknown') };
}
/** An alias, which begins here. */
function readAlias(reader, marks) {
    const start = reader.at;
    if (marks !== exports.NO_PROPERTIES)
        reader.fail(start, 'an alias can have no anchor or tag');
    const name = reader.take(ALIAS)?.[1] ?? reader.fail(start, 'this alias has no name');
    return { kind: 'alias', start, end: reader.at, target: reader.follow(name, start) };
}


/***/ }),

/***/ 94860:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Reader = exports.SPACE = exports.CR = exports.LF = exports.TAB = void 0;
exports.isBlank = isBlank;
exports.isGap = isGap;
exports.lineEnd = lineEnd;
const refusal_ts_1 = __webpack_require__(19867);
exports.TAB = 9;
exports.LF = 10;
exports.CR = 13;
exports.SPACE = 32;
const HASH = 35;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const MAX_DEPTH = 64;
// What the aliases of a file may stand for, in nodes.
const MAX_EXPANSION = 50_000;
// Ten thousand entries of images, each with all fields, have half of them.
const MAX_NODES = 200_000;
/** A place in a YAML text, moved forward as its nodes are read. */
class Reader {
    text;
    at;
    lineStart;
    #depth = 0;
    #nodes = 0;
    #expansion = 0;
    #anchors = new Map();
    /** The nodes that aliases stand for, and where the first alias of each is. */
    shared = new Map();
    constructor(text) {
        this.text = text;
        this.at = this.lineStart = text.startsWith('\uFEFF') ? 1 : 0;
    }
    /** The character code here, NaN at the end. */
    get code() {
        return this.text.charCodeAt(this.at);
    }
    get column() {
        return this.at - this.lineStart;
    }
    get isAtEnd() {
        return this.at >= this.text.length;
    }
    /** Whether `---` or `...` stands here, at the beginning of a line. */
    get isAtMarker() {
        const { text, at, code } = this;
        if (at !== this.lineStart || (code !== DASH && code !== DOT))
            return false;
        return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && isGap(text.charCodeAt(at + 3));
    }
    /** Moves behind a match of a sticky expression here; undefined where there is none. */
    take(expression) {
        expression.lastIndex = this.at;
        const match = expression.exec(this.text);
        if (!match)
            return undefined;
        this.at = expression.lastIndex;
        return match;
    }
    /** Moves to the next token over spaces, comments and line breaks, in block style over no tab that indents; tells whether over a line break. */
    skip(context, tabs) {
        const isFlow = context === 'flow';
        this.#skipBlanks(tabs || isFlow);
        let isOver = false;
        while (this.#skipLineEnd()) {
            isOver = true;
            this.#skipBlanks(isFlow);
        }
        if (this.code === exports.TAB)
            this.fail(this.at, 'a tab stands where only spaces may indent');
        if (isFlow && this.isAtMarker)
            this.fail(this.at, 'a document marker stands inside of brackets');
        return isOver;
    }
    #skipBlanks(tabs) {
        const { text } = this;
        let { at } = this;
        for (let code = text.charCodeAt(at); code === exports.SPACE || (tabs && code === exports.TAB); code = text.charCodeAt(at))
            at += 1;
        this.at = at;
    }
    #skipLineEnd() {
        if (this.code === HASH)
            this.#skipComment();
        if (this.code === exports.CR)
            this.at += 1;
        if (this.code !== exports.LF)
            return false;
        this.at += 1;
        this.lineStart = this.at;
        return true;
    }
    #skipComment() {
        if (this.at > this.lineStart && !isBlank(this.text.charCodeAt(this.at - 1))) {
            this.fail(this.at, 'a comment needs a space in front of it');
        }
        this.at = lineEnd(this.text, this.at);
    }
    /** Goes one level deeper; refuses more than 64. */
    enter() {
        this.#depth += 1;
        if (this.#depth > MAX_DEPTH)
            throw this.#depthRefusal();
    }
    leave() {
        this.#depth -= 1;
    }
    /** The count of nodes before one that is going to be read, for `close`. */
    open() {
        return this.#nodes;
    }
    /** Counts a node that was read, and remembers it under its anchor. */
    close(node, before) {
        this.#nodes += 1;
        if (this.#nodes - this.#expansion > MAX_NODES)
            throw this.#sizeRefusal();
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, { node, weight: this.#nodes - before });
        return node;
    }
    /** Whether a colon that ends a key follows on this line, and where it stands; -1 where none does. */
    colonAhead() {
        const { text } = this;
        let { at } = this;
        while (isBlank(text.charCodeAt(at)))
            at += 1;
        return text.charCodeAt(at) === COLON && isGap(text.charCodeAt(at + 1)) ? at : -1;
    }
    /** Refuses anything but a comment behind a value on its line. */
    expectLineEnd() {
        const { text } = this;
        let { at } = this;
        while (isBlank(text.charCodeAt(at)))
            at += 1;
        const code = text.charCodeAt(at);
        if (code === exports.LF || code === exports.CR || Number.isNaN(code) || (code === HASH && at > this.at))
            return;
        this.fail(at, 'something stands behind the value on its line');
    }
    /** The node that an alias stands for; refuses an alias of nothing, and aliases that stand for too much. */
    follow(name, offset) {
        const anchored = this.#anchors.get(name);
        if (!anchored)
            return this.fail(offset, `the alias *${name.slice(0, 40)} has no anchor before it`);
        this.#nodes += anchored.weight;
        this.#expansion += anchored.weight;
        if (this.#expansion > MAX_EXPANSION)
            throw this.#expansionRefusal(offset);
        if (!this.shared.has(anchored.node))
            this.shared.set(anchored.node, offset);
        return anchored.node;
    }
    /** Refuses the text as no YAML that kustomize reads. */
    fail(offset, problem) {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_SYNTAX',
            at: { text: this.text, offset },
            fault: 'it is not valid YAML',
            reason: problem,
            remedy: 'correct the file there; kustomize build shows whether it can be read'
        });
    }
    /** Refuses a form that kustomize reads and Custody does not. */
    refuseForm(offset, form) {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_LAYOUT',
            at: { text: this.text, offset },
            fault: `${form} is a way of writing that is not edited`,
            reason: 'the place for the digest is not certain',
            remedy: 'write "key: value" in its plain form'
        });
    }
    #depthRefusal() {
        return (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_DEPTH',
            at: { text: this.text, offset: this.at },
            fault: `it is nested more than ${MAX_DEPTH} levels deep`,
            reason: 'no kustomization needs that; a bracket is open, or the file is meant to keep its reader busy',
            remedy: 'check the indentation and the brackets in front of this place'
        });
    }
    #sizeRefusal() {
        return (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_SIZE',
            at: { text: this.text, offset: this.at },
            fault: `it holds more than ${MAX_NODES} values`,
            reason: 'a file of this size is generated, or meant to keep its reader busy',
            remedy: 'move generated parts of the file into resources or components of their own'
        });
    }
    #expansionRefusal(offset) {
        return (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_ALIASES',
            at: { text: this.text, offset },
            fault: `its YAML aliases stand for more than ${MAX_EXPANSION} values`,
            reason: 'a few lines of aliases can stand for gigabytes',
            remedy: 'write the repeated values out'
        });
    }
}
exports.Reader = Reader;
/** Whether this is a space or a tab. */
function isBlank(code) {
    return code === exports.SPACE || code === exports.TAB;
}
/** Whether a word ends here: a space, a tab, a line break, or the end of the text. */
function isGap(code) {
    return code === exports.SPACE || code === exports.LF || code === exports.CR || code === exports.TAB || Number.isNaN(code);
}
/** The offset of the line feed that ends the line, or of the end of the text. */
function lineEnd(text, at) {
    const lineFeed = text.indexOf('\n', at);
    return lineFeed === -1 ? text.length : lineFeed;
}


/***/ }),

/***/ 52242:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.beginsPlain = beginsPlain;
exports.readPlain = readPlain;
exports.readQuoted = readQuoted;
exports.readBlockScalar = readBlockScalar;
const properties_ts_1 = __webpack_require__(10398);
const reader_ts_1 = __webpack_require__(94860);
const HASH = 35;
const COLON = 58;
const BACKSLASH = 92;
const SINGLE = 39;
const DOUBLE = 34;
const NO_PLAIN_START = ',[]{}#&*!|>\'"%@`';
const HEADER = /[|>](?:([-+])([1-9])?|([1-9])([-+])?)?[ \t]*(?:(?<=[ \t])#[^\n]*)?\r?(?=\n|$)/y;
const ESCAPE = /\\(?:[0abt\tnvfre "'\\N_LP]|\r?\n|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/y;
/** Whether a scalar without quotes can begin here. */
function beginsPlain({ text, at }, context) {
    const mark = text.charAt(at);
    if (NO_PLAIN_START.includes(mark))
        return false;
    if (mark === '-')
        return !(0, reader_ts_1.isGap)(text.charCodeAt(at + 1));
    return (mark !== '?' && mark !== ':') || (context === 'block' && !(0, reader_ts_1.isGap)(text.charCodeAt(at + 1)));
}
/** A scalar without quotes; in block style it goes on over lines that are indented deeper than `parent`. */
function readPlain(reader, parent, context, marks) {
    const start = reader.at;
    let end = readLine(reader, context);
    while (goesOn(reader, parent, context)) {
        end = readLine(reader, context);
        if (context === 'block' && reader.code === COLON)
            reader.fail(reader.at, 'a colon stands inside of a value');
    }
    reader.at = end;
    return (0, properties_ts_1.marked)({ kind: 'scalar', style: 'plain', start, end }, marks);
}
/** Reads plain text to where it ends on this line, and gives the end of its last word. */
function readLine(reader, context) {
    const { text } = reader;
    const isFlow = context === 'flow';
    let at = reader.at;
    for (let code = text.charCodeAt(at); code > reader_ts_1.CR || code === reader_ts_1.TAB; code = text.charCodeAt(++at)) {
        if (code === COLON && (0, reader_ts_1.isGap)(text.charCodeAt(at + 1)))
            break;
        if (code === HASH && (0, reader_ts_1.isBlank)(text.charCodeAt(at - 1)))
            break;
        if (isFlow && isFlowMark(code))
            break;
    }
    reader.at = at;
    while ((0, reader_ts_1.isBlank)(text.charCodeAt(at - 1)))
        at -= 1;
    return at;
}
function isFlowMark(code) {
    // , ? [ ] { }
    return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125;
}
function endsInFlow(text, at) {
    const code = text.charCodeAt(at);
    return isFlowMark(code) || (code === COLON && (0, reader_ts_1.isGap)(text.charCodeAt(at + 1)));
}
/** Moves to the next line of a plain scalar; false, and back at the end of this line, where it does not go on. */
function goesOn(reader, parent, context) {
    const { text, at, lineStart } = reader;
    const next = nextWord(text, at);
    const start = at + text.slice(at, next).lastIndexOf('\n') + 1;
    if (start === at || Number.isNaN(text.charCodeAt(next)) || text.charCodeAt(next) === HASH)
        return false;
    if (context === 'block' ? next - start <= parent : endsInFlow(text, next))
        return false;
    reader.at = next;
    reader.lineStart = start;
    if (reader.isAtMarker) {
        reader.at = at;
        reader.lineStart = lineStart;
        return false;
    }
    const isTabbed = context === 'block' && text.slice(start, next).includes('\t');
    return isTabbed ? reader.fail(next, 'a tab stands where only spaces may indent') : true;
}
function nextWord(text, at) {
    let next = at;
    for (let code = text.charCodeAt(next); (0, reader_ts_1.isBlank)(code) || code === reader_ts_1.LF || code === reader_ts_1.CR; code = text.charCodeAt(next))
        next += 1;
    return next;
}
/** A scalar between quotation marks, which may go on over any lines. */
function readQuoted(reader, marks) {
    const start = reader.at;
    const isSingle = reader.code === SINGLE;
    reader.at += 1;
    while (!readQuotedPiece(reader, isSingle))
        if (reader.isAtEnd)
            reader.fail(start, 'this quotation mark is never closed');
    const style = isSingle ? 'single' : 'double';
    return (0, properties_ts_1.marked)({ kind: 'scalar', style, start, end: reader.at }, marks);
}
/** Moves on in a quoted text, behind its end or behind the next place where its end is not; tells which of the two. */
function readQuotedPiece(reader, isSingle) {
    const quote = isSingle ? SINGLE : DOUBLE;
    skipQuotedWords(reader, quote);
    const { code } = reader;
    if (code === reader_ts_1.LF)
        nextQuotedLine(reader);
    else if (code === BACKSLASH)
        readEscape(reader);
    else if (isSingle && reader.text.charCodeAt(reader.at + 1) === SINGLE)
        reader.at += 2;
    else if (code === quote) {
        reader.at += 1;
        return true;
    }
    return false;
}
function skipQuotedWords(reader, quote) {
    const { text } = reader;
    const escape = quote === DOUBLE ? BACKSLASH : quote;
    let { at } = reader;
    let code = text.charCodeAt(at);
    while (code !== quote && code !== escape && code !== reader_ts_1.LF && !Number.isNaN(code))
        code = text.charCodeAt(++at);
    reader.at = at;
}
function nextQuotedLine(reader) {
    reader.at += 1;
    reader.lineStart = reader.at;
    if (reader.isAtMarker)
        reader.fail(reader.at, 'a document marker stands inside of a quoted text');
}
function readEscape(reader) {
    const { at } = reader;
    const escape = reader.take(ESCAPE)?.[0];
    if (escape === undefined || isNoCharacter(escape))
        reader.fail(at, 'this escape sequence is unknown');
    if (escape.endsWith('\n'))
        reader.lineStart = reader.at;
}
function isNoCharacter(escape) {
    if (!/^\\[xuU]/.test(escape))
        return false;
    const point = Number.parseInt(escape.slice(2), 16);
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
}
/** A literal (`|`) or folded (`>`) scalar below a collection that is indented by `parent`. */
function readBlockScalar(reader, parent, marks) {
    const { text, at: start } = reader;
    const style = text.startsWith('|', start) ? 'literal' : 'folded';
    const header = reader.take(HEADER);
    if (!header)
        return reader.fail(start, 'something stands behind the mark of a block of text');
    const given = Number(header[2] ?? header[3] ?? 0);
    let end = reader.at;
    let indent = given === 0 ? 0 : Math.max(parent, 0) + given;
    nextLine(reader);
    indent = skipBreaks(reader, indent, parent);
    while (reader.column === indent && !reader.isAtEnd) {
        reader.at = end = (0, reader_ts_1.lineEnd)(text, reader.at);
        nextLine(reader);
        skipBreaks(reader, indent, parent);
    }
    const last = text.charCodeAt(end - 1) === reader_ts_1.CR ? end - 1 : end;
    return (0, properties_ts_1.marked)({ kind: 'scalar', style, start, end: last, indent }, marks);
}
/** Moves over empty lines and up to `indent` spaces of the next one; an indent of 0 is found here, and given. */
function skipBreaks(reader, indent, parent) {
    const limit = indent === 0 ? Infinity : indent;
    let deepest = 0;
    for (;;) {
        while (reader.column < limit && reader.code === reader_ts_1.SPACE)
            reader.at += 1;
        deepest = Math.max(deepest, reader.column);
        if (reader.column < limit && reader.code === reader_ts_1.TAB) {
            reader.fail(reader.at, 'a tab stands where only spaces may indent');
        }
        if (reader.code !== reader_ts_1.LF && reader.code !== reader_ts_1.CR)
            break;
        reader.at = (0, reader_ts_1.lineEnd)(reader.text, reader.at);
        nextLine(reader);
    }
    return indent === 0 ? Math.max(deepest, parent + 1, 1) : indent;
}
function nextLine(reader) {
    if (reader.isAtEnd)
        return;
    reader.at += reader.code === reader_ts_1.CR ? 2 : 1;
    reader.lineStart = reader.at;
}


/***/ }),

/***/ 8700:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decodeKustomization = decodeKustomization;
const node_buffer_1 = __webpack_require__(4573);
const refusal_ts_1 = __webpack_require__(19867);
const MAX_BYTES = 1024 * 1024;
// What YAML 1.1 (the reader inside kustomize) and YAML 1.2 do not read alike: further line breaks, and characters that
// one of them refuses. With any of these the two would see different entries in the same bytes.
const DISPUTED = /[^\t\n\r -~\xA0-\u2027\u202A-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)/u;
/** The text of a kustomization, its byte order mark kept; refuses what is over 1 MiB, not UTF-8, or not read alike by all. */
function decodeKustomization(bytes) {
    if (bytes.length > MAX_BYTES) {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_SIZE',
            fault: `it has ${bytes.length} bytes; ${MAX_BYTES} are the most that is read`,
            reason: 'a file of this size is generated, or meant to keep its reader busy',
            remedy: 'move generated parts of the file into resources or components of their own'
        });
    }
    if (!(0, node_buffer_1.isUtf8)(bytes)) {
        throw (0, refusal_ts_1.refusal)({
            code: 'E_KUSTOMIZATION_ENCODING',
            fault: 'its bytes are not UTF-8',
            reason: 'in another encoding an edit could damage characters that it does not touch',
            remedy: 'save the file as UTF-8, for example: iconv -t utf-8'
        });
    }
    const text = bytes.toString('utf8');
    refuseDisputedCharacters(text);
    return text;
}
function refuseDisputedCharacters(text) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const found = DISPUTED.exec(text.slice(start));
    if (!found)
        return;
    const point = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_CHARACTER',
        at: { text, offset: start + found.index },
        fault: `it holds the character U+${point}`,
        reason: 'YAML readers disagree on it, so kustomize may see other lines here than a reviewer does',
        remedy: 'delete this character; inside a double-quoted text write it as an escape'
    });
}


/***/ }),

/***/ 49085:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NO_VALUES = exports.ENTRY_KEYS = void 0;
exports.ENTRY_KEYS = ['name', 'newName', 'newTag', 'digest', 'tagSuffix'];
exports.NO_VALUES = { name: '', newName: '', newTag: '', digest: '', tagSuffix: '' };


/***/ }),

/***/ 85075:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.splitTag = splitTag;
exports.versionOf = versionOf;
exports.pinnedValues = pinnedValues;
exports.withoutVersion = withoutVersion;
const digest_ts_1 = __webpack_require__(78033);
// distribution-spec, "Pulling manifests".
const TAG = /^\w[\w.-]{0,127}$/;
/** The tag and digest inside a `newTag` such as `v1@sha256:…`, as Renovate writes it; undefined for a plain tag. */
function splitTag(newTag) {
    const at = newTag.indexOf('@');
    const digest = at === -1 ? undefined : digest_ts_1.Digest.tryParse(newTag.slice(at + 1));
    return digest && { tag: newTag.slice(0, at), digest };
}
/** The version that these values pin. */
function versionOf({ digest, newTag }) {
    const split = digest === '' ? splitTag(newTag) : undefined;
    const [pinned, tag] = split ? [split.digest.toString(), split.tag] : [digest, newTag];
    return { ...(pinned === '' ? {} : { digest: pinned }), ...(tag === '' ? {} : { newTag: tag }) };
}
/**
 * The values that an entry shall hold: the digest, and the tag only if it is this release's own, because kustomize
 * renders `name:tag@digest` and a stale tag would lie about the version.
 */
function pinnedValues(values, pin) {
    const split = values.digest === '' ? splitTag(values.newTag) : undefined;
    const tag = tagBeside(split?.tag ?? values.newTag, pin);
    const digest = pin.digest.toString();
    if (split && tag !== '')
        return { ...values, newTag: `${tag}@${digest}` };
    return { ...values, digest, newTag: tag };
}
// What another environment's file has for a tag may be any text: only what is a tag is written.
function tagBeside(written, { tag = '', writesTag = false }) {
    return written === tag || (writesTag && TAG.test(tag)) ? tag : '';
}
/** The part of an image's name in front of its tag and digest. */
function withoutVersion(image) {
    const at = image.indexOf('@');
    const tagged = at === -1 ? image : image.slice(0, at);
    const colon = tagged.lastIndexOf(':');
    return colon > tagged.lastIndexOf('/') ? tagged.slice(0, colon) : tagged;
}


/***/ }),

/***/ 86164:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.spanOf = spanOf;
exports.editableRange = editableRange;
exports.sharedRefusal = sharedRefusal;
exports.layoutRefusal = layoutRefusal;
exports.quotedLike = quotedLike;
const plain_ts_1 = __webpack_require__(98731);
const refusal_ts_1 = __webpack_require__(19867);
const decode_ts_1 = __webpack_require__(70205);
/** The places of a pair's parts. */
function spanOf({ key, colon, value }) {
    const colonEnd = colon + 1;
    const isWritten = value !== null && value.end > value.start;
    return {
        start: key.start,
        keyEnd: key.end,
        colonEnd,
        valueStart: isWritten ? value.start : colonEnd,
        valueEnd: isWritten ? value.end : colonEnd
    };
}
/** The range of the text that spells a value on one line; refuses a value that other places share, and one over several lines. */
function editableRange({ document }, pair) {
    const { text, shared } = document;
    const { value } = pair;
    const { valueStart: start, valueEnd: end } = spanOf(pair);
    const alias = value === null ? undefined : shared.get(value);
    if (alias !== undefined)
        throw sharedRefusal(text, start, 'the value to be changed', alias);
    if (!text.slice(start, end).includes('\n'))
        return { start, end };
    const word = blockWord(value, text);
    if (word)
        return word;
    throw (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_SCALAR',
        at: { text, offset: start },
        fault: 'the value to be changed is written over several lines',
        reason: 'in such a text the place of the digest is not certain',
        remedy: 'write the value on one line, behind its key'
    });
}
/** Where the one word of a literal or folded scalar stands. */
function blockWord(value, text) {
    if (value?.kind !== 'scalar' || (value.style !== 'literal' && value.style !== 'folded'))
        return undefined;
    const word = (0, decode_ts_1.valueOf)(value, text).trim();
    if (word === '' || word.includes('\n'))
        return undefined;
    const start = text.indexOf(word, text.indexOf('\n', value.start));
    return text.slice(start, value.end).trimEnd() === word ? { start, end: start + word.length } : undefined;
}
/** The refusal of an edit that would show in another place of the file. */
function sharedRefusal(text, offset, what, alias) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_ANCHOR',
        at: { text, offset },
        fault: `${what} has an anchor, which is used at ${(0, refusal_ts_1.positionOf)({ text, offset: alias })}`,
        reason: 'an edit here would also change, or break, that other place',
        remedy: 'write the value out in each place that shares it, and delete the anchor'
    });
}
/** The refusal of a layout in which the edit has no certain place. */
function layoutRefusal({ document: { text } }, offset) {
    return (0, refusal_ts_1.refusal)({
        code: 'E_KUSTOMIZATION_LAYOUT',
        at: { text, offset },
        fault: 'this entry is laid out in a way that is not edited',
        reason: 'the place for the digest is not certain',
        remedy: 'write the entry with one "key: value" on each line'
    });
}
/** The text between quotation marks of the same kind as those at `offset`; without any only where it reads as text. */
function quotedLike(text, offset, value) {
    const mark = text[offset];
    if (mark === '"' || mark === "'")
        return `${mark}${value}${mark}`;
    return (0, plain_ts_1.readPlain)(value) === 'text' ? value : `"${value}"`;
}


/***/ }),

/***/ 39291:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkRight = checkRight;
exports.baseIn = baseIn;
exports.fileIn = fileIn;
const file_names_ts_1 = __webpack_require__(97580);
const refusals_ts_1 = __webpack_require__(3408);
const MODES = { file: 0o100644, executable: 0o100755, symlink: 0o120000, submodule: 0o160000, folder: 0o040000 };
const MAX_FILE_BYTES = 1024 * 1024;
const WRITING_ROLES = new Set(['WRITE', 'MAINTAIN', 'ADMIN']);
/** Throws where it is known already that nothing can be written; an App's rights show only when it writes. */
function checkRight({ isArchived, viewerPermission }, scene) {
    if (isArchived)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
            reason: 'GitHub lets nothing be written to an archived repository',
            remedy: 'unarchive the repository, or name the one that took its place'
        });
    if (viewerPermission !== null && !WRITING_ROLES.has(viewerPermission))
        throw (0, refusals_ts_1.missingRight)(scene, `the token's user may only read ${scene.repository}`, {
            reason: `GitHub tells the role ${viewerPermission}`,
            remedy: `use a GitHub App token with contents: write and pull_requests: write on ${scene.repository}`
        });
}
/** The base branch and its commit; throws RequestError (E_GITOPS_BASE_MISSING). */
function baseIn(answer, request, scene) {
    const head = request.base === undefined ? answer.defaultBranch : answer.base;
    if (head?.target)
        return { name: head.name, oid: head.target.oid };
    const wanted = request.base === undefined ? 'default branch' : `branch ${request.base}`;
    throw (0, refusals_ts_1.requestFault)('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
        reason: 'a pull request needs a branch to go to; a tag, a commit or a name with refs/heads/ is none',
        remedy: 'push that branch, or name another one in gitops-base'
    });
}
/** The one kustomization of the folder, where it is a plain file; throws RequestError or RefusalError where it is not. */
function fileIn({ folder }, { path, base }, scene) {
    const where = `${path === '' ? 'the root' : path} of ${scene.repository}`;
    if (folder === null)
        throw (0, refusals_ts_1.requestFault)('E_GITOPS_PATH_MISSING', scene, `there is no folder ${where}`, {
            reason: `looked for on ${base ?? 'the default branch'}; a folder behind a symbolic link or in a submodule is not found`,
            remedy: 'correct gitops-path; upper and lower case count'
        });
    if (!folder.entries)
        throw (0, refusals_ts_1.requestFault)('E_GITOPS_PATH_NOT_FOLDER', scene, `${where} is a file or a symbolic link, not a folder`, {
            reason: 'the kustomization is looked for in a folder, under the names that kustomize knows',
            remedy: 'name the folder that holds the kustomization'
        });
    const found = folder.entries.filter(({ name }) => file_names_ts_1.KUSTOMIZATION_NAMES.includes(name));
    const [only] = found;
    if (only === undefined)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_KUSTOMIZATION_MISSING', scene, `no kustomization in ${where}`, {
            reason: `none of ${file_names_ts_1.KUSTOMIZATION_NAMES.join(', ')} is there`,
            remedy: 'correct gitops-path, or add a kustomization with an images: entry for this image'
        });
    if (found.length > 1)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_KUSTOMIZATION_AMBIGUOUS', scene, `more than one kustomization in ${where}`, {
            reason: `${found.map(({ name }) => name).join(' and ')}; kustomize refuses such a folder`,
            remedy: 'keep one of them'
        });
    checkEntry(only, where, scene);
    return only;
}
function checkEntry({ name, mode, size }, where, scene) {
    if (mode === MODES.executable)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_FILE_MODE', scene, `${name} in ${where} is executable`, {
            reason: "GitHub's signed commits write every file as 100644, so this one would lose its mode beside the digest",
            remedy: `run git update-index --chmod=-x on ${name} and commit; nothing reads that bit`
        });
    if (mode !== MODES.file)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_FILE_KIND', scene, `${name} in ${where} is ${kindName(mode)}`, {
            reason: 'writing through it would change another place than the one that was reviewed',
            remedy: 'name the folder of the real file'
        });
    if (size > MAX_FILE_BYTES)
        throw (0, refusals_ts_1.refusal)('E_GITOPS_FILE_SIZE', scene, `${name} in ${where} has ${size} bytes`, {
            reason: `at most ${MAX_FILE_BYTES} are read`,
            remedy: 'split the kustomization, or move what is not kustomize out of it'
        });
}
function kindName(mode) {
    if (mode === MODES.symlink)
        return 'a symbolic link';
    if (mode === MODES.submodule)
        return 'a submodule';
    return mode === MODES.folder ? 'a folder' : `of the mode ${mode.toString(8)}`;
}


/***/ }),

/***/ 3408:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_ROUNDS = void 0;
exports.explain = explain;
exports.requestFault = requestFault;
exports.refusal = refusal;
exports.mismatch = mismatch;
exports.missingRight = missingRight;
exports.inScene = inScene;
const errors_ts_1 = __webpack_require__(87700);
/** The most rounds of reading, editing and writing before other writers win. */
exports.MAX_ROUNDS = 5;
const NEEDED = 'contents: write and pull_requests: write';
const explanations = {
    unreachable: (fault, scene) => new errors_ts_1.UnavailableError('E_GITHUB_UNAVAILABLE', failure(scene, `GitHub gave no usable answer while ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: 'wait until GitHub answers again (githubstatus.com) and run the same job; it takes up what is there'
    })),
    limited: (fault, scene) => new errors_ts_1.UnavailableError('E_GITHUB_RATE_LIMIT', failure(scene, `GitHub's rate limit asks to wait ${waitText(fault.waitMs)} before ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: 'run the job again after that time, or give the step a longer timeout; a GitHub App has a limit of its own'
    })),
    moved: (fault, scene) => new errors_ts_1.UnavailableError('E_GITOPS_MOVING', failure(scene, `${scene.repository} changed under us on every one of ${exports.MAX_ROUNDS} tries`, {
        reason: `last while ${fault.doing}: ${fault.text}`,
        remedy: 'run the job again; where many jobs write there at once, give them one concurrency group'
    })),
    ruled: (fault, scene) => new errors_ts_1.RefusalError('E_GITOPS_RULES', failure(scene, `a rule of ${scene.repository} forbids ${fault.doing}`, {
        reason: fault.text,
        remedy: "allow the token's App to bypass the rule for branches custody/**, or leave these branches out of the ruleset"
    })),
    unauthenticated: (fault, scene) => new errors_ts_1.PermissionError('E_GITOPS_TOKEN_REFUSED', failure(scene, `GitHub does not accept the token for ${scene.repository}`, {
        reason: `${fault.text}; the token is mistyped, expired (App tokens live an hour) or revoked`,
        remedy: 'make the token in the same job, right before this step, with actions/create-github-app-token'
    })),
    denied: (fault, scene) => new errors_ts_1.PermissionError('E_GITOPS_PERMISSION', failure(scene, `the token may not do this in ${scene.repository}: ${fault.doing}`, {
        reason: `${fault.text}${fault.permissions === undefined ? '' : `; it needs ${fault.permissions.replaceAll('=', ': ')}`}`,
        remedy: /GitHub Actions is not permitted/.test(fault.text)
            ? 'use the token of a GitHub App, or switch on "Allow GitHub Actions to create and approve pull requests" in the settings of the repository and its organization (Actions, General)'
            : `grant the App ${NEEDED}${besides(fault)}, accept the change where it is installed, check that it is installed on ${scene.repository}, and run again`
    })),
    hidden: (fault, scene) => new errors_ts_1.PermissionError('E_GITOPS_REPOSITORY_HIDDEN', failure(scene, `the token does not see ${scene.repository}, or there is no such repository`, {
        reason: `${fault.text}; GitHub answers "not found" to a token that has no access`,
        remedy: `check the name, install the App on ${scene.repository} and name it in the token's repositories, with ${NEEDED}`
    })),
    rejected: (fault, scene) => new errors_ts_1.RefusalError('E_GITHUB_ANSWER', failure(scene, `GitHub refused ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: "act on GitHub's words; an old GitHub Enterprise Server may not know createCommitOnBranch: update it"
    }))
};
function besides({ text, doing }) {
    if (/`workflows?`/.test(text))
        return ', and workflows: write';
    return /\bissue\b/.test(doing) ? ', and issues: write' : '';
}
/** GitHub's fault as the error that a person reads. */
function explain(fault, scene) {
    return explanations[fault.kind](fault, scene);
}
/** A fault of the request that only GitHub could show: a base branch or a folder that is not there. */
function requestFault(code, scene, message, words) {
    return new errors_ts_1.RequestError(code, failure(scene, message, words));
}
/** Something in the GitOps repository that its maintainers must settle before a pull request can be opened. */
function refusal(code, scene, message, words) {
    return new errors_ts_1.RefusalError(code, failure(scene, message, words));
}
/** GitHub holds something else than what was sent to it. */
function mismatch(code, scene, message, words) {
    return new errors_ts_1.EvidenceError(code, failure(scene, message, words));
}
/** A right that is known to be missing before anything was tried. */
function missingRight(scene, message, words) {
    return new errors_ts_1.PermissionError('E_GITOPS_PERMISSION', failure(scene, message, words));
}
/** The same refusal, or a request's fault that was found in the repository's own policy, told with what is true of the whole run and not of the file alone. */
function inScene({ code, message, reason, remedy }, scene) {
    return refusal(code, scene, message, { remedy, ...(reason !== undefined && { reason }) });
}
function failure({ state }, message, words) {
    return { message, ...words, ...(state !== undefined && { state }) };
}
function waitText(milliseconds = 0) {
    const seconds = Math.ceil(milliseconds / 1000);
    return seconds > 120 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`;
}


/***/ }),

/***/ 42428:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runRounds = runRounds;
const retry_ts_1 = __webpack_require__(39529);
const github_fault_ts_1 = __webpack_require__(39687);
const refusals_ts_1 = __webpack_require__(3408);
const BUDGET_MS = 300_000;
/**
 * Runs a round until one succeeds. A round begins by reading what is there, so that it may follow a write whose answer was
 * lost, another writer's push or a wait that GitHub asked for; the last fault is thrown in the words of `scene`.
 */
async function runRounds(round, scene, access) {
    let moves = 0;
    try {
        return await (0, retry_ts_1.retry)(round, {
            budgetMs: access.deadline.within(BUDGET_MS),
            passes: (error) => {
                if (!(error instanceof github_fault_ts_1.GitHubFault))
                    return false;
                if (error.kind === 'moved')
                    return (moves += 1) < refusals_ts_1.MAX_ROUNDS;
                if (error.kind === 'limited')
                    return error.waitMs ?? true;
                return error.kind === 'unreachable';
            },
            waiting: (error, waitMs) => {
                if (error instanceof github_fault_ts_1.GitHubFault)
                    access.log.info(progress(error, waitMs));
            }
        });
    }
    catch (error) {
        throw error instanceof github_fault_ts_1.GitHubFault ? (0, refusals_ts_1.explain)(error, scene) : error;
    }
}
function progress({ doing, text }, waitMs) {
    return `GitHub, ${doing}: ${text}; reading again in ${(waitMs / 1000).toFixed(1)} s`;
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
 */
async function publish(registry, plan, uploads) {
    const write = new PlanWriter(registry, plan);
    const [attestationTags] = await Promise.all([write.reread(false), ...plan.blobs.map((blob) => uploads.push(blob))]);
    const [sealingTags, attested] = await Promise.all([
        write.reread(true),
        write.tags(attestationTags),
        write.referrers(false)
    ]);
    const [sealed] = await Promise.all([write.tags(sealingTags), write.referrers(true)]);
    const undeleted = await write.deletions();
    const written = [...attested, ...sealed].map(({ tag, manifest }) => [tag, manifest]);
    return { tags: new Map(written), metOthers: write.metOthers, exposedMs: write.exposedMs, undeleted };
}
class PlanWriter {
    metOthers = false;
    exposedMs = 0;
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
        this.exposedMs = Math.max(this.exposedMs, performance.now() - askedAt);
        await Promise.all(tags.map(({ tag, manifest, mediaType }) => this.registry.pushManifest(tag, manifest, mediaType)));
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


/***/ }),

/***/ 17751:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.download = download;
const http_ts_1 = __webpack_require__(98059);
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
const MAX_ARCHIVE = 256 * 1024 * 1024;
const ATTEMPTS = 3;
const ATTEMPT_MS = 120_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
class Refused extends Error {
    passes;
    constructor(host, what, passes) {
        super(`${host} ${what}`);
        this.passes = passes;
    }
}
/** The bytes of a release at a public URL, in at most three attempts and without any credential; throws UnavailableError. */
async function download(url, { otherwise }, { deadline, log }) {
    let attempts = 0;
    try {
        return await (0, retry_ts_1.retry)(() => {
            attempts += 1;
            return follow(url, deadline);
        }, {
            budgetMs: deadline.within(ATTEMPTS * ATTEMPT_MS),
            passes: (error) => attempts < ATTEMPTS && (error instanceof Refused ? error.passes : (0, retry_ts_1.transportPasses)(error)),
            waiting: (error, waitMs) => {
                log.info(`${(0, errors_ts_1.messageOf)(error)}; trying again in ${(waitMs / 1000).toFixed(1)} s`);
            }
        });
    }
    catch (error) {
        throw new errors_ts_1.UnavailableError('E_TOOL_FETCH', {
            message: `${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)} can't be downloaded from ${url.host}`,
            reason: `${(0, errors_ts_1.messageOf)(error)}, in ${attempts} attempts`,
            remedy: `run the job again; where this machine has no way to that host, ${otherwise}`,
            cause: error
        });
    }
}
async function follow(url, deadline) {
    let next = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const timeoutMs = deadline.within(ATTEMPT_MS);
        const answer = await (0, http_ts_1.exchange)({ method: 'GET', url: next, timeoutMs, maxBytes: MAX_ARCHIVE });
        if (answer.status === 200)
            return answer.body;
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.status) || !location) {
            throw new Refused(next.host, `answered ${answer.status}`, (0, retry_ts_1.statusPasses)(answer.status) && ((0, retry_ts_1.retryAfterMs)(answer) ?? true));
        }
        const target = new URL(location, next);
        if (target.protocol !== url.protocol)
            throw new Refused(next.host, `leads to ${target.protocol}`, false);
        next = target;
    }
    throw new Refused(url.host, `leads on more than ${MAX_REDIRECTS} times`, false);
}


/***/ }),

/***/ 62279:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findTool = findTool;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const errors_ts_1 = __webpack_require__(87700);
const download_ts_1 = __webpack_require__(17751);
const tool_cache_ts_1 = __webpack_require__(93362);
const tool_release_ts_1 = __webpack_require__(47789);
const UNPACK_MS = 60_000;
// The images of one run are scanned at the same time and share its folder: they must share its download too.
const searches = new Map();
/**
 * The path of a tool: the given one, else the first on PATH that fits, else the pinned release from the tool cache or its download, which
 * is unpacked only when its SHA-256 is the one in our source. Throws RequestError, UnavailableError, or EvidenceError for another hash.
 */
function findTool(wanted, options) {
    const key = JSON.stringify([options.temp, wanted.release, wanted.given?.path]);
    const search = searches.get(key) ?? searchTool(wanted, options);
    searches.set(key, search);
    return search;
}
async function searchTool({ release, given, fits }, options) {
    if (given)
        return givenTool(given, release);
    const onPath = await toolOnPath(release, options, fits);
    if (onPath === undefined)
        return pinnedTool(release, options);
    options.log.info(`${release.title}: ${onPath}, found on PATH`);
    return onPath;
}
async function givenTool({ name, path }, { title }) {
    const absolute = (0, node_path_1.resolve)(path);
    if (await isExecutable(absolute))
        return absolute;
    throw new errors_ts_1.RequestError('E_TOOL_PATH', {
        message: `${name} ${JSON.stringify(path.slice(-100))} is not an executable file`,
        reason: 'it is not there, is a folder, or lacks the right to be executed',
        remedy: `pass the path of a ${title} for this machine, or leave ${name} out to use the pinned one`
    });
}
async function toolOnPath({ executable }, { env }, fits) {
    // A relative entry would be looked up in the checked-out repository.
    for (const folder of (env['PATH'] ?? '').split(node_path_1.delimiter).filter(node_path_1.isAbsolute)) {
        const candidate = (0, node_path_1.join)(folder, executable);
        if ((await isExecutable(candidate)) && (!fits || (await fits(candidate))))
            return candidate;
    }
    return undefined;
}
async function isExecutable(path) {
    try {
        await (0, promises_1.access)(path, promises_1.constants.X_OK);
        return (await (0, promises_1.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
async function pinnedTool(release, options) {
    const { env, log } = options;
    const { title, version } = release;
    const archive = (0, tool_release_ts_1.archiveFor)(release);
    const folder = (0, tool_cache_ts_1.cacheFolder)(env, release);
    const cached = folder === undefined ? undefined : await (0, tool_cache_ts_1.readCached)(folder, archive);
    if (cached && isProved(cached, archive, release, log)) {
        log.info(`${title} ${version}: from the tool cache, its archive hashed again`);
        return unpack(cached, archive, release, options);
    }
    const url = new URL(archive.name, release.downloads);
    log.info(`${title} ${version}: downloading ${archive.name} from ${url.host}`);
    const bytes = await (0, download_ts_1.download)(url, release, options);
    (0, tool_release_ts_1.checkArchive)(bytes, archive, release, url.host);
    const executable = await unpack(bytes, archive, release, options);
    // A hosted runner's tool cache ends with the job.
    if (folder !== undefined && env['RUNNER_ENVIRONMENT'] !== 'github-hosted') {
        await (0, tool_cache_ts_1.keepInCache)(folder, { archive, bytes, executable, release }, log);
    }
    return executable;
}
function isProved(bytes, archive, release, log) {
    try {
        (0, tool_release_ts_1.checkArchive)(bytes, archive, release, 'the tool cache');
        return true;
    }
    catch (error) {
        log.warning(`the tool cache is not used: ${(0, errors_ts_1.messageOf)(error)}`);
        return false;
    }
}
async function unpack(bytes, archive, { executable, otherwise }, { env, temp, deadline }) {
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(temp, `${executable}-tool-`));
    const file = (0, node_path_1.join)(folder, archive.name);
    await (0, promises_1.writeFile)(file, bytes);
    try {
        await (0, node_util_1.promisify)(node_child_process_1.execFile)('tar', ['-xzf', file, '-C', folder, executable], {
            env: { PATH: env['PATH'] },
            timeout: Math.ceil(deadline.within(UNPACK_MS)) || 1
        });
    }
    catch (error) {
        throw new errors_ts_1.RequestError('E_TOOL_UNPACK', {
            message: `tar can't unpack ${archive.name}`,
            reason: (0, errors_ts_1.messageOf)(error).replaceAll(/\s+/g, ' ').slice(0, 300),
            remedy: `install tar and gzip on this machine, or ${otherwise}`,
            cause: error
        });
    }
    return (0, node_path_1.join)(folder, executable);
}


/***/ }),

/***/ 93362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.cacheFolder = cacheFolder;
exports.readCached = readCached;
exports.keepInCache = keepInCache;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const errors_ts_1 = __webpack_require__(87700);
/**
 * Where the runner's tool cache has this release, in the layout of @actions/tool-cache: `TOOL/VERSION/ARCH` is whole once
 * `ARCH.complete` stands beside it. Undefined where the machine has no tool cache.
 */
function cacheFolder(env, release) {
    const cache = env['RUNNER_TOOL_CACHE'];
    return cache ? (0, node_path_1.join)(cache, release.executable, release.version, process.arch) : undefined;
}
/** The archive that somebody left in the tool cache; unproved, as whoever can write there could have left anything. */
async function readCached(folder, archive) {
    try {
        await (0, promises_1.readFile)(`${folder}.complete`);
        return await (0, promises_1.readFile)((0, node_path_1.join)(folder, archive.name));
    }
    catch {
        return undefined;
    }
}
/** Leaves a proved archive in the tool cache, whole or not at all; its executable beside it is for others who look there. */
async function keepInCache(folder, { archive, bytes, executable, release }, log) {
    try {
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(folder), { recursive: true });
        const partial = await (0, promises_1.mkdtemp)(`${folder}-`);
        try {
            await (0, promises_1.writeFile)((0, node_path_1.join)(partial, archive.name), bytes);
            await (0, promises_1.copyFile)(executable, (0, node_path_1.join)(partial, release.executable));
            await (0, promises_1.rename)(partial, folder);
        }
        finally {
            await (0, promises_1.rm)(partial, { recursive: true, force: true });
        }
        await (0, promises_1.writeFile)(`${folder}.complete`, '');
    }
    catch (error) {
        log.info(`${release.title} is not kept in the tool cache: ${(0, errors_ts_1.messageOf)(error)}`);
    }
}


/***/ }),

/***/ 47789:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.archiveFor = archiveFor;
exports.checkArchive = checkArchive;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** The archive for this machine; throws RequestError where the release is not pinned for it. */
function archiveFor(release, machine = `${process.platform}-${process.arch}`) {
    const archive = release.archives[machine];
    if (archive)
        return archive;
    const { title, version, archives, otherwise } = release;
    throw new errors_ts_1.RequestError('E_TOOL_PLATFORM', {
        message: `Custody pins no ${title} for ${machine}`,
        reason: `it pins ${title} ${version} for ${Object.keys(archives).join(', ')}`,
        remedy: otherwise
    });
}
/** Throws EvidenceError unless the bytes are the pinned archive; nothing else is ever unpacked. */
function checkArchive(bytes, archive, { otherwise }, origin) {
    const { hex } = digest_ts_1.Digest.of(bytes);
    if (hex === archive.sha256)
        return;
    throw new errors_ts_1.EvidenceError('E_TOOL_HASH', {
        message: `${archive.name} is not the archive that Custody pins; nothing of it was executed`,
        reason: `from ${origin}: SHA-256 ${hex}, pinned ${archive.sha256}`,
        remedy: `look who answers for that address; until then ${otherwise}, one that you trust`
    });
}


/***/ })

};

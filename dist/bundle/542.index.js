export const id = 542;
export const ids = [542];
export const modules = {

/***/ 681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fz: () => (/* binding */ attach_planImage),
  K5: () => (/* binding */ requireLogins),
  Oo: () => (/* binding */ settlePlanned),
  S7: () => (/* binding */ signPlanned)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/attestation/claims.ts
var claims = __webpack_require__(1141);
// EXTERNAL MODULE: ./src/publication/placement.ts
var publication_placement = __webpack_require__(9721);
// EXTERNAL MODULE: ./src/attestation/statement.ts
var statement = __webpack_require__(6031);
// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __webpack_require__(8033);
// EXTERNAL MODULE: ./src/verification/attachment.ts
var attachment = __webpack_require__(4162);
;// CONCATENATED MODULE: ./src/chain/assess.ts




/** Holds a plan against what was read: a placement is filled when a verified attachment there says the same. */
function assess(placements, inventories, trust, identity) {
    const findings = inventories.map((inventory) => (0,attachment/* examine */.s)(inventory, trust, identity));
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
    return listed.has((0,publication_placement/* documentReferrer */.tt)(planned.document, subject).descriptor.digest.toString());
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
    if (verified.payload.equals(digest/* Digest */.n.of((0,statement/* serialiseStatement */.t)(planned.statement))))
        return true;
    return (0,statement/* saysTheSame */.Yq)(verified.statement, planned.statement);
}

// EXTERNAL MODULE: ./src/chain/progress.ts
var progress = __webpack_require__(4970);
// EXTERNAL MODULE: ./src/oci/cosign-tags.ts
var cosign_tags = __webpack_require__(6070);
// EXTERNAL MODULE: ./src/oci/referrers.ts
var referrers = __webpack_require__(961);
;// CONCATENATED MODULE: ./src/publication/holding.ts


/** A holding with everything that an earlier one listed and it lacks; `complete` says that it lacked nothing. */
function uniteHoldings(now, earlier, digest) {
    const [signatures, attestations] = [(0,cosign_tags/* signatureTag */.bG)(digest), (0,cosign_tags/* attestationTag */.BJ)(digest)];
    // A registry that lists referrers itself is not asked for the tag again.
    const index = now.referrersApi
        ? undefined
        : (0,referrers/* restoreIndex */.Jl)(now.fallbackIndex, earlier.fallbackIndex, (0,referrers/* fallbackTag */.fH)(digest));
    const signature = (0,cosign_tags/* restoreCosignManifest */.HY)(now.signatureManifest, earlier.signatureManifest, signatures)?.manifest;
    const attestation = (0,cosign_tags/* restoreCosignManifest */.HY)(now.attestationManifest, earlier.attestationManifest, attestations)?.manifest;
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
        fallbackIndex: tags.get((0,referrers/* fallbackTag */.fH)(digest)) ?? holding.fallbackIndex,
        signatureManifest: tags.get((0,cosign_tags/* signatureTag */.bG)(digest)) ?? holding.signatureManifest,
        attestationManifest: tags.get((0,cosign_tags/* attestationTag */.BJ)(digest)) ?? holding.attestationManifest
    };
}

// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(9217);
;// CONCATENATED MODULE: ./src/publication/plan.ts





/** The writes that add `deliveries` to what is held about `subject`; everything foreign is kept (docs/architecture.md, write matrix). */
function planWrites(subject, deliveries, held) {
    return joinPlans([
        planReferrers(subject, deliveries, held),
        planCosignTag((0,cosign_tags/* signatureTag */.bG)(subject.digest), deliveries.flatMap(signatureLayer), held.signatureManifest, true),
        planCosignTag((0,cosign_tags/* attestationTag */.BJ)(subject.digest), deliveries.flatMap(attestationLayer), held.attestationManifest, false)
    ]);
}
/** Several plans as one, each blob once. */
function joinPlans(plans) {
    const blobs = new Map(plans.flatMap((plan) => plan.blobs).map((blob) => [blob.digest.hex, blob]));
    return {
        blobs: [...blobs.values()],
        referrers: plans.flatMap((plan) => plan.referrers),
        tags: plans.flatMap((plan) => plan.tags),
        reading: {
            manifests: plans.flatMap(({ reading }) => reading.manifests),
            blobs: plans.flatMap(({ reading }) => reading.blobs)
        }
    };
}
const NOTHING = { blobs: [], referrers: [], tags: [], reading: { manifests: [], blobs: [] } };
const EMPTY_CONFIG_BLOB = { digest: digest/* Digest */.n.of(media_types/* EMPTY_CONFIG_BYTES */.pA), bytes: media_types/* EMPTY_CONFIG_BYTES */.pA };
function planReferrers(subject, deliveries, held) {
    const planned = deliveries.flatMap((delivery) => referrersOf(subject, delivery));
    if (planned.length === 0)
        return NOTHING;
    const referrers = planned.map(({ bytes, descriptor, kind }) => ({
        digest: descriptor.digest,
        bytes,
        seals: held.referrersApi && kind === 'signature'
    }));
    const descriptors = planned.map(({ descriptor }) => descriptor);
    const bundles = planned.filter(({ kind }) => kind !== 'document');
    return {
        blobs: [EMPTY_CONFIG_BLOB, ...planned.map(({ content }) => content)],
        referrers,
        tags: held.referrersApi ? [] : [planIndex(subject, descriptors, held)],
        reading: {
            manifests: bundles.map(({ descriptor }) => descriptor.digest),
            blobs: bundles.map(({ content }) => ({ digest: content.digest, size: content.bytes.length }))
        }
    };
}
function planIndex(subject, ours, held) {
    const tag = (0,referrers/* fallbackTag */.fH)(subject.digest);
    const merge = (index) => {
        const restored = (0,referrers/* restoreIndex */.Jl)(index, held.fallbackIndex, tag);
        const manifest = (0,referrers/* mergeIndex */.$R)(restored ?? index, ours, tag) ?? restored;
        return manifest && { manifest };
    };
    return { tag, mediaType: media_types/* OCI_INDEX */.$p, seals: true, held: held.fallbackIndex, merge };
}
function referrersOf(subject, { placement, material }) {
    if (material.form !== 'bundle')
        return [];
    const { kind, statement, document } = placement.planned;
    const content = { digest: digest/* Digest */.n.of(material.bundle), bytes: material.bundle };
    const bundle = { mediaType: media_types/* SIGSTORE_BUNDLE */.uS, digest: content.digest, size: content.bytes.length };
    const manifest = (0,referrers/* bundleManifest */.Q7)({ bundle, subject, predicateType: statement.predicateType, created: material.time });
    return [
        { ...manifest, kind, content },
        ...(document ? [{ ...(0,publication_placement/* documentReferrer */.tt)(document, subject), kind: 'document', content: document }] : [])
    ];
}
function planCosignTag(tag, additions, held, seals) {
    if (additions.length === 0)
        return NOTHING;
    const layers = additions.map(({ layer }) => layer);
    const merge = (manifest) => {
        const restored = (0,cosign_tags/* restoreCosignManifest */.HY)(manifest, held, tag);
        return (0,cosign_tags/* mergeCosignManifest */.RY)(restored?.manifest ?? manifest, layers, tag) ?? restored;
    };
    const config = merge(held)?.config;
    const contents = additions.map(({ layer: { digest }, content }) => ({ digest, bytes: content }));
    return {
        blobs: [...contents, ...(config ? [{ digest: digest/* Digest */.n.of(config), bytes: config }] : [])],
        referrers: [],
        tags: [{ tag, mediaType: media_types/* OCI_MANIFEST */.EG, seals, held, merge }],
        reading: { manifests: [], blobs: layers }
    };
}
function signatureLayer({ material }) {
    if (material.form !== 'signature-layer')
        return [];
    return [
        tagLayer(media_types/* SIMPLE_SIGNING */.Nj, material.payload, {
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
        tagLayer(media_types/* DSSE_ENVELOPE */.P7, material.envelope, {
            'dev.cosignproject.cosign/signature': '',
            ...cosignAnnotations(material.legacy),
            predicateType
        })
    ];
}
function tagLayer(mediaType, content, annotations) {
    return { layer: { mediaType, digest: digest/* Digest */.n.of(content), size: content.length, annotations }, content };
}
function cosignAnnotations(legacy) {
    return {
        'dev.sigstore.cosign/certificate': legacy.certificate,
        'dev.sigstore.cosign/chain': legacy.chain,
        'dev.sigstore.cosign/bundle': legacy.rekorBundle
    };
}

;// CONCATENATED MODULE: ./src/publication/publish.ts

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
/**
 * Writes a plan in three waves: blobs, then manifests, then what makes the image count as signed.
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
    const written = [...attested, ...sealed].map(({ tag, manifest }) => [tag, manifest]);
    return { tags: new Map(written), metOthers: write.metOthers, exposedMs: write.exposedMs };
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
        await Promise.all(writes.map(({ digest, bytes }) => this.registry.pushManifest(digest, bytes, media_types/* OCI_MANIFEST */.EG)));
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

// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(7700);
// EXTERNAL MODULE: ./src/verification/inventory.ts
var verification_inventory = __webpack_require__(5619);
// EXTERNAL MODULE: ./src/verification/reader.ts
var verification_reader = __webpack_require__(3560);
;// CONCATENATED MODULE: ./src/chain/settle.ts









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
 */
async function settle(image, settlement, uploads, run) {
    const pace = new Pace(image.requested.reference.name, run);
    let known = image.inventories;
    let standing = [];
    let wasWhole = false;
    for (let round = 0;; round++) {
        const plan = planImage(image, settlement.deliveries, known, standing);
        image.registry.expectRequests(plan.reading.manifests.length + plan.reading.blobs.length + known.length);
        const published = await publish(image.registry, plan, uploads);
        if (published.tags.size > 0)
            pace.wrote();
        standing = await readBack(image, plan, published);
        const assessment = assess(settlement.placements, standing, settlement.trust, settlement.identity);
        const united = uniteAll(standing, known, published);
        known = united.map(({ holding }) => holding);
        const whole = assessment.open.length === 0 && united.every(({ complete }) => complete);
        const calm = round === 0 ? pace.metNobody(published) : wasWhole && published.tags.size === 0;
        if (whole && calm)
            return assessment;
        const goesOn = await (whole ? pace.lookAgain() : pace.writeAgain(round, assessment.open.length));
        if (!goesOn)
            return accepted(assessment, image);
        wasWhole = whole;
    }
}
// What is ours stands, or the run fails; that others come in between until the end is not in our hands.
function accepted(assessment, { requested }) {
    if (assessment.open.length > 0)
        throw notSettled(requested.reference.name, assessment.open);
    return assessment;
}
function planImage(image, deliveries, known, standing) {
    const points = (0,publication_placement/* attachmentPoints */.NT)(image.subject);
    const plan = joinPlans(points.map((point, index) => planWrites(point, deliveriesAt(point, deliveries), known[index])));
    const listed = new Set(standing.flatMap((inventory) => [...inventory.listed]));
    return { ...plan, referrers: plan.referrers.filter(({ digest }) => !listed.has(digest.toString())) };
}
function deliveriesAt(point, deliveries) {
    return deliveries.filter(({ placement }) => placement.subject.digest.equals(point.digest));
}
async function readBack({ registry, inventories }, plan, { tags, exposedMs }) {
    const reader = new verification_reader/* RegistryReader */.J(registry, plan.reading);
    if (tags.size > 0)
        await (0,promises_.setTimeout)(Math.max(LEAST_LOOK_MS, LOOK_PART * exposedMs));
    return Promise.all(inventories.map((inventory) => (0,verification_inventory/* readInventory */.z)(reader, inventory.digest, scopeOf(inventory))));
}
function scopeOf({ scope, referrersApi }) {
    return { ...scope, referrersApi };
}
/** What was read, with everything that was ever seen or written there. */
function uniteAll(read, known, published) {
    return read.map((inventory, index) => {
        const before = withWritten(known[index], inventory.digest, published.tags);
        return uniteHoldings(inventory, before, inventory.digest);
    });
}
/** When to write and when to look again, and for how long at all. */
class Pace {
    started = performance.now();
    name;
    run;
    wroteAt = this.started;
    constructor(name, run) {
        this.name = name;
        this.run = run;
    }
    wrote() {
        this.wroteAt = performance.now();
    }
    /** Whether nobody else was there, nor could have been unseen because the registry took long to show what was written to a tag. */
    metNobody({ metOthers }) {
        const isLate = this.wroteAt > this.started && performance.now() - this.wroteAt > LATE_MS;
        return !metOthers && !isLate;
    }
    /** Waits for the next round of writing; false when there is no time left for one. */
    writeAgain(round, open) {
        const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** round);
        const missing = open > 0 ? `${open} of our entries are not listed yet` : 'entries that were listed are gone';
        return this.pause((longest * (1 + Math.random())) / 2, `${missing} (another writer, or a registry that answers late); merging again`);
    }
    /** Waits until another writer, who was as late as the registry showed our own writes, would have been seen. */
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
        await (0,promises_.setTimeout)(wait);
        return true;
    }
}
function notSettled(name, open) {
    const named = open
        .slice(0, MAX_NAMED)
        .map(({ form, planned, subject }) => `${planned.kind} (${form}) on ${subject.digest.toString()}`);
    const more = open.length > named.length ? `, and ${open.length - named.length} more` : '';
    return new errors/* UnavailableError */.hG('E_NOT_SETTLED', {
        message: `the registry took our writes and does not show them: ${name}`,
        reason: `not listed, though written and merged anew: ${named.join(', ')}${more}`,
        remedy: 'run this job again: what stands is kept, and only what is missing is written; give one digest to one job at a time'
    });
}

;// CONCATENATED MODULE: ./src/attestation/simple-signing.ts
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/sigstore/certificate.ts
var certificate = __webpack_require__(7853);
// EXTERNAL MODULE: ./src/sigstore/legacy.ts
var legacy = __webpack_require__(8971);
// EXTERNAL MODULE: ./src/sigstore/proof.ts + 1 modules
var proof = __webpack_require__(4254);
// EXTERNAL MODULE: ./src/sigstore/rekor-v1.ts
var rekor_v1 = __webpack_require__(3795);
// EXTERNAL MODULE: ./src/sigstore/verifier.ts
var verifier = __webpack_require__(9798);
;// CONCATENATED MODULE: ./src/sigstore/restore.ts







/**
 * What was signed, from a bundle that stands in a registry, so that it can serve as an `.att` layer too; undefined where it
 * can't, because the log gave no signed timestamp or was sent other bytes. Throws EvidenceError when it does not verify.
 */
function restoreStatement(bytes, { trust }) {
    const bundle = (0,verifier/* readBundle */.Bo)(bytes);
    const { time } = (0,proof/* prove */.zn)(bundle, trust);
    const [entry] = bundle.verificationMaterial.tlogEntries;
    const leaf = leafOf(bundle);
    const [rekorBundle, chain] = [entry && (0,legacy/* rekorAnnotation */.n$)(entry), leaf && trust.chainOf(leaf)];
    if (!entry || !leaf || rekorBundle === undefined || chain === undefined)
        return undefined;
    if (bundle.content.$case !== 'dsseEnvelope')
        return undefined;
    const envelope = Buffer.from((0,rekor_v1/* envelopeText */.q$)(bundle.content.dsseEnvelope));
    if (!(0,rekor_v1/* envelopeHashOf */.KK)(entry.canonicalizedBody)?.equals(digest/* Digest */.n.of(envelope)))
        return undefined;
    return { bundle: bytes, envelope, time, legacy: { certificate: (0,certificate/* pemOf */._y)(leaf.raw), chain, rekorBundle } };
}
function leafOf({ verificationMaterial: { content } }) {
    return content.$case === 'certificate' ? new external_node_crypto_.X509Certificate(content.certificate.rawBytes) : undefined;
}

;// CONCATENATED MODULE: ./src/chain/sign-open.ts




/** Signs what is not in the registry yet, everything at once; a statement that stands there in one form is not signed again for another. */
async function signOpen(reference, assessment, session) {
    const payloads = assessment.open.filter(({ form }) => form === 'signature-layer');
    const statements = Map.groupBy(assessment.open.filter(({ form }) => form !== 'signature-layer'), ({ planned }) => planned);
    // The documents come last in a plan, are the largest, and take the log longest.
    const begun = [...statements]
        .toReversed()
        .map(([planned, placements]) => signStatement(planned, placements, assessment, session));
    const works = await Promise.all([
        ...payloads.map((placement) => signPayload(reference, placement, session)),
        ...begun.toReversed()
    ]);
    return { deliveries: works.flatMap((work) => work.deliveries), statements: works.flatMap((work) => work.statements) };
}
async function signPayload(reference, placement, session) {
    const { payload, signature, legacy } = await session.signPayload(simpleSigningPayload(reference, placement.subject.digest));
    return {
        deliveries: [{ placement, material: { form: 'signature-layer', payload, signature, legacy } }],
        statements: []
    };
}
async function signStatement(planned, placements, assessment, session) {
    const signed = standing(planned, assessment, session) ?? (await session.signStatement((0,statement/* serialiseStatement */.t)(planned.statement)));
    return {
        deliveries: placements.map((placement) => ({ placement, material: materialFor(placement, signed) })),
        statements: [{ planned, bundle: signed.bundle }]
    };
}
/** The same statement as it already stands somewhere, when it can serve the other places too. */
function standing(planned, assessment, session) {
    const bundle = assessment.filled.find(({ placement, attachment }) => placement.planned === planned && attachment.form === 'bundle')?.attachment;
    return bundle?.form === 'bundle' ? restoreStatement(bundle.item.bundle, session) : undefined;
}
function materialFor({ form, planned }, { bundle, envelope, legacy, time }) {
    if (form === 'bundle')
        return { form, bundle, time };
    if (form === 'attestation-layer' && legacy)
        return { form, envelope, legacy };
    throw new errors/* RequestError */.GI('E_FORMAT_LOG', {
        message: `a ${planned.kind} without a signed entry timestamp can't be written as a cosign tag`,
        reason: 'the log that was used is not a Rekor v1',
        remedy: 'write formats: bundle, or transparency-log: v1'
    });
}

;// CONCATENATED MODULE: ./src/chain/uploads.ts



/** Upload sessions for all that these placements will need, opened while the statements are being signed. */
function openUploads({ registry }, open) {
    const withForm = (form) => open.filter((placement) => placement.form === form);
    const statements = (form) => new Set(withForm(form).map(({ planned }) => planned));
    const subjects = (form) => new Set(withForm(form).map(({ subject }) => subject.digest.hex)).size;
    const bundles = statements('bundle');
    const documents = [...bundles].filter(({ document }) => document).length;
    const payloads = withForm('signature-layer').length;
    const configs = subjects('signature-layer') + subjects('attestation-layer');
    const pool = new UploadPool(registry, bundles.size + documents + statements('attestation-layer').size + payloads + configs);
    if (bundles.size > 0)
        pool.expect({ digest: digest/* Digest */.n.of(media_types/* EMPTY_CONFIG_BYTES */.pA), bytes: media_types/* EMPTY_CONFIG_BYTES */.pA });
    return pool;
}

;// CONCATENATED MODULE: ./src/chain/attach.ts








/** Holds the statements against what the registry has of them already. */
function attach_planImage(image, statements, { identity, trust, formats }) {
    const placements = (0,publication_placement/* placementsOf */.WU)(statements, formats);
    return { image, placements, before: assess(placements, image.inventories, trust, (0,claims/* identityOf */.cu)(identity.claims)) };
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
        const signingOpen = signOpen(image.subject.reference, before, signing.session);
        signingOpen.catch(() => undefined);
        // The log is asked first: there is time enough for the sessions while it works.
        await (0,promises_.setImmediate)();
        const uploads = openUploads(image, before.open);
        const signed = await signingOpen;
        await bundles.keep(image.subject, signed.statements);
        run.log.info((0,progress/* signedLine */.Rh)(image, before, signed));
        return { ...signed, uploads };
    }));
}
/** Publishes what was signed and reads everything back. */
async function settlePlanned(planned, signed, signing, run) {
    const identity = (0,claims/* identityOf */.cu)(signing.identity.claims);
    return Promise.all(planned.map(async ({ image, placements, before }, index) => {
        const { deliveries = [], uploads } = signed[index] ?? {};
        const settlement = { placements, deliveries, trust: signing.trust, identity };
        const after = before.open.length === 0 || !uploads
            ? before
            : await settle(image, settlement, uploads, run).finally(() => uploads.close());
        run.log.info((0,progress/* settledLine */.UV)(image, before, after));
        return { image, before, after };
    }));
}


/***/ }),

/***/ 9810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ BundleFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The folder in which every bundle is a file, from the moment it is signed: nothing logged is ever lost. */
class BundleFolder {
    path;
    kept = new Map();
    constructor(path) {
        this.path = path;
    }
    static async create(folder) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bundles');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, name), bundle);
        this.kept.set(name, bundle);
    }
}
function fileName({ reference }, { kind, attachTo, environment }) {
    const repository = reference.name.replace(/[^a-z0-9]+/gi, '-');
    const digest = attachTo[0]?.digest.hex.slice(0, 12) ?? '';
    const what = environment === undefined ? kind : `${kind}-${environment}`;
    return `${repository}-${digest}-${what}.sigstore.json`;
}


/***/ }),

/***/ 4970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rd: () => (/* binding */ signingLines),
/* harmony export */   Rh: () => (/* binding */ signedLine),
/* harmony export */   UV: () => (/* binding */ settledLine),
/* harmony export */   nh: () => (/* binding */ subjectLine)
/* harmony export */ });
/* harmony import */ var _attestation_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1141);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2554);


/** What an image was found to be, and how much is attached to it already. */
function subjectLine({ subject, inventories }) {
    const attached = inventories.reduce((sum, { items }) => sum + items.length, 0);
    const platforms = subject.platforms.map(({ platform }) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$)(platform));
    const kind = subject.kind === 'image' ? 'an image' : `an index of ${platforms.join(' and ')}`;
    return `${subject.reference.name}: ${kind}; ${attached === 0 ? 'nothing' : pieces(attached)} attached yet`;
}
/** Who signs, and which services vouch for it. */
function signingLines({ identity, services }) {
    const { certificateAuthority, log, timestampAuthorities } = services;
    const hosts = timestampAuthorities.map(({ host }) => host);
    return [
        `signer ${(0,_attestation_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(identity.claims).subjectAlternativeName}`,
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

/***/ 4176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ls: () => (/* binding */ identify),
  YK: () => (/* binding */ layGround),
  Ou: () => (/* binding */ openSigning),
  kM: () => (/* binding */ transparencyOf)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/attestation/claims.ts
var attestation_claims = __webpack_require__(1141);
// EXTERNAL MODULE: ./src/attestation/statement.ts
var attestation_statement = __webpack_require__(6031);
// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __webpack_require__(8033);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(7700);
// EXTERNAL MODULE: ./src/support/http.ts
var http = __webpack_require__(8059);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(1040);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(3917);
// EXTERNAL MODULE: ./src/sigstore/rekor-v1.ts
var rekor_v1 = __webpack_require__(3795);
;// CONCATENATED MODULE: ./src/sigstore/bundle.ts



/** A DSSE envelope around a payload, signed over its pre-authentication encoding (DSSE protocol.md) and seen by all witnesses at once: a bundle v0.3. */
async function signEnvelope(payload, payloadType, parts) {
    const { signature, key } = await parts.signer.sign(core_dist.dsse.preAuthEncoding(payloadType, payload));
    const certificate = certificateOf(key);
    const bundle = (0,dist/* toDSSEBundle */.PR)({
        artifact: payload,
        artifactType: payloadType,
        signature,
        certificate: core_dist.pem.toDER(certificate)
    });
    return witnessed(bundle, certificate, parts);
}
/** A signature over a message as it stands, seen by all witnesses at once: a bundle v0.3. */
async function signMessage(message, parts) {
    const { signature, key } = await parts.signer.sign(message);
    const certificate = certificateOf(key);
    const digest = core_dist.crypto.digest('sha256', message);
    const bundle = (0,dist/* toMessageSignatureBundle */.hj)({ digest, signature, certificate: core_dist.pem.toDER(certificate) });
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
    const { mediaType, verificationMaterial } = (0,dist/* bundleToJSON */.ev)({ ...bundle, content: EMPTY_CONTENT });
    const around = JSON.stringify({ mediaType, verificationMaterial }).replace(/[^\x00-\x7f]/g, escaped);
    const head = `${around.slice(0, -1)},"dsseEnvelope":`;
    const bytes = Buffer.from(`${head}${(0,rekor_v1/* envelopeText */.q$)(content.dsseEnvelope)}}`);
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

// EXTERNAL MODULE: ./src/sigstore/expected-signer.ts
var expected_signer = __webpack_require__(7923);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/sigstore/certificate.ts
var sigstore_certificate = __webpack_require__(7853);
// EXTERNAL MODULE: ./src/sigstore/identity.ts
var sigstore_identity = __webpack_require__(5414);
// EXTERNAL MODULE: ./src/sigstore/service.ts
var sigstore_service = __webpack_require__(4785);
;// CONCATENATED MODULE: ./src/sigstore/signer.ts

// Log and timestamp must both have seen a signature this long before its certificate ends, or in the first half of a shorter life.
const MARGIN_MS = 60_000;
/** A fresh P-256 key that lives in this process only. */
function generateKey() {
    return (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
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
        const signature = (0,external_node_crypto_.sign)('sha256', data, this.key);
        return Promise.resolve({ signature, key: { $case: 'x509Certificate', certificate: this.certificate } });
    }
}

;// CONCATENATED MODULE: ./src/sigstore/fulcio.ts







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
    const service = new sigstore_service/* SigstoreService */.eT(CERTIFICATE_AUTHORITY, authority, { ...context, secrets: [identity.token] });
    const { privateKey, publicKey } = generateKey();
    const requestedAt = performance.now();
    const certificate = await service.ask({
        method: 'POST',
        url: (0,sigstore_service/* under */.hG)(authority, 'api/v2/signingCert'),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: certificateRequest(identity, privateKey, publicKey)
    }, (response) => leafOf(response, service, identity.claims), BUDGET_MS);
    const leaf = readLeaf(certificate, service);
    checkLeaf(leaf, publicKey, identity.claims, trust);
    const chain = trust.chainOf(leaf.node);
    if (!chain)
        throw unknownAuthority(service);
    const lifeMs = leaf.parsed.notAfter.getTime() - leaf.parsed.notBefore.getTime();
    return new CertificateSigner(privateKey, { certificate: (0,sigstore_certificate/* pemOf */._y)(leaf.node.raw), chain, lifeMs, requestedAt });
}
function certificateRequest({ token, claims }, privateKey, publicKey) {
    return Buffer.from(JSON.stringify({
        credentials: { oidcIdentityToken: token },
        publicKeyRequest: {
            publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }) },
            proofOfPossession: (0,external_node_crypto_.sign)('sha256', Buffer.from(claims.subject), privateKey).toString('base64')
        }
    }));
}
function leafOf(response, service, claims) {
    (0,sigstore_service/* refusePassing */.cv)(response);
    if (REFUSALS.has(response.status))
        throw refused(response, service, claims);
    if (response.status !== 200 && response.status !== 201)
        throw service.nonsense(`it answered ${response.status}: ${service.said(response)}`);
    const answer = (0,sigstore_service/* jsonOf */.o_)(response);
    if (answer.signedCertificateDetachedSct)
        throw badContent('it carries no signed certificate timestamp: the authority would hand that over apart');
    const leaf = answer.signedCertificateEmbeddedSct?.chain?.certificates?.[0];
    if (typeof leaf !== 'string')
        throw service.nonsense('the answer holds no certificate chain');
    return leaf;
}
function readLeaf(certificate, service) {
    try {
        const node = new external_node_crypto_.X509Certificate(certificate);
        return { node, parsed: (0,sigstore_certificate/* parseCertificate */.hB)(node.raw) };
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
    if (!(0,sigstore_identity/* isGitHubIssuer */.xU)(claims.issuer))
        return;
    const [asked, named] = [(0,attestation_claims/* identityOf */.cu)(claims), (0,sigstore_certificate/* readIdentity */.xN)(parsed)];
    if (named.subjectAlternativeName !== asked.subjectAlternativeName)
        throw badContent(`it names ${named.subjectAlternativeName}, not ${asked.subjectAlternativeName}`);
    if (named.issuer !== asked.issuer)
        throw badContent(`it says that ${named.issuer} vouches, not ${asked.issuer}`);
}
function badContent(reason) {
    return new errors/* EvidenceError */.oe('E_CERTIFICATE_CONTENT', {
        message: 'the certificate that the authority issued is not the one that was asked for',
        reason,
        remedy: 'do not try to work around it: look who answers at the address of the certificate authority'
    });
}
function unknownAuthority(service) {
    return new errors/* EvidenceError */.oe('E_CERTIFICATE_CHAIN', {
        message: `${service.title} issues under an authority that is not trusted`,
        reason: 'no authority of the trusted root that is valid now has signed the certificate',
        remedy: 'give the trusted root and the signing config of the same Sigstore instance'
    });
}
// Fulcio hides what it disliked; most often it is one of these claims.
function refused(response, service, claims) {
    const [fault] = (0,sigstore_identity/* faultsOf */.xm)(claims, (0,sigstore_service/* clockOf */.ie)(response));
    const { issuer, subject } = claims;
    const suspicion = fault
        ? `in the identity token ${fault.says}`
        : `aud and exp of the identity token are right, so iss ${issuer} or sub ${subject} is not accepted here`;
    return new errors/* PermissionError */.i_('E_CERTIFICATE_REFUSED', {
        message: `${service.title} answered ${response.status}: no certificate`.slice(0, 160),
        reason: `${suspicion}; it says: ${service.said(response)}`,
        remedy: fault?.remedy ??
            'sign with a Sigstore that accepts this issuer, or let its operator add the issuer to the configuration'
    });
}

// EXTERNAL MODULE: ./src/sigstore/legacy.ts
var legacy = __webpack_require__(8971);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(9654);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/rekor/v2/index.js
var v2 = __webpack_require__(3835);
;// CONCATENATED MODULE: ./src/sigstore/rekor-v2.ts



/** Where entries are posted, relative to the log's address (rekor-tiles, rekor_service.proto). */
const ENTRIES_V2 = 'api/v2/log/entries';
/** The request for a hashedrekord 0.0.2, the one type that Rekor v2 takes: hash and signature of what was signed, an envelope's pre-authentication encoding included. */
function createEntryRequest(content, certificate) {
    const { digest, signature } = signedDigest(content);
    const request = v2.CreateEntryRequest.toJSON({
        spec: {
            $case: 'hashedRekordRequestV002',
            hashedRekordRequestV002: {
                digest,
                signature: {
                    content: signature,
                    verifier: {
                        keyDetails: protobuf_specs_dist.PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
                        verifier: { $case: 'x509Certificate', x509Certificate: { rawBytes: core_dist.pem.toDER(certificate) } }
                    }
                }
            }
        }
    });
    return Buffer.from(JSON.stringify(request));
}
/** The entry in an answer of the log; throws TypeError naming what is missing. */
function entryFromV2(answer) {
    const { logId, kindVersion, inclusionProof, ...entry } = protobuf_specs_dist.TransparencyLogEntry.fromJSON(answer);
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
        digest: core_dist.crypto.digest('sha256', core_dist.dsse.preAuthEncoding(payloadType, payload)),
        signature: signatures[0]?.sig ?? Buffer.alloc(0)
    };
}

;// CONCATENATED MODULE: ./src/sigstore/log-witness.ts




/** Something has to be signed anew: the certificate would end first, or the log holds an entry that it does not give out. */
class SignAgain extends Error {
    because;
    constructor(because) {
        super(because);
        this.because = because;
    }
}
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
        this.service = new sigstore_service/* SigstoreService */.eT({ ...TRANSPARENCY_LOG, attemptMs: ATTEMPT_MS[log.api] }, log.url, context);
    }
    /** A witness for what `signer` signs, until `signal`; it throws SignAgain rather than wait longer than the certificate lives. */
    witness(signer, signal) {
        return {
            testify: async (content, certificate) => {
                const body = this.api === 1 ? (0,rekor_v1/* proposeEntry */.Rn)(content, certificate) : createEntryRequest(content, certificate);
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
                url: (0,sigstore_service/* under */.hG)(this.service.url, this.api === 1 ? rekor_v1/* ENTRIES_V1 */.Fy : ENTRIES_V2),
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
        const url = (0,sigstore_service/* under */.hG)(this.service.url, `${rekor_v1/* ENTRIES_V1 */.Fy}/${uuid}`);
        try {
            return await this.service.ask({ method: 'GET', url, headers: { accept: 'application/json' } }, (response) => {
                if (response.status === 404)
                    throw new sigstore_service/* PassingAnswer */.aT(response, 'has an entry, but answered 404 for it');
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
                return { conflict: this.api === 1 ? (0,rekor_v1/* conflictingEntry */.Vj)(response) : undefined };
            return { entry: this.entryOf(response) };
        };
    }
    entryOf(response) {
        (0,sigstore_service/* refusePassing */.cv)(response);
        if (response.status !== 200 && response.status !== 201)
            throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`);
        const answer = (0,sigstore_service/* jsonOf */.o_)(response);
        try {
            return this.api === 1 ? (0,rekor_v1/* entryFromV1 */.Wh)(answer) : entryFromV2(answer);
        }
        catch (error) {
            throw this.service.nonsense(error instanceof TypeError ? error.message : 'its entry can not be read', error);
        }
    }
    tooLarge(status, size) {
        const mebibytes = (size / LARGE_BODY).toFixed(1);
        return new errors/* RequestError */.GI('E_LOG_TOO_LARGE', {
            message: `an entry of ${mebibytes} MiB is probably too large for ${this.service.title}`.slice(0, 160),
            reason: `it answered ${status} to ${size} bytes; a version 1 log is sent the whole document, and most end near 3 MB`,
            remedy: 'attest a smaller SBOM, or set transparency-log: v2 with formats: bundle, where the log gets only a hash',
            state: STATE
        });
    }
    frozen() {
        return new errors/* UnavailableError */.hG('E_LOG_FROZEN', {
            message: `${this.service.title} is frozen: it takes no new entries`.slice(0, 160),
            reason: 'another log has taken its place, and the signing config that was read does not know that yet',
            remedy: 're-run this job only, so that the signing config is read anew; with a signing-config file, name the new log in it',
            state: STATE
        });
    }
}
const TOO_LARGE = /too large|too big|exceeds/i;
function isOutage(error) {
    return error instanceof errors/* UnavailableError */.hG && error.code === TRANSPARENCY_LOG.outageCode;
}

// EXTERNAL MODULE: ./src/sigstore/proof.ts + 1 modules
var sigstore_proof = __webpack_require__(4254);
;// CONCATENATED MODULE: ./src/sigstore/timestamp.ts



const timestamp_BUDGET_MS = 120_000;
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
        this.service = new sigstore_service/* SigstoreService */.eT(TIMESTAMP_AUTHORITY, url, context);
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
        }, (response) => this.replyOf(response), Math.min(timestamp_BUDGET_MS, signer.remainingMs()), signal);
    }
    replyOf(response) {
        (0,sigstore_service/* refusePassing */.cv)(response);
        if (response.status !== 200 && response.status !== 201)
            throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`);
        if (!isGranted(response.body))
            throw this.service.nonsense('its answer is no granted timestamp');
        return response.body;
    }
}
// DER up to the hash: version 1, SHA-256. certReq stays out, for verifiers take the authority's certificates from the trusted root.
const QUERY_HEAD = Buffer.from('30360201013031300d060960864801650304020105000420', 'hex');
/** The TimeStampReq for a signature (RFC 3161 §2.4.1); without a nonce, for the signature is itself fresh. */
function timestampQuery(signature) {
    return Buffer.concat([QUERY_HEAD, (0,external_node_crypto_.createHash)('sha256').update(signature).digest()]);
}
function isGranted(reply) {
    try {
        const timestamp = core_dist.RFC3161Timestamp.parse(Buffer.from(reply));
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

// EXTERNAL MODULE: ./src/sigstore/verifier.ts
var verifier = __webpack_require__(9798);
;// CONCATENATED MODULE: ./src/sigstore/session.ts
















// Signature, provenance and SBOM of one image; further ones open connections of their own.
const STATEMENTS_AT_ONCE = 3;
const MAX_RENEWALS = 10;
const MAX_CONFLICTS = 3;
const session_STATE = 'entries may stand in the transparency log; nothing was published or proposed';
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
        this.expected = (0,sigstore_identity/* isGitHubIssuer */.xU)(identity.claims.issuer) ? (0,attestation_claims/* identityOf */.cu)(identity.claims) : undefined;
        this.transparencyLog = services.log && new TransparencyLog(services.log, context);
        this.authorities = services.timestampAuthorities.map((url) => new TimestampAuthority(url, context));
        this.signer = signer;
    }
    /** Asks for the certificate; throws PermissionError, UnavailableError or EvidenceError when there is none to trust. */
    static async open(identity, services, trust, options) {
        const context = {
            log: options.log,
            deadline: options.deadline,
            statusPage: trust.publicGood ? sigstore_service/* STATUS_PAGE */.$Q : undefined
        };
        const certifying = requestCertificate(identity, services.certificateAuthority, trust, context);
        const signing = [...(services.log ? [services.log.url] : []), ...services.timestampAuthorities];
        for (const url of signing)
            (0,http/* openConnections */.qP)(url, STATEMENTS_AT_ONCE);
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
                    (0,sigstore_proof/* proveStamped */.D$)(bundle, this.trust);
                });
            };
            const bundle = await signEnvelope(statement, attestation_statement/* STATEMENT_PAYLOAD_TYPE */.Mb, { signer, witnesses, stamped });
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
            return this.sealPayload(await signMessage(payload, { signer, witnesses }), payload, signer);
        });
    }
    witnesses(signer, signal) {
        const log = this.transparencyLog ? [this.transparencyLog] : [];
        return [...log, ...this.authorities].map((service) => service.witness(signer, signal));
    }
    // What is verified is read from the bytes that will be published, not from what they were made of.
    sealStatement(made, signer) {
        const { bytes, envelope } = serialiseBundle(made);
        return this.verified(() => {
            const { bundle, proven } = (0,verifier/* openBundle */.hk)(bytes, this.trust);
            if (this.services.log?.api === 1)
                checkEnvelopeHash(bundle, envelope);
            (0,expected_signer/* checkSigner */.J)(proven.signer, this.expected);
            return { bundle: bytes, envelope, time: proven.time, legacy: legacyOf(bundle, signer) };
        });
    }
    sealPayload(bundle, payload, signer) {
        const { time } = this.verified(() => {
            const proof = (0,sigstore_proof/* prove */.zn)(bundle, this.trust, payload);
            (0,expected_signer/* checkSigner */.J)(proof.signer, this.expected);
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
            throw error instanceof errors/* EvidenceError */.oe ? untrustworthy(error) : error;
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
                if (!(error instanceof SignAgain))
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
        this.signer = await requestCertificate(identity, this.services.certificateAuthority, this.trust, this.context);
        return this.signer;
    }
}
function legacyOf({ verificationMaterial }, { certificate, chain }) {
    const [entry] = verificationMaterial.tlogEntries;
    const rekorBundle = entry && (0,legacy/* rekorAnnotation */.n$)(entry);
    return rekorBundle === undefined ? undefined : { certificate, chain, rekorBundle };
}
function checkEnvelopeHash({ verificationMaterial }, envelope) {
    const [entry] = verificationMaterial.tlogEntries;
    if (entry && (0,rekor_v1/* envelopeHashOf */.KK)(entry.canonicalizedBody)?.equals(digest/* Digest */.n.of(envelope)))
        return;
    throw (0,sigstore_proof/* unproven */.gm)('E_VERIFY_LOG', 'the log entry does not belong to the envelope', 'its hash is not that of the envelope that was sent');
}
function untrustworthy({ code, message, reason, cause }) {
    return new errors/* EvidenceError */.oe(code, {
        message: `just signed, but not to be published: ${message}`.slice(0, 160),
        ...(reason !== undefined && { reason }),
        remedy: 'check that trusted root and signing config are of the same Sigstore; if they are, one of its services answers wrongly',
        state: session_STATE,
        cause
    });
}
function noLegacy() {
    return new errors/* RequestError */.GI('E_LEGACY_LOG', {
        message: "cosign's tags can't be written: they need a transparency log of version 1",
        reason: 'their verifiers ask for a signed entry timestamp, which no other log gives',
        remedy: 'set formats: bundle, or transparency-log: v1 where this Sigstore has such a log'
    });
}
function ended() {
    return new errors/* UnavailableError */.hG('E_CERTIFICATE_ENDED', {
        message: 'the certificate ended before the transparency log took the entry',
        reason: 'no new identity token can be had here, or ten certificates have ended while the log was out',
        remedy: 're-run this job only, once the log answers again',
        state: session_STATE
    });
}
function stuck() {
    return new errors/* UnavailableError */.hG('E_LOG_CONFLICT', {
        message: 'the transparency log says again and again that it holds an equal entry, and does not give it out',
        reason: `the statement was signed anew ${MAX_CONFLICTS} times, each time with another signature`,
        remedy: 're-run this job only; if it stays so, tell who runs the log',
        state: session_STATE
    });
}

// EXTERNAL MODULE: ./src/sigstore/trust.ts + 4 modules
var trust = __webpack_require__(2606);
// EXTERNAL MODULE: ./src/chain/guard.ts
var guard = __webpack_require__(7772);
// EXTERNAL MODULE: ./src/chain/request.ts
var chain_request = __webpack_require__(4264);
;// CONCATENATED MODULE: ./src/chain/signing.ts







/** Loads the trust root and finds the services that the request leads to. */
async function layGround(request, run) {
    const parts = await (0,trust/* readTrust */.bn)(request.trust, { temp: run.folder, log: run.log, deadline: run.deadline });
    const services = (0,trust/* servicesIn */.qp)(parts, new Date(), request.log);
    const formats = formatsFor(request, services, run);
    // Keys and certificates are looked at while the connection is being made.
    (0,http/* openConnections */.qP)(services.certificateAuthority, 1);
    await (0,promises_.setImmediate)();
    return { trust: new trust/* Trust */.R_(parts), services, formats };
}
/** Asks who we are while the ground is laid; throws RequestError where that may not be written to the log. */
async function identify(request, tokens, laying) {
    const [identity, ground] = await Promise.all([tokens((0,chain_request/* isPublicGood */.DZ)(request)), laying]);
    const names = publicNames(identity.claims);
    (0,guard/* guardVisibility */.OZ)(identity.claims.repositoryVisibility, ground.trust.publicGood, request.publicLogAllowed, names);
    return { ...ground, identity };
}
/** Asks for the one certificate of the run, and for further tokens and certificates where it runs out. */
async function openSigning(request, tokens, identifying, run) {
    const identified = await identifying;
    const { identity, services, trust } = identified;
    const options = { log: run.log, deadline: run.deadline, renew: () => tokens((0,chain_request/* isPublicGood */.DZ)(request)) };
    return { ...identified, session: await SigningSession.open(identity, services, trust, options) };
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
function publicNames({ repository, workflowRef, ref, sha }) {
    return { repository, workflow: workflowRef, ref, sha };
}
// Only a Rekor v1 gives the signed entry timestamp that cosign's tags carry.
function formatsFor({ formats }, { log }, run) {
    if (log?.api === 1 || !formats.includes('legacy'))
        return formats;
    const reason = `${log ? 'the log is a Rekor v2, which gives' : 'there is no transparency log to give'} no signed entry timestamp`;
    if (!formats.includes('bundle')) {
        throw new errors/* RequestError */.GI('E_FORMAT_LOG', {
            message: "formats: legacy can't be written with this Sigstore",
            reason,
            remedy: 'write formats: bundle, or use a Sigstore with a Rekor v1 log'
        });
    }
    run.log.notice(`cosign's .sig and .att tags are left out: ${reason}`);
    return ['bundle'];
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ storageTable),
/* harmony export */   Dv: () => (/* binding */ checkTable),
/* harmony export */   Ef: () => (/* binding */ sbomTable),
/* harmony export */   Os: () => (/* binding */ attachmentTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3326);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6652);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1508);



const MAX_ENTRIES = 4;
/** One row for each digest that something is attached to: its signature, provenance and SBOM, each with its log entries. */
function attachmentTable(evidence, budget) {
    const { images, transparency } = evidence;
    const isScanned = images.some((image) => image.attachments.some(({ kind }) => kind === 'scan'));
    const kinds = ['signature', 'provenance', 'sbom', ...(isScanned ? ['scan'] : [])];
    const rows = images.flatMap((image) => partsOf(image)
        .filter(isKnown(image))
        .map((part) => [
        partName(image, part, images.length),
        ...kinds.map((kind) => attachmentCell(evidence, image, part.subject, kind)),
        packagesCell(image, part.subject),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(part.subject)
    ]));
    const header = ['Image', 'Signature', 'Provenance', 'SBOM', ...(isScanned ? ['Scan'] : []), 'Packages', 'Digest'];
    const legend = `✅ read back from the registry and verified${transparency.log === 'none' ? '' : '; the numbers are entries of the transparency log'}.`;
    return `${legend}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, rows, { budget, row: 'digest' })}`;
}
/** Where each SBOM comes from, how large it is and what had to be left out of it; undefined where there is none. */
function sbomTable({ images }, budget) {
    const rows = images.flatMap((image) => image.sboms.map((sbom) => [
        partName(image, sbom, images.length),
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(sbom.format)}, ${kilobytes(sbom.bytes)}`,
        SOURCES[sbom.source],
        leftOut(sbom)
    ]));
    const header = ['Describes', 'Attested as', 'Found by', 'Left out'];
    return rows.length === 0 ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, rows, { budget, row: 'document' });
}
/** The verdict of each check; over several images, how many of them passed it. */
function checkTable({ images }, budget) {
    const limit = { budget, row: 'check' };
    const [only, ...others] = images;
    if (only !== undefined && others.length === 0) {
        const rows = only.checks.map(({ name, detail }) => ['✅ pass', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name), (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(detail)]);
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Verdict', 'Check', 'What was seen'], rows, limit);
    }
    const rows = [...passes(images)].map(([name, passed]) => [
        `✅ pass for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(passed)} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(images.length, 'image')}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name)
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Verdict', 'Check'], rows, limit);
}
/** Where each signed piece is found in the registry, marked where this run kept what stood there. */
function storageTable({ images, transparency }, budget) {
    const rows = images.flatMap((image) => image.attachments.map((found) => [
        partName(image, found, images.length),
        found.outcome === 'kept' ? `${KINDS[found.kind]}, kept` : KINDS[found.kind],
        found.format === 'bundle' ? 'bundle' : 'cosign tag',
        found.logIndex === null ? 'none' : (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .logEntryLink */ .db)(found.logIndex, transparency),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(found.location)
    ]));
    const header = ['Image', 'What', 'Format', 'Log entry', 'Location'];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, rows, { budget, row: 'piece' });
}
function leftOut({ reductions, source }) {
    if (reductions.length > 0)
        return reductions.map((step) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(step)).join('; ');
    return source === 'merged' ? 'what its platforms left out' : 'nothing';
}
const SOURCES = {
    file: 'the given file',
    buildkit: 'BuildKit, during the build',
    syft: 'Syft, in the pushed image',
    merged: 'merged from the platforms',
    attested: 'an attestation in the registry'
};
const KINDS = {
    signature: 'signature',
    provenance: 'provenance',
    sbom: 'SBOM',
    scan: 'scan'
};
function partsOf({ digest, platforms }) {
    const platformParts = platforms.map((platform) => ({ subject: platform.digest, platform: platform.name }));
    return [{ subject: digest, platform: null }, ...platformParts];
}
// Whoever verifies a digest may not have looked at its platforms; a row without anything would say that nothing is there.
function isKnown({ digest, attachments, sboms }) {
    return ({ subject }) => subject === digest ||
        attachments.some((one) => one.subject === subject) ||
        sboms.some((one) => one.subject === subject);
}
// Among several images each part needs the name of its image.
function partName(image, { subject, platform }, images) {
    const own = subject === image.digest ? image.kind : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(subject);
    const part = platform === null ? own : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(platform);
    if (images === 1)
        return part;
    return part === 'image' ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(image.name) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(image.name)} ${part}`;
}
function attachmentCell(evidence, image, digest, kind) {
    const found = image.attachments.filter((attachment) => attachment.subject === digest && attachment.kind === kind);
    if (found.length === 0)
        return 'none';
    return `✅ ${logEntries(evidence, found)}`.trimEnd();
}
function logEntries({ transparency }, found) {
    const entries = [...new Set(found.map(({ logIndex }) => logIndex).filter((index) => index !== null))];
    entries.sort((one, other) => Number(one) - Number(other));
    const shown = entries.slice(0, MAX_ENTRIES).map((index) => (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .logEntryLink */ .db)(index, transparency));
    const omitted = entries.length - shown.length;
    return [...shown, ...(omitted === 0 ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(omitted)} more`])].join(', ');
}
function packagesCell({ sboms }, subject) {
    const sbom = sboms.find((candidate) => candidate.subject === subject);
    if (sbom === undefined)
        return 'none';
    return sbom.packages === 0 ? '⚠️ 0' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(sbom.packages);
}
// A check may be listed once for each piece of an image; the image counts once.
function passes(images) {
    const passed = new Map();
    for (const { checks } of images) {
        for (const name of new Set(checks.map((check) => check.name)))
            passed.set(name, (passed.get(name) ?? 0) + 1);
    }
    return passed;
}
function kilobytes(bytes) {
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(Math.max(1, Math.round(bytes / 1_000)))} kB`;
}


/***/ }),

/***/ 3325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ commandSections)
});

// EXTERNAL MODULE: ./src/evidence/escape.ts
var evidence_escape = __webpack_require__(3326);
// EXTERNAL MODULE: ./src/evidence/markdown.ts
var markdown = __webpack_require__(1508);
// EXTERNAL MODULE: ./src/evidence/links.ts
var links = __webpack_require__(6652);
;// CONCATENATED MODULE: ./src/evidence/verify-commands.ts


const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
/**
 * Commands that verify these images again with tools that are not ours, pinned to the exact identity, issuer and source
 * repository of this run. A private Sigstore is reached through `trusted_root.json` in the working folder.
 */
function verifyCommands(evidence, images = evidence.images) {
    const cosign = (about, kind, verb) => {
        const subjects = images.flatMap((image) => subjectsOf(image, kind));
        return subjects.length === 0 ? [] : [{ about, command: cosignCommand(evidence, verb, subjects) }];
    };
    return [
        ...cosign('Signature', 'signature', 'verify'),
        ...cosign('Provenance', 'provenance', 'verify-attestation --type slsaprovenance1'),
        ...cosign('SBOM', 'sbom', 'verify-attestation --type spdxjson'),
        ...cosign('Scan', 'scan', 'verify-attestation --type vuln'),
        ...githubCommand(evidence, images)
    ];
}
function cosignCommand(evidence, verb, subjects) {
    const { signer, transparency } = evidence;
    const repository = (0,links/* repositoryName */.aR)(signer.sourceRepository);
    return continued([
        `cosign ${verb}`,
        ...(transparency.instance === 'private' ? ['--trusted-root trusted_root.json'] : []),
        ...(transparency.log === 'none' ? ['--insecure-ignore-tlog --use-signed-timestamps'] : []),
        `--certificate-identity ${(0,evidence_escape/* shellQuote */.ZL)(signer.identity)}`,
        `--certificate-oidc-issuer ${(0,evidence_escape/* shellQuote */.ZL)(signer.issuer)}`,
        ...(repository === undefined ? [] : [`--certificate-github-workflow-repository ${(0,evidence_escape/* shellQuote */.ZL)(repository)}`]),
        ...subjects
    ]);
}
// gh reads bundles only and finds its trust by the public instance and GitHub's issuer.
function githubCommand(evidence, images) {
    const bundled = images.filter((image) => has(image, 'provenance', 'bundle'));
    if (!onGitHub(evidence) || bundled.length === 0)
        return [];
    const commands = bundled.map((image) => continued([
        `gh attestation verify ${(0,evidence_escape/* shellQuote */.ZL)(`oci://${image.name}@${image.digest}`)}`,
        '--bundle-from-oci',
        `--repo ${(0,evidence_escape/* shellQuote */.ZL)((0,links/* repositoryName */.aR)(evidence.signer.sourceRepository) ?? '')}`,
        `--cert-identity ${(0,evidence_escape/* shellQuote */.ZL)(evidence.signer.identity)}`
    ]));
    return [{ about: 'Provenance, with the GitHub CLI', command: commands.join(' &&\n') }];
}
function onGitHub({ signer, transparency }) {
    return (transparency.instance === 'public-good' &&
        signer.issuer === GITHUB_ISSUER &&
        signer.sourceRepository.startsWith('https://github.com/') &&
        (0,links/* repositoryName */.aR)(signer.sourceRepository) !== undefined);
}
// What a cluster pulls is the image's own digest; a kind that hangs on its platforms alone is verified there.
function subjectsOf(image, kind) {
    const digests = [...new Set(image.attachments.filter((found) => found.kind === kind).map((found) => found.subject))];
    const chosen = digests.includes(image.digest) ? [image.digest] : digests;
    return chosen.map((digest) => (0,evidence_escape/* shellQuote */.ZL)(`${image.name}@${digest}`));
}
function has(image, kind, format) {
    return image.attachments.some((found) => found.kind === kind && found.format === format && found.subject === image.digest);
}
function continued(parts) {
    return parts.join(' \\\n  ');
}

;// CONCATENATED MODULE: ./src/evidence/command-sections.ts



/** The verify commands as code blocks below `budget` bytes, for as many images as fit, with what a reader needs to run them. */
function commandSections(evidence, budget) {
    const { images } = evidence;
    for (let shown = images.length; shown > 0; shown = Math.floor(shown / 2)) {
        const rendered = (0,markdown/* sections */.V0)(preparation(evidence), ...blocks(evidence, shown), remark(evidence, shown)).trimEnd();
        if (Buffer.byteLength(rendered) <= budget)
            return rendered;
    }
    return 'The commands are too long to be shown here: a value in the evidence file is not of a sane length.';
}
function blocks(evidence, shown) {
    return verifyCommands(evidence, evidence.images.slice(0, shown)).map(({ about, command }) => `${about}:\n\n${(0,evidence_escape/* fence */.EU)('sh', command)}`);
}
function preparation(evidence) {
    return [
        'Each command succeeds only for exactly this identity, issuer and source repository.',
        ...cosignVersion(evidence),
        ...(evidence.transparency.instance === 'private'
            ? ['Save the trusted root of the private Sigstore as `trusted_root.json` first, from a place that you trust.']
            : [])
    ].join(' ');
}
// Older ones look for cosign tags alone, or take no time but that of Rekor v1.
function cosignVersion({ images, transparency }) {
    if (transparency.log === 'v2')
        return ['They need cosign 3.0.5 or newer.'];
    const tagged = images.every(({ attachments }) => attachments.some(({ format }) => format === 'legacy'));
    return tagged ? [] : ['They need cosign 2.6.3 or newer.'];
}
function remark({ images }, shown) {
    if (shown < images.length)
        return `These are the first ${(0,markdown/* thousands */.oh)(shown)} of ${(0,markdown/* thousands */.oh)(images.length)} images; the others differ in name and digest only.`;
    return images.some(({ platforms }) => platforms.length > 0)
        ? 'With the digest of a platform in place of the index, the same commands verify that platform.'
        : undefined;
}


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ evidenceJson),
/* harmony export */   _: () => (/* binding */ stableJson)
/* harmony export */ });
/** The evidence as JSON that is the same bytes for the same facts: keys sorted, two spaces, ASCII only, a line break at the end. */
function evidenceJson(evidence) {
    return `${stableJson(evidence)}\n`;
}
/** Pretty JSON with sorted keys in printable ASCII, safe to show wherever bidi or zero-width characters would deceive. */
function stableJson(value) {
    const sorted = JSON.stringify(value, (_key, inner) => (isRecord(inner) ? sortKeys(inner) : inner), 2);
    return sorted.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function sortKeys(record) {
    return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 9322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ signedAt),
/* harmony export */   Dy: () => (/* binding */ signedFact),
/* harmony export */   Ty: () => (/* binding */ verifiedFact),
/* harmony export */   mB: () => (/* binding */ foreignWorkflow),
/* harmony export */   wd: () => (/* binding */ factsTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3326);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6652);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1508);



/** Who signed, from which commit, in which run, how far the provenance goes and where all this is logged, as one table. */
function factsTable(evidence, ...more) {
    const { signer } = evidence;
    const rows = [
        ['Identity issuer', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.issuer)],
        ['Source', `${sourceName(signer)} at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.sourceRef)}`],
        ['Commit', (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .commitLink */ .wn)(signer)],
        ['Run', `${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)(signer)}, event ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.event)}, runner ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.runner)}`],
        ['Provenance', `**SLSA Build L${signer.slsaBuildLevel}**: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(signer.slsaReason)}`],
        ['Transparency log', logFact(evidence.transparency)],
        ...more
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Signed by', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(signer.identity)], rows, { budget: 8_000, row: 'fact' });
}
/** A warning where the workflow that signed lives outside the source repository, so that its identity alone proves too little. */
function foreignWorkflow({ identity, sourceRepository }) {
    if (identity.startsWith(`${sourceRepository}/`))
        return undefined;
    return `The workflow that signed lives outside ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(sourceRepository)}. Everybody who may call it signs with the same identity: a policy must pin the identity and the source repository.`;
}
function sourceName({ sourceRepository }) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(sourceRepository) ?? sourceRepository);
}
function logFact({ instance, log, url }) {
    const owner = instance === 'public-good' ? 'the public Sigstore' : 'a private Sigstore';
    if (log === 'none')
        return `none: ${owner} proves the time by a timestamp alone`;
    const place = url === null ? '' : ` at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(url)}`;
    return `Rekor ${log} of ${owner}${place}`;
}
/** When this run read everything back; another run verifies at another time. */
function verifiedFact({ verifiedAt, tool }) {
    return ['Verified', `${utcTime(verifiedAt)} by custody ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(tool.version)}`];
}
/** When the last piece was signed; a run that keeps everything says the same as the one that wrote it. */
function signedFact(evidence) {
    return ['Signed', `${utcTime(signedAt(evidence))}, verified by custody ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(evidence.tool.version)}`];
}
/** The time of the newest attachment, as in the evidence. */
function signedAt({ images }) {
    const times = images.flatMap(({ attachments }) => attachments.map(({ time }) => time));
    return times.sort().at(-1) ?? '';
}
function utcTime(time) {
    const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time) ?? [];
    return day === undefined || clock === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(time) : `${day} ${clock} UTC`;
}


/***/ }),

/***/ 6652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ pullRequestName),
/* harmony export */   Zl: () => (/* binding */ pullRequestLink),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   db: () => (/* binding */ logEntryLink),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3326);

const BASE = String.raw `(?:https://[A-Za-z0-9.-]+(?::\d+)?|http://(?:127\.0\.0\.1|localhost)(?::\d+)?)`;
const NAME = String.raw `[\w-]+\/(?!\.{1,2}(?:\/|$))[\w.-]+`;
const REPOSITORY = new RegExp(`^${BASE}/(${NAME})$`);
const RUN = /^\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/;
const PULL_REQUEST = new RegExp(String.raw `^${BASE}/(${NAME})/pull/(\d+)$`);
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** `owner/name` of a repository's URL, or undefined where it is not the URL of a repository. */
function repositoryName(url) {
    return REPOSITORY.exec(url)?.[1];
}
/** The signed commit, linked where its repository and hash are well formed. */
function commitLink(signer) {
    const { sourceRepository, sourceCommit } = signer;
    const linked = repositoryName(sourceRepository) !== undefined && COMMIT.test(sourceCommit);
    return linked ? `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(sourceCommit)}](${sourceRepository}/commit/${sourceCommit})` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(sourceCommit);
}
/** The workflow run, linked where it belongs to the source repository. */
function runLink(signer) {
    const { run, sourceRepository } = signer;
    const name = runName(signer);
    return name !== undefined && repositoryName(sourceRepository) !== undefined ? `[${name}](${run})` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(run);
}
/** `run 17, attempt 1`, or undefined where the URL is not that of a run of the source repository. */
function runName(signer) {
    if (!signer.run.startsWith(signer.sourceRepository))
        return undefined;
    const [, id, attempt] = RUN.exec(signer.run.slice(signer.sourceRepository.length)) ?? [];
    if (id === undefined)
        return undefined;
    return attempt === undefined ? `run ${id}` : `run ${id}, attempt ${attempt}`;
}
/** One entry of the transparency log; only the public Rekor v1 has a page to look at. */
function logEntryLink(logIndex, { instance, log }) {
    const searchable = instance === 'public-good' && log === 'v1' && /^\d+$/.test(logIndex);
    return searchable ? `[${logIndex}](https://search.sigstore.dev/?logIndex=${logIndex})` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(logIndex);
}
/** `owner/name#number`, linked where the URL is that of a pull request. */
function pullRequestLink(url) {
    const name = pullRequestName(url);
    return name === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(url) : `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(name)}](${url})`;
}
/** `owner/name#number` of a pull request's URL, or undefined where it is not one. */
function pullRequestName(url) {
    const [, repository, number] = PULL_REQUEST.exec(url) ?? [];
    return repository === undefined || number === undefined ? undefined : `${repository}#${number}`;
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ signatureWarnings),
/* harmony export */   _0: () => (/* binding */ editOf),
/* harmony export */   lp: () => (/* binding */ inspectBranch)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7700);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1661);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8102);



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
            const edit = (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .editKustomization */ .I)(former, pinsOf(path));
            return edit.outcome === 'changed' && (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOid */ .I)(edit.bytes) === oid;
        }
        catch (error) {
            if (error instanceof _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusalError */ .XQ)
                return false;
            throw error;
        }
    };
}


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ placeCommit)
/* harmony export */ });
/* harmony import */ var _branch_inspection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3420);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3408);


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
        const found = await (0,_branch_inspection_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectBranch */ .lp)(github, plan, site, head);
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
    return { oid: made.oid, verified, warnings: (0,_branch_inspection_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureWarnings */ .Oc)(verified) };
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
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)('E_GITOPS_BRANCH_FOREIGN', scene, `the branch ${branch} of ${scene.repository} holds other changes than ours`, {
        reason: `its head ${head.slice(0, 12)} is not the commit that this promotion makes; somebody has worked on it`,
        remedy: 'merge its pull request, or close it, delete the branch, and run the job again with force-reopen'
    });
}
function notAsPlanned({ branch }, oid, scene) {
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .mismatch */ .J4)('E_GITOPS_COMMIT_MISMATCH', scene, `the commit on ${branch} of ${scene.repository} is not the one that was sent`, {
        reason: `GitHub answered ${oid ?? 'no commit'}; its parent, its files or its bytes differ from the plan`,
        remedy: 'look at the branch before anybody merges it, delete it, and run the job again'
    });
}


/***/ }),

/***/ 3918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   vU: () => (/* binding */ plannedFile),
/* harmony export */   z: () => (/* binding */ planPromotion)
/* harmony export */ });
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1661);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4548);


/** A file with its new content, or its removal. */
function plannedFile(path, bytes) {
    return { path, bytes, oid: bytes === null ? undefined : (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .blobOid */ .I)(bytes) };
}
/** The commit and the pull request that pin the request's digests in the overlay, by the bytes of its edit. */
function planPromotion(overlay, bytes, changes, source) {
    const { request, base, file } = overlay;
    return {
        branch: (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W)(request),
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

/***/ 5158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gD: () => (/* binding */ placePullRequest),
/* harmony export */   l3: () => (/* binding */ startedBy),
/* harmony export */   tU: () => (/* binding */ takeUpPullRequest)
/* harmony export */ });
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

/***/ 4548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ branchOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const MAX_SLUG = 60;
/** The branch of a promotion: the same request always has the same one, another request never does. */
function branchOf({ repository, base, path, pins }) {
    const pinned = pins.map(({ name, digest }) => `${name}@${digest.toString()}`).sort();
    const target = [repository.owner.toLowerCase(), repository.name.toLowerCase(), base ?? '', path];
    const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
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

/***/ 2855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff)
/* harmony export */ });
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

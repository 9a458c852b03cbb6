export const id = 505;
export const ids = [505];
export const modules = {

/***/ 77853:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readIdentity = readIdentity;
exports.isForSigningCode = isForSigningCode;
exports.parseCertificate = parseCertificate;
exports.pemOf = pemOf;
const core_1 = __webpack_require__(83917);
const FULCIO = '1.3.6.1.4.1.57264.1';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
// RFC 5280 §4.2.1.6, GeneralName.
const [OTHER_NAME, EMAIL, URI] = [0, 1, 6];
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
/** Who signed, as the certificate says it; throws Error when the certificate is damaged. */
function readIdentity(certificate) {
    const extension = (number) => utf8Extension(certificate, number);
    return {
        subjectAlternativeName: onlyName(certificate) ?? '',
        issuer: extension(8) ?? certificate.extension(`${FULCIO}.1`)?.value.toString('utf8') ?? '',
        sourceRepository: extension(12),
        sourceRef: extension(14),
        sourceDigest: extension(13),
        buildConfig: extension(18),
        runInvocation: extension(21),
        trigger: extension(20),
        runner: extension(11),
        visibility: extension(22)
    };
}
/** Whether a certificate says that its key signs code (RFC 5280 §4.2.1.12); throws Error when it is damaged. */
function isForSigningCode(certificate) {
    const purposes = certificate.extension(EXTENDED_KEY_USAGE)?.valueObj.subs[0]?.subs ?? [];
    return purposes.some((purpose) => purpose.toOID() === CODE_SIGNING);
}
/** The certificate in DER bytes; throws Error when they hold none. */
function parseCertificate(der) {
    return core_1.X509Certificate.parse(Buffer.from(der));
}
/** PEM with lines of 64 characters and a newline at the end, the spelling that Rekor keeps and cosign compares (RFC 7468). */
function pemOf(der) {
    return core_1.pem.fromDER(der);
}
// Fulcio writes exactly one name.
function onlyName(certificate) {
    const names = certificate.extension(SUBJECT_ALTERNATIVE_NAME)?.valueObj.subs[0]?.subs ?? [];
    const [name] = names;
    return name && names.length === 1 ? textOf(name) : undefined;
}
// Of a URI or an address the text, of Fulcio's user name the text inside; a host name or anything else is nobody's identity. It is
// read as latin1, which keeps each byte apart: ASCII decoding would drop the high bits and could turn a foreign name into the expected one.
function textOf(name) {
    if (name.tag.isContextSpecific(URI) || name.tag.isContextSpecific(EMAIL))
        return name.value.toString('latin1');
    const [type, value] = name.tag.isContextSpecific(OTHER_NAME) ? name.subs : [];
    return type?.toOID() === `${FULCIO}.7` ? value?.subs[0]?.value.toString('utf8') : undefined;
}
// Fulcio's extensions 8 to 24 hold a DER UTF8String.
function utf8Extension(certificate, number) {
    return certificate.extension(`${FULCIO}.${number}`)?.valueObj.subs[0]?.value.toString('utf8');
}


/***/ }),

/***/ 22200:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isEntryOf = isEntryOf;
exports.isEntryByKey = isEntryByKey;
const node_crypto_1 = __webpack_require__(77598);
const certificate_ts_1 = __webpack_require__(77853);
// Where each of the log's types keeps the certificate: base64 of PEM in version 1, of DER in version 2.
const PLACES = {
    'dsse 0.0.1': ['signatures', 0, 'verifier'],
    'hashedrekord 0.0.1': ['signature', 'publicKey', 'content'],
    'intoto 0.0.2': ['content', 'envelope', 'signatures', 0, 'publicKey'],
    'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'x509Certificate', 'rawBytes'],
    'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'x509Certificate', 'rawBytes']
};
// Version 2 spells a bare key elsewhere than a certificate.
const KEY_PLACES = {
    ...PLACES,
    'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'publicKey', 'rawBytes'],
    'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'publicKey', 'rawBytes']
};
/** Whether a log entry was made for the certificate in these DER bytes; throws Error for a body that can't be read. */
function isEntryOf(canonicalizedBody, der) {
    const named = valueAt(PLACES, canonicalizedBody);
    if (!named)
        return false;
    // Parsed only where it is spelled in another way than logs keep it.
    return named.equals(der) || named.equals(Buffer.from((0, certificate_ts_1.pemOf)(der))) || new node_crypto_1.X509Certificate(named).raw.equals(der);
}
/** Whether a log entry was made for a bare key; throws Error for a body that can't be read. */
function isEntryByKey(canonicalizedBody, key) {
    const named = valueAt(KEY_PLACES, canonicalizedBody);
    if (!named)
        return false;
    const isPem = named.includes('-----BEGIN');
    return (0, node_crypto_1.createPublicKey)(isPem ? named : { key: named, type: 'spki', format: 'der' }).equals(key);
}
function valueAt(places, canonicalizedBody) {
    const { kind, apiVersion, spec } = JSON.parse(canonicalizedBody.toString('utf8'));
    const value = places[`${String(kind)} ${String(apiVersion)}`]?.reduce(step, spec);
    return typeof value === 'string' ? Buffer.from(value, 'base64') : undefined;
}
function step(value, key) {
    return typeof value === 'object' && value !== null ? value[key] : undefined;
}


/***/ }),

/***/ 87923:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isSigner = isSigner;
exports.checkSigner = checkSigner;
const errors_ts_1 = __webpack_require__(87700);
const REMEDY = 'find out who attached it; it counts for nothing here, whatever else is right about it';
// Behind the workflow's path: the ref, or the commit, that it was called at. Without this a file named release.yml@x.yml would pass.
const AT_A_REF = /^@(?:refs\/.+|[0-9a-f]{40})$/;
/** Whether a certificate names whom it must. */
function isSigner(signer, expected) {
    try {
        checkSigner(signer, expected);
        return true;
    }
    catch (error) {
        if (error instanceof errors_ts_1.EvidenceError)
            return false;
        throw error;
    }
}
/** Compares who signed with who must have; throws EvidenceError naming the first difference. */
function checkSigner(signer, expected) {
    if (!expected)
        return;
    checkName(signer.subjectAlternativeName, expected);
    const rest = [
        ['issuer', signer.issuer, expected.issuer],
        ['source repository', signer.sourceRepository, expected.sourceRepository],
        ['source ref', signer.sourceRef, expected.sourceRef]
    ];
    for (const [what, found = '', wanted] of rest)
        if (wanted !== undefined && !isWanted(found, wanted))
            throw foreign(what, found, wanted);
}
function checkName(found, { subjectAlternativeName: name, signerWorkflow: workflow }) {
    if (name === undefined && workflow === undefined)
        throw new TypeError('an expected signer has a name or a workflow');
    if (name !== undefined && !isWanted(found, name))
        throw foreign('identity', found, name);
    if (workflow !== undefined && !isAtWorkflow(found, workflow))
        throw foreign('signer workflow', found, workflow);
}
function isWanted(found, wanted) {
    return typeof wanted === 'string' ? found === wanted : found !== '' && wanted.test(found);
}
function isAtWorkflow(found, workflow) {
    return found.startsWith(workflow) && AT_A_REF.test(found.slice(workflow.length));
}
function foreign(what, found, wanted) {
    return new errors_ts_1.EvidenceError('E_VERIFY_IDENTITY', {
        message: 'somebody else than expected signed',
        reason: `${what} ${found || 'missing'}; expected ${String(wanted)}`,
        remedy: REMEDY,
        state: 'nothing was changed'
    });
}


/***/ }),

/***/ 63572:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.refuseExtent = refuseExtent;
// sigstore-go takes as many; an honest bundle has one of each, or two.
const MAX_WITNESSES = 32;
// Of a whole number of 64 bits.
const MAX_DIGITS = 20;
// A tree of 2^64 leaves needs no more.
const MAX_HASHES = 64;
const MAX_CHECKPOINT = 65_536;
const MAX_PIECE = 262_144;
/** Throws RangeError where a bundle holds more, or longer, proofs than any signature needs: each costs time before it is refused. */
function refuseExtent({ verificationMaterial }) {
    const { tlogEntries, timestampVerificationData, content } = verificationMaterial;
    const stamps = timestampVerificationData?.rfc3161Timestamps ?? [];
    within('log entries', tlogEntries.length, MAX_WITNESSES);
    within('timestamps', stamps.length, MAX_WITNESSES);
    tlogEntries.forEach(refuseEntry);
    for (const { signedTimestamp } of stamps)
        within('bytes in a timestamp', signedTimestamp.length, MAX_PIECE);
    if (content.$case === 'certificate')
        within('bytes in its certificate', content.certificate.rawBytes.length, MAX_PIECE);
}
function refuseEntry({ logIndex, integratedTime, inclusionProof: proof }) {
    for (const number of [logIndex, integratedTime, ...(proof ? [proof.logIndex, proof.treeSize] : [])])
        within('digits in a number', number.length, MAX_DIGITS);
    if (!proof)
        return;
    within('hashes in a proof', proof.hashes.length, MAX_HASHES);
    within('characters in a checkpoint', proof.checkpoint?.envelope.length ?? 0, MAX_CHECKPOINT);
}
function within(what, found, most) {
    if (found > most)
        throw new RangeError(`it holds ${found} ${what}; ${most} are read`);
}


/***/ }),

/***/ 23494:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseForeignJson = parseForeignJson;
exports.refuseAmbiguousStatement = refuseAmbiguousStatement;
const ambiguous_json_ts_1 = __webpack_require__(98438);
// A statement's type, predicate type, and subjects with their digests; a predicate can be megabytes, which nobody here reads by key.
const STATEMENT_LEVELS = 4;
/** The JSON value in bytes that somebody else wrote; throws SyntaxError, or RangeError for too many bytes, a nesting beyond 64 or a repeated key. */
function parseForeignJson(bytes, maxBytes) {
    if (bytes.length > maxBytes)
        throw new RangeError(`it has ${bytes.length} bytes; ${maxBytes} are read`);
    refuse((0, ambiguous_json_ts_1.ambiguityIn)(bytes));
    return JSON.parse(bytes.toString('utf8'));
}
/** Throws RangeError where a statement nests deeper than 64 levels, or repeats a key where it says what it is about. */
function refuseAmbiguousStatement(payload) {
    refuse((0, ambiguous_json_ts_1.ambiguityIn)(payload, STATEMENT_LEVELS));
}
function refuse(ambiguity) {
    if (ambiguity !== undefined)
        throw new RangeError(ambiguity);
}


/***/ }),

/***/ 48079:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.KnownCertificate = void 0;
const core_1 = __webpack_require__(83917);
/**
 * A certificate that remembers whose signature it carries. Neither it nor an issuer ever changes, and a run verifies
 * hundreds of bundles under the same few certificates: without this, nine tenths of the time go into the same sums.
 */
class KnownCertificate extends core_1.X509Certificate {
    der;
    verdicts = new Map();
    /** Throws Error when the DER bytes hold no certificate. */
    constructor(der) {
        super(core_1.X509Certificate.parse(Buffer.from(der)).root);
        this.der = der;
    }
    verify(issuer) {
        const known = this.verdicts.get(issuer);
        if (known !== undefined)
            return known;
        const verdict = super.verify(issuer);
        this.verdicts.set(issuer, verdict);
        return verdict;
    }
    equals(other) {
        return other instanceof KnownCertificate ? this.der.equals(other.der) : super.equals(other);
    }
    /** A plain copy, which may be changed. */
    clone() {
        return core_1.X509Certificate.parse(Buffer.from(this.der));
    }
}
exports.KnownCertificate = KnownCertificate;


/***/ }),

/***/ 72864:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Leaf = void 0;
const node_crypto_1 = __webpack_require__(77598);
const certificate_ts_1 = __webpack_require__(77853);
const known_certificate_ts_1 = __webpack_require__(48079);
/**
 * A signing certificate as a run meets it, under hundreds of signatures. Its chain and its certificate log entries depend on
 * nothing but its bytes, the trusted root and the time of a signature; at a time at which they were proved they stay so.
 */
class Leaf {
    der;
    certificate;
    provenTimes = new Set();
    identity;
    key;
    /** Throws Error when the DER bytes hold no certificate. */
    constructor(der) {
        this.der = der;
        this.certificate = new known_certificate_ts_1.KnownCertificate(der);
    }
    /** Who signs with it; throws Error when that can't be read. */
    get signer() {
        return (this.identity ??= (0, certificate_ts_1.readIdentity)(this.certificate));
    }
    get publicKey() {
        return (this.key ??= (0, node_crypto_1.createPublicKey)({ key: this.certificate.publicKey, format: 'der', type: 'spki' }));
    }
    isProvenAt(time) {
        return this.provenTimes.has(time.getTime());
    }
    /** Only for times at which chain and certificate log entries verified against the one trusted root that this leaf is known under. */
    keepProven(times) {
        for (const time of times)
            this.provenTimes.add(time.getTime());
    }
}
exports.Leaf = Leaf;


/***/ }),

/***/ 38971:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rekorAnnotation = rekorAnnotation;
exports.entryFromAnnotation = entryFromAnnotation;
exports.stampFromAnnotation = stampFromAnnotation;
const json_ts_1 = __webpack_require__(23494);
const rekor_v1_ts_1 = __webpack_require__(53795);
const MAX_ANNOTATION = 10 * 1_048_576;
/** The annotation for a log entry; undefined for an entry without a signed timestamp, as Rekor v2 gives: no legacy format can hold it. */
function rekorAnnotation(entry) {
    if (!entry.inclusionPromise)
        return undefined;
    return JSON.stringify({
        SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp.toString('base64'),
        Payload: {
            body: entry.canonicalizedBody.toString('base64'),
            integratedTime: Number(entry.integratedTime),
            logIndex: Number(entry.logIndex),
            logID: entry.logId.keyId.toString('hex')
        }
    });
}
/** The log entry that an annotation holds; throws Error where it holds none. */
function entryFromAnnotation(annotation) {
    const { SignedEntryTimestamp: timestamp, Payload: payload } = (0, json_ts_1.parseForeignJson)(Buffer.from(annotation), MAX_ANNOTATION);
    if (typeof timestamp !== 'string' || typeof payload?.body !== 'string' || typeof payload.logID !== 'string')
        throw new TypeError('the bundle annotation is incomplete');
    if (!Number.isSafeInteger(payload.logIndex) || !Number.isSafeInteger(payload.integratedTime))
        throw new TypeError('the bundle annotation has no index or no time');
    const canonicalizedBody = Buffer.from(payload.body, 'base64');
    return {
        logIndex: String(payload.logIndex),
        logId: { keyId: Buffer.from(payload.logID, 'hex') },
        kindVersion: (0, rekor_v1_ts_1.kindOf)(canonicalizedBody),
        integratedTime: String(payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: Buffer.from(timestamp, 'base64') },
        inclusionProof: undefined,
        canonicalizedBody
    };
}
/** The RFC 3161 answer that an annotation holds, DER; throws Error where it holds none. */
function stampFromAnnotation(annotation) {
    const { SignedRFC3161Timestamp: stamp } = (0, json_ts_1.parseForeignJson)(Buffer.from(annotation), MAX_ANNOTATION);
    if (typeof stamp !== 'string')
        throw new TypeError('the timestamp annotation is incomplete');
    return Buffer.from(stamp, 'base64');
}


/***/ }),

/***/ 20140:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.prove = prove;
exports.proveEntity = proveEntity;
exports.proveStamped = proveStamped;
exports.proveByKey = proveByKey;
exports.signedEntity = signedEntity;
exports.unproven = unproven;
exports.keyNamesNobody = keyNamesNobody;
const verify_1 = __webpack_require__(54187);
const errors_ts_1 = __webpack_require__(87700);
const certificate_ts_1 = __webpack_require__(77853);
const entry_certificate_ts_1 = __webpack_require__(22200);
/** Verifies signature, certificate, log entry and timestamps against the trusted root; `artifact` is what a plain signature covers. Throws EvidenceError. */
function prove(bundle, trust, artifact) {
    return proveEntity(bundle, signedEntity(bundle, artifact), trust);
}
/** The same for what was taken out of the bundle already. */
function proveEntity(bundle, entity, trust) {
    return judged(() => {
        const der = leafOf(bundle);
        const instance = trust.issuing(der);
        const leaf = instance.leaf(der);
        for (const time of stampedTimes(entity))
            checkLife(leaf, time);
        checkPurpose(leaf);
        verify(entity, leaf, instance);
        for (const entry of entity.tlogEntries)
            checkSame((0, entry_certificate_ts_1.isEntryOf)(entry.canonicalizedBody, leaf.der), 'certificate');
        const { time = leaf.certificate.notBefore, ...sighting } = sightingOf(entity, instance);
        return { ...sighting, time, signer: leaf.signer };
    });
}
/**
 * Verifies signature, certificate and timestamps of a bundle that has no log entry yet; what the whole bundle then repeats at
 * the same times is known. Throws EvidenceError.
 */
function proveStamped(bundle, trust) {
    const entity = signedEntity(bundle);
    judged(() => {
        const der = leafOf(bundle);
        const instance = trust.issuing(der);
        const leaf = instance.leaf(der);
        const times = stampedTimes(entity);
        for (const time of times)
            checkLife(leaf, time);
        if (times.every((time) => leaf.isProvenAt(time)))
            return;
        instance.verifierOfStamps().verify({ ...entity, key: { $case: 'certificate', certificate: leaf.certificate } });
        leaf.keepProven(times);
    });
}
/** Verifies the signature of a bare key, and log entry and timestamps as far as the trusted root asks for them. Throws EvidenceError. */
function proveByKey(bundle, entity, key, trust) {
    return judged(() => {
        if (bundle.verificationMaterial.content.$case !== 'publicKey')
            throw unproven('E_VERIFY_CERTIFICATE', 'the signature was made with a certificate, not with the expected key', 'whoever it names did not sign with that key');
        trust.verifierForKey(checkpointNames(entity), key).verify(entity);
        for (const entry of entity.tlogEntries)
            checkSame((0, entry_certificate_ts_1.isEntryByKey)(entry.canonicalizedBody, key), 'key');
        return sightingOf(entity, trust);
    });
}
/** What a bundle's signature covers; the bytes of the artifact are needed for a plain signature only. Throws EvidenceError. */
function signedEntity({ verificationMaterial, ...bundle }, artifact) {
    // With a key's hint in place of the certificate: the library would parse the certificate anew for every bundle.
    const content = { $case: 'publicKey', publicKey: { hint: '' } };
    return judged(() => (0, verify_1.toSignedEntity)({ ...bundle, verificationMaterial: { ...verificationMaterial, content } }, artifact));
}
function judged(verify) {
    try {
        return verify();
    }
    catch (error) {
        throw error instanceof errors_ts_1.EvidenceError ? error : verificationError(error);
    }
}
/** The error for something that does not prove what it should. */
function unproven(code, message, reason, cause) {
    return new errors_ts_1.EvidenceError(code, {
        message,
        reason,
        remedy: 'do not deploy on the strength of it; find out who attached it, and sign the image again where it is yours',
        state: 'nothing was changed',
        cause
    });
}
function leafOf({ verificationMaterial: { content } }) {
    switch (content.$case) {
        case 'certificate':
            return content.certificate.rawBytes;
        case 'x509CertificateChain':
            return content.x509CertificateChain.certificates[0]?.rawBytes ?? Buffer.alloc(0);
        case 'publicKey':
            throw keyNamesNobody();
    }
}
/** The error for a signature by a key that no certificate stands behind. */
function keyNamesNobody() {
    return unproven('E_VERIFY_CERTIFICATE', 'the signature was made with a bare key, not with a certificate', 'it was made with a bare key; a key says nothing about who signed');
}
function verify(entity, leaf, trust) {
    const verifier = trust.verifierFor(checkpointNames(entity), leaf);
    const times = provingTimes(entity);
    if (times.length > 0 && times.every((time) => leaf.isProvenAt(time))) {
        verifier.verify(entity);
    }
    else {
        verifier.verify({ ...entity, key: { $case: 'certificate', certificate: leaf.certificate } });
        leaf.keepProven(times);
    }
}
/** The times that the library holds the certificate against: of each timestamp, and of each entry with a signed timestamp. */
function provingTimes(entity) {
    const logged = entity.timestamps.flatMap((stamp) => stamp.$case === 'transparency-log' && stamp.tlogEntry.inclusionPromise ? [loggedTime(stamp.tlogEntry)] : []);
    return [...stampedTimes(entity), ...logged];
}
function loggedTime({ integratedTime }) {
    return new Date(Number(integratedTime) * 1000);
}
// A signed note's signature lines: an em dash, the name, the signature (transparency-dev/formats, log/README.md).
function checkpointNames({ tlogEntries }) {
    const notes = tlogEntries.map(({ inclusionProof }) => inclusionProof?.checkpoint?.envelope ?? '');
    return notes.flatMap((note) => [...note.matchAll(/^\u2014 (\S+) \S+$/gm)].map(([, name = '']) => name));
}
function stampedTimes({ timestamps }) {
    return timestamps.flatMap((stamp) => (stamp.$case === 'timestamp-authority' ? [stamp.timestamp.signingTime] : []));
}
function checkLife({ certificate }, time) {
    if (certificate.validForDate(time))
        return;
    const life = `${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}`;
    throw unproven('E_VERIFY_TIMESTAMP', 'the timestamp lies outside the life of the certificate', `${time.toISOString()} is not within ${life}`);
}
// The library does not look at it: a certificate for a server, by the same authority, would sign images as well.
function checkPurpose({ certificate }) {
    if ((0, certificate_ts_1.isForSigningCode)(certificate))
        return;
    throw unproven('E_VERIFY_CERTIFICATE', 'the certificate is not for signing code', 'its extended key usage does not name code signing, which every certificate of Fulcio does');
}
// The verifier compares the entry's hash and signature; that it was made for this certificate or key is compared here.
function checkSame(same, what) {
    if (same)
        return;
    throw unproven('E_VERIFY_LOG', 'the log entry does not belong to the signature', `it was made for another ${what} than the one that is given`);
}
function sightingOf({ tlogEntries: [entry], ...entity }, trust) {
    // The signed timestamp of a version 1 log covers the entry's index; in version 2 only the inclusion proof does.
    const logged = entry?.inclusionPromise ? loggedTime(entry) : undefined;
    const [stamped] = stampedTimes({ ...entity, tlogEntries: [] });
    return {
        time: logged ?? stamped,
        logIndex: logged ? entry?.logIndex : entry?.inclusionProof?.logIndex,
        logUrl: entry && trust.logAddress(entry.logId.keyId)
    };
}
const FAULTS = {
    CERTIFICATE_ERROR: ['E_VERIFY_CERTIFICATE', 'the certificate does not verify against the trusted root'],
    PUBLIC_KEY_ERROR: ['E_VERIFY_CERTIFICATE', 'the key does not verify against the trusted root'],
    SIGNATURE_ERROR: ['E_VERIFY_SIGNATURE', 'the signature does not fit what it is said to cover'],
    TIMESTAMP_ERROR: ['E_VERIFY_TIMESTAMP', 'the time of the signature is not proved'],
    TLOG_ERROR: ['E_VERIFY_LOG', 'the transparency log entry is missing, or there twice'],
    TLOG_INCLUSION_PROOF_ERROR: ['E_VERIFY_LOG', 'the log entry is not proved to be in the log'],
    TLOG_INCLUSION_PROMISE_ERROR: ['E_VERIFY_LOG', 'the log has not signed for the entry'],
    TLOG_MISSING_INCLUSION_ERROR: ['E_VERIFY_LOG', 'nothing proves that the entry is in the log'],
    TLOG_BODY_ERROR: ['E_VERIFY_LOG', 'the log entry does not belong to the signature']
};
function verificationError(error) {
    const fault = error instanceof verify_1.VerificationError ? FAULTS[error.code] : undefined;
    const [code, message] = fault ?? ['E_VERIFY_FORMAT', 'the signature material is damaged'];
    return unproven(code, message, reasonOf(error), error);
}
function reasonOf(error) {
    const inner = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return `${(0, errors_ts_1.messageOf)(error)}${inner}`.slice(0, 300);
}


/***/ }),

/***/ 6480:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ProvenBundles = void 0;
const digest_ts_1 = __webpack_require__(78033);
const MAX_REMEMBERED = 4096;
/**
 * What bundles have proved, by the SHA-256 of their exact bytes. Neither clock nor caller decides whether a bundle verifies,
 * only its bytes and the trusted root; so bytes that come back from a registry, and hash to the same, prove the same again.
 * Whom and what they must speak of is compared each time.
 */
class ProvenBundles {
    proven = new Map();
    of(bytes) {
        return this.proven.get(digest_ts_1.Digest.of(bytes).hex);
    }
    keep(bytes, proven) {
        if (this.proven.size >= MAX_REMEMBERED)
            this.proven.clear();
        this.proven.set(digest_ts_1.Digest.of(bytes).hex, proven);
    }
}
exports.ProvenBundles = ProvenBundles;


/***/ }),

/***/ 53795:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ENTRIES_V1 = void 0;
exports.envelopeText = envelopeText;
exports.proposeEntry = proposeEntry;
exports.entryFromV1 = entryFromV1;
exports.conflictingEntry = conflictingEntry;
exports.kindOf = kindOf;
exports.envelopeHashOf = envelopeHashOf;
const bundle_1 = __webpack_require__(61040);
const digest_ts_1 = __webpack_require__(78033);
/** Where entries are posted, and read below, relative to the log's address (Rekor v1, openapi.yaml). */
exports.ENTRIES_V1 = 'api/v1/log/entries';
const texts = new WeakMap();
/**
 * The text of an envelope as it is posted, written once; the log keeps the hash of exactly these bytes, and cosign compares it
 * with the `.att` layer.
 */
function envelopeText(envelope) {
    const text = texts.get(envelope) ?? JSON.stringify((0, bundle_1.envelopeToJSON)(envelope));
    texts.set(envelope, text);
    return text;
}
/** The entry to propose: dsse 0.0.1 for an envelope, hashedrekord 0.0.1 for a plain signature (Rekor types). */
function proposeEntry(content, certificate) {
    const key = Buffer.from(certificate).toString('base64');
    const entry = content.$case === 'dsseEnvelope'
        ? {
            apiVersion: '0.0.1',
            kind: 'dsse',
            spec: { proposedContent: { envelope: envelopeText(content.dsseEnvelope), verifiers: [key] } }
        }
        : {
            apiVersion: '0.0.1',
            kind: 'hashedrekord',
            spec: {
                data: {
                    hash: { algorithm: 'sha256', value: content.messageSignature.messageDigest.digest.toString('hex') }
                },
                signature: {
                    content: content.messageSignature.signature.toString('base64'),
                    publicKey: { content: key }
                }
            }
        };
    return Buffer.from(JSON.stringify(entry));
}
/** The one entry in an answer of the log, in the form bundles carry; throws TypeError naming the field that is off. */
function entryFromV1(answer) {
    const entries = Object.values(answer);
    if (entries.length !== 1)
        throw new TypeError(`it holds ${entries.length} entries instead of one`);
    const entry = fieldsOf(entries[0], 'entry');
    const verification = fieldsOf(entry['verification'], 'verification');
    const canonicalizedBody = base64(entry['body'], 'body');
    return {
        logIndex: integer(entry['logIndex'], 'logIndex'),
        logId: { keyId: hex(entry['logID'], 'logID') },
        kindVersion: kindOf(canonicalizedBody),
        integratedTime: integer(entry['integratedTime'], 'integratedTime'),
        inclusionPromise: { signedEntryTimestamp: base64(verification['signedEntryTimestamp'], 'signedEntryTimestamp') },
        inclusionProof: proofOf(fieldsOf(verification['inclusionProof'], 'inclusionProof')),
        canonicalizedBody
    };
}
/** The identifier of the entry that stands in the way of a proposed one (409), from its Location or its message. */
function conflictingEntry({ headers, body }) {
    const location = /\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(headers.location ?? '');
    const told = location ?? /\bUUID ((?:[0-9a-f]{16})?[0-9a-f]{64})\b/i.exec(body.toString('utf8'));
    return told?.[1];
}
/** What kind of entry a log says it has kept; throws TypeError when its body is none. */
function kindOf(body) {
    const { kind, apiVersion } = fieldsOf(JSON.parse(body.toString('utf8')), 'body');
    if (typeof kind !== 'string' || typeof apiVersion !== 'string')
        throw new TypeError('body names no kind and version');
    return { kind, version: apiVersion };
}
/** The hash that the log took of a posted envelope; undefined for an entry of another kind. */
function envelopeHashOf(body) {
    const entry = JSON.parse(body.toString('utf8'));
    return digest_ts_1.Digest.tryParse(`sha256:${String(entry.spec?.envelopeHash?.value)}`);
}
function proofOf(proof) {
    const { hashes, checkpoint } = proof;
    if (!Array.isArray(hashes))
        throw new TypeError('hashes is no list');
    if (typeof checkpoint !== 'string')
        throw new TypeError('checkpoint is no text');
    return {
        logIndex: integer(proof['logIndex'], 'inclusionProof.logIndex'),
        treeSize: integer(proof['treeSize'], 'inclusionProof.treeSize'),
        rootHash: hex(proof['rootHash'], 'inclusionProof.rootHash'),
        hashes: hashes.map((hash) => hex(hash, 'inclusionProof.hashes')),
        checkpoint: { envelope: checkpoint }
    };
}
function fieldsOf(value, name) {
    if (typeof value !== 'object' || value === null)
        throw new TypeError(`${name} is missing`);
    return value;
}
function integer(value, name) {
    if (!Number.isSafeInteger(value) || Number(value) < 0)
        throw new TypeError(`${name} is no whole number`);
    return String(value);
}
function hex(value, name) {
    if (typeof value !== 'string' || !/^(?:[0-9a-f]{2})+$/i.test(value))
        throw new TypeError(`${name} is not hex`);
    return Buffer.from(value, 'hex');
}
function base64(value, name) {
    if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value))
        throw new TypeError(`${name} is not base64`);
    return Buffer.from(value, 'base64');
}


/***/ }),

/***/ 25828:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseSigningConfig = parseSigningConfig;
exports.selectServices = selectServices;
const protobuf_specs_1 = __webpack_require__(19654);
const errors_ts_1 = __webpack_require__(87700);
const json_ts_1 = __webpack_require__(23494);
const service_ts_1 = __webpack_require__(44785);
const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const MAX_BYTES = 1_048_576;
/** The signing config in a file or a TUF target; `origin` names it in errors. Throws RequestError. */
function parseSigningConfig(bytes, origin) {
    let config;
    try {
        config = protobuf_specs_1.SigningConfig.fromJSON((0, json_ts_1.parseForeignJson)(bytes, MAX_BYTES));
    }
    catch (error) {
        throw configError(`${origin} is not a signing config`, error instanceof Error ? error.message : '');
    }
    if (config.mediaType !== MEDIA_TYPE)
        throw configError(`${origin} is not a signing config of version 0.2`, `its media type is "${config.mediaType}"`);
    return config;
}
/** The services to sign with at `now` (protobuf-specs, sigstore_trustroot.proto: validity, API version, operator, selector); throws RequestError. */
function selectServices(config, now, wanted) {
    const [authority] = newestFirst(config.caUrls, now, [1]);
    if (!authority)
        throw configError('the signing config names no certificate authority', listed(config.caUrls));
    const log = selectLog(config, now, wanted);
    const timestampAuthorities = choose(perOperator(newestFirst(config.tsaUrls, now, [1])), config.tsaConfig, 'tsaConfig');
    if (timestampAuthorities.length === 0 && log?.api !== 1)
        throw configError('the signing config names no timestamp authority', log ? 'a log of version 2 gives no time of its own' : 'it names no transparency log either');
    return {
        certificateAuthority: addressOf(authority),
        log,
        timestampAuthorities: timestampAuthorities.map(addressOf)
    };
}
function selectLog(config, now, wanted) {
    const { rekorTlogUrls, rekorTlogConfig } = config;
    const versions = wanted === 'auto' ? [1, 2] : [wanted === 'v1' ? 1 : 2];
    const api = versions.find((version) => newestFirst(rekorTlogUrls, now, [version]).length > 0);
    if (api === undefined) {
        if (wanted === 'auto' && rekorTlogUrls.length === 0)
            return undefined;
        throw noLog(config, wanted);
    }
    const chosen = choose(perOperator(newestFirst(rekorTlogUrls, now, [api])), rekorTlogConfig, 'rekorTlogConfig');
    const [log, ...others] = chosen;
    if (!log)
        return undefined;
    if (others.length > 0)
        throw configError(`the signing config asks for entries in ${chosen.length} logs; one can be written`, listed(rekorTlogUrls));
    return { url: addressOf(log), api };
}
// Services that are valid now and speak one of these versions, the newest first; equals stay in the order of the file.
function newestFirst(services, now, versions) {
    return services
        .filter(({ majorApiVersion, validFor }) => {
        const { start, end } = validFor ?? {};
        return versions.includes(majorApiVersion) && (!start || start <= now) && (!end || now <= end);
    })
        .sort((one, other) => startOf(other) - startOf(one));
}
function startOf({ validFor }) {
    return validFor?.start?.getTime() ?? 0;
}
function perOperator(services) {
    const operators = new Set();
    return services.filter(({ operator }) => {
        const first = !operators.has(operator);
        operators.add(operator);
        return first;
    });
}
function choose(services, config, field) {
    if (services.length === 0)
        return [];
    switch (config?.selector) {
        case protobuf_specs_1.ServiceSelector.ANY:
            return services.slice(0, 1);
        case protobuf_specs_1.ServiceSelector.ALL:
            return [...services];
        case protobuf_specs_1.ServiceSelector.EXACT:
            return exactly(config.count, services, field);
        case protobuf_specs_1.ServiceSelector.SERVICE_SELECTOR_UNDEFINED:
        case undefined:
            throw configError(`the signing config does not say in ${field} how to choose`, 'its selector is missing');
    }
}
function exactly(count, services, field) {
    if (count < 1 || count > services.length)
        throw configError(`the signing config asks in ${field} for ${count} services of different operators`, `${services.length} of them are valid now`);
    return services.slice(0, count);
}
function addressOf(service) {
    const url = URL.parse(service.url);
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && (0, service_ts_1.isLoopback)(url.hostname))))
        return url;
    throw configError(`the signing config names ${JSON.stringify(service.url.slice(0, 80))}`, 'it is no https address');
}
function noLog(config, wanted) {
    return new errors_ts_1.RequestError('E_LOG_VERSION', {
        message: wanted === 'auto'
            ? 'the signing config names no transparency log that can be written to now'
            : `the signing config names no transparency log of version ${wanted.slice(1)} that is valid now`,
        reason: listed(config.rekorTlogUrls),
        remedy: 'set transparency-log: auto, or give a signing-config that lists such a log'
    });
}
function listed(services) {
    if (services.length === 0)
        return 'it lists none';
    const names = services.map(({ url, majorApiVersion, validFor }) => {
        const [start, end] = [validFor?.start, validFor?.end].map((date) => date?.toISOString().slice(0, 10) ?? '');
        return `${url} (version ${majorApiVersion}, ${start ?? ''}..${end ?? ''})`;
    });
    return `it lists ${names.join(', ')}`;
}
function configError(message, reason) {
    return new errors_ts_1.RequestError('E_SIGNING_CONFIG', {
        message: message.slice(0, 160),
        reason,
        remedy: 'take the signing config from the operator of this Sigstore, or make one with cosign signing-config create'
    });
}


/***/ }),

/***/ 41002:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTrustFile = readTrustFile;
exports.readTufRoot = readTufRoot;
exports.parseTrustedRoot = parseTrustedRoot;
exports.parseTrustedRoots = parseTrustedRoots;
exports.rootError = rootError;
const promises_1 = __webpack_require__(51455);
const protobuf_specs_1 = __webpack_require__(19654);
const errors_ts_1 = __webpack_require__(87700);
const json_ts_1 = __webpack_require__(23494);
const MAX_BYTES = 1_048_576;
const TRUSTED_ROOT_TYPES = new Set([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.1+json',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json'
]);
/** The bytes of a file that the user trusts, at most 1 MiB; `input` names what it was given for. Throws RequestError. */
async function readTrustFile(path, input) {
    try {
        const { size } = await (0, promises_1.stat)(path);
        if (size > MAX_BYTES)
            throw new RangeError(`it has ${size} bytes; such a file has at most ${MAX_BYTES}`);
        return await (0, promises_1.readFile)(path);
    }
    catch (error) {
        throw fileError(input, path, (0, errors_ts_1.messageOf)(error));
    }
}
/** The root of a TUF repository in a file, still as bytes; throws RequestError when the file holds something else. */
async function readTufRoot(path) {
    const bytes = await readTrustFile(path, 'tuf-root');
    try {
        const { signed } = (0, json_ts_1.parseForeignJson)(bytes, MAX_BYTES);
        if (signed?._type === 'root')
            return bytes;
    }
    catch (error) {
        throw fileError('tuf-root', path, (0, errors_ts_1.messageOf)(error));
    }
    throw fileError('tuf-root', path, 'it is not the root metadata of a TUF repository');
}
/**
 * The trusted root in a file or a TUF target (protobuf-specs, sigstore_trustroot.proto); throws RequestError. A log without
 * a start of validity is refused, for a verifier would take that as "since ever".
 */
function parseTrustedRoot(bytes, origin) {
    let root;
    try {
        root = protobuf_specs_1.TrustedRoot.fromJSON((0, json_ts_1.parseForeignJson)(bytes, MAX_BYTES));
    }
    catch (error) {
        throw rootError(origin, (0, errors_ts_1.messageOf)(error));
    }
    if (!TRUSTED_ROOT_TYPES.has(root.mediaType))
        throw rootError(origin, `its media type is "${root.mediaType}"`);
    if (root.certificateAuthorities.length === 0)
        throw rootError(origin, 'it names no certificate authority');
    const open = root.tlogs.find(({ publicKey }) => !publicKey?.validFor?.start);
    if (open)
        throw rootError(origin, `its log ${open.baseUrl} does not say since when it is valid`);
    return root;
}
/** The trusted roots in a file: one, or one a line as gh attestation trusted-root prints them; throws RequestError. */
function parseTrustedRoots(bytes, origin) {
    const lines = bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
    const isLines = lines.length > 1 && lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
    if (!isLines)
        return [parseTrustedRoot(bytes, origin)];
    const [first, ...others] = lines.map((line, index) => parseTrustedRoot(Buffer.from(line), `${origin}, line ${index + 1},`));
    return [first, ...others];
}
/** The error for a trusted root that can't be used. */
function rootError(origin, reason) {
    return new errors_ts_1.RequestError('E_TRUSTED_ROOT', {
        message: `${origin} is not a trusted root that can be used`.slice(0, 160),
        reason,
        remedy: 'take trusted_root.json from the operator of this Sigstore, or make one with cosign trusted-root create or gh attestation trusted-root'
    });
}
function fileError(input, path, reason) {
    return new errors_ts_1.RequestError('E_TRUST_FILE', {
        message: `${input} ${JSON.stringify(path.slice(-100))} can't be used`,
        reason,
        remedy: `give ${input} the path of a file that is there when this step runs (after actions/checkout)`
    });
}


/***/ }),

/***/ 83704:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Trust = void 0;
exports.loadTrust = loadTrust;
exports.readTrust = readTrust;
exports.servicesIn = servicesIn;
const node_crypto_1 = __webpack_require__(77598);
const verify_1 = __webpack_require__(54187);
const errors_ts_1 = __webpack_require__(87700);
const certificate_ts_1 = __webpack_require__(77853);
const known_certificate_ts_1 = __webpack_require__(48079);
const leaf_ts_1 = __webpack_require__(72864);
const proven_bundles_ts_1 = __webpack_require__(6480);
const signing_config_ts_1 = __webpack_require__(25828);
const trust_files_ts_1 = __webpack_require__(41002);
const tuf_ts_1 = __webpack_require__(41193);
const MAX_LEAVES = 64;
const PUBLIC_GOOD_HOST = /(?:^|\.)sigstore\.dev$/;
/** Reads and checks the trust in a Sigstore instance; throws RequestError, UnavailableError or EvidenceError. */
async function loadTrust(source, context) {
    return new Trust(await readTrust(source, context));
}
/**
 * Reads what trust is made of, its keys and certificates not yet looked at; `configured` is told the signing configs as soon as
 * they are known to be genuine. Throws RequestError, UnavailableError or EvidenceError.
 */
async function readTrust(source, context, configured = () => Promise.resolve()) {
    if (source.kind === 'files')
        return readTrustFiles(source.trustedRoot, source.signingConfig);
    const targets = await (0, tuf_ts_1.fetchTargets)(source, context);
    const origin = source.mirror.host;
    const configs = {
        config: configOf(targets.signingConfig, `signing_config.v0.2.json of ${origin}`),
        configV2: configOf(targets.signingConfigV2, `signing_config_rekor_v2.v0.2.json of ${origin}`)
    };
    await configured(configs);
    const root = (0, trust_files_ts_1.parseTrustedRoot)(targets.trustedRoot, `trusted_root.json of ${origin}`);
    return { publicGood: source.publicGood, root, ...configs };
}
/** The trusted root of one Sigstore instance, parsed once for everything that is signed and verified with it. */
class Trust {
    /** Whether signing writes to the public-good log, where everything stays readable for everybody. */
    publicGood;
    requires;
    proven = new proven_bundles_ts_1.ProvenBundles();
    material;
    parts;
    chains;
    leaves = new Map();
    others;
    /** Throws RequestError when a key or a certificate of the root is damaged. */
    constructor(parts) {
        const { root, config } = parts;
        this.parts = parts;
        this.others = (parts.others ?? []).map((other) => new Trust({ publicGood: false, root: other, config: undefined, configV2: undefined }));
        this.publicGood = parts.publicGood || (config !== undefined && namesPublicGood(config));
        this.requires = {
            certificateLog: root.ctlogs.length > 0,
            log: config ? config.rekorTlogUrls.length > 0 : root.tlogs.length > 0
        };
        try {
            this.chains = root.certificateAuthorities.map(chainFrom);
            this.material = trustMaterial(root);
        }
        catch (error) {
            throw (0, trust_files_ts_1.rootError)('the trusted root', (0, errors_ts_1.messageOf)(error));
        }
    }
    /** The services to sign with at `now`; throws RequestError when the instance names none, or none of the wanted version. */
    services(now, wanted) {
        return servicesIn(this.parts, now, wanted);
    }
    /** PEM of the intermediates, then of the root, that issued a leaf; undefined where no trusted authority that is valid at its start did. */
    chainOf(leaf) {
        const issuedAt = new Date(leaf.validFrom);
        return this.chains.find(({ start, end, issuer }) => start <= issuedAt && issuedAt <= end && issued(issuer, leaf))
            ?.text;
    }
    /** The trusted instance that issued the leaf in these DER bytes; this one where none did. Throws Error when they hold no certificate. */
    issuing(der) {
        if (this.others.length === 0)
            return this;
        const leaf = new node_crypto_1.X509Certificate(der);
        return [this, ...this.others].find((instance) => instance.chainOf(leaf) !== undefined) ?? this;
    }
    /**
     * A verifier that tells logs by their keys. `names` are what the checkpoints call their logs: an operator chooses such a
     * name freely (rekor-server --rekor_server.hostname), it need not be part of the log's address. Where it is given a key in
     * place of the certificate, that is the key of `leaf`, good for the times at which the certificate was proved.
     */
    verifierFor(names, leaf) {
        const publicKey = () => ({ publicKey: leaf.publicKey, validFor: (time) => leaf.isProvenAt(time) });
        return this.verifier(names, publicKey, 1);
    }
    /** The same for a bare key, which has no life that a time would have to be proved for. */
    verifierForKey(names, key) {
        return this.verifier(names, () => ({ publicKey: key, validFor: () => true }), 0);
    }
    /** A verifier of all but log entries, for what a timestamp vouches for before the log has answered. */
    verifierOfStamps() {
        return new verify_1.Verifier(this.material, { ...this.thresholds, tlogThreshold: 0, timestampThreshold: 1 });
    }
    verifier(names, publicKey, timestampThreshold) {
        const tlogs = this.material.tlogs.map((tlog) => ({ ...tlog, baseURL: [tlog.baseURL, ...names].join(' ') }));
        return new verify_1.Verifier({ ...this.material, tlogs, publicKey }, { ...this.thresholds, timestampThreshold });
    }
    get thresholds() {
        const { certificateLog, log } = this.requires;
        return { ctlogThreshold: certificateLog ? 1 : 0, tlogThreshold: log ? 1 : 0 };
    }
    /** The certificate in these DER bytes, the same object whenever it is asked for again; throws Error when there is none. */
    leaf(der) {
        const key = der.toString('base64');
        const leaf = this.leaves.get(key) ?? new leaf_ts_1.Leaf(der);
        if (this.leaves.size >= MAX_LEAVES)
            this.leaves.clear();
        this.leaves.set(key, leaf);
        return leaf;
    }
    /** The address of the log with this identifier. */
    logAddress(keyId) {
        return this.parts.root.tlogs.find(({ checkpointKeyId, logId }) => (checkpointKeyId ?? logId)?.keyId.equals(keyId))
            ?.baseUrl;
    }
}
exports.Trust = Trust;
/** The services that signing configs name for `now`; throws RequestError when they name none, or none of the wanted version. */
function servicesIn({ config, configV2 }, now, wanted) {
    const chosen = wanted === 'v2' ? (configV2 ?? config) : config;
    if (!chosen) {
        throw new errors_ts_1.RequestError('E_SIGNING_CONFIG', {
            message: 'nothing says which services to sign with: there is no signing config of version 0.2',
            reason: 'none came with the trusted root, which alone is enough to verify and not to sign',
            remedy: 'give signing-config and trusted-root, both from the operator of this Sigstore'
        });
    }
    return (0, signing_config_ts_1.selectServices)(chosen, now, wanted);
}
function trustMaterial(root) {
    const material = (0, verify_1.toTrustMaterial)(root);
    const known = (authorities) => authorities.map((authority) => ({
        ...authority,
        certChain: authority.certChain.map((certificate) => new known_certificate_ts_1.KnownCertificate(certificate.root.toDER()))
    }));
    return {
        ...material,
        certificateAuthorities: known(material.certificateAuthorities),
        timestampAuthorities: known(material.timestampAuthorities)
    };
}
const BEGINNING_OF_TIME = new Date(0);
const END_OF_TIME = new Date(8_640_000_000_000_000);
function chainFrom({ certChain, validFor }) {
    const [issuer, ...others] = (certChain?.certificates ?? []).map(({ rawBytes }) => new node_crypto_1.X509Certificate(rawBytes));
    if (!issuer)
        throw new TypeError('a certificate authority has no certificate');
    return {
        start: validFor?.start ?? BEGINNING_OF_TIME,
        end: validFor?.end ?? END_OF_TIME,
        issuer,
        text: [issuer, ...others].map(({ raw }) => (0, certificate_ts_1.pemOf)(raw)).join('')
    };
}
function issued(issuer, leaf) {
    return leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey);
}
async function readTrustFiles(rootPath, configPath) {
    const [root, config] = await Promise.all([
        (0, trust_files_ts_1.readTrustFile)(rootPath, 'trusted-root'),
        configPath === undefined ? undefined : (0, trust_files_ts_1.readTrustFile)(configPath, 'signing-config')
    ]);
    const [first, ...others] = (0, trust_files_ts_1.parseTrustedRoots)(root, 'trusted-root');
    return {
        publicGood: false,
        root: first,
        others,
        config: configOf(config, 'signing-config'),
        configV2: undefined
    };
}
function configOf(bytes, origin) {
    return bytes && (0, signing_config_ts_1.parseSigningConfig)(bytes, origin);
}
function namesPublicGood({ caUrls, rekorTlogUrls }) {
    return [...caUrls, ...rekorTlogUrls].some(({ url }) => PUBLIC_GOOD_HOST.test(URL.parse(url)?.hostname ?? ''));
}


/***/ }),

/***/ 53725:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TufMirror = void 0;
exports.isDownloadFailure = isDownloadFailure;
exports.downloadPasses = downloadPasses;
const node_crypto_1 = __webpack_require__(77598);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
// tuf-js tells by this class alone that there is no newer root, and does not export it.
const error_js_1 = __webpack_require__(86376);
const http_ts_1 = __webpack_require__(98059);
const retry_ts_1 = __webpack_require__(39529);
const json_ts_1 = __webpack_require__(23494);
const FILE_MS = 5_000;
const TIMESTAMP_BYTES = 16_384;
const ROOT_BYTES = 512_000;
const SNAPSHOT_BYTES = 2_000_000;
const TARGETS_BYTES = 5_000_000;
const MAX_REDIRECTS = 5;
/** The files of a TUF repository for tuf-js, over our own connections; what is in them is tuf-js's affair. */
class TufMirror {
    base;
    folder;
    ahead = new Map();
    lastFailure;
    /** `folder` is where downloads are put for as long as they are checked. */
    constructor(mirror, folder) {
        this.base = mirror.href.replace(/\/$/, '');
        this.folder = folder;
        // The timestamp is asked for beside the newer root that there seldom is: it needs nothing of it but the proof afterwards.
        this.begin(`${this.base}/timestamp.json`, TIMESTAMP_BYTES);
    }
    /** Asks for what will be read after this root, while everything else is made ready: the root after it (TUF specification §5.3.3), and more where it can be guessed. */
    expectAfter(root) {
        const { signed } = (0, json_ts_1.parseForeignJson)(root, ROOT_BYTES * 2);
        const { version, consistent_snapshot: isConsistent } = signed;
        if (typeof version === 'number')
            this.begin(`${this.base}/${version + 1}.root.json`, ROOT_BYTES);
        // Most private repositories were made once: all is of the first version. Where it is not, nobody comes for these answers.
        if (version !== 1 || isConsistent !== true)
            return;
        this.begin(`${this.base}/1.snapshot.json`, SNAPSHOT_BYTES);
        this.begin(`${this.base}/1.targets.json`, TARGETS_BYTES);
    }
    /** What kept a download from coming, where that is why tuf-js failed with `error`; undefined where it did come and proves nothing. */
    failureBehind(error) {
        // Of some failed downloads tuf-js keeps no more than a text.
        const failure = isDownloadFailure(error) ? error : this.lastFailure;
        return isDownloadFailure(failure) ? failure : undefined;
    }
    async downloadBytes(url, maxLength) {
        const begun = this.ahead.get(url);
        this.ahead.delete(url);
        try {
            const bytes = await (begun ?? download(new URL(url), maxLength));
            // A newer root may have other keys for the timestamp than there were when it was asked for.
            if (url.endsWith('.root.json'))
                this.ahead.clear();
            this.lastFailure = undefined;
            return bytes;
        }
        catch (error) {
            this.lastFailure = error;
            throw error;
        }
    }
    async downloadFile(url, maxLength, handler) {
        const file = (0, node_path_1.join)(this.folder, (0, node_crypto_1.randomUUID)());
        await (0, promises_1.writeFile)(file, await this.downloadBytes(url, maxLength));
        return handler(file);
    }
    begin(url, maxLength) {
        const bytes = download(new URL(url), maxLength);
        bytes.catch(() => {
            // Told to whoever asks for it.
        });
        this.ahead.set(url, bytes);
    }
}
exports.TufMirror = TufMirror;
/** Whether this is a download that did not come. */
function isDownloadFailure(error) {
    return error instanceof error_js_1.DownloadHTTPError || error instanceof http_ts_1.TransportError;
}
/** Whether a download that failed so may come when it is asked for again. */
function downloadPasses(failure) {
    if (failure instanceof http_ts_1.TransportError)
        return (0, retry_ts_1.transportPasses)(failure);
    return failure.statusCode === 403 || (0, retry_ts_1.statusPasses)(failure.statusCode);
}
async function download(url, maxBytes, redirects = 0) {
    const response = await fetched(url, maxBytes);
    if (response.status === 200)
        return response.body;
    const { location } = response.headers;
    const target = location === undefined ? null : URL.parse(location, url.href);
    if (response.status < 300 || response.status >= 400 || !target || redirects === MAX_REDIRECTS)
        throw new error_js_1.DownloadHTTPError(`it answered ${response.status}`, response.status);
    return download(target, maxBytes, redirects + 1);
}
async function fetched(url, maxBytes) {
    try {
        return await (0, http_ts_1.exchange)({ method: 'GET', url, timeoutMs: FILE_MS, maxBytes });
    }
    catch (error) {
        if (error instanceof http_ts_1.TransportError && error.kind === 'too-large')
            throw new error_js_1.DownloadLengthMismatchError(error.message);
        throw error;
    }
}


/***/ }),

/***/ 41193:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fetchTargets = fetchTargets;
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const promises_2 = __webpack_require__(58500);
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
const public_good_ts_1 = __webpack_require__(20283);
const service_ts_1 = __webpack_require__(44785);
const trust_files_ts_1 = __webpack_require__(41002);
const tuf_mirror_ts_1 = __webpack_require__(53725);
const BUDGET_MS = 30_000;
/** The verified targets of a TUF repository (TUF specification §5), into a fresh folder each time; throws UnavailableError when it can't be reached, EvidenceError when it does not prove itself. */
async function fetchTargets(source, context) {
    // Nothing that an earlier job or another step may have left is read: a planted cache would be a planted root.
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(context.temp, 'tuf-'));
    const budgetMs = context.deadline.within(BUDGET_MS);
    try {
        const reading = (0, retry_ts_1.retry)(() => readTargets(source, folder), {
            budgetMs,
            passes: (error) => (0, tuf_mirror_ts_1.isDownloadFailure)(error) && (0, tuf_mirror_ts_1.downloadPasses)(error),
            waiting: (error, waitMs) => {
                context.log.info(`the trust root at ${source.mirror.host} can't be read (${(0, errors_ts_1.messageOf)(error)}); trying again in ${(0, service_ts_1.duration)(waitMs)}`);
            }
        });
        return await within(reading, budgetMs, source);
    }
    catch (error) {
        throw (0, tuf_mirror_ts_1.isDownloadFailure)(error) ? outage(source, (0, errors_ts_1.messageOf)(error), error) : error;
    }
    finally {
        // At once: everybody waits for what comes next, and the threads that would do it meanwhile are slower.
        (0, node_fs_1.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
}
async function readTargets(source, folder) {
    const mirror = new tuf_mirror_ts_1.TufMirror(source.mirror, folder);
    try {
        const updater = await updaterFor(source, mirror, folder);
        await updater.refresh();
        const [trustedRoot, signingConfig, signingConfigV2] = await Promise.all([
            readTarget(updater, 'trusted_root.json'),
            readTarget(updater, 'signing_config.v0.2.json'),
            readTarget(updater, 'signing_config_rekor_v2.v0.2.json')
        ]);
        if (!trustedRoot)
            throw (0, trust_files_ts_1.rootError)(source.mirror.host, 'this TUF repository has no target trusted_root.json');
        return { trustedRoot, signingConfig, signingConfigV2 };
    }
    catch (error) {
        throw error instanceof errors_ts_1.CustodyError ? error : (mirror.failureBehind(error) ?? unproven(source, error));
    }
}
async function updaterFor({ rootPath }, mirror, folder) {
    const root = rootPath === undefined ? await publicGoodRoot() : await (0, trust_files_ts_1.readTufRoot)(rootPath);
    mirror.expectAfter(root);
    const { Updater } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 84706));
    await (0, promises_1.writeFile)((0, node_path_1.join)(folder, 'root.json'), root);
    return new Updater({
        metadataBaseUrl: mirror.base,
        metadataDir: folder,
        targetBaseUrl: `${mirror.base}/targets`,
        targetDir: folder,
        fetcher: mirror
    });
}
async function publicGoodRoot() {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.t.bind(__webpack_require__, 8032, 19));
    return Buffer.from(seeds[public_good_ts_1.PUBLIC_GOOD_MIRROR]['root.json'], 'base64');
}
async function readTarget(updater, name) {
    const target = await updater.getTargetInfo(name);
    return target && (0, promises_1.readFile)(await updater.downloadTarget(target));
}
async function within(work, milliseconds, source) {
    const timer = new AbortController();
    const late = (0, promises_2.setTimeout)(milliseconds, undefined, { signal: timer.signal }).then(() => {
        throw outage(source, `not everything was read within ${(0, service_ts_1.duration)(milliseconds)}`);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        timer.abort();
    }
}
function unproven(source, error) {
    return new errors_ts_1.EvidenceError('E_TRUST_TUF', {
        message: `the trust root at ${source.mirror.host} does not prove itself`.slice(0, 160),
        reason: (0, errors_ts_1.messageOf)(error),
        remedy: source.rootPath === undefined
            ? 'check the clock of this runner; if it is right, sign nothing until the mirror is mended'
            : 'check the clock of this runner, and that tuf-root belongs to this mirror; if both are right, tell its operator',
        cause: error
    });
}
function outage({ mirror, publicGood }, reason, cause) {
    return new errors_ts_1.UnavailableError('E_TRUST_OUTAGE', {
        message: `the trust root can't be read from ${mirror.host}`.slice(0, 160),
        reason,
        remedy: publicGood
            ? `look at ${service_ts_1.STATUS_PAGE}, and whether this runner can reach that host; then re-run this job only`
            : 'look whether this runner can reach that host and that tuf-mirror is right; then re-run this job only',
        cause
    });
}


/***/ }),

/***/ 99798:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyBundle = verifyBundle;
exports.openBundle = openBundle;
exports.readBundle = readBundle;
exports.verifySignatureLayer = verifySignatureLayer;
exports.verifyAttestationLayer = verifyAttestationLayer;
exports.statementIn = statementIn;
const node_crypto_1 = __webpack_require__(77598);
const bundle_1 = __webpack_require__(61040);
const statement_ts_1 = __webpack_require__(76031);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const expected_signer_ts_1 = __webpack_require__(87923);
const extent_ts_1 = __webpack_require__(63572);
const json_ts_1 = __webpack_require__(23494);
const legacy_ts_1 = __webpack_require__(38971);
const proof_ts_1 = __webpack_require__(20140);
const rekor_v1_ts_1 = __webpack_require__(53795);
const MAX_BUNDLE = 96 * 1_048_576;
// Of version 0.3 in both spellings; what a later version asks for can't be known.
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.bundle(?:\+json;version=0\.[123]|\.v0\.[123]\+json)$/;
const MAX_PAYLOAD = 1_048_576;
const SIGNATURE_TYPE = 'cosign container image signature';
/** Verifies a Sigstore bundle from its bytes alone, and that its statement speaks of the expected digest; throws EvidenceError. */
function verifyBundle(bytes, expected, trust) {
    const proven = trust.proven.of(bytes) ?? openBundle(bytes, trust).proven;
    return checked(proven, expected, () => statementIn(readBundle(bytes)));
}
/** The bundle in these bytes, verified but for whom and what it must speak of; throws EvidenceError. */
function openBundle(bytes, trust) {
    const bundle = readBundle(bytes);
    const proven = proveStatement(bundle, trust);
    trust.proven.keep(bytes, proven);
    return { bundle, proven };
}
/** The bundle in these bytes, unverified; throws EvidenceError where there is none. */
function readBundle(bytes) {
    return readable('the bundle', () => {
        const json = (0, json_ts_1.parseForeignJson)(bytes, MAX_BUNDLE);
        if (typeof json !== 'object' || json === null)
            throw new TypeError('it is not a JSON object');
        const bundle = (0, bundle_1.bundleFromJSON)(json);
        if (!MEDIA_TYPE.test(bundle.mediaType))
            throw new TypeError(`the rules of its mediaType are not known: ${bundle.mediaType}`);
        (0, extent_ts_1.refuseExtent)(bundle);
        return bundle;
    });
}
/** Verifies a layer of a `.sig` tag (cosign SIGNATURE_SPEC) from its bytes and annotations alone; throws EvidenceError. */
function verifySignatureLayer(payload, annotations, expected, trust) {
    const bundle = readable('the signature layer', () => {
        const signature = Buffer.from(annotation(annotations, 'dev.cosignproject.cosign/signature'), 'base64');
        const digest = Buffer.from(digest_ts_1.Digest.of(payload).hex, 'hex');
        return witnessed((0, bundle_1.toMessageSignatureBundle)({ digest, signature, certificate: leafOf(annotations) }), annotations);
    });
    const proof = (0, proof_ts_1.prove)(bundle, trust, payload);
    checkSimpleSigning(payload, expected.digest);
    (0, expected_signer_ts_1.checkSigner)(proof.signer, expected.identity);
    return proof;
}
/** Verifies a layer of an `.att` tag (cosign ATTESTATION_SPEC) from its bytes and annotations alone; throws EvidenceError. */
function verifyAttestationLayer(envelope, annotations, expected, trust) {
    const bundle = readable('the attestation layer', () => witnessed(bundleOf((0, bundle_1.envelopeFromJSON)((0, json_ts_1.parseForeignJson)(envelope, MAX_BUNDLE)), leafOf(annotations)), annotations));
    checkEnvelopeHash(bundle, envelope);
    return checked(proveStatement(bundle, trust), expected, () => statementIn(bundle));
}
// cosign compares this hash with the bytes of the layer: an envelope that was written anew would not verify there. How an entry of
// the older kind, intoto, belongs to the envelope is for the verifier to say.
function checkEnvelopeHash({ verificationMaterial: { tlogEntries } }, envelope) {
    for (const { canonicalizedBody } of tlogEntries.filter(({ kindVersion }) => kindVersion?.kind !== 'intoto')) {
        const logged = readable('the log entry', () => (0, rekor_v1_ts_1.envelopeHashOf)(canonicalizedBody));
        if (logged?.equals(digest_ts_1.Digest.of(envelope)))
            continue;
        throw (0, proof_ts_1.unproven)('E_VERIFY_LOG', 'the log entry does not belong to the envelope', `it is for an envelope with ${logged?.toString() ?? 'no hash'}, and the layer has ${digest_ts_1.Digest.of(envelope).toString()}`);
    }
}
function proveStatement(bundle, trust) {
    const proof = (0, proof_ts_1.prove)(bundle, trust);
    const statement = statementIn(bundle);
    const { predicateType } = statement;
    return { ...proof, predicateType, subjects: (0, statement_ts_1.subjectDigests)(statement), payload: payloadDigest(bundle) };
}
function checked(proven, expected, read) {
    checkSubject(proven.subjects, expected.digest);
    (0, expected_signer_ts_1.checkSigner)(proven.signer, expected.identity);
    let statement;
    return {
        ...proven,
        get statement() {
            return (statement ??= read());
        }
    };
}
function payloadDigest({ content }) {
    return digest_ts_1.Digest.of(content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0));
}
/** The in-toto statement in a bundle's envelope; throws EvidenceError when the bundle holds something else. */
function statementIn({ content }) {
    if (content.$case !== 'dsseEnvelope')
        throw (0, proof_ts_1.unproven)('E_VERIFY_FORMAT', 'the bundle holds a plain signature, not a DSSE envelope', 'verifiers of images read envelopes only');
    const { payload, payloadType, signatures } = content.dsseEnvelope;
    if (payloadType !== statement_ts_1.STATEMENT_PAYLOAD_TYPE)
        throw (0, proof_ts_1.unproven)('E_VERIFY_FORMAT', 'the envelope holds no in-toto statement', `its type is ${payloadType}`);
    if (signatures.length !== 1)
        throw (0, proof_ts_1.unproven)('E_VERIFY_FORMAT', 'the envelope does not carry exactly one signature', `it carries ${signatures.length}`);
    readable('the statement', () => {
        (0, json_ts_1.refuseAmbiguousStatement)(payload);
    });
    return (0, statement_ts_1.parseStatement)(payload);
}
function checkSubject(subjects, digest) {
    if (subjects.some((subject) => subject.equals(digest)))
        return;
    throw (0, proof_ts_1.unproven)('E_VERIFY_SUBJECT', `the statement is not about ${digest.toString()}`, `it is about ${subjects.slice(0, 8).map(String).join(', ') || 'nothing with a sha256 digest'}`);
}
function checkSimpleSigning(payload, digest) {
    const { critical } = readable('the signed payload', () => (0, json_ts_1.parseForeignJson)(payload, MAX_PAYLOAD));
    if (critical?.type !== SIGNATURE_TYPE)
        throw (0, proof_ts_1.unproven)('E_VERIFY_FORMAT', 'the payload is no cosign signature', `its type is ${String(critical?.type)}`);
    const signed = digest_ts_1.Digest.tryParse(critical.image?.['docker-manifest-digest']);
    if (!signed?.equals(digest))
        throw (0, proof_ts_1.unproven)('E_VERIFY_SUBJECT', `the signature is not about ${digest.toString()}`, `it is about ${signed?.toString() ?? 'nothing with a sha256 digest'}`);
}
// Without a log entry only a timestamp is left; beside one it adds nothing, and on attestations it covers the whole envelope.
function witnessed(bundle, annotations) {
    const entry = annotations['dev.sigstore.cosign/bundle'];
    const stamp = annotations['dev.sigstore.cosign/rfc3161timestamp'];
    const seen = !entry && stamp
        ? { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: (0, legacy_ts_1.stampFromAnnotation)(stamp) }] } }
        : { tlogEntries: [(0, legacy_ts_1.entryFromAnnotation)(annotation(annotations, 'dev.sigstore.cosign/bundle'))] };
    return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, ...seen } };
}
function bundleOf({ payload, payloadType, signatures }, certificate) {
    const [signature, ...others] = signatures;
    if (!signature || others.length > 0)
        throw new TypeError(`the envelope carries ${signatures.length} signatures`);
    return (0, bundle_1.toDSSEBundle)({ artifact: payload, artifactType: payloadType, signature: signature.sig, certificate });
}
function leafOf(annotations) {
    const certificate = annotations['dev.sigstore.cosign/certificate'];
    if (!certificate)
        throw (0, proof_ts_1.keyNamesNobody)();
    return new node_crypto_1.X509Certificate(certificate).raw;
}
function annotation(annotations, name) {
    const value = annotations[name];
    if (value === undefined || value === '')
        throw new TypeError(`the annotation ${name} is missing`);
    return value;
}
function readable(what, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors_ts_1.EvidenceError)
            throw error;
        const fields = error instanceof bundle_1.ValidationError ? `: ${error.fields.join(', ')}` : '';
        throw (0, proof_ts_1.unproven)('E_VERIFY_FORMAT', `${what} can't be read`, `${(0, errors_ts_1.messageOf)(error)}${fields}`.slice(0, 300), error);
    }
}


/***/ }),

/***/ 4162:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.examine = examine;
const verifier_ts_1 = __webpack_require__(99798);
const errors_ts_1 = __webpack_require__(87700);
/** Verifies everything that was found about a digest; without an identity any signer that the trust root vouches for is reported. */
function examine(inventory, trust, identity) {
    const attachments = [];
    const refused = [];
    for (const item of inventory.items) {
        const finding = examineItem(item, inventory.digest, trust, identity);
        if ('verified' in finding)
            attachments.push(finding);
        else
            refused.push(finding);
    }
    return { attachments, refused };
}
function examineItem(item, digest, trust, identity) {
    if (item.kind === 'unreadable')
        return { item, digest, code: 'E_UNREADABLE', reason: item.reason };
    try {
        return verifyItem(item, digest, trust, identity);
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { item, digest, code: error.code, reason: error.reason ?? error.message };
    }
}
function verifyItem(item, digest, trust, identity) {
    const expected = { digest, ...(identity && { identity }) };
    switch (item.kind) {
        case 'bundle':
            return { form: 'bundle', item, digest, verified: (0, verifier_ts_1.verifyBundle)(item.bundle, expected, trust) };
        case 'attestation-layer':
            return {
                form: 'attestation-layer',
                item,
                digest,
                verified: (0, verifier_ts_1.verifyAttestationLayer)(item.content, item.layer.annotations, expected, trust)
            };
        case 'signature-layer':
            return {
                form: 'signature-layer',
                item,
                digest,
                verified: (0, verifier_ts_1.verifySignatureLayer)(item.content, item.layer.annotations, expected, trust)
            };
    }
}


/***/ }),

/***/ 42955:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SCAN_PREDICATE = void 0;
exports.meetsRequirement = meetsRequirement;
exports.refersToSpdx = refersToSpdx;
exports.mayMean = mayMean;
const statement_ts_1 = __webpack_require__(76031);
const PROVENANCE = new Set([statement_ts_1.PREDICATE.provenance, 'https://slsa.dev/provenance/v0.2']);
/** The predicate type of a vulnerability scan (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
exports.SCAN_PREDICATE = 'https://cosign.sigstore.dev/attestation/vuln/v1';
// As actions/attest spells the version of a document: https://spdx.dev/Document/v2.3.
const SPDX = /^https:\/\/spdx\.dev\/Document(?:\/v\d+(?:\.\d+)*)?$/;
/** Whether a statement with this predicate type may meet a requirement; of a reference, its content decides. */
function meetsRequirement(predicateType, requirement) {
    switch (requirement) {
        case 'signature':
            return predicateType === statement_ts_1.PREDICATE.signature;
        case 'provenance':
            return PROVENANCE.has(predicateType);
        case 'scan':
            return predicateType === exports.SCAN_PREDICATE;
        case 'vsa':
            return predicateType === statement_ts_1.PREDICATE.summary;
        case 'sbom':
            return predicateType === statement_ts_1.PREDICATE.reference || SPDX.test(predicateType);
        default:
            return predicateType === requirement;
    }
}
/** Whether a reference names an SPDX document: anything else may be referred to as well (in-toto attestation spec, predicates/reference.md). */
function refersToSpdx(predicate) {
    const { references } = predicate;
    const isSpdx = (reference) => {
        const { mediaType } = (reference ?? {});
        return typeof mediaType === 'string' && mediaType.startsWith('application/spdx+json');
    };
    return Array.isArray(references) && references.some(isSpdx);
}
/** Whether something unverified may have been meant to meet a requirement: what can't be told counts as meant. */
function mayMean(item, requirement) {
    const predicateType = claimedType(item);
    return predicateType === undefined || meetsRequirement(predicateType, requirement);
}
function claimedType(item) {
    if (item.kind === 'signature-layer')
        return statement_ts_1.PREDICATE.signature;
    if (item.kind === 'attestation-layer')
        return item.layer.annotations['predicateType'];
    return item.kind === 'bundle' ? claimedInBundle(item.bundle) : undefined;
}
function claimedInBundle(bundle) {
    try {
        const { dsseEnvelope } = JSON.parse(bundle.toString('utf8'));
        const statement = JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8'));
        return typeof statement.predicateType === 'string' ? statement.predicateType : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};

export const id = 298;
export const ids = [298];
export const modules = {

/***/ 76031:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PREDICATE = exports.STATEMENT_PAYLOAD_TYPE = exports.STATEMENT_TYPE = void 0;
exports.serialiseStatement = serialiseStatement;
exports.writtenAround = writtenAround;
exports.parseStatement = parseStatement;
exports.subjectDigests = subjectDigests;
exports.saysTheSame = saysTheSame;
const node_util_1 = __webpack_require__(57975);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** The type of every statement written here (in-toto attestation spec v1, statement.md). */
exports.STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** The payload type of a DSSE envelope that holds a statement. */
exports.STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** The predicate types that are written, spelled as verifiers compare them: exactly. */
exports.PREDICATE = {
    signature: 'https://sigstore.dev/cosign/sign/v1',
    provenance: 'https://slsa.dev/provenance/v1',
    spdx: 'https://spdx.dev/Document',
    reference: 'https://in-toto.io/attestation/reference/v0.1',
    scan: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    summary: 'https://slsa.dev/verification_summary/v1'
};
const serialised = new WeakMap();
/** The statement as the bytes that are signed, written once: JSON without spare whitespace. */
function serialiseStatement(statement) {
    const known = serialised.get(statement);
    if (known)
        return known;
    const bytes = Buffer.from(JSON.stringify(statement));
    serialised.set(statement, bytes);
    return bytes;
}
/** The statement, whose predicate stands in `predicateBytes` as JSON already: megabytes that need not be written again. */
function writtenAround(statement, predicateBytes) {
    const { _type, subject, predicateType } = statement;
    const head = JSON.stringify({ _type, subject, predicateType }).slice(0, -1);
    serialised.set(statement, Buffer.concat([Buffer.from(`${head},"predicate":`), predicateBytes, Buffer.from('}')]));
    return statement;
}
/** The statement in a DSSE payload that somebody else may have written; throws EvidenceError when it is none. */
function parseStatement(payload) {
    const value = jsonObjectOf(payload);
    if (value['_type'] !== exports.STATEMENT_TYPE && value['_type'] !== 'https://in-toto.io/Statement/v0.1') {
        throw notAStatement(`its _type is ${JSON.stringify(value['_type'])}`);
    }
    const { subject, predicateType, predicate } = value;
    if (!Array.isArray(subject) || !subject.every(isSubject))
        throw notAStatement('its subject is not a list of digests');
    if (typeof predicateType !== 'string' || predicateType === '')
        throw notAStatement('it names no predicateType');
    return { _type: exports.STATEMENT_TYPE, subject, predicateType, predicate: isObject(predicate) ? predicate : {} };
}
/** The sha256 digests that a statement speaks of; subjects without one are left out. */
function subjectDigests(statement) {
    return statement.subject
        .map((subject) => digest_ts_1.Digest.tryParse(`sha256:${subject.digest['sha256'] ?? ''}`))
        .filter((digest) => digest !== undefined);
}
function jsonObjectOf(payload) {
    try {
        const value = JSON.parse(payload.toString('utf8'));
        if (isObject(value))
            return value;
    }
    catch (error) {
        throw notAStatement('it is not JSON', error);
    }
    throw notAStatement('it is not a JSON object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isSubject(value) {
    return (isObject(value) &&
        'digest' in value &&
        isObject(value.digest) &&
        Object.values(value.digest).every((hex) => typeof hex === 'string'));
}
function notAStatement(reason, cause) {
    return new errors_ts_1.EvidenceError('E_STATEMENT', {
        message: 'the signed payload is not an in-toto statement',
        reason,
        remedy: 'find out who attached it: custody and cosign never write such a payload',
        cause
    });
}
/**
 * Whether an existing statement already says what a planned one would: same predicate, every planned subject covered.
 * What only tells one run from another is left out of the comparison, so that a second run of the same workflow on the same digest adds nothing.
 */
function saysTheSame(existing, planned) {
    if (existing.predicateType !== planned.predicateType)
        return false;
    const covered = new Set(subjectDigests(existing).map(String));
    if (!subjectDigests(planned).every((digest) => covered.has(digest.toString())))
        return false;
    return (0, node_util_1.isDeepStrictEqual)(withoutOccasion(existing), withoutOccasion(planned));
}
// Of provenance the run; of a verification summary the time, the program, and the commit at which the same rules were read.
function withoutOccasion({ predicateType, predicate }) {
    const plain = JSON.parse(JSON.stringify(predicate));
    delete plain.runDetails?.metadata?.invocationId;
    if (predicateType !== exports.PREDICATE.summary)
        return plain;
    delete plain.timeVerified;
    delete plain.verifier?.version;
    delete plain.policy?.uri;
    return plain;
}


/***/ }),

/***/ 32298:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.prepareImage = prepareImage;
exports.openRegistry = openRegistry;
exports.loginFor = loginFor;
exports.scanEnvironment = scanEnvironment;
exports.trivyEnvironment = trivyEnvironment;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const registry_ts_1 = __webpack_require__(30494);
const credentials_ts_1 = __webpack_require__(22559);
const subject_ts_1 = __webpack_require__(89017);
const placement_ts_1 = __webpack_require__(69721);
const inventory_ts_1 = __webpack_require__(55619);
const reader_ts_1 = __webpack_require__(43560);
/** Fetches one image and what is attached to it and its platforms; throws when it is not what the digest says. */
async function prepareImage(requested, request, run) {
    const registry = openRegistry(requested, request.githubToken, run);
    const scope = { bundles: request.formats.includes('bundle'), legacy: request.formats.includes('legacy') };
    const own = (0, inventory_ts_1.readInventory)(new reader_ts_1.RegistryReader(registry), requested.digest, scope);
    own.catch(() => undefined);
    const subject = await (0, subject_ts_1.fetchSubject)(registry, requested.digest);
    const [, ...platforms] = (0, placement_ts_1.attachmentPoints)(subject);
    const inventories = await Promise.all([
        own,
        ...platforms.map(({ digest }) => (0, inventory_ts_1.readInventory)(new reader_ts_1.RegistryReader(registry), digest, scope))
    ]);
    return { requested, registry, subject, inventories };
}
/** A client for the image's repository, with the credential that Docker would use, or the job's own token on ghcr.io. */
function openRegistry({ reference }, githubToken, run, access = 'push') {
    const login = loginFor(reference, githubToken, run, access);
    return new registry_ts_1.Registry({ ...login, deadline: run.deadline });
}
/** With what the requests to the image's repository are authorised. */
function loginFor(reference, githubToken, run, access) {
    const credential = async () => (await (0, credentials_ts_1.findCredential)(reference, run.env, run.log)) ?? jobLogin(reference, githubToken, run);
    return { reference, credential, access, log: run.log };
}
/** The environment for a scan: where only the job's own token can read the registry, Syft gets it in its own variables. */
async function scanEnvironment(reference, githubToken, run) {
    const login = jobLogin(reference, githubToken, run);
    if (!login || (await (0, credentials_ts_1.findCredential)(reference, run.env, run.log)))
        return run.env;
    return {
        ...run.env,
        SYFT_REGISTRY_AUTH_AUTHORITY: reference.registry,
        SYFT_REGISTRY_AUTH_USERNAME: login.username,
        SYFT_REGISTRY_AUTH_PASSWORD: login.password
    };
}
/** The environment for Trivy, which reads Docker's configuration only: the job's own token gets one of its own. */
async function trivyEnvironment(reference, githubToken, run) {
    const login = jobLogin(reference, githubToken, run);
    if (!login || (await (0, credentials_ts_1.findCredential)(reference, run.env, run.log)))
        return run.env;
    const folder = (0, node_path_1.join)(run.folder, 'docker');
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    await (0, promises_1.mkdir)(folder, { mode: 0o700 });
    await (0, promises_1.writeFile)((0, node_path_1.join)(folder, 'config.json'), JSON.stringify({ auths: { [reference.registry]: { auth } } }), {
        mode: 0o600
    });
    return { ...run.env, DOCKER_CONFIG: folder };
}
// A job has a login on ghcr.io by its own token, and on no other registry.
function jobLogin({ registry }, githubToken, { env }) {
    if (!githubToken || registry !== 'ghcr.io')
        return undefined;
    return { kind: 'basic', username: env['GITHUB_ACTOR'] ?? 'x-access-token', password: githubToken };
}


/***/ }),

/***/ 22554:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.platformName = platformName;
exports.isRunnable = isRunnable;
/** `linux/arm64/v8` style. */
function platformName(platform) {
    return [platform.os, platform.architecture, platform.variant].filter((part) => part !== undefined).join('/');
}
/** BuildKit's attestation manifests declare `unknown/unknown`: nothing that runs. */
function isRunnable(platform) {
    return platform.os !== 'unknown' && platform.architecture !== 'unknown';
}


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reachOf = reachOf;
exports.spelledReach = spelledReach;
exports.guardedLookup = guardedLookup;
const node_dns_1 = __webpack_require__(40610);
const node_net_1 = __webpack_require__(77030);
const local = new node_net_1.BlockList();
local.addSubnet('0.0.0.0', 8);
local.addSubnet('127.0.0.0', 8);
local.addSubnet('169.254.0.0', 16);
local.addSubnet('224.0.0.0', 3);
local.addAddress('::', 'ipv6');
local.addAddress('::1', 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');
local.addSubnet('ff00::', 8, 'ipv6');
const privateNetworks = new node_net_1.BlockList();
privateNetworks.addSubnet('10.0.0.0', 8);
privateNetworks.addSubnet('100.64.0.0', 10);
privateNetworks.addSubnet('172.16.0.0', 12);
privateNetworks.addSubnet('192.0.0.0', 24);
privateNetworks.addSubnet('192.168.0.0', 16);
privateNetworks.addSubnet('198.18.0.0', 15);
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fec0::', 10, 'ipv6');
/** Where an IP address leads by the IANA special-purpose registries; IPv4 mapped into IPv6 counts as IPv4. */
function reachOf(address) {
    const family = (0, node_net_1.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
    if (local.check(address, family))
        return 'local';
    return privateNetworks.check(address, family) ? 'private' : 'public';
}
/** Where a URL's host leads as far as its spelling tells: undefined for a name that must be resolved first. */
function spelledReach(url) {
    const host = bareHost(url);
    if ((0, node_net_1.isIP)(host) !== 0)
        return reachOf(host);
    return /(?:^|\.)localhost\.?$/.test(host) ? 'local' : undefined;
}
/** Name resolution that refuses to go on to an address that `refuse` makes an error of; a proxy's own name is let through. */
function guardedLookup(target, refuse) {
    const host = bareHost(target);
    return (hostname, options, callback) => {
        (0, node_dns_1.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            const fault = error ?? (hostname === host ? firstFault(addresses, refuse) : undefined);
            const [first] = fault ? [] : addresses;
            if (fault)
                callback(fault, []);
            else if (options.all || !first)
                callback(null, addresses);
            else
                callback(null, first.address, first.family);
        });
    };
}
function firstFault(addresses, refuse) {
    return addresses.map(({ address }) => refuse(reachOf(address), address)).find((fault) => fault !== undefined);
}
function bareHost(url) {
    return url.hostname.replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 95264:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Authorization = void 0;
const errors_ts_1 = __webpack_require__(87700);
const challenge_ts_1 = __webpack_require__(36976);
const credential_ts_1 = __webpack_require__(35096);
const realm_ts_1 = __webpack_require__(27658);
const token_ts_1 = __webpack_require__(91532);
/**
 * The `Authorization` that one repository's requests share: asked for once, whoever is first, and renewed once for all. Clients
 * with deadlines of their own may share it, too.
 */
class Authorization {
    options;
    scope;
    credential;
    header;
    renewal;
    firstAnswer;
    settleFirst = () => undefined;
    /** Whether a credential was found; false until one was needed. */
    loggedIn = false;
    constructor(options) {
        this.options = options;
        this.scope = `repository:${options.reference.repository}:${options.access === 'push' ? 'pull,push' : 'pull'}`;
    }
    /** The header to send now; all but the first wait until the first has found out whether the registry wants one. */
    async current() {
        if (this.firstAnswer) {
            await this.firstAnswer;
            return this.header;
        }
        this.firstAnswer = new Promise((resolve) => {
            this.settleFirst = resolve;
        });
        return undefined;
    }
    /** Whether the registry has asked for a login and none was found. */
    get lacksLogin() {
        return this.credential !== undefined && !this.loggedIn;
    }
    /** Lets the others go on. */
    settle() {
        this.settleFirst();
    }
    /**
     * The header that meets the challenge of a 401 to a request sent with `used`, or undefined where there is none better.
     * Throws PermissionError when the registry asks for something that is not spoken here or refuses the login.
     */
    async renew(used, challenges, deadline) {
        if (this.header !== used)
            return this.header;
        this.renewal ??= this.meet(used, challenges ?? '', deadline).finally(() => {
            this.renewal = undefined;
        });
        return this.renewal;
    }
    async meet(used, challenges, deadline) {
        const offered = (0, challenge_ts_1.parseChallenges)(challenges);
        const challenge = (0, challenge_ts_1.chooseChallenge)(offered);
        const credential = await this.login();
        if (!challenge) {
            if (offered.length > 0)
                throw this.unknownScheme(offered);
            return undefined;
        }
        const header = challenge.scheme === 'basic' ? basicHeader(credential) : await this.bearer(challenge, credential, used, deadline);
        if (header === used)
            return undefined;
        this.header = header;
        return header;
    }
    async login() {
        this.credential ??= this.options.credential();
        const credential = await this.credential;
        if (credential)
            (0, credential_ts_1.maskCredential)(credential, this.options.log);
        this.loggedIn = credential !== undefined;
        return credential;
    }
    async bearer({ parameters }, credential, used, deadline) {
        const { reference, log } = this.options;
        const demanded = parameters.get('scope');
        // At first everything is asked for that the run will need; a second time the registry has said what is lacking.
        const scopes = used === undefined || demanded === undefined ? [this.scope] : [...new Set([demanded, this.scope])];
        const realm = (0, realm_ts_1.parseRealm)(parameters.get('realm') ?? '', reference);
        const token = await (0, token_ts_1.requestToken)({ reference, realm, service: parameters.get('service'), scopes, credential }, { deadline, log });
        return `Bearer ${token}`;
    }
    unknownScheme(offered) {
        const { registry } = this.options.reference;
        return new errors_ts_1.PermissionError('E_REGISTRY_AUTH_SCHEME', {
            message: `${registry} asks for a login by ${offered.map(({ scheme }) => scheme).join(', ')}`,
            reason: 'only Bearer (with a realm) and Basic are spoken here',
            remedy: `let whoever runs ${registry} offer token or password logins to this job`
        });
    }
}
exports.Authorization = Authorization;
function basicHeader(credential) {
    if (credential?.kind === 'bearer')
        return `Bearer ${credential.token}`;
    const pair = credential && (0, credential_ts_1.userPass)(credential);
    return pair === undefined ? undefined : (0, token_ts_1.basicAuthorization)(pair);
}


/***/ }),

/***/ 36976:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseChallenges = parseChallenges;
exports.chooseChallenge = chooseChallenge;
const MAX_HEADER = 8192;
const SEPARATORS = /[ \t,]*/y;
const NAME = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const VALUE = /[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z/:-]+))/y;
// The opaque data of schemes such as Negotiate, which would otherwise be taken for another scheme.
const TOKEN68 = /[ \t]+[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
/** The challenges in `WWW-Authenticate`, in their order; several headers are one list joined by commas (RFC 9110 §5.3). */
function parseChallenges(header) {
    const text = header.slice(0, MAX_HEADER);
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match)
            at = pattern.lastIndex;
        return match;
    };
    for (;;) {
        take(SEPARATORS);
        const name = take(NAME)?.[0].toLowerCase();
        if (name === undefined)
            return challenges;
        const value = take(VALUE);
        if (value) {
            challenges.at(-1)?.parameters.set(name, value[1]?.replace(/\\(.)/g, '$1') ?? value[2] ?? '');
        }
        else {
            challenges.push({ scheme: name, parameters: new Map() });
            take(TOKEN68);
        }
    }
}
/** The challenge that can be met here: Bearer before Basic, whatever order the registry named them in. */
function chooseChallenge(challenges) {
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic');
}


/***/ }),

/***/ 36956:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkContent = checkContent;
exports.refuseOtherClaim = refuseOtherClaim;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
/** Throws EvidenceError unless the bytes hash to the digest they were asked for by, and the registry says so too where it says anything. */
function checkContent(reference, bytes, digest, claimed) {
    const actual = digest_ts_1.Digest.of(bytes);
    if (!actual.equals(digest))
        throw digestMismatch(reference, digest, actual.toString());
    refuseOtherClaim(reference, digest, claimed);
}
/** Throws EvidenceError when `Docker-Content-Digest` names other content than ours (distribution-spec, "Pulling manifests"). */
function refuseOtherClaim(reference, digest, claimed) {
    // A registry may name the same content by another algorithm.
    if (typeof claimed !== 'string' || !claimed.startsWith('sha256:'))
        return;
    if (claimed !== digest.toString())
        throw digestMismatch(reference, digest, claimed);
}
function digestMismatch(reference, expected, actual) {
    return new errors_ts_1.EvidenceError('E_DIGEST_MISMATCH', {
        message: `${reference.registry} gave other content than ${expected.toString()}`,
        reason: `in ${reference.repository} it is ${/^sha256:[0-9a-f]{64}$/.test(actual) ? actual : 'named by something that is no digest'}`,
        remedy: `do not use this image; find out who can change what ${reference.registry}, or a proxy before it, answers`
    });
}


/***/ }),

/***/ 38193:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.startCoolDown = startCoolDown;
exports.coolDownOf = coolDownOf;
// One per host and process: every repository on a registry shares the limit that the registry counts against.
const coolDowns = new Map();
/** Lets nothing be sent to a host for so many milliseconds. */
function startCoolDown(host, waitMs, response) {
    const end = performance.now() + waitMs;
    if (end > (coolDowns.get(host)?.end ?? 0))
        coolDowns.set(host, { end, response });
}
/** The cool-down that a host asked for, or undefined when it is over or there is none. */
function coolDownOf(host) {
    const found = coolDowns.get(host);
    if (!found)
        return undefined;
    const waitMs = found.end - performance.now();
    return waitMs > 0 ? { waitMs, response: found.response } : undefined;
}


/***/ }),

/***/ 16070:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signatureTag = signatureTag;
exports.attestationTag = attestationTag;
exports.parseCosignManifest = parseCosignManifest;
exports.mergeCosignManifest = mergeCosignManifest;
exports.restoreCosignManifest = restoreCosignManifest;
exports.removeCosignLayers = removeCosignLayers;
const node_util_1 = __webpack_require__(57975);
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const descriptor_ts_1 = __webpack_require__(47592);
const media_types_ts_1 = __webpack_require__(29217);
const strict_json_ts_1 = __webpack_require__(57731);
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const MAX_LAYERS = 1000;
const NO_TIME = '0001-01-01T00:00:00Z';
/** The tag with an image's signatures. */
function signatureTag(digest) {
    return `sha256-${digest.hex}.sig`;
}
/** The tag with an image's attestations. */
function attestationTag(digest) {
    return `sha256-${digest.hex}.att`;
}
/** The layers in the manifest of `tag`, those that are no sha256 descriptors left out; throws RequestError when it is no manifest. */
function parseCosignManifest(bytes, tag) {
    return layersOf(parseManifest(bytes, tag))
        .map(layerOf)
        .filter((layer) => layer !== undefined);
}
/**
 * The manifest and config of `tag` with `ours` after all its layers, which stay as they are; undefined when it holds them.
 * Throws RequestError when the tag would grow beyond what cosign or registries take.
 */
function mergeCosignManifest(existing, ours, tag) {
    const found = existing ? parseManifest(existing, tag) : {};
    const listed = layersOf(found);
    const missing = ours.filter((layer) => !listed.some((entry) => isSame(layerOf(entry), layer)));
    if (missing.length === 0)
        return undefined;
    // A layer of ours that was damaged gives its place up; nobody else can have made the same signature.
    const kept = listed.filter((entry) => !missing.some((layer) => isSignatureOf(layerOf(entry), layer)));
    return manifestOf(found, [...kept, ...missing], tag);
}
/**
 * The manifest and config of `tag` with the layers of an earlier state of it that it has lost; undefined when it has lost none. Writers
 * who overwrite each other never notice, so whoever has seen a layer puts it back. Throws RequestError.
 */
function restoreCosignManifest(existing, earlier, tag) {
    if (!earlier)
        return undefined;
    const found = existing ? parseManifest(existing, tag) : {};
    const listed = layersOf(found);
    const lost = layersOf(parseManifest(earlier, tag)).filter((entry) => !listed.some((other) => isSameSignature(other, entry)));
    return lost.length === 0 ? undefined : manifestOf(found, [...listed, ...lost], tag);
}
/** The manifest and config of `tag` without the layers of these digests; undefined when it has none of them. Throws RequestError. */
function removeCosignLayers(existing, digests, tag) {
    if (!existing || digests.size === 0)
        return undefined;
    const found = parseManifest(existing, tag);
    const listed = layersOf(found);
    const kept = listed.filter((entry) => !digests.has(layerOf(entry)?.digest.toString() ?? ''));
    return kept.length === listed.length ? undefined : manifestOf(found, kept, tag);
}
function isSameSignature(one, other) {
    const layer = layerOf(other);
    return layer === undefined ? (0, node_util_1.isDeepStrictEqual)(one, other) : isSignatureOf(layerOf(one), layer);
}
function manifestOf(found, layers, tag) {
    const config = imageConfig(layers);
    const manifest = {
        ...found,
        schemaVersion: 2,
        mediaType: media_types_ts_1.OCI_MANIFEST,
        config: { mediaType: media_types_ts_1.OCI_CONFIG, size: config.length, digest: digest_ts_1.Digest.of(config) },
        layers
    };
    return { manifest: checkedManifest(Buffer.from(JSON.stringify(manifest)), layers.length, tag), config };
}
// cosign's readers take the tag for an image; its layers are not compressed, so their digests are their diff IDs.
function imageConfig(layers) {
    const digests = layers.map((layer) => ((0, strict_json_ts_1.isJsonObject)(layer) ? layer['digest'] : layer));
    return Buffer.from(JSON.stringify({
        architecture: '',
        created: NO_TIME,
        history: layers.map(() => ({ created: NO_TIME })),
        os: '',
        rootfs: { type: 'layers', diff_ids: digests },
        config: {}
    }));
}
function parseManifest(bytes, tag) {
    const notAManifest = (reason, cause) => otherContent(tag, reason, cause);
    const manifest = (0, strict_json_ts_1.parseJsonObject)(bytes, notAManifest);
    const { mediaType } = manifest;
    if (mediaType !== undefined && mediaType !== media_types_ts_1.OCI_MANIFEST && mediaType !== media_types_ts_1.DOCKER_MANIFEST) {
        throw notAManifest(`its media type is ${JSON.stringify(mediaType).slice(0, 100)}`);
    }
    if (!Array.isArray(manifest['layers']))
        throw notAManifest('it has no layers');
    return manifest;
}
function layersOf(manifest) {
    return Array.isArray(manifest['layers']) ? manifest['layers'] : [];
}
function layerOf(entry) {
    const descriptor = (0, descriptor_ts_1.parseDescriptor)(entry);
    if (!descriptor)
        return undefined;
    const { mediaType, digest, size, annotations } = descriptor;
    return { mediaType, digest, size, annotations: annotations ?? {} };
}
function isSame(theirs, ours) {
    return isSignatureOf(theirs, ours) && (0, node_util_1.isDeepStrictEqual)({ ...theirs?.annotations }, { ...ours.annotations });
}
// The payload of a signature is the same for every signer; the signature is not. An attestation's envelope holds its own.
function isSignatureOf(theirs, ours) {
    if (!theirs?.digest.equals(ours.digest) || theirs.mediaType !== ours.mediaType)
        return false;
    return (theirs.annotations[SIGNATURE] ?? '') === (ours.annotations[SIGNATURE] ?? '');
}
function checkedManifest(manifest, layers, tag) {
    if (layers > MAX_LAYERS) {
        throw tagFull(tag, `it would have ${layers} layers; cosign reads ${MAX_LAYERS}`);
    }
    if (manifest.length > media_types_ts_1.MAX_MANIFEST) {
        throw tagFull(tag, `its manifest would have ${manifest.length} bytes; registries take ${media_types_ts_1.MAX_MANIFEST}`);
    }
    return manifest;
}
function tagFull(tag, reason) {
    return new errors_ts_1.RequestError('E_COSIGN_TAG_FULL', {
        message: `cosign's tag ${tag} is full`,
        reason,
        remedy: 'delete that tag and run the same job again, which signs anew what it loses, or set formats: bundle'
    });
}
function otherContent(tag, reason, cause) {
    return new errors_ts_1.RequestError('E_COSIGN_TAG_CONTENT', {
        message: `cosign's tag ${tag} holds something else than a manifest with layers`,
        reason,
        remedy: 'find out who wrote that tag, delete it, and run the same job again',
        cause
    });
}


/***/ }),

/***/ 78621:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.askCredentialHelper = askCredentialHelper;
const node_child_process_1 = __webpack_require__(31421);
const node_events_1 = __webpack_require__(78474);
const errors_ts_1 = __webpack_require__(87700);
const credential_ts_1 = __webpack_require__(35096);
const strict_json_ts_1 = __webpack_require__(57731);
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const TIME_LIMIT_MS = 10_000;
const MAX_OUTPUT = 65_536;
// The words of docker-credential-helpers, which its own clients compare in this way.
const NO_LOGIN = new Set([
    'credentials not found in native keychain',
    'no credentials server URL',
    'no credentials username'
]);
// What the known helpers read: where to find programs and their own state, a proxy, and the cloud's login. Nothing of GitHub's.
const ENVIRONMENT = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'TMPDIR', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'DOCKER_CONFIG'],
    ...[
        'HTTP_PROXY',
        'HTTPS_PROXY',
        'NO_PROXY',
        'http_proxy',
        'https_proxy',
        'no_proxy',
        'SSL_CERT_FILE',
        'SSL_CERT_DIR'
    ],
    ...['DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'GNUPGHOME', 'PASSWORD_STORE_DIR'],
    ...[
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'AWS_REGION',
        'AWS_DEFAULT_REGION',
        'AWS_PROFILE'
    ],
    ...['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CA_BUNDLE'],
    ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_SDK_LOAD_CONFIG'],
    ...['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_CONFIG', 'CLOUDSDK_PYTHON', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'],
    ...['AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE', 'AZURE_CONFIG_DIR'],
    ...['SYSTEMROOT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PATHEXT']
];
/**
 * The login that `docker-credential-<name>` gives for a server (docker-credential-helpers, "get"), undefined where it has none. The program
 * gets a fixed set of variables, 10 s and 64 KiB; throws RequestError or UnavailableError, and never repeats what it printed.
 */
async function askCredentialHelper(name, server, env) {
    if (!NAME.test(name)) {
        throw helperError('E_CREDENTIAL_HELPER_NAME', JSON.stringify(name.slice(0, 40)), server, 'a name has no path, only letters, digits and . _ -');
    }
    const { exitCode, output } = await run(name, server, env);
    if (exitCode === 0)
        return parseLogin(output, name, server);
    if (NO_LOGIN.has(output.trim()))
        return undefined;
    throw helperError('E_CREDENTIAL_HELPER_FAILED', name, server, `it ended with exit code ${exitCode ?? 'none, by a signal'}`);
}
function parseLogin(output, name, server) {
    const answer = jsonOf(output);
    const { Username: username, Secret: secret } = (0, strict_json_ts_1.isJsonObject)(answer) ? answer : {};
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw helperError('E_CREDENTIAL_HELPER_OUTPUT', name, server, 'it printed something else than a JSON object with Username and Secret');
    }
    if (secret === '')
        return undefined;
    return username === credential_ts_1.IDENTITY_TOKEN_USER
        ? { kind: 'identity-token', token: secret }
        : { kind: 'basic', username, password: secret };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function run(name, server, env) {
    const child = (0, node_child_process_1.spawn)(`docker-credential-${name}`, ['get'], {
        env: allowedOf(env),
        stdio: ['pipe', 'pipe', 'ignore'],
        // Its own group, so that nothing it started outlives the limit.
        detached: process.platform !== 'win32'
    });
    // A helper that does not read its input closes it early; its answer still counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(server);
    try {
        const closed = (0, node_events_1.once)(child, 'close', { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
        const [[exitCode], output] = await Promise.all([closed, readOutput(child.stdout)]);
        return { exitCode, output };
    }
    catch (error) {
        kill(child);
        throw runFault(error, name, server);
    }
}
function allowedOf(env) {
    const entries = ENVIRONMENT.map((key) => [key, env[key]]);
    return Object.fromEntries(entries.filter((entry) => entry[1] !== undefined));
}
async function readOutput(stdout) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stdout) {
        length += chunk.length;
        if (length > MAX_OUTPUT)
            throw new RangeError(`it printed more than ${MAX_OUTPUT} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function kill(child) {
    child.stdout?.destroy();
    try {
        if (child.pid !== undefined)
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
}
function runFault(error, name, server) {
    if (error instanceof RangeError)
        return helperError('E_CREDENTIAL_HELPER_OUTPUT', name, server, error.message);
    if (error.name === 'AbortError') {
        return helperError('E_CREDENTIAL_HELPER_TIMEOUT', name, server, `it did not end within ${TIME_LIMIT_MS / 1000} s`);
    }
    const reason = "it is not installed on this runner's PATH, or can't be run";
    return helperError('E_CREDENTIAL_HELPER_MISSING', name, server, reason, error);
}
function helperError(code, name, server, reason, cause) {
    const failure = {
        message: `the credential helper docker-credential-${name} gives no login for ${server}`,
        reason,
        remedy: 'log in with docker/login-action instead, or repair the helper: ' +
            `echo ${server} | docker-credential-${name} get must print a login on the runner`,
        cause
    };
    return code === 'E_CREDENTIAL_HELPER_TIMEOUT' ? new errors_ts_1.UnavailableError(code, failure) : new errors_ts_1.RequestError(code, failure);
}


/***/ }),

/***/ 35096:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.IDENTITY_TOKEN_USER = void 0;
exports.userPass = userPass;
exports.maskCredential = maskCredential;
/** The user name that credential helpers give an identity token (docker/cli, "Credential helper protocol"). */
exports.IDENTITY_TOKEN_USER = '<token>';
/** The `user:password` of a Basic login (RFC 7617), undefined for a token that is used as it is. */
function userPass(credential) {
    switch (credential.kind) {
        case 'basic':
            return `${credential.username}:${credential.password}`;
        case 'identity-token':
            return `${exports.IDENTITY_TOKEN_USER}:${credential.token}`;
        case 'bearer':
            return undefined;
    }
}
/** Hides a credential, and every header made of it, from all later output. */
function maskCredential(credential, log) {
    const secret = credential.kind === 'basic' ? credential.password : credential.token;
    if (secret === '')
        return;
    log.mask(secret);
    const pair = userPass(credential);
    if (pair !== undefined)
        log.mask(Buffer.from(pair).toString('base64'));
}


/***/ }),

/***/ 22559:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findCredential = findCredential;
const promises_1 = __webpack_require__(51455);
const node_os_1 = __webpack_require__(48161);
const node_path_1 = __webpack_require__(76760);
const errors_ts_1 = __webpack_require__(87700);
const credential_ts_1 = __webpack_require__(35096);
const credential_helper_ts_1 = __webpack_require__(78621);
const docker_config_ts_1 = __webpack_require__(27520);
const MAX_CONFIG = 1024 * 1024;
/**
 * The login that Docker, and after it podman, would use for a repository: DOCKER_AUTH_CONFIG, Docker's config.json, then podman's files;
 * within a file the host's credential helper, else its store, else its entry. Undefined where there is none; throws RequestError when one is damaged.
 */
async function findCredential(reference, env, log) {
    const looked = [];
    for await (const config of configsIn(env)) {
        const credential = await credentialIn(config, reference, env);
        if (credential) {
            (0, credential_ts_1.maskCredential)(credential, log);
            return credential;
        }
        looked.push(`${config.path} (${hostsIn(config)})`);
    }
    log.info(`no login for ${reference.registry} in ${looked.join(', ') || 'any file of Docker or podman: there is none'}`);
    return undefined;
}
async function credentialIn(config, reference, env) {
    const helper = (0, docker_config_ts_1.helperFor)(config, reference);
    if (helper !== undefined)
        return (0, credential_helper_ts_1.askCredentialHelper)(helper, (0, docker_config_ts_1.serverOf)(reference), env);
    const entry = (0, docker_config_ts_1.findEntry)(config, reference);
    return entry && (0, docker_config_ts_1.decodeEntry)(entry, config.path, reference.registry);
}
async function* configsIn(env) {
    const inline = env['DOCKER_AUTH_CONFIG'];
    if (inline) {
        const { path, auths } = (0, docker_config_ts_1.parseDockerConfig)(Buffer.from(inline), 'the variable DOCKER_AUTH_CONFIG');
        yield { path, auths, credHelpers: new Map(), credsStore: undefined };
    }
    for (const path of configPaths(env)) {
        const bytes = await readConfig(path);
        if (bytes)
            yield (0, docker_config_ts_1.parseDockerConfig)(bytes, path);
    }
}
function configPaths(env) {
    const home = env['HOME'] || (0, node_os_1.homedir)();
    const docker = (0, node_path_1.join)(env['DOCKER_CONFIG'] || (0, node_path_1.join)(home, '.docker'), 'config.json');
    if (env['REGISTRY_AUTH_FILE'])
        return [docker, env['REGISTRY_AUTH_FILE']];
    const runtime = env['XDG_RUNTIME_DIR'] || `/run/containers/${process.getuid?.() ?? 0}`;
    return [
        docker,
        (0, node_path_1.join)(runtime, 'containers', 'auth.json'),
        (0, node_path_1.join)(env['XDG_CONFIG_HOME'] || (0, node_path_1.join)(home, '.config'), 'containers', 'auth.json')
    ];
}
async function readConfig(path) {
    try {
        const { size } = await (0, promises_1.stat)(path);
        if (size > MAX_CONFIG)
            throw (0, docker_config_ts_1.configError)('E_DOCKER_CONFIG_SIZE', path, `it has ${size} bytes, more than ${MAX_CONFIG}`);
        return size === 0 ? undefined : await (0, promises_1.readFile)(path);
    }
    catch (error) {
        if (error instanceof errors_ts_1.CustodyError)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw (0, docker_config_ts_1.configError)('E_DOCKER_CONFIG_UNREADABLE', path, (0, errors_ts_1.messageOf)(error));
    }
}
function hostsIn({ auths, credHelpers, credsStore }) {
    const names = [...new Set([...auths.keys(), ...credHelpers.keys()])].map((name) => name.replace(/^.*@/, ''));
    const store = credsStore === undefined ? [] : [`the store ${credsStore}`];
    const shown = [...names.slice(0, 20), ...store].join(', ').replace(/[^ -~]/g, '?');
    return shown === '' ? 'which holds none' : `which holds ${shown}`;
}


/***/ }),

/***/ 47592:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseDescriptor = parseDescriptor;
const digest_ts_1 = __webpack_require__(78033);
const strict_json_ts_1 = __webpack_require__(57731);
/** The descriptor that a JSON value spells, or undefined where it spells none or its digest is not sha256. */
function parseDescriptor(value) {
    if (!(0, strict_json_ts_1.isJsonObject)(value))
        return undefined;
    const { mediaType, size, artifactType, annotations } = value;
    const digest = digest_ts_1.Digest.tryParse(value['digest']);
    if (typeof mediaType !== 'string' || !digest || !isSize(size))
        return undefined;
    const platform = parsePlatform(value['platform']);
    return {
        mediaType,
        digest,
        size,
        ...(typeof artifactType === 'string' && artifactType !== '' && { artifactType }),
        ...((0, strict_json_ts_1.isJsonObject)(annotations) && { annotations: stringsOf(annotations) }),
        ...(platform && { platform })
    };
}
function isSize(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function stringsOf(annotations) {
    const texts = Object.entries(annotations).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
}
function parsePlatform(value) {
    if (!(0, strict_json_ts_1.isJsonObject)(value))
        return undefined;
    const { os, architecture, variant } = value;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    return { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
}


/***/ }),

/***/ 27520:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseDockerConfig = parseDockerConfig;
exports.helperFor = helperFor;
exports.serverOf = serverOf;
exports.findEntry = findEntry;
exports.decodeEntry = decodeEntry;
exports.configError = configError;
const errors_ts_1 = __webpack_require__(87700);
const strict_json_ts_1 = __webpack_require__(57731);
const HUB = 'docker.io';
/** The name under which Docker keeps its login for Docker Hub. */
const HUB_SERVER = 'https://index.docker.io/v1/';
const HUB_HOSTS = ['index.docker.io', 'docker.io', 'registry-1.docker.io'];
const API_PATH = /^\/v[12]\/?$/;
/** The logins in a configuration file; throws RequestError when it is none. */
function parseDockerConfig(bytes, path) {
    const config = jsonOf(bytes, path);
    const { auths, credHelpers, credsStore } = config;
    return {
        path,
        auths: new Map(entriesOf(auths, path, 'auths').filter((entry) => (0, strict_json_ts_1.isJsonObject)(entry[1]))),
        credHelpers: new Map(entriesOf(credHelpers, path, 'credHelpers').filter((entry) => typeof entry[1] === 'string')),
        credsStore: typeof credsStore === 'string' && credsStore !== '' ? credsStore : undefined
    };
}
/** The credential helper that speaks for a registry: its own by exact host, else the store of the whole file. */
function helperFor(config, { registry }) {
    const hosts = registry === HUB ? [HUB_SERVER, ...HUB_HOSTS] : [registry];
    const own = hosts.map((host) => config.credHelpers.get(host)).find((name) => name !== undefined);
    // An empty name switches the store off for this host and leaves the file's own entry.
    return own === undefined ? config.credsStore : own || undefined;
}
/** The name that Docker asks a credential helper for. */
function serverOf({ registry }) {
    return registry === HUB ? HUB_SERVER : registry;
}
/** The file's entry for a repository: by exact key, the longest path first, then keys that spell the host as a URL. */
function findEntry(config, reference) {
    const exact = keysOf(reference)
        .map((key) => config.auths.get(key))
        .find((entry) => entry !== undefined);
    if (exact)
        return exact;
    const hosts = reference.registry === HUB ? HUB_HOSTS : [reference.registry];
    for (const [key, entry] of config.auths) {
        const host = hostOfUrlKey(key);
        if (host !== undefined && hosts.includes(host))
            return entry;
    }
    return undefined;
}
/** The login in an entry, or undefined in the empty entry that Docker leaves beside a credential helper; throws RequestError when it is damaged. */
function decodeEntry(entry, path, registry) {
    const { auth, identitytoken, registrytoken, username, password } = entry;
    if (isText(registrytoken))
        return { kind: 'bearer', token: registrytoken };
    if (isText(identitytoken))
        return { kind: 'identity-token', token: identitytoken };
    if (isText(auth))
        return decodeAuth(auth, path, registry);
    return isText(username) && isText(password) ? { kind: 'basic', username, password } : undefined;
}
function decodeAuth(auth, path, registry) {
    const pair = Buffer.from(auth, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    // Buffer skips what is not base64, so garbage would pass for a shorter login.
    const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(auth) && auth.length % 4 === 0;
    if (!isBase64 || colon < 1) {
        throw configError('E_DOCKER_CONFIG_AUTH', path, `auth of ${registry} is ${isBase64 ? 'not user:password' : 'not base64'}`);
    }
    return { kind: 'basic', username: pair.slice(0, colon), password: pair.slice(colon + 1).replace(/^\0+|\0+$/g, '') };
}
function keysOf({ registry, repository }) {
    const hosts = registry === HUB ? [HUB, ...HUB_HOSTS] : [registry];
    const parts = repository.split('/');
    const paths = parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}`);
    const namespaced = paths.flatMap((path) => hosts.map((host) => host + path));
    return [...namespaced, ...(registry === HUB ? [HUB_SERVER] : []), ...hosts];
}
// A path after a URL is the API's; a path after a bare host is a namespace, unless it is spelled like the API's.
function hostOfUrlKey(key) {
    const match = /^(?:(https?):\/\/)?([^/]+)(\/.*)?$/.exec(key.toLowerCase());
    const [, scheme, host, path = ''] = match ?? [];
    return scheme !== undefined || path === '' || API_PATH.test(path) ? host : undefined;
}
function jsonOf(bytes, path) {
    try {
        // A byte order mark is what some editors leave.
        const value = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
        if ((0, strict_json_ts_1.isJsonObject)(value))
            return value;
    }
    catch {
        // The parser's message would quote the file, and with it perhaps a password.
        throw configError('E_DOCKER_CONFIG_SYNTAX', path, 'it is not JSON');
    }
    throw configError('E_DOCKER_CONFIG_SYNTAX', path, 'it is not a JSON object');
}
function entriesOf(value, path, name) {
    if (value === undefined || value === null)
        return [];
    if ((0, strict_json_ts_1.isJsonObject)(value))
        return Object.entries(value);
    throw configError('E_DOCKER_CONFIG_SYNTAX', path, `its ${name} is not an object`);
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** The error for a file with logins that can't be used. */
function configError(code, path, reason) {
    return new errors_ts_1.RequestError(code, {
        message: `the registry logins in ${path} can't be read`,
        reason,
        remedy: 'log in again before this step (docker/login-action writes the file anew), or repair or remove the file'
    });
}


/***/ }),

/***/ 80264:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseErrorBody = parseErrorBody;
const strict_json_ts_1 = __webpack_require__(57731);
const MAX_SHOWN = 512;
/** The error in an answer's body: the `errors` of the distribution specification, the fields of OAuth2 (RFC 6749 §5.2), or plain text. */
function parseErrorBody({ body, headers }) {
    const value = jsonOf(body);
    if (!(0, strict_json_ts_1.isJsonObject)(value)) {
        const isText = headers['content-type']?.startsWith('text/plain') ?? false;
        return { codes: [], text: isText ? shown(body.toString('utf8')) : '' };
    }
    const entries = Array.isArray(value['errors']) ? value['errors'].filter(strict_json_ts_1.isJsonObject) : [value];
    const codes = entries.map(({ code }) => code).filter((code) => typeof code === 'string');
    return { codes: codes.map((code) => code.toUpperCase()), text: shown(entries.map(sentenceOf).join('; ')) };
}
function sentenceOf(entry) {
    const { code, error, message, error_description: description, details } = entry;
    const words = [code ?? error, message ?? description ?? details];
    return words.filter((word) => typeof word === 'string' && word !== '').join(': ');
}
function jsonOf(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function shown(text) {
    // Control and formatting characters could rewrite the log they are printed to.
    const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
    const bytes = Buffer.from(clean);
    return bytes.length <= MAX_SHOWN
        ? clean
        : `${bytes
            .subarray(0, MAX_SHOWN - 4)
            .toString('utf8')
            .replace(/\ufffd+$/, '')}…`;
}


/***/ }),

/***/ 29217:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_MANIFEST = exports.DSSE_ENVELOPE = exports.SIMPLE_SIGNING = exports.SIGSTORE_BUNDLE = exports.EMPTY_CONFIG_BYTES = exports.EMPTY_CONFIG = exports.DOCKER_CONFIG = exports.OCI_CONFIG = exports.DOCKER_LIST = exports.DOCKER_MANIFEST = exports.OCI_INDEX = exports.OCI_MANIFEST = void 0;
exports.isIndexType = isIndexType;
exports.isManifestType = isManifestType;
/** Image manifest (OCI image-spec, media-types.md). */
exports.OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
/** Image index (OCI image-spec, media-types.md). */
exports.OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Docker's image manifest, version 2 schema 2. */
exports.DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** Docker's manifest list, version 2 schema 2. */
exports.DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Image configuration (OCI image-spec, media-types.md). */
exports.OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
/** Docker's image configuration. */
exports.DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
/** The descriptor's type for content that means nothing (OCI image-spec, manifest.md §Guidance for an Empty Descriptor). */
exports.EMPTY_CONFIG = 'application/vnd.oci.empty.v1+json';
/** The content of EMPTY_CONFIG. */
exports.EMPTY_CONFIG_BYTES = Buffer.from('{}');
/** A Sigstore bundle of version 0.3, as layer and as artifact type (cosign, BUNDLE_SPEC.md). */
exports.SIGSTORE_BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** The payload of a layer in cosign's `.sig` tag (cosign, SIGNATURE_SPEC.md). */
exports.SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
/** The DSSE envelope of a layer in cosign's `.att` tag. */
exports.DSSE_ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Whether a media type names a list of manifests. */
function isIndexType(mediaType) {
    return mediaType === exports.OCI_INDEX || mediaType === exports.DOCKER_LIST;
}
/** Whether a media type names the manifest of one image. */
function isManifestType(mediaType) {
    return mediaType === exports.OCI_MANIFEST || mediaType === exports.DOCKER_MANIFEST;
}
/** The most bytes of a manifest that are read or written (distribution-spec, "Pushing Manifests": registries take at least 4 MB). */
exports.MAX_MANIFEST = 4 * 1024 * 1024;


/***/ }),

/***/ 45446:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.awaitCoolDown = awaitCoolDown;
exports.settledAnswer = settledAnswer;
exports.persist = persist;
const retry_ts_1 = __webpack_require__(39529);
const cool_down_ts_1 = __webpack_require__(38193);
const refusals_ts_1 = __webpack_require__(72220);
const unanswered_ts_1 = __webpack_require__(57997);
const OVERLOADED = new Set([429, 503]);
const COOL_DOWN_MS = 1000;
const SPREAD_MS = 250;
/** An answer that may be another one a moment later. */
class Busy extends Error {
    response;
    waitMs;
    constructor(response, waitMs) {
        super(`HTTP ${response.status}`);
        this.response = response;
        this.waitMs = waitMs;
    }
}
/** Throws Busy while a host that asked for it is left alone. */
function awaitCoolDown(host) {
    const coolDown = (0, cool_down_ts_1.coolDownOf)(host);
    // Those that wait for the same end would otherwise all come back in the same moment.
    if (coolDown)
        throw new Busy(coolDown.response, coolDown.waitMs + Math.random() * SPREAD_MS);
}
/** The answer again, unless it is one that passes by itself: then Busy is thrown, and an overloaded host is left alone by all. */
function settledAnswer(host, answer) {
    if (!(0, retry_ts_1.statusPasses)(answer.status))
        return answer;
    const waitMs = (0, retry_ts_1.retryAfterMs)(answer);
    if (OVERLOADED.has(answer.status))
        (0, cool_down_ts_1.startCoolDown)(host, waitMs ?? COOL_DOWN_MS, answer);
    throw new Busy(answer, waitMs);
}
/** Tries until there is a settled answer, and tells each wait; throws the error that `describe` gives words for when the budget is spent. */
async function persist(attempt, persistence) {
    const { budgetMs, host, describe, deadline, log } = persistence;
    try {
        return await (0, retry_ts_1.retry)(attempt, {
            budgetMs: deadline.within(budgetMs),
            passes: (error) => {
                if (error instanceof Busy)
                    return error.waitMs ?? true;
                return (0, retry_ts_1.transportPasses)(error) && !(0, unanswered_ts_1.failsForGood)(error);
            },
            waiting: (error, waitMs) => {
                log.info(`${host}: ${error.message}; trying again in ${(waitMs / 1000).toFixed(1)} s`);
            }
        });
    }
    catch (error) {
        throw error instanceof Busy ? (0, refusals_ts_1.refusalOf)(describe(), error.response) : (0, unanswered_ts_1.unansweredError)(describe(), error);
    }
}


/***/ }),

/***/ 27658:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseRealm = parseRealm;
exports.realmLookup = realmLookup;
const errors_ts_1 = __webpack_require__(87700);
const addresses_ts_1 = __webpack_require__(7109);
const MAX_REALM = 2048;
// Registries whose token service lives on another host; everywhere else the realm must be on the registry's own host.
const FOREIGN_REALMS = new Map([
    ['registry-1.docker.io', 'auth.docker.io'],
    ['registry.digitalocean.com', 'api.digitalocean.com']
]);
// GitLab, its own installation and everybody else's: the registry is registry.HOST and HOST gives the tokens.
const GITLAB_REGISTRY = /^registry\.([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;
// Alibaba's registries of all regions and kinds, and the token services of its regions: buckets have names there, too, below oss-REGION.
const ALIBABA_REGISTRY = /\.aliyuncs\.com$/;
const ALIBABA_TOKENS = /^dockerauth(?:-ee)?(?:\.[a-z]{2}-[a-z]+(?:-\d)?)?\.aliyuncs\.com$/;
/**
 * The address that a registry's challenge sends its credentials to (Docker token authentication specification), once it is
 * one they may go to; throws EvidenceError otherwise, because a registry could send them anywhere.
 */
function parseRealm(realm, reference) {
    const registry = new URL(reference.apiBase);
    const url = urlOf(realm, reference);
    const refusal = refusalOf(url, registry);
    if (refusal !== undefined)
        throw realmError(realm, reference, refusal);
    return url;
}
/** Name resolution for a token request: a realm on a foreign host must lead out to the internet. */
function realmLookup(url, reference) {
    if (url.hostname === new URL(reference.apiBase).hostname)
        return undefined;
    return (0, addresses_ts_1.guardedLookup)(url, (reach, address) => reach === 'public'
        ? undefined
        : realmError(url.href, reference, `${url.hostname} resolves to ${address}, a ${reach} address`));
}
function urlOf(realm, reference) {
    // URL drops tabs and line breaks and takes backslashes for slashes: such text is not what it looks like.
    if (realm.length > MAX_REALM || /[^!-~]|\\/.test(realm)) {
        throw realmError(realm, reference, 'it is too long or holds characters that a URL does not have');
    }
    if (!URL.canParse(realm))
        throw realmError(realm, reference, 'it is not a URL');
    return new URL(realm);
}
function refusalOf(url, registry) {
    if (url.username !== '' || url.password !== '')
        return 'it carries a user name';
    // Only a registry on this machine's loopback is spoken to over http.
    if (registry.protocol === 'http:') {
        return isWeb(url) && url.hostname === registry.hostname ? undefined : 'it is not on the same loopback host';
    }
    if (url.protocol !== 'https:')
        return 'it is not https';
    return url.host === registry.host ? undefined : foreignRefusal(url, registry);
}
function foreignRefusal(url, registry) {
    const reach = (0, addresses_ts_1.spelledReach)(url);
    if (reach === 'local' || reach === 'private')
        return `${url.host} is a ${reach} address`;
    if (url.hostname === registry.hostname || tokenHostOf(registry.hostname) === url.hostname)
        return undefined;
    if (ALIBABA_REGISTRY.test(registry.hostname) && ALIBABA_TOKENS.test(url.hostname))
        return undefined;
    return `${url.hostname} is not the registry's own host and not known as its token service`;
}
function isWeb(url) {
    return url.protocol === 'http:' || url.protocol === 'https:';
}
function tokenHostOf(registryHost) {
    return FOREIGN_REALMS.get(registryHost) ?? GITLAB_REGISTRY.exec(registryHost)?.[1];
}
function realmError(realm, reference, reason) {
    const shown = JSON.stringify(realm.replace(/\/\/[^/@]*@/, '//…@').slice(0, 60));
    return new errors_ts_1.EvidenceError('E_REGISTRY_REALM', {
        message: `${reference.registry} asks to send the login to ${shown}, which is refused`,
        reason,
        remedy: `let whoever runs ${reference.registry} look at the realm in its WWW-Authenticate header; it must be https on the registry's own host`
    });
}


/***/ }),

/***/ 30809:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_REDIRECTS = void 0;
exports.isOwn = isOwn;
exports.redirectTarget = redirectTarget;
exports.resolveLocation = resolveLocation;
exports.foreignLookup = foreignLookup;
exports.tooManyRedirects = tooManyRedirects;
const errors_ts_1 = __webpack_require__(87700);
const addresses_ts_1 = __webpack_require__(7109);
/** The most redirects that one request follows. */
exports.MAX_REDIRECTS = 5;
const REDIRECTS = {
    read: new Set([301, 302, 303, 307, 308]),
    // The others would turn a request with a body into a GET (RFC 9110 §15.4).
    write: new Set([307, 308])
};
/** Whether a URL has the registry's own scheme, host and port: only there does a login go. */
function isOwn(url, reference) {
    return url.origin === new URL(reference.apiBase).origin;
}
/** Where an answer sends its request on to, or undefined where it is an answer; throws EvidenceError for a place nothing may go to. */
function redirectTarget(response, from, reference, purpose) {
    const { location } = response.headers;
    if (location === undefined || !REDIRECTS[purpose].has(response.status))
        return undefined;
    return resolveLocation(location, from, reference, purpose);
}
/**
 * The URL in a `Location`, relative or absolute (RFC 9110 §10.2.2); throws EvidenceError when it leaves https or leads to an
 * address that a registry has no business to send us to.
 */
function resolveLocation(location, from, reference, purpose) {
    if (!URL.canParse(location, from.href))
        throw locationError(location, reference, 'it is not a URL');
    const url = new URL(location, from);
    const refusal = refusalOf(url, from, reference, purpose);
    if (refusal !== undefined)
        throw locationError(location, reference, refusal);
    return url;
}
/** Name resolution for a host that is not the registry's: it must not lead back to this machine, nor a body into a private network. */
function foreignLookup(url, reference, purpose) {
    if (url.hostname === new URL(reference.apiBase).hostname)
        return undefined;
    return (0, addresses_ts_1.guardedLookup)(url, (reach, address) => mayReach(reach, purpose)
        ? undefined
        : locationError(url.href, reference, `${url.hostname} resolves to ${address}, a ${reach} address`));
}
function refusalOf(url, from, reference, purpose) {
    if (url.username !== '' || url.password !== '')
        return 'it carries a user name';
    if (from.protocol === 'https:' && url.protocol !== 'https:')
        return `it leaves https for ${url.protocol}`;
    return isOwn(url, reference) || isSameLoopback(url, reference) ? undefined : foreignRefusal(url, purpose);
}
function isSameLoopback(url, reference) {
    const registry = new URL(reference.apiBase);
    return registry.protocol === 'http:' && url.protocol === 'http:' && url.hostname === registry.hostname;
}
function foreignRefusal(url, purpose) {
    if (url.protocol !== 'https:')
        return 'it is not https';
    const reach = (0, addresses_ts_1.spelledReach)(url);
    return reach === undefined || mayReach(reach, purpose) ? undefined : `${url.host} is a ${reach} address`;
}
// Private registries keep blobs on private storage; what is read is hashed, and a login is never sent along.
function mayReach(reach, purpose) {
    return reach === 'public' || (reach === 'private' && purpose === 'read');
}
/** The error for a registry that keeps redirecting. */
function tooManyRedirects(reference) {
    return new errors_ts_1.EvidenceError('E_REGISTRY_REDIRECT', {
        message: `${reference.registry} redirected a request more than ${exports.MAX_REDIRECTS} times`,
        reason: 'its addresses lead in a circle, or storage hands requests on and on',
        remedy: `let whoever runs ${reference.registry} repair the redirects of its storage`
    });
}
function locationError(location, reference, reason) {
    // The query of a storage URL is a password to the content.
    const shown = JSON.stringify(location
        .replace(/\?.*$/s, '')
        .replace(/\/\/[^/@]*@/, '//…@')
        .slice(0, 70));
    return new errors_ts_1.EvidenceError('E_REGISTRY_REDIRECT', {
        message: `${reference.registry} sends a request on to ${shown}, which is refused`,
        reason,
        remedy: `let whoever runs ${reference.registry} repair its redirects or its external URL: they must be https and public`
    });
}


/***/ }),

/***/ 11549:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LISTING_LIMITS = void 0;
exports.lacksReferrersApi = lacksReferrersApi;
exports.parseReferrersPage = parseReferrersPage;
exports.mediaTypeOf = mediaTypeOf;
exports.listingError = listingError;
exports.nextPage = nextPage;
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const descriptor_ts_1 = __webpack_require__(47592);
const media_types_ts_1 = __webpack_require__(29217);
const redirect_ts_1 = __webpack_require__(30809);
const strict_json_ts_1 = __webpack_require__(57731);
/** The limits of one listing, over all of its pages. */
exports.LISTING_LIMITS = { pages: 20, entries: 1000, bytes: 4 * 1024 * 1024 };
const NO_API = new Set([400, 404, 405, 406]);
/** Whether an answer says that the registry has no referrers API (distribution-spec, "Listing Referrers", and what registries answer instead). */
function lacksReferrersApi(answer) {
    return NO_API.has(answer.status) || (answer.status === 200 && mediaTypeOf(answer) !== media_types_ts_1.OCI_INDEX);
}
/** The page in an answer; throws EvidenceError when it is no index or its next page is not on the registry. */
function parseReferrersPage(answer, reference) {
    const index = (0, strict_json_ts_1.parseJsonObject)(answer.body, (reason, cause) => listingError(reference, reason, cause));
    // What is written in Go says null for a list that nothing was ever added to.
    const manifests = index['manifests'] === null ? [] : index['manifests'];
    if (!Array.isArray(manifests))
        throw listingError(reference, 'it is no index: it has no list of manifests');
    const referrers = manifests.map(descriptor_ts_1.parseDescriptor).filter((descriptor) => descriptor !== undefined);
    return { referrers, next: nextPage(answer, reference) };
}
/** The media type of an answer, without its parameters. */
function mediaTypeOf({ headers }) {
    return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
/** The error for a listing that can't be read to its end. */
function listingError(reference, reason, cause) {
    return new errors_ts_1.EvidenceError('E_REFERRERS_LISTING', {
        message: `the list of what is attached in ${reference.repository} can't be read from ${reference.registry}`,
        reason,
        remedy: `let whoever runs ${reference.registry} look at its referrers API; a list read in part proves nothing`,
        cause
    });
}
/** Where the next page of a listing is; throws EvidenceError where that is not on the registry. */
function nextPage(answer, reference) {
    const target = (0, http_ts_1.nextLink)(answer.headers);
    if (target === undefined)
        return undefined;
    if (!URL.canParse(target, answer.url.href))
        throw listingError(reference, 'the address of its next page is not a URL');
    const url = new URL(target, answer.url);
    if (!(0, redirect_ts_1.isOwn)(url, reference))
        throw listingError(reference, `its next page is on another host, ${url.host}`);
    return url;
}


/***/ }),

/***/ 50961:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fallbackTag = fallbackTag;
exports.parseIndex = parseIndex;
exports.mergeIndex = mergeIndex;
exports.restoreIndex = restoreIndex;
exports.removeFromIndex = removeFromIndex;
exports.bundleManifest = bundleManifest;
exports.documentManifest = documentManifest;
exports.bundleLayerOf = bundleLayerOf;
const digest_ts_1 = __webpack_require__(78033);
const platform_ts_1 = __webpack_require__(22554);
const errors_ts_1 = __webpack_require__(87700);
const descriptor_ts_1 = __webpack_require__(47592);
const media_types_ts_1 = __webpack_require__(29217);
const strict_json_ts_1 = __webpack_require__(57731);
/** The tag under which a registry without the referrers API keeps what refers to a digest (distribution-spec, "Referrers Tag Schema"). */
function fallbackTag(digest) {
    return `sha256-${digest.hex}`;
}
/** The referrers in the fallback index under `tag`, those with other digests than sha256 left out; throws RequestError when it is no such index. */
function parseIndex(bytes, tag) {
    return entriesOf(parseFallbackIndex(bytes, tag))
        .map(descriptor_ts_1.parseDescriptor)
        .filter((descriptor) => descriptor !== undefined);
}
/**
 * The fallback index under `tag` with `ours` beside everything it lists already, or undefined when it lists them. Foreign entries keep
 * all their members; an entry of ours that lost its artifact type or annotations gets them back. Throws RequestError.
 */
function mergeIndex(existing, ours, tag) {
    const index = existing ? parseFallbackIndex(existing, tag) : {};
    const listed = entriesOf(index);
    const ourDigests = new Set(ours.map(({ digest }) => digest.toString()));
    const foreign = listed.filter((entry) => !ourDigests.has(String(digestOf(entry))));
    const complete = ours.every((descriptor) => listed.some((entry) => says(entry, descriptor)));
    if (complete && listed.length === foreign.length + ourDigests.size)
        return undefined;
    const manifests = [...foreign, ...uniqueByDigest(ours).map((descriptor) => repaired(listed, descriptor))];
    return indexOf(index, manifests, tag);
}
/**
 * The fallback index under `tag` with the entries of an earlier state of it that it has lost, as they were; undefined when it has lost
 * none. Writers who overwrite each other never notice, so whoever has seen an entry puts it back. Throws RequestError.
 */
function restoreIndex(existing, earlier, tag) {
    if (!earlier)
        return undefined;
    const index = existing ? parseFallbackIndex(existing, tag) : {};
    const listed = entriesOf(index);
    const digests = new Set(listed.map(digestOf));
    const lost = entriesOf(parseFallbackIndex(earlier, tag)).filter((entry) => !digests.has(digestOf(entry)));
    if (lost.length === 0)
        return undefined;
    return indexOf(index, [...listed, ...lost], tag);
}
/** The fallback index under `tag` without the entries of these digests, or undefined when it lists none of them; all others stay as they are. Throws RequestError. */
function removeFromIndex(existing, digests, tag) {
    if (!existing || digests.size === 0)
        return undefined;
    const index = parseFallbackIndex(existing, tag);
    const listed = entriesOf(index);
    const kept = listed.filter((entry) => !digests.has(String(digestOf(entry))));
    return kept.length === listed.length ? undefined : indexOf(index, kept, tag);
}
/** The manifest that attaches a bundle to its subject (cosign, BUNDLE_SPEC.md). */
function bundleManifest(attachment) {
    const annotations = {
        'org.opencontainers.image.created': attachment.created.toISOString().replace(/\.\d{3}Z$/, 'Z'),
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': attachment.predicateType
    };
    return referrerManifest(media_types_ts_1.SIGSTORE_BUNDLE, { ...attachment.bundle, mediaType: media_types_ts_1.SIGSTORE_BUNDLE }, attachment.subject, annotations);
}
/** The manifest that attaches a plain document, such as an SBOM, to its subject; the document's media type is the artifact type. */
function documentManifest(document, subject) {
    return referrerManifest(document.mediaType, document, subject);
}
function referrerManifest(artifactType, layer, subject, annotations) {
    const manifest = {
        schemaVersion: 2,
        mediaType: media_types_ts_1.OCI_MANIFEST,
        artifactType,
        config: { mediaType: media_types_ts_1.EMPTY_CONFIG, digest: digest_ts_1.Digest.of(media_types_ts_1.EMPTY_CONFIG_BYTES), size: media_types_ts_1.EMPTY_CONFIG_BYTES.length },
        layers: [plainDescriptor(layer)],
        subject: plainDescriptor(subject),
        ...(annotations && { annotations })
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const descriptor = { mediaType: media_types_ts_1.OCI_MANIFEST, digest: digest_ts_1.Digest.of(bytes), size: bytes.length, artifactType };
    return { bytes, descriptor: { ...descriptor, ...(annotations && { annotations }) } };
}
/** The one layer of a bundle's manifest, as cosign looks for it; undefined when the manifest holds something else. */
function bundleLayerOf(manifest) {
    const layers = listOf(manifest, 'layers');
    const layer = layers.length === 1 ? (0, descriptor_ts_1.parseDescriptor)(layers[0]) : undefined;
    return layer?.mediaType.startsWith('application/vnd.dev.sigstore.bundle') === true ? layer : undefined;
}
function listOf(manifest, member) {
    try {
        const list = (0, strict_json_ts_1.parseJsonObject)(manifest, (reason) => new TypeError(reason))[member];
        return Array.isArray(list) ? list : [];
    }
    catch {
        return [];
    }
}
function parseFallbackIndex(bytes, tag) {
    const index = (0, strict_json_ts_1.parseJsonObject)(bytes, (reason, cause) => notAnIndex(tag, reason, cause));
    const { mediaType, manifests } = index;
    // GitLab answers the tag of a digest with the image of that digest, whose children are no referrers.
    if ('layers' in index || 'config' in index)
        throw holdsImage(tag, 'it is the manifest of an image');
    if (mediaType !== undefined && mediaType !== media_types_ts_1.OCI_INDEX)
        throw holdsImage(tag, `its media type is ${JSON.stringify(mediaType).slice(0, 100)}`);
    if (manifests === null)
        return { ...index, manifests: [] };
    if (!Array.isArray(manifests))
        throw notAnIndex(tag, 'it has no list of manifests');
    if (manifests.some(isRunnableChild))
        throw holdsImage(tag, 'it lists the platforms of an image');
    return index;
}
function isRunnableChild(entry) {
    const platform = (0, descriptor_ts_1.parseDescriptor)(entry)?.platform;
    return platform !== undefined && (0, platform_ts_1.isRunnable)(platform);
}
function entriesOf(index) {
    return Array.isArray(index['manifests']) ? index['manifests'] : [];
}
function says(entry, ours) {
    const theirs = (0, descriptor_ts_1.parseDescriptor)(entry);
    if (!theirs?.digest.equals(ours.digest))
        return false;
    if (theirs.mediaType !== ours.mediaType || theirs.size !== ours.size)
        return false;
    return theirs.artifactType === ours.artifactType && holdsAll(theirs.annotations ?? {}, ours.annotations ?? {});
}
function holdsAll(theirs, ours) {
    return Object.entries(ours).every(([key, value]) => Object.hasOwn(theirs, key) && theirs[key] === value);
}
function repaired(listed, ours) {
    const found = listed.find((entry) => digestOf(entry) === ours.digest.toString());
    const entry = (0, strict_json_ts_1.isJsonObject)(found) ? found : {};
    const annotations = { ...((0, strict_json_ts_1.isJsonObject)(entry['annotations']) ? entry['annotations'] : {}), ...ours.annotations };
    return { ...entry, ...ours, ...(Object.keys(annotations).length > 0 && { annotations }) };
}
function uniqueByDigest(descriptors) {
    return [...new Map(descriptors.map((descriptor) => [descriptor.digest.hex, descriptor])).values()];
}
function plainDescriptor({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function digestOf(entry) {
    return (0, strict_json_ts_1.isJsonObject)(entry) ? entry['digest'] : undefined;
}
function indexOf(members, manifests, tag) {
    const bytes = Buffer.from(JSON.stringify({ ...members, schemaVersion: 2, mediaType: media_types_ts_1.OCI_INDEX, manifests }));
    if (bytes.length <= media_types_ts_1.MAX_MANIFEST)
        return bytes;
    throw new errors_ts_1.RequestError('E_REFERRERS_INDEX_SIZE', {
        message: `the index ${tag} would have ${bytes.length} bytes, more than ${media_types_ts_1.MAX_MANIFEST}`,
        reason: 'it lists everything that is attached to the image, and registries take manifests up to 4 MiB',
        remedy: 'delete attachments that are no longer needed, and the entries of that index that name them'
    });
}
function holdsImage(tag, reason) {
    return new errors_ts_1.RequestError('E_REFERRERS_TAG_IMAGE', {
        message: `the tag ${tag} holds an image, not the list of what is attached to one`,
        reason: `${reason}; some registries answer this tag with the image itself`,
        remedy: 'set formats: legacy, which does not use this tag; where somebody pushed an image under it, delete that tag'
    });
}
function notAnIndex(tag, reason, cause) {
    return new errors_ts_1.RequestError('E_REFERRERS_TAG_CONTENT', {
        message: `the tag ${tag} holds no index of what is attached to the image`,
        reason,
        remedy: 'find out who wrote it, delete the tag, and run the same job again',
        cause
    });
}


/***/ }),

/***/ 72220:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.refusalOf = refusalOf;
exports.tokenRefusal = tokenRefusal;
exports.manifestRefusal = manifestRefusal;
exports.loginMissing = loginMissing;
exports.blobMissing = blobMissing;
exports.malformedAnswer = malformedAnswer;
exports.failureOf = failureOf;
const errors_ts_1 = __webpack_require__(87700);
const retry_ts_1 = __webpack_require__(39529);
const error_body_ts_1 = __webpack_require__(80264);
const SILENT = 'the registry gives no reason';
const UNSUPPORTED = new Set([405, 406, 415]);
const UNSUPPORTED_CODES = new Set(['MANIFEST_INVALID', 'UNSUPPORTED']);
const IMMUTABLE_STATUS = new Set([400, 403, 405, 409, 412]);
const IMMUTABLE_TEXT = /immutab|TAG_INVALID|cannot be overwritten/i;
// What GHCR says to a token of GitHub's that may not write to this one package.
const PACKAGE_TEXT = /installation not allowed to|permission_denied: (?:create|write)_package/i;
/** The error for an attempt that the registry answered, and refused. */
function refusalOf(attempt, response) {
    const body = (0, error_body_ts_1.parseErrorBody)(response);
    const failure = failureOf(attempt, response.status, body);
    if ((0, retry_ts_1.statusPasses)(response.status))
        return busyError(attempt, response, failure);
    return (loginRefusal(attempt, response.status, body, failure) ??
        requestRefusal(attempt, response.status, failure) ??
        new errors_ts_1.RequestError('E_REGISTRY_REFUSED', {
            reason: SILENT,
            ...failure,
            remedy: `act on the registry's own words; where it gives none, ask whoever runs ${attempt.reference.registry}, with the time of this run`
        }));
}
/** The error for an answer of a token service that holds no token. */
function tokenRefusal(attempt, response) {
    const body = (0, error_body_ts_1.parseErrorBody)(response);
    // An OAuth2 service answers 400 to an identity token that it does not know (any more).
    const status = response.status === 400 ? 401 : response.status;
    return (loginRefusal(attempt, status, body, failureOf(attempt, response.status, body)) ??
        malformedAnswer(attempt, joined(`the token service answered HTTP ${response.status}`, body.text || undefined)));
}
function loginRefusal({ reference, loggedIn }, status, body, failure) {
    if (status !== 401 && status !== 403)
        return undefined;
    if (PACKAGE_TEXT.test(body.text))
        return packageRefusal(reference, failure);
    if (!loggedIn) {
        return new errors_ts_1.PermissionError('E_REGISTRY_LOGIN_MISSING', {
            ...failure,
            reason: joined('no login went with the request: none was found (the log names where), or the registry asked for none', failure.reason),
            remedy: `log in before this step: docker/login-action with registry: ${reference.registry}`
        });
    }
    if (status === 401) {
        return new errors_ts_1.PermissionError('E_REGISTRY_LOGIN_REFUSED', {
            ...failure,
            reason: joined('the login was found and the registry does not accept it, or not for this', failure.reason),
            remedy: `renew the password or token that docker/login-action is given for ${reference.registry}, and give it push rights`
        });
    }
    return new errors_ts_1.PermissionError('E_REGISTRY_DENIED', {
        ...failure,
        reason: joined('the registry knows the login and does not let it do this', failure.reason),
        remedy: `give the login for ${reference.registry} the right to read and write ${reference.repository}`
    });
}
function packageRefusal(reference, failure) {
    return new errors_ts_1.PermissionError('E_REGISTRY_PACKAGE_DENIED', {
        ...failure,
        remedy: `in this order: 1. give the job \`permissions: packages: write\`; 2. in the settings of the package ${reference.repository}, under ` +
            'Manage Actions access, add this repository with the role Write; 3. let the organisation allow its members to create packages'
    });
}
function requestRefusal({ reference, writes }, status, failure) {
    if (status === 404) {
        return new errors_ts_1.RequestError('E_REGISTRY_REPOSITORY', {
            ...failure,
            reason: joined('the repository does not exist, or the login may not see it', failure.reason),
            remedy: `check the spelling of ${reference.name}, and that the login may read and write it`
        });
    }
    if (status === 413) {
        return new errors_ts_1.RequestError('E_REGISTRY_TOO_LARGE', {
            ...failure,
            reason: joined('it is larger than the registry takes, or the quota is used up', failure.reason),
            remedy: `raise the size limit or quota of ${reference.registry}, or attach less: a smaller SBOM, or sbom: none`
        });
    }
    return writes && UNSUPPORTED.has(status) ? unsupported(failure) : undefined;
}
function unsupported(failure) {
    return new errors_ts_1.RequestError('E_REGISTRY_UNSUPPORTED', {
        ...failure,
        reason: joined('the registry is too old for what is attached, or the repository is locked', failure.reason),
        remedy: 'set formats: legacy, which needs nothing but tags, or move to a registry that takes OCI 1.1 artifacts'
    });
}
/** The error for a manifest that the registry does not take: a tag it keeps as it is, a type it does not know, or any other refusal. */
function manifestRefusal(attempt, response, target) {
    const body = (0, error_body_ts_1.parseErrorBody)(response);
    const failure = failureOf(attempt, response.status, body);
    const isTag = typeof target === 'string';
    if (isTag && IMMUTABLE_STATUS.has(response.status) && IMMUTABLE_TEXT.test([...body.codes, body.text].join(' '))) {
        return immutableTag(attempt, target, failure);
    }
    if (response.status === 400 && body.codes.some((code) => UNSUPPORTED_CODES.has(code)))
        return unsupported(failure);
    return refusalOf(attempt, response);
}
function immutableTag({ reference }, tag, failure) {
    return new errors_ts_1.PermissionError('E_REGISTRY_IMMUTABLE_TAG', {
        ...failure,
        reason: joined(`the tag ${tag} exists and the registry lets no tag be changed`, failure.reason),
        remedy: `exclude the tags sha256-* from immutability in ${reference.repository}; ` +
            'on ECR: IMMUTABLE_WITH_EXCLUSION with the filter sha256-*'
    });
}
/** The error for a registry that lets anybody read, asked for a login, and was shown none. */
function loginMissing({ registry, repository }) {
    return new errors_ts_1.PermissionError('E_REGISTRY_LOGIN_MISSING', {
        message: `no login for ${registry}: nothing can be attached in ${repository}`,
        reason: 'the registry asked for a login and none was found (the log names where was looked); without one it only lets read',
        remedy: `log in before this step: docker/login-action with registry: ${registry}`
    });
}
/** The error for content that something in the registry names and that is not there. */
function blobMissing({ registry, repository }, digest) {
    return new errors_ts_1.MissingError('E_REGISTRY_BLOB_MISSING', {
        message: `blob ${digest.toString()} is not in ${repository} on ${registry}`,
        reason: 'a manifest names it; it was deleted, or it was never pushed whole',
        remedy: 'push the image again, or what is attached to it'
    });
}
function busyError(attempt, response, failure) {
    const { registry } = attempt.reference;
    if (response.status !== 429) {
        return new errors_ts_1.UnavailableError('E_REGISTRY_UNAVAILABLE', {
            reason: SILENT,
            ...failure,
            remedy: `look at the status page of ${registry}, then run the same job again`
        });
    }
    const wait = (0, retry_ts_1.retryAfterMs)(response);
    return new errors_ts_1.UnavailableError('E_REGISTRY_RATE_LIMIT', {
        ...failure,
        reason: joined(wait === undefined
            ? 'too many requests'
            : `too many requests; the registry asks to wait ${Math.ceil(wait / 1000)} s`, failure.reason),
        remedy: `wait, then run the same job again; a login with a higher limit on ${registry} helps`
    });
}
/** The error for an answer that breaks the distribution specification. */
function malformedAnswer(attempt, reason) {
    return new errors_ts_1.UnavailableError('E_REGISTRY_ANSWER', {
        ...failureOf(attempt, undefined, { codes: [], text: reason }),
        remedy: `run the same job again; if it stays, tell whoever runs ${attempt.reference.registry}`
    });
}
/** The words of a failure but its remedy; `status` is undefined where there was no answer. */
function failureOf(attempt, status, body) {
    const { registry, repository } = attempt.reference;
    const outcome = status === undefined ? 'no usable answer' : `HTTP ${status}`;
    return {
        message: `${outcome} from ${registry}: can't ${attempt.what} in ${repository}`,
        ...(body.text !== '' && { reason: body.text })
    };
}
function joined(ours, theirs) {
    return theirs === undefined ? ours : `${ours}; it says: ${theirs}`;
}


/***/ }),

/***/ 30494:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Registry = exports.Upload = void 0;
const digest_ts_1 = __webpack_require__(78033);
const http_ts_1 = __webpack_require__(98059);
const retry_ts_1 = __webpack_require__(39529);
const content_ts_1 = __webpack_require__(36956);
const error_body_ts_1 = __webpack_require__(80264);
const media_types_ts_1 = __webpack_require__(29217);
const referrers_page_ts_1 = __webpack_require__(11549);
const refusals_ts_1 = __webpack_require__(72220);
const tags_ts_1 = __webpack_require__(20224);
const unanswered_ts_1 = __webpack_require__(57997);
const upload_ts_1 = __webpack_require__(2872);
const wire_ts_1 = __webpack_require__(48268);
var upload_ts_2 = __webpack_require__(2872);
Object.defineProperty(exports, "Upload", ({ enumerable: true, get: function () { return upload_ts_2.Upload; } }));
const READ_TIMEOUT_MS = 10_000;
const PUSH_TIMEOUT_MS = 15_000;
const MAX_ANSWER = 65_536;
const BLOB_BUDGET_MS = 180_000;
const LONGEST_READ_MS = 120_000;
const CATCH_UP_MS = 60_000;
const TAGS_A_PAGE = 100;
const MAX_OPENED_AHEAD = 16;
const ACCEPTED = [media_types_ts_1.OCI_MANIFEST, media_types_ts_1.OCI_INDEX, media_types_ts_1.DOCKER_MANIFEST, media_types_ts_1.DOCKER_LIST].join(', ');
// The specification says 201; some registries and the proxies before them say it in other words.
const WRITTEN = new Set([200, 201, 202]);
const DELETED = new Set([200, 202, 204]);
// Nothing waits for it but tidiness.
const DELETE_BUDGET_MS = 20_000;
const UNSEEN_CODES = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN']);
/** An answer that denies content which is there, or will be in a moment. */
class Unseen extends Error {
    answer;
    constructor(answer) {
        super(`HTTP ${answer.status}`);
        this.answer = answer;
    }
}
/** A client for one repository (OCI distribution-spec 1.1): everything read by digest is hashed, everything is bounded and retried. */
class Registry {
    reference;
    wire;
    constructor(options) {
        this.reference = options.reference;
        this.wire = new wire_ts_1.Wire({ access: 'push', ...options });
    }
    /** The manifest of a digest or tag, undefined where there is none; throws EvidenceError when the bytes are not the digest's. */
    async fetchManifest(target, limits = {}) {
        const request = this.reading(`read manifest ${target.toString()}`, `manifests/${target.toString()}`, {
            headers: { accept: ACCEPTED },
            maxBytes: media_types_ts_1.MAX_MANIFEST
        });
        const answer = await this.read(request, limits);
        if (!answer)
            return undefined;
        const digest = target instanceof digest_ts_1.Digest ? target : digest_ts_1.Digest.of(answer.body);
        (0, content_ts_1.checkContent)(this.reference, answer.body, digest, answer.headers['docker-content-digest']);
        return { bytes: answer.body, mediaType: (0, referrers_page_ts_1.mediaTypeOf)(answer), digest };
    }
    /** Writes a manifest; `acceptedSubject` says that the registry itself lists it as a referrer (`OCI-Subject`). */
    async pushManifest(target, bytes, mediaType) {
        const request = {
            method: 'PUT',
            url: this.wire.endpoint(`manifests/${target.toString()}`),
            what: `push manifest ${target.toString()}`,
            headers: { 'content-type': mediaType },
            body: bytes,
            timeoutMs: PUSH_TIMEOUT_MS,
            maxBytes: MAX_ANSWER
        };
        // A manifest may reach a replica before the blobs that were pushed a moment ago.
        const answer = await this.sendUntilSeen(request, { patientMs: CATCH_UP_MS }, namesUnseenBlob);
        if (!WRITTEN.has(answer.status))
            throw (0, refusals_ts_1.manifestRefusal)(this.wire.attempt(request), answer, target);
        (0, content_ts_1.refuseOtherClaim)(this.reference, digest_ts_1.Digest.of(bytes), answer.headers['docker-content-digest']);
        return { acceptedSubject: digest_ts_1.Digest.tryParse(answer.headers['oci-subject']) !== undefined };
    }
    /** Deletes a manifest by its digest (distribution-spec, "Deleting Manifests"); one that is gone already is deleted. Throws CustodyError where the registry lets nobody, or not this login. */
    async deleteManifest(digest) {
        const request = {
            method: 'DELETE',
            url: this.wire.endpoint(`manifests/${digest.toString()}`),
            what: `delete manifest ${digest.toString()}`,
            timeoutMs: PUSH_TIMEOUT_MS,
            maxBytes: MAX_ANSWER
        };
        const answer = await this.wire.send(request, DELETE_BUDGET_MS);
        if (answer.status !== 404 && !DELETED.has(answer.status))
            throw (0, refusals_ts_1.refusalOf)(this.wire.attempt(request), answer);
    }
    /** The content of a digest; throws MissingError where there is none and EvidenceError when it is other or larger content. */
    async fetchBlob(digest, maxBytes, limits = {}) {
        const request = this.reading(`read blob ${digest.toString()}`, `blobs/${digest.toString()}`, {
            timeoutMs: Math.min((0, upload_ts_1.transferTimeoutMs)(maxBytes), LONGEST_READ_MS),
            // A redirect or an error may be longer than a small blob.
            maxBytes: Math.max(maxBytes, MAX_ANSWER)
        });
        const answer = await this.read(request, { budgetMs: BLOB_BUDGET_MS, ...limits });
        if (!answer)
            throw (0, refusals_ts_1.blobMissing)(this.reference, digest);
        if (answer.body.length > maxBytes) {
            throw (0, unanswered_ts_1.oversizedAnswer)(this.wire.attempt(request), `it has ${answer.body.length} bytes, more than ${maxBytes}`);
        }
        (0, content_ts_1.checkContent)(this.reference, answer.body, digest, undefined);
        return answer.body;
    }
    /** Whether the repository has this blob already; throws CustodyError where the registry doesn't say. */
    async hasBlob(digest) {
        const path = `blobs/${digest.toString()}`;
        const request = this.reading(`look for blob ${digest.toString()}`, path, {
            timeoutMs: READ_TIMEOUT_MS,
            maxBytes: MAX_ANSWER
        });
        return (await this.read({ ...request, method: 'HEAD' }, {})) !== undefined;
    }
    /** Throws PermissionError where it is known already that nothing can be written: a login was asked for and none was found. */
    requireLogin() {
        if (this.wire.lacksLogin)
            throw (0, refusals_ts_1.loginMissing)(this.reference);
    }
    /** Opens connections for so many requests that will be sent at once, at most 16. */
    expectRequests(count) {
        (0, http_ts_1.openConnections)(new URL(this.reference.apiBase), Math.min(count, MAX_OPENED_AHEAD));
    }
    /** Opens an upload before its content is known. */
    openUpload() {
        return upload_ts_1.Upload.open(this.wire);
    }
    /** Uploads a blob. */
    pushBlob(bytes) {
        return upload_ts_1.Upload.unopened(this.wire).finish(bytes);
    }
    /** Everything that refers to a manifest, unfiltered; undefined where the registry has no referrers API (distribution-spec, "Listing Referrers"). */
    async listReferrers(digest) {
        const referrers = [];
        let next = this.wire.endpoint(`referrers/${digest.toString()}`);
        let bytes = 0;
        for (let page = 0; next; page++) {
            const answer = await this.fetchReferrers(next, digest, referrers_page_ts_1.LISTING_LIMITS.bytes - bytes);
            if (!answer && page > 0)
                throw (0, referrers_page_ts_1.listingError)(this.reference, 'a page that it links to is not there');
            if (!answer)
                return undefined;
            const listed = (0, referrers_page_ts_1.parseReferrersPage)(answer, this.reference);
            referrers.push(...listed.referrers);
            bytes += answer.body.length;
            next = listed.next;
            if (referrers.length > referrers_page_ts_1.LISTING_LIMITS.entries || (next && page + 1 >= referrers_page_ts_1.LISTING_LIMITS.pages)) {
                throw (0, referrers_page_ts_1.listingError)(this.reference, `it has more than ${referrers_page_ts_1.LISTING_LIMITS.entries} entries or ${referrers_page_ts_1.LISTING_LIMITS.pages} pages`);
            }
        }
        return referrers;
    }
    /** Every tag of the repository, page by page (distribution-spec, "Listing Tags"); throws EvidenceError where the list has no end. */
    async listTags() {
        const tags = [];
        let next = this.wire.endpoint(`tags/list?n=${TAGS_A_PAGE}`);
        for (let page = 0; next; page++) {
            const request = {
                method: 'GET',
                url: next,
                what: 'list tags',
                timeoutMs: READ_TIMEOUT_MS,
                maxBytes: tags_ts_1.TAG_LIMITS.pageBytes
            };
            const answer = await this.wire.send(request);
            if (answer.status !== 200)
                throw (0, refusals_ts_1.refusalOf)(this.wire.attempt(request), answer);
            const listed = (0, tags_ts_1.parseTagsPage)(answer, this.reference);
            tags.push(...listed.tags);
            next = listed.next;
            if (tags.length > tags_ts_1.TAG_LIMITS.tags || (next && page + 1 >= tags_ts_1.TAG_LIMITS.pages))
                throw (0, tags_ts_1.tagsError)(this.reference, `it has more than ${tags_ts_1.TAG_LIMITS.tags} tags or ${tags_ts_1.TAG_LIMITS.pages} pages`);
        }
        return tags;
    }
    async fetchReferrers(url, digest, maxBytes) {
        const request = {
            method: 'GET',
            url,
            what: `list referrers of ${digest.toString()}`,
            headers: { accept: media_types_ts_1.OCI_INDEX },
            timeoutMs: READ_TIMEOUT_MS,
            maxBytes
        };
        const answer = await this.wire.send(request);
        if ((0, referrers_page_ts_1.lacksReferrersApi)(answer))
            return undefined;
        // Old Harbor answers so where the API is missing; it is believed only from a registry that lets the same login read the manifest.
        if (answer.status === 401 && (await this.fetchManifest(digest)))
            return undefined;
        if (answer.status !== 200)
            throw (0, refusals_ts_1.refusalOf)(this.wire.attempt(request), answer);
        return answer;
    }
    reading(what, path, rest) {
        return { method: 'GET', url: this.wire.endpoint(path), what, timeoutMs: READ_TIMEOUT_MS, ...rest };
    }
    async read(request, limits) {
        const answer = await this.sendUntilSeen(request, limits, ({ status }) => status === 404);
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw (0, refusals_ts_1.refusalOf)(this.wire.attempt(request), answer);
        return answer;
    }
    async sendUntilSeen(request, { patientMs = 0, budgetMs }, isUnseen) {
        const attempt = async () => {
            const answer = await this.wire.send(request, budgetMs);
            if (isUnseen(answer))
                throw new Unseen(answer);
            return answer;
        };
        try {
            return await (0, retry_ts_1.retry)(attempt, {
                budgetMs: this.wire.deadline.within(patientMs),
                passes: (error) => error instanceof Unseen
            });
        }
        catch (error) {
            if (error instanceof Unseen)
                return error.answer;
            throw error;
        }
    }
}
exports.Registry = Registry;
function namesUnseenBlob(answer) {
    return answer.status >= 400 && (0, error_body_ts_1.parseErrorBody)(answer).codes.some((code) => UNSEEN_CODES.has(code));
}


/***/ }),

/***/ 57731:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseJsonObject = parseJsonObject;
exports.isJsonObject = isJsonObject;
const ambiguous_json_ts_1 = __webpack_require__(98438);
/**
 * The JSON object in bytes that others wrote. Two readers could understand a document with a repeated key differently,
 * so such documents, invalid UTF-8, nesting deeper than 64 and anything but an object are refused: `fault` makes the error of the reason.
 */
function parseJsonObject(bytes, fault) {
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        throw fault('it is not JSON in UTF-8', error);
    }
    if (!isJsonObject(value))
        throw fault('it is not a JSON object');
    const ambiguity = (0, ambiguous_json_ts_1.ambiguityIn)(bytes);
    if (ambiguity !== undefined)
        throw fault(ambiguity);
    return value;
}
/** Whether a JSON value is an object, which arrays and null are not. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 89017:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fetchSubject = fetchSubject;
const digest_ts_1 = __webpack_require__(78033);
const platform_ts_1 = __webpack_require__(22554);
const errors_ts_1 = __webpack_require__(87700);
const descriptor_ts_1 = __webpack_require__(47592);
const media_types_ts_1 = __webpack_require__(29217);
const strict_json_ts_1 = __webpack_require__(57731);
// An in-toto statement may name 1024 subjects, and the index is one of them.
const MAX_PLATFORMS = 1023;
const DOUBT_MS = 3000;
const IMAGE_CONFIGS = new Set([media_types_ts_1.OCI_CONFIG, media_types_ts_1.DOCKER_CONFIG]);
const REFERENCE_TYPE = 'vnd.docker.reference.type';
const REFERENCE_DIGEST = 'vnd.docker.reference.digest';
// What is no commit of Git says nothing of the run.
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The image of a digest, fetched and hashed by us: what is signed is never taken from a header. Throws RequestError when there is none or
 * it is nothing that can be signed, EvidenceError when the registry's words about it contradict each other.
 */
async function fetchSubject(registry, digest, limits = {}) {
    const manifest = await fetchDoubtful(registry, digest, limits);
    if (!manifest)
        throw missingSubject(registry.reference, digest, await isOtherContent(registry, digest));
    return parseSubject(manifest, registry.reference);
}
// To the digest of a configuration or layer some registries answer 500, for as long as one asks.
async function fetchDoubtful(registry, digest, limits) {
    try {
        return await registry.fetchManifest(digest, { ...limits, budgetMs: DOUBT_MS });
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.UnavailableError))
            throw error;
        if (await isOtherContent(registry, digest))
            throw missingSubject(registry.reference, digest, true);
        return registry.fetchManifest(digest, limits);
    }
}
async function isOtherContent(registry, digest) {
    try {
        const blob = await registry.fetchBlob(digest, media_types_ts_1.MAX_MANIFEST, { budgetMs: DOUBT_MS });
        return !isManifest(blob);
    }
    catch (error) {
        return error instanceof errors_ts_1.CustodyError && error.code === 'E_REGISTRY_ANSWER_SIZE';
    }
}
function isManifest(blob) {
    try {
        const value = JSON.parse(blob.toString('utf8'));
        return (0, strict_json_ts_1.isJsonObject)(value) && 'schemaVersion' in value;
    }
    catch {
        return false;
    }
}
/** The image in a manifest whose bytes were hashed already (OCI image-spec, manifest.md and image-index.md); throws like fetchSubject. */
function parseSubject({ bytes, mediaType, digest }, reference) {
    const content = (0, strict_json_ts_1.parseJsonObject)(bytes, (reason, cause) => unreadable(reference, digest, reason, cause));
    checkMediaType(content, mediaType, reference, digest);
    const revision = revisionIn(content);
    const manifest = { mediaType, digest, size: bytes.length };
    const subject = { reference, manifest, ...(revision !== undefined && { revision }) };
    if (!(0, media_types_ts_1.isIndexType)(mediaType))
        return { ...subject, kind: 'image', platforms: [], attestations: [] };
    const children = childrenOf(content).map((child) => checkedChild(child, reference, digest));
    const platforms = platformsOf(children);
    if (platforms.length === 0 || platforms.length > MAX_PLATFORMS) {
        throw notAnImage(reference, digest, `its index lists ${platforms.length} images with a platform; 1 to ${MAX_PLATFORMS} are signed`);
    }
    return { ...subject, kind: 'index', platforms, attestations: attestationsOf(children) };
}
function revisionIn({ annotations }) {
    const revision = (0, strict_json_ts_1.isJsonObject)(annotations) ? annotations['org.opencontainers.image.revision'] : undefined;
    return typeof revision === 'string' && COMMIT.test(revision) ? revision : undefined;
}
function checkMediaType(content, mediaType, reference, digest) {
    if (content['schemaVersion'] === 1 || mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+')) {
        throw new errors_ts_1.RequestError('E_SUBJECT_SCHEMA1', {
            message: `${digest.toString()} is a Docker schema 1 manifest`,
            reason: 'this format was given up in 2017; its digest does not cover the image, so a signature would prove nothing',
            remedy: `build and push ${reference.name} again with a current tool`
        });
    }
    const isIndex = (0, media_types_ts_1.isIndexType)(mediaType);
    if (!isIndex && !(0, media_types_ts_1.isManifestType)(mediaType)) {
        throw notAnImage(reference, digest, `its media type is ${JSON.stringify(mediaType).slice(0, 100)}`);
    }
    // Two readers that go by different words would see different images under one signature.
    if (content['mediaType'] !== undefined && content['mediaType'] !== mediaType) {
        throw unreadable(reference, digest, `it says ${JSON.stringify(content['mediaType']).slice(0, 100)} and the registry ${mediaType}`);
    }
    const [wanted, unwanted] = isIndex ? ['manifests', 'layers'] : ['layers', 'manifests'];
    if (!Array.isArray(content[wanted]) || unwanted in content) {
        throw unreadable(reference, digest, `the registry says ${mediaType}, and its content is something else`);
    }
}
function childrenOf(content) {
    return Array.isArray(content['manifests']) ? content['manifests'] : [];
}
function checkedChild(entry, reference, digest) {
    const child = (0, descriptor_ts_1.parseDescriptor)(entry);
    if (!child)
        throw unreadable(reference, digest, 'its index lists something that is no descriptor with a sha256 digest');
    // The images inside would run without being signed or looked into, and hardly a tool can run them.
    if ((0, media_types_ts_1.isIndexType)(child.mediaType))
        throw notAnImage(reference, digest, `its index lists another index, ${child.digest.toString()}`);
    return child;
}
// An entry without a platform is never chosen for a node, and an artifact is nothing that runs.
function platformsOf(children) {
    const found = new Map();
    for (const { mediaType, digest, size, platform, artifactType } of children) {
        const isImage = (0, media_types_ts_1.isManifestType)(mediaType) && (artifactType === undefined || IMAGE_CONFIGS.has(artifactType));
        if (!isImage || !platform || !(0, platform_ts_1.isRunnable)(platform) || found.has(digest.hex))
            continue;
        found.set(digest.hex, { mediaType, digest, size, platform });
    }
    return [...found.values()];
}
function attestationsOf(children) {
    return children.flatMap(({ mediaType, digest, size, annotations }) => {
        const describes = digest_ts_1.Digest.tryParse(annotations?.[REFERENCE_DIGEST]);
        const isAttestation = annotations?.[REFERENCE_TYPE] === 'attestation-manifest';
        return isAttestation && describes ? [{ mediaType, digest, size, describes }] : [];
    });
}
function missingSubject(reference, digest, isBlob) {
    return new errors_ts_1.RequestError('E_SUBJECT_MISSING', {
        message: `no image ${digest.toString()} in ${reference.repository} on ${reference.registry}`,
        reason: isBlob
            ? "the repository holds a blob of this digest: it is the image's configuration or a layer, not its manifest"
            : 'the image was pushed to another repository, or the repository is misspelt, or the login may not see it',
        remedy: isBlob
            ? "pass the manifest's digest: the digest output of docker/build-push-action, not imageid"
            : 'pass image and digest of one and the same push'
    });
}
function notAnImage(reference, digest, reason) {
    return new errors_ts_1.RequestError('E_SUBJECT_KIND', {
        message: `${digest.toString()} is neither an image nor an index of images`,
        reason,
        remedy: `pass the digest of an image manifest, or of an index of image manifests, in ${reference.name}`
    });
}
function unreadable(reference, digest, reason, cause) {
    return new errors_ts_1.EvidenceError('E_SUBJECT_CONTENT', {
        message: `the manifest ${digest.toString()} can't be trusted to be what it seems`,
        reason,
        remedy: `find out who pushed it to ${reference.name} and with what tool; do not run it`,
        cause
    });
}


/***/ }),

/***/ 20224:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TAG_LIMITS = void 0;
exports.isImageTag = isImageTag;
exports.parseTagsPage = parseTagsPage;
exports.tagsError = tagsError;
const errors_ts_1 = __webpack_require__(87700);
const referrers_page_ts_1 = __webpack_require__(11549);
const strict_json_ts_1 = __webpack_require__(57731);
/** The limits of one list of tags, over all of its pages. */
exports.TAG_LIMITS = { pages: 100, tags: 10_000, pageBytes: 4 * 1024 * 1024 };
// What signing tools and registries without the referrers API keep beside the images: cosign's tags, and the list of referrers.
const BESIDE = /^sha256-[0-9a-f]{64}(?:\.(?:sig|att|sbom|vex))?$/;
/** Whether a tag names an image, and not what is attached to one. */
function isImageTag(tag) {
    return !BESIDE.test(tag);
}
/** The tags in an answer (distribution-spec, "Listing Tags"), and where the next page is; throws EvidenceError when it is no such list. */
function parseTagsPage(answer, reference) {
    const list = (0, strict_json_ts_1.parseJsonObject)(answer.body, (reason, cause) => tagsError(reference, reason, cause));
    const tags = list['tags'] ?? [];
    if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string'))
        throw tagsError(reference, 'it is no list of tags');
    return { tags, next: (0, referrers_page_ts_1.nextPage)(answer, reference) };
}
/** The error for a list of tags that can't be read to its end. */
function tagsError({ name, registry }, reason, cause) {
    return new errors_ts_1.EvidenceError('E_REGISTRY_TAGS', {
        message: `the tags of ${name} can't be listed`,
        reason,
        remedy: `name the images by digest instead; where it goes on, let whoever runs ${registry} look at it`,
        state: 'nothing was scanned',
        cause
    });
}


/***/ }),

/***/ 91532:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.requestToken = requestToken;
exports.basicAuthorization = basicAuthorization;
const http_ts_1 = __webpack_require__(98059);
const credential_ts_1 = __webpack_require__(35096);
const persistence_ts_1 = __webpack_require__(45446);
const realm_ts_1 = __webpack_require__(27658);
const refusals_ts_1 = __webpack_require__(72220);
const strict_json_ts_1 = __webpack_require__(57731);
const TIMEOUT_MS = 10_000;
const BUDGET_MS = 120_000;
const MAX_BYTES = 65_536;
const CLIENT_ID = 'custody';
const NO_OAUTH2 = new Set([404, 405]);
/**
 * A bearer token for a repository (Docker token authentication specification; with an identity token its OAuth2 form, and the plain one
 * where that is not offered). Throws PermissionError when the login is refused and UnavailableError when there is no token.
 */
async function requestToken(request, context) {
    const { credential } = request;
    if (credential?.kind === 'bearer')
        return credential.token;
    const byOauth = credential?.kind === 'identity-token'
        ? await ask(request, oauthRequest(request, credential.token), context)
        : undefined;
    const answer = byOauth && !NO_OAUTH2.has(byOauth.status) ? byOauth : await ask(request, plainRequest(request), context);
    const token = tokenIn(request, answer);
    context.log.mask(token);
    return token;
}
async function ask(request, message, { deadline, log }) {
    const { host } = request.realm;
    const lookup = (0, realm_ts_1.realmLookup)(request.realm, request.reference);
    return (0, persistence_ts_1.persist)(async () => {
        (0, persistence_ts_1.awaitCoolDown)(host);
        const limits = { timeoutMs: deadline.within(TIMEOUT_MS), maxBytes: MAX_BYTES, ...(lookup && { lookup }) };
        return (0, persistence_ts_1.settledAnswer)(host, await (0, http_ts_1.exchange)({ ...message, ...limits }));
    }, { budgetMs: BUDGET_MS, host, describe: () => attemptOf(request), deadline, log });
}
function plainRequest({ realm, service, scopes, credential }) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.append('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const pair = credential && (0, credential_ts_1.userPass)(credential);
    return { method: 'GET', url, ...(pair !== undefined && { headers: { authorization: basicAuthorization(pair) } }) };
}
function oauthRequest({ realm, service, scopes }, identityToken) {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token: identityToken });
    if (service !== undefined)
        form.set('service', service);
    form.set('scope', scopes.join(' '));
    return {
        method: 'POST',
        url: realm,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from(form.toString())
    };
}
/** The `Authorization` of a login by user name and password (RFC 7617). */
function basicAuthorization(pair) {
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}
function attemptOf({ reference, realm, credential }) {
    return {
        reference,
        what: `get a token from ${realm.host}`,
        writes: false,
        loggedIn: credential !== undefined
    };
}
function tokenIn(request, answer) {
    if (answer.status !== 200)
        throw (0, refusals_ts_1.tokenRefusal)(attemptOf(request), answer);
    const token = tokenField(answer.body);
    if (token === undefined)
        throw (0, refusals_ts_1.malformedAnswer)(attemptOf(request), 'the token service answered without a token');
    return token;
}
// The text is a secret: it goes into no error, whatever it is.
function tokenField(body) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        if (!(0, strict_json_ts_1.isJsonObject)(value))
            return undefined;
        const { token, access_token: accessToken } = value;
        return [token, accessToken].find((text) => typeof text === 'string' && /^[!-~]+$/.test(text));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 57997:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unansweredError = unansweredError;
exports.oversizedAnswer = oversizedAnswer;
exports.failsForGood = failsForGood;
const errors_ts_1 = __webpack_require__(87700);
const http_ts_1 = __webpack_require__(98059);
const refusals_ts_1 = __webpack_require__(72220);
const TLS_FAULT = /CERT|ISSUER|^UNABLE_TO_VERIFY|^HOSTNAME_MISMATCH|^ERR_SSL|^EPROTO$/;
/** The error for an attempt that got no usable answer. */
function unansweredError(attempt, error) {
    if (!(error instanceof http_ts_1.TransportError))
        return error;
    if (error.cause instanceof errors_ts_1.CustodyError)
        return error.cause;
    const { registry } = attempt.reference;
    const failure = { ...(0, refusals_ts_1.failureOf)(attempt, undefined, { codes: [], text: error.message }), cause: error };
    if (error.kind === 'too-large')
        return oversizedAnswer(attempt, error.message);
    if (error.kind === 'encoded') {
        return new errors_ts_1.EvidenceError('E_REGISTRY_ANSWER_ENCODING', {
            ...failure,
            remedy: `find out what ${registry}, or a proxy before it, does to its answers: they must arrive as they were stored`
        });
    }
    if (isTlsFault(error)) {
        return new errors_ts_1.RequestError('E_REGISTRY_TLS', {
            ...failure,
            remedy: `give ${registry} a certificate for its name that is valid now; for an own CA set NODE_EXTRA_CA_CERTS on the runner`
        });
    }
    return new errors_ts_1.UnavailableError('E_REGISTRY_UNAVAILABLE', {
        ...failure,
        remedy: `check the host name and the network, look at the status page of ${registry}, then run the same job again`
    });
}
/** The error for an answer with more bytes than anything honest has. */
function oversizedAnswer(attempt, reason) {
    return new errors_ts_1.EvidenceError('E_REGISTRY_ANSWER_SIZE', {
        ...(0, refusals_ts_1.failureOf)(attempt, undefined, { codes: [], text: reason }),
        remedy: `find out what ${attempt.reference.registry} holds there, and who put it there`
    });
}
/** Whether a failed connection will fail again in the same way: a bad certificate, an unknown name, or a refusal of ours. */
function failsForGood(error) {
    return error.cause instanceof errors_ts_1.CustodyError || isTlsFault(error) || codeOf(error) === 'ENOTFOUND';
}
function isTlsFault(error) {
    return error.kind === 'network' && TLS_FAULT.test(codeOf(error));
}
function codeOf(error) {
    return error.cause?.code ?? '';
}


/***/ }),

/***/ 2872:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Upload = void 0;
exports.transferTimeoutMs = transferTimeoutMs;
const digest_ts_1 = __webpack_require__(78033);
const content_ts_1 = __webpack_require__(36956);
const error_body_ts_1 = __webpack_require__(80264);
const redirect_ts_1 = __webpack_require__(30809);
const refusals_ts_1 = __webpack_require__(72220);
const OPEN_TIMEOUT_MS = 10_000;
const BUDGET_MS = 180_000;
const MAX_ANSWER = 65_536;
const WRITTEN = new Set([200, 201, 204]);
const SESSION_CODES = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID']);
/** The time that so many bytes may take in milliseconds: 30 s and another second for each 256 KiB. */
function transferTimeoutMs(bytes) {
    return 30_000 + Math.ceil(bytes / 262_144) * 1000;
}
/** An upload session (distribution-spec, "Pushing a blob monolithically": POST then PUT), opened before the content is known. */
class Upload {
    wire;
    session;
    constructor(wire, session) {
        this.wire = wire;
        this.session = session;
    }
    /** Opens a session; throws CustodyError when the registry gives none. */
    static async open(wire) {
        const described = { what: 'open an upload', method: 'POST' };
        return new Upload(wire, await wire.persist(described, BUDGET_MS, () => openSession(wire)));
    }
    /** An upload whose session is opened only when the content is there. */
    static unopened(wire) {
        return new Upload(wire, undefined);
    }
    /** Uploads the content; a session that is lost, expired or was cut off is never resumed, a new one takes its place. */
    async finish(bytes) {
        const digest = digest_ts_1.Digest.of(bytes);
        const described = { what: `push blob ${digest.toString()}`, method: 'PUT' };
        return this.wire.persist(described, BUDGET_MS, async () => {
            const first = await this.put(bytes, digest, described.what);
            const answer = isSessionLost(first) ? await this.put(bytes, digest, described.what) : first;
            if (!WRITTEN.has(answer.status))
                throw (0, refusals_ts_1.refusalOf)(this.wire.attempt(described), answer);
            (0, content_ts_1.refuseOtherClaim)(this.wire.reference, digest, answer.headers['docker-content-digest']);
            return digest;
        });
    }
    /** Gives an unused session back; a registry that does not take it lets it expire. */
    async cancel() {
        const { session } = this;
        this.session = undefined;
        if (!session)
            return;
        const limits = { timeoutMs: OPEN_TIMEOUT_MS, maxBytes: MAX_ANSWER };
        await this.wire.once({ method: 'DELETE', url: session, what: 'cancel an upload', ...limits }).catch(() => undefined);
    }
    async put(bytes, digest, what) {
        const session = this.session ?? (await openSession(this.wire));
        this.session = undefined;
        // URLSearchParams would write the registry's own parameters anew, and a signature over them would no longer fit.
        const url = new URL(session);
        url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest.toString())}`;
        return this.wire.once({
            method: 'PUT',
            url,
            what,
            headers: { 'content-type': 'application/octet-stream' },
            body: bytes,
            timeoutMs: transferTimeoutMs(bytes.length),
            maxBytes: MAX_ANSWER
        });
    }
}
exports.Upload = Upload;
async function openSession(wire) {
    const request = {
        method: 'POST',
        url: wire.endpoint('blobs/uploads/'),
        what: 'open an upload',
        timeoutMs: OPEN_TIMEOUT_MS,
        maxBytes: MAX_ANSWER
    };
    const answer = await wire.once(request);
    // 201 is for a POST with content, but the session is in Location all the same.
    if (answer.status !== 202 && answer.status !== 201)
        throw (0, refusals_ts_1.refusalOf)(wire.attempt(request), answer);
    const { location } = answer.headers;
    if (location === undefined)
        throw (0, refusals_ts_1.malformedAnswer)(wire.attempt(request), 'it opened an upload without a Location');
    return (0, redirect_ts_1.resolveLocation)(location, answer.url, wire.reference, 'write');
}
function isSessionLost(answer) {
    return (answer.status === 416 ||
        answer.status === 404 ||
        (0, error_body_ts_1.parseErrorBody)(answer).codes.some((code) => SESSION_CODES.has(code)));
}


/***/ }),

/***/ 48268:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Wire = void 0;
const http_ts_1 = __webpack_require__(98059);
const authorization_ts_1 = __webpack_require__(95264);
const persistence_ts_1 = __webpack_require__(45446);
const redirect_ts_1 = __webpack_require__(30809);
/** How long reading and writing small things is tried, in milliseconds. */
const METADATA_BUDGET_MS = 120_000;
/** Requests to one repository with its login, redirects, retries and limits; the protocol is in the files that use it. */
class Wire {
    reference;
    deadline;
    log;
    authorization;
    host;
    constructor(options) {
        this.reference = options.reference;
        this.deadline = options.deadline;
        this.log = options.log;
        this.authorization = options.authorization ?? new authorization_ts_1.Authorization(options);
        this.host = new URL(options.reference.apiBase).host;
    }
    /** The URL of an endpoint below `/v2/<name>/` (distribution-spec, "Endpoints"). */
    endpoint(path) {
        return new URL(`${this.reference.apiBase}/v2/${this.reference.repository}/${path}`);
    }
    /** Whether the registry has asked for a login and none was found. */
    get lacksLogin() {
        return this.authorization.lacksLogin;
    }
    /** What is tried, for an error about it. */
    attempt({ what, method }) {
        const writes = purposeOf(method) === 'write';
        return { reference: this.reference, what, writes, loggedIn: this.authorization.loggedIn };
    }
    /** Sends a request until its answer is not one that passes by itself; throws CustodyError when there is none within the budget. */
    async send(request, budgetMs = METADATA_BUDGET_MS) {
        return this.persist(request, budgetMs, () => this.once(request));
    }
    /** Repeats a sequence of requests as `send` repeats one; the sequence uses `once`. */
    async persist(described, budgetMs, sequence) {
        const { host, deadline, log } = this;
        return (0, persistence_ts_1.persist)(sequence, { budgetMs, host, describe: () => this.attempt(described), deadline, log });
    }
    /** Sends a request once, or again with a better login when the registry asks for one. */
    async once(request) {
        (0, persistence_ts_1.awaitCoolDown)(this.host);
        const authorization = await this.authorization.current();
        try {
            return (0, persistence_ts_1.settledAnswer)(this.host, await this.authorised(request, authorization));
        }
        finally {
            this.authorization.settle();
        }
    }
    async authorised(request, first) {
        let used = first;
        let answer = await this.follow(request, used);
        // From nothing to a token, and from a token to a wider or fresher one: more than that is a refusal.
        for (let renewals = used === undefined ? 2 : 1; renewals > 0; renewals--) {
            if (answer.status !== 401 || !(0, redirect_ts_1.isOwn)(answer.url, this.reference))
                return answer;
            const renewed = await this.authorization.renew(used, answer.headers['www-authenticate'], this.deadline);
            if (renewed === undefined)
                return answer;
            used = renewed;
            this.authorization.settle();
            answer = await this.follow(request, used);
        }
        return answer;
    }
    async follow(request, authorization) {
        const purpose = purposeOf(request.method);
        let { url } = request;
        for (let hops = 0; hops <= redirect_ts_1.MAX_REDIRECTS; hops++) {
            const response = await this.exchangeWith(request, url, purpose, authorization);
            const next = (0, redirect_ts_1.redirectTarget)(response, url, this.reference, purpose);
            if (!next)
                return { ...response, url };
            url = next;
        }
        throw (0, redirect_ts_1.tooManyRedirects)(this.reference);
    }
    async exchangeWith({ method, headers, body, timeoutMs, maxBytes }, url, purpose, authorization) {
        const login = authorization !== undefined && (0, redirect_ts_1.isOwn)(url, this.reference) ? { authorization } : {};
        const lookup = (0, redirect_ts_1.foreignLookup)(url, this.reference, purpose);
        return (0, http_ts_1.exchange)({
            method,
            url,
            headers: { ...headers, ...login },
            ...(body && { body }),
            timeoutMs: this.deadline.within(timeoutMs),
            maxBytes,
            ...(lookup && { lookup })
        });
    }
}
exports.Wire = Wire;
function purposeOf(method) {
    return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
}


/***/ }),

/***/ 69721:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placementsOf = placementsOf;
exports.attachmentPoints = attachmentPoints;
exports.documentReferrer = documentReferrer;
const statement_ts_1 = __webpack_require__(76031);
const referrers_ts_1 = __webpack_require__(50961);
/** Every place that the statements must be found in, for the formats asked for (the write matrix in docs/architecture.md). */
function placementsOf(statements, formats) {
    return statements.flatMap((planned) => planned.attachTo.flatMap((subject) => formats.map((format) => ({ planned, subject, form: formOf(planned, format) }))));
}
/** The manifests of an image that signature and provenance are attached to: the index first, then its platforms. */
function attachmentPoints(subject) {
    return [subject.manifest, ...subject.platforms];
}
/** How a document is attached to a manifest: the same bytes each time. */
function documentReferrer({ digest, bytes, mediaType }, subject) {
    return (0, referrers_ts_1.documentManifest)({ mediaType, digest, size: bytes.length }, subject);
}
function formOf({ statement }, format) {
    if (format === 'bundle')
        return 'bundle';
    return statement.predicateType === statement_ts_1.PREDICATE.signature ? 'signature-layer' : 'attestation-layer';
}


/***/ }),

/***/ 98438:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ambiguityIn = ambiguityIn;
const MAX_DEPTH = 64;
const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
/**
 * Why a JSON text of others is refused, undefined where it is not: two readers could understand a repeated key differently
 * (RFC 8259 §4), and whatever walks a nesting beyond 64 levels recurses. Keys are compared in the outermost `keyLevels`
 * levels. The text may turn out to be no JSON; throws SyntaxError for a key whose escapes are none.
 */
function ambiguityIn(text, keyLevels = MAX_DEPTH) {
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const byte = text[at] ?? 0;
        if (byte === QUOTE) {
            const end = endOfString(text, at);
            const known = open.at(-1);
            const repeated = known && repeatedKey(text.subarray(at, end + 1), text, known);
            if (repeated !== undefined)
                return `the key ${repeated.slice(0, 60)} stands twice in one object`;
            at = end;
        }
        else if (CLOSING.has(byte))
            open.pop();
        else if (OPENING.has(byte) && open.push(keysAt(open.length, keyLevels)) > MAX_DEPTH)
            return `it nests deeper than ${MAX_DEPTH} levels`;
    }
    return undefined;
}
function keysAt(level, keyLevels) {
    return level < keyLevels ? new Set() : undefined;
}
function endOfString(text, start) {
    let end = text.indexOf(QUOTE, start + 1);
    while (end !== -1 && isEscaped(text, end))
        end = text.indexOf(QUOTE, end + 1);
    return end === -1 ? text.length : end;
}
function isEscaped(text, at) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === BACKSLASH)
        backslashes += 1;
    return backslashes % 2 === 1;
}
// `"a"` and `"\u0061"` are the same key.
function repeatedKey(literal, text, known) {
    if (!isKey(text, literal.byteOffset - text.byteOffset + literal.length))
        return undefined;
    const written = literal.toString('utf8');
    const key = literal.includes(BACKSLASH) ? JSON.parse(written) : written.slice(1, -1);
    if (known.has(key))
        return written;
    known.add(key);
    return undefined;
}
function isKey(text, afterString) {
    let at = afterString;
    while (SPACE.has(text[at] ?? 0))
        at++;
    return text[at] === COLON;
}


/***/ }),

/***/ 55619:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readInventory = readInventory;
const cosign_tags_ts_1 = __webpack_require__(16070);
const referrers_ts_1 = __webpack_require__(50961);
const errors_ts_1 = __webpack_require__(87700);
const pieces_ts_1 = __webpack_require__(21104);
const COSIGN_SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle';
// go-containerregistry before 0.21.6 wrote the config's media type in place of the artifact type.
const MISLABELLED = new Set([undefined, 'application/vnd.oci.empty.v1+json']);
/** Reads what is attached to one digest, everything at once where nothing depends on another answer. */
async function readInventory(reader, digest, scope) {
    const [indexTag, signatures, attestations] = [(0, referrers_ts_1.fallbackTag)(digest), (0, cosign_tags_ts_1.signatureTag)(digest), (0, cosign_tags_ts_1.attestationTag)(digest)];
    const [referrers, fallbackIndex, signatureManifest, attestationManifest] = await Promise.all([
        scope.bundles && scope.referrersApi !== false ? listedByApi(reader, digest, scope) : undefined,
        scope.bundles && scope.referrersApi !== true ? reader.tag(indexTag) : undefined,
        scope.legacy ? reader.tag(signatures) : undefined,
        scope.legacy ? reader.tag(attestations) : undefined
    ]);
    const index = referrers ?? listedIn(indexTag, fallbackIndex, scope, referrers_ts_1.parseIndex);
    const signed = listedIn(signatures, signatureManifest, scope, cosign_tags_ts_1.parseCosignManifest);
    const attested = listedIn(attestations, attestationManifest, scope, cosign_tags_ts_1.parseCosignManifest);
    const list = referrers ? apiOf(digest) : indexTag;
    const asReferrers = scope.tolerant ? index.found.filter(isCosignSignature) : [];
    const items = await Promise.all([
        (0, pieces_ts_1.readBundles)(reader, list, index.found.filter(mayBeBundle)),
        (0, pieces_ts_1.readSignatureReferrers)(reader, list, asReferrers),
        (0, pieces_ts_1.readLayers)(reader, 'signature-layer', signatures, signed.found),
        (0, pieces_ts_1.readLayers)(reader, 'attestation-layer', attestations, attested.found)
    ]);
    return {
        digest,
        scope,
        referrersApi: referrers !== undefined,
        fallbackIndex,
        signatureManifest,
        attestationManifest,
        listed: new Set(index.found.map((descriptor) => descriptor.digest.toString())),
        others: index.found.filter((descriptor) => !mayBeBundle(descriptor) && !asReferrers.includes(descriptor)),
        items: [...items, index.faults, signed.faults, attested.faults].flat()
    };
}
async function listedByApi(reader, digest, { tolerant }) {
    try {
        const found = await reader.listReferrers(digest);
        return found && { found, faults: [] };
    }
    catch (error) {
        if (!tolerant || !(error instanceof errors_ts_1.EvidenceError))
            throw error;
        return { found: [], faults: [fault(apiOf(digest), error)] };
    }
}
function apiOf(digest) {
    return `the referrers of ${digest.toString()}`;
}
function fault(location, error) {
    const reason = error.reason === undefined ? error.message : `${error.message}: ${error.reason}`;
    return { kind: 'unreadable', location, reason };
}
function listedIn(tag, content, { tolerant }, parse) {
    if (!content)
        return { found: [], faults: [] };
    try {
        return { found: parse(content, tag), faults: [] };
    }
    catch (error) {
        if (!tolerant || !(error instanceof errors_ts_1.CustodyError))
            throw error;
        return { found: [], faults: [fault(tag, error)] };
    }
}
function mayBeBundle({ artifactType }) {
    return MISLABELLED.has(artifactType) || artifactType?.startsWith(BUNDLE_TYPE) === true;
}
function isCosignSignature({ artifactType }) {
    return artifactType === COSIGN_SIGNATURE;
}


/***/ }),

/***/ 21104:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readBundles = readBundles;
exports.readLayers = readLayers;
exports.readSignatureReferrers = readSignatureReferrers;
const cosign_tags_ts_1 = __webpack_require__(16070);
const referrers_ts_1 = __webpack_require__(50961);
const errors_ts_1 = __webpack_require__(87700);
// Whoever may write beside an image may write there without end: what is beyond these is told and not read.
const MAX_PIECES = 1000;
const MAX_PIECE = 96 * 1024 * 1024;
const MAX_SIGNATURE = 1024 * 1024;
const MAX_OF_A_LIST = 256 * 1024 * 1024;
/** The bundles in these referrers, each read or told as unreadable; `list` names where they are listed. Throws CustodyError where the registry does not answer. */
function readBundles(reader, list, descriptors) {
    const room = new Room(MAX_PIECE);
    return readNewest(list, descriptors, (descriptor) => readBundle(reader, descriptor, room));
}
/** The content of the layers of one of cosign's tags, in the same way. */
function readLayers(reader, kind, tag, layers) {
    const room = new Room(kind === 'signature-layer' ? MAX_SIGNATURE : MAX_PIECE);
    return readNewest(tag, layers, (layer) => readable(tag, async () => ({ kind, location: tag, layer, content: await room.read(reader, layer) })));
}
/** The layers of signatures that cosign attached as referrers, in the same way. */
async function readSignatureReferrers(reader, list, descriptors) {
    const read = descriptors.slice(-MAX_PIECES).map(({ digest }) => readSignatureReferrer(reader, digest));
    return [...(await Promise.all(read)).flat(), ...unread(list, descriptors.length)];
}
async function readSignatureReferrer(reader, digest) {
    const location = digest.toString();
    try {
        const manifest = await reader.manifest(digest);
        if (!manifest)
            throw new Unread('the registry lists it but does not have it');
        const layers = layersIn(manifest, location);
        return await readLayers(reader, 'signature-layer', location, layers);
    }
    catch (error) {
        return [unreadable(location, error)];
    }
}
function layersIn(manifest, location) {
    try {
        return (0, cosign_tags_ts_1.parseCosignManifest)(manifest, location);
    }
    catch (error) {
        throw error instanceof errors_ts_1.RequestError ? new Unread(error.reason) : error;
    }
}
// Whoever adds to a list adds at its end, so what was there before can be pushed out of sight only by adding a thousand.
async function readNewest(list, listed, read) {
    const newest = listed.slice(-MAX_PIECES);
    const reading = newest.toReversed().map(read);
    return [...(await Promise.all(reading)).toReversed(), ...unread(list, listed.length)];
}
function unread(location, count) {
    if (count <= MAX_PIECES)
        return [];
    const reason = `it lists ${count} pieces; the ${MAX_PIECES} that were added last are read`;
    return [{ kind: 'unreadable', location, reason }];
}
async function readBundle(reader, descriptor, room) {
    const location = descriptor.digest.toString();
    return readable(location, async () => {
        const manifest = await reader.manifest(descriptor.digest);
        if (!manifest)
            return { kind: 'unreadable', location, reason: 'the registry lists it but does not have it' };
        const layer = (0, referrers_ts_1.bundleLayerOf)(manifest);
        if (!layer)
            return { kind: 'unreadable', location, reason: 'its manifest holds no single Sigstore bundle' };
        return { kind: 'bundle', location, bundle: await room.read(reader, layer) };
    });
}
/** Why something is not read. */
class Unread extends Error {
}
/** The bytes that are still read of one list. A piece may have the size that its descriptor says, and no byte more. */
class Room {
    left = MAX_OF_A_LIST;
    largest;
    constructor(largest) {
        this.largest = largest;
    }
    /** Throws Unread for what is too large, EvidenceError or MissingError for what is not as it is described. */
    async read(reader, { digest, size }) {
        if (size > this.largest)
            throw new Unread(`it has ${size} bytes; ${this.largest} are read`);
        if (size > this.left)
            throw new Unread(`more than ${MAX_OF_A_LIST} bytes are listed beside it`);
        this.left -= size;
        return reader.blob(digest, size);
    }
}
// A thing that somebody else attached and broke must not stop a run; a registry that is down, or refuses to show it, must.
async function readable(location, read) {
    try {
        return await read();
    }
    catch (error) {
        return unreadable(location, error);
    }
}
function unreadable(location, error) {
    const isBroken = error instanceof errors_ts_1.EvidenceError || error instanceof errors_ts_1.MissingError || error instanceof Unread;
    if (!isBroken)
        throw error;
    return { kind: 'unreadable', location, reason: (0, errors_ts_1.messageOf)(error) };
}


/***/ }),

/***/ 43560:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RegistryReader = void 0;
/** Reads one repository, each content once: whatever is returned came from the registry and was hashed on arrival. */
class RegistryReader {
    registry;
    manifests = new Map();
    blobs = new Map();
    constructor(registry) {
        this.registry = registry;
    }
    /** Reads ahead of its time; what does not come is asked for anew when its time is there. */
    expect({ manifests, blobs }) {
        for (const digest of manifests)
            forgetMissing(this.manifests, digest.toString(), this.manifest(digest));
        for (const { digest, size } of blobs)
            forgetMissing(this.blobs, blobKey(digest, size), this.blob(digest, size));
    }
    listReferrers(digest) {
        return this.registry.listReferrers(digest);
    }
    /** What a tag points to now; a tag is never remembered. */
    async tag(tag) {
        return (await this.registry.fetchManifest(tag))?.bytes;
    }
    manifest(digest) {
        return remembered(this.manifests, digest.toString(), async () => (await this.registry.fetchManifest(digest))?.bytes);
    }
    /** Content that is listed twice with two sizes is asked for twice: the wrong one must not stand for the right one. */
    blob(digest, maxBytes) {
        return remembered(this.blobs, blobKey(digest, maxBytes), () => this.registry.fetchBlob(digest, maxBytes));
    }
}
exports.RegistryReader = RegistryReader;
function blobKey(digest, maxBytes) {
    return `${digest.toString()} ${maxBytes}`;
}
function remembered(known, key, fetch) {
    const found = known.get(key);
    if (found)
        return found;
    const fetched = fetch();
    known.set(key, fetched);
    return fetched;
}
function forgetMissing(known, key, fetched) {
    const forget = () => known.delete(key);
    fetched.then((content) => content ?? forget(), forget);
}


/***/ })

};

export const id = 521;
export const ids = [521];
export const modules = {

/***/ 60776:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.IDENTITY_OPTIONS = exports.GITOPS_OPTIONS = exports.TRUST_OPTIONS = void 0;
/** Options that several verbs share; each takes a value. */
exports.TRUST_OPTIONS = ['trusted-root', 'signing-config', 'tuf-mirror', 'tuf-root', 'timeout'];
exports.GITOPS_OPTIONS = ['gitops-repository', 'gitops-path', 'gitops-base', 'gitops-image'];
exports.IDENTITY_OPTIONS = [
    'certificate-identity',
    'certificate-identity-regexp',
    'certificate-oidc-issuer',
    'signer-workflow',
    'source-repository',
    'source-ref',
    'require'
];


/***/ }),

/***/ 26521:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.signVerb = void 0;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const parse_request_ts_1 = __webpack_require__(434);
const passage_ts_1 = __webpack_require__(89289);
const promote_ts_1 = __webpack_require__(24021);
const run_ts_1 = __webpack_require__(50236);
const sign_ts_1 = __webpack_require__(63464);
const tokens_ts_1 = __webpack_require__(80875);
const evidence_json_ts_1 = __webpack_require__(86663);
const identity_ts_1 = __webpack_require__(75414);
const arguments_ts_1 = __webpack_require__(11506);
const lines_ts_1 = __webpack_require__(64081);
const help_sections_ts_1 = __webpack_require__(85064);
const options_ts_1 = __webpack_require__(60776);
const SIGN_OPTIONS = [
    ...['image', 'digest', 'sbom', 'syft-path', 'scan', 'tags', 'revision', 'formats', 'transparency-log', 'public-log'],
    'github-attestation-store'
];
/** `custody sign`: the main road of the action, on a terminal or another CI. */
exports.signVerb = {
    usage: 'sign IMAGE@sha256:…',
    summary: 'sign, attest, attach, read back; with --gitops-* open the pull request too',
    options: [...SIGN_OPTIONS, ...options_ts_1.GITOPS_OPTIONS, ...options_ts_1.TRUST_OPTIONS],
    switches: ['force-reopen'],
    page: `custody sign IMAGE@sha256:… [IMAGE@sha256:… …] [options]

Signs each digest keylessly, attaches signature, SLSA provenance and SPDX SBOM to it in its registry, reads everything back
and verifies it. What is there already and valid is kept. In a GitHub Actions job with "permissions: id-token: write" the
identity comes from the runner; elsewhere pass a token for the audience sigstore in SIGSTORE_ID_TOKEN.

What to write
  --sbom auto|FILE|none     BuildKit's SBOM in the index, else Syft; or that SPDX 2.x JSON file (default auto)
  --syft-path FILE          Syft to use in place of the one on PATH or the pinned download
  --scan FILE               scan record of "custody scan --output", attested too; must have passed
  --tags LIST               tags put on the digest once everything was read back and verified
  --revision this-commit    sign only what says that it was built from the commit of this run (default any)
  --formats LIST            bundle,legacy (default both): Sigstore bundles; cosign's .sig and .att tags
  --transparency-log V      auto|v1|v2 of Rekor
  --public-log allow        sign from a private repository into the public log
  --github-attestation-store auto|never|require
                            GitHub's attestation store too, with the token in GITHUB_TOKEN (default auto: in a public
                            repository's job, on the public Sigstore, where that token may)

${help_sections_ts_1.GITOPS}

${help_sections_ts_1.TRUST}

${help_sections_ts_1.COMMON}

Example
  custody sign ghcr.io/acme/checkout@sha256:9f86… --sbom checkout.spdx.json

${help_sections_ts_1.EXIT_CODES}`,
    run: signCommand
};
async function signCommand(line, log) {
    const tokenRequest = (0, identity_ts_1.takeTokenRequest)(process.env);
    const given = process.env['SIGSTORE_ID_TOKEN'];
    delete process.env['SIGSTORE_ID_TOKEN'];
    const read = (0, arguments_ts_1.readOption)(line, process.env);
    for (const name of ['gitops-token', 'github-token'])
        if (read(name) !== '')
            log.mask(read(name));
    const request = (0, parse_request_ts_1.parseSigningRequest)(read, log);
    const run = (0, run_ts_1.openRun)(process.env, log, request.timeoutMs);
    (0, passage_ts_1.passageOf)(request, tokenRequest !== undefined || Boolean(given), run);
    const promotion = (0, promote_ts_1.beginPromotion)(request, run);
    const result = await (0, sign_ts_1.signImages)(request, (0, tokens_ts_1.tokenSource)(tokenRequest, given, run), promotion.permit, run);
    const { evidence, bundles, storing } = result;
    const path = (0, node_path_1.join)(run.folder, 'evidence.json');
    await (0, promises_1.writeFile)(path, (0, evidence_json_ts_1.evidenceJson)(evidence));
    const outcome = await promotion.complete(evidence).finally(() => storing);
    const lines = [...(0, lines_ts_1.evidenceLines)(evidence), `bundles  ${bundles}`, `evidence ${path}`, ...(0, lines_ts_1.promotionLines)(outcome)];
    return { lines, json: JSON.stringify({ evidence, bundles, promotion: outcome ?? null }, undefined, 2) };
}


/***/ })

};

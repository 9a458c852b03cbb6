export const id = 47;
export const ids = [47];
export const modules = {

/***/ 23539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ signerName),
/* harmony export */   J: () => (/* binding */ keylessIdentity)
/* harmony export */ });
/** Who must have signed, in the words that Kyverno, policy-controller and Flux share: the whole subject, or an anchored expression. */
function keylessIdentity({ issuer, subject }) {
    return subject.kind === 'exact' ? { issuer, subject: subject.text } : { issuer, subjectRegExp: subject.expression };
}
/** The signer as a person reads it. */
function signerName({ subject }) {
    return subject.kind === 'exact' ? subject.text : `a signer that matches ${subject.expression}`;
}


/***/ }),

/***/ 63930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planOf)
/* harmony export */ });
/* harmony import */ var _policy_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6563);

const NO_SAMPLES = { admitted: [], refused: [] };
/** The plan that a policy gives; `source` is the name of its file and `sigstore` what its trust was found to be. */
function planOf(policy, source, sigstore) {
    const { samples, engines: versions, ...rest } = policy.admission;
    const apps = policy.apps.map((app) => admittedApp(app, samples[app.name] ?? NO_SAMPLES));
    return { ...rest, source, apps, versions, sigstore };
}
function admittedApp({ name, image, signer, requirements }, samples) {
    return {
        name,
        image,
        subject: (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(signer),
        issuer: signer.issuer,
        sourceRepository: (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceRepositoryOf */ .FC)(signer),
        sourceRef: (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceRefOf */ .EV)(signer),
        isReusable: !signer.workflow.startsWith(`${signer.source}/`),
        requirements,
        samples: { admitted: samples.admitted, refused: samples.refused }
    };
}


/***/ }),

/***/ 62978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   fU: () => (/* binding */ scanAge),
/* harmony export */   gx: () => (/* binding */ isRequired)
/* harmony export */ });
/* unused harmony export PROVEN */
/** The release of each engine that the policies were run against; taken where `custody.yaml` names none. */
const PROVEN = {
    kyverno: '1.19.0',
    'kyverno-clusterpolicy': '1.19.0',
    'policy-controller': '0.15.1',
    'validating-admission-policy': '1.36.0',
    gatekeeper: '3.23.0',
    ratify: '1.4.4',
    'image-policy-webhook': '1.36.0',
    flux: '2.9.4',
    'argo-cd': '3.5.1'
};
/** The version of an engine that the files are written for. */
function versionOf({ versions }, engine) {
    return versions[engine] ?? PROVEN[engine];
}
/** Whether the app must carry something of this kind. */
function isRequired({ requirements }, kind) {
    return requirements.some((requirement) => requirement.kind === kind);
}
/** The greatest age of a vulnerability scan in milliseconds; undefined where none is required. */
function scanAge({ requirements }) {
    return requirements.find((requirement) => requirement.kind === 'scan')?.maxAgeMs;
}
/** `owner/name` of the source repository. */
function sourceName({ sourceRepository }) {
    return new URL(sourceRepository).pathname.slice(1);
}


/***/ }),

/***/ 9703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ requiredPredicates)
/* harmony export */ });
/* harmony import */ var _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76031);
/* harmony import */ var _verification_claim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42955);


const TYPES = {
    signature: _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.signature,
    provenance: _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.provenance,
    sbom: _attestation_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.spdx,
    scan: _verification_claim_js__WEBPACK_IMPORTED_MODULE_1__/* .SCAN_PREDICATE */ .mf
};
/** What must be attested of an app's digest, in the order in which it is asked for. */
function requiredPredicates({ requirements }) {
    return requirements.map(({ kind }) => ({ name: kind, type: TYPES[kind] }));
}


/***/ }),

/***/ 436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ refuseImpossible)
/* harmony export */ });
/* unused harmony export isAtLeast */
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87700);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62978);


/** Throws RequestError (E_ADMISSION) where a policy for this engine would admit too much, refuse everything, or not be executed. */
function refuseImpossible(engine, plan) {
    for (const check of CHECKS[engine]) {
        const obstacle = check(plan);
        if (!obstacle)
            continue;
        throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('E_ADMISSION', {
            message: `no policy for ${engine} ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(plan, engine)} could do what ${plan.source} asks for`,
            ...obstacle,
            state: 'no file was written'
        });
    }
}
const CHECKS = {
    kyverno: [kyvernoTooOld, kyvernoWithoutTuf, unpinnedSource],
    'kyverno-clusterpolicy': [clusterPolicyUnexecuted, bundleOfPrivateInstance, unpinnedSource],
    'policy-controller': [unlabelledNamespaces, bundleWithoutTimestamps, unpinnedSource],
    'validating-admission-policy': [tooOld('validating-admission-policy', '1.30')],
    gatekeeper: [tooOld('gatekeeper', '3.18')],
    ratify: [ratifyTwo, ratifyWithoutLegacy, ratifyAttestations, ratifyReusable],
    'image-policy-webhook': [],
    flux: [tooOld('flux', '2.9')],
    'argo-cd': [tooOld('argo-cd', '3.5'), argoWithoutSource]
};
function kyvernoTooOld(plan) {
    if (isAtLeast((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(plan, 'kyverno'), '1.19'))
        return undefined;
    return {
        reason: 'before 1.19 Kyverno ignores verifyDigest, mutateDigest and required of an ImageValidatingPolicy: it admits what it should refuse',
        remedy: 'update Kyverno, or write kyverno-clusterpolicy for the time until then'
    };
}
function kyvernoWithoutTuf({ sigstore }) {
    if (sigstore.kind === 'public-good' || sigstore.tuf)
        return undefined;
    return {
        reason: 'Kyverno reads the keys of a private Sigstore from its TUF repository alone; without one it asks the public instance, which knows none of them',
        remedy: 'write trust: tuf: with mirror and root in place of trusted-root:'
    };
}
function clusterPolicyUnexecuted(plan) {
    if (!isAtLeast((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(plan, 'kyverno-clusterpolicy'), '1.20'))
        return undefined;
    return {
        reason: 'from 1.20 on Kyverno keeps a ClusterPolicy with verifyImages and does not execute it: every image is admitted',
        remedy: 'write kyverno, which gives ImageValidatingPolicies'
    };
}
function bundleOfPrivateInstance({ sigstore, formats }) {
    if (sigstore.kind === 'public-good' || formats.includes('legacy'))
        return undefined;
    return {
        reason: 'a ClusterPolicy of type SigstoreBundle ignores keys that it is given and trusts the public Sigstore alone',
        remedy: 'let the release workflow attach legacy tags too (formats: bundle,legacy), or write kyverno'
    };
}
function unlabelledNamespaces({ namespaces }) {
    if (namespaces.length > 0)
        return undefined;
    return {
        reason: 'policy-controller looks at labelled namespaces alone, and no namespace is named: it would admit everything',
        remedy: 'list the namespaces of the apps under admission: namespaces:'
    };
}
function bundleWithoutTimestamps({ sigstore, formats }) {
    if (sigstore.kind === 'public-good' || !formats.includes('bundle'))
        return undefined;
    if (sigstore.keys.timestampAuthorities.length > 0)
        return undefined;
    return {
        reason: 'with the keys of a private Sigstore policy-controller accepts a bundle by its timestamp alone, and this instance has no timestamp authority',
        remedy: 'add a timestamp authority to the instance, or write formats: [legacy]'
    };
}
function unpinnedSource({ apps }) {
    const app = apps.find((each) => (each.isReusable || each.sourceRef) && !(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequired */ .gx)(each, 'provenance'));
    if (!app)
        return undefined;
    return {
        reason: `${app.name}: who may call the signing workflow gets the same identity, and only provenance names the repository and ref that called it`,
        remedy: 'add provenance to what the app requires'
    };
}
function ratifyTwo(plan) {
    if (!isAtLeast((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(plan, 'ratify'), '2.0'))
        return undefined;
    return {
        reason: 'Ratify 2 is a beta that has other resources and can be given no keys of a Sigstore instance',
        remedy: 'run Ratify 1.4, or write kyverno or policy-controller'
    };
}
function ratifyWithoutLegacy({ formats }) {
    if (formats.includes('legacy'))
        return undefined;
    return {
        reason: 'Ratify does not read Sigstore bundles: every image would be refused',
        remedy: 'let the release workflow attach legacy tags too (formats: bundle,legacy), or write kyverno or policy-controller'
    };
}
function ratifyAttestations({ apps }) {
    const unenforced = (app) => app.requirements.map(({ kind }) => kind).filter((kind) => kind !== 'signature');
    const app = apps.find((each) => unenforced(each).length > 0);
    if (!app)
        return undefined;
    return {
        reason: `Ratify verifies no attestations, so ${unenforced(app).join(' and ')} of ${app.name} would not be asked for`,
        remedy: 'write kyverno or policy-controller, or require the signature alone'
    };
}
function ratifyReusable({ apps }) {
    const app = apps.find(({ isReusable, sourceRef }) => isReusable || sourceRef);
    if (!app)
        return undefined;
    return {
        reason: `${app.name}: Ratify does not compare the repository and ref that an image was built from, so everybody who may call the signing workflow would be admitted`,
        remedy: 'write kyverno or policy-controller'
    };
}
function argoWithoutSource({ gitops, namespaces }) {
    if (gitops && gitops.keys.length > 0 && namespaces.length > 0)
        return undefined;
    return {
        reason: 'an AppProject names the repository, the keys that sign its commits and the namespaces, and one of them is missing',
        remedy: 'write admission: gitops: repository and keys, and admission: namespaces:'
    };
}
function tooOld(engine, first) {
    return (plan) => isAtLeast((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(plan, engine), first)
        ? undefined
        : { reason: `the form that is written exists from ${first} on`, remedy: `update ${engine} to ${first} or newer` };
}
/** Whether a version is the given one or a later one, compared number by number. */
function isAtLeast(version, least) {
    const [have, need] = [version, least].map((text) => text.replace(/^v/, '').split('.').map(Number));
    for (const [index, number] of (need ?? []).entries()) {
        const found = have?.[index] ?? 0;
        if (found !== number)
            return found > number;
    }
    return true;
}


/***/ }),

/***/ 71047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ny: () => (/* binding */ makePolicies),
  f8: () => (/* binding */ parseEngines),
  xR: () => (/* binding */ parsePoliciesRequest),
  EO: () => (/* binding */ policyLines)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/policy/admission.ts
var admission = __webpack_require__(29331);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/admission/manifest.ts

/** What every generated file begins with; --check tells a file of ours by it. */
const MARK = '# Written by custody policy from ';
/** One YAML file of one or several documents, below a header that says where it comes from and how to test it. */
function yamlFile({ source }, path, header, documents) {
    const { versions, test, notes = [] } = header;
    const lines = [
        `${MARK}${source}; change that file and write this one again.`,
        `# For ${versions}.`,
        `# Test: ${test}`,
        ...notes.map((note) => `# ${note}`)
    ];
    const texts = documents.map((document) => (0,dist/* stringify */.As)(document, { lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'PLAIN' }));
    return { path, text: `${lines.join('\n')}\n${texts.join('---\n')}` };
}

;// CONCATENATED MODULE: ./src/admission/folder.ts




/** What in a folder differs from the files that should be there; foreign files are left out of account. */
async function differences(folder, files) {
    const [compared, leftOver] = await Promise.all([
        Promise.all(files.map((file) => compare(folder, file))),
        leftOverFiles(folder, files)
    ]);
    return [...compared.flat(), ...leftOver.map((path) => ({ path, kind: 'left over' }))];
}
/** Writes the files into a folder and removes what an earlier policy left there; gives the paths that changed. */
async function writePolicyFiles(folder, files) {
    const changes = await differences(folder, files);
    const changed = new Set(changes.map(({ path }) => path));
    for (const { path, text } of files.filter((file) => changed.has(file.path))) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text);
    }
    for (const { path, kind } of changes)
        if (kind === 'left over')
            await (0,promises_.rm)((0,external_node_path_.join)(folder, path));
    return [...changed].sort();
}
async function compare(folder, { path, text }) {
    const found = await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8').catch(() => undefined);
    if (found === text)
        return [];
    return [{ path, kind: found === undefined ? 'missing' : 'changed' }];
}
// Files are written below folders that are named as the engines are; nothing else of the folder is looked at.
async function leftOverFiles(folder, files) {
    const known = new Set(files.map(({ path }) => path));
    const found = await Promise.all(admission/* ENGINES */.ug.map((engine) => filesBelow(folder, engine)));
    const others = found.flat().filter((path) => !known.has(path));
    const ours = await Promise.all(others.map(async (path) => (await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8')).startsWith(MARK)));
    return others.filter((_, index) => ours[index]);
}
async function filesBelow(folder, engine) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, engine), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(parentPath, name)).split(external_node_path_.sep).join('/'));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/support/errors.ts
var errors = __webpack_require__(87700);
;// CONCATENATED MODULE: ./src/admission/engine-tests.ts





const TIME_LIMIT_MS = 180_000;
const OUTAGE = /want fail, got error|want pass, got error|connection refused|no such host|i\/o timeout/i;
/** Runs the tests among the files with the engines on PATH, one after the other; an engine that is not there is told, not left out. */
async function runEngineTests(folder, files) {
    const tests = [];
    for (const { path } of files) {
        if (path.endsWith('/kyverno-test.yaml'))
            tests.push(await runTest(path, 'kyverno', ['test', (0,external_node_path_.join)(folder, (0,external_node_path_.dirname)(path)), '--registry', '--remove-color']));
        if (path.endsWith('/suite.yaml'))
            tests.push(await runTest(path, 'gator', ['verify', (0,external_node_path_.join)(folder, path)]));
    }
    return tests;
}
async function runTest(path, engine, args) {
    // Kyverno keeps a trust root under HOME and would use one that another run left there.
    const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'custody-policy-'));
    try {
        const { exitCode, text } = await run(engine, args, home);
        const detail = text.trim().split('\n').slice(-12).join('\n');
        if (exitCode === 0)
            return { path, engine, outcome: 'passed', detail };
        return { path, engine, outcome: OUTAGE.test(text) ? 'unreachable' : 'failed', detail };
    }
    catch (error) {
        return { path, engine, outcome: 'not run', detail: (0,errors/* messageOf */.bD)(error) };
    }
    finally {
        await (0,promises_.rm)(home, { recursive: true, force: true });
    }
}
function run(program, args, home) {
    const child = (0,external_node_child_process_.spawn)(program, args, {
        env: {
            ...process.env,
            HOME: home,
            DOCKER_CONFIG: process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)(process.env['HOME'] ?? '', '.docker')
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        // Two image policies on one request have hung Kyverno for ever.
        timeout: TIME_LIMIT_MS,
        killSignal: 'SIGKILL'
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => (text += chunk.toString()));
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => {
            resolve({ exitCode: code ?? 1, text });
        });
    });
}

;// CONCATENATED MODULE: ./src/admission/cel.ts
/** A text as a literal of the Common Expression Language (cel-spec, "String and Bytes Values"). */
function celText(text) {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

;// CONCATENATED MODULE: ./src/admission/naming-rules.ts

/** The workloads whose Pods are looked at before they exist, so that the refusal reaches who deploys. */
const WORKLOADS = [
    { apiGroups: [''], apiVersions: ['v1'], resources: ['replicationcontrollers'] },
    { apiGroups: ['apps'], apiVersions: ['v1'], resources: ['deployments', 'daemonsets', 'replicasets', 'statefulsets'] },
    { apiGroups: ['batch'], apiVersions: ['v1'], resources: ['jobs', 'cronjobs'] }
];
/** Namespaces of the cluster itself, where refusing an image can stop the cluster. */
const SYSTEM_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease'];
/**
 * The rules for every image: pinned by digest, and out of a registry that is listed. Names are compared as they are
 * written, so another spelling of a listed registry (GHCR.IO, ghcr.io:443) is refused and not overlooked.
 */
function namingRules(plan) {
    const prefixes = allowedPrefixes(plan);
    return [
        {
            name: 'require-digest',
            message: 'image must be pinned by sha256 digest',
            allows: (image) => `${image}.matches('@sha256:[a-f0-9]{64}$')`
        },
        {
            name: 'restrict-registries',
            message: `image is none of ${prefixes.join(', ')}`,
            allows: (image) => prefixes.map((prefix) => `${image}.startsWith(${celText(prefix)})`).join(' || ')
        }
    ];
}
/** Beginnings of the names that may run: each app's own image, and the registries that `custody.yaml` lists. */
function allowedPrefixes({ apps, registries }) {
    return [...new Set([...apps.flatMap(({ image }) => [`${image.name}@`, `${image.name}:`]), ...registries])];
}
/** Variables that gather every image of a Pod or of a workload's template, image volumes included; `object` names the object. */
function imageVariables(object) {
    const spec = 'variables.podSpec';
    const containers = (field) => `${spec}.?${field}.orValue([]).map(c, c.image)`;
    return [
        {
            name: 'podSpec',
            expression: `${object}.kind == 'Pod' ? ${object}.spec : ${object}.kind == 'CronJob' ? ${object}.spec.jobTemplate.spec.template.spec : ${object}.spec.template.spec`
        },
        {
            name: 'images',
            expression: [
                containers('containers'),
                containers('initContainers'),
                containers('ephemeralContainers'),
                `${spec}.?volumes.orValue([]).filter(v, has(v.image) && has(v.image.reference)).map(v, v.image.reference)`
            ].join(' + ')
        }
    ];
}
/** The condition that must hold for all images, and the message with those that it does not hold for. */
function conditionOf({ message, allows }) {
    return {
        expression: `variables.images.all(i, ${allows('i')})`,
        messageExpression: `${celText(`${message}: `)} + variables.images.filter(i, !(${allows('i')})).join(', ')`
    };
}

;// CONCATENATED MODULE: ./src/admission/pods.ts
const ANY_DIGEST = `sha256:${'0'.repeat(64)}`;
/** Pods with the digests of an app that its policy must tell apart, one image each. */
function digestPods({ image, samples }) {
    const named = (digest) => `${image.name}@${digest}`;
    return [
        ...samples.admitted.map((digest, index) => samplePod(numbered('signed', index), true, [named(digest)])),
        ...samples.refused.map((digest, index) => samplePod(numbered('refused', index), false, [named(digest)]))
    ];
}
/** A Pod that hides a refused digest behind an admitted one, in an init container; none without samples of both. */
function mixedPods({ image, samples }) {
    const [[good], [bad]] = [samples.admitted, samples.refused];
    if (good === undefined || bad === undefined)
        return [];
    return [samplePod('refused-init-container', false, [`${image.name}@${good}`], [`${image.name}@${bad}`])];
}
/** Pods that the rules for every image must tell apart; none of them needs a registry. */
function namingPods(good) {
    const pinned = `${good}@${ANY_DIGEST}`;
    return {
        pinned: samplePod('pinned', true, [pinned]),
        tag: samplePod('tag', false, [`${good}:latest`]),
        foreign: samplePod('foreign-registry', false, [`unknown.example/anybody/image@${ANY_DIGEST}`]),
        initTag: samplePod('tag-in-init-container', false, [pinned], [`${good}:latest`])
    };
}
/** A minimal Pod with these images. */
function samplePod(name, admitted, images, initImages = []) {
    const container = (image, index) => ({ name: `c${index}`, image });
    const spec = {
        ...(initImages.length > 0 && { initContainers: initImages.map((image) => ({ name: 'init', image })) }),
        containers: images.map(container)
    };
    return { name, admitted, manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'default' }, spec } };
}
function numbered(name, index) {
    return index === 0 ? name : `${name}-${index + 1}`;
}

;// CONCATENATED MODULE: ./src/admission/gatekeeper.ts



const HEADER = { versions: 'Gatekeeper 3.18 or newer', test: 'gator verify gatekeeper/suite.yaml' };
/** The rules for every image as Gatekeeper's constraint templates and constraints, with a suite for gator. */
function gatekeeperFiles(plan) {
    const rules = namingRules(plan);
    const pods = namingPods(plan.apps[0]?.image.name ?? 'ghcr.io/acme/checkout');
    return [
        ...rules.flatMap((rule) => [
            yamlFile(plan, `gatekeeper/${rule.name}/template.yaml`, HEADER, [template(rule)]),
            yamlFile(plan, `gatekeeper/${rule.name}/constraint.yaml`, HEADER, [constraint(plan, rule)])
        ]),
        ...Object.values(pods).map(({ name, manifest }) => yamlFile(plan, `gatekeeper/pods/${name}.yaml`, HEADER, [manifest])),
        yamlFile(plan, 'gatekeeper/suite.yaml', HEADER, [
            suite([
                { rule: 'require-digest', pods: [pods.pinned, pods.tag, pods.initTag] },
                { rule: 'restrict-registries', pods: [pods.pinned, pods.foreign] }
            ])
        ])
    ];
}
function kindOf(name) {
    return name === 'require-digest' ? 'CustodyRequireDigest' : 'CustodyRestrictRegistries';
}
function template(rule) {
    const kind = kindOf(rule.name);
    return {
        apiVersion: 'templates.gatekeeper.sh/v1',
        kind: 'ConstraintTemplate',
        metadata: { name: kind.toLowerCase() },
        spec: {
            crd: { spec: { names: { kind } } },
            targets: [
                {
                    target: 'admission.k8s.gatekeeper.sh',
                    code: [
                        {
                            engine: 'K8sNativeValidation',
                            source: {
                                variables: imageVariables('variables.anyObject'),
                                validations: [{ ...conditionOf(rule), message: rule.message }]
                            }
                        }
                    ]
                }
            ]
        }
    };
}
const KINDS = {
    replicationcontrollers: 'ReplicationController',
    deployments: 'Deployment',
    daemonsets: 'DaemonSet',
    replicasets: 'ReplicaSet',
    statefulsets: 'StatefulSet',
    jobs: 'Job',
    cronjobs: 'CronJob'
};
function constraint({ mode, namespaces }, { name }) {
    const workloads = WORKLOADS.map(({ apiGroups, resources }) => ({
        apiGroups,
        kinds: resources.map((resource) => KINDS[resource] ?? '')
    }));
    return {
        apiVersion: 'constraints.gatekeeper.sh/v1beta1',
        kind: kindOf(name),
        metadata: { name: `custody-${name}` },
        spec: {
            enforcementAction: mode === 'enforce' ? 'deny' : 'warn',
            match: {
                kinds: [{ apiGroups: [''], kinds: ['Pod'] }, ...workloads],
                ...(namespaces.length > 0 ? { namespaces } : { excludedNamespaces: SYSTEM_NAMESPACES })
            }
        }
    };
}
function suite(tests) {
    return {
        apiVersion: 'test.gatekeeper.sh/v1alpha1',
        kind: 'Suite',
        metadata: { name: 'custody' },
        tests: tests.map(({ rule, pods }) => ({
            name: rule,
            template: `${rule}/template.yaml`,
            constraint: `${rule}/constraint.yaml`,
            cases: pods.map(({ name, admitted }) => ({
                name,
                object: `pods/${name}.yaml`,
                assertions: [{ violations: admitted ? 'no' : 'yes' }]
            }))
        }))
    };
}

;// CONCATENATED MODULE: ./src/admission/gitops-controllers.ts

const SECRET = 'custody-commit-keys';
/** Kustomize components that make Flux verify what it deploys from: the commits, and artifacts that the apps' workflows signed. */
function fluxFiles(plan) {
    const header = {
        versions: 'Flux 2.9 or newer',
        test: 'kustomize build a kustomization that lists this folder under components'
    };
    const commits = {
        ...header,
        notes: [
            `The secret ${SECRET} holds the public keys (*.asc), GitHub's https://github.com/web-flow.gpg among them: commits made`,
            'in its web interface or by its API are signed by that key, which proves that GitHub made them and no more.'
        ]
    };
    return [
        yamlFile(plan, 'flux/verify-commits/kustomization.yaml', commits, [
            component('GitRepository', { mode: 'HEAD', secretRef: { name: SECRET } })
        ]),
        yamlFile(plan, 'flux/verify-artifacts/kustomization.yaml', header, [
            component('OCIRepository', { provider: 'cosign', matchOIDCIdentity: plan.apps.map(matchIdentity) })
        ])
    ];
}
function component(kind, verify) {
    const patch = {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind,
        metadata: { name: 'any' },
        spec: { verify }
    };
    return {
        apiVersion: 'kustomize.config.k8s.io/v1alpha1',
        kind: 'Component',
        patches: [
            { target: { group: 'source.toolkit.fluxcd.io', kind }, patch: `${JSON.stringify(patch, undefined, 2)}\n` }
        ]
    };
}
// Flux takes both as expressions that may match anywhere in the text.
function matchIdentity({ subject, issuer }) {
    return {
        issuer: `^${escaped(issuer)}$`,
        subject: subject.kind === 'exact' ? `^${escaped(subject.text)}$` : subject.expression
    };
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/** An Argo CD project that deploys from the GitOps repository alone, at commits signed by the keys that `custody.yaml` lists. */
function argoFiles(plan, gitops) {
    const header = {
        versions: 'Argo CD 3.5 or newer',
        test: 'argocd proj get custody, then sync an application of it at an unsigned commit',
        notes: ['Argo CD verifies commits, never images: admission in the cluster does that.']
    };
    const destinations = plan.namespaces.map((namespace) => ({ server: 'https://kubernetes.default.svc', namespace }));
    const project = {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'AppProject',
        metadata: { name: 'custody', namespace: 'argocd' },
        spec: {
            description: 'Deployed from verified commits of one repository',
            sourceRepos: [gitops.repository],
            destinations,
            clusterResourceWhitelist: [],
            namespaceResourceBlacklist: [
                { group: '', kind: 'ResourceQuota' },
                { group: '', kind: 'LimitRange' },
                { group: 'networking.k8s.io', kind: 'NetworkPolicy' }
            ],
            sourceIntegrity: {
                git: { policies: [{ repos: [{ url: gitops.repository }], gpg: { mode: 'head', keys: [...gitops.keys] } }] }
            }
        }
    };
    return [yamlFile(plan, 'argo-cd/project.yaml', header, [project])];
}

;// CONCATENATED MODULE: ./src/admission/image-policy-webhook.ts

const FOLDER = '/etc/kubernetes/custody';
const image_policy_webhook_HEADER = {
    versions: 'kube-apiserver with --runtime-config=imagepolicy.k8s.io/v1alpha1=true',
    test: 'custody admit --listen 127.0.0.1:8443 …, then create a Pod with --dry-run=server',
    notes: [
        `Copy both files to ${FOLDER} on each control plane node and start kube-apiserver with`,
        `--enable-admission-plugins=…,ImagePolicyWebhook --admission-control-config-file=${FOLDER}/admission-configuration.yaml`
    ]
};
/** AdmissionConfiguration and kubeconfig that make kube-apiserver ask `custody admit`; an unreachable backend admits nothing. */
function imagePolicyWebhookFiles(plan) {
    return [
        yamlFile(plan, 'image-policy-webhook/admission-configuration.yaml', image_policy_webhook_HEADER, [admissionConfiguration()]),
        yamlFile(plan, 'image-policy-webhook/kubeconfig.yaml', image_policy_webhook_HEADER, [kubeconfig(plan)])
    ];
}
function admissionConfiguration() {
    return {
        apiVersion: 'apiserver.config.k8s.io/v1',
        kind: 'AdmissionConfiguration',
        plugins: [
            {
                name: 'ImagePolicyWebhook',
                configuration: {
                    imagePolicy: {
                        kubeConfigFile: `${FOLDER}/kubeconfig.yaml`,
                        // Answers are kept by the backend, which knows when they may be; seconds.
                        allowTTL: 5,
                        denyTTL: 5,
                        // Milliseconds.
                        retryBackoff: 500,
                        defaultAllow: false
                    }
                }
            }
        ]
    };
}
function kubeconfig({ webhook }) {
    return {
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'custody', cluster: { server: webhook, 'certificate-authority': `${FOLDER}/ca.crt` } }],
        users: [
            {
                name: 'kube-apiserver',
                user: { 'client-certificate': `${FOLDER}/client.crt`, 'client-key': `${FOLDER}/client.key` }
            }
        ],
        contexts: [{ name: 'custody', context: { cluster: 'custody', user: 'kube-apiserver' } }],
        'current-context': 'custody'
    };
}

// EXTERNAL MODULE: ./src/admission/identity.ts
var identity = __webpack_require__(23539);
;// CONCATENATED MODULE: ./src/admission/kyverno-test.ts

/**
 * `kyverno-test.yaml` and its Pods, with an expectation for each Pod: unlike `kyverno apply`, the test command tells a
 * refusal from a registry that is down. One policy a folder, since several of them can hang the command.
 */
function kyvernoTest(plan, folder, header, { policy, kind, pods }) {
    const results = [true, false].flatMap((admitted) => {
        const resources = pods.filter((pod) => pod.admitted === admitted).map(({ name }) => name);
        const result = admitted ? 'pass' : 'fail';
        return resources.length === 0 ? [] : [{ ...kind, policy, kind: 'Pod', resources, result }];
    });
    const test = {
        apiVersion: 'cli.kyverno.io/v1alpha1',
        kind: 'Test',
        metadata: { name: policy },
        policies: ['policy.yaml'],
        resources: ['pods.yaml'],
        results
    };
    return [
        yamlFile(plan, `${folder}/kyverno-test.yaml`, header, [test]),
        yamlFile(plan, `${folder}/pods.yaml`, header, pods.map(({ manifest }) => manifest))
    ];
}

// EXTERNAL MODULE: ./src/admission/plan.ts
var admission_plan = __webpack_require__(62978);
// EXTERNAL MODULE: ./src/admission/predicates.ts
var predicates = __webpack_require__(9703);
;// CONCATENATED MODULE: ./src/admission/kyverno.ts







const HOUR_MS = 3_600_000;
const VERSIONS = 'Kyverno 1.19.0 or newer: older ones do not enforce digests in this kind of policy';
/**
 * ImageValidatingPolicies, one folder an app. Each policy sets `timeoutSeconds`: that gives it a webhook path of its own,
 * without which two of them hang Kyverno 1.19 on one request. Images that no app names are left to the native policies.
 */
function kyvernoFiles(plan) {
    return plan.apps.flatMap((app) => {
        const folder = `kyverno/${app.name}`;
        const debug = `kyverno/${app.name}-ephemeral-containers`;
        const test = { versions: VERSIONS, test: `kyverno test ${folder} --registry` };
        return [
            yamlFile(plan, `${folder}/policy.yaml`, test, [imageValidatingPolicy(plan, app, 'pods')]),
            yamlFile(plan, `${debug}/policy.yaml`, { ...test, test: 'kubectl debug with an unsigned image; the command line of Kyverno knows no subresources' }, [imageValidatingPolicy(plan, app, 'pods/ephemeralcontainers')]),
            ...kyvernoTest(plan, folder, test, {
                policy: policyName(app, 'pods'),
                kind: { isImageValidatingPolicy: true },
                pods: [
                    ...digestPods(app),
                    ...mixedPods(app),
                    samplePod('tag', false, [`${app.image.name}:latest`]),
                    // Images of others are not this policy's business; Kyverno calls that a pass.
                    samplePod('other-image', true, ['unknown.example/anybody/image:latest'])
                ]
            })
        ];
    });
}
function imageValidatingPolicy(plan, app, resource) {
    const enforces = plan.mode === 'enforce';
    const { name } = app.image;
    const signed = (0,predicates/* requiredPredicates */.e)(app).filter((predicate) => isAttested(plan, predicate.name));
    return {
        apiVersion: 'policies.kyverno.io/v1',
        kind: 'ImageValidatingPolicy',
        metadata: { name: policyName(app, resource) },
        spec: {
            failurePolicy: 'Fail',
            validationActions: [enforces ? 'Deny' : 'Audit'],
            webhookConfiguration: { timeoutSeconds: 30 },
            matchConstraints: {
                resourceRules: [
                    {
                        apiGroups: [''],
                        apiVersions: ['v1'],
                        operations: resource === 'pods' ? ['CREATE', 'UPDATE'] : ['UPDATE'],
                        resources: [resource]
                    }
                ]
            },
            // Globs match the text of the Pod: without the last one an image pinned by digest would not be looked at.
            matchImageReferences: [{ glob: name }, { glob: `${name}:*` }, { glob: `${name}@*` }],
            validationConfigurations: { mutateDigest: enforces && resource === 'pods', verifyDigest: true, required: true },
            attestors: [
                { name: 'release', cosign: { keyless: { identities: [(0,identity/* keylessIdentity */.J)(app)] }, ...tufOf(plan.sigstore) } }
            ],
            attestations: signed.map((predicate) => ({ name: predicate.name, intoto: { type: predicate.type } })),
            variables: [
                { name: 'all', expression: 'images.containers + images.initContainers + images.ephemeralContainers' }
            ],
            validations: (0,predicates/* requiredPredicates */.e)(app).map((predicate) => validation(plan, app, predicate.name))
        }
    };
}
function policyName(app, resource) {
    return resource === 'pods' ? `custody-${app.name}` : `custody-${app.name}-ephemeral-containers`;
}
// A legacy signature is no attestation; everything else is one in both formats.
function isAttested({ formats }, name) {
    return name !== 'signature' || formats.includes('bundle');
}
function validation(plan, app, name) {
    const verified = isAttested(plan, name)
        ? `verifyAttestationSignatures(i, attestations.${name}, [attestors.release]) > 0`
        : 'verifyImageSignatures(i, [attestors.release]) > 0';
    const payload = `extractPayload(i, attestations.${name}).predicate`;
    const all = (condition) => `variables.all.all(i, ${condition})`;
    switch (name) {
        case 'signature':
            return { message: `${app.name}: not signed by ${(0,identity/* signerName */.E)(app)}`, expression: all(verified) };
        case 'sbom':
            return { message: `${app.name}: no SPDX SBOM attested by ${(0,identity/* signerName */.E)(app)}`, expression: all(verified) };
        case 'provenance':
            return {
                message: `${app.name}: no SLSA provenance by ${(0,identity/* signerName */.E)(app)} for ${app.sourceRepository}`,
                expression: all([verified, ...builtFrom(app, `${payload}.buildDefinition.externalParameters.workflow`)].join(' && '))
            };
        case 'scan': {
            const hours = Math.max(1, Math.floor(((0,admission_plan/* scanAge */.fU)(app) ?? 0) / HOUR_MS));
            return {
                message: `${app.name}: no vulnerability scan by ${(0,identity/* signerName */.E)(app)} within ${hours} hours`,
                expression: all(`${verified} && timestamp(${payload}.metadata.scanFinishedOn) + duration('${hours}h') > time.now()`)
            };
        }
    }
}
function builtFrom({ sourceRepository, sourceRef }, workflow) {
    const repository = `${workflow}.repository == ${celText(sourceRepository)}`;
    if (!sourceRef)
        return [repository];
    return [
        repository,
        sourceRef.kind === 'exact'
            ? `${workflow}.ref == ${celText(sourceRef.text)}`
            : `${workflow}.ref.matches(${celText(sourceRef.expression)})`
    ];
}
function tufOf(sigstore) {
    if (sigstore.kind === 'public-good' || !sigstore.tuf)
        return {};
    return { tuf: { mirror: sigstore.tuf.mirror, root: { data: sigstore.tuf.root.toString('base64') } } };
}

;// CONCATENATED MODULE: ./src/admission/kyverno-cluster-policy.ts





const kyverno_cluster_policy_HOUR_MS = 3_600_000;
const kyverno_cluster_policy_VERSIONS = 'Kyverno 1.13 to 1.19 only: 1.20 does not execute this kind of policy any more, so images are admitted unverified after an upgrade';
/** ClusterPolicies with `verifyImages`, one folder an app, reading the legacy tags where the images have them. */
function clusterPolicyFiles(plan) {
    return plan.apps.flatMap((app) => {
        const folder = `kyverno-clusterpolicy/${app.name}`;
        const header = { versions: kyverno_cluster_policy_VERSIONS, test: `kyverno test ${folder} --registry` };
        const pods = digestPods(app);
        return [
            yamlFile(plan, `${folder}/policy.yaml`, header, [clusterPolicy(plan, app)]),
            ...(pods.length === 0
                ? []
                : kyvernoTest(plan, folder, header, { policy: `custody-${app.name}`, kind: { rule: 'verify' }, pods }))
        ];
    });
}
function clusterPolicy(plan, app) {
    const enforces = plan.mode === 'enforce';
    const { name } = app.image;
    const attestations = (0,predicates/* requiredPredicates */.e)(app).filter((predicate) => predicate.name !== 'signature');
    return {
        apiVersion: 'kyverno.io/v1',
        kind: 'ClusterPolicy',
        metadata: { name: `custody-${app.name}` },
        spec: {
            background: false,
            webhookConfiguration: { failurePolicy: 'Fail', timeoutSeconds: 30 },
            rules: [
                {
                    name: 'verify',
                    match: { any: [{ resources: { kinds: ['Pod'] } }] },
                    verifyImages: [
                        {
                            type: plan.formats.includes('legacy') ? 'Cosign' : 'SigstoreBundle',
                            failureAction: enforces ? 'Enforce' : 'Audit',
                            imageReferences: [`${name}:*`, `${name}@*`],
                            mutateDigest: enforces,
                            verifyDigest: true,
                            required: true,
                            attestors: attestors(plan, app),
                            // Without attestors of its own an attestation by anybody would do.
                            attestations: attestations.map((predicate) => ({
                                type: predicate.type,
                                attestors: attestors(plan, app),
                                ...conditions(app, predicate)
                            }))
                        }
                    ]
                }
            ]
        }
    };
}
function attestors(plan, app) {
    const subject = app.subject.kind === 'exact' ? { subject: app.subject.text } : { subjectRegExp: app.subject.expression };
    const isLegacy = plan.formats.includes('legacy');
    const keyless = {
        issuer: app.issuer,
        ...subject,
        ...logs(plan),
        ...(isLegacy && { additionalExtensions: { githubWorkflowRepository: (0,admission_plan/* sourceName */.VZ)(app) } })
    };
    return [{ count: 1, entries: [{ keyless }] }];
}
function logs({ sigstore }) {
    if (sigstore.kind === 'public-good')
        return { rekor: { url: 'https://rekor.sigstore.dev' } };
    const { authorities, logs: known, certificateLogs } = sigstore.keys;
    return {
        roots: authorities.flatMap(({ chain }) => chain).join(''),
        rekor: { url: known[0]?.url ?? '', pubkey: known[0]?.key ?? '' },
        ctlog: certificateLogs[0] ? { pubkey: certificateLogs[0].key } : { ignoreSCT: true }
    };
}
function conditions(app, { name }) {
    if (name === 'provenance') {
        const workflow = 'buildDefinition.externalParameters.workflow';
        const all = [
            { key: `{{ ${workflow}.repository }}`, operator: 'Equals', value: app.sourceRepository },
            ...sourceRefs(app, workflow)
        ];
        return { conditions: [{ all }] };
    }
    if (name !== 'scan')
        return {};
    const hours = Math.max(1, Math.floor(((0,admission_plan/* scanAge */.fU)(app) ?? 0) / kyverno_cluster_policy_HOUR_MS));
    const key = "{{ time_since('', '{{ metadata.scanFinishedOn }}', '') }}";
    return { conditions: [{ all: [{ key, operator: 'LessThanOrEquals', value: `${hours}h` }] }] };
}
function sourceRefs({ sourceRef }, workflow) {
    if (!sourceRef)
        return [];
    if (sourceRef.kind === 'exact')
        return [{ key: `{{ ${workflow}.ref }}`, operator: 'Equals', value: sourceRef.text }];
    // A backslash ends a text of JMESPath early, so the expression stands in a raw one.
    const key = `{{ regex_match('${sourceRef.expression.replaceAll('\\', '\\\\')}', ${workflow}.ref) }}`;
    return [{ key, operator: 'Equals', value: true }];
}

;// CONCATENATED MODULE: ./src/admission/native.ts




const native_VERSIONS = 'Kubernetes 1.30 or newer, which needs no other engine for this';
/** ValidatingAdmissionPolicies of the API server itself: every image pinned by digest and out of a listed registry. */
function nativeFiles(plan) {
    return namingRules(plan).flatMap((rule) => {
        const folder = `validating-admission-policy/${rule.name}`;
        const header = { versions: native_VERSIONS, test: `kyverno test ${folder}` };
        return [
            yamlFile(plan, `${folder}/policy.yaml`, header, [policy(rule)]),
            // Apart from the policy: Kyverno's command line takes a Pod that a binding leaves out for one that passes.
            yamlFile(plan, `${folder}/binding.yaml`, header, [binding(plan, rule)]),
            ...kyvernoTest(plan, folder, header, {
                policy: native_policyName(rule),
                kind: { isValidatingAdmissionPolicy: true },
                pods: podsOf(plan, rule)
            })
        ];
    });
}
function native_policyName({ name }) {
    return `custody-${name}`;
}
function policy(rule) {
    return {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: native_policyName(rule) },
        spec: {
            failurePolicy: 'Fail',
            matchConstraints: {
                resourceRules: [
                    {
                        apiGroups: [''],
                        apiVersions: ['v1'],
                        operations: ['CREATE', 'UPDATE'],
                        resources: ['pods', 'pods/ephemeralcontainers']
                    },
                    ...WORKLOADS.map((workload) => ({ ...workload, operations: ['CREATE', 'UPDATE'] }))
                ]
            },
            variables: imageVariables('object'),
            validations: [{ ...conditionOf(rule), message: rule.message }]
        }
    };
}
function binding({ mode, namespaces }, rule) {
    const selected = namespaces.length > 0
        ? { operator: 'In', values: [...namespaces] }
        : { operator: 'NotIn', values: [...SYSTEM_NAMESPACES] };
    return {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: native_policyName(rule) },
        spec: {
            policyName: native_policyName(rule),
            validationActions: mode === 'enforce' ? ['Deny'] : ['Warn', 'Audit'],
            matchResources: {
                namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', ...selected }] }
            }
        }
    };
}
function podsOf({ apps }, { name }) {
    const { pinned, tag, foreign, initTag } = namingPods(apps[0]?.image.name ?? 'ghcr.io/acme/checkout');
    return name === 'require-digest' ? [pinned, tag, initTag] : [pinned, foreign];
}

;// CONCATENATED MODULE: ./src/admission/policy-controller.ts




const FULCIO = 'https://fulcio.sigstore.dev';
const REKOR = 'https://rekor.sigstore.dev';
const TRUST_ROOT = 'custody-sigstore';
const policy_controller_HEADER = {
    versions: 'policy-controller 0.15.1',
    test: 'policy-tester -policy policy-controller/policies.yaml -image NAME@sha256:…'
};
/**
 * ClusterImagePolicies, the labels that switch the webhook on, and for a private Sigstore its TrustRoot. The option
 * enable-oci11 is never written: with it policy-controller 0.15 takes attestations that nobody signed.
 */
function policyControllerFiles(plan) {
    const isPrivate = plan.sigstore.kind === 'private';
    const test = isPrivate
        ? policy_controller_HEADER.test.replace('-image', '-trustroot policy-controller/trust-root.yaml -image')
        : policy_controller_HEADER.test;
    const header = { ...policy_controller_HEADER, test };
    const policies = [...plan.apps.flatMap((app) => appPolicies(plan, app)), ...allowedRegistries(plan)];
    return [
        yamlFile(plan, 'policy-controller/policies.yaml', header, policies),
        yamlFile(plan, 'policy-controller/namespaces.yaml', header, plan.namespaces.map(labelledNamespace)),
        yamlFile(plan, 'policy-controller/config.yaml', header, [noMatchPolicy(plan)]),
        ...(plan.sigstore.kind === 'private'
            ? [yamlFile(plan, 'policy-controller/trust-root.yaml', header, [trustRoot(plan, plan.sigstore.keys)])]
            : [])
    ];
}
function appPolicies(plan, app) {
    const required = (0,predicates/* requiredPredicates */.e)(app);
    if (plan.formats.includes('bundle'))
        return [clusterImagePolicy(plan, app, `custody-${app.name}`, bundleAuthority(plan, app, required))];
    // An authority that looks for attestations does not look at the signature, so each requirement is a policy; all must hold.
    return required.map((predicate) => {
        const attestations = predicate.name === 'signature' ? [] : [attestation(app, predicate)];
        const authority = legacyAuthority(plan, app, attestations);
        return clusterImagePolicy(plan, app, `custody-${app.name}-${predicate.name}`, authority, callerPolicy(app));
    });
}
function clusterImagePolicy(plan, { image }, name, authority, more = {}) {
    const repository = image.dockerReference;
    return {
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name },
        spec: {
            mode: plan.mode === 'enforce' ? 'enforce' : 'warn',
            images: [{ glob: `${repository}@**` }, { glob: `${repository}:**` }],
            authorities: [authority],
            ...more
        }
    };
}
// A plain signature in a bundle is never accepted here, but it is an attestation of a type of its own.
function bundleAuthority({ sigstore }, app, required) {
    const attestations = required.map((predicate) => attestation(app, predicate));
    const identities = [(0,identity/* keylessIdentity */.J)(app)];
    if (sigstore.kind === 'public-good')
        return {
            name: 'release',
            signatureFormat: 'bundle',
            keyless: { url: FULCIO, identities },
            ctlog: { url: REKOR },
            attestations
        };
    // With a TrustRoot it finds no log entry of a bundle valid (it keeps log identifiers as text), but it checks timestamps.
    return {
        name: 'release',
        signatureFormat: 'bundle',
        keyless: {
            url: fulcioOf(sigstore.keys.authorities),
            trustRootRef: TRUST_ROOT,
            insecureIgnoreSCT: true,
            identities
        },
        rfc3161timestamp: { trustRootRef: TRUST_ROOT },
        attestations
    };
}
function legacyAuthority({ sigstore }, app, attestations) {
    const identities = [(0,identity/* keylessIdentity */.J)(app)];
    const isPublic = sigstore.kind === 'public-good';
    return {
        name: 'release',
        keyless: isPublic
            ? { url: FULCIO, identities }
            : { url: fulcioOf(sigstore.keys.authorities), trustRootRef: TRUST_ROOT, identities },
        // Left out, the log would be left unchecked without a word.
        ctlog: isPublic ? { url: REKOR } : { url: sigstore.keys.logs[0]?.url ?? '', trustRootRef: TRUST_ROOT },
        ...(attestations.length > 0 && { attestations })
    };
}
function attestation(app, { name, type }) {
    const policy = attestationPolicy(app, name);
    return { name, predicateType: type, ...(policy && { policy }) };
}
function attestationPolicy(app, name) {
    if (name === 'provenance') {
        const workflow = 'predicate: buildDefinition: externalParameters: workflow:';
        const lines = [`${workflow} repository: ${JSON.stringify(app.sourceRepository)}`, ...policy_controller_sourceRefs(app, workflow)];
        return { type: 'cue', data: `${lines.join('\n')}\n` };
    }
    if (name !== 'scan')
        return undefined;
    const lines = [
        'package sigstore',
        'default isCompliant = false',
        'isCompliant {',
        `  time.now_ns() - time.parse_rfc3339_ns(input.predicate.metadata.scanFinishedOn) < ${(0,admission_plan/* scanAge */.fU)(app) ?? 0} * 1000000`,
        '}'
    ];
    return { type: 'rego', data: `${lines.join('\n')}\n` };
}
function policy_controller_sourceRefs({ sourceRef }, workflow) {
    if (!sourceRef)
        return [];
    return sourceRef.kind === 'exact'
        ? [`${workflow} ref: ${JSON.stringify(sourceRef.text)}`]
        : [`${workflow} ref: =~${JSON.stringify(sourceRef.expression)}`];
}
// Who may call a reusable workflow has its subject too: the certificate must name the repository that called it.
function callerPolicy(app) {
    const repository = JSON.stringify((0,admission_plan/* sourceName */.VZ)(app));
    return {
        policy: { type: 'cue', data: `authorityMatches: release: signatures: [...{githubWorkflowRepo: ${repository}}]\n` }
    };
}
function allowedRegistries({ registries }) {
    if (registries.length === 0)
        return [];
    return [
        {
            apiVersion: 'policy.sigstore.dev/v1beta1',
            kind: 'ClusterImagePolicy',
            metadata: { name: 'custody-allowed-registries' },
            spec: {
                images: registries.map((prefix) => ({ glob: `${prefix}**` })),
                authorities: [{ name: 'allowed', static: { action: 'pass' } }]
            }
        }
    ];
}
function labelledNamespace(name) {
    return {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name, labels: { 'policy.sigstore.dev/include': 'true' } }
    };
}
function noMatchPolicy({ mode }) {
    return {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'config-policy-controller', namespace: 'cosign-system' },
        data: { 'no-match-policy': mode === 'enforce' ? 'deny' : 'warn' }
    };
}
function trustRoot({ formats }, keys) {
    const logs = (list) => list.map(({ url, key }) => ({ baseURL: url, hashAlgorithm: 'sha-256', publicKey: base64(key) }));
    const authorities = (list) => list.map(({ uri, chain, organization, commonName }) => ({
        subject: { organization, commonName },
        uri,
        certChain: base64(chain.join(''))
    }));
    return {
        apiVersion: 'policy.sigstore.dev/v1alpha1',
        kind: 'TrustRoot',
        metadata: { name: TRUST_ROOT },
        spec: {
            sigstoreKeys: {
                certificateAuthorities: authorities(keys.authorities),
                ctLogs: logs(keys.certificateLogs),
                tLogs: logs(keys.logs),
                ...(formats.includes('bundle') && { timestampAuthorities: authorities(keys.timestampAuthorities) })
            }
        }
    };
}
function fulcioOf([authority]) {
    return authority?.uri ?? FULCIO;
}
function base64(text) {
    return Buffer.from(text).toString('base64');
}

;// CONCATENATED MODULE: ./src/admission/ratify.ts

const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json';
const PROVIDER = 'ratify-provider';
const ratify_HEADER = {
    versions: 'Ratify 1.4 (not 2.0) with Gatekeeper 3.18 or newer',
    test: 'ratify verify -c ratify/config.json -s NAME@sha256:… and read isSuccess: the exit code is always 0',
    notes: [
        'Ratify verifies the signature alone: not the provenance, not the SBOM, not the repository that called a reusable workflow.',
        'Ratify 1.4.4 does not compare the digest in a signature with the image: who may push to the repository can move a signature to',
        'another digest. Run it beside an engine that does (kyverno, policy-controller, image-policy-webhook), never alone.'
    ]
};
/** Ratify's resources, its configuration for the command line, and Gatekeeper's side: provider, template and constraint. */
function ratifyFiles(plan) {
    return [
        yamlFile(plan, 'ratify/ratify.yaml', withKeys(plan), [store(), verifier(plan), ratify_policy()]),
        yamlFile(plan, 'ratify/gatekeeper.yaml', ratify_HEADER, [provider(), ratify_template(), ratify_constraint(plan)]),
        { path: 'ratify/config.json', text: `${JSON.stringify(commandLineConfig(plan), undefined, 2)}\n` },
        ...keyFiles(plan)
    ];
}
function withKeys({ sigstore }) {
    if (sigstore.kind === 'public-good')
        return ratify_HEADER;
    const variables = 'Private Sigstore: set SIGSTORE_ROOT_FILE to fulcio.pem, SIGSTORE_REKOR_PUBLIC_KEY to rekor.pub, SIGSTORE_CT_LOG_PUBLIC_KEY_FILE to ctlog.pub.';
    return { ...ratify_HEADER, notes: [...ratify_HEADER.notes, variables] };
}
function keyFiles({ sigstore }) {
    if (sigstore.kind === 'public-good')
        return [];
    const { authorities, logs, certificateLogs } = sigstore.keys;
    return [
        { path: 'ratify/fulcio.pem', text: authorities.flatMap(({ chain }) => chain).join('') },
        { path: 'ratify/rekor.pub', text: logs[0]?.key ?? '' },
        { path: 'ratify/ctlog.pub', text: certificateLogs[0]?.key ?? '' }
    ];
}
function trustPolicies({ apps, sigstore }) {
    const rekorURL = sigstore.kind === 'public-good' ? 'https://rekor.sigstore.dev' : (sigstore.keys.logs[0]?.url ?? '');
    return apps.map((app) => ({
        name: app.name,
        scopes: [`${app.image.name}@*`, `${app.image.name}:*`],
        tLogVerify: true,
        rekorURL,
        keyless: { ctLogVerify: true, ...ratify_identity(app) }
    }));
}
function ratify_identity({ subject, issuer }) {
    return subject.kind === 'exact'
        ? { certificateIdentity: subject.text, certificateOIDCIssuer: issuer }
        : { certificateIdentityRegExp: subject.expression, certificateOIDCIssuer: issuer };
}
function store() {
    return {
        apiVersion: 'config.ratify.deislabs.io/v1beta1',
        kind: 'Store',
        metadata: { name: 'store-oras' },
        spec: { name: 'oras', parameters: { cosignEnabled: true } }
    };
}
function verifier(plan) {
    return {
        apiVersion: 'config.ratify.deislabs.io/v1beta1',
        kind: 'Verifier',
        metadata: { name: 'verifier-cosign' },
        spec: { name: 'cosign', artifactTypes: SIGNATURE, parameters: { trustPolicies: trustPolicies(plan) } }
    };
}
const ARTIFACT_POLICIES = { artifactVerificationPolicies: { [SIGNATURE]: 'any', default: 'any' } };
function ratify_policy() {
    return {
        apiVersion: 'config.ratify.deislabs.io/v1beta1',
        kind: 'Policy',
        metadata: { name: 'ratify-policy' },
        spec: { type: 'config-policy', parameters: ARTIFACT_POLICIES }
    };
}
function commandLineConfig(plan) {
    const useHttp = plan.apps.every(({ image }) => image.apiBase.startsWith('http:'));
    return {
        store: { version: '1.0.0', plugins: [{ name: 'oras', cosignEnabled: true, ...(useHttp && { useHttp }) }] },
        policy: { version: '1.0.0', plugin: { name: 'configPolicy', ...ARTIFACT_POLICIES } },
        verifier: {
            version: '1.0.0',
            plugins: [{ name: 'cosign', artifactTypes: SIGNATURE, trustPolicies: trustPolicies(plan) }]
        }
    };
}
function provider() {
    return {
        apiVersion: 'externaldata.gatekeeper.sh/v1beta1',
        kind: 'Provider',
        metadata: { name: PROVIDER },
        spec: {
            url: 'https://ratify.gatekeeper-system:6001/ratify/gatekeeper/v1/verify',
            timeout: 7,
            // The certificate of the provider, which the chart of Ratify fills in.
            caBundle: ''
        }
    };
}
const REGO = `package custodyratify

images[image] {
  field := {"containers", "initContainers", "ephemeralContainers"}[_]
  image := input.review.object.spec[field][_].image
}

violation[{"msg": msg}] {
  response := external_data({"provider": "${PROVIDER}", "keys": [image | images[image]]})
  response.system_error != ""
  msg := sprintf("Ratify could not be asked: %v", [response.system_error])
}

violation[{"msg": msg}] {
  response := external_data({"provider": "${PROVIDER}", "keys": [image | images[image]]})
  error := response.errors[_]
  msg := sprintf("Ratify could not verify %v: %v", [error[0], error[1]])
}

violation[{"msg": msg}] {
  response := external_data({"provider": "${PROVIDER}", "keys": [image | images[image]]})
  answer := response.responses[_]
  answer[1].isSuccess == false
  msg := sprintf("%v is not signed as it must be", [answer[0]])
}
`;
function ratify_template() {
    return {
        apiVersion: 'templates.gatekeeper.sh/v1',
        kind: 'ConstraintTemplate',
        metadata: { name: 'custodyratify' },
        spec: {
            crd: { spec: { names: { kind: 'CustodyRatify' } } },
            targets: [{ target: 'admission.k8s.gatekeeper.sh', rego: REGO }]
        }
    };
}
function ratify_constraint({ mode, namespaces }) {
    return {
        apiVersion: 'constraints.gatekeeper.sh/v1beta1',
        kind: 'CustodyRatify',
        metadata: { name: 'custody-ratify' },
        spec: {
            enforcementAction: mode === 'enforce' ? 'deny' : 'warn',
            match: {
                kinds: [{ apiGroups: [''], kinds: ['Pod'] }],
                ...(namespaces.length > 0 ? { namespaces } : { excludedNamespaces: ['kube-system', 'gatekeeper-system'] })
            }
        }
    };
}

// EXTERNAL MODULE: ./src/admission/refusals.ts
var refusals = __webpack_require__(436);
;// CONCATENATED MODULE: ./src/admission/generate.ts









const GENERATORS = {
    kyverno: kyvernoFiles,
    'kyverno-clusterpolicy': clusterPolicyFiles,
    'policy-controller': policyControllerFiles,
    'validating-admission-policy': nativeFiles,
    gatekeeper: gatekeeperFiles,
    ratify: ratifyFiles,
    'image-policy-webhook': imagePolicyWebhookFiles,
    flux: fluxFiles,
    'argo-cd': (plan) => (plan.gitops ? argoFiles(plan, plan.gitops) : [])
};
/**
 * The files of these engines, in the order of their paths; throws RequestError (E_ADMISSION) where one of them could not do
 * what is asked. Kyverno's policies look at the apps' own images alone, so the native rules for all images come with them.
 */
function policyFiles(plan, engines) {
    const isKyverno = engines.some((engine) => engine.startsWith('kyverno'));
    const wanted = new Set([...engines, ...(isKyverno ? ['validating-admission-policy'] : [])]);
    for (const engine of wanted)
        (0,refusals/* refuseImpossible */.G)(engine, plan);
    const files = [...wanted].flatMap((engine) => GENERATORS[engine](plan));
    return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

// EXTERNAL MODULE: ./src/admission/plan-of.ts
var plan_of = __webpack_require__(63930);
// EXTERNAL MODULE: ./src/chain/policy-file.ts + 1 modules
var policy_file = __webpack_require__(97583);
;// CONCATENATED MODULE: ./src/chain/policies.ts







/** The request in the words of the command line and of the action; throws RequestError. */
function parsePoliciesRequest(read) {
    const [out, check] = [read('out'), read('check')];
    if ((out === '') === (check === ''))
        throw new errors/* RequestError */.GI('E_ARGUMENT', {
            message: out === '' ? 'neither out nor check names a folder' : 'out and check are both given',
            reason: 'policies are either written into a folder or compared with what is there',
            remedy: 'give out to write them, or check to compare them'
        });
    return {
        policyPath: read('policy') || 'custody.yaml',
        engines: parseEngines(read('for')),
        folder: out || check,
        task: out === '' ? 'check' : 'write'
    };
}
/** The engines that a list names; throws RequestError for one that is none. */
function parseEngines(text) {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    return words.map((word) => {
        const found = admission/* ENGINES */.ug.find((engine) => engine === word);
        if (found)
            return found;
        throw new errors/* RequestError */.GI('E_ARGUMENT', {
            message: `for: ${JSON.stringify(word.slice(0, 40))} is no engine that policies are written for`,
            reason: 'a misspelt engine would be left without a policy',
            remedy: `use ${admission/* ENGINES */.ug.join(', ')}`
        });
    });
}
/** Writes the policies of the engines, or compares a folder with them and runs their tests; throws where no policy could do what is asked. */
async function makePolicies(request, run) {
    const { policy, name, folder } = await (0,policy_file/* readPolicyFile */.BK)(request.policyPath);
    const engines = enginesOf(request, Object.keys(policy.admission.engines), name);
    const plan = (0,plan_of/* planOf */.X)(policy, name, await (0,policy_file/* sigstoreOf */.MA)(policy.trust, folder, run));
    const files = policyFiles(plan, engines);
    if (request.task === 'write') {
        const changed = await writePolicyFiles(request.folder, files);
        return { files, changed, differences: [], tests: [] };
    }
    const found = await differences(request.folder, files);
    // Tests of other files than those that were reviewed would say nothing.
    const tests = found.length > 0 ? [] : await runEngineTests(request.folder, files);
    const error = driftError(request, found) ?? testError(tests);
    return { files, changed: [], differences: found, tests, ...(error && { error }) };
}
function enginesOf({ engines }, inPolicy, name) {
    const chosen = engines.length > 0 ? engines : inPolicy;
    if (chosen.length > 0)
        return chosen;
    throw new errors/* RequestError */.GI('E_ARGUMENT', {
        message: `no engine is named: neither by for nor in ${name}`,
        reason: 'each engine reads files of its own',
        remedy: `add admission: engines: to ${name}, or give for with one or more of ${admission/* ENGINES */.ug.join(', ')}`
    });
}
function driftError({ policyPath, folder }, found) {
    if (found.length === 0)
        return undefined;
    const listed = found.slice(0, 8).map(({ path, kind }) => `${path} is ${kind}`);
    return new errors/* RefusalError */.XQ('E_ADMISSION_DRIFT', {
        message: `${found.length} files under ${folder} are not what ${policyPath} says`,
        reason: `${listed.join('; ')}${found.length > listed.length ? '; and more' : ''}`,
        remedy: `run custody policy --policy ${policyPath} --out ${folder} and commit what it writes`,
        state: 'no file was changed'
    });
}
function testError(tests) {
    const failed = tests.find(({ outcome }) => outcome === 'failed');
    if (failed)
        return new errors/* RefusalError */.XQ('E_ADMISSION_TEST', {
            message: `${failed.engine} does not agree with ${failed.path}`,
            reason: failed.detail,
            remedy: 'read what it expected: a sample digest in custody.yaml is not signed as the policy asks for, or the policy is wrong',
            state: 'no file was changed'
        });
    const unreachable = tests.find(({ outcome }) => outcome === 'unreachable');
    if (!unreachable)
        return undefined;
    return new errors/* UnavailableError */.hG('E_ADMISSION_UNTESTED', {
        message: `${unreachable.engine} could not reach what ${unreachable.path} is about`,
        reason: unreachable.detail,
        remedy: 'run it again when the registry answers; an outage proves nothing about the policy',
        state: 'no file was changed'
    });
}
/** What was written, or how the folder compares, one line each. */
function policyLines({ files, changed, differences, tests }, task) {
    if (task === 'write')
        return [...changed.map((path) => `wrote ${path}`), `${files.length} files, ${changed.length} changed`];
    return [
        ...differences.map(({ path, kind }) => `${kind}: ${path}`),
        ...tests.map(({ engine, path, outcome, detail }) => `${outcome}: ${engine} ${path}${outcome === 'not run' ? ` (${detail})` : ''}`),
        `${files.length} files, ${differences.length} differ, ${tests.filter(({ outcome }) => outcome === 'passed').length} of ${tests.length} tests passed`
    ];
}


/***/ })

};

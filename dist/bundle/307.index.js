export const id = 307;
export const ids = [307];
export const modules = {

/***/ 87009:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.celText = celText;
/** A text as a literal of the Common Expression Language (cel-spec, "String and Bytes Values"). */
function celText(text) {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}


/***/ }),

/***/ 33339:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runEngineTests = runEngineTests;
const node_child_process_1 = __webpack_require__(31421);
const promises_1 = __webpack_require__(51455);
const node_os_1 = __webpack_require__(48161);
const node_path_1 = __webpack_require__(76760);
const errors_ts_1 = __webpack_require__(87700);
const TIME_LIMIT_MS = 180_000;
const OUTAGE = /want fail, got error|want pass, got error|connection refused|no such host|i\/o timeout/i;
/** Runs the tests among the files with the engines on PATH, one after the other; an engine that is not there is told, not left out. */
async function runEngineTests(folder, files) {
    const tests = [];
    for (const { path } of files) {
        if (path.endsWith('/kyverno-test.yaml'))
            tests.push(await runTest(path, 'kyverno', ['test', (0, node_path_1.join)(folder, (0, node_path_1.dirname)(path)), '--registry', '--remove-color']));
        if (path.endsWith('/suite.yaml'))
            tests.push(await runTest(path, 'gator', ['verify', (0, node_path_1.join)(folder, path)]));
    }
    return tests;
}
async function runTest(path, engine, args) {
    // Kyverno keeps a trust root under HOME and would use one that another run left there.
    const home = await (0, promises_1.mkdtemp)((0, node_path_1.join)((0, node_os_1.tmpdir)(), 'custody-policy-'));
    try {
        const { exitCode, text } = await run(engine, args, home);
        const detail = text.trim().split('\n').slice(-12).join('\n');
        if (exitCode === 0)
            return { path, engine, outcome: 'passed', detail };
        return { path, engine, outcome: OUTAGE.test(text) ? 'unreachable' : 'failed', detail };
    }
    catch (error) {
        return { path, engine, outcome: 'not run', detail: (0, errors_ts_1.messageOf)(error) };
    }
    finally {
        await (0, promises_1.rm)(home, { recursive: true, force: true });
    }
}
function run(program, args, home) {
    const child = (0, node_child_process_1.spawn)(program, args, {
        env: {
            ...process.env,
            HOME: home,
            DOCKER_CONFIG: process.env['DOCKER_CONFIG'] ?? (0, node_path_1.join)(process.env['HOME'] ?? '', '.docker')
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


/***/ }),

/***/ 65869:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.differences = differences;
exports.writePolicyFiles = writePolicyFiles;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const admission_ts_1 = __webpack_require__(29331);
const manifest_ts_1 = __webpack_require__(86868);
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
        await (0, promises_1.mkdir)((0, node_path_1.dirname)((0, node_path_1.join)(folder, path)), { recursive: true });
        await (0, promises_1.writeFile)((0, node_path_1.join)(folder, path), text);
    }
    for (const { path, kind } of changes)
        if (kind === 'left over')
            await (0, promises_1.rm)((0, node_path_1.join)(folder, path));
    return [...changed].sort();
}
async function compare(folder, { path, text }) {
    const found = await (0, promises_1.readFile)((0, node_path_1.join)(folder, path), 'utf8').catch(() => undefined);
    if (found === text)
        return [];
    return [{ path, kind: found === undefined ? 'missing' : 'changed' }];
}
// Files are written below folders that are named as the engines are; nothing else of the folder is looked at.
async function leftOverFiles(folder, files) {
    const known = new Set(files.map(({ path }) => path));
    const found = await Promise.all(admission_ts_1.ENGINES.map((engine) => filesBelow(folder, engine)));
    const others = found.flat().filter((path) => !known.has(path));
    const ours = await Promise.all(others.map(async (path) => (await (0, promises_1.readFile)((0, node_path_1.join)(folder, path), 'utf8')).startsWith(manifest_ts_1.MARK)));
    return others.filter((_, index) => ours[index]);
}
async function filesBelow(folder, engine) {
    const entries = await (0, promises_1.readdir)((0, node_path_1.join)(folder, engine), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => (0, node_path_1.relative)(folder, (0, node_path_1.join)(parentPath, name)).split(node_path_1.sep).join('/'));
}


/***/ }),

/***/ 52784:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gatekeeperFiles = gatekeeperFiles;
const manifest_ts_1 = __webpack_require__(86868);
const naming_rules_ts_1 = __webpack_require__(89603);
const pods_ts_1 = __webpack_require__(49777);
const HEADER = { versions: 'Gatekeeper 3.18 or newer', test: 'gator verify gatekeeper/suite.yaml' };
/** The rules for every image as Gatekeeper's constraint templates and constraints, with a suite for gator. */
function gatekeeperFiles(plan) {
    const rules = (0, naming_rules_ts_1.namingRules)(plan);
    const pods = (0, pods_ts_1.namingPods)(plan.apps[0]?.image.name ?? 'ghcr.io/acme/checkout');
    return [
        ...rules.flatMap((rule) => [
            (0, manifest_ts_1.yamlFile)(plan, `gatekeeper/${rule.name}/template.yaml`, HEADER, [template(rule)]),
            (0, manifest_ts_1.yamlFile)(plan, `gatekeeper/${rule.name}/constraint.yaml`, HEADER, [constraint(plan, rule)])
        ]),
        ...Object.values(pods).map(({ name, manifest }) => (0, manifest_ts_1.yamlFile)(plan, `gatekeeper/pods/${name}.yaml`, HEADER, [manifest])),
        (0, manifest_ts_1.yamlFile)(plan, 'gatekeeper/suite.yaml', HEADER, [
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
                                variables: (0, naming_rules_ts_1.imageVariables)('variables.anyObject'),
                                validations: [{ ...(0, naming_rules_ts_1.conditionOf)(rule), message: rule.message }]
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
    const workloads = naming_rules_ts_1.WORKLOADS.map(({ apiGroups, resources }) => ({
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
                ...(namespaces.length > 0 ? { namespaces } : { excludedNamespaces: naming_rules_ts_1.SYSTEM_NAMESPACES })
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


/***/ }),

/***/ 12158:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyFiles = policyFiles;
const gatekeeper_ts_1 = __webpack_require__(52784);
const gitops_controllers_ts_1 = __webpack_require__(89373);
const image_policy_webhook_ts_1 = __webpack_require__(59351);
const kyverno_ts_1 = __webpack_require__(79699);
const kyverno_cluster_policy_ts_1 = __webpack_require__(50355);
const native_ts_1 = __webpack_require__(60986);
const policy_controller_ts_1 = __webpack_require__(93504);
const ratify_ts_1 = __webpack_require__(31746);
const refusals_ts_1 = __webpack_require__(436);
const GENERATORS = {
    kyverno: kyverno_ts_1.kyvernoFiles,
    'kyverno-clusterpolicy': kyverno_cluster_policy_ts_1.clusterPolicyFiles,
    'policy-controller': policy_controller_ts_1.policyControllerFiles,
    'validating-admission-policy': native_ts_1.nativeFiles,
    gatekeeper: gatekeeper_ts_1.gatekeeperFiles,
    ratify: ratify_ts_1.ratifyFiles,
    'image-policy-webhook': image_policy_webhook_ts_1.imagePolicyWebhookFiles,
    flux: gitops_controllers_ts_1.fluxFiles,
    'argo-cd': (plan) => (plan.gitops ? (0, gitops_controllers_ts_1.argoFiles)(plan, plan.gitops) : [])
};
/**
 * The files of these engines, in the order of their paths; throws RequestError (E_ADMISSION) where one of them could not do
 * what is asked. Kyverno's policies look at the apps' own images alone, so the native rules for all images come with them.
 */
function policyFiles(plan, engines) {
    const isKyverno = engines.some((engine) => engine.startsWith('kyverno'));
    const wanted = new Set([...engines, ...(isKyverno ? ['validating-admission-policy'] : [])]);
    for (const engine of wanted)
        (0, refusals_ts_1.refuseImpossible)(engine, plan);
    const files = [...wanted].flatMap((engine) => GENERATORS[engine](plan));
    return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}


/***/ }),

/***/ 89373:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fluxFiles = fluxFiles;
exports.argoFiles = argoFiles;
const manifest_ts_1 = __webpack_require__(86868);
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
        (0, manifest_ts_1.yamlFile)(plan, 'flux/verify-commits/kustomization.yaml', commits, [
            component('GitRepository', { mode: 'HEAD', secretRef: { name: SECRET } })
        ]),
        (0, manifest_ts_1.yamlFile)(plan, 'flux/verify-artifacts/kustomization.yaml', header, [
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
    return [(0, manifest_ts_1.yamlFile)(plan, 'argo-cd/project.yaml', header, [project])];
}


/***/ }),

/***/ 23539:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.keylessIdentity = keylessIdentity;
exports.signerName = signerName;
exports.scannerNames = scannerNames;
/** Who must have signed, in the words that Kyverno, policy-controller and Flux share: the whole subject, or an anchored expression. */
function keylessIdentity({ issuer, subject }) {
    return subject.kind === 'exact' ? { issuer, subject: subject.text } : { issuer, subjectRegExp: subject.expression };
}
/** The signer as a person reads it. */
function signerName({ subject }) {
    return subject.kind === 'exact' ? subject.text : `a signer that matches ${subject.expression}`;
}
/** Everybody who may sign a scan of the app, as a person reads it. */
function scannerNames(app) {
    return [app, ...(app.scanSigner ? [app.scanSigner] : [])].map(signerName).join(' or ');
}


/***/ }),

/***/ 59351:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.imagePolicyWebhookFiles = imagePolicyWebhookFiles;
const manifest_ts_1 = __webpack_require__(86868);
const FOLDER = '/etc/kubernetes/custody';
const HEADER = {
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
        (0, manifest_ts_1.yamlFile)(plan, 'image-policy-webhook/admission-configuration.yaml', HEADER, [admissionConfiguration()]),
        (0, manifest_ts_1.yamlFile)(plan, 'image-policy-webhook/kubeconfig.yaml', HEADER, [kubeconfig(plan)])
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


/***/ }),

/***/ 50355:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.clusterPolicyFiles = clusterPolicyFiles;
const kyverno_test_ts_1 = __webpack_require__(87852);
const manifest_ts_1 = __webpack_require__(86868);
const plan_ts_1 = __webpack_require__(62978);
const pods_ts_1 = __webpack_require__(49777);
const predicates_ts_1 = __webpack_require__(9703);
const HOUR_MS = 3_600_000;
const VERSIONS = 'Kyverno 1.13 to 1.19 only: 1.20 does not execute this kind of policy any more, so images are admitted unverified after an upgrade';
/** ClusterPolicies with `verifyImages`, one folder an app, reading the legacy tags where the images have them. */
function clusterPolicyFiles(plan) {
    return plan.apps.flatMap((app) => {
        const folder = `kyverno-clusterpolicy/${app.name}`;
        const header = { versions: VERSIONS, test: `kyverno test ${folder} --registry` };
        const pods = (0, pods_ts_1.digestPods)(app);
        return [
            (0, manifest_ts_1.yamlFile)(plan, `${folder}/policy.yaml`, header, [clusterPolicy(plan, app)]),
            ...(pods.length === 0
                ? []
                : (0, kyverno_test_ts_1.kyvernoTest)(plan, folder, header, { policy: `custody-${app.name}`, kind: { rule: 'verify' }, pods }))
        ];
    });
}
function clusterPolicy(plan, app) {
    const enforces = plan.mode === 'enforce';
    const { name } = app.image;
    const attestations = (0, predicates_ts_1.requiredPredicates)(app).filter((predicate) => predicate.name !== 'signature');
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
                                attestors: attestors(plan, app, predicate.name === 'scan' ? app.scanSigner : undefined),
                                ...conditions(app, predicate)
                            }))
                        }
                    ]
                }
            ]
        }
    };
}
// One of them is enough.
function attestors(plan, ...signers) {
    const entries = signers.flatMap((signer) => (signer ? [{ keyless: keyless(plan, signer) }] : []));
    return [{ count: 1, entries }];
}
function keyless(plan, signer) {
    const { subject, issuer } = signer;
    return {
        issuer,
        ...(subject.kind === 'exact' ? { subject: subject.text } : { subjectRegExp: subject.expression }),
        ...logs(plan),
        ...(plan.formats.includes('legacy') && { additionalExtensions: { githubWorkflowRepository: (0, plan_ts_1.sourceName)(signer) } })
    };
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
    const hours = Math.max(1, Math.floor(((0, plan_ts_1.scanAge)(app) ?? 0) / HOUR_MS));
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


/***/ }),

/***/ 87852:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kyvernoTest = kyvernoTest;
const manifest_ts_1 = __webpack_require__(86868);
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
        (0, manifest_ts_1.yamlFile)(plan, `${folder}/kyverno-test.yaml`, header, [test]),
        (0, manifest_ts_1.yamlFile)(plan, `${folder}/pods.yaml`, header, pods.map(({ manifest }) => manifest))
    ];
}


/***/ }),

/***/ 79699:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kyvernoFiles = kyvernoFiles;
const cel_ts_1 = __webpack_require__(87009);
const identity_ts_1 = __webpack_require__(23539);
const kyverno_test_ts_1 = __webpack_require__(87852);
const manifest_ts_1 = __webpack_require__(86868);
const plan_ts_1 = __webpack_require__(62978);
const pods_ts_1 = __webpack_require__(49777);
const predicates_ts_1 = __webpack_require__(9703);
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
            (0, manifest_ts_1.yamlFile)(plan, `${folder}/policy.yaml`, test, [imageValidatingPolicy(plan, app, 'pods')]),
            (0, manifest_ts_1.yamlFile)(plan, `${debug}/policy.yaml`, { ...test, test: 'kubectl debug with an unsigned image; the command line of Kyverno knows no subresources' }, [imageValidatingPolicy(plan, app, 'pods/ephemeralcontainers')]),
            ...(0, kyverno_test_ts_1.kyvernoTest)(plan, folder, test, {
                policy: policyName(app, 'pods'),
                kind: { isImageValidatingPolicy: true },
                pods: [
                    ...(0, pods_ts_1.digestPods)(app),
                    ...(0, pods_ts_1.mixedPods)(app),
                    (0, pods_ts_1.samplePod)('tag', false, [`${app.image.name}:latest`]),
                    // Images of others are not this policy's business; Kyverno calls that a pass.
                    (0, pods_ts_1.samplePod)('other-image', true, ['unknown.example/anybody/image:latest'])
                ]
            })
        ];
    });
}
function imageValidatingPolicy(plan, app, resource) {
    const enforces = plan.mode === 'enforce';
    const { name } = app.image;
    const signed = (0, predicates_ts_1.requiredPredicates)(app).filter((predicate) => isAttested(plan, predicate.name));
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
                attestor('release', app, plan),
                ...(app.scanSigner ? [attestor('rescan', app.scanSigner, plan)] : [])
            ],
            attestations: signed.map((predicate) => ({ name: predicate.name, intoto: { type: predicate.type } })),
            variables: [
                { name: 'all', expression: 'images.containers + images.initContainers + images.ephemeralContainers' }
            ],
            validations: (0, predicates_ts_1.requiredPredicates)(app).map((predicate) => validation(plan, app, predicate.name))
        }
    };
}
function attestor(name, signer, { sigstore }) {
    return { name, cosign: { keyless: { identities: [(0, identity_ts_1.keylessIdentity)(signer)] }, ...tufOf(sigstore) } };
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
            return { message: `${app.name}: not signed by ${(0, identity_ts_1.signerName)(app)}`, expression: all(verified) };
        case 'sbom':
            return { message: `${app.name}: no SPDX SBOM attested by ${(0, identity_ts_1.signerName)(app)}`, expression: all(verified) };
        case 'provenance':
            return {
                message: `${app.name}: no SLSA provenance by ${(0, identity_ts_1.signerName)(app)} for ${app.sourceRepository}`,
                expression: all([verified, ...builtFrom(app, `${payload}.buildDefinition.externalParameters.workflow`)].join(' && '))
            };
        case 'scan': {
            const hours = Math.max(1, Math.floor(((0, plan_ts_1.scanAge)(app) ?? 0) / HOUR_MS));
            const fresh = `timestamp(${payload}.metadata.scanFinishedOn) + duration('${hours}h') > time.now()`;
            return {
                message: `${app.name}: no vulnerability scan by ${(0, identity_ts_1.scannerNames)(app)} within ${hours} hours`,
                expression: all(`${app.scanSigner ? eitherScan(verified, payload, app.scanSigner) : verified} && ${fresh}`)
            };
        }
    }
}
// Who may call a reusable workflow has its subject too, and only the scan names the repository that called it.
function eitherScan(byRelease, payload, scanSigner) {
    const byRescan = 'verifyAttestationSignatures(i, attestations.scan, [attestors.rescan]) > 0';
    return `(${byRelease} || (${byRescan} && ${payload}.invocation.uri.startsWith(${(0, cel_ts_1.celText)((0, plan_ts_1.runsOf)(scanSigner))})))`;
}
function builtFrom({ sourceRepository, sourceRef }, workflow) {
    const repository = `${workflow}.repository == ${(0, cel_ts_1.celText)(sourceRepository)}`;
    if (!sourceRef)
        return [repository];
    return [
        repository,
        sourceRef.kind === 'exact'
            ? `${workflow}.ref == ${(0, cel_ts_1.celText)(sourceRef.text)}`
            : `${workflow}.ref.matches(${(0, cel_ts_1.celText)(sourceRef.expression)})`
    ];
}
function tufOf(sigstore) {
    if (sigstore.kind === 'public-good' || !sigstore.tuf)
        return {};
    return { tuf: { mirror: sigstore.tuf.mirror, root: { data: sigstore.tuf.root.toString('base64') } } };
}


/***/ }),

/***/ 86868:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MARK = void 0;
exports.yamlFile = yamlFile;
const yaml_1 = __webpack_require__(38815);
/** What every generated file begins with; --check tells a file of ours by it. */
exports.MARK = '# Written by custody policy from ';
/** One YAML file of one or several documents, below a header that says where it comes from and how to test it. */
function yamlFile({ source }, path, header, documents) {
    const { versions, test, notes = [] } = header;
    const lines = [
        `${exports.MARK}${source}; change that file and write this one again.`,
        `# For ${versions}.`,
        `# Test: ${test}`,
        ...notes.map((note) => `# ${note}`)
    ];
    const texts = documents.map((document) => (0, yaml_1.stringify)(document, { lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'PLAIN' }));
    return { path, text: `${lines.join('\n')}\n${texts.join('---\n')}` };
}


/***/ }),

/***/ 89603:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SYSTEM_NAMESPACES = exports.WORKLOADS = void 0;
exports.namingRules = namingRules;
exports.allowedPrefixes = allowedPrefixes;
exports.imageVariables = imageVariables;
exports.conditionOf = conditionOf;
const cel_ts_1 = __webpack_require__(87009);
/** The workloads whose Pods are looked at before they exist, so that the refusal reaches who deploys. */
exports.WORKLOADS = [
    { apiGroups: [''], apiVersions: ['v1'], resources: ['replicationcontrollers'] },
    { apiGroups: ['apps'], apiVersions: ['v1'], resources: ['deployments', 'daemonsets', 'replicasets', 'statefulsets'] },
    { apiGroups: ['batch'], apiVersions: ['v1'], resources: ['jobs', 'cronjobs'] }
];
/** Namespaces of the cluster itself, where refusing an image can stop the cluster. */
exports.SYSTEM_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease'];
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
            allows: (image) => prefixes.map((prefix) => `${image}.startsWith(${(0, cel_ts_1.celText)(prefix)})`).join(' || ')
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
        messageExpression: `${(0, cel_ts_1.celText)(`${message}: `)} + variables.images.filter(i, !(${allows('i')})).join(', ')`
    };
}


/***/ }),

/***/ 60986:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nativeFiles = nativeFiles;
const kyverno_test_ts_1 = __webpack_require__(87852);
const manifest_ts_1 = __webpack_require__(86868);
const naming_rules_ts_1 = __webpack_require__(89603);
const pods_ts_1 = __webpack_require__(49777);
const VERSIONS = 'Kubernetes 1.30 or newer, which needs no other engine for this';
/** ValidatingAdmissionPolicies of the API server itself: every image pinned by digest and out of a listed registry. */
function nativeFiles(plan) {
    return (0, naming_rules_ts_1.namingRules)(plan).flatMap((rule) => {
        const folder = `validating-admission-policy/${rule.name}`;
        const header = { versions: VERSIONS, test: `kyverno test ${folder}` };
        return [
            (0, manifest_ts_1.yamlFile)(plan, `${folder}/policy.yaml`, header, [policy(rule)]),
            // Apart from the policy: Kyverno's command line takes a Pod that a binding leaves out for one that passes.
            (0, manifest_ts_1.yamlFile)(plan, `${folder}/binding.yaml`, header, [binding(plan, rule)]),
            ...(0, kyverno_test_ts_1.kyvernoTest)(plan, folder, header, {
                policy: policyName(rule),
                kind: { isValidatingAdmissionPolicy: true },
                pods: podsOf(plan, rule)
            })
        ];
    });
}
function policyName({ name }) {
    return `custody-${name}`;
}
function policy(rule) {
    return {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: policyName(rule) },
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
                    ...naming_rules_ts_1.WORKLOADS.map((workload) => ({ ...workload, operations: ['CREATE', 'UPDATE'] }))
                ]
            },
            variables: (0, naming_rules_ts_1.imageVariables)('object'),
            validations: [{ ...(0, naming_rules_ts_1.conditionOf)(rule), message: rule.message }]
        }
    };
}
function binding({ mode, namespaces }, rule) {
    const selected = namespaces.length > 0
        ? { operator: 'In', values: [...namespaces] }
        : { operator: 'NotIn', values: [...naming_rules_ts_1.SYSTEM_NAMESPACES] };
    return {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: policyName(rule) },
        spec: {
            policyName: policyName(rule),
            validationActions: mode === 'enforce' ? ['Deny'] : ['Warn', 'Audit'],
            matchResources: {
                namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', ...selected }] }
            }
        }
    };
}
function podsOf({ apps }, { name }) {
    const { pinned, tag, foreign, initTag } = (0, pods_ts_1.namingPods)(apps[0]?.image.name ?? 'ghcr.io/acme/checkout');
    return name === 'require-digest' ? [pinned, tag, initTag] : [pinned, foreign];
}


/***/ }),

/***/ 63930:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planOf = planOf;
const match_ts_1 = __webpack_require__(6563);
const NO_SAMPLES = { admitted: [], refused: [] };
/** The plan that a policy gives; `source` is the name of its file and `sigstore` what its trust was found to be. */
function planOf(policy, source, sigstore) {
    const { samples, engines: versions, ...rest } = policy.admission;
    const apps = policy.apps.map((app) => admittedApp(app, samples[app.name] ?? NO_SAMPLES));
    return { ...rest, source, apps, versions, sigstore };
}
function admittedApp({ name, image, signer, requirements }, samples) {
    const scan = requirements.find((requirement) => requirement.kind === 'scan');
    return {
        ...{ name, image, ...admittedSigner(signer) },
        scanSigner: scan?.signer && admittedSigner(scan.signer),
        requirements,
        samples: { admitted: samples.admitted, refused: samples.refused }
    };
}
function admittedSigner(signer) {
    return {
        subject: (0, match_ts_1.subjectOf)(signer),
        issuer: signer.issuer,
        sourceRepository: (0, match_ts_1.sourceRepositoryOf)(signer),
        sourceRef: (0, match_ts_1.sourceRefOf)(signer),
        isReusable: !signer.workflow.startsWith(`${signer.source}/`)
    };
}


/***/ }),

/***/ 62978:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PROVEN = void 0;
exports.versionOf = versionOf;
exports.isRequired = isRequired;
exports.scanAge = scanAge;
exports.sourceName = sourceName;
exports.runsOf = runsOf;
/** The release of each engine that the policies were run against; taken where `custody.yaml` names none. */
exports.PROVEN = {
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
    return versions[engine] ?? exports.PROVEN[engine];
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
/** How the address of a run begins that signed a scan, as the scan itself says: engines compare no source repository of a certificate. */
function runsOf({ sourceRepository }) {
    return `${sourceRepository}/actions/runs/`;
}


/***/ }),

/***/ 49777:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.digestPods = digestPods;
exports.mixedPods = mixedPods;
exports.namingPods = namingPods;
exports.samplePod = samplePod;
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


/***/ }),

/***/ 93504:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyControllerFiles = policyControllerFiles;
const identity_ts_1 = __webpack_require__(23539);
const manifest_ts_1 = __webpack_require__(86868);
const plan_ts_1 = __webpack_require__(62978);
const predicates_ts_1 = __webpack_require__(9703);
const claim_ts_1 = __webpack_require__(42955);
const FULCIO = 'https://fulcio.sigstore.dev';
const REKOR = 'https://rekor.sigstore.dev';
const TRUST_ROOT = 'custody-sigstore';
const HEADER = {
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
        ? HEADER.test.replace('-image', '-trustroot policy-controller/trust-root.yaml -image')
        : HEADER.test;
    const header = { ...HEADER, test };
    const policies = [...plan.apps.flatMap((app) => appPolicies(plan, app)), ...allowedRegistries(plan)];
    return [
        (0, manifest_ts_1.yamlFile)(plan, 'policy-controller/policies.yaml', header, policies),
        (0, manifest_ts_1.yamlFile)(plan, 'policy-controller/namespaces.yaml', header, plan.namespaces.map(labelledNamespace)),
        (0, manifest_ts_1.yamlFile)(plan, 'policy-controller/config.yaml', header, [noMatchPolicy(plan)]),
        ...(plan.sigstore.kind === 'private'
            ? [(0, manifest_ts_1.yamlFile)(plan, 'policy-controller/trust-root.yaml', header, [trustRoot(plan, plan.sigstore.keys)])]
            : [])
    ];
}
function appPolicies(plan, app) {
    // One authority of a policy is enough, so what somebody else may sign, too, is a policy of its own; all policies must hold.
    const [required, scans] = app.scanSigner
        ? [(0, predicates_ts_1.requiredPredicates)(app).filter(({ name }) => name !== 'scan'), [scanPolicy(plan, app, app.scanSigner)]]
        : [(0, predicates_ts_1.requiredPredicates)(app), []];
    if (plan.formats.includes('bundle'))
        return [
            clusterImagePolicy(plan, app, `custody-${app.name}`, [
                bundleAuthority(plan, app, 'release', attestationsOf(app, required))
            ]),
            ...scans
        ];
    // An authority that looks for attestations does not look at the signature, so each requirement is a policy.
    const policies = required.map((predicate) => {
        const attestations = predicate.name === 'signature' ? [] : [attestation(app, predicate)];
        const authority = legacyAuthority(plan, app, 'release', attestations);
        return clusterImagePolicy(plan, app, `custody-${app.name}-${predicate.name}`, [authority], callerPolicy(app));
    });
    return [...policies, ...scans];
}
function scanPolicy(plan, app, scanSigner) {
    const authorityOf = plan.formats.includes('bundle') ? bundleAuthority : legacyAuthority;
    const by = (signer, authority) => authorityOf(plan, signer, authority, [
        { name: 'scan', predicateType: claim_ts_1.SCAN_PREDICATE, policy: scanRule(app, signer) }
    ]);
    const authorities = [by(app, 'release'), by(scanSigner, 'rescan')];
    return clusterImagePolicy(plan, app, `custody-${app.name}-scan`, authorities);
}
function attestationsOf(app, required) {
    return required.map((predicate) => attestation(app, predicate));
}
function clusterImagePolicy(plan, { image }, name, authorities, more = {}) {
    const repository = image.dockerReference;
    return {
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name },
        spec: {
            mode: plan.mode === 'enforce' ? 'enforce' : 'warn',
            images: [{ glob: `${repository}@**` }, { glob: `${repository}:**` }],
            authorities,
            ...more
        }
    };
}
// A plain signature in a bundle is never accepted here, but it is an attestation of a type of its own.
function bundleAuthority({ sigstore }, signer, name, attestations) {
    const identities = [(0, identity_ts_1.keylessIdentity)(signer)];
    if (sigstore.kind === 'public-good')
        return {
            name,
            signatureFormat: 'bundle',
            keyless: { url: FULCIO, identities },
            ctlog: { url: REKOR },
            attestations
        };
    // With a TrustRoot it finds no log entry of a bundle valid (it keeps log identifiers as text), but it checks timestamps.
    return {
        name,
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
function legacyAuthority({ sigstore }, signer, name, attestations) {
    const identities = [(0, identity_ts_1.keylessIdentity)(signer)];
    const isPublic = sigstore.kind === 'public-good';
    return {
        name,
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
        const lines = [`${workflow} repository: ${JSON.stringify(app.sourceRepository)}`, ...sourceRefs(app, workflow)];
        return { type: 'cue', data: `${lines.join('\n')}\n` };
    }
    return name === 'scan' ? scanRule(app) : undefined;
}
// Who may call a reusable workflow has its subject too, and here only the scan itself names the repository that called it.
function scanRule(app, signer) {
    const lines = [
        'package sigstore',
        'default isCompliant = false',
        'isCompliant {',
        `  time.now_ns() - time.parse_rfc3339_ns(input.predicate.metadata.scanFinishedOn) < ${(0, plan_ts_1.scanAge)(app) ?? 0} * 1000000`,
        ...(signer?.isReusable ? [`  startswith(input.predicate.invocation.uri, ${JSON.stringify((0, plan_ts_1.runsOf)(signer))})`] : []),
        '}'
    ];
    return { type: 'rego', data: `${lines.join('\n')}\n` };
}
function sourceRefs({ sourceRef }, workflow) {
    if (!sourceRef)
        return [];
    return sourceRef.kind === 'exact'
        ? [`${workflow} ref: ${JSON.stringify(sourceRef.text)}`]
        : [`${workflow} ref: =~${JSON.stringify(sourceRef.expression)}`];
}
// Who may call a reusable workflow has its subject too: the certificate must name the repository that called it.
function callerPolicy(app) {
    const repository = JSON.stringify((0, plan_ts_1.sourceName)(app));
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


/***/ }),

/***/ 9703:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.requiredPredicates = requiredPredicates;
const statement_ts_1 = __webpack_require__(76031);
const claim_ts_1 = __webpack_require__(42955);
const TYPES = {
    signature: statement_ts_1.PREDICATE.signature,
    provenance: statement_ts_1.PREDICATE.provenance,
    sbom: statement_ts_1.PREDICATE.spdx,
    scan: claim_ts_1.SCAN_PREDICATE
};
/** What must be attested of an app's digest, in the order in which it is asked for. */
function requiredPredicates({ requirements }) {
    return requirements.map(({ kind }) => ({ name: kind, type: TYPES[kind] }));
}


/***/ }),

/***/ 31746:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ratifyFiles = ratifyFiles;
const manifest_ts_1 = __webpack_require__(86868);
const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json';
const PROVIDER = 'ratify-provider';
const HEADER = {
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
        (0, manifest_ts_1.yamlFile)(plan, 'ratify/ratify.yaml', withKeys(plan), [store(), verifier(plan), policy()]),
        (0, manifest_ts_1.yamlFile)(plan, 'ratify/gatekeeper.yaml', HEADER, [provider(), template(), constraint(plan)]),
        { path: 'ratify/config.json', text: `${JSON.stringify(commandLineConfig(plan), undefined, 2)}\n` },
        ...keyFiles(plan)
    ];
}
function withKeys({ sigstore }) {
    if (sigstore.kind === 'public-good')
        return HEADER;
    const variables = 'Private Sigstore: set SIGSTORE_ROOT_FILE to fulcio.pem, SIGSTORE_REKOR_PUBLIC_KEY to rekor.pub, SIGSTORE_CT_LOG_PUBLIC_KEY_FILE to ctlog.pub.';
    return { ...HEADER, notes: [...HEADER.notes, variables] };
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
        keyless: { ctLogVerify: true, ...identity(app) }
    }));
}
function identity({ subject, issuer }) {
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
function policy() {
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
function template() {
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
function constraint({ mode, namespaces }) {
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


/***/ }),

/***/ 436:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.refuseImpossible = refuseImpossible;
exports.isAtLeast = isAtLeast;
const errors_ts_1 = __webpack_require__(87700);
const plan_ts_1 = __webpack_require__(62978);
/** Throws RequestError (E_ADMISSION) where a policy for this engine would admit too much, refuse everything, or not be executed. */
function refuseImpossible(engine, plan) {
    for (const check of CHECKS[engine]) {
        const obstacle = check(plan);
        if (!obstacle)
            continue;
        throw new errors_ts_1.RequestError('E_ADMISSION', {
            message: `no policy for ${engine} ${(0, plan_ts_1.versionOf)(plan, engine)} could do what ${plan.source} asks for`,
            ...obstacle,
            state: 'no file was written'
        });
    }
}
const CHECKS = {
    kyverno: [kyvernoTooOld, kyvernoWithoutTuf, unpinnedSource, unpinnedScans],
    'kyverno-clusterpolicy': [
        clusterPolicyUnexecuted,
        bundleOfPrivateInstance,
        unpinnedSource,
        unpinnedScans,
        unpinnedBundleScans
    ],
    'policy-controller': [unlabelledNamespaces, bundleWithoutTimestamps, unpinnedSource, unpinnedScans],
    'validating-admission-policy': [tooOld('validating-admission-policy', '1.30')],
    gatekeeper: [tooOld('gatekeeper', '3.18')],
    ratify: [ratifyTwo, ratifyWithoutLegacy, ratifyAttestations, ratifyReusable],
    'image-policy-webhook': [],
    flux: [tooOld('flux', '2.9')],
    'argo-cd': [tooOld('argo-cd', '3.5'), argoWithoutSource]
};
function kyvernoTooOld(plan) {
    if (isAtLeast((0, plan_ts_1.versionOf)(plan, 'kyverno'), '1.19'))
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
    if (!isAtLeast((0, plan_ts_1.versionOf)(plan, 'kyverno-clusterpolicy'), '1.20'))
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
    const app = apps.find((each) => (each.isReusable || each.sourceRef) && !(0, plan_ts_1.isRequired)(each, 'provenance'));
    if (!app)
        return undefined;
    return {
        reason: `${app.name}: who may call the signing workflow gets the same identity, and only provenance names the repository and ref that called it`,
        remedy: 'add provenance to what the app requires'
    };
}
function unpinnedScans({ apps }) {
    const app = apps.find(({ scanSigner }) => scanSigner?.sourceRef);
    if (!app)
        return undefined;
    return {
        reason: `${app.name}: it can't compare the ref of the repository that scanned again, which a scan does not name`,
        remedy: 'leave source-ref out under scan: signer:, or use image-policy-webhook, which compares it'
    };
}
function unpinnedBundleScans({ apps, formats }) {
    const app = apps.find(({ scanSigner }) => scanSigner?.isReusable);
    if (!app || formats.includes('legacy'))
        return undefined;
    return {
        reason: `${app.name}: of bundles it does not compare the repository that called the workflow under scan: signer:, so everybody who may call it could scan for you`,
        remedy: 'let the workflows attach legacy tags too (formats: bundle,legacy), or write kyverno'
    };
}
function ratifyTwo(plan) {
    if (!isAtLeast((0, plan_ts_1.versionOf)(plan, 'ratify'), '2.0'))
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
    return (plan) => isAtLeast((0, plan_ts_1.versionOf)(plan, engine), first)
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

/***/ 38927:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTrustedKeys = readTrustedKeys;
const node_crypto_1 = __webpack_require__(77598);
const errors_ts_1 = __webpack_require__(87700);
/** The keys in a trusted_root.json (Sigstore protobuf-specs, TrustedRoot as JSON); throws RequestError when it is damaged. */
function readTrustedKeys(trustedRoot) {
    try {
        const root = JSON.parse(trustedRoot.toString('utf8'));
        return {
            authorities: (root.certificateAuthorities ?? []).map(authorityOf),
            timestampAuthorities: (root.timestampAuthorities ?? []).map(authorityOf),
            logs: (root.tlogs ?? []).filter(isEcdsa).map(logOf),
            certificateLogs: (root.ctlogs ?? []).filter(isEcdsa).map(logOf)
        };
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_TRUSTED_ROOT', {
            message: "the trusted root can't be read for the policies",
            reason: 'an authority or a log in it has no readable certificate or key',
            remedy: 'ask the operator of this Sigstore for its trusted_root.json',
            cause
        });
    }
}
function authorityOf({ uri = '', certChain }) {
    const certificates = certChain.certificates.map(({ rawBytes }) => new node_crypto_1.X509Certificate(Buffer.from(rawBytes, 'base64')));
    const issuer = certificates[0]?.subject ?? '';
    return {
        uri,
        chain: certificates.map((certificate) => certificate.toString()),
        organization: attribute(issuer, 'O'),
        commonName: attribute(issuer, 'CN')
    };
}
// Node writes a distinguished name one attribute a line.
function attribute(subject, name) {
    const line = subject.split('\n').find((text) => text.startsWith(`${name}=`));
    return line?.slice(name.length + 1) ?? 'sigstore';
}
function isEcdsa({ publicKey: { keyDetails = '' } }) {
    return keyDetails.includes('ECDSA');
}
function logOf({ baseUrl = '', publicKey }) {
    const lines = publicKey.rawBytes.match(/.{1,64}/g) ?? [];
    return { url: baseUrl, key: `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n` };
}


/***/ }),

/***/ 18307:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parsePoliciesRequest = parsePoliciesRequest;
exports.parseEngines = parseEngines;
exports.makePolicies = makePolicies;
exports.policyLines = policyLines;
const folder_ts_1 = __webpack_require__(65869);
const engine_tests_ts_1 = __webpack_require__(33339);
const generate_ts_1 = __webpack_require__(12158);
const plan_of_ts_1 = __webpack_require__(63930);
const admission_ts_1 = __webpack_require__(29331);
const errors_ts_1 = __webpack_require__(87700);
const policy_file_ts_1 = __webpack_require__(91354);
/** The request in the words of the command line and of the action; throws RequestError. */
function parsePoliciesRequest(read) {
    const [out, check] = [read('out'), read('check')];
    if ((out === '') === (check === ''))
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
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
        const found = admission_ts_1.ENGINES.find((engine) => engine === word);
        if (found)
            return found;
        throw new errors_ts_1.RequestError('E_ARGUMENT', {
            message: `for: ${JSON.stringify(word.slice(0, 40))} is no engine that policies are written for`,
            reason: 'a misspelt engine would be left without a policy',
            remedy: `use ${admission_ts_1.ENGINES.join(', ')}`
        });
    });
}
/** Writes the policies of the engines, or compares a folder with them and runs their tests; throws where no policy could do what is asked. */
async function makePolicies(request, run) {
    const { policy, name, folder } = await (0, policy_file_ts_1.readPolicyFile)(request.policyPath);
    const engines = enginesOf(request, Object.keys(policy.admission.engines), name);
    const plan = (0, plan_of_ts_1.planOf)(policy, name, await (0, policy_file_ts_1.sigstoreOf)(policy.trust, folder, run));
    const files = (0, generate_ts_1.policyFiles)(plan, engines);
    if (request.task === 'write') {
        const changed = await (0, folder_ts_1.writePolicyFiles)(request.folder, files);
        return { files, changed, differences: [], tests: [] };
    }
    const found = await (0, folder_ts_1.differences)(request.folder, files);
    // Tests of other files than those that were reviewed would say nothing.
    const tests = found.length > 0 ? [] : await (0, engine_tests_ts_1.runEngineTests)(request.folder, files);
    const error = driftError(request, found) ?? testError(tests);
    return { files, changed: [], differences: found, tests, ...(error && { error }) };
}
function enginesOf({ engines }, inPolicy, name) {
    const chosen = engines.length > 0 ? engines : inPolicy;
    if (chosen.length > 0)
        return chosen;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `no engine is named: neither by for nor in ${name}`,
        reason: 'each engine reads files of its own',
        remedy: `add admission: engines: to ${name}, or give for with one or more of ${admission_ts_1.ENGINES.join(', ')}`
    });
}
function driftError({ policyPath, folder }, found) {
    if (found.length === 0)
        return undefined;
    const listed = found.slice(0, 8).map(({ path, kind }) => `${path} is ${kind}`);
    return new errors_ts_1.RefusalError('E_ADMISSION_DRIFT', {
        message: `${found.length} files under ${folder} are not what ${policyPath} says`,
        reason: `${listed.join('; ')}${found.length > listed.length ? '; and more' : ''}`,
        remedy: `run custody policy --policy ${policyPath} --out ${folder} and commit what it writes`,
        state: 'no file was changed'
    });
}
function testError(tests) {
    const failed = tests.find(({ outcome }) => outcome === 'failed');
    if (failed)
        return new errors_ts_1.RefusalError('E_ADMISSION_TEST', {
            message: `${failed.engine} does not agree with ${failed.path}`,
            reason: failed.detail,
            remedy: 'read what it expected: a sample digest in custody.yaml is not signed as the policy asks for, or the policy is wrong',
            state: 'no file was changed'
        });
    const unreachable = tests.find(({ outcome }) => outcome === 'unreachable');
    if (!unreachable)
        return undefined;
    return new errors_ts_1.UnavailableError('E_ADMISSION_UNTESTED', {
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


/***/ }),

/***/ 91354:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPolicyFile = readPolicyFile;
exports.requireApp = requireApp;
exports.trustSourceOf = trustSourceOf;
exports.sigstoreOf = sigstoreOf;
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const trusted_keys_ts_1 = __webpack_require__(38927);
const parse_ts_1 = __webpack_require__(72745);
const policy_ts_1 = __webpack_require__(26658);
const public_good_ts_1 = __webpack_require__(20283);
const tuf_ts_1 = __webpack_require__(41193);
const errors_ts_1 = __webpack_require__(87700);
/** Reads and parses a policy file; throws RequestError where it can't be read, RefusalError where it has faults. */
async function readPolicyFile(path) {
    const bytes = await readable(path);
    return { policy: (0, parse_ts_1.parsePolicy)(bytes, (0, node_path_1.basename)(path)), bytes, name: (0, node_path_1.basename)(path), folder: (0, node_path_1.dirname)(path) };
}
/** The policy's app whose image this is; throws RequestError where there is none. */
function requireApp({ policy, name }, reference) {
    const app = (0, policy_ts_1.appOf)(policy, reference);
    if (app)
        return app;
    throw new errors_ts_1.RequestError('E_POLICY_APP', {
        message: `${name} has no app with the image ${reference.name}`,
        reason: `it has ${policy.apps.map(({ image }) => image.name).join(', ')}`.slice(0, 600),
        remedy: 'correct the name, or add the app to the policy'
    });
}
/** Where the trust that a policy names is loaded from. */
function trustSourceOf({ trust }, folder) {
    switch (trust.kind) {
        case 'public-good':
            return { kind: 'tuf', mirror: new URL(public_good_ts_1.PUBLIC_GOOD_MIRROR), publicGood: true };
        case 'tuf':
            return { kind: 'tuf', mirror: trust.mirror, rootPath: (0, node_path_1.join)(folder, trust.root), publicGood: false };
        case 'trusted-root':
            return { kind: 'files', trustedRoot: (0, node_path_1.join)(folder, trust.path) };
    }
}
/** What engines must be told of the Sigstore instance that a policy trusts; a private one's keys are read from its repository or file. */
async function sigstoreOf(trust, folder, run) {
    if (trust.kind === 'public-good')
        return { kind: 'public-good' };
    if (trust.kind === 'trusted-root')
        return { kind: 'private', keys: (0, trusted_keys_ts_1.readTrustedKeys)(await readable((0, node_path_1.join)(folder, trust.path))) };
    const rootPath = (0, node_path_1.join)(folder, trust.root);
    const [root, { trustedRoot }] = await Promise.all([
        readable(rootPath),
        (0, tuf_ts_1.fetchTargets)({ mirror: trust.mirror, rootPath, publicGood: false }, { temp: run.folder, log: run.log, deadline: run.deadline })
    ]);
    const mirror = trust.mirror.href.replace(/\/$/, '');
    return { kind: 'private', keys: (0, trusted_keys_ts_1.readTrustedKeys)(trustedRoot), tuf: { mirror, root } };
}
async function readable(path) {
    try {
        return await (0, promises_1.readFile)(path);
    }
    catch (cause) {
        throw new errors_ts_1.RequestError('E_POLICY_FILE', {
            message: `${JSON.stringify(path)} can't be read`,
            reason: (0, errors_ts_1.messageOf)(cause),
            remedy: 'run it in the folder of custody.yaml, or name the file with --policy',
            cause
        });
    }
}


/***/ }),

/***/ 26658:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanSigners = scanSigners;
exports.appOf = appOf;
/** Who may sign a scan of the app: whoever signs everything else, and the one that is named for scans alone. */
function scanSigners({ signer, requirements }) {
    return [
        signer,
        ...requirements.flatMap((requirement) => (requirement.kind === 'scan' ? (requirement.signer ?? []) : []))
    ];
}
/** The app of an image, where the policy names it. */
function appOf({ apps }, image) {
    return apps.find((app) => app.image.name === image.name);
}


/***/ })

};

export const id = 745;
export const ids = [745];
export const modules = {

/***/ 29331:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NO_ADMISSION = exports.ENGINES = void 0;
exports.readAdmission = readAdmission;
const digest_ts_1 = __webpack_require__(78033);
const errors_ts_1 = __webpack_require__(87700);
const fault_ts_1 = __webpack_require__(91466);
const named_ts_1 = __webpack_require__(44963);
const reading_ts_1 = __webpack_require__(72598);
const values_ts_1 = __webpack_require__(10638);
/** The engines that policies are written for, as they are called in `custody.yaml` and on the command line. */
exports.ENGINES = [
    'kyverno',
    'kyverno-clusterpolicy',
    'policy-controller',
    'validating-admission-policy',
    'gatekeeper',
    'ratify',
    'image-policy-webhook',
    'flux',
    'argo-cd'
];
/** What holds where a policy has no section `admission`. */
exports.NO_ADMISSION = {
    mode: 'enforce',
    formats: ['bundle', 'legacy'],
    engines: {},
    registries: [],
    namespaces: [],
    webhook: 'https://127.0.0.1:8443/',
    gitops: undefined,
    samples: {}
};
const readPrefix = (0, reading_ts_1.textLike)(/^[A-Za-z0-9][A-Za-z0-9.:-]*\/(?:[a-z0-9._-]+\/)*$/, 'the beginning of image names with its registry and a slash at the end, for example registry.k8s.io/');
const readNamespace = (0, reading_ts_1.textLike)(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'the name of a namespace');
const readKey = (0, reading_ts_1.textLike)(/^[0-9A-F]{16}$/, "the key's long identifier, 16 digits and capital letters A-F");
const readVersion = (0, reading_ts_1.textLike)(/^\d{1,4}(?:\.\d{1,4}){1,2}$/, "a version in quotes, for example '1.19.0'");
/** The section `admission` of the policy; the apps are named for the samples. */
function readAdmission(apps) {
    return (field, faults) => {
        const shape = {
            mode: (0, reading_ts_1.oneOf)('enforce', 'audit'),
            formats: listOf((0, reading_ts_1.oneOf)('bundle', 'legacy')),
            engines: readEngines,
            registries: listOf(readPrefix),
            namespaces: listOf(readNamespace),
            webhook: readWebhook,
            gitops: readGitops,
            samples: samplesOf(apps)
        };
        const values = (0, reading_ts_1.readFields)(field, shape, [], faults);
        return values && { ...exports.NO_ADMISSION, ...withoutUndefined(values) };
    };
}
function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
function listOf(read) {
    return (field, faults) => (0, reading_ts_1.readItems)(field, read, faults);
}
const readWebhook = (field, faults) => {
    const url = (0, values_ts_1.readAddress)(field, faults);
    return url && url.toString();
};
const readEngines = (field, faults) => {
    const shape = Object.fromEntries(exports.ENGINES.map((engine) => [engine, readVersion]));
    return (0, reading_ts_1.readFields)(field, shape, [], faults);
};
const readGitops = (field, faults) => {
    const values = (0, reading_ts_1.readFields)(field, { repository: values_ts_1.readAddress, keys: listOf(readKey) }, ['repository', 'keys'], faults);
    return values?.repository && values.keys ? { repository: values.repository.toString(), keys: values.keys } : null;
};
function samplesOf(apps) {
    return (field, faults) => {
        const named = (0, named_ts_1.readNamed)(field, readSamples, faults);
        for (const { value, field: entry } of named ?? [])
            if (!apps.includes(value.app))
                refuseUnknownApp(entry, apps, faults);
        return named && Object.fromEntries(named.map(({ value }) => [value.app, value]));
    };
}
function readSamples(field, faults) {
    const values = (0, reading_ts_1.readFields)(field, { admitted: listOf(readDigest), refused: listOf(readDigest) }, [], faults);
    return values && { app: field.key, admitted: values.admitted ?? [], refused: values.refused ?? [] };
}
function refuseUnknownApp(entry, apps, faults) {
    faults.add('E_POLICY_VALUE', entry.offset, {
        fault: `${entry.name} is no app of this file`,
        remedy: `the apps are ${apps.join(', ')}`
    });
}
const readDigest = (field, faults) => {
    const text = (0, reading_ts_1.readText)(field, faults);
    if (text === null)
        return null;
    try {
        return digest_ts_1.Digest.parse(text).toString();
    }
    catch (error) {
        if (!(error instanceof errors_ts_1.RequestError))
            throw error;
        return (0, reading_ts_1.refuseValue)(field, { is: (0, fault_ts_1.shown)(text), remedy: 'write sha256: and 64 hexadecimal digits' }, faults);
    }
};


/***/ }),

/***/ 48241:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readApp = readApp;
const claims_ts_1 = __webpack_require__(31141);
const environment_ts_1 = __webpack_require__(97935);
const reading_ts_1 = __webpack_require__(72598);
const values_ts_1 = __webpack_require__(10638);
const GITHUB_SERVER = 'https://github.com';
const DEFAULT_REQUIREMENTS = ['signature', 'provenance', 'sbom'];
/** One app of the policy, whose name is given by its key. */
function readApp(field, faults) {
    const shape = {
        image: values_ts_1.readImage,
        entry: values_ts_1.readEntryName,
        signer: readSigner,
        require: readRequirements,
        scan: readScan,
        environments: environment_ts_1.readEnvironments
    };
    const values = (0, reading_ts_1.readFields)(field, shape, ['image', 'signer', 'environments'], faults);
    if (!values?.image || !values.signer || !values.environments)
        return null;
    const { image, signer, environments, entry = image.name, require = DEFAULT_REQUIREMENTS, scan } = values;
    const requirements = [...require.map((kind) => ({ kind })), ...(scan ? [scan] : [])];
    return { name: field.key, image, entry, signer, requirements, environments };
}
const readRefs = (field, faults) => (0, reading_ts_1.readOneOrMany)(field, values_ts_1.readRef, faults);
const readSigner = (field, faults) => {
    const shape = {
        kind: (0, reading_ts_1.oneOf)('github-workflow'),
        issuer: values_ts_1.readIssuer,
        server: values_ts_1.readIssuer,
        workflow: values_ts_1.readWorkflow,
        ref: readRefs,
        source: values_ts_1.readRepository,
        'source-ref': readRefs
    };
    const values = (0, reading_ts_1.readFields)(field, shape, ['workflow', 'ref', 'source'], faults);
    if (values?.workflow === undefined || !values.ref || values.source === undefined)
        return null;
    const { workflow, ref: refs, source, issuer = claims_ts_1.GITHUB_ISSUER, server = GITHUB_SERVER } = values;
    return { kind: 'github-workflow', issuer, server, workflow, refs, source, sourceRefs: values['source-ref'] ?? [] };
};
const readRequirements = (field, faults) => {
    const words = (0, reading_ts_1.readItems)(field, (0, reading_ts_1.oneOf)(...DEFAULT_REQUIREMENTS), faults);
    if (!words)
        return null;
    if (words.includes('signature'))
        return [...new Set(words)];
    return (0, reading_ts_1.refuseValue)(field, {
        is: 'a list without signature',
        reason: 'every engine that admits images looks for the signature first',
        remedy: 'add signature to the list'
    }, faults);
};
const readScan = (field, faults) => {
    const values = (0, reading_ts_1.readFields)(field, { 'max-age': values_ts_1.readDuration, signer: readSigner }, ['max-age'], faults);
    const maxAgeMs = values?.['max-age'];
    if (maxAgeMs === undefined)
        return null;
    return { kind: 'scan', maxAgeMs, ...(values?.signer && { signer: values.signer }) };
};


/***/ }),

/***/ 79276:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseCron = parseCron;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FIELDS = [
    { least: 0, most: 59 },
    { least: 0, most: 23 },
    { least: 1, most: 31 },
    { least: 1, most: 12, names: MONTHS },
    { least: 0, most: 7, names: WEEKDAYS }
];
const RANGE = /^(?:\*|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/;
/** The times that `text` spells, or undefined where it is no cron expression of five fields. */
function parseCron(text) {
    const fields = text.trim().split(/\s+/);
    const numbers = FIELDS.flatMap((field, index) => numbersIn(fields[index] ?? '', field) ?? []);
    const [minutes, hours, days, months, weekdays] = numbers;
    if (fields.length !== FIELDS.length || !minutes || !hours || !days || !months || !weekdays)
        return undefined;
    return {
        ...{ minutes, hours, days, months },
        weekdays: new Set([...weekdays].map((number) => number % 7)),
        anyDay: fields[2]?.startsWith('*') === true,
        anyWeekday: fields[4]?.startsWith('*') === true
    };
}
function numbersIn(text, field) {
    const ranges = text.split(',').map((part) => rangeOf(part, field));
    return ranges.includes(undefined) ? undefined : new Set(ranges.flatMap((range) => range ?? []));
}
function rangeOf(part, field) {
    const match = RANGE.exec(part);
    if (!match)
        return undefined;
    const [, start, end, step] = match;
    const first = start === undefined ? field.least : numberOf(start, field);
    const width = Number(step ?? 1);
    // `5/15` goes on to the end of the field, as cron programs read it.
    const open = start === undefined || step !== undefined;
    const last = end !== undefined ? numberOf(end, field) : open ? field.most : first;
    return isWithin(first, last, field) && width > 0 ? numbersFrom(first, last, width) : undefined;
}
function isWithin(first, last, { least, most }) {
    return least <= first && first <= last && last <= most;
}
function numbersFrom(first, last, width) {
    return Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, index) => first + index * width);
}
function numberOf(word, { least, names = [] }) {
    const index = names.indexOf(word.toLowerCase());
    if (index !== -1)
        return index + least;
    return /^\d{1,2}$/.test(word) ? Number(word) : NaN;
}


/***/ }),

/***/ 97935:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readEnvironments = void 0;
const ladder_ts_1 = __webpack_require__(23676);
const named_ts_1 = __webpack_require__(44963);
const reading_ts_1 = __webpack_require__(72598);
const values_ts_1 = __webpack_require__(10638);
const MOST_APPROVALS = 6;
/** The environments of an app, in the order of the file. */
const readEnvironments = (field, faults) => {
    const environments = (0, named_ts_1.readNamed)(field, readEnvironment, faults);
    if (!environments)
        return null;
    const names = (0, reading_ts_1.keysOf)(field);
    (0, ladder_ts_1.refuseBrokenLadder)(environments, names, faults);
    return environments.map(({ value }) => value);
};
exports.readEnvironments = readEnvironments;
function readEnvironment(field, faults) {
    const shape = {
        path: values_ts_1.readFolder,
        from: reading_ts_1.readText,
        merge: (0, reading_ts_1.oneOf)('manual', 'auto'),
        soak: values_ts_1.readDuration,
        freeze: readFreeze,
        health: readHealth,
        approvals: (0, reading_ts_1.wholeNumber)(0, MOST_APPROVALS),
        tag: (0, reading_ts_1.oneOf)('drop', 'sync', 'forbid')
    };
    const values = (0, reading_ts_1.readFields)(field, shape, ['path'], faults);
    if (!(0, reading_ts_1.keysOf)(field).includes('from'))
        refuseWithoutUpstream(field, faults);
    if (values?.path === undefined)
        return null;
    const { path, from, merge = 'manual', soak: soakMs = 0, freeze = [], health, approvals = 0, tag = 'drop' } = values;
    return { name: field.key, path, from, merge, soakMs, freeze, health, approvals, tag };
}
const readWindow = (field, faults) => {
    const shape = { cron: values_ts_1.readCron, duration: values_ts_1.readDuration, 'time-zone': values_ts_1.readTimeZone };
    const values = (0, reading_ts_1.readFields)(field, shape, ['cron', 'duration'], faults);
    if (!values?.cron || values.duration === undefined)
        return null;
    return { ...values.cron, durationMs: values.duration, timeZone: values['time-zone'] ?? 'UTC' };
};
const readFreeze = (field, faults) => (0, reading_ts_1.readItems)(field, readWindow, faults);
const readHealth = (field, faults) => {
    const values = (0, reading_ts_1.readFields)(field, { context: values_ts_1.readGlob, by: values_ts_1.readLogin }, ['context', 'by'], faults);
    return values?.context && values.by !== undefined ? { context: values.context, by: values.by } : null;
};
// Both speak of the upstream environment.
function refuseWithoutUpstream(field, faults) {
    const keys = (0, reading_ts_1.keysOf)(field);
    for (const key of ['soak', 'health'].filter((rule) => keys.includes(rule))) {
        faults.add('E_POLICY_FROM', (0, reading_ts_1.offsetOfKey)(field, key), {
            fault: `${field.name}.${key} has no environment to look at`,
            reason: 'it speaks of the environment that the digest comes from, and this one has no from:',
            remedy: `add from:, or move ${key}: to the environment that follows`
        });
    }
}


/***/ }),

/***/ 91466:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Faults = void 0;
exports.shown = shown;
const errors_ts_1 = __webpack_require__(87700);
/** Several faults of one policy, each told on its own. */
class PolicyFaults extends errors_ts_1.RefusalError {
    found;
    constructor(file, found) {
        super('E_POLICY', {
            message: `${file} has ${found.length} faults: ${[...new Set(found.map(({ code }) => code))].join(', ')}`,
            remedy: 'correct each of them; the list stands above'
        });
        this.found = found;
    }
    get faults() {
        return this.found;
    }
}
/** Gathers what is wrong with one file, so that its maintainers mend everything at once. */
class Faults {
    #file;
    #text;
    #found = [];
    constructor(file, text = '') {
        this.#file = file;
        this.#text = text;
    }
    /** Keeps a fault of the file at an offset (UTF-16 code units) into its text. */
    add(code, offset, { fault, reason, remedy }) {
        const message = `${this.#file}:${this.positionOf(offset)}: ${fault}`;
        const error = new errors_ts_1.RefusalError(code, { message, remedy, ...(reason !== undefined && { reason }) });
        this.#found.push({ offset, error });
    }
    /** `line:column` of an offset, both from 1; a byte order mark takes no column. */
    positionOf(offset) {
        const before = this.#text.slice(this.#text.startsWith('\uFEFF') ? 1 : 0, offset);
        return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
    }
    /** Throws what was found, in the order of the file: one fault as itself, several together. */
    throwAny() {
        const errors = this.#found.toSorted((one, other) => one.offset - other.offset).map(({ error }) => error);
        const [first, ...others] = errors;
        if (first)
            throw others.length === 0 ? first : new PolicyFaults(this.#file, errors);
    }
}
exports.Faults = Faults;
/** A foreign text as it may stand in a message: quoted, in plain ASCII, cut at 60 characters. */
function shown(text) {
    const ascii = JSON.stringify(text.slice(0, 61)).replace(/[^ -~]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return text.length > 60 ? `${ascii.slice(0, 60)}…"` : ascii;
}


/***/ }),

/***/ 23676:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.refuseBrokenLadder = refuseBrokenLadder;
exports.refuseShared = refuseShared;
const fault_ts_1 = __webpack_require__(91466);
const reading_ts_1 = __webpack_require__(72598);
/** Tells where environments of one app don't follow each other: an unknown `from`, a cycle, two of them on one path. */
function refuseBrokenLadder(environments, names, faults) {
    for (const { value, field } of environments) {
        const offset = (0, reading_ts_1.offsetOfKey)(field, 'from');
        if (value.from === undefined)
            continue;
        if (!names.includes(value.from)) {
            faults.add('E_POLICY_FROM', offset, {
                fault: `${field.name}.from names ${(0, fault_ts_1.shown)(value.from)}, and no environment is called that`,
                remedy: `write one of ${names.join(', ')}`
            });
        }
        const circle = circleFrom(value, environments);
        if (circle) {
            faults.add('E_POLICY_FROM', offset, {
                fault: `${field.name}.from leads in a circle: ${circle.join(' → ')}`,
                reason: 'no digest could ever enter these environments',
                remedy: 'begin with an environment that has no from:'
            });
        }
    }
    refuseEqual(environments, 'path', ({ path }) => path, 'one overlay is one environment', faults);
}
/** Tells where apps get into each other's way: one image twice, one entry of one overlay twice, or one overlay for two environments. */
function refuseShared(apps, faults) {
    refuseEqual(apps, 'image', ({ image }) => image.name, 'one image has one signer and one ladder', faults);
    const owners = new Map();
    for (const { value, field } of apps) {
        for (const { name, path } of value.environments) {
            const owner = owners.get(path);
            if (owner)
                refuseNeighbour({ app: value, environment: name, path }, owner, (0, reading_ts_1.offsetOfKey)(field, 'environments'), faults);
            else
                owners.set(path, { app: value, environment: name, path });
        }
    }
}
function refuseNeighbour({ app, environment, path }, owner, offset, faults) {
    if (owner.app === app)
        return;
    const place = `apps.${app.name}.environments.${environment}.path`;
    if (owner.environment !== environment) {
        faults.add('E_POLICY_SHARED', offset, {
            fault: `${place} is ${(0, fault_ts_1.shown)(path)}, which ${owner.app.name} calls ${owner.environment}`,
            reason: 'the two would be opened, gated and merged by different rules',
            remedy: 'give the environment one name in both apps'
        });
    }
    else if (owner.app.entry === app.entry) {
        faults.add('E_POLICY_SHARED', offset, {
            fault: `${place} and ${owner.app.name} write one entry, ${(0, fault_ts_1.shown)(app.entry)}`,
            remedy: 'give each app the name of its own entry with entry:'
        });
    }
}
function circleFrom(start, environments) {
    const way = [start.name];
    let next = start.from;
    while (next !== undefined && !way.includes(next)) {
        way.push(next);
        next = environments.find(({ value }) => value.name === next)?.value.from;
    }
    // Each circle is told once, at the first of its members in the file.
    const members = environments.map(({ value }) => value.name).filter((name) => way.includes(name));
    return next === start.name && members[0] === start.name ? [...way, start.name] : undefined;
}
function refuseEqual(items, key, read, reason, faults) {
    const first = new Map();
    for (const { value, field } of items) {
        const text = read(value);
        const other = first.get(text);
        if (other === undefined)
            first.set(text, value.name);
        else {
            faults.add('E_POLICY_SHARED', (0, reading_ts_1.offsetOfKey)(field, key), {
                fault: `${field.name}.${key} is ${(0, fault_ts_1.shown)(text)}, as that of ${other}`,
                reason,
                remedy: `write another ${key}`
            });
        }
    }
}


/***/ }),

/***/ 6563:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.matchOf = matchOf;
exports.matches = matches;
exports.shownMatch = shownMatch;
exports.anyOf = anyOf;
exports.subjectOf = subjectOf;
exports.sourceRepositoryOf = sourceRepositoryOf;
exports.sourceRefOf = sourceRefOf;
/** The match that a glob spells: `*` stands for any run of characters except `/`, everything else for itself. */
function matchOf(glob) {
    if (!glob.includes('*'))
        return { kind: 'exact', text: glob };
    return { kind: 'pattern', expression: `^${glob.split('*').map(escaped).join('[^/]*')}$` };
}
/** Whether a text is what a match asks for. */
function matches(match, text) {
    return match.kind === 'exact' ? match.text === text : new RegExp(match.expression).test(text);
}
/** What a match asks for, as a person reads it. */
function shownMatch(match) {
    return match.kind === 'exact' ? match.text : match.expression;
}
/** One match for any of several; at least one is given. */
function anyOf(choices) {
    const [only, ...others] = choices;
    if (only && others.length === 0)
        return only;
    return { kind: 'pattern', expression: `^(?:${choices.map(inner).join('|')})$` };
}
/** The subject alternative name that a certificate of this signer has (fulcio docs/oid-info.md: the workflow and its ref). */
function subjectOf({ server, workflow, refs }) {
    const before = `${server}/${workflow}@`;
    return anyOf(refs.map((ref) => ref.kind === 'exact'
        ? { kind: 'exact', text: before + ref.text }
        : { kind: 'pattern', expression: `^${escaped(before)}${inner(ref)}$` }));
}
/** The source repository's address as certificates carry it (1.3.6.1.4.1.57264.1.12) and provenance names it. */
function sourceRepositoryOf({ server, source }) {
    return `${server}/${source}`;
}
/** The ref of the source repository that a certificate must carry (1.3.6.1.4.1.57264.1.14); undefined for any. */
function sourceRefOf({ sourceRefs }) {
    return sourceRefs.length === 0 ? undefined : anyOf(sourceRefs);
}
function inner(match) {
    return match.kind === 'exact' ? escaped(match.text) : match.expression.slice(1, -1);
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}


/***/ }),

/***/ 44963:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readNamed = readNamed;
const reading_ts_1 = __webpack_require__(72598);
const values_ts_1 = __webpack_require__(10638);
/** The values of a map whose keys name apps or environments, what has a fault left out. */
function readNamed(field, read, faults) {
    const entries = (0, reading_ts_1.readEntries)(field, faults);
    if (entries?.length === 0)
        return (0, reading_ts_1.refuseValue)(field, { is: 'empty', remedy: 'docs/custody-yaml.md shows a whole file' }, faults);
    if (!entries)
        return null;
    return entries.flatMap((entry) => {
        refuseName(entry, faults);
        const value = read(entry, faults);
        return value === null ? [] : [{ value, field: entry }];
    });
}
function refuseName(entry, faults) {
    if (values_ts_1.NAME.test(entry.key))
        return;
    faults.add('E_POLICY_VALUE', entry.offset, {
        fault: `${entry.name.slice(0, 80)} is no name of an app or environment`,
        reason: 'the name stands in branches and in objects of Kubernetes',
        remedy: 'use up to 63 of a-z, 0-9 and -, a letter or digit first and last'
    });
}


/***/ }),

/***/ 72745:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parsePolicy = parsePolicy;
const yaml_1 = __webpack_require__(38815);
const admission_ts_1 = __webpack_require__(29331);
const app_ts_1 = __webpack_require__(48241);
const reading_ts_1 = __webpack_require__(72598);
const named_ts_1 = __webpack_require__(44963);
const ladder_ts_1 = __webpack_require__(23676);
const source_ts_1 = __webpack_require__(66877);
const values_ts_1 = __webpack_require__(10638);
const PUBLIC_GOOD = { kind: 'public-good' };
/**
 * The policy in the bytes of a `custody.yaml`; `file` is its name in messages. Throws RefusalError E_POLICY_*, with line,
 * column and remedy for each fault, all of them together. Reference: docs/custody-yaml.md, schema/custody.schema.json.
 */
function parsePolicy(bytes, file = 'custody.yaml') {
    const { contents, faults } = (0, source_ts_1.readSource)(bytes, file);
    const root = { name: '', value: contents, offset: contents?.range[0] ?? 0 };
    const shape = {
        version: (0, reading_ts_1.wholeNumber)(1, 1),
        trust: readTrust,
        apps: readApps,
        admission: (0, admission_ts_1.readAdmission)(appNames(contents))
    };
    const values = (0, reading_ts_1.readFields)(root, shape, ['version', 'apps'], faults);
    faults.throwAny();
    return { trust: values?.trust ?? PUBLIC_GOOD, apps: values?.apps ?? [], admission: values?.admission ?? admission_ts_1.NO_ADMISSION };
}
// Read ahead of the apps themselves, of which some may have faults.
function appNames(contents) {
    const apps = (0, yaml_1.isMap)(contents) ? contents.get('apps', true) : undefined;
    return (0, reading_ts_1.keysOf)({ name: '', value: apps, offset: 0 });
}
const readTrust = (field, faults) => {
    const values = (0, reading_ts_1.readFields)(field, { tuf: readTuf, 'trusted-root': values_ts_1.readFile }, [], faults);
    if (!values)
        return null;
    const path = values['trusted-root'];
    const [key, ...others] = (0, reading_ts_1.keysOf)(field);
    if (key !== undefined && others.length === 0)
        return path === undefined ? (values.tuf ?? null) : { kind: 'trusted-root', path };
    return (0, reading_ts_1.refuseValue)(field, {
        is: key === undefined ? 'empty' : 'two ways to trust',
        reason: 'one Sigstore is trusted, and without trust: it is the public one',
        remedy: 'write either tuf: or trusted-root:'
    }, faults);
};
const readTuf = (field, faults) => {
    const values = (0, reading_ts_1.readFields)(field, { mirror: values_ts_1.readAddress, root: values_ts_1.readFile }, ['mirror', 'root'], faults);
    if (!values?.mirror || values.root === undefined)
        return null;
    return { kind: 'tuf', mirror: values.mirror, root: values.root };
};
const readApps = (field, faults) => {
    const apps = (0, named_ts_1.readNamed)(field, app_ts_1.readApp, faults);
    if (apps)
        (0, ladder_ts_1.refuseShared)(apps, faults);
    return apps && apps.map(({ value }) => value);
};


/***/ }),

/***/ 72598:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readFields = readFields;
exports.readEntries = readEntries;
exports.readItems = readItems;
exports.readOneOrMany = readOneOrMany;
exports.readText = readText;
exports.textLike = textLike;
exports.oneOf = oneOf;
exports.wholeNumber = wholeNumber;
exports.keysOf = keysOf;
exports.offsetOfKey = offsetOfKey;
exports.refuseValue = refuseValue;
const yaml_1 = __webpack_require__(38815);
const fault_ts_1 = __webpack_require__(91466);
/** The values of a map with these keys and no others; null where one of the required keys is missing. */
function readFields(field, shape, required, faults) {
    const entries = readEntries(field, faults);
    if (!entries)
        return null;
    const values = {};
    for (const entry of entries) {
        const reader = Object.hasOwn(shape, entry.key) ? shape[entry.key] : undefined;
        if (reader)
            values[entry.key] = reader(entry, faults) ?? undefined;
        else
            refuseKey(entry, Object.keys(shape), faults);
    }
    const missing = required.filter((key) => !entries.some((entry) => entry.key === key));
    for (const key of missing)
        refuseMissing(field, key, faults);
    return missing.length === 0 ? values : null;
}
/** The entries of a map whose keys are free texts, in their order, each key once. */
function readEntries(field, faults) {
    if (!(0, yaml_1.isMap)(field.value))
        return refuseType(field, 'keys with values', faults);
    const seen = new Set();
    return entriesOf(field.value, field).filter((entry) => {
        if (!seen.has(entry.key))
            return seen.add(entry.key);
        faults.add('E_POLICY_DUPLICATE_KEY', entry.offset, {
            fault: `${entry.name} stands here a second time`,
            reason: 'readers of YAML take the first one or the last one',
            remedy: 'keep one of the two'
        });
        return false;
    });
}
function entriesOf({ items }, field) {
    return items.map(({ key, value }) => {
        const text = (0, yaml_1.isScalar)(key) ? String(key.value) : 'a key that is no text';
        const offset = (0, yaml_1.isScalar)(key) ? (key.range?.[0] ?? field.offset) : field.offset;
        return { key: text, name: field.name === '' ? text : `${field.name}.${text}`, value, offset };
    });
}
/** The items of a list, each a field of its own; a list has at least one. */
function readItems(field, read, faults) {
    if (!(0, yaml_1.isSeq)(field.value))
        return refuseType(field, 'a list', faults);
    if (field.value.items.length === 0)
        return refuseValue(field, { is: 'an empty list', remedy: 'leave the key out' }, faults);
    return field.value.items.flatMap((value, index) => {
        const item = read({ name: `${field.name}[${index}]`, value, offset: offsetOf(value, field) }, faults);
        return item === null ? [] : [item];
    });
}
/** The items of a list, or the one value that stands in its place. */
function readOneOrMany(field, read, faults) {
    if ((0, yaml_1.isSeq)(field.value))
        return readItems(field, read, faults);
    const only = read(field, faults);
    return only === null ? null : [only];
}
/** The text of a scalar that YAML 1.2 reads as a text. */
function readText(field, faults) {
    const { value } = field;
    if ((0, yaml_1.isScalar)(value) && typeof value.value === 'string' && value.value !== '')
        return value.value;
    return refuseType(field, 'a text', faults);
}
/** A text that an expression allows; `says` tells what it has to be, with an example. */
function textLike(expression, says) {
    return (field, faults) => {
        const text = readText(field, faults);
        if (text === null || expression.test(text))
            return text;
        return refuseValue(field, { is: (0, fault_ts_1.shown)(text), remedy: `write ${says}` }, faults);
    };
}
/** One word of a few. */
function oneOf(...words) {
    return (field, faults) => {
        const text = readText(field, faults);
        const found = words.find((word) => word === text);
        if (found !== undefined || text === null)
            return found ?? null;
        return refuseValue(field, { is: (0, fault_ts_1.shown)(text), remedy: `write ${words.join(' or ')}` }, faults);
    };
}
/** A whole number between two bounds, both allowed. */
function wholeNumber(least, most) {
    return (field, faults) => {
        const { value } = field;
        const number = (0, yaml_1.isScalar)(value) ? value.value : undefined;
        if (typeof number !== 'number')
            return refuseType(field, 'a whole number', faults);
        if (Number.isInteger(number) && number >= least && number <= most)
            return number;
        return refuseValue(field, {
            is: String(number),
            remedy: least === most ? `write ${least}` : `write a whole number from ${least} to ${most}`
        }, faults);
    };
}
/** The keys of a map that was read already. */
function keysOf(field) {
    return (0, yaml_1.isMap)(field.value) ? entriesOf(field.value, field).map(({ key }) => key) : [];
}
/** Where a key of a map stands, or the map itself where it has no such key. */
function offsetOfKey(field, key) {
    const pairs = (0, yaml_1.isMap)(field.value) ? entriesOf(field.value, field) : [];
    return pairs.find((entry) => entry.key === key)?.offset ?? field.offset;
}
/** Tells that a value is not one that can stand there. */
function refuseValue(field, { code = 'E_POLICY_VALUE', is, reason, remedy }, faults) {
    faults.add(code, offsetOf(field.value, field), {
        fault: `${field.name} is ${is}`,
        remedy,
        ...(reason !== undefined && { reason })
    });
    return null;
}
function refuseType(field, wanted, faults) {
    faults.add('E_POLICY_TYPE', offsetOf(field.value, field), {
        fault: `${field.name || 'the file'} is ${kindOf(field.value)}, not ${wanted}`,
        remedy: `write ${wanted} there; a text that looks like a number or a date needs quotes`
    });
    return null;
}
function refuseKey(entry, known, faults) {
    faults.add('E_POLICY_KEY', entry.offset, {
        fault: `the key ${(0, fault_ts_1.shown)(entry.name)} is not known`,
        reason: 'a misspelt rule would be left out without a word',
        remedy: `the keys here are ${known.join(', ')}`
    });
}
function refuseMissing(field, key, faults) {
    faults.add('E_POLICY_MISSING', field.offset, {
        fault: `${field.name === '' ? key : `${field.name}.${key}`} is missing`,
        remedy: `add ${key}: here; docs/custody-yaml.md shows a whole file`
    });
}
function kindOf(value) {
    if ((0, yaml_1.isMap)(value))
        return 'a map';
    if ((0, yaml_1.isSeq)(value))
        return 'a list';
    const scalar = (0, yaml_1.isScalar)(value) ? value.value : null;
    if (scalar === null || scalar === '')
        return 'empty';
    return typeof scalar === 'string' ? 'a text' : `the ${typeof scalar} ${JSON.stringify(scalar)}`;
}
function offsetOf(value, field) {
    if ((0, yaml_1.isMap)(value) || (0, yaml_1.isSeq)(value) || (0, yaml_1.isScalar)(value))
        return value.range?.[0] ?? field.offset;
    return field.offset;
}


/***/ }),

/***/ 66877:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readSource = readSource;
const node_buffer_1 = __webpack_require__(4573);
const yaml_1 = __webpack_require__(38815);
const fault_ts_1 = __webpack_require__(91466);
const MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 16;
// Beside the collections there is the document at the bottom of the parser's stack, and a scalar at its top.
const BESIDE_COLLECTIONS = 2;
// Readers of YAML 1.1 and 1.2 break lines at different characters here, and an editor shows none of them.
const DISPUTED = /[^\t\n\r -~\xA0-\u2027\u202F-\u2065\u206A-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)/u;
/**
 * The syntax tree of a policy file; throws RefusalError E_POLICY_* for what is over 256 KiB, not UTF-8, not YAML 1.2, holds
 * several documents, aliases, anchors, tags or directives, or is nested deeper than any policy.
 */
function readSource(bytes, file) {
    const text = decode(bytes, file);
    const faults = new fault_ts_1.Faults(file, text);
    const tokens = [];
    for (const token of tokensOf(text, faults)) {
        refuseToken(token, tokens, faults);
        tokens.push(token);
    }
    // Duplicate keys are looked for where maps are read, with the words of this file.
    for (const document of new yaml_1.Composer({ version: '1.2', uniqueKeys: false }).compose(tokens, true, text.length)) {
        for (const { pos, message } of document.errors)
            refuseSyntax(pos[0], message, faults);
        faults.throwAny();
        return { contents: document.contents, faults };
    }
    throw new Error('the YAML composer gave no document');
}
function decode(bytes, file) {
    const faults = new fault_ts_1.Faults(file);
    if (bytes.length > MAX_BYTES) {
        faults.add('E_POLICY_SIZE', 0, {
            fault: `it has ${bytes.length} bytes; ${MAX_BYTES} are the most that is read`,
            reason: 'a policy is read by people, and nobody can review one of this size',
            remedy: 'split the repository, or look whether this is another file'
        });
    }
    else if (!(0, node_buffer_1.isUtf8)(bytes)) {
        faults.add('E_POLICY_ENCODING', 0, { fault: 'its bytes are not UTF-8', remedy: 'save the file as UTF-8' });
    }
    faults.throwAny();
    return refuseDisputed(bytes.toString('utf8'), file);
}
function refuseDisputed(text, file) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const found = DISPUTED.exec(text.slice(start));
    if (!found)
        return text;
    const faults = new fault_ts_1.Faults(file, text);
    const point = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    faults.add('E_POLICY_ENCODING', start + found.index, {
        fault: `it holds the character U+${point}`,
        reason: 'readers disagree on it, so a reviewer may see other lines than a program',
        remedy: 'delete this character'
    });
    faults.throwAny();
    return text;
}
// One fault is enough here: what follows bad syntax can't be told from it, and a bomb is not to be read on.
function* tokensOf(text, faults) {
    const parser = new yaml_1.Parser();
    let isContent = false;
    for (const lexeme of new yaml_1.Lexer().lex(text)) {
        if (!isContent)
            refuseReference(lexeme, parser.offset, faults);
        isContent = lexeme === yaml_1.CST.SCALAR;
        yield* parser.next(lexeme);
        if (parser.stack.length > MAX_DEPTH + BESIDE_COLLECTIONS)
            refuseDepth(parser.offset, faults);
    }
    yield* parser.end();
}
const REFERENCES = { '&': 'an anchor', '*': 'an alias', '!': 'a tag' };
function refuseReference(lexeme, offset, faults) {
    const what = REFERENCES[lexeme.charAt(0)];
    if (what === undefined)
        return;
    faults.add('E_POLICY_ALIAS', offset, {
        fault: `it holds ${what} of YAML`,
        reason: 'a rule that is written at one place and holds at another is overlooked in a review, and aliases of aliases stand for gigabytes',
        remedy: 'write the value out; put quotes around a text that begins with & * or !'
    });
    faults.throwAny();
}
function refuseDepth(offset, faults) {
    faults.add('E_POLICY_SYNTAX', offset, {
        fault: `it is nested more than ${MAX_DEPTH} levels deep`,
        remedy: 'check the indentation and the brackets in front of this place'
    });
    faults.throwAny();
}
function refuseToken(token, before, faults) {
    if (token.type === 'error')
        refuseSyntax(token.offset, token.message, faults);
    if (token.type === 'directive') {
        faults.add('E_POLICY_SYNTAX', token.offset, {
            fault: 'it holds a YAML directive',
            remedy: 'delete the line that begins with % and the --- after it'
        });
    }
    if (token.type === 'document' && before.some(({ type }) => type === 'document')) {
        faults.add('E_POLICY_DOCUMENTS', token.offset, {
            fault: 'a second YAML document begins here',
            reason: 'nobody can tell which of the two is the policy',
            remedy: 'keep one document in the file'
        });
    }
    faults.throwAny();
}
function refuseSyntax(offset, message, faults) {
    faults.add('E_POLICY_SYNTAX', offset, {
        fault: 'it is not valid YAML',
        reason: message,
        remedy: 'correct the file there; an editor with the JSON schema shows it while you type'
    });
}


/***/ }),

/***/ 10638:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readFile = exports.readFolder = exports.readImage = exports.readIssuer = exports.readAddress = exports.readTimeZone = exports.readCron = exports.readDuration = exports.readRef = exports.readGlob = exports.readEntryName = exports.readLogin = exports.readWorkflow = exports.readRepository = exports.NAME = void 0;
const reference_ts_1 = __webpack_require__(23564);
const errors_ts_1 = __webpack_require__(87700);
const cron_ts_1 = __webpack_require__(79276);
const fault_ts_1 = __webpack_require__(91466);
const match_ts_1 = __webpack_require__(6563);
const overlay_path_ts_1 = __webpack_require__(524);
const reading_ts_1 = __webpack_require__(72598);
const OWNER = '[A-Za-z0-9][A-Za-z0-9-]{0,38}';
const REPOSITORY = `${OWNER}/(?!\\.{1,2}(?:/|$))[\\w.-]{1,100}`;
const REF_CHARACTERS = "(?!.*(?:\\.\\.|//|@\\{|\\*\\*))[\\w.*!#$%&'()+,/;<=>@{|}-]{1,200}";
const DURATION = /^([1-9]\d{0,4})([mhd])$/;
const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const ADDRESS = /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)(?:\/[^\s?#]*[^\s/?#])?$/;
/** The name of an app or environment: it stands in branch names and in names of Kubernetes objects. */
exports.NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** `owner/name` on a GitHub server. */
exports.readRepository = (0, reading_ts_1.textLike)(new RegExp(`^${REPOSITORY}$`), 'owner/name, for example acme/checkout');
/** The path of a workflow file with its repository in front. */
exports.readWorkflow = (0, reading_ts_1.textLike)(new RegExp(`^${REPOSITORY}/\\.github/workflows/[\\w.-]+\\.ya?ml$`), 'owner/name/.github/workflows/file.yml, for example acme/checkout/.github/workflows/release.yml');
/** The login of an account on GitHub. */
exports.readLogin = (0, reading_ts_1.textLike)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/, 'a login, for a GitHub App name[bot]');
/** The `images[].name` of an entry in a kustomization. */
exports.readEntryName = (0, reading_ts_1.textLike)(/^[\w./:-]{1,255}$/, 'the images[].name of the entry, without tag and digest, for example ghcr.io/acme/checkout');
/** A text with `*` for any run of characters but `/`. */
const readGlob = (field, faults) => {
    const text = (0, reading_ts_1.readText)(field, faults);
    return text === null ? null : (0, match_ts_1.matchOf)(text);
};
exports.readGlob = readGlob;
const readRefText = (0, reading_ts_1.textLike)(new RegExp(`^(?:refs/(?:heads|tags)/${REF_CHARACTERS}|[0-9a-f]{40})$`), 'a full ref such as refs/heads/main or refs/tags/v*, or the 40 digits of a commit');
/** A ref, or a glob of refs that does not take in every branch. */
const readRef = (field, faults) => {
    const text = readRefText(field, faults);
    if (text === null)
        return null;
    if (!/^refs\/heads\/[*/]+$/.test(text))
        return (0, match_ts_1.matchOf)(text);
    return (0, reading_ts_1.refuseValue)(field, {
        is: (0, fault_ts_1.shown)(text),
        reason: 'whoever may push any branch could then sign for production',
        remedy: 'name the protected branches, for example refs/heads/main or refs/heads/release/*'
    }, faults);
};
exports.readRef = readRef;
/** A time such as `90m`, `24h` or `7d`, in milliseconds. */
const readDuration = (field, faults) => {
    const text = (0, reading_ts_1.readText)(field, faults);
    if (text === null)
        return null;
    const match = DURATION.exec(text);
    const milliseconds = match ? Number(match[1]) * UNIT_MS[match[2]] : NaN;
    if (milliseconds <= 366 * UNIT_MS.d)
        return milliseconds;
    return (0, reading_ts_1.refuseValue)(field, { is: (0, fault_ts_1.shown)(text), remedy: 'write minutes, hours or days: 90m, 24h or 7d, 366d at most' }, faults);
};
exports.readDuration = readDuration;
/** A cron expression of five fields. */
const readCron = (field, faults) => {
    const text = (0, reading_ts_1.readText)(field, faults);
    if (text === null)
        return null;
    const cron = (0, cron_ts_1.parseCron)(text);
    if (cron)
        return { cron, text };
    return (0, reading_ts_1.refuseValue)(field, {
        is: (0, fault_ts_1.shown)(text),
        remedy: "write minute, hour, day, month and weekday, for example '0 16 * * 5' for Fridays at 16:00"
    }, faults);
};
exports.readCron = readCron;
/** A zone that the clock of this program knows. */
const readTimeZone = (field, faults) => {
    const text = (0, reading_ts_1.readText)(field, faults);
    if (text === null)
        return null;
    try {
        new Intl.DateTimeFormat('en-US', { timeZone: text });
        return text;
    }
    catch {
        return (0, reading_ts_1.refuseValue)(field, { is: (0, fault_ts_1.shown)(text), remedy: 'write a zone such as UTC or Europe/Prague' }, faults);
    }
};
exports.readTimeZone = readTimeZone;
/** An https address, or an http one on this machine, without user name, query and slash at its end. */
const readAddress = (field, faults) => {
    const text = (0, reading_ts_1.readText)(field, faults);
    if (text === null)
        return null;
    const url = URL.parse(text);
    if (url && ADDRESS.test(text))
        return url;
    return (0, reading_ts_1.refuseValue)(field, { is: (0, fault_ts_1.shown)(text), remedy: 'write an https address without user name, query and slash at its end' }, faults);
};
exports.readAddress = readAddress;
/** The same, as it is written: a certificate carries these very characters. */
const readIssuer = (field, faults) => {
    const url = (0, exports.readAddress)(field, faults);
    return url === null ? null : (0, reading_ts_1.readText)(field, faults);
};
exports.readIssuer = readIssuer;
/** A repository in a registry, written in full. */
exports.readImage = parsedBy((text) => reference_ts_1.ImageReference.parse(text), 'E_POLICY_VALUE');
/** A folder of the repository, empty for its root. */
exports.readFolder = parsedBy(overlay_path_ts_1.parseOverlayPath, 'E_POLICY_PATH');
/** A file of the repository. */
exports.readFile = parsedBy((text) => {
    const path = (0, overlay_path_ts_1.parseOverlayPath)(text);
    if (path !== '')
        return path;
    throw new errors_ts_1.RequestError('E_GITOPS_PATH', {
        message: 'it is the root',
        reason: 'it is a folder',
        remedy: 'write the path of a file'
    });
}, 'E_POLICY_PATH');
/** What a parser of the command line's values makes of a text, its refusal told as a fault of the file. */
function parsedBy(parse, code) {
    return (field, faults) => {
        const text = (0, reading_ts_1.readText)(field, faults);
        if (text === null)
            return null;
        try {
            return parse(text);
        }
        catch (error) {
            if (!(error instanceof errors_ts_1.RequestError))
                throw error;
            const { reason, remedy } = error;
            return (0, reading_ts_1.refuseValue)(field, { code, is: (0, fault_ts_1.shown)(text), remedy, ...(reason !== undefined && { reason }) }, faults);
        }
    };
}


/***/ })

};

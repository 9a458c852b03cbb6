export const id = 865;
export const ids = [865];
export const modules = {

/***/ 86290:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readKustomizationFile = readKustomizationFile;
exports.replaceFile = replaceFile;
const node_fs_1 = __webpack_require__(73024);
const promises_1 = __webpack_require__(51455);
const node_path_1 = __webpack_require__(76760);
const file_names_ts_1 = __webpack_require__(97580);
const errors_ts_1 = __webpack_require__(87700);
/** Reads a kustomization, or the one in a folder, through symbolic links; throws RequestError where there is no such file. */
async function readKustomizationFile(given) {
    try {
        const found = await (0, promises_1.realpath)(given);
        const path = (await (0, promises_1.stat)(found)).isDirectory() ? await kustomizationIn(found, given) : found;
        return await readRegular(path, given);
    }
    catch (error) {
        if (error instanceof errors_ts_1.RequestError)
            throw error;
        throw fileFault(given, (0, errors_ts_1.messageOf)(error), error);
    }
}
async function kustomizationIn(folder, given) {
    const names = (await (0, promises_1.readdir)(folder)).filter((name) => file_names_ts_1.KUSTOMIZATION_NAMES.includes(name));
    const [name, second] = names;
    if (name === undefined)
        throw fileFault(given, `the folder has none of ${file_names_ts_1.KUSTOMIZATION_NAMES.join(', ')}`);
    if (second !== undefined)
        throw fileFault(given, `the folder has ${names.join(' and ')}, and kustomize builds neither`);
    return (0, promises_1.realpath)((0, node_path_1.join)(folder, name));
}
async function readRegular(path, given) {
    // Without waiting for a writer, should a pipe stand there.
    const file = await (0, promises_1.open)(path, node_fs_1.constants.O_RDONLY | node_fs_1.constants.O_NONBLOCK);
    try {
        const stats = await file.stat();
        if (!stats.isFile())
            throw fileFault(given, 'it is no regular file');
        const owner = { user: stats.uid, group: stats.gid };
        return { path, bytes: await file.readFile(), mode: stats.mode & 0o7777, owner };
    }
    finally {
        await file.close();
    }
}
/**
 * Puts `bytes` in the file's place, whole or not at all: written and synced beside it, with its mode and owner, and renamed over it. Throws
 * RefusalError where somebody else wrote the file since it was read, PermissionError where the folder can't be written to.
 */
async function replaceFile(file, bytes) {
    const { path } = file;
    const partial = (0, node_path_1.join)((0, node_path_1.dirname)(path), `.${(0, node_path_1.basename)(path)}.${process.pid}.custody`);
    try {
        await writeWhole(partial, file, bytes);
        await refuseOtherWriter(file);
        await (0, promises_1.rename)(partial, path);
    }
    catch (error) {
        await (0, promises_1.rm)(partial, { force: true });
        if (error instanceof errors_ts_1.RefusalError)
            throw error;
        throw new errors_ts_1.PermissionError('E_FILE_WRITE', {
            message: `${path.slice(-100)} can't be replaced`,
            reason: (0, errors_ts_1.messageOf)(error),
            remedy: 'run this as a user who may write to that folder',
            state: 'the file was not changed',
            cause: error
        });
    }
}
async function writeWhole(partial, { mode, owner }, bytes) {
    const target = await (0, promises_1.open)(partial, 'wx', 0o600);
    try {
        await target.writeFile(bytes);
        await keepOwner(target, owner);
        await target.chmod(mode);
        await target.sync();
    }
    finally {
        await target.close();
    }
}
async function keepOwner(target, owner) {
    const own = await target.stat();
    if (own.uid !== owner.user || own.gid !== owner.group)
        await target.chown(owner.user, owner.group);
}
async function refuseOtherWriter({ path, bytes }) {
    const { bytes: now } = await readRegular(path, path);
    if (now.equals(bytes))
        return;
    throw new errors_ts_1.RefusalError('E_FILE_CHANGED', {
        message: `${path.slice(-100)} was written by somebody else meanwhile`,
        reason: 'this edit would undo the other one',
        remedy: 'run the command again',
        state: 'the other edit stands'
    });
}
function fileFault(given, reason, cause) {
    return new errors_ts_1.RequestError('E_FILE', {
        message: `${JSON.stringify(given.slice(-100))} is no kustomization file that can be read`,
        reason,
        remedy: 'give the path of a kustomization.yaml, or of the folder that holds it',
        state: 'no file was changed',
        ...(cause === undefined ? {} : { cause })
    });
}


/***/ }),

/***/ 85865:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pinVerb = void 0;
const digest_ts_1 = __webpack_require__(78033);
const kustomization_ts_1 = __webpack_require__(19620);
const version_ts_1 = __webpack_require__(85075);
const errors_ts_1 = __webpack_require__(87700);
const help_sections_ts_1 = __webpack_require__(85064);
const kustomization_file_ts_1 = __webpack_require__(86290);
const NAME = /^[A-Za-z0-9](?:[\w.-]|\/(?=\w)|:(?=\d+\/))*$/;
/** `custody pin`: the edit of a kustomization alone, on this machine's disk. */
exports.pinVerb = {
    usage: 'pin FILE IMAGE@sha256:…',
    summary: 'write the digest into a kustomization on this disk, and nothing else',
    options: ['name', 'new-name'],
    switches: ['create'],
    page: `custody pin FILE IMAGE@sha256:… [--name NAME] [--new-name NAME] [--create]

Writes the digest into the entry of that image, byte for byte leaving everything else as it is, or refuses and leaves the file
untouched. FILE is a kustomization, or its folder. Nothing is signed, verified or sent; no network is used.
A newTag goes, unless it is the tag of IMAGE: pass NAME:TAG@sha256:… to keep it. The file is replaced as a whole, with its mode;
a symbolic link stays, and the file that it leads to is replaced.

Options
  --name NAME       images[].name of the entry (default: the name in IMAGE, as it is written)
  --new-name NAME   sets images[].newName, the name that is rendered
  --create          write an entry where there is none; its newName is IMAGE's name where --name is another one
  --json            the result as JSON on standard output
  --quiet           no progress

Example
  custody pin overlays/dev/kustomization.yaml ghcr.io/acme/checkout@sha256:9f86… --name checkout

${help_sections_ts_1.EXIT_CODES}
Exit 0: changed, or current already. Exit 3: refused, the file is as it was. docs/kustomizations.md says which forms are edited.`,
    run: pinCommand
};
async function pinCommand(line) {
    const [path, image, ...more] = line.images;
    if (path === undefined || image === undefined || more.length > 0)
        throw usageFault(line.images.length);
    const pin = pinOf(image, line);
    const file = await (0, kustomization_file_ts_1.readKustomizationFile)(path);
    const edit = (0, kustomization_ts_1.editKustomization)(file.bytes, [pin]);
    if (edit.outcome === 'changed')
        await (0, kustomization_file_ts_1.replaceFile)(file, edit.bytes);
    return resultOf(file, edit);
}
function usageFault(given) {
    return new errors_ts_1.RequestError('E_ARGUMENT', {
        message: 'custody pin takes one file and one image',
        reason: `${given} are given`,
        remedy: 'write custody pin FILE NAME@sha256:…',
        state: 'no file was changed'
    });
}
function pinOf(image, line) {
    const at = image.indexOf('@');
    if (at === -1)
        throw new errors_ts_1.RequestError('E_DIGEST_MISSING', {
            message: `no digest is given for ${image.slice(0, 100)}`,
            reason: 'a tag is not resolved here, and could move before the deployment',
            remedy: 'write NAME@sha256:…',
            state: 'no file was changed'
        });
    const digest = digest_ts_1.Digest.parse(image.slice(at + 1));
    const tagged = image.slice(0, at);
    const written = parseName((0, version_ts_1.withoutVersion)(tagged), 'IMAGE');
    const tag = tagged.slice(written.length + 1);
    const name = line.option('name') || written;
    const create = line.isOn('create');
    const given = line.option('new-name') || (create && name !== written ? written : '');
    const newName = given === '' ? '' : parseName(given, '--new-name');
    return { name, digest, create, ...(tag !== '' && { tag }), ...(newName !== '' && { newName }) };
}
/** The name of an image as kustomizations spell it, which may be short and without a registry. */
function parseName(name, argument) {
    if (NAME.test(name) && (0, version_ts_1.withoutVersion)(name) === name)
        return name;
    throw new errors_ts_1.RequestError('E_ARGUMENT', {
        message: `${argument}: ${JSON.stringify(name.slice(0, 80))} is no name of an image`,
        reason: 'a name has letters, digits and . _ - / only, a port perhaps, and neither tag nor digest',
        remedy: 'write for example ghcr.io/acme/checkout',
        state: 'no file was changed'
    });
}
function resultOf({ path }, { outcome, changes }) {
    const [change] = changes;
    if (!change)
        throw new Error('an edit without a change');
    const { name, newName, before, after } = change;
    return {
        lines: outcome === 'changed' ? [`pinned ${told(change)} in ${path}`] : [`${told(change)} stands in ${path} already`],
        json: JSON.stringify({ file: path, outcome, name, ...(newName !== undefined && { newName }), before, after }, undefined, 2)
    };
}
function told({ name, newName, before, after }) {
    const was = before.digest ?? before.newTag;
    return `${newName ?? name}@${after.digest}${was === undefined || was === after.digest ? '' : `, before: ${was}`}`;
}


/***/ })

};

export const id = 843;
export const ids = [843];
export const modules = {

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


/***/ })

};

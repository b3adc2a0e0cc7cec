import { AST_NODE_TYPES as Type } from '@typescript-eslint/types';
import { belongsToClient, mayBeClientCall } from '../binding/match-client.js';
import { colourModules } from '../catalog/colours.js';
import { isMetadata } from '../flow/metadata.js';
import type { ClassLabel } from '../flow/labels.js';
import { readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, ObjectShape, Shape, UnknownShape } from '../flow/shape.js';
import { openTableEntry, siteKey, tableEntry, type Site } from '../flow/value.js';
import type { ClassPolicy } from '../policy/policy.js';
import { hashedBy, isDigest, isNumeral } from './digests.js';

/** A piece of content by where it comes from. Equal roots are the same run-time value; a path names a part of it. */
export interface Atom {
  readonly root: string;
  readonly path: readonly string[];
  /** False: the value went through a function that nobody has read, which may have kept it or not. */
  readonly certain: boolean;
  /** Where it comes from. */
  readonly site?: Site;
  /** Where it became a part of something else, last place first. */
  readonly trail?: readonly Site[];
  /** The call that sends it. */
  readonly sentAt?: Site;
  /** Where the program's own text holds it. */
  readonly literal?: Site;
  /** Sent content that stands in an answer only when moderation quotes it. */
  readonly quoted?: true;
  /** Sent content that stands so deep in an error that the console leaves it out. */
  readonly deep?: true;
  /** The class of data that the call sends: what logs may keep of it. */
  readonly sentAs?: ClassPolicy;
  /** No sent content but what a model answers to it. */
  readonly answered?: true;
  /** Who logs the whole does not log this part: the body of an answer that nobody has read. */
  readonly inner?: true;
  /** Logged content that a call such as `response.json()` reads from it. */
  readonly read?: true;
  /** The calls that it was reached through, by their roots: `fetch(…)` of `fetch(…).body.getReader().read()`. */
  readonly through?: readonly string[];
  /** All that it is certainly made of, where nothing else may be in it: a line that was cut out of a text. */
  readonly madeOf?: Alternatives;
  /** The call that gave it to one of several functions, and to which of them. */
  readonly handedTo?: string;
  /** The program calls it an id, wherever it is a part of this content. */
  readonly isId?: true;
  /** Members that something else has taken the place of: `{ ...request, messages: '-' }`. */
  readonly without?: ReadonlySet<string>;
}

/** A literal short enough, or single-worded, is a name and not a prompt. */
export function isProse(text: string): boolean {
  return text.length >= proseLength && /\s/.test(text.trim());
}

const proseLength = 12;

/** Everything that a value says, as far as it matters for what a prompt says. */
export function contentOf(value: Alternatives): readonly Atom[] {
  return collect(value, false);
}

/**
 * The same of a value that is logged. What a pattern takes out of a text by a group of its own may be a name, an id or the
 * prompt: the pattern is not read, so that it cannot be told which.
 */
export function loggedContentOf(value: Alternatives): readonly Atom[] {
  return collect(value, true);
}

function collect(value: Alternatives, isLogged: boolean): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  const put = (atom: Atom): void => {
    const key = `${atom.root}#${atom.path.join('.')}#${[...(atom.without ?? [])].join()}#${atom.handedTo}`;
    const known = atoms.get(key);
    if (!known || (atom.certain && !known.certain))
      atoms.set(key, { ...asInBoth(atom, known), trail: [...add.trail] });
    else atoms.set(key, asInBoth(known, atom));
  };
  const add: Collector = Object.assign(put, { seen: new Map<Shape, boolean>(), trail: [], isLogged });
  visitAll(value, true, 0, add);
  return [...atoms.values()];
}

/** What the same content is in one place and in another: made of all that, and an id only in both. */
function asInBoth(atom: Atom, other: Atom | undefined): Atom {
  if (!other) return atom;
  const { madeOf, isId, ...bare } = atom;
  return {
    ...bare,
    ...(madeOf && other.madeOf ? { madeOf: [...madeOf, ...other.madeOf] } : {}),
    ...(isId && other.isId ? { isId } : {}),
  };
}

/** A class of data that content carries. */
export interface CarriedClass {
  readonly label: ClassLabel;
  /** False: the value went through a function that nobody has read, which may have kept it or not. */
  readonly certain: boolean;
  /** The value that carries it, and where it became a part of something else, outermost first. */
  readonly way: readonly Site[];
}

/** Every class of data that a value carries: of the same content, and nothing more, as is told of a prompt in a log. */
export function classesCarriedBy(value: Alternatives): readonly CarriedClass[] {
  const found = new Map<ClassLabel, CarriedClass>();
  const add: Collector = Object.assign(() => undefined, {
    seen: new Map<Shape, boolean>(),
    trail: [] as Site[],
    carry(label: ClassLabel, certain: boolean, at: Site | undefined) {
      if (found.get(label)?.certain || (found.has(label) && !certain)) return;
      found.set(label, { label, certain, way: [...add.trail, ...(at ? [at] : [])] });
    },
  });
  visitAll(value, true, 0, add);
  return [...found.values()];
}

/**
 * What a value holds plain digests of: who guesses a short text can check the guess with one.
 * `unseen`: a digest of which it is not known what it was made of.
 */
export function digestedIn(value: Alternatives): {
  readonly atoms: readonly Atom[];
  readonly unseen: boolean;
} {
  const atoms: Atom[] = [];
  let unseen = false;
  const ignore: Collector = Object.assign(() => undefined, {
    seen: new Map<Shape, boolean>(),
    trail: [],
    onDigest: (of: readonly Alternatives[]) => {
      if (of.length === 0) unseen = true;
      atoms.push(...of.flatMap((each) => contentOf(each)));
    },
  });
  visitAll(value, true, 0, ignore);
  return { atoms, unseen };
}

interface Collector {
  (atom: Atom): void;
  /** A class that a shape carries. */
  readonly carry?: (label: ClassLabel, certain: boolean, at: Site | undefined) => void;
  /** Whether groups of a pattern count as uncertain. */
  readonly isLogged?: boolean;
  /** Is told of what a plain digest is made of. */
  readonly onDigest?: (of: readonly Alternatives[]) => void;
  /** Shapes that were visited, and whether as certain content: parts are shared by many wholes. */
  readonly seen: Map<Shape, boolean>;
  /** The wholes around the present part, outermost first. */
  readonly trail: Site[];
  /** How many texts are around it, which say other things as well. */
  texts?: number;
}

/** Words of the program in the message of an error: that a model is told of the error does not make a prompt of them. */
function isOfError({ node }: Site): boolean {
  let at = node;
  while (at.parent && isPieceOf.has(at.parent.type)) at = at.parent;
  const { parent } = at;
  return (
    parent?.type === Type.NewExpression &&
    parent.callee.type === Type.Identifier &&
    /Error$/.test(parent.callee.name) &&
    parent.arguments.some((argument) => argument === at)
  );
}

const isPieceOf: ReadonlySet<string> = new Set([
  Type.TemplateLiteral,
  Type.BinaryExpression,
  Type.ConditionalExpression,
  Type.LogicalExpression,
]);

/** What an id is made of says no more than the id. Elsewhere the same may be more, so that it is not taken to be seen. */
function asIds(add: Collector): Collector {
  return Object.assign((atom: Atom) => add({ ...atom, isId: true }), {
    ...add,
    seen: new Map<Shape, boolean>(),
  });
}

function within(site: Site, add: Collector, run: () => void): void {
  add.trail.push(site);
  run();
  add.trail.pop();
}

const depthLimit = 30;

function visitAll(value: Alternatives, certain: boolean, depth: number, add: Collector): void {
  if (depth > depthLimit) return;
  for (const shape of value) visit(shape, certain, depth, add);
}

function visit(shape: Shape, certain: boolean, depth: number, add: Collector): void {
  const before = add.seen.get(shape);
  if (before === true || before === certain) return;
  add.seen.set(shape, certain);
  carryClasses(shape, certain, add);
  switch (shape.kind) {
    case 'literal':
      if (typeof shape.value === 'string' && shape.site && isProse(shape.value)) {
        add({
          root: `literal:${siteKey(shape.site)}`,
          path: [],
          certain: certain && (add.isLogged === true || !isOfError(shape.site)),
          literal: shape.site,
          site: shape.site,
        });
      }
      return;
    case 'text':
      add.texts = (add.texts ?? 0) + 1;
      within(shape.site, add, () => {
        for (const part of shape.parts) visit(asText(part), certain, depth + 1, add);
      });
      add.texts -= 1;
      return;
    case 'object':
      for (const { value } of shape.properties.values()) visitAll(value, certain, depth + 1, add);
      for (const each of shape.rest ?? []) visitRest(each, shape.properties, certain, depth + 1, add);
      return;
    case 'array':
      for (const element of shape.elements) visitAll(element, certain, depth + 1, add);
      if (shape.rest) visitAll(shape.rest, certain, depth + 1, add);
      return;
    case 'json':
      within(shape.site, add, () => visitAll(shape.of.map(withoutMessages), certain, depth + 1, add));
      return;
    case 'unknown':
      within(shape.site, add, () => {
        const isCertain = certain && !(add.isLogged === true && isGroup(shape));
        const origins = shape.isId ? asIds(add) : add;
        for (const from of shape.derivedFrom ?? []) visitAll(from, isCertain, depth + 1, origins);
        for (const from of shape.maybeFrom ?? []) visitAll(from, false, depth + 1, origins);
      });
      if (isGroup(shape)) {
        const [group, ...path] = shape.path;
        // Elements of a list are alike, and groups are not. What a prompt only mentions is a name more often than not.
        if (add.isLogged || !add.texts)
          add({ root: `${shape.root}#${group}`, path, certain, site: shape.site, ...handed(shape) });
      } else if (isOfItsOwn(shape) && !isDescription(shape) && !isCutFromNoContent(shape))
        add({
          root: shape.root,
          path: shape.path,
          certain: certain && !shape.root.startsWith(openTableEntry),
          ...(shape.isId ? { isId: true } : {}),
          site: shape.site,
          ...handed(shape),
          ...(add.isLogged ? {} : madeOf(shape)),
        });
      return;
    case 'external':
      return visitTerm(shape.term, [], certain, depth, add);
    case 'function':
      return;
  }
}

function handed({ handedTo }: UnknownShape): Pick<Atom, 'handedTo'> {
  return handedTo ? { handedTo } : {};
}

function madeOf({ derivedFrom = [], maybeFrom = [] }: UnknownShape): Pick<Atom, 'madeOf'> {
  return derivedFrom.length > 0 && maybeFrom.length === 0 ? { madeOf: derivedFrom.flat() } : {};
}

function carryClasses(shape: Shape, certain: boolean, add: Collector): void {
  if (!add.carry || !('classes' in shape)) return;
  for (const label of shape.classes ?? []) add.carry(label, certain, siteOfShape(shape));
}

/** What an object holds under names that are not known: under none of those that are. */
function visitRest(
  shape: Shape,
  known: ReadonlyMap<string, unknown>,
  certain: boolean,
  depth: number,
  add: Collector,
): void {
  const isSpread =
    shape.kind === 'unknown' &&
    isOfItsOwn(shape) &&
    shape.derivedFrom === undefined &&
    shape.maybeFrom === undefined;
  if (!isSpread || known.size === 0) return visitAll([shape], certain, depth, add);
  carryClasses(shape, certain, add);
  if (!isDescription(shape))
    add({
      root: shape.root,
      path: shape.path,
      certain,
      site: shape.site,
      ...handed(shape),
      without: new Set(known.keys()),
    });
}

/** `process.env.MODELS.split(',')[0]` is told of as the variable, and a piece of a numeral is none of a prompt. */
function isCutFromNoContent({ derivedFrom = [], maybeFrom = [] }: UnknownShape): boolean {
  const from = derivedFrom.flat();
  return maybeFrom.length === 0 && from.some(({ kind }) => kind !== 'literal') && from.every(isNoContent);
}

/** A pattern, a number, or a piece of a short text of the program such as what a buffer begins with. */
function isMadeOfNothing({ reason: { kind }, derivedFrom = [], maybeFrom = [] }: UnknownShape): boolean {
  return kind === 'computed' && [...derivedFrom, ...maybeFrom].flat().every(isShortLiteral);
}

function isShortLiteral(shape: Shape): boolean {
  return shape.kind === 'literal' && !(typeof shape.value === 'string' && isProse(shape.value));
}

function isNoContent(shape: Shape): boolean {
  switch (shape.kind) {
    case 'literal':
      return true;
    case 'text':
      return shape.parts.every(isNoContent);
    case 'external':
      return shape.term.kind === 'call' && isNumeral(shape.term);
    case 'unknown':
      return shape.reason.kind === 'environment' || isMadeOfNothing(shape) || isCutFromNoContent(shape);
    default:
      return false;
  }
}

/** The id or the type of something is no content of a prompt that mentions it: `request.userId`, or `userId` that is handed in. */
function isDescription({ reason, path }: UnknownShape): boolean {
  return (
    path.some(isMetadata) || (reason.kind === 'parameter' && path.length === 0 && isMetadata(reason.name))
  );
}

/** Not what the program has made of something else, or keeps in a table of its own, which is told of that. */
function isOfItsOwn({ reason: { kind }, root }: UnknownShape): boolean {
  return kind !== 'computed' && kind !== 'passed-on' && kind !== 'limit' && !root.startsWith(tableEntry);
}

/** `text.match(/from: (.*)/)[1]`: not all of the text, and yet a prompt where it is what is sent. */
function isGroup({ reason, path: [first = ''] }: UnknownShape): boolean {
  return /(?:^|\.)match$/.test(reason.name) && (first === 'groups' || /^[1-9]\d*$/.test(first));
}

/** Message, stack and cause of an error are no part of its JSON: what the program has put into it is. */
function withoutMessages(shape: Shape): Shape {
  switch (shape.kind) {
    case 'external': {
      const { term } = shape;
      if (term.kind !== 'new' || !isErrorTerm(term)) return shape;
      return { kind: 'object', site: term.site, properties: term.assigned ?? new Map() };
    }
    case 'object': {
      const hidden = isMadeError(shape) ? messageKeys : noKeys;
      const shown = [...shape.properties].filter(([key]) => !hidden.has(key));
      const inside = shown.map(
        ([key, each]) => [key, { ...each, value: each.value.map(withoutMessages) }] as const,
      );
      return { ...shape, properties: new Map(inside) };
    }
    case 'array':
      return { ...shape, elements: shape.elements.map((each) => each.map(withoutMessages)) };
    default:
      return shape;
  }
}

const noKeys: ReadonlySet<string> = new Set();
const messageKeys: ReadonlySet<string> = new Set(['name', 'message', 'stack', 'cause']);

/** `new Error(…)`, and no object that is only written like one. */
function isMadeError({ site: { node }, properties }: ObjectShape): boolean {
  return (
    (node.type === Type.NewExpression || node.type === Type.CallExpression) &&
    properties.get('name')?.value.some((name) => name.kind === 'literal' && name.value === 'Error') === true
  );
}

function siteOfShape(shape: Shape): Site | undefined {
  if (shape.kind !== 'external') return shape.site;
  let { term } = shape;
  while (term.kind === 'member') term = term.of;
  return term.kind === 'call' || term.kind === 'new' ? term.site : undefined;
}

/** Of an error, a text says the message only. */
function asText(part: Shape): Shape {
  if (part.kind === 'unknown' && part.reason.kind === 'caught-error' && part.path.length === 0)
    return { ...part, path: ['message'] };
  return part;
}

/** The result of an outside call is a value of its own; what was put in may come out again. */
function visitTerm(
  term: FrozenTerm,
  path: readonly string[],
  certain: boolean,
  depth: number,
  add: Collector,
  read = false,
): void {
  switch (term.kind) {
    case 'member':
      return visitTerm(term.of, [term.name, ...path], certain, depth, add, read);
    case 'call':
    case 'new': {
      if (isDigest(term)) return visitDigest(term, add);
      if (isErrorTerm(term)) return visitError(term, path, certain, depth, add);
      // How long it is, or its id, is no content of it.
      if (path.some(isMetadata)) return;
      if (!isNumeral(term))
        add({
          root: `outside:${siteKey(term.site)}`,
          path,
          certain,
          site: term.site,
          ...(read ? { read: true as const } : {}),
          ...(add.isLogged ? {} : { through: callsOf(term) }),
        });
      // A model's answer is not the prompt it answers.
      if (term.kind === 'call' && mayBeClientCall(term.callee)) return;
      if (term.kind === 'new' && belongsToClient(term.callee))
        return visitClient(term, path, certain, depth, add);
      const keepsAll = colours(term.callee) || isHeaders(term);
      for (const arg of term.args) visitAll(arg, certain && keepsAll, depth + 1, add);
      return visitTerm(term.callee, [], false, depth + 1, add, certain && readsFrom(term.callee));
    }
    case 'global':
      if (isEnvironment(term.path)) add({ root: wholeEnvironment, path, certain });
      if (term.path.join('.') === 'import.meta.env') add({ root: bundledEnvironment, path, certain });
      return;
    default:
      return;
  }
}

function callsOf(term: FrozenTerm): readonly string[] {
  if (term.kind === 'member') return callsOf(term.of);
  return term.kind === 'call' || term.kind === 'new'
    ? [`outside:${siteKey(term.site)}`, ...callsOf(term.callee)]
    : [];
}

/** A client is printed with the options that it was made with; a member of it is the option of that name. */
function visitClient(
  { args }: Made,
  path: readonly string[],
  certain: boolean,
  depth: number,
  add: Collector,
): void {
  for (const arg of args) visitAll(readPath(arg, path.join('.')), certain, depth + 1, add);
}

/** The root of `process.env` as a whole. */
export const wholeEnvironment = 'environment';
/** The root of `import.meta.env` as a whole: all variables or those that a bundler lets through, by their names. */
export const bundledEnvironment = 'environment:import.meta.env';

function isEnvironment(path: readonly string[]): boolean {
  return /^(?:process|Bun)\.env$/.test(path.join('.'));
}

/** `chalk.red.bold(text)`, `util.styleText('red', text)`. */
function colours(callee: FrozenTerm): boolean {
  if (callee.kind === 'member') return colours(callee.of);
  if (callee.kind === 'call' || callee.kind === 'new') return colours(callee.callee);
  if (callee.kind !== 'import') return false;
  const isStyleText = /^(?:node:)?util$/.test(callee.module) && callee.path.at(-1) === 'styleText';
  return isStyleText || colourModules.has(callee.module);
}

/** `new Headers(init)` prints what it was made with. */
function isHeaders({ kind, callee }: Made): boolean {
  return kind === 'new' && callee.kind === 'global' && callee.path.join('.') === 'Headers';
}

type Made = Extract<FrozenTerm, { readonly kind: 'new' | 'call' }>;

/** An instance of a class of the program that extends `Error`. */
export function isErrorTerm({ kind, callee }: Made): boolean {
  return kind === 'new' && callee.kind === 'global' && /^\w*Error$/.test(callee.path.join('.'));
}

/** An error says its message, its cause and what the program has put into it. */
function visitError(
  { args, assigned }: Made,
  [member]: readonly string[],
  certain: boolean,
  depth: number,
  add: Collector,
): void {
  const [message = [], options = []] = args;
  if (member === 'name') return;
  if (member !== 'cause') visitAll(message, certain, depth + 1, add);
  if (member === undefined || member === 'cause')
    visitAll(readPath(options, 'cause'), certain, depth + 1, add);
  if (member === undefined)
    for (const { value } of assigned?.values() ?? []) visitAll(value, certain, depth + 1, add);
}

/** `response.json()` gives all of the body, `answer.slice(0, 80)` a part of the text. */
function readsFrom(callee: FrozenTerm): boolean {
  return callee.kind === 'member' && (bodyReaders.test(callee.name) || textMethods.test(callee.name));
}

const bodyReaders = /^(?:json|text|arrayBuffer|blob|bytes|formData|clone)$/;
const textMethods =
  /^(?:slice|substring|substr|trim|trimStart|trimEnd|toUpperCase|toLowerCase|toString|split|at|join)$/;

/** Nothing of the text is left in a digest, but those who look for digests are told of what it is made of. */
function visitDigest(term: Made, add: Collector): void {
  if (!add.onDigest) return;
  const of = hashedBy(term);
  if (of) add.onDigest(of);
}

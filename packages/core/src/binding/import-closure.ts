import { clients } from '../catalog/clients/index.js';
import { loggerWords } from '../catalog/loggers/index.js';
import { classificationKey } from '../catalog/schema-libraries.js';
import { classifiedType } from '../catalog/type-names.js';
import type { ModuleHost } from '../syntax/module-host.js';
import { programsOf, type SourceView } from '../syntax/source-view.js';
import type { Policy } from '../policy/policy.js';
import { hopLimit } from '../flow/modules.js';

/** A file whose text is known, and its tree where that is in hand already. */
export type ReadFile = SourceView | Pick<SourceView, 'filename' | 'text'>;

interface Outline {
  readonly filename: string;
  /** Undefined where it is what the host reads at any time: a large repository's texts are not kept. */
  readonly text: string | undefined;
  /** Names a client of the catalog. */
  readonly sends: boolean;
  /** Makes requests itself, of whatever kind. */
  readonly requests: boolean;
  /** Says where requests to models go. */
  readonly infers: boolean;
  readonly specifiers: readonly string[];
}

const outlines = new WeakMap<ModuleHost, Map<string, Outline>>();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Most files that name these are servers. */
const nodeHttp = /^(?:node:)?https?$/;
const packages = new RegExp(
  `['"\`](?:${[
    ...clients.flatMap(({ modules, calls }) => [
      ...modules,
      ...calls.flatMap(({ functions }) => (functions?.module ? [functions.module] : [])),
    ]),
  ]
    .filter((name) => !nodeHttp.test(name))
    .map(escaped)
    .join('|')})(?:/[^'"\`]*)?['"\`]`,
);
const ownRequest = /\bfetch\b|(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"`](?:node:)?https?['"`]/;
/** `fetch` or node:https beside what an inference request is made of. */
const httpRequest = /openrouter|completions|\/responses|\/messages|\/embeddings|\bmessages\b/i;
/** Where such a request goes: helpers that make requests stand in files of their own and know nothing of it. */
const inferenceUrl = /openrouter\.ai|chat\/completions|\/v1\/(?:responses|messages|embeddings)\b/i;
const specifier = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"`])([^'"`\n]+)\1/g;

/** Words of a file whose functions may make a part of a request, log it, or leave nothing of it but a digest. */
const requestWords = new RegExp(
  [
    ...['provider', 'allow_?fallbacks', '\\bmodel', 'prompt', 'messages', 'openrouter', 'base_?url', 'llm'],
    ...['data_?collection', '\\bzdr\\b', 'createHash', 'createHmac', 'crypto', ...loggerWords.map(escaped)],
  ].join('|'),
  'i',
);

/** What a text imports, each once; a word in a comment or a string may be among them. */
export function readSpecifiers(text: string): readonly string[] {
  return [...new Set([...text.matchAll(specifier)].map((match) => match[2] as string))];
}

const classWords = new RegExp(`@dataClassification|\\b(?:${classificationKey}|${classifiedType.name})\\b`);

type Question = (outline: Outline, policy: Policy, host: ModuleHost) => boolean;

const namesKnownClient: Question = ({ sends }) => sends;

const makesRequests: Question = ({ requests }) => requests;

const namesInference: Question = ({ infers }) => infers;

/** Or names, or is, a client that the policy declares. */
const namesClient: Question = (outline, { clients }, host) =>
  outline.sends || (clients.length > 0 && mayBeOf(clients, outline.filename, textOf(outline, host)));

/** Whether a text says of data what class it is of. */
export function saysClasses(text: string): boolean {
  return classWords.test(text);
}

const namesClasses: Question = (outline, _, host) => saysClasses(textOf(outline, host));

/** Speaks of what requests are made of, or logs. */
const matters: Question = (outline, policy, host) => {
  if (namesClient(outline, policy, host)) return true;
  const text = textOf(outline, host);
  const rows = [...policy.loggers, ...policy.redactors, ...policy.classifiers];
  return speaksOfRequests(text) || mayBeOf(rows, outline.filename, text);
};

function textOf({ filename, text }: Outline, host: ModuleHost): string {
  return text ?? host.readText(filename) ?? '';
}

/** What is known of a host's files by now: every file that imports them asks for it again. */
interface Surveyed {
  readonly epoch: number;
  readonly policy: Policy;
  /** The files that a text imports. */
  readonly targets: Map<Outline, readonly string[]>;
  readonly answers: Map<Question, Distances>;
}

/** In imports that are followed one after the other. */
interface Distances {
  /** What is meant is found at so many, or nearer. */
  readonly near: Map<string, number>;
  /** Nothing is found up to so many. */
  readonly barren: Map<string, number>;
}

const surveys = new WeakMap<ModuleHost, Surveyed>();

/** Of a host that does not say how long its answers hold, nothing stays known. */
function surveyOf(host: ModuleHost, policy: Policy): Surveyed {
  const epoch = host.epoch?.();
  const known = surveys.get(host);
  if (epoch !== undefined && known?.epoch === epoch && known.policy === policy) return known;
  const fresh: Surveyed = { epoch: epoch ?? -1, policy, targets: new Map(), answers: new Map() };
  if (epoch !== undefined) surveys.set(host, fresh);
  return fresh;
}

function distancesOf({ answers }: Surveyed, question: Question): Distances {
  const known = answers.get(question) ?? { near: new Map(), barren: new Map() };
  answers.set(question, known);
  return known;
}

/** Files read for one answer: past it the answer is yes. */
const fileLimit = 2_000;

/**
 * Whether a file, or one that it imports directly or not, names a client at all, or makes requests where one of them says
 * where to. Only texts are read.
 * False means that nothing in the file can send a prompt, so that running it is a waste.
 */
export function reachesClient(file: ReadFile, host: ModuleHost, policy: Policy, hops: number): boolean {
  return (
    isInClosure(file, host, policy, hops, namesClient) ||
    (isInClosure(file, host, policy, hops, namesInference) && reachesRequest(file, host, policy, hops))
  );
}

/** Whether a file, or one that it imports, makes a request of any kind. */
export function reachesRequest(file: ReadFile, host: ModuleHost, policy: Policy, hops: number): boolean {
  return isInClosure(file, host, policy, hops, makesRequests);
}

/** The same for the clients of the catalog alone. */
export function reachesKnownClient(file: ReadFile, host: ModuleHost, policy: Policy): boolean {
  return isInClosure(file, host, policy, hopLimit, namesKnownClient);
}

/** Whether a file, or one that it imports, says of data what class it is of. */
export function mentionsClasses(file: ReadFile, host: ModuleHost, policy: Policy): boolean {
  return isInClosure(file, host, policy, hopLimit, namesClasses);
}

/** Whether a text has words of what requests are made of, of logs or of digests. */
export function speaksOfRequests(text: string): boolean {
  return requestWords.test(text);
}

/**
 * Whether a file, or one that it imports, can make a part of a request or log: what such a file does to the things of
 * another one can matter without a word of it in the file itself.
 */
export function mattersToRequests(file: ReadFile, host: ModuleHost, policy: Policy): boolean {
  return isInClosure(file, host, policy, 1, matters);
}

function isInClosure(
  file: ReadFile,
  host: ModuleHost,
  policy: Policy,
  hops: number,
  isMeant: Question,
): boolean {
  const { filename, text } = file;
  const known = outlines.get(host) ?? new Map<string, Outline>();
  outlines.set(host, known);
  const survey = surveyOf(host, policy);
  const { near, barren } = distancesOf(survey, isMeant);
  // An editor's text of the file itself is not what others import.
  const onDisk = host.readText(filename) === text;
  if (onDisk && (near.get(filename) ?? Infinity) <= hops) return true;
  if (onDisk && (barren.get(filename) ?? -1) >= hops) return false;

  const own = outlineOf(file, known, host);
  if (own.specifiers.length === 0) return isMeant(own, policy, host);
  /** By file: after how many imports it was come to. */
  const seen = new Map<string, number>([[filename, 0]]);
  let whole = true;
  let frontier = [own];
  for (let hop = 0; frontier.length > 0; hop += 1) {
    if (frontier.some((outline) => isMeant(outline, policy, host))) {
      if (onDisk) near.set(filename, hop);
      return true;
    }
    const further = hop === 0 ? Infinity : nearest(frontier, near);
    if (hop + further <= hops) {
      if (onDisk) near.set(filename, hop + further);
      return true;
    }
    if (seen.size > fileLimit) return true;
    if (hop === hops) {
      // What lies farther away may hold something for files that are nearer to it.
      noteBarren(seen, hops, barren, onDisk ? undefined : filename);
      return false;
    }
    const next: Outline[] = [];
    for (const target of frontier.flatMap((outline) => targetsOf(outline, host, survey))) {
      if (seen.has(target)) continue;
      const reach = barren.get(target) ?? -1;
      if (reach >= hops - hop - 1) {
        if (reach < Infinity) whole = false;
        continue;
      }
      seen.set(target, hop + 1);
      const imported = importedOutline(target, known, host);
      if (imported) next.push(imported);
    }
    frontier = next;
  }
  noteBarren(seen, whole ? Infinity : hops, barren, onDisk ? undefined : filename);
  return false;
}

/**
 * Notes of all files that a search has come to how far from each nothing was found.
 *
 * @param hops how far from its start the search went.
 * @param except the start, where its text is not the one that others import.
 */
function noteBarren(
  seen: ReadonlyMap<string, number>,
  hops: number,
  barren: Map<string, number>,
  except: string | undefined,
): void {
  for (const [file, distance] of seen) {
    if (file !== except && (barren.get(file) ?? -1) < hops - distance) barren.set(file, hops - distance);
  }
}

/** Tells a host's later answers of files that reach no client, however far their imports are followed. */
export function noteWithoutClient(files: Iterable<string>, host: ModuleHost, policy: Policy): void {
  const survey = surveyOf(host, policy);
  for (const question of [namesClient, namesKnownClient]) {
    const { barren } = distancesOf(survey, question);
    for (const file of files) barren.set(file, Infinity);
  }
}

/** What a file that names no client imports of the program's own. */
export interface OwnImports {
  /** Whether it has specifiers at all, whatever they lead to. */
  readonly hasSpecifiers: boolean;
  /** Absolute. */
  readonly files: readonly string[];
}

/** What is known of a searched file after `reachesClient`; undefined of one that names a client or was not read from the disk. */
export function ownImports(filename: string, host: ModuleHost, policy: Policy): OwnImports | undefined {
  const outline = outlines.get(host)?.get(filename);
  if (!outline || outline.text !== undefined || namesClient(outline, policy, host)) return undefined;
  const hasSpecifiers = outline.specifiers.length > 0;
  return { hasSpecifiers, files: hasSpecifiers ? targetsOf(outline, host, surveyOf(host, policy)) : [] };
}

function nearest(outlined: readonly Outline[], near: ReadonlyMap<string, number>): number {
  return outlined.reduce((least, { filename }) => Math.min(least, near.get(filename) ?? Infinity), Infinity);
}

/** The program's own files that a text imports. */
function targetsOf(outline: Outline, host: ModuleHost, { targets }: Surveyed): readonly string[] {
  const known = targets.get(outline);
  if (known) return known;
  const files = outline.specifiers.flatMap((name) => host.resolve(name, outline.filename) ?? []);
  targets.set(outline, files);
  return files;
}

function importedOutline(
  filename: string,
  known: Map<string, Outline>,
  host: ModuleHost,
): Outline | undefined {
  const cached = known.get(filename);
  if (cached && cached.text === undefined) return cached;
  const text = host.readText(filename);
  return text === undefined ? undefined : outlineOf({ filename, text }, known, host);
}

function outlineOf(file: ReadFile, known: Map<string, Outline>, host: ModuleHost): Outline {
  const { filename, text } = file;
  const cached = known.get(filename);
  if (cached && textOf(cached, host) === text) return cached;
  const requests = (text.includes('fetch') || text.includes('http')) && ownRequest.test(text);
  const mayRequest = requests && httpRequest.test(text);
  const code = packages.test(text) || mayRequest ? withoutComments(file, host) : '';
  const sends = packages.test(code) || (mayRequest && ownRequest.test(code));
  const outline: Outline = {
    filename,
    text: host.isOneState === true && host.readText(filename) === text ? undefined : text,
    sends,
    requests,
    infers: inferenceUrl.test(text),
    specifiers: readSpecifiers(text),
  };
  known.set(filename, outline);
  return outline;
}

/**
 * Comments say "fetch" too, of anything, and show imports. Only the few files that speak of requests or name a client are parsed
 * for it.
 * The whole text where it has no tree and is not what stands on the disk, and where the file has several programs.
 */
function withoutComments(file: ReadFile, host: ModuleHost): string {
  const { filename, text } = file;
  const view = 'comments' in file ? file : host.readText(filename) === text && host.load(filename);
  if (!view || view.main || view.text !== text || programsOf(view).length !== 1) return text;
  const ends = [0, ...view.comments.map(({ range }) => range[1])];
  return ends.map((end, index) => text.slice(end, view.comments[index]?.range[0])).join(' ');
}

/** Whether a file names one of some modules that the policy declares, or may be one. */
function mayBeOf(rows: readonly { readonly module: string }[], filename: string, text: string): boolean {
  return rows.some(({ module }) => text.includes(module) || moduleName(module) === moduleName(filename));
}

/** The last word of a path, which every specifier that leads there has too. */
function moduleName(file: string): string | undefined {
  return file
    .replace(/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/, '')
    .replace(/[\\/]index$/, '')
    .split(/[\\/]/)
    .at(-1);
}

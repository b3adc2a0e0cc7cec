import { clients } from '../catalog/clients/index.js';
import { loggerWords } from '../catalog/loggers/index.js';
import { classificationKey } from '../catalog/schema-libraries.js';
import { classifiedType } from '../catalog/type-names.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { Policy } from '../policy/policy.js';
import { hopLimit } from '../flow/modules.js';

interface Outline {
  readonly text: string;
  /** Names a client of the catalog. */
  readonly sends: boolean;
  /** Names, or is, a client that the policy declares. */
  readonly sendsInHouse: boolean;
  /** Says of data what class it is of. */
  readonly classifies: boolean;
  /** Speaks of what requests are made of, or logs. */
  readonly matters: boolean;
  readonly specifiers: readonly string[];
  readonly resolved: Map<string, string>;
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
const ownRequest = /\bfetch\b|['"`](?:node:)?https?['"`]/;
/** `fetch` or node:https beside what an inference request is made of. */
const httpRequest = /openrouter|completions|\/responses|\/messages|\/embeddings|\bmessages\b/i;
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

/** Files read for one answer: past it the answer is yes. */
const fileLimit = 2_000;

/**
 * Whether a file, or one that it imports directly or not, names a client at all. Only texts are read.
 * False means that nothing in the file can send a prompt, so that running it is a waste.
 */
export function reachesClient(
  filename: string,
  text: string,
  host: ModuleHost,
  policy: Policy,
  hops: number,
): boolean {
  return isInClosure(filename, text, host, policy, hops, (each) => each.sends || each.sendsInHouse);
}

/** The same for the clients of the catalog alone. */
export function reachesKnownClient(
  filename: string,
  text: string,
  host: ModuleHost,
  policy: Policy,
): boolean {
  return isInClosure(filename, text, host, policy, hopLimit, ({ sends }) => sends);
}

/** Whether a file, or one that it imports, says of data what class it is of. */
export function mentionsClasses(filename: string, text: string, host: ModuleHost, policy: Policy): boolean {
  return isInClosure(filename, text, host, policy, hopLimit, ({ classifies }) => classifies);
}

/** Whether a text has words of what requests are made of, of logs or of digests. */
export function speaksOfRequests(text: string): boolean {
  return requestWords.test(text);
}

/**
 * Whether a file, or one that it imports, can make a part of a request or log: what such a file does to the things of
 * another one can matter without a word of it in the file itself.
 */
export function mattersToRequests(filename: string, text: string, host: ModuleHost, policy: Policy): boolean {
  return isInClosure(
    filename,
    text,
    host,
    policy,
    1,
    (each) => each.sends || each.sendsInHouse || each.matters,
  );
}

function isInClosure(
  filename: string,
  text: string,
  host: ModuleHost,
  policy: Policy,
  hops: number,
  isMeant: (outline: Outline) => boolean,
): boolean {
  const known = outlines.get(host) ?? new Map<string, Outline>();
  outlines.set(host, known);
  const seen = new Set<string>([filename]);
  let frontier = [outlineOf(filename, text, known, policy)];
  for (let hop = 0; hop <= hops && frontier.length > 0; hop += 1) {
    if (frontier.some(isMeant) || seen.size > fileLimit) return true;
    frontier =
      hop === hops ? [] : frontier.flatMap((outline) => importsOf(outline, host, known, policy, seen));
  }
  return false;
}

function importsOf(
  outline: Outline & { readonly filename: string },
  host: ModuleHost,
  known: Map<string, Outline>,
  policy: Policy,
  seen: Set<string>,
): (Outline & { readonly filename: string })[] {
  return outline.specifiers.flatMap((name) => {
    const target = outline.resolved.get(name) ?? host.resolve(name, outline.filename);
    if (target === undefined || seen.has(target)) return [];
    outline.resolved.set(name, target);
    seen.add(target);
    const text = host.readText(target);
    return text === undefined ? [] : [outlineOf(target, text, known, policy)];
  });
}

function outlineOf(
  filename: string,
  text: string,
  known: Map<string, Outline>,
  policy: Policy,
): Outline & { readonly filename: string } {
  const cached = known.get(filename);
  if (cached?.text === text) return { ...cached, filename };
  const sends = packages.test(text) || (ownRequest.test(text) && httpRequest.test(text));
  const outline = {
    text,
    sends,
    sendsInHouse: mayBeOf(policy.clients, filename, text),
    classifies: classWords.test(text),
    matters:
      speaksOfRequests(text) ||
      mayBeOf([...policy.loggers, ...policy.redactors, ...policy.classifiers], filename, text),
    specifiers: readSpecifiers(text),
    resolved: new Map<string, string>(),
  };
  known.set(filename, outline);
  return { ...outline, filename };
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

import type { TSESTree } from '@typescript-eslint/types';
import { readPlace } from '../binding/read-place.js';
import type { OutsideCall } from '../flow/machine.js';
import { isMetadata } from '../flow/metadata.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import { siteKey } from '../flow/value.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { CallSite } from './call-site.js';
import { testOf } from './client-call.js';
import { errorContent } from './caught-errors.js';
import { contentOf, type Atom } from './content.js';
import { givenToSenders } from './request-hook.js';
import type { SeesCall } from './settled-errors.js';

/**
 * Everything that is sent to models, by where it comes from, and what holds it beside the program's own values.
 *
 * @param sees whether it is known what a call does with its arguments.
 */
export function sentContent(
  callSites: readonly CallSite[],
  calls: readonly OutsideCall[],
  sees: SeesCall,
  host: ModuleHost,
): readonly Atom[] {
  const relevant = callSites.filter(({ destinations }) =>
    destinations.some(({ kind }) => kind === 'openrouter' || kind === 'unknown'),
  );
  const asked = new Set(relevant.map(({ site }) => `outside:${siteKey(site)}`));
  const atoms = relevant.flatMap((callSite) =>
    [
      ...callSite.prompts
        .flatMap((prompt) => contentOf(prompt.map(withoutIds)))
        .filter(isFromProgram)
        .map((atom) => asTold(atom, asked)),
      ...resultsOf(callSite, host),
      ...errorContent([callSite], calls, sees),
      ...handedBodies([callSite]),
      ...answersOf(callSite),
    ].map((atom): Atom => ({
      ...atom,
      sentAt: callSite.site,
      ...(callSite.classPolicy ? { sentAs: callSite.classPolicy } : {}),
    })),
  );
  return [
    ...new Map(
      atoms.map((atom) => [
        `${atom.root}#${atom.path.join('.')}#${atom.certain}#${atom.answered}#${atom.handedTo}#${atom.sentAs?.name}`,
        atom,
      ]),
    ).values(),
  ];
}

/** What stands around a text in a message, such as its id and its role, is no content of it. */
function withoutIds(shape: Shape): Shape {
  switch (shape.kind) {
    case 'object': {
      const content = [...shape.properties].filter(([name]) => !isMetadata(name));
      const inside = content.map(
        ([name, each]) => [name, { ...each, value: each.value.map(withoutIds) }] as const,
      );
      return { ...shape, properties: new Map(inside) };
    }
    case 'array':
      return {
        ...shape,
        elements: shape.elements.map((element) => element.map(withoutIds)),
        rest: shape.rest?.map(withoutIds),
      };
    default:
      return shape;
  }
}

/** A result that holds the request holds it as a whole and in each of its steps. */
function resultsOf(callSite: CallSite, host: ModuleHost): readonly Atom[] {
  const { matched, site } = callSite;
  if (!returnsRequest(callSite, host)) return [];
  const root = `outside:${siteKey(site)}`;
  const ways = [['request'], ['steps', '*', 'request']];
  return [...ways.map((path): Atom => ({ root, path, certain: true })), ...handedRequests(matched.args)];
}

/** An option decides; without one the version does, and where that is not known, the request is taken to be there. */
function returnsRequest({ matched, site }: CallSite, host: ModuleHost): boolean {
  const { returnsRequest: model } = matched.call;
  if (!model) return false;
  const asked = model.options
    .flatMap((place) => readPlace(matched, place))
    .filter(({ kind }) => kind === 'literal');
  if (asked.some((shape) => 'value' in shape && shape.value === true)) return true;
  if (asked.some((shape) => 'value' in shape && shape.value === false)) return false;
  const version = host.packageVersion(model.module, site.module.filename);
  return testOf(version)(model.versions);
}

/** What a model answers, where the class of data says that it must not be logged: the result, and what callbacks get. */
function answersOf({ matched, site, classPolicy }: CallSite): readonly Atom[] {
  if (!classPolicy?.logs.withholdsResponses) return [];
  const root = `outside:${siteKey(site)}`;
  const places = matched.call.answers ?? [];
  const returned = places.map((place): Atom => ({
    root,
    path: place.split('.'),
    certain: true,
    inner: true,
  }));
  return [
    ...(places.length > 0 ? returned : [{ root, path: [], certain: true }]),
    ...handedTo(matched.args, /^on(?!Error|Abort|Start)[A-Z]/).map((given): Atom => ({
      root: given,
      path: [],
      certain: true,
    })),
  ].map((atom): Atom => ({ ...atom, answered: true }));
}

/** Callbacks of a call whose result holds the request are handed it too. */
function handedRequests(args: readonly Alternatives[]): Atom[] {
  return handedTo(args, /^on[A-Z]/).map((root): Atom => ({ root, path: ['request'], certain: true }));
}

/** What functions under such options are given first, by the roots of their parameters. */
function handedTo(args: readonly Alternatives[], options: RegExp): readonly string[] {
  const given = args.flat().flatMap((shape) => (shape.kind === 'object' ? [...shape.properties] : []));
  return given.flatMap(([name, { value }]) =>
    value.flatMap((shape): string[] => {
      const node = options.test(name) && shape.kind === 'function' ? shape.site?.node : undefined;
      const parameter =
        node && 'params' in node && Array.isArray(node.params)
          ? (node.params[0] as TSESTree.Node | undefined)
          : undefined;
      if (!parameter || shape.kind !== 'function' || !shape.site) return [];
      return [`parameter:${siteKey({ node: parameter, module: shape.site.module })}`];
    }),
  );
}

/** What the environment says is set by whoever runs the program, and no content. */
function isFromProgram({ root }: Atom): boolean {
  return !root.startsWith('environment');
}

/**
 * That a model is told of an error, or of an id, does not make a prompt of it: what an error carries of one is told by where it
 * comes from. And an answer that goes back into the next request is still an answer.
 *
 * @param asked the calls that ask models, by their roots.
 */
function asTold(atom: Atom, asked: ReadonlySet<string>): Atom {
  const isToldOf = atom.isId === true || atom.root.startsWith('caught-error:');
  return isToldOf || isAnswer(atom, asked) ? { ...atom, certain: false } : atom;
}

/** What a call that asks a model has given, or what is made of nothing but that: the pieces of a stream. */
function isAnswer({ through, madeOf }: Atom, asked: ReadonlySet<string>): boolean {
  if (through?.some((root) => asked.has(root))) return true;
  const from = madeOf ? contentOf(madeOf) : [];
  return from.length > 0 && from.every((each) => isAnswer(each, asked));
}

/** A function that the client sends with is given the body beside the address. */
function handedBodies(callSites: readonly CallSite[]): readonly Atom[] {
  return givenToSenders(callSites).map(({ root, path }): Atom => ({
    root,
    path: [...path, 'body'],
    certain: true,
  }));
}

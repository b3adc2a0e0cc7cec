import { plainToolTypes, toolMakers } from '../../catalog/server-tools.js';
import type { CallSite } from '../../facts/call-site.js';
import { gapOf, isMissing, readPath, type Gap } from '../../flow/read-shape.js';
import type { Alternatives, FrozenTerm, ObjectShape, Shape } from '../../flow/shape.js';
import type { Site } from '../../flow/value.js';

/** A plugin or a server tool that a request asks for. */
export interface UsedPlugin {
  /** The id of a plugin, the type of a server tool. */
  readonly name: string;
  readonly site: Site | undefined;
}

/** What is asked for, and what may be besides. */
export interface UsedPlugins {
  readonly used: readonly UsedPlugin[];
  readonly gaps: readonly Gap[];
}

const nothing: UsedPlugins = { used: [], gaps: [] };

/** Every plugin and server tool that a call can ask for, as far as its lists are known. */
export function usedPlugins({ plugins, tools, matched }: CallSite): UsedPlugins {
  const { call, instance } = matched;
  // Embeddings and images take neither.
  const takesTools = !/^(?:embeddings|images|rerank)$/.test(call.operation);
  const unread = takesTools && call.tools === undefined;
  return joined([
    inLists(plugins, inPlugins, 'the list of plugins is computed at run time'),
    inLists(tools, inTools, 'the list of tools is computed at run time'),
    ...(unread
      ? [{ used: [], gaps: [{ text: `the tools of ${instance.client.title} are not read`, why: 'catalog' }] }]
      : []),
  ]);
}

function inLists(lists: Alternatives, read: (entry: Shape) => UsedPlugins, computed: string): UsedPlugins {
  return joined(
    lists.map((list): UsedPlugins => {
      if (list.kind === 'literal' && list.value == null) return nothing;
      if (list.kind === 'array') return joined(readPath([list], '*').map(read));
      if (list.kind === 'object') return inToolMap(list);
      if (list.kind === 'unknown') return { used: [], gaps: [gapOf(list)] };
      return { used: [], gaps: [{ text: computed, why: 'computed' }] };
    }),
  );
}

/** `plugins: [{ id: 'web' }]`; one with `enabled: false` is switched off. */
function inPlugins(entry: Shape): UsedPlugins {
  if (entry.kind !== 'object') return notRead(entry, 'a plugin is computed at run time');
  const enabled = readPath([entry], 'enabled');
  if (enabled.every((shape) => shape.kind === 'literal' && shape.value === false)) return nothing;
  return named(entry, 'id');
}

/** `tools: [{ type: 'openrouter:web_search' }]`: what is no function of the program is run by a server. */
function inTools(entry: Shape): UsedPlugins {
  if (entry.kind !== 'object') return notRead(entry, 'a tool is computed at run time');
  const { used, gaps } = named(entry, 'type');
  return { used: used.filter(({ name }) => !plainToolTypes.includes(name)), gaps };
}

/** `tools: { search: openrouter.tools.webSearch() }` of the AI SDK, by names of the program's choice. */
function inToolMap({ properties, rest = [] }: ObjectShape): UsedPlugins {
  const entries = [...[...properties.values()].flatMap(({ value }) => value), ...rest];
  return joined(
    entries.map((entry): UsedPlugins => {
      if (entry.kind === 'object') return entry.properties.has('type') ? inTools(entry) : nothing;
      if (entry.kind !== 'external') return notRead(entry, 'a tool is computed at run time');
      const made = madeTool(entry.term);
      if (made === undefined) return notRead(entry, 'a tool is made outside this code');
      return made === '' ? nothing : { used: [{ name: made, site: siteOf(entry) }], gaps: [] };
    }),
  );
}

/** The type of the server tool that a function of a package makes; empty: one that the program runs itself. */
function madeTool(term: FrozenTerm): string | undefined {
  if (term.kind !== 'call') return undefined;
  const { module, path } = pathOf(term.callee);
  const maker = toolMakers.find((each) => each.module === module);
  if (maker?.plain?.includes(path.at(-1) ?? '')) return '';
  if (maker?.under === undefined || path.at(-2) !== maker.under) return undefined;
  return `openrouter:${path.at(-1)?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

function pathOf(term: FrozenTerm): { readonly module: string; readonly path: readonly string[] } {
  switch (term.kind) {
    case 'import':
      return term;
    case 'member': {
      const { module, path } = pathOf(term.of);
      return { module, path: [...path, term.name] };
    }
    case 'call':
    case 'new':
      return pathOf(term.callee);
    default:
      return { module: '', path: [] };
  }
}

function named(entry: ObjectShape, key: string): UsedPlugins {
  return joined(
    readPath([entry], key).map((shape): UsedPlugins => {
      if (shape.kind === 'literal' && typeof shape.value === 'string')
        return { used: [{ name: shape.value, site: shape.site ?? entry.site }], gaps: [] };
      return isMissing(shape) ? nothing : notRead(shape, `the \`${key}\` of one is computed at run time`);
    }),
  );
}

function notRead(shape: Shape, otherwise: string): UsedPlugins {
  if (shape.kind === 'literal' && shape.value == null) return nothing;
  return { used: [], gaps: [shape.kind === 'unknown' ? gapOf(shape) : { text: otherwise, why: 'computed' }] };
}

function siteOf(shape: Extract<Shape, { readonly kind: 'external' }>): Site | undefined {
  return shape.term.kind === 'call' ? shape.term.site : undefined;
}

function joined(parts: readonly UsedPlugins[]): UsedPlugins {
  return { used: parts.flatMap(({ used }) => used), gaps: parts.flatMap(({ gaps }) => gaps) };
}

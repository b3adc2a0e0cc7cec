import type { MatchedCall } from '../binding/match-client.js';
import { readPlace } from '../binding/read-place.js';
import type { Place } from '../catalog/client-model.js';
import { plugins, serverTools, type ServerToolModel } from '../catalog/server-tools.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';

/** Models beside the one that the request names: those of presets, tools and plugins. */
export function readFurtherModels(
  matched: MatchedCall,
  counts: (place: Place) => boolean,
): readonly Alternatives[] {
  const { presets = [], tools = [], plugins: pluginPlaces = [] } = matched.call;
  const read = (places: readonly Place[]): readonly Shape[] =>
    places.filter(counts).flatMap((place) => readPlace(matched, place));
  return [
    ...read(presets).flatMap((shape) => (isNothing(shape) ? [] : [[asPreset(shape)]])),
    ...read(tools).flatMap((list) => modelsIn(list, 'type', serverTools)),
    ...read(pluginPlaces).flatMap((list) => modelsIn(list, 'id', plugins)),
  ];
}

function isNothing(shape: Shape): boolean {
  return shape.kind === 'literal' && shape.value == null;
}

/** `preset: 'notes'` chooses as the model `@preset/notes` does. */
function asPreset(shape: Shape): Shape {
  if (shape.kind === 'literal') return { ...shape, value: `@preset/${String(shape.value)}` };
  return shape.kind === 'text'
    ? { ...shape, parts: [{ kind: 'literal', value: '@preset/' }, ...shape.parts] }
    : shape;
}

/** What is not known of a list may be such a tool or not: tools of the program are no business of who reads a request. */
function modelsIn(list: Shape, key: string, known: readonly ServerToolModel[]): readonly Alternatives[] {
  if (list.kind !== 'array') return [];
  return readPath([list], '*').flatMap((entry): readonly Alternatives[] => {
    const [name] = entry.kind === 'object' ? readPath([entry], key) : [];
    const tool = known.find((each) => name?.kind === 'literal' && each.name === name.value);
    if (!tool || entry.kind !== 'object') return [];
    const named = tool.models
      .map((path) => readPath([entry], path))
      .filter((value) => value.some((shape) => !isMissing(shape)));
    return named.length > 0 ? named : [[chosenBy(tool, entry)]];
  });
}

function chosenBy({ name }: ServerToolModel, { site }: Extract<Shape, { readonly kind: 'object' }>): Shape {
  const reason = { kind: 'computed', name: `the model of \`${name}\`` } as const;
  return { kind: 'unknown', reason, root: 'server-tool', path: [], site };
}

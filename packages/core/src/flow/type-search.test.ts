import { expect, test } from 'vitest';
import type { ClassLabel } from './labels.js';
import { TypeSearch } from './type-search.js';

type Graph = ReadonlyMap<string, readonly string[]>;

const label = (name: string): ClassLabel =>
  ({
    kind: 'class',
    name,
    of: name,
    said: { node: { range: [0, 0] }, module: { filename: name } },
  }) as unknown as ClassLabel;

/** A search in which some types say a class of their own; `looks` counts how often each was looked into. */
function searchIn(graph: Graph, sayers: ReadonlySet<string>) {
  const search = new TypeSearch();
  const looks = new Map<string, number>();
  const classesOf = (key: string): readonly ClassLabel[] =>
    search.classesOf(key, () => {
      looks.set(key, (looks.get(key) ?? 0) + 1);
      return [...(sayers.has(key) ? [label(key)] : []), ...(graph.get(key) ?? []).flatMap(classesOf)];
    });
  return { names: (key: string) => classesOf(key).map(({ name }) => name), looks };
}

function reachable(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const pending = [from];
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    pending.push(...(graph.get(key) ?? []));
  }
  return seen;
}

test('seventy types that all hold each other are looked into once each', () => {
  const keys = Array.from({ length: 70 }, (_, index) => `type-${index}`);
  const graph = new Map(keys.map((key) => [key, keys]));
  const { names, looks } = searchIn(graph, new Set(['type-69']));
  expect(names('type-0')).toEqual(['type-69']);
  expect(names('type-33')).toEqual(['type-69']);
  expect([...looks.values()]).toEqual(keys.map(() => 1));
});

test('every type says what is reachable from it, whichever is asked first', () => {
  let state = 7;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  for (let round = 0; round < 300; round += 1) {
    const keys = Array.from({ length: 2 + random(9) }, (_, index) => String(index));
    const graph = new Map(
      keys.map((key) => [key, Array.from({ length: random(4) }, () => String(random(keys.length)))]),
    );
    const sayers = new Set(keys.filter(() => random(3) === 0));
    const { names } = searchIn(graph, sayers);
    for (const key of keys.toSorted(() => random(3) - 1)) {
      const expected = [...reachable(graph, key)].filter((each) => sayers.has(each));
      expect(names(key).toSorted(), JSON.stringify([...graph])).toEqual(expected.toSorted());
    }
  }
});

test('types deeper than the limit end the search, and are found when they are asked for themselves', () => {
  const graph = new Map(Array.from({ length: 300 }, (_, index) => [String(index), [String(index + 1)]]));
  const { names } = searchIn(graph, new Set(['300']));
  expect(names('0')).toEqual([]);
  expect(names('250')).toEqual(['300']);
});

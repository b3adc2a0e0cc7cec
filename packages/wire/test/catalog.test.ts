import { builtInPolicy, clients } from '@openrouter-compliance/core';
import { createModuleHost, scan } from '@openrouter-compliance/scanner';
import { beforeAll, expect, test } from 'vitest';
import { findPrograms, type Program } from '../src/program.js';

/** Programs by the row of the catalog that recognises their requests. */
const held = new Map<string, Program[]>();

beforeAll(async () => {
  for (const program of findPrograms()) {
    for (const id of await rowsOf(program)) held.set(id, [...(held.get(id) ?? []), program]);
  }
}, 300_000);

async function rowsOf({ dir, files }: Program): Promise<ReadonlySet<string>> {
  const host = createModuleHost({ root: dir });
  const { files: results } = await scan({ root: dir, files, policy: builtInPolicy(), host });
  const judged = results.filter((file) => file.state === 'judged');
  return new Set(judged.flatMap(({ inventory }) => inventory.callSites.map(({ client }) => client)));
}

/** Packages of types alone: only the application that loads such a program has the code. Unit tests hold these rows. */
const typesOnly: ReadonlySet<string> = new Set(['obsidian']);

const read = clients.filter(
  ({ id, calls }) => !typesOnly.has(id) && calls.some(({ unread }) => unread === undefined),
);

test.each(read.map(({ id }) => id))('%s is held by a program that is pinned and one that is not', (id) => {
  const sent = (held.get(id) ?? []).map(({ declaration }) => declaration.sends['require-pinned-provider']);
  expect(new Set(sent)).toEqual(new Set(['compliant', 'violating']));
});

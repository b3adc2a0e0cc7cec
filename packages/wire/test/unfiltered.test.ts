/**
 * Most files are never parsed, since nothing in their text says that they could hold something to judge. Here the files that
 * are left out are run all the same: nothing may be found in them.
 *
 * `UNFILTERED=/path/to/checkout npx vitest run packages/wire/test/unfiltered.test.ts` does the same over any code.
 */
import path from 'node:path';
import { isWorthJudging, readSecretLiterals, rules, type Policy } from '@openrouter-compliance/core';
import { createModuleHost, discover, openPolicy, type SourceHost } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { readFlowFacts } from '../../core/dist/facts/module-facts.js';
import { programsOf } from '../../core/dist/syntax/source-view.js';

const repository = path.resolve(import.meta.dirname, '../../..');
const named = process.env['UNFILTERED'];
const folders =
  named === undefined
    ? ['examples', 'packages/cli/src', 'packages/scanner/src', 'packages/testkit/src'].map((folder) =>
        path.join(repository, folder),
      )
    : [path.resolve(named)];

test.each(folders)(
  'what is left out of %s holds nothing to judge',
  (folder) => {
    const root = named === undefined ? repository : folder;
    const { files } = discover(['.'], { directory: folder, root });
    const host = createModuleHost({ root, trust: Infinity });
    const policy = openPolicy(folder);
    const left = files.filter((file) => isLeftOut(file, host, policy));
    const overlooked = left.flatMap((file) => whatIsIn(file, host, policy, root));
    console.log(`${path.basename(folder)}: ${files.length} files, ${left.length} left out`);
    expect(left.length).toBeGreaterThan(0);
    expect(overlooked).toEqual([]);
  },
  named === undefined ? 300_000 : 3_600_000,
);

function isLeftOut(file: string, host: SourceHost, policy: Policy): boolean {
  const text = host.readText(file);
  return text !== undefined && !isWorthJudging(file, text, host, policy);
}

/** Sites of a file as one line each; none for what does not parse. */
function whatIsIn(file: string, host: SourceHost, policy: Policy, root: string): readonly string[] {
  const view = host.load(file);
  if (!view) return [];
  const at = (kind: string, start: number) => `${path.relative(root, file)}:${start} ${kind}`;
  return programsOf(view).flatMap((program) => {
    const { callSites, logCalls } = readFlowFacts(program, host, policy, root);
    const leaks = logCalls.filter((call) =>
      rules.some((rule) => rule.judge('logCall', call, policy)?.kind === 'fail'),
    );
    return [
      ...callSites.map(({ span }) => at('call site', span.start)),
      ...leaks.map(({ span }) => at('log call', span.start)),
      ...readSecretLiterals(program).map(({ span }) => at('key', span.start)),
    ];
  });
}

import type { Judgement, Problem, Remedy, RuleName, SourceView } from '@openrouter-compliance/core';
import { parseSource } from '@openrouter-compliance/scanner';
import { describe, expect, test } from 'vitest';
import { FileInWork, type Analyse, type WorkOptions } from './file-in-work.js';

/** Letters that no provider ever issued. */
const key = `sk-or-v1-${'0'.repeat(8)}`;

function judgement(
  rule: RuleName,
  start: number,
  end: number,
  remedies: readonly Remedy[],
  messageId = 'wrong',
): Judgement {
  const problem: Problem = { messageId, message: 'Wrong.', span: { start, end }, related: [], remedies };
  return { rule, fact: problem.span, verdict: { kind: 'fail', problems: [problem] }, classes: [] };
}

/** Finds every literal that is the key. */
const findKeys: Analyse = ({ text }) =>
  [...text.matchAll(new RegExp(`'${key}'`, 'g'))].map(({ index: start }) => {
    const end = start + key.length + 2;
    return judgement('no-literal-key', start, end, [
      {
        kind: 'environment-key',
        title: '',
        literal: { start, end },
        key: { start: start + 1, end: end - 1 },
        variable: 'OPENROUTER_API_KEY',
      },
    ]);
  });

function work(text: string, analyse: Analyse, options: Partial<WorkOptions> = {}) {
  const view = parseSource('/project/a.ts', text);
  const file = new FileInWork(view, analyse(view), {
    surroundings: () => ({}),
    includes: () => true,
    suppressed: new Set(),
    ...options,
  });
  const changed = file.advance(analyse);
  return { file, changed, outcomes: file.finish(analyse), text: file.view.text };
}

describe('a key', () => {
  test('is read from the environment, and its variable is named', () => {
    const { file, outcomes, text } = work(`new Client({ apiKey: '${key}' });\n`, findKeys);
    expect(text).toBe('new Client({ apiKey: process.env.OPENROUTER_API_KEY });\n');
    expect(outcomes).toMatchObject([{ kind: 'fixed' }]);
    expect(file.variables).toEqual(['OPENROUTER_API_KEY']);
  });

  test('stays where no process.env is, with a marker that does not show it', () => {
    const source = `'use client';\nnew Client({ apiKey: '${key}' });\n`;
    const { file, outcomes, text } = work(source, findKeys);
    expect(text).toBe(
      source.replace(
        'new',
        "// TODO(openrouter-compliance/no-literal-key): the file is client code ('use client'), where every key is public, so process.env is no place to read the key from.\nnew",
      ),
    );
    expect(outcomes).toMatchObject([{ kind: 'needs-decision' }]);
    expect(JSON.stringify(outcomes)).not.toContain(key);
    expect(file.variables).toEqual([]);
  });
});

describe('a repair is taken back', () => {
  const source = `const a = '${key}';\nconst b = '${key}';\nuse(a, b);\n`;
  const reported = (text: string) => findKeys({ text } as SourceView);

  test('where the finding stays: the others are kept, and a marker is left', () => {
    // The first line is wrong whatever stands in it.
    const stubborn: Analyse = (view) => {
      const end = view.text.indexOf(';', view.text.indexOf('const a'));
      const start = view.text.indexOf('const a') + 10;
      const first = reported(view.text).find(({ fact }) => fact.start === start);
      const always = first ?? judgement('no-literal-key', start, end, []);
      return [always, ...reported(view.text).filter((each) => each !== first)];
    };
    const { outcomes, text } = work(source, stubborn);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['needs-decision', 'fixed']);
    expect(text).toBe(
      `// TODO(openrouter-compliance/no-literal-key): a repair here did not remove what was found.\nconst a = '${key}';\nconst b = process.env.OPENROUTER_API_KEY ?? '';\nuse(a, b);\n`,
    );
  });

  test('where it brings up something new, or makes a verdict worse', () => {
    const breaksRule: Analyse = ({ text }) => [
      ...reported(text),
      ...(text.includes('process.env') ? [judgement('no-unapproved-model', 0, 1, [])] : []),
    ];
    const opened: Analyse = ({ text }) => [
      ...reported(text),
      {
        rule: 'no-unapproved-provider',
        fact: { start: text.indexOf('use('), end: text.indexOf(');') },
        verdict: text.includes('process.env')
          ? { kind: 'open', why: 'test', message: 'Open.', span: { start: 0, end: 1 } }
          : { kind: 'pass' },
        classes: [],
      },
    ];
    for (const analyse of [breaksRule, opened]) {
      const { outcomes, text } = work(source, analyse);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['needs-decision', 'needs-decision']);
      expect(text.replaceAll(/^\/\/ TODO\(openrouter-compliance\/no-literal-key\): .*\.\n/gm, '')).toBe(
        source,
      );
      expect(text.match(/TODO/g)).toHaveLength(2);
    }
  });
});

test('rules that are not asked for and suppressed places are not touched', () => {
  const source = `const a = '${key}';\n`;
  for (const options of [
    { includes: () => false },
    { suppressed: new Set(['no-literal-key wrong 10 29']) },
  ] satisfies Partial<WorkOptions>[]) {
    expect(work(source, findKeys, options)).toMatchObject({ changed: false, outcomes: [], text: source });
  }
});

test('markers are left once', () => {
  const undecided: Analyse = ({ text }) => {
    const start = text.indexOf('send(');
    return [
      judgement('require-pinned-provider', start, start + 6, [
        {
          kind: 'undecided',
          title: '',
          reason: 'the model is chosen at run time',
          at: { start, end: start + 6 },
        },
      ]),
    ];
  };
  const first = work('if (a) {\n  send();\n}\n', undecided);
  expect(first.text).toBe(
    'if (a) {\n  // TODO(openrouter-compliance/require-pinned-provider): the model is chosen at run time.\n  send();\n}\n',
  );
  expect(work(first.text, undecided)).toMatchObject({
    text: first.text,
    outcomes: [{ kind: 'needs-decision', reason: 'the model is chosen at run time' }],
  });
});

import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const client = `import OpenAI from 'openai';
  const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });`;
const send = `client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content }] })`;

const rule = 'no-silent-downgrade';
const judge = (code: string, policy: object = {}, head = '') =>
  said(judgeProgram({ 'src/main.ts': `${head}${client}\n${code}` }, policy, rule));
const lowered = (inner: string, outer: string, from: string) =>
  `This annotation lowers class ${outer}, which ${from} has, to ${inner}, so that the policy demands less here and nobody can see why. Write the reason behind it (\`@dataClassification ${inner} -- reason\`), or remove it.`;

const onStatement = (comment: string) => `/** @dataClassification restricted */
  export async function ask(content: string) {
    ${comment}
    return await ${send};
  }`;

describe('a call of a function that the policy lists', () => {
  const row = { module: 'src/classes.ts', export: 'withDataClass' };
  const within = (call: string, reason?: string) =>
    said(
      judgeProgram(
        {
          'src/classes.ts':
            'export const withDataClass = (name: string, run: () => unknown) => run(); export const published = (run: () => unknown) => run();',
          'src/main.ts': `import { withDataClass, published } from './classes.js'; ${client}
            /** @dataClassification restricted */
            export const ask = (content: string) => ${call};`,
        },
        {
          classifiers: [
            { ...row, ...(reason !== undefined && { reason }) },
            { ...row, export: 'published', class: 'internal', ...(reason !== undefined && { reason }) },
          ],
        },
        rule,
      ),
    );
  test.each([`withDataClass('internal', () => ${send})`, `published(() => ${send})`])('%s', (call) => {
    const [message, ...further] = within(call);
    expect(message).toMatch(
      /^This call lowers class restricted, which `ask` has, to internal, .* Write the reason under "reason" in the entry/,
    );
    expect(further).toEqual([]);
    expect(within(call, ' -- ')).toEqual([message]);
    expect(within(call, 'Texts of our own website')).toEqual(['pass']);
  });

  test('that raises the class needs none', () => {
    expect(within(`withDataClass('restricted', () => ${send})`)).toEqual(['pass']);
  });
});

describe('a directive comment inside an annotated function', () => {
  test.each([
    ['silent', '// @dataClassification internal', [lowered('internal', 'restricted', '`ask`')]],
    ['with a reason', '// @dataClassification internal -- only the codes, no patient', ['pass']],
    [
      'with an empty reason',
      '// @dataClassification internal --',
      [lowered('internal', 'restricted', '`ask`')],
    ],
    [
      'with a reason of dashes',
      '// @dataClassification internal -- -.-',
      [lowered('internal', 'restricted', '`ask`')],
    ],
    [
      'with a reason of spaces',
      '/* @dataClassification internal --   */',
      [lowered('internal', 'restricted', '`ask`')],
    ],
    [
      'that looks like a reason',
      '// @dataClassification internal only codes',
      [lowered('internal', 'restricted', '`ask`')],
    ],
    ['in capitals', '// @dataClassification INTERNAL', [lowered('internal', 'restricted', '`ask`')]],
    ['a block comment', '/* @dataClassification public */', [lowered('public', 'restricted', '`ask`')]],
    ['a doc comment', '/** @dataClassification public */', [lowered('public', 'restricted', '`ask`')]],
    ['a block comment with a reason', '/* @dataClassification public -- published texts */', ['pass']],
    ['a reason in another script', '// @dataClassification public -- 公開済み', ['pass']],
    ['of the same class', '// @dataClassification restricted', ['pass']],
    ['of a class that is none', '// @dataClassification intern', ['notApplicable']],
    ['in the wrong case, which is no annotation', '// @dataclassification internal', ['notApplicable']],
    ['that only speaks of it', '// see @dataClassification internal', ['notApplicable']],
  ])('%s', (_, comment, expected) => {
    expect(judge(onStatement(comment))).toEqual(expected);
  });

  test('that raises the class needs none', () => {
    const code = onStatement('// @dataClassification restricted').replace('restricted */', 'internal */');
    expect(judge(code)).toEqual(['pass']);
  });
});

describe('code in annotated code', () => {
  test.each([
    [
      'a method of a class',
      `/** @dataClassification confidential */
       export class Desk {
         /** @dataClassification public */
         ask(content: string) { return ${send}; }
       }`,
      [lowered('public', 'confidential', '`Desk`')],
    ],
    [
      'a member that holds a function',
      `/** @dataClassification confidential */
       export class Desk {
         /** @dataClassification public */
         ask = (content: string) => ${send};
       }`,
      [lowered('public', 'confidential', '`Desk`')],
    ],
    [
      'a callback',
      `/** @dataClassification restricted */
       export const all = (list: string[]) => list.map(/** @dataClassification internal */ (content) => ${send});`,
      [lowered('internal', 'restricted', '`all`')],
    ],
    [
      'a callback with its reason',
      `/** @dataClassification restricted */
       export const all = (list: string[]) =>
         list.map(/** @dataClassification internal -- codes only */ (content) => ${send});`,
      ['pass'],
    ],
    [
      'a callback that says nothing',
      `/** @dataClassification restricted */
       export const all = (list: string[]) => list.map((content) => ${send});`,
      ['notApplicable'],
    ],
    [
      'in a default export',
      `/** @dataClassification restricted */
       export default function (content: string) {
         // @dataClassification public
         return ${send};
       }`,
      [lowered('public', 'restricted', 'the code around it')],
    ],
    [
      'two steps down, of which one has a reason',
      `/** @dataClassification restricted */
       export class Desk {
         /** @dataClassification confidential */
         ask(content: string) {
           // @dataClassification internal -- codes only
           return ${send};
         }
       }`,
      [lowered('confidential', 'restricted', '`Desk`')],
    ],
    [
      'beneath one whose reason holds for it',
      `/** @dataClassification restricted */
       export class Desk {
         /** @dataClassification internal -- codes only */
         ask(content: string) {
           // @dataClassification internal
           return ${send};
         }
       }`,
      ['pass'],
    ],
    [
      'calls of a function that has a lower class are no surroundings',
      `/** @dataClassification internal */
       function ask(content: string) { return ${send}; }
       /** @dataClassification restricted */
       export function outer(content: string) { return ask(content); }`,
      ['notApplicable'],
    ],
  ])('%s', (_, code, expected) => {
    expect(judge(code)).toEqual(expected);
  });
});

describe('a file', () => {
  const tagged = (tag: string) => `/** @dataClassification ${tag} */
    export function ask(content: string) { return ${send}; }`;
  const files = [{ globs: ['src/**'], class: 'confidential' }];

  test('whose doc comment has a higher class', () => {
    const head = '/**\n * Letters.\n * @file\n * @dataClassification restricted\n */\n';
    expect(judge(tagged('internal'), {}, head)).toEqual([lowered('internal', 'restricted', 'the file')]);
    expect(judge(tagged('internal -- codes only'), {}, head)).toEqual(['pass']);
  });

  test('to which the policy gives a higher class', () => {
    expect(judge(tagged('internal'), { files })).toEqual([
      lowered('internal', 'confidential', '`files[0]` of the policy'),
    ]);
    expect(judge(tagged('restricted'), { files })).toEqual(['pass']);
  });

  test('whose own doc comment lowers what the policy gives it', () => {
    const head = '/** @file Letters. @dataClassification internal */\n';
    const code = `export function ask(content: string) { return ${send}; }`;
    expect(judge(code, { files }, head)).toEqual([
      lowered('internal', 'confidential', '`files[0]` of the policy'),
    ]);
  });

  test('that only has the default class is no surroundings', () => {
    expect(judge(tagged('public'), { defaultClass: 'restricted' })).toEqual(['notApplicable']);
  });
});

test('classes of one’s own rank with what they extend, and aliases stand for their class', () => {
  const policy = {
    classes: { partner: { extends: 'confidential' } },
    aliases: { phi: 'restricted' },
  };
  const code = (outer: string, inner: string) =>
    onStatement(`// @dataClassification ${inner}`).replace('restricted */', `${outer} */`);
  expect(judge(code('phi', 'partner'), policy)).toEqual([lowered('partner', 'restricted', '`ask`')]);
  expect(judge(code('partner', 'confidential'), policy)).toEqual(['pass']);
});

test('the annotation is what is marked, with the place of the class around it', () => {
  const text = `${client}\n${onStatement('// @dataClassification internal')}`;
  const [verdict] = judgeProgram({ 'src/main.ts': text }, {}, rule);
  expect(verdict).toMatchObject({
    kind: 'fail',
    problems: [
      {
        span: { start: text.indexOf('internal'), end: text.indexOf('internal') + 'internal'.length },
        related: [{ filename: '/p/src/main.ts', span: { start: text.indexOf('restricted') } }],
      },
    ],
  });
});

test('a function of another file is reported there and not where it is called', () => {
  const files = {
    'src/main.ts': `import { ask } from './ask'; export const run = (content: string) => ask(content);`,
    'src/ask.ts': `${client}\n${onStatement('// @dataClassification internal')}`,
  };
  expect(said(judgeProgram(files, {}, rule))).toEqual([]);
});

test('a helper without a class has that of its callers, which is held against what stands around them', () => {
  const desk = (inner: string) => `const ask = (content: string) => ${send};
    /** @dataClassification restricted */
    export class Desk {
      /** @dataClassification ${inner} */
      price(content: string) { return ask(content); }
    }`;
  expect(judge(desk('internal'))).toEqual([lowered('internal', 'restricted', '`Desk`')]);
  expect(judge(desk('internal -- prices of the list'))).toEqual(['pass']);
  const files = { files: [{ globs: ['src/**'], class: 'public' }] };
  expect(judge(desk('internal'), files)).toEqual([lowered('internal', 'restricted', '`Desk`')]);
});

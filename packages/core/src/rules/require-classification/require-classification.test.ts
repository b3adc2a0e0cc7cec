import { expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const send = `client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content }] })`;
const program = (code: string, baseURL = `'https://openrouter.ai/api/v1'`, head = '') => ({
  'src/main.ts': `${head}import OpenAI from 'openai';
    import { ofClass } from './of-class';
    const client = new OpenAI({ baseURL: ${baseURL} });
    ${code}`,
  'src/of-class.ts': `export const ofClass = <T>(name: string, run: () => T): T => run();`,
});
const judge = (files: ReturnType<typeof program>, policy: object = {}) =>
  said(judgeProgram(files, policy, 'require-classification'));

const plain = `export const ask = (content: string) => ${send};`;
const unsaid = (name = 'internal') =>
  `No known class stands around client.chat.completions.create, so that the default class ${name} decides, whatever it sends. Write \`@dataClassification\` with a class above it, or list the file under \`files\` of the policy.`;

test.each([
  ['nothing at all', plain, [unsaid()]],
  ['a tag above the function', `/** @dataClassification internal */ ${plain}`, ['pass']],
  ['a tag in capitals', `/** @dataClassification RESTRICTED */ ${plain}`, ['pass']],
  ['a directive on the statement', `// @dataClassification public\n${plain}`, ['pass']],
  [
    'a block comment on the call',
    plain.replace('client.chat', '/* @dataClassification public */ client.chat'),
    ['pass'],
  ],
  ['a misspelt class', `/** @dataClassification confidental */ ${plain}`, [unsaid()]],
  ['no class', `/** @dataClassification */ ${plain}`, [unsaid()]],
  ['a tag in the wrong case', `/** @dataclassification internal */ ${plain}`, [unsaid()]],
  ['a tag that is only spoken of', `// Is this @dataClassification internal?\n${plain}`, [unsaid()]],
  [
    'a tag on another function',
    `/** @dataClassification internal */ export const other = () => 1;\n${plain}`,
    [unsaid()],
  ],
  [
    'a tag on the class around a member',
    `/** @dataClassification internal */\nexport class Desk { ask(content: string) { return ${send}; } }`,
    ['pass'],
  ],
  ['a default export without a tag', `export default (content: string) => ${send};`, [unsaid()]],
  [
    'a default export with one',
    `/** @dataClassification internal */ export default (content: string) => ${send};`,
    ['pass'],
  ],
  [
    'a callback in an annotated function',
    `/** @dataClassification internal */ export const all = (list: string[]) => list.map((content) => ${send});`,
    ['pass'],
  ],
  [
    'the function that calls it',
    `const ask = (content: string) => ${send};\n/** @dataClassification internal */ export const run = () => ask('hello');`,
    ['pass'],
  ],
  [
    'data with a class of its own',
    `interface Note { /** @dataClassification restricted */ text: string }
     export const ask = ({ text: content }: Note) => ${send};`,
    ['pass'],
  ],
])('%s', (_, code, expected) => {
  expect(judge(program(code))).toEqual(expected);
});

test('the policy can say it: by globs and by functions, but not as the default', () => {
  expect(judge(program(plain), { files: [{ globs: ['src/**'], class: 'internal' }] })).toEqual(['pass']);
  expect(judge(program(plain), { files: [{ globs: ['lib/**'], class: 'internal' }] })).toEqual([unsaid()]);
  expect(judge(program(plain), { defaultClass: 'restricted' })).toEqual([unsaid('restricted')]);
  const wrapped = `export const ask = (content: string) => ofClass('public', () => ${send});`;
  const classifiers = [{ module: 'src/of-class', export: 'ofClass' }];
  expect(judge(program(wrapped), { classifiers })).toEqual(['pass']);
  expect(judge(program(wrapped))).toEqual([unsaid()]);
});

test('a doc comment of the file says it', () => {
  const head = '/** @file Letters. @dataClassification internal */\n';
  expect(judge(program(plain, undefined, head))).toEqual(['pass']);
});

test('only calls to OpenRouter need one', () => {
  expect(judge(program(plain, `'https://api.example.com/v1'`))).toEqual(['notApplicable']);
  expect(judge(program(plain, 'process.env.BASE'))).toEqual([
    expect.stringMatching(
      /^open: Whether client\.chat\.completions\.create needs a class of its own cannot be told, as where the request goes is not known: .+\.$/,
    ),
  ]);
});

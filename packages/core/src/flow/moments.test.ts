/** Objects that are made on a way that control leaves in an unusual manner are still there for those who get them. */
import { expect, test } from 'vitest';
import { judgeProgram } from '../testing/judge-program.js';

function kindsOf(main: string): readonly string[] {
  return judgeProgram({ 'src/main.ts': main }, {}, 'require-pinned-provider').map(({ kind }) => kind);
}

const send = (request: string) =>
  `await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify(${request}) });`;

test('what an endless generator hands out', () => {
  const program = (provider: string) => `
    async function* requests(source: { next(): Promise<{ done: boolean; text: string }> }) {
      while (true) {
        const { done, text } = await source.next();
        if (done) return;
        yield { model: 'openai/gpt-4o', provider: ${provider}, messages: [{ role: 'user', content: text }] };
      }
    }
    export async function run(source: any) {
      try {
        for await (const request of requests(source)) { ${send('request')} }
      } catch {}
    }`;
  expect(kindsOf(program("{ only: ['openai'], allow_fallbacks: false }"))).toEqual(['pass']);
  expect(kindsOf(program("{ only: ['openai'] }"))).toEqual(['fail']);
});

test('an error with which a timer rejects a promise', () => {
  expect(
    kindsOf(`
    export async function run(content: string) {
      try {
        await new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 10));
      } catch (error: any) {
        console.log(error.message);
      }
      ${send("{ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] }")}
    }`),
  ).toEqual(['fail']);
});

test('what is written into the result of a call and made of itself', () => {
  expect(
    kindsOf(`
    const output = document.querySelector('output');
    export async function run(content: string) {
      output.innerHTML = output.innerHTML + content;
      output.title = \`\${output.innerHTML}!\`;
      output.lang = { ...output };
      console.log(output);
      ${send("{ model: 'openai/gpt-4o', messages: [{ role: 'user', content: output.innerHTML }] }")}
    }`),
  ).toEqual(['fail']);
});

/** Programs that compare the provider which has served an answer themselves. */
import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const policy = {
  classes: {
    internal: { servedProviderCheck: 'any', providers: ['anthropic', 'azure', 'google-vertex/eu'] },
  },
};

const start = `import OpenAI from 'openai';
  const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
  const allowed = ['Anthropic', 'Azure'];`;
const call = `await client.chat.completions.create({ model, messages: [{ role: 'user', content }] })`;
const use = 'return answer.choices[0].message.content;';

function judge(code: string): readonly string[] {
  const program = `${start} ${code}`;
  return said(judgeProgram({ 'src/main.ts': program }, policy, 'require-served-provider-check'));
}

/** As the body of a function that asks. */
const body = (code: string): string =>
  `export async function ask(content: string, model: string) { ${code} }`;

describe('a comparison passes behind which only approved providers are left', () => {
  test.each([
    [
      'with a list',
      `const answer = ${call}; if (!allowed.includes(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'with a set',
      `const names = new Set(['Anthropic']); const answer = ${call}; if (!names.has(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'with one name',
      `const answer = ${call}; if (answer.provider !== 'Anthropic') throw new Error('refused'); ${use}`,
    ],
    [
      'with two names',
      `const answer = ${call}; if (answer.provider !== 'Anthropic' && answer.provider !== 'Azure') throw new Error('refused'); ${use}`,
    ],
    [
      'with one or the other',
      `const answer = ${call}; if (answer.provider === 'Anthropic' || answer.provider === 'azure') { ${use} } throw new Error('refused');`,
    ],
    [
      'before it gives nothing',
      `const answer = ${call}; if (!allowed.includes(answer.provider)) return null; ${use}`,
    ],
    [
      'with a name of its own',
      `const answer = ${call}; const { provider, choices } = answer; const ok = allowed.includes(provider); if (!ok) return null; return choices[0].message.content;`,
    ],
    ['in a function of its own', `const answer = ${call}; check(answer); ${use}`],
    [
      'in a function that says so',
      `const answer = ${call}; if (!isAllowed(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'in any case of its letters',
      `const answer = ${call}; if (!['anthropic'].includes(answer.provider.toLowerCase())) throw new Error('refused'); ${use}`,
    ],
    ['in one expression', `const answer = ${call}; allowed.includes(answer.provider) || refuse(); ${use}`],
    [
      'before it ends the program',
      `const answer = ${call}; if (!allowed.includes(answer.provider)) { console.error('refused'); process.exit(1); } ${use}`,
    ],
    [
      'after it has tried again',
      `for (let n = 0; n < 3; n += 1) { const answer = ${call}; if (!allowed.includes(answer.provider)) continue; ${use} } throw new Error('refused');`,
    ],
    [
      'of a request by hand',
      `const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model, messages: [{ role: 'user', content }] }) });
       const answer = await response.json(); if (!allowed.includes(answer.provider)) throw new Error('refused'); ${use}`,
    ],
  ])('%s', (_, code) => {
    const functions = `function check(answer: { provider: string }) { if (!allowed.includes(answer.provider)) throw new Error('refused'); }
      const isAllowed = (name: string) => name === 'Anthropic' || name === 'Azure';
      function refuse(): never { throw new Error('refused'); }`;
    expect(judge(`${functions} ${body(code)}`)).toEqual(['pass']);
  });
});

describe('fails', () => {
  const unchecked = /which are used without a look at the provider/;
  const ignored = /is used also where it is none of those/;
  test.each([
    ['without a look', `const answer = ${call}; ${use}`, unchecked],
    ['with a name in the log only', `const answer = ${call}; console.log(answer.usage); ${use}`, unchecked],
    [
      'where a mismatch is only logged',
      `const answer = ${call}; if (!allowed.includes(answer.provider)) console.warn('another provider'); ${use}`,
      ignored,
    ],
    [
      'where a name is only marked',
      `const answer = ${call}; const ok = allowed.includes(answer.provider); if (ok) { count(); } ${use}`,
      ignored,
    ],
    [
      'with a list that holds more',
      `const answer = ${call}; if (!['Anthropic', 'DeepInfra'].includes(answer.provider)) throw new Error('refused'); ${use}`,
      /a list that names DeepInfra, which/,
    ],
    [
      'of names that are refused',
      `const answer = ${call}; if (answer.provider === 'DeepInfra') throw new Error('refused'); ${use}`,
      ignored,
    ],
    [
      'a condition beside it',
      `const answer = ${call}; if (allowed.includes(answer.provider) || process.env.LAX) { ${use} } throw new Error('refused');`,
      ignored,
    ],
    [
      'a condition that is always true',
      `const answer = ${call}; if (!(allowed.includes(answer.provider) || true)) throw new Error('refused'); ${use}`,
      ignored,
    ],
    [
      'a failure that is caught',
      `const answer = ${call}; try { if (!allowed.includes(answer.provider)) throw new Error('refused'); } catch { } ${use}`,
      ignored,
    ],
  ])('%s', (_, code, expected) => {
    expect(judge(`let seen = 0; const count = () => { seen += 1; }; ${body(code)}`).join()).toMatch(expected);
  });
});

describe('what cannot be told is never a pass', () => {
  test.each([
    [
      'of a provider that may not be named',
      `const answer = ${call}; if (answer.provider && !allowed.includes(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'a region that no answer names',
      `const answer = ${call}; if (answer.provider !== 'Google') throw new Error('refused'); ${use}`,
    ],
    [
      'a list from the environment',
      `const answer = ${call}; if (!(process.env.P ?? '').split(',').includes(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'a default that is allowed',
      `const answer = ${call}; if (!allowed.includes(answer.provider ?? 'Anthropic')) throw new Error('refused'); ${use}`,
    ],
    ['a check that nobody has read', `const answer = ${call}; verify(answer); ${use}`],
    ['an answer that is given back as it is', `return ${call};`],
    [
      'a use before it',
      `const answer = ${call}; store.save(answer.choices); if (!allowed.includes(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'the provider of another answer',
      `const other = ${call}; const answer = ${call}; if (!allowed.includes(other.provider)) throw new Error('refused'); verify(answer.provider); ${use}`,
    ],
    [
      'only where somebody asks for it',
      `const answer = ${call}; if (process.env.STRICT && !allowed.includes(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'a stream',
      `const answer = await client.chat.completions.create({ model, stream: true, messages: [{ role: 'user', content }] }); if (!allowed.includes(answer.provider)) throw new Error('refused'); ${use}`,
    ],
    [
      'an answer of responses',
      `const answer = await client.responses.create({ model, input: content }); if (!allowed.includes(answer.provider)) throw new Error('refused'); return answer.output;`,
    ],
  ])('%s', (_, code) => {
    const verdicts = judge(`import { verify } from 'x'; import { store } from 'y'; ${body(code)}`);
    expect(verdicts).not.toContain('pass');
    expect(verdicts.join()).toMatch(/^open: Whether the provider that serves /);
  });
});

/** Modules of a program that keep the records of its requests themselves. */
import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const policy = { classes: { internal: { auditedClient: ['./src/main.ts', 'guard'] } } };

const start = `import OpenAI from 'openai';
  import { createHash, createHmac } from 'node:crypto';
  import { audit } from 'audit-log';
  const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');`;

const call = `await client.chat.completions.create({ model, user, messages: [{ role: 'user', content }] })`;
const record = `{ id: answer.id, model: answer.model, user, cost: answer.usage?.cost ?? null, prompt: sha256(content) }`;

/** What is said of a module, and of a call through it, seen from the program that uses it. */
function judge(module: string): readonly string[] {
  return said(judgeProgram({ 'src/main.ts': `${start}\n${module}` }, policy, 'require-audited-client'));
}

function judgeThrough(module: string): readonly string[] {
  const files = {
    'src/llm/client.ts': `${start}\n${module}`,
    'src/main.ts': `import { ask } from './llm/client';
      export const answer = (text: string, user: string) => ask(text, 'openai/gpt-4o', user);`,
  };
  const through = { classes: { internal: { auditedClient: ['src/llm/*.ts'] } } };
  return said(judgeProgram(files, through, 'require-audited-client'));
}

/** The same, as the body of its function. */
const body = (code: string): string =>
  `export async function ask(content: string, model: string, user: string) { ${code} }`;

describe('a module passes that hands a whole record to what keeps it', () => {
  test.each([
    ['to a package', body(`const answer = ${call}; await audit.write(${record}); return answer;`)],
    [
      'to the console',
      body(`const answer = ${call}; console.info(JSON.stringify(${record})); return answer;`),
    ],
    [
      'through a function of its own',
      `async function keep(entry: object) { await audit.write({ at: new Date(), ...entry }); }
       ${body(`const answer = ${call}; await keep(${record}); return answer.choices[0].message.content;`)}`,
    ],
    [
      'before a branch',
      body(
        `const answer = ${call}; audit.write(${record}); if (!answer.choices) return null; return answer;`,
      ),
    ],
    [
      'of one of two calls',
      body(`const answer = content.length > 9 ? ${call} : ${call}; audit.write(${record}); return answer;`),
    ],
    [
      'of several calls, each on its own',
      `${body(`const answer = ${call}; audit.write(${record}); return answer;`)} export async function both(user: string) { await ask('a', 'm', user); return ask('b', 'm', 'somebody else'); }`,
    ],
    [
      'of data beside text of its own',
      body(
        `const answer = ${call.replace('[{', "[{ role: 'system', content: 'You are a helpful assistant.' }, {")}; audit.write(${record}); return answer;`,
      ),
    ],
    [
      'in both branches',
      body(
        `const answer = ${call}; if (model === 'a') audit.write(${record}); else audit.error(${record}); return answer;`,
      ),
    ],
    [
      'in a promise',
      body(
        `return client.chat.completions.create({ model, user, messages: [{ role: 'user', content }] }).then((answer) => { audit.write(${record}); return answer; });`,
      ),
    ],
    [
      'in a finally',
      body(`const answer = ${call}; try { return answer.choices; } finally { audit.write(${record}); }`),
    ],
    [
      'with a key for the digest',
      body(
        `const answer = ${call}; audit.write({ ...${record}, prompt: createHmac('sha256', process.env.K ?? '').update(JSON.stringify([{ role: 'user', content }])).digest('hex') }); return answer;`,
      ),
    ],
    [
      'after it has tried again',
      body(
        `let answer; for (let n = 0; ; n += 1) { try { answer = ${call}; break; } catch (error) { if (n > 2) throw error; } } audit.write(${record}); return answer;`,
      ),
    ],
    [
      'for each of many prompts',
      `export async function ask(content: string, model: string, user: string) { return one(content, model, user); }
       async function one(content: string, model: string, user: string) { const answer = ${call}; audit.write(${record}); return answer; }
       export async function all(list: string[]) { const out = []; for (const each of list) out.push(await one(each, 'm', 'u')); return out; }`,
    ],
    [
      'as a method',
      `class Audited { constructor(private readonly log: typeof audit) {}
         async ask(content: string, model: string, user: string) { const answer = ${call}; await this.log.write(${record}); return answer; } }
       const audited = new Audited(audit);
       export const ask = (content: string, model: string, user: string) => audited.ask(content, model, user);`,
    ],
  ])('%s', (_, module) => {
    expect(new Set([...judge(module), ...judgeThrough(module)])).toEqual(new Set(['pass']));
  });
});

describe('a module fails whose record lacks something on every way', () => {
  test.each([
    ['no record at all', body(`return ${call};`), 'keeps none'],
    [
      'no cost',
      body(
        `const answer = ${call}; audit.write({ id: answer.id, model, user, prompt: sha256(content) }); return answer;`,
      ),
      'one with no cost',
    ],
    [
      'no cost and no digest',
      body(`const answer = ${call}; audit.write({ id: answer.id, model, user }); return answer;`),
      'one with no cost, no digest of the prompt',
    ],
    [
      'another user',
      body(`const answer = ${call}; audit.write({ ...${record}, user: 'somebody' }); return answer;`),
      'one with no user',
    ],
    [
      'a digest of something else',
      body(`const answer = ${call}; audit.write({ ...${record}, prompt: sha256(user) }); return answer;`),
      'one with no digest of the prompt',
    ],
    [
      'after it has returned',
      body(`const answer = ${call}; return answer; audit.write(${record});`),
      'keeps none',
    ],
    [
      'in a callback that nobody calls',
      body(`const answer = ${call}; const later = () => audit.write(${record}); return answer;`),
      'keeps none',
    ],
    [
      'in a branch that is never taken',
      body(`const answer = ${call}; const debug = false; if (debug) audit.write(${record}); return answer;`),
      'keeps none',
    ],
    [
      'given to nobody',
      body(`const answer = ${call}; const entry = ${record}; return answer;`),
      'keeps none',
    ],
    [
      'of another answer',
      body(
        `const other = ${call}; audit.write({ ...${record.replaceAll('answer', 'other')} }); const answer = ${call}; audit.write({ id: other.id, model: other.model, user, cost: other.usage?.cost, prompt: sha256(content) }); return answer;`,
      ),
      'one with no generation id, no model, no cost',
    ],
  ])('%s', (_, module, missing) => {
    expect(judge(module).join()).toContain(missing);
  });
});

test('a record with the prompt in it fails', () => {
  expect(
    judge(body(`const answer = ${call}; audit.write({ ...${record}, content }); return answer;`)).join(),
  ).toContain('holds the prompt itself');
});

describe('what cannot be told is never a pass', () => {
  test.each([
    [
      'only for debugging',
      body(`const answer = ${call}; if (process.env.DEBUG) audit.write(${record}); return answer;`),
    ],
    [
      'only where something fails',
      body(`const answer = ${call}; try { check(answer); } catch { audit.write(${record}); } return answer;`),
    ],
    [
      'where the failure of the record is ignored',
      body(`const answer = ${call}; try { await audit.write(${record}); } catch {} return answer;`),
    ],
    [
      'on one way only',
      body(
        `const answer = ${call}; if (answer.choices.length === 0) return null; audit.write(${record}); return answer;`,
      ),
    ],
    [
      'in pieces',
      body(
        `const answer = ${call}; audit.write({ id: answer.id, user }); audit.write({ id: answer.id, model, cost: answer.usage.cost, prompt: sha256(content) }); return answer;`,
      ),
    ],
    [
      'a log that may not be there',
      body(`const answer = ${call}; sink?.write(${record}); return answer;`).replace(
        'user: string)',
        'user: string, sink?: any)',
      ),
    ],
    [
      'a listener somewhere',
      `import { EventEmitter } from 'node:events'; const bus = new EventEmitter(); ${body(`const answer = ${call}; bus.emit('audit', ${record}); return answer;`)}`,
    ],
    [
      'a check of its form',
      `import { z } from 'zod'; const form = z.object({}); ${body(`const answer = ${call}; form.parse(${record}); maybe(answer); return answer;`)}`,
    ],
    [
      'one value of two',
      body(
        `const answer = ${call}; audit.write({ ...${record}, id: process.env.A ? answer.id : 'x' }); return answer;`,
      ),
    ],
    [
      'a list of its own',
      `const kept: object[] = []; ${body(`const answer = ${call}; kept.push(${record}); return answer;`)}`,
    ],
    [
      'a digest that nobody has read',
      `import { digest } from 'x'; ${body(`const answer = ${call}; audit.write({ ...${record}, prompt: digest(content) }); return answer;`)}`,
    ],
    [
      'code that may call it or not',
      body(`const answer = ${call}; setTimeout(() => audit.write(${record})); return answer;`),
    ],
    [
      'another loop that loses answers',
      body(
        `let answer; for (const each of content.split(' ')) answer = ${call}; audit.write(${record}); return answer;`,
      ),
    ],
    [
      'a stream',
      body(
        `const answer = await client.chat.completions.create({ model, user, stream: true, messages: [{ role: 'user', content }] }); audit.write(${record}); return answer;`,
      ),
    ],
    [
      'somebody who tries again',
      `import retry from 'p-retry'; ${body(`const answer = await retry(() => client.chat.completions.create({ model, user, messages: [{ role: 'user', content }] })); audit.write(${record}); return answer;`)}`,
    ],
  ])('%s', (_, module) => {
    const [verdict, ...more] = judge(module);
    expect(more).toEqual([]);
    expect(verdict).toMatch(/^open: Whether a record is kept of what /);
  });
});

test('a call past the module fails and names it', () => {
  const files = {
    'src/main.ts': `${start} export const ask = (content: string, model: string) =>
      client.chat.completions.create({ model, messages: [{ role: 'user', content }] });`,
  };
  const elsewhere = { classes: { internal: { auditedClient: ['src/llm/*.ts'] } } };
  expect(said(judgeProgram(files, elsewhere, 'require-audited-client'))).toEqual([
    'client.chat.completions.create sends internal data past src/llm/*.ts, which keeps the record of each request that the policy demands. Send it through that.',
  ]);
});

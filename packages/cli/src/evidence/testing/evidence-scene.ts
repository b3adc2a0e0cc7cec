import { createRepository, type Repository } from '../../testing/repository.js';
import type { Evidence } from '../evidence-schema.js';

const call = (provider: string, content = 'content') =>
  `client.chat.completions.create({ model: 'anthropic/claude-sonnet-4.5', messages: [{ role: 'user', content: ${content} }], ${provider} })`;
const pin = (slug: string) =>
  `provider: { only: ['${slug}'], allow_fallbacks: false, data_collection: 'deny' }`;

const attested = { by: 'DPO <dpo@example.org>', date: '2026-01-10', link: 'https://example.org/terms' };

/** One file for each sort of flow: pinned, suppressed, to a server of one's own, in another language, with a prompt in the log. */
export const sceneFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ type: 'module', dependencies: { openai: '6.49.0' } }),
  'openrouter-compliance.json': JSON.stringify({
    defaultClass: 'confidential',
    hosts: { selfHosted: [{ url: 'http://llm.internal:8000', classes: ['restricted', 'confidential'] }] },
    attestations: {
      byok: [{ providers: ['anthropic'], ...attested }],
      checklist: {
        'log-retention': { ...attested, expires: '2999-01-01' },
        'append-only-logs': { ...attested, expires: '2026-01-31' },
      },
      vendors: {
        anthropic: {
          ...attested,
          agreement: 'https://example.org/dpa',
          retention: '30 days',
          training: 'never',
        },
      },
    },
    account: { services: [{ name: 'letters', key: 'letters *', class: 'confidential' }] },
  }),
  'src/client.ts': `import OpenAI from 'openai';
export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.LETTERS_KEY });
`,
  'src/letters.ts': `import { client } from './client.js';
/** @dataClassification confidential */
export async function letter(content: string) { return ${call(pin('anthropic'))}; }
`,
  'src/legacy.ts': `import { client } from './client.js';
export async function old(content: string) {
  console.log(content);
  // eslint-disable-next-line openrouter-compliance/require-pinned-provider -- until the <new> contract
  return ${call('temperature: 0')};
}
`,
  'src/own.ts': `import OpenAI from 'openai';
const local = new OpenAI({ baseURL: 'http://llm.internal:8000/v1', apiKey: 'none' });
export const ask = (content: string) => local.chat.completions.create({ model: 'llama3', messages: [{ role: 'user', content }] });
`,
  'jobs/nightly.py': `requests.post("https://openrouter.ai/api/v1/chat/completions")
`,
  'jobs/other.py': `print("nothing")
`,
};

export function sceneRepository(files: Readonly<Record<string, string>> = {}): Repository {
  return createRepository({ ...sceneFiles, ...files });
}

export function evidenceIn({ run }: Pick<Repository, 'run'>, args: readonly string[] = []): Evidence {
  const { code, stdout, stderr } = run(['report', '--format', 'json', ...args]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Evidence;
}

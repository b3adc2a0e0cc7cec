/**
 * A file as applications have them when they have grown: one client, and many functions that put a prompt together, send
 * it, retry, log and read the answer.
 *
 * @param lines at least so many lines are written.
 */
export function generatedFile(lines: number): string {
  const blocks = [head];
  let written = lineCount(head);
  for (let index = 0; written < lines; index += 1) {
    const block = feature(index);
    blocks.push(block);
    written += lineCount(block);
  }
  return blocks.join('\n');
}

/** The same with the whole prompt in every log line, so that each is a finding whose way is told. */
export function leakingFile(lines: number): string {
  return generatedFile(lines).replaceAll('prompt: digest(prompt)', 'prompt');
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

const head = `import { createHash } from 'node:crypto';
import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const routing = { only: ['anthropic'], allow_fallbacks: false };

interface Ticket {
  id: string;
  subject: string;
  messages: { author: string; text: string }[];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
`;

function feature(index: number): string {
  return `
export async function summarizeTicket${index}(ticket: Ticket, language = 'en', retries = 2) {
  const history = ticket.messages
    .filter((message) => message.text.trim().length > 0)
    .map((message) => \`\${message.author}: \${message.text}\`)
    .join('\\n');
  const prompt = \`Summarize ticket \${ticket.id} (\${ticket.subject}) in \${language}:\\n\${history}\`;
  console.info('summarizing', { ticket: ticket.id, prompt: digest(prompt), step: ${index} });

  for (let attempt = 0; attempt <= retries; attempt += 1) {
    try {
      const completion = await client.chat.completions.create({
        model: 'anthropic/claude-sonnet-4',
        messages: [
          { role: 'system', content: 'You summarize tickets of a help desk.' },
          { role: 'user', content: prompt },
        ],
        max_tokens: ${200 + (index % 10) * 50},
        provider: routing,
      });
      const text = completion.choices[0]?.message.content ?? '';
      if (text.length > 0) return { id: ticket.id, text, tokens: completion.usage?.total_tokens };
    } catch (error) {
      if (attempt === retries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
    }
  }
  return { id: ticket.id, text: '', tokens: 0 };
}
`;
}

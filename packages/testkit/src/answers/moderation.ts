import type { Answer, ContentBody } from '../answer.js';
import { servedModel } from './reply.js';

/** Characters of the input that OpenRouter quotes at most, as its documentation on errors says. */
const quoted = 100;

/**
 * The 403 of OpenRouter's moderation when an input holds one of the flagged texts; it quotes what was flagged.
 * Shape: https://openrouter.ai/docs/api-reference/errors, "Moderation Errors".
 */
export function answerModeration(
  content: unknown,
  body: ContentBody,
  flagged: readonly string[],
): Answer | undefined {
  const input = stringsIn(content).find((text) => flagged.some((each) => text.includes(each)));
  if (input === undefined) return undefined;
  const model = servedModel(body);
  const message = `${model} requires moderation on OpenAI. Your input was flagged for "privacy". No credits were charged.`;
  const metadata = {
    reasons: ['privacy'],
    flagged_input: clipped(input),
    provider_name: 'OpenAI',
    model_slug: model,
  };
  return { kind: 'json', status: 403, body: { error: { code: 403, message, metadata } } };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Cut in the middle, so that both ends of the input stay readable. */
function clipped(input: string): string {
  if (input.length <= quoted) return input;
  const half = (quoted - 3) / 2;
  return `${input.slice(0, Math.ceil(half))}...${input.slice(-Math.floor(half))}`;
}

import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { APICallError, generateText } from 'ai';
import { openRouterKey } from '@/config';
import { logger } from '@/lib/logger';
import { confidentialAnthropic } from '@/routing';
import type { Contract } from '@/types';

const openrouter = createOpenRouter({ apiKey: openRouterKey });

const pinned = openrouter('anthropic/claude-sonnet-4.5', {
  provider: { order: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
});

/** @dataClassification confidential */
export async function findClauses(contract: Contract, topic: string): Promise<string> {
  try {
    const { text, response } = await generateText({
      model: pinned,
      system: 'Quote the clauses about the topic word by word, with their numbers.',
      prompt: `Topic: ${topic}\n\n${contract.text}`,
    });
    logger.info({ contractId: contract.id, generation: response.id }, 'clauses found');
    return text;
  } catch (err) {
    const status = APICallError.isInstance(err) ? err.statusCode : undefined;
    logger.error({ contractId: contract.id, status }, 'no clauses found');
    return '';
  }
}

/** @dataClassification confidential */
export async function findRisks(contract: Contract): Promise<string> {
  const { text } = await generateText({
    model: openrouter('anthropic/claude-haiku-4.5'),
    prompt: `Which clauses are unusual for a clinic?\n\n${contract.text}`,
    providerOptions: { openrouter: confidentialAnthropic },
  });
  logger.info({ contractId: contract.id, chars: text.length }, 'risks');
  return text;
}

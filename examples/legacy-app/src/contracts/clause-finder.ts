import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';
import { openRouterKey } from '@/config';
import { logger } from '@/lib/logger';
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
    logger.error({ err, contractId: contract.id }, 'no clauses found');
    return '';
  }
}

/** @dataClassification confidential */
export async function findRisks(contract: Contract): Promise<string> {
  const { text } = await generateText({
    model: pinned,
    prompt: `Which clauses are unusual for a clinic?\n\n${contract.text}`,
    providerOptions: {
      // Claude is faster there in the afternoon.
      openrouter: { provider: { order: ['anthropic', 'amazon-bedrock'] } },
    },
  });
  logger.info({ contractId: contract.id, text }, 'risks');
  return text;
}

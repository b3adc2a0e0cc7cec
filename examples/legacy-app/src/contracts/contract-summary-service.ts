import { ModelService } from './base-service';
import { logger } from '@/lib/logger';
import type { Contract } from '@/types';

export class ContractSummaryService extends ModelService {
  /**
   * One paragraph for the board.
   *
   * @dataClassification confidential
   */
  async summarise(contract: Contract): Promise<string> {
    const messages = [
      { role: 'system' as const, content: 'Summarise the contract in one paragraph. Name parties, term and notice.' },
      { role: 'user' as const, content: contract.text },
    ];
    const completion = await this.client.chat.completions.create({
      model: this.model,
      messages,
      ...{ provider: { order: ['anthropic'], allow_fallbacks: false } },
    });
    logger.info({ contractId: contract.id, generation: completion.id }, 'contract summarised');
    return this.firstText(completion);
  }

  /** @dataClassification confidential */
  async compare(left: Contract, right: Contract): Promise<string> {
    const prompt = `List the differences in substance.\n\nA:\n${left.text}\n\nB:\n${right.text}`;
    try {
      const completion = await this.client.chat.completions.create({
        model: 'google/gemini-2.5-pro',
        messages: [{ role: 'user', content: prompt }],
        ...{ provider: { only: ['google-vertex'], allow_fallbacks: false, data_collection: 'deny' } },
      });
      return this.firstText(completion);
    } catch (error) {
      logger.error({ error: (error as Error).name, prompt }, 'comparison failed');
      throw error;
    }
  }
}

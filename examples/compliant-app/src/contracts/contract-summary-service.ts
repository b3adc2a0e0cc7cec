import { ModelService } from './base-service';
import { sha256 } from '@/lib/digest';
import { logger } from '@/lib/logger';
import { confidentialAnthropic } from '@/routing';
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
      ...confidentialAnthropic,
    });
    logger.info({ contractId: contract.id, generation: completion.id }, 'contract summarised');
    return this.firstText(completion);
  }

  /** @dataClassification confidential */
  async compare(left: Contract, right: Contract): Promise<string> {
    const prompt = `List the differences in substance.\n\nA:\n${left.text}\n\nB:\n${right.text}`;
    try {
      const completion = await this.client.chat.completions.create({
        model: 'anthropic/claude-opus-4.1',
        messages: [{ role: 'user', content: prompt }],
        ...confidentialAnthropic,
      });
      return this.firstText(completion);
    } catch (error) {
      logger.error({ error: (error as Error).name, promptSha256: sha256(prompt) }, 'comparison failed');
      throw error;
    }
  }
}

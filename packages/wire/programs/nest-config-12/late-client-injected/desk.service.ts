import { Inject, Injectable, Logger } from '@nestjs/common';
import { LlmService } from './llm.service.ts';

@Injectable()
export class DeskService {
  readonly #logger = new Logger(DeskService.name);

  constructor(@Inject(LlmService) private readonly llm: LlmService) {}

  async answer(question: string): Promise<string> {
    this.#logger.log({ question });
    return this.llm.ask(`A citizen asks: ${question}`);
  }
}

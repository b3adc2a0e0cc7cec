import { LetterWriter } from './letter-writer';

class HrLetters extends LetterWriter {
  constructor() {
    super({ only: ['anthropic'], allowFallbacks: false, data_collection: 'deny' } as any);
  }

  /** @dataClassification confidential */
  warn(employee: string, reason: string) {
    return this.write(`Write a formal warning to ${employee}: ${reason}`);
  }
}

const letter = await new HrLetters().warn('Geir Bakke', 'drunk at work. CANARY-hr-letters');
console.log(typeof letter, letter.length);

import { ClaudeService } from './base-service';

class DutyRoster extends ClaudeService {
  explain(problem: string) {
    return this.ask(`Explain to the nurse in charge: ${problem}`);
  }
}

const text = await new DutyRoster().explain('Nurse Vik was drunk on shift. CANARY-claude-service');
console.log(text.length);

import { generateText } from 'ai';
import pino from 'pino';
import { confidentialModel } from './ai/factory';

const logger = pino({ name: 'letters' }).child({ module: 'confidential' });

/**
 * @dataClassification confidential
 */
async function draft(instruction: string) {
  const t0 = performance.now();
  const { text } = await generateText({ ...confidentialModel(), prompt: instruction, temperature: 0.5 });
  logger.info({ ms: Math.round(performance.now() - t0), in: instruction.length, out: text.length }, 'drafted');
  return text;
}

await draft('Offer Ragnhild 600 000 to keep quiet about the spill. CANARY-helper-options');

import { generateText } from 'ai';
import { clientFor } from './ai/client';

const llm = clientFor('confidential');

/** @dataClassification confidential */
async function summarise(minutes: string) {
  const { text } = await generateText({ model: llm.chat('openai/gpt-4.1'), prompt: `Summarise:\n${minutes}` });
  return text;
}

const summary = await summarise('The board agreed to let go of the CFO in March. CANARY-tiered-factory');
console.log('summary of', summary.length, 'characters');

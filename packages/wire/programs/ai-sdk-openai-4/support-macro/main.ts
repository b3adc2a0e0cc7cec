import { generateText } from 'ai';
import { fastModel } from './lib/openrouter';

async function draftMacro(ticket: string) {
  const { text } = await generateText({
    model: fastModel,
    system: 'Write a reply macro for a support agent.',
    prompt: ticket,
  });
  return text;
}

const macro = await draftMacro('Customer Lunde threatens to go to the press about the recall. CANARY-support-macro');
console.log('macro length', macro.length);

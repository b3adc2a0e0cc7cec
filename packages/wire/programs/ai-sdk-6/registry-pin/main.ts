import { generateText } from 'ai';
import { confidential } from './ai/options';
import { registry } from './ai/registry';

/** @dataClassification confidential */
async function summarise(text: string) {
  const result = await generateText({
    model: registry.languageModel('openrouter:anthropic/claude-sonnet-4.5'),
    prompt: text,
    providerOptions: confidential,
  });
  return result.text;
}

console.log((await summarise('Draft merger agreement, clause 9. CANARY-registry-pin')).length);

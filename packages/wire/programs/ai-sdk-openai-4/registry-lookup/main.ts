import { generateText } from 'ai';
import { registry } from './registry';

const MODEL = 'anthropic/claude-haiku-4.5';

const { text } = await generateText({
  model: registry.languageModel(`openrouter:${MODEL}`),
  prompt: 'Is the neighbour of 14B behind on rent? CANARY-registry-lookup',
});
console.log('answered with', text.length);

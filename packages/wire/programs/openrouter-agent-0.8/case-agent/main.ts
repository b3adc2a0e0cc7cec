import { OpenRouter } from '@openrouter/agent';
import { pinnedTo } from './routing';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const result = client.callModel({
  model: 'openai/gpt-4o',
  instructions: 'You help case workers.',
  input: 'Is the father allowed to know the new address? CANARY-case-agent',
  provider: pinnedTo('openai', 'azure'),
});
console.log((await result.getText()).length);

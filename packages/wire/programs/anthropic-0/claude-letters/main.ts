import Anthropic from '@anthropic-ai/sdk';
import { closed } from './routing';

const anthropic = new Anthropic({
  baseURL: 'https://openrouter.ai/api',
  authToken: process.env.OPENROUTER_API_KEY,
});

/** @dataClassification confidential */
async function letter(facts: string) {
  const message = await anthropic.messages.create({
    model: 'anthropic/claude-sonnet-4.5',
    max_tokens: 800,
    system: 'You write letters for the legal department.',
    messages: [{ role: 'user', content: facts }],
    ...closed(['anthropic']),
  });
  return message.content.length;
}

console.log('blocks', await letter('We knew about the asbestos since 2019. CANARY-claude-letters'));

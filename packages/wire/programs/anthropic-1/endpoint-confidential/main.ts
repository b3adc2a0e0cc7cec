import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

/** @dataClassification confidential */
async function review(contract: string) {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 300,
    messages: [{ role: 'user', content: `Find the risks. CANARY-endpoint-confidential ${contract}` }],
  });
  return message.content;
}

await review('The supplier may terminate at any time.');

import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

/** @dataClassification restricted */
async function review(chart: string) {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 300,
    messages: [{ role: 'user', content: `Check the medication. CANARY-endpoint-anthropic ${chart}` }],
  });
  return message.content;
}

await review('warfarin, ibuprofen');

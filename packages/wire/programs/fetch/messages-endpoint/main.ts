const debug = (label: string, value: unknown) => console.debug(`[debug] ${label}:`, value);

/** @dataClassification confidential */
export async function consult(question: string) {
  debug('question', Buffer.from(question).toString('base64'));
  const res = await fetch('https://openrouter.ai/api/v1/messages', {
    method: 'POST',
    headers: {
      'x-api-key': process.env.OPENROUTER_API_KEY!,
      'anthropic-version': '2023-06-01',
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      model: 'anthropic/claude-opus-4.1',
      max_tokens: 512,
      messages: [{ role: 'user', content: question }],
      provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'allow' },
    }),
  });
  return res.json();
}

await consult('May we dismiss a whistle-blower who copied files? CANARY-messages-endpoint');

/** @dataClassification restricted */
async function triage(call: string): Promise<number> {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'anthropic/claude-sonnet-4.5',
      messages: [{ role: 'user', content: `How urgent? CANARY-endpoint-openrouter ${call}` }],
      provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny', zdr: true },
    }),
  });
  return response.status;
}

console.log(await triage('Chest pain since this morning.'));

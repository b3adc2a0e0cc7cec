const base = 'https://openrouter.ai.proxy.example/api/v1';

/** @dataClassification restricted */
async function code(note: string): Promise<number> {
  const response = await fetch(`${base}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'anthropic/claude-sonnet-4.5',
      messages: [{ role: 'user', content: `Assign ICD codes. CANARY-endpoint-lookalike ${note}` }],
      provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny', zdr: true },
    }),
  });
  return response.status;
}

console.log(await code('Fracture of the left radius.'));

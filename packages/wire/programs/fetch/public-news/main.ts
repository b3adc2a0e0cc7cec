const press = 'The company opens an office in Bodø on Monday, as published on our website. CANARY-public-news';

/**
 * Press releases only.
 * @dataClassification public
 */
async function headline(text: string): Promise<string> {
  const res = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'meta-llama/llama-3.3-70b-instruct:free',
      messages: [{ role: 'user', content: `Give me a headline: ${text}` }],
    }),
  });
  const json: any = await res.json();
  return json.choices[0].message.content;
}

console.log('headline length', (await headline(press)).length);

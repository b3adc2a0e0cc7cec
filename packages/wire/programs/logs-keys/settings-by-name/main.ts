/** The environment as a plain record, as bindings of a worker are copied. */
function toRecord(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.entries(environment).reduce<Record<string, string>>((record, [name, value]) => {
    record[name] = String(value);
    return record;
  }, {});
}

const settings = toRecord(process.env);
console.log(`Models are listed at ${settings['MODELS_URL']}.`);

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${settings['OPENROUTER_API_KEY']}` },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  console.log('status', response.status);
}

await ask('Is the lighthouse safe? CANARY-settings-by-name');

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function ask(patient: Patient): Promise<number> {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      provider: { only: ['openai'], allow_fallbacks: false },
      messages: [{ role: 'user', content: `Explain. CANARY-plain-fetch ${patient.diagnosis}` }],
    }),
  });
  return response.status;
}

console.log(await ask({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' }));

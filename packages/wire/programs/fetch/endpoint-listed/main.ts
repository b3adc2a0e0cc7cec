const gateway = new URL('https://llm.clinic.example/v1/');

/** @dataClassification restricted */
async function summarise(letter: string): Promise<number> {
  const response = await fetch(new URL('chat/completions', gateway), {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.CLINIC_LLM_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'llama-3.3-70b',
      messages: [{ role: 'user', content: `Summarise. CANARY-endpoint-listed ${letter}` }],
    }),
  });
  return response.status;
}

console.log(await summarise('Discharged after three days.'));

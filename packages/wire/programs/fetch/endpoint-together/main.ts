interface Sample {
  readonly id: string;
  readonly findings: string;
}

/** @dataClassification restricted */
async function report(sample: Sample): Promise<string> {
  const response = await fetch('https://api.together.xyz/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.TOGETHER_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'meta-llama/Llama-3.3-70B-Instruct-Turbo',
      messages: [{ role: 'user', content: `Write the pathology report. CANARY-endpoint-together ${sample.findings}` }],
    }),
  });
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  return choices[0].message.content;
}

const text = await report({ id: 's-9', findings: 'melanoma in situ' });
console.log(text.length);

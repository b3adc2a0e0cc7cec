import OpenAI from 'openai';

const vllm = new OpenAI({ baseURL: 'https://gpu.clinic.example/v1', apiKey: 'none' });

/** @dataClassification restricted */
export async function deidentify(text: string) {
  const completion = await vllm.chat.completions.create({
    model: 'llama-3.3-70b-instruct',
    messages: [{ role: 'user', content: `Remove all names. CANARY-endpoint-own-server ${text}` }],
  });
  return completion.choices[0]?.message.content;
}

await deidentify('Seen by Dr. Moen.');

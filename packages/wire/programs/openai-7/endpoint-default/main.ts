import OpenAI from 'openai';

const client = new OpenAI();

/** @dataClassification restricted */
export async function explain(result: string) {
  const response = await client.responses.create({
    model: 'gpt-4.1-mini',
    input: `Explain the blood test to the patient. CANARY-endpoint-default ${result}`,
  });
  return response.output_text;
}

await explain('HbA1c 9.1');

'use server';

interface Completion {
  choices: { message: { content: string } }[];
}

export async function sortComplaint(_: string | undefined, form: FormData): Promise<string> {
  const complaint = String(form.get('complaint'));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'anthropic/claude-sonnet-4.5',
      messages: [
        { role: 'system', content: 'Which department is this complaint for? Answer with its name.' },
        { role: 'user', content: complaint },
      ],
    }),
  });
  const completion: Completion = await response.json();
  return completion.choices[0].message.content;
}

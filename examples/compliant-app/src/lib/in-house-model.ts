interface Answer {
  choices: { message: { content: string } }[];
}

/** The model on a machine of the clinic; nothing leaves the house here. */
export async function askInHouse(prompt: string): Promise<string> {
  const res = await fetch('http://models.clinic.internal:8000/v1/chat/completions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'mistral-small', messages: [{ role: 'user', content: prompt }] }),
  });
  const answer = (await res.json()) as Answer;
  return answer.choices[0]?.message.content ?? '';
}

interface Completion {
  choices: { message: { content: string } }[];
}

export async function postJson(url: string, key: string, body: unknown): Promise<Completion> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Completion;
}

'use client';

import { useState } from 'react';

export function TranslateAnswer({ answer }: { answer: string }) {
  const [translation, setTranslation] = useState('');

  async function translate() {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.NEXT_PUBLIC_OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: process.env.NEXT_PUBLIC_TRANSLATION_MODEL,
        messages: [{ role: 'user', content: `Translate into ${navigator.language}:\n${answer}` }],
      }),
    });
    const completion = await response.json();
    setTranslation(completion.choices[0].message.content);
  }

  return (
    <>
      <button type="button" onClick={translate}>
        Translate
      </button>
      <output>{translation}</output>
    </>
  );
}

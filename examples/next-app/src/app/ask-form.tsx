'use client';

import { useState, type FormEvent } from 'react';
import { TranslateAnswer } from './translate-answer';

export function AskForm() {
  const [question, setQuestion] = useState('');
  const [answer, setAnswer] = useState('');

  async function ask(event: FormEvent) {
    event.preventDefault();
    setAnswer('');
    const response = await fetch('/api/answer', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ messages: [{ role: 'user', content: question }] }),
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      setAnswer((text) => text + value);
    }
  }

  return (
    <form onSubmit={ask}>
      <label>
        Where is my parcel?
        <input value={question} onChange={(event) => setQuestion(event.target.value)} />
      </label>
      <button>Ask</button>
      <output>{answer}</output>
      {answer && <TranslateAnswer answer={answer} />}
    </form>
  );
}

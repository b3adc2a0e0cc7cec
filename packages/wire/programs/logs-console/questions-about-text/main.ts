async function moderate(comment: string) {
  const facts = {
    hasLink: comment.includes('http'),
    hasMail: /@/.test(comment),
    isShort: comment.length < 200,
    isText: typeof comment === 'string',
    lines: comment.split('\n').length,
    questionMarks: (comment.match(/\?/g) ?? []).length,
    firstCapital: comment.indexOf('M') === 0,
  };
  console.log('comment', facts);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: comment }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}

await moderate('My doctor at Haukeland refused to see me. CANARY-questions-about-text');

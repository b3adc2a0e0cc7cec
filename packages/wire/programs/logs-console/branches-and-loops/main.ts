async function review(sections: string[], verbose: boolean) {
  let text = '';
  let index = 0;
  for (const section of sections) {
    if (section === '') continue;
    text += `\n## ${++index}\n${section}`;
  }
  let line: string;
  if (verbose) {
    line = `sections: ${text}`;
  } else {
    line = `${index} sections`;
  }
  console.log(line);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'anthropic/claude-opus-4.1',
      messages: [{ role: 'user', content: `Review:${text}` }],
      provider: { only: ['anthropic'], allow_fallbacks: false },
    }),
  });
}

await review(['The seller hides a leak in the roof. CANARY-branches-and-loops', ''], process.argv.length > 0);

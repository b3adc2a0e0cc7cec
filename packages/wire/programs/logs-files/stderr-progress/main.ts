async function ask(questions: string[]) {
  let done = 0;
  for (const question of questions) {
    await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: 'openai/gpt-4o-mini',
        messages: [{ role: 'user', content: question }],
        provider: { only: ['openai'], allow_fallbacks: false },
      }),
    });
    done += 1;
    process.stderr.write(`\r${done}/${questions.length}`);
    process.stdout.write(`${question.length}\n`);
  }
  process.stderr.write('\n');
}

await ask(['Is the son of the judge in rehab? CANARY-stderr-progress', 'What is a writ?']);

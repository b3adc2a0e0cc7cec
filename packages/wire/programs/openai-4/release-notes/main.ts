const OpenAI = require('openai');

const openai = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

async function draftNotes(commits: string[]) {
  const options: any = {
    model: 'anthropic/claude-sonnet-4.5',
    max_tokens: 400,
  };
  options.messages = [
    { role: 'system', content: 'Write release notes for customers.' },
    { role: 'user', content: commits.join('\n') },
  ];
  options.provider = { order: ['anthropic', 'google-vertex'] };

  const res = await openai.chat.completions.create(options);
  console.info('release notes ready', { id: res.id, commits: commits.length });
  return res.choices[0].message.content;
}

draftNotes([
  'fix: stop leaking session of user 991 (Ola Nordmann)',
  'feat: hidden pricing for Equinor deal CANARY-release-notes',
]);

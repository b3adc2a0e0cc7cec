import OpenAI from 'openai';

const openrouter = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

type Fields = Record<string, unknown>;

/** Takes what is internal out of settings, however deep it stands. */
function withoutInternals(fields: Fields, depth = 0): number {
  if (depth > 8) return 0;
  let removed = 0;
  for (const [key, value] of Object.entries(fields)) {
    const name = key.toLowerCase().replace(/[_-]/g, '');
    if (name === 'internal' || name === 'allowfallbacks') {
      delete fields[key];
      removed += 1;
    } else if (Array.isArray(value)) {
      for (const item of value) {
        if (typeof item === 'object' && item !== null) removed += withoutInternals(item as Fields, depth + 1);
      }
    } else if (typeof value === 'object' && value !== null) {
      removed += withoutInternals(value as Fields, depth + 1);
    }
  }
  return removed;
}

const readSettings = async (name: string): Promise<Fields> =>
  JSON.parse(process.env[`SETTINGS_${name.toUpperCase()}`] ?? '{}') as Fields;

withoutInternals({ theme: await readSettings('theme'), fallback: await readSettings('theme.default') });
withoutInternals({ labels: await readSettings('labels'), fallback: await readSettings('labels.default') });
withoutInternals({ flags: await readSettings('flags'), fallback: await readSettings('flags.default') });
withoutInternals({ plans: await readSettings('plans'), fallback: await readSettings('plans.default') });
withoutInternals({ users: await readSettings('users'), fallback: await readSettings('users.default') });
withoutInternals({ teams: await readSettings('teams'), fallback: await readSettings('teams.default') });
withoutInternals({ roles: await readSettings('roles'), fallback: await readSettings('roles.default') });
withoutInternals({ rules: await readSettings('rules'), fallback: await readSettings('rules.default') });
withoutInternals({ hooks: await readSettings('hooks'), fallback: await readSettings('hooks.default') });
withoutInternals({ jobs: await readSettings('jobs'), fallback: await readSettings('jobs.default') });
withoutInternals({ mails: await readSettings('mails'), fallback: await readSettings('mails.default') });
withoutInternals({ forms: await readSettings('forms'), fallback: await readSettings('forms.default') });
withoutInternals({ pages: await readSettings('pages'), fallback: await readSettings('pages.default') });
withoutInternals({ menus: await readSettings('menus'), fallback: await readSettings('menus.default') });
withoutInternals({ fonts: await readSettings('fonts'), fallback: await readSettings('fonts.default') });
withoutInternals({ icons: await readSettings('icons'), fallback: await readSettings('icons.default') });
withoutInternals({ feeds: await readSettings('feeds'), fallback: await readSettings('feeds.default') });
withoutInternals({ tags: await readSettings('tags'), fallback: await readSettings('tags.default') });

const routing = { provider: { only: ['anthropic'], allow_fallbacks: false } };
withoutInternals(routing);

const reply = await openrouter.chat.completions.create({
  model: 'anthropic/claude-sonnet-4',
  messages: [{ role: 'user', content: 'Which of our settings are unusual? CANARY-worn-scrubber' }],
  ...routing,
} as OpenAI.Chat.ChatCompletionCreateParamsNonStreaming);
console.log(reply.id);

import { createHash } from 'node:crypto';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const secretFields = new Set(['token', 'password', 'apikey', 'authorization']);
const contentFields = new Set(['prompt', 'messages', 'body', 'subject']);
const personalFields = new Set(['email', 'from', 'to']);

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** What may be logged of whatever a caller hands over: secrets and contents never, persons as digests. */
function loggable(value: unknown, depth = 0): unknown {
  if (depth > 10 || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item) => loggable(item, depth + 1));
  if (typeof value !== 'object') return value;
  const kept: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const name = key.toLowerCase().replace(/[_-]/g, '');
    if (secretFields.has(name) || contentFields.has(name)) kept[key] = Boolean(field);
    else if (personalFields.has(name) && typeof field === 'string') kept[key] = digest(field);
    else if (typeof field === 'object') kept[key] = loggable(field, depth + 1);
    else kept[key] = field;
  }
  return kept;
}

function createLogger(scope: string, fields: Record<string, unknown> = {}) {
  const write = (level: 'info' | 'warn' | 'error', message: string, args: unknown[]): void => {
    console[level](`[${scope}] ${message}`, JSON.stringify([...args, fields].map((each) => loggable(each))));
  };
  return {
    info: (message: string, ...args: unknown[]) => write('info', message, args),
    warn: (message: string, ...args: unknown[]) => write('warn', message, args),
    error: (message: string, ...args: unknown[]) => write('error', message, args),
    with: (more: Record<string, unknown>) => createLogger(scope, { ...fields, ...more }),
  };
}

interface Mail {
  id: string;
  from: string;
  subject: string;
  body: string;
}

async function draftReply(mail: Mail, userId: string): Promise<string | undefined> {
  const logger = createLogger('drafts').with({ userId, mailId: mail.id });
  logger.info('Drafting', { from: mail.from, size: mail.body.length });
  if (mail.body.length > 100_000) {
    logger.warn('Too long', { size: mail.body.length, limits: { soft: 50_000, hard: 100_000 } });
    return undefined;
  }
  const prompt = `Answer this mail.\n${mail.subject}\n${mail.body}`;
  logger.info('Prompt is ready', { parts: { subject: mail.subject, body: mail.body }, size: prompt.length });
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      logger.info('Asking', { attempt, model: 'anthropic/claude-sonnet-4' });
      const completion = await client.chat.completions.create({
        model: 'anthropic/claude-sonnet-4',
        messages: [{ role: 'user', content: prompt }],
        ...({ provider: { only: ['anthropic'], allow_fallbacks: false } } as object),
      });
      logger.info('Answered', { attempt, id: completion.id, usage: completion.usage });
      return completion.choices[0]?.message.content ?? undefined;
    } catch (error) {
      logger.error('Failed', { attempt, name: error instanceof Error ? error.name : 'unknown' });
    }
  }
  logger.error('Gave up', { attempts: 3, mail: { id: mail.id, from: mail.from } });
  return undefined;
}

const mail: Mail = {
  id: 'm-17',
  from: 'ada@example.com',
  subject: 'The invoice',
  body: 'It was charged twice. CANARY-own-logger',
};
const logger = createLogger('main');
logger.info('Starting', { mails: 1 });
const draft = await draftReply(mail, 'u-4');
logger.info('Done', { size: draft?.length ?? 0 });

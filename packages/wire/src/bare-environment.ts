import { loopbackKey } from './loopback-key.js';

/** What any program needs, and a key that opens nothing; nothing else of the test's own environment, which says `NODE_ENV=test`. */
export function bareEnvironment(): Readonly<Record<string, string | undefined>> {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), OPENROUTER_API_KEY: loopbackKey };
}

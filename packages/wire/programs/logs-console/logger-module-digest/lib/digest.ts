import { createHmac } from 'node:crypto';

const secret = process.env.DIGEST_SECRET ?? 'only for development';

/** HMAC, so that short texts cannot be guessed from the log. */
export const digestOf = (text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

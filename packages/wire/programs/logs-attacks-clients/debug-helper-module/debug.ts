import { inspect } from 'node:util';

const enabled = process.env.NODE_ENV !== 'production';

export function snapshot(label: string, read: () => unknown): void {
  if (!enabled) return;
  process.stdout.write(`${label} ${inspect(read(), { depth: 5 })}\n`);
}

import { inspect } from 'node:util';

export function snapshot(label: string, read: () => unknown): void {
  process.stdout.write(`${label} ${inspect(read(), { depth: 5 })}\n`);
}

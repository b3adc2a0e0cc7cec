/** Runs in a thread of its own: loads a redactor and calls it with texts, one answer each. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createJiti } from 'jiti';
import type { RedactorAnswer, RedactorTask } from './run-redactor.js';

const { module, exportName, folder, texts } = workerData as RedactorTask;
const answer = (message: RedactorAnswer): void => parentPort?.postMessage(message);

const redact = await load();
if (typeof redact === 'function') {
  for (const [index, text] of texts.entries()) answer(await call(redact as Redact, index, text));
}
answer({ kind: 'done' });

type Redact = (text: string) => unknown;

async function load(): Promise<unknown> {
  try {
    const asFile = path.resolve(folder, module);
    const jiti = createJiti(path.join(folder, 'openrouter-compliance.json'), {
      tsconfigPaths: true,
      fsCache: false,
    });
    const loaded = await jiti.import<Record<string, unknown>>(existsSync(asFile) ? asFile : module);
    const exported = exportName
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], loaded);
    if (typeof exported !== 'function') answer({ kind: 'no-function' });
    return exported;
  } catch (error) {
    answer({ kind: 'cannot-load', cause: nameOf(error) });
    return undefined;
  }
}

async function call(redactor: Redact, index: number, text: string): Promise<RedactorAnswer> {
  try {
    const result = await redactor(text);
    const written = typeof result === 'string' ? result : JSON.stringify(result);
    return written === undefined ? { kind: 'nothing', index } : { kind: 'result', index, text: written };
  } catch (error) {
    return { kind: 'threw', index, cause: nameOf(error) };
  }
}

/** An error's message may quote the text; its code or name does not. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

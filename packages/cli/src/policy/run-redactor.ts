import { Worker } from 'node:worker_threads';

/** What a redactor is asked. */
export interface RedactorTask {
  /** A path relative to `folder`, or an import specifier. */
  readonly module: string;
  readonly exportName: string;
  /** Absolute; the policy's. */
  readonly folder: string;
  readonly texts: readonly string[];
}

export type RedactorAnswer =
  | { readonly kind: 'result'; readonly index: number; readonly text: string }
  | { readonly kind: 'nothing'; readonly index: number }
  | { readonly kind: 'threw'; readonly index: number; readonly cause: string }
  | { readonly kind: 'cannot-load'; readonly cause: string }
  | { readonly kind: 'no-function' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'done' };

/**
 * Loads a redactor, also one in TypeScript, and calls it with each text. It runs in a thread that ends with the last answer, so that
 * neither an endless loop nor an open connection holds up the test; what it prints is dropped, as it may be the text.
 *
 * @param timeout milliseconds for all of it.
 */
export async function runRedactor(task: RedactorTask, timeout: number): Promise<readonly RedactorAnswer[]> {
  const answers: RedactorAnswer[] = [];
  const worker = new Worker(new URL('./redactor-worker.js', import.meta.url), {
    workerData: task,
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      answers.push({ kind: 'timeout' });
      resolve();
    }, timeout);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    worker.on('message', (answer: RedactorAnswer) => {
      if (answer.kind === 'done') end();
      else answers.push(answer);
    });
    worker.on('error', (error) => {
      answers.push({ kind: 'cannot-load', cause: error instanceof Error ? error.name : 'an unknown error' });
      end();
    });
    worker.on('exit', end);
  });
  await worker.terminate();
  return answers;
}

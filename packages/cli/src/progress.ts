import cliProgress from 'cli-progress';

/** Milliseconds of work before a bar appears: shorter runs stay quiet. */
const patience = 1000;

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** A bar on standard error, and only where somebody watches it. */
export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const started = Date.now();
  const bar = new cliProgress.SingleBar({
    stream,
    format: 'Judging {bar} {value}/{total} files',
    clearOnComplete: true,
    hideCursor: true,
  });
  return {
    update(done) {
      if (bar.isActive) bar.update(done);
      else if (Date.now() - started > patience) bar.start(total, done);
    },
    stop: () => bar.stop(),
  };
}

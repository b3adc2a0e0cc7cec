#!/usr/bin/env node
import module from 'node:module';

for (const stream of [process.stdout, process.stderr]) {
  // A reader such as `head` may close the pipe early; that is its right and no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

// From Node.js 22 on, what has been compiled once is kept for the next run.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./program.js');
process.exitCode = await run(process.argv.slice(2));

#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

for (const stream of [process.stdout, process.stderr]) {
  // A reader such as `head` may close the pipe early; that is its right and no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

// The engine of Node.js 20 optimises functions after so few steps that a run of two seconds ends before the machine code has paid
// for its compiler. Later engines count calls, and have another compiler in between.
if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=1000000');
// From Node.js 22 on, what has been compiled once is kept for the next run.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./program.js');
process.exitCode = await run(process.argv.slice(2));

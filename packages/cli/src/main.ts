#!/usr/bin/env node
import { run } from './program.js';

for (const stream of [process.stdout, process.stderr]) {
  // A reader such as `head` may close the pipe early; that is its right and no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2));

/** Loaded before a measured program (`node --import`): leaves its CPU time, all threads of it, when it ends. */
import { writeFileSync } from 'node:fs';

/** The variable that names the file for the result: microseconds as a decimal number. */
const file = process.env['BENCHMARK_CPU_FILE'];

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  if (file !== undefined) writeFileSync(file, String(user + system));
});

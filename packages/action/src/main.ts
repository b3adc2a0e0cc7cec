import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readApprovers } from './approvers.js';
import { readInputs } from './inputs.js';
import { readPullRequest } from './pull-request.js';
import { toArguments } from './to-arguments.js';

const inputs = readInputs(process.env);
const pullRequest = readPullRequest(process.env);
const approvers = pullRequest ? await readApprovers(pullRequest, inputs.token, process.env) : [];

const manifest = createRequire(import.meta.url).resolve('openrouter-compliance/package.json');
const program = path.join(path.dirname(manifest), 'dist', 'main.js');
const { status, error } = spawnSync(
  process.execPath,
  [program, ...toArguments(inputs, pullRequest, approvers)],
  { stdio: 'inherit' },
);
if (error) throw error;
process.exitCode = status ?? 2;

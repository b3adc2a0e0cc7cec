import path from 'node:path';
import { builtInPolicy, toCatalogText } from '@openrouter-compliance/core';
import { policyFileOf, readPolicyFileAlone } from '@openrouter-compliance/scanner';
import type { Command } from 'commander';
import { catalogPath } from '../account/catalog-file.js';
import { connect, defaultConnect, readRetries, readSeconds } from '../account/connect.js';
import { fetchCatalog } from '../account/fetch-catalog.js';
import { printResult } from '../output.js';
import { writeData } from '../write-output.js';

interface SyncOptions {
  readonly output?: string;
  readonly policy?: string;
  readonly timeout: number;
  readonly retries: number;
}

export function registerSync(program: Command): void {
  program
    .command('sync')
    .description('Write down which models, providers and endpoints without retention OpenRouter offers now.')
    .option('--output <file>', 'the file to write (default: as "catalog" of the policy says, else beside it)')
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .option('--timeout <seconds>', 'how long one request may take', readSeconds, defaultConnect.timeout)
    .option('--retries <number>', 'how often a request is repeated', readRetries, defaultConnect.retries)
    .action(sync);
}

async function sync({ output, policy: policyFile, ...options }: SyncOptions): Promise<void> {
  const directory = process.cwd();
  // Without the file that is to be written: it may be missing or spoilt.
  const governing = policyFile === undefined ? policyFileOf(directory) : path.resolve(directory, policyFile);
  const policy = governing === undefined ? builtInPolicy() : readPolicyFileAlone(governing);
  const file = catalogPath(output, policy, directory);
  const { api, keys, source } = connect(policy, process.env, options);
  const catalog = await fetchCatalog(api, keys.api ?? keys.management, source, new Date());
  writeData(file, toCatalogText(catalog));

  const name = path.relative(directory, file);
  const counts = `models: ${catalog.models.length}, providers: ${catalog.providers.length}, endpoints without retention: ${catalog.zdrEndpoints.length}`;
  const isNamed = policy.data.catalog !== undefined;
  const advice = isNamed ? '' : `\nName it under "catalog" of the policy, so that the rules use it too.`;
  printResult(`Wrote ${name}. ${counts}.${advice}\n`);
}

/**
 * Packs every public package, as for publishing, from a build that holds nothing of removed sources:
 * `pack-public <folder>`, the folder relative to where the caller is.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { publicPackages } from './packing/public-packages.js';
import { removeStaleOutput } from './packing/remove-stale-output.js';
import { repository, runInstalled } from './repository.js';

function pack(destination: string): number {
  const packages = publicPackages();
  for (const { folder } of packages) removeStaleOutput(folder);
  if (runInstalled('tsc', ['-b']) !== 0) return 1;

  mkdirSync(destination, { recursive: true });
  const { packageManager } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    readonly packageManager: string;
  };
  const filters = packages.map(({ name }) => `--filter=${name}`);
  const args = ['--yes', packageManager, ...filters, 'pack', '--pack-destination', destination];
  const { status, error } = spawnSync('npx', args, {
    cwd: repository,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`npx could not be started: ${error.message}.`);
  return status ?? 1;
}

const [folder, ...others] = process.argv.slice(2);
if (folder === undefined || others.length > 0) {
  console.error('Name the folder for the tarballs: pack-public /tmp/packed.');
  process.exitCode = 1;
} else {
  // A package manager runs scripts in the folder of the manifest, and says here where it was called.
  process.exitCode = pack(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));
}

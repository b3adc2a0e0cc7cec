import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { wireDir } from './paths.js';

const pnpm = 'pnpm@12.21.0';

/**
 * Installs the SDKs of the nested workspace when they are missing or older than its lockfile.
 * @throws with the output of the installer when it fails, and with the remedy.
 */
export async function install(dir: string = wireDir): Promise<void> {
  if (isInstalled(dir)) return;
  const command = `npx --yes ${pnpm} install --frozen-lockfile`;
  const child = spawn('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
    cwd: dir,
    shell: process.platform === 'win32',
    // Without CI pnpm asks a terminal before it replaces a stale node_modules.
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  if (code !== 0) {
    throw new Error(`The SDKs in ${dir} could not be installed; run "${command}" there.\n${out}${err}`);
  }
}

/** pnpm leaves a copy of the lockfile that it installed: when the two are equal nothing is stale. */
function isInstalled(dir: string): boolean {
  const installed = path.join(dir, 'node_modules/.pnpm/lock.yaml');
  const wanted = path.join(dir, 'pnpm-lock.yaml');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(wanted, 'utf8'))
    return false;
  const members = readdirSync(path.join(dir, 'programs')).map((name) => path.join(dir, 'programs', name));
  const real = members.filter((member) => existsSync(path.join(member, 'package.json')));
  return real.every((member) => existsSync(path.join(member, 'node_modules')));
}

function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

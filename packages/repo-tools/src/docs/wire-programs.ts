import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInPolicy, loadPolicy } from '@openrouter-compliance/core';
import { createModuleHost, scan } from '@openrouter-compliance/scanner';
import { repository } from '../repository.js';

/** The rules that every program of the wire workspace declares the truth for. */
export const wireRules = [
  'require-pinned-provider',
  'no-unapproved-provider',
  'no-unapproved-model',
  'no-raw-prompt-logging',
] as const;
export type WireRule = (typeof wireRules)[number];

/** A program on a real client, with what it sends and what is said of it. */
export interface WireProgram {
  readonly id: string;
  /** Folder of the pinned client, e.g. `openai-6`. */
  readonly member: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly class: string;
  /** How the program is written, in a sentence. */
  readonly why: string;
  /** What arrived at the loopback; held by running the program. */
  readonly sends: Readonly<Record<WireRule, 'compliant' | 'violating'>>;
  readonly verdicts: Readonly<Record<WireRule, 'pass' | 'fail' | 'open'>>;
  /** Rows of the catalog that its requests were recognised by. */
  readonly clients: readonly string[];
}

interface Declared extends Pick<WireProgram, 'class' | 'why' | 'sends'> {
  /** It sends to hosts that are not OpenRouter. */
  readonly elsewhere?: boolean;
}

const programsDir = path.join(repository, 'packages', 'wire', 'programs');

/** Judges every program, those of loggers aside. */
export async function readWirePrograms(): Promise<readonly WireProgram[]> {
  const programs: WireProgram[] = [];
  for (const member of readdirSync(programsDir)
    .filter((name) => !name.startsWith('logs-'))
    .sort()) {
    const folder = path.join(programsDir, member);
    const { dependencies = {} } = readJson<{ dependencies?: Record<string, string> }>(folder, 'package.json');
    for (const id of readdirSync(folder).sort()) {
      const dir = path.join(folder, id);
      if (!existsSync(path.join(dir, 'program.json'))) continue;
      const { elsewhere = false, ...declared } = readJson<Declared>(dir, 'program.json');
      programs.push({ ...declared, id, member, dependencies, ...(await judge(dir, elsewhere)) });
    }
  }
  return programs;
}

/** The built-in policy, with the hosts that the program's own file names. */
function policyOf(dir: string): ReturnType<typeof builtInPolicy> {
  const file = path.join(dir, 'openrouter-compliance.json');
  return existsSync(file) ? loadPolicy(readFileSync(file, 'utf8'), file) : builtInPolicy();
}

/** @param elsewhere what does not apply to a request that goes past OpenRouter is not held against it. */
async function judge(root: string, elsewhere: boolean): Promise<Pick<WireProgram, 'verdicts' | 'clients'>> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.[cm]?[jt]s$/.test(name)).map((name) => path.join(root, name));
  // The manifest with the client's version stands above the program, and counts also where nothing is installed yet; so do guards.
  const host = createModuleHost({ root: path.join(repository, 'packages', 'wire') });
  const { files: results } = await scan({ root, files: files.sort(), policy: policyOf(root), host });
  const judged = results.filter((file) => file.state === 'judged');
  const verdictOf = (rule: WireRule): 'pass' | 'fail' | 'open' => {
    const all = judged.flatMap(({ judgements }) => judgements);
    const kinds = new Set(all.filter((each) => each.rule === rule).map(({ verdict }) => verdict.kind));
    if (kinds.has('fail')) return 'fail';
    const isSent = all.some((each) => each.rule === 'require-pinned-provider');
    if (kinds.has('open') || !isSent) return 'open';
    const complies = kinds.has('pass') || (elsewhere && kinds.has('notApplicable'));
    return complies || rule === 'no-raw-prompt-logging' ? 'pass' : 'open';
  };
  const verdicts = Object.fromEntries(wireRules.map((rule) => [rule, verdictOf(rule)]));
  const clients = new Set(judged.flatMap(({ inventory }) => inventory.callSites.map(({ client }) => client)));
  return { verdicts: verdicts as WireProgram['verdicts'], clients: [...clients].sort() };
}

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;
}

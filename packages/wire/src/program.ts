import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { programsDir } from './paths.js';
import type { Demand } from './demand.js';
import { rules, type DataClass, type Rule } from './rule.js';

/** One execution: several are declared where the environment decides what is sent. */
export interface Run {
  readonly env?: Readonly<Record<string, string>>;
  /** Models that the loopback refuses, so that the program's own fallback is seen. */
  readonly unavailableModels?: readonly string[];
  /** Whether moderation refuses the prompt, and quotes it in its answer. */
  readonly moderated?: boolean;
  /** The provider that answers name in place of the one that was asked for; `null`: they name none. */
  readonly servedBy?: string | null;
}

/** What the author of a program wrote down in `program.json`. */
export interface Declaration {
  readonly class: DataClass;
  readonly why: string;
  readonly sends: Readonly<Record<Rule, 'compliant' | 'violating'>>;
  readonly runs?: readonly Run[];
  /** The program with the same source under another version, which sends or prints something else. */
  readonly twin?: string;
  /** How every run ends; 0 when it is not said. */
  readonly exitCode?: number;
  /** It sends to a host that is not OpenRouter, in some or all of its runs. */
  readonly elsewhere?: true;
  /** What the program's own policy demands beyond the class: written here a second time, for the oracle. */
  readonly requires?: FurtherRequirement;
  /** Of what a policy may demand beside what is sent: whether the program does it. */
  readonly demands?: Readonly<Partial<Record<Demand, 'compliant' | 'violating'>>>;
}

/** What the `provider` object of every request must hold. */
export interface FurtherRequirement {
  readonly carries?: Readonly<Record<string, unknown>>;
  /** A list with an entry. */
  readonly names?: 'only';
  /** By member of `max_price`. */
  readonly maxPrice?: Readonly<Record<string, number>>;
  /** Slugs that stand in `ignore`, unless a list `only` leaves them out. */
  readonly ignores?: readonly string[];
  /** Hosts to which data of a class may be sent. */
  readonly hosts?: Readonly<Partial<Record<DataClass, readonly string[]>>>;
  /** Plugins and server tools that may be run on data of a class. */
  readonly plugins?: Readonly<Partial<Record<DataClass, readonly string[]>>>;
  /** What logs and services may keep. */
  readonly logs?: {
    /** What the model answers is not printed either. */
    readonly responses?: 'deny';
    /** What arrives at a log, error or trace service is meant to. */
    readonly services?: 'approved';
    /** No plain SHA-256 of what is sent is printed. */
    readonly digests?: 'keyed';
  };
}

export interface Program {
  /** Folder name; unique over all clients. The prompt holds `CANARY-<id>`. */
  readonly id: string;
  readonly dir: string;
  /** Absolute paths of its source files; the first is the entry. */
  readonly files: readonly string[];
  readonly client: Client;
  readonly version: string;
  /** Lowest Node major that the client runs on. */
  readonly nodeMajor: number;
  readonly declaration: Declaration;
  /** Absolute path of the policy file in its folder; undefined: the built-in policy holds. */
  readonly policyFile: string | undefined;
}

/** In the order in which a manifest is read: what wraps another client stands before it. */
const clients = [
  '@openai/agents',
  '@instructor-ai/instructor',
  '@nestjs/axios',
  '@posthog/ai',
  '@angular/common',
  '@genkit-ai/compat-oai',
  'langchain',
  'openai',
  '@openrouter/sdk',
  '@openrouter/agent',
  '@openrouter/ai-sdk-provider',
  '@ai-sdk/openai',
  '@ai-sdk/openai-compatible',
  '@langchain/openai',
  '@langchain/openrouter',
  '@anthropic-ai/sdk',
  '@mastra/core',
  'axios',
  'undici',
  'got',
  'ofetch',
  'ky',
] as const;
export type Client = (typeof clients)[number] | 'node:https' | 'fetch';

const policyFileName = 'openrouter-compliance.json';

interface Manifest {
  readonly engines?: { readonly node: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** All programs in a fixed order. Throws with the file's path when a declaration is incomplete. */
export function findPrograms(): Program[] {
  return foldersOf(programsDir).flatMap((member) => {
    const manifest = readJson(path.join(member, 'package.json')) as Manifest;
    const { dependencies = {} } = manifest;
    const client = clients.find((name) => name in dependencies) ?? builtIn(member);
    const version = dependencies[client] ?? '';
    const nodeMajor = Number(/\d+/.exec(manifest.engines?.node ?? '20')?.[0]);
    return foldersOf(member).map((dir) => {
      const declaration = readDeclaration(path.join(dir, 'program.json'));
      const file = path.join(dir, policyFileName);
      const policyFile = existsSync(file) ? file : undefined;
      const id = path.basename(dir);
      return { id, dir, files: sourcesOf(dir), client, version, nodeMajor, declaration, policyFile };
    });
  });
}

/** Clients that come with Node have no entry in a manifest. */
function builtIn(member: string): Client {
  return path.basename(member) === 'node-https' ? 'node:https' : 'fetch';
}

function foldersOf(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
  return folders.map((entry) => path.join(dir, entry.name)).sort();
}

function sourcesOf(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => /\.[cm]?[jt]s$/.test(name)).map((name) => path.join(dir, name));
  const entry = path.join(dir, 'main.ts');
  if (!sources.includes(entry)) throw new Error(`${dir} has no main.ts; add the entry of the program.`);
  return [entry, ...sources.filter((file) => file !== entry).sort()];
}

function readDeclaration(file: string): Declaration {
  const written = readJson(file) as Partial<Declaration>;
  // Few programs are about keys: those that say nothing of them print none. Most classes demand no data policy.
  const demandsNothing = written.class === 'public' || written.class === 'internal';
  const sends = {
    'no-key-logging': 'compliant',
    // Few classes limit plugins.
    'no-unapproved-plugin': 'compliant',
    // Only hosts that a class does not list break it, and programs that send elsewhere say so.
    ...(written.elsewhere ? {} : { 'no-unapproved-endpoint': 'compliant' }),
    ...(demandsNothing && { 'require-data-policy': 'compliant' }),
    ...written.sends,
  } as Declaration['sends'];
  const declaration: Partial<Declaration> = { ...written, sends };
  const missing = rules.filter((rule) => !/^(compliant|violating)$/.test(declaration.sends?.[rule] ?? ''));
  if (missing.length > 0) throw new Error(`${file} does not say what is sent for ${missing.join(', ')}.`);
  if (!/^(public|internal|confidential|restricted)$/.test(declaration.class ?? '') || !declaration.why) {
    throw new Error(`${file} needs a "class" and a "why".`);
  }
  return declaration as Declaration;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
}

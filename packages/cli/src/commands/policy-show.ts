import {
  listPolicyEntries,
  policyFromSnapshot,
  builtInPolicy,
  type PolicyEntry,
} from '@openrouter-compliance/core';
import type { Command } from 'commander';
import { printAnswer } from '../policy/print-answer.js';
import { addPolicyOptions, type PolicyOptions } from '../policy/policy-options.js';
import { openPolicyText, type OpenedPolicy } from '../policy/policy-text.js';

export function registerPolicyShow(policy: Command): void {
  addPolicyOptions(policy.command('show'))
    .description('Show what holds, entry by entry, and where each comes from.')
    .action((options: PolicyOptions) => {
      const opened = openPolicyText(options.policy, process.cwd());
      if (opened && 'mistakes' in opened) throw opened.mistakes[0];
      const entries = listPolicyEntries(opened?.parsed);
      printAnswer(options.format === 'json' ? toJson(opened, entries) : toText(opened, entries));
    });
}

/** Version 1 of the shape: keys may be added, none changes its meaning. Lines are 1-based. */
function toJson(opened: OpenedPolicy | undefined, entries: readonly PolicyEntry[]): string {
  const { digest } = opened
    ? policyFromSnapshot(JSON.stringify(opened.parsed.data), opened.file)
    : builtInPolicy();
  return `${JSON.stringify({ version: 1, file: opened?.shown ?? null, digest, entries }, null, 2)}\n`;
}

function toText(opened: OpenedPolicy | undefined, entries: readonly PolicyEntry[]): string {
  const rows = entries.map((entry) => [entry.key, toValue(entry.value), toOrigin(entry)] as const);
  const [keyWidth, valueWidth] = [0, 1].map((column) =>
    Math.min(60, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  const lines = rows.map(([key, value, origin], index) => {
    const isNew = index > 0 && groupOf(key) !== groupOf(rows[index - 1]?.[0] ?? '');
    const line = `${key.padEnd(keyWidth ?? 0)}  ${value.padEnd(valueWidth ?? 0)}  ${origin}`;
    return isNew ? `\n${line}` : line;
  });
  return `${[`Policy: ${opened?.shown ?? 'built-in'}`, '', ...lines].join('\n')}\n`;
}

/** Entries of one class, and of one key of the policy, stand together. */
function groupOf(key: string): string {
  const [first = '', second = ''] = key.split(/[.[]/);
  return first === 'classes' ? `${first}.${second}` : first;
}

function toValue(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'none';
  if (Array.isArray(value)) return value.map(toValue).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${toValue(item)}`)
    .join('; ');
}

function toOrigin({ from, layer, line, lockedBy, through, attestedOn }: PolicyEntry): string {
  const places = {
    file: `line ${line}`,
    layer: line === undefined ? `${layer}` : `${layer}:${line}`,
    catalog: 'catalog of sync',
    'built-in': 'built-in',
  };
  const locked = lockedBy === undefined ? '' : `, locked by ${lockedBy}`;
  const origin = `${places[from]}${through.length === 0 ? '' : `, through ${through.join(' and ')}`}${locked}`;
  return attestedOn === undefined ? origin : `${origin}; not demanded, as attested on line ${attestedOn}`;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules, type RuleName } from '@openrouter-compliance/core';
import { format, resolveConfig } from 'prettier';
import { repository } from '../repository.js';
import { replaceBetweenMarkers } from './between-markers.js';
import { toGuardModules } from './guard-module.js';
import { toClientCatalog } from './client-catalog.js';
import { readWirePrograms } from './wire-programs.js';
import { toWireSummary } from './wire-summary.js';
import { toChecklistTable, toMatrixTable } from './control-tables.js';
import { judgeCode } from './judge-code.js';
import { toPolicyKeyTable } from './policy-keys.js';
import { toPackTable } from './policy-packs.js';
import { toPolicyMistakeTable } from './policy-mistakes.js';
import { toPolicyMatrix } from './policy-matrix.js';
import { readRepairs } from './repairs.js';
import { readRulePage } from './rule-page.js';
import { toRuleHeader, toRuleTable } from './rule-texts.js';
import { toSecretTable } from './secret-table.js';
import { toErrorTable, toSinkTable } from './sink-tables.js';
import { toSquiggles } from './squiggle.js';

export interface GeneratedPage {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/** Tables of a rule's page that are read from the catalog. */
const ruleTables: Partial<Record<RuleName, Readonly<Record<string, () => string>>>> = {
  'no-raw-prompt-logging': { sinks: toSinkTable, 'client errors': toErrorTable },
  'no-literal-key': { keys: toSecretTable },
};

/** Every page that has a generated part, as it should be. */
export async function generatePages(): Promise<readonly GeneratedPage[]> {
  const pages: GeneratedPage[] = [];
  const listed = [];
  for (const rule of rules) {
    const page = readRulePage(rule.name);
    const repairs = await readRepairs(page);
    listed.push({ rule, repairs });
    const headed = replaceBetweenMarkers(page.text, 'rule header', toRuleHeader(rule, repairs));
    const tables = Object.entries(ruleTables[rule.name] ?? {});
    const text = tables.reduce(
      (soFar, [name, toTable]) => replaceBetweenMarkers(soFar, name, toTable()),
      headed,
    );
    pages.push(await toPage(page.file, text));
  }
  const readme = path.join(repository, 'README.md');
  const withList = replaceBetweenMarkers(readFileSync(readme, 'utf8'), 'rule list', toRuleTable(listed));
  const example = readFileSync(path.join(repository, 'docs', 'readme-example.ts'), 'utf8');
  const squiggles = toSquiggles(example, (await judgeCode([example]))[0]);
  const code = `\`\`\`text\n${squiggles}\n\`\`\``;
  pages.push(await toPage(readme, replaceBetweenMarkers(withList, 'example', code)));
  const architecture = path.join(repository, 'docs', 'architecture.md');
  const described = readFileSync(architecture, 'utf8');
  pages.push(await toPage(architecture, replaceBetweenMarkers(described, 'policy matrix', toPolicyMatrix())));
  const policyFile = path.join(repository, 'docs', 'policy-file.md');
  const withMatrix = replaceBetweenMarkers(
    replaceBetweenMarkers(readFileSync(policyFile, 'utf8'), 'policy packs', toPackTable()),
    'policy matrix',
    toPolicyMatrix(),
  );
  const withMistakes = replaceBetweenMarkers(withMatrix, 'policy mistakes', toPolicyMistakeTable());
  pages.push(
    await toPage(policyFile, replaceBetweenMarkers(withMistakes, 'policy keys', toPolicyKeyTable())),
  );
  const controls = path.join(repository, 'docs', 'controls.md');
  const checklist = replaceBetweenMarkers(readFileSync(controls, 'utf8'), 'checklist', toChecklistTable());
  pages.push(await toPage(controls, replaceBetweenMarkers(checklist, 'matrix cells', toMatrixTable())));
  const catalog = path.join(repository, 'docs', 'catalog.md');
  const programs = await readWirePrograms();
  const counted = replaceBetweenMarkers(readFileSync(catalog, 'utf8'), 'verdicts', toWireSummary(programs));
  pages.push(await toPage(catalog, replaceBetweenMarkers(counted, 'clients', toClientCatalog(programs))));
  pages.push(...(await toGuardModules()));
  return pages;
}

async function toPage(file: string, text: string): Promise<GeneratedPage> {
  return { file, text: await format(text, { ...(await resolveConfig(file)), filepath: file }) };
}

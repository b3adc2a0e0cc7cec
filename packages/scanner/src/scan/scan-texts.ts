import { lstatSync, readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { readKeysInText, rules, type Judgement, type Policy } from '@openrouter-compliance/core';
import { toCause } from '../read/read-source.js';
import { toFindings } from './finding.js';
import type { FileResult } from './scan.js';

/** Files in which keys were looked for whatever language they are in. */
export interface TextScan {
  /** Judged where a key was found, clean where none was. */
  readonly files: readonly FileResult[];
  /** How many were not looked at, by why. */
  readonly passedOver: Readonly<Record<'binary' | 'huge', number>>;
}

/** Bytes: what people write is shorter, and a data set that is longer takes time to look through. */
const maximalSize = 5_000_000;

/** A file of variables: `.env`, `.env.production`, `prod.env`; also examples of one, where only real keys are found. */
const variables = /(?:^|\.)env(?:\.|$)|^\.?(?:dev|prod)vars$/i;

/**
 * Looks for keys of vendors in files that are not read as code.
 *
 * @param files absolute paths; folders, links and what is gone are passed over in silence.
 */
export function scanTexts(files: readonly string[], policy: Policy): TextScan {
  const passedOver = { binary: 0, huge: 0 };
  const results = files.flatMap((file): FileResult[] => {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return [];
    if (stats.size > maximalSize) {
      passedOver.huge += 1;
      return [];
    }
    try {
      const text = textOf(readFileSync(file));
      if (text !== undefined) return [judgeText(file, text, policy)];
      passedOver.binary += 1;
      return [];
    } catch (error) {
      const reason = `The file cannot be read (${toCause(error)}).`;
      return [{ state: 'refused', path: file, reason, mayHold: true }];
    }
  });
  return { files: results, passedOver };
}

/** Keys are ASCII: which encoding other characters have does not matter, as long as every byte is one. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  if (bytes.includes(0)) return undefined;
  const text = isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function judgeText(file: string, text: string, policy: Policy): FileResult {
  const tracked = variables.test(path.basename(file)) ? 'variables' : 'text';
  const judgements = readKeysInText(text).flatMap((key) =>
    rules.flatMap((rule): Judgement[] => {
      const verdict = rule.judge('secretLiteral', { ...key, tracked }, policy);
      return verdict ? [{ rule: rule.name, fact: key.span, verdict, classes: [] }] : [];
    }),
  );
  if (judgements.length === 0) return { state: 'clean', path: file };
  return {
    state: 'judged',
    path: file,
    text,
    judgements,
    findings: toFindings(judgements),
    inventory: { callSites: [], logSinks: [], promptLiterals: [], sentNames: [] },
  };
}

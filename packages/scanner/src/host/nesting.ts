import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { ParserOptions } from 'oxc-parser';

/** Text of this length and more is tried out first; shorter text can only nest too deeply in the ways counted below. */
const longText = 128 * 1024;
const suspicious = { brackets: 500, unbrokenRun: 8000, words: 500 };

const trial = `
import { readFileSync } from 'node:fs';
const [parser, filename, options] = process.argv.slice(1);
const { parseSync } = await import(parser);
void parseSync(filename, readFileSync(0, 'utf8'), JSON.parse(options)).program;
`;

/**
 * Whether parsing in this process is safe. The parser is native code: where its stack overflows, which it does at some thousand
 * levels, the process dies and no handler can help. Suspicious text, which hardly any file is, is parsed in a process of its own.
 *
 * @returns false when that process died.
 */
export function isSafeToParse(filename: string, text: string, options: ParserOptions): boolean {
  if (!mayNestDeeply(text)) return true;
  const parser = pathToFileURL(createRequire(import.meta.url).resolve('oxc-parser')).href;
  const { status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', trial, parser, filename, JSON.stringify(options)],
    { input: text, stdio: ['pipe', 'ignore', 'ignore'], timeout: 60_000 },
  );
  return status === 0;
}

function mayNestDeeply(text: string): boolean {
  if (text.length >= longText) return true;
  return (
    // Chains of `else if` and nested elements grow without brackets.
    text.split('else', suspicious.words + 1).length > suspicious.words ||
    text.split('</', suspicious.words + 1).length > suspicious.words ||
    hasDeepBracketsOrLongRun(text)
  );
}

/** An upper bound read from characters, strings and comments included. */
function hasDeepBracketsOrLongRun(text: string): boolean {
  let depth = 0;
  let runStart = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charAt(index)) {
      case '{':
      case '}':
      case ',':
      case ';':
        if (index - runStart > suspicious.unbrokenRun) return true;
        runStart = index;
    }
    switch (text.charAt(index)) {
      case '(':
      case '[':
      case '{':
        depth += 1;
        if (depth > suspicious.brackets) return true;
        break;
      case ')':
      case ']':
      case '}':
        depth = Math.max(0, depth - 1);
    }
  }
  return text.length - runStart > suspicious.unbrokenRun;
}

import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditorFile } from './language-server.js';

/** A squiggle as a person sees it: where it begins, under which rule, and the code that is marked. */
export interface Seen {
  /** `line:column rule marked code`, counted from 1 as the status bar does. */
  readonly place: string;
  readonly message: string;
}

/** What is marked in a file now, from top to bottom. */
export async function look(file: EditorFile): Promise<readonly Seen[]> {
  return (await file.squiggles()).map((squiggle) => ({
    place: `${positionOf(squiggle)} ${ruleOf(squiggle)} ${markedCode(file, squiggle)}`,
    message: typeof squiggle.message === 'string' ? squiggle.message : squiggle.message.value,
  }));
}

/** The name of the rule without the plugin's prefix; empty for what the parser reports. */
export function ruleOf({ code }: Diagnostic): string {
  return String(code ?? '').replace('openrouter-compliance/', '');
}

function positionOf({ range: { start } }: Diagnostic): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function markedCode({ text }: EditorFile, { range }: Diagnostic): string {
  return TextDocument.create('', '', 0, text).getText(range);
}

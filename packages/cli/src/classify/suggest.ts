import {
  annotateDeclaration,
  applyEdits,
  walk,
  type SentName,
  type SourceView,
  type TextEdit,
} from '@openrouter-compliance/core';
import { toDiff } from '@openrouter-compliance/codemod';
import { createLineIndex, type ScanResult } from '@openrouter-compliance/scanner';
import type { Project } from '../project.js';
import { toRelative } from '../to-relative.js';

/** A member of a type or a class that a person may want to annotate. */
export interface Suggestion {
  /** Relative to the root. */
  readonly file: string;
  /** 1-based; where the member is declared. */
  readonly line: number;
  readonly name: string;
  readonly category: SentName['category'];
  /** The class that is proposed. */
  readonly class: string;
  /** Calls that send something of this name, as `src/ask.ts:12`. */
  readonly sentAt: readonly string[];
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  /** Sent under a name that looks like data of people, while no type of the project declares it. */
  readonly undeclared: readonly Omit<Suggestion, 'file' | 'line'>[];
  /** A unified diff that adds the annotations. */
  readonly diff: string;
}

/**
 * Declarations whose names look like data of people and that reach a prompt, without a class of their own. A name proves nothing: it
 * is for a person to accept.
 */
export function suggestClasses({ root, host, discovery }: Project, scanned: ScanResult): Suggestions {
  const sent = sentIn(root, scanned);
  const found = discovery.files
    .filter((file) => /\.[cm]?tsx?$/.test(file))
    .flatMap((file) => {
      const text = host.readText(file) ?? '';
      if (![...sent.keys()].some((name) => text.includes(name))) return [];
      const view = host.load(file);
      return view ? [suggestIn(view, sent, root)] : [];
    });
  const suggestions = found.flatMap((each) => each.suggestions);
  const declared = new Set(found.flatMap(({ names }) => names));
  return {
    suggestions,
    undeclared: [...sent.values()].filter(({ name }) => !declared.has(name)),
    diff: found.map(({ diff }) => diff).join(''),
  };
}

type Sent = Omit<Suggestion, 'file' | 'line'>;

function sentIn(root: string, { files }: ScanResult): ReadonlyMap<string, Sent> {
  const sent = new Map<string, Sent>();
  for (const file of files) {
    if (file.state !== 'judged') continue;
    const positionAt = createLineIndex(file.text);
    for (const { name, category, className, call } of file.inventory.sentNames) {
      const place = `${toRelative(root, file.path)}:${positionAt(call.start).line}`;
      const known = sent.get(name)?.sentAt ?? [];
      sent.set(name, { name, category, class: className, sentAt: [...new Set([...known, place])] });
    }
  }
  return sent;
}

function suggestIn(view: SourceView, sent: ReadonlyMap<string, Sent>, root: string) {
  const positionAt = createLineIndex(view.text);
  const suggestions: Suggestion[] = [];
  const names: string[] = [];
  const edits: TextEdit[] = [];
  for (const node of walk(view.ast)) {
    if (node.type !== 'TSPropertySignature' && node.type !== 'PropertyDefinition') continue;
    const name = node.key.type === 'Identifier' ? node.key.name : undefined;
    const known = name === undefined ? undefined : sent.get(name);
    if (!known) continue;
    names.push(known.name);
    const edit = annotateDeclaration(view, known.class, node);
    if (!edit) continue;
    edits.push(edit);
    suggestions.push({
      file: toRelative(root, view.filename),
      line: positionAt(node.range[0]).line,
      ...known,
    });
  }
  const change = {
    before: view.text,
    after: applyEdits(view.text, edits),
    confidential: { keys: [], prompts: [] },
  };
  return { suggestions, names, diff: edits.length === 0 ? '' : toDiff(view.filename, root, change).text };
}

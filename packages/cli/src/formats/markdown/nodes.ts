import type { BlockContent, List, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Blocks as a page that ends in a line break; whatever names hold is escaped. */
export function toPage(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    { extensions: [gfmTableToMarkdown()], bullet: '-' },
  );
}

export function heading(depth: 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

/** A heading with a list, or nothing where there is nothing to list. */
export function section(
  title: string,
  items: readonly (readonly PhrasingContent[])[],
): readonly RootContent[] {
  return items.length === 0 ? [] : [heading(3, title), list(items.map((item) => paragraph(...item)))];
}

/** Columns of numbers stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly PhrasingContent[])[]): Table {
  return {
    type: 'table',
    align: head.map((_, index) => (rows.every((cells) => isNumber(cells[index])) ? 'right' : null)),
    children: [row(head.map(text)), ...rows.map(row)],
  };
}

function isNumber(cell: PhrasingContent | undefined): boolean {
  return cell?.type === 'text' && /^\d+$/.test(cell.value);
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

function list(items: readonly BlockContent[]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
  };
}

function row(cells: readonly PhrasingContent[]): TableRow {
  return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })) };
}

import type { SourceStyle } from './source-style.js';
import { columns } from './trivia.js';

/** A value that is written out as a literal. */
export type LiteralValue =
  boolean | number | string | readonly string[] | { readonly [key: string]: LiteralValue };

/** What is added to an object literal. */
export type Entry =
  | { readonly kind: 'property'; readonly key: string; readonly value: LiteralValue }
  /** `key: expression` */
  | { readonly kind: 'reference'; readonly key: string; readonly expression: string }
  /** `...expression` */
  | { readonly kind: 'spread'; readonly expression: string };

export interface Place {
  /** White space with which the line begins. */
  readonly indent: string;
  /** Columns of the line that are taken already. */
  readonly column: number;
  /** Columns that must stay free behind the text, for a comma or a bracket. */
  readonly reserve: number;
}

export interface LiteralOptions {
  readonly quoteKeys?: boolean;
  /** Strings that are values of keys get `as const`: a declared constant would widen them to `string`. */
  readonly literalTypes?: boolean;
}

/** Writes entries as the file's formatter would: on one line where they fit, else one a line. */
export class LiteralWriter {
  constructor(
    readonly style: SourceStyle,
    readonly options: LiteralOptions = {},
  ) {}

  entry(entry: Entry, place: Place): string {
    switch (entry.kind) {
      case 'spread':
        return `...${entry.expression}`;
      case 'reference':
        return `${this.#key(entry.key)}: ${entry.expression}`;
      case 'property': {
        const key = `${this.#key(entry.key)}: `;
        return key + this.value(entry.value, { ...place, column: place.column + key.length });
      }
    }
  }

  value(value: LiteralValue, place: Place): string {
    const flat = this.#flat(value);
    if (place.column + flat.length + place.reserve <= this.style.width) return flat;
    return this.broken(value, place.indent);
  }

  /** Over several lines; closed with `indent`. */
  broken(value: LiteralValue, indent: string): string {
    if (typeof value !== 'object') return this.#flat(value);
    const { newline, unit, trailingComma } = this.style;
    const inner = indent + unit;
    const place = { indent: inner, column: columns(inner), reserve: 1 };
    const lines = isList(value)
      ? value.map((item) => this.#quoted(item))
      : Object.entries(value).map(([key, item]) => this.entry({ kind: 'property', key, value: item }, place));
    const [open, close] = isList(value) ? '[]' : '{}';
    return `${open}${newline}${lines.map((line) => inner + line).join(`,${newline}`)}${trailingComma}${newline}${indent}${close}`;
  }

  #flat(value: LiteralValue): string {
    if (typeof value === 'boolean' || typeof value === 'number') return String(value);
    if (typeof value === 'string')
      return this.#quoted(value) + (this.options.literalTypes ? ' as const' : '');
    if (isList(value)) return `[${value.map((item) => this.#quoted(item)).join(', ')}]`;
    const { padding } = this.style;
    const entries = Object.entries(value).map(([key, item]) => `${this.#key(key)}: ${this.#flat(item)}`);
    return `{${padding}${entries.join(', ')}${padding}}`;
  }

  #key(key: string): string {
    return this.options.quoteKeys || !/^[A-Za-z_$][\w$]*$/.test(key) ? this.#quoted(key) : key;
  }

  #quoted(text: string): string {
    const { quote } = this.style;
    return (
      quote + JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`) + quote
    );
  }
}

function isList(value: LiteralValue): value is readonly string[] {
  return Array.isArray(value);
}

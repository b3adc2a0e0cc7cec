import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../repository.js';

/** A key of the policy file, as the published JSON Schema has it. */
export interface PolicyKey {
  /** `classes.<name>.models`, `files[].globs`. */
  readonly name: string;
  readonly form: string;
  readonly description: string;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly description?: string;
}

interface RootSchema extends Schema {
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** Every key of the policy file, outer ones first. Keys of a class stand there once, as `classes.<name>.…`. */
export function readPolicyKeys(): readonly PolicyKey[] {
  const file = path.join(repository, 'packages/core/schema/openrouter-compliance.schema.json');
  const root = JSON.parse(readFileSync(file, 'utf8')) as RootSchema;
  const resolve = (schema: Schema): Schema => {
    const shared = schema.$ref && root.$defs[schema.$ref.replace('#/$defs/', '')];
    return shared ? { ...shared, ...schema } : schema;
  };

  const visit = (schema: Schema, prefix: string): PolicyKey[] => {
    const { properties = {}, additionalProperties, items } = schema;
    if (items) return visit(resolve(items), `${prefix.replace(/\.$/, '')}[].`);
    // Classes of other names have the keys of the built-in ones.
    if (typeof additionalProperties === 'object')
      return visit(resolve(additionalProperties), `${prefix}<name>.`);
    return Object.entries(properties).flatMap(([key, value]) => {
      const property = resolve(value);
      const name = `${prefix}${key}`;
      const needed = schema.required?.includes(key) ? ', needed' : '';
      return [
        { name, form: toForm(property) + needed, description: property.description ?? '' },
        ...visit(property, `${name}.`),
      ];
    });
  };
  const toForm = (schema: Schema): string => {
    const { enum: words, anyOf, type, items } = resolve(schema);
    if (anyOf) return anyOf.map(toForm).join(' or ');
    if (words) return toWords(words);
    if (type === 'array') return `list of ${plural(toForm(items ?? {}))}`;
    return forms[type ?? ''] ?? 'any value';
  };
  return visit(root, '');
}

const forms: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: '`true` or `false`',
  number: 'number',
  integer: 'number',
  object: 'object',
};

/** Long lists would make the table wider than a screen; editors and messages have them. */
function toWords(words: readonly string[]): string {
  const quoted = words.map((word) => `\`"${word}"\``);
  if (quoted.length <= 4) return quoted.join(' or ');
  return `${quoted.slice(0, 2).join(', ')} or one of ${quoted.length - 2} more`;
}

function plural(form: string): string {
  return ['text', 'object', 'number'].includes(form) ? `${form}s` : form;
}

/** All keys as a table. */
export function toPolicyKeyTable(): string {
  const rows = readPolicyKeys().map(({ name, form, description }) => [
    `\`${name}\``,
    form,
    description.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
  ]);
  return [['Key', 'Form', 'Meaning'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

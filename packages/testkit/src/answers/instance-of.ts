// The npm generators of JSON Schema samples are random or pull in large trees; structured-output requests use a
// small closed subset of JSON Schema, and a minimal deterministic instance of it is all that is needed here.

/** A minimal value that satisfies a JSON schema of the subset that structured outputs allow. */
export function instanceOf(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return null;
  return instance(schema, schema, 0);
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const deepest = 16;

function instance(schema: Schema, root: Schema, depth: number): unknown {
  if (depth > deepest) return null;
  const within = (part: Schema): unknown => instance(part, root, depth + 1);
  if (schema.$ref !== undefined) return within(referenced(schema.$ref, root));
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const variant = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (variant !== undefined) return within(variant);
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, part]) => [key, within(part)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => within(schema.items ?? {}));
    case 'number':
    case 'integer':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'string':
      return 'sample';
    default:
      return null;
  }
}

function referenced(pointer: string, root: Schema): Schema {
  const name = pointer.split('/').at(-1) ?? '';
  return root.$defs?.[name] ?? root.definitions?.[name] ?? root;
}

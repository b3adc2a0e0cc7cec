import type { Static, UnknownValue } from './value.js';

/** An element of something unknown that is iterated, as a step of its path: at any index, under no name. */
export const elementKey = '[]';

/** Members that say something about a text without saying the text. Not `name`, `date` or `code`: those of a patient or a program are content. */
const metadataNames = new Set([
  'length',
  'size',
  'byteLength',
  'id',
  'role',
  'model',
  'usage',
  'status',
  'statusCode',
  'statusText',
  'ok',
  'type',
  'mimeType',
  'kind',
  'index',
  'count',
  'total',
  'version',
  'timestamp',
  'createdAt',
  'updatedAt',
  'duration',
  'provider',
  'finish_reason',
  'finishReason',
  'created',
  'hash',
  'digest',
]);
const metadataSuffix = /(?:Id|ID|_id|Count|_count|Tokens|_tokens|Length|_length|At|_at|Ms|_ms)$/;

/** Numbers that set limits: `num_questions`, `maxTokens`. */
const metadataPrefix = /^(?:num|max|min|total)(?:_|[A-Z])/;

/** `id`, `userId`, `order_id`. */
export function isIdName(name: string): boolean {
  return /^id$|(?:Id|ID|_id)$/.test(name);
}

export function isMetadata(name: string): boolean {
  return metadataNames.has(name) || metadataSuffix.test(name) || metadataPrefix.test(name);
}

/**
 * What a member of a derived unknown is made of: its content, unless the member only describes it. What is read as JSON has its
 * parts from the parts of what it is read from, so that one member of a body is not another.
 */
export function namedMember(
  value: UnknownValue,
  key: string,
): Pick<UnknownValue, 'derivedFrom' | 'maybeFrom'> {
  if (isMetadata(key)) return {};
  const { derivedFrom, maybeFrom } = value;
  return {
    ...(derivedFrom && {
      derivedFrom: isReadAsJson(value) ? derivedFrom.map((from) => partOf(from, key)) : derivedFrom,
    }),
    ...(maybeFrom ? { maybeFrom } : {}),
  };
}

/** `await request.json()` of something that is not known otherwise. */
function isReadAsJson({ reason }: UnknownValue): boolean {
  return reason.kind === 'call-result' && reason.name.endsWith('.json');
}

function partOf(from: Static, key: string): Static {
  return from.map((each) =>
    each.kind === 'unknown' ? { ...each, path: [...each.path, key], ...namedMember(each, key) } : each,
  );
}

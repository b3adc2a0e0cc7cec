import { recordFields, type AnswerUse, type Dealing, type RecordField } from '../../facts/answer-use.js';

/** What is known of the record that a module keeps of a call. */
export type FoundRecord =
  | { readonly kind: 'whole' | 'quoted' }
  /** As an object of `keeps`. */
  | { readonly kind: 'incomplete'; readonly missing: string }
  /** As a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

const names: Readonly<Record<RecordField, string>> = {
  id: 'generation id',
  model: 'model',
  user: 'user',
  cost: 'cost',
  digest: 'digest of the prompt',
};

/** Whether a record with every field has been handed to something outside, on every way on which an answer leaves the module. */
export function judgeRecord(answer: AnswerUse | undefined): FoundRecord {
  const unknown = (reason: string): FoundRecord => ({ kind: 'unknown', reason });
  if (!answer || answer.left.length === 0)
    return unknown('the code does not show how its answer leaves the module');
  if (!answer.isKnown) return unknown('it is not known where the answers of this client say what they are');
  const left = answer.left.filter((dealing) => dealing !== undefined);
  if (left.some(({ quoted }) => quoted)) return { kind: 'quoted' };
  if (left.length < answer.left.length) return unknown('the module has more ways than are followed');
  if (answer.streams)
    return unknown('the answer is a stream, or may be one, and says in its last piece what it has cost');
  const missing = recordFields.filter((field) =>
    left.every(({ pieces, perhaps }) => !pieces.includes(field) && !perhaps.includes(field)),
  );
  if (missing.length > 0) return { kind: 'incomplete', missing: inWords(missing) };
  if (answer.crosses) return unknown('the answer passes other modules before the record is kept');
  if (left.some(({ lost }) => lost?.record))
    return unknown('one answer may follow another before it is recorded');
  return left.every(isWhole) ? { kind: 'whole' } : unknown(whyPartial(left));
}

function isWhole({ recorded }: Dealing): boolean {
  return recordFields.every((field) => recorded.includes(field));
}

function whyPartial(left: readonly Dealing[]): string {
  const doubtful = recordFields.filter((field) => left.every(({ pieces }) => !pieces.includes(field)));
  if (doubtful.length > 0)
    return `the code does not show that what is handed over holds the ${listed(doubtful)}`;
  if (left.some(isWhole)) return 'it is kept on some ways through the module, and on others it is not';
  return 'what is handed over holds its fields in several pieces, or not on every way';
}

function inWords(missing: readonly RecordField[]): string {
  if (missing.length === recordFields.length) return 'none';
  return `one with ${missing.map((field) => `no ${names[field]}`).join(', ')}`;
}

function listed(fields: readonly RecordField[]): string {
  return fields.map((field) => names[field]).join(', the ');
}

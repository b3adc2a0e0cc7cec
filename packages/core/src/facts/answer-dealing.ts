import { recordFields, type Dealing, type RecordField } from './answer-use.js';

export const nothingDone: Dealing = { recorded: [], pieces: [], perhaps: [] };

/** What is left of dealings with an answer once the same call is made again. */
export function followedBy({ recorded, served, refused, lost }: Dealing): Dealing {
  const losses = {
    ...lost,
    ...(isComplete(recorded) ? {} : { record: true as const }),
    ...(served || refused ? {} : { check: true as const }),
  };
  return { ...nothingDone, again: true, ...(Object.keys(losses).length > 0 ? { lost: losses } : {}) };
}

export function isComplete(fields: readonly RecordField[]): boolean {
  return recordFields.every((field) => fields.includes(field));
}

/** What becomes of dealings when something is handed to what may keep records. */
export function withRecord(
  dealing: Dealing,
  certain: readonly RecordField[],
  perhaps: readonly RecordField[],
): Dealing {
  return {
    ...dealing,
    recorded: new Set(certain).size > dealing.recorded.length ? union(certain) : dealing.recorded,
    pieces: union(dealing.pieces, certain),
    perhaps: union(dealing.perhaps, perhaps),
  };
}

/** The fields that any of some lists has, in their order. */
export function union(...lists: readonly (readonly RecordField[])[]): readonly RecordField[] {
  return recordFields.filter((field) => lists.some((list) => list.includes(field)));
}

/** What is known of the provider once it has been compared. */
export function withComparison(dealing: Dealing, texts: readonly string[], is: 'one' | 'none'): Dealing {
  if (is === 'none') return dealing.served ? dealing : { ...dealing, refused: true };
  const served = dealing.served?.filter((name) => texts.includes(name)) ?? [...texts].sort();
  return { ...dealing, served };
}

/** What nobody has read may have thrown: whether an answer that is refused is used after it is not known. */
export function afterUnread({ refused, ...dealing }: Dealing): Dealing {
  return refused && dealing.served ? { ...dealing, refused } : dealing;
}

/** A list with another element, unless it has an equal one. */
export function added<T>(list: readonly T[], element: T): readonly T[] {
  const text = JSON.stringify(element ?? null);
  return list.some((each) => JSON.stringify(each ?? null) === text) ? list : [...list, element];
}

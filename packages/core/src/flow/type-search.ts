import type { ClassLabel } from './labels.js';
import { siteKey } from './value.js';

/** Types inside of each other that are looked into: each takes some of the stack. */
const depthLimit = 100;

interface Provisional {
  readonly classes: readonly ClassLabel[];
  /** The outermost type in sight that the answer leaves out. */
  readonly leavesOut: number;
  /** How deep it was asked for, where it was cut off by the limit. */
  readonly cutAt: number | undefined;
}

/**
 * The classes of data that types made of each other say. Each type is looked into once: types that reach each other say the
 * same, and are answered together when the first of them is done (Tarjan's strongly connected components). Asking again
 * along every path takes years for a union of two hundred kinds of nodes that hold each other.
 */
export class TypeSearch {
  readonly #answers = new Map<string, readonly ClassLabel[]>();
  readonly #provisional = new Map<string, Provisional>();
  /** What is being looked into, with its depth. */
  readonly #inSight = new Map<string, number>();
  /** What was looked into and is not answered yet. */
  readonly #unsettled: string[] = [];
  #leavesOut = Infinity;
  #wasCut = false;

  /** @param look gives what the type itself and its pieces say; it asks this search for the pieces. */
  classesOf(key: string, look: () => readonly ClassLabel[]): readonly ClassLabel[] {
    const answer = this.#answers.get(key);
    if (answer) return answer;
    const depth = this.#inSight.size;
    const seenAt = this.#inSight.get(key);
    if (seenAt !== undefined) {
      this.#leavesOut = Math.min(this.#leavesOut, seenAt);
      return [];
    }
    const before = this.#provisional.get(key);
    if (before && (before.cutAt === undefined || before.cutAt <= depth)) {
      this.#leavesOut = Math.min(this.#leavesOut, before.leavesOut);
      if (before.cutAt !== undefined) this.#wasCut = true;
      return before.classes;
    }
    if (depth > depthLimit) {
      this.#wasCut = true;
      return [];
    }
    return this.#lookInto(key, depth, look);
  }

  #lookInto(key: string, depth: number, look: () => readonly ClassLabel[]): readonly ClassLabel[] {
    const outer = { leavesOut: this.#leavesOut, wasCut: this.#wasCut };
    this.#leavesOut = Infinity;
    this.#wasCut = false;
    const start = this.#unsettled.length;
    this.#unsettled.push(key);
    this.#inSight.set(key, depth);
    const classes = distinct(look());
    this.#inSight.delete(key);
    const [leavesOut, wasCut] = [this.#leavesOut, this.#wasCut];
    const isWhole = leavesOut >= depth && !wasCut;
    if (isWhole || depth === 0) {
      const settled = this.#unsettled.splice(start);
      // Where the limit has cut something off, only what was asked for from outside has its answer.
      for (const each of isWhole ? settled : [key]) this.#answers.set(each, classes);
      for (const each of settled) this.#provisional.delete(each);
    } else {
      this.#provisional.set(key, { classes, leavesOut, cutAt: wasCut ? depth : undefined });
    }
    this.#leavesOut = Math.min(outer.leavesOut, leavesOut >= depth ? Infinity : leavesOut);
    this.#wasCut = outer.wasCut || wasCut;
    if (depth === 0) [this.#leavesOut, this.#wasCut] = [Infinity, false];
    return classes;
  }
}

function distinct(labels: readonly ClassLabel[]): readonly ClassLabel[] {
  return [...new Map(labels.map((label) => [`${label.name}\0${siteKey(label.said)}`, label])).values()];
}

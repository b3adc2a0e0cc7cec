import type { ClassValue, Site, Static, Term } from './value.js';
import { absent, join } from './value.js';

/** An object as far as it is known. Immutable: a change makes a new one. */
export interface ObjectCell {
  readonly kind: 'object';
  readonly site: Site;
  readonly properties: ReadonlyMap<string, Property>;
  /** Set when there may be keys that are not listed: what they may hold. */
  readonly rest?: Static | undefined;
  readonly prototype?: ClassValue;
  /** The outside thing that answers for what is not listed: an instance of, or a class derived from, a package's class. */
  readonly base?: Term;
  readonly frozen?: boolean;
  /** What `Object.create` and `setPrototypeOf` gave: read where nothing of its own is there, never copied or sent. */
  readonly inherits?: Static;
  /** The text that it stands for: a URL. */
  readonly text?: Static;
  /** A `Map`, whose entries stand as properties. JSON has nothing of it. */
  readonly isMap?: boolean;
}

export interface Property {
  readonly value: Static;
  /** A getter: `value` is the function to call. */
  readonly getter?: boolean;
  /** What a write calls instead; with a getter and without this, a write does nothing. */
  readonly setter?: Static;
  /** Not enumerable: neither copied by a spread nor written into JSON. */
  readonly hidden?: boolean;
  /** A write does nothing. */
  readonly readonly?: boolean;
  /** The property as written, when it stands in a literal. */
  readonly site?: Site;
}

export interface ArrayCell {
  readonly kind: 'array';
  readonly site: Site;
  /** Element by element while that is known. */
  readonly elements: readonly Static[];
  /** Further elements that may follow, in any number. */
  readonly rest?: Static | undefined;
  /** A `Set`. JSON has nothing of it. */
  readonly isSet?: boolean;
}

export type Cell = ObjectCell | ArrayCell;
type Entry = { readonly cell: Cell } | { readonly variable: Static };

/**
 * What variables and objects hold at one moment. A fork sees its parent and writes into its own layer, so that a
 * branch costs what it changes; joining branches joins only what one of them wrote.
 */
export class State {
  /** Made with the first write: most branches write nothing. */
  #entries: Map<number, Entry> | undefined;
  readonly #parent: State | undefined;
  readonly #depth: number;
  /** Set once control cannot reach this moment: after `return`, `throw`, `break`. */
  dead = false;

  constructor(origin: State | undefined) {
    // States that hold nothing of their own are passed over: chains of them are long.
    this.#parent = !origin || origin.#entries ? origin : origin.#parent;
    this.#depth = origin ? origin.#depth + 1 : 0;
  }

  fork(): State {
    return new State(this);
  }

  #find(address: number): Entry | undefined {
    let entry = this.#entries?.get(address);
    for (let state = this.#parent; !entry && state; state = state.#parent)
      entry = state.#entries?.get(address);
    return entry;
  }

  #write(address: number, entry: Entry): void {
    this.#entries ??= new Map();
    this.#entries.set(address, entry);
  }

  readVariable(address: number): Static | undefined {
    const entry = this.#find(address);
    return entry && 'variable' in entry ? entry.variable : undefined;
  }

  writeVariable(address: number, value: Static): void {
    this.#write(address, { variable: value });
  }

  readCell(address: number): Cell {
    const entry = this.#find(address);
    if (!entry || !('cell' in entry)) throw new Error(`No cell at address ${address}.`);
    return entry.cell;
  }

  hasCell(address: number): boolean {
    const entry = this.#find(address);
    return entry !== undefined && 'cell' in entry;
  }

  writeCell(address: number, cell: Cell): void {
    this.#write(address, { cell });
  }

  /**
   * This moment as a fork of `base` that stays as it is while the states between them are written on: what has left a
   * branch does not see what the others do after it.
   */
  snapshot(base: State): State {
    const copy = new State(base);
    for (const address of this.changedSince(base)) copy.#write(address, this.#find(address) as Entry);
    return copy;
  }

  /** Takes over what only another moment knows. */
  adopt(other: State): void {
    for (const [address, entry] of other.#entries ?? [])
      if (!this.#find(address)) this.#write(address, entry);
  }

  /** Every address that holds something. */
  addresses(): Set<number> {
    const all = new Set<number>(this.#entries?.keys());
    for (let state = this.#parent; state; state = state.#parent)
      for (const address of state.#entries?.keys() ?? []) all.add(address);
    return all;
  }

  /** Addresses written between `base`, which this state comes from, and this state. */
  changedSince(base: State): Set<number> {
    return new Set(this.#changesSince(base).keys());
  }

  /** What they hold now. Not to be changed: where one layer alone was written, it is that layer. */
  #changesSince(base: State): ReadonlyMap<number, Entry> {
    const layers = this.#entries && this.#depth > base.#depth ? [this.#entries] : [];
    for (let state = this.#parent; state && state.#depth > base.#depth; state = state.#parent)
      if (state.#entries) layers.push(state.#entries);
    const oldest = layers.pop();
    if (!oldest || layers.length === 0) return oldest ?? noEntries;
    const changes = new Map(oldest);
    for (const layer of layers.reverse()) for (const [address, entry] of layer) changes.set(address, entry);
    return changes;
  }

  /**
   * Makes this state the join of those states that control can reach; dead when there is none.
   *
   * @param base where they all come from: this state, or one that this state is a fresh fork of.
   */
  merge(descendants: readonly State[], base: State = this): void {
    const alive = descendants.filter((state) => !state.dead);
    const [only] = alive;
    if (!only) {
      this.dead = true;
      return;
    }
    if (alive.length === 1) {
      for (const [address, entry] of only.#changesSince(base)) this.#write(address, entry);
      return;
    }
    // By address what each of them wrote: most write little, so that many branches cost what they change together.
    const written = new Map<number, Entry[]>();
    for (const state of alive) {
      for (const [address, entry] of state.#changesSince(base)) {
        const entries = written.get(address);
        if (entries) entries.push(entry);
        else written.set(address, [entry]);
      }
    }
    for (const [address, entries] of written) {
      const before = entries.length < alive.length ? base.#find(address) : undefined;
      const present = before ? [before, ...entries] : entries;
      const first = present[0] as Entry;
      if (present.every((entry) => entry === first)) this.#write(address, first);
      else if ('variable' in first) {
        this.#write(address, {
          variable: join(...present.map((entry) => (entry as { variable: Static }).variable)),
        });
      } else
        this.#write(address, {
          cell: joinCells(present.map((entry) => (entry as { cell: Cell }).cell)),
        });
    }
  }
}

const noEntries: ReadonlyMap<number, Entry> = new Map();
const noProperty: Property = { value: absent };

function joinCells(cells: readonly Cell[]): Cell {
  return cells.reduce((a, b) => {
    if (a.kind === 'array' && b.kind === 'array') return joinArrays(a, b);
    if (a.kind === 'object' && b.kind === 'object') return joinObjects(a, b);
    return a;
  });
}

function joinRest(a: Static | undefined, b: Static | undefined): Static | undefined {
  return a && b ? join(a, b) : (a ?? b);
}

function joinArrays(a: ArrayCell, b: ArrayCell): ArrayCell {
  const common = Math.min(a.elements.length, b.elements.length);
  const elements = a.elements
    .slice(0, common)
    .map((element, index) => join(element, b.elements[index] as Static));
  const surplus = [...a.elements.slice(common), ...b.elements.slice(common)];
  return {
    ...a,
    elements,
    rest: surplus.reduce(
      (rest: Static | undefined, element) => joinRest(rest, element),
      joinRest(a.rest, b.rest),
    ),
  };
}

function joinObjects(a: ObjectCell, b: ObjectCell): ObjectCell {
  if (a === b) return a;
  const properties = new Map<string, Property>();
  for (const key of new Set([...a.properties.keys(), ...b.properties.keys()])) {
    const left = a.properties.get(key) ?? (a.rest ? { value: a.rest } : noProperty);
    const right = b.properties.get(key) ?? (b.rest ? { value: b.rest } : noProperty);
    properties.set(key, left === right ? left : { ...left, ...right, value: join(left.value, right.value) });
  }
  const text = joinRest(a.text, b.text);
  return {
    ...a,
    properties,
    rest: joinRest(a.rest, b.rest),
    frozen: Boolean(a.frozen && b.frozen),
    ...(text ? { text } : {}),
  };
}

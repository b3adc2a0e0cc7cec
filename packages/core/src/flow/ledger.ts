import type { Machine } from './machine.js';
import type { State } from './store.js';
import type { Site, Static } from './value.js';

/** What holds on one way to a moment, by subject. */
export type Way<T> = ReadonlyMap<string, T>;

/**
 * What has happened on each way to a moment, kept where variables are kept: it forks with a branch, and where ways meet all of them
 * stay apart. Variables say what may have happened; this says what has happened on every way.
 */
export class Ledger<T> {
  readonly #known = new Map<string, Way<T>>();

  constructor(readonly machine: Machine) {}

  /** @returns undefined for ways of which nothing is known: there are too many, or code that nobody has read was run. */
  read(state: State): readonly (Way<T> | undefined)[] {
    const written = state.readVariable(this.machine.ledger) ?? [];
    return written.map((value) =>
      value.kind === 'literal' && typeof value.value === 'string' ? this.#decode(value.value) : undefined,
    );
  }

  /** Goes on with what each way to the present moment becomes. */
  change(site: Site, next: (way: Way<T>) => Way<T>): void {
    const { machine } = this;
    const before = machine.state.readVariable(machine.ledger) ?? [];
    const after = new Map<string, Static[number]>();
    // One node for all: what differs in its place only would be told apart.
    const at = { node: site.module.view.ast, module: site.module };
    for (const value of before) {
      const way =
        value.kind === 'literal' && typeof value.value === 'string' ? this.#decode(value.value) : undefined;
      if (!way) after.set('', value);
      else {
        const text = this.#encode(next(way));
        after.set(`=${text}`, { kind: 'literal', value: text, site: at });
      }
    }
    machine.state.writeVariable(machine.ledger, [...after.values()]);
  }

  #encode(way: Way<T>): string {
    if (way.size === 0) return '';
    const text = JSON.stringify([...way].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (!this.#known.has(text)) this.#known.set(text, way);
    return text;
  }

  #decode(text: string): Way<T> {
    return this.#known.get(text) ?? new Map<string, T>();
  }
}

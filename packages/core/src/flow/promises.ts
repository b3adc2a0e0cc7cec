import type { Machine } from './machine.js';
import { rejected } from './rejections.js';
import { join, type Site, type Static } from './value.js';

export function isPromiseMethod(name: string): boolean {
  return name === 'then' || name === 'catch' || name === 'finally';
}

/** A promise is its value: `await` changes nothing, `then` calls on with it. */
export function callPromiseMethod(
  m: Machine,
  self: Static,
  name: string,
  args: readonly Static[],
  site: Site,
): Static {
  const [first, second] = args;
  // What is thrown where no `try` is around it rejects the promise of the function that it leaves.
  const error = rejected(m, 'the error', site);
  const run = (callback: Static | undefined, input: readonly Static[]): Static | undefined => {
    if (
      !callback?.some(
        (value) => value.kind === 'function' || value.kind === 'native' || value.kind === 'external',
      )
    )
      return undefined;
    let result: Static | undefined;
    let ways: Static | undefined;
    m.maybe(() => {
      const value = m.call(callback, input, site);
      if (m.state.dead) return;
      result = value;
      ways = m.state.readVariable(m.ledger);
    });
    // Where there is a value, it has run: where there is none, nothing that waits for the value goes on.
    if (ways && callback === first && name === 'then') m.state.writeVariable(m.ledger, ways);
    return result;
  };
  if (name === 'finally') {
    run(first, []);
    return self;
  }
  if (name === 'catch') {
    const caught = run(first, [error]);
    return caught ? join(self, caught) : self;
  }
  const done = run(first, [self]);
  const caught = run(second, [error]);
  return join(...[done ?? self, ...(caught ? [caught] : [])]);
}

import type { TSESTree } from '@typescript-eslint/types';
import type { OutsideCall } from '../flow/machine.js';
import { loggedContentOf } from './content.js';
import type { LogCall } from './log-call.js';

type Logged = Pick<LogCall, 'args' | 'shallow' | 'service' | 'response'> & { readonly call: OutsideCall };

/**
 * What a logger of the program writes of what it is given is judged where the logger is called, if that is known to be a log
 * call: by an entry of the policy, by its name, or because the logger may also be one of a package.
 */
export function withoutInner<T extends Logged>(logged: readonly T[]): readonly T[] {
  const toldBy = new Map<TSESTree.Node, readonly string[]>();
  for (const outer of logged.filter(isPlain)) {
    const { node } = outer.call.site;
    toldBy.set(node, [
      ...(toldBy.get(node) ?? []),
      ...rootsOf(outer).flatMap((root) => coveredBy(root, outer)),
    ]);
  }
  return logged.filter((inner) => {
    if (!isPlain(inner)) return true;
    const around = inner.call.chain.flatMap(({ node }) => {
      const told = toldBy.get(node);
      return told ? [told] : [];
    });
    const told = new Set(around.flat());
    return around.length === 0 || rootsOf(inner).some((root) => !told.has(keyOf(root, inner.shallow)));
  });
}

/** Services and answers are judged in another way than what is only written. */
function isPlain({ service, response }: Logged): boolean {
  return !service && !response;
}

interface Root {
  readonly root: string;
  readonly certain: boolean;
}

function rootsOf({ args }: Logged): readonly Root[] {
  return args.flatMap(({ value }) => loggedContentOf(value));
}

function keyOf({ root, certain }: Root, shallow: boolean): string {
  return `${root}#${certain}#${shallow}`;
}

/** What is surely written is written perhaps, and what is written to any depth is written where it is not deep. */
function coveredBy({ root, certain }: Root, { shallow }: Logged): readonly string[] {
  const certainties = certain ? [true, false] : [false];
  const depths = shallow ? [true] : [true, false];
  return certainties.flatMap((each) => depths.map((depth) => keyOf({ root, certain: each }, depth)));
}

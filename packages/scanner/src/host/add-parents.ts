import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

type Child = TSESTree.Node | null | undefined;

/** Sets `parent` on every node, as ESLint does before a rule sees the tree. A stack of its own: real trees are deep. */
export function addParents(program: TSESTree.Program): void {
  const stack: TSESTree.Node[] = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, Child | Child[]>)[key];
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!child) continue;
        (child as { parent: TSESTree.Node }).parent = node;
        stack.push(child);
      }
    }
  }
}

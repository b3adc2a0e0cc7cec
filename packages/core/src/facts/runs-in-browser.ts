import type { TSESTree } from '@typescript-eslint/types';
import type { Site } from '../flow/value.js';

/**
 * Whether a call runs in the browser, as `'use client'` at the head of a module says of it and of what it imports; `'use server'`, at
 * the head of a module or of a function, ends that.
 *
 * @param chain the calls that lead there, outermost first.
 */
export function runsInBrowser(site: Site, chain: readonly Site[]): boolean {
  for (const { node, module } of [site, ...chain.toReversed()]) {
    if (isServerFunction(node)) return false;
    const { body } = module.view.ast;
    if (says(body, 'use server')) return false;
    if (says(body, 'use client')) return true;
  }
  return false;
}

function isServerFunction(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if ('body' in at && at.body && !Array.isArray(at.body) && at.body.type === 'BlockStatement')
      if (says(at.body.body, 'use server')) return true;
  }
  return false;
}

function says(body: readonly TSESTree.Node[], directive: string): boolean {
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') return false;
    if (statement.expression.value === directive) return true;
  }
  return false;
}

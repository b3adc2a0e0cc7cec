import type { CallSite } from '../facts/call-site.js';
import type { Site } from '../flow/value.js';
import { toSpan, type Span } from '../text/span.js';
import type { RelatedPlace } from './verdict.js';

/** Where a problem is shown: at the code that causes it when that stands in the analysed file, else at the call. */
export function locate(
  fact: { readonly filename: string; readonly span: Span },
  site: Site | undefined,
): { readonly span: Span; readonly related: readonly RelatedPlace[] } {
  if (!site) return { span: fact.span, related: [] };
  const span = toSpan(site.node);
  if (site.module.filename === fact.filename) return { span, related: [] };
  return {
    span: fact.span,
    related: [{ filename: site.module.filename, span, message: 'The value comes from here.' }],
  };
}

/** How messages name what is called. */
export function callName({ site }: CallSite): string {
  const { node, module } = site;
  if (node.type !== 'CallExpression') return 'this call';
  const text = module.view.text.slice(...node.callee.range).replace(/\s+/g, '');
  return text.length <= 60 && !/['"`]/.test(text) ? text : 'this call';
}

/** How messages name a place of the catalog. */
export function placeName(path: string): string {
  return `\`${path.replace(/^\d+\./, '').replace(/<[^>]+>/, '…')}\``;
}

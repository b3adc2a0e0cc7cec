import { marked } from 'marked';

/** Targets of all links of a page that lead to files of the repository, without their anchors. */
export function readFileLinks(page: string): readonly string[] {
  const links: string[] = [];
  // Without asynchronous extensions, walking is over when the call returns.
  void marked.walkTokens(marked.lexer(page), (token) => {
    if (token.type !== 'link' && token.type !== 'image') return;
    const target = String(token['href']).replace(/#.*$/, '');
    if (target !== '' && !/^[a-z][a-z+.-]*:/i.test(target)) links.push(target);
  });
  return links;
}

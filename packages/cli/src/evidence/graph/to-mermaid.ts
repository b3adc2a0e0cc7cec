import { groupTitles, type DataFlow, type FlowEdge, type GroupId } from './data-flow.js';

/** The data flow as a Mermaid flowchart, which GitHub and GitLab draw. */
export function toMermaid({ nodes, edges }: DataFlow): string {
  const groups = (Object.keys(groupTitles) as GroupId[]).filter((id) =>
    nodes.some(({ group }) => group === id),
  );
  return [
    'flowchart LR',
    ...groups.flatMap((id) => [
      `  subgraph g_${id.replaceAll('-', '_')}[${quote(groupTitles[id])}]`,
      ...nodes
        .filter(({ group }) => group === id)
        .map(
          ({ id: node, label, isUnknown }) => `    ${node}[${quote(label)}]${isUnknown ? ':::unknown' : ''}`,
        ),
      '  end',
    ]),
    ...edges.map((edge) => `  ${edge.from} ${arrow(edge)}|${quote(edge.label)}| ${edge.to}`),
    ...edges.flatMap(({ state }, index) =>
      state === 'fail' ? [`  linkStyle ${index} stroke:#c62828,stroke-width:3px`] : [],
    ),
    '  classDef unknown stroke-dasharray: 4 3',
    '',
  ].join('\n');
}

/** Answers come back; what is open is dotted. */
function arrow({ answers, state }: FlowEdge): string {
  return `${answers ? '<' : ''}${state === 'open' ? '-.->' : '-->'}`;
}

/** Mermaid reads `#name;` as a character, and Markdown in what is quoted. */
function quote(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,/:·✗()-]/gu, (character) => `#${character.codePointAt(0)};`);
  return `"${escaped}"`;
}

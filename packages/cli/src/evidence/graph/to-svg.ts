import { groupTitles, type DataFlow, type FlowEdge, type FlowNode, type GroupId } from './data-flow.js';

/** The data flow as a picture that needs no network and no script; its colours are those of the page around it. */
export async function toSvg(flow: DataFlow): Promise<string> {
  // WebAssembly of a megabyte, which nothing but a picture needs.
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  const svg = graphviz.dot(toDot(flow), 'svg');
  const start = svg.indexOf('<svg');
  return svg
    .slice(start)
    .replace('<svg ', '<svg role="img" aria-labelledby="data-flow-title data-flow-text" ')
    .replaceAll(/ (?:id="(?:node|edge|clust|graph)\d+"|xlink:title="[^"]*")/g, '');
}

function toDot({ nodes, edges }: DataFlow): string {
  const groups = (Object.keys(groupTitles) as GroupId[]).filter((id) =>
    nodes.some(({ group }) => group === id),
  );
  return [
    'digraph {',
    'graph [rankdir=LR, bgcolor=transparent, fontname="Helvetica-Bold", fontsize=12, nodesep=0.3, ranksep=1.25, splines=spline, pad=0.2]',
    'node [shape=box, style=rounded, fontname=Helvetica, fontsize=12, margin="0.16,0.09"]',
    'edge [fontname=Helvetica, fontsize=11, arrowsize=0.7]',
    ...nodes.filter(({ group }) => group === 'router').map(toNode),
    ...groups.flatMap((id) =>
      id === 'router'
        ? []
        : [
            `subgraph ${text(`cluster_${id}`)} {`,
            `label=${text(groupTitles[id])}; labeljust=l; margin=16; style=rounded; class=${text(`group ${id}`)}`,
            ...nodes.filter(({ group }) => group === id).map(toNode),
            '}',
          ],
    ),
    ...edges.map(toEdge),
    '}',
  ].join('\n');
}

function toNode({ id, label, group, isUnknown }: FlowNode): string {
  return `${id} [label=${text(label)}, class=${text(`part ${group}${isUnknown ? ' unknown' : ''}`)}${isUnknown ? ', style="rounded,dashed"' : ''}]`;
}

function toEdge({ from, to, label, state, answers }: FlowEdge): string {
  const style = { ok: '', fail: ', penwidth=2.5', open: ', style=dashed' }[state];
  const drawn = `class=${text(`flow ${state}`)}${style}`;
  if (answers) return `${from}:e -> ${to}:w [label=${text(` ${label} `)}, dir=both, ${drawn}]`;
  // Logs stand on the other side of the program, so that their lines cross none of the requests'; what complies says so by its legend.
  const told = state === 'ok' ? '' : `label=${text(` ${label} `)}, `;
  return `${to}:e -> ${from}:w [${told}dir=back, ${drawn}]`;
}

/** A quoted text of DOT, in which a backslash begins an escape. */
function text(value: string): string {
  return `"${value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/[\n\r]/g, ' ')}"`;
}

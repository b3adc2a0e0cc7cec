/** The page's own style: readable on a screen, light and dark, and on paper. */
export const style = `
:root { color-scheme: light dark; --page: #fff; --ink: #1d2430; --soft: #5a6472; --line: #d5dae1; --panel: #f5f7f9;
  --ok: #1b7f4b; --fail: #b3261e; --open: #8a5a00; --none: #6b7480; --accent: #1f4f9e; }
@media (prefers-color-scheme: dark) { :root { --page: #14181e; --ink: #e7ebf0; --soft: #a3adb9; --line: #343c47;
  --panel: #1c222a; --ok: #5fd39a; --fail: #ff8f86; --open: #f0bd62; --none: #97a1ad; --accent: #8fb7ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; }
main, header, footer { max-width: 1180px; margin: 0 auto; padding: 0 28px; }
header { padding-top: 32px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 6px; }
h2 { font-size: 20px; margin: 40px 0 10px; padding-top: 14px; border-top: 1px solid var(--line); }
h3 { font-size: 15px; margin: 0 0 6px; }
p { margin: 6px 0; } a { color: var(--accent); }
.soft, figcaption { color: var(--soft); } .lead { font-size: 18px; margin: 14px 0; max-width: 62em; }
code, .mono { font: 13px/1.4 ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace; overflow-wrap: anywhere; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 14px; margin: 18px 0; }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }
.card dl { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; margin: 0; }
.card dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
.card .words { grid-template-columns: minmax(0, auto) minmax(0, 1fr); } .card .words dt { overflow-wrap: anywhere; } .state.wrapped { white-space: normal; }
.bar { display: flex; height: 14px; border-radius: 7px; overflow: hidden; margin: 8px 0; border: 1px solid var(--line); }
.bar > span { display: block; }
.bar .pass { background: var(--ok); } .bar .fail { background: var(--fail); }
.bar .open { background: repeating-linear-gradient(45deg, var(--open) 0 5px, transparent 5px 9px); }
table { border-collapse: collapse; width: 100%; margin: 8px 0 14px; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); }
th { font-size: 13px; color: var(--soft); font-weight: 600; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; } td:first-child { min-width: 13em; }
.state { white-space: nowrap; font-weight: 600; }
.state.pass, .state.proved-by-code, .state.proved-by-account, .state.attested { color: var(--ok); }
.state.fail, .state.refuted { color: var(--fail); } .state.open { color: var(--open); } .state.notApplicable { color: var(--none); font-weight: 400; }
figure { margin: 12px 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; display: block; }
figure svg text { fill: var(--ink); font-family: Helvetica, Arial, 'Liberation Sans', sans-serif; paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
figure svg .part text { stroke: none; } figure svg .group > path, figure svg .group > polygon { fill: var(--panel); stroke: var(--line); }
figure svg .group text { fill: var(--soft); font-weight: 600; stroke: var(--panel); }
figure svg .part path, figure svg .part polygon { fill: var(--page); stroke: var(--soft); }
figure svg .router path { stroke: var(--accent); stroke-width: 2; }
figure svg .flow path { stroke: var(--soft); } figure svg .flow polygon { fill: var(--soft); stroke: var(--soft); }
figure svg .flow.fail path { stroke: var(--fail); } figure svg .flow.fail polygon { fill: var(--fail); stroke: var(--fail); }
figure svg .flow.fail text { fill: var(--fail); font-weight: 600; }
figure svg .flow.open path { stroke: var(--open); } figure svg .flow.open polygon { fill: var(--open); stroke: var(--open); }
h2.mono { font-size: 17px; }
article { margin: 14px 0 22px; }
.frame { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; overflow-x: auto; font: 13px/1.4 ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace; }
.frame mark { background: none; color: inherit; text-decoration: underline wavy var(--fail); }
footer { padding: 24px 28px 48px; }
@media print { :root { color-scheme: light; --page: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #f6f6f6; --ok: #14693d; --fail: #9c1c15; --open: #6f4800; --accent: #1f4f9e; }
  main, header, footer { max-width: none; padding-left: 0; padding-right: 0; } h2 { break-after: avoid; } tr, figure, .card { break-inside: avoid; }
  .wide, figure { overflow: visible; } body { font-size: 11px; } code, .mono { font-size: 10px; } }
`;

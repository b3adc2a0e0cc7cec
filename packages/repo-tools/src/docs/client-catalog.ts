import { clients, type ClientModel } from '@openrouter-compliance/core';
import { wireRules, type WireProgram, type WireRule } from './wire-programs.js';

const columns: Readonly<Record<WireRule, string>> = {
  'require-pinned-provider': 'Pinned',
  'no-unapproved-provider': 'Providers',
  'no-unapproved-model': 'Models',
  'no-raw-prompt-logging': 'Log',
};

/** The catalog of clients: a section a row, with the programs that hold it. */
export function toClientCatalog(programs: readonly WireProgram[]): string {
  const sections = clients.map((client) =>
    toSection(
      client,
      programs.filter((program) => program.clients.includes(client.id)),
    ),
  );
  const unrecognised = programs.filter((program) => program.clients.length === 0);
  const silent =
    unrecognised.length === 0
      ? []
      : [
          `## Not recognised\n\nNothing is said of these, and so nothing is passed.\n\n${toTable(unrecognised)}`,
        ];
  return [...sections, ...silent].join('\n\n');
}

function toSection(client: ClientModel, programs: readonly WireProgram[]): string {
  const { environment, otherwise } = client.instance.baseUrl;
  const goesTo = otherwise === '' ? 'the URL that it is given' : `\`${otherwise}\``;
  const reads =
    environment === undefined ? '' : `, or the host that \`${environment}\` stands for in the policy`;
  const isUnread = client.calls.every(({ unread }) => unread !== undefined);
  const facts = [
    ['Recognised by', client.modules.map(code).join(', ') || 'the global'],
    ...(isUnread
      ? [['What it sends', 'is not in the catalog: its calls are recognised and left open']]
      : [
          ['Without a base URL it goes to', `${goesTo}${reads}`],
          ['Routing is sent from', placesOf(client, 'routing') || 'nowhere: what is written is stripped'],
          ['Looks like routing and is dropped', placesOf(client, 'ineffective') || '–'],
        ]),
  ];
  if (isUnread && programs.length === 0) return `## ${client.title}\n\n${toFacts(facts)}`;
  return [`## ${client.title}`, toFacts(facts), toTable(programs)].join('\n\n');
}

function toFacts(facts: readonly (readonly string[])[]): string {
  return ['| | |', '| --- | --- |', ...facts.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

function placesOf({ calls }: ClientModel, kind: 'routing' | 'ineffective'): string {
  const places = calls.flatMap((call) =>
    call[kind].map(({ of, path, versions }) => ({ of, path, versions })),
  );
  const texts = places.map(
    ({ of, path, versions }) =>
      `${code(path)} of the ${names[of]}${versions === undefined ? '' : ` (${versions})`}`,
  );
  return [...new Set(texts)].join(', ').replaceAll('|', '\\|');
}

const names = {
  client: "client's options",
  model: "model's arguments",
  agent: "agent's options",
  chain: "chain's options",
  call: "call's arguments",
  request: 'request',
} as const;

function toTable(programs: readonly WireProgram[]): string {
  const head = [
    'Version',
    'Program',
    'How it is written',
    'Class',
    ...wireRules.map((rule) => columns[rule]),
  ];
  const rows = programs.map((program) => [
    program.member,
    `[${program.id}](../packages/wire/programs/${program.member}/${program.id}/main.ts)`,
    program.why.replaceAll('|', '\\|'),
    program.class,
    ...wireRules.map((rule) => toCell(program, rule)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What was sent, and the verdict where it says less than that. */
function toCell({ sends, verdicts }: WireProgram, rule: WireRule): string {
  const sent = sends[rule] === 'compliant' ? 'complies' : 'violates';
  const expected = sends[rule] === 'compliant' ? 'pass' : 'fail';
  return verdicts[rule] === expected ? `${sent}: ${expected}` : `${sent}: **${verdicts[rule]}**`;
}

function code(text: string): string {
  return `\`${text}\``;
}

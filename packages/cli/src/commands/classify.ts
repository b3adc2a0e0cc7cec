import { scan } from '@openrouter-compliance/scanner';
import { Option, type Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { suggestClasses, type Suggestions } from '../classify/suggest.js';
import { printResult } from '../output.js';
import { plural } from '../plural.js';
import { openProject } from '../project.js';

interface ClassifyOptions {
  readonly suggest: boolean;
  readonly format: 'text' | 'json';
  readonly policy?: string;
}

export function registerClassify(program: Command): void {
  program
    .command('classify')
    .description('Propose classes for data that is sent to models; nothing is written.')
    .argument('[paths...]', 'files, folders or globs')
    .option('--suggest', 'list members whose names look like data of people and that reach a prompt', false)
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'json']).default('text'))
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .action(async (paths: string[], options: ClassifyOptions) => {
      printResult(await classify(paths, options));
    });
}

async function classify(paths: readonly string[], options: ClassifyOptions): Promise<string> {
  if (!options.suggest)
    throw new CannotRun('classify needs --suggest, as it never decides by itself. Add it to see proposals.');
  const project = openProject({ paths, policyFile: options.policy, directory: process.cwd() });
  const { root, host, policy, discovery } = project;
  const scanned = await scan({ root, host, policy, files: discovery.files });
  const suggestions = suggestClasses(project, scanned);
  return options.format === 'json'
    ? `${JSON.stringify({ version: 1, ...suggestions }, null, 2)}\n`
    : toText(suggestions);
}

function toText({ suggestions, undeclared, diff }: Suggestions): string {
  const lines = [
    ...suggestions.map(
      ({ file, line, name, category, class: proposed, sentAt }) =>
        `${file}:${line}  ${name} looks like ${category} data and is sent at ${sentAt.join(', ')}: ${proposed}?`,
    ),
    ...undeclared.map(
      ({ name, category, class: proposed, sentAt }) =>
        `${name} looks like ${category} data and is sent at ${sentAt.join(', ')}, and no type of this project declares it: ${proposed}?`,
    ),
    `Proposals: ${plural(suggestions.length, 'annotation', 'annotations')}, ${undeclared.length} without a declaration. Names suggest and prove nothing: apply what is right with git apply.`,
  ];
  return `${diff}${diff === '' ? '' : '\n'}${lines.join('\n')}\n`;
}

import type { Command } from 'commander';

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Judge files, folders or globs (default: the whole working directory).')
    .argument('[paths...]')
    .action(() => {
      throw new Error('not written yet');
    });
}

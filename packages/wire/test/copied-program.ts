import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Program } from '../src/program.js';

/** The program beside its own clients, in a folder where it may be rewritten. @param root absolute; holds one folder for each client. */
export function copyProgram(program: Program, root: string): Program {
  const member = path.dirname(program.dir);
  const target = path.join(root, path.basename(member));
  const dir = path.join(target, program.id);
  mkdirSync(dir, { recursive: true });
  cpSync(path.join(member, 'package.json'), path.join(target, 'package.json'));
  const modules = path.join(target, 'node_modules');
  rmSync(modules, { force: true });
  symlinkSync(path.join(member, 'node_modules'), modules);
  cpSync(program.dir, dir, { recursive: true });
  return {
    ...program,
    dir,
    files: program.files.map((file) => path.join(dir, path.relative(program.dir, file))),
    policyFile: program.policyFile && path.join(dir, path.basename(program.policyFile)),
  };
}

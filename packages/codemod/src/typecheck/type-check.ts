import { findCompiler, type Compiler } from './find-compiler.js';
import { findProjects } from './find-projects.js';
import { runCompiler, type TypeProblem } from './run-compiler.js';

/** The types of a repository before a run, and the way to see what the run has brought up. */
export interface TypeCheck {
  /** What is reported now and was not before the run. @throws TypecheckError when a compiler can check nothing any more. */
  readonly newProblems: () => Promise<readonly TypeProblem[]>;
}

/**
 * Has the repository's own compilers check everything around some files, as it stands.
 *
 * @param files absolute paths of the files that are to be written.
 * @throws TypecheckError when there is no compiler, or it cannot check a project at all.
 */
export async function startTypeCheck(files: readonly string[], root: string): Promise<TypeCheck> {
  const projects = findProjects(files, root).map((project) => ({ project, compiler: findCompiler(project) }));
  const before = countByIdentity(await checkAll(projects));
  return {
    async newProblems() {
      const left = new Map(before);
      return (await checkAll(projects)).filter((problem) => {
        const known = left.get(identityOf(problem)) ?? 0;
        left.set(identityOf(problem), known - 1);
        return known <= 0;
      });
    },
  };
}

interface Project {
  readonly project: string;
  readonly compiler: Compiler;
}

async function checkAll(projects: readonly Project[]): Promise<readonly TypeProblem[]> {
  const problems: TypeProblem[] = [];
  // One after the other: each takes the memory of a whole program.
  for (const { project, compiler } of projects) problems.push(...(await runCompiler(compiler, project)));
  return problems;
}

function countByIdentity(problems: readonly TypeProblem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(identityOf(problem), (counts.get(identityOf(problem)) ?? 0) + 1);
  return counts;
}

function identityOf({ file, code, message }: TypeProblem): string {
  return [file, code, message].join('\0');
}

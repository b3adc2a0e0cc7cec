import path from 'node:path';
import type { TypesOf } from '@openrouter-compliance/core';
import { LRUCache } from 'lru-cache';
import type * as typescript from 'typescript';
import { componentKind } from '../component/script-blocks.js';
import { holdsFile, typeInformationOf } from './type-information.js';

/** The compiler's module, in whichever version the repository has it. */
export type TypeScript = typeof typescript;

/** Types by the nearest `tsconfig.json` of each file. */
export interface TypeScriptProjects {
  readonly typesOf: TypesOf;
  /** Absolute paths of files that were asked for and that no project includes. */
  readonly outside: ReadonlySet<string>;
  /** What the compiler says of configurations that it cannot use, by their path. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** Programs kept: the files of a project are judged one after the other. Each takes as much memory as the compiler itself does. */
const keptPrograms = 2;

interface Configured {
  /** Absolute paths of what the configuration itself includes. */
  readonly files: ReadonlySet<string>;
  readonly command: typescript.ParsedCommandLine;
}

/** Reads projects when a file of theirs is asked for. */
export function createTypeScriptProjects(ts: TypeScript): TypeScriptProjects {
  const parsed = new Map<string, Configured | undefined>();
  const programs = new LRUCache<string, typescript.Program>({ max: keptPrograms });
  const outside = new Set<string>();
  const unusable = new Map<string, string>();

  function parse(config: string): Configured | undefined {
    if (!parsed.has(config)) {
      const tell = ({ messageText }: typescript.Diagnostic): void => {
        unusable.set(config, ts.flattenDiagnosticMessageText(messageText, ' '));
      };
      const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: tell };
      const command = ts.getParsedCommandLineOfConfigFile(config, {}, host);
      const files = new Set(command?.fileNames.map((name) => path.resolve(name)));
      parsed.set(config, command && { files, command });
    }
    return parsed.get(config);
  }

  /** The configuration itself or one that it refers to. @param seen configurations may refer to each other. */
  function including(config: string, file: string, seen: Set<string>): string | undefined {
    if (seen.has(config)) return undefined;
    seen.add(config);
    const project = parse(config);
    if (project?.files.has(file)) return config;
    for (const reference of project?.command.projectReferences ?? []) {
      const found = including(path.resolve(ts.resolveProjectReferencePath(reference)), file, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function configOf(file: string): string | undefined {
    const seen = new Set<string>();
    let config = nearestConfig(path.dirname(file), ts);
    while (config !== undefined && !seen.has(config)) {
      const found = including(config, file, seen);
      if (found !== undefined) return found;
      // At the root of the disk this is the same one again.
      config = nearestConfig(path.dirname(path.dirname(config)), ts);
    }
    return undefined;
  }

  function programOf(config: string): typescript.Program {
    let program = programs.get(config);
    if (program === undefined) {
      const { fileNames = [], options = {} } = parse(config)?.command ?? {};
      program = ts.createProgram(fileNames, { ...options, noEmit: true });
      programs.set(config, program);
    }
    return program;
  }

  return {
    outside,
    unusable,
    typesOf(view) {
      // Scripts of components are read as they are written.
      if (componentKind(view.filename)) return undefined;
      const config = configOf(view.filename);
      const program = config === undefined ? undefined : programOf(config);
      if (program && holdsFile(program, view)) return typeInformationOf(program);
      outside.add(view.filename);
      return undefined;
    },
  };
}

/** Absolute path of the `tsconfig.json` in a folder or above it. */
export function nearestConfig(folder: string, ts: TypeScript): string | undefined {
  const found = ts.findConfigFile(folder, ts.sys.fileExists.bind(ts.sys));
  return found === undefined ? undefined : path.resolve(found);
}

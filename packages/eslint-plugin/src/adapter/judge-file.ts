import {
  analyseModule,
  isCandidate,
  rules,
  type Judgement,
  type ModuleHost,
  type Policy,
  type SourceView,
  type TypeInformation,
} from '@openrouter-compliance/core';
import { isCommandLine } from '../command-line.js';
import { createModuleHost, findRoot } from '@openrouter-compliance/scanner/module-host';

/** What all rules need of a file: its view and every rule's judgements. */
export interface JudgedFile {
  readonly view: SourceView;
  readonly judgements: readonly Judgement[];
}

/** One analysis a file and policy, whichever rule asks first. Keyed by the tree: hosts other than ESLint reuse the rest. */
const judged = new WeakMap<object, { readonly policy: Policy; readonly file: JudgedFile }>();

/** Trees of imported files by working directory; each host notices changed files by itself. */
const moduleHosts = new Map<string, ModuleHost>();

/** @param types what the type checker of ESLint's parser knows, where the configuration asks for it. */
export function judgeFile(
  view: SourceView,
  policy: Policy,
  cwd: string,
  types: TypeInformation | undefined,
): JudgedFile {
  const known = judged.get(view.ast);
  if (known?.policy.digest === policy.digest && known.policy.path === policy.path) return known.file;

  // Which rules report is the configuration's choice.
  const { judgements } = analyseModule(
    view,
    moduleHostOf(cwd),
    policy,
    policy.root ?? cwd,
    rules,
    () => types,
  );
  const file = { view, judgements };
  judged.set(view.ast, { policy, file });
  return file;
}

/** The way from files of a working directory to what they import. */
export function moduleHostOf(cwd: string): ModuleHost {
  let host = moduleHosts.get(cwd);
  if (host === undefined) {
    host = createModuleHost({ root: findRoot(cwd), ...(isCommandLine() && { trust: Infinity }) });
    moduleHosts.set(cwd, host);
  }
  return host;
}

const gate = { text: '', digest: '', passed: false };

/** `isCandidate`, asked once for the rules of a file that follow each other. */
export function passesGate(text: string, policy: Policy): boolean {
  if (gate.text !== text || gate.digest !== policy.digest) {
    Object.assign(gate, { text, digest: policy.digest, passed: isCandidate(text, policy) });
  }
  return gate.passed;
}

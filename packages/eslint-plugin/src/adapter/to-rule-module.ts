import {
  dependsOnSurroundings,
  PolicyError,
  shownOpen,
  shownProblems,
  toTextEdits,
  type Problem,
  type RuleDefinition,
  type Span,
} from '@openrouter-compliance/core';
import { SourceError } from '@openrouter-compliance/scanner/module-host';
import type { Rule } from 'eslint';
import { ruleUrl } from '../manifest.js';
import { settledPolicy, settledReport, settledTypes } from '../policy/settled-policy.js';
import { surroundingsOf } from './surroundings.js';
import { turnedOffAt } from './disable-directives.js';
import { judgeFile, moduleHostOf, passesGate, type JudgedFile } from './judge-file.js';
import { reportUnreadable } from './report-unreadable.js';
import { reportUnusablePolicy } from './report-unusable-policy.js';
import { toSourceView } from './source-view.js';
import { readTypeInformation, reportNoTypeInformation } from './type-information.js';
import { hasUnreadImport } from './unread-import.js';
import { wayOfProblem } from './way-of-problem.js';

/**
 * The ESLint rule that reports the verdicts of one rule of the analysis.
 * It has suggestions and no fixes: `eslint --fix` must not change what a program sends.
 */
export function toRuleModule({ name, meta }: RuleDefinition): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description: meta.description, url: ruleUrl(name) },
      schema: [],
      hasSuggestions: true,
      languages: ['js/js'],
    },
    create(context) {
      const report = settledReport(context);
      const isTypeChecked = settledTypes(context) === 'checked';
      const policy = settledPolicy(context);
      if (policy instanceof PolicyError)
        return { 'Program:exit': () => reportUnusablePolicy(context, policy) };
      if (!passesGate(context.sourceCode.text, policy)) return {};

      return {
        'Program:exit'() {
          const view = toSourceView(context);
          if (view === undefined) return;
          if (view instanceof SourceError) return reportUnreadable(context, view);
          const types = isTypeChecked ? readTypeInformation(context, view) : undefined;
          // The scripts of a component are read as they are written: no program holds them in this form.
          if (isTypeChecked && !types && !view.component) reportNoTypeInformation(context);
          const file = judgeFile(view, policy, context.cwd, types);
          for (const { rule, verdict } of file.judgements) {
            if (rule !== name) continue;
            for (const problem of shownProblems(verdict)) reportProblem(context, file, problem);
            const open = report === 'open' ? shownOpen(verdict) : undefined;
            if (open) context.report({ message: open.message, loc: toLocation(context, open.span) });
          }
          keepDirectives(context, view);
        },
      };
    },
  };
}

/**
 * Reports what nobody sees, under the comments that turn the rule off, while an import cannot be read: ESLint would take
 * such a comment for superfluous, and fixing on save would delete it with its reason.
 */
function keepDirectives(context: Rule.RuleContext, view: JudgedFile['view']): void {
  const places = turnedOffAt(context);
  if (places.length === 0 || !hasUnreadImport(view, moduleHostOf(context.cwd))) return;
  for (const loc of places) context.report({ message: 'An import of this file cannot be read.', loc });
}

function reportProblem(context: Rule.RuleContext, { view }: JudgedFile, problem: Problem): void {
  const { message, span, remedies } = problem;
  const way = wayOfProblem(problem, view.filename, context.cwd, moduleHostOf(context.cwd));
  context.report({
    message: message + way,
    loc: toLocation(context, span),
    suggest: remedies.flatMap(toSuggestion),
  });

  function toSuggestion(remedy: Problem['remedies'][number]): Rule.SuggestionReportDescriptor[] {
    if (remedy.kind === 'undecided') return [];
    const around = dependsOnSurroundings(remedy) ? surroundingsOf(view.filename, context.cwd) : {};
    const edits = toTextEdits(remedy, view, around);
    return [
      {
        desc: remedy.title,
        fix: (fixer) =>
          edits.map(({ span: { start, end }, text }) => fixer.replaceTextRange([start, end], text)),
      },
    ];
  }
}

function toLocation({ sourceCode }: Rule.RuleContext, { start, end }: Span) {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}

export { analyseModule, isCandidate, type Analysis, type Inventory } from './analyse.js';
export type { ModuleHost } from './binding/module-host.js';
export { PolicyError, type ClassPolicy, type Policy } from './policy/policy.js';
export type { PinTarget, Remedy, RoutingPin } from './remedies/remedy.js';
export { ruleNames, type RuleName } from './rules/rule-name.js';
export type { Judgement, Problem, RelatedPlace, Verdict, VerdictKind } from './rules/verdict.js';
export type { SourceView } from './syntax/source-view.js';
export { toSpan, type Span } from './text/span.js';

export { analyseModule, analyserOf, type Analysis } from './analysis/analyse.js';
export { isCandidate, isWorthJudging } from './analysis/candidate.js';
export type { Inventory } from './analysis/inventory.js';
export {
  noteWithoutClient,
  ownImports,
  readSpecifiers,
  saysClasses,
  type OwnImports,
} from './binding/import-closure.js';
export { declarationPath, declarationPaths } from './syntax/declaration-path.js';
export type { ClientModel } from './catalog/client-model.js';
export { readClassificationTags, type ClassOrigin } from './facts/classification.js';
export type { ClassificationTag } from './syntax/classification-tags.js';
export type { CallClass, InventoryCall, NamedValues } from './analysis/inventory-calls.js';
export {
  guardState,
  guardText,
  isGuardText,
  isSameGuard,
  type GuardForm,
  type GuardState,
} from './guard/guard-file.js';
export type { SenderPlace } from './facts/sender-place.js';
export { guardAdmits, highestGuard } from './guard/guard-choice.js';
export { wireGuard, type GuardImport } from './remedies/wire-guard.js';
export { guardedRules, readSenderUses, type SenderUse } from './analysis/sender-uses.js';
export { clientErrors } from './catalog/client-errors/index.js';
export { clients } from './catalog/clients/index.js';
export { namesOpenRouter, otherLanguages } from './catalog/other-languages.js';
export type { ControlModel, Evidence } from './catalog/controls/control-model.js';
export { matrixCells, type MatrixCell } from './catalog/controls/matrix.js';
export { controlNamed, controls, type ControlId } from './catalog/controls/index.js';
export type { ErrorModel } from './catalog/error-model.js';
export type { LoggerModel } from './catalog/logger-model.js';
export { loggers } from './catalog/loggers/index.js';
export type { SecretModel } from './catalog/secret-model.js';
export { secrets } from './catalog/secrets/index.js';
export { readKeysInText, readSecretLiterals } from './facts/secret-literal.js';
export type { ModuleHost } from './syntax/module-host.js';
export type {
  CheckedExpression,
  CheckedMember,
  CheckedType,
  DeclarationPlace,
  TypeInformation,
  TypesOf,
} from './syntax/type-information.js';
export { PolicyError, type ClassPolicy, type Policy } from './policy/policy.js';
export type {
  AccountData,
  Attestation,
  ClassData,
  PolicyData,
  VendorAttestation,
} from './policy/policy-data.js';
export { builtInPolicy, loadPolicy, policyFromSnapshot } from './policy/load-policy.js';
export { parsePolicy, toNames, type ParsedPolicy, type PoliciesAbove } from './policy/parse-policy.js';
export { LayerError, type LayerSource } from './policy/extends/layer-source.js';
export { placeOfKey } from './policy/extends/place-of-key.js';
export { packPrefix, packs } from './policy/packs/index.js';
export { lineOfKey, type PlacedMistake } from './policy/policy-places.js';
export type { Effect, PolicyChange } from './policy/review/class-changes.js';
export { comparePolicies } from './policy/review/compare-policies.js';
export { judgeExamples, type ExampleResult } from './policy/review/judge-examples.js';
export { lintPolicy, wordsToFind } from './policy/review/lint-policy.js';
export { listPolicyEntries, type PolicyEntry } from './policy/review/policy-entries.js';
export { isCalendarDate } from './policy/day-schema.js';
export { enforcementOf, type Enforcement, type EnforceLevel } from './policy/enforcement.js';
export { findPolicyFile, policyFileName } from './policy/find-policy-file.js';
export { findListed } from './policy/host-kind.js';
export { toPathMatcher } from './policy/path-matcher.js';
export { matchesModelPattern } from './policy/model-pattern.js';
export { coversSlug, providerOf } from './policy/provider-names.js';
export {
  CatalogError,
  catalogFileName,
  readCatalogText,
  toCatalogText,
  type SyncedCatalog,
} from './policy/synced-catalog.js';
export { annotate, annotateDeclaration } from './remedies/annotate.js';
export type { SentName } from './facts/sent-names.js';
export { walk } from './syntax/source-tree.js';
export { EditMap } from './remedies/edit-map.js';
export { planFile, problemKey, type FilePlan, type Outcome, type PlanContext } from './remedies/plan-file.js';
export type { RepairContext } from './remedies/repair.js';
export { statedRuntime, type StatedRuntime } from './remedies/runtime.js';
export { isSameElsewhere } from './remedies/same-elsewhere.js';
export { applyEdits, type TextEdit } from './remedies/text-edit.js';
export { toTextEdits } from './remedies/to-text-edits.js';
export { dependsOnSurroundings, type PinTarget, type Remedy, type RoutingPin } from './remedies/remedy.js';
export type { RuleDefinition, RuleMeta } from './rules/define-rule.js';
export { recommendedRules, rules } from './rules/registry.js';
export { ruleNames, type RuleName } from './rules/rule-name.js';
export { shownOpen, shownProblems } from './rules/verdict.js';
export type { Judgement, PathStep, Problem, RelatedPlace, Verdict, VerdictKind } from './rules/verdict.js';
export { writtenTexts, type WrittenText } from './syntax/written-texts.js';
export { programsOf, type ComponentScripts, type SourceView } from './syntax/source-view.js';
export { toSpan, type Span } from './text/span.js';
export { keyMask, promptMask, redactKeys } from './text/redact.js';

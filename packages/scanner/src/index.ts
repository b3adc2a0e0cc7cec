export { discover, type Discovery } from './discover/discover.js';
export { isSourceFile } from './discover/source-endings.js';
export { IgnoreRules } from './discover/ignore-rules.js';
export type { RefusedPath } from './discover/walk.js';
export { openGateCache, type GateCache } from './cache/gate-cache.js';
export { writeWhole } from './cache/write-whole.js';
export { createFolders, type Folders } from './host/folders.js';
export { createModuleHost, findRoot, parseSource, SourceError } from './host/module-host.js';
export type { ModuleHostOptions, SourceErrorKind, SourceHost } from './host/module-host.js';
export { dependentsOf } from './dependents/dependents.js';
export { decode, type DecodedText } from './read/decode.js';
export { createLineIndex, type Position } from './read/line-index.js';
export { readCatalogFile } from './read/catalog-file.js';
export {
  openPolicy,
  policyFileOf,
  readPolicyFile,
  readPolicyFileAlone,
  readPolicyText,
} from './read/policy-file.js';
export { layerReader } from './read/policy-layer.js';
export { policiesAbove } from './read/policies-above.js';
export { readSource } from './read/read-source.js';
export { createRepairSurroundings } from './runtime/repair-surroundings.js';
export { surroundingsOf } from './runtime/surroundings.js';
export type { Finding } from './scan/finding.js';
export { scan, type FileResult, type ScanOptions, type ScanResult } from './scan/scan.js';
export { scanTexts, type TextScan } from './scan/scan-texts.js';
export {
  createTypeScriptProjects,
  nearestConfig,
  type TypeScript,
  type TypeScriptProjects,
} from './type-checker/typescript-projects.js';
export { judgedAtCallers, settleAtCallers } from './scan/settle-at-callers.js';

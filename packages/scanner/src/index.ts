export { createModuleHost, findRoot, parseSource, SourceError } from './host/module-host.js';
export type { ModuleHostOptions, SourceErrorKind, SourceHost } from './host/module-host.js';

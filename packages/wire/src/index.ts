export { judge, type Outcome } from './oracle.js';
export { findPrograms, type Declaration, type Program, type Run } from './program.js';
export { rules, type DataClass, type Rule } from './rule.js';
export { runAll, type ProgramResult } from './run-all.js';
export { runProgram, type Capture } from './run-program.js';

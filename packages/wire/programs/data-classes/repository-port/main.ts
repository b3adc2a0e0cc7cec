import { InMemoryPatients } from './in-memory.js';
import { ExplainDiagnosis } from './use-case.js';

await new ExplainDiagnosis(new InMemoryPatients()).run('p-1');

import { ask } from './llm.js';
import type { Patient } from './types.js';

function toPrompt(patient: Patient): string {
  return [`Patient: ${patient.name}`, `Findings: ${patient.diagnosis}`, 'CANARY-three-files'].join('\n');
}

export async function summariseVisit(patient: Patient): Promise<string> {
  return ask(toPrompt(patient));
}

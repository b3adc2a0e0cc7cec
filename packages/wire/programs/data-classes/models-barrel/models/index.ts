export type { Patient } from './patient.js';
export * from './ward.js';

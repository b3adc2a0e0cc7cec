import { askInHouse } from '@/lib/in-house-model';
import type { PatientNote } from '@/types';

/**
 * Genetic findings for the study register. No model outside the house is approved for them.
 *
 * @dataClassification restricted
 */
export async function geneticFindings(notes: PatientNote[]): Promise<string> {
  return askInHouse(`Extract gene, variant and zygosity:\n${notes.map((note) => note.text).join('\n')}`);
}

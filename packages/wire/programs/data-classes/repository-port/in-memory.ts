import type { Patients } from './port.js';

export class InMemoryPatients implements Patients {
  async get(id: string) {
    return { id, name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' };
  }
}

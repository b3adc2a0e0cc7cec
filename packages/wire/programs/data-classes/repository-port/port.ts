export interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

export interface Patients {
  get(id: string): Promise<Patient>;
}

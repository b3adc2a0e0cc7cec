export interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

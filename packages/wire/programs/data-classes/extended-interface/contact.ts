export interface Contact {
  /** @dataClassification confidential */
  phone: string;
}

export interface Minutes {
  title: string;
  /** @dataClassification confidential */
  text: string;
}

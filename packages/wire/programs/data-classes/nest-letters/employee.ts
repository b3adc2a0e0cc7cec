export class Employee {
  name!: string;

  /** @dataClassification confidential */
  salary!: string;
}

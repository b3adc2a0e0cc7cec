export function classify<T>(dataClass: string, value: T): T {
  void dataClass;
  return value;
}

export async function withDataClass<T>(dataClass: string, run: () => Promise<T>): Promise<T> {
  void dataClass;
  return run();
}

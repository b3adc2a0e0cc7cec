export const settings: Record<string, unknown> = {};

export function put(key: string, value: unknown): void {
  settings[key] = value;
}

export function createLogger(name: string) {
  return (message: string, fields: Record<string, unknown>) => console.log(`[${name}] ${message}`, fields);
}

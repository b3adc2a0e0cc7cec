/** What is read: TypeScript and JavaScript, declarations included, since keys stand in their comments too. */
export function isSourceFile(filename: string): boolean {
  return /\.(?:[cm]?[jt]s|[jt]sx)$/i.test(filename);
}

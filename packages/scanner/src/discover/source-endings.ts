/** What is read: TypeScript and JavaScript, declarations included, since keys stand in their comments too, and components. */
export function isSourceFile(filename: string): boolean {
  return /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|astro)$/i.test(filename);
}

export function maskFindings(text: string): string {
  return text.replace(/\S/g, '*');
}

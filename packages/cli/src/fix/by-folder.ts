/** The folder that a file is counted under: at most its first two, so that a large repository stays a short list. */
export function folderOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  return folders.length === 0 ? '.' : folders.slice(0, 2).join('/');
}

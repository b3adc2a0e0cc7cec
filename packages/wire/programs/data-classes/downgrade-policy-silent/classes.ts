/** What is asked within it is about things that stand on the website anyway. */
export async function published<T>(run: () => Promise<T>): Promise<T> {
  return run();
}

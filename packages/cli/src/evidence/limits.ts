/** What no line of the report shows, in plain words. */
export const limits: readonly string[] = [
  'Judged is what the source code can send, before it runs. What OpenRouter and providers do with a request after it has left is not seen.',
  'Only TypeScript and JavaScript are judged, and the scripts of Vue, Svelte and Astro. Files of other languages that name OpenRouter are listed, not judged.',
  'Calls are recognised through the clients of the catalog, HTTP requests, and the wrappers that the policy declares. A call that goes another way is not seen.',
  'Dependencies in node_modules and files that .gitignore excludes are not read, nor is what a build generates.',
  'The class of data is taken from tags, paths and the default of the policy. Whether the data really has that class is not checked.',
  '"Open" means that the code does not tell. It is neither a pass nor a failure, and it is counted.',
  'A pass holds for the commit, the policy and the version of the program that are named here, and for no others.',
  'This page is evidence for a review. It is no legal advice and claims no conformity with a standard or a law.',
];

/** Languages that are not judged, by the endings of their files: where one names OpenRouter, a report says so. */
export const otherLanguages: Readonly<Record<string, string>> = {
  py: 'Python',
  ipynb: 'Jupyter notebook',
  go: 'Go',
  rb: 'Ruby',
  java: 'Java',
  kt: 'Kotlin',
  scala: 'Scala',
  cs: 'C#',
  php: 'PHP',
  rs: 'Rust',
  swift: 'Swift',
  dart: 'Dart',
  ex: 'Elixir',
  exs: 'Elixir',
  c: 'C',
  cpp: 'C++',
  sh: 'Shell',
  ps1: 'PowerShell',
  lua: 'Lua',
  r: 'R',
};

/** What such a file holds that speaks to OpenRouter. */
export const namesOpenRouter = /openrouter/i;

import type { KeyPath } from '../policy-document.js';
import type { Check } from './check.js';

/** Sources of keys that name nothing. */
export const checkKeySources: Check = (file, report) => {
  for (const [name, { keySources }] of Object.entries(file.classes ?? {})) {
    if (!keySources) continue;
    const keyPath: KeyPath = ['classes', name, 'keySources'];
    const { variables = [], modules = [], functions = [] } = keySources;
    if (variables.length + modules.length + functions.length === 0)
      report(keyPath, 'lists no source, so that every key would be refused. Name one, or remove it.');
    for (const [index, variable] of variables.entries()) {
      const mistake = variableMistake(variable);
      if (mistake !== undefined) report([...keyPath, 'variables', index], mistake);
    }
    for (const [index, module] of modules.entries()) {
      const mistake = packageMistake(module);
      if (mistake !== undefined) report([...keyPath, 'modules', index], mistake);
    }
  }
};

function variableMistake(variable: string): string | undefined {
  if (/^process\.env\b|^import\.meta\b|^\$/.test(variable))
    return 'is no name of an environment variable. Write the name alone, as in "OPENROUTER_API_KEY".';
  if (!/^[A-Za-z_*][\w*]*$/.test(variable))
    return 'is no name of an environment variable. Use letters, digits, _ and *, no digit first.';
  return variable === '*' ? 'allows every variable. Name those that a secrets manager fills.' : undefined;
}

function packageMistake(module: string): string | undefined {
  if (/^\.|^src\/|\.[cm]?[jt]sx?$/.test(module))
    return 'is a file, not a package. List what it exports under "functions", with "module" and "export".';
  return /[*?\s\\]/.test(module)
    ? 'is no name of a package. Write one, as in "@aws-sdk/client-secrets-manager".'
    : undefined;
}

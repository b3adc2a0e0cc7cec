/** The same with ts-morph over every source file below the working directory; nothing is written. */
import { Node, Project } from 'ts-morph';
import { sourceFilesBelow } from '../source-files-below.js';

const project = new Project({
  compilerOptions: { allowJs: true },
  skipAddingFilesFromTsConfig: true,
  skipFileDependencyResolution: true,
});

for (const file of sourceFilesBelow('.')) {
  if (!/\.[cm]?[jt]sx?$/i.test(file)) continue;
  const source = project.addSourceFileAtPath(file);
  const found = source.getDescendants().filter((node) => {
    if (!Node.isCallExpression(node)) return false;
    return node.getExpression().getText().endsWith('chat.completions.create');
  });
  for (const call of found) {
    const [options] = Node.isCallExpression(call) ? call.getArguments() : [];
    if (!Node.isObjectLiteralExpression(options) || options.getProperty('provider')) continue;
    options.addPropertyAssignment({
      name: 'provider',
      initializer: "{ only: ['anthropic'], allow_fallbacks: false }",
    });
  }
  // Without it, all trees stay in memory.
  source.forget();
}

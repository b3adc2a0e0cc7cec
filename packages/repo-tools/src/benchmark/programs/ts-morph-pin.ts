/** The same with ts-morph over every source file below the working directory; nothing is written. */
import { Node, Project, SyntaxKind } from 'ts-morph';
import { sourceFilesBelow } from '../source-files-below.js';

const project = new Project({
  compilerOptions: { allowJs: true },
  skipAddingFilesFromTsConfig: true,
  skipFileDependencyResolution: true,
});

const callee = /\bchat\.completions\.create$/;

for (const file of sourceFilesBelow('.')) {
  if (!/\.[cm]?[jt]sx?$/i.test(file)) continue;
  const source = project.addSourceFileAtPath(file);
  const calls = source.getDescendantsOfKind(SyntaxKind.CallExpression);
  for (const call of calls.filter((each) => callee.test(each.getExpression().getText()))) {
    const [options] = call.getArguments();
    if (!Node.isObjectLiteralExpression(options) || options.getProperty('provider')) continue;
    options.addPropertyAssignment({
      name: 'provider',
      initializer: "{ only: ['anthropic'], allow_fallbacks: false }",
    });
  }
  // Without it, all trees stay in memory.
  source.forget();
}

// Side effect only. Node runs TypeScript by itself, but wants imports by the full name of the source; applications name
// the compiled file or leave the ending out. Plain JavaScript, because the types of Node 20 do not know registerHooks.
import { registerHooks } from 'node:module';

const endings = ['.ts', '/index.ts'];

registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (!/^\.\.?(\/|$)/.test(specifier)) throw error;
      const stem = specifier.replace(/\.js$/, '');
      for (const ending of endings) {
        try {
          return nextResolve(`${stem}${ending}`, context);
        } catch {
          // The next ending may be the one.
        }
      }
      throw error;
    }
  },
});

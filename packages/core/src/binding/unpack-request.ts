import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';

/** `fetch(new Request(url, init), more)` is `fetch(url, { ...init, ...more })`: so each alternative of what it is given. */
export function unpackRequest(args: readonly Alternatives[]): readonly Alternatives[] {
  const [target = [], init = []] = args;
  if (!target.some(isRequest)) return args;
  const unpacked = target.map((shape) => (isRequest(shape) ? unpackOne(shape, init) : [[shape], init]));
  return [unpacked.flatMap(([url = []]) => url), unpacked.flatMap(([, options = []]) => options)];
}

function isRequest(shape: Shape): boolean {
  if (shape.kind === 'object') return shape.properties.has('url');
  return shape.kind === 'external' && shape.term.kind === 'new' && nameOf(shape.term.callee) === 'Request';
}

function nameOf(term: FrozenTerm): string | undefined {
  if (term.kind === 'member') return term.name;
  return term.kind === 'import' || term.kind === 'global' ? term.path.at(-1) : undefined;
}

function unpackOne(shape: Shape, init: Alternatives): readonly Alternatives[] {
  if (shape.kind === 'external' && shape.term.kind === 'new') {
    const [url = [], options = []] = unpackRequest(shape.term.args);
    return [url, over(options, init)];
  }
  return [readPath([shape], 'url'), over([shape], init)];
}

/** The members of what `fetch` is given itself count before those of the request. */
function over(request: Alternatives, init: Alternatives): Alternatives {
  if (init.length === 0) return request;
  return init.flatMap((above) =>
    isMissing(above) || request.length === 0
      ? request
      : request.map((below): Shape => {
          if (above.kind !== 'object' || below.kind !== 'object') return above;
          const written = [...above.properties].filter(([, { value }]) => !value.every(isMissing));
          return { ...below, ...above, properties: new Map([...below.properties, ...written]) };
        }),
  );
}

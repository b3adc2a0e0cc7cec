import { createLineIndex, type ScanResult } from '@openrouter-compliance/scanner';
import { toRelative } from '../to-relative.js';

/** Where something was found: `src/a.ts:12`, relative to the root with `/`. */
export type FoundAt = string;

/** What a repository holds, each with the places where it was found, in the order of the files. */
export interface RepositoryInventory {
  readonly clients: ReadonlyMap<string, readonly FoundAt[]>;
  readonly logSinks: ReadonlyMap<string, readonly FoundAt[]>;
  /** By class of data, then by id or slug. */
  readonly models: ReadonlyMap<string, ReadonlyMap<string, readonly FoundAt[]>>;
  readonly providers: ReadonlyMap<string, ReadonlyMap<string, readonly FoundAt[]>>;
  /** Call sites whose destination is OpenRouter, a server of one's own, another host, or not known. */
  readonly destinations: ReadonlyMap<string, readonly FoundAt[]>;
}

export function toInventory(scan: ScanResult, root: string): RepositoryInventory {
  const clients = new Collection();
  const logSinks = new Collection();
  const destinations = new Collection();
  const models = new Map<string, Collection>();
  const providers = new Map<string, Collection>();
  for (const file of scan.files) {
    if (file.state !== 'judged') continue;
    const relative = toRelative(root, file.path);
    const positionAt = createLineIndex(file.text);
    const at = (span: { readonly start: number }): FoundAt => `${relative}:${positionAt(span.start).line}`;
    for (const { span, client, classes, destination, ...site } of file.inventory.callSites) {
      clients.add(client, at(span));
      destinations.add(destination, at(span));
      for (const { name } of classes) {
        for (const model of site.models.names) inClass(models, name).add(model, at(span));
        for (const provider of site.providers.names) inClass(providers, name).add(provider, at(span));
      }
    }
    for (const { span, logger } of file.inventory.logSinks) logSinks.add(logger, at(span));
  }
  return {
    clients: clients.sorted(),
    logSinks: logSinks.sorted(),
    destinations: destinations.sorted(),
    models: sortedByClass(models),
    providers: sortedByClass(providers),
  };
}

/** Places by name. */
class Collection {
  private readonly places = new Map<string, FoundAt[]>();

  add(name: string, place: FoundAt): void {
    const places = this.places.get(name) ?? [];
    if (!places.includes(place)) places.push(place);
    this.places.set(name, places);
  }

  sorted(): ReadonlyMap<string, readonly FoundAt[]> {
    return new Map([...this.places].sort(byName));
  }
}

function inClass(classes: Map<string, Collection>, name: string): Collection {
  const collection = classes.get(name) ?? new Collection();
  classes.set(name, collection);
  return collection;
}

function sortedByClass(classes: Map<string, Collection>): RepositoryInventory['models'] {
  return new Map([...classes].sort(byName).map(([name, collection]) => [name, collection.sorted()]));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

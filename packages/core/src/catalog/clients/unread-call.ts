import type { CallModel } from '../client-model.js';

/** A call that is recognised as sending a prompt, of which nothing else is known: it is open, never passed over. */
export function unreadCall(
  title: string,
  found: Pick<CallModel, 'methods' | 'functions'>,
  prompts: CallModel['prompts'],
): CallModel {
  return {
    ...found,
    operation: 'chat',
    request: [],
    model: [],
    models: [],
    routing: [],
    spelling: 'snake',
    prompts,
    ineffective: [],
    pin: { objects: [], form: 'property' },
    unread: `what ${title} makes of a call is not in the catalog`,
  };
}

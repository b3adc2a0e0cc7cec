import type { AnswerUse } from '../../facts/answer-use.js';
import type { ClassPolicy } from '../../policy/policy.js';

/** What is known of what a program does with the name of the provider that has served an answer. */
export type FoundCheck =
  | { readonly kind: 'checked' | 'unchecked' | 'ignored' }
  | { readonly kind: 'wide'; readonly providers: readonly string[] }
  /** As a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Whether the content of an answer is used only where its provider is known to be one that the class allows. */
export function judgeCheck(answer: AnswerUse | undefined, classPolicy: ClassPolicy): FoundCheck {
  const unknown = (reason: string): FoundCheck => ({ kind: 'unknown', reason });
  if (!answer || answer.uses.length === 0)
    return unknown('the code does not show what becomes of its answer');
  if (!answer.isKnown) return unknown('it is not known where the answers of this client name their provider');
  const certain = answer.uses.flatMap(({ dealing, certain: isSure }) => (dealing && isSure ? [dealing] : []));
  const dealings = answer.uses.map(({ dealing }) => dealing);
  if (certain.some(({ refused, served }) => refused && !served)) return { kind: 'ignored' };
  const named = [...new Set(certain.flatMap(({ served }) => served ?? []))];
  const allowances = named.map((provider) => ({ provider, ...classPolicy.allowsServed(provider) }));
  const refused = allowances.filter(({ allowed }) => allowed === false);
  if (refused.length > 0) return { kind: 'wide', providers: refused.map(({ provider }) => provider) };
  if (dealings.some((dealing) => !dealing)) return unknown('the program has more ways than are followed');
  if (answer.streams)
    return unknown('the answer is a stream, or may be one, and each of its pieces names the provider');
  if (dealings.every((dealing) => !dealing?.served) && !answer.asksProvider) return { kind: 'unchecked' };
  if (dealings.some((dealing) => dealing?.lost?.check))
    return unknown('one answer may follow another before its provider is compared');
  const doubtful = allowances.find(({ allowed }) => allowed === 'unknown');
  if (doubtful?.allowed === 'unknown') return unknown(doubtful.why);
  return dealings.every((dealing) => dealing?.served)
    ? { kind: 'checked' }
    : unknown('its content may be used where the provider has not been compared with names that are known');
}

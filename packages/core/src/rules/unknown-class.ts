import type { CallSite } from '../facts/call-site.js';
import type { Policy } from '../policy/policy.js';
import { redactKeys } from '../text/redact.js';
import { callName } from './locate.js';
import type { Verdict, VerdictKind } from './verdict.js';

/**
 * A call whose class is misspelt may be of any class: what one of them would refuse does not pass.
 *
 * @param judge what a rule says of the call as one of another class.
 * @returns undefined where the class is known, or where no class makes a difference.
 */
export function openByUnknownClass(
  callSite: CallSite,
  policy: Policy,
  judge: (callSite: CallSite, policy: Policy) => VerdictKind | undefined,
): Verdict | undefined {
  const { unknownClass: name, inOtherVersion, span } = callSite;
  if (name === undefined) return undefined;
  const refused = policy.classNames.some((className) => {
    const given = { className, classPolicy: policy.classNamed(className) };
    const kind = judge(
      { ...callSite, ...given, ...(inOtherVersion && { inOtherVersion: { ...inOtherVersion, ...given } }) },
      policy,
    );
    return kind === 'fail' || kind === 'open';
  });
  if (!refused) return undefined;
  const nearest = policy.nearestClassName(name);
  const repair =
    nearest === undefined ? `Use one of: ${policy.classNames.join(', ')}.` : `Did you mean "${nearest}"?`;
  const message = `Whether ${callName(callSite)} complies cannot be told, as the policy knows no class "${name}". ${repair}`;
  return { kind: 'open', why: 'unknown class', message: redactKeys(message), span };
}

/** Why a place of the API could not be read. Carries nothing that the server has said. */
export class ApiFault extends Error {
  override readonly name: string = 'ApiFault';

  /** @param remedy a sentence. */
  constructor(
    readonly what: string,
    readonly remedy = 'Check whether a proxy or OPENROUTER_BASE_URL leads elsewhere.',
  ) {
    super(what);
  }

  /** What is wrong and what to do, with the place and the variable of the key. */
  toMessage(place: string, variable: string | undefined): string {
    const remedy = this.remedy.replaceAll('{key}', variable ?? 'OPENROUTER_API_KEY');
    return `OpenRouter ${this.what} (${place}). ${remedy}`;
  }
}

/** A fault that may be gone a moment later. */
export class PassingFault extends ApiFault {
  override readonly name = 'PassingFault';

  /** @param pause milliseconds that the server asks to wait; 0: it does not say. */
  constructor(
    what: string,
    remedy: string,
    readonly pause = 0,
  ) {
    super(what, remedy);
  }
}

const later = 'Run the audit again later.';

/** @param retryAfter the header: seconds or a date. */
export function statusFault(status: number, retryAfter: string | null): ApiFault {
  const answer = `answers with ${status}`;
  switch (status) {
    case 401:
      return new ApiFault(
        `refuses the key with ${status}`,
        'Set {key} to a key that is neither disabled nor expired, a management key where the place needs one.',
      );
    case 402:
      return new ApiFault(`${answer}: the account lacks credits`, 'Add credits and run the audit again.');
    case 403:
      return new ApiFault(
        `refuses the key with ${status}`,
        'Set {key} to a key with the right to read this; management needs a management key.',
      );
    case 429:
      return new PassingFault(`${answer}: too many requests`, later, toPause(retryAfter));
    case 408:
    case 500:
    case 502:
    case 503:
    case 504:
      return new PassingFault(answer, later, toPause(retryAfter));
    default:
      return status >= 500 ? new PassingFault(answer, later, toPause(retryAfter)) : new ApiFault(answer);
  }
}

/** What `fetch` and the reading of a body throw, as a fault. Their words may quote headers, so only codes are kept. */
export function toFault(error: unknown, timeout: number): Error {
  if (error instanceof ApiFault) return error;
  if (!(error instanceof Error)) return new ApiFault('could not be asked');
  if (error.name === 'TimeoutError' || error.name === 'AbortError') {
    return new PassingFault(
      `has not answered within ${timeout / 1000} s`,
      'Check the network, or give --timeout more seconds.',
    );
  }
  if (error.name !== 'TypeError') return error;
  const { cause } = error as { cause?: unknown };
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'no code';
  return new PassingFault(
    `cannot be reached, or hung up: ${code}`,
    'Check the network and the proxy, or run with --offline.',
  );
}

function toPause(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const seconds = Number(retryAfter);
  const pause = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(pause) ? 0 : Math.max(0, pause);
}

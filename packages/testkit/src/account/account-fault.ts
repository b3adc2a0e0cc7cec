/** How the server misbehaves at one place instead of answering. */
export type AccountFault =
  | {
      /** Answers with this status and OpenRouter's error shape, or with `body` as it is. */
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** How often, before it answers properly. Default: always. */
      readonly times?: number;
    }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Sends the head and then a byte now and then, for ever. */
  | { readonly kind: 'drip' }
  /** Announces more than it sends and hangs up. */
  | { readonly kind: 'cut' }
  /** Sends spaces without end. */
  | { readonly kind: 'flood' };

/** By place below `/api/v1`, such as `/keys`. */
export type AccountFaults = Readonly<Record<string, AccountFault>>;

/** The form of a vendor's keys: a row of the catalog; no logic. */
export interface SecretModel {
  readonly id: string;
  /** As messages name it, e.g. `OpenRouter`. */
  readonly vendor: string;
  /**
   * Texts with which every key begins, one of them or one of `infixes`: what a file must hold to be looked at. Lower or upper case as
   * in keys. Empty for keys without a shape of their own, which need `nearby`.
   */
  readonly needles: readonly string[];
  /** The same of texts that stand inside of keys. */
  readonly infixes?: readonly string[];
  /** What has to stand close to a key whose form others share: the vendor's name, in any case. */
  readonly nearby?: RegExp;
  /** Whole keys, one form each. The group `body` is what differs from key to key; that it is random is measured on it. */
  readonly forms: readonly RegExp[];
  /** Bits a character that a real body reaches at least; random ones lie well above. */
  readonly minimumEntropy: number;
  /** What the vendor's documentation calls the variable, e.g. `OPENROUTER_API_KEY`. */
  readonly variable: string;
}

/** An item of the compliance checklist, with what can show that it holds. Data only; names are checked by tests. */
export interface ControlModel {
  /** For policies and reports; never changes. */
  readonly id: string;
  readonly section: 'data_handling' | 'access_control' | 'audit_trail' | 'provider_selection';
  /** In the checklist's own words. */
  readonly text: string;
  /** Shows that it holds: all of the rules where the code passes them, or all of the checks where the account does. */
  readonly provedBy: Evidence;
  /** Can only show that it does not hold: passing says too little. */
  readonly refutedBy: Evidence;
  /** What of a report documents it, as far as nothing in it is unknown. */
  readonly document?: 'data flow' | 'classes';
  /** `vendors`: also by an attestation of every vendor that data reaches. */
  readonly attested?: 'vendors';
  /** Where other catalogs of controls have the same concern. Metadata, no claim of conformity. */
  readonly related: { readonly soc2: readonly string[]; readonly hipaa: readonly string[] };
}

export interface Evidence {
  /** Names of rules. */
  readonly rules?: readonly string[];
  /** Ids of checks of the account. */
  readonly checks?: readonly string[];
}

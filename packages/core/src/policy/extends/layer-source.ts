/** A policy that another one extends, as the host finds it. */
export interface LayerSource {
  /** Absolute; tells layers apart. */
  readonly path: string;
  /** As messages and `policy show` name it. */
  readonly shown: string;
  readonly text: string;
  /**
   * Names of the folders from the layer's own down to that of the policy that is being read, where the layer is a file above it:
   * the layer's paths are relative to its own folder then. Without it, they are read as if they stood in that policy.
   */
  readonly below?: readonly string[];
}

/** Why there is no such policy: sentences with what to do. */
export class LayerError extends Error {}

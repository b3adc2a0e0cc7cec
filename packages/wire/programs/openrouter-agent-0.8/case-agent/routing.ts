export const pinnedTo = (...only: string[]) => ({ only, allowFallbacks: false });

/** Generated: SHA-256 of the guard module as it is published, without the line that holds the policy. */
export const guardBodies = {
  ts: '1088e5dc0228299644d70da499757657ba4da607f91786e128367dc51ada8c3f',
  mjs: '4f693493aa803f8f1e25d0b6b924b7ded90e3db8bb73e486879faacbd43612dd',
  cjs: '7efdd504a2bd8b8f3e5afe7a2a094fa931dbdd2495d69ac9392201c3bbcb9599',
} as const;

/** Generated: SHA-256 of the guard module as it is published, without the line that holds the policy. */
export const guardBodies = {
  ts: '2653839fd0631c74676208d7d3cb8633f787819b4788ed7a3dc9de60a7269e8f',
  mjs: '9708406cb1b912b3f82672e5fd70fd08853b2992ed59870812520a1f53ce7968',
  cjs: 'af2a33c97babdd1eb9e8b9ae17789de2465d90c9858ffa3b6284366f4d77dc0e',
} as const;

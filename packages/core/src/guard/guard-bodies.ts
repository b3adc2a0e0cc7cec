/** Generated: SHA-256 of the guard module as it is published, without the line that holds the policy. */
export const guardBodies = {
  ts: '7ca41b492d44f9e8c5b149fbd622e0ecd75842a7d0df075e1d4e1b9b15531f87',
  mjs: '05bb91262f1cbff3f0185dabb73abef2a76c2ee218ee8888150b165fb93c2f79',
  cjs: '98a3bb97acd4d6ea115eb708fc10e098c2740a08c308a9e4f7fe9edbf44dbd41',
} as const;

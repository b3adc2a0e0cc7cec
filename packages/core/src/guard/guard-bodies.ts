/** Generated: SHA-256 of the guard module as it is published, without the line that holds the policy. */
export const guardBodies = {
  ts: 'b4e502ff716ba8cf4ec537d83d0371996cbf47418bebad8319b78963686b12db',
  mjs: '26ffeb167f5f5ad7c4acda8a9aad82914e064c4b65f9b74cd442a1f00fbe9d2b',
  cjs: 'd2312afca5d04912954adb473e787e2edbefab229228388f6a7f877f1c6902f4',
} as const;

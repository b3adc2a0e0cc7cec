/** The key that every program finds in its environment: no part of it stands in any other output. */
export const loopbackKey = 'wq7Xz2-mVb9RtL4pJsK8dHc3';

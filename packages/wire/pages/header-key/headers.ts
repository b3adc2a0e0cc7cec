export const headersFor = (key: string) => ({ Authorization: `Bearer ${key}` });

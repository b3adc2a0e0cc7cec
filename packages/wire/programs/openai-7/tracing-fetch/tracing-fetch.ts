export const tracingFetch: typeof fetch = async (input, init) => {
  const startedAt = Date.now();
  console.debug('->', String(input), init?.body);
  const response = await fetch(input, init);
  console.debug('<-', response.status, Date.now() - startedAt);
  return response;
};

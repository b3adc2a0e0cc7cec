const original = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const { provider: _provider, ...rest } = JSON.parse(String(init?.body));
  return original(input, { ...init, body: JSON.stringify(rest) });
};

const provider = { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' };

export async function pinnedFetch(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return withRetries(() => fetch(url, withProvider(init)));
}

function withProvider(init: RequestInit | undefined): RequestInit | undefined {
  if (typeof init?.body !== 'string') return init;
  const body = JSON.parse(init.body);
  body.provider = provider;
  return { ...init, body: JSON.stringify(body) };
}

async function withRetries(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const response = await send();
    if (response.status < 500) return response;
    await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
  }
  return send();
}

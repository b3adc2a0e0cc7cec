/** Tries again when the server is busy. */
export async function fetchWithRetry(url: string, options: RequestInit, attempts = 3): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, options);
    if (response.status < 500 || attempt === attempts) return response;
  }
}

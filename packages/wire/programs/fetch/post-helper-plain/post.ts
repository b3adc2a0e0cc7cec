export function post(path: string, authorization: string, body: string): Promise<Response> {
  const headers = { authorization, 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body });
}

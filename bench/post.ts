/** Sends JSON, answers JSON and the milliseconds from sending to the whole answer. @throws on any answer but 2xx, with its text. */
export async function post<T = unknown>(
  url: string,
  headers: { [name: string]: string },
  body: object,
): Promise<{ answer: T; took: number; cookies: string[] }> {
  const began = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const took = performance.now() - began;
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${text}`);
  return { answer: JSON.parse(text) as T, took, cookies: response.headers.getSetCookie() };
}

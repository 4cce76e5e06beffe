import { withBase } from 'vitepress';

/** What the tools need of the standards: the compiled bundle, and what must not be said. Fetched once, from this site. */
export async function fetchJson<T>(name: string): Promise<T> {
  const response = await fetch(withBase(`/${name}`));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as T;
}

// A text of this site that a part of the page asks for when a reader wants what is in it. Part of the app.

/** How long the host may take, in milliseconds. */
const PATIENCE = 30_000;

/** The text at an address, seen from the page; thrown where it did not come whole. */
export async function fetched(address) {
  const answer = await fetch(new URL(address, document.baseURI), { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}

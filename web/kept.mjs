// What the page and the worker that keeps it call the same things.

/** Begins the names of the caches of the site at `home`. */
export const cachesOf = (home) => `care-gap ${home} `;

/** By this header the page says of which release it is. */
export const HEADER = "X-Care-Gap-Release";

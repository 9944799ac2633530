// Files made on request, by the script that the page names in `data-takeaway`, which is fetched then and not before. Part of the app,
// and of what offers pictures.

let failures = 0;

/** Has the file made and offers it to the reader; see `made`. */
export async function take(asked, link) {
  offer(await made((maker, edition) => maker.make(asked, edition, link)));
}

/**
 * What the script makes of the page's edition. Where it could not, what is thrown is a sentence; it is empty where what makes it could
 * not be fetched.
 */
export async function made(act) {
  const { takeaway, edition } = document.getElementById("app").dataset;
  try {
    const script = new URL(takeaway, document.baseURI);
    // Browsers remember that a script did not come, by its address.
    if (failures > 0) script.searchParams.set("again", failures);
    return await act(await import(script.href), Number(edition));
  } catch (problem) {
    failures += 1;
    console.info(`No file: ${problem}`);
    throw typeof problem === "string" ? problem : "";
  }
}

/** Gives the reader the file. */
export function offer(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Some browsers fetch it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

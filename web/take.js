// Part of the app: has a file made by the script that the page names in `data-takeaway`, which is fetched then and not before.

let failures = 0;

/**
 * Has the file made and offers it to the reader. Where it could not be made, what is thrown is a sentence; it is empty where what makes
 * it could not be fetched.
 */
export async function take(asked, link) {
  const { takeaway, edition } = document.getElementById("app").dataset;
  try {
    const script = new URL(takeaway, document.baseURI);
    // Browsers remember that a script did not come, by its address.
    if (failures > 0) script.searchParams.set("again", failures);
    const { make } = await import(script.href);
    offer(await make(asked, Number(edition), link));
  } catch (problem) {
    failures += 1;
    console.info(`No file: ${problem}`);
    throw typeof problem === "string" ? problem : "";
  }
}

function offer(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Some browsers fetch it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

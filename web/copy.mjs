// Copying from a field of the page.

/** Copies what is in the field, or selects it there where the clipboard is refused; says whether it was copied. */
export async function copyFrom(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}

// What a reader sets while the app is on its way is not lost: it is given to the app once that is alive.

const CONTROLS = "input, select";
const isBox = ({ type }) => type === "checkbox" || type === "radio";

/** The controls that differ from how they were served: their place among all controls, and what they are set to. */
export function typedSoFar(app) {
  return [...app.querySelectorAll(CONTROLS)]
    .map((control, index) => ({ control, index }))
    .filter(({ control }) => isSet(control))
    .map(({ control, index }) => ({ index, value: control.value, checked: control.checked }));
}

function isSet(control) {
  if (isBox(control)) return control.checked !== control.defaultChecked;
  if (control.options) return control.options[control.selectedIndex]?.defaultSelected === false;
  return control.value !== control.defaultValue;
}

/** Sets them again, as a hand would. */
export function giveBack(app, typed) {
  const controls = app.querySelectorAll(CONTROLS);
  for (const { index, value, checked } of typed) {
    const control = controls[index];
    if (isBox(control)) {
      if (control.type === "radio" && !checked) continue;
      control.checked = checked;
    } else control.value = value;
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

// Reads QR codes as a camera would: from the pixels on screen, by a decoder that is not ours.
import jsQR from "jsqr";

/** The text of the code in `place`, as it is painted; light on dark is not read. */
export async function read(page, place) {
  const png = (await place.screenshot()).toString("base64");
  const { data, width, height } = await page.evaluate(pixels, png);
  const bytes = Uint8ClampedArray.from(Buffer.from(data, "base64"));
  return jsQR(bytes, width, height, { inversionAttempts: "dontInvert" })?.data;
}

/** In the page: a picture's pixels, three times as large, as near as a camera comes. */
async function pixels(png) {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  const [width, height] = [picture.width * 3, picture.height * 3];
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  let text = "";
  for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return { data: btoa(text), width, height };
}

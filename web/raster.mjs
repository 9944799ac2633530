// A picture as pixels. An SVG in a picture asks for nothing from outside, so that its typefaces have to be in it.

/** The picture with its typefaces in it. */
export function withFaces(svg, faces) {
  return svg.replace("<title>", () => `<style>${faces}</style><title>`);
}

/** The picture as PNG, so many times its size. */
export async function rasterised(svg, scale) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // Safari may draw before the typefaces inside are read: by the second drawing they are.
  await new Promise((resolve) => setTimeout(resolve, 100));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    const give = (blob) => (blob ? resolve(blob) : reject(new Error("no picture")));
    canvas.toBlob(give, "image/png");
  });
}

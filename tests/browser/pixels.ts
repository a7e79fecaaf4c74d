import type { Page } from "playwright-core";

/** The brightness of each pixel of a picture that is drawn 40 pixels wide and high, 0 to 255. */
export async function pixelsOf(picture: Buffer, blank: Page): Promise<number[]> {
  return blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(40, 40).getContext("2d") as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0, 40, 40);
    const { data } = context.getImageData(0, 0, 40, 40);
    return Array.from(
      { length: 1600 },
      (_, at) => ((data[4 * at] ?? 0) + (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 3,
    );
  }, picture.toString("base64"));
}

import sharp from "sharp";
import { mostPixels } from "../entry/image-files.ts";

/** Whether bytes are an image that can be read to its last pixel. */
export async function isReadableImage(bytes: Uint8Array): Promise<boolean> {
  try {
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" }).resize(16).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

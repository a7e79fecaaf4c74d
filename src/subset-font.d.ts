declare module "subset-font" {
  /** A font → the same with only the characters of `text`, and the weights that `variationAxes` leaves. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; variationAxes?: Record<string, number | { min: number; max: number }> },
  ): Promise<Uint8Array>;
}

/** A length in a drawing, in rem or per cent of its width, rounded to two decimals. */
export const rem = (number: number): string => `${Math.round(number * 100) / 100}rem`;
export const percent = (number: number): string => `${Math.round(number * 100) / 100}%`;

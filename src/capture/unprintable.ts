/** What no page and no XML may hold: control characters other than tabs and line ends, and halves of a character. */

export const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
export const loneSurrogates = /\p{Cs}/u;
export const unprintable = new RegExp(`${controls.source}|${loneSurrogates.source}`, "u");

/** Invisible characters that reorder what a reader sees, also beyond the text that they are in. */
export const bidirectionalControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/;

/** Words of eight letters and more that say nothing about a subject, and the forms of adverbs and participles. */
export const commonWords =
  /^(?:although|announc\p{L}*|anything|because|certainly|consider\p{L}*|continu\p{L}*|different|everyone|everything|following|furthermore|happened|hopefully|including|meanwhile|nevertheless|particular|possible|possibilit\p{L}*|previous|probably|regarding|sometimes|something|therefore|together|throughout|tomorrow|yesterday|whatever|whether|without|\p{L}+(?:ly|ing|ised|ized))$/u;

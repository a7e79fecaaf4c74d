/** What stands above a text, or in its place. */
export const text = {
  /** Whose words a text is; "" for the author's whole text. */
  voices: {
    verbatim: "",
    excerpt: "Utdrag: källan bryter själv av texten.",
    abstract: "Arkivets sammanfattning. Originaltexten återges inte här.",
  },
  /** Of a link to a page of the blog that the archive does not have. */
  lostPage: "Den här sidan fanns på bloggens adress och finns inte i arkivet.",
  noAbstract: "Här finns ingen text ännu.",
  noText: "Källan har ingen text här.",
};

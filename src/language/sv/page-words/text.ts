/** What stands above a text, or in its place. */
export const text = {
  /** Whose words a text is; "" for the author's whole text. */
  voices: {
    verbatim: "",
    excerpt: "Utdrag: källan bryter själv av texten.",
    abstract: "Arkivets sammanfattning. Originaltexten återges inte här.",
  },
  /** Of a link to an address of the blog. That something was there does not follow: authors mistype. */
  lostPage: "Länken leder till en adress på bloggen som arkivet inte har.",
  noAbstract: "Här finns ingen text ännu.",
  noText: "Källan har ingen text här.",
};

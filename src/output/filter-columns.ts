/** A post as the filter of the archive page knows it. Its months are those that it may belong to, or else years. */
export interface FilterPost {
  slug: string;
  title: string;
  /** The words of its date: `date` is the claim, `beside` how it is known, `disputed` what contradicts it. */
  date: string;
  beside: string;
  disputed: string;
  /** The place in `certainties`. */
  certainty: number;
  months: readonly string[];
  /** The places of its tags in the list of tags. */
  tags: readonly number[];
  commentCount: number | null;
  opening: string;
  number: number;
  edtf: string;
}

/** Posts field by field: alike values beside each other compress to three quarters of what they take post by post. */
export type FilterColumns = { [Field in keyof FilterPost]: FilterPost[Field][] };

/** Posts → columns. A slug that its title gives is "". */
export function columnsOf(posts: readonly FilterPost[]): FilterColumns {
  const column = <Field extends keyof FilterPost>(field: Field): FilterPost[Field][] =>
    posts.map((post) => post[field]);
  return {
    slug: posts.map(({ slug, title }) => (slug === plainSlug(title) ? "" : slug)),
    title: column("title"),
    date: column("date"),
    beside: column("beside"),
    disputed: column("disputed"),
    certainty: column("certainty"),
    months: column("months"),
    tags: column("tags"),
    commentCount: column("commentCount"),
    opening: column("opening"),
    number: column("number"),
    edtf: column("edtf"),
  };
}

/** The posts of columns, as they were given to `columnsOf`. */
export function postsOf(columns: FilterColumns): FilterPost[] {
  const fields = Object.keys(columns) as (keyof FilterPost)[];
  return columns.title.map((title, at) => {
    const post = Object.fromEntries(fields.map((field) => [field, columns[field][at]])) as unknown as FilterPost;
    return { ...post, slug: post.slug || plainSlug(title) };
  });
}

/** The slug that most titles have, by a rule that is short enough for a page. */
function plainSlug(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

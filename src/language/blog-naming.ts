/** How the systems of blogs name a blog and its author, as patterns that fit a whole line. */
export interface BlogNaming {
  /** Sentences that hold the name of the blog, as the group `name`. */
  sentences: readonly RegExp[];
  /** The line of a copyright: who has it is the group `name`. It may be the blog, its author, or another. */
  copyright: RegExp;
  /** What is no name where one of these has it: "This blog is powered by WordPress". */
  noName: RegExp;
  /** The profile of the author: the heading above the name, what may stand between, and the link below. */
  profile: { heading: RegExp; between: RegExp; link: RegExp };
  /** The names of accounts, which are nobody's own: "admin". */
  account: RegExp;
}

import type { PageWords } from "../../page-words.ts";
import { formatNumber } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const archive: PageWords["archive"] = {
  description: "All posts, year by year and month by month.",
  lead: (posts, undated, link) => [
    counts.posts(posts),
    ...(undated > 0 ? [", including ", link(`${formatNumber(undated)} without a month`)] : []),
    ".",
  ],
  years: "Years and months",
  latest: (number) => `The latest ${formatNumber(number)} posts`,
};

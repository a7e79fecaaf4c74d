import { z } from "zod";
import type { Archive } from "../archive/archive.ts";
import type { ArchivedPost } from "../archive/archived.ts";
import { capturesSchema } from "../entry/capture-record.ts";
import { classOf } from "../entry/gap.ts";
import { type Image, postSchema, reportSchema, sectionSchema } from "../entry/schema.ts";
import { withheldSchema } from "../entry/withheld.ts";
import { certaintyWords, gapKindWords, sayGap, sayMissing } from "../language/index.ts";
import { addresses } from "../site/addresses.ts";
import { siteUrl } from "../site/site-url.ts";

/** data/posts.json: every post with everything that is known about it; dates are EDTF, as claimed. */
export function posts({ posts, images, site }: Archive): object[] {
  return posts.map((post: ArchivedPost) => ({
    slug: post.slug,
    nr: post.nr,
    formerNr: post.formerNr,
    title: post.title,
    author: post.author,
    date: post.date ?? null,
    evidence: post.evidence,
    months: post.months,
    certainty: certaintyWords[post.certainty].word,
    disputed: post.isDisputed,
    commentCount: post.commentCount,
    comments: post.comments,
    originalUrl: post.originalUrl,
    tags: post.tags.map(({ slug }) => slug),
    categories: post.categories,
    visits: post.visits.map(({ number }) => number),
    images: post.images.map((image) => ({ ...image, ...imageUrl(image, images, site) })),
    possibleImages: post.possibleImages,
    lostMedia: post.lostMedia,
    otherWordings: post.otherWordings,
    lostLinks: post.lostLinks,
    mentions: post.mentions.map((mention) => ({ ...mention, post: mention.post?.slug ?? null })),
    text: post.text,
    brokenOff: post.brokenOff,
    body: post.body,
    url: siteUrl(site, addresses.post(post.slug)),
    sources: post.sources,
  }));
}

/** Where the site has an image that survives; nothing for any other. */
function imageUrl({ file }: Image, images: Archive["images"], site: Archive["site"]): { url?: string } {
  const image = file === undefined ? undefined : images.get(file);
  return image ? { url: siteUrl(site, addresses.image(image.name)) } : {};
}

/** data/visits.json: every visit, with the slugs of the posts about it. */
export function visits({ visits, site }: Archive): object[] {
  return visits.map(({ number, dates, asWritten, host, section, posts, tags }) => ({
    number,
    dates,
    asWritten,
    host,
    section: section.title,
    theme: section.theme,
    tags: tags.map(({ slug }) => slug),
    posts: posts.map(({ slug }) => slug),
    url: siteUrl(site, addresses.visit(number)),
  }));
}

/** data/gaps.json: what is known to be missing. */
export function gaps({ gaps, site }: Archive): object[] {
  return gaps.map(({ kind, where, title, missing }) => ({
    kind,
    class: classOf(missing, site.texts),
    where,
    title,
    ...sayMissing(missing),
    sentence: sayGap(missing),
    remedy: gapKindWords[kind].remedy,
    missing,
  }));
}

/** data/schema.json: the fields of entries, as JSON Schema. */
export function schema(): object {
  const schemas = {
    post: postSchema,
    report: reportSchema,
    section: sectionSchema,
    captures: capturesSchema,
    withheld: withheldSchema,
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Front matter of the entries, content/captures.yaml and content/withheld.yaml",
    $defs: Object.fromEntries(
      Object.entries(schemas).map(([name, one]) => {
        const { $schema: _, ...definition } = z.toJSONSchema(one);
        return [name, definition];
      }),
    ),
  };
}

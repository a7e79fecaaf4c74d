import type { ArchivedPost, Neighbour } from "../src/archive/archived.ts";
import type { Gap } from "../src/entry/gap.ts";
import { tagKey } from "../src/entry/slug.ts";
import {
  addressWords,
  capitalise,
  certaintyWords,
  mark,
  missingImage,
  pageWords,
  sayDate,
  sayDated,
  sayEvidence,
} from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { imageWidths } from "../src/site/markdown.ts";
import { CapturedText } from "./parts/captured-text.tsx";
import { Cite } from "./parts/cite.tsx";
import { Comments, sayKept } from "./parts/comments.tsx";
import { ClaimedDate } from "./parts/date-claim.tsx";
import { Document } from "./parts/document.tsx";
import { Link, useImageLinks } from "./parts/link.tsx";
import { PostMetadata } from "./parts/metadata.tsx";
import { Missing, Named } from "./parts/missing.tsx";
import { Note, Notes } from "./parts/notes.tsx";
import { OtherWordings } from "./parts/other-wordings.tsx";
import { Removed } from "./parts/removed.tsx";
import { Sources } from "./parts/sources.tsx";
import { Tags } from "./parts/tags.tsx";
import { Text, unplacedGaps } from "./parts/text.tsx";
import { sayOccasions } from "./parts/visit-table.tsx";

type Data = PageData<{ post: ArchivedPost }>;

export const data = {
  pagination: { data: "archive.posts", size: 1, alias: "post" },
  permalink: ({ post }: Data) => addresses.post(post.slug),
};

/** One post: the text, and in the margin the evidence for everything that is said about it. */
export function render(data: Data) {
  const { post, archive } = data;
  const { labels, postPage: words } = pageWords;
  const cited = { gaps: post.gaps, sources: post.sources, archive };
  return (
    <Document
      data={data}
      title={post.title}
      description={words.description(post.title, post.author, sayDated(post))}
      metadata={<PostMetadata post={post} archive={archive} />}
    >
      <article class="with-margin h-entry">
        <header class="page-header">
          <h1 class="p-name" lang={post.language}>
            {post.title}
          </h1>
          <p class="byline">
            <span class="p-author">{post.author}</span>
            <ClaimedDate claim={post} />
            <span>{words.number(post.nr)}</span>
          </p>
          <Subjects post={post} />
        </header>
        <Notes>
          <DateNote post={post} />
          <Note title={labels.comments}>
            <p>{sayKept(post, archive)}</p>
          </Note>
          <Named mentions={post.mentions} />
          <Missing gaps={[...unplacedGaps(post.body, cited), ...unshownMedia(post)]} />
        </Notes>
        <div class="reading">
          <Removed removals={archive.removals.get(post.file)} />
          <Text text={post.text} markdown={post.body} language={post.language} cited={cited} />
          <Images post={post} />
          <Comments post={post} archive={archive} />
          <Neighbours post={post} />
          <Cite post={post} archive={archive} />
        </div>
        <div class="origin">
          <Sources sources={post.sources} archive={archive} />
          {post.originalUrl && (
            <Note title={words.blogAddress}>
              <p class="address">{post.originalUrl}</p>
            </Note>
          )}
          <OtherWordings post={post} archive={archive} />
          <CapturedText title={post.title} markdown={post.body} sources={post.sources} archive={archive} />
        </div>
      </article>
    </Document>
  );
}

/** What players showed in a post whose body does not show it, because it is the archive's own description. */
function unshownMedia({ text, gaps }: ArchivedPost): Gap[] {
  return text === "abstract" ? gaps.filter(({ kind }) => kind === "media") : [];
}

/** What a post is about: its tags, the blog's own categories, and the visit that it tells of. */
function Subjects({ post: { tags, categories, visits } }: { post: ArchivedPost }) {
  const { postPage: words } = pageWords;
  return (
    <div class="subjects">
      {visits.map(({ number, host, dates }) => (
        <p key={number}>
          {words.tellsOf({ number, host, months: sayOccasions(dates) }, (said) => (
            <Link to={addresses.visit(number)}>{said}</Link>
          ))}
        </p>
      ))}
      <Tags tags={tags} />
      {categories.length > 0 && (
        <p>
          {words.categories(categories, (category) =>
            // What was removed has no page.
            category === mark ? category : <Link to={addresses.tag(tagKey(category))}>{category}</Link>,
          )}
        </p>
      )}
    </div>
  );
}

function DateNote({ post }: { post: ArchivedPost }) {
  const { labels, postPage: words } = pageWords;
  return (
    <Note title={words.date}>
      <p>{capitalise(post.isDayStated ? words.dayIsStated : certaintyWords[post.certainty].meaning)}.</p>
      {post.evidence.length > 0 ? (
        <ul>
          {post.evidence.map((claim) => (
            <li key={JSON.stringify(claim)}>
              {claim.holds === false && <strong class="contradiction">{words.contradiction} </strong>}
              {capitalise(sayDate(claim.says))}: {sayEvidence(claim)}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.noEvidence}</p>
      )}
      {[...post.months.certain, ...post.months.possible].map((month) => (
        <p key={month}>
          <Link to={addresses.period(month)}>{labels.everythingFrom(sayDate(month))}</Link>
        </p>
      ))}
      {post.certainty === "undated" && (
        <p>
          <Link to={addresses.undated()}>{words.allUndated}</Link>
        </p>
      )}
    </Note>
  );
}

/** The images of a post whose body does not show them, because it is the archive's own description. */
function Images({ post }: { post: ArchivedPost }) {
  const linkToImage = useImageLinks();
  if (post.images.length === 0 || post.text !== "abstract") return null;
  const images = post.images.map((image) => ({ ...image, link: image.file ? linkToImage(image.file) : null }));
  const areAllMissing = images.every(({ link }) => link === null);
  const { postPage: words } = pageWords;
  const { ids } = addressWords;
  return (
    <section aria-labelledby={ids.images}>
      <h2 id={ids.images}>{areAllMissing ? words.missingImages(images.length) : words.images(images.length)}</h2>
      {images.map(({ name, alt, link }, at) =>
        link === null ? (
          <figure key={at} class="missing-image">
            <figcaption>
              <span class="hole-word">{missingImage}</span> {name}
            </figcaption>
          </figure>
        ) : (
          <figure key={at} class="image">
            <img {...link} {...(link.srcset && { sizes: imageWidths })} alt={alt ?? name} loading="lazy" />
            {alt !== undefined && <figcaption>{name}</figcaption>}
          </figure>
        ),
      )}
    </section>
  );
}

/** The way on, at the end of the text and before its apparatus. */
function Neighbours({ post: { older, newer } }: { post: ArchivedPost }) {
  if (!older && !newer) return null;
  const { postPage: words } = pageWords;
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {older && <NeighbourLink neighbour={older} label={words.older[older.order]} />}
      {newer && <NeighbourLink neighbour={newer} label={words.newer[newer.order]} />}
    </nav>
  );
}

function NeighbourLink({ neighbour, label }: { neighbour: Neighbour; label: string }) {
  return (
    <p>
      <span class="label">{label}</span>
      <Link to={addresses.post(neighbour.slug)}>{neighbour.title}</Link>
    </p>
  );
}

import type { ArchivedPost, Neighbour } from "../src/archive/archived.ts";
import { tagKey } from "../src/entry/slug.ts";
import {
  capitalise,
  certaintyWords,
  missingImage,
  mark as removed,
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
  const cited = { gaps: post.gaps, sources: post.sources, archive };
  return (
    <Document
      data={data}
      title={post.title}
      description={describe(post)}
      metadata={<PostMetadata post={post} archive={archive} />}
    >
      <article class="with-margin h-entry">
        <header class="page-header">
          <h1 class="p-name">{post.title}</h1>
          <p class="byline">
            <span class="p-author">{post.author}</span>
            <ClaimedDate claim={post} />
            <span>nr {post.nr}</span>
          </p>
          <Subjects post={post} />
        </header>
        <Notes>
          <DateNote post={post} />
          <Note title="Kommentarer">
            <p>{sayKept(post, archive)}</p>
          </Note>
          <Named mentions={post.mentions} />
          <Missing gaps={unplacedGaps(post.body, cited)} />
        </Notes>
        <div class="reading">
          <Removed removals={archive.removals.get(post.file)} />
          <Text text={post.text} markdown={post.body} cited={cited} />
          <Images post={post} />
          <Comments post={post} archive={archive} />
          <Neighbours post={post} />
          <Cite post={post} archive={archive} />
        </div>
        <div class="origin">
          <Sources sources={post.sources} archive={archive} />
          {post.originalUrl && (
            <Note title="Adress på bloggen">
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

/** What a post is about: its tags, the blog's own categories, and the visit that it tells of. */
function Subjects({ post: { tags, categories, visits } }: { post: ArchivedPost }) {
  return (
    <div class="subjects">
      {visits.map((visit) => (
        <p key={visit.number}>
          Berättar om{" "}
          <Link to={addresses.visit(visit.number)}>
            besök {visit.number}: {visit.host}
          </Link>
          , {sayOccasions(visit.dates)} enligt rapporten
        </p>
      ))}
      <Tags tags={tags} />
      {categories.length > 0 && (
        <p>
          {categories.length === 1 ? "Bloggens kategori" : "Bloggens kategorier"}:{" "}
          {categories.map((category, at) => (
            <>
              {at > 0 && ", "}
              {category === removed ? category : <Link to={addresses.tag(tagKey(category))}>{category}</Link>}
            </>
          ))}
        </p>
      )}
    </div>
  );
}

function DateNote({ post }: { post: ArchivedPost }) {
  return (
    <Note title="Datum">
      <p>{capitalise(certaintyWords[post.certainty].meaning)}.</p>
      {post.evidence.length > 0 ? (
        <ul>
          {post.evidence.map((claim) => (
            <li key={JSON.stringify(claim)}>
              {claim.holds === false && <strong class="contradiction">Stämmer inte med resten. </strong>}
              {capitalise(sayDate(claim.says))}: {sayEvidence(claim)}
            </li>
          ))}
        </ul>
      ) : (
        <p>Ingenting i källorna säger när inlägget skrevs.</p>
      )}
      {[...post.months.certain, ...post.months.possible].map((month) => (
        <p key={month}>
          <Link to={addresses.period(month)}>Allt från {sayDate(month)}</Link>
        </p>
      ))}
      {post.certainty === "undated" && (
        <p>
          <Link to={addresses.undated()}>Alla odaterade inlägg</Link>
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
  const [one, several] = areAllMissing
    ? ["Bild som inte är bevarad", "Bilder som inte är bevarade"]
    : ["Bild", "Bilder"];
  return (
    <section aria-labelledby="bilder">
      <h2 id="bilder">{images.length === 1 ? one : several}</h2>
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

/** What decides which of two posts is newer; empty if their dates do. */
const orders: Record<Neighbour["order"], string> = {
  date: "",
  page: " enligt sidans ordning",
  archive: " enligt arkivets ordning",
};

/** The way on, at the end of the text and before its apparatus. */
function Neighbours({ post: { older, newer } }: { post: ArchivedPost }) {
  if (!older && !newer) return null;
  return (
    <nav class="neighbours" aria-label="Inlägg före och efter">
      {older && <NeighbourLink neighbour={older} label="Äldre" />}
      {newer && <NeighbourLink neighbour={newer} label="Nyare" />}
    </nav>
  );
}

function NeighbourLink({ neighbour, label }: { neighbour: Neighbour; label: string }) {
  return (
    <p>
      <span class="label">
        {label}
        {orders[neighbour.order]}
      </span>
      <Link to={addresses.post(neighbour.slug)}>{neighbour.title}</Link>
    </p>
  );
}

function describe(post: ArchivedPost): string {
  return `”${post.title}” av ${post.author}, ${sayDated(post)}.`;
}

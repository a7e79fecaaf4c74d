import { addressWords, dataWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { CertaintyVocabulary } from "./parts/legend.tsx";
import { Link } from "./parts/link.tsx";
import { ArchiveMetadata } from "./parts/metadata.tsx";

export const data = { permalink: () => addresses.data };

/** What may be downloaded, field by field, and on what terms. */
export function render(data: PageData) {
  const { site, posts, visits } = data.archive;
  const { labels, data: words } = pageWords;
  const { ids } = addressWords;
  return (
    <Document
      data={data}
      title={labels.data}
      description={words.description}
      metadata={<ArchiveMetadata archive={data.archive} />}
    >
      <header class="page-header">
        <h1>{labels.data}</h1>
        <p class="lead">{words.lead}</p>
        {posts.length > 0 && (
          <p>
            {words.selection((said) => (
              <Link to={addresses.archive}>{said}</Link>
            ))}
          </p>
        )}
      </header>
      <section aria-labelledby={ids.terms}>
        <h2 id={ids.terms}>{words.terms}</h2>
        <p>{site.rights ?? words.noTerms}</p>
        {site.released && <p>{words.edition}</p>}
      </section>
      <section aria-labelledby={ids.certainty}>
        <h2 id={ids.certainty}>{words.certainty}</h2>
        <CertaintyVocabulary />
      </section>
      <Files
        id={ids.posts}
        title={labels.posts}
        files={[
          ["data/posts.csv", "CSV"],
          ["data/posts.json", words.jsonWithTexts],
          ["data/archive.bib", "BibLaTeX"],
          ["data/archive.ris", "RIS"],
          ["data/archive.csl.json", "CSL-JSON"],
        ]}
        fields={dataWords.posts}
      />
      {visits.length > 0 && (
        <Files
          id={ids.visits}
          title={labels.visits}
          files={[
            ["data/visits.csv", "CSV"],
            ["data/visits.json", "JSON"],
          ]}
          fields={dataWords.visits}
        />
      )}
      <Files id={ids.gaps} title={labels.gaps} files={[["data/gaps.json", "JSON"]]} fields={dataWords.gaps} />
      <section aria-labelledby={ids.sources}>
        <h2 id={ids.sources}>{words.sources}</h2>
        <p>
          {words.capturesAndSchema(
            (said) => (
              <Link to="data/captures.json">{said}</Link>
            ),
            (said) => (
              <Link to={addresses.schema}>{said}</Link>
            ),
          )}
        </p>
        {posts.some(({ originalUrl }) => originalUrl !== undefined) && (
          <p>
            {words.oldAddresses((said) => (
              <Link to="data/old-addresses.csv">{said}</Link>
            ))}
          </p>
        )}
      </section>
    </Document>
  );
}

interface FilesProps {
  id: string;
  title: string;
  files: readonly (readonly [address: string, label: string])[];
  fields: Readonly<Record<string, string>>;
}

function Files({ id, title, files, fields }: FilesProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="downloads">
        {files.map(([address, label]) => (
          <li key={address}>
            <Link to={address}>{label}</Link>
          </li>
        ))}
      </ul>
      <details>
        <summary>{pageWords.data.fields}</summary>
        <dl class="record">
          {Object.entries(fields).map(([field, meaning]) => (
            <div key={field}>
              <dt>
                <code>{field}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

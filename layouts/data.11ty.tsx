import { dataWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { CertaintyVocabulary } from "./parts/legend.tsx";
import { Link } from "./parts/link.tsx";
import { ArchiveMetadata } from "./parts/metadata.tsx";

export const data = { permalink: addresses.data };

/** What may be downloaded, field by field, and on what terms. */
export function render(data: PageData) {
  const { site, posts, visits } = data.archive;
  return (
    <Document
      data={data}
      title="Data"
      description="Arkivets uppgifter att ladda ner, fält för fält."
      metadata={<ArchiveMetadata archive={data.archive} />}
    >
      <header class="page-header">
        <h1>Data</h1>
        <p class="lead">
          Allt som sidorna visar finns också som filer, med samma ord för hur säkert det är. Alla är UTF-8. Tider är
          skrivna i EDTF, så att ett osäkert datum förblir osäkert.
        </p>
        {posts.length > 0 && (
          <p>
            Ett urval, till exempel alla belagda inlägg från en månad, får du som CSV ur{" "}
            <Link to={addresses.archive}>filtret bland inläggen</Link>.
          </p>
        )}
      </header>
      <section aria-labelledby="villkor">
        <h2 id="villkor">Villkor</h2>
        <p>{site.rights ?? "Arkivet anger inte på vilka villkor uppgifterna får användas."}</p>
        {site.released && <p>Ange utgåvan när du hänvisar till en fil: datumet står längst ner på varje sida.</p>}
      </section>
      <section aria-labelledby="sakerhet">
        <h2 id="sakerhet">Orden för säkerhet</h2>
        <CertaintyVocabulary />
      </section>
      <Files
        id="inlagg"
        title="Inlägg"
        files={[
          ["data/posts.csv", "CSV"],
          ["data/posts.json", "JSON, med texterna"],
          ["data/archive.bib", "BibLaTeX"],
          ["data/archive.ris", "RIS"],
          ["data/archive.csl.json", "CSL-JSON"],
        ]}
        fields={dataWords.posts}
      />
      {visits.length > 0 && (
        <Files
          id="besok"
          title="Besök"
          files={[
            ["data/visits.csv", "CSV"],
            ["data/visits.json", "JSON"],
          ]}
          fields={dataWords.visits}
        />
      )}
      <Files id="luckor" title="Luckor" files={[["data/gaps.json", "JSON"]]} fields={dataWords.gaps} />
      <section aria-labelledby="kallor">
        <h2 id="kallor">Källor och schema</h2>
        <p>
          <Link to="data/captures.json">Källorna</Link> med kontrollsummor och rader, och{" "}
          <Link to={addresses.schema}>schemat</Link> för arkivets poster, som beskriver deras fält på engelska.
        </p>
        {posts.some(({ originalUrl }) => originalUrl !== undefined) && (
          <p>
            <Link to="data/old-addresses.csv">Bloggens adresser</Link>, var och en med den sida som har inlägget nu.
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
        <summary>Fälten</summary>
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

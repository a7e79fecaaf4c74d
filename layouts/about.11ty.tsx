import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { CertaintyVocabulary } from "./parts/legend.tsx";
import { Link } from "./parts/link.tsx";
import { Removed } from "./parts/removed.tsx";
import { Markdown } from "./parts/text.tsx";

export const data = { permalink: addresses.about };

/** Method and editorial policy, after the page that a person has written about this archive. */
export function render(data: PageData) {
  const { site, pages, captures, gaps, undated, removals } = data.archive;
  const own = pages.find(({ slug }) => addresses.page(slug) === addresses.about);
  return (
    <Document data={data} title="Om arkivet" description="Hur arkivet är gjort, och hur man vet det som står i det.">
      <header class="page-header">
        <h1>Om arkivet</h1>
        {site.description && <p class="lead">{site.description}</p>}
      </header>
      <div class="reading">
        {own && <Removed removals={removals.get(own.file)} />}
        {own && <Markdown source={own.body} />}
        <section aria-labelledby="varifran">
          <h2 id="varifran">Varifrån allt kommer</h2>
          <p>
            Arkivet är byggt av sparade sidor och dokument.{" "}
            {captures.length > 0 && <Link to={addresses.sources}>Källorna</Link>} redovisas rad för rad, och vid varje
            text står vilka rader den kommer från. Samma inlägg i flera källor räknas som ett inlägg, med alla sina
            källor.
          </p>
        </section>
        <section aria-labelledby="texterna">
          <h2 id="texterna">Texterna</h2>
          {site.texts === "withheld" ? (
            <p>
              Originalens meningar publiceras inte här. I stället finns alla uppgifter om dem, och en kort
              sammanfattning med arkivets egna ord. Var det är så står det vid texten, så att arkivets röst inte
              förväxlas med författarens.
            </p>
          ) : (
            <p>
              Texterna återges som de står i källan. Bara teckenkod, mellanslag och listtecken är rättade, och varje
              annan ändring är antecknad. Ett utdrag och en sammanfattning säger att de är det.
            </p>
          )}
        </section>
        <section aria-labelledby="datum">
          <h2 id="datum">Datum</h2>
          <p>
            Ett datum anges aldrig noggrannare än källorna räcker till, och vid varje inlägg står vad det vilar på. Fem
            ord säger hur säker månaden är, och ett sjätte att något säger emot.
          </p>
          <CertaintyVocabulary />
          {undated.length > 0 && (
            <p>
              <Link to={addresses.undated()}>Alla odaterade inlägg</Link>
            </p>
          )}
        </section>
        <section aria-labelledby="kommentarer">
          <h2 id="kommentarer">Kommentarer</h2>
          <p>
            Antalet kommentarer är det som källan anger. ”Lämna en kommentar” läser vi som noll. Säger källan ingenting
            är antalet okänt, vilket är något annat.
          </p>
        </section>
        <section aria-labelledby="luckor">
          <h2 id="luckor">Det som saknas</h2>
          <p>
            En bild som inte är bevarad står kvar med sitt namn på sin plats. Ord som ”finns här” kan vara det sista som
            är kvar av en länk, och en text kan nämna en annan som saknas; det står bredvid orden.{" "}
            {gaps.length > 0 && (
              <>
                Allt finns samlat i <Link to={addresses.gaps}>registret över luckor</Link>.
              </>
            )}
          </p>
        </section>
        <section aria-labelledby="amnen">
          <h2 id="amnen">Ämnen</h2>
          <p>
            Ämnesorden är arkivets egna och sätts efter ord i texten. Ett inlägg knyts till ett besök bara när texten
            själv säger att det berättar om det, hellre för sällan än fel.
          </p>
        </section>
        <section aria-labelledby="data">
          <h2 id="data">Data</h2>
          <p>
            Allt finns också <Link to={addresses.data}>som filer att ladda ner</Link>, fält för fält.
          </p>
          {site.rights && <p>{site.rights}</p>}
        </section>
      </div>
    </Document>
  );
}

import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";

export const data = { permalink: addresses.accessibility };

/** The accessibility statement: the standard, how the site is tested, known limits, and whom to contact. */
export function render(data: PageData) {
  const { site, months } = data.archive;
  return (
    <Document
      data={data}
      title="Tillgänglighet"
      description="Vilka krav på tillgänglighet arkivet följer, hur det är prövat och vad som inte är känt."
    >
      <header class="page-header">
        <h1>Tillgänglighet</h1>
        <p class="lead">
          Arkivet ska kunna läsas av alla: med skärmläsare, med tangentbord, i stor förstoring, på papper och utan
          uppkoppling. Det är byggt för att följa WCAG 2.2 på nivå AA.
        </p>
      </header>
      <div class="reading">
        <section aria-labelledby="provat">
          <h2 id="provat">Så är det prövat</h2>
          <ul>
            <li>
              Varje slags sida granskas med verktyget axe i en riktig webbläsare, i ljust och mörkt utförande och i
              fönster från 320 till 1920 bildpunkter, vilket motsvarar 400 procents förstoring.
            </li>
            <li>Vägen från framsidan till månad, inlägg, besök och tillbaka gås med enbart tangentbord.</li>
            <li>Alla sidor läses och hänger samman även utan JavaScript, och från en mapp på den egna datorn.</li>
            <li>Varje sida är giltig HTML med en huvudrubrik, landmärken och rubriker i ordning.</li>
          </ul>
          <p>
            Sådana prövningar hittar bara en del av de fel som finns. Arkivet är inte granskat av någon utomstående och
            inte prövat tillsammans med dem som använder hjälpmedel varje dag.
          </p>
        </section>
        <section aria-labelledby="former">
          <h2 id="former">Former, färger och rörelse</h2>
          <p>
            Hur säkert något är sägs alltid med ord och form, aldrig bara med färg. Text har minst sju gångers kontrast
            mot sin bakgrund. Ingenting rör sig av sig självt.
          </p>
        </section>
        <section aria-labelledby="brister">
          <h2 id="brister">Det som kan vara svårt</h2>
          <ul>
            {months.length > 0 && (
              <li>
                Kalendern är en bild med många länkar. Den är ett enda stopp för tabbtangenten, piltangenterna går
                mellan månaderna, och en länk leder förbi den. Samma uppgifter finns{" "}
                <Link to={`${addresses.archive}#tabell`}>som tabell</Link>.
              </li>
            )}
            <li>Breda tabeller rullar i sidled inom sin ram i smala fönster.</li>
            <li>
              Texterna är någon annans ord och återges som de är bevarade. Bilder som saknas har ingen annan beskrivning
              än det namn som källan anger.
            </li>
          </ul>
        </section>
        <section aria-labelledby="beratta">
          <h2 id="beratta">Berätta om hinder</h2>
          {site.contact ? (
            <p>Den som möter ett hinder kan vända sig till {site.contact}.</p>
          ) : (
            <p>Arkivet anger ingen adress att vända sig till.</p>
          )}
        </section>
      </div>
    </Document>
  );
}

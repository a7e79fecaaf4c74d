import { addressWords, pageWords } from "../src/language/index.ts";
import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";

export const data = { permalink: () => addresses.accessibility };

/** The accessibility statement: the standard, how the site is tested, known limits, and whom to contact. */
export function render(data: PageData) {
  const { site, calendar } = data.archive;
  const words = pageWords.accessibility;
  const { ids } = addressWords;
  return (
    <Document data={data} title={words.title} description={words.description}>
      <header class="page-header">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      <div class="reading">
        <section aria-labelledby={ids.tested}>
          <h2 id={ids.tested}>{words.tested}</h2>
          <ul>
            {words.tests.map((test) => (
              <li key={test}>{test}</li>
            ))}
          </ul>
          <p>{words.untested}</p>
        </section>
        <section aria-labelledby={ids.forms}>
          <h2 id={ids.forms}>{words.forms}</h2>
          <p>{words.neverColourAlone}</p>
        </section>
        <section aria-labelledby={ids.limits}>
          <h2 id={ids.limits}>{words.limits}</h2>
          <ul>
            {calendar.length > 0 && (
              <li>
                {words.calendar((said) => (
                  <Link to={`${addresses.archive}#${ids.table}`}>{said}</Link>
                ))}
              </li>
            )}
            {words.otherLimits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby={ids.obstacles}>
          <h2 id={ids.obstacles}>{words.obstacles}</h2>
          <p>{site.contact ? words.contact(site.contact) : words.noContact}</p>
        </section>
      </div>
    </Document>
  );
}

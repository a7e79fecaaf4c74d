import type { Archive } from "../../src/archive/archive.ts";
import { addressWords, monthName } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Choice, option, PeriodChoice, TagChoice } from "./filter.tsx";
import { Link, useLink } from "./link.tsx";
import { Tags } from "./tags.tsx";

/** What the search can be limited to, of what the archive has. */
function kindsIn({ sections, posts }: Archive): (readonly [value: string, label: string])[] {
  const { kinds } = addressWords;
  return [
    [kinds.post, "Inlägg"],
    ...(posts.some(({ comments }) => comments) ? [[kinds.comment, "Kommentarer"] as const] : []),
    ...(sections.length > 0 ? [[kinds.visit, "Besök"] as const, [kinds.section, "Avsnitt i rapporten"] as const] : []),
  ];
}

/** The form and the results of the search. The form is hidden until its script runs; until then there are links instead. */
export function Search({ archive }: { archive: Archive }) {
  const kinds = kindsIn(archive);
  return (
    <>
      <search>
        <form id="sok" class="filter search" hidden>
          <div class="words">
            <label>
              Sökord
              <input type="search" name="q" autocomplete="off" spellcheck={false} enterkeyhint="search" />
            </label>
            <button type="submit">Sök</button>
          </div>
          <PeriodChoice archive={archive} />
          <TagChoice archive={archive} />
          {kinds.length > 1 && (
            <Choice
              name={addressWords.fields.kind}
              label="Typ"
              all="Alla"
              options={kinds.map(([value, words]) => option(value, words, {}))}
            />
          )}
          <button type="reset">Rensa filter</button>
        </form>
      </search>
      <section aria-labelledby="resultat">
        <h2 id="resultat" class="visually-hidden">
          Träffar
        </h2>
        <p id="antal" class="found" role="status" />
        <WithoutScripts archive={archive} />
        <ol id="traffar" class="post-list" />
        <button type="button" id="fler" class="more" hidden>
          Visa fler
        </button>
      </section>
      <script src={useLink(addresses.searchScript)} defer />
    </>
  );
}

/** Links to every month and tag, for readers without JavaScript. */
function WithoutScripts({ archive: { years, tags } }: { archive: Archive }) {
  return (
    <div id="utan-skript">
      <p>Sökningen behöver JavaScript. Utan det går allt att nå månad för månad och ämne för ämne.</p>
      <ul class="periods">
        {years.map(({ year, months }) => (
          <li key={year}>
            <Link to={addresses.period(year)}>{year}</Link>
            {months.map(({ month }, at) => (
              <>
                {at === 0 ? ": " : ", "}
                <Link to={addresses.period(month)}>{monthName(Number(month.slice(5)))}</Link>
              </>
            ))}
          </li>
        ))}
      </ul>
      <Tags tags={tags} />
    </div>
  );
}

import { monthsOfVisits, type ThemeGroup } from "../../src/archive/themes.ts";
import { capitalise, pageWords, sayDate } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { Link } from "./link.tsx";
import { percent, rem } from "./measure.ts";

/** The height of the bars of a theme, in rem. */
const height = 2;

/** The visits by month and theme: a row of bars for each theme, and the same as a table. */
export function VisitChart({ themes }: { themes: readonly ThemeGroup[] }) {
  const months = monthsOfVisits(themes);
  const most = themes
    .flatMap(({ perMonth }) => [...perMonth.values()])
    .reduce((most, visits) => Math.max(most, visits), 1);
  const words = pageWords.visitsPage.chart;
  return (
    <figure class="visit-chart">
      {themes.map((theme) => (
        <div key={theme.slug}>
          <p>{words.theme(theme.title, theme.visits.length)}</p>
          <Bars theme={theme} months={months} most={most} />
        </div>
      ))}
      <Years months={months} />
      <figcaption>
        {words.caption}
        <details>
          <summary>{words.asTable}</summary>
          <ChartTable themes={themes} months={months} />
        </details>
      </figcaption>
    </figure>
  );
}

function Bars({ theme, months, most }: { theme: ThemeGroup; months: readonly string[]; most: number }) {
  const width = 100 / months.length;
  const words = pageWords.visitsPage.chart;
  return (
    <svg width="100%" height={`${height}rem`} role="img" aria-label={words.bars(theme.title)}>
      {months.map((month, at) => {
        const visits = theme.perMonth.get(month);
        if (!visits) return null;
        const tall = (height * visits) / most;
        return (
          <rect
            key={month}
            x={percent(at * width)}
            y={rem(height - tall)}
            width={percent(0.8 * width)}
            height={rem(tall)}
          >
            <title>{words.month(sayDate(month), visits)}</title>
          </rect>
        );
      })}
      <line x1="0" x2="100%" y1={rem(height)} y2={rem(height)} />
    </svg>
  );
}

/** The years below the bars, each at its first month. */
function Years({ months }: { months: readonly string[] }) {
  return (
    <svg width="100%" height="1.25rem" aria-hidden="true">
      {months.map((month, at) =>
        at === 0 || month.endsWith("-01") ? (
          <text key={month} x={percent((100 * at) / months.length)} y="0.95rem">
            {month.slice(0, 4)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function ChartTable({ themes, months }: { themes: readonly ThemeGroup[]; months: readonly string[] }) {
  return (
    <section class="table-frame" aria-label={pageWords.visitsPage.chart.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{pageWords.labels.month}</th>
            {themes.map(({ slug, title }) => (
              <th key={slug} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months
            .filter((month) => themes.some(({ perMonth }) => perMonth.has(month)))
            .map((month) => (
              <tr key={month}>
                <th scope="row">
                  <Link to={addresses.period(month)}>{capitalise(sayDate(month))}</Link>
                </th>
                {themes.map(({ slug, perMonth }) => (
                  <td key={slug} class="number">
                    {perMonth.get(month) ?? "–"}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

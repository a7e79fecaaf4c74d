import { addresses } from "../../src/site/addresses.ts";
import { sayDate } from "../../src/swedish.ts";
import { Link } from "./link.tsx";

interface PeriodNeighboursProps {
  /** EDTF months or years. */
  older: string | null;
  newer: string | null;
  /** The year of a month; none for a year, which lies in the archive. */
  up?: string;
}

/** From a month or a year to those beside it, and to what it lies in. */
export function PeriodNeighbours({ older, newer, up }: PeriodNeighboursProps) {
  return (
    <nav class="period-neighbours" aria-label="Tidsperioder">
      <ul>
        <li>{up ? <Link to={addresses.period(up)}>Hela {up}</Link> : <Link to={addresses.archive}>Alla år</Link>}</li>
        {older && (
          <li>
            <Link to={addresses.period(older)} rel="prev">
              ← {sayDate(older)}
            </Link>
          </li>
        )}
        {newer && (
          <li>
            <Link to={addresses.period(newer)} rel="next">
              {sayDate(newer)} →
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

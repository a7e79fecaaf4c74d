import { addresses } from "../src/site/addresses.ts";
import type { PageData } from "../src/site/eleventy.ts";
import { Document } from "./parts/document.tsx";
import { Link } from "./parts/link.tsx";

export const data = { permalink: addresses.notFound };

/** Shown for any address without a page, in any folder: therefore its links start from the root of the site, and without an `address` it has none. */
export function render(data: PageData) {
  return (
    <Document data={data} title="Sidan finns inte" fromRoot>
      <header class="page-header">
        <h1>Sidan finns inte</h1>
        <p class="lead">
          Adressen leder ingenstans i arkivet. Kanske är den felskriven, eller så fanns sidan aldrig här.
        </p>
      </header>
      {data.archive.site.address ? (
        <ul>
          <li>
            <Link to={addresses.home}>Till framsidan</Link>
          </li>
          <li>
            <Link to={addresses.archive}>Alla inlägg</Link>
          </li>
          <li>
            <Link to={addresses.tags}>Alla ämnen</Link>
          </li>
        </ul>
      ) : (
        <p>Gå tillbaka i webbläsaren, eller börja om från arkivets framsida.</p>
      )}
    </Document>
  );
}

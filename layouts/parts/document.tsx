import type { ComponentChildren } from "preact";
import type { Archive, Menu } from "../../src/archive/archive.ts";
import { addressWords, pageWords } from "../../src/language/index.ts";
import { addresses } from "../../src/site/addresses.ts";
import { addressOf, type PageData } from "../../src/site/eleventy.ts";
import { siteUrl } from "../../src/site/site-url.ts";
import { Here, Link, useLink } from "./link.tsx";

interface DocumentProps {
  data: PageData;
  /** The title of the page; without one, the title of the site. */
  title?: string;
  description?: string;
  /** Elements with metadata for the head. */
  metadata?: ComponentChildren;
  /**
   * True for a page that is shown at any address: its links start from the root of the site, which its `address` tells.
   * Without one the page has no links and no style, since none would be sure to lead anywhere.
   */
  fromRoot?: boolean;
  /** True for the page whose script reads the search index. */
  searches?: boolean;
  children: ComponentChildren;
}

/** A whole page: head, navigation, main content, footer. */
export function Document({
  data,
  title,
  description,
  metadata,
  fromRoot = false,
  searches = false,
  children,
}: DocumentProps) {
  const { archive } = data;
  const { site } = archive;
  const address = addressOf(data);
  const root = fromRoot && site.address ? new URL(siteUrl(site, "")).pathname : null;
  if (fromRoot && root === null) return <PageAlone site={site} title={title ?? site.title} content={children} />;
  return (
    <Here.Provider
      value={{ address, root, images: archive.images, slugByUrl: archive.slugByUrl, blogHost: archive.blogHost }}
    >
      <html lang={site.language}>
        <Head data={data} title={title} description={description} here={address} searches={searches}>
          {metadata}
        </Head>
        <body>
          <a class="skip-link" href={`#${addressWords.ids.content}`}>
            {pageWords.document.toContent}
          </a>
          <header class="site-header">
            <p class="site-name">
              <Link to={addresses.home}>{site.title}</Link>
            </p>
            <Navigation has={archive.menu} />
          </header>
          <main id={addressWords.ids.content}>{children}</main>
          <Footer archive={archive} />
        </body>
      </html>
    </Here.Provider>
  );
}

/** A page without links and style. */
function PageAlone({ site, title, content }: { site: Archive["site"]; title: string; content: ComponentChildren }) {
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{`${title} – ${site.title}`}</title>
        <meta name="color-scheme" content="light dark" />
      </head>
      <body>
        <header>
          <p>{site.title}</p>
        </header>
        <main>{content}</main>
      </body>
    </html>
  );
}

interface HeadProps {
  data: PageData;
  title: string | undefined;
  description: string | undefined;
  here: string;
  searches: boolean;
  children: ComponentChildren;
}

/** Allows only files of the site itself. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The search runs WebAssembly. */
const searchPolicy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

function Head({ data, title, description, here, searches, children }: HeadProps) {
  const { site } = data.archive;
  const said = description ?? site.description;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={searches ? searchPolicy : policy} />
      <title>{title === undefined ? site.title : `${title} – ${site.title}`}</title>
      {said && <meta name="description" content={said} />}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={useLink(addresses.style)} />
      {site.address && <link rel="canonical" href={siteUrl(site, here)} />}
      {site.released && (
        <link rel="alternate" type="application/atom+xml" title={site.title} href={useLink(addresses.feed)} />
      )}
      {children}
    </head>
  );
}

/** Links to the main pages, without those that this archive has no content for. */
function Navigation({ has }: { has: Menu }) {
  const { mainMenu, menu } = pageWords.document;
  const parts = [
    { to: addresses.archive, label: menu.posts, has: true },
    { to: addresses.timeline(), label: menu.timeline, has: has.timeline },
    { to: addresses.tags, label: menu.tags, has: has.tags },
    { to: addresses.comments, label: menu.comments, has: has.posts },
    { to: addresses.visits, label: menu.visits, has: has.visits },
    { to: addresses.report, label: menu.report, has: has.report },
    { to: addresses.search, label: menu.search, has: has.search },
    { to: addresses.about, label: menu.about, has: true },
  ];
  return (
    <nav aria-label={mainMenu}>
      <ul>
        {parts
          .filter(({ has }) => has)
          .map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Footer({ archive: { site, menu } }: { archive: Archive }) {
  const { basis, basisMenu, contact, edition } = pageWords.document;
  return (
    <footer class="site-footer">
      <nav aria-label={basis}>
        <ul>
          {menu.sources && (
            <li>
              <Link to={addresses.sources}>{basisMenu.sources}</Link>
            </li>
          )}
          <li>
            <Link to={addresses.gaps}>{basisMenu.gaps}</Link>
          </li>
          <li>
            <Link to={addresses.data}>{basisMenu.data}</Link>
          </li>
          {site.released && (
            <li>
              <Link to={addresses.feed}>{basisMenu.feed}</Link>
            </li>
          )}
          <li>
            <Link to={addresses.accessibility}>{basisMenu.accessibility}</Link>
          </li>
        </ul>
      </nav>
      {site.rights && <p>{site.rights}</p>}
      {site.contact && <p>{contact(site.contact)}</p>}
      {site.released && <p>{edition(site.released)}</p>}
    </footer>
  );
}

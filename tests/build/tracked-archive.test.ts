import { expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { trackArchive } from "../../src/build/tracked-archive.ts";

const archive = { posts: [], pages: [], site: { title: "Arkiv" } } as unknown as Archive;

it("notes the views that are read, each once and in one order", () => {
  const { archive: tracked, track } = trackArchive(archive);
  const { views, result } = track(() => {
    const { site, pages } = tracked;
    return site.title + pages.length + tracked.site.title;
  });
  expect(result).toBe("Arkiv0Arkiv");
  expect(views).toBe("pages site");
});

it("notes only what is read since", () => {
  const { archive: tracked, track } = trackArchive(archive);
  track(() => tracked.posts);
  expect(track(() => tracked.site).views).toBe("site");
});

it("a copy reads all views", () => {
  const { archive: tracked, track } = trackArchive(archive);
  expect(track(() => ({ ...tracked })).views).toBe("pages posts site");
  expect(track(() => Object.keys(tracked)).views).toBe("pages posts site");
});

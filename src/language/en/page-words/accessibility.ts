import type { PageWords } from "../../page-words.ts";

export const accessibility: PageWords["accessibility"] = {
  title: "Accessibility",
  description: "Which accessibility standard the archive follows, how it is tested, and what is not known.",
  lead: "Everyone should be able to read the archive: with a screen reader, with a keyboard, at high magnification, on paper and offline. It is built to meet WCAG 2.2 at level AA.",
  tested: "How it is tested",
  tests: [
    "Every kind of page is checked with the tool axe in a real browser, in light and dark mode, and in windows from 320 to 1920 pixels wide. The narrowest corresponds to a zoom of 400 per cent.",
    "The way from the front page to a month, a post, a visit and back is tried with the keyboard alone.",
    "All pages can be read and are linked to each other without JavaScript, and from a folder on your own computer.",
    "Every page is valid HTML with one main heading, landmarks, and headings in order.",
  ],
  untested:
    "Such tests find only some of the faults. Nobody from outside has reviewed the archive, and it has not been tried together with people who use assistive technology every day.",
  forms: "Shapes, colours and motion",
  neverColourAlone:
    "Words and shapes always show how certain something is; colour alone never does. Text has a contrast of at least seven to one with its background. Nothing moves by itself.",
  limits: "What may be difficult",
  calendar: (link) => [
    "The calendar is a drawing with many links. It is a single stop for the tab key, the arrow keys move between its months, and a link leads past it. The same facts are also given ",
    link("as a table"),
    ".",
  ],
  otherLimits: [
    "In narrow windows, wide tables scroll sideways within their frames.",
    "The texts are somebody else’s words, and are given as they are kept. Missing images have no description but the name that the source gives.",
  ],
  obstacles: "Report an obstacle",
  contact: (contact) => `If you meet an obstacle, please contact ${contact}.`,
  noContact: "The archive gives no address to contact.",
};

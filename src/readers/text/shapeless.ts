import type { Capture } from "../../capture/capture.ts";
import type { Observation } from "../../entry/observation.ts";
import { blog, parseDay } from "../../language/index.ts";
import { linesOf } from "./text-reader.ts";

/** What a person may want to know of a text whose shape no reader recognises: the lines that look like facts about posts. */
export function shapeless(capture: Capture): Observation[] {
  const lines = (linesOf(capture) ?? []).filter(({ text }) => text !== "");
  const count = (kind: Observation["kind"], found: (text: string) => boolean): Observation[] => {
    const matching = lines.filter(({ text }) => found(text));
    const [first] = matching;
    return first ? [{ kind, words: first.text.slice(0, 80), line: first.number, count: matching.length }] : [];
  };
  return [
    ...count("day-lines", (text) => parseDay(text) !== null),
    ...count("other-comment-wording", (text) => blog.commentCount.test(text) || blog.otherCommentWording.test(text)),
    ...count("comment-section", (text) => blog.commentSection.test(text)),
    ...count("sidebar", (text) => blog.sidebar.test(text)),
  ];
}

import type { Capture } from "../../capture/capture.ts";
import type { Observation } from "../../entry/observation.ts";
import { blog, parseDay } from "../../language/index.ts";
import type { Reading } from "../reader.ts";
import { observed } from "./observed.ts";
import { textCaptureOf } from "./text-reader.ts";

/** A text whose shape no reader recognises: nothing is found in it but lines that look like facts about posts. */
export function shapeless(capture: Capture): Reading {
  const { lines } = textCaptureOf(capture);
  const seen = (kind: Observation["kind"], isSuch: (text: string) => boolean): Observation[] => {
    const matching = lines.filter(({ text }) => text !== "" && isSuch(text));
    const [first] = matching;
    return first ? [observed(kind, first, matching.length)] : [];
  };
  return {
    because: [
      ...seen("day-lines", (text) => parseDay(text) !== null),
      ...seen("other-comment-wording", (text) => blog.commentCount.test(text) || blog.otherCommentWording.test(text)),
      ...seen("comment-section", (text) => blog.commentSection.test(text)),
      ...seen("sidebar", (text) => blog.sidebar.test(text)),
    ],
    doubts: [{ kind: "no-shape" }],
    drafts: [],
    ledger: [],
    problems: [],
  };
}

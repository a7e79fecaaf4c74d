import type { Capture } from "../../capture/capture.ts";
import type { Observation } from "../../entry/observation.ts";
import { blog } from "../../language/index.ts";
import type { Reading } from "../reader.ts";
import { isOtherCommentWording, opensComments } from "./doubts.ts";
import { observed } from "./observed.ts";
import { dayIn, frameOf } from "./page.ts";
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
      ...seen("day-lines", (text) => dayIn(text) !== null),
      ...seen("other-comment-wording", (text) => blog.commentCount.test(text) || isOtherCommentWording(text)),
      ...seen("comment-section", opensComments),
      ...seen("sidebar", (text) => frameOf(text) === "beside"),
    ],
    doubts: [{ kind: "no-shape" }],
    drafts: [],
    ledger: [],
    problems: [],
  };
}

import type { Archive } from "../../src/archive/archive.ts";
import type { ArchivedPost } from "../../src/archive/archived.ts";
import { capturedOn } from "../../src/entry/capture-record.ts";
import { pageWords, sayDate } from "../../src/language/index.ts";
import { type ComparedWording, comparedWordings } from "../../src/site/wording.ts";

/** Where captures of a post have another wording: both, word by word, and when each was captured. Nothing where they agree. */
export function OtherWordings({ post, archive }: { post: ArchivedPost; archive: Archive }) {
  const wordings = comparedWordings(post, archive);
  if (wordings.length === 0) return null;
  const words = pageWords.comparison;
  const shown = post.sources[0]?.capture ?? "";
  const record = archive.captureByName.get(shown)?.record;
  return (
    <details class="compare">
      <summary>{words.withWording}</summary>
      <p>
        {words.legend(
          shown,
          sayCaptured(record && capturedOn(record)),
          (said) => (
            <del>{said}</del>
          ),
          (said) => (
            <ins>{said}</ins>
          ),
        )}
      </p>
      {wordings.map((wording, at) => (
        <Wording key={at} {...wording} />
      ))}
    </details>
  );
}

function Wording({ capture, captured, line, words }: ComparedWording) {
  return (
    <section>
      <h2>{pageWords.comparison.otherCapture(capture, line, sayCaptured(captured))}</h2>
      {words === null ? (
        <p class="hole">{pageWords.comparison.tooLong}</p>
      ) : (
        <p class="wording">
          {words.map(({ words, only }) => (only === "text" ? <del>{words}</del> : only ? <ins>{words}</ins> : words))}
        </p>
      )}
    </section>
  );
}

function sayCaptured(captured: string | undefined): string {
  return pageWords.comparison.saved(captured === undefined ? undefined : sayDate(captured));
}

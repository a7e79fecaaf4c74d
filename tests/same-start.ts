import fc from "fast-check";
import { languages, speak } from "../src/language/index.ts";
import { messagesIn, speakMessages } from "../src/language/messages.ts";

/** Property tests try the same examples in each run, so that a change alone decides what they say. `npm run fuzz` tries others. */
fc.configureGlobal({ seed: 1 });

/** Test files share their modules, so one may have left another language. */
speak(languages.sv);
speakMessages(messagesIn.en);

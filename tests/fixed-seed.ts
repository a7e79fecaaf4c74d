import fc from "fast-check";

/** Property tests try the same examples in each run, so that a change alone decides what they say. `npm run fuzz` tries others. */
fc.configureGlobal({ seed: 1 });

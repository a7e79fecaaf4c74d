import { setFlagsFromString } from "node:v8";
import { ignoreClosedPipe } from "./terminal/closed-pipe.ts";
import { runProgram } from "./terminal/program.ts";

/** `import` and `check`. */

// Lets the heap grow by at most half between full garbage collections, and the space for new objects not at all. At 10,000
// posts the peak of an import is about 300 MB instead of 340 MB; one of saved pages takes a twentieth more time.
setFlagsFromString("--heap-growing-percent=50");
setFlagsFromString("--semi-space-growth-factor=1");

ignoreClosedPipe();
process.exitCode = await runProgram(process.argv.slice(2));

import { expectAccessible } from "./accessibility.ts";

expectAccessible("english");

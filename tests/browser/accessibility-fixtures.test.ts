import { expectAccessible } from "./accessibility.ts";

expectAccessible("fixtures");

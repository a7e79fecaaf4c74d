import { expectAccessible } from "./accessibility.ts";

expectAccessible("committed");

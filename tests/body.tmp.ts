import { readFileSync } from "node:fs";
import { readCaptures } from "../src/import/read-captures.ts";

const { captures } = readCaptures([{ name: "input.txt", bytes: readFileSync(`${process.argv[2]}/input.txt`) }], []);
const c = captures[0]!;
console.log(c.record.reader);
c.lines.forEach((l, i) => l.text && console.log(JSON.stringify(c.reading.ledger[i]), l.text.slice(0, 70)));

import pc from "picocolors";
import type { ContainerReport } from "../import/container-report.ts";
import { terminal } from "../language/index.ts";

/** What was found in a container and what was left out, as lines. */
export function containerLines(container: ContainerReport): string[] {
  const { name, pages, differing, read, unread, posts, comments, images, leftOut } = container;
  const again = pages - differing;
  const left = Object.entries(leftOut).map(([what, count]) => terminal.sayLeftOut(what as keyof typeof leftOut, count));
  const found = [
    counted(differing, "page"),
    ...(again > 0 ? [`${counted(again, "more capture")} of the same`] : []),
    counted(posts, "post"),
    counted(comments, "comment"),
    counted(images, "image"),
  ];
  return [
    `${pc.bold(name)}: ${found.join(", ")}`,
    `  pages: ${read} read, ${unread} kept unread${unread > 0 ? " (--verbose lists them)" : ""}`,
    ...(left.length > 0 ? [`  left out: ${left.join(", ")}`] : []),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

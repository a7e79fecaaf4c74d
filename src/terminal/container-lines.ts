import pc from "picocolors";
import type { ContainerReport } from "../import/container-report.ts";
import { terminal } from "../language/index.ts";
import { messages } from "../language/messages.ts";

/** What was found in a container and what was left out, as lines. */
export function containerLines(container: ContainerReport): string[] {
  const { name, pages, differing, read, unread, posts, comments, images, leftOut } = container;
  const again = pages - differing;
  const left = Object.entries(leftOut).map(([what, count]) => terminal.sayLeftOut(what as keyof typeof leftOut, count));
  const said = messages.terminal.report.container;
  const found = [
    said.pages(differing),
    ...(again > 0 ? [said.again(again)] : []),
    said.posts(posts),
    said.comments(comments),
    said.images(images),
  ];
  return [
    `${pc.bold(name)}: ${found.join(", ")}`,
    `  ${said.read(read, unread)}`,
    ...(left.length > 0 ? [`  ${said.leftOut(left.join(", "))}`] : []),
  ];
}

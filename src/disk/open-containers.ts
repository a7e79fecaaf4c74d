import { digestBy } from "../capture/containers/digests.ts";
import { limits, Unreadable } from "../capture/containers/limits.ts";
import type { Found, LeftOut, Member, Revisit } from "../capture/containers/member.ts";
import { openContainer } from "../capture/containers/open.ts";
import type { ResourceFile } from "../capture/containers/resources.ts";
import { type Role, roleOf } from "../capture/containers/role.ts";
import { mediaTypeOf } from "../capture/media-type.ts";
import type { Sighting } from "../entry/capture-record.ts";
import { sha256Of } from "../entry/digest.ts";
import { fileSource } from "../entry/file-source.ts";
import type { Problem } from "../entry/problem.ts";
import { storedMember } from "../entry/stored-bytes.ts";
import { type Contents, type NamedContainer, nameOfMember } from "../import/containers.ts";
import type { CaptureFile } from "../import/read-captures.ts";
import { messages } from "../language/messages.ts";
import { Refused } from "./refused.ts";

/** What was found in containers. */
export interface Opened {
  /** Each page once, with each time that it was captured. */
  files: CaptureFile[];
  /** By the SHA-256 of the container. Absent for one of which nothing could be read. */
  contents: Map<string, Contents>;
  /** The images. */
  resources: ResourceFile[];
  problems: Problem[];
}

/** So many faults of one container are told one by one. */
const mostFaults = 20;

/**
 * Reads containers one after the other, each member once; only the bytes of pages are kept in memory, packed. `count` is called with
 * the bytes of each page, and throws where they are more than one import reads.
 */
export async function openContainers(
  containers: readonly NamedContainer[],
  count: (bytes: number) => void,
): Promise<Opened> {
  const pages = new Map<string, CaptureFile & { seen: Sighting[] }>();
  const resources: ResourceFile[] = [];
  const images = new Map<string, ResourceFile>();
  const byDigest = new Map<string, { role: Role; sha256: string }>();
  const revisits: { container: NamedContainer; revisit: Revisit }[] = [];
  const tallies = new Map<string, Tally>();
  const problems: Problem[] = [];

  const see = (container: NamedContainer, { path, address, captured }: Omit<Revisit, "digest">): Sighting => ({
    ...(address !== undefined && { address }),
    ...(captured !== undefined && { captured }),
    container: container.name,
    path: path.replace(unwritable, "_"),
  });

  const take = (container: NamedContainer, member: Member, tally: Tally): void => {
    const { bytes, digests = [] } = member;
    const role = roleOf(member);
    const sha256 = role === "page" || role === "image" ? sha256Of(bytes) : "";
    for (const digest of digests) byDigest.set(digest, { role, sha256 });
    if (role === "page") {
      tally.pages += 1;
      const known = pages.get(sha256);
      if (known) known.seen.push(see(container, member));
      else {
        count(bytes.length);
        const name = nameOfMember(member.path, container.name, mediaTypeOf(bytes.subarray(0, 65_536)));
        pages.set(sha256, {
          name,
          bytes: storedMember(bytes, sha256, member.encoding),
          path: container.path,
          isMember: true,
          seen: [see(container, member)],
        });
      }
    } else if (role === "image" && tally.images < limits.images) {
      const image = resourceOf(container, member, sha256);
      tally.images += 1;
      resources.push(image);
      images.set(sha256, image);
    } else leaveOut(tally, role === "image" ? "too-many" : role);
  };

  for (const container of containers) {
    const tally: Tally = { pages: 0, images: 0, leftOut: {} };
    const faults: Problem[] = [];
    tallies.set(container.sha256, tally);
    try {
      for await (const found of openContainer(fileSource(container.path), container.format)) {
        if (found.kind === "member") take(container, found, tally);
        else if (found.kind === "left-out") leaveOut(tally, found.what);
        else if (found.kind === "revisit") revisits.push({ container, revisit: found });
        else faults.push(problemOf(container, found));
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
      const isNothing = tally.pages === 0 && tally.images === 0;
      if (isNothing) tallies.delete(container.sha256);
      problems.push({ file: container.path, message: sayError(error) });
    }
    problems.push(...faults.slice(0, mostFaults), ...moreFaults(container, faults.length - mostFaults));
  }

  for (const { container, revisit } of revisits) {
    const tally = tallies.get(container.sha256);
    const original = byDigest.get(revisit.digest);
    const page = original?.role === "page" ? pages.get(original.sha256) : undefined;
    if (!tally) continue;
    if (page) {
      tally.pages += 1;
      page.seen.push(see(container, revisit));
    } else if (original?.role === "image") {
      const image = images.get(original.sha256);
      if (image && resources.length < limits.images) resources.push({ ...image, ...addressesOf(revisit) });
    } else
      leaveOut(
        tally,
        original ? (original.role as LeftOut) : isEmpty(revisit.digest) ? "empty" : "revisit-without-original",
      );
  }
  return { files: [...pages.values()], contents: tallies, resources, problems };
}

/** What a record does not hold. */
const unwritable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

interface Tally {
  pages: number;
  images: number;
  leftOut: Partial<Record<LeftOut, number>>;
}

function leaveOut({ leftOut }: Tally, what: LeftOut): void {
  leftOut[what] = (leftOut[what] ?? 0) + 1;
}

function sayError(error: unknown): string {
  const { message } = error as Error;
  return error instanceof Unreadable ? message : messages.disk.collect.brokenContainer(message);
}

function problemOf({ path }: NamedContainer, { path: where, message }: Extract<Found, { kind: "fault" }>): Problem {
  return { file: path, where, message };
}

function moreFaults({ path }: NamedContainer, more: number): Problem[] {
  return more > 0 ? [{ file: path, message: messages.disk.collect.moreFaults(more) }] : [];
}

function isEmpty(digest: string): boolean {
  const [algorithm = "sha1"] = digest.split(":");
  return digestBy(algorithm, new Uint8Array()) === digest;
}

function resourceOf(container: NamedContainer, member: Member, sha256: string): ResourceFile {
  const { path, contentId, bytes } = member;
  return {
    file: container.path,
    container: container.name,
    path,
    ...addressesOf(member),
    ...(contentId !== undefined && { contentId }),
    sha256,
    size: bytes.length,
  };
}

function addressesOf({
  url,
  address,
  captured,
}: Omit<Revisit, "digest">): Pick<ResourceFile, "url" | "address" | "captured"> {
  return {
    ...(url !== undefined && { url }),
    ...(address !== undefined && { address }),
    ...(captured !== undefined && { captured }),
  };
}

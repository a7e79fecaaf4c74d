import { counts } from "./counts.ts";

export const reportPage = {
  description: (title: string, author: string): string => `${title}, av ${author}.`,
  extent: "Omfång",
  holds: (visits: number, sections: number): string => `${counts.visits(visits)} i ${counts.sections(sections)}.`,
  contents: "Innehåll",
};

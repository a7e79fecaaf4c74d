/** Words that stand in most Swedish texts and tell none from another; each would fetch a large part of the index. */
const everywhere = new Set("att av de den det en ett för har i inte jag med och om på som så till vi är".split(" "));

/** What a reader asks for, without the words that stand everywhere. A phrase in quotes, and a question of such words alone, stay. */
export function soughtWords(question: string): string {
  const words = question.split(/\s+/);
  const kept = words.filter((word) => !everywhere.has(word.toLowerCase()));
  return question.includes('"') || kept.length === 0 ? question : kept.join(" ");
}

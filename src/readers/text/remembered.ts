/** So many answers at most are kept: pages of one blog have the same menus and lists. */
const mostAnswers = 5000;

/** The same question about a line, with its latest answers kept: each profile asks it of the same lines. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (answers.has(text)) return answers.get(text) as Answer;
    const found = answer(text);
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(text, found);
    return found;
  };
}

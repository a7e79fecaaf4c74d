/** What means something in Markdown, or looks as if it did: made-up lines are made of these among words. */
export const markdownSigns = [
  ...["•", "-", "–", "o", "1.", "7.", "12.", "1986."],
  ...["***", "**", "_", "#", "##", ">", "+", "=", "---", "~~", "`", "```"],
  ...["|", "a|b", ":-", "\\", "&amp;", "&", "<b>", "</b>"],
  ...["[a]", "(b)", "[a](b)", "![x](y)", "{{ x }}", "\t", "  "],
];

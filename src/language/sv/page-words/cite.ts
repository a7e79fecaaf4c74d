export const cite = {
  heading: "Hänvisa till inlägget",
  paragraphs: "Varje stycke har ett nummer, som är en länk till stycket och syns när du pekar på det.",
};

/** Words of eight letters and more that say nothing about a subject, and the forms of verbs and adverbs. */
export const commonWords =
  /^(?:därefter|därutöver|eftersom|exempelvis|framför|fortsätt\p{L}*|genomför\p{L}*|givetvis|innebär|möjlighet\p{L}*|naturligtvis|samtidigt|särskilt|sedan|självklart|tidigare|tillsammans|ytterligare|återigen|\p{L}+(?:ligen|ligt|liga|ande|ades|ades|erar|erade))$/u;

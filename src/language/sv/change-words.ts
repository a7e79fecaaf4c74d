/** The words before the day when a page was changed. */
export const changed = /uppdatera[td]|ändra[td]|reviderad/iu;

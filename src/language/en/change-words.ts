/** The words before the day when a page was changed. */
export const changed = /updated|modified|changed|revised/iu;

/** What the parts of the grid agree on. */

/** The column with the checkboxes; it always stands first. */
export const CHECK_COLUMN = 'check';

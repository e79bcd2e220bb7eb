/** The heading of the pathway under way: where the focus goes when what had it went away. */
export const PATH_TITLE_ID = 'path-title';

/** The title of the template that is shown: where the focus goes when what had it went away. */
export const TEMPLATE_TITLE_ID = 'template-title';

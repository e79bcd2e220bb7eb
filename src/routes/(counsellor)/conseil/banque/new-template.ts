/** The bank's address ends with it when one comes to write a template at once. */
export const NEW_TEMPLATE = 'nouveau';

/** The button that begins one: it takes the focus again when none came of it. */
export const NEW_TEMPLATE_ID = 'new-template';

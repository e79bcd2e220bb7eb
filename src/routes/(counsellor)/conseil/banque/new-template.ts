/** The bank's address ends with it when one comes to write a template at once. */
export const NEW_TEMPLATE = 'nouveau';

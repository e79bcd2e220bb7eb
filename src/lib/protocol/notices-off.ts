/**
 * Before the token of whoever switches mails about news off: a page of the server, which asks, and the address
 * that mail programs post to.
 */
export const NOTICES_OFF = '/moins-de-messages/';

/** Before the token: where mails about news are switched off: a page of the server, which asks, and the address mail programs post to. */
export const NOTICES_OFF = '/moins-de-messages/';

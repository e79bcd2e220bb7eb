/** The address of the request just sent, for the page that follows; in memory only. */
export const lastSent = $state({ email: '' });

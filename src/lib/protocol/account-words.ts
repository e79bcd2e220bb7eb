/** The closed lists of the account messages; apart from accounts.ts, so that pages need not load schemas. */

/** How a device keeps its session (D17). */
export const DEVICE_KINDS = ['personal', 'shared'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** What a browser says of itself, in one word; all that is kept of it. */
export const BROWSERS = [
	'firefox',
	'edge',
	'samsung',
	'opera',
	'chrome',
	'safari',
	'other'
] as const;
export type Browser = (typeof BROWSERS)[number];

export const SYSTEMS = [
	'android',
	'iphone',
	'ipad',
	'windows',
	'mac',
	'chromebook',
	'linux',
	'other'
] as const;
export type System = (typeof SYSTEMS)[number];

/**
 * `none`: nothing was sent (his id is not one of this structure's, or sending waits). `sent`: a link is
 * under way and not used yet. `expired`: it was not used in time. `joined`: he has used one.
 */
export const INVITATION_STATES = ['none', 'sent', 'expired', 'joined'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

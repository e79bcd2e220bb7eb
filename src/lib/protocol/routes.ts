/** Every address the gateway answers at, once, for both sides. Ids travel in bodies, never here (§6). */
export const ROUTES = {
	health: '/api/health',
	structures: '/api/public/structures',
	submit: '/api/public/request',
	question: '/api/public/question',
	sheet: '/api/public/sheet',
	unanswered: '/api/public/question/unanswered',
	hostAsked: '/api/public/host',
	hostConfirm: '/api/public/host/confirm',
	partnerPage: '/api/public/partner',
	partnerRefer: '/api/public/partner/refer',
	referralAsked: '/api/public/referral',
	referralDecline: '/api/public/referral/decline',
	login: '/api/accounts/login',
	link: '/api/accounts/link',
	enter: '/api/accounts/enter',
	password: '/api/accounts/password',
	session: '/api/accounts/session',
	devices: '/api/accounts/devices',
	endDevice: '/api/accounts/devices/end',
	endOtherDevices: '/api/accounts/devices/end-others',
	actAs: '/api/accounts/act-as',
	language: '/api/accounts/language',
	team: '/api/accounts/team',
	invite: '/api/accounts/team/invite',
	logout: '/api/accounts/logout',
	resetTraining: '/api/training/reset',
	coordination: '/api/coordination',
	firstAdmin: '/api/coordination/first-admin',
	takeBack: '/api/coordination/take-back',
	calendar: '/api/accounts/calendar',
	calendarOn: '/api/accounts/calendar/on',
	calendarOff: '/api/accounts/calendar/off',
	/** The one address with a secret in it: a calendar program can send nothing else (ADR 0037). */
	calendarFile: '/api/calendar/:file',
	pull: '/api/sync/pull',
	fetch: '/api/sync/fetch',
	push: '/api/sync/push',
	recover: '/api/sync/recover',
	poke: '/api/sync/poke',
	fileUpload: '/api/files/upload',
	fileDownload: '/api/files/download'
} as const;
/**
 * Names the person whose store a device syncs. A cookie is shared by all tabs and may be another's by
 * now: the gateway then answers `signIn` rather than fill one person's store with another's (P2).
 */
export const USER_HEADER = 'x-user';

/**
 * Names the stream that wakes whoever sends this: what it sends need not wake itself (PK-03). Drawn anew at
 * each start of the app; the stream is opened under the same name, as `?stream=…`.
 */
export const STREAM_HEADER = 'x-stream';

export type Route = keyof typeof ROUTES;

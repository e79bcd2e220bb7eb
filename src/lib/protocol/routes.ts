/** Every address the gateway answers at, once, for both sides. Ids travel in bodies, never here (§6). */
export const ROUTES = {
	health: '/api/health',
	structures: '/api/public/structures',
	submit: '/api/public/request',
	login: '/api/accounts/login',
	link: '/api/accounts/link',
	enter: '/api/accounts/enter',
	password: '/api/accounts/password',
	session: '/api/accounts/session',
	logout: '/api/accounts/logout',
	pull: '/api/sync/pull',
	fetch: '/api/sync/fetch',
	push: '/api/sync/push',
	poke: '/api/sync/poke',
	fileUpload: '/api/files/upload',
	fileDownload: '/api/files/download'
} as const;
export type Route = keyof typeof ROUTES;

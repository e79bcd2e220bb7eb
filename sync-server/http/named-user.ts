/**
 * Whether a request names another person than the session's: a device whose cookie has become somebody
 * else's meanwhile, as on a tablet handed over (F22). One that names nobody is none of our app's.
 */
export function namesAnother(named: string | string[] | undefined, user: string): boolean {
	return named !== undefined && named !== user;
}

import type { Envelope } from './document';

type Staff = Pick<Envelope<'staff'>, 'body'>;

/** Whether somebody is a counsellor in this staff list; nobody is in one that is not there. */
export function isCounsellorIn(staff: Staff | null | undefined, user: string): boolean {
	const members = staff?.body.members ?? [];
	return members.some((one) => one.user === user && one.roles.includes('counsellor'));
}

/** A document as the oracle reads it: plain JSON, without the domain's types. */
export interface Doc {
	_id: string;
	type?: string;
	structure?: string;
	dossier?: string | null;
	state?: string;
	author?: string;
	createdAt?: number;
	w?: string;
	/** What the server notes beside a document of a dossier that moves. */
	moves?: string;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the oracle reads raw JSON on purpose
	body?: any;
}

/** Whether it was made in one of the last calendar months, that of `now` being the first. */
export function isRecent({ createdAt = 0 }: Doc, now: number, most = 24): boolean {
	const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
	return months(new Date(now)) - months(new Date(createdAt)) < most;
}

/** Whether a last day is over by that clock; without one nothing is. */
export function isOver(until: string | null, now: number): boolean {
	return until !== null && new Date(now).toISOString().slice(0, 10) > until;
}

/** Where it is written where a dossier lives. */
export function moveOf(dossier: string): string {
	return `network/move:${dossier.slice(dossier.indexOf(':') + 1)}`;
}

/** A remark is read like the template it was said of. */
export function toldTo({ _id, body }: Doc): Doc {
	return { _id, author: body.audience.owner, body: body.audience };
}

/** The structure that keeps a card of the fund, or a question sheet, stands first in its id. */
export function homeOf({ _id }: Doc): string {
	return /^(?:fundCard|questionSheet):([a-z][a-z0-9-]*)_/.exec(_id)?.[1] ?? '';
}

/** Of a session held in the very structure where the seat is, for a year. */
export function keepsSheet(seat: Doc, roles: readonly string[], now: number): boolean {
	const here = String(seat.body.session).startsWith(`session:${seat.structure}_`);
	const keeps = roles.includes('reception') || roles.includes('counsellor');
	return here && keeps && isRecent(seat, now, 12);
}

/** How one wants to be told of what is new, under an id of one's own (ADR 0047). */
export function isOwnNotices(user: string, { _id }: Doc): boolean {
	return _id === user.replace('user:', 'noticeSettings:');
}

/** What local admins keep of their structure; its ready replies and its partners with reception (ADR 0044, 0046). */
export function keepsOfStructure(type: string | undefined, roles: readonly string[]): boolean {
	const shared = type === 'readyReply' || type === 'partner';
	if (shared) return roles.includes('localAdmin') || roles.includes('reception');
	const kept = ['staff', 'structureSettings', 'caseloadTransfer'].includes(type ?? '');
	return kept && roles.includes('localAdmin');
}

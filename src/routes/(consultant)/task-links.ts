/** Ids stand in the hash only: it never reaches a server or a log (architecture §6). */
export function taskHref(id: string): string {
	return `/mon-espace/tache#${id}`;
}

/** Where a talk is looked at: with its task, or by itself. */
export function talkHref({ id, body }: { id: string; body: { task: string | null } }): string {
	return body.task ? taskHref(body.task) : `/mon-espace/rendez-vous#${id}`;
}

/** The id in a page's hash, or null. */
export function idInHash(hash: string): string | null {
	const id = decodeURIComponent(hash.replace(/^#/, ''));
	return /^[a-zA-Z]+:[\w.-]+$/.test(id) ? id : null;
}

/**
 * The id a page was opened with. Ids of people and their work stand in the address's hash only: it
 * never reaches a server, a proxy or a log (architecture §6).
 */
export function idInHash(hash: string): string | null {
	const id = decodeURIComponent(hash.replace(/^#/, ''));
	return /^[a-zA-Z]+:[\w.-]+$/.test(id) ? id : null;
}

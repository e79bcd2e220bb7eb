/**
 * Which area was last open on this device, so that the front page can lead back to it without loading
 * the store. It names no person, and is forgotten at sign-out.
 */
const KEY = 'jemoriente.area';
const KNOWN = ['/mon-espace', '/conseil', '/accueil', '/admin', '/reseau'];

export function lastArea(): string | null {
	try {
		const area = localStorage.getItem(KEY);
		return area && KNOWN.includes(area) ? area : null;
	} catch {
		return null;
	}
}

export function rememberArea(area: string | null): void {
	try {
		if (area) localStorage.setItem(KEY, area);
		else localStorage.removeItem(KEY);
	} catch {
		// A browser that keeps nothing: the front page then offers to sign in.
	}
}

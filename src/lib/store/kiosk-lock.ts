import { fromBase64, toBase64 } from './base64';
import { KIOSK_KEY } from './kiosk-on';

type KioskStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What keeps the tablet a kiosk. The code itself is kept nowhere. */
interface Lock {
	/** Which accounts are opened here. */
	structure: string;
	salt: string;
	hash: string;
	/** Wrong codes since the last right one: kept, so that a new tab gives no new tries. */
	wrong: number;
}

/** Wrong codes after which each further try has to wait. */
export const FREE_TRIES = 5;
export const WAIT_MS = 60_000;
export const MIN_CODE_CHARS = 6;
const ROUNDS = 310_000;

/** Makes the device a kiosk. @throws when the browser keeps nothing, or has no room: then it is none */
export async function lockKiosk(
	structure: string,
	code: string,
	storage: KioskStorage = localStorage
): Promise<void> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const hash = toBase64(await stretched(code, salt));
	const lock: Lock = { structure, salt: toBase64(salt), hash, wrong: 0 };
	storage.setItem(KIOSK_KEY, JSON.stringify(lock));
}

/** Ends the kiosk with the right code, and counts a wrong one. */
export async function unlockKiosk(
	code: string,
	storage: KioskStorage = localStorage
): Promise<boolean> {
	const lock = lockIn(storage);
	if (!lock) return false;
	// Counted before it is tried: a tab closed meanwhile takes no try back.
	storage.setItem(KIOSK_KEY, JSON.stringify({ ...lock, wrong: lock.wrong + 1 }));
	const hash = toBase64(await stretched(code, fromBase64(lock.salt)));
	if (hash !== lock.hash) return false;
	endKiosk(storage);
	return true;
}

/** For whoever proved otherwise who he is. */
export function endKiosk(storage: KioskStorage = localStorage): void {
	storage.removeItem(KIOSK_KEY);
}

/** Whether the next try has to wait. No clock decides: it runs anew in each page (F5). */
export function mustWait(storage: KioskStorage = localStorage): boolean {
	return (lockIn(storage)?.wrong ?? 0) >= FREE_TRIES;
}

/** Which accounts are opened here; null when the lock cannot be read. */
export function kioskStructure(storage: KioskStorage = localStorage): string | null {
	return lockIn(storage)?.structure ?? null;
}

/** A damaged lock opens with no code: somebody of the team signs in again. */
function lockIn(storage: KioskStorage): Lock | null {
	try {
		const kept = JSON.parse(storage.getItem(KIOSK_KEY) ?? 'null') as Partial<Lock> | null;
		const { structure, salt, hash } = kept ?? {};
		if (typeof structure !== 'string' || typeof salt !== 'string' || typeof hash !== 'string') {
			return null;
		}
		return { structure, salt, hash, wrong: Number(kept?.wrong) || 0 };
	} catch {
		return null;
	}
}

/** Slow on purpose: a code is short. */
async function stretched(code: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const text = new TextEncoder().encode(code.normalize('NFKC').trim());
	const key = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
	return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

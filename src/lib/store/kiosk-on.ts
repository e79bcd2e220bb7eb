/** What stands there as long as the tablet is a kiosk. Apart, and small: every page asks. */
export const KIOSK_KEY = 'jm-kiosk';
export const KIOSK_ADDRESS = '/borne';

/** Whether this device is a kiosk now: for each of its tabs, until somebody of the team ends it (KI-01). */
export function kioskOn(storage?: Pick<Storage, 'getItem'>): boolean {
	try {
		return (storage ?? localStorage).getItem(KIOSK_KEY) !== null;
	} catch {
		// A browser that keeps nothing cannot be made a kiosk either.
		return false;
	}
}

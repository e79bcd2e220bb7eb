import { vi } from 'vitest';

/**
 * Lets one row through, then fails as a browser without room does: half a change must not stay.
 * @returns what gives the room back
 */
export function noRoom(): () => void {
	let room = 1;
	const put = IDBObjectStore.prototype.put;
	const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args: Parameters<IDBObjectStore['put']>
	) {
		if (room-- > 0) return put.apply(this, args);
		throw new DOMException('full', 'QuotaExceededError');
	});
	return () => spy.mockRestore();
}

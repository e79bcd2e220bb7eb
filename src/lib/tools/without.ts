/** The same object without one of its keys. */
export function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
	const { [key]: _gone, ...rest } = object;
	void _gone;
	return rest;
}

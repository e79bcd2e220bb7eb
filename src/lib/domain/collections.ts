/** Groups things by a key, in order of first appearance. */
export function groupBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const thing of things) {
		const key = keyOf(thing);
		const group = groups.get(key);
		if (group) group.push(thing);
		else groups.set(key, [thing]);
	}
	return groups;
}

/** What is made of each object, once; it goes with the object. */
export function perObject<K extends object, V>(make: (object: K) => V): (object: K) => V {
	const made = new WeakMap<K, { value: V }>();
	return (object) => {
		const known = made.get(object);
		if (known) return known.value;
		const value = make(object);
		made.set(object, { value });
		return value;
	};
}

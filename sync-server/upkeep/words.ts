/** `1 document`, `2 documents`, `0 document`, as French counts. */
export function counted(count: number, noun: string): string {
	return `${count} ${noun}${count > 1 ? 's' : ''}`;
}

/** An address as it may be shown: without its password. */
export function shown(address: string): string {
	return address.replace(/:[^:@/]*@/, ':***@');
}

import { clock } from './clock.svelte';

/** The calendar day here, `2026-11-23`, by the server's clock as far as it is known (F5). */
export function today(now = new Date(clock.read())): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

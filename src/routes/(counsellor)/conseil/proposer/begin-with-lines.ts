import { device } from '$lib/store/device.svelte';
import { begunFor, BLANK, Composer, keepBegun } from '../composer/composer.svelte';

/**
 * Begins the next pathway of a person with what a talk left to do, or adds it to the one that is begun: each line
 * once, as far as there is room.
 */
export function beginWithLines(dossier: string, interview: string, lines: readonly string[]): void {
	const user = device.session?.user ?? '';
	const composer = begunFor(user, dossier) ?? new Composer(BLANK);
	for (const line of lines) composer.takeLine({ interview, line });
	keepBegun(user, dossier, composer);
}

import { isPersonOf } from '#domain/person-of';
import { device } from '$lib/store/device.svelte';

/** Whether a dossier is the reader’s, be it as one with his own (ADR 0049). */
export function isOwnDossier(id: string | null | undefined): boolean {
	if (!id || id === device.session?.own?.dossier) return Boolean(id);
	const dossier = device.get('dossier', id);
	return dossier !== undefined && isPersonOf(dossier, device.session?.user ?? '');
}

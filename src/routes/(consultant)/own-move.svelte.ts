import { askMove, withdrawMove } from '#domain/gestures/moves';
import { OPEN_MOVE_STATES, isAnswerable, isUnderWay, moveId } from '#domain/move';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { structures } from '../(public)/structures.svelte';
import { own } from './own-space.svelte';

/** Where one's own dossier is to go on, and how that stands. */
class OwnMove {
	readonly move = $derived(own.dossierId ? device.get('move', moveId(own.dossierId)) : undefined);
	/** Asked and not begun: it may be taken back. */
	readonly open = $derived(this.move && OPEN_MOVE_STATES.includes(this.move.state));
	readonly underWay = $derived(this.move && isUnderWay(this.move));
	readonly unanswered = $derived(
		this.move?.state === 'asked' && this.move.updatedAt > 0 && !isAnswerable(this.move, clock.now)
	);
	/** Where one can go. */
	readonly elsewhere = $derived(structures.list.filter((one) => one.id !== own.dossier?.structure));

	nameOf(structure: string): string {
		const card = device.all('structureCard').find((one) => one.id === `structureCard:${structure}`);
		return card?.body.name ?? structures.get(structure)?.name ?? structure;
	}

	async ask(to: string): Promise<void> {
		if (!own.dossier) return;
		await device.save(askMove(own.dossier, to, this.move ?? null, device.gesture()));
	}

	async withdraw(): Promise<void> {
		if (this.move) await device.save(withdrawMove(this.move, device.gesture()));
	}
}

export const ownMove = new OwnMove();

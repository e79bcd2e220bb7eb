import type { Envelope } from '#domain/document';
import { acceptMove, declineMove } from '#domain/gestures/moves';
import { isAnswerable } from '#domain/move';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../../staff/standing';

/** People who ask to go on here with their dossier (MO-01), the longest waiting first. */
class Arrivals {
	readonly asked = $derived.by(() => {
		const mine = structuresWith(device.session, 'reception');
		return device
			.all('move')
			.filter((move) => mine.includes(move.body.to) && isAnswerable(move, clock.now))
			.sort((a, b) => a.updatedAt - b.updatedAt);
	});

	async accept(move: Envelope<'move'>): Promise<void> {
		await device.save(acceptMove(move, device.gesture()));
	}

	async decline(move: Envelope<'move'>, reason: string): Promise<void> {
		await device.save(declineMove(move, reason, device.gesture()));
	}
}

export const arrivals = new Arrivals();

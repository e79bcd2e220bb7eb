import { agreeToJoin, disagreeToJoin } from '#domain/gestures/pairs';
import { hasAgreed } from '#domain/joining';
import { device } from '$lib/store/device.svelte';
import { own } from './own-space.svelte';

/** Whether two dossiers are to be one space, as far as the account she is signed in with knows (ADR 0049). */
class OwnJoining {
	readonly #joined = $derived(own.account?.body.joined ?? null);
	/** Whether it is hers to take back: only what she was asked. */
	readonly asks = $derived(this.#joined?.asks ?? false);
	/** She is asked, and has not said yet. */
	readonly asked = $derived(
		own.account !== undefined && this.#joined !== null && !hasAgreed(own.account)
	);
	/** She has said yes here; the other account has not, or its dossier is not here yet. */
	readonly waiting = $derived(this.asks && !this.asked && !own.aside);
	readonly done = $derived(own.aside !== undefined);

	async agree(): Promise<void> {
		if (own.account) await device.save([agreeToJoin(own.account, device.gesture())]);
	}

	async takeBack(): Promise<void> {
		if (own.account) await device.save([disagreeToJoin(own.account, device.gesture())]);
	}
}

export const ownJoining = new OwnJoining();

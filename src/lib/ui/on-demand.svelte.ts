import { m } from '$lib/i18n/paraglide/messages';
import { serverAnswers } from './server-answers';
import { toasts } from './toasts.svelte';

/** Code that comes when it is first needed, so that no page waits for what nobody has asked for. */
export class OnDemand<Part> {
	part = $state.raw<Part | null>(null);

	constructor(readonly load: () => Promise<{ default: Part }>) {}

	/** Fetches it, as far as it can be, before somebody asks. */
	fetchAhead(): void {
		this.load().catch(() => undefined);
	}

	/** Whether it is here; where it cannot come, that is told. */
	async need(): Promise<boolean> {
		try {
			this.part ??= (await this.load()).default;
			return true;
		} catch {
			// Many browsers never ask again for what once could not come.
			const text = (await serverAnswers()) ? m.ui_not_loaded() : m.ui_not_here();
			toasts.show({ text, tone: 'error' });
			return false;
		}
	}
}

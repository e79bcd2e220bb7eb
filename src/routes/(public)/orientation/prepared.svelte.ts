import type { ReferralAsked } from '#protocol/partner';
import { m } from '$lib/i18n/paraglide/messages';
import { declineReferral, referralAsked } from '$lib/store/partner-api';

/** The field in which she says whether the partner may follow how it goes. */
export const FOLLOWS_FIELD = 'referral-follows';

/** What a partner prepared for somebody: she reads it, says whether he may follow it, and confirms or declines. */
export class PreparedRequest {
	asked = $state.raw<ReferralAsked | null>(null);
	/** `yes` or `no`; empty until she answers. */
	follows = $state('');
	declined = $state(false);
	#pressed = $state(false);
	#token = '';
	#fail: (failure: unknown) => void = () => undefined;
	#looking = false;

	fault = $derived(this.#pressed && !this.follows ? m.referral_follows_missing() : undefined);

	/** @param fail told what went wrong, or null */
	begin(token: string, fail: (failure: unknown) => void): void {
		this.#token = token;
		this.#fail = fail;
		void this.#look();
	}

	/** A consent is neither supposed nor left out: null until she has read and answered. */
	said(): { follows: boolean } | null {
		if (this.follows) return { follows: this.follows === 'yes' };
		if (!this.asked) {
			// It could not be read: it is asked for again.
			void this.#look();
			return null;
		}
		this.#pressed = true;
		document.getElementById(FOLLOWS_FIELD)?.focus();
		return null;
	}

	async decline(): Promise<void> {
		this.#fail(null);
		try {
			await declineReferral(this.#token);
			this.declined = true;
		} catch (error) {
			this.#fail(error);
		}
	}

	async #look(): Promise<void> {
		if (this.#looking) return;
		this.#looking = true;
		this.#fail(null);
		try {
			this.asked = await referralAsked(this.#token);
		} catch (error) {
			this.#fail(error);
		} finally {
			this.#looking = false;
		}
	}
}

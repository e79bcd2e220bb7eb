import type { Language } from '#domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { chooseLanguage } from '$lib/store/account-api';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';
import { errorWords, failureOf } from './error-words';
import { bringLanguage } from './language';

/**
 * The language of whoever is signed in (ADR 0053): her mails are in it, this device, and those on which she signs
 * in from now on. Without a network nothing changes, and that is told.
 * @returns whether her account knows it
 */
export async function changeOwnLanguage(language: Language): Promise<boolean> {
	const failure = await keep(language);
	// Whoever has to sign in again reads this device as she likes meanwhile.
	if (failure && failure !== 'signIn') return false;
	if (language !== getLocale()) await bringLanguage(language);
	return failure === null;
}

/** @returns why it was not kept, which is told */
async function keep(language: Language): Promise<ReturnType<typeof failureOf> | null> {
	try {
		await device.enter(await chooseLanguage(language));
		return null;
	} catch (error) {
		const failure = failureOf(error);
		const text = failure === 'offline' ? m.ui_language_offline() : errorWords(error);
		toasts.show({ text, tone: 'info' });
		return failure;
	}
}

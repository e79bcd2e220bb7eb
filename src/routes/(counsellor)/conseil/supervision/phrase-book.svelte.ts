import type { AnyDraft, Envelope } from '#domain/document';
import { changePhrase, dropPhrase, keepPhrases, putPhraseBack } from '#domain/gestures/phrases';
import { MAX_PHRASES, MAX_PHRASE_NAME_CHARS } from '#domain/limits';
import { phrasesId, type Phrase } from '#domain/phrases';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';

/** A counsellor’s reusable remarks, as this device holds them. */
export class PhraseBook {
	#doc = $derived(device.get('phrases', phrasesId(device.session?.user ?? '')));
	list: readonly Phrase[] = $derived(this.#doc?.body.list ?? []);
	full = $derived(this.list.length >= MAX_PHRASES);

	/** Keeps one, or several, under their names. */
	async keep(said: readonly Omit<Phrase, 'key'>[]): Promise<void> {
		await this.#save((before) => keepPhrases(before, said, device.gesture()));
		const [only] = said;
		if (said.length === 1 && only) toasts.show({ text: m.desk_phrase_kept({ name: only.name }) });
	}

	async change(key: string, change: Partial<Omit<Phrase, 'key'>>): Promise<void> {
		await this.#save((before) => changePhrase(before, key, change, device.gesture()));
	}

	/** For good, unless it is taken back at once. */
	async drop(phrase: Phrase): Promise<void> {
		const place = this.list.findIndex(({ key }) => key === phrase.key);
		await this.#save((before) => dropPhrase(before, phrase.key, device.gesture()));
		const undo = () =>
			void this.#save((before) => putPhraseBack(before, phrase, place, device.gesture()));
		toasts.show({ text: m.desk_phrase_dropped({ name: phrase.name }), undo });
	}

	async #save(make: (before: Envelope<'phrases'> | undefined) => AnyDraft): Promise<void> {
		await device.save([make(this.#doc)]);
	}
}

/** What a remark is called unless its author says otherwise: its first words. */
export function nameOf(text: string): string {
	const [line = ''] = text.trim().split('\n');
	const words = line.split(/\s+/).slice(0, 4).join(' ');
	return words.slice(0, MAX_PHRASE_NAME_CHARS).replace(/[.,;:!?\s]+$/, '');
}

/** Offered while somebody has none of her own. */
export function starters(): Omit<Phrase, 'key'>[] {
	return [
		{ name: m.desk_starter_thanks(), text: m.desk_starter_thanks_text() },
		{ name: m.desk_starter_example(), text: m.desk_starter_example_text() },
		{ name: m.desk_starter_opinion(), text: m.desk_starter_opinion_text() },
		{ name: m.desk_starter_source(), text: m.desk_starter_source_text() },
		{ name: m.desk_starter_next(), text: m.desk_starter_next_text() }
	];
}

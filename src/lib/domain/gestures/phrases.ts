import type { AnyDraft, Envelope } from '../document';
import { NETWORK } from '../ids';
import { phrasesId, type Phrase } from '../phrases';
import { created, edited, type Gesture } from './edit';

type Phrases = Envelope<'phrases'> | undefined;

/** Keeps remarks for another time, behind those that are kept. */
export function keepPhrases(
	before: Phrases,
	said: readonly Omit<Phrase, 'key'>[],
	gesture: Gesture
): AnyDraft {
	const fresh = said.map((one) => ({ ...one, key: `phrase:${gesture.newKey()}` }));
	return withList(before, [...listOf(before), ...fresh], gesture);
}

/** Gives one another name, or another text. */
export function changePhrase(
	before: Phrases,
	key: string,
	change: Partial<Omit<Phrase, 'key'>>,
	gesture: Gesture
): AnyDraft {
	const list = listOf(before).map((one) => (one.key === key ? { ...one, ...change } : one));
	return withList(before, list, gesture);
}

/** Takes one out of the list. */
export function dropPhrase(before: Phrases, key: string, gesture: Gesture): AnyDraft {
	return withList(
		before,
		listOf(before).filter((one) => one.key !== key),
		gesture
	);
}

/** Puts one back where it stood. */
export function putPhraseBack(
	before: Phrases,
	phrase: Phrase,
	place: number,
	gesture: Gesture
): AnyDraft {
	const others = listOf(before).filter((one) => one.key !== phrase.key);
	return withList(before, others.toSpliced(place, 0, phrase), gesture);
}

function listOf(phrases: Phrases): readonly Phrase[] {
	return phrases?.body.list ?? [];
}

function withList(before: Phrases, list: Phrase[], gesture: Gesture): AnyDraft {
	if (before) return edited(before, { body: { list } }, gesture.newKey);
	return created<'phrases'>(
		{
			id: phrasesId(gesture.user.id),
			type: 'phrases',
			structure: NETWORK,
			dossier: null,
			state: 'current',
			body: { list }
		},
		gesture.newKey
	);
}

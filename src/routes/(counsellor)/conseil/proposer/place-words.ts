import { waitingPathways } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';
import type { Followed } from '../caseload';

/** The pathway behind which a new one would wait; null when it would be the current one (D05). */
export function behindOf({ pathways, tasks, current }: Followed): Envelope<'pathway'> | null {
	return waitingPathways(pathways, tasks).at(-1) ?? current;
}

/** Where a new pathway would stand for somebody, in a few words. */
export function placeOf(person: Followed): string {
	const behind = behindOf(person);
	return behind ? m.composer_place_waits({ title: behind.body.title }) : m.composer_place_current();
}

/** Where it will stand, told before it is proposed. */
export function placeWords(people: readonly Followed[]): string {
	const [person, ...others] = people;
	if (!person) return '';
	if (others.length > 0) {
		const waiting = people.filter((one) => behindOf(one) !== null).length;
		if (waiting === 0) return m.composer_place_all_current({ count: people.length });
		if (waiting === people.length) return m.composer_place_all_wait({ count: people.length });
		return m.composer_place_some_wait({ count: people.length, waiting });
	}
	const { firstName: name } = person.dossier.body.person;
	const behind = behindOf(person);
	return behind
		? m.counsellor_propose_waits({ title: behind.body.title, name })
		: m.counsellor_propose_current({ name });
}

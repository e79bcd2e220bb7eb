import type { AgendaBody, Range } from '#domain/agenda';
import type { Envelope } from '#domain/document';
import { keepAgenda } from '#domain/gestures/agenda';
import { noteContact } from '#domain/gestures/contacts';
import { keepPhrases } from '#domain/gestures/phrases';
import { COUNSELLOR, NOW, STRUCTURE, account, gesture, stored } from './documents';

/** Every Tuesday from nine to noon, in talks of an hour that people may choose themselves. */
export const OPENING: Range = {
	key: 'tuesday',
	weekday: 2,
	from: '09:00',
	to: '12:00',
	mode: 'onSite',
	place: 'Salle 4',
	minutes: 60,
	kinds: ['guidance', 'followUp'],
	offered: true
};

/** Claire’s agenda. */
export function agenda(changes: Partial<AgendaBody> = {}): Envelope<'agenda'> {
	const [draft] = keepAgenda(undefined, STRUCTURE, { ranges: [OPENING] }, gesture);
	const doc = stored<'agenda'>(draft!);
	return { ...doc, body: { ...doc.body, ...changes } };
}

/** A call with Anna, noted by Claire; `minutes` null when nobody answered. */
export function contact(minutes: number | null = 10, at = NOW): Envelope<'contact'> {
	const what = { medium: 'phone' as const, minutes, day: '2026-11-23' };
	return stored<'contact'>(noteContact(account().dossier, what, gesture), COUNSELLOR, at);
}

/** Claire’s reusable remarks. */
export function phrases(): Envelope<'phrases'> {
	const said = [{ name: 'Préciser', text: 'Ajoutez un exemple.' }];
	return stored<'phrases'>(keepPhrases(undefined, said, gesture));
}

import type { Envelope } from '#domain/document';
import { isAside } from '#domain/joining';
import { standInAt } from '#domain/stand-in';
import { m } from '$lib/i18n/paraglide/messages';
import { intlLocale } from '$lib/i18n/intl-locale';

type Dossier = Envelope<'dossier'>;

/** Who reads what is shown to whoever follows a dossier, in a sentence, and how many they are (D08). */
export interface Readers {
	who: string;
	count: number;
	/** Whether anybody reads it now. */
	any: boolean;
}

/**
 * Of two that are one person’s, whoever follows the one that stays reads the other too (ADR 0049), whether its
 * person has agreed or not: she is told so, though only the name that is known here.
 */
export function readersOf(
	dossier: Dossier | undefined,
	other: Dossier | undefined,
	now: number
): Readers {
	const through = dossier && isAside(dossier);
	const staying = through && other ? followersOf(other, now) : [];
	const known = new Map([...(dossier ? followersOf(dossier, now) : []), ...staying]);
	const names = [...known.values(), ...(through && !other ? [m.consultant_join_reader()] : [])];
	const any = names.length > 0;
	const said = any ? names : [m.consultant_someone()];
	return { who: new Intl.ListFormat(intlLocale()).format(said), count: said.length, any };
}

/** Names by user. */
function followersOf(dossier: Dossier, now: number): [string, string][] {
	const { assignment } = dossier.body;
	const both = [assignment, standInAt(dossier, now)];
	return both.flatMap((one) => (one ? [[one.counsellor, one.name] as [string, string]] : []));
}

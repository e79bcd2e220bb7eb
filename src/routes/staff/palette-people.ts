import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { phoneWords } from '#domain/phone';
import { isFollowedBy } from '#domain/stand-in';
import type { SessionInfo } from '#protocol/accounts';
import { holdsAll, searchable, wordsOf } from './search-text';
import { structuresWith } from './standing';

type Dossier = Envelope<'dossier'>;

/** Somebody found by name, and where his page is for whoever looks. */
export interface FoundPerson {
	dossier: Dossier;
	name: string;
	href: string;
	/** Followed by the one who looks. */
	mine: boolean;
}

/** By what each dossier is found: the same for every letter typed, as long as nobody writes in it. */
const texts = new WeakMap<Dossier, string>();

/** People whose name, e-mail or telephone matches, those one follows first; nobody without a query. */
export function findPeople(
	dossiers: readonly Dossier[],
	query: string,
	session: SessionInfo,
	now: number
): FoundPerson[] {
	if (!query.trim()) return [];
	const words = wordsOf(query);
	return dossiers
		.filter((dossier) => holdsAll(textOf(dossier), words))
		.flatMap((dossier) => foundOf(dossier, session, now) ?? [])
		.sort((a, b) => Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name, 'fr'));
}

/** Whom one follows opens as a dossier; anybody else of the structure as reception's sheet. */
function foundOf(dossier: Dossier, session: SessionInfo, now: number): FoundPerson | null {
	const name = fullName(dossier.body.person);
	const counsels = structuresWith(session, 'counsellor').length > 0;
	if (counsels && isFollowedBy(dossier, session.user, now)) {
		return { dossier, name, href: `/conseil/dossier#${dossier.id}`, mine: true };
	}
	if (!structuresWith(session, 'reception').includes(dossier.structure)) return null;
	return { dossier, name, href: `/accueil/personnes#${dossier.id}`, mine: false };
}

function textOf(dossier: Dossier): string {
	const { person } = dossier.body;
	const text =
		texts.get(dossier) ??
		searchable([fullName(person), person.email ?? '', phoneWords(person.phone ?? '')].join(' '));
	texts.set(dossier, text);
	return text;
}

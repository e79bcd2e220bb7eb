import { keepPartner } from '#domain/gestures/partners';
import { partnerId, type PartnerBody, type PartnerSort } from '#domain/partner';
import type { Replay } from './replay';
import { withRole } from './staff';
import type { StructureSeed } from './structures/seed';

/** By what an organisation is called; the first that fits. */
const SORTS: readonly [RegExp, PartnerSort][] = [
	[/emploi|travail|ORP/i, 'employment'],
	[/universit|école|lycée|formation|CFA|greta/i, 'training'],
	[/employeur|entreprise/i, 'business'],
	[/hospice|social|assurance|invalidité|santé|cap|mission|département/i, 'social']
];

/** «Mon employeur», «Une association de quartier»: how somebody came, and no organisation. */
const NOBODY = /^(?:mon|ma|mes|un|une|des) /i;

/** The organisations by whom people come to a structure, each once. */
export function partnersOfSeed({ population }: StructureSeed): PartnerBody[] {
	const names = population.origins.map(([[name]]) => name).filter((name) => name);
	return [...new Set(names)]
		.filter((name) => !NOBODY.test(name))
		.map((name) => ({
			name,
			sort: SORTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other',
			text: '',
			phone: '',
			offered: true,
			contacts: []
		}));
}

/** A company that takes people for a visit: known to the team, and offered to nobody outside. */
const COMPANY: PartnerBody = {
	name: 'Menuiserie des Trois Sapins',
	sort: 'business',
	text: 'Reçoit volontiers deux personnes à la fois pour une visite d’atelier, le jeudi matin. Prévenir une semaine avant.',
	phone: '',
	offered: false,
	contacts: [
		{
			key: 'maitre',
			name: 'Camille Verdan',
			duty: 'Responsable de l’atelier',
			email: 'atelier@trois-sapins.example',
			phone: ''
		}
	]
};

/** Every structure begins with them, and changes them as it likes. */
export function layPartners(
	replay: Replay,
	structures: readonly StructureSeed[],
	at: number
): void {
	for (const seed of structures) {
		const [author] = withRole(seed.staff, 'reception');
		if (!author) throw new Error(`${seed.id} has no reception`);
		const gesture = { newKey: replay.newKey, user: { id: author.user, name: '' } };
		for (const [index, body] of [...partnersOfSeed(seed), COMPANY].entries()) {
			const draft = keepPartner(body, seed.id, gesture);
			replay.apply([{ ...draft, id: partnerId(seed.id, `p${index}`) }], author.user, at);
		}
	}
}

import { channelsOf } from '#access/channels';
import type { AnyDraft, AnyEnvelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { cardId, settingsId, staffId, type NewKey } from '#domain/ids';
import { stamped } from '#domain/stamp';
import type { StaffMember } from '#domain/structure';

/** The structure whose dossiers are measured; the others only exist, as in the real service. */
export const HOME = 'ofpc';
const OTHERS = ['mife-ain', 'mife-savoie', 'mife-haute-savoie'];
export const STRUCTURES = [HOME, ...OTHERS];

export function counsellor(key: string): StaffMember {
	return {
		user: `user:${key}`,
		firstName: 'Camille',
		surname: key,
		email: `${key}@ofpc.test`,
		roles: ['counsellor'],
		teams: []
	};
}

/** What every structure has before its first dossier, and the staff of the one that is measured. */
export function foundation(members: StaffMember[], newKey: NewKey, now: number): AnyEnvelope[] {
	return STRUCTURES.flatMap((structure) =>
		drafts(structure, structure === HOME ? members : [], newKey).map((draft) =>
			stamped(null, draft, { by: 'system', now, channelsOf })
		)
	);
}

function drafts(structure: string, members: StaffMember[], newKey: NewKey): AnyDraft[] {
	const base = { structure, dossier: null, state: 'current' as const };
	const card = { name: structure, fullName: structure, region: 'Genève', country: 'CH' as const };
	const questionnaire = { version: 1, intro: '', questions: [] };
	return [
		{
			...base,
			structure: NETWORK,
			id: cardId(structure),
			type: 'structureCard',
			w: newKey(),
			body: { ...card, address: 'Rue Exemple 6', phone: '', hours: '' }
		},
		{
			...base,
			id: settingsId(structure),
			type: 'structureSettings',
			w: newKey(),
			body: { questionnaire, criteria: [], welcomeTemplate: null }
		},
		{ ...base, id: staffId(structure), type: 'staff', w: newKey(), body: { members } }
	];
}

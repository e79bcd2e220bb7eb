/** Fictitious people of the demo data, and those the tests add. */
export const PASSWORD = 'bonjour-jemoriente';

export const STAFF = {
	reception: { email: 'helene.dupraz@ofpc.test', name: 'Hélène Dupraz' },
	counsellor: { email: 'camille.favre@ofpc.test', name: 'Camille Favre' },
	localAdmin: { email: 'marc.genoud@ofpc.test', name: 'Marc Genoud' },
	/** Of another structure. */
	foreign: { email: 'thierry.mollard@mife-savoie.test', name: 'Thierry Mollard' }
} as const;

/** Of the demo data, each with a dossier of her own. */
export const CONSULTANTS = {
	lea: 'lea.martin@exemple.test',
	david: 'david.moreau@exemple.test',
	yasmina: 'yasmina.cherif@exemple.test'
} as const;

/** Comes online in the story. */
export const ANNA = {
	firstName: 'Anna',
	surname: 'Perrachon',
	name: 'Anna Perrachon',
	email: 'anna.perrachon@exemple.test',
	need: 'Je travaille en cuisine et mon dos ne suit plus. Je voudrais changer de métier.'
} as const;

/** Telephones in the story. */
export const BRUNO = { firstName: 'Bruno', surname: 'Vauthier', name: 'Bruno Vauthier' } as const;

type Site = readonly [title: string, reference: string];

/** Sites that several cards send to, under one name: a link says what it opens. */
export const ORIENTATION: Site = [
	'orientation.ch, l’orientation en Suisse',
	'https://www.orientation.ch'
];
export const ONISEP: Site = ['onisep.fr, les métiers et les études', 'https://www.onisep.fr'];
export const FRANCE_TRAVAIL: Site = ['Le site de France Travail', 'https://www.francetravail.fr'];
export const CH: Site = ['ch.ch, les autorités suisses', 'https://www.ch.ch'];
export const SEFRI: Site = ['SEFRI, la formation à la Confédération', 'https://www.sbfi.admin.ch'];
export const PME: Site = ['Portail PME de la Confédération', 'https://www.kmu.admin.ch'];
export const BPIFRANCE: Site = ['Bpifrance Création', 'https://bpifrance-creation.fr'];

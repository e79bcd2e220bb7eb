import type { TemplateSeed } from '../../bank/kit';
import { SHIPPED } from '../../bank/shipped';
import { welcomeMife, welcomeOfpc } from './welcome';
import { welcomeMifeAin, welcomeMifeHauteSavoie } from './welcome-mife';

/** A template of the demo, and the structure whose counsellor wrote it. */
export interface DemoTemplate extends TemplateSeed {
	home: string;
}

/** Whose are those that come with the product: others go round the four structures. */
const HOMES: Readonly<Record<string, string>> = {
	'preparer-entretien-en-emploi': 'ofpc',
	'preparer-entretien-recherche-emploi': 'mife-savoie',
	'explorer-un-metier': 'ofpc',
	'interviewer-un-professionnel': 'mife-savoie',
	'visiter-une-entreprise': 'mife-haute-savoie',
	'competences-vae': 'mife-savoie',
	'ce-qui-compte-pour-moi': 'ofpc',
	'projet-transfrontalier': 'mife-savoie',
	'cv-et-lettre': 'mife-savoie',
	'reprendre-des-etudes': 'ofpc',
	'faire-le-point': 'ofpc'
};
const ROUND = ['mife-ain', 'mife-haute-savoie', 'mife-savoie', 'ofpc'] as const;

/** Every template of the demo: the welcome of each structure, and what comes with the product. */
export const BANK: readonly DemoTemplate[] = [
	{ ...welcomeOfpc, home: 'ofpc' },
	{ ...welcomeMifeAin, home: 'mife-ain' },
	{ ...welcomeMifeHauteSavoie, home: 'mife-haute-savoie' },
	{ ...welcomeMife, home: 'mife-savoie' },
	...SHIPPED.map((seed, index) => ({ ...seed, home: HOMES[seed.slug] ?? roundAt(index) }))
];

/** Those that people of the demo are given: what they do of them is told. */
export const TOLD: readonly DemoTemplate[] = BANK.filter(
	({ slug }) => slug in HOMES || slug.startsWith('accueil-')
);

function roundAt(index: number): string {
	return ROUND[index % ROUND.length] ?? ROUND[0];
}

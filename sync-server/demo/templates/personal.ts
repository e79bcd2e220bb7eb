import type { PathwayPlan } from '#domain/gestures/pathways';
import { ask, long, look, scale, single, write } from '../../bank/kit';

/** Pathways that people set themselves (S53): shorter, in their own words. */
export const PERSONAL_PLANS: readonly PathwayPlan[] = [
	{
		title: 'Tenir mon carnet de bord',
		aim: 'Noter chaque semaine ce que j’ai fait, pour ne pas perdre le fil.',
		kind: 'personal',
		template: null,
		tasks: [
			write({ title: 'Mon carnet de bord', instruction: 'Trois lignes par semaine.' }, '', [''])
		]
	},
	{
		title: 'Les portes ouvertes de cette année',
		aim: 'Voir au moins une école de mes yeux.',
		kind: 'personal',
		template: null,
		tasks: [
			look(
				{ title: 'Repérer les portes ouvertes', instruction: 'Chercher les dates et les noter.' },
				'Quelles écoles, quels jours ?',
				['']
			),
			ask({ title: 'Après la visite', instruction: 'Noter mon impression le jour même.' }, [
				long('surprise', 'Qu’est-ce qui m’a surpris ?'),
				scale('envie', 'Quelle envie en ai-je maintenant ?'),
				single('suite-visite', 'Je m’inscris ?', ['Oui', 'Peut-être', 'Non'])
			])
		]
	}
];

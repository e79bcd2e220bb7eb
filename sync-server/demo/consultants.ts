import type { Situation } from './structures/seed';

/** A demo consultant one can sign in as: who he is, and which story he is in. */
export interface DemoConsultant {
	firstName: string;
	surname: string;
	sex: 'f' | 'm';
	ages: readonly [number, number];
	structure: string;
	situation: Situation;
	/** Name of a story (stories/). */
	story: string;
	/** Said of this login to whoever tries the demo. */
	stage: string;
}

/** The first three dossiers of every demo, at three different stages. */
export const DEMO_CONSULTANTS: readonly DemoConsultant[] = [
	{
		firstName: 'Léa',
		surname: 'Martin',
		sex: 'f',
		ages: [29, 38],
		structure: 'ofpc',
		situation: 'seeking',
		story: 'a task returned',
		stage: 'consultante, une tâche à reprendre'
	},
	{
		firstName: 'David',
		surname: 'Moreau',
		sex: 'm',
		ages: [41, 50],
		structure: 'mife-savoie',
		situation: 'employed',
		story: 'welcome pathway begun while waiting',
		stage: 'consultant, sans conseiller pour l’instant'
	},
	{
		firstName: 'Yasmina',
		surname: 'Cherif',
		sex: 'f',
		ages: [23, 25],
		structure: 'ofpc',
		situation: 'seeking',
		story: 'on the second pathway',
		stage: 'consultante, deuxième démarche en cours'
	}
];

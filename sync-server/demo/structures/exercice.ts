import { TRAINING } from '#domain/training';
import { templateId, type TemplateSeed } from '../../bank/kit';
import type { DemoConsultant } from '../consultants';
import { EXERCICE_STAFF } from '../staff';
import { welcomeMifeAin } from '../templates/welcome-mife';
import { MIFE_AIN } from './mife-ain';
import type { Population, StructureSeed } from './seed';

/** Those who come are like those who come to a real centre; who sends them is nobody in particular. */
const population: Population = {
	...MIFE_AIN.population,
	origins: [
		[['', ''], 50],
		[['Un service de l’emploi', 'personne inscrite'], 25],
		[['Mon employeur', 'salarié·e'], 15],
		[['Un organisme de formation', 'stagiaire'], 10]
	],
	redirections: ['un autre centre', 'un service de l’emploi']
};

/** Its own welcome, so that it depends on no other structure's. */
export const welcomeExercice: TemplateSeed = {
	...welcomeMifeAin,
	slug: 'accueil-exercice',
	title: 'Bienvenue à l’exercice : trois pas avant le premier rendez-vous',
	audience: 'Les personnes fictives de la structure d’exercice'
};

/** The fifth structure, which is none: what teams train with (ADR 0050). Nothing of it is real, and nothing is kept. */
export const EXERCICE: StructureSeed = {
	id: TRAINING,
	mailDomain: `${TRAINING}.test`,
	card: {
		name: 'Structure d’exercice',
		fullName: 'Structure fictive, pour s’exercer',
		region: 'Nulle part',
		country: 'FR',
		address: '1, rue de l’Exemple\n00000 Nulle-Part',
		phone: '+33 4 65 71 00 09',
		hours: 'Toujours ouverte : rien n’y est vrai.',
		email: `accueil@${TRAINING}.test`
	},
	settings: {
		...MIFE_AIN.settings,
		questionnaire: {
			...MIFE_AIN.settings.questionnaire,
			intro: 'Ceci est un exercice. Répondez comme le ferait une personne que vous imaginez.'
		},
		welcomeTemplate: templateId(welcomeExercice.slug)
	},
	staff: EXERCICE_STAFF,
	share: 1,
	population
};

/** The people one can sign in as, at three different stages. */
export const TRAINEES: readonly DemoConsultant[] = [
	{
		firstName: 'Noa',
		surname: 'Pourlexemple',
		sex: 'f',
		ages: [29, 38],
		structure: TRAINING,
		situation: 'seeking',
		story: 'a task returned',
		stage: 'consultante, une tâche à reprendre'
	},
	{
		firstName: 'Sacha',
		surname: 'Delessai',
		sex: 'm',
		ages: [41, 50],
		structure: TRAINING,
		situation: 'employed',
		story: 'welcome pathway begun while waiting',
		stage: 'consultant, sans conseiller pour l’instant'
	},
	{
		firstName: 'Lou',
		surname: 'Fictif',
		sex: 'f',
		ages: [23, 25],
		structure: TRAINING,
		situation: 'seeking',
		story: 'on the second pathway',
		stage: 'consultante, deuxième démarche en cours'
	}
];

import { long, multiple, scale, single, templateId } from '../../bank/kit';
import { MIFE_AIN_STAFF } from '../staff';
import { YEAR_END, openOn } from './hours';
import type { Population, StructureSeed } from './seed';

const population: Population = {
	postCodes: [
		[['01000', 'FR'], 26],
		[['01100', 'FR'], 14],
		[['01200', 'FR'], 8],
		[['01210', 'FR'], 9],
		[['01220', 'FR'], 5],
		[['01300', 'FR'], 8],
		[['01400', 'FR'], 4],
		[['01500', 'FR'], 8],
		[['01600', 'FR'], 5],
		[['01630', 'FR'], 6],
		[['69005', 'FR'], 2],
		[['74910', 'FR'], 2],
		[['1290', 'CH'], 1]
	],
	nationalities: [
		[['Française', 'french'], 66],
		[['Française', 'maghreb'], 10],
		[['Française', 'iberian'], 5],
		[['Portugaise', 'iberian'], 6],
		[['Marocaine', 'maghreb'], 3],
		[['Kosovare', 'balkan'], 3],
		[['Turque', 'balkan'], 2],
		[['Congolaise', 'african'], 2],
		[['Ukrainienne', 'eastern'], 2],
		[['Cambodgienne', 'asian'], 1]
	],
	origins: [
		[['', ''], 45],
		[['France Travail', 'personne inscrite'], 26],
		[['Mission locale', 'jeune accompagné·e'], 9],
		[['Cap emploi', 'personne accompagnée'], 4],
		[['Mon employeur', 'salarié·e'], 7],
		[['Département de l’Ain', 'allocataire du RSA'], 5],
		[['Un organisme de formation', 'stagiaire'], 4]
	],
	situations: {
		seeking: 'Sans emploi, en recherche',
		employed: 'En poste (salarié·e, intérim ou à mon compte)',
		starting: 'À la sortie des études, avec ou sans diplôme',
		away: 'En pause : famille, santé ou autre raison'
	},
	studies: [
		['Pas de diplôme', 16],
		['CAP, BEP ou titre professionnel', 32],
		['Baccalauréat', 24],
		['Bac + 2', 14],
		['Bac + 3 ou davantage', 9],
		['Diplôme d’un autre pays', 5]
	],
	redirections: ['la MIFE de Haute-Savoie', 'la Mission locale', 'France Travail']
};

/** MIFE of Ain. Address is invented; the telephone is of a range reserved for fiction. */
export const MIFE_AIN: StructureSeed = {
	id: 'mife-ain',
	card: {
		name: 'MIFE de l’Ain',
		fullName: 'Maison de l’information sur la formation et l’emploi de l’Ain',
		region: 'Ain',
		country: 'FR',
		address: '3, place de l’Ébauche\n01000 Bourg-en-Bresse',
		phone: '+33 4 65 71 00 01',
		hours: 'Permanences à Oyonnax et à Belley, sur rendez-vous.',
		email: 'accueil@mife-ain.test',
		access: 'À cinq minutes à pied de la gare. Entrée de plain-pied.',
		opening: {
			week: [
				...openOn([1, 2, 3, 4], ['08:30', '12:00'], ['13:30', '17:00']),
				...openOn([5], ['08:30', '12:00'])
			],
			closings: YEAR_END
		}
	},
	settings: {
		questionnaire: {
			version: 1,
			intro:
				'Quelques questions avant de nous parler. Vous pouvez répondre en plusieurs fois et laisser de côté ce qui ne vous concerne pas.',
			questions: [
				single('situation', 'Où en êtes-vous aujourd’hui ?', Object.values(population.situations), {
					required: true
				}),
				single(
					'secteur',
					'Dans quel secteur travaillez-vous ?',
					['Plasturgie ou industrie', 'Commerce', 'Soin ou aide à domicile', 'Bâtiment', 'Autre'],
					{ showIf: { question: 'situation', equals: population.situations.employed } }
				),
				single(
					'etudes',
					'Quel diplôme avez-vous obtenu en dernier ?',
					population.studies.map(([one]) => one),
					{ required: true }
				),
				multiple('attentes', 'Que cherchez-vous ?', [
					'Une idée de métier',
					'Une formation près de chez moi',
					'Une VAE',
					'Un financement',
					'Un travail en Suisse',
					'Un avis sur mon CV'
				]),
				long('deja-entrepris', 'Qu’avez-vous déjà fait pour avancer ?'),
				single('deplacement', 'Jusqu’où pouvez-vous venir ?', [
					'À Bourg-en-Bresse',
					'À Oyonnax',
					'À Belley',
					'Par téléphone seulement'
				]),
				scale('confiance', 'À quel point y voyez-vous clair ?', {
					help: '0 : pas du tout. 10 : tout à fait. Vous pouvez ne pas répondre.'
				})
			]
		},
		criteria: [
			'La personne change de secteur ou de métier',
			'Son entreprise ferme ou réduit ses effectifs',
			'Elle hésite et ne sait pas par quoi commencer',
			'Une VAE est envisagée',
			'Une date limite approche',
			'Elle vit loin d’une permanence',
			'La santé oblige à trouver autre chose'
		],
		welcomeTemplate: templateId('accueil-mife-ain')
	},
	staff: MIFE_AIN_STAFF,
	share: 15,
	population
};

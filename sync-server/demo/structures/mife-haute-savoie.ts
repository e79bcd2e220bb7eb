import { long, multiple, scale, single, templateId } from '../../bank/kit';
import { MIFE_HAUTE_SAVOIE_STAFF } from '../staff';
import { YEAR_END, openOn } from './hours';
import type { Population, StructureSeed } from './seed';

const population: Population = {
	postCodes: [
		[['74000', 'FR'], 22],
		[['74100', 'FR'], 18],
		[['74200', 'FR'], 9],
		[['74300', 'FR'], 8],
		[['74130', 'FR'], 5],
		[['74150', 'FR'], 6],
		[['74160', 'FR'], 6],
		[['74240', 'FR'], 6],
		[['74500', 'FR'], 4],
		[['74800', 'FR'], 5],
		[['74960', 'FR'], 5],
		[['73410', 'FR'], 3],
		[['1226', 'CH'], 2]
	],
	nationalities: [
		[['Française', 'french'], 62],
		[['Française', 'maghreb'], 8],
		[['Française', 'italian'], 5],
		[['Portugaise', 'iberian'], 7],
		[['Espagnole', 'iberian'], 3],
		[['Italienne', 'italian'], 3],
		[['Algérienne', 'maghreb'], 3],
		[['Kosovare', 'balkan'], 3],
		[['Sénégalaise', 'african'], 2],
		[['Roumaine', 'eastern'], 2],
		[['Vietnamienne', 'asian'], 1],
		[['Suisse', 'french'], 1]
	],
	origins: [
		[['', ''], 48],
		[['France Travail', 'personne inscrite'], 22],
		[['Mission locale', 'jeune accompagné·e'], 8],
		[['Cap emploi', 'personne accompagnée'], 4],
		[['Mon employeur', 'salarié·e'], 9],
		[['Département de la Haute-Savoie', 'allocataire du RSA'], 4],
		[['Un groupement de frontaliers', 'adhérent·e'], 5]
	],
	situations: {
		seeking: 'Je suis au chômage ou sans emploi',
		employed: 'Je travaille, en France ou en Suisse',
		starting: 'Je sors d’études ou d’apprentissage',
		away: 'Je ne travaille pas en ce moment (famille, santé, autre)'
	},
	studies: [
		['Aucun diplôme ou brevet', 14],
		['CAP ou BEP', 27],
		['Bac', 25],
		['Bac + 2', 16],
		['Bac + 3, 4 ou 5', 13],
		['Diplôme étranger', 5]
	],
	redirections: ['l’OFPC, à Genève', 'la MIFE de Savoie', 'France Travail']
};

/** MIFE of Haute-Savoie. Address is invented; the telephone is of a range reserved for fiction. */
export const MIFE_HAUTE_SAVOIE: StructureSeed = {
	id: 'mife-haute-savoie',
	card: {
		name: 'MIFE de Haute-Savoie',
		fullName: 'Maison de l’information sur la formation et l’emploi de Haute-Savoie',
		region: 'Haute-Savoie',
		country: 'FR',
		address: '12, quai de la Fable\n74100 Annemasse',
		phone: '+33 4 65 71 00 74',
		hours: 'Permanences à Annecy, Cluses et Thonon, sur rendez-vous.',
		email: 'accueil@mife-haute-savoie.test',
		access: 'Léman Express, gare d’Annemasse. Parking gratuit derrière le bâtiment.',
		opening: {
			week: [
				...openOn([1, 3], ['09:00', '12:30'], ['14:00', '18:00']),
				...openOn([2, 4, 5], ['09:00', '12:30'])
			],
			closings: YEAR_END
		}
	},
	settings: {
		questionnaire: {
			version: 1,
			intro:
				'Cinq minutes pour nous aider à vous recevoir. Rien n’est transmis à votre employeur ni à France Travail.',
			questions: [
				single(
					'situation',
					'Que faites-vous en ce moment ?',
					Object.values(population.situations),
					{
						required: true
					}
				),
				single(
					'frontiere',
					'Pensez-vous à travailler ou à vous former en Suisse ?',
					['Oui, c’est mon projet', 'Peut-être', 'Non', 'J’y ai déjà travaillé'],
					{ required: true }
				),
				single(
					'etudes',
					'Jusqu’où êtes-vous allé·e dans vos études ?',
					population.studies.map(([one]) => one),
					{ required: true }
				),
				multiple('besoins', 'Qu’est-ce qui vous aiderait ?', [
					'Parler de mon projet avec quelqu’un',
					'Comprendre les droits des frontaliers',
					'Trouver une formation',
					'Faire valider mon expérience',
					'Savoir qui peut payer',
					'Préparer un entretien d’embauche'
				]),
				long('reussite', 'À la fin, qu’aimeriez-vous avoir obtenu ?'),
				single('contact', 'Comment vous joindre ?', [
					'Par e-mail',
					'Par téléphone',
					'Par SMS d’abord',
					'Je passe à Annemasse'
				]),
				scale('avancement', 'Où en est votre projet ?', {
					help: '0 : tout reste à imaginer. 10 : il est prêt.'
				})
			]
		},
		criteria: [
			'Le projet passe par la frontière',
			'La personne envisage un autre métier',
			'Elle a reçu des avis contraires et s’y perd',
			'Un licenciement ou une fin de droits est proche',
			'Une VAE ou une reprise d’études est en jeu',
			'Plusieurs soucis se mêlent (logement, santé, garde d’enfants)',
			'Elle demande un rendez-vous et dit pourquoi'
		],
		welcomeTemplate: templateId('accueil-mife-haute-savoie')
	},
	staff: MIFE_HAUTE_SAVOIE_STAFF,
	share: 23,
	population
};

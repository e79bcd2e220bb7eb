import { long, multiple, scale, single, templateId } from '../../bank/kit';
import { MIFE_SAVOIE_STAFF } from '../staff';
import { YEAR_END, openOn } from './hours';
import type { Population, StructureSeed } from './seed';

const population: Population = {
	postCodes: [
		[['73000', 'FR'], 24],
		[['73100', 'FR'], 14],
		[['73200', 'FR'], 9],
		[['73300', 'FR'], 5],
		[['73400', 'FR'], 3],
		[['73600', 'FR'], 3],
		[['73700', 'FR'], 3],
		[['73800', 'FR'], 5],
		[['73490', 'FR'], 6],
		[['73160', 'FR'], 4],
		[['73190', 'FR'], 4],
		[['73230', 'FR'], 5],
		[['73420', 'FR'], 3],
		[['73500', 'FR'], 2],
		[['74000', 'FR'], 4],
		[['38530', 'FR'], 3],
		[['01300', 'FR'], 2],
		[['1201', 'CH'], 1]
	],
	nationalities: [
		[['Française', 'french'], 68],
		[['Française', 'maghreb'], 8],
		[['Française', 'italian'], 5],
		[['Portugaise', 'iberian'], 4],
		[['Italienne', 'italian'], 2],
		[['Algérienne', 'maghreb'], 3],
		[['Tunisienne', 'maghreb'], 2],
		[['Ivoirienne', 'african'], 2],
		[['Roumaine', 'eastern'], 2],
		[['Ukrainienne', 'eastern'], 2],
		[['Cambodgienne', 'asian'], 1],
		[['Suisse', 'french'], 1]
	],
	origins: [
		[['', ''], 46],
		[['France Travail', 'personne inscrite'], 24],
		[['Mission locale', 'jeune accompagné·e'], 8],
		[['Cap emploi', 'personne accompagnée'], 5],
		[['Mon employeur', 'salarié·e'], 6],
		[['Département de la Savoie', 'allocataire du RSA'], 6],
		[['Un organisme de formation', 'stagiaire'], 5]
	],
	situations: {
		seeking: 'Je cherche un emploi',
		employed: 'Je travaille (CDI, CDD, intérim, saison, à mon compte)',
		starting: 'Je termine ou j’ai arrêté mes études',
		away: 'Autre : congé parental, arrêt, proche aidant…'
	},
	studies: [
		['Sans diplôme ou brevet', 17],
		['CAP ou BEP', 29],
		['Bac (général, technologique ou professionnel)', 25],
		['Bac + 2 (BTS, DUT, DEUST)', 14],
		['Bac + 3 et plus', 11],
		['Diplôme étranger', 4]
	],
	redirections: ['l’OFPC, à Genève', 'la Mission locale', 'France Travail']
};

/** MIFE of Savoie. Address is invented; the telephone is of a range reserved for fiction. */
export const MIFE_SAVOIE: StructureSeed = {
	id: 'mife-savoie',
	card: {
		name: 'MIFE de Savoie',
		fullName: 'Maison de l’information sur la formation et l’emploi de Savoie',
		region: 'Savoie',
		country: 'FR',
		address: '24, faubourg des Essais\n73000 Chambéry',
		phone: '+33 4 65 71 00 24',
		hours: 'Permanences à Albertville et à Saint-Jean-de-Maurienne, sur rendez-vous.',
		email: 'accueil@mife-savoie.test',
		access: 'Bus A, arrêt Essais. Sonnette à l’interphone, deuxième étage avec ascenseur.',
		opening: {
			week: [
				...openOn([1, 2, 4], ['09:00', '12:00'], ['13:30', '17:00']),
				...openOn([3, 5], ['09:00', '12:00'])
			],
			closings: YEAR_END
		}
	},
	settings: {
		questionnaire: {
			version: 1,
			intro:
				'Dites-nous où vous en êtes. Vos réponses sont lues par une personne de l’équipe, qui vous répond sous quelques jours.',
			questions: [
				single('situation', 'En ce moment…', Object.values(population.situations), {
					required: true
				}),
				single(
					'travail-forme',
					'Dans quel cadre travaillez-vous ?',
					['CDI', 'CDD ou intérim', 'Saisons', 'À mon compte', 'Fonction publique'],
					{ showIf: { question: 'situation', equals: population.situations.employed } }
				),
				single(
					'depuis',
					'Depuis quand cherchez-vous ?',
					['Moins de six mois', 'Six mois à un an', 'Plus d’un an'],
					{ showIf: { question: 'situation', equals: population.situations.seeking } }
				),
				single(
					'etudes',
					'Quel est votre plus haut diplôme ?',
					population.studies.map(([one]) => one),
					{
						required: true
					}
				),
				multiple('besoins', 'De quoi auriez-vous besoin ?', [
					'D’être écouté·e et d’y voir plus clair',
					'De connaître les métiers et les formations',
					'D’une VAE',
					'D’un financement',
					'D’un projet en Suisse',
					'D’un coup de main pour mes candidatures'
				]),
				long('reussite', 'Qu’est-ce qui ferait que notre échange vous aura été utile ?'),
				single('contact', 'Comment préférez-vous être contacté·e ?', [
					'Par e-mail',
					'Par téléphone, en journée',
					'Par téléphone, après 17 h',
					'Je passerai sur place'
				]),
				scale('confiance', 'À quel point êtes-vous confiant·e pour la suite ?', {
					help: '0 : pas du tout. 10 : tout à fait. Vous pouvez ne pas répondre.'
				})
			]
		},
		criteria: [
			'La personne veut changer de métier',
			'Elle hésite entre plusieurs pistes et l’écrit clairement',
			'Une échéance approche (fin de contrat, inscription, dossier de financement)',
			'Une VAE ou une formation longue est en jeu',
			'La santé oblige à changer',
			'Elle vit loin de tout ou se déplace difficilement',
			'Elle a déjà tourné entre plusieurs organismes'
		],
		welcomeTemplate: templateId('accueil-mife-savoie')
	},
	staff: MIFE_SAVOIE_STAFF,
	share: 22,
	population
};

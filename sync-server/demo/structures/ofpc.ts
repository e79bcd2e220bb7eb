import { long, multiple, scale, single, templateId } from '../../bank/kit';
import { OFPC_STAFF } from '../staff';
import { YEAR_END, openOn } from './hours';
import type { Population, StructureSeed } from './seed';

const population: Population = {
	postCodes: [
		[['1201', 'CH'], 7],
		[['1202', 'CH'], 7],
		[['1203', 'CH'], 7],
		[['1205', 'CH'], 6],
		[['1206', 'CH'], 3],
		[['1207', 'CH'], 4],
		[['1208', 'CH'], 3],
		[['1212', 'CH'], 6],
		[['1213', 'CH'], 6],
		[['1214', 'CH'], 7],
		[['1217', 'CH'], 6],
		[['1219', 'CH'], 6],
		[['1220', 'CH'], 4],
		[['1225', 'CH'], 3],
		[['1226', 'CH'], 4],
		[['1227', 'CH'], 6],
		[['1228', 'CH'], 2],
		[['1233', 'CH'], 2],
		[['1290', 'CH'], 3],
		[['74100', 'FR'], 4],
		[['74160', 'FR'], 2],
		[['01210', 'FR'], 2],
		[['01630', 'FR'], 2]
	],
	nationalities: [
		[['Suisse', 'french'], 38],
		[['Suisse', 'italian'], 4],
		[['Suisse', 'balkan'], 4],
		[['Française', 'french'], 11],
		[['Portugaise', 'iberian'], 12],
		[['Espagnole', 'iberian'], 4],
		[['Italienne', 'italian'], 5],
		[['Kosovare', 'balkan'], 5],
		[['Marocaine', 'maghreb'], 2],
		[['Algérienne', 'maghreb'], 2],
		[['Érythréenne', 'african'], 4],
		[['Congolaise', 'african'], 2],
		[['Ukrainienne', 'eastern'], 3],
		[['Roumaine', 'eastern'], 2],
		[['Vietnamienne', 'asian'], 2]
	],
	origins: [
		[['', ''], 52],
		[['Office cantonal de l’emploi', 'personne inscrite'], 20],
		[['Hospice général', 'personne suivie'], 10],
		[['Assurance-invalidité', 'personne assurée'], 5],
		[['Mon employeur', 'salarié·e'], 5],
		[['Université ouvrière de Genève', 'participant·e à un cours'], 4],
		[['Une association de quartier', 'membre'], 4]
	],
	situations: {
		seeking: 'En recherche d’emploi',
		employed: 'En emploi',
		starting: 'Jeune adulte, sans diplôme ou en fin d’études',
		away: 'Hors emploi pour l’instant (famille, santé, autre)'
	},
	studies: [
		['École obligatoire', 25],
		['AFP ou CFC', 29],
		['Maturité (gymnasiale, professionnelle ou spécialisée)', 12],
		['Formation professionnelle supérieure ou école supérieure', 8],
		['HES ou université', 12],
		['Diplôme obtenu dans un autre pays', 14]
	],
	redirections: [
		'la MIFE de Savoie',
		'l’Université ouvrière de Genève',
		'l’Office cantonal de l’emploi'
	]
};

/** OFPC, canton of Geneva. Address and telephone are invented. */
export const OFPC: StructureSeed = {
	id: 'ofpc',
	card: {
		name: 'OFPC',
		fullName: 'Office pour l’orientation, la formation professionnelle et continue',
		region: 'Canton de Genève',
		country: 'CH',
		address: '7, rue des Exemples\n1203 Genève',
		phone: '+41 22 000 00 07',
		hours: 'Le mercredi de 17\xa0h à 19\xa0h, sans rendez-vous.',
		email: 'accueil@ofpc.test',
		access: 'Tram 14, arrêt Exemples. Ascenseur à droite de l’entrée.',
		opening: {
			week: [...openOn([1, 2, 4, 5], ['10:00', '17:00']), ...openOn([3], ['10:00', '19:00'])],
			closings: YEAR_END
		}
	},
	settings: {
		questionnaire: {
			version: 1,
			intro:
				'Quelques questions pour mieux vous répondre. Comptez trois minutes ; vous pouvez passer celles qui ne vous concernent pas.',
			questions: [
				single(
					'situation',
					'Quelle est votre situation aujourd’hui ?',
					Object.values(population.situations),
					{
						required: true
					}
				),
				single(
					'inscription',
					'Êtes-vous inscrit·e à l’Office cantonal de l’emploi ?',
					['Oui, avec des indemnités', 'Oui, sans indemnités ou en fin de droit', 'Non'],
					{ showIf: { question: 'situation', equals: population.situations.seeking } }
				),
				single(
					'etudes',
					'Quel est votre plus haut niveau de formation ?',
					population.studies.map(([one]) => one),
					{
						required: true
					}
				),
				single(
					'reconnaissance',
					'Votre diplôme est-il reconnu en Suisse ?',
					['Oui', 'La demande est en cours', 'Non', 'Je ne sais pas'],
					{
						showIf: {
							question: 'etudes',
							equals: 'Diplôme obtenu dans un autre pays'
						}
					}
				),
				multiple('attentes', 'Qu’attendez-vous de nous ?', [
					'Choisir un métier ou une formation',
					'Obtenir un CFC à l’âge adulte',
					'Faire reconnaître mon expérience',
					'Un financement',
					'Changer de métier',
					'De l’aide pour postuler'
				]),
				long('deja-entrepris', 'Qu’avez-vous déjà entrepris, seul·e ou avec d’autres ?'),
				scale('avancement', 'Où en est votre projet ?', {
					help: '0 : tout est à inventer. 10 : il ne reste qu’à commencer.'
				}),
				multiple('disponibilites', 'Quand pouvez-vous venir ou nous parler ?', [
					'Le matin',
					'L’après-midi',
					'Le mercredi soir',
					'Par téléphone seulement'
				])
			]
		},
		criteria: [
			'Le projet change vraiment de direction',
			'La personne a déjà cherché et ne sait plus comment avancer',
			'Il faut décider bientôt (inscription, fin de droit, contrat)',
			'Plusieurs difficultés se croisent (santé, budget, famille, langue)',
			'Un diplôme étranger ou une longue expérience est à faire reconnaître',
			'Un CFC pour adultes est envisagé',
			'La documentation et une réponse écrite ne suffisent pas',
			'La personne le demande et dit pourquoi'
		],
		welcomeTemplate: templateId('accueil-ofpc')
	},
	staff: OFPC_STAFF,
	share: 40,
	population
};

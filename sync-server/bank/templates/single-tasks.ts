import {
	ask,
	long,
	look,
	meet,
	multiple,
	rate,
	read,
	scale,
	short,
	single,
	visit,
	write,
	type TaskSeed
} from '../kit';

/** Single tasks, to be put into any pathway. */
export const SINGLE_TASKS: readonly TaskSeed[] = [
	{
		slug: 'tache-point-de-la-semaine',
		theme: 'Suivi',
		audience: 'Toute personne accompagnée, entre deux rendez-vous',
		task: ask(
			{
				title: 'Le point de la semaine',
				instruction:
					'Cinq minutes, le vendredi de préférence. Ce qui n’a pas été fait nous intéresse autant que le reste : nous saurons quoi changer.'
			},
			[
				long('avance', 'Qu’avez-vous fait cette semaine, même à moitié ?'),
				long('coince', 'Qu’est-ce qui a coincé ?', {
					help: 'Le temps, l’envie, une réponse qui tarde, une tâche trop grande…'
				}),
				scale('confiance-suite', 'Quelle confiance avez-vous dans la suite ?'),
				short('prochaine-chose', 'Quelle est la prochaine chose à faire, et quel jour ?'),
				single('besoin-avant', 'Avez-vous besoin de nous avant le prochain rendez-vous ?', [
					'Non, tout va bien',
					'Oui, un message suffira',
					'Oui, j’aimerais un appel'
				])
			]
		)
	},
	{
		slug: 'tache-une-heure-en-entreprise',
		theme: 'Métiers',
		audience: 'Personnes qui veulent voir un métier de leurs yeux',
		task: visit(
			{
				title: 'Une heure dans une entreprise',
				instruction:
					'Allez voir sur place, même brièvement. Regardez d’abord, posez vos questions ensuite, et remerciez le lendemain par un petit mot.'
			},
			'Sentir si l’on pourrait y passer ses journées.',
			[
				'L’accueil, la première impression',
				'Les gestes, les outils, les postures',
				'Le bruit, la lumière, le rythme',
				'La façon dont les gens se parlent',
				'Ce qu’ils répondent à « Que faut-il pour réussir ici ? »'
			]
		)
	},
	{
		slug: 'tache-vingt-minutes-avec-un-professionnel',
		theme: 'Métiers',
		audience: 'Toute personne qui hésite sur un métier',
		task: meet(
			{
				title: 'Vingt minutes avec quelqu’un du métier',
				instruction:
					'Au téléphone, autour d’un café ou à la pause. Annoncez la durée, respectez-la, et terminez en demandant un autre nom.'
			},
			'Entendre ce que les fiches ne disent pas.',
			[
				'Une journée ordinaire, heure par heure',
				'Le meilleur moment, et le pire',
				'Le chemin suivi pour y arriver',
				'Le salaire au début, puis dix ans après',
				'Son conseil à quelqu’un comme vous'
			]
		)
	},
	{
		slug: 'tache-test-interets',
		theme: 'Connaissance de soi',
		audience: 'Personnes qui cherchent des idées',
		task: rate(
			{
				title: 'Le test d’intérêts',
				instruction:
					'Soixante activités, un quart d’heure environ. Répondez selon vos goûts et non selon vos capacités : il n’y a rien à réussir.'
			},
			'Ce test ne décide de rien. Il donne des mots pour parler de ce qui vous attire, et nous lirons le résultat ensemble.'
		)
	},
	{
		slug: 'tache-deux-pistes-cote-a-cote',
		theme: 'Décision',
		audience: 'Personnes qui hésitent entre deux projets',
		task: ask(
			{
				title: 'Deux pistes, côte à côte',
				instruction:
					'Donnez à chaque piste une chance égale. Si vous êtes déçu·e du résultat, écoutez cette déception : elle vous dit quelque chose.'
			},
			[
				short('piste-une', 'La première piste'),
				long('pour-une', 'Ce qui plaide pour elle, et ce qu’elle vous coûterait'),
				scale('elan-une', 'L’élan qu’elle vous donne'),
				short('piste-deux', 'La seconde piste'),
				long('pour-deux', 'Ses avantages, et son prix pour vous et vos proches'),
				scale('elan-deux', 'L’envie de vous y mettre dès demain'),
				multiple('verifier', 'Que faudrait-il vérifier avant de choisir ?', [
					'Le revenu',
					'La durée de la formation',
					'Les débouchés dans la région',
					'Les horaires',
					'L’avis de quelqu’un du métier',
					'Un essai de quelques jours'
				])
			]
		)
	},
	{
		slug: 'tache-qui-peut-payer',
		theme: 'Financement',
		audience: 'Toute personne qui envisage une formation',
		task: read(
			{
				title: 'Qui peut payer votre formation ?',
				instruction:
					'Lisez deux ou trois fiches et gardez celles qui parlent de vous. Notez chaque fois l’âge, le revenu ou l’ancienneté demandés, car c’est là que l’on perd du temps.'
			},
			'Quelles aides pouvez-vous demander, dans quel ordre, et avant quelle date ?',
			'funding',
			[]
		)
	},
	{
		slug: 'tache-message-de-prise-de-contact',
		theme: 'Réseau',
		audience: 'Personnes qui doivent écrire à quelqu’un qu’elles ne connaissent pas',
		task: write(
			{
				title: 'Le message pour demander une rencontre',
				instruction:
					'Huit lignes suffisent : qui vous êtes, pourquoi cette personne, ce que vous demandez. Proposez deux moments, pour qu’il soit facile de répondre.'
			},
			'Un message prêt à partir, que nous relirons ensemble si vous le souhaitez.',
			[
				'Bonjour …,',
				'',
				'(D’où vient son nom, en une phrase)',
				'',
				'(Votre projet, en une phrase)',
				'',
				'(Votre demande : vingt minutes, au téléphone ou sur place)',
				'',
				'(Deux moments possibles)',
				'',
				'Merci d’avance de votre réponse, quelle qu’elle soit.'
			]
		)
	},
	{
		slug: 'tache-trois-formations-comparees',
		theme: 'Formation',
		audience: 'Adultes qui cherchent une formation précise',
		task: look(
			{
				title: 'Trois formations comparées',
				instruction:
					'Retenez trois formations qui mènent au même métier et mettez-les en regard. Appelez au moins une école : la personne qui répond en dit plus que la brochure.'
			},
			'Laquelle convient à votre vie : durée, lieu, prix, conditions d’entrée, taux de réussite ?',
			[
				'En France : ONISEP, Mon Compte Formation, les Carif-Oref des régions.',
				'En Suisse : orientation.ch, rubrique « Où se former ? ».',
				'Demandez combien de personnes ont fini la dernière volée, et ce qu’elles font maintenant.'
			]
		)
	}
];

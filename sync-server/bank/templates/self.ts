import {
	ask,
	long,
	look,
	multiple,
	rate,
	scale,
	single,
	section,
	write,
	type TemplateSeed
} from '../kit';

/** Taking stock of what one can do, with a view to validation of experience. */
export const skillsAndVae: TemplateSeed = {
	slug: 'competences-vae',
	title: 'Faire le point sur ses compétences, vers une VAE peut-être',
	aim: 'Mettre des mots sur ce que l’expérience vous a appris, puis voir si un diplôme peut le reconnaître, en France ou en Suisse.',
	theme: 'Compétences',
	audience: 'Personnes avec au moins un an d’expérience dans un domaine',
	tasks: [
		write(
			{
				title: 'La liste de vos expériences',
				instruction:
					'Faites une liste complète, sans trier. Comptez aussi les remplacements, le bénévolat et ce que vous faites pour vos proches.'
			},
			'Une ligne par expérience : quand, où, combien de temps, avec qui.',
			[
				'Emplois et missions',
				'',
				'Bénévolat et associations',
				'',
				'Vie de famille et entraide',
				'',
				'Ce que j’ai appris sans l’école'
			]
		),
		ask(
			{
				title: 'Une journée racontée',
				instruction:
					'Choisissez une journée précise et racontez-la comme un film, geste après geste. Les compétences se cachent dans les détails.'
			},
			[
				long('journee-gestes', 'Que faites-vous, du début à la fin ?', { required: true }),
				long('imprevu', 'Quel imprévu est arrivé, et comment avez-vous réagi ?'),
				long('decision', 'Qu’avez-vous décidé sans demander à personne ?'),
				long('transmettre', 'Qu’apprendriez-vous à quelqu’un qui débute ?')
			]
		),
		ask(
			{
				title: 'Ce que vous savez faire',
				instruction:
					'Situez-vous honnêtement, en pensant chaque fois à un exemple. 1 : je débute. 5 : je pourrais l’enseigner.'
			},
			[
				scale('organiser', 'Organiser mon travail et celui des autres', {}, 5),
				scale('expliquer', 'Expliquer, montrer, former', {}, 5),
				scale('soigner', 'Accueillir et prendre soin des gens', {}, 5),
				scale('fabriquer', 'Fabriquer, réparer, installer', {}, 5),
				scale('compter', 'Compter, gérer, tenir des dossiers', {}, 5),
				scale('ecrire', 'Écrire clairement', {}, 5),
				scale('numerique', 'Me servir des outils numériques', {}, 5),
				long(
					'exemple-fort',
					'Choisissez votre point le plus fort et donnez l’exemple qui le prouve.'
				)
			]
		),
		look(
			{
				title: 'Le diplôme qui correspond',
				instruction:
					'Cherchez un ou deux diplômes proches de ce que vous faites déjà. Comparez leur contenu avec votre expérience, point par point.'
			},
			'Quel diplôme ressemble à votre expérience, et quelles parties vous manquent ?',
			[
				'France VAE (vae.gouv.fr) : les diplômes ouverts et les étapes.',
				'France compétences : le répertoire des certifications (RNCP).',
				'En Suisse : orientation.ch, rubrique sur la certification professionnelle pour adultes.',
				'À Genève : le dispositif Qualification + de l’OFPC.'
			]
		),
		write(
			{
				title: 'Une première preuve',
				instruction:
					'Prenez une seule activité du diplôme et montrez que vous la maîtrisez. C’est l’exercice qui dit le mieux si la VAE est faite pour vous.'
			},
			'Une page, à la première personne, avec des faits. Vous pouvez joindre une attestation.',
			[
				'L’activité du diplôme que je choisis',
				'',
				'Le lieu et le moment',
				'',
				'Ce que j’ai fait, étape par étape',
				'',
				'Le résultat, et comment je le sais'
			]
		),
		ask(
			{
				title: 'VAE, ou un autre chemin ?',
				instruction:
					'Une VAE demande plusieurs mois d’écriture. Ces questions vous aident à décider si c’est le bon moment.'
			},
			[
				multiple('raisons-vae', 'Pourquoi un diplôme ?', [
					'Être mieux payé·e',
					'Changer d’employeur',
					'Évoluer dans mon entreprise',
					'Passer un concours',
					'Être reconnu·e, enfin',
					'Garder mon poste'
				]),
				single('ecriture', 'Écrire une quarantaine de pages, cela vous paraît…', [
					'Faisable',
					'Faisable avec de l’aide',
					'Très difficile',
					'Impossible en ce moment'
				]),
				long('avis', 'Qu’en pensez-vous après ce travail ?')
			]
		)
	]
};

/** Interests and values, with questions and an interest test of our own. */
export const whatMatters: TemplateSeed = {
	slug: 'ce-qui-compte-pour-moi',
	title: 'Ce qui compte pour moi',
	aim: 'Repérer ce qui vous intéresse vraiment et ce à quoi vous ne voulez pas renoncer, pour choisir ensuite avec une boussole.',
	theme: 'Intérêts et valeurs',
	audience: 'Toute personne qui cherche une direction',
	tasks: [
		ask(
			{
				title: 'Trois moments où vous étiez bien',
				instruction:
					'Cherchez des moments concrets, au travail ou ailleurs, où vous n’avez pas vu le temps passer. Ne choisissez pas les plus prestigieux, mais les plus vivants.'
			},
			[
				long('moment-un', 'Le premier moment : où étiez-vous, que faisiez-vous, avec qui ?', {
					required: true
				}),
				long('moment-deux', 'Le deuxième moment'),
				long('moment-trois', 'Le troisième moment'),
				long('point-commun', 'Qu’ont-ils en commun ?')
			]
		),
		rate(
			{
				title: 'Soixante activités, une par une',
				instruction:
					'Dites pour chaque activité si vous en auriez envie, sans penser à vos diplômes ni à ce que vous savez faire. Prenez un moment calme, en une ou plusieurs fois.'
			},
			'Je vous propose ce test pour compléter vos trois moments. Nous lirons le résultat ensemble, et vous me direz où il se trompe.'
		),
		ask(
			{
				title: 'Ce qui retient votre attention',
				instruction:
					'Répondez vite, avec la première idée. Nous chercherons ensemble ce que cela dessine.'
			},
			[
				long(
					'librairie',
					'Dans une librairie ou une médiathèque, vers quel rayon allez-vous d’abord ?'
				),
				long('coup-de-main', 'Pour quoi vos proches vous demandent-ils un coup de main ?'),
				multiple('samedi', 'Un samedi libre, on vous propose… Que choisiriez-vous ?', [
					'Réparer un meuble ou un vélo',
					'Comprendre comment marche une machine',
					'Préparer une fête pour trente personnes',
					'Écouter quelqu’un qui va mal',
					'Écrire, dessiner, faire de la musique',
					'Mettre de l’ordre dans des papiers',
					'Vendre sur un marché',
					'Marcher, jardiner, être dehors'
				]),
				long('colere', 'Qu’est-ce qui vous met en colère dans le monde du travail ?'),
				long('metier-enfant', 'À dix ans, que vouliez-vous faire ? Qu’en reste-t-il ?')
			]
		),
		ask(
			{
				title: 'Ce à quoi vous tenez',
				instruction:
					'Donnez à chaque phrase une note de 1 (peu important) à 5 (indispensable). Essayez de n’accorder que trois fois la note 5.'
			},
			[
				section('valeurs', 'Dans un travail, je tiens à…'),
				scale('utile', 'voir que je suis utile à quelqu’un', {}, 5),
				scale('libre', 'décider moi-même comment je m’y prends', {}, 5),
				scale('equipe', 'faire partie d’une équipe qui s’entend', {}, 5),
				scale('sur', 'savoir de quoi demain sera fait', {}, 5),
				scale('apprendre', 'apprendre encore', {}, 5),
				scale('gagner', 'bien gagner ma vie', {}, 5),
				scale('temps', 'garder du temps pour ma vie à côté', {}, 5),
				scale('beau', 'faire du beau travail, bien fini', {}, 5),
				long('renoncer', 'À quoi ne renonceriez-vous pour rien au monde ?')
			]
		),
		write(
			{
				title: 'Ma boussole',
				instruction:
					'Relisez vos réponses et résumez-les en quatre directions. Cette page vous servira à comparer les métiers.'
			},
			'Une page, avec vos mots. Gardez-la : nous y reviendrons.',
			[
				'J’aime',
				'',
				'Je sais faire',
				'',
				'J’ai besoin de',
				'',
				'Je ne veux plus',
				'',
				'Trois métiers ou domaines qui iraient dans ce sens'
			]
		)
	]
};

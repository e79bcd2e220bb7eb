import {
	ask,
	long,
	look,
	meet,
	multiple,
	scale,
	short,
	single,
	visit,
	write,
	type TemplateSeed
} from '../kit';

/** Exploring one occupation before choosing it. */
export const exploreOccupation: TemplateSeed = {
	slug: 'explorer-un-metier',
	title: 'Explorer un métier',
	aim: 'Passer de l’image qu’on s’en fait au métier tel qu’il est : le travail, les lieux, les salaires, les formations, et vous dedans.',
	theme: 'Métiers',
	audience: 'Toute personne qui a au moins une idée de métier',
	tasks: [
		ask(
			{
				title: 'Ce que vous imaginez',
				instruction:
					'Avant de chercher, notez l’image que vous avez du métier. Vous la comparerez plus tard avec ce que vous aurez appris.'
			},
			[
				short('metier', 'Quel métier voulez-vous explorer ?', { required: true }),
				long('journee-imaginee', 'À quoi ressemble, selon vous, une journée dans ce métier ?'),
				long('attirance', 'Qu’est-ce qui vous attire ?'),
				long('crainte', 'Qu’est-ce qui vous inquiète ou que vous ne savez pas ?'),
				scale('connaissance', 'À quel point pensez-vous connaître ce métier ?')
			]
		),
		look(
			{
				title: 'Le métier en vrai',
				instruction:
					'Lisez au moins deux descriptions et regardez un témoignage. Relevez les gestes et les situations, pas seulement les qualités demandées.'
			},
			'Que fait-on concrètement, du matin au soir, et dans quelles conditions ?',
			[
				'orientation.ch : fiches et films par profession.',
				'ONISEP : fiches métiers et vidéos.',
				'France Travail : les fiches métiers du ROME, pour les activités et les conditions de travail.'
			]
		),
		look(
			{
				title: 'Où, avec qui, pour quel salaire',
				instruction:
					'Cherchez cinq employeurs possibles à une distance raisonnable, et deux indications de salaire. Regardez aussi ce que disent les offres.'
			},
			'Y a-t-il du travail dans ce métier là où vous pouvez aller, et de quoi en vivre ?',
			[
				'Job-Room (travail.swiss) et France Travail : combien d’offres ces dernières semaines ?',
				'Salarium, le calculateur de salaires de l’Office fédéral de la statistique.',
				'Les annuaires des branches et les sites des employeurs.'
			]
		),
		look(
			{
				title: 'Les chemins qui y mènent',
				instruction:
					'Il y a souvent plusieurs chemins pour un adulte. Comparez-en deux : durée, coût, rythme, conditions d’entrée.'
			},
			'Quelle formation ou quelle reconnaissance vous faudrait-il, et combien de temps cela prendrait-il ?',
			[
				'orientation.ch : écoles et formations, dont les voies pour adultes.',
				'ONISEP et Mon Compte Formation : formations en France.',
				'France VAE : la validation des acquis de l’expérience.',
				'Une séance d’information d’une école : notez la date.'
			]
		),
		ask(
			{
				title: 'Le métier et vous',
				instruction:
					'Reprenez ce que vous aviez imaginé et comparez. Changer d’avis est un bon résultat.'
			},
			[
				long('surprise', 'Qu’est-ce qui vous a le plus surpris ?'),
				multiple('accord', 'Qu’est-ce qui vous convient dans ce métier ?', [
					'Les activités',
					'Le contact avec les gens',
					'L’environnement',
					'Les horaires',
					'Le salaire',
					'Le sens du travail',
					'Les possibilités d’évoluer'
				]),
				long('manque', 'Que vous manque-t-il pour y arriver ?'),
				single('suite', 'Et maintenant ?', [
					'Je veux aller plus loin avec ce métier',
					'J’hésite, je voudrais rencontrer quelqu’un qui l’exerce',
					'Je préfère explorer un autre métier',
					'Ce n’est pas pour moi'
				]),
				scale('envie', 'Quelle envie en avez-vous maintenant ?')
			]
		),
		write(
			{
				title: 'Ma fiche métier',
				instruction:
					'Rassemblez l’essentiel sur une page que vous pourriez montrer à un proche. C’est votre fiche, avec vos mots.'
			},
			'Une page : le travail, les conditions, le chemin, les prochains pas.',
			[
				'Le métier en trois phrases',
				'',
				'Ce qui me convient, ce qui me retient',
				'',
				'Le chemin le plus réaliste pour moi',
				'',
				'Mes deux prochains pas, avec une date'
			]
		)
	]
};

/** Interviewing someone at work. */
export const interviewProfessional: TemplateSeed = {
	slug: 'interviewer-un-professionnel',
	title: 'Rencontrer une personne qui fait ce métier',
	aim: 'Oser demander vingt minutes à quelqu’un du métier, poser les bonnes questions et savoir quoi en faire.',
	theme: 'Métiers',
	audience: 'Toute personne qui veut vérifier une idée de métier',
	tasks: [
		ask(
			{
				title: 'Qui rencontrer ?',
				instruction:
					'Cherchez d’abord autour de vous : on connaît presque toujours quelqu’un qui connaît quelqu’un. Deux noms suffisent pour commencer.'
			},
			[
				short('metier', 'Pour quel métier ?', { required: true }),
				long('personnes', 'Qui pourriez-vous contacter, et par qui passer ?'),
				multiple('reseau', 'Où chercher encore ?', [
					'Famille et amis',
					'Anciens collègues',
					'Parents d’élèves, voisins, club ou association',
					'Associations professionnelles',
					'Réseaux en ligne',
					'La MIFE ou la Cité des métiers'
				]),
				scale('aisance', 'À quel point vous sentez-vous à l’aise pour demander ?')
			]
		),
		write(
			{
				title: 'Le message pour demander un rendez-vous',
				instruction:
					'Un message court, poli et précis obtient plus souvent une réponse. Vous ne demandez pas un emploi, seulement un peu de temps.',
				gate: true
			},
			'Huit lignes au plus. Votre conseiller·ère le relira avec vous avant l’envoi.',
			[
				'Bonjour …,',
				'',
				'C’est … qui m’a donné votre nom / J’ai trouvé votre nom …',
				'Je réfléchis à devenir … et je voudrais comprendre le métier de l’intérieur.',
				'Auriez-vous vingt minutes, à votre convenance, sur place ou par téléphone ?',
				'',
				'Merci d’avance, et bonne journée.'
			]
		),
		meet(
			{
				title: 'La rencontre',
				instruction:
					'Préparez vos questions, notez les réponses pendant la rencontre ou juste après, et dites le jour même ce que vous en retenez. Pensez à remercier par un petit message.'
			},
			'Apprendre ce qu’on ne lit nulle part : la journée telle qu’elle est, et comment on y arrive. Dix questions au plus.',
			[
				'Comment avez-vous commencé ?',
				'Racontez-moi votre journée d’hier.',
				'Qu’est-ce qui vous fatigue ? Qu’est-ce qui vous donne envie de revenir ?',
				'Que faut-il savoir faire dès le premier jour ?',
				'Embauche-t-on des personnes qui viennent d’ailleurs ?',
				'Si c’était à refaire ?',
				'Qui d’autre pourrais-je rencontrer ?'
			]
		),
		ask(
			{
				title: 'L’effet de la rencontre',
				instruction:
					'Attendez quelques jours, puis répondez à ces questions courtes. Ce qui reste d’une rencontre est souvent ce qui compte.'
			},
			[
				long('phrase', 'Quelle phrase vous est restée ?'),
				single('effet', 'Après cette rencontre, votre envie est…', [
					'Plus forte',
					'La même',
					'Moins forte',
					'Différente : je pense à autre chose'
				])
			]
		),
		write(
			{
				title: 'Ce que j’en fais',
				instruction:
					'Transformez la rencontre en décisions, petites ou grandes. Une date rend une décision plus facile à tenir.'
			},
			'Une demi-page.',
			[
				'Ce que la rencontre confirme',
				'',
				'Ce qu’elle remet en question',
				'',
				'Ce que je fais dans les quinze jours'
			]
		)
	]
};

/** Seeing a company from inside. */
export const visitCompany: TemplateSeed = {
	slug: 'visiter-une-entreprise',
	title: 'Visiter une entreprise',
	aim: 'Voir le travail là où il se fait, avec ses propres yeux, et décider de la suite sur ce qu’on a vu.',
	theme: 'Métiers',
	audience: 'Toute personne qui veut voir un métier de près',
	tasks: [
		look(
			{
				title: 'Trois portes où frapper',
				instruction:
					'Repérez trois entreprises où l’on fait ce travail, à une distance que vous feriez chaque jour. Notez qui appeler et par qui passer.'
			},
			'Quelles entreprises, près de chez vous, pourraient vous recevoir une heure ?',
			[
				'Les annuaires des branches et des communes.',
				'Les portes ouvertes, les semaines des métiers, les salons.',
				'Les personnes que vous connaissez déjà.'
			]
		),
		write(
			{
				title: 'Demander une visite',
				instruction:
					'Écrivez ce que vous direz au téléphone ou dans un message : qui vous êtes, et pourquoi cette entreprise. Demandez une heure, pas davantage.',
				gate: true
			},
			'Huit lignes au plus, que vous pourriez lire au téléphone.',
			[
				'Bonjour, je m’appelle …',
				'',
				'Je réfléchis à devenir … et je voudrais voir le travail avant de me décider.',
				'Pourrais-je venir une heure, un jour qui vous arrange ? Je ne demande pas d’emploi.',
				'',
				'Merci de votre réponse.'
			]
		),
		visit(
			{
				title: 'La visite',
				instruction:
					'Avant : le jour, le lieu, vos questions. Sur place : quelques mots à chaque point, une photo si on vous le permet. Le soir : ce que vous en retenez.'
			},
			'Vérifier avec vos yeux, vos oreilles et votre dos ce que les fiches ne disent pas.',
			[
				'L’accueil : comment se parle-t-on ici ?',
				'Les gestes et les outils',
				'Les horaires et le rythme',
				'Le lieu : bruit, lumière, odeurs, position, extérieur',
				'Seul·e, en équipe, avec du public',
				'Ce qu’on demande à quelqu’un qui commence',
				'Ce qui me plaît',
				'Ce qui me retient'
			]
		),
		ask(
			{
				title: 'Et maintenant ?',
				instruction:
					'Répondez à quelques jours de distance. Une visite qui fait changer d’avis est une visite réussie.'
			},
			[
				scale('envie', 'Quelle envie avez-vous d’y travailler ?'),
				long('surprise', 'Qu’avez-vous vu que vous n’attendiez pas ?'),
				single('suite', 'Quelle suite voulez-vous donner ?', [
					'Demander un stage de quelques jours',
					'Visiter une autre entreprise du même métier',
					'Rencontrer une personne qui fait ce métier',
					'Chercher un autre métier'
				])
			]
		)
	]
};

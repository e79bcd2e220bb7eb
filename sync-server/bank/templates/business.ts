import {
	ask,
	long,
	look,
	meet,
	multiple,
	read,
	scale,
	short,
	single,
	write,
	type TemplateSeed
} from '../kit';

/** Setting up on one’s own. */
export const ownBusiness: TemplateSeed = {
	slug: 'creer-son-activite',
	title: 'Se mettre à son compte : de l’envie au premier client',
	aim: 'Passer l’idée au tamis, à petits frais : qui achètera, à quel prix, avec quel statut, et que devient la famille pendant ce temps.',
	theme: 'Création d’activité',
	audience: 'Personnes qui pensent à créer ou à reprendre une activité',
	tasks: [
		ask(
			{
				title: 'L’idée et la personne',
				instruction:
					'Une bonne idée ne suffit pas, il faut qu’elle vous aille. Répondez pour vous, pas pour un banquier.'
			},
			[
				short('activite', 'En une phrase, que proposerez-vous, et à qui ?', { required: true }),
				long(
					'pourquoi-seul',
					'Qu’est-ce qui vous attire dans le fait de travailler à votre compte ?'
				),
				scale('incertitude', 'Comment vivez-vous un mois sans savoir combien vous gagnerez ?', {
					help: '0 : je ne dors plus. 10 : cela ne me fait ni chaud ni froid.'
				}),
				multiple('savoirs', 'Que savez-vous déjà faire ?', [
					'Le métier lui-même',
					'Trouver des clients',
					'Fixer un prix et le tenir',
					'Tenir des comptes simples',
					'Écrire un devis, une facture',
					'Rien de tout cela pour l’instant'
				]),
				long('tentatives', 'Avez-vous déjà vendu quelque chose, même une seule fois ?', {
					help: 'Un service à un voisin, un marché, une commande par le bouche à oreille.'
				})
			]
		),
		look(
			{
				title: 'Ceux qui le font déjà',
				instruction:
					'Trouvez trois personnes ou entreprises qui proposent à peu près la même chose dans votre région. Regardez leurs prix, leurs horaires, et ce que leurs clients écrivent.'
			},
			'Qu’apporteriez-vous que ces trois-là n’offrent pas ?',
			[
				'Leurs sites, leurs vitrines, les avis laissés par les clients.',
				'Les annuaires des chambres de commerce et des métiers.',
				'Appelez comme un client : on apprend beaucoup en deux minutes.'
			]
		),
		meet(
			{
				title: 'Un indépendant de votre branche',
				instruction:
					'Choisissez quelqu’un qui ne sera pas votre concurrent, dans une autre vallée ou une autre ville. Promettez-lui vingt minutes, et tenez parole.'
			},
			'Savoir ce que personne n’écrit dans les guides.',
			[
				'Les premiers clients : d’où sont-ils venus',
				'Les mois creux, et comment les traverser',
				'Les heures qu’on ne facture pas',
				'Une dépense qu’on n’avait pas vue venir',
				'Ce qu’il ou elle referait autrement'
			]
		),
		read(
			{
				title: 'Statut, assurances, aides',
				instruction:
					'Le statut décide de vos cotisations, de votre retraite et de ce que vous risquez. Comparez-en deux, et vérifiez ce que devient votre chômage avant toute inscription.'
			},
			'En France : micro-entreprise ou société, Acre, maintien des allocations ou capital. En Suisse : reconnaissance par la caisse AVS, raison individuelle ou Sàrl, soutien de l’assurance-chômage.',
			'business',
			[]
		),
		ask(
			{
				title: 'Le compte sur un coin de table',
				instruction:
					'Prenez un mois ordinaire de la deuxième année, ni le meilleur ni le pire. Des chiffres ronds suffisent pour voir si cela peut tenir.'
			},
			[
				short('prix', 'À quel prix vendrez-vous, et combien de fois par mois ?'),
				short('charges', 'Que dépenserez-vous chaque mois, même sans client ?', {
					help: 'Local, téléphone, véhicule, assurance, cotisations, matériel.'
				}),
				short('besoin', 'De combien votre foyer a-t-il besoin pour vivre ?'),
				short('reserve', 'Combien de mois pouvez-vous tenir sans revenu ?'),
				single('resultat-compte', 'Le compte y est-il ?', [
					'Oui, avec de la marge',
					'Tout juste',
					'Pas encore : il faut changer le prix, le volume ou les frais',
					'Non'
				])
			]
		),
		write(
			{
				title: 'L’essai à cent francs ou cent euros',
				instruction:
					'Avant d’investir, imaginez un essai qui coûte peu et qui apprend beaucoup. Décrivez-le assez précisément pour le commencer la semaine prochaine.'
			},
			'Une page, avec une date et un résultat qui se mesure.',
			[
				'Ce que je vais proposer, à qui',
				'',
				'Combien cela me coûte',
				'',
				'Ce que je saurai à la fin',
				'',
				'Ce qui me fera continuer, ou arrêter',
				'',
				'À qui j’en parle : chambre de commerce ou des métiers, association d’aide à la création, banque'
			]
		)
	]
};

import {
	ask,
	long,
	look,
	meet,
	multiple,
	read,
	short,
	single,
	write,
	type TemplateSeed
} from '../kit';

/** Having experience recognised by a diploma, on either side of the border. */
export const validateExperience: TemplateSeed = {
	slug: 'faire-valider-son-experience',
	title: 'Faire valider son expérience : la VAE en France, la validation des acquis à Genève',
	aim: 'Savoir si un diplôme peut s’obtenir à partir de ce que vous avez déjà fait, de quel côté, avec quelles preuves et en combien de temps.',
	theme: 'Compétences',
	audience: 'Personnes qui exercent depuis plusieurs années sans le diplôme du métier',
	tasks: [
		ask(
			{
				title: 'Un diplôme, pour quoi faire ?',
				instruction:
					'Une validation prend souvent plus d’un an. Assurez-vous d’abord qu’elle vous apportera ce que vous en attendez.'
			},
			[
				single('pays-diplome', 'De quel côté voulez-vous faire reconnaître votre expérience ?', [
					'En France',
					'À Genève ou ailleurs en Suisse',
					'Je ne sais pas encore'
				]),
				multiple('utilite', 'À quoi ce diplôme vous servirait-il ?', [
					'Garder mon poste ou y être mieux payé·e',
					'Changer d’employeur',
					'Entrer dans une formation plus longue',
					'M’installer à mon compte',
					'Prouver, à moi d’abord, que je sais'
				]),
				short('annees-metier', 'Depuis combien d’années exercez-vous, tous emplois confondus ?', {
					help: 'Comptez aussi le bénévolat et le temps partiel. En Suisse, cinq ans de pratique professionnelle sont demandés en général.'
				}),
				long('preuves-deja', 'Quels papiers avez-vous gardés ?', {
					help: 'Contrats, certificats de travail, fiches de paie, attestations de cours, évaluations.'
				})
			]
		),
		look(
			{
				title: 'Le bon titre, au bon niveau',
				instruction:
					'Repérez un ou deux diplômes dont le contenu ressemble à vos journées. Lisez la liste des compétences ligne par ligne et notez celles que vous n’avez jamais exercées.'
			},
			'Quel titre correspond à ce que vous faites, et quelle part en maîtrisez-vous déjà ?',
			[
				'En France : vae.gouv.fr et les fiches de France compétences (RNCP).',
				'En Suisse : orientation.ch, rubrique sur la certification professionnelle pour adultes.',
				'À Genève : le dispositif Qualifications+ de l’OFPC, pour un CFC ou une AFP.'
			]
		),
		read(
			{
				title: 'Étapes, délais, frais',
				instruction:
					'Les règles ne sont pas les mêmes d’un pays à l’autre, ni d’un diplôme à l’autre. Relevez ce qui vous concerne et datez chaque information.'
			},
			'Qui décide que votre demande est recevable ? Que coûte la démarche, et qui peut la payer ?',
			'validation',
			[]
		),
		write(
			{
				title: 'Deux situations, racontées de près',
				instruction:
					'Le jury ou les experts n’étaient pas là : faites-leur voir ce que vous faites. Pour chaque situation, dites « je » et non « nous », et expliquez pourquoi vous avez fait ainsi.'
			},
			'Une demi-page par situation. C’est le cœur du futur dossier.',
			[
				'Situation 1 : où, quand, avec qui',
				'Ce qu’on attendait de moi',
				'Ce que j’ai fait, dans l’ordre',
				'Les difficultés et mes choix',
				'Le résultat, et comment on le sait',
				'',
				'Situation 2'
			]
		),
		meet(
			{
				title: 'Quelqu’un qui l’a fait',
				instruction:
					'Rencontrez une personne qui a déjà validé son expérience, si possible dans votre branche. Demandez-lui ce qu’elle aurait voulu savoir avant de commencer.'
			},
			'Mesurer le travail réel, et trouver ce qui aide à tenir jusqu’au bout.',
			[
				'Combien d’heures par semaine, pendant combien de mois',
				'Ce qui a été le plus long à écrire ou à prouver',
				'L’accompagnement reçu, et son prix',
				'Le jour du jury ou de l’entretien avec les experts',
				'Ce qui a changé ensuite au travail'
			]
		),
		ask(
			{
				title: 'Décider, en connaissance de cause',
				instruction:
					'Vous avez les éléments. Dites où penche la balance : nous en reparlerons avant de déposer quoi que ce soit.'
			},
			[
				single('verdict', 'Que voulez-vous faire ?', [
					'Me lancer maintenant',
					'Me lancer plus tard, après avoir acquis ce qui manque',
					'Préférer une formation',
					'Renoncer, cela ne m’apporterait pas assez'
				]),
				long('temps-ecriture', 'Où et quand pourriez-vous écrire, chaque semaine ?', {
					help: 'Soyez concret·e : un jour, une heure, un endroit au calme.'
				}),
				long(
					'appui-employeur',
					'Votre employeur pourrait-il vous soutenir, et comment le lui demander ?'
				)
			]
		)
	]
};

import {
	ask,
	long,
	meet,
	multiple,
	scale,
	section,
	short,
	single,
	write,
	type TemplateSeed
} from '../kit';

/** Finding one’s strengths again. */
export const confidence: TemplateSeed = {
	slug: 'retrouver-confiance',
	title: 'Retrouver confiance : vos forces, preuves à l’appui',
	aim: 'Après une période difficile, remettre la main sur ce qui vous a permis d’avancer jusqu’ici, et oser un premier petit pas.',
	theme: 'Confiance',
	audience: 'Personnes qui doutent, après un arrêt, un échec ou une longue recherche',
	tasks: [
		ask(
			{
				title: 'Le temps qu’il fait',
				instruction:
					'Comment allez-vous, vraiment ? Personne ne notera vos réponses, et elles peuvent changer demain.'
			},
			[
				scale('moral', 'Votre moral ces deux dernières semaines', {
					help: '0 : au plus bas. 10 : au beau fixe. Si vous êtes proche de zéro, parlez-en aussi à un médecin.'
				}),
				scale('sommeil', 'La qualité de votre sommeil'),
				multiple('moments-bons', 'Qu’est-ce qui vous fait du bien, même un peu ?', [
					'Marcher, bouger',
					'Voir du monde',
					'Être au calme',
					'Faire quelque chose de mes mains',
					'Aider quelqu’un',
					'Rire',
					'Je ne trouve plus'
				]),
				long('poids', 'Qu’est-ce qui pèse le plus en ce moment ?', {
					help: 'Écrivez seulement ce que vous êtes d’accord de partager.'
				})
			]
		),
		write(
			{
				title: 'Trois fois où vous avez tenu bon',
				instruction:
					'Cherchez dans toute votre vie, pas seulement au travail. Ce qui vous paraît banal ne l’est pas forcément pour les autres.'
			},
			'Trois souvenirs, cinq lignes chacun.',
			[
				'Ce qui s’est passé',
				'Ce que j’ai fait, moi',
				'Ce qu’il m’a fallu pour cela (patience, culot, humour, organisation…)',
				'',
				'Deuxième souvenir',
				'',
				'Troisième souvenir'
			]
		),
		meet(
			{
				title: 'Deux regards bienveillants',
				instruction:
					'Demandez à deux personnes qui vous apprécient de vous parler de vos qualités. Écoutez sans contredire, et notez leurs mots exacts.'
			},
			'Se voir avec les yeux de quelqu’un d’autre.',
			[
				'Dans quelle situation vous m’avez trouvé·e à mon aise',
				'Ce pour quoi vous viendriez me demander de l’aide',
				'Un progrès que vous avez remarqué',
				'Un métier dans lequel vous m’imaginez'
			]
		),
		ask(
			{
				title: 'Vos forces, et où elles servent',
				instruction:
					'Rassemblez ce qui revient dans vos souvenirs et dans la bouche des autres. Une force sans exemple ne compte pas, cherchez l’exemple.'
			},
			[
				section('forces', 'Trois forces', 'Un mot, puis la preuve.'),
				short('force-un', 'La première, et quand elle s’est vue'),
				short('force-deux', 'La deuxième, et quand elle s’est vue'),
				short('force-trois', 'La troisième, et quand elle s’est vue'),
				long(
					'terrain',
					'Dans quel genre de travail, ou avec quelles personnes, servent-elles le mieux ?'
				),
				long(
					'envers',
					'Chaque force a son envers. Quel est le vôtre, et comment faites-vous avec ?'
				)
			]
		),
		ask(
			{
				title: 'Un pas de fourmi',
				instruction:
					'Choisissez une action si petite qu’elle ne fait presque pas peur. Faites-la dans la semaine, puis revenez dire comment c’était.'
			},
			[
				short('petit-pas', 'Quelle action, quel jour ?', {
					help: 'Téléphoner à une personne, entrer dans un lieu, envoyer une seule ligne.',
					required: true
				}),
				single('fait', 'L’avez-vous faite ?', [
					'Oui',
					'À moitié',
					'Non, et je sais pourquoi',
					'Non, elle était trop grande'
				]),
				scale('apres-coup', 'Comment vous êtes-vous senti·e après ?'),
				long('prochain-pas', 'Quel serait le pas suivant, à peine plus grand ?')
			]
		)
	]
};

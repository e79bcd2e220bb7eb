/** Sample documents by title of the task, line by line. Slots as in phrase.ts. */
export const DOCUMENTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
	'Ma suite en dix lignes': [
		[
			'Ma prochaine étape : passer une journée sur place, comme <cible>.',
			'Quand : avant la fin du mois.',
			'La première personne à appeler : une connaissance de ma sœur.',
			'',
			'Ensuite : la séance d’information sur la formation.',
			'Ce que je laisse de côté pour l’instant : le déménagement.'
		]
	],
	'Votre parcours en une page': [
		[
			'Mes emplois et mes activités',
			'– <Metier>, <annees> ans, dans deux entreprises.',
			'– Avant : des remplacements, un peu de tout.',
			'– <fait3>.',
			'',
			'Mes formations',
			'– L’école obligatoire, puis une formation sur le tas.',
			'– Des cours du soir, non terminés.',
			'',
			'Ce que j’ai aimé faire',
			'<Atout>.',
			'',
			'Ce que je ne veux plus',
			'<raison>'
		],
		[
			'J’ai commencé à travailler tôt. Pendant <annees> ans j’ai été <metier>.',
			'<fait>. <fait2>.',
			'',
			'J’ai aimé quand on me faisait confiance. Je ne veux plus compter les heures en attendant le soir.'
		]
	],
	'Votre parcours, étape par étape': [
		[
			'Les étapes',
			'– Petits boulots de saison, en station et en plaine.',
			'– <Metier>, <annees> ans.',
			'– Depuis <mois> mois : je réfléchis.',
			'',
			'Ce que chaque étape m’a appris',
			'La saison : aller vite et sourire. Ensuite : <atout>.',
			'',
			'Ce dont je suis {content|contente}',
			'<fait>.',
			'',
			'Ce qui m’a manqué',
			'Quelqu’un qui me dise que je pouvais faire autre chose.'
		]
	],
	'Vos trois questions': [
		[
			'Ma première question : est-ce que devenir <cible> est possible sans tout arrêter ?',
			'Ce que j’en sais déjà : il faut <voie>.',
			'',
			'Ma deuxième question : qui paie ?',
			'Ce que j’en sais déjà : presque rien.',
			'',
			'Ma troisième question : dois-je en parler à mon employeur ?',
			'Ce que j’en sais déjà : un collègue l’a fait, cela s’est bien passé.'
		]
	],
	'Dix lignes pour vous présenter': [
		[
			'J’ai <age> ans et j’ai travaillé <annees> ans comme <metier>.',
			'Ce que je fais bien : <atout>.',
			'Un exemple : <faitbas>.',
			'Je cherche maintenant un travail où cela servira, par exemple comme <cible>.',
			'À une équipe j’apporterais du calme, de la fidélité et un peu d’humour.'
		]
	],
	'Vos questions pour l’entretien': [
		[
			'Ce que je veux comprendre : pourquoi mes candidatures restent sans réponse.',
			'Ce que je veux décider : continuer comme <metier> ou me former comme <cible>.',
			'Ce que j’apporte : mon CV, deux certificats, la lettre de l’assurance.'
		]
	],
	'Ma fiche métier': [
		[
			'<Cible>',
			'',
			'<travail>',
			'',
			'Ce qui me convient : <atout>.',
			'Ce qui me retient : le salaire pendant la formation.',
			'',
			'Le chemin le plus réaliste : <voie>.',
			'',
			'Mes deux prochains pas : appeler <temoin> cette semaine ; aller à la séance d’information du mois prochain.'
		]
	],
	'Le message pour demander un rendez-vous': [
		[
			'Bonjour,',
			'',
			'C’est une connaissance commune qui m’a donné votre nom. Je suis <metier> et je réfléchis à devenir <cible>.',
			'Je voudrais comprendre le métier de l’intérieur avant de me décider.',
			'Auriez-vous vingt minutes, sur place ou par téléphone, au moment qui vous arrange ?',
			'',
			'Merci d’avance et bonne journée,',
			'<prenom>'
		]
	],
	'Demander une visite': [
		[
			'Bonjour, je m’appelle <prenom>.',
			'',
			'J’ai travaillé <annees> ans comme <metier> et je réfléchis à devenir <cible>.',
			'Pourrais-je venir voir le travail une heure, un matin qui vous arrange ?',
			'',
			'Merci de votre réponse.'
		]
	],
	'Ce que j’en fais': [
		[
			'Ce que la rencontre confirme : c’est bien un métier de contact.',
			'Ce qu’elle remet en question : je croyais pouvoir me passer de diplôme.',
			'Dans les quinze jours : remercier, demander un stage de trois jours, me renseigner sur <voie>.'
		]
	],
	'La liste de vos expériences': [
		[
			'Emplois et missions',
			'– <Metier>, <annees> ans. <fait>.',
			'– Intérim, deux ans en tout.',
			'',
			'Bénévolat',
			'– Comité de parents, trésorerie.',
			'',
			'Vie de famille et entraide',
			'– Les papiers de toute la famille passent par moi.',
			'',
			'Appris sans l’école',
			'– <Atout>.'
		]
	],
	'Une première preuve': [
		[
			'L’activité que je choisis : organiser le travail d’une petite équipe.',
			'Le lieu et le moment : mon dernier emploi de <metier>, l’été passé.',
			'Ce que j’ai fait : j’ai d’abord demandé à chacun ce qu’il savait faire. Puis j’ai écrit qui faisait quoi, jour par jour. Quand quelqu’un manquait, je remplaçais moi-même.',
			'Le résultat : <faitbas>. Mon responsable l’a écrit dans mon certificat.'
		]
	],
	'Ma boussole': [
		[
			'J’aime : comprendre, organiser, voir les gens contents.',
			'Je sais faire : <atout>.',
			'J’ai besoin de : calme, collègues, fin de journée à dix-huit heures.',
			'Je ne veux plus : courir sans savoir pourquoi.',
			'Trois directions : <cible> ; quelque chose dans l’accueil ; enseigner ce que je sais.'
		]
	],
	'Mon projet en une page': [
		[
			'Ce que je veux faire : travailler comme <cible>, de l’autre côté de la frontière.',
			'Ce qui est vérifié : le permis, avec la commune. Le trajet, que j’ai essayé un lundi matin.',
			'Ce qui reste à vérifier : l’assurance maladie et la reconnaissance de mon diplôme.',
			'Mon calendrier : dossier ce mois-ci, réponse au printemps.',
			'Ma solution de rechange : rester <metier> un an de plus et me former le soir.'
		]
	],
	'Vos réalisations': [
		[
			'1. <fait>.',
			'2. <fait2>.',
			'3. <fait3>.',
			'4. J’ai gardé le même emploi malgré trois changements de direction.',
			'5. J’ai appris {seul|seule} à me servir d’un tableur.'
		]
	],
	'Votre CV': [
		[
			'<prenom> – exemple de CV',
			'',
			'Je cherche une place de <cible>, débutant·e mais pas sans expérience.',
			'',
			'Ce que je sais faire',
			'– <Atout>',
			'– Travailler en équipe et tenir parole',
			'',
			'Expériences',
			'– <Metier>, <annees> ans : <faitbas>',
			'',
			'Formations',
			'– En préparation : <voie>',
			'',
			'Langues, permis, outils',
			'– Français courant, permis B, bureautique'
		]
	],
	'Votre lettre': [
		[
			'Madame, Monsieur,',
			'',
			'Votre équipe accueille des personnes en reconversion, vous l’écrivez sur votre site : c’est ce qui m’a décidé{|e}.',
			'',
			'Pendant <annees> ans j’ai été <metier>. <fait>. Ce que j’y ai appris servira chez vous dès le premier jour.',
			'',
			'Je vous propose de venir deux jours à l’essai, quand cela vous convient.',
			'',
			'Avec mes salutations les meilleures,',
			'<prenom>'
		]
	],
	'Mon plan, avec des dates': [
		[
			'La formation que je vise : <voie>.',
			'Ce mois-ci : séance d’information, et la liste des papiers.',
			'Avant la fin de l’inscription : dossier complet, relu par quelqu’un.',
			'Avant la rentrée : garde des enfants, ordinateur, budget.',
			'Si cela ne marche pas cette année : un stage, et je recommence.'
		]
	],
	'Mon carnet de bord': [
		[
			'Lundi : deux appels, une réponse.',
			'Mercredi : j’ai relu ma boussole, elle est toujours juste.',
			'Vendredi : {fier|fière} de moi, j’ai osé demander un stage comme <cible>.'
		]
	]
};

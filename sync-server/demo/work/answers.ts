/**
 * What people answer to open questions, by question id. Slots as in phrase.ts: `<metier>`, `<cible>`,
 * `<atout>`, `<fait>`, `<fait2>`, `<travail>`, `<voie>`, `<temoin>`, `<annees>`, `<raison>`.
 */
export const ANSWERS: Readonly<Record<string, readonly string[]>> = {
	fierte: [
		'D’avoir appelé deux personnes du métier. Je n’aurais jamais cru oser.',
		'D’avoir tenu les trois semaines de recherche sans lâcher.',
		'J’ai enfin mis des mots sur ce que je ne veux plus.'
	],
	frein: [
		'Le temps : le soir je suis trop {fatigué|fatiguée} pour réfléchir.',
		'La peur de me tromper encore une fois.',
		'L’argent pendant la formation. Pour le reste, je suis {prêt|prête}.'
	],
	'deja-entrepris': [
		'J’ai lu des fiches métiers et envoyé une dizaine de candidatures, sans suite.',
		'J’en ai parlé à mon entourage, c’est tout pour l’instant.',
		'Une séance d’information et deux appels à des écoles.',
		'J’ai commencé un cours du soir puis arrêté, je travaillais trop.'
	],
	reussite: [
		'Repartir avec une ou deux pistes sérieuses et savoir qui appeler.',
		'Qu’on me dise franchement si mon idée tient debout.',
		'Comprendre enfin à quoi j’ai droit.',
		'Me sentir moins {seul|seule} avec tout cela.'
	],
	'ce-qui-amene': [
		'<raison> Je me suis dit que si je ne demandais pas maintenant, je ne le ferais jamais.',
		'<raison>',
		'Une discussion avec <temoin>. Elle m’a fait comprendre que d’autres avaient osé changer.',
		'C’est un ras-le-bol qui dure. Après <annees> ans comme <metier>, j’ai envie d’autre chose.'
	],
	'question-principale': [
		'Est-ce réaliste de devenir <cible> à mon âge ?',
		'Comment vivre pendant la formation ?',
		'Est-ce que mon expérience de <metier> peut compter pour autre chose ?',
		'Comment être {sûr|sûre} de ne pas me tromper encore une fois ?'
	],
	'dans-trois-mois': [
		'J’aurai choisi. Même si c’est de ne pas changer.',
		'J’aurai une inscription, ou au moins une date de rentrée.',
		'Je me lèverai le matin en sachant quoi faire.',
		'J’aurai rencontré deux personnes qui font le métier de <cible>.'
	],
	'tenir-compte': [
		'Je garde ma nièce le mercredi.',
		'Je fais encore des heures comme <metier>, mes horaires changent chaque semaine.',
		'J’ai un traitement qui me fatigue, mais cela va mieux.',
		'Il n’y a qu’un bus le matin et un le soir.'
	],
	'bonne-journee': [
		'Mardi dernier. <fait>, et on m’a laissé{|e} faire à ma façon.',
		'Le jour où un nouveau est arrivé : je lui ai tout montré et il m’a remercié{|e} le soir.',
		'Une journée où le téléphone n’a pas sonné et où j’ai pu finir ce que j’avais commencé.'
	],
	'mauvaise-journee': [
		'Une réunion de deux heures pour nous annoncer que rien n’était décidé.',
		'Trois absents, pas de remplaçant, et des reproches à la fin.',
		'Le jour où j’ai compris que mon avis ne comptait pas.'
	],
	'a-changer': [
		'Travailler avec des gens et pas seulement à côté d’eux.',
		'Les horaires. Le reste, je pourrais m’en arranger.',
		'Avoir un projet à moi : me former comme <cible>.'
	],
	idees: [
		'<Cible>, bien sûr. Ou tenir un petit café. Ou partir un an.',
		'Devenir <cible>, je n’ose pas le dire tout haut.',
		'Rester <metier> à mi-temps et me former le reste du temps.'
	],
	retours: [
		'« Profil intéressant, mais nous avons retenu une autre candidature. » Ou rien du tout.',
		'On me dit que je suis trop {expérimenté|expérimentée}, ou que je n’ai pas le diplôme.',
		'Deux entretiens en tout. On m’a trouvé{|e} sympathique, pas assez rapide.'
	],
	'ce-qui-marche': [
		'Passer sur place. On m’a pris{|e} à l’essai deux jours comme cela.',
		'Les anciens collègues : <temoin> m’a donné un nom.',
		'Le téléphone, le matin tôt, avant que les gens soient débordés.'
	],
	soutien: [
		'Ma sœur relit mes lettres. Mon compagnon garde les petits.',
		'Un ancien chef qui veut bien qu’on l’appelle.',
		'Pas grand monde, c’est un peu le problème.'
	],
	metier: ['<Cible>', '<Cible>, ou quelque chose de proche', '<Cible> à temps partiel'],
	'journee-imaginee': [
		'J’imagine beaucoup de contact, peu de papier, et des journées qui passent vite.',
		'On arrive tôt, on fait équipe, on résout des problèmes et on rentre {fatigué|fatiguée} mais {content|contente}.',
		'Je vois surtout les gestes. Je ne sais pas ce qui se passe le reste du temps.'
	],
	attirance: [
		'Je suis à l’aise avec ceci : <atout>. Dans ce métier cela servirait tous les jours.',
		'Le sentiment d’être utile, et d’apprendre encore.',
		'Je l’ai vu faire par <temoin> et j’ai eu envie d’essayer.'
	],
	crainte: [
		'Le salaire du début, et de me retrouver avec des élèves de dix-huit ans.',
		'De ne pas tenir physiquement. Et de m’être raconté une histoire.',
		'Je ne sais pas s’il y a vraiment du travail ensuite.'
	],
	surprise: [
		'La part d’écrit. Je pensais qu’on était toujours dans l’action.',
		'Qu’il y ait autant de chemins possibles pour y arriver.',
		'Les horaires, plus doux que je ne pensais. Le salaire, moins.'
	],
	manque: [
		'Un papier : <voie>. Et un peu de confiance.',
		'Un stage, pour être {sûr|sûre}.',
		'Le niveau en mathématiques, il faudrait que je révise.'
	],
	personnes: [
		'D’abord <temoin>. Ensuite la cousine d’une amie, je demanderai son numéro.',
		'Je ne connais personne, mais une association du métier a une permanence le jeudi.',
		'Un parent d’élève de l’école. Je le croise tous les matins sans jamais oser.'
	],
	phrase: [
		'« Le diplôme ouvre la porte, mais c’est ta façon d’être qui te garde. »',
		'« Viens voir une journée, tu sauras tout de suite. »',
		'« Ne le fais pas pour l’argent, fais-le si tu ne t’ennuies jamais en le faisant. »'
	],
	'journee-gestes': [
		'J’ouvre, je vérifie ce qui a été fait la veille, je prépare la journée de chacun. Puis viennent les demandes, une par une. Le soir je note ce qui reste. <fait>.',
		'Je commence par le plus urgent, je préviens les autres si je prends du retard. <fait2>. À la fin, je range pour ceux qui viennent après.',
		'Une journée de <metier> : accueillir, comprendre ce qu’on me demande, faire, contrôler, expliquer. Je recommence vingt fois, jamais pareil.'
	],
	imprevu: [
		'Une panne en plein milieu. J’ai prévenu tout le monde, trouvé une solution provisoire et réparé le soir.',
		'Une personne en colère. Je l’ai fait asseoir, j’ai écouté, et nous avons trouvé un arrangement.',
		'Un collègue malade : j’ai refait le planning en dix minutes.'
	],
	decision: [
		'De changer l’ordre des choses pour que ce soit prêt à temps.',
		'De refuser une livraison qui n’était pas bonne.',
		'De rester une heure de plus, et de le dire.'
	],
	transmettre: [
		'Regarder avant de toucher. Et poser toutes ses questions le premier jour.',
		'À sentir quand quelqu’un a besoin d’aide avant qu’il la demande.',
		'L’ordre des gestes. On gagne tout quand on a compris l’ordre.'
	],
	'exemple-fort': [
		'<fait>. Personne ne me l’avait demandé et cela sert encore.',
		'<fait2>. Mon chef de l’époque peut en témoigner.',
		'Je suis à l’aise avec ceci : <atout>. On me le dit depuis toujours.'
	],
	avis: [
		'Je crois que c’est pour moi, mais pas avant la rentrée.',
		'Je préfère une formation courte : écrire autant me fait peur.',
		'Cela m’a fait du bien d’écrire tout cela. Je veux continuer.'
	],
	'moment-un': [
		'<fait>. J’avais peur de ne pas y arriver et j’ai adoré.',
		'Une fête de quartier : je m’occupais de tout, je courais partout et j’étais bien.',
		'Au travail, un jour calme, avec une personne qui avait le temps de parler.'
	],
	'moment-deux': [
		'<fait2>.',
		'En montagne avec des amis : j’avais préparé l’itinéraire et tout le monde me suivait.',
		'Quand j’ai réparé la machine à laver de ma voisine avec une vidéo.'
	],
	'moment-trois': [
		'Aider mon neveu à faire ses devoirs et le voir comprendre d’un coup.',
		'Préparer un repas pour vingt.',
		'Le premier jour d’une formation, il y a longtemps : tout était nouveau.'
	],
	'point-commun': [
		'Chaque fois il y a des gens, et chaque fois c’est moi qui ai organisé.',
		'Je comprends quelque chose et je le transmets.',
		'Je fais avec mes mains et on voit le résultat.'
	],
	librairie: [
		'Les livres de cuisine et de voyage.',
		'La psychologie, et un peu le bricolage.',
		'Les bandes dessinées, puis l’histoire.'
	],
	'coup-de-main': [
		'Remplir des papiers. Et écouter.',
		'Déménager, réparer, conduire.',
		'Organiser les anniversaires, je ne sais pas dire non.'
	],
	colere: [
		'Qu’on presse les gens et qu’on les jette.',
		'Le travail bâclé parce qu’on n’a pas donné le temps de bien faire.',
		'Qu’on ne dise pas merci.'
	],
	'metier-enfant': [
		'Vétérinaire. Il m’en reste l’envie de soigner.',
		'Astronaute ! Il m’en reste la curiosité, j’imagine.',
		'La même chose que mon père. Plus du tout.'
	],
	renoncer: [
		'À être traité{|e} avec respect.',
		'Au temps avec mes enfants.',
		'À apprendre. Quand je n’apprends plus, je m’éteins.'
	],
	'pourquoi-frontiere': [
		'Un salaire, soyons francs. Et un métier plus reconnu.',
		'Ma famille est d’un côté, le travail de l’autre.',
		'La formation que je veux n’existe pas de mon côté.'
	],
	trajet: [
		'Train puis bus, une heure dix porte à porte.',
		'En voiture, quarante minutes le matin, une heure le soir.',
		'Une heure et quart, avec un changement.'
	],
	budget: [
		'Je gagnerais environ un tiers de plus, mais l’assurance et le trajet en reprennent la moitié.',
		'Je n’ai pas réussi à chiffrer l’assurance maladie. Le reste est en tableau.',
		'Au total, je gagne peu : c’est le métier qui m’intéresse, pas la différence.'
	],
	proches: [
		'Ils me soutiennent, avec un peu d’inquiétude pour les horaires.',
		'Mon conjoint préférerait que je trouve plus près.',
		'Ma mère garderait les enfants deux jours par semaine.'
	],
	offre: [
		'<Cible>, dans une petite structure à vingt minutes de chez moi',
		'<Cible> débutant·e accepté·e, à 80 %',
		'Stage de <cible>, trois mois'
	],
	demandes: [
		'De l’expérience, de la disponibilité, l’esprit d’équipe.',
		'Savoir s’organiser, être à l’aise avec les gens, connaître l’outil informatique.',
		'Le diplôme ou l’équivalent, la motivation, un permis.'
	],
	reponses: [
		'<fait> : cela montre que je tiens dans la durée.',
		'L’équipe : <atout>. Pour le reste, je n’ai pas encore d’exemple.',
		'Je n’ai pas le diplôme, mais je peux dire que je prépare <voie>.'
	],
	'question-difficile': [
		'« Pourquoi êtes-vous parti{|e} ? »',
		'Les deux ans sans emploi. Je ne sais pas comment le dire.',
		'« Vous n’êtes pas un peu {surqualifié|surqualifiée} ? »'
	],
	'remarques-lecteurs': [
		'Trop long, et trop modeste.',
		'Ma voisine n’a pas compris deux mots de métier, je les ai changés.',
		'Que la lettre me ressemblait. J’étais {content|contente}.'
	],
	'souvenir-ecole': [
		'Mitigé. J’étais bon{|ne} à l’oral et perdu{|e} à l’écrit.',
		'Un professeur qui croyait en moi, et beaucoup qui ne me voyaient pas.',
		'J’ai arrêté trop tôt, pour gagner de l’argent. Je l’ai regretté.'
	],
	'apprendre-comment': [
		'En regardant quelqu’un faire, puis en refaisant {seul|seule}.',
		'Avec des vidéos, le soir, en prenant des notes.',
		'En groupe. {Seul|Seule}, je décroche.'
	],
	heures: [
		'Environ douze heures, trajets compris',
		'Vingt heures, d’après l’école',
		'Huit heures de cours et cinq à la maison'
	],
	place: [
		'Le mardi et le jeudi soir, et le samedi matin à la bibliothèque.',
		'Je demanderai à passer à 80 %.',
		'En arrêtant le club et la télévision, ce n’est pas un drame.'
	],
	'aide-proches': [
		'Mon mari ou ma sœur pour les repas. Un collègue pour les mathématiques.',
		'Mes parents, pour les enfants, un soir sur deux.',
		'Je vis {seul|seule}, alors surtout les autres élèves.'
	],
	'coup-dur': [
		'Prévenir l’école tout de suite au lieu d’attendre, comme je faisais avant.',
		'Garder le dimanche comme réserve.',
		'Me rappeler pourquoi je fais tout cela.'
	]
};

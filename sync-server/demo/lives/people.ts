import type { Life } from './life';

/** Lives spent with people, or wishing for them. */
export const LIVES_WITH_PEOPLE: readonly Life[] = [
	{
		young: 'too',
		past: '{vendeur|vendeuse} en prêt-à-porter',
		target: '{aide-soignant|aide-soignante}',
		why: {
			working: [
				'Je passe mes journées à plier des pulls et le soir je me demande à quoi cela a servi.',
				'La boutique va fermer et je n’ai pas envie de recommencer ailleurs la même chose.'
			],
			without: [
				'La boutique a fermé à la fin des soldes et je n’ai pas envie de recommencer ailleurs la même chose.',
				'La vente, c’est fini pour moi : trop de soirs, trop de samedis.'
			]
		},
		strength: 'les personnes âgées, je les fais rire et elles me racontent leur vie',
		done: [
			'J’ai formé quatre apprenties qui travaillent toutes dans la vente aujourd’hui',
			'J’ai tenu {seul|seule} le magasin pendant deux étés',
			'J’ai accompagné ma grand-mère chaque jour pendant un an'
		],
		work: 'On aide à la toilette, aux repas, on observe et on transmet à l’infirmière. Le travail se fait debout, à deux souvent, un week-end sur deux.',
		training: {
			CH: 'le CFC d’assistant·e en soins et santé communautaire, précédé du certificat de la Croix-Rouge',
			FR: 'le diplôme d’État d’aide-soignant·e, en un an à l’IFAS'
		},
		insider: 'une aide-soignante de l’EMS où vivait ma grand-mère'
	},
	{
		past: '{employé|employée} de bureau',
		target: 'bibliothécaire',
		why: {
			working: [
				'Notre service part à Zurich, on me propose de suivre ou de partir.',
				'Je fais des tableaux depuis <annees> ans et je m’ennuie au point d’en être {fatigué|fatiguée}.'
			],
			without: [
				'Mon service a été fermé et je n’ai pas voulu suivre à l’autre bout du pays.',
				'On a remplacé mon poste par un logiciel, c’est aussi simple que cela.'
			]
		},
		strength: 'classer, retrouver, expliquer simplement où se trouve une information',
		done: [
			'J’ai réorganisé toutes les archives du service',
			'J’ai créé la petite bibliothèque de l’école de mes enfants',
			'J’ai appris à mes collègues à se servir du nouveau logiciel'
		],
		work: 'On accueille beaucoup plus qu’on ne lit. On choisit, on catalogue, on anime des ateliers, on aide les gens à s’y retrouver.',
		training: {
			CH: 'le CFC d’agent·e en information documentaire, ou la HEG ensuite',
			FR: 'le diplôme d’auxiliaire de bibliothèque, puis les concours de la fonction publique'
		},
		insider: 'la responsable de la bibliothèque de mon quartier'
	},
	{
		past: '{serveur|serveuse}',
		target: 'gestionnaire de paie',
		why: {
			working: [
				'Les horaires coupés ne vont plus avec ma vie de famille.',
				'Je rentre à minuit, je repars à neuf heures, et je ne vois plus personne.'
			],
			without: [
				'Après la saison, le patron ne m’a pas {repris|reprise} et j’ai envie d’un travail de jour.',
				'Le restaurant a changé de mains, toute l’équipe est partie.'
			]
		},
		strength: 'garder la tête froide quand tout le monde s’énerve',
		done: [
			'J’ai tenu la caisse et les comptes du restaurant pendant trois ans',
			'J’ai fait les plannings de neuf personnes',
			'J’ai repéré une erreur de paie qui durait depuis des mois'
		],
		work: 'On contrôle les heures, on établit les fiches, on répond aux questions. C’est calme, sauf à la fin du mois.',
		training: {
			CH: 'le certificat d’assistant·e en gestion du personnel',
			FR: 'le titre professionnel de gestionnaire de paie, en huit mois'
		},
		insider: 'la comptable d’un hôtel où j’ai travaillé'
	},
	{
		past: '{assistant maternel|assistante maternelle}',
		target: '{éducateur|éducatrice} de l’enfance',
		why: {
			working: [
				'Les enfants que je garde entrent bientôt à l’école et je voudrais travailler en équipe.',
				'Je fais ce métier depuis <annees> ans et personne ne reconnaît ce que je sais.'
			],
			without: [
				'Les enfants que je gardais sont entrés à l’école et je voudrais maintenant travailler en équipe.',
				'Il n’y a plus assez de petits dans mon quartier pour en vivre.'
			]
		},
		strength: 'calmer un petit qui pleure et rassurer ses parents',
		done: [
			'J’ai accueilli onze enfants, dont un avec un handicap',
			'J’ai lancé une matinée de jeux avec quatre collègues du quartier',
			'J’ai tenu un cahier de vie pour chacun des enfants'
		],
		work: 'On observe, on écrit, on prépare des activités, on parle avec les parents et les collègues. L’équipe change tout, en bien et en mal.',
		training: {
			CH: 'le diplôme ES d’éducation de l’enfance, ou d’abord le CFC d’assistant·e socio-éducatif·ve',
			FR: 'le diplôme d’État d’éducateur de jeunes enfants, possible par la VAE'
		},
		insider: 'la directrice de la crèche où je fais parfois des remplacements'
	},
	{
		past: '{infirmier|infirmière}',
		target: '{infirmier|infirmière} en santé au travail',
		why: {
			working: [
				'J’aime mon métier, mais plus les nuits ni le manque de bras.',
				'Je sors d’un arrêt pour épuisement et je ne veux pas retourner dans le même service.'
			],
			without: [
				'J’ai démissionné après un épuisement et je ne veux pas revenir en arrière.',
				'J’aime soigner, mais je ne pouvais plus le faire dans ces conditions.'
			]
		},
		strength: 'écouter ce que les gens ne disent pas',
		done: [
			'J’ai monté un protocole de la douleur encore utilisé',
			'J’ai accueilli et formé des dizaines de stagiaires',
			'J’ai tenu un service de nuit avec vingt-huit patients'
		],
		work: 'On reçoit les salariés, on visite les ateliers, on prévient. C’est de l’entretien et de l’écrit plus que du soin.',
		training: {
			CH: 'un certificat d’études avancées en santé au travail',
			FR: 'un diplôme universitaire de santé au travail'
		},
		insider: 'l’infirmière d’une entreprise horlogère'
	},
	{
		young: 'only',
		past: '{étudiant|étudiante} en droit',
		target: '{menuisier|menuisière}',
		why: {
			working: [
				'J’ai raté deux fois la première année de droit et je me suis rendu compte que j’étais {heureux|heureuse} seulement à l’atelier de mon oncle.',
				'Mes livres de droit ne s’ouvrent plus, je passe mes soirées à restaurer une commode.'
			],
			without: [
				'J’ai raté deux fois la première année de droit et je me suis rendu compte que j’étais {heureux|heureuse} seulement à l’atelier de mon oncle.',
				'Mes livres de droit ne s’ouvrent plus, je passe mes soirées à restaurer une commode.'
			]
		},
		strength: 'les choses précises, faites avec les mains',
		done: [
			'J’ai restauré trois meubles dont un vendu',
			'J’ai travaillé deux étés dans une scierie',
			'J’ai construit les décors de la troupe de l’université'
		],
		work: 'On mesure, on usine, on assemble, on pose chez le client. Les machines sont partout et la poussière aussi.',
		training: {
			CH: 'un CFC de menuisier·ère, en quatre ans, parfois raccourci',
			FR: 'un CAP de menuisier fabricant, en un an pour qui a déjà le bac'
		},
		insider: 'le patron d’un petit atelier, deux villages plus loin'
	},
	{
		past: '{caissier|caissière}',
		target: 'auxiliaire de vie',
		why: {
			working: [
				'Les caisses automatiques arrivent et nos heures diminuent chaque mois.',
				'Au magasin, ce que je préfère, ce sont les vieilles dames qui restent parler.'
			],
			without: [
				'Les caisses automatiques ont pris nos places, nous étions huit à partir.',
				'On m’a proposé un autre magasin à une heure de chez moi, j’ai refusé.'
			]
		},
		strength: 'la patience, on me le dit partout',
		done: [
			'J’ai été {délégué|déléguée} du personnel pendant quatre ans',
			'J’ai aidé ma voisine à rester chez elle jusqu’au bout',
			'J’ai tenu la caisse centrale et le coffre'
		],
		work: 'On va chez les gens : courses, repas, toilette, présence. On travaille seul{|e}, avec une équipe au bout du fil.',
		training: {
			CH: 'le certificat d’auxiliaire de santé de la Croix-Rouge suisse',
			FR: 'le titre professionnel d’assistant·e de vie aux familles'
		},
		insider: 'une collègue partie travailler dans l’aide à domicile'
	},
	{
		past: '{secrétaire médical|secrétaire médicale}',
		target: '{assistant social|assistante sociale}',
		why: {
			working: [
				'J’entends chaque jour des histoires terribles et je ne peux que donner un rendez-vous.',
				'Le cabinet ferme à la retraite du docteur, dans quatre mois.'
			],
			without: [
				'Le cabinet a fermé à la retraite du docteur, sans successeur.',
				'J’entendais chaque jour des histoires terribles et je ne pouvais que donner un rendez-vous.'
			]
		},
		strength: 'accueillir quelqu’un qui arrive en colère et le voir repartir apaisé',
		done: [
			'J’ai informatisé trente ans de dossiers',
			'J’ai tenu l’accueil de trois médecins à la fois',
			'J’ai créé une liste d’adresses utiles que tout le quartier photocopie'
		],
		work: 'On écoute, on évalue, on remplit beaucoup de dossiers, on négocie avec les administrations. On ne règle pas tout.',
		training: {
			CH: 'le bachelor HES en travail social',
			FR: 'le diplôme d’État d’assistant·e de service social, en trois ans'
		},
		insider: 'l’assistante sociale du centre d’action sociale'
	},
	{
		past: 'graphiste indépendant{|e}',
		target: 'art-thérapeute',
		why: {
			working: [
				'Les commandes se font rares et je travaille {seul|seule} dans ma cuisine.',
				'J’ai animé un atelier dans un foyer et j’y pense encore tous les jours.'
			],
			without: [
				'Mes deux gros clients sont partis la même année.',
				'J’ai animé un atelier dans un foyer et j’y pense encore tous les jours.'
			]
		},
		strength: 'donner envie de dessiner à ceux qui se disent nuls',
		done: [
			'J’ai fait l’identité visuelle d’une quinzaine d’associations',
			'J’ai animé vingt séances dans un foyer pour adultes',
			'J’ai exposé deux fois'
		],
		work: 'On travaille avec une équipe soignante. Les postes sont rares et souvent à temps partiel.',
		training: {
			CH: 'le diplôme fédéral d’art-thérapeute',
			FR: 'une certification d’art-thérapeute inscrite au RNCP'
		},
		insider: 'une art-thérapeute de l’hôpital de jour'
	},
	{
		past: '{coiffeur|coiffeuse}',
		target: '{conseiller|conseillère} en insertion professionnelle',
		why: {
			working: [
				'Je suis devenu{|e} allergique aux produits, le dermatologue a été clair.',
				'Le salon marche, mais mes mains et mes jambes ne tiendront pas jusqu’à la retraite.'
			],
			without: [
				'J’ai dû fermer mon salon, avec des dettes et un gros coup au moral.',
				'Je suis devenu{|e} allergique aux produits, j’ai dû arrêter.'
			]
		},
		strength: 'faire parler les gens sans poser de questions',
		done: [
			'J’ai tenu mon propre salon pendant huit ans',
			'J’ai recruté et formé cinq personnes',
			'J’ai coiffé bénévolement des femmes en recherche d’emploi'
		],
		work: 'On reçoit, on construit un projet avec la personne, on appelle des employeurs, on rend des comptes. On doit savoir ne pas tout porter.',
		training: {
			CH: 'le brevet fédéral de spécialiste de l’insertion professionnelle',
			FR: 'le titre professionnel de conseiller en insertion professionnelle'
		},
		insider: 'la conseillère qui m’a aidé{|e} à fermer le salon'
	},
	{
		young: 'too',
		past: 'réceptionniste d’hôtel',
		target: '{chargé|chargée} de communication',
		why: {
			working: [
				'Je parle quatre langues et je passe mes nuits à rendre des clés.',
				'Mon contrat saisonnier finit bientôt et je ne veux pas repartir pour une saison de plus.'
			],
			without: [
				'L’hôtel a été vendu, le nouveau propriétaire a tout automatisé.',
				'Je parle quatre langues et je ne veux plus passer mes nuits à rendre des clés.'
			]
		},
		strength: 'les langues, et trouver les mots qui donnent envie',
		done: [
			'J’ai relancé la page de l’hôtel, les réservations directes ont doublé',
			'J’ai accueilli un congrès de trois cents personnes',
			'J’ai traduit le site en espagnol'
		],
		work: 'On écrit, on photographie, on organise, on mesure ce qui est lu. Beaucoup de candidats pour peu de postes.',
		training: {
			CH: 'le brevet fédéral de spécialiste en relations publiques',
			FR: 'une licence professionnelle de communication, en alternance'
		},
		insider: 'la responsable de communication de l’office du tourisme'
	}
];

import type { Life } from './life';

/** Lives spent with hands, machines and the outdoors. */
export const LIVES_WITH_THINGS: readonly Life[] = [
	{
		past: '{cuisinier|cuisinière} de collectivité',
		target: '{formateur|formatrice} en cuisine',
		why: {
			working: [
				'Mon dos ne suit plus et le médecin me déconseille les charges lourdes.',
				'J’aime toujours la cuisine, mais plus le rythme : quatre cents repas par jour, tous les jours.'
			],
			without: [
				'Mon dos a dit stop et le médecin m’interdit les charges lourdes.',
				'La cantine a été reprise par une grande entreprise, sans moi.'
			]
		},
		strength: 'montrer un geste et le faire refaire jusqu’à ce qu’il soit bon',
		done: [
			'J’ai refait les menus de la cantine avec une diététicienne',
			'J’ai encadré une brigade de six personnes',
			'J’ai réduit d’un tiers ce que nous jetions'
		],
		work: 'On prépare les cours, on démontre, on corrige, on évalue. Il y a plus d’écrit que je ne croyais et beaucoup de patience à avoir.',
		training: {
			CH: 'le certificat de formateur ou formatrice d’adultes (FSEA)',
			FR: 'le titre professionnel de formateur ou formatrice professionnel·le d’adultes'
		},
		insider: 'un ancien chef qui enseigne dans une école hôtelière'
	},
	{
		past: '{maçon|ouvrière en bâtiment}',
		target: '{conducteur|conductrice} de travaux',
		why: {
			working: [
				'Mes genoux me font mal et je ne me vois pas encore vingt ans sur les échafaudages.',
				'Je lis les plans mieux que certains chefs, mais sans papier je reste au bas de l’échelle.'
			],
			without: [
				'Mes genoux m’ont lâché{|e} sur un chantier et je ne remonterai pas sur les échafaudages.',
				'L’entreprise a fait faillite avec deux mois de salaire impayés.'
			]
		},
		strength: 'lire un plan et voir tout de suite ce qui ne va pas aller',
		done: [
			'J’ai mené une équipe de cinq sur la rénovation d’une école',
			'J’ai trouvé comment gagner deux jours sur le coulage d’une dalle',
			'J’ai fait construire ma propre maison, presque seul{|e}'
		],
		work: 'On prépare les chantiers, on commande, on coordonne les entreprises, on répond des délais. La moitié du temps se passe au téléphone et devant l’ordinateur.',
		training: {
			CH: 'le brevet fédéral de contremaître, puis l’école de conduite des travaux',
			FR: 'le BTS bâtiment, en formation continue ou par la VAE'
		},
		insider: 'le conducteur de travaux de mon dernier chantier'
	},
	{
		past: '{chauffeur-livreur|chauffeuse-livreuse}',
		target: '{conducteur|conductrice} de bus',
		why: {
			working: [
				'Avec des tournées de cent vingt colis, je rentre à vingt et une heures sans avoir mangé.',
				'Mon dos m’a donné un avertissement et je ne veux pas attendre le deuxième.'
			],
			without: [
				'L’entreprise n’a pas renouvelé les contrats.',
				'J’ai refusé une tournée de plus et on m’a remplacé{|e} le lendemain.'
			]
		},
		strength: 'conduire des heures sans m’énerver et connaître la ville par cœur',
		done: [
			'J’ai roulé sept ans sans un accident',
			'J’ai réorganisé ma tournée et gagné une heure par jour',
			'J’ai formé les remplaçants de l’été'
		],
		work: 'On roule, on renseigne, on garde son calme. Les horaires commencent à quatre heures ou finissent à une heure du matin, mais ils sont connus d’avance.',
		training: {
			CH: 'le permis D, souvent payé par l’entreprise de transport qui engage',
			FR: 'le titre professionnel de conducteur de transport en commun, en trois mois'
		},
		insider: 'un voisin qui conduit la ligne que je prends'
	},
	{
		past: '{électricien|électricienne}',
		target: '{technicien|technicienne} en énergies renouvelables',
		why: {
			working: [
				'Je pose des prises dans des immeubles neufs et je voudrais faire quelque chose qui ait du sens.',
				'On ne parle que de pompes à chaleur et de solaire, et mon patron ne veut pas s’y mettre.'
			],
			without: [
				'Mon patron a pris sa retraite sans trouver de repreneur.',
				'Je pourrais retrouver demain la même chose, mais j’en ai assez des immeubles neufs.'
			]
		},
		strength: 'trouver la panne quand les autres ont renoncé',
		done: [
			'J’ai refait l’installation d’une ferme entière',
			'J’ai posé des panneaux chez mes parents, ils produisent depuis trois ans',
			'J’ai eu deux apprentis, tous les deux diplômés'
		],
		work: 'On dimensionne, on installe, on règle, on entretient. Il faut aimer les toits, les calculs et les clients.',
		training: {
			CH: 'le brevet fédéral de chef·fe de projet en montage solaire',
			FR: 'une certification professionnelle de technicien en énergies renouvelables'
		},
		insider: 'un installateur qui a monté sa coopérative'
	},
	{
		past: '{agent|agente} de nettoyage',
		target: '{employé|employée} de commerce',
		why: {
			working: [
				'Je me lève à trois heures et demie et mes mains sont abîmées par les produits.',
				'Dans mon pays j’étudiais l’économie ; ici je nettoie les bureaux des autres.'
			],
			without: [
				'Le contrat de nettoyage a été perdu et nous avec.',
				'Mes mains ne supportent plus les produits, j’ai dû arrêter.'
			]
		},
		strength: 'les chiffres et l’ordre, je n’oublie rien',
		done: [
			'J’ai appris le français jusqu’au niveau B1 en travaillant',
			'J’ai été responsable de trois immeubles',
			'J’ai tenu les comptes de mon association'
		],
		work: 'On répond au téléphone, on classe, on facture, on écrit beaucoup. Le français écrit compte autant que l’ordinateur.',
		training: {
			CH: 'le CFC d’employé·e de commerce pour adultes (article 32)',
			FR: 'le titre professionnel d’employé administratif et d’accueil'
		},
		insider: 'la secrétaire d’un bureau où je fais le ménage'
	},
	{
		past: '{informaticien|informaticienne}',
		target: '{enseignant|enseignante} du secondaire',
		why: {
			working: [
				'Des années derrière des écrans et je ne sais plus pour qui je travaille.',
				'Mon poste va être délocalisé et c’est peut-être l’occasion de faire ce que je voulais à vingt ans.'
			],
			without: [
				'Mon poste a été délocalisé et c’est peut-être l’occasion de faire ce que je voulais à vingt ans.',
				'On me propose toujours les mêmes missions, pour des clients que je ne vois jamais.'
			]
		},
		strength: 'expliquer les choses compliquées à ceux qui croient ne pas pouvoir comprendre',
		done: [
			'J’ai dirigé un projet de deux millions',
			'J’ai donné des cours du soir de programmation à des adolescents',
			'J’ai migré un système sans une heure d’arrêt'
		],
		work: 'Il y a la classe, et tout le reste : les corrections, les réunions, les parents. Le salaire baisse au début.',
		training: {
			CH: 'la formation à l’enseignement secondaire de l’Université de Genève',
			FR: 'un master MEEF et le concours du CAPES'
		},
		insider: 'le professeur de mathématiques de ma fille'
	},
	{
		past: '{moniteur|monitrice} de ski et {saisonnier|saisonnière}',
		target: '{animateur|animatrice} nature',
		why: {
			working: [
				'Il y a moins de neige chaque année et l’été je ne trouve que de la restauration.',
				'J’ai deux enfants maintenant et je voudrais un travail à l’année.'
			],
			without: [
				'La station n’a presque pas ouvert l’hiver passé.',
				'Entre deux saisons il n’y a rien, et je voudrais un travail à l’année.'
			]
		},
		strength: 'emmener un groupe dehors et que tout le monde rentre content',
		done: [
			'J’ai encadré des groupes de huit à quatre-vingts ans',
			'J’ai organisé la fête du village trois fois',
			'J’ai passé tous les brevets de secours'
		],
		work: 'On prépare des sorties, on cherche des financements, on accueille des classes. Une bonne partie se fait au bureau en hiver.',
		training: {
			CH: 'une formation continue d’animation nature et environnement',
			FR: 'un BPJEPS éducation à l’environnement vers un développement durable'
		},
		insider: 'une animatrice du parc naturel'
	},
	{
		past: '{opérateur|opératrice} en horlogerie',
		target: '{technicien|technicienne} qualité',
		why: {
			working: [
				'On nous annonce du chômage partiel pour la troisième fois.',
				'Je fais la même pièce toute la journée, sans parler à personne.'
			],
			without: [
				'L’atelier a supprimé une équipe sur deux.',
				'Je ne veux plus faire la même pièce toute la journée, sans parler à personne.'
			]
		},
		strength: 'la précision, et repérer le défaut que personne ne voit',
		done: [
			'J’ai proposé un contrôle qui a divisé les retouches par deux',
			'J’ai remplacé le chef d’atelier pendant trois mois',
			'J’ai appris seul{|e} à programmer la machine de mesure'
		],
		work: 'On mesure, on enquête sur les défauts, on rédige des procédures, on convainc. Il faut aimer les normes et les gens.',
		training: {
			CH: 'le brevet fédéral de spécialiste en qualité',
			FR: 'un titre professionnel de technicien supérieur qualité'
		},
		insider: 'la responsable qualité d’un sous-traitant'
	},
	{
		past: '{mécanicien|mécanicienne} automobile',
		target: '{expert|experte} en automobile',
		why: {
			working: [
				'Les voitures sont devenues des ordinateurs et le garage ne nous forme pas.',
				'Une épaule opérée deux fois : je dois penser à la suite avant la troisième.'
			],
			without: [
				'Le garage a fermé, et avec mon épaule personne ne me prend.',
				'Les voitures sont devenues des ordinateurs et je n’ai pas suivi le mouvement.'
			]
		},
		strength: 'comprendre une mécanique à l’oreille',
		done: [
			'J’ai fait tourner l’atelier pendant l’absence du patron',
			'J’ai remis en route une voiture de 1962',
			'J’ai formé deux apprentis'
		],
		work: 'On examine, on chiffre, on rédige, on discute avec les assurances. On est beaucoup sur la route.',
		training: {
			CH: 'le brevet fédéral, puis l’examen d’expert en automobile',
			FR: 'le diplôme d’expert en automobile'
		},
		insider: 'l’expert qui passait au garage le jeudi'
	},
	{
		young: 'too',
		past: '{magasinier|magasinière}',
		target: 'gestionnaire des stocks',
		why: {
			working: [
				'L’entrepôt se robotise et ils gardent seulement ceux qui savent se servir du logiciel.',
				'Je porte des cartons depuis l’âge de dix-neuf ans, je voudrais utiliser ma tête.'
			],
			without: [
				'L’entrepôt s’est robotisé et ils ont gardé ceux qui savaient se servir du logiciel.',
				'Des cartons, j’en ai assez porté : je voudrais utiliser ma tête.'
			]
		},
		strength: 'savoir où tout se trouve sans regarder l’écran',
		done: [
			'J’ai fait l’inventaire complet en deux nuits au lieu de quatre',
			'J’ai passé les permis de cariste',
			'J’ai réglé un problème d’étiquettes qui durait depuis un an'
		],
		work: 'On suit les entrées et les sorties, on prévoit, on commande, on chasse les écarts. Le tableur est ouvert toute la journée.',
		training: {
			CH: 'le CFC de logisticien·ne, raccourci pour les adultes',
			FR: 'le titre professionnel de gestionnaire des opérations logistiques'
		},
		insider: 'la responsable logistique d’une coopérative'
	},
	{
		past: '{jardinier|jardinière}',
		target: '{maraîcher|maraîchère} bio',
		why: {
			working: [
				'Tailler des haies de thuyas pour des villas, cela ne me nourrit plus la tête.',
				'Mes parents ont un terrain qui dort et je me demande si c’est une folie.'
			],
			without: [
				'Mon contrat avec la commune n’a pas été renouvelé.',
				'Mes parents ont un terrain qui dort et je me demande si c’est une folie.'
			]
		},
		strength: 'travailler dehors par tous les temps et sentir quand la terre est prête',
		done: [
			'J’ai créé le jardin partagé de mon immeuble',
			'J’ai dirigé une équipe de quatre sur un parc public',
			'J’ai vendu mes légumes au marché tout un été'
		],
		work: 'On cultive, mais surtout on planifie, on vend et on tient des comptes. Soixante heures par semaine en été.',
		training: {
			CH: 'le CFC de maraîcher·ère, ou le brevet agricole',
			FR: 'le brevet professionnel de responsable d’entreprise agricole'
		},
		insider: 'un couple de maraîchers qui vend en paniers'
	}
];

import type { FundTopic } from '#domain/fund-card';

/** What somebody keeps of a card, by its topic. */
export const KEPT: Readonly<Record<FundTopic, readonly string[]>> = {
	occupations: [
		'Les horaires en équipe me font hésiter. Le contact avec les gens, pas du tout.',
		'Je voudrais voir une journée entière avant de décider.'
	],
	training: [
		'Je peux y entrer avec mon expérience. Il faut s’y prendre au printemps.',
		'À côté du travail, c’est long, mais c’est possible.'
	],
	funding: [
		'La demande se fait avant l’inscription. J’allais faire l’inverse.',
		'Une partie restera à ma charge. Je dois demander combien.',
		'J’ai des droits que je n’avais jamais regardés.'
	],
	crossBorder: [
		'Le délai est court et le choix est définitif. J’ai mis la date dans mon agenda.',
		'Je ne savais pas que cela dépendait du canton.',
		'Il me manque un papier de mon ancien employeur.'
	],
	validation: [
		'Ce que j’ai fait comme bénévole compte aussi.',
		'Il faudra écrire beaucoup. Je demanderai à être {aidé|aidée}.'
	],
	business: [
		'Parler à dix clients avant de dépenser : je commence cette semaine.',
		'J’aimerais mieux essayer d’abord, sans créer d’entreprise.'
	]
};

export const CONCLUSIONS: readonly string[] = [
	'J’ai une liste de trois personnes à appeler, dans l’ordre. Je commence par la plus proche.',
	'C’est plus clair. Il me reste une question sur les délais, que je voudrais poser à quelqu’un.',
	'Je sais maintenant ce que je dois demander, et avant quelle date.'
];

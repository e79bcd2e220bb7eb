import type { Tool } from '#domain/tool';

/** How a counsellor decides on a task (S42, D04). */
export type Decide = 'accept' | 'return' | 'waive';

/** What a counsellor may say of a task, addressed to the person: what fits any work, and what fits its tool only (DM-19). */
export function remarksFor(what: Decide, tool: Tool): readonly string[] {
	return [...OF_ANY[what], ...(OF_TOOL[what]?.[tool] ?? [])];
}

const OF_ANY: Record<Decide, readonly string[]> = {
	accept: [
		'',
		'Merci, c’est très clair. Nous en reparlerons.',
		'J’ai noté deux questions pour notre prochain entretien.',
		'Vous avez bien avancé. Gardez cette page, elle nous servira.',
		'C’est exactement ce qu’il fallait. Passez à la suite quand vous voulez.'
	],
	return: [
		'Il manque le plus intéressant : ce que vous en pensez, vous. Quelques lignes suffisent.'
	],
	waive: [
		'Nous en avons parlé au téléphone, ce n’est plus utile de l’écrire.',
		'Vous avez déjà fait ce travail avec un autre organisme.',
		'Vous connaissez bien ce domaine : passons à la suite.'
	]
};

const OF_TOOL: Partial<Record<Decide, Partial<Record<Tool, readonly string[]>>>> = {
	accept: {
		document: ['Beau travail. Votre exemple du début dit beaucoup de vous.'],
		search: ['Vos sources sont bien choisies, et vous dites ce que vous en retenez.'],
		documentation: [
			'Vous avez retenu des fiches ce qui compte pour vous. Gardez-les sous la main.'
		],
		workshop: ['C’est fait. Reparlons de ce que vous en retenez.'],
		questionnaire: ['Vos réponses sont précises : cela nous fait gagner du temps.'],
		visit: ['Vous avez regardé ce que les fiches ne disent pas. Nous en parlerons.'],
		meeting: ['Belle rencontre. Le deuxième nom qu’on vous a donné vaut un appel.'],
		assessment: [
			'J’ai lu votre test avec ce que vous en dites. Nous partirons des activités que vous avez choisies, plus que du code.'
		]
	},
	return: {
		document: [
			'C’est un bon début. Pourriez-vous ajouter un exemple précis, avec le lieu et le moment ?',
			'Je crois que vous êtes trop modeste. Relisez en pensant à ce que dirait un ancien collègue.'
		],
		search: [
			'Une seule source, c’est un peu court pour décider. Essayez d’appeler l’école.',
			'Vos notes sont bonnes. Que concluez-vous, en deux phrases ?'
		],
		documentation: [
			'Vous avez lu une fiche de près. Il y en a une autre, juste à côté, qui répond à votre question.'
		],
		workshop: ['Que retenez-vous de cet atelier ? Deux ou trois lignes suffisent.'],
		questionnaire: [
			'Certaines réponses tiennent en un mot. Pourriez-vous donner un exemple pour chacune ?'
		],
		visit: ['Qu’avez-vous ressenti là-bas, vous ? Deux phrases de plus suffisent.'],
		meeting: ['Que retenez-vous pour vous-même ? Une ou deux phrases suffisent.'],
		assessment: [
			'Vous avez répondu « Peut-être » à beaucoup d’activités. Voulez-vous en reprendre quelques-unes, en vous imaginant le faire un lundi matin ?'
		]
	}
};

import { FRANCE_TRAVAIL } from '../fund/sites';
import { sheetsOn } from './kit';

export const FUNDING = sheetsOn('funding', [
	{
		slug: 'compte-formation',
		home: 'mife-savoie',
		country: 'FR',
		question: 'Comment utiliser mon compte formation (CPF) ?',
		otherWords: ['combien j’ai sur mon CPF', 'droits formation', 'mon compte formation'],
		answer: [
			'Le compte se consulte sur le site officiel, avec FranceConnect ou un compte personnel. On y voit les euros dont on dispose et les formations qu’ils peuvent payer.',
			'Une participation peut vous être demandée, sauf dans certains cas, par exemple si vous cherchez un emploi. Quand le compte ne suffit pas, d’autres peuvent compléter : l’employeur, France Travail, la région.',
			'Personne ne vous appellera pour « sauver vos droits » : ils ne se perdent pas d’une année à l’autre. Ne donnez jamais vos codes.'
		],
		links: [['Mon Compte Formation, site officiel', 'https://www.moncompteformation.gouv.fr']],
		cards: ['mife-savoie_compte-formation']
	},
	{
		slug: 'salaire-pendant-la-formation',
		home: 'mife-haute-savoie',
		country: 'FR',
		question: 'Puis-je garder mon salaire pendant une longue formation ?',
		otherWords: ['PTP', 'projet de transition professionnelle', 'ancien CIF', 'congé formation'],
		answer: [
			'C’est possible avec le projet de transition professionnelle : vous suivez une formation qui mène à un autre métier, et l’essentiel du salaire est maintenu, sous conditions.',
			'Il faut une certaine ancienneté, l’accord de l’employeur pour l’absence, et celui de l’association Transitions Pro de votre région pour le financement. Un premier rendez-vous avec un conseil en évolution professionnelle prépare le dossier.',
			'Commencez au moins six mois avant : les commissions sont mensuelles et les dossiers nombreux.'
		],
		links: [['Le réseau Transitions Pro', 'https://www.transitionspro.fr']],
		cards: ['mife-haute-savoie_transition-professionnelle']
	},
	{
		slug: 'demissionner-pour-un-projet',
		home: 'mife-ain',
		country: 'FR',
		question: 'Puis-je démissionner pour me reconvertir et toucher le chômage ?',
		otherWords: ['démission reconversion', 'quitter mon travail', 'droit au chômage démission'],
		answer: [
			'Oui, si vous avez travaillé sans longue interruption pendant les cinq dernières années, et si votre projet est jugé réel et sérieux.',
			'L’ordre des étapes décide de tout : d’abord un conseil en évolution professionnelle, puis le dossier devant la commission, et seulement ensuite la démission. Qui démissionne avant perd ce droit.',
			'Parlez-en avant d’annoncer quoi que ce soit à votre employeur.'
		],
		links: [['demission-reconversion.gouv.fr', 'https://demission-reconversion.gouv.fr']],
		cards: ['mife-ain_demission-reconversion']
	},
	{
		slug: 'formation-au-chomage-france',
		home: 'mife-savoie',
		country: 'FR',
		question: 'Qui paie ma formation si je suis au chômage en France ?',
		otherWords: ['AIF', 'aide de France Travail', 'formation demandeur d’emploi', 'la région paie'],
		answer: [
			'Plusieurs réponses se complètent : des places déjà payées par la région ou par France Travail, une aide individuelle, votre compte formation.',
			'Demandez un rendez-vous à votre conseillère ou conseiller avec un devis, les dates, et deux annonces d’emploi qui demandent cette formation : c’est ce qui convainc.',
			'Pendant la formation, vous pouvez continuer à recevoir une indemnité : vérifiez le montant avant de commencer.'
		],
		links: [FRANCE_TRAVAIL],
		cards: ['mife-savoie_aides-france-travail']
	},
	{
		slug: 'cheque-formation',
		home: 'ofpc',
		country: 'CH',
		question: 'Comment obtenir le chèque annuel de formation à Genève ?',
		otherWords: [
			'CAF',
			'chèque formation',
			'payer un cours à Genève',
			'aide pour un cours de langue'
		],
		answer: [
			'Le canton aide à payer un cours utile au travail : une langue, l’informatique, un métier. L’aide dépend du revenu, et il faut en principe habiter Genève ou y travailler depuis un an.',
			'On la demande avant le début du cours, et le cours doit être dans la liste du canton.',
			'Vérifiez le montant et les conditions sur le site du canton : ils peuvent changer.'
		],
		links: [['Le canton de Genève, ge.ch', 'https://www.ge.ch']],
		cards: ['ofpc_cheque-formation-geneve']
	},
	{
		slug: 'bourse-detudes',
		home: 'ofpc',
		country: 'CH',
		question: 'Ai-je droit à une bourse pour étudier en Suisse ?',
		otherWords: ['bourse d’études', 'prêt d’études', 'payer mes études'],
		answer: [
			'Les bourses dépendent du canton où habitent vos parents, ou du vôtre si vous avez gagné votre vie pendant quelques années. Le canton regarde le revenu, la fortune et la formation choisie.',
			'Beaucoup de cantons aident aussi des adultes qui font une première formation, parfois une seconde.',
			'Déposez la demande dès l’inscription : elle ne vaut pas pour le passé.'
		],
		links: [['Le canton de Genève, ge.ch', 'https://www.ge.ch']],
		cards: ['ofpc_bourses-suisse']
	},
	{
		slug: 'formation-au-chomage-suisse',
		home: 'ofpc',
		country: 'CH',
		question: 'Puis-je suivre un cours pendant que je suis au chômage en Suisse ?',
		otherWords: ['mesure du chômage', 'cours ORP', 'allocation de formation'],
		answer: [
			'Oui, si le cours vous aide à retrouver un emploi et si l’office de placement est d’accord avant le premier jour. Un cours commencé sans accord n’est pas remboursé.',
			'Il existe aussi des stages, des programmes et, pour qui n’a pas de formation, des allocations pendant un apprentissage.',
			'Préparez deux annonces d’emploi qui demandent ce que le cours enseigne.'
		],
		links: [['Assurance-chômage, site officiel', 'https://www.travail.swiss']],
		cards: ['ofpc_mesures-chomage-suisse']
	},
	{
		slug: 'frais-pendant-la-formation',
		home: 'mife-haute-savoie',
		country: 'both',
		question: 'Comment payer les trajets et la garde des enfants pendant une formation ?',
		otherWords: ['aide à la mobilité', 'garde d’enfants formation', 'frais de transport'],
		answer: [
			'En France, France Travail peut aider pour les trajets, les repas et la garde des enfants, sous conditions ; la région et la caisse d’allocations familiales aussi. Demandez avant le début : après, c’est souvent trop tard.',
			'En Suisse, l’office de placement rembourse certains frais des mesures qu’il a acceptées. La commune ou une fondation peut compléter.',
			'Faites la liste de ce que la formation coûtera vraiment, trajets compris, avant de dire oui.'
		],
		links: [FRANCE_TRAVAIL]
	}
]);

import { say, type Speaker } from './phrase';
import type { Random } from './random';
import type { Situation } from './structures/seed';

/** How a request begins, by situation. */
const OPENINGS: Record<Situation, readonly string[]> = {
	seeking: [
		'Bonjour, je cherche du travail depuis <mois> mois après <annees> ans comme <metier>.',
		'J’étais <metier> et je suis {inscrit|inscrite} au chômage depuis <mois> mois.',
		'Mon dernier contrat de <metier> s’est terminé il y a <mois> mois.',
		'Bonjour. Licenciement il y a <mois> mois, avant cela <annees> ans comme <metier>.',
		'J’ai <age> ans, dont <annees> comme <metier>, et je me retrouve sans emploi.',
		'Je n’ai jamais été au chômage avant. J’étais <metier>.',
		'C’est ma conseillère au chômage qui m’envoie. J’ai été <metier> pendant <annees> ans.',
		'Je postule tous les jours comme <metier> et on ne me répond même plus.',
		'On m’a conseillé de vous écrire : je suis sans travail depuis <mois> mois.',
		'J’ai longtemps été <metier>, ce temps-là est fini et je dois retrouver quelque chose.'
	],
	employed: [
		'Je travaille comme <metier> depuis <annees> ans.',
		'Bonjour, je suis <metier> en CDI et je pense à changer.',
		'J’ai un emploi de <metier>, stable, et pourtant je vous écris.',
		'Je suis <metier> à 80 %, <annees> ans dans la même maison.',
		'Personne ne le sait encore à mon travail, mais je voudrais arrêter d’être <metier>.',
		'À <age> ans, après <annees> ans comme <metier>, je me pose des questions.'
	],
	starting: [
		'J’ai <age> ans et je n’ai pas de diplôme, seulement des petits boulots.',
		'J’ai arrêté mes études l’année passée et depuis je tourne un peu en rond.',
		'Bonjour, j’ai <age> ans, je vis chez mes parents et je ne sais pas vers quoi aller.',
		'J’ai commencé un apprentissage et je l’ai interrompu.',
		'Je travaille le week-end et la semaine je cherche ce que je pourrais faire.'
	],
	away: [
		'Je me suis {arrêté|arrêtée} pour élever mes enfants et je voudrais retravailler.',
		'Je reviens d’un long arrêt maladie, avant j’étais <metier>.',
		'Je me suis {occupé|occupée} de ma mère pendant trois ans, j’ai perdu le fil.',
		'Nous avons suivi mon conjoint ici et mon métier de <metier>, ailleurs, ne vaut plus rien.',
		'Après une pause de <annees> ans, je ne sais plus par où recommencer.'
	]
};

/** Young people have no long trade behind them: why they ask stands for itself. */
const YOUNG_REASONS: readonly string[] = [
	'À l’école on ne m’a jamais vraiment demandé ce que j’aimais.',
	'Tout le monde a un avis sur ce que je devrais faire, sauf moi.',
	'J’ai fait des stages, mais aucun ne m’a donné envie de rester.',
	'Je me sens en retard par rapport à mes amis.',
	'J’apprends vite quand on me montre, moins bien dans les livres.'
];

/** What the person thinks of. */
const IDEAS: readonly string[] = [
	'J’ai pensé à devenir <cible>, sans savoir si c’est réaliste.',
	'Depuis quelque temps je m’imagine <cible>.',
	'J’ai parlé avec <temoin> : le métier de <cible>, c’est peut-être pour moi.',
	'Je me débrouille bien avec une chose : <atout>.',
	'Ce qui m’attire, c’est le métier de <cible>.',
	'Une amie me dit que je ferais {un bon|une bonne} <cible>.',
	'J’hésite entre devenir <cible> et rester dans ce que je connais.',
	'J’ai lu ce qu’il faut pour être <cible> et je n’ai pas tout compris.',
	'Je n’ai pas d’idée arrêtée, peut-être <cible>, peut-être tout autre chose.'
];

/** What is asked for. */
const ASKS: readonly string[] = [
	'Est-ce que quelqu’un pourrait regarder cela avec moi ?',
	'Je voudrais savoir quelle formation choisir et qui peut la payer.',
	'Pouvez-vous me dire si mon expérience peut être reconnue ?',
	'J’ai besoin d’un avis extérieur avant de prendre une décision.',
	'Comment fait-on pour se former quand on a un loyer à payer ?',
	'J’aimerais un rendez-vous, même court.',
	'Par quoi dois-je commencer ?',
	'Existe-t-il des cours le soir ou le samedi ?',
	'Pourriez-vous me rappeler ? C’est difficile à expliquer par écrit.',
	'Est-ce trop tard, à mon âge ?',
	'Je cherche surtout de bonnes informations, j’en ai lu de contradictoires.',
	'Un bilan, est-ce que cela existe encore, et combien cela coûte ?',
	'Dites-moi franchement si cela tient debout.',
	'Je ne sais même pas quelle question poser, alors je vous raconte.',
	'Je voudrais rencontrer quelqu’un du métier avant de me lancer.',
	'Faut-il refaire un CFC ou un CAP, ou y a-t-il plus court ?',
	'J’ai surtout besoin de parler de tout cela avec quelqu’un qui connaît.',
	'Mon CV ne dit rien de ce que je sais faire, et je ne sais pas comment l’écrire.'
];

/** What must be taken into account by everyone, or in one situation only. */
const LIMITS: readonly string[] = [
	'J’ai deux enfants à l’école, je suis libre le matin.',
	'Je n’ai pas de voiture.',
	'Mon français écrit n’est pas parfait, excusez les fautes.',
	'Je ne peux plus porter de charges.',
	'L’inscription à l’école se termine bientôt, je crois.',
	'Je peux venir n’importe quand, il suffit de m’appeler.',
	'Je dois garder un revenu, même petit.',
	'J’ai déjà vu deux organismes qui m’ont renvoyé{|e} vers un autre.',
	'Je vis {seul|seule} et je dois décider {seul|seule}.',
	'Le numérique, ce n’est pas mon fort.'
];

const OWN_LIMITS: Record<Situation, readonly string[]> = {
	seeking: ['Mes indemnités s’arrêtent dans quatre mois.', 'On m’a refusé un cours au chômage.'],
	employed: [
		'Je préfère que mon employeur ne soit pas au courant.',
		'Je ne peux venir qu’après 17 h.'
	],
	starting: ['Mes parents peuvent m’aider un an, pas plus.'],
	away: ['Je peux reprendre à mi-temps au début.']
};

/** What a need is made of. */
export interface Need {
	speaker: Speaker;
	situation: Situation;
	/** Never in a trade yet: begins as the young do, whatever his situation. */
	untrained: boolean;
	reasons: readonly string[];
	/** Said at the desk or by telephone: shorter. */
	brief: boolean;
}

/** S12: the need in the person’s own words. */
export function needOf(
	{ speaker, situation, untrained, reasons, brief }: Need,
	random: Random
): string {
	const young = situation === 'starting' && !untrained;
	const opening = random.pick(OPENINGS[untrained ? 'starting' : situation]);
	const parts = [opening, random.pick(young ? YOUNG_REASONS : reasons)];
	if (!brief || random.chance(0.4)) parts.push(random.pick(IDEAS));
	if (!brief && random.chance(0.55)) {
		parts.push(random.pick([...LIMITS, ...OWN_LIMITS[situation]]));
	}
	parts.push(random.pick(ASKS));
	return parts.map((part) => say(part, speaker)).join(' ');
}

const INFORMATION: readonly string[] = [
	'J’ai apporté mon CV, il date un peu.',
	'Joignable surtout le matin.',
	'J’ai un permis B.',
	'Mon diplôme n’est pas traduit.',
	'Je peux faire un stage non payé si c’est court.',
	'Reconnaissance de travailleur handicapé en cours.',
	'Je commence un cours de français en soirée.',
	'Une connaissance m’a parlé de vous.'
];

/** S20: a few words more, or none. */
export function informationOf(random: Random): string {
	return random.chance(0.4) ? random.pick(INFORMATION) : '';
}

import type { WorkOf } from '#domain/tool';
import { say, type Speaker } from '../phrase';
import type { Random } from '../random';

/** What people lean to, strongest first, and what they say of it. */
interface Leaning {
	types: string;
	noticed: readonly string[];
	wishes: readonly string[];
}

export const LEANINGS: readonly Leaning[] = [
	{
		types: 'sea',
		noticed: [
			'Dès qu’il y a quelqu’un en face, j’ai envie. Dès qu’il y a une facture, je passe.',
			'J’ai souri à « Animer un atelier pour un groupe de jeunes » : je l’ai fait tout un été et je n’y avais jamais pensé comme à un métier.'
		],
		wishes: [
			'Est-ce que <cible> laisse assez de temps pour écouter les gens ?',
			'J’aimerais aider, mais sans rentrer chaque soir {vidé|vidée} comme avant.'
		]
	},
	{
		types: 'rci',
		noticed: [
			'Tout ce qui se répare m’attire. Parler devant une salle, vraiment pas.',
			'J’hésitais souvent entre dehors et dedans. Le froid me dérange moins que le bruit.'
		],
		wishes: ['Mon dos : lesquelles de ces activités pourrais-je encore faire dans dix ans ?', '']
	},
	{
		types: 'isc',
		noticed: [
			'Je croyais répondre n’importe quoi, et pourtant c’est toujours « comprendre » qui gagne.',
			'Je n’ai presque jamais mis la réponse la plus haute. Je suis comme cela.'
		],
		wishes: ['Est-ce qu’il est trop tard pour reprendre des études longues ?', '']
	},
	{
		types: 'eas',
		noticed: [
			'Convaincre, oui. Diriger, beaucoup moins : je ne m’y attendais pas.',
			'Après <annees> ans comme <metier>, j’ai surtout envie que ce soit moi qui décide.'
		],
		wishes: [
			'Comment savoir si une idée de commerce tient debout, avant d’y mettre mes économies ?',
			''
		]
	},
	{
		types: 'cse',
		noticed: [
			'Ce que les autres trouvent ennuyeux, moi, cela me repose.',
			'Mettre de l’ordre me plaît quand cela sert à quelqu’un, pas pour le plaisir de classer.'
		],
		wishes: ['Je pense à <cible>. Est-ce qu’on y est toujours {seul|seule} devant un écran ?', '']
	},
	{
		types: 'ari',
		noticed: [
			'J’ai répondu vite pour tout ce qui se fait avec les mains et la tête en même temps.',
			'J’ai honte d’aimer autant dessiner, à mon âge. Pourquoi, d’ailleurs ?'
		],
		wishes: ['Peut-on vivre de cela dans la région, ou vaut-il mieux le garder pour soi ?', '']
	}
];

const TYPES = ['r', 'i', 'a', 's', 'e', 'c'];
const ITEMS = 10;

/** Answers to the interest test that lean to three types, with the person's own words; a draft stops on the way. */
export function testWork(speaker: Speaker, random: Random, draft: boolean): WorkOf<'assessment'> {
	const leaning = random.pick(LEANINGS);
	const answers: Record<string, number> = {};
	for (const type of TYPES) {
		for (let item = 1; item <= (draft ? 3 : ITEMS); item++) {
			// Some pass over one here and there, as they may.
			if (item > 1 && random.chance(0.02)) continue;
			answers[`${type}${item}`] = answer(leaning.types.indexOf(type), random);
		}
	}
	const told = (texts: readonly string[]) => (draft ? '' : say(random.pick(texts), speaker));
	return {
		tool: 'assessment',
		answers,
		noticed: told(leaning.noticed),
		wishes: told(leaning.wishes)
	};
}

/** How much an item attracts: those of the first type most, those of none of the three least. */
function answer(place: number, random: Random): number {
	const around = [3.2, 2.7, 2.3][place] ?? 1.2;
	const spread = random.next() + random.next() - 1;
	return Math.max(0, Math.min(4, Math.round(around + 2 * spread)));
}

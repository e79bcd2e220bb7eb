import {
	askComplement,
	assignCounsellor,
	endRequest,
	giveComplement,
	tickCriteria
} from '#domain/gestures/requests';
import { fullName } from '#domain/full-name';
import { saidBy } from '../people';
import type { Scene } from '../scene';
import type { Story } from './story';

/** What reception asks for, and what may come back. */
const ASKED_AND_GIVEN: Readonly<Record<string, string>> = {
	'Pourriez-vous nous dire quel est votre diplôme, et dans quel pays vous l’avez obtenu ?':
		'J’ai un diplôme obtenu à l’étranger, il n’est pas encore traduit. Je peux l’apporter.',
	'Vous parlez d’une échéance : laquelle, et pour quelle date ?':
		'C’est pour la rentrée prochaine, l’école m’a dit de m’inscrire avant le printemps.',
	'Avez-vous déjà rencontré quelqu’un à France Travail ou à l’Office de l’emploi ? Qu’en est-il sorti ?':
		'Oui, une fois. On m’a dit de voir avec vous.',
	'Merci pour votre message. Quel métier ou quel domaine aviez-vous en tête ?':
		'Je pensais à <cible>, mais je reste {ouvert|ouverte}.'
};

const ANSWERED = [
	'Bonjour, la formation dont vous parlez est décrite sur orientation.ch, avec les conditions pour adultes. La prochaine séance d’information a lieu le mois prochain, sans inscription. Revenez vers nous quand vous voulez.',
	'Bonjour, vous pouvez consulter nos dossiers sur ce métier sur place, sans rendez-vous, pendant les heures d’ouverture. Une personne de l’accueil-documentation vous montrera par où commencer.',
	'Bonjour, votre compte formation peut payer ce cours. La demande se fait en ligne ; si vous bloquez, passez avec votre téléphone, nous le ferons ensemble.',
	'Bonjour, un CFC ou un CAP n’est pas nécessaire pour ce poste. Nous joignons deux adresses où demander un stage de quelques jours.'
];

const REDIRECTED =
	'Votre projet relève plutôt d’une autre équipe, qui connaît bien ces questions. Nous lui avons transmis votre message avec votre accord ; elle vous écrira.';
const ABANDONED = 'Deux messages et un appel sont restés sans réponse. La porte reste ouverte.';

const requestOf = ({ cast }: Scene) => cast.replay.get('request', cast.ids.request);

/** S06: reception ticks which criteria are met, as it triages. */
export function triage(scene: Scene, met: number): void {
	const { replay, reception, random, clock, character } = scene.cast;
	const all = character.structure.settings.criteria;
	const some = new Set(random.shuffled(all).slice(0, met));
	const ticked = all.filter((one) => some.has(one));
	const drafts = tickCriteria(requestOf(scene), ticked, scene.reception());
	replay.apply(drafts, reception.user, clock.soon(2, 60, 'desk'));
}

/** S50: reception assigns a counsellor. */
export function assign(scene: Scene): void {
	const { replay, reception, clock, ids, counsellor } = scene.cast;
	const dossier = replay.get('dossier', ids.dossier);
	if (dossier.body.assignment) return;
	triage(scene, scene.cast.random.int(2, 4));
	const to = { id: counsellor.user, name: fullName(counsellor) };
	const drafts = assignCounsellor(dossier, requestOf(scene), to, scene.reception());
	replay.apply(drafts, reception.user, clock.soon(0.05, 0.3, 'desk'));
}

function askMore(scene: Scene): void {
	const { replay, reception, random, clock } = scene.cast;
	const question = random.pick(Object.keys(ASKED_AND_GIVEN));
	const drafts = askComplement(requestOf(scene), question, scene.reception());
	replay.apply(drafts, reception.user, clock.soon(4, 50, 'desk'));
}

function answerMore(scene: Scene): void {
	const { replay, ids, clock, character } = scene.cast;
	const request = requestOf(scene);
	const asked = request.body.complements.at(-1)?.reason ?? '';
	const answer = saidBy(character, ASKED_AND_GIVEN[asked] ?? '');
	const drafts = giveComplement(request, answer, [], scene.person());
	replay.apply(drafts, ids.consultant, clock.soon(5, 60, 'home'));
}

function end(scene: Scene, state: 'answered' | 'redirected' | 'abandoned', text: string): void {
	const { replay, reception, random, clock, character } = scene.cast;
	const redirected = state === 'redirected';
	const toName = redirected ? random.pick(character.structure.population.redirections) : null;
	const outcome = { text, to: null, toName };
	const drafts = endRequest(requestOf(scene), state, outcome, scene.reception());
	replay.apply(drafts, reception.user, clock.stride('desk'));
}

const still = () => undefined;
const waiting = (name: string, weight: number, days: readonly [number, number]): Story => ({
	name,
	weight,
	began: days,
	ended: days,
	moves: 1,
	tell: still
});

/** Before anyone is assigned (D01): waiting since today or for weeks, asked, answered, sent elsewhere. */
export const REQUEST_STORIES: readonly Story[] = [
	waiting('received today or yesterday', 6, [0.1, 2]),
	waiting('received, untouched for 3 days', 4, [3.2, 8]),
	waiting('received, untouched for 9 days', 3, [9.2, 19]),
	waiting('received, untouched for 21 days', 2, [21.2, 30]),
	{
		name: 'more was asked',
		weight: 3,
		began: [4, 16],
		ended: [1, 3],
		moves: 2,
		tell: askMore
	},
	{
		name: 'more was asked and given',
		weight: 3,
		began: [6, 12],
		ended: [0.2, 2],
		moves: 3,
		tell: (scene) => {
			askMore(scene);
			answerMore(scene);
		}
	},
	{
		name: 'answered by reception',
		weight: 5,
		began: [20, 170],
		ended: [12, 18],
		moves: 30,
		tell: (scene) => {
			triage(scene, 1);
			end(scene, 'answered', scene.cast.random.pick(ANSWERED));
		}
	},
	{
		name: 'redirected',
		weight: 4,
		began: [20, 170],
		ended: [10, 16],
		moves: 25,
		tell: (scene) => end(scene, 'redirected', REDIRECTED)
	},
	{
		name: 'abandoned',
		weight: 3,
		began: [60, 170],
		ended: [20, 40],
		moves: 5,
		tell: (scene) => {
			askMore(scene);
			end(scene, 'abandoned', ABANDONED);
		}
	},
	{
		name: 'welcome pathway begun while waiting',
		weight: 3,
		began: [3, 7],
		ended: [0.1, 2],
		moves: 5,
		tell: (scene) => {
			scene.finishAll(scene.welcome, 1, 2);
			scene.begin(scene.welcome, 3);
		}
	}
];

import { edited } from '#domain/gestures/edit';
import { assignCounsellor } from '#domain/gestures/requests';
import { fullName } from '#domain/full-name';
import { withRole } from '../staff';
import { PERSONAL_PLANS } from '../templates/personal';
import type { Scene } from '../scene';
import { askTalk, callOffTalk, giveTalk, holdTalk, missTalk } from '../talks';
import { assign } from './requests';
import type { Story } from './story';

/** Pathways of the bank a counsellor proposes after the welcome, by what the person came for. */
const NEXT = [
	'explorer-un-metier',
	'interviewer-un-professionnel',
	'competences-vae',
	'ce-qui-compte-pour-moi',
	'projet-transfrontalier',
	'cv-et-lettre',
	'reprendre-des-etudes'
] as const;

/** The first advised pathway: a preparation for those who work or look for work, or straight to the matter. */
function firstPathway(scene: Scene): string {
	const { situation } = scene.cast.character;
	const prepared = scene.cast.random.chance(0.35);
	if (prepared && situation === 'employed') return scene.propose('preparer-entretien-en-emploi');
	if (prepared && situation === 'seeking')
		return scene.propose('preparer-entretien-recherche-emploi');
	return scene.propose(scene.cast.random.pick(NEXT));
}

function welcomed(scene: Scene): void {
	assign(scene);
	const last = scene.length(scene.welcome);
	scene.finishAll(scene.welcome, 1, last);
	scene.acceptAll(scene.welcome, 1, last);
}

function completed(scene: Scene): void {
	const pathway = firstPathway(scene);
	scene.carryOut(pathway, 1, scene.length(pathway));
}

/** On the pathway in whose middle there is a talk. */
function halfway(scene: Scene): string {
	welcomed(scene);
	const pathway = scene.propose('faire-le-point');
	scene.carryOut(pathway, 1, 1);
	return pathway;
}

/** D08: a personal pathway, one trace of it shared for some weeks, for good, or not at all. */
function ownPathway(scene: Scene): void {
	const { random, clock } = scene.cast;
	const own = scene.setOwn(random.pick(PERSONAL_PLANS));
	if (random.chance(0.5)) scene.finish(own, 1);
	else scene.begin(own, 1);
	if (random.chance(0.4)) return;
	const until = new Date(clock.span.end + random.int(20, 90) * 86_400_000).toISOString();
	scene.share(own, 1, random.chance(0.5) ? until.slice(0, 10) : null);
}

function sometimesOwn(scene: Scene): void {
	if (scene.cast.random.chance(0.45)) ownPathway(scene);
}

/** The dossier passes to a colleague. */
function changeCounsellor(scene: Scene): void {
	const { replay, ids, counsellor, reception, clock, random, character } = scene.cast;
	const others = withRole(character.structure.staff, 'counsellor').filter(
		(one) => one !== counsellor
	);
	const next = random.pick(others);
	const to = { id: next.user, name: fullName(next) };
	const drafts = assignCounsellor(replay.get('dossier', ids.dossier), null, to, scene.reception());
	replay.apply(drafts, reception.user, clock.stride('desk'));
	scene.cast.counsellor = next;
}

function close(scene: Scene): void {
	const { replay, ids, reception, clock } = scene.cast;
	const dossier = replay.get('dossier', ids.dossier);
	const draft = edited(dossier, { state: 'closed' }, replay.newKey);
	replay.apply([draft], reception.user, clock.stride('desk'));
}

type Tell = Story['tell'];
const story = (
	name: string,
	weight: number,
	began: readonly [number, number],
	moves: number,
	tell: Tell,
	ended: readonly [number, number] = [0.1, 12]
): Story => ({ name, weight, began, ended, moves, tell });

/** From the assignment on (S50): every stage at which a counsellor finds the people he follows. */
export const SUPPORT_STORIES: readonly Story[] = [
	story('just assigned', 5, [2, 8], 4, assign, [0.1, 1.5]),
	story('welcome begun', 6, [8, 30], 9, (scene) => {
		assign(scene);
		scene.carryOut(scene.welcome, 1, 1);
		scene.finish(scene.welcome, 2);
		scene.begin(scene.welcome, 3);
	}),
	story('welcome done, to be supervised', 5, [8, 35], 12, (scene) => {
		assign(scene);
		scene.finishAll(scene.welcome, 1, scene.length(scene.welcome));
	}),
	story('first pathway proposed', 6, [20, 60], 17, (scene) => {
		welcomed(scene);
		firstPathway(scene);
	}),
	story('at work on the first pathway', 10, [35, 130], 26, (scene) => {
		welcomed(scene);
		sometimesOwn(scene);
		const pathway = firstPathway(scene);
		scene.carryOut(pathway, 1, 2);
		scene.begin(pathway, 3);
	}),
	story('work to be supervised', 10, [35, 150], 27, (scene) => {
		welcomed(scene);
		sometimesOwn(scene);
		const pathway = firstPathway(scene);
		scene.carryOut(pathway, 1, 1);
		scene.finishAll(pathway, 2, scene.cast.random.int(2, 3));
	}),
	story('a task returned', 6, [30, 120], 23, (scene) => {
		welcomed(scene);
		const pathway = firstPathway(scene);
		scene.finish(pathway, 1);
		scene.decide(pathway, 1, 'accept');
		scene.finish(pathway, 2);
		scene.decide(pathway, 2, 'return');
	}),
	story('returned, done again', 3, [40, 120], 25, (scene) => {
		welcomed(scene);
		const pathway = firstPathway(scene);
		scene.finish(pathway, 1);
		scene.decide(pathway, 1, 'return');
		scene.finish(pathway, 1);
	}),
	story('a task waived', 4, [40, 150], 25, (scene) => {
		welcomed(scene);
		const pathway = firstPathway(scene);
		scene.decide(pathway, 2, 'waive');
		scene.finish(pathway, 1);
		if (scene.cast.random.chance(0.5)) scene.decide(pathway, 1, 'waive');
		scene.begin(pathway, 3);
	}),
	story('a second pathway waits in line', 5, [60, 160], 27, (scene) => {
		welcomed(scene);
		const pathway = scene.propose('explorer-un-metier');
		scene.carryOut(pathway, 1, 2);
		scene.propose('reprendre-des-etudes');
		scene.finish(pathway, 3);
	}),
	story('on the second pathway', 5, [90, 175], 40, (scene) => {
		welcomed(scene);
		completed(scene);
		ownPathway(scene);
		const next = scene.propose('cv-et-lettre');
		scene.carryOut(next, 1, 1);
		scene.finish(next, 2);
	}),
	story('one pathway cancelled for another', 3, [60, 150], 26, (scene) => {
		welcomed(scene);
		const first = scene.propose('competences-vae');
		scene.finish(first, 1);
		scene.cancel(first, 'Nous avons trouvé ensemble une piste plus courte.');
		const next = scene.propose('interviewer-un-professionnel');
		scene.finish(next, 1);
	}),
	story('another counsellor', 3, [60, 150], 25, (scene) => {
		welcomed(scene);
		changeCounsellor(scene);
		const pathway = firstPathway(scene);
		scene.finish(pathway, 1);
	}),
	story(
		'a talk asked for',
		2,
		[40, 90],
		22,
		(scene) => {
			askTalk(scene, halfway(scene), 2);
		},
		[0.1, 6]
	),
	story(
		'a talk planned',
		2,
		[40, 90],
		23,
		(scene) => {
			const pathway = halfway(scene);
			if (scene.cast.random.chance(0.7)) askTalk(scene, pathway, 2);
			giveTalk(scene, pathway, 2, scene.cast.random.int(1, 8));
		},
		[0.5, 3]
	),
	story('a talk held', 2, [50, 120], 26, (scene) => {
		const pathway = halfway(scene);
		askTalk(scene, pathway, 2);
		giveTalk(scene, pathway, 2, 0);
		holdTalk(scene, pathway, 2);
		if (scene.cast.random.chance(0.5)) scene.finish(pathway, 3);
	}),
	story(
		'a talk called off',
		2,
		[40, 90],
		24,
		(scene) => {
			const pathway = halfway(scene);
			askTalk(scene, pathway, 2);
			giveTalk(scene, pathway, 2, 2);
			callOffTalk(scene, pathway, 2, 'Mon enfant est malade ce jour-là.');
		},
		[0.1, 1.5]
	),
	story('a talk missed', 2, [50, 120], 25, (scene) => {
		const pathway = halfway(scene);
		askTalk(scene, pathway, 2);
		giveTalk(scene, pathway, 2, 0);
		missTalk(scene, pathway, 2);
	}),
	story('everything done, what next', 3, [80, 170], 34, (scene) => {
		welcomed(scene);
		completed(scene);
	}),
	story(
		'closed',
		4,
		[120, 178],
		36,
		(scene) => {
			welcomed(scene);
			completed(scene);
			close(scene);
		},
		[15, 60]
	)
];

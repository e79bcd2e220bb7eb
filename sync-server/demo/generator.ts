import type { AnyEnvelope } from '#domain/document';
import { proposePathway } from '#domain/gestures/pathways';
import { openAccount } from '#domain/gestures/requests';
import { planFrom } from '#domain/gestures/templates';
import { welcomePathwayId } from '#domain/ids';
import type { Way } from '#domain/dossier';
import type { StaffMember } from '#domain/structure';
import { askedAndAnswered } from '#domain/request-answers';
import { makeCalls } from './calls';
import { DEMO_CONSULTANTS, type DemoConsultant } from './consultants';
import { openAgendas } from './agendas';
import { layFoundation } from './foundation';
import { layFund } from './fund/lay';
import { informationOf, needOf } from './needs';
import { layPartners } from './partners';
import { castings, characterOf, reasonsOf, type Casting, type Character } from './people';
import { quota, seededRandom, type Random } from './random';
import { Replay } from './replay';
import { layReplies } from './replies';
import { Scene } from './scene';
import { withRole } from './staff';
import { laySheets } from './sheets/lay';
import { StoryClock } from './story-clock';
import { REQUEST_STORIES } from './stories/requests';
import type { Story } from './stories/story';
import { SUPPORT_STORIES } from './stories/support';
import { STRUCTURES, structureById } from './structures/all';
import type { StructureSeed } from './structures/seed';
import { laySaid } from './templates/said';
import { writeThreads } from './threads';
import { answersTo } from './work/do-work';
import { holdWorkshops } from './workshops/hold';

const DAY = 86_400_000;
const STORIES = [...REQUEST_STORIES, ...SUPPORT_STORIES];

export interface DemoOptions {
	dossiers: number;
	seed: number;
	/** Ms since 1970: the day the demo is looked at. */
	now: number;
}

/** Everything of the demo: the same options give the same documents, to the letter. */
export function generateDemo({ dossiers, seed, now }: DemoOptions): AnyEnvelope[] {
	const random = seededRandom(seed);
	const replay = new Replay(random.key);
	layFoundation(replay, STRUCTURES, now - 200 * DAY);
	tellLives(replay, { known: DEMO_CONSULTANTS, structures: STRUCTURES, dossiers, now }, random);
	layFund(replay, now, random);
	laySaid(replay, now);
	holdWorkshops(replay, STRUCTURES, now, random);
	makeCalls(replay, now, random);
	openAgendas(replay, STRUCTURES, now - 30 * DAY);
	writeThreads(replay, now, random);
	layReplies(replay, STRUCTURES, now - 120 * DAY);
	layPartners(replay, STRUCTURES, now - 120 * DAY);
	laySheets(replay, now, random);
	return replay.documents();
}

/** Whose lives are told. */
interface Telling {
	/** The people one can sign in as. */
	known: readonly DemoConsultant[];
	structures: readonly StructureSeed[];
	dossiers: number;
	now: number;
}

/** Opens so many dossiers, and tells the story of each up to now. */
export function tellLives(
	replay: Replay,
	{ known, structures, dossiers, now }: Telling,
	random: Random
): void {
	const taken = new Set<string>();
	const nextCounsellor = takingTurns();
	const first = knownCasting(known).slice(0, dossiers);
	const others = crowd(dossiers - first.length, structures, random);
	for (const [casting, story, way] of [...first, ...others]) {
		const character = characterOf(casting, now, taken, random);
		const setting = { replay, random, now, way, nextCounsellor };
		tellStory(characterAt(character, way, random), story, setting);
	}
}

type Part = readonly [casting: Casting, story: Story, way: Way];

/** The people one can sign in as come first, always in the same stories. */
function knownCasting(known: readonly DemoConsultant[]): Part[] {
	return known.map((one) => {
		const { firstName, surname, sex, ages, situation } = one;
		const structure = structureById(one.structure);
		const name = { firstName, surname };
		return [{ structure, sex, ages, situation, name }, storyNamed(one.story), 'online'];
	});
}

function crowd(total: number, structures: readonly StructureSeed[], random: Random): Part[] {
	const stories = quota(
		total,
		STORIES.map((story) => [story, story.weight] as const),
		random
	);
	const ways = quota<Way>(
		total,
		[
			['online', 68],
			['desk', 21],
			['phone', 11]
		],
		random
	);
	return castings(total, structures, random).map((casting, i) => [
		casting,
		stories[i] ?? storyNamed('just assigned'),
		ways[i] ?? 'online'
	]);
}

function storyNamed(name: string): Story {
	const story = STORIES.find((one) => one.name === name);
	if (!story) throw new Error(`no story ${name}`);
	return story;
}

/** D02: at the desk or by telephone, an address and a birth date are not always given. */
function characterAt(character: Character, way: Way, random: Random): Character {
	if (way === 'online' || !random.chance(0.3)) return character;
	return { ...character, person: { ...character.person, email: null } };
}

interface Setting {
	replay: Replay;
	random: Random;
	now: number;
	way: Way;
	nextCounsellor: (structure: StructureSeed, story: Story) => StaffMember;
}

/** Each counsellor of a structure gets the next person of a story, so that every desk has something of all. */
function takingTurns(): Setting['nextCounsellor'] {
	const turns = new Map<string, number>();
	return ({ id, staff }, { name }) => {
		const counsellors = withRole(staff, 'counsellor');
		const turn = turns.get(`${id} ${name}`) ?? 0;
		turns.set(`${id} ${name}`, turn + 1);
		const next = counsellors[turn % counsellors.length];
		if (!next) throw new Error(`${id} has no counsellor`);
		return next;
	};
}

function tellStory(character: Character, story: Story, setting: Setting): void {
	const { replay, random, way } = setting;
	const key = random.key();
	const ids = { dossier: `dossier:${key}`, request: `request:${key}`, consultant: `user:${key}` };
	const { staff } = character.structure;
	const scene = new Scene({
		character,
		reception: random.pick(withRole(staff, 'reception')),
		counsellor: setting.nextCounsellor(character.structure, story),
		ids,
		replay,
		clock: clockOf(story, setting),
		random
	});
	open(scene, way);
	story.tell(scene);
}

/** The account is opened at the first moment of the story, its last move made at the last. */
function clockOf(story: Story, { random, now }: Setting): StoryClock {
	const days = ([min, max]: readonly [number, number]) => min + random.next() * (max - min);
	const start = Math.floor(now - days(story.began) * DAY);
	const wanted = story.ended === story.began ? now : Math.floor(now - days(story.ended) * DAY);
	// A story begun lately may have to end later than it wished.
	const end = Math.max(wanted, Math.floor((start + now) / 2));
	return new StoryClock({ start, end, moves: story.moves }, random);
}

/** S12, S22: the dossier with its request, then the welcome pathway that the server gives (S27). */
function open(scene: Scene, way: Way): void {
	const { character, ids, replay, clock, reception, random } = scene.cast;
	const { structure, person, situation, speaker, life, onBehalfOf, inCapacityOf } = character;
	const online = way === 'online';
	const untrained = life.young === 'only';
	const reasons = reasonsOf(life, situation);
	const opening = {
		structure: structure.id,
		way,
		person,
		need: needOf({ speaker, situation, untrained, reasons, brief: !online }, random),
		onBehalfOf,
		inCapacityOf,
		information: informationOf(random),
		answers: online ? questionnaireOf(character, random) : {},
		questionnaireVersion: online ? structure.settings.questionnaire.version : 0,
		files: [],
		counsellor: null
	};
	const by = online ? ids.consultant : reception.user;
	const kept = askedAndAnswered(structure.settings.questionnaire.questions, opening.answers);
	replay.apply(openAccount({ ...opening, ...kept }, ids, replay), by, clock.time);
	giveWelcome(scene);
}

function questionnaireOf({ structure, situation, speaker }: Character, random: Random) {
	const { population, settings } = structure;
	const known = {
		situation: population.situations[situation],
		etudes: random.weighted(population.studies)
	};
	return answersTo(settings.questionnaire.questions, known, speaker, random);
}

function giveWelcome({ cast }: Scene): void {
	const { character, ids, replay, clock } = cast;
	const { id: structure, settings } = character.structure;
	if (!settings.welcomeTemplate) return;
	const plan = planFrom(replay.get('template', settings.welcomeTemplate));
	const target = {
		id: welcomePathwayId(ids.dossier),
		dossier: ids.dossier,
		structure,
		welcome: true
	};
	const gesture = { newKey: replay.newKey, user: { id: 'system', name: '' } };
	replay.apply(proposePathway(plan, target, gesture), 'system', clock.time + 300);
}

import type { AnyEnvelope } from '#domain/document';
import { isOfTraining } from '#domain/training-home';
import { openAgendas } from './agendas';
import { makeCalls } from './calls';
import { authorOf, layFoundation, templateDraft } from './foundation';
import { tellLives } from './generator';
import { layPartners } from './partners';
import { seededRandom } from './random';
import { Replay } from './replay';
import { layReplies } from './replies';
import { EXERCICE, TRAINEES, welcomeExercice } from './structures/exercice';
import { writeThreads } from './threads';
import { holdWorkshops } from './workshops/hold';

const DAY = 86_400_000;

/** Enough to meet each state, and soon there: somebody waits for it. */
export const TRAINING_PEOPLE = 40;

export interface TrainingOptions {
	seed: number;
	/** Ms since 1970: the day the training begins. */
	now: number;
}

/**
 * Everything of the training structure, and of nothing else: the pathways of the bank that its people are given are
 * the network's own, which is there already. Another seed makes other people, under other ids (DM-90).
 */
export function generateTraining({ seed, now }: TrainingOptions): AnyEnvelope[] {
	const random = seededRandom(seed);
	const replay = new Replay(random.key);
	const structures = [EXERCICE];
	layFoundation(replay, structures, now - 200 * DAY);
	layWelcome(replay, now - 200 * DAY);
	tellLives(replay, { known: TRAINEES, structures, dossiers: TRAINING_PEOPLE, now }, random);
	holdWorkshops(replay, structures, now, random);
	makeCalls(replay, now, random);
	openAgendas(replay, structures, now - 30 * DAY);
	writeThreads(replay, now, random);
	layReplies(replay, structures, now - 120 * DAY);
	layPartners(replay, structures, now - 120 * DAY);
	return replay.documents().filter(isOfTraining);
}

function layWelcome(replay: Replay, at: number): void {
	const seed = { ...welcomeExercice, home: EXERCICE.id };
	replay.apply([templateDraft(seed, replay, 'structure')], authorOf(seed).user, at);
}

import type { PublicSheet, QuestionAnswer, UnansweredRequest } from '#protocol/first-contact';
import { againIn } from './api';
import { exchangeJson } from './http';
import { Unreachable } from './unreachable';

/**
 * Calls of whoever asks in his own words, typed (S03). All need a network. Each throws ProtocolError for an
 * error the server answered, else Unreachable. Answers are looked at no further than their outline, as in api.ts.
 */

export type Proposal = QuestionAnswer['proposals'][number];

/** Reformulations of a question, the likeliest first. */
export async function proposalsFor(question: string): Promise<Proposal[]> {
	const answer = (await exchangeJson('question', { question })) as Partial<QuestionAnswer> | null;
	if (!Array.isArray(answer?.proposals)) throw new Unreachable('not an answer');
	return answer.proposals;
}

/** A published sheet with what it proposes. @throws ProtocolError unknown when it is published no more */
export async function publicSheet(id: string): Promise<PublicSheet> {
	const sheet = (await exchangeJson('sheet', { id })) as PublicSheet | null;
	if (typeof sheet?.answer !== 'string') throw new Unreachable('not an answer');
	return sheet;
}

/**
 * None of what was proposed is what was asked.
 * @returns what to send along when the server asks once more (FC-13); null when it has the question
 */
export async function tellUnanswered(told: UnansweredRequest): Promise<string | null> {
	return againIn(await exchangeJson('unanswered', told));
}

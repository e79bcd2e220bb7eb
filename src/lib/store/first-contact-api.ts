import type { PublicSheet, QuestionAnswer } from '#protocol/first-contact';
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

/** None of what was proposed is what was asked. */
export async function tellUnanswered(question: string, proposed: string[]): Promise<void> {
	await exchangeJson('unanswered', { question, proposed });
}

import type { AskedQuestionBody } from '#domain/asked-question';
import type { Envelope } from '#domain/document';
import type { FundCardBody } from '#domain/fund-card';
import { created } from '#domain/gestures/edit';
import { issueCard } from '#domain/gestures/entry-cards';
import { writeCard } from '#domain/gestures/fund';
import { suspectPair } from '#domain/gestures/pairs';
import { keepPartner } from '#domain/gestures/partners';
import { writeReply } from '#domain/gestures/ready-replies';
import { writeSheet } from '#domain/gestures/sheets';
import { NETWORK } from '#domain/ids';
import type { PartnerBody } from '#domain/partner';
import type { QuestionSheetBody } from '#domain/question-sheet';
import type { ReadyReplyBody } from '#domain/ready-reply';
import { DOSSIER, STRUCTURE, gesture, newKey, stored } from './documents';

/** A card of the documentation fund, kept by the reception of one structure. */
export function fundCard(
	changes: Partial<FundCardBody> = {},
	home = STRUCTURE
): Envelope<'fundCard'> {
	const body = {
		scope: 'network' as const,
		topic: 'training' as const,
		title: 'L’alternance',
		summary: 'Apprendre un métier en travaillant.',
		text: 'Une partie du temps à l’école, l’autre en entreprise.',
		links: [{ title: 'ONISEP', reference: 'https://www.onisep.fr' }],
		places: '',
		country: 'FR' as const,
		checkedOn: '2026-11-02'
	};
	return stored<'fundCard'>(writeCard({ ...body, ...changes }, home, gesture), 'user:rita');
}

/** A question sheet, kept by the reception of one structure. */
export function questionSheet(
	changes: Partial<QuestionSheetBody> = {},
	home = STRUCTURE
): Envelope<'questionSheet'> {
	const body = {
		question: 'Comment payer une formation quand je travaille ?',
		otherWords: ['financer un cours'],
		topic: 'funding' as const,
		country: 'FR' as const,
		answer: 'Le compte personnel de formation, puis les aides de la région.',
		links: [],
		cards: [],
		workshop: '',
		places: '',
		checkedOn: '2026-11-02'
	};
	return stored<'questionSheet'>(writeSheet({ ...body, ...changes }, home, gesture), 'user:rita');
}

/** What somebody asked in vain, as the server wrote it down. */
export function askedQuestion(changes: Partial<AskedQuestionBody> = {}): Envelope<'askedQuestion'> {
	const body = { question: 'Où apprendre à souder ?', proposed: [], sheet: null, ...changes };
	const draft = created<'askedQuestion'>(
		{
			id: 'askedQuestion:k1k2k3k4k5k6',
			type: 'askedQuestion',
			structure: NETWORK,
			dossier: null,
			state: 'open',
			body
		},
		gesture.newKey
	);
	return stored<'askedQuestion'>(draft, 'system');
}

/** Two dossiers that may be one person’s, as the server noted them. */
export function pair(one = DOSSIER, other = 'dossier:anna-0002'): Envelope<'pair'> {
	return stored<'pair'>(suspectPair(one, other, STRUCTURE, newKey), 'system');
}

/** A text that reception answers with. */
export function readyReply(
	changes: Partial<ReadyReplyBody> = {},
	home = STRUCTURE
): Envelope<'readyReply'> {
	const body = {
		title: 'Demander le CV',
		use: 'complement' as const,
		text: 'Bonjour {prénom}, pouvez-vous joindre votre CV ?'
	};
	return stored<'readyReply'>(writeReply({ ...body, ...changes }, home, gesture), 'user:rita');
}

/** A card with a code for Anna, as reception handed it over. */
export function entryCard(hash = 'a'.repeat(43)): Envelope<'entryCard'> {
	const body = { dossier: DOSSIER, hash, until: '2026-12-07' };
	return stored<'entryCard'>(issueCard(undefined, STRUCTURE, body, gesture), 'user:rita');
}

/** An organisation that the structure works with. */
export function partner(changes: Partial<PartnerBody> = {}, home = STRUCTURE): Envelope<'partner'> {
	const contact = {
		key: 'c1',
		name: 'Paule Roux',
		duty: 'Conseillère en personnel',
		email: 'paule.roux@emploi.exemple.ch',
		phone: ''
	};
	const body: PartnerBody = {
		name: 'Office de l’emploi',
		sort: 'employment',
		text: 'Sur rendez-vous.',
		phone: '+41 22 000 00 00',
		offered: true,
		contacts: [contact]
	};
	return stored<'partner'>(keepPartner({ ...body, ...changes }, home, gesture), 'user:rita');
}

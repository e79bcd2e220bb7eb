import { describe, expect, it } from 'vitest';
import { askedQuestion, fundCard, questionSheet } from '../../../tests/support/kept-documents';
import {
	EVERYONE,
	NOW,
	PEOPLE,
	changed,
	context,
	move,
	remark,
	template
} from '../../../tests/support/documents';
import { card } from '../../../tests/support/small-centre';
import type { AnyEnvelope } from '#domain/document';
import { TRAINING } from '#domain/training';
import { channelsOf, mayRead } from './channels';
import type { UserFacts } from './facts';
import { mayApproach, mayWrite } from './may-write';

const facts = (changes: Partial<UserFacts>): UserFacts => ({
	user: `user:${TRAINING}.trainee-1`,
	own: null,
	standings: [],
	caseload: [],
	now: NOW,
	...changes
});
const standing = (role: 'counsellor' | 'reception') =>
	facts({ standings: [{ structure: TRAINING, roles: [role], teams: [] }] });
const trainee = standing('counsellor');
const desk = standing('reception');
const person = facts({ own: { dossier: 'dossier:noa-0001', structure: TRAINING } });

/** As the server would store it. */
function placed<T extends AnyEnvelope>(doc: T): T {
	return { ...doc, channels: channelsOf(doc) };
}

const shared = template('network');
const sharedThere = placed(changed(shared, { body: { home: TRAINING } }));
const said = remark();

const OWN: [string, AnyEnvelope, UserFacts][] = [
	['card', placed(card(TRAINING)), person],
	['template shared with the network', sharedThere, trainee],
	['fund card for the network', placed(fundCard({ scope: 'network' }, TRAINING)), person],
	['question sheet', placed(questionSheet({}, TRAINING)), desk],
	[
		'remark on a template of the network',
		placed(changed(said, { author: trainee.user, body: { home: TRAINING } })),
		trainee
	]
];

describe('the structure to train in', () => {
	it.each(OWN)('CH-97 its %s is for its own people, and for nobody else', (_, doc, reader) => {
		expect(mayRead(reader, doc)).toBe(true);
		expect(EVERYONE.filter((who) => mayRead(PEOPLE[who], doc))).toEqual([]);
	});

	it('CH-97 reads what the network has, to train with', () => {
		expect(mayRead(trainee, placed(shared))).toBe(true);
		expect(mayRead(person, placed(fundCard({ scope: 'network' })))).toBe(true);
		expect(mayRead(person, placed(card('ofpc')))).toBe(true);
	});

	it('CH-97 its reception reads no sheet of others, nor what anybody asked, and answers none', () => {
		const asked = askedQuestion();
		expect(mayRead(desk, placed(questionSheet()))).toBe(false);
		expect(mayRead(desk, placed(asked))).toBe(false);
		const dismissed = changed(asked, { state: 'dismissed' });
		expect(mayApproach(desk, dismissed)).toBe(false);
		expect(mayWrite(desk, context(asked), dismissed)).toBe('unknown');
	});

	it('MO-13 nobody moves there, and nobody moves from there', () => {
		const there = move('asked', TRAINING);
		expect(mayWrite(PEOPLE.consultant, context(null), there)).toBe('notAllowed');
		const from = changed(move(), { body: { from: TRAINING } });
		const owner = facts({ own: { dossier: from.body.dossier, structure: TRAINING } });
		expect(mayWrite(owner, context(null), from)).toBe('notAllowed');
	});
});

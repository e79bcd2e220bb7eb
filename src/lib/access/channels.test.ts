import { describe, expect, it } from 'vitest';
import { agenda, contact, phrases } from '../../../tests/support/desk-documents';
import {
	askedQuestion,
	fundCard,
	questionSheet,
	readyReply,
	partner
} from '../../../tests/support/kept-documents';
import {
	EVERYONE,
	NOW,
	PEOPLE,
	STRUCTURE,
	account,
	changed,
	gesture,
	interview,
	move,
	notes,
	pathway,
	remark,
	seat,
	session,
	staff,
	stored,
	template,
	templateUse,
	trace,
	type Who
} from '../../../tests/support/documents';
import { confirmation } from '../../../tests/support/hosted';
import { caseload, transfer } from '../../../tests/support/transfers';
import { viewing } from '../../../tests/support/webfolio';
import type { AnyEnvelope } from '#domain/document';
import { withdrawRemark } from '#domain/gestures/remarks';
import { channelsOf, channelsOfUser, mayRead, visibleMonths } from './channels';

const { dossier, request } = account();
const advised = pathway('advised');
const personal = pathway('personal', 'own-0001');
const [advisedTask] = advised.tasks;
const [personalTask] = personal.tasks;

const takenBack = stored<'templateRemark'>(withdrawRemark(remark(), gesture), 'user:fred');

/** Who sees what: the whole of S50–S55, D03, D07–D11 in one table. */
const READERS: [string, AnyEnvelope, Who[]][] = [
	['CH-04 a dossier', dossier, ['consultant', 'counsellor', 'reception']],
	['CH-04 a request', request, ['consultant', 'counsellor', 'reception']],
	['CH-06 an advised pathway', advised.pathway, ['consultant', 'counsellor']],
	['CH-06 an advised task', advisedTask!, ['consultant', 'counsellor']],
	['CH-07 a personal pathway', personal.pathway, ['consultant']],
	['CH-07 a personal task', personalTask!, ['consultant']],
	['CH-08 an open trace', trace(advisedTask!, 'open'), ['consultant']],
	['CH-09 a sealed trace', trace(advisedTask!, 'sealed'), ['counsellor']],
	['CH-10 a released trace', trace(advisedTask!, 'released'), ['consultant', 'counsellor']],
	['CH-08 a kept personal trace', trace(personalTask!, 'kept'), ['consultant']],
	['CH-11 a shared personal trace', trace(personalTask!, 'shared'), ['consultant', 'counsellor']],
	[
		'CH-60 an agenda',
		agenda(),
		['consultant', 'counsellor', 'colleague', 'reception', 'localAdmin']
	],
	['CH-90 that somebody opened a shared trace', viewing(), ['consultant']],
	['IN-02 an interview', interview('planned'), ['consultant', 'counsellor']],
	['CH-70 the notes of a talk', notes(), ['counsellor']],
	['CH-70 the notes of a talk that was held', notes(interview('held')), ['counsellor']],
	['CH-80 a contact', contact(), ['counsellor']],
	['CH-80 one taken back', changed(contact(), { state: 'withdrawn' }), ['counsellor']],
	['CH-81 reusable remarks', phrases(), ['counsellor']],
	['CH-12 a private template', template('private'), ['counsellor']],
	['CH-12 a team template', template('team'), ['counsellor', 'colleague']],
	[
		'CH-12 a structure template',
		template('structure'),
		['counsellor', 'colleague', 'reception', 'localAdmin']
	],
	[
		'CH-12 a network template',
		template('network'),
		['counsellor', 'colleague', 'reception', 'localAdmin', 'foreigner', 'foreignDesk']
	],
	[
		'CH-20 the use of a template',
		templateUse(),
		['counsellor', 'colleague', 'reception', 'localAdmin', 'foreigner', 'foreignDesk']
	],
	[
		'CH-22 a remark on a network template',
		remark(),
		['counsellor', 'colleague', 'reception', 'localAdmin', 'foreigner', 'foreignDesk']
	],
	[
		'CH-22 a remark on a template of another structure',
		remark(template('structure')),
		['counsellor', 'colleague', 'reception', 'localAdmin', 'foreigner']
	],
	['CH-22 on a team’s', remark(template('team')), ['counsellor', 'colleague', 'foreigner']],
	['CH-22 on one made private since', remark(template('private')), ['counsellor', 'foreigner']],
	['CH-22 a remark taken back', takenBack, ['foreigner']],
	[
		'CH-21 a card of the fund',
		fundCard(),
		[
			'consultant',
			'counsellor',
			'colleague',
			'reception',
			'localAdmin',
			'foreigner',
			'foreignDesk',
			'neighbour'
		]
	],
	[
		'CH-21 a card of one structure',
		fundCard({ scope: 'structure' }),
		['consultant', 'counsellor', 'colleague', 'reception', 'localAdmin', 'neighbour']
	],
	[
		'CH-21 a retired card',
		changed(fundCard({ scope: 'structure' }, 'mife-savoie'), { state: 'retired' }),
		['foreigner', 'foreignDesk']
	],
	['CH-26 a question sheet that is a draft', questionSheet(), ['reception', 'foreignDesk']],
	[
		'CH-26 a published one',
		changed(questionSheet({}, 'mife-savoie'), { state: 'current' }),
		['reception', 'foreignDesk']
	],
	['CL-60 the transfer of a caseload', transfer(), ['localAdmin']],
	['CL-65 how many people everybody follows', caseload(), ['localAdmin']],
	['CH-37 what a host is asked', confirmation(), ['consultant', 'counsellor']],
	['CH-36 a partner', partner(), ['counsellor', 'colleague', 'reception', 'localAdmin']],
	['CH-30 a ready reply', readyReply(), ['counsellor', 'colleague', 'reception', 'localAdmin']],
	['CH-27 what was asked in vain', askedQuestion(), ['reception', 'foreignDesk']],
	[
		'CH-24 a session',
		session(),
		['consultant', 'counsellor', 'colleague', 'reception', 'localAdmin', 'neighbour']
	],
	['CH-25 a seat', seat(session()), ['consultant', 'counsellor', 'colleague', 'reception']],
	[
		'CH-25 a seat that went elsewhere with its dossier',
		seat({ ...session({}, 'mife-savoie'), structure: STRUCTURE }),
		['consultant', 'counsellor']
	],
	['CH-19 a move that is asked for', move(), ['consultant', 'foreignDesk']],
	['CH-19 a move that was taken back', move('withdrawn'), ['consultant']],
	['CH-19 a move that is through', move('settled'), ['consultant', 'foreignDesk', 'reception']],
	['CH-03 the staff', staff(), ['counsellor', 'colleague', 'reception', 'localAdmin']]
];

describe('channels', () => {
	it.each(READERS)('%s is seen by exactly those entitled', (_, doc, readers) => {
		const seen = EVERYONE.filter((who) => mayRead(PEOPLE[who], doc));
		expect(seen.sort()).toEqual([...readers].sort());
	});

	it('CH-12 a team of another structure is another team, whatever its name', () => {
		// The counsellors of both structures stand in a team of this name (documents.ts).
		const teamOf = (who: Who) => PEOPLE[who].standings.flatMap((one) => one.teams);
		expect(teamOf('foreigner')).toEqual(teamOf('counsellor'));
		expect(mayRead(PEOPLE.foreigner, template('team'))).toBe(false);
		expect(channelsOf(template('team'))).toEqual(['t:ofpc:team:geneve']);
	});

	it('CH-12 no name of a team leads into another structure’s channel', () => {
		for (const team of ['ofpc:team:geneve', ':ofpc:team:geneve', '../ofpc:team:geneve']) {
			const standings = [
				{ structure: 'mife-savoie', roles: ['counsellor' as const], teams: [team] }
			];
			expect(mayRead({ ...PEOPLE.foreigner, standings }, template('team'))).toBe(false);
		}
	});

	it.each(READERS)('CH-01 %s stands in one to four channels', (_, doc) => {
		expect(channelsOf(doc).length).toBeGreaterThanOrEqual(1);
		expect(channelsOf(doc).length).toBeLessThanOrEqual(4);
	});

	it('CH-11 a consent holds until the end of its last day, by the server’s clock', () => {
		const shared = changed(trace(personalTask!, 'shared'), { body: { sharedUntil: '2026-11-23' } });
		const at = (now: number) => mayRead({ ...PEOPLE.counsellor, now }, shared);
		expect(at(NOW)).toBe(true);
		expect(at(Date.UTC(2026, 10, 23, 23, 59, 59))).toBe(true);
		expect(at(Date.UTC(2026, 10, 24))).toBe(false);
		expect(mayRead({ ...PEOPLE.consultant, now: Date.UTC(2027, 0, 1) }, shared)).toBe(true);
	});

	it('CH-17 an assignment changes what the counsellor may see, and rewrites no document', () => {
		const unassigned = { ...PEOPLE.counsellor, caseload: [] };
		expect(mayRead(unassigned, advised.pathway)).toBe(false);
		expect(channelsOf(account(false).dossier)).toEqual(channelsOf(dossier));
	});

	it('CH-05 the desk and the admin see the last 24 months, across a year’s end', () => {
		const months = visibleMonths(Date.UTC(2027, 0, 31));
		expect(months).toHaveLength(24);
		expect(months.slice(0, 2)).toEqual(['2027-01', '2026-12']);
		expect(new Set(months).size).toBe(24);
	});

	it('CH-14 a local admin sees the actions and no dossier by that role', () => {
		const channels = channelsOfUser(PEOPLE.localAdmin).map((place) => place.channel);
		expect(channels.some((channel) => channel.includes(':actions:'))).toBe(true);
		expect(channels.filter((channel) => channel.startsWith('d:'))).toEqual([]);
		expect(channels.filter((channel) => channel.includes(':desk:'))).toEqual([]);
	});

	it('CH-21 whoever is staff where his own dossier lives has its channel once', () => {
		const both = { ...PEOPLE.reception, own: PEOPLE.consultant.own };
		const channels = channelsOfUser(both).map((place) => place.channel);
		expect(channels.filter((channel) => channel === 'fund:ofpc')).toHaveLength(1);
	});

	it('CH-15 a user without any standing sees public cards and what is his alone', () => {
		const channels = channelsOfUser(PEOPLE.stranger).map((place) => place.channel);
		expect(channels).toEqual(['cards', 'u:user:nobody']);
	});
});

import { describe, expect, it } from 'vitest';
import { changed, gesture, NOW, remark, template } from '../../../tests/support/documents';
import { channelsOf } from '#access/channels';
import { checkDraft } from '#protocol/check';
import type { AnyDraft, Envelope } from './document';
import { draftOfEnvelope } from './draft';
import { replyToRemark, sayRemark, withdrawRemark } from './gestures/remarks';
import { homeOfRemark, templateRemarkId } from './ids';
import { MAX_REPLIES } from './limits';
import { merge } from './merge';
import { stamped } from './stamp';
import { remarksOn, replyTo, unreadRemarks } from './template-remark';

type Remark = Envelope<'templateRemark'>;
type Template = Envelope<'template'>;
const about = template('network');
const fred = { ...gesture, user: { id: 'user:fred', name: 'Fred Test' } };
const kept = (before: Remark | null, draft: AnyDraft, now = NOW, now_template = about) =>
	stamped(before, draft, { by: 'user:fred', now, template: now_template, channelsOf }) as Remark;
const answered = (one: Template, to: Remark, answer = '') =>
	({ ...one, ...replyToRemark(one, to, { takenUp: true, answer }, gesture) }) as Template;

describe('a remark', () => {
	it('PU-34 has an id that names template, structure and person, whatever the person’s own', () => {
		expect(templateRemarkId('template:a', 'ofpc', 'user:ofpc.k-1')).toBe(
			'templateRemark:a.ofpc_k-1'
		);
		expect(templateRemarkId('template:a', 'ofpc', 'user:ain.k')).toBe(
			'templateRemark:a.ofpc_ain-k'
		);
		expect(homeOfRemark('templateRemark:a_b.mife-ain_k_1')).toBe('mife-ain');
		expect(homeOfRemark('templateRemark:a.network_k')).toBe('');
		expect(homeOfRemark('templateRemark:a')).toBe('');
	});

	it('EN-12 is dated when it says something else, and read by whoever sees the template', () => {
		const first = kept(null, { ...draftOfEnvelope(remark(about)) }, 1);
		expect(first.body.saidAt).toBe(1);
		const house = changed(about, { body: { scope: 'structure' } });
		const same = kept(first, { ...draftOfEnvelope(first), w: 'w-elsewhere' }, 2, house);
		expect(same.body).toMatchObject({ saidAt: 1, audience: { scope: 'structure' } });
		const forged = { ...first.body, saidAt: 99, audience: { ...first.body.audience, home: 'x-y' } };
		const other = { ...draftOfEnvelope(first), body: { ...forged, text: 'Autre.' } } as AnyDraft;
		expect(kept(first, other, 3).body).toMatchObject({ saidAt: 3, audience: { home: 'ofpc' } });
	});

	it('MG-04 said on one device and taken back on the other, it is one of the two', () => {
		const base = remark(about);
		const place = { before: base, home: base.body.home };
		const mine = sayRemark(about, 'Trois séances, plutôt.', place, fred);
		const theirs = withdrawRemark(base, fred);
		const { doc, conflicts } = merge(draftOfEnvelope(base), mine, theirs);
		expect(doc).toMatchObject({ state: 'withdrawn', body: { text: '' } });
		expect(conflicts).toHaveLength(1);
	});

	it('BA-14 those that stand are listed, the newest first, what is not sent before all', () => {
		const at = (saidAt: number, key: string) =>
			changed(remark(about), { id: `templateRemark:x.ain_${key}`, body: { saidAt } });
		const back = changed(remark(about), { state: 'withdrawn' });
		const other = remark(template('team'));
		const listed = remarksOn(about.id, [at(1, 'a'), at(0, 'b'), at(2, 'c'), back, other]);
		expect(listed.map(({ body }) => body.saidAt)).toEqual([0, 2, 1]);
	});
});

describe('what the owner does with a remark', () => {
	it('BA-15 is unread until he has looked at what it says now; his own is not told to him', () => {
		const one = remark(about);
		expect(unreadRemarks(about, [one], about.author)).toEqual([one]);
		const seen = answered(about, one, 'Merci, c’est ajouté.');
		expect(unreadRemarks(seen, [one], about.author)).toEqual([]);
		expect(replyTo(one, seen)).toMatchObject({ takenUp: true, answer: 'Merci, c’est ajouté.' });
		const again = changed(one, { body: { text: 'Encore.', saidAt: one.body.saidAt + 1 } });
		expect(unreadRemarks(seen, [again], about.author)).toEqual([again]);
		expect(unreadRemarks(about, [{ ...one, author: about.author }], about.author)).toEqual([]);
		expect(unreadRemarks(about, [one], one.author)).toEqual([]);
		expect(unreadRemarks(about, [changed(one, { author: '', createdAt: 0 })], 'user:fred')).toEqual(
			[]
		);
	});

	it('BA-31 whoever marks it as taken up has not said what a colleague answered', () => {
		const one = remark(about);
		const marked = (answer: string) => {
			const marc = { ...gesture, user: { id: 'user:marc', name: 'Marc' } };
			const seen = answered(about, one, 'Merci.');
			return replyToRemark(seen, one, { takenUp: false, answer }, marc).body as Template['body'];
		};
		expect(marked('Merci.').replies?.[0]?.byName).toBe(gesture.user.name);
		expect(marked('Merci bien.').replies?.[0]?.byName).toBe('Marc');
	});

	it('BA-15 keeps the newest answers, one for each remark, and raises no version', () => {
		let one = about;
		for (let n = 0; n < MAX_REPLIES + 5; n++) {
			const id = `templateRemark:x.ain_${String(n).padStart(3, '0')}`;
			one = answered(one, changed(remark(about), { id }));
		}
		one = answered(one, changed(remark(about), { id: 'templateRemark:x.ain_064' }));
		expect(one.body.replies).toHaveLength(MAX_REPLIES);
		expect(one.body.replies?.[0]?.about).toBe('templateRemark:x.ain_005');
		expect(one.body.version).toBe(about.body.version);
	});

	it('MG-20 two members who answer offline where there is room for one more keep the newest', () => {
		let full = about;
		for (let n = 1; n < MAX_REPLIES; n++) {
			full = answered(full, changed(remark(about), { id: `templateRemark:x.ain_${n}` }));
		}
		const reply = (key: string) => {
			const to = changed(remark(about), { id: `templateRemark:x.ain_${key}` });
			return replyToRemark(full, to, { takenUp: true, answer: key }, gesture);
		};
		const { doc } = merge(draftOfEnvelope(full), reply('mine'), reply('theirs'));
		const { replies = [] } = doc.body as Template['body'];
		expect(replies).toHaveLength(MAX_REPLIES);
		expect(replies[0]?.about).toBe('templateRemark:x.ain_2');
		expect(replies.slice(-2).map(({ answer }) => answer)).toEqual(['theirs', 'mine']);
		expect(checkDraft(doc).ok).toBe(true);
	});

	it('BA-15 two members of a team who answer offline keep both answers', () => {
		const [a, b] = ['a', 'b'].map((key) =>
			changed(remark(about), { id: `templateRemark:x.ain_${key}` })
		);
		const base = draftOfEnvelope(changed(about, { body: { replies: [] } }));
		const mine = replyToRemark(about, a!, { takenUp: true, answer: 'A' }, gesture);
		const theirs = replyToRemark(about, b!, { takenUp: false, answer: 'B' }, gesture);
		const { doc, conflicts } = merge(base, mine, theirs);
		const { replies = [] } = doc.body as Template['body'];
		expect(replies.map(({ answer }) => answer).sort()).toEqual(['A', 'B']);
		expect(conflicts).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { checkDraft } from '#protocol/check';
import { changed, gesture, remark, stored, template } from '../../../tests/support/documents';
import type { Envelope } from './document';
import {
	declineImprovement,
	duplicateTemplate,
	giveToTeam,
	offerAgain,
	reviseTemplate,
	setScope,
	takeImprovement
} from './gestures/templates';
import { replyToRemark } from './gestures/remarks';
import { improvementOf, versionsOf } from './improvement';
import { MAX_ANSWER_CHARS, MAX_DOCUMENT_BYTES, MAX_REPLIES } from './limits';
import { contentOfTemplate, kindOfTemplate } from './template';
import { twinIdOf } from './twin';

type Template = Envelope<'template'>;
const source = template('network');
const copy = stored<'template'>(duplicateTemplate(source, 'mife-savoie', gesture));
const better = (of: Template, body: object = { aim: 'Mieux choisir.' }) =>
	stored<'template'>(reviseTemplate(of, { ...contentOfTemplate(of.body), ...body }, gesture));
const second = better(source);
const weight = (doc: object) => Buffer.byteLength(JSON.stringify(doc));

describe('an improvement at the source', () => {
	it('BA-05 is offered once the parent has a higher version that says something else', () => {
		expect(improvementOf(copy, source)).toBeNull();
		expect(improvementOf(copy, second)?.changes.map(({ key }) => key)).toEqual(['aim']);
		expect(improvementOf(copy, changed(source, { body: { version: 2 } }))).toBeNull();
		expect(improvementOf(better(copy), second)).toBeNull();
	});

	it('BA-05 nothing is asked of a parent that is private, not here or none, nor of a twin', () => {
		expect(improvementOf(copy, changed(second, { body: { scope: 'private' } }))).toBeNull();
		expect(improvementOf(copy, undefined)).toBeNull();
		expect(improvementOf(source, second)).toBeNull();
		expect(improvementOf({ ...copy, id: twinIdOf('1') }, second)).toBeNull();
	});

	it('BA-06 taken, it is a new version with one’s own words and the parent’s new ones', () => {
		const own = better(copy, { title: 'Le mien' });
		const offered = improvementOf(own, second)!;
		const taken = stored<'template'>(takeImprovement(own, offered, {}, gesture));
		expect(taken.body).toMatchObject({ title: 'Le mien', aim: 'Mieux choisir.', version: 3 });
		expect(taken.body.parent).toMatchObject({ version: 2, copied: contentOfTemplate(second.body) });
		expect(improvementOf(taken, second)).toBeNull();
		expect(checkDraft(takeImprovement(own, offered, {}, gesture)).ok).toBe(true);
	});

	it('BA-09 declined, it is offered again with the next version, from what was copied', () => {
		const declined = stored<'template'>(declineImprovement(copy, second, gesture));
		expect(declined.body.version).toBe(copy.body.version);
		expect(improvementOf(declined, second)).toBeNull();
		const third = better(second, { theme: 'Autre' });
		expect(improvementOf(declined, third)?.changes.map(({ key }) => key)).toEqual(['aim', 'theme']);
	});

	it('BA-31 what was declined is offered again, as far as it was before', () => {
		const declined = stored<'template'>(declineImprovement(copy, second, gesture));
		const again = stored<'template'>(offerAgain(declined, undefined, gesture));
		expect(again.body).toEqual(copy.body);
		expect(improvementOf(again, second)).not.toBeNull();
		const third = better(second, { theme: 'Autre' });
		const twice = stored<'template'>(declineImprovement(declined, third, gesture));
		const once = stored<'template'>(offerAgain(twice, declined.body.parent?.declined, gesture));
		expect(once.body).toEqual(declined.body);
	});

	it('BA-32 stays the same while remarks are answered or scopes change, and becomes another with a version', () => {
		const offered = (of: Template, from: Template) => versionsOf(improvementOf(of, from)!, of);
		const before = offered(copy, second);
		const reply = { takenUp: true, answer: 'Merci.' };
		const answered = stored<'template'>(replyToRemark(second, remark(second), reply, gesture));
		const shared = stored<'template'>(setScope(copy, 'network', gesture));
		expect([offered(copy, answered), offered(shared, second)]).toEqual([before, before]);
		expect(offered(copy, better(second, { theme: 'Autre' }))).not.toBe(before);
		expect(offered(better(copy, { title: 'Le mien' }), second)).not.toBe(before);
	});

	it('BA-10 what was copied is left out where both would not fit into one document', () => {
		const [task] = source.body.tasks;
		const long = (chars: number) => [{ ...task!, content: writing('é'.repeat(chars)) }];
		const writing = (model: string) => ({ tool: 'document' as const, expected: '', model });
		const large = changed(source, { body: { tasks: long(40_000) } });
		const kept = stored<'template'>(duplicateTemplate(large, 'mife-savoie', gesture));
		expect(kept.body.parent?.copied).toBeDefined();
		const grown = better(kept, { tasks: long(90_000) });
		expect(grown.body.parent).toEqual({
			id: source.id,
			title: 'Explorer',
			scope: 'network',
			version: 1
		});
		expect(weight(grown)).toBeLessThan(MAX_DOCUMENT_BYTES);
		expect(improvementOf(grown, better(large))?.changes.every(({ clash }) => clash)).toBe(true);
	});

	it('BA-10 what a narrower parent said goes no further than its copy’s author (P2)', () => {
		for (const scope of ['team', 'structure', 'private'] as const) {
			const inside = changed(source, { body: { scope, title: 'À nous', aim: 'Interne.' } });
			const own = stored<'template'>(duplicateTemplate(inside, 'mife-savoie', gesture));
			expect(own.body.parent?.copied?.aim).toBe(scope === 'private' ? undefined : 'Interne.');
			const said = { ...contentOfTemplate(own.body), title: 'Le mien', aim: 'À moi.' };
			const rewritten = stored<'template'>(reviseTemplate(own, said, gesture));
			const shared = stored<'template'>(setScope(rewritten, 'network', gesture));
			expect(JSON.stringify(shared.body)).not.toContain('Interne.');
			const taken = improvementOf(shared, better(inside, { theme: 'Autre' }));
			if (!taken) continue;
			const again = stored<'template'>(takeImprovement(shared, taken, {}, gesture));
			expect(again.body.parent?.copied).toBeUndefined();
		}
	});

	it('BA-10 answers to remarks count for what fits into one document', () => {
		const [task] = source.body.tasks;
		const room = (chars: number) => {
			const model = 'x'.repeat(chars);
			const content = { tool: 'document' as const, expected: '', model };
			return changed(source, { body: { tasks: [{ ...task!, content }] } });
		};
		const beside = (of: Template, replies: object[]) => changed(of, { body: { replies } });
		const answers = Array.from({ length: MAX_REPLIES }, (_, at) => ({
			about: `templateRemark:x.ain_${at}`,
			to: 1,
			takenUp: true,
			answer: 'x'.repeat(MAX_ANSWER_CHARS),
			byName: 'Claire Rey'
		}));
		// Both fit, and both fit no more with the answers beside them.
		const large = room(115_000);
		const copied = stored<'template'>(duplicateTemplate(large, 'mife-savoie', gesture));
		expect(better(copied).body.parent?.copied).toBeDefined();
		const answered = beside(copied, answers);
		expect(better(answered).body.parent?.copied).toBeUndefined();
		expect(weight(setScope(answered, 'private', gesture))).toBeLessThan(MAX_DOCUMENT_BYTES);
		const last = beside(copied, answers.slice(1));
		const reply = replyToRemark(last, remark(last), { takenUp: true, answer: 'Merci.' }, gesture);
		expect(weight(reply)).toBeLessThan(MAX_DOCUMENT_BYTES);
	});

	it('BA-07 whether a task needs a network is a part of it', () => {
		const [task, ...rest] = source.body.tasks;
		const needs = better(source, { tasks: [{ ...task!, offline: false }, ...rest] });
		const offered = improvementOf(copy, needs)!;
		expect(offered.changes.map(({ key }) => key)).toEqual(['0.offline']);
		const taken = stored<'template'>(takeImprovement(copy, offered, {}, gesture));
		expect(taken.body.tasks[0]?.offline).toBe(false);
		const said = better(source, { tasks: [{ ...task!, offline: true }, ...rest] });
		expect(improvementOf(copy, said)).toBeNull();
	});
});

describe('whose a template is', () => {
	it('BA-11 a team keeps what is shared more widely; what only its author sees is no team’s', () => {
		const ours = template('team');
		const after = (draft: ReturnType<typeof setScope>) => {
			const { scope, team } = stored<'template'>(draft).body;
			return [scope, team];
		};
		expect(after(setScope(ours, 'network', gesture))).toEqual(['network', 'team:geneve']);
		expect(after(setScope(ours, 'private', gesture))).toEqual(['private', null]);
		expect(after(giveToTeam(ours, 'team:nyon', gesture))).toEqual(['team', 'team:nyon']);
		expect(after(giveToTeam(ours, null, gesture))).toEqual(['private', null]);
		expect(after(giveToTeam(copy, 'team:nyon', gesture))).toEqual(['team', 'team:nyon']);
		expect(after(giveToTeam(source, 'team:nyon', gesture))).toEqual(['network', 'team:nyon']);
	});

	it('BA-01 a template of one task is a task, of more a pathway', () => {
		expect(kindOfTemplate(source.body)).toBe('pathway');
		expect(kindOfTemplate({ tasks: source.body.tasks.slice(1) })).toBe('task');
	});
});

import type { AnyDraft, Envelope } from '../document';
import { NETWORK, templateRemarkId } from '../ids';
import { parentFor } from '../improvement';
import { MAX_REPLIES } from '../limits';
import type { RemarkReply } from '../template';
import { audienceOf } from '../template-remark';
import { created, edited, type Gesture } from './edit';

type Template = Envelope<'template'>;
type Remark = Envelope<'templateRemark'>;

/**
 * ADR 0028: says what one thinks of a template, or says it otherwise.
 * @param before one’s own remark on it, be it taken back
 */
export function sayRemark(
	template: Template,
	text: string,
	{ before, home }: { before: Remark | undefined; home: string },
	gesture: Gesture
): AnyDraft {
	const { name: authorName, id: user } = gesture.user;
	const said = { text, version: template.body.version, authorName };
	if (before) return edited(before, { state: 'said', body: said }, gesture.newKey);
	const id = templateRemarkId(template.id, home, user);
	const body = { ...said, template: template.id, home, saidAt: 0, audience: audienceOf(template) };
	return created<'templateRemark'>(
		{ id, type: 'templateRemark', structure: NETWORK, dossier: null, state: 'said', body },
		gesture.newKey
	);
}

/** Nothing of what was said is kept. */
export function withdrawRemark(remark: Remark, gesture: Gesture): AnyDraft {
	return edited(remark, { state: 'withdrawn', body: { text: '' } }, gesture.newKey);
}

/** What was taken back is said again, of the version it spoke of. */
export function sayRemarkAgain(now: Remark, was: Remark, gesture: Gesture): AnyDraft {
	const { text, version } = was.body;
	return edited(now, { state: 'said', body: { text, version } }, gesture.newKey);
}

/** An owner of the template tells what he does with a colleague’s remark. The oldest answers make room. */
export function replyToRemark(
	template: Template,
	remark: Remark,
	{ takenUp, answer }: Pick<RemarkReply, 'takenUp' | 'answer'>,
	gesture: Gesture
): AnyDraft {
	const { id: about, body } = remark;
	const { scope, parent, replies: before = [] } = template.body;
	const others = before.filter((one) => one.about !== about);
	const same = before.find((one) => one.about === about && answer && one.answer === answer);
	// Whoever marks a remark as taken up has not said what a colleague answered.
	const byName = same?.byName ?? gesture.user.name;
	const reply = { about, to: body.saidAt, takenUp, answer, byName };
	const replies = [...others, reply].slice(-MAX_REPLIES);
	const kept = parent && parentFor(parent, { ...template.body, replies }, scope);
	return edited(template, { body: { replies, parent: kept } }, gesture.newKey);
}

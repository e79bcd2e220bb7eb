import type { AnyDraft, Envelope } from '#domain/document';
import { replyToRemark, sayRemark, withdrawRemark } from '#domain/gestures/remarks';
import { templateRemarkId } from '#domain/ids';
import type { Client } from '../client';
import { typed } from './typing';

/** What counsellors say of each other’s templates, by weight. Null when there is nothing to do it with. */
export const REMARKS: [number, (client: Client) => AnyDraft[] | null][] = [
	[3, says],
	[1, takesBack],
	[2, answers]
];

/** Under the limit of a remark, with room for one more sentence. */
const ROOM = 900;

function says(client: Client): AnyDraft[] | null {
	const home = client.all('staff')[0]?.structure;
	const template = client.random.pick(client.all('template'));
	if (!home || !template) return null;
	const id = templateRemarkId(template.id, home, client.person.id);
	const before = client.get('templateRemark', id) ?? undefined;
	const text = typed(client, id, before?.body.text, ROOM);
	return [sayRemark(template, text, { before, home }, client.gesture())];
}

function mine(client: Client): Envelope<'templateRemark'> | undefined {
	const all = client.all('templateRemark').filter(({ author }) => author === client.person.id);
	return client.random.pick(all);
}

function takesBack(client: Client): AnyDraft[] | null {
	const remark = mine(client);
	if (!remark) return null;
	client.shared.journal.replacing(remark.body.text);
	return [withdrawRemark(remark, client.gesture())];
}

/** Of any template that is here: those of others are refused. */
function answers(client: Client): AnyDraft[] | null {
	const remark = client.random.pick(client.all('templateRemark'));
	const template = remark && client.get('template', remark.body.template);
	if (!remark || !template) return null;
	const before = template.body.replies?.find(({ about }) => about === remark.id);
	client.shared.journal.replacing(before?.answer ?? '');
	const answer = client.random.chance(0.5)
		? client.shared.journal.mark(client.person.id, template.id)
		: '';
	const reply = { takenUp: client.random.chance(0.5), answer };
	return [replyToRemark(template, remark, reply, client.gesture())];
}

import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { proposePathway } from '#domain/gestures/pathways';
import { openAccount } from '#domain/gestures/requests';
import { acceptTask, saveWork, validateTask } from '#domain/gestures/tasks';
import { traceIdOfTask } from '#domain/ids';
import type { Device } from './device';

const SEARCH = { tool: 'search', question: 'Quels métiers ?', hints: '' } as const;
const TASK = {
	title: 'Chercher',
	instruction: '',
	content: SEARCH,
	place: '',
	gate: false
} as const;

/** What a person does at a device, once. */
export type Act = (device: Device) => Promise<void>;

/** Notes in a pathway of her own, which nobody else ever sees: a new one now and then. */
export const consultant: Act = async (device) => {
	const tasks = (await device.all('task')).filter(({ body }) => body.kind === 'personal');
	const task = device.random.pick(tasks);
	if (!task || device.random.chance(0.1)) return ownPathway(device);
	if (task.state === 'open') await write(device, task);
};

/** A new pathway for somebody followed, a word more in one under way, a decision on finished work. */
export const counsellor: Act = async (device) => {
	const what = device.random.weighted([
		[3, accept],
		[2, propose],
		[5, rephrase]
	]);
	await what?.(device);
};

/** Accounts for people who telephone, some of them with a counsellor at once. */
export const reception: Act = async (device) => {
	if (device.random.chance(0.4)) await open(device);
};

async function ownPathway(device: Device): Promise<void> {
	const { own } = device.signedIn.session;
	if (!own) return;
	const id = `pathway:${device.newKey()}`;
	const mark = made(device, { id, structure: own.structure, readers: [device.user] });
	const plan = { title: mark, aim: '', kind: 'personal' as const, template: null };
	const tasks = [TASK, { ...TASK, title: 'Écrire' }];
	await device.save(proposePathway({ ...plan, tasks }, { ...own, id }, device.gesture));
}

/** Each device has a field of its own, so that two of one person write side by side, and merge. */
async function write(device: Device, task: Envelope<'task'>): Promise<void> {
	const trace = await traceOf(device, task);
	const field = device.first ? 'notes' : 'conclusion';
	const id = traceIdOfTask(task.id);
	const { structure } = task;
	const place = `${id}.${field}`;
	const mark = made(device, { id, structure, readers: [device.user], place });
	const before = trace?.body.work;
	const blank = { tool: 'search' as const, notes: '', sources: [], conclusion: '' };
	const work = { ...(before?.tool === 'search' ? before : blank), [field]: `J’ai lu ${mark}.` };
	const drafts = saveWork(task, trace, work, [], device.gesture);
	const done = !device.first && device.random.chance(0.05);
	await device.save(
		done && trace ? [...drafts, ...validateTask(task, trace, device.gesture).slice(-1)] : drafts
	);
}

async function accept(device: Device): Promise<void> {
	const waiting = (await device.all('task')).filter((task) => task.state === 'validated');
	const task = device.random.pick(waiting.filter(({ body }) => body.kind === 'advised'));
	const trace = task && (await traceOf(device, task));
	if (task && trace) await device.save([acceptTask(task, trace, '', device.gesture)]);
}

async function propose(device: Device): Promise<void> {
	const dossier = device.random.pick(await followed(device));
	if (!dossier) return;
	const id = `pathway:${device.newKey()}`;
	const { structure, body } = dossier;
	const mark = made(device, { id, structure, readers: [device.user, body.consultant] });
	const plan = { title: mark, aim: '', kind: 'advised' as const, template: null, tasks: [TASK] };
	const target = { id, dossier: dossier.id, structure };
	await device.save(proposePathway(plan, target, device.gesture));
}

async function rephrase(device: Device): Promise<void> {
	const dossiers = new Map((await followed(device)).map((one) => [one.id, one]));
	const pathways = (await device.all('pathway')).filter(({ dossier, state, body }) => {
		return state === 'proposed' && body.kind === 'advised' && dossiers.has(dossier ?? '');
	});
	const pathway = device.random.pick(pathways);
	const dossier = dossiers.get(pathway?.dossier ?? '');
	if (!pathway || !dossier) return;
	const field = device.first ? 'title' : 'aim';
	const { id, structure } = pathway;
	const readers = [device.user, dossier.body.consultant];
	// What the title said when it was proposed is replaced by the first device’s next word.
	const place = field === 'title' ? id : `${id}.${field}`;
	const mark = made(device, { id, structure, readers, place });
	await device.save([edited(pathway, { body: { [field]: mark } }, device.newKey) as AnyDraft]);
}

async function open(device: Device): Promise<void> {
	const { session } = device.signedIn;
	const structure = session.standings[0]?.structure ?? '';
	const key = device.newKey();
	const ids = { dossier: `dossier:${key}`, request: `request:${key}`, consultant: `user:${key}` };
	const staff = (await device.all('staff')).find((one) => one.structure === structure);
	// Whoever may read what is written must be known: the list comes with the first exchanges.
	if (!staff) return;
	const { members } = staff.body;
	const to = device.random.pick(members.filter(({ roles }) => roles.includes('counsellor')));
	const desk = members.filter(({ roles }) => roles.includes('reception')).map(({ user }) => user);
	const readers = [...desk, ...(to ? [to.user] : [])];
	const need = made(device, { id: ids.request, structure, readers });
	const counsellor = to ? { id: to.user, name: `${to.firstName} ${to.surname}` } : null;
	const person = {
		civility: 'autre',
		surname: 'Chaos',
		firstName: 'Camille',
		email: null
	} as const;
	const more = { phone: null, birthDate: null, nationality: '', postCode: '' };
	const opening = {
		structure,
		way: 'phone' as const,
		person: { ...person, ...more },
		need,
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: {},
		questionnaireVersion: 0,
		files: [],
		counsellor
	};
	await device.save(openAccount(opening, ids, device.gesture));
}

interface Place {
	id: string;
	structure: string;
	readers: readonly string[];
	place?: string;
}

function made(device: Device, { id, structure, readers, place = id }: Place): string {
	return device.marks.make({ id, structure, readers: new Set(readers), place }).text;
}

async function followed(device: Device): Promise<Envelope<'dossier'>[]> {
	const all = await device.all('dossier');
	return all.filter(({ body }) => body.assignment?.counsellor === device.user);
}

async function traceOf(device: Device, task: Envelope<'task'>): Promise<Envelope<'trace'> | null> {
	const traces = await device.all('trace');
	return traces.find(({ id }) => id === traceIdOfTask(task.id)) ?? null;
}

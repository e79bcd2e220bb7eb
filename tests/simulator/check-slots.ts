import { overlap, type Slot } from '#domain/slot';
import type { Stored } from './viewings';
import { wasLost } from './was-lost';
import type { World } from './world';

/** AG-05, AG-06, AG-70: whoever chose a slot is answered, moved or not, and no slot was given twice. */
export function checkSlots(world: World, docs: Stored[]): void {
	const { journal, oracle } = world;
	checkNotes(world);
	const stayed = docs.filter(({ type, log }) => type === 'dossier' && log.every(isNoChange));
	const counsellorOf = new Map(
		stayed.map((doc) => [doc._id, doc.type === 'dossier' && doc.body.assignment?.counsellor])
	);
	const given = new Map<string, string>();
	for (const doc of docs) {
		if (doc.type !== 'interview' || !doc.body.slot || wasLost(oracle, doc._id)) continue;
		const counsellor = counsellorOf.get(doc.dossier ?? '');
		const { slot, appointment } = doc.body;
		if (!counsellor) continue;
		if (doc.state === 'asked' && !slot.gone)
			journal.violated('AG', `${doc._id} has no answer about its slot`);
		if (doc.state === 'planned' && slot.from && !slot.gone)
			journal.violated('AG', `${doc._id} has no answer about the slot it is to move to`);
		const { day, hour, minutes } = slot;
		const booked = appointment?.day === day && appointment.hour === hour;
		if (doc.state !== 'planned' || !booked || appointment.minutes !== minutes) continue;
		if (!isGiven(doc)) continue;
		const key = `${doc.structure} ${counsellor} ${day} ${hour}`;
		const other = given.get(key);
		if (other) journal.violated('AG', `${other} and ${doc._id} were given one slot`);
		given.set(key, doc._id);
	}
}

type Taken = Record<string, Slot & { given?: object }>;

/** AG-05: whenever a slot was given, nothing else that was noted then met it. */
function checkNotes({ journal, oracle }: World): void {
	for (const [key, versions] of oracle.history) {
		if (!key.includes('/slots:')) continue;
		for (const [n, { doc }] of versions.entries()) {
			const before = versions[n - 1];
			// What a restored store has lost had perhaps been given in it.
			if (before?.lost) continue;
			const [was, is] = [before ? takenIn(before.doc) : {}, takenIn(doc)];
			for (const [id, slot] of Object.entries(is)) {
				if (!slot.given || was[id]?.given) continue;
				const met = Object.keys(is).find((other) => other !== id && overlap(is[other]!, slot));
				if (met) journal.violated('AG', `${id} was given what ${met} has`);
			}
		}
	}
}

function takenIn(doc: object): Taken {
	return 'taken' in doc ? (doc.taken as Taken) : {};
}

/** By the server: what somebody fixes may overlap on purpose, and a stand-in does so in his own agenda. */
function isGiven({ log }: Stored): boolean {
	const fixed = ['interviewPlanned', 'interviewMoved'];
	return log.findLast(({ kind }) => fixed.includes(kind))?.by === 'system';
}

/** Whoever has followed it from the beginning follows it still, and here. */
function isNoChange({ kind }: { kind: string }): boolean {
	const changes = ['counsellorChanged', 'counsellorRemoved', 'dossierLeft', 'dossierArrived'];
	return !changes.includes(kind);
}

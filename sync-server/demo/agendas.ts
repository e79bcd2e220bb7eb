import type { Range } from '#domain/agenda';
import { fullName } from '#domain/full-name';
import { keepAgenda } from '#domain/gestures/agenda';
import type { StaffMember } from '#domain/structure';
import type { Replay } from './replay';
import { withRole } from './staff';
import type { StructureSeed } from './structures/seed';

/** Hours of every week; a counsellor has them on his own days. */
const HOURS: readonly Omit<Range, 'key' | 'weekday'>[] = [
	{
		from: '09:00',
		to: '12:00',
		mode: 'onSite',
		place: 'Bureau 2, 1er étage',
		minutes: 60,
		kinds: ['guidance'],
		offered: true
	},
	{
		from: '14:00',
		to: '16:00',
		mode: 'phone',
		place: '',
		minutes: 30,
		kinds: ['information'],
		offered: true
	},
	{
		from: '13:30',
		to: '15:30',
		mode: 'onSite',
		place: '',
		minutes: 60,
		kinds: ['followUp'],
		offered: false
	}
];
const WORKDAYS = 5;

/** Every counsellor has opened hours: some that people choose themselves, some that are his own mark. */
export function openAgendas(
	replay: Replay,
	structures: readonly StructureSeed[],
	at: number
): void {
	for (const { id, staff } of structures) {
		for (const [n, member] of withRole(staff, 'counsellor').entries())
			open(replay, id, member, n, at);
	}
}

function open(replay: Replay, structure: string, member: StaffMember, n: number, at: number): void {
	const ranges = HOURS.map((hours, place) => {
		return { ...hours, key: replay.newKey(), weekday: ((n + 2 * place) % WORKDAYS) + 1 };
	});
	const gesture = { newKey: replay.newKey, user: { id: member.user, name: fullName(member) } };
	replay.apply(keepAgenda(undefined, structure, { ranges }, gesture), member.user, at);
}

import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';

/** A decision on a task as one side of a conflict holds it: whatever was kept, however old. */
interface Decided {
	outcome: 'accepted' | 'returned' | 'waived';
	remark: string;
	by: string;
	byName: string;
}

const OUTCOMES = {
	accepted: m.desk_decided_accepted,
	returned: m.desk_decided_returned,
	waived: m.desk_decided_waived
};

/** The decision in one side of a conflict about a task; null when that side decided nothing. */
export function decisionIn(side: unknown): Decided | null {
	const decision = (side as { decision?: Partial<Decided> | null } | null)?.decision;
	const { outcome, remark = '', by = '', byName = '' } = decision ?? {};
	if (!outcome || !Object.hasOwn(OUTCOMES, outcome)) return null;
	return { outcome, remark, by, byName };
}

/** What was decided, with its reason: never one with the other’s. */
export function decisionWords({ outcome, remark }: Decided): string {
	return [OUTCOMES[outcome](), remark].filter(Boolean).join('\n\n');
}

/** Whose decision the other side is: a colleague’s, or one’s own on another device. */
export function deciderWords({ by, byName }: Decided): string {
	if (by === device.session?.user) return m.desk_decided_elsewhere();
	return byName ? m.desk_decided_by({ name: byName }) : m.sync_conflict_theirs();
}

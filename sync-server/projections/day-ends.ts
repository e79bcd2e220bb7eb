import { dayOf } from '../store/expiry';
import { endConsents } from './consents';
import type { ProjectionContext } from './context';
import { endReferrals } from './referrals';
import { endStandIns } from './stand-ins';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;

/** Ends in one structure what ends with a day, in UTC: consents (D08), stand-ins (CL-04), referrals (DO-124). */
export async function endDay(ctx: Ctx, structure: string): Promise<void> {
	await endConsents(ctx, structure);
	await endStandIns(ctx, structure);
	await endReferrals(ctx, structure);
}

/**
 * Ends what is over before the first answer of a day, so that a device asking one second after midnight
 * is told already (P4): one look a day and process is enough.
 */
export class DayEnds {
	private readonly done = new Map<string, { day: string; ended: Promise<void> }>();

	constructor(private readonly ctx: Ctx) {}

	/** Resolves when nothing in this structure is shown beyond its day. */
	async settled(structure: string): Promise<void> {
		const day = dayOf(this.ctx.now());
		const known = this.done.get(structure);
		if (known?.day === day) return known.ended;
		const ended = endDay(this.ctx, structure);
		this.done.set(structure, { day, ended });
		// A look that failed is no look: the next pull tries again.
		ended.catch(() => this.done.delete(structure));
		return ended;
	}
}

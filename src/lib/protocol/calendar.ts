import type { Static } from 'typebox';
import * as Type from 'typebox';
import { orNull, strict } from '#domain/text';

const MAX_ADDRESS = 2_000;
const Zone = Type.String({ pattern: '^[A-Za-z0-9_+/-]{1,64}$' });
const Subscription = {
	/** Since when there is an address, ms since 1970; null while there is none. */
	since: orNull(Type.Integer({ minimum: 0 })),
	/** The time zone in which its hours are told. */
	zone: orNull(Zone)
};

/** Whether one's agenda may be subscribed to from another calendar. */
export const CalendarState = strict(Subscription);
export type CalendarState = Static<typeof CalendarState>;

/** Makes an address, and ends the one before. @field zone that of the clock on the wall of the centre */
export const CalendarRequest = strict({ zone: Zone });
export type CalendarRequest = Static<typeof CalendarRequest>;

/** The new address, told this once: the server keeps a hash of it. */
export const CalendarAddress = strict({
	...Subscription,
	address: Type.String({ maxLength: MAX_ADDRESS })
});
export type CalendarAddress = Static<typeof CalendarAddress>;

import { agendaId } from '#domain/agenda';
import { calendarFile } from '#domain/calendar-file';
import { groupBy } from '#domain/collections';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { LANGUAGES, type Language } from '#domain/language';
import { dayAfter } from '#domain/slot';
import type { GatewayContext, GatewayUser } from '../gateway/context';
import { factsOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import { Locations } from '../moves/location';
import { dayOf } from '../store/expiry';
import type { Database } from '../store/port';
import { calendarEntries } from './talk-entries';
import { CALENDAR_WORDS } from './words';

/** How long what is past stays in a calendar. */
const TOLD_DAYS = 30;

/** Agendas as other calendars subscribe to them (ADR 0037). */
export class Calendars {
	/** @param publicUrl without a slash at its end */
	constructor(
		private readonly ctx: GatewayContext,
		private readonly publicUrl: string
	) {}

	/**
	 * The talks of the open dossiers that a counsellor follows at this instant, as her agenda shows them, and
	 * her absences.
	 * @param language that of her account; the first where she has chosen none
	 * @returns a file of RFC 5545; null of whoever is a counsellor nowhere (any more)
	 */
	async fileOf(
		user: GatewayUser,
		zone: string,
		language: Language = LANGUAGES[0]
	): Promise<string | null> {
		const { standings, caseload } = await factsOf(this.ctx, user);
		const counselling = standings.filter(({ roles }) => roles.includes('counsellor'));
		if (counselling.length === 0) return null;
		const dossiersIn = groupBy(caseload, ({ structure }) => structure);
		const [interviews, agendas]: [Envelope<'interview'>[], Envelope<'agenda'>[]] = [[], []];
		for (const { structure } of counselling) {
			const db = await this.ctx.store.open(structure);
			const dossiers = (dossiersIn.get(structure) ?? []).map(({ dossier }) => dossier);
			interviews.push(...(await this.talksIn(db, dossiers)));
			const agenda = await db.get(agendaId(structure, user.id));
			if (agenda) agendas.push(fromStored(agenda) as Envelope<'agenda'>);
		}
		const from = dayAfter(dayOf(this.ctx.now()), -TOLD_DAYS);
		const { publicUrl } = this;
		const entries = calendarEntries({ interviews, agendas, from, publicUrl, language });
		return calendarFile(entries, { name: CALENDAR_WORDS[language].calendar, zone });
	}

	/** Talks of those of these dossiers that are open. */
	private async talksIn(
		db: Database,
		dossiers: readonly string[]
	): Promise<Envelope<'interview'>[]> {
		const open = (await this.presentIn(db, dossiers)).filter(({ state }) => state === 'open');
		const rows = await Promise.all(open.map(({ id }) => db.list(`d:${id}`)));
		const ids = rows.flat().flatMap(({ id }) => (id.startsWith('interview:') ? [id] : []));
		const talks = await this.presentIn(db, ids);
		return talks.filter((doc) => doc.type === 'interview');
	}

	private async presentIn(db: Database, ids: readonly string[]): Promise<AnyEnvelope[]> {
		const stored = [...(await db.getMany(ids)).values()].filter(({ channels }) => channels?.length);
		return (await new Locations(this.ctx.store).present(db.name, stored)).map(fromStored);
	}
}

import { m } from '$lib/i18n/paraglide/messages';
import type { AreaRole } from './areas';

const NAMES: Record<AreaRole, () => string> = {
	consultant: m.sync_area_consultant,
	counsellor: m.sync_area_counsellor,
	reception: m.sync_area_reception,
	localAdmin: m.sync_area_admin,
	coordinator: m.network_area
};

/** What an area is called where one goes from one to another. */
export function areaName(role: AreaRole): string {
	return NAMES[role]();
}

import type { StaffRole } from '#domain/structure';
import { m } from '$lib/i18n/paraglide/messages';

/** What the admin calls each role. */
export const ROLE_LABELS: Record<StaffRole, () => string> = {
	counsellor: m.admin_role_counsellor,
	reception: m.admin_role_reception,
	localAdmin: m.admin_role_admin
};

import type { Accounts } from '../accounts/accounts';
import type { DemoAccounts } from './seed';

/** The demo’s accounts, made by the accounts module: fictitious people are not invited by mail. */
export function demoAccounts(accounts: Accounts): DemoAccounts {
	return {
		ensureStaff: async (structure, member, password) => {
			await accounts.ensureFictitiousStaff(structure, member, password);
		},
		ensureConsultantWith: async (dossier, password) => {
			await accounts.ensureConsultant(dossier, { password, invite: false });
		}
	};
}

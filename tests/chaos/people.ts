import { DEMO_PASSWORD } from '../../sync-server/demo/staff';
import { consultant, counsellor, reception, type Act } from './acts';

/** Who sits at a device, of the demo’s fictitious people. */
export interface Person {
	email: string;
	act: Act;
	/** Of two devices of one person, the one that writes the first of the two fields. */
	first: boolean;
}

export const PASSWORD = DEMO_PASSWORD;

/** Eight devices: two people have two each, and one belongs to another structure. */
export const PEOPLE: readonly Person[] = [
	{ email: 'helene.dupraz@ofpc.test', act: reception, first: true },
	{ email: 'camille.favre@ofpc.test', act: counsellor, first: true },
	{ email: 'camille.favre@ofpc.test', act: counsellor, first: false },
	{ email: 'lea.martin@exemple.test', act: consultant, first: true },
	{ email: 'lea.martin@exemple.test', act: consultant, first: false },
	{ email: 'yasmina.cherif@exemple.test', act: consultant, first: true },
	{ email: 'david.moreau@exemple.test', act: consultant, first: true },
	{ email: 'sophie.rey@mife-savoie.test', act: counsellor, first: true }
];

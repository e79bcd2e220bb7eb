import type { TemplateSeed } from '../kit';
import { checkPoint } from './check-point';
import { interviewEmployed, interviewSeeker } from './interview';
import { exploreOccupation, interviewProfessional, visitCompany } from './occupation';
import { backToStudy, crossBorder, cvAndLetter } from './projects';
import { skillsAndVae, whatMatters } from './self';
import { welcomeMife, welcomeOfpc } from './welcome';
import { welcomeMifeAin, welcomeMifeHauteSavoie } from './welcome-mife';

/** Every pathway shipped with the product, in the order of the bank. */
export const BANK: readonly TemplateSeed[] = [
	welcomeOfpc,
	welcomeMifeAin,
	welcomeMifeHauteSavoie,
	welcomeMife,
	interviewEmployed,
	interviewSeeker,
	exploreOccupation,
	interviewProfessional,
	visitCompany,
	skillsAndVae,
	whatMatters,
	crossBorder,
	cvAndLetter,
	backToStudy,
	checkPoint
];

/** The id of a shipped pathway: the same in every installation. */
export function templateId(slug: string): string {
	return `template:${slug}`;
}

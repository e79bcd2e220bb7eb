import { asTemplate, type TemplateSeed } from './kit';
import { ownBusiness } from './templates/business';
import { health, mobility } from './templates/circumstances';
import { checkPoint } from './templates/check-point';
import { confidence } from './templates/confidence';
import { validateExperience } from './templates/experience';
import { interviewEmployed, interviewSeeker } from './templates/interview';
import { exploreOccupation, interviewProfessional, visitCompany } from './templates/occupation';
import { backToStudy, crossBorder, cvAndLetter } from './templates/projects';
import { jobSearch, network } from './templates/search';
import { skillsAndVae, whatMatters } from './templates/self';
import { SINGLE_TASKS } from './templates/single-tasks';
import { firstSteps } from './templates/start';
import { interviewYoung } from './templates/young';

/** Every template that comes with the product, to be used at once by any centre (S47, S48). */
export const SHIPPED: readonly TemplateSeed[] = [
	firstSteps,
	interviewEmployed,
	interviewSeeker,
	interviewYoung,
	exploreOccupation,
	interviewProfessional,
	visitCompany,
	skillsAndVae,
	validateExperience,
	whatMatters,
	confidence,
	crossBorder,
	cvAndLetter,
	jobSearch,
	network,
	backToStudy,
	checkPoint,
	ownBusiness,
	mobility,
	health,
	...SINGLE_TASKS.map(asTemplate)
];

import type { AnyDraft, AnyEnvelope } from './document';
import { homeOfCard } from './fund-card';
import { keyOfId } from './ids';
import { homeOfSheet } from './question-sheet';
import { isTraining } from './training';

/** Whether a document is the training structure's, wherever it is kept: in its database or in the network's. */
export function isOfTraining(doc: AnyDraft | AnyEnvelope): boolean {
	return isTraining(doc.structure) || isTrainingHome(doc);
}

/** What is kept in the network's database names its house in the document or in its id. */
function isTrainingHome(doc: AnyDraft | AnyEnvelope): boolean {
	switch (doc.type) {
		case 'structureCard':
			return isTraining(keyOfId(doc.id));
		case 'template':
		case 'templateRemark':
			return isTraining(doc.body.home);
		case 'templateUse':
			return isTraining(doc.body.where);
		case 'fundCard':
			return isTraining(homeOfCard(doc.id));
		case 'questionSheet':
			return isTraining(homeOfSheet(doc.id));
		case 'move':
			return isTraining(doc.body.from) || isTraining(doc.body.to);
		default:
			return false;
	}
}

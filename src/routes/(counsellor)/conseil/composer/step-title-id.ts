/** The title of the task that is open: where one goes on once it was put in. */
export const STEP_TITLE_ID = 'composed-step-title';

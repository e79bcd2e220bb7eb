/** The field in which somebody who was referred says whether the partner may follow how it goes. */
export const FOLLOWS_FIELD = 'referral-follows';

/** Working days within which the coordinator finds somebody in place of an expert who said no. */
export const replaceWithinDays = 2;

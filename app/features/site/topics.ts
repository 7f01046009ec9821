/** Something on the site was given, freed or divided: for the staff who read its pages. */
export const siteTopic = "site:space";

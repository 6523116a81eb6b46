package worksafe.hazards.danger;

import worksafe.platform.enterprises.ActiveEnterprise;

/**
 * The enterprise that another context's fact is about.
 *
 * @param enterprise who and where it is
 * @param ended whether the copy holds that it does not trade any more
 */
record ConcernedEnterprise(ActiveEnterprise enterprise, boolean ended) {}

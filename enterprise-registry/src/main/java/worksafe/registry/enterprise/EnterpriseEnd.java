package worksafe.registry.enterprise;

import java.time.LocalDate;

/**
 * Why and since when an enterprise no longer trades.
 *
 * @param day the day of cancellation or revocation
 */
record EnterpriseEnd(LocalDate day, String reason) {}

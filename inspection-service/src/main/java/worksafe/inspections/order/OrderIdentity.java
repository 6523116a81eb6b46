package worksafe.inspections.order;

import java.util.UUID;

/**
 * What an order is called.
 *
 * @param id for machines
 * @param number for people and papers, for example {@code ZL320281-2026-000005}
 */
record OrderIdentity(UUID id, String number) {}

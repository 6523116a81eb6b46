package worksafe.inspections.inspection;

import java.util.UUID;

/**
 * What a visit is called.
 *
 * @param id for machines
 * @param number for people and papers, for example {@code JC320281-2026-000012}
 */
record InspectionIdentity(UUID id, String number) {}

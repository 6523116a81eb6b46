package worksafe.inspections.finding;

import java.util.UUID;

/**
 * What a finding is called.
 *
 * @param id for machines
 * @param number for people and papers, for example {@code JC320281-2026-000012-01}
 */
record FindingIdentity(UUID id, String number) {}

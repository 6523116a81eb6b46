package worksafe.hazards.danger;

import java.util.UUID;

/**
 * What a danger is called.
 *
 * @param id for machines
 * @param number for people and papers, for example {@code YH320281-2026-000123}
 */
record DangerIdentity(UUID id, String number) {}

package worksafe.inspections.delegation;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A power on the list of a delegation.
 *
 * @param code the name of a {@link TownPower}, or the code of a local one
 * @param title what a local one is
 * @param clause where in the paper
 */
@Embeddable
record DelegatedPower(String code, @Nullable String title, String clause) {}

package worksafe.inspections.keylist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * From what it follows that something is watched more closely.
 *
 * @param highRisk how many high-risk enterprises there are
 * @param accidents of the last five years
 * @param complaints of the last twelve months
 * @param majorDangers that are open, as the hazards context told; absent of a trade
 * @param sourceLevel of the gravest major source; absent where there is none
 */
@Embeddable
record KeyInputs(
        int highRisk,
        int accidents,
        int complaints,
        @Nullable Integer majorDangers,
        @Enumerated(EnumType.STRING) @Nullable KeySourceLevel sourceLevel,
        String reasons) {}

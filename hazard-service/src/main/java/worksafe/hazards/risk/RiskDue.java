package worksafe.hazards.risk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.duties.policy.PolicyBasis;

/**
 * Until when a risk is to be assessed again, and why.
 *
 * @param date the last day that is in time (Shanghai)
 * @param basis the row that decided
 */
@Embeddable
record RiskDue(
        LocalDate date,
        @Enumerated(EnumType.STRING) Origin origin,
        @Embedded PolicyBasis basis) {

    /** Why a risk is to be assessed again. */
    @Schema(name = "RiskDueOrigin")
    enum Origin {
        /** The usual period has passed. */
        PERIOD("risk.reassessment-period"),
        /** Something changed. */
        CHANGE("risk.change-reassessment-period"),
        /** An authority doubts the colour. */
        CHALLENGE("risk.challenge-reassessment-period");

        private final String policy;

        Origin(String policy) {
            this.policy = policy;
        }

        String policy() {
            return policy;
        }
    }
}

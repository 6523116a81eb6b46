package worksafe.hazards.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.platform.duties.policy.PolicyBasis;

/**
 * One assessment of a risk: the factors with what their values mean, the score that follows, and the colour that follows from
 * that. Never changed; a later one takes its place.
 *
 * @param exposure of LEC only
 * @param severity the consequence of LEC, the severity of the matrix
 * @param score the product of the factors
 * @param threshold the least score of the colour; absent for the lowest
 * @param grounds why the factors have these values
 * @param assessedBy the account
 * @param basis the row that says which scores have which colour
 */
@Embeddable
record RiskAssessment(
        @Enumerated(EnumType.STRING) RiskMethod method,
        BigDecimal likelihood,
        String likelihoodMeaning,
        @Nullable BigDecimal exposure,
        @Nullable String exposureMeaning,
        BigDecimal severity,
        String severityMeaning,
        BigDecimal score,
        @Enumerated(EnumType.STRING) RiskColour colour,
        @Nullable BigDecimal threshold,
        @Nullable String grounds,
        Instant assessedAt,
        @Column(name = "assessed_by") String assessedBy,
        String assessedByName,
        @Embedded @EmbeddedColumnNaming("basis_%s") PolicyBasis basis) {}

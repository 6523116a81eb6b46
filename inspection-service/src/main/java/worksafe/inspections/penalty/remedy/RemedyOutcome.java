package worksafe.inspections.penalty.remedy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of it. */
@Schema(name = "PenaltyRemedyOutcome")
public enum RemedyOutcome {
    UPHELD,
    CHANGED,
    REVOKED,
    /** Withdrawn, or not taken up. */
    ENDED
}

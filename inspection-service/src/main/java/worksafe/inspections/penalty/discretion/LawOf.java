package worksafe.inspections.penalty.discretion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which day the law is that decides (行政处罚法 Art. 37). */
@Schema(name = "PenaltyLawOf")
public enum LawOf {
    /** Of the day of the act. */
    ACT,
    /** Of the day of the decision, which is milder. */
    DECISION
}

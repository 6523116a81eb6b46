package worksafe.inspections.penalty.remedy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a penalty is questioned. */
@Schema(name = "PenaltyRemedyKind")
public enum RemedyKind {
    /** 行政复议. */
    RECONSIDERATION,
    /** 行政诉讼. */
    LITIGATION,
    /** The authority, or the one above it, looks at it again of its own accord (行政处罚法 Art. 75). */
    CORRECTION
}

package worksafe.platform.figures.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what a row counts where something was to be reached by a day. */
@Schema(description = "统计结果：MET 按期；UNMET 未按期；OWED 未到期或待认定；UNKNOWN 无法判定 / as what a row counts")
public enum FigureOutcome {
    /** Reached in time. */
    MET,
    /** Not reached in time. */
    UNMET,
    /** Not over yet: neither of the two. */
    OWED,
    /** A fact is missing: neither of the two, for good or until it is there. */
    UNKNOWN
}

package worksafe.inspections.matter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a matter is opened, or proposed. */
@Schema(name = "MatterCause")
public enum MatterCause {
    /** General accidents come too often. */
    FREQUENT_ACCIDENTS,
    /** An indicator is used up faster than the year passes. */
    INDICATOR_BEYOND,
    /** Days that the law or a policy sets were missed too often. */
    MISSED_DUTIES,
    /** What was to be carried out is carried out poorly. */
    POOR_IMPLEMENTATION,
    /** A problem on which others hang. */
    KEY_PROBLEM,
    OTHER
}

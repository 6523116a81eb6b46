package worksafe.platform.applications.panel;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which experts are heard, and what follows from what they sign.
 *
 * @param need whether a panel must be heard, may be, or cannot
 * @param majority how many must be in favour
 * @param least how many must sit at least
 * @param odd whether an odd number must sit
 * @param clockStands whether the authority's time to decide stands still while the panel sits (行政许可法 Art. 45)
 */
public record PanelRule(PanelNeed need, PanelMajority majority, int least, boolean odd, boolean clockStands) {

    /** Where no experts are heard. */
    public static final PanelRule NONE = new PanelRule(PanelNeed.NONE, PanelMajority.ALL, 1, false, false);

    /** Whether experts are heard. */
    @Schema(name = "PanelNeed")
    public enum PanelNeed {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** How many must be in favour. */
    @Schema(name = "PanelMajority")
    public enum PanelMajority {
        ALL,
        /** Two thirds or more. */
        TWO_THIRDS,
        /** More than half. */
        MAJORITY;

        boolean isMet(long inFavour, long sitting) {
            return switch (this) {
                case ALL -> inFavour == sitting;
                case TWO_THIRDS -> 3 * inFavour >= 2 * sitting;
                case MAJORITY -> 2 * inFavour > sitting;
            };
        }
    }

    /** As documents write it. */
    public static PanelRule of(JsonNode rule) {
        return new PanelRule(
                PanelNeed.valueOf(rule.required("need").textValue()),
                PanelMajority.valueOf(rule.required("majority").textValue()),
                rule.required("least").intValue(),
                rule.required("odd").booleanValue(),
                rule.required("clockStands").booleanValue());
    }

    /** Whether so many may sit. */
    boolean seats(int sitting) {
        return sitting >= least && (!odd || sitting % 2 == 1);
    }

    PanelVerdict result(long inFavour, long sitting) {
        return majority.isMet(inFavour, sitting) ? PanelVerdict.FOR : PanelVerdict.AGAINST;
    }
}

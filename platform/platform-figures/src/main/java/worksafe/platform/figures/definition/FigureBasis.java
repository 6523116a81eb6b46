package worksafe.platform.figures.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With which period another one is compared. */
@Schema(description = "比较基期：PRECEDING 上一期（环比）；YEAR_BEFORE 上年同期（同比） / with which period another one is compared")
public enum FigureBasis {
    /** The period before it, of the same length (环比). */
    PRECEDING,
    /** The same period a year earlier (同比); of a year the same as the one before it. */
    YEAR_BEFORE;

    /** The period with which that one is compared. */
    public FigurePeriod of(FigurePeriod period) {
        return switch (this) {
            case PRECEDING -> period.before();
            case YEAR_BEFORE -> period.yearBefore();
        };
    }
}

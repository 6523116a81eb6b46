package worksafe.platform.figures.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a comparison says nothing, or less than it could. Never is a number that is not known told as 0. */
@Schema(
        description = "不能比较的原因：NO_REPORT 固化时没有基期的报表；NOT_TOLD 基期报表没有该指标；COUNTED_OTHERWISE 口径不同；"
                + "NO_VALUE 本期没有数值；NO_BASE_VALUE 基期没有数值；BASE_ZERO 基期为零，没有增减幅度；HIDDEN 数量太小，不列"
                + " / why a comparison says nothing, or less than it could")
public enum FigureGap {
    /** No report of that period was frozen when this one was. */
    NO_REPORT,
    /** The report of that period does not tell the figure. */
    NOT_TOLD,
    /** The figure, or its group, counted something else then. */
    COUNTED_OTHERWISE,
    /** There is no value now: a ratio of nothing. */
    NO_VALUE,
    /** There was no value then: a ratio of nothing. */
    NO_BASE_VALUE,
    /** It was 0 then: there is a difference, but no rate of change. */
    BASE_ZERO,
    /** So few that it could be seen of whom the number tells, or what would give such a number away. */
    HIDDEN
}

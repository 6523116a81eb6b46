package worksafe.inspections.assessment.indicator;

/** How an indicator does at present. */
enum IndicatorState {
    /** No more than the year has used up. */
    WITHIN,
    /** More than the year has used up (超过时序进度). */
    BEYOND_SCHEDULE,
    /** More than the whole value. */
    EXCEEDED,
    /** Nothing was reported yet. */
    UNKNOWN
}

package worksafe.inspections.assessment.indicator;

/** What an indicator's timeline tells. */
enum IndicatorStep {
    ISSUED,
    REVISED,
    REPORTED,
    EXPLAINED,
    WITHDRAWN
}

package worksafe.inspections.inspection;

/** What a visit's timeline tells. */
enum InspectionStep {
    ASSIGNED,
    TEAM_CHANGED,
    PLANNED,
    STARTED,
    CONCLUDED,
    CANCELLED
}

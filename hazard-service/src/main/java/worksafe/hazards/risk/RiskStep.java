package worksafe.hazards.risk;

/** What the timeline of a risk point tells. */
enum RiskStep {
    REGISTERED,
    ASSESSED,
    WARNED,
    CONTROLLED,
    CHANGED,
    CHALLENGED,
    OVERDUE,
    RETIRED
}

package worksafe.inspections.campaign;

/** What the timeline of a campaign tells. */
enum CampaignStep {
    DRAFTED,
    CHANGED,
    APPROVED,
    RETURNED,
    REFUSED,
    STARTED,
    PHASE_BEGUN,
    PHASE_OVERDUE,
    PUBLICISED,
    SUMMARISED,
    SENT_BACK,
    CHECKED,
    CLOSED,
    ABANDONED
}

package worksafe.inspections.campaign.demand;

/** What the timeline of a target tells. */
enum CampaignTargetStep {
    ASKED,
    REMINDED,
    REPLIED,
    RETURNED,
    OVERDUE,
    DONE,
    WITHDRAWN
}

package worksafe.inspections.campaign.action;

/** What the timeline of a joint action tells. */
enum JointActionStep {
    RECORDED,
    WITHDRAWN
}

package worksafe.inspections.campaign.plan;

/** What a phase is for. */
public enum CampaignPhaseKind {
    /** 准备. */
    PREPARATION,
    /** 实施. */
    IMPLEMENTATION,
    /** 总结. */
    SUMMARY,
    /** 检查验收. */
    CHECK,
    /** 其他. */
    OTHER
}

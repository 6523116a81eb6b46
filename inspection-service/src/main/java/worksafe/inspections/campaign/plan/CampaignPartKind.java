package worksafe.inspections.campaign.plan;

/** A part of a plan that may be asked for. */
public enum CampaignPartKind {
    /** 工作目标. */
    GOAL,
    /** 组织机构. */
    ORGANISATION,
    /** 工作重点. */
    KEY_POINTS,
    /** 实施步骤. */
    STEPS,
    /** 时间进度. */
    TIMETABLE
}

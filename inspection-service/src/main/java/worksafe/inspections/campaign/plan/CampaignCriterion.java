package worksafe.inspections.campaign.plan;

import java.util.Locale;

/** Why a field is struck or put right (R-INS-031). */
public enum CampaignCriterion {
    /** 事故频发. */
    ACCIDENTS_FREQUENT,
    /** 隐患突出. */
    DANGERS_PROMINENT,
    /** 非法违法行为屡禁不止. */
    VIOLATIONS_UNCEASING;

    /** As the policy book writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

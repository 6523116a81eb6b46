package worksafe.inspections.campaign.plan;

/** By what means a field is put right. */
public enum CampaignMeans {
    /** 经济手段. */
    ECONOMIC,
    /** 法律手段. */
    LEGAL,
    /** 行政手段. */
    ADMINISTRATIVE
}

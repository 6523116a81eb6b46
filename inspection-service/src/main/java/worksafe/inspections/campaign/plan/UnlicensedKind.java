package worksafe.inspections.campaign.plan;

/** What is done without a licence (无证生产、无证经营、无证建设). */
public enum UnlicensedKind {
    /** 无证生产. */
    PRODUCTION,
    /** 无证经营. */
    TRADE,
    /** 无证建设. */
    CONSTRUCTION
}

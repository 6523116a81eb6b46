package worksafe.registry.overview.risk;

/** As what figures count an enterprise of the census. */
enum HighRiskOutcome {
    /** It had a high-risk trade. */
    HIGH_RISK
}

package worksafe.inspections.assessment.indicator;

/** What an indicator counts. */
enum IndicatorMeasure {
    /** 死亡人数. */
    DEATHS,
    /** 事故起数. */
    ACCIDENTS,
    /** 一般事故起数. */
    GENERAL_ACCIDENTS,
    /** 较大事故起数. */
    LARGER_ACCIDENTS,
    /** 重大和特别重大事故起数. */
    MAJOR_ACCIDENTS,
    /** Something else that is reported; its title says what. */
    OTHER
}

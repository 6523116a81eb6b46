package worksafe.inspections.exposure;

/** As what figures count an exposure; one that was withdrawn counts as nothing. */
enum ExposureOutcome {
    OPEN,
    DONE
}

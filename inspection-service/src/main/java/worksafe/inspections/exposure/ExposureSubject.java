package worksafe.inspections.exposure;

/** What was exposed. */
enum ExposureSubject {
    ENTERPRISE,
    DANGER,
    INSPECTION,
    PLACE
}

package worksafe.inspections.assessment.veto;

/** What a veto's timeline tells. */
enum VetoStep {
    TRIGGERED,
    CONFIRMED,
    DROPPED,
    ANNOUNCED,
    LIFTED,
    EXPIRED
}

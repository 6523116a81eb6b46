package worksafe.registry.drill;

/** What a drill's timeline tells. */
enum EmergencyDrillStep {
    PLANNED,
    HELD,
    EVALUATED,
    REPORTED,
    CANCELLED
}

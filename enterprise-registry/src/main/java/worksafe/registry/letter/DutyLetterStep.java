package worksafe.registry.letter;

/** What the timeline of a duty letter tells. */
enum DutyLetterStep {
    DRAFTED,
    SUPERIOR_SIGNED,
    SUBORDINATE_SIGNED,
    PAPER_SIGNED,
    ASSESSED,
    OVERDUE,
    RENEWED,
    ENDED
}

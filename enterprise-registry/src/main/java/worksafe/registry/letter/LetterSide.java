package worksafe.registry.letter;

/** The two who sign. */
enum LetterSide {
    SUPERIOR,
    SUBORDINATE
}

package worksafe.training.exam.entry;

/** How it was checked who sits there. No picture or template of anybody is kept. */
enum IdentityMethod {
    ID_CARD,
    FACE,
    ADMISSION_CARD,
    OTHER
}

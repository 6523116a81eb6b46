package worksafe.training.person;

/** What events call the state of a person, who has no life of its own. */
enum PersonStatus {
    REGISTERED,
    /** The same person as another, who goes on. */
    MERGED
}

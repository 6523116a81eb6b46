package worksafe.training.session;

/** Where an enrolment stands; it follows its session. */
enum EnrolmentStatus {
    ENROLLED,
    ATTENDED,
    ABSENT,
    /** Passed, with hours. */
    CREDITED,
    /** Taken back before the session was held, or with it. */
    WITHDRAWN
}

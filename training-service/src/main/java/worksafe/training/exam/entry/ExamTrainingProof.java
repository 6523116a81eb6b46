package worksafe.training.exam.entry;

/** By what the training is proved that an application rests on. */
enum ExamTrainingProof {
    /** By credited sessions of the training archive. */
    SESSIONS,
    /** By evidence that the office states, of what ended before sessions were recorded. */
    EVIDENCE,
    /** There is none; the application says why, and who accepts it consents. */
    EXEMPTION
}

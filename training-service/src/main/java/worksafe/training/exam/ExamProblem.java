package worksafe.training.exam;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of exams; the texts stand in {@code messages/training-exam_*.properties}. */
public enum ExamProblem implements ProblemType {
    /** The law of the day knows no such part of that exam. */
    EXAM_PART_UNKNOWN(422),
    /** The window begins before now, or lies more than a year away. */
    EXAM_WINDOW_OUTSIDE(422),
    /** A theory exam needs a blueprint; a practical one has none. */
    EXAM_BLUEPRINT_UNFIT(422),
    /** The bank holds too few questions for a section. */
    EXAM_BANK_SHORT(422),
    /** There are fewer free seats than people to be seated. */
    EXAM_SEATS_SHORT(422),
    /** The entry cannot be seated there. */
    EXAM_ENTRY_UNFIT(422),
    /** An account sits only once, and never its own examiner. */
    EXAM_ACCOUNT_TAKEN(409),
    /** It cannot begin yet, or not any more. */
    EXAM_NOT_OPEN(422),
    /** The window is still open. */
    EXAM_STILL_OPEN(422),
    /** Cases are not marked, or examiners differ, or one is missing. */
    EXAM_MARKS_MISSING(422),
    /** Appeals may still be made, or are not decided. */
    EXAM_APPEALS_OPEN(422),
    /** The days for appeals are over. */
    EXAM_APPEAL_LATE(422),
    /** A certificate was issued upon the result. */
    EXAM_RESULT_CERTIFIED(409),
    /** As often as the law of the day allows without training or theory again. */
    EXAM_ATTEMPTS_SPENT(422),
    /** The person is entered for that part already. */
    EXAM_ENTRY_UNDER_WAY(409),
    /** Training cannot lie in the future. */
    EXAM_TRAINED_IN_FUTURE(422),
    /** Neither training is stated, nor why there is none. */
    EXAM_TRAINING_UNSTATED(422),
    /** The archive does not show the training that is stated. */
    EXAM_TRAINING_UNPROVEN(422),
    /** Nobody found yet that who sits there is the candidate, or it was found to be somebody else. */
    EXAM_IDENTITY_DENIED(422),
    /** Answers are not taken: not seated, outside the window, handed in, or no such question. */
    EXAM_ANSWER_REFUSED(422),
    /** The answer is not one of the options. */
    EXAM_ANSWER_UNFIT(422),
    /** More marks than the question or the exam has. */
    EXAM_MARKS_OUTSIDE(422),
    /** One person does not do both. */
    EXAM_SAME_PERSON(422),
    /** The result is not a pass of that person for that certificate, or not of all its parts. */
    EXAM_RESULT_UNFIT(422),
    /** Such a certificate is issued upon a passed assessment. */
    CERTIFICATE_ASSESSMENT_MISSING(422),
    /** It was passed after the first day of the certificate. */
    CERTIFICATE_ASSESSMENT_LATE(422);

    private final int status;

    ExamProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}

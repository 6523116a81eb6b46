package worksafe.training.exam;

/** How a question is answered. */
public enum QuestionForm {
    /** One of several options. */
    SINGLE,
    /** Two or more of several options. */
    MULTIPLE,
    /** Right or wrong. */
    JUDGEMENT,
    /** In words; marked by somebody. */
    CASE
}

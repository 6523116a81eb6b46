package worksafe.training.exam.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.training.exam.QuestionForm;

/**
 * One wording of a question; never changed.
 *
 * @param options in order, called A, B, C …; none for a case
 * @param answerKey the letters of the right options, in order; absent for a case
 * @param reference by what a case is marked; absent for the others
 */
@Embeddable
record ExamQuestionEdition(
        String stem,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> options,
        @Column(name = "answer_key") @Nullable String answerKey,
        @Nullable String reference,
        int difficulty,
        Instant writtenAt,
        String writtenBy) {

    private static final List<String> RIGHT_OR_WRONG = List.of("正确", "错误");

    /** What somebody writes. */
    record Text(
            QuestionForm form,
            String stem,
            List<String> options,
            @Nullable String key,
            @Nullable String reference,
            int difficulty) {}

    /** @throws RequestProblem 400 where options, key and form do not go together */
    static ExamQuestionEdition of(Text text, String by, Instant now) {
        if (text.form() == QuestionForm.CASE) {
            require(text.options().isEmpty(), "/options", "exam-options-needless");
            require(text.key() == null, "/answerKey", "exam-key-needless");
            require(text.reference() != null, "/reference", "exam-reference-missing");
            return new ExamQuestionEdition(text.stem(), List.of(), null, text.reference(), text.difficulty(), now, by);
        }
        require(text.reference() == null, "/reference", "exam-reference-needless");
        var options = text.form() == QuestionForm.JUDGEMENT ? RIGHT_OR_WRONG : text.options();
        require(text.form() != QuestionForm.JUDGEMENT || text.options().isEmpty(), "/options", "exam-options-needless");
        require(options.size() >= 2, "/options", "exam-options-few");
        require(options.stream().distinct().count() == options.size(), "/options", "exam-options-alike");
        var key = text.key() == null ? "" : text.key().toUpperCase(Locale.ROOT);
        var letters = key.chars().distinct().sorted().toArray();
        require(
                letters.length == key.length()
                        && key.chars().allMatch(letter -> letter >= 'A' && letter < 'A' + options.size())
                        && (text.form() == QuestionForm.MULTIPLE ? letters.length >= 2 : letters.length == 1),
                "/answerKey",
                "exam-key-unfit");
        return new ExamQuestionEdition(
                text.stem(), options, new String(letters, 0, letters.length), null, text.difficulty(), now, by);
    }

    private static void require(boolean fits, String pointer, String code) {
        if (!fits) {
            throw RequestProblem.invalid(new Violation(pointer, code));
        }
    }
}

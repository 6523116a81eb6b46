package worksafe.training.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.exam.ExamFixtures.BY;
import static worksafe.training.exam.ExamFixtures.CLOSES;
import static worksafe.training.exam.ExamFixtures.ID;
import static worksafe.training.exam.ExamFixtures.NOW;
import static worksafe.training.exam.ExamFixtures.OPENS;
import static worksafe.training.exam.ExamFixtures.RULE;
import static worksafe.training.exam.ExamFixtures.SECTION;
import static worksafe.training.exam.ExamFixtures.UNTIL;
import static worksafe.training.exam.ExamFixtures.in;
import static worksafe.training.exam.ExamFixtures.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;

class ExamSittingTest {

    @Test
    void blueprintSaysWhatItIsWorth() {
        var sitting = in(ExamSittingStatus.ANNOUNCED);

        assertThat(sitting.fullMarks()).isEqualTo(100);
        assertThat(sitting.passMarks()).isEqualTo(80);
    }

    @Test
    void windowLiesAhead() {
        refuses("exam-window-outside", () -> announce(ExamPart.THEORY, NOW, CLOSES, List.of(SECTION)));
        refuses(
                "exam-window-outside",
                () -> announce(ExamPart.THEORY, OPENS, NOW.plus(Duration.ofDays(367)), List.of(SECTION)));
    }

    @Test
    void theoryNeedsABlueprintAndPracticeHasNone() {
        refuses("exam-blueprint-unfit", () -> announce(ExamPart.THEORY, OPENS, CLOSES, List.of()));
        refuses("exam-blueprint-unfit", () -> announce(ExamPart.PRACTICAL, OPENS, CLOSES, List.of(SECTION)));
    }

    @Test
    void nobodySitsWithoutASeat() {
        refuses("exam-seats-short", () -> in(ExamSittingStatus.SEATED).seat(2, BY, NOW));
        assertThat(in(ExamSittingStatus.SEATED).seat(1, BY, NOW).sitting().seated())
                .isEqualTo(3);
    }

    @Test
    void papersAreDrawnShortlyBeforeTheWindow() {
        refuses("exam-not-open", () -> in(ExamSittingStatus.SEATED).start(BY, OPENS.minusSeconds(3601)));
        refuses("exam-not-open", () -> in(ExamSittingStatus.SEATED).start(BY, CLOSES));
        assertThat(in(ExamSittingStatus.SEATED)
                        .start(BY, OPENS.minusSeconds(3600))
                        .sitting()
                        .status())
                .isEqualTo(ExamSittingStatus.RUNNING);
    }

    @Test
    void nothingIsMarkedWhileTheWindowIsOpen() {
        refuses("exam-still-open", () -> in(ExamSittingStatus.RUNNING).mark(BY, CLOSES));
    }

    @Test
    void seedIsToldOnceNobodySits() {
        assertThat(in(ExamSittingStatus.RUNNING).seed()).isEmpty();
        assertThat(in(ExamSittingStatus.MARKED).seed()).contains("6f1c0b7a9d2e4c58");
    }

    @Test
    void resultsAreDoubtedUntilTheirDay() {
        var last = ChinaTime.startOf(UNTIL.plusDays(1)).minusSeconds(1);

        assertThat(in(ExamSittingStatus.PUBLISHED).doubt(last)).isPresent();
        refuses("exam-appeal-late", () -> in(ExamSittingStatus.PUBLISHED).doubt(last.plusSeconds(1)));
        refuses("exam-appeals-open", () -> in(ExamSittingStatus.PUBLISHED).finalise(0, BY, last));
        refuses("exam-appeals-open", () -> in(ExamSittingStatus.APPEALED).finalise(1, BY, last.plusSeconds(1)));
    }

    @Test
    void sectionsThatCouldAskTheSameOverlap() {
        assertThat(SECTION.overlaps(new ExamSection("触电急救", QuestionForm.SINGLE, 1, 1, 5, 5)))
                .isTrue();
        assertThat(SECTION.overlaps(new ExamSection("触电急救", QuestionForm.MULTIPLE, 1, 1, 5, 5)))
                .isFalse();
    }

    private static Object announce(ExamPart part, Instant from, Instant to, List<ExamSection> sections) {
        return ExamSitting.announce(ID, plan(part, from, to, sections), RULE, BY, NOW);
    }

    private static void refuses(String slug, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo(slug));
    }
}

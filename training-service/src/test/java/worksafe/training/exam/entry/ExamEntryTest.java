package worksafe.training.exam.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.exam.entry.ExamEntryFixtures.CERTIFICATE;
import static worksafe.training.exam.entry.ExamEntryFixtures.CLERK;
import static worksafe.training.exam.entry.ExamEntryFixtures.FIRST;
import static worksafe.training.exam.entry.ExamEntryFixtures.HEAD;
import static worksafe.training.exam.entry.ExamEntryFixtures.ID;
import static worksafe.training.exam.entry.ExamEntryFixtures.NOW;
import static worksafe.training.exam.entry.ExamEntryFixtures.OPENS;
import static worksafe.training.exam.entry.ExamEntryFixtures.ORGANISER;
import static worksafe.training.exam.entry.ExamEntryFixtures.SECOND;
import static worksafe.training.exam.entry.ExamEntryFixtures.THIRD;
import static worksafe.training.exam.entry.ExamEntryFixtures.in;
import static worksafe.training.exam.entry.ExamEntryFixtures.marks;
import static worksafe.training.exam.entry.ExamEntryFixtures.plan;
import static worksafe.training.exam.entry.ExamEntryFixtures.published;
import static worksafe.training.exam.entry.ExamEntryFixtures.seat;
import static worksafe.training.exam.entry.ExamEntryFixtures.sitting;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.training.exam.ExamPart;

class ExamEntryTest {

    @Test
    void practiceIsTheMeanOfTwoWhoAreNearEnough() {
        assertThat(published("80", "81").score()).isEqualByComparingTo("80.5");
        assertThat(published("75", "85").status()).isEqualTo(ExamEntryStatus.PASSED);
        assertThat(published("75", "84").status()).isEqualTo(ExamEntryStatus.FAILED);
    }

    @Test
    void twoWhoDifferTooMuchNeedAThirdOrAgree() {
        var entry = sitting("70", "90");
        refuses("exam-marks-missing", () -> entry.markPractice(10));

        entry.scorePractice(marks("78"), THIRD, OPENS);
        entry.markPractice(10);
        assertThat(entry.score()).isEqualByComparingTo("78");

        var agreed = sitting("70", "90");
        agreed.scorePractice(marks("84"), FIRST, OPENS);
        agreed.markPractice(10);
        assertThat(agreed.score()).isEqualByComparingTo("87");
    }

    @Test
    void oneExaminerIsNoneEnough() {
        var entry = in(ExamEntryStatus.SITTING);
        entry.scorePractice(marks("86"), FIRST, OPENS);
        entry.scorePractice(marks("87"), new Actor("INSPECTOR-1", "赵敏"), OPENS);

        refuses("exam-marks-missing", () -> entry.markPractice(10));
    }

    @Test
    void nobodyExaminesThemselvesOrWhomTheyEntered() {
        refuses(
                "exam-same-person",
                () -> in(ExamEntryStatus.SITTING).scorePractice(marks("99"), new Actor("wang.jianguo", "王建国"), OPENS));
        refuses("exam-same-person", () -> in(ExamEntryStatus.SITTING).scorePractice(marks("99"), CLERK, OPENS));
    }

    @Test
    void noMoreMarksThanThereAre() {
        refuses("exam-marks-outside", () -> in(ExamEntryStatus.SITTING).scorePractice(marks("100.1"), FIRST, OPENS));
    }

    @Test
    void whoMarkedDecidesNoAppeal() {
        var appealed = in(ExamEntryStatus.APPEALED);

        refuses("exam-same-person", () -> appealed.remark(marks("90"), "补分", SECOND, OPENS));
        assertThat(appealed.remark(null, "维持", HEAD, OPENS).entry().status()).isEqualTo(ExamEntryStatus.FAILED);
    }

    @Test
    void everybodyWhoMarkedACaseDecidesNoAppeal() {
        var entry = ExamEntry.apply(ID, plan(ExamPart.THEORY, LocalDate.parse("2026-11-10")), 0, CLERK, NOW)
                .aggregate();
        var accepted = entry.accept(null, ORGANISER, NOW);
        var seated = entry.seat(seat(), ORGANISER, NOW);
        entry.begin();

        entry.marked(FIRST, OPENS);
        entry.marked(SECOND, OPENS);

        entry.markPractice(10);
        var published = entry.publish(HEAD, OPENS);
        var appealed = entry.appeal("缺考有误", CLERK, OPENS);
        refuses("exam-same-person", () -> entry.remark(marks("90"), "补分", FIRST, OPENS));
        refuses("exam-same-person", () -> entry.remark(marks("90"), "补分", SECOND, OPENS));
        assertThat(entry.remark(marks("90"), "补分", HEAD, OPENS).entry().status())
                .isEqualTo(ExamEntryStatus.PASSED);
    }

    @Test
    void nobodyDoubtsWhatACertificateWasIssuedUpon() {
        var passed = in(ExamEntryStatus.PASSED);
        var unused = passed.certify(CERTIFICATE, ORGANISER, OPENS);

        refuses("exam-result-certified", () -> passed.appeal("评分有误", CLERK, OPENS));
        assertThat(passed.actions()).doesNotContain(ExamEntryAction.APPEAL);
    }

    @Test
    void nothingIsLateOnceItIsDone() {
        var entry = in(ExamEntryStatus.APPLIED);
        assertThat(entry.miss(NOW)).isPresent();

        var unused = entry.accept(null, ORGANISER, OPENS);
        assertThat(entry.overdueSince()).isNull();
    }

    @Test
    void whoHasNoScoreWasAbsent() {
        assertThat(in(ExamEntryStatus.ABSENT).score()).isNull();
    }

    @Test
    void certificateIsIssuedOnceUponAPassAndNeverByWhoExamined() {
        refuses("exam-result-unfit", () -> in(ExamEntryStatus.FAILED).certify(CERTIFICATE, ORGANISER, OPENS));
        var passed = in(ExamEntryStatus.PASSED);
        refuses("exam-same-person", () -> passed.certify(CERTIFICATE, FIRST, OPENS));

        assertThat(passed.certify(CERTIFICATE, ORGANISER, OPENS).certificateId())
                .isEqualTo(CERTIFICATE);
        refuses("exam-result-unfit", () -> passed.certify(CERTIFICATE, ORGANISER, OPENS));
    }

    @Test
    void trainingIsOver() {
        refuses(
                "exam-trained-in-future",
                () -> ExamEntry.apply(ID, plan(ExamPart.THEORY, LocalDate.parse("2026-12-02")), 0, CLERK, NOW));
    }

    private static void refuses(String slug, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo(slug));
    }
}

package worksafe.registry.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.letter.DutyLetterFixtures.NOW;
import static worksafe.registry.letter.DutyLetterFixtures.SUBORDINATE;
import static worksafe.registry.letter.DutyLetterFixtures.SUPERIOR;
import static worksafe.registry.letter.DutyLetterFixtures.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.RuleViolation;

class DutyLetterTest {

    private static void isRefused(Supplier<?> attempt, DutyLetterProblem problem) {
        assertThatThrownBy(attempt::get)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void whatIsSignedIsWhatTheLetterSays() {
        isRefused(
                () -> in(DutyLetterStatus.DRAFT).sign(LetterSide.SUPERIOR, "0".repeat(64), true, SUPERIOR, NOW),
                DutyLetterProblem.DUTY_LETTER_CONTENT_DIFFERS);
    }

    @Test
    void nobodySignsForASideWhereHeDoesNotStand() {
        var letter = in(DutyLetterStatus.DRAFT);

        isRefused(
                () -> letter.sign(LetterSide.SUPERIOR, letter.contentSha256(), false, SUBORDINATE, NOW),
                DutyLetterProblem.DUTY_LETTER_WRONG_SIDE);
    }

    @Test
    void oneAccountDoesNotSignForBothSides() {
        var letter = in(DutyLetterStatus.SIGNED_ONE);

        isRefused(
                () -> letter.sign(LetterSide.SUBORDINATE, letter.contentSha256(), true, SUPERIOR, NOW),
                DutyLetterProblem.DUTY_LETTER_SIGNED_ALREADY);
        isRefused(
                () -> letter.sign(LetterSide.SUPERIOR, letter.contentSha256(), true, SUBORDINATE, NOW),
                DutyLetterProblem.DUTY_LETTER_SIGNED_ALREADY);
    }

    @Test
    void letterIsLateUntilAllIsDoneThatWasMissed() {
        var letter = in(DutyLetterStatus.SIGNED);
        var renewal = DutyLetterFixtures.LATER;
        var assessment = renewal.plusSeconds(100);
        assertThat(letter.miss(renewal)).isPresent();
        assertThat(letter.miss(assessment)).as("each is told").isPresent();
        assertThat(letter.overdueSince()).isEqualTo(renewal);

        assertThat(letter.renewedBy("ZR320281-2027-000001", assessment, assessment))
                .isEmpty();
        assertThat(letter.overdueSince()).isEqualTo(assessment);
        var assessed = letter.assess(LocalDate.parse("2027-01-09"), "优秀", null, SUPERIOR, assessment);
        assertThat(letter.overdueSince()).isNull();
        assertThat(assessed.letter().status()).isEqualTo(DutyLetterStatus.ASSESSED);
    }

    @Test
    void nobodyIsAssessedBeforeTheLetterHolds() {
        isRefused(
                () -> in(DutyLetterStatus.SIGNED)
                        .assess(LocalDate.parse("2025-12-31"), "优秀", null, SUPERIOR, DutyLetterFixtures.LATER),
                DutyLetterProblem.DUTY_LETTER_DAY_OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-31", "2027-02-01"})
    void letterBeginsWithinAYear(String day) {
        isRefused(
                () -> DutyLetter.draft(
                        DutyLetterFixtures.ID,
                        DutyLetterFixtures.PARTIES,
                        DutyLetterFixtures.terms(day),
                        SUPERIOR,
                        NOW),
                DutyLetterProblem.DUTY_LETTER_DAY_OUTSIDE);
    }

    @ParameterizedTest
    @EnumSource(LetterLevel.class)
    void templateSaysWhoAndWhatOnEveryLevel(LetterLevel level) {
        var words = Map.of(
                "year", "2026",
                "superior", "江阴市人民政府",
                "subordinate", "澄江街道办事处",
                "from", "2026-01-01",
                "until", "2026-12-31");

        assertThat(new LetterTemplate().text(level, words, List.of("不发生较大事故", "整改率百分之百")))
                .contains("江阴市人民政府", "澄江街道办事处", "2026-12-31", "1. 不发生较大事故\n2. 整改率百分之百")
                .doesNotContain("{");
    }
}

package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.certificate.CertificateFixtures.ELECTRICIAN;
import static worksafe.training.certificate.CertificateFixtures.HOLDER;
import static worksafe.training.certificate.CertificateFixtures.ID;
import static worksafe.training.certificate.CertificateFixtures.ISSUER;
import static worksafe.training.certificate.CertificateFixtures.SIX_YEARS;
import static worksafe.training.certificate.CertificateFixtures.THREE_YEARS;
import static worksafe.training.certificate.CertificateFixtures.number;
import static worksafe.training.certificate.CertificateFixtures.on;
import static worksafe.training.certificate.CertificateFixtures.term;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.IssueRules.RuledReview;
import worksafe.training.certificate.rule.TermChange;
import worksafe.training.certificate.rule.TermChange.DatedReview;
import worksafe.training.certificate.rule.TermRule;

/** The change of law of 1 June 2026 and others like it, on reviews that were dated before. */
class TermChangeTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final TermChange ORDER_19 = changed("6 YEARS", "2026-06-01", "2026-06-01");

    private static TermChange changed(String period, String from, String since) {
        return new TermChange(
                term("certificate.review-period.special-operation", period),
                LocalDate.parse(from),
                LocalDate.parse(since));
    }

    /** As dated under Order 30, and not reviewed yet. */
    private static DatedReview review(String first) {
        var from = LocalDate.parse(first);
        return DatedReview.of(from, SIX_YEARS.lastDayFrom(from), null, THREE_YEARS.lastDayFrom(from), THREE_YEARS);
    }

    private static Certificate entered(String first, String today, List<TermChange> changes, RuledReview... passed) {
        var draft = new Certificate.Draft(
                HOLDER.id(), ELECTRICIAN, number("T320281-2023-000017"), LocalDate.parse(first), List.of());
        return Certificate.issue(
                        ID,
                        HOLDER,
                        draft,
                        new IssueRules(
                                SIX_YEARS, THREE_YEARS, List.of(passed), changes, CertificateFixtures.RULES.lapse()),
                        ISSUER,
                        on(today))
                .aggregate();
    }

    private static RuledReview passed(String day, TermRule validity, TermRule review, TermChange... changes) {
        var rule = CertificateFixtures.REVIEW;
        return new RuledReview(
                LocalDate.parse(day),
                8,
                new ReviewRule(
                        rule.window(),
                        8,
                        rule.hoursSource(),
                        rule.lapse(),
                        new ReviewRule.NextTerms(validity, review, List.of(changes)),
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 2026-05-31, false",
        "2023-06-02, 2026-06-01, true",
        "2026-05-31, 2029-05-30, true",
        "2026-06-01, 2029-05-31, false"
    })
    void speaksOfReviewsDatedBeforeItAndDueSinceItsDay(String first, LocalDate due, boolean concerned) {
        assertThat(review(first).dueOn()).isEqualTo(due);
        assertThat(ORDER_19.concerns(review(first))).isEqualTo(concerned);
    }

    @Test
    void reviewAtTheEndOrLaterIsNone() {
        assertThat(ORDER_19.dueOn(review("2023-08-01"))).isNull();
        assertThat(changed("4 YEARS", "2026-06-01", "2026-06-01").dueOn(review("2023-08-01")))
                .isEqualTo("2027-07-31");
    }

    @Test
    void shorterPeriodNeverReachesBackBehindItsDay() {
        assertThat(changed("1 YEARS", "2026-06-01", "2026-07-01").dueOn(review("2023-08-01")))
                .isEqualTo("2026-07-01");
    }

    @Test
    void periodIsCountedFromTheReviewBefore() {
        var renewed = DatedReview.of(
                LocalDate.parse("2018-03-15"),
                LocalDate.parse("2030-03-14"),
                LocalDate.parse("2024-02-20"),
                LocalDate.parse("2027-03-14"),
                THREE_YEARS);

        assertThat(renewed.from()).isEqualTo("2024-03-15");
        assertThat(changed("4 YEARS", "2026-06-01", "2026-06-01").dueOn(renewed))
                .isEqualTo("2028-03-14");
        assertThat(ORDER_19.dueOn(renewed)).isNull();
    }

    @Test
    void earlierChangeUndoesNoLaterOne() {
        var later = changed("5 YEARS", "2030-01-01", "2030-01-01");

        assertThat(TermChange.after(THREE_YEARS, List.of(ORDER_19, later))).containsExactly(ORDER_19, later);
        assertThat(TermChange.after(ORDER_19.rule(), List.of(ORDER_19, later))).containsExactly(later);
        assertThat(TermChange.after(later.rule(), List.of(ORDER_19, later))).isEmpty();
    }

    @Test
    void cardThatIsEnteredStandsAsTheChangeLeftIt() {
        var card = entered("2023-08-01", "2026-11-29", List.of(ORDER_19));

        assertThat(card.reviewDueOn()).isEmpty();
        assertThat(card.inForceUntil()).isEqualTo("2029-07-31");
        assertThat(card.reviewTerm()).isEqualTo(ORDER_19.rule());
        assertThat(card.earlierTerms()).singleElement().satisfies(before -> {
            assertThat(before.reviewDueOn()).isEqualTo("2026-07-31");
            assertThat(before.inForceUntil()).isEqualTo("2026-07-31");
            assertThat(before.term()).isEqualTo(THREE_YEARS);
            assertThat(before.rule()).isEqualTo(ORDER_19.rule());
            assertThat(before.changedBy()).isEqualTo(ISSUER.subject());
            assertThat(before.changedAt()).isEqualTo(on("2026-11-29"));
        });
    }

    @Test
    void changeDoesNothingBeforeItIsInForce() {
        var card = entered("2023-08-01", "2026-05-31", List.of(ORDER_19));

        assertThat(card.reviewDueOn()).contains(LocalDate.parse("2026-07-31"));
        assertThat(card.earlierTerms()).isEmpty();
    }

    @Test
    void reviewPassedWhileItWasOwedCounts() {
        // In its window under Order 30, before Order 19 took it away.
        var card = entered(
                "2023-07-01", "2026-11-29", List.of(ORDER_19), passed("2026-05-20", SIX_YEARS, THREE_YEARS, ORDER_19));

        assertThat(card.reviewedOn()).contains(LocalDate.parse("2026-05-20"));
        assertThat(card.inForceUntil()).isEqualTo("2029-06-30");
        assertThat(card.earlierTerms()).isEmpty();
    }

    @Test
    void reviewOwedBeforeTheChangeIsOwedStill() {
        assertThatThrownBy(() -> entered("2023-06-01", "2026-11-29", List.of(ORDER_19)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(TrainingProblem.CERTIFICATE_RUN_OUT));
    }

    @Test
    void renewalIsDatedByTheLawOfItsDay() {
        var fiveYears = term("certificate.validity.special-operation", "5 YEARS");
        var card = entered(
                "2020-12-10",
                "2026-11-29",
                List.of(ORDER_19),
                passed("2023-12-01", SIX_YEARS, THREE_YEARS, ORDER_19),
                passed("2026-11-20", fiveYears, ORDER_19.rule(), ORDER_19));

        assertThat(card.validUntil()).isEqualTo("2031-12-09");
        assertThat(card.validity()).isEqualTo(fiveYears);
        assertThat(card.reviewDueOn()).isEmpty();
        assertThat(card.reviewTerm()).isEqualTo(ORDER_19.rule());
        assertThat(card.earlierTerms()).isEmpty();
    }

    @Test
    void severalChangesAreFollowedInTheirOrder() {
        var yearly = changed("1 YEARS", "2026-09-01", "2027-01-01");
        var card = entered(
                "2024-03-01",
                "2026-11-29",
                Stream.of(changed("4 YEARS", "2026-06-01", "2026-06-01"), yearly)
                        .toList());

        assertThat(card.earlierTerms())
                .extracting(EarlierTerm::reviewDueOn)
                .containsExactly(LocalDate.parse("2027-02-28"), LocalDate.parse("2028-02-29"));
        assertThat(card.reviewDueOn()).contains(LocalDate.parse("2027-01-01"));
        assertThat(JUNE).isBefore(card.inForceUntil());
    }
}

package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.certificate.CertificateFixtures.CANCELLATION;
import static worksafe.training.certificate.CertificateFixtures.ELECTRICIAN;
import static worksafe.training.certificate.CertificateFixtures.FIRST;
import static worksafe.training.certificate.CertificateFixtures.HOLDER;
import static worksafe.training.certificate.CertificateFixtures.ID;
import static worksafe.training.certificate.CertificateFixtures.ISSUER;
import static worksafe.training.certificate.CertificateFixtures.LAST;
import static worksafe.training.certificate.CertificateFixtures.OVERDUE;
import static worksafe.training.certificate.CertificateFixtures.REVIEW;
import static worksafe.training.certificate.CertificateFixtures.REVIEW_DUE;
import static worksafe.training.certificate.CertificateFixtures.REVOCATION;
import static worksafe.training.certificate.CertificateFixtures.RULES;
import static worksafe.training.certificate.CertificateFixtures.SIX_YEARS;
import static worksafe.training.certificate.CertificateFixtures.THREE_YEARS;
import static worksafe.training.certificate.CertificateFixtures.draft;
import static worksafe.training.certificate.CertificateFixtures.extended;
import static worksafe.training.certificate.CertificateFixtures.issued;
import static worksafe.training.certificate.CertificateFixtures.on;
import static worksafe.training.certificate.CertificateFixtures.reviewed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.FactTime;
import worksafe.training.TrainingProblem;
import worksafe.training.certificate.rule.EndBasis;
import worksafe.training.certificate.rule.EndGround;

class CertificateTest {

    @Nested
    class Terms6And3 {

        @Test
        void specialOperationHoldsUntilItsReview() {
            var certificate = issued();

            assertThat(certificate.validUntil()).isEqualTo(LAST);
            assertThat(certificate.reviewDueOn()).contains(REVIEW_DUE);
            assertThat(certificate.inForceUntil()).isEqualTo(REVIEW_DUE);
        }

        @Test
        void reviewThatFallsOnTheEndIsNoneOfItsOwn() {
            var three = CertificateFixtures.term("certificate.validity.principal", "3 YEARS");
            var certificate = Certificate.issue(
                            ID,
                            HOLDER,
                            draft(CertificateFixtures.PRINCIPAL),
                            new IssueRules(three, three, List.of(), List.of(), CertificateFixtures.law("x")),
                            ISSUER,
                            on(FIRST))
                    .aggregate();

            assertThat(certificate.reviewDueOn()).isEmpty();
            assertThat(certificate.inForceUntil()).isEqualTo("2029-03-14");
            assertThat(certificate.nextEnd()).isEqualTo(EndGround.EXPIRED);
        }

        @ParameterizedTest
        @CsvSource({"2026-03-01,2032-02-29", "2026-01-01,2031-12-31", "2024-02-29,2030-02-28", "2024-03-01,2030-02-28"})
        void termEndsOnTheDayBeforeTheSameDay(LocalDate first, LocalDate last) {
            assertThat(SIX_YEARS.lastDayFrom(first)).isEqualTo(last);
        }
    }

    @Nested
    class Issuing {

        @Test
        void dayToComeIsRefused() {
            assertThatThrownBy(() ->
                            Certificate.issue(ID, HOLDER, draft(ELECTRICIAN), RULES, ISSUER, on(FIRST.minusDays(1))))
                    .satisfies(refused(TrainingProblem.CERTIFICATE_FROM_FUTURE, "2026-03-15"));
        }

        @Test
        void oneThatHasRunOutIsRefused() {
            assertThatThrownBy(() -> Certificate.issue(
                            ID, HOLDER, draft(ELECTRICIAN), RULES, ISSUER, on(REVIEW_DUE.plusDays(1))))
                    .satisfies(refused(TrainingProblem.CERTIFICATE_RUN_OUT, "2029-03-14"));
        }

        @Test
        void oneThatHoldsItsLastDayIsIssued() {
            assertThat(Certificate.issue(ID, HOLDER, draft(ELECTRICIAN), RULES, ISSUER, on(REVIEW_DUE))
                            .aggregate()
                            .status())
                    .isEqualTo(CertificateStatus.IN_FORCE);
        }
    }

    @Nested
    class Entering {

        @Test
        void reviewsCountAsIfEachHadBeenEnteredInItsTime() {
            var entered = Certificate.issue(
                    ID, HOLDER, draft(ELECTRICIAN), reviewed(REVIEW_DUE.minusDays(60), LAST), ISSUER, on(LAST));

            assertThat(entered.aggregate().validUntil()).isEqualTo("2038-03-14");
            assertThat(entered.aggregate().reviewDueOn()).contains(LocalDate.parse("2035-03-14"));
            assertThat(entered.aggregate().reviewedOn()).contains(LAST);
            assertThat(entered.aggregate().version()).isEqualTo(1);
            assertThat(((CertificateEvent.CertificateIssued) entered.event()).reviews())
                    .containsExactly(
                            new CertificateEvent.PassedBefore(REVIEW_DUE.minusDays(60), REVIEW_DUE, 8, null),
                            new CertificateEvent.PassedBefore(LAST, LAST, 8, null));
        }

        @Test
        void reviewOnADayToComeIsRefused() {
            assertThatThrownBy(() -> entered(REVIEW_DUE.minusDays(1), REVIEW_DUE))
                    .satisfies(refused(TrainingProblem.REVIEW_FROM_FUTURE, "2029-03-14"));
        }

        @Test
        void reviewOutsideItsWindowIsRefused() {
            assertThatThrownBy(() -> entered(REVIEW_DUE, REVIEW_DUE.minusDays(61)))
                    .satisfies(refused(TrainingProblem.REVIEW_TOO_EARLY, "2029-01-13", "2029-03-14"));
            assertThatThrownBy(() -> entered(LAST, REVIEW_DUE, REVIEW_DUE))
                    .satisfies(refused(TrainingProblem.REVIEW_TOO_EARLY, "2032-01-14", "2032-03-14"));
        }

        @Test
        void missingReviewIsNamedWithItsClause() {
            assertThatThrownBy(() -> entered(LAST, LAST))
                    .satisfies(refused(TrainingProblem.REVIEW_MISSED, "2029-03-14"))
                    .extracting(thrown -> ((DomainException) thrown).legalSource())
                    .isEqualTo("特种作业人员安全技术培训考核管理规定（安监总局令第30号） 第二十六条");
            assertThatThrownBy(() -> entered(LAST.plusDays(1), REVIEW_DUE))
                    .satisfies(refused(TrainingProblem.CERTIFICATE_RUN_OUT, "2032-03-14"))
                    .extracting(thrown -> ((DomainException) thrown).legalSource())
                    .isEqualTo("特种作业人员安全技术培训考核管理规定（安监总局令第30号） 第二十六条");
        }

        @Test
        void shortTrainingIsRefused() {
            var rules = new IssueRules(
                    SIX_YEARS,
                    THREE_YEARS,
                    List.of(new IssueRules.RuledReview(REVIEW_DUE, 7, REVIEW)),
                    List.of(),
                    RULES.lapse());

            assertThatThrownBy(() -> Certificate.issue(ID, HOLDER, draft(ELECTRICIAN), rules, ISSUER, on(REVIEW_DUE)))
                    .satisfies(refused(TrainingProblem.REVIEW_HOURS_SHORT, "8", "7"));
        }

        private static Certificate entered(LocalDate today, LocalDate... reviews) {
            return Certificate.issue(ID, HOLDER, draft(ELECTRICIAN), reviewed(reviews), ISSUER, on(today))
                    .aggregate();
        }
    }

    @Nested
    class Reviewing {

        @Test
        void reviewInTheMiddleLeavesTheEnd() {
            var certificate = issued();

            var event = certificate.review(REVIEW, 8, on("2029-02-01"), "supervisor-0042");

            assertThat(certificate.validUntil()).isEqualTo(LAST);
            assertThat(certificate.reviewDueOn()).isEmpty();
            assertThat(certificate.inForceUntil()).isEqualTo(LAST);
            assertThat(certificate.reviewedOn()).contains(LocalDate.parse("2029-02-01"));
            assertThat(event.certificate().reviewDueOn()).isNull();
        }

        @Test
        void reviewAtTheEndRenews() {
            var certificate = issued();
            var unused = certificate.review(REVIEW, 8, on(REVIEW_DUE), "supervisor-0042");

            var event = certificate.review(REVIEW, 24, on(LAST), "supervisor-0042");

            assertThat(certificate.validUntil()).isEqualTo("2038-03-14");
            assertThat(certificate.reviewDueOn()).contains(LocalDate.parse("2035-03-14"));
            assertThat(event.certificate().validUntil()).isEqualTo("2038-03-14");
        }

        @Test
        void sixtyDaysBeforeIsTheFirst() {
            assertThatThrownBy(() -> issued().review(REVIEW, 8, on(REVIEW_DUE.minusDays(61)), "supervisor-0042"))
                    .satisfies(refused(TrainingProblem.REVIEW_TOO_EARLY, "2029-01-13", "2029-03-14"));
            assertThat(issued().review(REVIEW, 8, on(REVIEW_DUE.minusDays(60)), "supervisor-0042")
                            .type())
                    .isEqualTo("worksafe.training.certificate-reviewed.v1");
        }

        @Test
        void missedReviewIsRefusedEvenBeforeTheClockSaysSo() {
            var certificate = issued();

            assertThatThrownBy(() -> certificate.review(REVIEW, 8, on(REVIEW_DUE.plusDays(1)), "supervisor-0042"))
                    .satisfies(refused(TrainingProblem.REVIEW_MISSED, "2029-03-14"));
            assertThat(certificate.inForceUntil()).isEqualTo(REVIEW_DUE);
        }

        @Test
        void trainingHasItsHours() {
            assertThatThrownBy(() -> issued().review(REVIEW, 7, on(REVIEW_DUE), "supervisor-0042"))
                    .satisfies(refused(TrainingProblem.REVIEW_HOURS_SHORT, "8", "7"));
        }
    }

    @Nested
    class PuttingOff {

        private final Certificate certificate = issued();

        @BeforeEach
        void itsEndHasCome() {
            var unused = certificate.review(REVIEW, 8, on(REVIEW_DUE), "supervisor-0042");
        }

        @Test
        void consentPutsTheNextReviewOffAndIsTold() {
            var event = certificate.review(extended("6 YEARS", "2022-03-14"), 8, on(LAST), "supervisor-0042");

            assertThat(certificate.validUntil()).isEqualTo("2038-03-14");
            assertThat(certificate.reviewDueOn()).isEmpty();
            assertThat(certificate.inForceUntil()).isEqualTo("2038-03-14");
            assertThat(certificate.reviewTerm().period()).isEqualTo("6 YEARS");
            assertThat(event.extension())
                    .isNotNull()
                    .satisfies(extension -> assertThat(extension.reason()).isEqualTo("连续从事本工种十二年，经核查无违法违章记录。"));
        }

        @Test
        void consentHoldsUntilTheNextReviewAndNoLonger() {
            var unused = certificate.review(extended("4 YEARS", "2022-03-14"), 8, on(LAST), "supervisor-0042");
            assertThat(certificate.reviewDueOn()).contains(LocalDate.parse("2036-03-14"));

            var later = certificate.review(REVIEW, 8, on("2036-03-14"), "supervisor-0042");
            var renewal = certificate.review(REVIEW, 8, on("2038-03-14"), "supervisor-0042");

            assertThat(later.extension()).isNull();
            assertThat(renewal.certificate().reviewDueOn()).isEqualTo("2041-03-14");
            assertThat(certificate.reviewTerm().period()).isEqualTo("3 YEARS");
            assertThat(certificate.extensionReason()).isEmpty();
        }

        @Test
        void tenYearsInTheTradeAreTenToTheDay() {
            assertThatThrownBy(
                            () -> certificate.review(extended("6 YEARS", "2022-03-15"), 8, on(LAST), "supervisor-0042"))
                    .satisfies(refused(TrainingProblem.REVIEW_EXTENSION_TOO_SOON, "2022-03-14", "2022-03-15"));
            assertThat(certificate.inForceUntil()).isEqualTo(LAST);
        }

        @Test
        void violationWithinThatTimeStandsAgainstIt() {
            var violated = extended("6 YEARS", "2012-01-01", "2019-01-01", "2022-03-14");
            var longAgo = extended("6 YEARS", "2012-01-01", "2022-03-13", "2032-03-15");

            assertThatThrownBy(() -> certificate.review(violated, 8, on(LAST), "supervisor-0042"))
                    .satisfies(refused(TrainingProblem.REVIEW_EXTENSION_VIOLATION, "2022-03-14", "2022-03-14"));
            assertThat(certificate
                            .review(longAgo, 8, on(LAST), "supervisor-0042")
                            .extension())
                    .isNotNull();
        }

        @ParameterizedTest
        @CsvSource({"3 YEARS,2035-03-14", "2 YEARS,2035-03-14"})
        void consentThatPutsNothingOffIsRefused(String period, String usual) {
            assertThatThrownBy(() -> certificate.review(extended(period, "2022-03-14"), 8, on(LAST), "supervisor-0042"))
                    .satisfies(refused(TrainingProblem.REVIEW_EXTENSION_IDLE, usual));
        }

        @Test
        void reviewInTheMiddleHasNoneBehindItToPutOff() {
            assertThatThrownBy(() ->
                            issued().review(extended("6 YEARS", "2012-03-14"), 8, on(REVIEW_DUE), "supervisor-0042"))
                    .satisfies(refused(TrainingProblem.REVIEW_EXTENSION_IDLE, "2032-03-14"));
        }

        @Test
        void recordReachesBackOverCertificatesThatFollowOneAnother() {
            var second = reissued("2032-03-15", "2035-03-14");
            var afterAGap = reissued("2032-03-16", "2035-03-15");

            assertThat(HolderRecord.of(second.validFrom(), List.of(second, certificate), List.of())
                            .heldSince())
                    .isEqualTo(FIRST);
            assertThat(HolderRecord.of(afterAGap.validFrom(), List.of(afterAGap, certificate), List.of())
                            .heldSince())
                    .isEqualTo(afterAGap.validFrom());
        }

        @Test
        void onlyAccidentsAndDishonestyAreViolations() {
            var grounds =
                    Stream.of(EndGround.values()).filter(EndGround::violation).toList();

            assertThat(grounds).containsExactly(EndGround.ACCIDENT, EndGround.FALSE_DATA, EndGround.FRAUD);
            var revoked = issued();
            var unused = revoked.revoke(REVOCATION, EndGround.ACCIDENT, "负有责任。", on("2027-05-06"));
            var ill = issued();
            var unusedToo = ill.revoke(REVOCATION, EndGround.UNFIT, "体检不合格。", on("2027-05-07"));
            assertThat(HolderRecord.of(FIRST, List.of(), List.of(revoked, ill)).violations())
                    .containsExactly(LocalDate.parse("2027-05-06"));
        }

        private static Certificate reissued(String first, String today) {
            var draft = new Certificate.Draft(
                    HOLDER.id(),
                    ELECTRICIAN,
                    CertificateFixtures.number("T320281-2032-000001"),
                    LocalDate.parse(first),
                    List.of());
            return Certificate.issue(ID, HOLDER, draft, RULES, ISSUER, on(today))
                    .aggregate();
        }
    }

    /** A review that was passed in time, entered afterwards. */
    @Nested
    class LateEntry {

        private static final FactTime IN_TIME = new FactTime(on(REVIEW_DUE), on(REVIEW_DUE.plusDays(20)));

        @Test
        void reviewPassedInTimeBringsBackWhatLapsedInBetween() {
            var certificate = CertificateFixtures.in(CertificateStatus.LAPSED);

            var event = certificate.review(REVIEW, 8, IN_TIME, "supervisor-0042");

            assertThat(event.passedOn()).isEqualTo(REVIEW_DUE);
            assertThat(event.occurredAt()).isEqualTo(IN_TIME.enteredAt());
            assertThat(certificate.status()).isEqualTo(CertificateStatus.IN_FORCE);
            assertThat(certificate.reviewedOn()).contains(REVIEW_DUE);
            assertThat(certificate.inForceUntil()).isEqualTo(LAST);
            assertThat(certificate.end()).isEmpty();
            assertThat(certificate.endedOn()).isEmpty();
        }

        @Test
        void reviewPassedTooLateStaysMissed() {
            var certificate = CertificateFixtures.in(CertificateStatus.LAPSED);
            var tooLate = new FactTime(on(REVIEW_DUE.plusDays(1)), on(REVIEW_DUE.plusDays(20)));

            assertThatThrownBy(() -> certificate.review(REVIEW, 8, tooLate, "supervisor-0042"))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.type()).isEqualTo(TrainingProblem.REVIEW_MISSED));
            assertThat(certificate.status()).isEqualTo(CertificateStatus.LAPSED);
        }

        @Test
        void noReviewIsPassedBeforeTheOneBefore() {
            var certificate = issued();
            var unused = certificate.review(REVIEW, 8, on(REVIEW_DUE), "supervisor-0042");

            assertThatThrownBy(() -> certificate.review(
                            REVIEW,
                            8,
                            new FactTime(on(REVIEW_DUE.minusDays(1)), on(REVIEW_DUE.plusDays(1))),
                            "supervisor-0042"))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.type()).isEqualTo(FactTime.FactProblem.FACT_BEFORE_CAUSE));
        }
    }

    @Nested
    class Ending {

        @Test
        void revocationHoldsFromThatDay() {
            var certificate = issued();

            var event = certificate.revoke(REVOCATION, EndGround.FALSE_DATA, "培训记录系伪造。", on("2027-05-06"));

            assertThat(certificate.inForceUntil()).isEqualTo("2027-05-05");
            assertThat(certificate.endedOn()).contains(LocalDate.parse("2027-05-06"));
            assertThat(certificate.status()).isEqualTo(CertificateStatus.REVOKED);
            assertThat(event.reason()).isEqualTo("特种作业人员安全技术培训考核管理规定（安监总局令第30号），第三十条第一款第二至五项：证书记载虚假信息");
        }

        @Test
        void revocationOnTheFirstDayLeavesNone() {
            var certificate = issued();

            var unused = certificate.revoke(REVOCATION, EndGround.FRAUD, "x", on(FIRST));

            assertThat(certificate.inForceUntil()).isEqualTo(FIRST.minusDays(1));
            assertThat(certificate.overlaps(FIRST, LAST)).isFalse();
        }

        @Test
        void groundThatTheLawDoesNotKnowIsRefused() {
            var certificate = issued();

            assertThatThrownBy(() -> certificate.revoke(REVOCATION, EndGround.OTHER, "x", on(FIRST)))
                    .satisfies(
                            refused(TrainingProblem.REVOCATION_GROUND, "OTHER", "UNFIT, ACCIDENT, FALSE_DATA, FRAUD"));
            assertThat(certificate.status()).isEqualTo(CertificateStatus.IN_FORCE);
        }

        @Test
        void cancellationEndsWhatHeldAndKeepsWhyTheOtherEnded() {
            var held = issued();
            var event = held.cancel(CANCELLATION, EndGround.HOLDER_DIED, "户籍已注销。", on("2027-05-06"));

            assertThat(held.inForceUntil()).isEqualTo("2027-05-05");
            assertThat(held.end()).isEqualTo(held.cancellation());
            assertThat(event.reason()).isEqualTo("特种作业人员安全技术培训考核管理规定（安监总局令第30号），第三十一条：持证人死亡");
            var dishonest = issued();
            var unused = dishonest.revoke(REVOCATION, EndGround.FRAUD, "x", on("2027-05-06"));
            var unusedToo = dishonest.cancel(CANCELLATION, EndGround.REVOKED, "撤销后注销。", on("2027-06-01"));
            assertThat(dishonest.status()).isEqualTo(CertificateStatus.CANCELLED);
            assertThat(dishonest.end().map(EndBasis::ground)).contains(EndGround.FRAUD);
            assertThat(dishonest.endedOn()).contains(LocalDate.parse("2027-05-06"));
            assertThat(dishonest.inForceUntil()).isEqualTo("2027-05-05");
            assertThat(dishonest.cancelledOn()).contains(LocalDate.parse("2027-06-01"));
        }

        @Test
        void onlyWhatWasRevokedIsCancelledForThat() {
            var certificate = issued();

            assertThatThrownBy(() -> certificate.cancel(CANCELLATION, EndGround.REVOKED, "x", on("2027-05-06")))
                    .satisfies(refused(
                            TrainingProblem.CANCELLATION_NOT_REVOKED,
                            certificate.number().shown()));
            assertThatThrownBy(() -> certificate.cancel(CANCELLATION, EndGround.UNFIT, "x", on("2027-05-06")))
                    .satisfies(refused(
                            TrainingProblem.CANCELLATION_GROUND, "UNFIT", "HOLDER_DIED, HOLDER_ASKED, REVOKED"));
            assertThat(certificate.status()).isEqualTo(CertificateStatus.IN_FORCE);
        }

        @Test
        void lapseIsToldWithItsDayAndReason() {
            var certificate = issued();

            var event = certificate.lapse(OVERDUE, on("2029-03-20")).orElseThrow();

            assertThat(event.reason()).endsWith("第二十六条：逾期未复审的失效：逾期未复审");
            assertThat(certificate.endedOn()).contains(REVIEW_DUE.plusDays(1));
            assertThat(certificate.inForceUntil()).isEqualTo(REVIEW_DUE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-15,2026-03-15,true",
        "2029-03-14,2035-01-01,true",
        "2029-03-15,2035-01-01,false",
        "2020-01-01,2026-03-14,false",
        "2020-01-01,2026-03-15,true",
        "2020-01-01,2040-01-01,true"
    })
    void overlapCountsBothEnds(LocalDate from, LocalDate until, boolean overlaps) {
        assertThat(issued().overlaps(from, until)).isEqualTo(overlaps);
    }

    @Test
    void belongsToItsIssuerAndThoseAbove() {
        assertThat(issued().isWithin(in("320281000000"))).isTrue();
        assertThat(issued().isWithin(in("320200000000"))).isTrue();
        assertThat(issued().isWithin(in("320281102000"))).isFalse();
        assertThat(issued().isWithin(in("320282000000"))).isFalse();
        assertThat(issued().isWithin(Scope.nothing())).isFalse();
        assertThat(issued().isWithin(new Scope(RegionCode.NATION, Set.of(Sector.WATER), null, "x", null)))
                .isFalse();
        assertThat(issued().isWithin(new Scope(RegionCode.NATION, null, Set.of(new UUID(1, 1)), "x", null)))
                .isFalse();
    }

    private static Scope in(String region) {
        return new Scope(RegionCode.of(region), null, null, "x", null);
    }

    private static java.util.function.Consumer<Throwable> refused(TrainingProblem type, Object... arguments) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(RuleViolation.class);
            assertThat(((DomainException) thrown).type()).isEqualTo(type);
            assertThat(((DomainException) thrown).arguments()).containsExactly(arguments);
        };
    }
}

package worksafe.inspections.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.penalty.PenaltyFixtures.APPROVER;
import static worksafe.inspections.penalty.PenaltyFixtures.GATES;
import static worksafe.inspections.penalty.PenaltyFixtures.INVESTIGATOR;
import static worksafe.inspections.penalty.PenaltyFixtures.JURIST;
import static worksafe.inspections.penalty.PenaltyFixtures.NOW;
import static worksafe.inspections.penalty.PenaltyFixtures.OFFICER;
import static worksafe.inspections.penalty.PenaltyFixtures.OWNER;
import static worksafe.inspections.penalty.PenaltyFixtures.REVIEWER;
import static worksafe.inspections.penalty.PenaltyFixtures.SURCHARGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import worksafe.inspections.penalty.PenaltyCase.Judgement;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.inspections.penalty.remedy.Remedy;
import worksafe.inspections.penalty.remedy.RemedyKind;
import worksafe.inspections.penalty.remedy.RemedyOutcome;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

class PenaltyTest {

    private static final LocalDate MARCH_24 = LocalDate.parse("2026-03-24");

    private static void refused(PenaltyProblem problem, Supplier<?> act) {
        assertThatThrownBy(act::get)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    private static Instant on(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }

    @Test
    void nobodyTakesTwoPartsInACase() {
        var intended = PenaltyFixtures.judgement(3_000_000);

        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.investigated(intended).review(true, "同意", INVESTIGATOR, NOW));
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.reviewed(intended).reviewLegality(true, "合法", REVIEWER, NOW));
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.noticed(intended).punish(null, GATES, "x", INVESTIGATOR, NOW));
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.noticed(intended).punish(null, GATES, "x", REVIEWER, NOW));
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.heard(intended).punish(null, GATES, "x", OFFICER, NOW));
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.heard(intended).punish(null, GATES, "x", JURIST, NOW));
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.noticed(intended)
                        .discuss(List.of("a", "b", "INSPECTOR-0007"), 3, "同意", APPROVER, NOW));
    }

    @Test
    void accountIsOnePersonHoweverItIsWritten() {
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> PenaltyFixtures.investigated(PenaltyFixtures.judgement(3_000_000))
                        .review(true, "同意", new Actor("Inspector-0007", "李检查"), NOW));
    }

    @Test
    void whoReturnedACaseMayReviewItAgain() {
        var kept = PenaltyFixtures.investigated(PenaltyFixtures.judgement(3_000_000));
        var returned = kept.review(false, "补充调查", REVIEWER, NOW);
        var again = kept.investigate("已补充", PenaltyFixtures.judgement(2_000_000), INVESTIGATOR, NOW);
        var passed = kept.review(true, "同意", REVIEWER, NOW);

        assertThat(kept.status()).isEqualTo(PenaltyStatus.REVIEWED);
        assertThat(kept.intendedFineFen()).isEqualTo(2_000_000);
    }

    @Test
    void onlyInvestigatorsInvestigate() {
        refused(
                PenaltyProblem.PENALTY_NOT_INVESTIGATOR,
                () -> PenaltyFixtures.filed()
                        .aggregate()
                        .investigate("x", PenaltyFixtures.judgement(1), REVIEWER, NOW));
    }

    @Test
    void nothingIsDecidedBeforeThePartysTimeIsOver() {
        var kept = PenaltyFixtures.noticed(PenaltyFixtures.judgement(3_000_000));
        refused(
                PenaltyProblem.PENALTY_STATEMENT_PERIOD,
                () -> kept.punish(null, GATES, "x", APPROVER, on("2026-03-23")));
        refused(PenaltyProblem.PENALTY_HEARING_PERIOD, () -> kept.punish(null, GATES, "x", APPROVER, on("2026-03-27")));

        var stated = kept.state("请求从轻", LocalDate.parse("2026-03-21"), OWNER, on("2026-03-21"));
        refused(
                PenaltyProblem.PENALTY_STATEMENT_PERIOD,
                () -> kept.punish(null, GATES, "x", APPROVER, on("2026-03-22")));

        var decided = kept.punish(null, GATES, "x", APPROVER, on("2026-03-28"));
        assertThat(kept.status()).isEqualTo(PenaltyStatus.DECIDED);
    }

    @Test
    void whoWaivesBothIsDecidedAtOnce() {
        var kept = PenaltyFixtures.noticed(PenaltyFixtures.judgement(3_000_000));
        var waived = kept.waive(null, LocalDate.parse("2026-03-21"), OWNER, on("2026-03-21"));
        var decided = kept.punish(null, GATES, "x", APPROVER, on("2026-03-21"));

        assertThat(decided.penalty().fineFen()).isEqualTo(3_000_000);
    }

    @Test
    void lateStatementsAndHearingsAreRefused() {
        var kept = PenaltyFixtures.noticed(PenaltyFixtures.judgement(3_000_000));

        refused(
                PenaltyProblem.PENALTY_STATEMENT_PERIOD,
                () -> kept.state("x", LocalDate.parse("2026-03-28"), OWNER, NOW));
        refused(
                PenaltyProblem.PENALTY_HEARING_NONE,
                () -> kept.askHearing(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-04-12"), OWNER, NOW));
    }

    @Test
    void whoAskedIsHeardFirstBySomebodyNotOfTheCase() {
        var kept = PenaltyFixtures.noticed(PenaltyFixtures.judgement(3_000_000));
        var asked = kept.askHearing(LocalDate.parse("2026-03-22"), LocalDate.parse("2026-04-06"), OWNER, NOW);
        refused(PenaltyProblem.PENALTY_HEARING_PERIOD, () -> kept.punish(null, GATES, "x", APPROVER, NOW));

        var april = LocalDate.parse("2026-04-03");
        refused(
                PenaltyProblem.PENALTY_SAME_PERSON,
                () -> kept.arrangeHearing(INVESTIGATOR, "三楼", april, MARCH_24, april, REVIEWER, NOW));
        refused(
                PenaltyProblem.PENALTY_HEARING_DAY,
                () -> kept.arrangeHearing(OFFICER, "三楼", april.minusDays(1), MARCH_24, april, REVIEWER, NOW));
        var arranged = kept.arrangeHearing(OFFICER, "三楼", april, MARCH_24, april, REVIEWER, NOW);
        refused(PenaltyProblem.PENALTY_NOT_OFFICER, () -> kept.hold(false, "x", JURIST, NOW));
        refused(PenaltyProblem.PENALTY_HEARING_DAY, () -> kept.hold(false, "x", OFFICER, on("2026-04-02")));

        var held = kept.hold(false, "x", OFFICER, on("2026-04-03"));
        refused(PenaltyProblem.PENALTY_LEGALITY_MISSING, () -> kept.punish(null, GATES, "x", APPROVER, NOW));
        var failed = kept.reviewLegality(false, "适用法律不当", JURIST, NOW);
        refused(PenaltyProblem.PENALTY_LEGALITY_MISSING, () -> kept.punish(null, GATES, "x", APPROVER, NOW));
    }

    @Test
    void heavyPenaltiesAreDiscussed() {
        var kept = PenaltyFixtures.noticed(PenaltyFixtures.judgement(5_000_000));
        refused(PenaltyProblem.PENALTY_DISCUSSION_MISSING, () -> kept.punish(null, GATES, "x", APPROVER, NOW));
        refused(
                PenaltyProblem.PENALTY_DISCUSSION_SMALL,
                () -> kept.discuss(List.of("a", "A", "b"), 3, "同意", APPROVER, NOW));

        var discussed = kept.discuss(List.of("a", "b", "c"), 3, "同意", APPROVER, NOW);
        var decided = kept.punish(null, GATES, "x", APPROVER, NOW);
        assertThat(kept.status()).isEqualTo(PenaltyStatus.DECIDED);

        var stop = PenaltyFixtures.noticed(
                new Judgement(PenaltyFixtures.sentence(0, "STOP"), List.of(PenaltyFixtures.violation(0))));
        refused(PenaltyProblem.PENALTY_DISCUSSION_MISSING, () -> stop.punish(null, GATES, "x", APPROVER, NOW));
    }

    @Test
    void nothingIsHeavierThanThePartyWasTold() {
        var kept = PenaltyFixtures.noticed(PenaltyFixtures.judgement(3_000_000));

        refused(
                PenaltyProblem.PENALTY_HEAVIER,
                () -> kept.punish(PenaltyFixtures.judgement(3_000_001), GATES, "x", APPROVER, NOW));
        var lighter = kept.punish(PenaltyFixtures.judgement(2_000_000), GATES, "采纳申辩", APPROVER, NOW);
        assertThat(lighter.penalty().fineFen()).isEqualTo(2_000_000);
    }

    @Test
    void neverMoreIsPaidThanIsOwed() {
        var kept = PenaltyFixtures.in(PenaltyStatus.SERVED);
        refused(
                PenaltyProblem.PENALTY_AMOUNT,
                () -> kept.pay(PenaltyFixtures.paid(3_000_001), SURCHARGE, REVIEWER, NOW));
        var part = kept.pay(PenaltyFixtures.paid(1_000_000), SURCHARGE, REVIEWER, NOW);
        assertThat(kept.status()).isEqualTo(PenaltyStatus.SERVED);
        assertThat(kept.owedFen(SURCHARGE, LocalDate.parse("2026-04-18"))).isEqualTo(2_000_000);
        assertThat(kept.owedFen(SURCHARGE, LocalDate.parse("2027-04-18"))).isEqualTo(5_000_000);
    }

    @Test
    void nothingIsPaidOnADayToCome() {
        var kept = PenaltyFixtures.in(PenaltyStatus.SERVED);

        refused(
                PenaltyProblem.PENALTY_DAY,
                () -> kept.pay(PenaltyFixtures.paid(1_000_000), SURCHARGE, REVIEWER, on("2026-04-14")));
    }

    @Test
    void hearingIsAskedForOnce() {
        var kept = PenaltyFixtures.noticed(PenaltyFixtures.judgement(3_000_000));
        var asked = kept.askHearing(LocalDate.parse("2026-03-22"), LocalDate.parse("2026-04-06"), OWNER, NOW);

        refused(
                PenaltyProblem.PENALTY_HEARING_ASKED,
                () -> kept.askHearing(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-04-07"), OWNER, NOW));
        assertThat(kept.hearing().orElseThrow().askedOn()).isEqualTo("2026-03-22");
    }

    @Test
    void remedyIsAskedForBetweenTheDecisionAndToday() {
        for (var day : List.of("2026-04-01", "2026-12-02")) {
            refused(
                    PenaltyProblem.PENALTY_DAY,
                    () -> PenaltyFixtures.in(PenaltyStatus.SERVED)
                            .askRemedy(
                                    Remedy.asked(RemedyKind.LITIGATION, "江阴市人民法院", LocalDate.parse(day), false),
                                    REVIEWER,
                                    NOW));
        }
    }

    @Test
    void whatWasStoppedIsPaidLaterUnlessItWasOverdueBefore() {
        var later = LocalDate.parse("2026-07-05");
        var kept = PenaltyFixtures.in(PenaltyStatus.SERVED);
        kept.resume(later);
        assertThat(kept.payBy()).contains(later);
        assertThat(kept.isToBePaid()).isTrue();
        kept.resume(PenaltyFixtures.PAY_BY);
        assertThat(kept.payBy()).contains(later);

        var overdue = PenaltyFixtures.in(PenaltyStatus.OVERDUE);
        overdue.resume(later);
        assertThat(overdue.payBy()).contains(PenaltyFixtures.PAY_BY);
        assertThat(overdue.isToBePaid()).isFalse();
    }

    @Test
    void penaltyIsPerformedOnlyWhenNothingElseIsOwed() {
        var stopped = PenaltyFixtures.noticed(new Judgement(
                PenaltyFixtures.sentence(1_000_000, "FINE", "STOP"), List.of(PenaltyFixtures.violation(1_000_000))));
        var discussed = stopped.discuss(List.of("a", "b", "c"), 3, "同意", APPROVER, NOW);
        var decided = stopped.punish(null, GATES, "x", APPROVER, on("2026-04-02"));
        var served = stopped.serve("CJ1", PenaltyFixtures.SERVED_ON, PenaltyFixtures.PAY_BY, on("2026-04-03"));

        var paid = stopped.pay(PenaltyFixtures.paid(1_000_000), SURCHARGE, REVIEWER, NOW);
        assertThat(stopped.status()).isEqualTo(PenaltyStatus.SERVED);
        var done = stopped.perform(SURCHARGE, "已停产整顿", REVIEWER, NOW);
        assertThat(done.paidFen()).isEqualTo(1_000_000);
    }

    @Test
    void courtIsAskedInItsTimeOnly() {
        var from = LocalDate.parse("2026-10-04");
        var until = LocalDate.parse("2027-01-03");
        refused(
                PenaltyProblem.PENALTY_COURT_DAY,
                () -> PenaltyFixtures.in(PenaltyStatus.REMINDED)
                        .askCourt("法院", from, until, REVIEWER, on("2026-10-03")));
        refused(
                PenaltyProblem.PENALTY_COURT_DAY,
                () -> PenaltyFixtures.in(PenaltyStatus.REMINDED)
                        .askCourt("法院", from, until, REVIEWER, on("2027-01-04")));
    }

    @Test
    void revokedPenaltyCountsNowhere() {
        var kept = PenaltyFixtures.in(PenaltyStatus.SERVED);
        var asked = kept.askRemedy(
                Remedy.asked(RemedyKind.LITIGATION, "江阴市人民法院", LocalDate.parse("2026-05-08"), true), REVIEWER, NOW);
        assertThat(asked.penalty().effect()).isEqualTo(PenaltyEffect.SUSPENDED);
        refused(
                PenaltyProblem.PENALTY_REMEDY,
                () -> kept.askRemedy(
                        Remedy.asked(RemedyKind.RECONSIDERATION, "x", LocalDate.parse("2026-05-09"), false),
                        REVIEWER,
                        NOW));
        var revoked =
                kept.decideRemedy(RemedyOutcome.REVOKED, null, LocalDate.parse("2026-06-20"), "撤销", APPROVER, NOW);

        assertThat(revoked.penalty().effect()).isEqualTo(PenaltyEffect.REVOKED);
        assertThat(kept.status()).isEqualTo(PenaltyStatus.CLOSED);
        assertThat(kept.addedFen(SURCHARGE, LocalDate.parse("2027-01-01"))).isZero();
    }

    @Test
    void changeOfAPenaltyMakesItLighterAndUnpublishesIt() {
        var kept = PenaltyFixtures.in(PenaltyStatus.SERVED);
        var published = kept.published(LocalDate.parse("2026-04-09"), NOW);
        var asked = kept.askRemedy(
                Remedy.asked(RemedyKind.RECONSIDERATION, "江阴市人民政府", LocalDate.parse("2026-05-08"), false),
                REVIEWER,
                NOW);
        refused(
                PenaltyProblem.PENALTY_HEAVIER,
                () -> kept.decideRemedy(
                        RemedyOutcome.CHANGED, 3_000_001L, LocalDate.parse("2026-06-20"), "x", APPROVER, NOW));

        var changed = kept.decideRemedy(
                RemedyOutcome.CHANGED, 2_000_000L, LocalDate.parse("2026-06-20"), "减轻", APPROVER, NOW);
        assertThat(changed.penalty().fineFen()).isEqualTo(2_000_000);
        assertThat(changed.penalty().publishedOn()).isNull();
        assertThat(kept.violations())
                .singleElement()
                .satisfies(one -> assertThat(one.fineFen()).isEqualTo(2_000_000));
    }

    @Test
    void enterpriseSeesACaseOnceItWasTold() {
        var enterprise =
                new Scope(RegionCode.NATION, null, Set.of(PenaltyFixtures.ENTERPRISE), "enterprise-user-7", null);
        var other = new Scope(RegionCode.NATION, null, Set.of(UUID.randomUUID()), "someone", null);

        assertThat(PenaltyFixtures.in(PenaltyStatus.REVIEWED).isWithin(enterprise))
                .isFalse();
        assertThat(PenaltyFixtures.in(PenaltyStatus.NOTICED).isWithin(enterprise))
                .isTrue();
        assertThat(PenaltyFixtures.in(PenaltyStatus.NOTICED).isWithin(other)).isFalse();
    }

    @Test
    void partyIsNotShownWhatIsTheAuthoritysOwn() {
        var view = PenaltyView.of(PenaltyFixtures.in(PenaltyStatus.HEARD), false, 0, 0, Set.of());

        assertThat(view.file()).isNull();
        assertThat(view.timeline())
                .noneMatch(step -> step.kind() == PenaltyStep.REVIEWED
                        || step.kind() == PenaltyStep.INVESTIGATED
                        || step.kind() == PenaltyStep.LEGALITY_REVIEWED);
    }

    @Test
    void archiveShowsNothingBeforeTheEnterpriseWasTold() {
        assertThat(PenaltyFixtures.filed().event().archive()).isNull();
        assertThat(PenaltyFixtures.investigated(PenaltyFixtures.judgement(1))
                        .review(true, "x", REVIEWER, NOW)
                        .archive())
                .isNull();
        assertThat(PenaltyFixtures.in(PenaltyStatus.DECIDED)
                        .serve("CJ1", PenaltyFixtures.SERVED_ON, PenaltyFixtures.PAY_BY, NOW)
                        .archive())
                .isNotNull();
    }
}

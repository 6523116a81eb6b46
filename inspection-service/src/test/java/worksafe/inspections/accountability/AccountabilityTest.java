package worksafe.inspections.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.accountability.AccountabilityFixtures.ACCIDENT;
import static worksafe.inspections.accountability.AccountabilityFixtures.APPROVER;
import static worksafe.inspections.accountability.AccountabilityFixtures.DAY;
import static worksafe.inspections.accountability.AccountabilityFixtures.LATER;
import static worksafe.inspections.accountability.AccountabilityFixtures.PROPOSER;
import static worksafe.inspections.accountability.AccountabilityFixtures.about;
import static worksafe.inspections.accountability.AccountabilityFixtures.in;
import static worksafe.inspections.accountability.AccountabilityFixtures.proposed;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOutcome;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

/** The rules of an accountability, without a container. */
class AccountabilityTest {

    @Test
    void onlyLeadersOfTheVeryOfficeKnowIt() {
        var accountability = in(AccountabilityStatus.PROPOSED);
        var office = new Scope(RegionCode.of("320281000000"), null, null, "supervisor-0042", null);

        assertThat(accountability.isWithin(office.leading())).isTrue();
        assertThat(accountability.isWithin(office)).isFalse();
        assertThat(accountability.isWithin(
                        new Scope(RegionCode.of("320200000000"), null, null, "approver-1", null).leading()))
                .isFalse();
        assertThat(accountability.isWithin(new Scope(
                        RegionCode.of("320281000000"), null, Set.of(new UUID(0, 1)), "enterprise-user-7", null)))
                .isFalse();
        assertThat(proposed(false).event().archive()).isNull();
        assertThat(proposed(false).event().subject().key()).isEqualTo("region:320281000000");
    }

    @Test
    void malfeasanceIsOfOfficialsAndTransferredAgainstAReceipt() {
        var accountability = proposed(true).aggregate();
        refused(
                AccountabilityProblem.ACCOUNTABILITY_RECEIPT_MISSING,
                () -> accountability.handOver("江阴市纪委监委", DAY, null, DAY.plusMonths(3), PROPOSER, LATER));
        assertThat(accountability
                        .handOver("江阴市纪委监委", DAY, "澄纪受〔2026〕17号", DAY.plusMonths(3), PROPOSER, LATER)
                        .accountability()
                        .malfeasance())
                .isTrue();
        refused(
                AccountabilityProblem.ACCOUNTABILITY_MALFEASANCE_OFFICIAL,
                () -> about(AccountabilitySubject.ENTERPRISE_STAFF, AccountabilityOrigin.ACCIDENT, ACCIDENT, true)
                        .requireFitting());
    }

    @Test
    void originNamesWhatItComesFrom() {
        refused(
                AccountabilityProblem.ACCOUNTABILITY_ORIGIN,
                () -> about(AccountabilitySubject.OFFICIAL, AccountabilityOrigin.ACCIDENT, null, false)
                        .requireFitting());
        refused(
                AccountabilityProblem.ACCOUNTABILITY_ORIGIN,
                () -> about(AccountabilitySubject.OFFICIAL, AccountabilityOrigin.OTHER, ACCIDENT, false)
                        .requireFitting());
    }

    @Test
    void whoProposedItDoesNotDropIt() {
        var accountability = in(AccountabilityStatus.PROPOSED);

        refused(AccountabilityProblem.ACCOUNTABILITY_SAME_PERSON, () -> accountability.drop("不承担责任", PROPOSER, LATER));
        assertThat(accountability.actions(PROPOSER.subject())).doesNotContain(AccountabilityAction.DROP);
        assertThat(accountability.actions(APPROVER.subject())).contains(AccountabilityAction.DROP);
    }

    @Test
    void daysComeInTheirOrder() {
        var accountability = in(AccountabilityStatus.HANDED_OVER);

        refused(
                AccountabilityProblem.ACCOUNTABILITY_DAY_ORDER,
                () -> accountability.decide(AccountabilityOutcome.WARNING, "给予警告", DAY.minusDays(1), PROPOSER, LATER));
        refused(
                AccountabilityProblem.ACCOUNTABILITY_DAY_ORDER,
                () -> accountability.decide(AccountabilityOutcome.WARNING, "给予警告", DAY.plusYears(1), PROPOSER, LATER));
        accountability.miss(LATER);
        assertThat(accountability.timeline().getLast().kind()).isEqualTo("OVERDUE");
    }

    private static void refused(AccountabilityProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}

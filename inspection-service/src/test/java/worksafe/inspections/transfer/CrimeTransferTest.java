package worksafe.inspections.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.transfer.CrimeTransferFixtures.DAY;
import static worksafe.inspections.transfer.CrimeTransferFixtures.HEAD;
import static worksafe.inspections.transfer.CrimeTransferFixtures.LATER;
import static worksafe.inspections.transfer.CrimeTransferFixtures.MEMBER;
import static worksafe.inspections.transfer.CrimeTransferFixtures.SUPERVISOR;
import static worksafe.inspections.transfer.CrimeTransferFixtures.in;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.RuleViolation;

/** The rules of transfers, without a container. */
class CrimeTransferTest {

    private static void refusedAs(CrimeTransferProblem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    @Test
    void twoLookIntoIt() {
        refusedAs(CrimeTransferProblem.TRANSFER_TEAM_TOO_SMALL, () -> CrimeTransferFixtures.opened(1));
    }

    @Test
    void teamAloneReportsAndNeverDecides() {
        var suspected = in(CrimeTransferStatus.SUSPECTED);
        var reported = in(CrimeTransferStatus.REPORTED);

        refusedAs(
                CrimeTransferProblem.TRANSFER_NOT_OF_TEAM,
                () -> suspected.report("经核实", List.of("调查报告"), SUPERVISOR, LATER));
        refusedAs(CrimeTransferProblem.TRANSFER_SAME_PERSON, () -> reported.approve("同意", MEMBER, LATER));
        assertThat(reported.actions(MEMBER.subject())).isEmpty();
        assertThat(reported.actions(HEAD.subject())).containsExactly(CrimeTransferAction.DECISION);
    }

    @Test
    void refusalHasItsReasonOnRecord() {
        assertThat(in(CrimeTransferStatus.REFUSED).refusal()).isEqualTo("不构成犯罪");
    }

    @Test
    void policeSayWhyTheyDidNotFileIt() {
        var received = in(CrimeTransferStatus.RECEIVED);

        refusedAs(
                CrimeTransferProblem.TRANSFER_REASON_MISSING,
                () -> received.policeDecide(false, DAY, "公不立字", null, SUPERVISOR, LATER));
    }

    @Test
    void nothingIsReceivedBeforeItWasHandedOver() {
        var transferred = in(CrimeTransferStatus.TRANSFERRED);

        refusedAs(
                CrimeTransferProblem.TRANSFER_DAY,
                () -> transferred.receive(DAY.minusDays(1), "治安大队", SUPERVISOR, LATER));
    }

    @Test
    void penaltyIsBarredWhileThePoliceHaveIt() {
        assertThat(Arrays.stream(CrimeTransferStatus.values()).filter(CrimeTransferStatus::bars))
                .containsExactly(
                        CrimeTransferStatus.TRANSFERRED,
                        CrimeTransferStatus.RECEIVED,
                        CrimeTransferStatus.ACCEPTED_BY_POLICE,
                        CrimeTransferStatus.OBJECTED);
    }

    @Test
    void missedDayIsForgottenOnceWhatItAskedForWasDone() {
        var reported = in(CrimeTransferStatus.REPORTED);
        assertThat(reported.miss(LATER)).isPresent();
        assertThat(reported.miss(LATER)).isEmpty();

        var unused = CrimeTransferFixtures.approve(reported);

        assertThat(reported.overdueSince()).isNull();
    }
}

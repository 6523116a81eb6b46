package worksafe.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.claim.AccountClaimFixtures.CODE;
import static worksafe.registry.claim.AccountClaimFixtures.LAST_DAY;
import static worksafe.registry.claim.AccountClaimFixtures.NOW;
import static worksafe.registry.claim.AccountClaimFixtures.OFFICE;
import static worksafe.registry.claim.AccountClaimFixtures.OWNER;
import static worksafe.registry.claim.AccountClaimFixtures.in;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status, and the rules of codes. The table is written by hand. */
class AccountClaimLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | issue                     | withdraw                        | revoke
            OPENED    | ISSUED AccountClaimIssued | WITHDRAWN AccountClaimWithdrawn | -
            ISSUED    | ISSUED AccountClaimIssued | WITHDRAWN AccountClaimWithdrawn | -
            CLAIMED   | -                         | -                               | REVOKED AccountClaimRevoked
            WITHDRAWN | -                         | -                               | -
            REVOKED   | -                         | -                               | -
            """);

    private static final Map<String, Function<AccountClaim, AccountClaimEvent>> VERBS = Map.of(
            "issue", claim -> claim.issue(CODE, LAST_DAY, OFFICE, NOW),
            "withdraw", claim -> claim.withdraw("受邀人已离职", OFFICE, NOW),
            "revoke", claim -> claim.revoke("认领人已离职", OFFICE, NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(AccountClaimStatus::valueOf, AccountClaimLifecycleTest::check);
    }

    private static void check(AccountClaimStatus status, String verb, String expected) {
        var claim = in(status);
        var call = VERBS.get(verb);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> call.apply(claim)).isInstanceOf(IllegalTransition.class);
            assertThat(claim.status()).isEqualTo(status);
        } else {
            var event = call.apply(claim);
            assertThat(claim.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(event.claim().status()).isEqualTo(claim.status());
        }
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(AccountClaimStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("account-claim", AccountClaimStatus.class, AccountClaimStatus::next);
    }

    @Test
    void codeIsGoodOnceUntilItsLastDay() {
        assertWrong(in(AccountClaimStatus.OPENED), CODE, NOW);
        assertWrong(in(AccountClaimStatus.ISSUED), InvitationCode.random(), NOW);
        assertWrong(in(AccountClaimStatus.ISSUED), CODE, Instant.parse("2026-03-15T16:00:00Z"));
        assertWrong(in(AccountClaimStatus.CLAIMED), CODE, NOW);
        assertWrong(in(AccountClaimStatus.WITHDRAWN), CODE, NOW);

        var claim = in(AccountClaimStatus.ISSUED);
        var told = claim.claim(CODE, OWNER, Instant.parse("2026-03-15T15:59:00Z"));
        assertThat(told.claim().account()).isEqualTo("chen.qiang");
        assertThat(claim.status()).isEqualTo(AccountClaimStatus.CLAIMED);
    }

    @Test
    void laterCodeIsTheOneThatCounts() {
        var claim = in(AccountClaimStatus.ISSUED);
        var later = InvitationCode.random();
        var unused = claim.issue(later, LAST_DAY, OFFICE, NOW);

        assertWrong(claim, CODE, NOW);
        assertThat(claim.claim(later, OWNER, NOW).claim().status()).isEqualTo(AccountClaimStatus.CLAIMED);
    }

    @Test
    void codeIsReadHoweverItIsWritten() {
        assertThat(CODE.shown()).isEqualTo("7K3QD-9FZ0X-W2MHE-4T8BR");
        assertThat(InvitationCode.entered("7k3qd 9fzox w2mhe 4t8br")).isEqualTo(CODE);
        assertThat(InvitationCode.random().shown()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(CODE.hash()).doesNotContain("7K3QD").hasSize(64);
    }

    private static void assertWrong(AccountClaim claim, InvitationCode code, Instant at) {
        assertThatThrownBy(() -> claim.claim(code, OWNER, at))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("claim-code-wrong"));
    }
}

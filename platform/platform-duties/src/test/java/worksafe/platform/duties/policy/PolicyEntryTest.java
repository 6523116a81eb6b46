package worksafe.platform.duties.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;

class PolicyEntryTest {

    // The evening of 9 March in London is the morning of 10 March in Shanghai.
    private static final Instant NOW = Instant.parse("2026-03-09T23:00:00Z");
    private static final PolicyCodes CODES = new PolicyCodes(List.of(), List.of());
    private static final PolicyEntry.Act ACT = new PolicyEntry.Act("probe", "zhang.wei", NOW);

    private static Created<PolicyEntry> added(String from, @Nullable String to) {
        var row = new PolicyRow(
                "danger.recheck-period",
                RegionCode.of("320281000000"),
                null,
                PolicyRow.parameters(
                        "danger.recheck-period", Map.of("value", "7 WORKING_DAYS", "ratio", new BigDecimal("0.15"))),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "办法",
                "第十二条",
                Force.RULE,
                Certainty.CERTAIN);
        return PolicyEntry.add(new UUID(1, 2), row, ACT);
    }

    private static void assertRefused(DutyProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    @Test
    void addingAnnouncesTheRow() {
        var event = (PolicyChanged) added("2026-04-01", null).event();

        assertThat(event.change()).isEqualTo(PolicyChanged.Change.ADDED);
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.parameters())
                .containsExactly(Map.entry("ratio", new BigDecimal("0.15")), Map.entry("value", "7 WORKING_DAYS"));
        assertThat(event.subject().key()).isEqualTo("region:320281000000");
        assertThat(event.type()).isEqualTo("worksafe.probe.policy-changed.v1");
    }

    @Test
    void rowEndsTodayAtTheEarliest() {
        assertRefused(
                DutyProblem.POLICY_END_PAST,
                () -> added("2020-01-01", null).aggregate().end(LocalDate.of(2026, 3, 9), ACT));

        var entry = added("2020-01-01", null).aggregate();
        var event = entry.end(LocalDate.of(2026, 3, 10), ACT);

        assertThat(event.change()).isEqualTo(PolicyChanged.Change.ENDED);
        assertThat(event.validTo()).isEqualTo("2026-03-10");
        assertThat(event.revision()).isEqualTo(2);
        assertThat(entry.view(CODES).endedBy()).isEqualTo("zhang.wei");
    }

    @Test
    void rowThatIsNotInForceYetCanBeWithdrawn() {
        var entry = added("2026-06-01", null).aggregate();

        assertRefused(DutyProblem.POLICY_END_PAST, () -> entry.end(LocalDate.of(2026, 5, 31), ACT));
        assertThat(entry.end(LocalDate.of(2026, 6, 1), ACT).validTo()).isEqualTo("2026-06-01");
        assertRefused(DutyProblem.POLICY_ENDED, () -> entry.end(LocalDate.of(2026, 6, 1), ACT));
    }

    @Test
    void endIsOnlyEverBroughtForward() {
        var entry = added("2020-01-01", "2027-01-01").aggregate();

        assertRefused(DutyProblem.POLICY_ENDED, () -> entry.end(LocalDate.of(2027, 1, 1), ACT));
        assertRefused(DutyProblem.POLICY_ENDED, () -> entry.end(LocalDate.of(2028, 1, 1), ACT));
        assertThat(entry.end(LocalDate.of(2026, 5, 1), ACT).validTo()).isEqualTo("2026-05-01");
    }

    @Test
    void rowThatHasEndedStaysAsItWas() {
        var entry = added("2020-01-01", "2026-03-10").aggregate();

        assertRefused(DutyProblem.POLICY_ENDED, () -> entry.end(LocalDate.of(2026, 3, 10), ACT));
        assertThat(entry.view(CODES).validTo()).isEqualTo("2026-03-10");
    }
}

package worksafe.inspections.matter.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.inspections.matter.MatterCause;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ProposalEventsContractTest {

    private static final UUID ID = UUID.fromString("0198f4a0-cccc-7aaa-8bbb-00000000000c");
    private static final UUID MATTER = UUID.fromString("0198f4a0-bbbb-7aaa-8bbb-00000000000b");
    private static final Instant NOW = Instant.parse("2026-03-25T02:00:00Z");
    private static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    private static final String EXPLANATION = "年度指标 2人，截至 2026-03-25 时序进度 0.46，实际 1。";

    @Inject
    Outbox outbox;

    private static Created<MatterProposal> proposed() {
        return MatterProposal.propose(
                ID,
                new Proposed(
                        RegionCode.of("320281102000"),
                        Sector.EMERGENCY,
                        MatterCause.INDICATOR_BEYOND,
                        "0198f4a0-dddd-7aaa-8bbb-00000000000d/2026Q1",
                        "建议约谈：死亡人数超过时序进度",
                        EXPLANATION,
                        new PolicyBasis(
                                "indicator.interview-from-day",
                                0,
                                "31",
                                "督办建议界限（系统参数）",
                                "系统缺省值",
                                Force.DOCUMENT,
                                Certainty.SYSTEM_DEFAULT)),
                NOW);
    }

    static Stream<ProposalEvent> samples() {
        return Stream.of(
                (ProposalEvent) proposed().event(), proposed().aggregate().takeUp(MATTER, SUPERVISOR, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ProposalEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(ProposalEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ID));
        assertThat(Announced.latestOf(ID)).doesNotContain(EXPLANATION, SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(ProposalEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }
}

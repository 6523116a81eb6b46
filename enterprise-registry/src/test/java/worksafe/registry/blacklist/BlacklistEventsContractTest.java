package worksafe.registry.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.blacklist.BlacklistFixtures.DECIDER;
import static worksafe.registry.blacklist.BlacklistFixtures.ENTERPRISE;
import static worksafe.registry.blacklist.BlacklistFixtures.NOW;
import static worksafe.registry.blacklist.BlacklistFixtures.PROPOSER;
import static worksafe.registry.blacklist.BlacklistFixtures.TERM;
import static worksafe.registry.blacklist.BlacklistFixtures.day;
import static worksafe.registry.blacklist.BlacklistFixtures.decision;
import static worksafe.registry.blacklist.BlacklistFixtures.in;
import static worksafe.registry.blacklist.BlacklistFixtures.sanction;
import static worksafe.registry.blacklist.BlacklistFixtures.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.registry.blacklist.submission.CreditSubmissionStep;

/** What the outbox really holds of each event of an entry of the list, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class BlacklistEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(BlacklistEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.entry().entryId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static List<BlacklistEvent> oneOfEach() {
        var published = in(BlacklistStatus.LISTED);
        var shown = published.publish(PROPOSER, NOW);
        var handedIn = in(BlacklistStatus.LISTED);
        var unused = handedIn.publish(PROPOSER, NOW);
        return List.of(
                (BlacklistEvent) BlacklistEntry.propose(
                                BlacklistFixtures.id(),
                                "SX320281-2026-000001",
                                BlacklistFixtures.candidate(),
                                BlacklistFixtures.office(),
                                PROPOSER,
                                NOW)
                        .event(),
                in(BlacklistStatus.CANDIDATE).notice("告", day("2026-03-10"), day("2026-03-17"), PROPOSER, NOW),
                in(BlacklistStatus.NOTICED).state("无异议", true, ENTERPRISE, NOW),
                in(BlacklistStatus.NOTICED).decide(decision(), DECIDER, NOW),
                in(BlacklistStatus.NOTICED).drop("不属情节严重", PROPOSER, NOW),
                in(BlacklistStatus.DECIDED).list(day("2026-04-20"), TERM, PROPOSER, NOW),
                shown,
                published.unpublish("复议期间", PROPOSER, NOW),
                handedIn.submit(submission(CreditSubmissionStep.SUBMITTED), PROPOSER, NOW),
                handedIn.submit(submission(CreditSubmissionStep.RECEIVED), PROPOSER, NOW),
                in(BlacklistStatus.LISTED).sanction(sanction(), PROPOSER, NOW),
                in(BlacklistStatus.LISTED).remove(BlacklistEnd.MISTAKE, "列入有误", DECIDER, NOW),
                in(BlacklistStatus.REMOVED).restore("证明系伪造", day("2029-09-20"), DECIDER, NOW));
    }

    @Test
    void everyEventIsSampled() {
        assertThat(oneOfEach().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(BlacklistEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).accepts(written(event));
        }
    }

    @Test
    void whatItsEnterpriseWasNotToldOfStandsOnNoPage() {
        assertThat(oneOfEach().getFirst().archive()).isNull();
    }
}

package worksafe.registry.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.blacklist.BlacklistFixtures.DECIDER;
import static worksafe.registry.blacklist.BlacklistFixtures.ENTERPRISE;
import static worksafe.registry.blacklist.BlacklistFixtures.NOW;
import static worksafe.registry.blacklist.BlacklistFixtures.PROPOSER;
import static worksafe.registry.blacklist.BlacklistFixtures.TERM;
import static worksafe.registry.blacklist.BlacklistFixtures.day;
import static worksafe.registry.blacklist.BlacklistFixtures.decision;
import static worksafe.registry.blacklist.BlacklistFixtures.sanction;
import static worksafe.registry.blacklist.BlacklistFixtures.submission;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.registry.blacklist.submission.CreditSubmissionStep;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class BlacklistLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code !} where a rule refuses it. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | notice                   | state                   | decide                   | drop                     | list                   | publish                   | unpublish | sanction                   | remove                   | restore                  | submit
            CANDIDATE | NOTICED BlacklistNoticed | -                       | -                        | DROPPED BlacklistDropped | -                      | -                         | -         | -                          | -                        | -                        | -
            NOTICED   | -                        | NOTICED BlacklistStated | DECIDED BlacklistDecided | DROPPED BlacklistDropped | -                      | -                         | -         | -                          | -                        | -                        | -
            DECIDED   | -                        | -                       | -                        | DROPPED BlacklistDropped | LISTED BlacklistListed | -                         | -         | -                          | -                        | -                        | -
            LISTED    | -                        | -                       | -                        | -                        | -                      | LISTED BlacklistPublished | !         | LISTED BlacklistSanctioned | REMOVED BlacklistRemoved | -                        | !
            REMOVED   | -                        | -                       | -                        | -                        | -                      | -                         | -         | -                          | -                        | LISTED BlacklistRestored | !
            DROPPED   | -                        | -                       | -                        | -                        | -                      | -                         | -         | -                          | -                        | -                        | -
            """);

    private static final Map<String, Function<BlacklistEntry, BlacklistEvent>> VERBS = Map.ofEntries(
            verb("notice", entry -> entry.notice("告〔2026〕3号", day("2026-03-10"), day("2026-03-17"), PROPOSER, NOW)),
            verb("state", entry -> entry.state("无异议", true, ENTERPRISE, NOW)),
            verb("decide", entry -> entry.decide(decision(), DECIDER, NOW)),
            verb("drop", entry -> entry.drop("不属情节严重", PROPOSER, NOW)),
            verb("list", entry -> entry.list(day("2026-04-20"), TERM, PROPOSER, NOW)),
            verb("publish", entry -> entry.publish(PROPOSER, NOW)),
            verb("unpublish", entry -> entry.unpublish("复议期间", PROPOSER, NOW)),
            verb("sanction", entry -> entry.sanction(sanction(), PROPOSER, NOW)),
            verb("remove", entry -> entry.remove(BlacklistEnd.MISTAKE, "列入有误", DECIDER, NOW)),
            verb("restore", entry -> entry.restore("证明系伪造", day("2029-09-20"), DECIDER, NOW)),
            // Neither public nor handed in before.
            verb("submit", entry -> entry.submit(submission(CreditSubmissionStep.RECEIVED), PROPOSER, NOW)));

    private static Map.Entry<String, Function<BlacklistEntry, BlacklistEvent>> verb(
            String name, Function<BlacklistEntry, BlacklistEvent> verb) {
        return Map.entry(name, verb);
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(BlacklistStatus::valueOf, BlacklistLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(BlacklistStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("blacklist", BlacklistStatus.class, BlacklistStatus::next);
    }

    private static BlacklistView seen(BlacklistEntry entry) {
        return BlacklistView.of(entry, null, Set.of(), day("2026-09-20"));
    }

    private static void check(BlacklistStatus status, String verb, String expected) {
        var entry = BlacklistFixtures.in(status);
        var before = seen(entry);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(entry)).isInstanceOf(IllegalTransition.class);
                assertThat(seen(entry)).isEqualTo(before);
            }
            case "!" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(entry)).isInstanceOf(RuleViolation.class);
                assertThat(seen(entry)).isEqualTo(before);
            }
            default -> {
                var event = VERBS.get(verb).apply(entry);
                assertThat(entry.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.entry().status()).isEqualTo(entry.status());
            }
        }
    }
}

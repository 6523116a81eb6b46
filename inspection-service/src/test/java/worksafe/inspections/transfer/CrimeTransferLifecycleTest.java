package worksafe.inspections.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class CrimeTransferLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status             | report                           | approve                          | refuse                     | handOver                            | receive                          | accept                                     | reject                               | object                           | handOverMaterials                          | end                      | miss
            SUSPECTED          | REPORTED CrimeTransferProgressed | -                                | -                          | -                                   | -                                | -                                          | -                                    | -                                | -                                          | -                        | SUSPECTED CrimeTransferProgressed
            REPORTED           | -                                | APPROVED CrimeTransferProgressed | REFUSED CrimeTransferEnded | -                                   | -                                | -                                          | -                                    | -                                | -                                          | -                        | REPORTED CrimeTransferProgressed
            APPROVED           | -                                | -                                | -                          | TRANSFERRED CrimeTransferProgressed | -                                | -                                          | -                                    | -                                | -                                          | -                        | APPROVED CrimeTransferProgressed
            REFUSED            | -                                | -                                | -                          | -                                   | -                                | -                                          | -                                    | -                                | -                                          | -                        | .
            TRANSFERRED        | -                                | -                                | -                          | -                                   | RECEIVED CrimeTransferProgressed | -                                          | -                                    | -                                | -                                          | -                        | TRANSFERRED CrimeTransferProgressed
            RECEIVED           | -                                | -                                | -                          | -                                   | -                                | ACCEPTED_BY_POLICE CrimeTransferProgressed | NOT_ACCEPTED CrimeTransferProgressed | -                                | -                                          | -                        | RECEIVED CrimeTransferProgressed
            ACCEPTED_BY_POLICE | -                                | -                                | -                          | -                                   | -                                | -                                          | -                                    | -                                | ACCEPTED_BY_POLICE CrimeTransferProgressed | ENDED CrimeTransferEnded | ACCEPTED_BY_POLICE CrimeTransferProgressed
            NOT_ACCEPTED       | -                                | -                                | -                          | -                                   | -                                | -                                          | -                                    | OBJECTED CrimeTransferProgressed | -                                          | ENDED CrimeTransferEnded | NOT_ACCEPTED CrimeTransferProgressed
            OBJECTED           | -                                | -                                | -                          | -                                   | -                                | ACCEPTED_BY_POLICE CrimeTransferProgressed | NOT_ACCEPTED CrimeTransferProgressed | -                                | -                                          | -                        | OBJECTED CrimeTransferProgressed
            ENDED              | -                                | -                                | -                          | -                                   | -                                | -                                          | -                                    | -                                | -                                          | -                        | .
            """);

    private static final Map<String, Function<CrimeTransfer, Optional<? extends CrimeTransferEvent>>> VERBS =
            Map.ofEntries(
                    Map.entry("report", it -> Optional.of(CrimeTransferFixtures.report(it))),
                    Map.entry("approve", it -> Optional.of(CrimeTransferFixtures.approve(it))),
                    Map.entry("refuse", it -> Optional.of(CrimeTransferFixtures.refuse(it))),
                    Map.entry("handOver", it -> Optional.of(CrimeTransferFixtures.handOver(it))),
                    Map.entry("receive", it -> Optional.of(CrimeTransferFixtures.receive(it))),
                    Map.entry("accept", it -> Optional.of(CrimeTransferFixtures.accept(it))),
                    Map.entry("reject", it -> Optional.of(CrimeTransferFixtures.reject(it))),
                    Map.entry("object", it -> Optional.of(CrimeTransferFixtures.object(it))),
                    Map.entry("handOverMaterials", it -> Optional.of(CrimeTransferFixtures.handOverMaterials(it))),
                    Map.entry("end", it -> Optional.of(CrimeTransferFixtures.end(it))),
                    Map.entry("miss", it -> it.miss(CrimeTransferFixtures.LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(CrimeTransferStatus::valueOf, CrimeTransferLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(CrimeTransferStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("crime-transfer", CrimeTransferStatus.class, CrimeTransferStatus::next);
    }

    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), CrimeTransferProblem.values());
    }

    private static void check(CrimeTransferStatus status, String verb, String expected) {
        var it = CrimeTransferFixtures.in(status);
        var before = CrimeTransferView.of(it, Set.of());
        assertThat(it.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(it)).isInstanceOf(IllegalTransition.class);
                assertThat(CrimeTransferView.of(it, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(it)).isEmpty();
                assertThat(CrimeTransferView.of(it, Set.of())).isEqualTo(before);
            }
            default -> {
                CrimeTransferEvent event = VERBS.get(verb).apply(it).orElseThrow();
                assertThat(it.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
                assertThat(event.transfer().status()).isEqualTo(it.status());
            }
        }
    }
}

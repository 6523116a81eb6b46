package worksafe.hazards.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.source.SourceFixtures.BY_INSTITUTION;
import static worksafe.hazards.source.SourceFixtures.FILING;
import static worksafe.hazards.source.SourceFixtures.LATER;
import static worksafe.hazards.source.SourceFixtures.OTHERS;
import static worksafe.hazards.source.SourceFixtures.OWNER;
import static worksafe.hazards.source.SourceFixtures.REASSESS_BY;
import static worksafe.hazards.source.SourceFixtures.RECEIVED_ON;
import static worksafe.hazards.source.SourceFixtures.RECIPIENTS;
import static worksafe.hazards.source.SourceFixtures.RULES;
import static worksafe.hazards.source.SourceFixtures.SUPERVISOR;
import static worksafe.hazards.source.SourceFixtures.chlorine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.source.MajorSource.ChangeGround;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.hazards.source.SourceRemoval.RemovalGround;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class SourceLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status        | assess                  | submit                    | receive                  | file              | return                  | change                | people                                    | ask                              | remove                | refuse                      | miss
            IDENTIFIED    | ASSESSED SourceAssessed | -                         | -                        | -                 | -                       | -                     | IDENTIFIED SourceResponsibilityChanged    | REMOVAL_ASKED SourceRemovalAsked | -                     | -                           | IDENTIFIED SourceOverdue
            ASSESSED      | -                       | SUBMITTED SourceSubmitted | -                        | -                 | -                       | -                     | ASSESSED SourceResponsibilityChanged      | REMOVAL_ASKED SourceRemovalAsked | -                     | -                           | ASSESSED SourceOverdue
            SUBMITTED     | -                       | -                         | SUBMITTED SourceReceived | FILED SourceFiled | RETURNED SourceReturned | -                     | SUBMITTED SourceResponsibilityChanged     | -                                | -                     | -                           | SUBMITTED SourceOverdue
            RETURNED      | ASSESSED SourceAssessed | SUBMITTED SourceSubmitted | -                        | -                 | -                       | -                     | RETURNED SourceResponsibilityChanged      | REMOVAL_ASKED SourceRemovalAsked | -                     | -                           | RETURNED SourceOverdue
            FILED         | -                       | -                         | -                        | -                 | -                       | CHANGED SourceChanged | FILED SourceResponsibilityChanged         | REMOVAL_ASKED SourceRemovalAsked | -                     | -                           | FILED SourceOverdue
            CHANGED       | ASSESSED SourceAssessed | -                         | -                        | -                 | -                       | -                     | CHANGED SourceResponsibilityChanged       | REMOVAL_ASKED SourceRemovalAsked | -                     | -                           | CHANGED SourceOverdue
            REMOVAL_ASKED | -                       | -                         | -                        | -                 | -                       | -                     | REMOVAL_ASKED SourceResponsibilityChanged | -                                | REMOVED SourceRemoved | FILED SourceRemovalDeclined | REMOVAL_ASKED SourceOverdue
            REMOVED       | -                       | -                         | -                        | -                 | -                       | -                     | -                                         | -                                | -                     | -                           | .
            """);

    private static final Map<String, Function<MajorSource, Optional<? extends SourceEvent>>> VERBS = Map.ofEntries(
            verb("assess", source -> source.assess(BY_INSTITUTION, chlorine(), RULES, REASSESS_BY, OWNER, LATER)),
            verb("submit", source -> source.submit("联锁", "喷淋", RECIPIENTS, OWNER, LATER)),
            verb("receive", source -> source.receive(FilingRecipient.FIRE_RESCUE, RECEIVED_ON, SUPERVISOR, LATER)),
            verb("file", source -> {
                if (source.status() == SourceStatus.SUBMITTED) {
                    SourceFixtures.receiveAll(source);
                }
                return source.file(() -> FILING, null, SUPERVISOR, LATER);
            }),
            verb("return", source -> source.sendBack(List.of("缺少评估报告"), SUPERVISOR, LATER)),
            verb("change", source -> source.change(ChangeGround.REBUILT, "扩建", OWNER, LATER)),
            verb("people", source -> source.answerFor(OTHERS, OWNER, LATER)),
            verb("ask", source -> source.askRemoval(RemovalGround.DISMANTLED, "已拆除", OWNER, LATER)),
            verb("remove", source -> source.remove("已拆除", SUPERVISOR, LATER)),
            verb("refuse", source -> source.refuseRemoval("仍有残液", "《安全生产法》第四十条", SUPERVISOR, LATER)),
            Map.entry("miss", source -> source.miss("source-reassessment", LATER)));

    private static Map.Entry<String, Function<MajorSource, Optional<? extends SourceEvent>>> verb(
            String name, Function<MajorSource, ? extends SourceEvent> verb) {
        return Map.entry(name, source -> Optional.of(verb.apply(source)));
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(SourceStatus::valueOf, SourceLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(SourceStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("source", SourceStatus.class, SourceStatus::next);
    }

    private static SourceView view(MajorSource source) {
        return SourceView.of(source, RULES, List.of(), Set.of());
    }

    private static void check(SourceStatus status, String verb, String expected) {
        var source = SourceFixtures.in(status);
        var before = view(source);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(source)).isInstanceOf(IllegalTransition.class);
                assertThat(view(source)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(source)).isEmpty();
                assertThat(view(source)).isEqualTo(before);
            }
            default -> {
                SourceEvent event = VERBS.get(verb).apply(source).orElseThrow();
                assertThat(source.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.source().status()).isEqualTo(source.status());
            }
        }
    }
}

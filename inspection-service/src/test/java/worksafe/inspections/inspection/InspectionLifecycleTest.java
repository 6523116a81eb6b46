package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.inspection.InspectionFixtures.APPROVER;
import static worksafe.inspections.inspection.InspectionFixtures.INSPECTOR;
import static worksafe.inspections.inspection.InspectionFixtures.LATER;
import static worksafe.inspections.inspection.InspectionFixtures.SUPERVISOR;
import static worksafe.inspections.inspection.InspectionFixtures.view;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Every verb in every status. The table is written by hand, from the package's own description of the life. */
class InspectionLifecycleTest {

    /** Where the verb leads and what it announces; {@code -} where it is illegal and must change nothing. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
        status    | plan                      | change team                 | start                     | find         | conclude                      | cancel
        ASSIGNED  | PLANNED InspectionPlanned | ASSIGNED InspectionAssigned | -                         | -            | -                             | CANCELLED InspectionCancelled
        PLANNED   | -                         | PLANNED InspectionAssigned  | STARTED InspectionStarted | -            | -                             | CANCELLED InspectionCancelled
        STARTED   | -                         | -                           | -                         | STARTED String | CONCLUDED InspectionConcluded | -
        CONCLUDED | -                         | -                           | -                         | -            | -                             | -
        CANCELLED | -                         | -                           | -                         | -            | -                             | -
        """);

    private static final Map<String, Function<Inspection, Object>> VERBS = Map.of(
            "plan", inspection -> inspection.plan(InspectionFixtures.PLAN, SUPERVISOR, LATER),
            "change team",
                    inspection -> inspection.changeTeam(
                            null, InspectionFixtures.THIRD, "增派", InspectionFixtures.NOBODY, SUPERVISOR, LATER),
            "start", inspection -> inspection.start(InspectionFixtures.TWO, ids -> {}, INSPECTOR, FactTime.now(LATER)),
            "find", inspection -> inspection.find(INSPECTOR, FactTime.now(LATER)),
            "conclude", inspection -> inspection.conclude(InspectionFixtures.RECORD, INSPECTOR, FactTime.now(LATER)),
            "cancel", inspection -> inspection.cancel("企业已停产搬迁", InspectionFixtures.NOBODY, APPROVER, LATER));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(InspectionStatus::valueOf, InspectionLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndAColumnForEveryAction() {
        TABLE.assertLineForEvery(InspectionStatus.class);
        assertThat(VERBS).hasSameSizeAs(InspectionAction.values());
        assertThat(TABLE.verbs()).hasSameSizeAs(VERBS.keySet());
    }

    @Test
    void everyActionIsLegalSomewhereAndOnlyWhereItLeadsOn() {
        LifecycleTable.assertActionsLeadOn(
                InspectionStatus.class, InspectionStatus::actions, InspectionStatus::next, InspectionAction.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("inspection", InspectionStatus.class, InspectionStatus::next);
    }

    private static void check(InspectionStatus status, String verb, String expected) {
        var inspection = InspectionFixtures.in(status);
        var before = view(inspection);
        assertThat(before.summary().status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(inspection)).isInstanceOf(IllegalTransition.class);
            assertThat(view(inspection)).isEqualTo(before);
        } else {
            var told = VERBS.get(verb).apply(inspection);
            assertThat(inspection.status() + " " + told.getClass().getSimpleName())
                    .isEqualTo(expected);
            if (told instanceof InspectionEvent event) {
                assertThat(event.inspection().status()).isEqualTo(inspection.status());
            }
        }
    }
}

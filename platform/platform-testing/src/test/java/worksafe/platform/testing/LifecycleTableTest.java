package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LifecycleTableTest {

    private enum Door {
        OPEN,
        SHUT
    }

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | open           | shut
            OPEN   | -              | SHUT DoorShut
            SHUT   | OPEN DoorOpened | -
            """);

    @Test
    void everyCellIsATestOfItsOwnThatIsNamedByIt() throws Throwable {
        var seen = new ArrayList<String>();

        var tests = TABLE.everyCell(
                        Door::valueOf, (door, verb, expected) -> seen.add(door + " " + verb + " " + expected))
                .toList();
        for (var test : tests) {
            run(test.getExecutable());
        }

        assertThat(tests)
                .extracting(test -> test.getDisplayName())
                .containsExactly(
                        "OPEN, open: -", "OPEN, shut: SHUT DoorShut", "SHUT, open: OPEN DoorOpened", "SHUT, shut: -");
        assertThat(seen)
                .containsExactly("OPEN open -", "OPEN shut SHUT DoorShut", "SHUT open OPEN DoorOpened", "SHUT shut -");
    }

    @Test
    void brokenPromiseFailsTheTestOfItsCell() {
        var tests = TABLE.everyCell(
                        Door::valueOf,
                        (door, verb, expected) -> assertThat(expected).isEqualTo("-"))
                .toList();

        assertThatThrownBy(() -> run(tests.get(1).getExecutable())).isInstanceOf(AssertionError.class);
    }

    @Test
    void statusIsReadWithSingleSpaces() {
        var graded = LifecycleTable.of("""
                grade   status | end
                GENERAL OPEN   | -
                MAJOR   SHUT   | -
                """);

        assertThat(graded.statuses()).containsExactly("GENERAL OPEN", "MAJOR SHUT");
        assertThat(graded.verbs()).containsExactly("end");
    }

    @Test
    void missingLineIsFound() {
        TABLE.assertLineForEvery(Door.class);

        var halved = LifecycleTable.of("""
                status | open
                SHUT   | OPEN
                """);
        assertThatThrownBy(() -> halved.assertLineForEvery(Door.class)).hasMessageContaining("OPEN");
    }

    @Test
    void lineThatIsTooShortIsNoTable() {
        assertThatThrownBy(() -> LifecycleTable.of("""
                status | open | shut
                OPEN   | -
                """)).isInstanceOf(AssertionError.class);
    }

    @Test
    void actionsLeadOn() {
        LifecycleTable.assertActionsLeadOn(
                Door.class, door -> Set.of("turn"), door -> Set.of(Door.OPEN), new String[] {"turn"});

        assertThatThrownBy(() -> LifecycleTable.assertActionsLeadOn(
                        Door.class, door -> Set.of("turn"), door -> Set.<Door>of(), new String[] {"turn"}))
                .hasMessageContaining("OPEN");
        assertThatThrownBy(() -> LifecycleTable.assertActionsLeadOn(
                        Door.class, door -> Set.of("turn"), door -> Set.of(Door.OPEN), new String[] {"turn", "lock"}))
                .hasMessageContaining("lock");
    }

    private static void run(Executable cell) throws Throwable {
        cell.execute();
    }
}

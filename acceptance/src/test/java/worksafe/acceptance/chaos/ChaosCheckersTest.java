package worksafe.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each checker finds its fault in a record that was made up, and nothing where there is none. */
class ChaosCheckersTest {

    private static final String RUN = "混沌1第";
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");
    private static final ChaosState EMPTY = new ChaosState(Map.of(), List.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "OK, 0, lost",
        "OK, 1, ''",
        "OK, 2, doubled",
        "FAIL, 0, ''",
        "FAIL, 1, phantom",
        "FAIL, 2, doubled phantom",
        "UNKNOWN, 0, ''",
        "UNKNOWN, 1, ''",
        "UNKNOWN, 2, doubled"
    })
    void whatAClientWasToldIsHeldAgainstWhatIsThere(CallOutcome outcome, int effects, String checkers) {
        var state = new ChaosState(Map.of(RUN + "7", effects), List.of(), List.of(), List.of());

        var findings = ChaosCheckers.findings(List.of(call(RUN + "7", outcome)), RUN, state);

        assertThat(String.join(" ", findings.stream().map(ChaosFinding::checker).toList()))
                .isEqualTo(checkers);
    }

    @Test
    void whatNobodyAskedForIsAPhantomIfItBearsTheMarkOfTheRun() {
        var state = new ChaosState(Map.of(RUN + "8", 1, "混沌2第8", 1), List.of(), List.of(), List.of());

        assertThat(ChaosCheckers.findings(List.of(), RUN, state))
                .containsExactly(new ChaosFinding("phantom", RUN + "8", "that nobody asked for"));
    }

    @Test
    void twoCallsOfOneMarkerAreAMistakeOfTheEngine() {
        var calls = List.of(call(RUN + "1", CallOutcome.OK), call(RUN + "1", CallOutcome.OK));

        assertThatThrownBy(() -> ChaosCheckers.findings(calls, RUN, EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3, '1 2 3', false",
        "3, '1 3', true",
        "3, '1 2', true",
        "2, '1 2 3', true",
        "3, '2 3', true",
        "1, '', true"
    })
    void eachVersionWasAnnounced(long version, String announced, boolean found) {
        var revisions = announced.isEmpty()
                ? List.<Long>of()
                : List.of(announced.split(" ")).stream().map(Long::valueOf).toList();
        var state = new ChaosState(
                Map.of(), List.of(new ChaosState.Chain("danger", "d1", version, revisions)), List.of(), List.of());

        assertThat(ChaosCheckers.findings(List.of(), RUN, state))
                .extracting(ChaosFinding::checker)
                .isEqualTo(found ? List.of("chain") : List.of());
    }

    @Test
    void setsArePairedOneWayOrBoth() {
        var one = new ChaosState.Pair("audit", "events", Set.of("a", "b"), "entries", Set.of("b", "c"), false);
        var both = new ChaosState.Pair("topic", "events", Set.of("a", "b"), "messages", Set.of("b", "c"), true);
        var equal = new ChaosState.Pair("copy", "rows", Set.of("a"), "copies", Set.of("a"), true);

        assertThat(ChaosCheckers.findings(
                        List.of(), RUN, new ChaosState(Map.of(), List.of(), List.of(one, both, equal), List.of())))
                .containsExactly(
                        new ChaosFinding("audit", "events a", "is not among entries"),
                        new ChaosFinding("topic", "events a", "is not among messages"),
                        new ChaosFinding("topic", "messages c", "is not among events"));
    }

    @Test
    void whatMustNotBeLeftIsCounted() {
        var none = List.of(new ChaosState.None("left", "dead letters", 2), new ChaosState.None("left", "outbox", 0));

        assertThat(ChaosCheckers.findings(List.of(), RUN, new ChaosState(Map.of(), List.of(), List.of(), none)))
                .containsExactly(new ChaosFinding("left", "dead letters", "is there 2 times"));
    }

    @Test
    void theFirstCallThatBeganLaterShowsThatAContextWorksAgain() {
        var calls = new ChaosRecord();
        calls.add(new ChaosCall(
                "hazards", "danger", "a", CallOutcome.OK, 1, NOW, NOW.minusSeconds(1), NOW.plusSeconds(1), "201"));
        calls.add(new ChaosCall("hazards", "danger", "b", CallOutcome.FAIL, 1, NOW, NOW, NOW.plusSeconds(2), "422"));
        assertThat(calls.firstDone("hazards", NOW)).isEmpty();

        calls.add(new ChaosCall("hazards", "danger", "c", CallOutcome.OK, 2, NOW, NOW, NOW.plusSeconds(4), "201"));
        calls.add(new ChaosCall("hazards", "danger", "d", CallOutcome.OK, 1, NOW, NOW, NOW.plusSeconds(3), "201"));

        assertThat(calls.firstDone("hazards", NOW)).contains(NOW.plusSeconds(3));
        assertThat(calls.firstDone("registry", NOW)).isEmpty();
        assertThat(calls.retried()).isEqualTo(1);
    }

    private static ChaosCall call(String marker, CallOutcome outcome) {
        return new ChaosCall("hazards", "danger", marker, outcome, 1, NOW, NOW, NOW, "201");
    }
}

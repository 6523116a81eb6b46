package worksafe.platform.duties.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.duties.clock.ClockState.CANCELLED;
import static worksafe.platform.duties.clock.ClockState.MET;
import static worksafe.platform.duties.clock.ClockState.MISSED;
import static worksafe.platform.duties.clock.ClockState.RUNNING;
import static worksafe.platform.duties.clock.ClockState.SUSPENDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.calendar.Calendar.Edition;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.http.IllegalTransition;

/** Every state with every verb: where it leads and what it announces, or that it is refused and changes nothing. */
class ClockLifecycleTest {

    static final Edition CALENDAR = new Edition(WorkingCalendar.shipped(), 1);
    static final LocalDate STARTED = LocalDate.of(2026, 3, 2);
    static final Instant DURING = ChinaTime.startOf(LocalDate.of(2026, 3, 5)).plusSeconds(3_600);
    static final Instant AFTER = ChinaTime.startOf(LocalDate.of(2026, 4, 20));

    private static final Map<String, Function<Clock, ClockEvent>> VERBS = Map.of(
            "meet", clock -> clock.meet(DURING, at(DURING)),
            "miss", clock -> clock.miss(at(AFTER)),
            "suspend", clock -> clock.suspend(LocalDate.of(2026, 3, 6), "委托鉴定", at(DURING)),
            "resume", clock -> clock.resume(LocalDate.of(2026, 3, 9), CALENDAR, at(DURING)),
            "cancel", clock -> clock.cancel("已撤销", at(DURING)));

    private static final Map<String, Outcome> ALLOWED = Map.ofEntries(
            Map.entry("RUNNING meet", new Outcome(MET, "clock-met")),
            Map.entry("RUNNING miss", new Outcome(MISSED, "clock-missed")),
            Map.entry("RUNNING suspend", new Outcome(SUSPENDED, "clock-suspended")),
            Map.entry("RUNNING cancel", new Outcome(CANCELLED, "clock-cancelled")),
            Map.entry("SUSPENDED meet", new Outcome(MET, "clock-met")),
            Map.entry("SUSPENDED resume", new Outcome(RUNNING, "clock-resumed")),
            Map.entry("SUSPENDED cancel", new Outcome(CANCELLED, "clock-cancelled")),
            Map.entry("MISSED meet", new Outcome(MET, "clock-met")),
            Map.entry("MISSED cancel", new Outcome(CANCELLED, "clock-cancelled")));

    private record Outcome(ClockState state, String event) {}

    static Clock.Moment at(Instant instant) {
        return new Clock.Moment("probe", instant);
    }

    static Clock running() {
        return Clock.start(
                        new UUID(1, 2),
                        ClockStart.within(
                                LegalPeriod.workingDays(15),
                                new Duty("danger", new UUID(3, 4), "danger-rectification"),
                                ClockStart.Debtor.enterprise(
                                        RegionCode.of("320281102000"), Sector.EMERGENCY, new UUID(5, 6)),
                                new ClockStart.Basis(
                                        "danger.rectification-period", "安全生产法", "第四十一条", Force.RULE, Certainty.CERTAIN),
                                ChinaTime.startOf(STARTED)),
                        CALENDAR,
                        at(ChinaTime.startOf(STARTED)))
                .aggregate();
    }

    private static Clock in(ClockState state) {
        var clock = running();
        var verb = switch (state) {
            case RUNNING -> null;
            case SUSPENDED -> "suspend";
            case MET -> "meet";
            case MISSED -> "miss";
            case CANCELLED -> "cancel";
        };
        if (verb != null) {
            assertThat(VERBS.get(verb).apply(clock)).isNotNull();
        }
        assertThat(clock.state()).isEqualTo(state);
        return clock;
    }

    static Stream<Arguments> everyStateWithEveryVerb() {
        return Arrays.stream(ClockState.values())
                .flatMap(state -> VERBS.keySet().stream().map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateWithEveryVerb")
    void verbLeadsWhereTheTableSays(ClockState state, String verb) {
        var clock = in(state);
        var expected = ALLOWED.get(state + " " + verb);

        if (expected == null) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(clock)).isInstanceOf(IllegalTransition.class);
            assertThat(clock.state()).isEqualTo(state);
        } else {
            var event = VERBS.get(verb).apply(clock);
            assertThat(clock.state()).isEqualTo(expected.state());
            assertThat(event.type()).isEqualTo("worksafe.probe." + expected.event() + ".v1");
            assertThat(event.subject().aggregate()).isEqualTo("clock");
            assertThat(event.subject().key()).isEqualTo("enterprise:" + new UUID(5, 6));
        }
    }
}

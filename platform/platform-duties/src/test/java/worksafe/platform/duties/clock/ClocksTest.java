package worksafe.platform.duties.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.DayKind;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.ShiftableClock;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ClocksTest {

    private static final ClockStart.Basis BASIS =
            new ClockStart.Basis("probe.recheck-period", "安全生产违法行为行政处罚办法", "第十七条第二款", Force.RULE, Certainty.CERTAIN);

    @Inject
    Probe probe;

    @Inject
    Clocks clocks;

    @Inject
    ClockSweep sweep;

    @Inject
    Calendar calendar;

    @Inject
    MeterRegistry meters;

    @Inject
    ProbeFeature feature;

    @Inject
    ShiftableClock time;

    private Duty duty() {
        return new Duty("danger", probe.id(), "danger-rectification");
    }

    private static ClockStart.Debtor debtor(UUID enterprise) {
        return ClockStart.Debtor.enterprise(Probe.TOWN, Sector.EMERGENCY, enterprise);
    }

    private UUID started(Duty duty, LegalPeriod period, Instant from) {
        return probe.here(() -> clocks.start(ClockStart.within(period, duty, debtor(probe.id()), BASIS, from)));
    }

    private UUID startedDaysAgo(Duty duty, int period, int daysAgo) {
        return started(duty, LegalPeriod.calendarDays(period), probe.now().minus(Duration.ofDays(daysAgo)));
    }

    private static List<String> announced(UUID clock) {
        return TestDatabase.column(
                "select split_part(type, '.', 3) from outbox where aggregate_id = ? order by position", clock);
    }

    private static String state(UUID clock) {
        return TestDatabase.column("select state from clock where id = ?", clock)
                .getFirst();
    }

    private static void assertRefused(DutyProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    @Test
    void everyEventOfALifeKeepsItsContractAndHasItsLeaf() {
        var duty = duty();
        var id = startedDaysAgo(duty, 30, 10);
        var today = ChinaTime.dayOf(probe.now());
        probe.runHere(() -> clocks.suspend(duty, today.minusDays(5), "委托检测鉴定期间"));
        probe.runHere(() -> clocks.resume(duty, today.minusDays(2)));
        probe.runHere(() -> clocks.meet(duty, probe.now()));
        var cancelled = duty();
        var cancelledId = startedDaysAgo(cancelled, 30, 1);
        probe.runHere(() -> clocks.cancel(cancelled, "隐患已撤销"));

        assertThat(announced(id)).containsExactly("clock-started", "clock-suspended", "clock-resumed", "clock-met");
        assertThat(announced(cancelledId)).containsExactly("clock-started", "clock-cancelled");
        assertThat(TestDatabase.column("select revision from outbox where aggregate_id = ? order by position", id))
                .containsExactly("1", "2", "3", "4");
        assertThat(TestDatabase.column("select version from clock where id = ?", id))
                .containsExactly("4");
        for (var clock : List.of(id, cancelledId)) {
            var types = TestDatabase.column("select type from outbox where aggregate_id = ? order by position", clock);
            var data = TestDatabase.column("select data from outbox where aggregate_id = ? order by position", clock);
            for (int i = 0; i < types.size(); i++) {
                EventContract.ofType(types.get(i)).accepts(data.get(i));
            }
            assertThat(TestDatabase.column(
                            "select action from audit_entry where object_id = ? order by id", clock.toString()))
                    .isEqualTo(announced(clock));
        }
    }

    @Test
    void oneClockRunsForADutyAtATime() {
        var duty = duty();
        var first = startedDaysAgo(duty, 30, 1);

        assertRefused(DutyProblem.CLOCK_RUNNING, () -> startedDaysAgo(duty, 30, 1));
        probe.runHere(() -> clocks.meet(duty, probe.now()));
        assertThat(startedDaysAgo(duty, 30, 1)).isNotEqualTo(first);
    }

    @Test
    void whatIsNotOwedCannotBeMet() {
        assertRefused(DutyProblem.CLOCK_ABSENT, () -> probe.runHere(() -> clocks.meet(duty(), probe.now())));
        assertRefused(DutyProblem.CLOCK_ABSENT, () -> probe.runHere(() -> clocks.cancel(duty(), "x")));
    }

    @Test
    void missedClockIsAnnouncedOnceAndItsFeatureIsTold() {
        var duty = duty();
        var id = startedDaysAgo(duty, 3, 10);

        sweep.sweep();
        sweep.sweep();

        assertThat(state(id)).isEqualTo("MISSED");
        assertThat(announced(id)).containsExactly("clock-started", "clock-missed", "clock-escalated");
        assertThat(feature.tellingsOf(duty.subjectId())).isEqualTo(1);
        EventContract.ofType("worksafe.probe.clock-missed.v1")
                .accepts(TestDatabase.column("select data from outbox where aggregate_id = ? order by position", id)
                        .get(1));
        assertThat(TestDatabase.column(
                        "select actor from audit_entry where object_id = ? and action = 'clock-missed'", id.toString()))
                .containsExactly("system:CLOCK_SWEEP");
    }

    @Test
    void sweepTellsWhenItLookedAndHowFarTheCalendarIsKnown() {
        sweep.sweep();

        assertThat(meters.get("worksafe_clocks_swept_age_seconds").gauge().value())
                .isBetween(0.0, 30.0);
        assertThat(meters.get("worksafe_calendar_last_year").gauge().value()).isBetween(2026.0, 2100.0);
    }

    @Test
    void sweepFollowsTheShiftedClock() {
        var duty = duty();
        var id = startedDaysAgo(duty, 20, 0);

        sweep.sweep();
        assertThat(state(id)).isEqualTo("RUNNING");

        time.ahead(Duration.ofDays(22), sweep::sweep);
        assertThat(state(id)).isEqualTo("MISSED");
    }

    @Test
    void concurrentSweepsAnnounceEachClockOnce() throws Exception {
        var duties = IntStream.range(0, 250).mapToObj(i -> duty()).toList();
        probe.runHere(() -> duties.forEach(duty -> clocks.start(ClockStart.within(
                LegalPeriod.calendarDays(1),
                duty,
                debtor(probe.id()),
                BASIS,
                probe.now().minus(Duration.ofDays(9))))));

        try (var threads = Executors.newFixedThreadPool(4)) {
            var sweeps = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        sweep.sweep();
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(sweeps)) {
                assertThat(done.get()).isTrue();
            }
        }
        sweep.sweep();

        for (var duty : duties) {
            assertThat(feature.tellingsOf(duty.subjectId())).isEqualTo(1);
        }
        var ids = duties.stream().map(Duty::subjectId).toArray(UUID[]::new);
        assertThat(TestDatabase.column(
                        "select count(*) from outbox o join clock c on c.id = o.aggregate_id"
                                + " where o.type like '%clock-missed%' and c.subject_id = any (?)",
                        (Object) ids))
                .containsExactly("250");
    }

    @Test
    void featureThatFailsHoldsUpOnlyItsOwnClock() {
        var bad = duty();
        var good = duty();
        var badId = startedDaysAgo(bad, 3, 30);
        var goodId = startedDaysAgo(good, 3, 10);
        feature.failing.add(bad.subjectId());

        sweep.sweep();

        assertThat(state(badId)).isEqualTo("RUNNING");
        assertThat(announced(badId)).containsExactly("clock-started");
        assertThat(state(goodId)).isEqualTo("MISSED");

        feature.failing.clear();
        sweep.sweep();
        assertThat(state(badId)).as("not tried again at once").isEqualTo("RUNNING");
        time.ahead(Duration.ofMinutes(6), sweep::sweep);
        assertThat(state(badId)).isEqualTo("MISSED");
        assertThat(announced(badId)).containsExactly("clock-started", "clock-missed", "clock-escalated");
    }

    @Test
    void lateFulfilmentAnnouncesTheMissFirst() {
        var duty = duty();
        var id = startedDaysAgo(duty, 3, 10);

        probe.runHere(() -> clocks.meet(duty, probe.now()));
        sweep.sweep();

        assertThat(announced(id)).containsExactly("clock-started", "clock-missed", "clock-met");
        assertThat(TestDatabase.column("select revision from outbox where aggregate_id = ? order by position", id))
                .containsExactly("1", "2", "3");
        assertThat(feature.tellingsOf(duty.subjectId())).isEqualTo(1);
        assertThat(TestDatabase.column(
                        "select data::json->>'late' from outbox where aggregate_id = ? order by position", id))
                .endsWith("true");
    }

    @Test
    void suspendedClockIsNotMissed() {
        var duty = duty();
        var id = startedDaysAgo(duty, 20, 18);
        probe.runHere(() -> clocks.suspend(duty, ChinaTime.dayOf(probe.now()), "听证"));

        time.ahead(Duration.ofDays(30), sweep::sweep);

        assertThat(state(id)).isEqualTo("SUSPENDED");
    }

    @Test
    void verbsBelongToTheirTransaction() {
        var duty = duty();

        assertThatThrownBy(() -> probe.runHere(() -> {
                    var id = clocks.start(ClockStart.within(
                            LegalPeriod.calendarDays(3), duty, debtor(probe.id()), BASIS, probe.now()));
                    throw new IllegalStateException("rolled back on purpose " + id);
                }))
                .hasStackTraceContaining("on purpose");

        assertThat(TestDatabase.column("select id from clock where subject_id = ?", duty.subjectId()))
                .isEmpty();
        assertThatThrownBy(() -> clocks.meet(duty, probe.now())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void noticeMovesProvisionalDatesAndLetsThemBeMissed() {
        var duty = duty();
        var id = started(duty, LegalPeriod.workingDays(3), ChinaTime.startOf(LocalDate.of(2041, 4, 1)));
        var due = "select due_at at time zone 'Asia/Shanghai' || ' ' || provisional from clock where id = ?";
        assertThat(TestDatabase.column(due, id)).containsExactly("2041-04-05 00:00:00 true");
        time.ahead(Duration.between(probe.now(), Instant.parse("2041-06-01T00:00:00Z")), sweep::sweep);
        assertThat(state(id)).as("a provisional date is never missed").isEqualTo("RUNNING");

        probe.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> calendar.follow(
                        2041, "通知", List.of(new CalendarDay(LocalDate.of(2041, 4, 4), DayKind.OFF, "清明节", 2041)), 1));
        sweep.sweep();

        assertThat(TestDatabase.column(due, id)).containsExactly("2041-04-06 00:00:00 false");
        assertThat(announced(id)).containsExactly("clock-started", "clock-rescheduled");
        EventContract.ofType("worksafe.probe.clock-rescheduled.v1")
                .accepts(TestDatabase.column("select data from outbox where aggregate_id = ? order by position", id)
                        .getLast());
        time.ahead(Duration.between(probe.now(), Instant.parse("2041-06-01T00:00:00Z")), sweep::sweep);
        assertThat(state(id)).isEqualTo("MISSED");
    }

    @Test
    void clocksAreWalled() throws SQLException {
        var enterprise = probe.id();
        var duty = duty();
        var id = probe.here(() -> clocks.start(
                ClockStart.within(LegalPeriod.calendarDays(30), duty, debtor(enterprise), BASIS, probe.now())));
        var seen = "select id from clock where id = '" + id + "'";

        for (var insider : List.of(
                Probe.of(Probe.JIANGYIN, "a"),
                Probe.of(Probe.TOWN, "a"),
                Probe.ofEnterprise(enterprise),
                new Scope(Probe.JIANGYIN, Set.of(Sector.EMERGENCY), null, "a", null))) {
            try (var app = TestDatabase.asApp(insider)) {
                assertThat(TestDatabase.column(app, seen))
                        .as(insider.toString())
                        .hasSize(1);
            }
        }
        for (var stranger : List.of(
                Probe.of(Probe.JIZHOU, "a"),
                Probe.of(Probe.OTHER_TOWN, "a"),
                Probe.ofEnterprise(probe.id()),
                new Scope(Probe.JIANGYIN, Set.of(Sector.TRANSPORT), null, "a", null),
                Scope.nothing())) {
            try (var app = TestDatabase.asApp(stranger)) {
                assertThat(TestDatabase.column(app, seen))
                        .as(stranger.toString())
                        .isEmpty();
                assertThat(TestDatabase.execute(
                                app, "update clock set state = 'CANCELLED', finished_at = now() where id = ?", id))
                        .as(stranger.toString())
                        .isZero();
            }
        }
        assertRefused(
                DutyProblem.CLOCK_ABSENT,
                () -> probe.run(Probe.of(Probe.JIZHOU, "a"), () -> clocks.meet(duty, probe.now())));
        assertThatThrownBy(() -> probe.run(
                        Probe.of(Probe.JIZHOU, "a"),
                        () -> clocks.start(ClockStart.within(
                                LegalPeriod.calendarDays(3), duty(), debtor(enterprise), BASIS, probe.now()))))
                .hasStackTraceContaining("row-level security");
        try (var app = TestDatabase.asApp(Probe.of(Probe.JIANGYIN, "a"))) {
            assertThatThrownBy(() -> TestDatabase.execute(app, "delete from clock where id = ?", id))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void nearAndLongMissedClocksAreAnnouncedOncePerStep() throws Exception {
        var duty = duty();
        var id = startedDaysAgo(duty, 10, 0);

        try (var threads = Executors.newFixedThreadPool(3)) {
            time.ahead(Duration.ofDays(8), () -> {
                var sweeps = IntStream.range(0, 3)
                        .mapToObj(i -> threads.submit(sweep::sweep))
                        .toList();
                for (var done : sweeps) {
                    assertThatCode(done::get).doesNotThrowAnyException();
                }
            });
        }
        time.ahead(Duration.ofDays(8), sweep::sweep);

        assertThat(announced(id))
                .as("7 days before was slept through")
                .containsExactly("clock-started", "clock-due-soon");
        assertThat(TestDatabase.column("select due_soon from clock where id = ?", id))
                .containsExactly("t");

        time.ahead(Duration.ofDays(16), sweep::sweep);
        time.ahead(Duration.ofDays(16), sweep::sweep);
        time.ahead(Duration.ofDays(40), sweep::sweep);

        assertThat(announced(id))
                .containsExactly(
                        "clock-started", "clock-due-soon", "clock-missed", "clock-escalated", "clock-escalated");
        assertThat(TestDatabase.column("select revision from outbox where aggregate_id = ? order by position", id))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(TestDatabase.column(
                        "select data::json->>'told' || ' ' || (data::json->>'toldRegion') from outbox"
                                + " where aggregate_id = ? and type like '%escalated%' order by position",
                        id))
                .containsExactly("COUNTY 320281000000", "CITY 320200000000");
        assertThat(TestDatabase.column("select due_soon from clock where id = ?", id))
                .containsExactly("f");
        for (var event : List.of("clock-due-soon", "clock-escalated")) {
            EventContract.ofType("worksafe.probe." + event + ".v1")
                    .accepts(TestDatabase.column(
                                    "select data from outbox where aggregate_id = ? and type like '%' || ? || '%'"
                                            + " order by position",
                                    id, event)
                            .getLast());
        }
    }

    @Test
    void whatIsReturnedStandsStillUntilItIsComplete() {
        var duty = duty();
        var id = probe.here(() -> clocks.start(ClockStart.within(
                LegalPeriod.calendarDays(10),
                duty,
                ClockStart.Debtor.authority(Probe.TOWN, Sector.EMERGENCY, probe.id(), "li-min"),
                BASIS,
                probe.now())));

        probe.runHere(() -> clocks.returned(duty, List.of("整改后照片")));
        time.ahead(Duration.ofDays(30), sweep::sweep);
        assertThat(state(id)).isEqualTo("SUSPENDED");
        EventContract.ofType("worksafe.probe.clock-suspended.v1")
                .accepts(TestDatabase.column("select data from outbox where aggregate_id = ? order by position", id)
                        .getLast());
        assertThatThrownBy(() -> probe.runHere(() -> clocks.returned(duty, List.of("再缺一份"))))
                .isInstanceOf(IllegalTransition.class);

        probe.runHere(() -> clocks.completed(duty));
        probe.runHere(() -> clocks.completed(duty));
        assertThat(announced(id)).containsExactly("clock-started", "clock-suspended", "clock-resumed");
    }

    @Test
    void databaseKeepsNoClockWithoutItsDebtor() {
        var id = startedDaysAgo(duty(), 10, 0);

        assertThatThrownBy(() -> TestDatabase.execute("update clock set side = null where id = ?", id))
                .hasMessageContaining("side");
        assertThatThrownBy(() -> TestDatabase.execute("update clock set side = 'NOBODY' where id = ?", id))
                .hasMessageContaining("ck_clock_side");
        assertThatThrownBy(() -> TestDatabase.execute("update clock set assignee = 'li-min' where id = ?", id))
                .hasMessageContaining("ck_clock_assignee");
    }

    @Test
    void sweepAndListsCostWhatTheyFindAndNotWhatIsStored() throws SQLException {
        TestDatabase.execute(
                "insert into clock (id, version, kind, subject_type, subject_id, region, sector, enterprise_id,"
                        + " policy_code, source, clause, started_at, period, rolls, suspensions, due_at, provisional, state,"
                        + " finished_at, side, force, certainty, announced, look_at) select uuidv7(), 1, 'load', 'load', uuidv7(), 320281100000 + (n % 300) * 1000, 'EMERGENCY',"
                        + " uuidv7(), 'load.period', 's', 'c', now(), '30 CALENDAR_DAYS', false, '', now() + interval '20 days'"
                        + " + n * interval '1 second', false, case when n % 2 = 0 then 'RUNNING' else 'MET' end,"
                        + " case when n % 2 = 0 then null else now() end, 'ENTERPRISE', 'LAW', 'CERTAIN', '',"
                        + " case when n % 2 = 0 then now() + interval '13 days' end from generate_series(1, 20000) n");
        TestDatabase.execute("analyze clock");

        try (var app = TestDatabase.asApp(Scope.system(Scope.SystemTask.CLOCK_SWEEP))) {
            var sweepPlan = TestDatabase.explain(
                    app,
                    "select * from clock where state = 'RUNNING' and provisional = false and due_at <= now()"
                            + " and (retry_at is null or retry_at <= now()) order by due_at, id limit 100");
            assertThat(sweepPlan).contains("ix_clock_due");
            assertThat(buffers(sweepPlan)).as(sweepPlan).isLessThan(30);
        }
        try (var app = TestDatabase.asApp(Scope.system(Scope.SystemTask.CLOCK_SWEEP))) {
            var lookPlan = TestDatabase.explain(
                    app, "select * from clock where look_at <= now() order by look_at, id limit 100");
            assertThat(lookPlan).contains("ix_clock_look");
            assertThat(buffers(lookPlan)).as(lookPlan).isLessThan(30);
        }
        try (var app = TestDatabase.asApp(Probe.of(Probe.TOWN, "a"))) {
            var listPlan = TestDatabase.explain(
                    app, "select * from clock where owed = true and town = 320281102000 order by due_at, id limit 21");
            assertThat(listPlan).contains("ix_clock_town");
            assertThat(buffers(listPlan)).as(listPlan).isLessThan(80);
        }
        try (var app = TestDatabase.asApp(Probe.of(RegionCode.of("320000000000"), "a"))) {
            var listPlan = TestDatabase.explain(
                    app,
                    "select * from clock where owed = true and province = 320000000000 order by due_at, id limit 21");
            assertThat(buffers(listPlan)).as(listPlan).isLessThan(80);
        }
        TestDatabase.execute("delete from clock where kind = 'load'");
    }

    /** What the topmost node touched. */
    private static int buffers(String plan) {
        var matcher =
                java.util.regex.Pattern.compile("Buffers: shared ([^\\n]*)").matcher(plan);
        assertThat(matcher.find()).as(plan).isTrue();
        return java.util.regex.Pattern.compile("(?:hit|read)=(\\d+)")
                .matcher(matcher.group(1))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }
}

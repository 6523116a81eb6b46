package worksafe.platform.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** What is open of one official becomes another's. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HandOverTest {

    private static final String TOWN = "320281102000";
    private static final Duration LONG = Duration.ofSeconds(120);

    @Inject
    RosterProbe roster;

    private UUID handOver;

    @BeforeEach
    void nothingOpen() {
        TestDatabase.execute("delete from clock");
        TestDatabase.execute("delete from official_hand_over");
        TestDatabase.execute("delete from official_snapshot");
        handOver = roster.id();
    }

    private static void clocks(int number, String account, String region, @Nullable String sector, String state) {
        TestDatabase.execute(
                "insert into clock (id, version, kind, subject_type, subject_id, subject_name, region, sector, policy_code,"
                        + " source, clause, started_at, fixed_day, rolls, suspensions, due_at, provisional, state, side,"
                        + " assignee, force, certainty, announced, finished_at) select uuidv7(), 1, 'probe-duty', 'probe',"
                        + " uuidv7(), '某事', ?::bigint, ?, 'probe.order', '某办法', '第一条', now(), current_date + 10, false, '',"
                        + " now() + interval '10 days', false, ?, 'AUTHORITY', ?, 'RULE', 'CERTAIN', '',"
                        + " case when ? = 'MET' then now() end from generate_series(1, ?)",
                region,
                sector,
                state,
                account,
                state,
                number);
    }

    private static List<String> held() {
        return TestDatabase.column("select assignee || ' ' || count(*) from clock group by assignee order by 1");
    }

    private void done() {
        await().atMost(LONG)
                .until(() -> !TestDatabase.column(
                                "select 1 from official_hand_over where id = ? and finished_at is not null", handOver)
                        .isEmpty());
    }

    private String job() {
        return TestDatabase.column("select job_id from official_hand_over where id = ?", handOver)
                .getFirst();
    }

    private List<String> completed() {
        return TestDatabase.column(
                "select data from outbox where aggregate_id = ? union all select data from event_log"
                        + " where aggregate_id = ?",
                handOver,
                handOver);
    }

    @Test
    void onlyWhatIsOpenWithinPlaceAndSectorGoesOver() {
        clocks(3, "Zhang.Wei", TOWN, "EMERGENCY", "RUNNING");
        clocks(2, "zhang.wei", RosterProbe.COUNTY, null, "MISSED");
        clocks(4, "zhang.wei", TOWN, "TRANSPORT", "RUNNING");
        clocks(5, "zhang.wei", "120119000000", "EMERGENCY", "RUNNING");
        clocks(6, "zhang.wei", TOWN, "EMERGENCY", "MET");
        clocks(7, "wang.fang", TOWN, "EMERGENCY", "RUNNING");

        roster.handedOver(handOver, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "li.na", roster.today());
        done();

        assertThat(held()).containsExactlyInAnyOrder("li.na 5", "wang.fang 7", "zhang.wei 15");
        assertThat(completed()).hasSize(1);
        EventContract.ofType("worksafe.duties.hand-over-completed.v1")
                .accepts(completed().getFirst());
        assertThat(completed().getFirst()).contains("\"clocks\":5");
    }

    @Test
    void nothingHappensBeforeItsDay() {
        clocks(1, "zhang.wei", TOWN, "EMERGENCY", "RUNNING");

        roster.handedOver(
                handOver,
                "zhang.wei",
                RosterProbe.COUNTY,
                "EMERGENCY",
                "li.na",
                roster.today().plusDays(1));
        PassingTime.run("official-hand-overs");
        assertThat(held()).containsExactly("zhang.wei 1");
        assertThat(TestDatabase.column("select job_id from official_hand_over where job_id is not null"))
                .isEmpty();

        TestDatabase.execute("update official_hand_over set on_day = on_day - 1");
        PassingTime.run("official-hand-overs");
        done();
        assertThat(held()).containsExactly("li.na 1");
    }

    @Test
    void whoHoldsNoPostThereOnTheDayTakesNothingOver() {
        roster.appointed(roster.id(), "li.na", RosterProbe.COUNTY, "EMERGENCY", "2020-01-01", "2020-12-31");
        clocks(3, "zhang.wei", TOWN, "EMERGENCY", "RUNNING");
        roster.handedOver(handOver, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "li.na", roster.today());
        done();

        assertThat(held()).containsExactly("zhang.wei 3");
        assertThat(completed()).hasSize(1);
        EventContract.ofType("worksafe.duties.hand-over-completed.v1")
                .accepts(completed().getFirst());
        assertThat(completed().getFirst()).contains("\"unfit\":1");
    }

    @Test
    void whatFailedFiveTimesWaitsForPeople() {
        clocks(1, "zhang.wei", TOWN, "EMERGENCY", "RUNNING");
        roster.handedOver(handOver, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "li.na", roster.today());
        done();
        var job = job();
        TestDatabase.execute("update official_hand_over set finished_at = null, tries = 5 where id = ?", handOver);
        TestDatabase.execute("update job set state = 'FAILED' where id = ?::uuid", job);

        PassingTime.run("official-hand-overs");

        assertThat(job()).isEqualTo(job);
    }

    @Test
    void ofTenThousandNoneIsLostOrMovedTwiceWhenTheJobIsKilled() {
        clocks(10_000, "zhang.wei", TOWN, "EMERGENCY", "RUNNING");
        TestDatabase.execute("create table if not exists stumble (at bigint)");
        TestDatabase.execute("insert into stumble values (3000)");
        // What a sequence gives out stays given out when the transaction is undone.
        TestDatabase.execute("create sequence stumbled");
        TestDatabase.execute("""
                create or replace function stumble() returns trigger language plpgsql security definer as $$
                begin
                    if new.processed in (select at from stumble) then
                        perform nextval('stumbled');
                        raise exception 'killed';
                    end if;
                    return new;
                end $$""");
        TestDatabase.execute("create or replace trigger stumble before update on official_hand_over"
                + " for each row execute function stumble()");
        try {
            roster.handedOver(handOver, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "li.na", roster.today());
            await().atMost(LONG)
                    .until(() -> TestDatabase.column("select is_called from stumbled")
                            .equals(List.of("t")));
            assertThat(held()).containsExactly("li.na 2500", "zhang.wei 7500");
            TestDatabase.execute("delete from stumble");
            PassingTime.endLease(job());
            done();
        } finally {
            TestDatabase.execute("drop trigger stumble on official_hand_over");
            TestDatabase.execute("drop sequence stumbled");
        }

        assertThat(held()).containsExactly("li.na 10000");
        assertThat(TestDatabase.column("select distinct version from clock")).containsExactly("2");
        assertThat(TestDatabase.column(
                        "select count(*) || ' ' || count(distinct aggregate_id) from outbox where type like '%clock-assigned.v1'"
                                + " and aggregate_id in (select id from clock)"))
                .containsExactly("10000 10000");
        assertThat(TestDatabase.column("select counts from job where id = ?::uuid", job()))
                .containsExactly("{\"clocks\":10000}");
        assertThat(TestDatabase.column("select distinct actor from audit_entry where action = 'clock-assigned'"
                        + " and object_id in (select id::text from clock)"))
                .containsExactly("supervisor-1");

        // Told again it is known, and what is assigned anew stays where it is.
        clocks(1, "zhang.wei", TOWN, "EMERGENCY", "RUNNING");
        roster.handedOver(handOver, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "li.na", roster.today());
        PassingTime.run("official-hand-overs");
        assertThat(held()).containsExactly("li.na 10000", "zhang.wei 1");
        assertThat(completed()).hasSize(1);
    }
}

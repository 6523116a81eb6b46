package worksafe.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.training.TrainingApi.get;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/**
 * 100,000 cards of Order 30 with their clocks and posts, a fifth of them lapsed and barred, dated anew by one job that another
 * process takes over in the middle.
 */
@QuarkusTest
@Tag("proof")
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class RetermingProofTest {

    private static final Logger LOG = Logger.getLogger(RetermingProofTest.class);
    private static final int CARDS = 100_000;
    private static final long COUNTY = 320207000000L;
    private static final String SUPERVISOR = Tokens.of("supervisor", "320207000000");

    private static final String ORDER_30 = "'特种作业人员安全技术培训考核管理规定（安监总局令第30号）', '第二十一条：每三年复审一次', 'RULE', 'CERTAIN'";

    @Test
    void hundredThousandCardsAreDatedAnewOnce() {
        plant(RegistryEvents.registered("320207001001", Sector.EMERGENCY));
        var row = TestDatabase.column("select id from policy where code = 'certificate.review-period.special-operation'"
                        + " and region = 0 and valid_from = date '2026-06-01' and valid_to is null")
                .getFirst();
        TestDatabase.execute("delete from policy_transition where policy_id = ?::uuid", row);

        var began = System.nanoTime();
        PassingTime.run("policy-transitions");
        var job = UUID.fromString(
                TestDatabase.column("select job_id from policy_transition where policy_id = ?::uuid", row)
                        .getFirst());
        await().atMost(Duration.ofMinutes(5)).until(() -> report(row).getLong("processed") > CARDS / 3);
        TestDatabase.execute(
                "update job set lease_holder = gen_random_uuid(), lease_until = now() - interval '1 second' where id = ?",
                job);
        await().atMost(Duration.ofMinutes(10)).until(() -> report(row).getString("finishedAt") != null);
        LOG.infof(
                "%d cards dated anew in %d ms, taken over once: %s",
                CARDS, (System.nanoTime() - began) / 1_000_000, report(row).getMap("counts"));

        assertThat(TestDatabase.column("select attempts from job where id = ?", job))
                .containsExactly("2");
        assertThat(count("certificate where region = %d and status = 'IN_FORCE' and review_due_on is null"))
                .isEqualTo(CARDS);
        assertThat(count("certificate_term t join certificate c on c.id = t.certificate_id where c.region = %d"))
                .isEqualTo(CARDS);
        assertThat(count("outbox where region = %d and type = 'worksafe.training.certificate-retermed.v1'")
                        + count("event_log where region = %d and type = 'worksafe.training.certificate-retermed.v1'"))
                .isEqualTo(CARDS);
        assertThat(count("audit_entry where region = %d and action = 'certificate-retermed'"))
                .isEqualTo(CARDS);
        assertThat(count("post where kind = 'SPECIAL_OPERATION' and region = 320207001001 and status = 'FIT'"))
                .isEqualTo(CARDS);
        assertThat(count("clock where region = %d and kind = 'certificate-review' and state <> 'CANCELLED'"))
                .isZero();
        assertThat(count("clock where region = %d and kind = 'certificate-validity' and state = 'RUNNING'"))
                .isEqualTo(CARDS);
    }

    private static JsonPath report(String row) {
        return get(SUPERVISOR, "/api/v1/training/policies/" + row + "/transition")
                .jsonPath();
    }

    private static long count(String from) {
        return Long.parseLong(TestDatabase.column("select count(*) from " + from.formatted(COUNTY))
                .getFirst());
    }

    private static void plant(UUID enterprise) {
        TestDatabase.execute(
                "insert into person (id, version, name, region, resident_id, resident_index, resident_tail, registered_at)"
                        + " select uuidv7(), 1, '王' || n, ?, 'v1.x', 'proof-' || n, '002X', now()"
                        + " from generate_series(1, ?) n",
                COUNTY,
                CARDS);
        TestDatabase.execute(
                "insert into certificate (id, version, number_sealed, number_index, number_shown, person_id, person_name, kind,"
                        + " category, region, status, valid_from, valid_until, review_due_on, in_force_until, validity_code,"
                        + " validity_region, validity_period, validity_source, validity_clause, validity_force,"
                        + " validity_certainty, review_code, review_region, review_period, review_source, review_clause,"
                        + " review_force, review_certainty, ended_on, end_ground, end_source, end_clause, issued_at, issued_by)"
                        + " select uuidv7(), 1, 'v1.x', 'proof-' || p.id, 'T*', p.id, p.name, 'SPECIAL_OPERATION',"
                        + " 'ELECTRICAL', p.region, case when lapsed then 'LAPSED' else 'IN_FORCE' end, first,"
                        + " (first + interval '6 years')::date - 1, (first + interval '3 years')::date - 1,"
                        + " (first + interval '3 years')::date - 1, 'certificate.validity.special-operation', 0, '6 YEARS',"
                        + " " + ORDER_30 + ", 'certificate.review-period.special-operation', 0, '3 YEARS', " + ORDER_30
                        + ","
                        + " case when lapsed then (first + interval '3 years')::date end,"
                        + " case when lapsed then 'REVIEW_OVERDUE' end, case when lapsed then '令第30号' end,"
                        + " case when lapsed then '第二十六条' end, first, 'x'"
                        + " from person p cross join lateral (select right(p.name, 1) in ('0', '5') as lapsed) l"
                        + " cross join lateral (select case when lapsed then date '2023-08-01' else date '2024-05-06' end"
                        + " as first) f where p.region = ? and p.resident_index like 'proof-%'",
                COUNTY);
        TestDatabase.execute(
                "insert into clock (id, version, kind, subject_type, subject_id, region, policy_code, source, clause,"
                        + " started_at, fixed_day, rolls, suspensions, due_at, provisional, state, finished_at,"
                        + " side, force, certainty, announced) select uuidv7(), 1, k.kind, 'certificate', c.id, c.region, c.review_code, 'x', 'x', c.issued_at, day,"
                        + " false, '[]', (day + 1)::timestamp at time zone 'Asia/Shanghai', false, case when c.status ="
                        + " 'IN_FORCE' then 'RUNNING' when k.kind = 'certificate-review' then 'MISSED' else 'CANCELLED' end,"
                        + " case when c.status = 'LAPSED' and k.kind = 'certificate-validity' then now() end,"
                        + " 'ENTERPRISE', 'RULE', 'CERTAIN', ''"
                        + " from certificate c cross join lateral (values ('certificate-review', c.review_due_on),"
                        + " ('certificate-validity', c.valid_until)) as k (kind, day) where c.region = ?",
                COUNTY);
        TestDatabase.execute(
                "insert into post (id, version, person_id, person_name, enterprise_id, region, sector, kind, category, from_day,"
                        + " status, certificate_id, valid_until, in_force_until, bar_code, bar_source, bar_clause, bar_force,"
                        + " bar_certainty, started_at)"
                        + " select uuidv7(), 1, c.person_id, c.person_name, ?, 320207001001, 'EMERGENCY', c.kind, c.category,"
                        + " c.valid_from, case when c.status = 'LAPSED' then 'BARRED' else 'FIT' end, c.id, c.valid_until,"
                        + " c.in_force_until, c.end_ground, case when c.status = 'LAPSED' then '安全生产法' end,"
                        + " case when c.status = 'LAPSED' then '第三十条' end, case when c.status = 'LAPSED' then 'LAW' end,"
                        + " case when c.status = 'LAPSED' then 'CERTAIN' end, now() from certificate c where c.region = ?",
                enterprise,
                COUNTY);
        TestDatabase.execute("analyze");
    }
}

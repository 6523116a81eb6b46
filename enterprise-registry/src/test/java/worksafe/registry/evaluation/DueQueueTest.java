package worksafe.registry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** Whose obligations are judged first, and what of an enterprise lets them be judged again. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class DueQueueTest {

    private static final String BROUGHT = "select count(*) from obligation_due where brought";

    @Inject
    MeterRegistry meters;

    @Inject
    ShippedObligations obligations;

    @Inject
    ImportsAtWork imports;

    @Inject
    Scopes scopes;

    @BeforeEach
    void allAreJudgedByTheRulesInForce() {
        TestDatabase.execute("delete from obligation_due");
        PassingTime.run("obligation-evaluation");
        await().atMost(Duration.ofSeconds(400))
                .until(() -> TestDatabase.column("select finished_at is not null from obligation_evaluation")
                        .equals(List.of("t")));
        TestDatabase.execute("delete from obligation_due");
    }

    @AfterEach
    void nothingIsLeft() {
        TestDatabase.execute("delete from archive_entry where title = 'x' and state = 'x'");
    }

    /** An enterprise that a person enters. */
    private static UUID entered() {
        var id = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into enterprise (id, version, name, state, region, unassigned, sector, source, headcount,"
                        + " created_at, changed_at) values (?, 1, '先比对企业', 'ACTIVE', 320281102000, false, 'EMERGENCY', 'test',"
                        + " 60, now(), now())",
                id);
        return id;
    }

    private static double waiting(MeterRegistry meters, String by) {
        return meters.get("worksafe_obligations_waiting").tag("by", by).gauge().value();
    }

    @Test
    void whatPeopleWroteGoesFirstAndWhatAFeedBroughtWaitsWhileAnImportIsAtWork() {
        TestDatabase.execute(
                "insert into obligation_due (enterprise_id, brought) select uuidv7(), true from generate_series(1, 3000)");
        var job = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into job (id, kind, state, region, submitter, parameters, attempts, created_at, started_at,"
                        + " lease_until, lease_holder) values (?, 'import', 'RUNNING', 320281000000, 'dev-feed-320281000000',"
                        + " '{}', 1, now(), now(), now() + interval '1 hour', uuidv7())",
                job);
        UUID enterprise;
        try {
            enterprise = entered();

            PassingTime.run("obligation-evaluation");
        } finally {
            TestDatabase.execute("delete from job where id = ?", job);
        }

        assertThat(TestDatabase.column("select 1 from obligation where enterprise_id = ?", enterprise))
                .as("answers about whom somebody entered last")
                .isNotEmpty();
        assertThat(TestDatabase.column(BROUGHT))
                .as("3,000 but for ten sets of 250, one of whom somebody entered")
                .containsExactly("501");
        assertThat(waiting(meters, "feed")).isEqualTo(501);
        assertThat(waiting(meters, "people")).isZero();

        PassingTime.run("obligation-evaluation");

        assertThat(TestDatabase.column(BROUGHT)).as("nobody imports any more").containsExactly("0");
        assertThat(waiting(meters, "feed")).isZero();
    }

    @Test
    void jobThatNobodyHoldsIsNoImportAtWork() {
        var job = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into job (id, kind, state, region, submitter, parameters, attempts, created_at, started_at,"
                        + " lease_until, lease_holder) values (?, 'import', 'RUNNING', 320281000000, 'dev-feed-320281000000',"
                        + " '{}', 1, now(), now(), now() + interval '1 hour', uuidv7())",
                job);
        try {
            assertThat(isAtWork()).isTrue();
            TestDatabase.execute("update job set lease_holder = null where id = ?", job);
            assertThat(isAtWork()).isFalse();
        } finally {
            TestDatabase.execute("delete from job where id = ?", job);
        }
    }

    private boolean isAtWork() {
        return scopes.call(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> QuarkusTransaction.requiringNew().call(imports::isAtWork));
    }

    @Test
    void whatFeedsBroughtIsJudgedAtOnceWhileNobodyImports() {
        TestDatabase.execute(
                "insert into obligation_due (enterprise_id, brought) select uuidv7(), true from generate_series(1, 3000)");

        PassingTime.run("obligation-evaluation");

        assertThat(TestDatabase.column("select 1 from obligation_due")).isEmpty();
    }

    @Test
    void onlyWhatAnObligationReadsLetsItBeJudgedAnew() {
        var read = FactRules.of(obligations.kinds(ObligationHolder.ENTERPRISE).stream())
                .archives();
        assertThat(TestDatabase.column("select unnest(evidence_of_obligations())"))
                .as("what the trigger counts and what is read")
                .containsExactlyInAnyOrderElementsOf(read);

        for (var kind : read) {
            var enterprise = told(kind);
            assertThat(due(enterprise)).as("first told of " + kind).isOne();
            TestDatabase.execute("update archive_entry set closed = true where enterprise_id = ?", enterprise);
            assertThat(due(enterprise)).as("told again of " + kind).isEqualTo(2);
        }
        for (var kind :
                List.of("hazards/danger", "inspections/order", "registry/enterprise", "training/register-entry")) {
            var enterprise = told(kind);
            TestDatabase.execute("update archive_entry set closed = true where enterprise_id = ?", enterprise);
            assertThat(due(enterprise)).as(kind).isZero();
        }
    }

    @Test
    void registersAreLookedForAgainWhereAFactChanged() {
        var enterprise = entered();
        for (var change : List.of("name = name || '2', address = 'x'", "headcount = headcount, region = region")) {
            assertThat(owedAnew(enterprise, change)).as(change).isZero();
        }
        for (var change : List.of(
                "headcount = 61",
                "above_scale = true",
                "ownership = 'PUBLIC'",
                "industry = 'C1711'",
                "sector = 'WATER'",
                "region = 320281103000",
                "state = 'CANCELLED'",
                "derived_trades = '{TEXTILES}', trades_policy_region = 0, trades_policy_from = '2021-09-01',"
                        + " trades_source = '测试', trades_clause = '测试'")) {
            assertThat(owedAnew(enterprise, change)).as(change).isOne();
        }
    }

    private static int owedAnew(UUID enterprise, String change) {
        TestDatabase.execute("delete from register_due where enterprise_id = ?", enterprise);
        TestDatabase.execute("update enterprise set " + change + " where id = ?", enterprise);
        return TestDatabase.column("select 1 from register_due where enterprise_id = ?", enterprise)
                .size();
    }

    /** An enterprise of which something of this kind was announced. */
    private static UUID told(String kind) {
        var enterprise = Uuid7.next(InstantSource.system());
        var parts = kind.split("/", 2);
        TestDatabase.execute(
                "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, overdue, closed,"
                        + " revision, occurred_at, event_id, region, sector, region_at_event) values (uuidv7(), ?, ?, ?,"
                        + " uuidv7(), 'x', 'x', false, false, 1, now(), uuidv7(), 320281102000, 'EMERGENCY', 320281102000)",
                enterprise,
                parts[0],
                parts[1]);
        return enterprise;
    }

    private static int due(UUID enterprise) {
        return TestDatabase.column("select 1 from obligation_due where enterprise_id = ?", enterprise)
                .size();
    }
}

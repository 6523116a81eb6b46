package worksafe.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Faults strike the suite while clients work, in an order that follows from a seed ({@code -Dchaos.seed=…}, {@code
 * -Dchaos.faults=60}); afterwards nothing is lost, made up or doubled, and all that follows from it agrees. Then the suite is broken on
 * purpose, one mutant after another, and the checker that must notice does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosIT {

    private static final int WORKERS = 6;
    private static final Duration QUIET = Duration.ofSeconds(180);
    private static final Duration QUIET_OF_MUTANT = Duration.ofSeconds(60);
    /** So many that each kind of call is among them, and some of each whose answer is thrown away. */
    private static final int CALLS_OF_MUTANT = 300;

    private final long seed = Long.getLong("chaos.seed", System.nanoTime() % 1_000_000);
    private final int faults = Integer.getInteger("chaos.faults", 60);
    private final String run = "混沌%06d第".formatted(Math.floorMod(seed, 1_000_000));
    private final ChaosRecord record = new ChaosRecord();
    private final ChaosCaller caller = new ChaosCaller(record);
    private ChaosStage stage;
    private ChaosTables tables;
    private ChaosClients clients;

    @BeforeAll
    void start() {
        System.out.printf("chaos: -Dchaos.seed=%d -Dchaos.faults=%d%n", seed, faults);
        stage = ChaosStage.start();
        tables = new ChaosTables(stage.suite(), stage.superuser(), run);
        clients = new ChaosClients(stage.suite(), caller, run, seed);
        clients.setUp();
    }

    @AfterAll
    void close() throws IOException {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    @Order(1)
    void nothingIsLostMadeUpOrDoubledWhateverFails() throws IOException {
        var faulty = new ChaosRun(stage, record, tables);
        clients.start(WORKERS);
        try {
            faulty.all(ChaosSchedule.of(seed, faults));
        } finally {
            clients.stop();
        }
        var findings = new ArrayList<>(faulty.findings());
        findings.addAll(ChaosRun.settled(tables, record, run, QUIET, Integer.MAX_VALUE));
        findings.addAll(auditLogs());

        var report = ChaosReport.of(seed, faulty.done(), record, findings);
        report.write(ChaosStage.folder(stage.suite()).resolve("report.json"));
        System.out.print(report.text());

        assertThat(clients.failures()).isEmpty();
        assertThat(report.outcomes().get(CallOutcome.OK))
                .as("clients that got nothing done show nothing: %s", report.kinds())
                .isGreaterThan(10 * faults);
        assertThat(findings).isEmpty();
    }

    /** The numbers of the newest entries are given, and countersigned, within seconds of the last call. */
    private List<ChaosFinding> auditLogs() {
        var last = new ArrayList<ChaosFinding>();
        try {
            await().atMost(QUIET).pollInterval(Duration.ofSeconds(5)).until(() -> {
                last.clear();
                last.addAll(stage.auditLogs());
                return last.isEmpty();
            });
        } catch (ConditionTimeoutException notInTime) {
            assertThat(last).isNotEmpty();
        }
        return last;
    }

    /** With its hash, as somebody would who knows how it is made; put back, it verifies again. */
    @Test
    @Order(2)
    void rewrittenAuditLogIsNoticed() {
        assertThat(auditLogs()).isEmpty();

        rewriteNewestEntry("chaos-owner", "chaos-other");

        assertThat(stage.auditLogs()).extracting(ChaosFinding::checker).contains(ChaosCheckers.LOG);

        rewriteNewestEntry("chaos-other", "chaos-owner");

        assertThat(auditLogs()).isEmpty();
    }

    private void rewriteNewestEntry(String was, String becomes) {
        tables.change("inspections", "set session_replication_role = replica", """
                update audit_entry set leaf = replace(leaf, '%1$s', '%2$s'),
                    leaf_hash = sha256('\\x00'::bytea || convert_to(replace(leaf, '%1$s', '%2$s'), 'UTF8'))
                where id in (select id from audit_entry join audit_leaf on entry_id = id where position('%1$s' in leaf) > 0
                    order by id desc limit 1)""".formatted(was, becomes));
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource(ChaosMutant.class)
    void brokenSuiteIsNoticed(ChaosMutant mutant) {
        var before = new HashSet<>(ChaosRun.settled(tables, record, run, QUIET_OF_MUTANT, 1));
        mutant.install(tables);
        caller.forgetKeys(mutant.isOfClients());
        try {
            work();
        } finally {
            caller.forgetKeys(false);
            mutant.remove(tables);
        }
        mutant.tamper(stage.suite(), tables);

        var after = new ArrayList<>(ChaosRun.settled(tables, record, run, QUIET_OF_MUTANT, 4));
        after.removeAll(before);
        assertThat(after)
                .as("what is found once the suite is broken by %s", mutant)
                .extracting(ChaosFinding::checker)
                .contains(mutant.checker());
    }

    private void work() {
        var calls = record.size() + CALLS_OF_MUTANT;
        clients.start(WORKERS);
        try {
            await().atMost(QUIET).until(() -> record.size() >= calls);
        } finally {
            clients.stop();
        }
    }
}

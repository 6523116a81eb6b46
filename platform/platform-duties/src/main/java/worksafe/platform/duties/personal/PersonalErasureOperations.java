package worksafe.platform.duties.personal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;

/** Begins an erasure of what of people is past its term, and does it a batch at a time, each in a transaction of its own. */
@ApplicationScoped
class PersonalErasureOperations {

    static final int BATCH = 500;

    private static final int LONGEST_TRANSACTION_SECONDS = 300;

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final PolicyBook book;
    private final Jobs jobs;
    private final Scopes scopes;
    private final Audit audit;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final Counter counter;

    PersonalErasureOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            PolicyBook book,
            Jobs jobs,
            Scopes scopes,
            Audit audit,
            Idempotency idempotency,
            InstantSource clock,
            MeterRegistry meters) {
        this.serving = serving;
        this.database = database;
        this.book = book;
        this.jobs = jobs;
        this.scopes = scopes;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
        this.counter = meters.counter("worksafe_personal_rows_erased");
    }

    /**
     * Submits the job that erases all that is past its term, by defaults of the system too.
     *
     * @throws RuleViolation 422 {@code outside-jurisdiction} to whoever acts for a place within the nation: the rows of all
     *     places have one term
     */
    @Transactional
    JobView begin(IdempotencyKey key) {
        scopes.current().requireAllOf(RegionCode.NATION);
        return idempotency.once(
                key,
                "erasePersonalData",
                new Asked(true),
                JobView.class,
                before -> jobs.get(before.id()),
                () -> submit(true).orElseThrow());
    }

    /**
     * Submits the job of the day, once whatever many processes look. None where no row of the book is certain: by a default of the
     * system nothing is erased unless somebody asks.
     */
    @Transactional
    void beginDaily() {
        var day = ChinaTime.dayOf(clock.instant());
        var edition = book.edition();
        if (PersonalTerm.all(edition, day).stream().anyMatch(term -> term.erases(false))) {
            var unused = submit(false);
        }
    }

    private Optional<JobView> submit(boolean asked) {
        var id = Uuid7.next(clock);
        var now = clock.instant();
        var begun = JdbcRows.change(
                serving,
                "insert into personal_erasure (job_id, day, asked, begun_by, begun_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (day) where not asked do nothing",
                List.of(id, ChinaTime.dayOf(now), asked, scopes.current().subject(), now.atOffset(ZoneOffset.UTC)));
        if (begun == 0) {
            return Optional.empty();
        }
        if (asked) {
            audit.record(AuditedAct.of("personal-data-erasure-asked", "job", id, RegionCode.NATION)
                    .leadingTo("personal data past their terms"));
        }
        return Optional.of(jobs.submit(id, PersonalErasureJob.KIND, asked ? "asked" : "daily", null));
    }

    /** The book, read in a transaction of its own: the others are on the other datasource. */
    @Transactional
    PolicyBook.Edition edition() {
        return book.edition();
    }

    /**
     * What a job goes through, by name; lays down under which rows of the book, where that was not done yet.
     *
     * @param edition as it stood when the job began, or went on
     */
    @Transactional
    List<String> plan(JobRun run, PolicyBook.Edition edition) {
        return JdbcRows.within(database, connection -> {
            var erasure = JdbcRows.list(
                            connection,
                            "select day, asked from personal_erasure where job_id = ?",
                            List.of(run.id()),
                            row -> new Erasure(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                    .getFirst();
            var parts = parts(connection, run);
            if (!parts.isEmpty()) {
                return parts;
            }
            for (var retention : JdbcRows.list(
                    connection,
                    "select name from personal_retention order by name",
                    List.of(),
                    row -> row.getString(1))) {
                var term = PersonalTerm.of(edition, retention, erasure.day());
                if (term.isPresent() && term.get().erases(erasure.asked())) {
                    add(connection, run, retention, term.get().row());
                }
            }
            checkpoint(connection, run);
            return parts(connection, run);
        });
    }

    private static List<String> parts(Connection connection, JobRun run) throws SQLException {
        return JdbcRows.list(
                connection,
                "select retention from personal_erasure_part where job_id = ? order by retention",
                List.of(run.id()),
                row -> row.getString(1));
    }

    private static void add(Connection connection, JobRun run, String retention, PolicyRow row) throws SQLException {
        JdbcRows.change(
                connection,
                "insert into personal_erasure_part (job_id, retention, policy_from, term, source, clause, force, certainty)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                List.of(
                        run.id(),
                        retention,
                        row.validFrom(),
                        row.text(PolicyRow.VALUE),
                        row.source(),
                        row.clause(),
                        row.force().name(),
                        row.certainty().name()));
    }

    /**
     * Erases the next batch, and writes with it how far that is, what it was of how many rows, and an entry of the audit trail.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(JobRun run, String retention) {
        return JdbcRows.within(database, connection -> {
            var part = JdbcRows.list(
                            connection,
                            "select p.term, e.day, p.through from personal_erasure_part p"
                                    + " join personal_erasure e on e.job_id = p.job_id"
                                    + " where p.job_id = ? and p.retention = ? for update of p",
                            List.of(run.id(), retention),
                            row -> new Part(
                                    row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, UUID.class)))
                    .getFirst();
            var batch = JdbcRows.list(
                            connection,
                            "select through, erased from erase_next(?, ?::interval, ?, ?, ?)",
                            List.of(
                                    retention,
                                    PersonalTerm.interval(LegalPeriod.parse(part.term())),
                                    part.day(),
                                    part.through(),
                                    BATCH),
                            row -> new Batch(row.getObject(1, UUID.class), row.getLong(2)))
                    .getFirst();
            var through = batch.through();
            if (through == null) {
                return false;
            }
            JdbcRows.change(
                    connection,
                    "update personal_erasure_part set through = ?, erased = erased + ? where job_id = ? and retention = ?",
                    List.of(through, batch.erased(), run.id(), retention));
            if (batch.erased() > 0) {
                audit.record(connection, List.of(erased(run, retention, part, batch, through)));
            }
            checkpoint(connection, run);
            counter.increment(batch.erased());
            return true;
        });
    }

    /** Names what and how many, and never a value: the values are gone. */
    private static AuditedAct erased(JobRun run, String retention, Part part, Batch batch, UUID through) {
        return AuditedAct.of("personal-data-erased", "personal-retention", retention, RegionCode.NATION)
                .because("term-over")
                .leadingTo("%d rows, %s before %s, through %s, by job %s"
                        .formatted(batch.erased(), part.term(), part.day(), through, run.id()));
    }

    private static void checkpoint(Connection connection, JobRun run) throws SQLException {
        var erased = JdbcRows.list(
                        connection,
                        "select coalesce(sum(erased), 0) from personal_erasure_part where job_id = ?",
                        List.of(run.id()),
                        row -> row.getLong(1))
                .getFirst();
        run.checkpoint(erased, null, Map.of("erased", erased));
    }

    /** What tells a retry from another request. */
    private record Asked(boolean asked) {}

    private record Erasure(LocalDate day, boolean asked) {}

    private record Part(String term, LocalDate day, UUID through) {}

    private record Batch(@Nullable UUID through, long erased) {}
}

package worksafe.platform.service;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;

/**
 * Metrics that all processes of a service tell alike, because the database says them: what jobs are not finished, by kind, and how
 * long ago the server archived a piece of its log. They are asked for regularly, and not whenever somebody reads them.
 */
@ApplicationScoped
class ServiceGauges {

    private static final Logger LOG = Logger.getLogger(ServiceGauges.class);
    private static final Scope KEEPER = Scope.system(Scope.SystemTask.JOB_KEEPER);

    /** Everybody may read this view; without an archive its moment is null. */
    private static final String ARCHIVED =
            "select extract(epoch from clock_timestamp() - last_archived_time) from pg_stat_archiver";

    private final Jobs jobs;
    private final AgroalDataSource database;
    private final Scopes scopes;
    private final Instance<JobKind> kinds;
    private final MultiGauge waiting;
    private final MultiGauge waitingSeconds;
    private final MultiGauge runningSeconds;
    private final MultiGauge attempts;
    private volatile double archivedSeconds = Double.NaN;

    ServiceGauges(
            Jobs jobs,
            @DataSource("jobs") AgroalDataSource database,
            Scopes scopes,
            @Any Instance<JobKind> kinds,
            MeterRegistry meters) {
        this.jobs = jobs;
        this.database = database;
        this.scopes = scopes;
        this.kinds = kinds;
        this.waiting = MultiGauge.builder("worksafe_jobs_waiting").register(meters);
        this.waitingSeconds =
                MultiGauge.builder("worksafe_jobs_waiting_seconds").register(meters);
        this.runningSeconds =
                MultiGauge.builder("worksafe_jobs_running_seconds").register(meters);
        this.attempts = MultiGauge.builder("worksafe_jobs_attempts").register(meters);
        var unused = meters.gauge("worksafe_wal_archived_age_seconds", this, gauges -> gauges.archivedSeconds);
    }

    @Scheduled(
            every = "{worksafe.gauges.measured}",
            delayed = "3s",
            identity = "service-gauges",
            concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        try {
            scopes.run(KEEPER, () -> {
                show(jobs.unfinished());
                archivedSeconds = QuarkusTransaction.requiringNew().call(this::archived);
            });
        } catch (RuntimeException unmeasured) {
            LOG.debugf(unmeasured, "jobs and archive could not be looked at");
        }
    }

    /** Of every kind of this service, so that nothing to do is told as 0. */
    private void show(List<Jobs.Unfinished> unfinished) {
        var all = new TreeMap<String, Jobs.Unfinished>();
        kinds.forEach(kind -> all.put(kind.kind(), new Jobs.Unfinished(kind.kind(), 0, 0, 0, 0)));
        unfinished.forEach(some -> all.put(some.kind(), some));
        var each = List.copyOf(all.values());
        show(waiting, each, Jobs.Unfinished::waiting);
        show(waitingSeconds, each, Jobs.Unfinished::waitingSeconds);
        show(runningSeconds, each, Jobs.Unfinished::runningSeconds);
        show(attempts, each, Jobs.Unfinished::attempts);
    }

    private static void show(
            MultiGauge gauge, List<Jobs.Unfinished> unfinished, ToDoubleFunction<Jobs.Unfinished> number) {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        unfinished.forEach(some -> rows.add(MultiGauge.Row.of(Tags.of("kind", some.kind()), some, number)));
        gauge.register(rows, true);
    }

    private double archived() {
        return JdbcRows.list(database, ARCHIVED, List.of(), row -> {
                    var seconds = row.getDouble(1);
                    return row.wasNull() ? Double.NaN : seconds;
                })
                .getFirst();
    }
}

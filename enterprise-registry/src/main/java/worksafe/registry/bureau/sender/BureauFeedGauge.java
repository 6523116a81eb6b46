package worksafe.registry.bureau.sender;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/** A metric of how many feeds of other bureaus are past the day on which their next delivery was due. */
@ApplicationScoped
class BureauFeedGauge {

    private static final Logger LOG = Logger.getLogger(BureauFeedGauge.class);

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final InstantSource clock;
    private final AtomicLong late;

    BureauFeedGauge(AgroalDataSource database, Scopes scopes, InstantSource clock, MeterRegistry meters) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
        this.late = meters.gauge("worksafe_bureau_feeds_late", new AtomicLong());
    }

    @Scheduled(
            every = "{worksafe.gauges.measured}",
            delayed = "10s",
            identity = "bureau-feeds-late",
            concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        try {
            scopes.run(
                    Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                    () -> late.set(QuarkusTransaction.requiringNew().call(this::count)));
        } catch (RuntimeException unmeasured) {
            LOG.debugf(unmeasured, "how many feeds are late is not known");
        }
    }

    private long count() {
        return JdbcRows.list(
                        database,
                        "select count(*) from bureau_feed where due_on < ?",
                        List.of(ChinaTime.dayOf(clock.instant())),
                        row -> row.getLong(1))
                .getFirst();
    }
}

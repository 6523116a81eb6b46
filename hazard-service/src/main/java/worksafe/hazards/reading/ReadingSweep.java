package worksafe.hazards.reading;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Folds, looks for silent sensors and keeps the tables. Every process sweeps; rows that another has locked are left out. */
@ApplicationScoped
class ReadingSweep {

    private static final Scope KEEPER = Scope.system(Scope.SystemTask.HOUSEKEEPER);
    private static final Scope WATCH = Scope.system(Scope.SystemTask.CLOCK_SWEEP);
    private static final int SENSORS = 200;
    private static final int ALARMS = 20;

    private final ReadingFoldOperations folds;
    private final SilenceOperations silence;
    private final RetentionOperations retention;
    private final ReadingRows rows;
    private final Scopes scopes;

    ReadingSweep(
            ReadingFoldOperations folds,
            SilenceOperations silence,
            RetentionOperations retention,
            ReadingRows rows,
            Scopes scopes) {
        this.folds = folds;
        this.silence = silence;
        this.retention = retention;
        this.rows = rows;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.readings.fold}",
            delayed = "5s",
            identity = "reading-fold",
            concurrentExecution = ConcurrentExecution.SKIP)
    void fold() {
        scopes.run(KEEPER, () -> {
            while (folds.fold(SENSORS) == SENSORS) {
                continue;
            }
            while (folds.foldLate(SENSORS) > 0) {
                continue;
            }
        });
    }

    @Scheduled(
            every = "{worksafe.readings.silence}",
            delayed = "1m",
            identity = "reading-silence",
            concurrentExecution = ConcurrentExecution.SKIP)
    void listen() {
        scopes.run(WATCH, () -> {
            while (silence.raise(ALARMS) == ALARMS) {
                continue;
            }
        });
    }

    @Scheduled(
            every = "{worksafe.readings.keep}",
            delayed = "1s",
            identity = "reading-keep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        scopes.run(KEEPER, () -> {
            rows.haveTables(retention.extend());
            retention.drop();
        });
    }
}

package worksafe.platform.service;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts to a number, a transaction a step, and can be made to stumble or to wait. */
@ApplicationScoped
class CountingJob implements JobKind {

    static final AtomicInteger STUMBLES = new AtomicInteger();
    static final Semaphore STEPS = new Semaphore(Integer.MAX_VALUE / 2);

    private final AgroalDataSource database;

    CountingJob(@DataSource("jobs") AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "count";
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var upTo = Long.parseLong(run.parameters());
        for (long done = QuarkusTransaction.requiringNew().call(() -> done(run)); done < upTo; done++) {
            STEPS.acquire();
            var next = done + 1;
            QuarkusTransaction.requiringNew().run(() -> step(run, next));
            run.giveWay();
        }
    }

    private void step(JobRun run, long next) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("insert into counted (job, done) values (?, ?)"
                        + " on conflict (job) do update set done = counted.done + 1")) {
            update.setObject(1, run.id());
            update.setLong(2, next);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run.checkpoint(next, null, Map.of("counted", next));
        if (STUMBLES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("stumbled on purpose");
        }
    }

    private long done(JobRun run) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select done from counted where job = ?")) {
            select.setObject(1, run.id());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

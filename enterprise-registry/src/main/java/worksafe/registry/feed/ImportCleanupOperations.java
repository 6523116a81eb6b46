package worksafe.registry.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.platform.service.JdbcRows;

/** Removes the lines of imports that ended long ago; the import itself and its counts stay. */
@ApplicationScoped
class ImportCleanupOperations {

    private static final List<String> LINES = List.of("import_fate", "import_alike", "import_repeat", "import_row");

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final Duration kept;

    ImportCleanupOperations(
            @DataSource("jobs") AgroalDataSource database,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.imports.lines-kept", defaultValue = "P90D") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    /** The imports whose lines are no longer kept. */
    @Transactional
    List<UUID> due() {
        var due = JdbcRows.list(
                database,
                "select i.id from import i join job j on j.id = i.id"
                        + " where i.rows_removed_at is null and j.finished_at < ? order by i.created_at",
                List.of(clock.instant().minus(kept).atOffset(ZoneOffset.UTC)),
                row -> row.getObject(1, UUID.class));
        return due;
    }

    /** Removes the lines of one import. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    void remove(UUID id) {
        JdbcRows.run(database, connection -> {
            for (var table : LINES) {
                try (var delete = connection.prepareStatement("delete from " + table + " where job = ?")) {
                    delete.setObject(1, id);
                    delete.executeUpdate();
                }
            }
            try (var update = connection.prepareStatement("update import set rows_removed_at = ? where id = ?")) {
                update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                update.setObject(2, id);
                update.executeUpdate();
            }
        });
    }
}

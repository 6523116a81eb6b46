package worksafe.inspections.draw.lists;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;

/** Makes and writes the lists of a long pool, each in one transaction of the role for long work. */
@ApplicationScoped
public class ListWriteOperations {

    private static final int LONGEST_TRANSACTION_SECONDS = 600;

    private final AgroalDataSource database;
    private final ListPreparation preparation;
    private final StoredLists lists;

    ListWriteOperations(@DataSource("jobs") AgroalDataSource database, ListPreparation preparation, StoredLists lists) {
        this.database = database;
        this.preparation = preparation;
        this.lists = lists;
    }

    /** Looks at the objects; as {@link ListPreparation#prepare}. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    public PreparedLists prepare(ListPreparation.Sources sources) {
        return JdbcRows.within(database, connection -> preparation.prepare(connection, sources));
    }

    /** Writes what was prepared, unless an earlier attempt has written the lists already. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    public void write(PreparedLists prepared, JobRun run) {
        var draw = prepared.draw();
        JdbcRows.run(database, connection -> {
            hold(connection, draw);
            if (!lists.isWritten(connection, draw)) {
                lists.write(connection, prepared);
            }
        });
        long pooled = prepared.objects().size();
        long excluded = prepared.excludedObjects().size();
        run.checkpoint(pooled + excluded, pooled + excluded, Map.of("pooled", pooled, "excluded", excluded));
    }

    /** Keeps others from preparation the same draw meanwhile. */
    private static void hold(Connection connection, UUID draw) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from draw where id = ? for update")) {
            select.setObject(1, draw);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no draw within the job's scope: " + draw);
                }
            }
        }
    }
}

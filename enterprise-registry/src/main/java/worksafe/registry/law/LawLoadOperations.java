package worksafe.registry.law;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.http.Scope;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.lock.AdvisoryLock;

/**
 * Loads the documents and clauses that ship with the kernel. A library that is there already costs one look at its digest,
 * for which no row is read; wording that was confirmed here stays whatever ships.
 */
@ApplicationScoped
class LawLoadOperations {

    private static final AdvisoryLock LOCK = new AdvisoryLock("worksafe.registry.laws", 42);

    private static final String EDITION = "laws";
    private static final String DOCUMENT =
            "insert into law_document (id, title, edition, number, issuer, force, standard,"
                    + " issued_on, valid_from, valid_to, replaced_by, amends, url, certainty, names)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set title = excluded.title,"
                    + " edition = excluded.edition, number = excluded.number, issuer = excluded.issuer, force = excluded.force,"
                    + " standard = excluded.standard, issued_on = excluded.issued_on, valid_from = excluded.valid_from,"
                    + " valid_to = excluded.valid_to, replaced_by = excluded.replaced_by, amends = excluded.amends,"
                    + " url = excluded.url, certainty = excluded.certainty, names = excluded.names";
    private static final String CLAUSE = "insert into law_clause (id, document_id, label, subject, certainty)"
            + " values (?, ?, ?, ?, ?) on conflict (id) do update set label = excluded.label, subject = excluded.subject,"
            + " certainty = excluded.certainty";

    private static final Logger LOG = Logger.getLogger(LawLoadOperations.class);

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final InstantSource clock;

    LawLoadOperations(@DataSource("jobs") AgroalDataSource database, Scopes scopes, InstantSource clock) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    void start(@Observes @Priority(101) StartupEvent start) {
        if (!MigrationStep.isThis()) {
            var written = bring();
            if (written > 0) {
                LOG.infof("law library: %d rows loaded", written);
            }
        }
    }

    /** Loads the library unless it is there; tells how many rows it wrote. */
    int bring() {
        return scopes.call(
                Scope.system(Scope.SystemTask.REFERENCE_DATA),
                () -> QuarkusTransaction.requiringNew().call(this::load));
    }

    private int load() {
        var edition = LawLibrary.edition();
        try (var connection = database.getConnection()) {
            // Replicas start at the same time; one loads, the others find it done.
            LOCK.take(connection, LOCK.name());
            if (!remember(connection, edition)) {
                return 0;
            }
            var library = LawLibrary.shipped();
            return write(
                            connection,
                            DOCUMENT,
                            library.documents(),
                            (insert, document) -> fill(
                                    insert,
                                    document.id(),
                                    document.title(),
                                    document.edition(),
                                    document.number(),
                                    document.issuer(),
                                    document.force().name(),
                                    document.standard(),
                                    document.issued(),
                                    document.from(),
                                    document.to(),
                                    document.replacedBy(),
                                    document.amends(),
                                    document.url(),
                                    document.certainty().name(),
                                    String.join(" ", document.names())))
                    + write(
                            connection,
                            CLAUSE,
                            library.clauses(),
                            (insert, clause) -> fill(
                                    insert,
                                    clause.id(),
                                    clause.documentId(),
                                    clause.label(),
                                    clause.subject(),
                                    clause.certainty().name()));
        } catch (SQLException e) {
            throw new IllegalStateException("the law library could not be loaded", e);
        }
    }

    /** Whether the edition is another than the one remembered, which it takes the place of. */
    private boolean remember(Connection connection, String digest) throws SQLException {
        try (var upsert = connection.prepareStatement("insert into reference_edition (name, digest, loaded_at)"
                + " values (?, ?, ?) on conflict (name) do update set digest = excluded.digest,"
                + " loaded_at = excluded.loaded_at where reference_edition.digest <> excluded.digest")) {
            fill(upsert, EDITION, digest, clock.instant().atOffset(ZoneOffset.UTC));
            return upsert.executeUpdate() == 1;
        }
    }

    @FunctionalInterface
    private interface Filling<T> {
        void fill(PreparedStatement insert, T row) throws SQLException;
    }

    private static <T> int write(Connection connection, String sql, Collection<T> rows, Filling<T> filling)
            throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (var row : rows) {
                filling.fill(insert, row);
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}

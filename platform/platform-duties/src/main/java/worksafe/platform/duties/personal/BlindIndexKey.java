package worksafe.platform.duties.personal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;

/**
 * Holds the key of blind indexes ({@code WORKSAFE_BLIND_INDEX_KEY}) against the one by which this database was written. With another one
 * nobody would be found any more, and whoever is known already could be entered once again, without a word. The database keeps a
 * fingerprint, which the first process that serves writes.
 */
@ApplicationScoped
class BlindIndexKey {

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final PersonalData personal;

    BlindIndexKey(AgroalDataSource database, Scopes scopes, PersonalData personal) {
        this.database = database;
        this.scopes = scopes;
        this.personal = personal;
    }

    /**
     * Nothing where there is no key, and in a step that migrates.
     *
     * @throws IllegalStateException when this database was written by another key
     */
    void start(@Observes @Priority(20) StartupEvent event) {
        if (MigrationStep.isThis()) {
            return;
        }
        personal.blindIndexFingerprint()
                .ifPresent(fingerprint -> scopes.run(
                        Scope.system(Scope.SystemTask.REFERENCE_DATA),
                        () -> QuarkusTransaction.requiringNew().run(() -> require(fingerprint))));
    }

    private void require(String fingerprint) {
        JdbcRows.change(
                database,
                "insert into blind_index_key (fingerprint) values (?) on conflict do nothing",
                List.of(fingerprint));
        var kept = JdbcRows.list(
                        database, "select fingerprint from blind_index_key", List.of(), row -> row.getString(1))
                .getFirst();
        if (!kept.equals(fingerprint)) {
            throw new IllegalStateException(
                    "WORKSAFE_BLIND_INDEX_KEY is not the key by which this database was written: with it"
                            + " nobody would be found, and people could be entered twice. Give the former key, from where its copy is kept;"
                            + " it cannot be changed. Where the database is another one than it should be, name the right one.");
        }
    }
}

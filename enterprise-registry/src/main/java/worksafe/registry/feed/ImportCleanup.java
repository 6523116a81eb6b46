package worksafe.registry.feed;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Regularly removes the lines of imports that nobody asks about any more. */
@ApplicationScoped
class ImportCleanup {

    private static final Logger LOG = Logger.getLogger(ImportCleanup.class);
    private static final Scope KEEPER = Scope.system(Scope.SystemTask.JOB_KEEPER);

    /** A file is read within minutes of its import's turn; a job may wait for its turn. */
    private static final Duration FILES_KEPT = Duration.ofDays(7);

    private final ImportCleanupOperations operations;
    private final ImportFiles files;
    private final Scopes scopes;

    ImportCleanup(ImportCleanupOperations operations, ImportFiles files, Scopes scopes) {
        this.operations = operations;
        this.files = files;
        this.scopes = scopes;
    }

    @Scheduled(every = "{worksafe.imports.cleanup:1h}", delayed = "10m", identity = "import-cleanup")
    void run() {
        scopes.run(
                KEEPER,
                () -> operations.due().forEach(id -> {
                    operations.remove(id);
                    LOG.infof("import %s: lines removed", id);
                }));
        var removed = files.removeOlderThan(FILES_KEPT);
        if (removed > 0) {
            LOG.infof("%d forgotten import files removed", removed);
        }
    }
}

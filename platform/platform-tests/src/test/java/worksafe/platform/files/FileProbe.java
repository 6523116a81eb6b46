package worksafe.platform.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.TestDatabase;

/** Rows that files are attached to, and the verb that attaches them. */
@Singleton
class FileProbe {

    private final Attachments attachments;
    private final Scopes scopes;

    FileProbe(Attachments attachments, Scopes scopes) {
        this.attachments = attachments;
        this.scopes = scopes;
    }

    static UUID row(String region, Sector sector, UUID enterprise) {
        var id = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into probe_row (id, region, sector, enterprise_id) values (?, ?, ?, ?)",
                id,
                Long.parseLong(region),
                sector.name(),
                enterprise);
        return id;
    }

    void attach(Scope scope, UUID row, UUID... files) {
        scopes.run(
                scope,
                () -> QuarkusTransaction.requiringNew().run(() -> attachments.attach(List.of(files), "probe", row)));
    }

    List<FileView> of(Scope scope, UUID row) {
        return scopes.<List<FileView>, RuntimeException>call(
                scope, () -> QuarkusTransaction.requiringNew().call(() -> attachments.of("probe", row)));
    }
}

package worksafe.platform.files;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/** Rows with files, as a context would have them: shown within their place, sector and enterprise. */
@Singleton
class ProbeOwner implements FileOwner {

    private final AgroalDataSource database;
    private final Scopes scopes;

    ProbeOwner(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    @Override
    public String kind() {
        return "probe";
    }

    @Override
    public String permission() {
        return "probe:read";
    }

    @Override
    public void requireShown(UUID id) {
        var shown = new boolean[1];
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        "select region, sector, enterprise_id from probe_row where id = ?",
                        List.of(id),
                        row -> shown[0] = scopes.current()
                                .covers(
                                        new RegionCode(row.getLong(1)),
                                        Sector.valueOf(row.getString(2)),
                                        row.getObject(3, UUID.class))));
        if (!shown[0]) {
            throw new NotFound(id);
        }
    }
}

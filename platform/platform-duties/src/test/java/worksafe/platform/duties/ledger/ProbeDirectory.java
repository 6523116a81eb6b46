package worksafe.platform.duties.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** The enterprises of the probe service. */
@ApplicationScoped
class ProbeDirectory implements EnterpriseDirectory {

    private final AgroalDataSource database;

    ProbeDirectory(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Place> find(UUID enterpriseId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select region, sector from probe_enterprise where id = ?")) {
            select.setObject(1, enterpriseId);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(new RegionCode(row.getLong(1)), Sector.valueOf(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package worksafe.platform.duties.audit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import worksafe.platform.service.JdbcRows;
import worksafe.tlog.Tile;
import worksafe.tlog.TilePath;
import worksafe.tlog.TileSource;

/** The tiles of the log, of which the table keeps the widest; narrower ones are where those begin. */
final class AuditTiles implements TileSource {

    private final Connection connection;

    AuditTiles(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<byte[]> read(TilePath tile) {
        try {
            return JdbcRows.list(
                            connection,
                            "select substring(hashes from 1 for ?) from audit_tile where level = ? and tile_index = ?"
                                    + " and octet_length(hashes) >= ?",
                            List.of(tile.bytes(), tile.level(), tile.index(), tile.bytes()),
                            row -> row.getBytes(1))
                    .stream()
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(List<Tile> tiles) throws SQLException {
        JdbcRows.insert(
                connection,
                "insert into audit_tile (level, tile_index, hashes) values (?, ?, ?)"
                        + " on conflict (level, tile_index) do update set hashes = excluded.hashes",
                tiles,
                tile -> List.of(tile.path().level(), tile.path().index(), tile.hashes()));
    }
}

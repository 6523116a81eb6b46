package worksafe.platform.duties.audit.log;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.service.JdbcRows;
import worksafe.tlog.Hash;
import worksafe.tlog.LogEntry;
import worksafe.tlog.LogProof;
import worksafe.tlog.SignedNote;
import worksafe.tlog.TilePath;
import worksafe.tlog.TiledTree;

/** Reads the log: checkpoint and tiles for everybody, proofs of entries within the caller's scope. */
@ApplicationScoped
class AuditLogQueries {

    private final AgroalDataSource database;

    AuditLogQueries(AgroalDataSource database) {
        this.database = database;
    }

    private record Signed(long size, String note) {}

    /**
     * The last checkpoint, a signed note; with the cosignature once the witness saw it.
     *
     * @throws NotFound before the first
     */
    @Transactional
    public String checkpoint() {
        return JdbcRows.within(database, AuditLogQueries::last).note();
    }

    /**
     * The hashes of a tile. The beginning of one is there only while it is the last of its level; afterwards whoever asks reads
     * the full one, as C2SP tlog-tiles has it.
     *
     * @param path after the log's address, such as {@code tile/0/000.p/17}
     * @throws NotFound when the log has none of that path
     */
    @Transactional
    public byte[] tile(String path) {
        return TilePath.parse(path)
                .flatMap(tile -> JdbcRows.within(database, connection -> served(new AuditTiles(connection), tile)))
                .orElseThrow(() -> new NotFound(path));
    }

    private static Optional<byte[]> served(AuditTiles tiles, TilePath tile) {
        var full = tile.full();
        return tile.equals(full) || tiles.read(full).isEmpty() ? tiles.read(tile) : Optional.empty();
    }

    /**
     * That an entry is in the log.
     *
     * @throws NotFound when there is no such entry within the scope, or it has no place in the log yet
     */
    @Transactional
    public AuditProofView proof(UUID entry) {
        return JdbcRows.within(database, connection -> proof(connection, entry));
    }

    private static AuditProofView proof(Connection connection, UUID entry) throws SQLException {
        // The checkpoint afterwards: it has at least the leaves that are seen numbered before it.
        var index = JdbcRows.list(
                        connection,
                        "select leaf_index from audit_leaf where entry_id = ?",
                        List.of(entry),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(entry));
        var last = last(connection);
        if (index >= last.size()) {
            // Numbered by somebody who did not sign; the number is given out again.
            throw new NotFound(entry);
        }
        var proof = new TiledTree(new AuditTiles(connection), last.size()).inclusionProof(index);
        return new AuditProofView(
                entry, index, proof.stream().map(Hash::toString).toList(), last.note());
    }

    /**
     * That an entry is in the log, under the first checkpoint with it that the witness countersigned; until then under the first one.
     * So it says since when, and once countersigned stays the same.
     *
     * @param index the number of the entry
     * @param leaf its text
     * @return empty as long as no checkpoint covers it
     */
    static Optional<LogProof> proof(Connection connection, long index, String leaf) throws SQLException {
        var signed = JdbcRows.list(
                connection,
                "select size, note from ((select 1 as choice, size, note from audit_cosignature where size > ? order by size"
                        + " limit 1) union all (select 2, size, note from audit_checkpoint where size > ? order by size"
                        + " limit 1)) signed order by choice limit 1",
                List.of(index, index),
                row -> new Signed(row.getLong(1), row.getString(2)));
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        var last = signed.getFirst();
        return Optional.of(new LogProof(
                new LogEntry(index, leaf.getBytes(StandardCharsets.UTF_8)),
                new TiledTree(new AuditTiles(connection), last.size()).inclusionProof(index),
                SignedNote.parse(last.note().getBytes(StandardCharsets.UTF_8))));
    }

    private static Signed last(Connection connection) throws SQLException {
        return JdbcRows.list(
                        connection,
                        "select size, coalesce(c.note, k.note) from audit_checkpoint k"
                                + " left join audit_cosignature c using (size) order by size desc limit 1",
                        List.of(),
                        row -> new Signed(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("checkpoint"));
    }
}

package worksafe.platform.duties.audit.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import worksafe.platform.service.JdbcRows;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.GrownTree;
import worksafe.tlog.Hash;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.TiledTree;

/** Lets the log grow by what was committed. One process of a context does so at a time. */
@ApplicationScoped
class AuditLogOperations {

    /** The most leaves of one checkpoint; after an import the others follow a second later. */
    static final int MOST = 10_000;

    private final AgroalDataSource database;
    private final AuditLogKey key;
    private final InstantSource clock;

    AuditLogOperations(@DataSource("jobs") AgroalDataSource database, AuditLogKey key, InstantSource clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Numbers leaves, writes their tiles and signs a checkpoint, all in one transaction.
     *
     * @return how many leaves the log grew by; 0 also while another process is at it
     * @throws IllegalStateException when the log's tables do not agree with what was signed last
     */
    @Transactional
    public int grow() {
        return key.signer()
                .map(signer -> JdbcRows.within(database, connection -> grow(connection, signer)))
                .orElse(0);
    }

    private int grow(Connection connection, NoteSigner signer) throws SQLException {
        if (!JdbcRows.isAlone(connection, "audit log")) {
            return 0;
        }
        var places = new ArrayList<Long>();
        var leaves = new ArrayList<Hash>();
        JdbcRows.each(connection, "select place, hash from number_audit_leaves(?)", List.of(MOST), row -> {
            places.add(row.getLong(1));
            leaves.add(Hash.of(row.getBytes(2)));
        });
        if (leaves.isEmpty()) {
            return 0;
        }
        var origin = signer.key().name();
        var last = last(connection, origin);
        var tiles = new AuditTiles(connection);
        requireAgreement(last, places.getFirst(), tiles);
        var grown = GrownTree.after(tiles, last.size(), leaves);
        tiles.write(grown.tiles());
        var note = new Checkpoint(origin, grown.size(), grown.root()).signed(signer);
        JdbcRows.change(
                connection,
                "insert into audit_checkpoint (size, root, note, signed_at) values (?, ?, ?, ?)",
                List.of(
                        grown.size(),
                        grown.root().bytes(),
                        note.toString(),
                        clock.instant().atOffset(ZoneOffset.UTC)));
        return leaves.size();
    }

    private static Checkpoint last(Connection connection, String origin) throws SQLException {
        return JdbcRows.list(
                        connection,
                        "select size, root from audit_checkpoint order by size desc limit 1",
                        List.of(),
                        row -> new Checkpoint(origin, row.getLong(1), Hash.of(row.getBytes(2))))
                .stream()
                .findFirst()
                .orElseGet(() -> new Checkpoint(origin, 0, Hash.EMPTY));
    }

    private static void requireAgreement(Checkpoint last, long next, AuditTiles tiles) {
        if (next != last.size()) {
            throw new IllegalStateException(
                    "the audit log signed " + last.size() + " leaves, and the next one would have number " + next);
        }
        if (!new TiledTree(tiles, last.size()).root().equals(last.root())) {
            throw new IllegalStateException(
                    "the tiles of the audit log are not those of the " + last.size() + " leaves that were signed");
        }
    }
}

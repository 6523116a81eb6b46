package worksafe.platform.duties.audit.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.JdbcRows;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.GrownTree;
import worksafe.tlog.Hash;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.Proofs;
import worksafe.tlog.SignedNote;
import worksafe.tlog.TiledTree;

/**
 * Lets the log grow by what was committed. One process of a context does so at a time.
 *
 * <p>What was signed is taken from the signed note alone, and each process keeps in its memory what it last found signed: only
 * what begins with that is continued. Whoever owns the database can put an earlier note back while no process runs; that shows
 * only outside it.
 */
@ApplicationScoped
class AuditLogOperations {

    private final AgroalDataSource database;
    private final AuditLogKey key;
    private final DigestOperations digests;
    private final InstantSource clock;
    private final LeafBatch batch = new LeafBatch();
    private final AtomicReference<@Nullable Checkpoint> known = new AtomicReference<>();

    AuditLogOperations(
            @DataSource("jobs") AgroalDataSource database,
            AuditLogKey key,
            DigestOperations digests,
            InstantSource clock) {
        this.database = database;
        this.key = key;
        this.digests = digests;
        this.clock = clock;
    }

    /**
     * Numbers leaves, writes their tiles and signs a checkpoint, all in one transaction of less than a second; where more wait than
     * fit into that, the next one takes them.
     *
     * @return how many leaves the log grew by; 0 also while another process is at it
     * @throws IllegalStateException when the log's tables do not agree with what was signed last, or that not with what this
     *     process found signed before
     */
    @Transactional
    public int grow() {
        return key.signer()
                .map(signer -> JdbcRows.within(database, connection -> growOn(connection, signer)))
                .orElse(0);
    }

    /**
     * The last checkpoint, after it was found signed and beginning with what this process knew.
     *
     * @return empty before the first, and where no log is kept
     * @throws IllegalStateException as {@link #grow}
     */
    @Transactional
    public Optional<Checkpoint> last() {
        return key.signer()
                .map(signer -> JdbcRows.within(
                        database, connection -> last(connection, signer.key().name(), new AuditTiles(connection))))
                .filter(checkpoint -> checkpoint.size() > 0);
    }

    /** How long the oldest entry has waited for its number; nothing when none waits. */
    @Transactional
    public Duration waiting() {
        return JdbcRows.list(
                        database,
                        "select since from audit_waiting_since() since where since is not null",
                        List.of(),
                        row -> JdbcRows.instant(row, 1))
                .stream()
                .findFirst()
                .map(since -> Duration.between(since, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** As {@link #grow()}, in the transaction of a connection. */
    int growOn(Connection connection, NoteSigner signer) throws SQLException {
        var began = System.nanoTime();
        if (!JdbcRows.isAlone(connection, "audit log")) {
            return 0;
        }
        digests.enter(connection, batch.size());
        var places = new ArrayList<Long>();
        var leaves = new ArrayList<Hash>();
        JdbcRows.each(connection, "select place, hash from number_audit_leaves(?)", List.of(batch.size()), row -> {
            places.add(row.getLong(1));
            leaves.add(Hash.of(row.getBytes(2)));
        });
        if (leaves.isEmpty()) {
            return 0;
        }
        var origin = signer.key().name();
        var tiles = new AuditTiles(connection);
        var last = last(connection, origin, tiles);
        requireNext(last, places.getFirst());
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
        batch.took(leaves.size(), Duration.ofNanos(System.nanoTime() - began));
        return leaves.size();
    }

    /** What was signed last, which the tiles lead to and which begins with what this process knew; it is known from then on. */
    private Checkpoint last(Connection connection, String origin, AuditTiles tiles) throws SQLException {
        var last = JdbcRows.list(
                        connection,
                        "select size, root, note from audit_checkpoint order by size desc limit 1",
                        List.of(),
                        row -> opened(origin, row.getLong(1), Hash.of(row.getBytes(2)), row.getString(3)))
                .stream()
                .findFirst()
                .orElseGet(() -> new Checkpoint(origin, 0, Hash.EMPTY));
        requireTiles(tiles, last);
        var before = known.get();
        if (before != null) {
            if (last.size() < before.size()) {
                throw new IllegalStateException("the audit log was put back to " + last.size()
                        + " leaves; this process knows that " + before.size() + " were signed");
            }
            requireBeginning(tiles, before, last);
        }
        known.set(last);
        return last;
    }

    private Checkpoint opened(String origin, long size, Hash root, String text) {
        SignedNote note;
        Checkpoint signed;
        try {
            note = SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
            signed = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the last checkpoint of the audit log is none", e);
        }
        if (!key.signed(note) || !signed.origin().equals(origin)) {
            throw new IllegalStateException("the last checkpoint of the audit log is not signed by its key");
        }
        if (signed.size() != size || !signed.root().equals(root)) {
            throw new IllegalStateException(
                    "the audit log signed " + signed.size() + " leaves, and its table says otherwise beside the note");
        }
        return signed;
    }

    private static void requireNext(Checkpoint last, long next) {
        if (next != last.size()) {
            throw new IllegalStateException(
                    "the audit log signed " + last.size() + " leaves, and the next one would have number " + next);
        }
    }

    private static void requireTiles(AuditTiles tiles, Checkpoint signed) {
        if (!new TiledTree(tiles, signed.size()).root().equals(signed.root())) {
            throw new IllegalStateException(
                    "the tiles of the audit log are not those of the " + signed.size() + " leaves that were signed");
        }
    }

    private static void requireBeginning(AuditTiles tiles, Checkpoint before, Checkpoint last) {
        var proof = new TiledTree(tiles, last.size()).consistencyProof(before.size());
        if (!Proofs.agree(before.size(), before.root(), last.size(), last.root(), proof)) {
            throw new IllegalStateException(
                    "the " + last.size() + " leaves that the audit log signed do not begin with the " + before.size()
                            + " that this process knows");
        }
    }
}

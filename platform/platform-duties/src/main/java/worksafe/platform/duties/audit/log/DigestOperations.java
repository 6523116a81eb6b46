package worksafe.platform.duties.audit.log;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.service.JdbcRows;
import worksafe.tlog.LogProof;

/**
 * Digests of what is public or handed out, each with an entry of its own in the audit log, so that whoever holds the thing can be
 * given a proof. The entry of an event says who acted, and is for auditors; the one of a digest is written by the log itself when it
 * next grows, and names nobody. Where no log is kept, there is neither.
 */
@ApplicationScoped
public class DigestOperations {

    private final AgroalDataSource database;
    private final Audit audit;

    DigestOperations(AgroalDataSource database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Lets a digest enter the log after the present transaction; the same one only once.
     *
     * @param action what happened to it, a code such as {@code paper-formed}
     * @param objectType of what it is, a code such as {@code paper-content}
     * @param objectId whose, in a word that whoever holds the thing reads on it
     * @param region the place whose auditors may see the entry; everybody does who holds the proof
     * @param digest 64 hexadecimal digits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String action, String objectType, String objectId, RegionCode region, String digest) {
        JdbcRows.change(
                database,
                "insert into audit_digest (object_type, object_id, digest, action, region) values (?, ?, ?, ?, ?)"
                        + " on conflict (object_type, object_id, digest) do nothing",
                List.of(objectType, objectId, digest, action, region.value()));
    }

    /**
     * That a digest is in the log. No scope is asked: ask what may be known of the thing first.
     *
     * @return empty where it never was added, or no checkpoint covers its entry yet
     */
    @Transactional
    public Optional<LogProof> proof(String objectType, String objectId, String digest) {
        return JdbcRows.within(database, connection -> proof(connection, List.of(objectType, objectId, digest)));
    }

    private record Placed(long index, String leaf) {}

    private static Optional<LogProof> proof(Connection connection, List<String> wanted) throws SQLException {
        var entries = JdbcRows.list(
                connection,
                "select place, leaf from audit_digest_entry(?, ?, ?)",
                wanted,
                row -> new Placed(row.getLong(1), row.getString(2)));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var entry = entries.getFirst();
        return AuditLogQueries.proof(connection, entry.index(), entry.leaf());
    }

    /** Writes the entries of digests that have none, in the transaction in which the log grows. */
    void enter(Connection connection, int most) throws SQLException {
        var waiting = JdbcRows.list(
                connection,
                "select action, object_type, object_id, region, digest from audit_digest where entry_id is null"
                        + " order by object_type, object_id, digest limit ?",
                List.of(most),
                row -> AuditedAct.of(
                                row.getString(1), row.getString(2), row.getString(3), new RegionCode(row.getLong(4)))
                        .leadingToDigest(row.getString(5)));
        if (waiting.isEmpty()) {
            return;
        }
        audit.record(connection, waiting);
        JdbcRows.change(
                connection,
                "update audit_digest d set entry_id = e.id from audit_entry e where d.entry_id is null"
                        + " and e.object_id = d.object_id and e.object_type = d.object_type and e.action = d.action"
                        + " and e.after_sha256 = d.digest",
                List.of());
    }
}

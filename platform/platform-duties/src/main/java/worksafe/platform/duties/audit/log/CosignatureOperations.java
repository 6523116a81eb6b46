package worksafe.platform.duties.audit.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import worksafe.platform.service.JdbcRows;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.NoteKey;
import worksafe.tlog.SignedNote;

/** Keeps what the witness countersigned beside what the log signed itself. */
@ApplicationScoped
class CosignatureOperations {

    private final AgroalDataSource database;
    private final AuditLogKey log;
    private final AuditWitness witness;

    CosignatureOperations(@DataSource("jobs") AgroalDataSource database, AuditLogKey log, AuditWitness witness) {
        this.database = database;
        this.log = log;
        this.witness = witness;
    }

    /**
     * Takes over a cosignature; one that is there already stays as it is.
     *
     * @param cosigned what the witness gives out
     * @throws WitnessDisagrees when it is not the configured witness's, or when this log does not say what it said to the
     *     witness: it was put back, or written anew
     */
    @Transactional
    public void keep(byte[] cosigned) {
        var key = witness.key().orElseThrow(() -> new WitnessDisagrees("no witness is configured"));
        SignedNote note;
        Checkpoint seen;
        try {
            note = SignedNote.parse(cosigned);
            seen = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new WitnessDisagrees("what the witness gives out is no checkpoint");
        }
        var at = note.cosignedAt(key)
                .orElseThrow(() -> new WitnessDisagrees("what the witness gives out does not bear its signature"));
        if (!seen.origin().equals(log.signer().map(own -> own.key().name()).orElse(""))) {
            throw new WitnessDisagrees("what the witness gives out is of another log: " + seen.origin());
        }
        JdbcRows.run(database, connection -> keep(connection, seen, note, key, at));
    }

    private void keep(Connection connection, Checkpoint seen, SignedNote cosigned, NoteKey key, Instant at)
            throws SQLException {
        var both = JdbcRows.list(
                        connection,
                        "select note from audit_checkpoint where size = ?",
                        List.of(seen.size()),
                        row -> SignedNote.parse(row.getString(1).getBytes(StandardCharsets.UTF_8)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new WitnessDisagrees("the witness saw " + seen.size()
                        + " entries of the audit log, and no such checkpoint is here: it was put back"));
        if (!log.signed(both) || !both.text().equals(cosigned.text())) {
            throw new WitnessDisagrees(
                    "the witness saw another root of the first " + seen.size() + " entries of the audit log");
        }
        for (var signature : cosigned.of(key)) {
            both = both.and(signature);
        }
        JdbcRows.change(
                connection,
                "insert into audit_cosignature (size, note, cosigned_at) values (?, ?, ?) on conflict do nothing",
                List.of(seen.size(), both.toString(), at.atOffset(ZoneOffset.UTC)));
    }
}

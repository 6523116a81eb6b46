package worksafe.inspections.draw.result;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.draw.DrawProblem;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.JdbcRows;

/** What was deposited as evidence for substitutions, as rows that are written once. */
@ApplicationScoped
public class StoredEvidence {

    private final AgroalDataSource database;

    StoredEvidence(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps a piece; the same content twice is two pieces. */
    public void add(UUID draw, EvidenceView piece, String subject, byte[] content) {
        JdbcRows.run(
                database,
                connection -> JdbcRows.insert(
                        connection,
                        "insert into draw_evidence (id, draw_id, digest, title, media_type, content, subject, name,"
                                + " deposited_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        List.of(piece),
                        one -> List.of(
                                one.id(),
                                draw,
                                one.digest(),
                                one.title(),
                                one.mediaType(),
                                content,
                                subject,
                                one.depositedBy(),
                                one.depositedAt().atOffset(ZoneOffset.UTC))));
    }

    /**
     * Asks for evidence, whoever may read it.
     *
     * @param digest in hexadecimal
     * @throws RuleViolation 422 {@code draw-evidence-unknown} when nothing with it was deposited with the draw
     */
    public void requireDeposited(UUID draw, String digest) {
        each("select draw_evidence_deposited(?, ?)", List.of(draw, digest), row -> {
            if (!row.getBoolean(1)) {
                throw new RuleViolation(DrawProblem.EVIDENCE_UNKNOWN, digest);
            }
        });
    }

    /** @throws NotFound when there is no such piece */
    public EvidenceContent read(UUID draw, UUID piece) {
        var found = new ArrayList<EvidenceContent>();
        each(
                "select id, digest, title, media_type, content, name, deposited_at from draw_evidence"
                        + " where draw_id = ? and id = ?",
                List.of(draw, piece),
                row -> found.add(content(row)));
        return found.stream().findFirst().orElseThrow(() -> new NotFound(piece));
    }

    private static EvidenceContent content(ResultSet row) throws SQLException {
        var content = row.getBytes(5);
        return new EvidenceContent(
                new EvidenceView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        content.length,
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                Base64.getEncoder().encodeToString(content));
    }

    private void each(String select, List<?> parameters, JdbcRows.Taker taker) {
        JdbcRows.run(database, connection -> JdbcRows.each(connection, select, parameters, taker));
    }
}

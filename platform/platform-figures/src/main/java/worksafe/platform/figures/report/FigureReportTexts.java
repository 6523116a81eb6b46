package worksafe.platform.figures.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.Sha256;
import worksafe.platform.figures.definition.FigureBasis;
import worksafe.platform.figures.report.SignedReport.Mark;
import worksafe.platform.figures.signing.ReportKey;
import worksafe.platform.figures.signing.ReportKeys;
import worksafe.platform.figures.table.FigureTable;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/**
 * Writes, in the transaction that freezes a report, what it is compared with, its tables and its signed text. The text says all of
 * the report but ids, accounts and the rows themselves, of which it has the digests.
 */
@ApplicationScoped
class FigureReportTexts {

    private final ReportKeys keys;
    private final Scopes scopes;

    FigureReportTexts(ReportKeys keys, Scopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    /** Notes which report is the base of a comparison. */
    void compare(Connection connection, UUID report, FigureBasis basis, UUID base) throws SQLException {
        var unused = JdbcRows.change(
                connection,
                "insert into figure_report_base (report_id, basis, base_id) values (?, ?, ?)",
                List.of(report, basis.name(), base));
    }

    /** Notes a table of a report. */
    void lay(Connection connection, UUID report, FigureTable table) throws SQLException {
        var unused = JdbcRows.change(
                connection,
                "insert into figure_report_table (report_id, code, title_zh, title_en, figures, told_by, least, source,"
                        + " clause, force, certainty) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        report,
                        table.code(),
                        table.zh(),
                        table.en(),
                        table.figures(),
                        table.by(),
                        table.least(),
                        table.source(),
                        table.clause(),
                        table.force().name(),
                        table.certainty().name()));
    }

    /**
     * Signs a report of which everything else is written.
     *
     * @return the digest of its text
     */
    String sign(Connection connection, FigureReportContent.Head head) throws SQLException {
        var content = FigureReportContent.read(connection, head);
        var digest = Sha256.hex(content);
        var key = keys.signing(connection);
        var unused = JdbcRows.change(
                connection,
                "insert into figure_report_text (report_id, content, content_sha256, key_id, signature)"
                        + " values (?, ?, ?, ?, ?)",
                Arrays.asList(
                        head.id(),
                        content,
                        digest,
                        key.map(ReportKey::id).orElse(null),
                        key.map(signing -> signing.sign(content)).orElse(null)));
        return digest;
    }

    /** The text of a report with its signature; empty where it has none, or the caller does not see all sectors. */
    Optional<SignedReport> find(Connection connection, UUID report) throws SQLException {
        return find(connection, report, ", content", row -> new SignedReport(row.getString(4), mark(row)));
    }

    /** By what the text is recognised, without it, which holds every number of the report. */
    Optional<Mark> mark(Connection connection, UUID report) throws SQLException {
        return find(connection, report, "", FigureReportTexts::mark);
    }

    private <T> Optional<T> find(Connection connection, UUID report, String also, JdbcRows.Reading<T> reader)
            throws SQLException {
        // The wall, repeated: the text tells all sectors.
        if (scopes.current().sectors() != null) {
            return Optional.empty();
        }
        return JdbcRows.list(
                        connection,
                        "select content_sha256, key_id, signature" + also
                                + " from figure_report_text where report_id = ?",
                        List.of(report),
                        reader)
                .stream()
                .findFirst();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getString(1), row.getString(2), row.getString(3));
    }
}

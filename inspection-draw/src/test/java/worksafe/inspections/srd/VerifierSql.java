package worksafe.inspections.srd;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.stack.PostgresServer;

/** The auditors' SQL on a server of its own. */
final class VerifierSql implements AutoCloseable {

    private final PostgresServer server;
    private final Connection session;
    private final PreparedStatement verify;

    private VerifierSql(PostgresServer server, Connection session) throws SQLException {
        this.server = server;
        this.session = session;
        try (var file = session.createStatement()) {
            file.setEscapeProcessing(false);
            file.execute(VerifierPage.resource("/worksafe/verify/verify-draw.sql"));
        }
        verify = session.prepareStatement("select check_code, state from pg_temp.verify_draw(?, ?) order by number");
    }

    static VerifierSql start() throws SQLException {
        var server = PostgresServer.ephemeral();
        try {
            return new VerifierSql(server, server.superuser().connect("postgres"));
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Every check and how it stands, as {@link VerifierAnswer#states} has it. */
    String states(byte[] bundle) {
        return states(bundle, null);
    }

    /** The same, when the seal of the draw before is known. */
    String states(byte[] bundle, @Nullable String previousSeal) {
        try {
            verify.setBytes(1, bundle);
            verify.setString(2, previousSeal);
            List<String> states = new ArrayList<>();
            try (var rows = verify.executeQuery()) {
                while (rows.next()) {
                    states.add(VerifierAnswer.state(rows.getString(1), rows.getString(2)));
                }
            }
            return String.join(" ", states);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
        server.close();
    }
}

package worksafe.platform.figures.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.JdbcRows;

/** The key with which reports are signed now, and the public halves of all that ever signed one. */
@ApplicationScoped
public class ReportKeys {

    private final @Nullable ReportKey key;
    private final InstantSource clock;

    /**
     * The key of an operator.
     *
     * @param key 32 bytes in base64, absent or blank where nothing is signed
     * @param algorithm {@code ED25519} or {@code SM2}
     * @throws IllegalStateException when either is anything else
     */
    public ReportKeys(
            @ConfigProperty(name = "worksafe.figures.report-key") Optional<String> key,
            @ConfigProperty(name = "worksafe.figures.report-algorithm") String algorithm,
            InstantSource clock) {
        var signing = ReportAlgorithm.ofSetting(algorithm);
        this.key = key.filter(text -> !text.isBlank())
                .map(text -> ReportKey.of(signing, text))
                .orElse(null);
        this.clock = clock;
    }

    /**
     * The key with which to sign now, its public half kept with the present transaction; empty where the operator gave none.
     *
     * @param connection of the present transaction
     */
    public Optional<ReportKey> signing(Connection connection) throws SQLException {
        if (key == null) {
            return Optional.empty();
        }
        var unused = JdbcRows.change(
                connection,
                "insert into figure_report_key (key_id, algorithm, public_key, added_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                List.of(
                        key.id(),
                        key.algorithm(),
                        key.publicKey(),
                        clock.instant().atOffset(ZoneOffset.UTC)));
        return Optional.of(key);
    }

    /** All that ever signed a report here, the newest first. */
    public List<ReportKeyView> all(Connection connection) throws SQLException {
        return JdbcRows.list(
                connection,
                "select key_id, algorithm, public_key, added_at from figure_report_key order by added_at desc, key_id",
                List.of(),
                row -> new ReportKeyView(
                        row.getString(1), row.getString(2), row.getString(3), JdbcRows.instant(row, 4)));
    }
}

package worksafe.training.certificate;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.kernel.CertificateNumber;
import worksafe.platform.http.Scope;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;

/**
 * Seals the numbers that were kept in clear before there was a seal, and those that a migration laid open again because
 * they are compared otherwise since, at start and before anything is served. A migration cannot: the keys are the process's
 * alone.
 */
@ApplicationScoped
class ClearNumbers {

    private static final Logger LOG = Logger.getLogger(ClearNumbers.class);
    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final NumberVault numbers;
    private final Scopes scopes;

    ClearNumbers(AgroalDataSource database, NumberVault numbers, Scopes scopes) {
        this.database = database;
        this.numbers = numbers;
        this.scopes = scopes;
    }

    void start(@Observes @Priority(120) StartupEvent event) {
        if (MigrationStep.isThis()) {
            return;
        }
        var sealed = seal();
        if (sealed > 0) {
            LOG.infof("certificates: %d numbers sealed that were kept in clear", sealed);
        }
    }

    /** How many were sealed; those that another process is sealing are left to it. */
    int seal() {
        var all = 0;
        for (var some = BATCH; some == BATCH; all += some) {
            some = scopes.call(
                    Scope.system(Scope.SystemTask.REFERENCE_DATA),
                    () -> QuarkusTransaction.requiringNew().call(this::sealSome));
        }
        return all;
    }

    private int sealSome() {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select id, number, kind, category_key, number_index, person_id"
                                + " from certificate"
                                + " where number is not null order by id limit " + BATCH + " for update skip locked");
                var borne = connection.prepareStatement("select certificate_number_borne(?, ?, ?, ?)");
                var update = connection.prepareStatement("select seal_certificate_number(?, ?, ?, ?)");
                var rows = select.executeQuery()) {
            var count = 0;
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                var printed = new CertificateNumber(rows.getString(2));
                var number = numbers.seal(id, printed);
                borne.setString(1, rows.getString(3));
                borne.setString(2, rows.getString(4));
                borne.setString(3, number.index());
                borne.setObject(4, rows.getObject(6, UUID.class));
                // One that bears it already is sealed anew, because numbers are compared otherwise since.
                if (!number.index().equals(rows.getString(5)) && isTrue(borne)) {
                    LOG.warnf("certificate %s has the number of another of its category in another spelling", id);
                    number = numbers.sealApart(id, printed);
                }
                update.setObject(1, id);
                update.setString(2, number.sealed());
                update.setString(3, number.index());
                update.setString(4, number.shown());
                update.execute();
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (var answer = question.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}

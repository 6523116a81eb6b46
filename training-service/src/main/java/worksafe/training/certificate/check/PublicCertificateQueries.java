package worksafe.training.certificate.check;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.JdbcRows;
import worksafe.training.certificate.NumberVault;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** Looks certificates up by what stands on them. No scope is asked, and none sees them: the database tells of these alone. */
@ApplicationScoped
class PublicCertificateQueries {

    private static final String CHECK = "select * from certificates_checked(?, ?)";
    private static final String IN_FORCE = "IN_FORCE";

    private final AgroalDataSource database;
    private final NumberVault numbers;

    PublicCertificateQueries(AgroalDataSource database, NumberVault numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** Those of that number and name on that day, what holds longest first; none where either is wrong. */
    @Transactional
    List<PublicCertificateView> check(CertificateNumber number, String name, LocalDate day) {
        return JdbcRows.list(database, CHECK, List.of(numbers.index(number), name), row -> view(row, day));
    }

    private static PublicCertificateView view(ResultSet row, LocalDate day) throws SQLException {
        var status = row.getString("status");
        var until = row.getObject("in_force_until", LocalDate.class);
        return new PublicCertificateView(
                QualificationKind.valueOf(row.getString("kind")),
                category(row.getString("category")),
                new RegionCode(row.getLong("region")).toString(),
                status,
                // Until the next sweep of clocks one that ran out still stands as it did.
                status.equals(IN_FORCE) && !until.isBefore(day),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("review_due_on", LocalDate.class),
                until);
    }

    private static @Nullable OperationCategory category(@Nullable String code) {
        return code == null ? null : OperationCategory.valueOf(code);
    }
}

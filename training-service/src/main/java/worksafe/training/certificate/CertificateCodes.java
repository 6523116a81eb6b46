package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.training.certificate.rule.EndGround;

/** The enums that a client meets in a certificate. */
@ApplicationScoped
class CertificateCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("certificate-status", CertificateStatus.class),
                CodeTable.of("certificate-end-ground", EndGround.class));
    }
}

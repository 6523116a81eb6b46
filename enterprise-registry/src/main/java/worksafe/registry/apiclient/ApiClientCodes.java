package worksafe.registry.apiclient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in API clients. */
@ApplicationScoped
class ApiClientCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("api-client-action", ApiClientAction.class),
                CodeTable.of("api-client-role", ApiClientRole.class),
                CodeTable.of("api-client-status", ApiClientStatus.class),
                CodeTable.of("api-client-step", ApiClientStep.class),
                CodeTable.of("signature-algorithm", SignatureAlgorithm.class));
    }
}

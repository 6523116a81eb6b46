package worksafe.registry.apiclient;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of API clients; the texts stand in {@code messages/registry-overview_*.properties}. */
enum ApiClientProblem implements ProblemType {
    /** Another client has the code, or had it. */
    API_CLIENT_CODE_TAKEN(409),
    /** Nobody gives a role that he does not have. */
    API_CLIENT_ROLE_BEYOND(422),
    /** The operator has given no key from which secrets follow. */
    API_CLIENTS_OFF(503);

    private final int status;

    ApiClientProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}

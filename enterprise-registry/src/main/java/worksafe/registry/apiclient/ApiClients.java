package worksafe.registry.apiclient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The API clients that the present scope shows. */
@ApplicationScoped
class ApiClients extends WalledRepository<ApiClient> {

    private final Listing<ApiClientSummary> listing;

    ApiClients(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(ApiClient.class, ApiClientSummary.class, ApiClientFilter.class, "-registeredAt");
    }

    /** Those that the filter leaves. */
    Slice<ApiClientSummary> list(ApiClientFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** @throws RuleViolation 409 {@code api-client-code-taken}, also where the other is out of sight */
    void add(ApiClient client) {
        persist(client);
        BrokenConstraint.written(
                this::flush,
                Map.of(
                        "uq_api_client_code",
                        () -> new RuleViolation(ApiClientProblem.API_CLIENT_CODE_TAKEN, client.code())));
    }
}

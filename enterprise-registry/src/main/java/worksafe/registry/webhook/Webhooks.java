package worksafe.registry.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The subscriptions that the present scope shows. */
@ApplicationScoped
class Webhooks extends WalledRepository<Webhook> {

    private final Listing<WebhookSummary> listing;

    Webhooks(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Webhook.class, WebhookSummary.class, WebhookFilter.class, "-subscribedAt");
    }

    /** Those that the filter leaves. */
    Slice<WebhookSummary> list(WebhookFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}

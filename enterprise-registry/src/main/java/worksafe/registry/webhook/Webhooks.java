package worksafe.registry.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import worksafe.kernel.Accounts;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;

/** The subscriptions that the present scope shows. */
@ApplicationScoped
class Webhooks extends WalledRepository<Webhook> {

    private static final AdvisoryLock LOCK = AdvisoryLock.ofAccounts("webhooks of an account", 106);

    private final Listing<WebhookSummary> listing;

    Webhooks(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Webhook.class, WebhookSummary.class, WebhookFilter.class, "-subscribedAt");
    }

    /** How many of an account have not ended; it gets no other until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    long hold(String account) {
        LOCK.take(getEntityManager(), account);
        return count(
                "function('account', account) = ?1 and status <> ?2", Accounts.folded(account), WebhookStatus.ENDED);
    }

    /** Those of an account that have not ended; it gets no other until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    List<Webhook> held(String account) {
        LOCK.take(getEntityManager(), account);
        return list(
                "function('account', account) = ?1 and status <> ?2", Accounts.folded(account), WebhookStatus.ENDED);
    }

    /** Those that the filter leaves. */
    Slice<WebhookSummary> list(WebhookFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}

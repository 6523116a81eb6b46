package worksafe.registry.webhook;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.webhook.WebhookEvent.WebhookEnded;
import worksafe.registry.webhook.WebhookEvent.WebhookPaused;
import worksafe.registry.webhook.WebhookEvent.WebhookPinged;
import worksafe.registry.webhook.WebhookEvent.WebhookResumed;
import worksafe.registry.webhook.WebhookEvent.WebhookSecretChanged;
import worksafe.registry.webhook.WebhookEvent.WebhookSubscribed;

/** That another system is sent events; see the package for the whole life. */
@Entity
@Table(name = "webhook")
class Webhook extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String url;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> sectors;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @Column(updatable = false)
    private String account;

    @Column(updatable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    private WebhookStatus status;

    private int secretGeneration;
    private Instant secretSince;

    @Column(updatable = false)
    private Instant subscribedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webhook_step", joinColumns = @JoinColumn(name = "webhook_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {} // for Hibernate

    private Webhook(UUID id, RegionCode place, Wanted wanted, Subscriber subscriber, Instant now) {
        super(id, place);
        title = wanted.title();
        url = wanted.url();
        types = List.copyOf(wanted.types());
        sectors = subscriber.sectors();
        roles = subscriber.roles();
        account = subscriber.actor().subject();
        accountName = subscriber.actor().name();
        status = WebhookStatus.ACTIVE;
        secretGeneration = 1;
        secretSince = now;
        subscribedAt = now;
    }

    /**
     * What is subscribed to.
     *
     * @param types whole names, or beginnings that end in {@code .*}; none: all
     */
    record Wanted(String title, String url, List<String> types) {}

    /**
     * Who subscribes or confirms, and what of the data was theirs to see.
     *
     * @param sectors absent: all
     */
    record Subscriber(Actor actor, @Nullable List<String> sectors, List<String> roles) {

        static Subscriber of(Actor actor, Scope scope, List<String> roles) {
            var sectors = scope.sectors();
            return new Subscriber(
                    actor,
                    sectors == null
                            ? null
                            : sectors.stream().map(Sector::name).sorted().toList(),
                    roles);
        }
    }

    static Created<Webhook> subscribe(UUID id, RegionCode place, Wanted wanted, Subscriber subscriber, Instant now) {
        var webhook = new Webhook(id, place, wanted, subscriber, now);
        webhook.timeline.add(TimelineStep.by(subscriber.actor(), WebhookStep.SUBSCRIBED, now, null));
        return new Created<>(webhook, new WebhookSubscribed(webhook.facts(webhook.version()), now));
    }

    /**
     * Has the next secret count. By taking it the subscriber confirms the subscription: from now on it is sent what is his to see
     * now, and for as long again.
     *
     * @throws RuleViolation {@code webhook-not-own} for anybody but the subscriber, who alone is told a secret
     */
    WebhookSecretChanged changeSecret(Subscriber confirming, Instant now) {
        require(WebhookAction.SECRET);
        var by = confirming.actor();
        if (!Accounts.same(account, by.subject())) {
            throw new RuleViolation(SubscriptionProblem.WEBHOOK_NOT_OWN);
        }
        sectors = confirming.sectors();
        roles = confirming.roles();
        secretGeneration++;
        secretSince = now;
        timeline.add(TimelineStep.by(by, WebhookStep.SECRET_CHANGED, now, null));
        return new WebhookSecretChanged(facts(version() + 1), now);
    }

    /** Has every context send something now. */
    WebhookPinged ping(Actor by, Instant now) {
        require(WebhookAction.PING);
        timeline.add(TimelineStep.by(by, WebhookStep.PINGED, now, null));
        return new WebhookPinged(facts(version() + 1), now);
    }

    WebhookPaused pause(Actor by, Instant now) {
        status = status.to(WebhookStatus.PAUSED);
        timeline.add(TimelineStep.by(by, WebhookStep.PAUSED, now, null));
        return new WebhookPaused(facts(version() + 1), now);
    }

    WebhookResumed resume(Actor by, Instant now) {
        status = status.to(WebhookStatus.ACTIVE);
        timeline.add(TimelineStep.by(by, WebhookStep.RESUMED, now, null));
        return new WebhookResumed(facts(version() + 1), now);
    }

    WebhookEnded end(String reason, Actor by, Instant now) {
        status = status.to(WebhookStatus.ENDED);
        timeline.add(TimelineStep.by(by, WebhookStep.ENDED, now, reason));
        return new WebhookEnded(facts(version() + 1), reason, now);
    }

    /** Of what leaves the status as it is. */
    private void require(WebhookAction verb) {
        if (!status.actions().contains(verb)) {
            throw new IllegalTransition(status, verb);
        }
    }

    /** It has a place and nothing else; no enterprise sees it. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.seesPlace(region());
    }

    String title() {
        return title;
    }

    String url() {
        return url;
    }

    List<String> types() {
        return List.copyOf(types);
    }

    String account() {
        return account;
    }

    String accountName() {
        return accountName;
    }

    @Nullable
    List<String> sectors() {
        return sectors == null ? null : List.copyOf(sectors);
    }

    WebhookStatus status() {
        return status;
    }

    int secretGeneration() {
        return secretGeneration;
    }

    Instant secretSince() {
        return secretSince;
    }

    Instant subscribedAt() {
        return subscribedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private WebhookEvent.Facts facts(long revision) {
        return new WebhookEvent.Facts(
                id(),
                title,
                url,
                types(),
                region(),
                sectors(),
                List.copyOf(roles),
                account,
                secretGeneration,
                secretSince,
                revision,
                status);
    }
}

package worksafe.registry.apiclient;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.apiclient.ApiClientEvent.ApiClientEnded;
import worksafe.registry.apiclient.ApiClientEvent.ApiClientNetworksChanged;
import worksafe.registry.apiclient.ApiClientEvent.ApiClientRegistered;
import worksafe.registry.apiclient.ApiClientEvent.ApiClientResumed;
import worksafe.registry.apiclient.ApiClientEvent.ApiClientSecretGiven;
import worksafe.registry.apiclient.ApiClientEvent.ApiClientSuspended;

/** A program of another system that signs its requests; see the package for the whole life. */
@Entity
@Table(name = "api_client")
class ApiClient extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String organisation;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> sectors;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SignatureAlgorithm algorithm;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> networks;

    @Enumerated(EnumType.STRING)
    private ApiClientStatus status;

    private int secretGeneration;
    private Instant secretSince;
    private @Nullable Instant formerSecretUntil;

    @Column(updatable = false)
    private Instant registeredAt;

    @Formula("(select max(d.last_used_at) from api_client_day d where d.client_id = id)")
    private @Nullable Instant lastUsedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_client_step", joinColumns = @JoinColumn(name = "client_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ApiClient() {} // for Hibernate

    private ApiClient(UUID id, RegionCode place, Wanted wanted, Instant now) {
        super(id, place);
        code = wanted.code();
        name = wanted.name();
        organisation = wanted.organisation();
        var only = wanted.sectors();
        sectors = only == null ? null : only.stream().map(Sector::name).sorted().toList();
        roles = wanted.roles().stream().map(ApiClientRole::name).sorted().toList();
        algorithm = wanted.algorithm();
        networks = List.copyOf(wanted.networks());
        status = ApiClientStatus.ACTIVE;
        secretGeneration = 1;
        secretSince = now;
        registeredAt = now;
    }

    /**
     * What is registered.
     *
     * @param sectors absent: all
     * @param networks ranges of addresses, each of which can be read
     */
    record Wanted(
            String code,
            String name,
            String organisation,
            @Nullable Set<Sector> sectors,
            Set<ApiClientRole> roles,
            SignatureAlgorithm algorithm,
            List<String> networks) {}

    /** @param giver the roles of whoever registers it, who gives none that he does not have */
    static Created<ApiClient> register(
            UUID id, RegionCode place, Wanted wanted, Set<Role> giver, Actor by, Instant now) {
        var client = new ApiClient(id, place, wanted, now);
        client.requireGivenBy(giver);
        client.timeline.add(TimelineStep.by(by, ApiClientStep.REGISTERED, now, null));
        return new Created<>(client, new ApiClientRegistered(client.facts(client.version()), now));
    }

    /**
     * Has the next secret count; the present one is good until a moment, and the one before it no more. Who takes a secret could act as
     * the client, so he has its roles.
     *
     * @throws RuleViolation 422 {@code api-client-role-beyond}
     */
    ApiClientSecretGiven giveSecret(Set<Role> giver, Instant formerUntil, Actor by, Instant now) {
        require(ApiClientAction.SECRET);
        requireGivenBy(giver);
        secretGeneration++;
        secretSince = now;
        formerSecretUntil = formerUntil;
        timeline.add(TimelineStep.by(by, ApiClientStep.SECRET_GIVEN, now, null));
        return new ApiClientSecretGiven(facts(version() + 1), now);
    }

    /**
     * It calls from these networks from now on, and from no other.
     *
     * @throws RuleViolation 422 {@code api-client-role-beyond}
     */
    ApiClientNetworksChanged changeNetworks(List<String> others, Set<Role> giver, Actor by, Instant now) {
        require(ApiClientAction.NETWORKS);
        requireGivenBy(giver);
        networks = List.copyOf(others);
        timeline.add(TimelineStep.by(by, ApiClientStep.NETWORKS_CHANGED, now, null));
        return new ApiClientNetworksChanged(facts(version() + 1), now);
    }

    ApiClientSuspended suspend(String reason, Actor by, Instant now) {
        status = status.to(ApiClientStatus.SUSPENDED);
        timeline.add(TimelineStep.by(by, ApiClientStep.SUSPENDED, now, reason));
        return new ApiClientSuspended(facts(version() + 1), reason, now);
    }

    /** @throws RuleViolation 422 {@code api-client-role-beyond} */
    ApiClientResumed resume(Set<Role> giver, Actor by, Instant now) {
        require(ApiClientAction.RESUMPTION);
        requireGivenBy(giver);
        status = status.to(ApiClientStatus.ACTIVE);
        timeline.add(TimelineStep.by(by, ApiClientStep.RESUMED, now, null));
        return new ApiClientResumed(facts(version() + 1), now);
    }

    ApiClientEnded end(String reason, Actor by, Instant now) {
        status = status.to(ApiClientStatus.ENDED);
        timeline.add(TimelineStep.by(by, ApiClientStep.ENDED, now, reason));
        return new ApiClientEnded(facts(version() + 1), reason, now);
    }

    /** Of what leaves the status as it is, or asks more than the status. */
    private void require(ApiClientAction verb) {
        if (!status.actions().contains(verb)) {
            throw new IllegalTransition(status, verb);
        }
    }

    private void requireGivenBy(Set<Role> giver) {
        for (var role : roles()) {
            if (!giver.contains(role.role())) {
                throw new RuleViolation(ApiClientProblem.API_CLIENT_ROLE_BEYOND, role);
            }
        }
    }

    /** It has a place and nothing else; no enterprise sees it. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.seesPlace(region());
    }

    /** That somebody may act for all of its place and its sectors, so that he gives nothing beyond his own. */
    void requireCoveredBy(Scope scope) {
        var only = sectors();
        if (only == null) {
            scope.requireAllOf(region());
        } else {
            only.forEach(sector -> scope.requireCovered(region(), sector, null));
        }
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String organisation() {
        return organisation;
    }

    @Nullable
    Set<Sector> sectors() {
        return sectors == null ? null : sectors.stream().map(Sector::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    Set<ApiClientRole> roles() {
        return roles.stream().map(ApiClientRole::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    List<String> networks() {
        return List.copyOf(networks);
    }

    ApiClientStatus status() {
        return status;
    }

    int secretGeneration() {
        return secretGeneration;
    }

    Instant secretSince() {
        return secretSince;
    }

    @Nullable
    Instant formerSecretUntil() {
        return formerSecretUntil;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private ApiClientEvent.Facts facts(long revision) {
        return new ApiClientEvent.Facts(
                id(),
                code,
                name,
                organisation,
                region(),
                sectors,
                roles,
                algorithm,
                networks(),
                secretGeneration,
                revision,
                status);
    }
}

package worksafe.registry.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.enterprise.value.IdentifierScheme;

/** The enterprises that the present scope shows. */
@ApplicationScoped
public class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {

    /**
     * Whether enterprise {@code s} is perhaps the one that {@code r} tells of: an active one of the same name (of {@code r} its
     * {@code name_key}), and of day, representative and address at least two are the same. In SQL, for those who also ask
     * which codes it bears.
     */
    public static final String ALIKE = "s.state = 'ACTIVE' and s.name_key = r.name_key"
            + " and num_nonnulls(nullif(s.established_on = r.established_on, false),"
            + " nullif(name_fold(s.legal_representative) = name_fold(r.legal_representative), false),"
            + " nullif(name_fold(s.address) = name_fold(r.address), false)) >= 2";

    static final String[] SORTS = {"-changedAt", "changedAt", "name", "-name"};

    private final EntityManager entities;
    private final Scopes scopes;
    private final EnterpriseSearch search;
    private final Listing<EnterpriseSummary> listing;

    Enterprises(EntityManager entities, Scopes scopes, EnterpriseSearch search, Listings listings) {
        this.entities = entities;
        this.scopes = scopes;
        this.search = search;
        this.listing = listings.walled(Enterprise.class, EnterpriseSummary.class, EnterpriseFilter.class, SORTS);
    }

    /** Empty when there is none, or it lies outside the scope. */
    Optional<Enterprise> find(UUID id) {
        return Optional.ofNullable(entities.find(Enterprise.class, id)).filter(this::isVisible);
    }

    /** @throws NotFound when there is none, or it lies outside the scope */
    Enterprise get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    /** As {@link #get(UUID)}, in the version that the caller has seen. */
    Enterprise get(UUID id, IfMatch expected) {
        var enterprise = get(id);
        expected.require(enterprise.version());
        return enterprise;
    }

    /** Those of them that are within the scope, by id; locked in one order until the transaction ends. */
    Map<UUID, Enterprise> toChange(List<UUID> ids) {
        var unused = entities.createNativeQuery("select id from enterprise where id in (:ids) order by id for update")
                .setParameter("ids", ids)
                .getResultList();
        return entities
                .createQuery(
                        "select distinct e from Enterprise e left join fetch e.identifiers where e.id in :ids",
                        Enterprise.class)
                .setParameter("ids", ids)
                // Not as a stream, which would bring an enterprise once for each of its identifiers.
                .getResultList()
                .stream()
                .filter(this::isVisible)
                .collect(Collectors.toMap(Enterprise::id, Function.identity()));
    }

    private boolean isVisible(Enterprise enterprise) {
        return scopes.current().covers(enterprise.region(), enterprise.sector(), enterprise.id());
    }

    /**
     * One enterprise as it is shown.
     *
     * @throws NotFound when there is none, or it lies outside the scope
     */
    @Transactional
    public EnterpriseView view(UUID id) {
        return EnterpriseView.of(get(id));
    }

    /** Enters it, and has the database check its identifiers now. */
    void add(Enterprise enterprise) {
        entities.persist(enterprise);
        entities.flush();
    }

    /** As it stands once written, in its new version. */
    EnterpriseView written(Enterprise enterprise) {
        entities.flush();
        return EnterpriseView.of(enterprise);
    }

    /** Whose identifier in force this is; empty when nobody's that the caller can see. */
    Optional<UUID> owner(IdentifierScheme scheme, String value) {
        return entities.createQuery(
                        "select i.enterpriseId from Identifier i"
                                + " where i.scheme = :scheme and i.value = :value and i.validTo is null",
                        UUID.class)
                .setParameter("scheme", scheme)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** Whether it is in force for anybody at all. Past the wall the database says yes or no and nothing else. */
    boolean isTaken(IdentifierScheme scheme, String value) {
        return (Boolean) entities.createNativeQuery("select identifier_taken(:scheme, :value)", Boolean.class)
                .setParameter("scheme", scheme.name())
                .setParameter("value", value)
                .getSingleResult();
    }

    /**
     * An enterprise in sight that is perhaps the one that these particulars tell of, and that bears no identifier of these
     * schemes; empty when there is none.
     */
    Optional<Alike> alike(Particulars particulars, Collection<IdentifierScheme> schemes) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        // The key is made first: compared with anything else, names are not looked up behind the wall.
                        "with r as materialized (select name_fold(:name) as name_key,"
                                + " cast(:establishedOn as date) as established_on,"
                                + " cast(:representative as text) as legal_representative,"
                                + " cast(:address as text) as address)"
                                + " select s.id, s.name from r join enterprise s on " + ALIKE
                                + " where not exists (select from enterprise_identifier o where o.enterprise_id = s.id"
                                + " and o.scheme = any (string_to_array(:schemes, ',')) and o.valid_to is null)"
                                + " order by s.id limit 1",
                        Alike.class)
                .setParameter("name", particulars.name())
                .setParameter("establishedOn", particulars.establishedOn(), LocalDate.class)
                .setParameter("representative", particulars.legalRepresentative(), String.class)
                .setParameter("address", particulars.address(), String.class)
                .setParameter(
                        "schemes", schemes.stream().map(IdentifierScheme::name).collect(Collectors.joining(",")))
                .getResultStream()
                .findFirst();
    }

    /** An enterprise that is perhaps the same. */
    record Alike(UUID id, String name) {}

    @Transactional
    Slice<EnterpriseSummary> list(EnterpriseFilter filter, Page page) {
        var searched = filter.searched();
        var found = searched == null ? filter.narrow(listing.of(filter)) : search.of(filter, searched);
        var slice = found.page(page);
        var codes =
                creditCodes(slice.items().stream().map(EnterpriseSummary::id).toList());
        return slice.map(row -> row.withCreditCode(codes.get(row.id())));
    }

    private Map<UUID, String> creditCodes(List<UUID> ids) {
        return entities.createQuery(
                        "from Identifier i where i.enterpriseId in :ids and i.scheme = :scheme and i.validTo is null",
                        Identifier.class)
                .setParameter("ids", ids)
                .setParameter("scheme", IdentifierScheme.CREDIT_CODE)
                .getResultStream()
                .collect(Collectors.toMap(Identifier::enterpriseId, Identifier::value));
    }
}

package worksafe.inspections.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import worksafe.platform.enterprises.EnterpriseFollowed;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The library of objects, as far as the present scope shows it. */
@ApplicationScoped
class LibraryObjects implements PanacheRepositoryBase<LibraryObject, UUID> {

    private static final String FOLLOW = """
            insert into library_object (id, version, name, region, sector, state)
            values (:id, 1, :name, :region, :sector, :state)
            on conflict (id) do update set
                version = library_object.version + 1, name = excluded.name, region = excluded.region,
                sector = excluded.sector, state = excluded.state
            where (library_object.name, library_object.region, library_object.sector, library_object.state)
                is distinct from (excluded.name, excluded.region, excluded.sector, excluded.state)""";

    private final Scopes scopes;
    private final Listing<LibraryObject> listing;

    LibraryObjects(Scopes scopes, Listings listings) {
        this.scopes = scopes;
        this.listing = listings.walled(LibraryObject.class, LibraryObject.class, ObjectFilter.class, "name");
    }

    /**
     * One object, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    LibraryObject get(UUID id) {
        return findByIdOptional(id)
                .filter(object -> object.isWithin(scopes.current()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** One object, to be changed on the strength of a version. */
    @Transactional
    LibraryObject get(UUID id, IfMatch expected) {
        var object = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.isWithin(scopes.current()))
                .orElseThrow(() -> new NotFound(id));
        expected.require(object.version());
        return object;
    }

    /** Those that the filter leaves. */
    Slice<LibraryObject> list(ObjectFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Takes over what the registry says of an enterprise; in the transaction that took it over. */
    void follow(EnterpriseFollowed followed) {
        var unused = getEntityManager()
                .createNativeQuery(FOLLOW)
                .setParameter("id", followed.enterpriseId())
                .setParameter("name", followed.name())
                .setParameter("region", followed.region().value())
                .setParameter("sector", followed.sector().name())
                .setParameter("state", followed.state())
                .executeUpdate();
    }
}

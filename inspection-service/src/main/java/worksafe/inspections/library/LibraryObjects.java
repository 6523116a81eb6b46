package worksafe.inspections.library;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.enterprises.EnterpriseFollowed;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The library of objects, as far as the present scope shows it. */
@ApplicationScoped
class LibraryObjects extends WalledRepository<LibraryObject> {

    private static final String FOLLOW = """
            insert into library_object (id, version, name, region, sector, state)
            values (:id, 1, :name, :region, :sector, :state)
            on conflict (id) do update set
                version = library_object.version + 1, name = excluded.name, region = excluded.region,
                sector = excluded.sector, state = excluded.state
            where (library_object.name, library_object.region, library_object.sector, library_object.state)
                is distinct from (excluded.name, excluded.region, excluded.sector, excluded.state)""";

    private final Listing<LibraryObject> listing;

    LibraryObjects(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(LibraryObject.class, LibraryObject.class, ObjectFilter.class, "name");
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

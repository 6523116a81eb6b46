package worksafe.inspections.library;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.enterprises.EnterprisesFollowed;
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
            select id, 1, name, region, sector, state
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:regions as bigint[]),
                cast(:sectors as text[]), cast(:states as text[])) as e (id, name, region, sector, state)
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

    /** Takes over what the registry says of enterprises; in the transaction that took it over. */
    void follow(EnterprisesFollowed followed) {
        var unused = getEntityManager()
                .createNativeQuery(FOLLOW)
                .setParameter("ids", followed.ids())
                .setParameter("names", followed.names())
                .setParameter("regions", followed.regions())
                .setParameter("sectors", followed.sectors())
                .setParameter("states", followed.states())
                .executeUpdate();
    }
}

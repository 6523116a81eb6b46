package worksafe.training.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;

/** The people whom the present scope shows: the wall, repeated. */
@ApplicationScoped
class Persons extends WalledRepository<Person> {

    private static final String POSTS = """
            select new worksafe.training.person.Persons$Workplace(p.region, p.sector, p.enterpriseId)
            from Post p where p.personId = :person and cast(p.status as string) <> 'ENDED'""";

    private final EntityManager entities;

    Persons(Scopes scopes, EntityManager entities) {
        super(scopes);
        this.entities = entities;
    }

    /** Also shown to whoever is shown a post of the person that has not ended. */
    @Override
    protected Person visible(Optional<Person> found, Object what) {
        return found.filter(this::isVisible).orElseThrow(() -> new NotFound(what));
    }

    Optional<Person> findVisible(UUID id) {
        return findByIdOptional(id).filter(this::isVisible);
    }

    /** The person with that number, if it is within the scope. */
    @Transactional
    Optional<Person> find(String residentIndex) {
        return find("identity.residentIndex", residentIndex)
                .firstResultOptional()
                .filter(this::isVisible);
    }

    /** Whether the number belongs to anybody, within the scope or not. */
    @Transactional
    boolean isRegistered(String residentIndex) {
        return (Boolean) entities.createNativeQuery("select resident_registered(:wanted)", Boolean.class)
                .setParameter("wanted", residentIndex)
                .getSingleResult();
    }

    private boolean isVisible(Person person) {
        var scope = scope();
        return person.isWithin(scope)
                || entities.createQuery(POSTS, Workplace.class)
                        .setParameter("person", person.id())
                        .getResultStream()
                        .anyMatch(place -> place.isWithin(scope));
    }

    /** Where a post is held. */
    record Workplace(long region, @Nullable Sector sector, UUID enterpriseId) {

        boolean isWithin(Scope scope) {
            return scope.covers(new RegionCode(region), sector, enterpriseId);
        }
    }
}

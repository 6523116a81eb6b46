package worksafe.training.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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

/** The people whom the present scope shows: the wall, repeated. */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    private static final String POSTS = """
            select new worksafe.training.person.Persons$Workplace(p.region, p.sector, p.enterpriseId)
            from Post p where p.personId = :person and cast(p.status as string) <> 'ENDED'""";

    private final Scopes scopes;
    private final EntityManager entities;

    Persons(Scopes scopes, EntityManager entities) {
        this.scopes = scopes;
        this.entities = entities;
    }

    /**
     * One person, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Person get(UUID id) {
        return findVisible(id).orElseThrow(() -> new NotFound(id));
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
        var scope = scopes.current();
        return person.isRegisteredWithin(scope)
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

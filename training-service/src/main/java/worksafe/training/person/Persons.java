package worksafe.training.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
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

    private static final String INDUCTIONS = """
            select new worksafe.training.person.Persons$Workplace(i.region, i.sector, i.enterpriseId)
            from Induction i where i.personId = :person and cast(i.status as string) not in ('REPLACED', 'LEFT')""";

    private final EntityManager entities;

    Persons(Scopes scopes, EntityManager entities) {
        super(scopes);
        this.entities = entities;
    }

    /** Also shown to whoever is shown a post of the person that has not ended, or an induction that counts. */
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
        return goingOn(find("identity.residentIndex", residentIndex).firstResultOptional());
    }

    /** The person with that paper, if it is within the scope. */
    @Transactional
    Optional<Person> findByPaper(String numberIndex) {
        return goingOn(find("select r from Person r join r.papers p where p.numberIndex = ?1", numberIndex)
                .firstResultOptional());
    }

    /** Of a duplicate the person who goes on. */
    private Optional<Person> goingOn(Optional<Person> found) {
        return found.filter(this::isVisible)
                .map(person -> person.mergedInto().flatMap(this::findVisible).orElse(person));
    }

    /** Whether the number is that of the person, or of a duplicate of it. */
    @Transactional
    boolean hasNumber(UUID id, String residentIndex) {
        return count("identity.residentIndex = ?1 and (id = ?2 or mergedInto = ?2)", residentIndex, id) > 0;
    }

    /** Whether others were merged into it. */
    @Transactional
    boolean hasDuplicates(UUID id) {
        return count("mergedInto", id) > 0;
    }

    /** Whether the paper belongs to anybody, within the scope or not. */
    @Transactional
    boolean isPaperRegistered(String numberIndex) {
        return (Boolean) entities.createNativeQuery("select paper_registered(:wanted)", Boolean.class)
                .setParameter("wanted", numberIndex)
                .getSingleResult();
    }

    /**
     * Gives all that is the duplicate's to the survivor.
     *
     * @return for what the survivor's posts are to be judged anew, as KIND:CATEGORY
     */
    List<String> merge(Person duplicate, UUID survivor) {
        return moved(duplicate, "select merge_person(:duplicate, :survivor)", survivor);
    }

    /** Gives back what came from the duplicate; as above, of both. */
    List<String> separate(Person duplicate) {
        return moved(duplicate, "select separate_person(:duplicate)", null);
    }

    private List<String> moved(Person duplicate, String statement, @Nullable UUID survivor) {
        entities.flush();
        var query = entities.createNativeQuery(statement, String.class).setParameter("duplicate", duplicate.id());
        if (survivor != null) {
            query.setParameter("survivor", survivor);
        }
        List<?> rows = query.getResultList();
        var judged = rows.stream().map(String.class::cast).toList();
        // What was read before says still whose it was.
        entities.clear();
        return judged;
    }

    /** Whether the number belongs to anybody, within the scope or not. */
    @Transactional
    boolean isRegistered(String residentIndex) {
        return (Boolean) entities.createNativeQuery("select resident_registered(:wanted)", Boolean.class)
                .setParameter("wanted", residentIndex)
                .getSingleResult();
    }

    /** Who has that number, or had it, if the scope shows a post or induction of the person, over or not. */
    @Transactional
    Optional<UUID> formerWorker(String numberIndex) {
        return Optional.ofNullable((UUID) entities.createNativeQuery("select former_worker(:wanted)", UUID.class)
                .setParameter("wanted", numberIndex)
                .getSingleResultOrNull());
    }

    /** The name of somebody who had a post or induction at that enterprise, if the scope shows one. */
    @Transactional
    Optional<String> formerWorker(UUID id, UUID enterpriseId) {
        return Optional.ofNullable(
                (String) entities.createNativeQuery("select former_worker_name(:person, :enterprise)", String.class)
                        .setParameter("person", id)
                        .setParameter("enterprise", enterpriseId)
                        .getSingleResultOrNull());
    }

    /** Until when the enterprise does not hire the person because of a ban that it imposed, as of that day. */
    @Transactional
    Optional<LocalDate> bannedUntil(UUID personId, UUID enterpriseId, LocalDate day) {
        return Optional.ofNullable((LocalDate) entities.createNativeQuery(
                        "select rehire_banned_until(:person, :enterprise, cast(:day as date))", LocalDate.class)
                .setParameter("person", personId)
                .setParameter("enterprise", enterpriseId)
                .setParameter("day", day)
                .getSingleResultOrNull());
    }

    private boolean isVisible(Person person) {
        var scope = scope();
        return person.isWithin(scope) || isWithin(POSTS, person, scope) || isWithin(INDUCTIONS, person, scope);
    }

    private boolean isWithin(String workplaces, Person person, Scope scope) {
        return entities.createQuery(workplaces, Workplace.class)
                .setParameter("person", person.id())
                .getResultStream()
                .anyMatch(place -> place.isWithin(scope));
    }

    /** Where somebody works. */
    record Workplace(long region, @Nullable Sector sector, UUID enterpriseId) {

        boolean isWithin(Scope scope) {
            return scope.covers(new RegionCode(region), sector, enterpriseId);
        }
    }
}

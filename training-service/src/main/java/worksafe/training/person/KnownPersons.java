package worksafe.training.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.ResidentId;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.training.TrainingProblem;

/** People as posts and certificates need them. Every method belongs to a transaction of the caller's. */
@ApplicationScoped
public class KnownPersons {

    private static final AdvisoryLock LOCK = new AdvisoryLock("person", 17);

    private final Persons persons;
    private final IdentityVault identities;
    private final EntityManager entities;

    KnownPersons(Persons persons, IdentityVault identities, EntityManager entities) {
        this.persons = persons;
        this.identities = identities;
        this.entities = entities;
    }

    /**
     * Lets nobody else change the person's posts or certificates until the transaction ends, so that what a post is judged
     * by does not change while it is judged. Not a lock of the row, since who reviews a certificate may not see its holder
     * any more.
     */
    public void hold(UUID id) {
        LOCK.take(entities, id.toString());
    }

    /** As above, of many, on a connection of long work; in the order of their ids, so that two who do so wait for each other. */
    public void hold(Connection connection, Collection<UUID> ids) throws SQLException {
        LOCK.takeEach(connection, ids.stream().map(UUID::toString).toList());
    }

    /**
     * The person whose posts or certificates are about to change, held.
     *
     * @throws RuleViolation when there is none within the caller's scope
     */
    public KnownPerson require(UUID id) {
        hold(id);
        var person = visible(id);
        person.requireUnmerged();
        return new KnownPerson(person.id(), person.name());
    }

    /**
     * The person whom an enterprise takes on, held: somebody within the caller's scope, or who worked at that enterprise before.
     *
     * @throws RuleViolation when there is none, or the enterprise does not hire the person on that day
     */
    public KnownPerson requireHirable(UUID id, UUID enterpriseId, LocalDate day) {
        hold(id);
        var seen = persons.findVisible(id);
        seen.ifPresent(Person::requireUnmerged);
        var person = seen.map(Person::name)
                .or(() -> persons.formerWorker(id, enterpriseId))
                .map(name -> new KnownPerson(id, name))
                .orElseThrow(() -> new RuleViolation(TrainingProblem.PERSON_UNKNOWN, id.toString()));
        requireNoBan(person, enterpriseId, day);
        return person;
    }

    /**
     * Whoever enters it: the ban binds the enterprise, and is told no further than that.
     *
     * @throws RuleViolation when the enterprise does not hire the person on that day
     */
    public void requireNoBan(KnownPerson person, UUID enterpriseId, LocalDate day) {
        persons.bannedUntil(person.id(), enterpriseId, day).ifPresent(until -> {
            throw new RuleViolation(TrainingProblem.PERSON_REHIRE_BANNED, person.name(), until.toString());
        });
    }

    /** The person with that number, if it is within the caller's scope. */
    public Optional<KnownPerson> find(ResidentId number) {
        return persons.find(identities.index(number)).map(person -> new KnownPerson(person.id(), person.name()));
    }

    /** Whether the caller may see the person. */
    public boolean isVisible(UUID id) {
        return persons.findVisible(id).isPresent();
    }

    /** Whether the identity number is the person's own, or was that of a duplicate. Nothing is opened for that: the keyed hashes are compared. */
    public boolean isOf(UUID id, ResidentId number) {
        return persons.hasNumber(visible(id).id(), identities.index(number));
    }

    /** What the number says for a rule about age; the seal is opened for it, which is audited with the purpose. */
    public Birth birth(UUID id, String purpose) {
        return identities.birth(visible(id), purpose);
    }

    /** When somebody was born, and as what: all that a rule about age asks. Never kept, and never told. */
    public record Birth(LocalDate day, boolean woman) {}

    /** A post or an induction begins: from now on it shows the person to its enterprise. */
    public void takeUpPost(UUID id) {
        entities.flush(); // what begins is what shows somebody who worked there before
        visible(id).takeUpPost();
    }

    /** A person within the caller's scope. */
    public record KnownPerson(UUID id, String name) {}

    private Person visible(UUID id) {
        return persons.findVisible(id)
                .orElseThrow(() -> new RuleViolation(TrainingProblem.PERSON_UNKNOWN, id.toString()));
    }
}

package worksafe.training.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.RegionCode;
import worksafe.kernel.ResidentId;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.training.TrainingProblem;
import worksafe.training.person.PersonEvent.PersonRegistered;

/** Somebody who works. Has no life of its own: what happens to people here are their posts and certificates. */
@Entity
@Table(name = "person")
class Person extends VersionedRow implements Walled {

    /** What events call the state of a person, who has only this one. */
    private static final String REGISTERED = "REGISTERED";

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private @Nullable UUID enterpriseId;

    @Embedded
    private SealedIdentity identity;

    @Column(updatable = false)
    private Instant registeredAt;

    protected Person() {} // for Hibernate

    private Person(UUID id, String name, Registration registration, SealedIdentity identity, Instant now) {
        super(id, registration.region());
        this.name = name;
        sector = registration.sector();
        enterpriseId = registration.enterpriseId();
        this.identity = identity;
        registeredAt = now;
    }

    /**
     * A person to be registered.
     *
     * @param enterpriseId the enterprise where the person works or will, if one is named
     */
    record Draft(
            String name,
            ResidentId residentId,
            @Nullable PhoneNumber phone,
            @Nullable UUID enterpriseId) {}

    /**
     * Where a person is registered.
     *
     * @param sector the competent authority's; absent where one for all sectors registers
     * @param enterpriseId the enterprise that enters the person, where one does
     */
    record Registration(
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId) {}

    /**
     * Registers somebody.
     *
     * @param born the day of birth that the number states
     * @throws RuleViolation when that day is still to come
     */
    static Created<Person> register(
            UUID id, String name, LocalDate born, Registration registration, SealedIdentity identity, Instant now) {
        if (born.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(TrainingProblem.PERSON_NOT_BORN, born.toString());
        }
        var person = new Person(id, name, registration, identity, now);
        return new Created<>(
                person,
                new PersonRegistered(
                        id, name, registration.region(), person.version(), REGISTERED, now, registration.sector()));
    }

    /** Takes up a post: from now on it is the post that shows the person to its enterprise. */
    void takeUpPost() {
        enterpriseId = null;
    }

    /** Whether it would be shown to a scope but for its posts. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    String name() {
        return name;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    SealedIdentity identity() {
        return identity;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}

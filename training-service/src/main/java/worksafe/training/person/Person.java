package worksafe.training.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import worksafe.training.person.PersonEvent.PersonChanged;
import worksafe.training.person.PersonEvent.PersonMerged;
import worksafe.training.person.PersonEvent.PersonRegistered;
import worksafe.training.person.PersonEvent.PersonSeparated;

/** Somebody who works. Has no life of its own: what happens to people here are their posts and certificates. */
@Entity
@Table(name = "person")
class Person extends VersionedRow implements Walled {

    private static final int MOST_PAPERS = 20;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private @Nullable UUID enterpriseId;

    @Embedded
    private @Nullable SealedIdentity identity;

    @Column(updatable = false)
    private @Nullable String birth;

    // Written by the functions that move what is the person's.
    @Column(insertable = false, updatable = false)
    private @Nullable UUID mergedInto;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_paper", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    private List<SealedPaper> papers = new ArrayList<>();

    @Column(updatable = false)
    private Instant registeredAt;

    protected Person() {} // for Hibernate

    private Person(UUID id, String name, Registration registration, Identity identity, Instant now) {
        super(id, registration.region());
        this.name = name;
        sector = registration.sector();
        enterpriseId = registration.enterpriseId();
        this.identity = identity.resident();
        birth = identity.birth();
        if (identity.paper() != null) {
            papers.add(identity.paper());
        }
        registeredAt = now;
    }

    /**
     * A person to be registered.
     *
     * @param residentId the identity number; absent where only the paper of a foreigner is known
     * @param paper that paper; absent where there is an identity number
     * @param enterpriseId the enterprise where the person works or will, if one is named
     */
    record Draft(
            String name,
            @Nullable ResidentId residentId,
            IdentityPaper.@Nullable Holder paper,
            @Nullable PhoneNumber phone,
            @Nullable UUID enterpriseId) {

        /** The day of birth that the number states, or the paper. */
        LocalDate born() {
            return residentId == null ? Objects.requireNonNull(paper).born() : residentId.birthDate();
        }
    }

    /**
     * Who it is, sealed.
     *
     * @param birth the day of birth and what it is of, where there is no identity number that states it
     */
    record Identity(
            @Nullable SealedIdentity resident,
            @Nullable String birth,
            @Nullable SealedPaper paper) {}

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
     * @param born the day of birth that the number states, or the person
     * @throws RuleViolation when that day is still to come
     */
    static Created<Person> register(
            UUID id, String name, LocalDate born, Registration registration, Identity identity, Instant now) {
        if (born.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(TrainingProblem.PERSON_NOT_BORN, born.toString());
        }
        var person = new Person(id, name, registration, identity, now);
        return new Created<>(
                person,
                new PersonRegistered(
                        id,
                        name,
                        registration.region(),
                        person.version(),
                        PersonStatus.REGISTERED,
                        now,
                        registration.sector()));
    }

    /**
     * Another paper of the same person, such as a new passport.
     *
     * @throws RuleViolation when the person was found to be another's duplicate, or has too many papers
     */
    PersonChanged addPaper(SealedPaper paper, Instant now) {
        requireUnmerged();
        if (papers.size() >= MOST_PAPERS) {
            throw new RuleViolation(TrainingProblem.PERSON_PAPERS_TOO_MANY, String.valueOf(MOST_PAPERS));
        }

        papers.add(paper);
        return new PersonChanged(id(), name, region(), version() + 1, status(), now, sector);
    }

    /** @throws RuleViolation when it was found to be another's duplicate */
    void requireUnmerged() {
        if (mergedInto != null) {
            throw new RuleViolation(TrainingProblem.PERSON_MERGED, id().toString(), mergedInto.toString());
        }
    }

    /** What was told when its rows had become the survivor's. */
    PersonMerged merged(String reason, Instant now) {
        return new PersonMerged(
                id(), Objects.requireNonNull(mergedInto), name, region(), version(), status(), reason, now, sector);
    }

    /** What is told when its rows have come back. */
    PersonSeparated separated(UUID survivor, String reason, Instant now) {
        return new PersonSeparated(id(), survivor, name, region(), version(), status(), reason, now, sector);
    }

    private PersonStatus status() {
        return mergedInto == null ? PersonStatus.REGISTERED : PersonStatus.MERGED;
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

    /** The identity number, if one is known, and the phone. */
    SealedIdentity identity() {
        return identity == null ? SealedIdentity.NONE : identity;
    }

    /** The sealed day of birth of who has no identity number. */
    Optional<String> birth() {
        return Optional.ofNullable(birth);
    }

    List<SealedPaper> papers() {
        return List.copyOf(papers);
    }

    /** The person whose duplicate it is. */
    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    Instant registeredAt() {
        return registeredAt;
    }
}

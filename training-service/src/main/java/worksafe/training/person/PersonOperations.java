package worksafe.training.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ResidentId;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.HiddenMet;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.TrainingProblem;

/** What is done about people. */
@ApplicationScoped
class PersonOperations {

    private static final String ATTEMPT = "person-registration";

    private final Persons persons;
    private final IdentityVault identities;
    private final Disclosures disclosures;
    private final EnterpriseSnapshots enterprises;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    PersonOperations(
            Persons persons,
            IdentityVault identities,
            Disclosures disclosures,
            EnterpriseSnapshots enterprises,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.persons = persons;
        this.identities = identities;
        this.disclosures = disclosures;
        this.enterprises = enterprises;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** What tells a retry from another request, without anything that gives the number away. */
    private record Asked(
            String name,
            String residentIndex,
            @Nullable String phoneMasked,
            @Nullable UUID enterpriseId) {}

    /** Registers somebody once, however often the request comes; to be watched, since it may meet somebody hidden. */
    @Transactional
    PersonView register(IdempotencyKey key, Person.Draft draft) {
        var phone = draft.phone();
        var asked = new Asked(
                draft.name(),
                identities.index(draft.residentId()),
                phone == null ? null : phone.masked(),
                draft.enterpriseId());
        return idempotency.once(
                key,
                "registerPerson",
                asked,
                PersonView.class,
                before -> persons.get(before.id()),
                () -> register(draft, asked));
    }

    private PersonView register(Person.Draft draft, Asked asked) {
        persons.find(asked.residentIndex()).ifPresent(known -> {
            throw new RuleViolation(TrainingProblem.PERSON_KNOWN, known.id().toString());
        });
        disclosures.requireFewProbes(ATTEMPT);
        if (persons.isRegistered(asked.residentIndex())) {
            throw new HiddenMet(
                    AuditedAct.of(ATTEMPT, "person", "hidden", caller.region()),
                    new RuleViolation(TrainingProblem.PERSON_REGISTERED_ELSEWHERE),
                    true);
        }
        var id = Uuid7.next(clock);
        var created = Person.register(
                id,
                draft.name(),
                draft.residentId().birthDate(),
                registration(draft.enterpriseId()),
                identities.seal(id, draft),
                clock.instant());
        persons.persist(created.aggregate());
        outbox.append(created.event());
        return PersonView.of(created.aggregate());
    }

    private Person.Registration registration(@Nullable UUID enterpriseId) {
        if (enterpriseId != null) {
            var enterprise = enterprises.requireActive(enterpriseId);
            return new Person.Registration(
                    enterprise.region(), enterprise.sector(), caller.is(Role.ENTERPRISE) ? enterpriseId : null);
        }
        var sectors = caller.scope().sectors();
        if (caller.scope().enterprises() != null || (sectors != null && sectors.size() != 1)) {
            throw RequestProblem.invalid(new Violation("/enterpriseId", "person-enterprise-missing"));
        }
        return new Person.Registration(caller.region(), only(sectors), null);
    }

    private static @Nullable Sector only(@Nullable Set<Sector> sectors) {
        return sectors == null ? null : sectors.iterator().next();
    }

    /** The person with that number, if the caller may see it. Asking leaves an entry where somebody was found. */
    @Transactional
    List<PersonView> find(ResidentId number) {
        var found = persons.find(identities.index(number));
        found.ifPresent(
                person -> audit.record(AuditedAct.of("person-found-by-number", "person", person.id(), person.region())
                        .version(person.version())));
        return found.map(PersonView::of).stream().toList();
    }

    /** Shows what is sealed, for a purpose. */
    @Transactional
    DisclosedPerson disclose(UUID id, StatedPurpose purpose) {
        return identities.disclose(persons.get(id), purpose);
    }
}

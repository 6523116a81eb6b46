package worksafe.training.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
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
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.TrainingProblem;
import worksafe.training.compliance.HeldCertificatesChanged;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;

/** What is done about people. */
@ApplicationScoped
class PersonOperations {

    private static final String ATTEMPT = "person-registration";

    private final Persons persons;
    private final KnownPersons known;
    private final Event<HeldCertificatesChanged> holders;
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
            KnownPersons known,
            Event<HeldCertificatesChanged> holders,
            IdentityVault identities,
            Disclosures disclosures,
            EnterpriseSnapshots enterprises,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.persons = persons;
        this.known = known;
        this.holders = holders;
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
                draft.name(), identities.index(draft), phone == null ? null : phone.masked(), draft.enterpriseId());
        return idempotency.once(
                key,
                "registerPerson",
                asked,
                PersonView.class,
                before -> persons.get(before.id()),
                () -> register(draft, asked));
    }

    private PersonView register(Person.Draft draft, Asked asked) {
        var holder = draft.paper();
        if (holder == null) {
            requireUnknown(
                    persons.find(asked.residentIndex()),
                    asked.residentIndex(),
                    () -> persons.isRegistered(asked.residentIndex()));
        } else {
            requireUnknown(
                    persons.findByPaper(asked.residentIndex()),
                    asked.residentIndex(),
                    () -> persons.isPaperRegistered(asked.residentIndex()));
        }
        var now = clock.instant();
        var id = Uuid7.next(clock);
        var created = Person.register(
                id,
                draft.name(),
                draft.born(),
                registration(draft.enterpriseId()),
                identities.seal(id, draft, now),
                now);
        persons.persist(created.aggregate());
        outbox.append(created.event());
        return PersonView.of(created.aggregate());
    }

    private void requireUnknown(Optional<Person> found, String numberIndex, BooleanSupplier hidden) {
        // Whoever worked here is known here by the id, and no more.
        found.map(Person::id).or(() -> persons.formerWorker(numberIndex)).ifPresent(known -> {
            throw new RuleViolation(TrainingProblem.PERSON_KNOWN, known.toString());
        });
        disclosures.requireFewProbes(ATTEMPT);
        if (hidden.getAsBoolean()) {
            throw new HiddenMet(
                    AuditedAct.of(ATTEMPT, "person", "hidden", caller.region()),
                    new RuleViolation(TrainingProblem.PERSON_REGISTERED_ELSEWHERE),
                    true);
        }
    }

    /** Another paper of somebody known, to be watched, since it may be that of somebody hidden. */
    @Transactional
    PersonView addPaper(UUID id, IfMatch expected, IdentityPaper paper) {
        var now = clock.instant();
        var person = persons.get(id, expected);
        var index = identities.index(paper);
        requireUnknown(persons.findByPaper(index), index, () -> persons.isPaperRegistered(index));
        outbox.append(person.addPaper(identities.seal(id, paper, now), now));
        persons.flush(); // raises the version that the view shows
        return PersonView.of(person);
    }

    /** It is the same person as another, who goes on with all posts and certificates of both. */
    @Transactional
    PersonView merge(UUID id, IfMatch expected, UUID survivorId, String reason) {
        if (id.equals(survivorId)) {
            throw new RuleViolation(TrainingProblem.PERSON_MERGE_SELF, id.toString());
        }
        hold(id, survivorId);
        var duplicate = persons.get(id, expected);
        duplicate.requireUnmerged();
        var survivor = persons.findVisible(survivorId)
                .orElseThrow(() -> new RuleViolation(TrainingProblem.PERSON_UNKNOWN, survivorId.toString()));
        survivor.requireUnmerged();
        if (persons.hasDuplicates(id)) {
            throw new RuleViolation(TrainingProblem.PERSON_HAS_DUPLICATES, id.toString());
        }
        var judged = MergeConflict.told(id, survivorId, () -> persons.merge(duplicate, survivorId));
        var merged = persons.get(id);
        outbox.append(merged.merged(reason.strip(), clock.instant()));
        judge(judged, survivorId);
        return PersonView.of(persons.get(id));
    }

    /** They are two after all: what came with the duplicate goes back to it. */
    @Transactional
    PersonView separate(UUID id, IfMatch expected, String reason) {
        var survivorId = persons.get(id)
                .mergedInto()
                .orElseThrow(() -> new RuleViolation(TrainingProblem.PERSON_NOT_MERGED, id.toString()));
        hold(id, survivorId);
        var duplicate = persons.get(id, expected);
        if (persons.findVisible(survivorId).isEmpty()) {
            throw new RuleViolation(TrainingProblem.PERSON_UNKNOWN, survivorId.toString());
        }
        var judged = MergeConflict.told(id, survivorId, () -> persons.separate(duplicate));
        outbox.append(persons.get(id).separated(survivorId, reason.strip(), clock.instant()));
        judge(judged, survivorId);
        judge(judged, id);
        return PersonView.of(persons.get(id));
    }

    private void hold(UUID one, UUID other) {
        Stream.of(one, other).sorted(Comparator.comparing(UUID::toString)).forEach(known::hold);
    }

    private void judge(List<String> qualifications, UUID personId) {
        qualifications.forEach(text -> {
            var parts = text.split(":", 2);
            holders.fire(new HeldCertificatesChanged(
                    personId,
                    new Qualification(
                            QualificationKind.valueOf(parts[0]),
                            parts[1].isEmpty() ? null : OperationCategory.valueOf(parts[1]))));
        });
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

    /** The same of a paper. */
    @Transactional
    List<PersonView> find(IdentityPaper paper) {
        var found = persons.findByPaper(identities.index(paper));
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

package worksafe.training.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ResidentId;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.training.person.KnownPersons.Birth;

/** Encrypts and decrypts what identifies people. Every reading leaves an audit entry in the present transaction. */
@ApplicationScoped
class IdentityVault {

    private static final String RESIDENT_ID = "person.resident_id";
    private static final String PHONE = "person.phone";
    private static final String BIRTH = "person.birth";
    private static final String PAPER = "person_paper.number";
    private static final String PAPER_INDEX = "person-paper";
    private static final String INDEX = "person-resident-id";

    private final PersonalData personalData;
    private final Disclosures disclosures;

    IdentityVault(PersonalData personalData, Disclosures disclosures) {
        this.personalData = personalData;
        this.disclosures = disclosures;
    }

    String index(ResidentId residentId) {
        return personalData.blindIndex(INDEX, residentId.value());
    }

    String index(IdentityPaper paper) {
        return personalData.blindIndex(PAPER_INDEX, paper.key());
    }

    /** The index of what the person is known by. */
    String index(Person.Draft draft) {
        var number = draft.residentId();
        return number == null ? index(Objects.requireNonNull(draft.paper()).paper()) : index(number);
    }

    Person.Identity seal(UUID personId, Person.Draft draft, Instant now) {
        var holder = draft.paper();
        return new Person.Identity(
                resident(personId, draft),
                holder == null
                        ? null
                        : personalData
                                .seal(personId, BIRTH, holder.born() + (holder.woman() ? " F" : " M"))
                                .text(),
                holder == null ? null : seal(personId, holder.paper(), now));
    }

    SealedPaper seal(UUID personId, IdentityPaper paper, Instant now) {
        return new SealedPaper(
                paper.kind(),
                paper.country(),
                personalData.seal(personId, PAPER, paper.number()).text(),
                index(paper),
                paper.shown(),
                paper.validUntil(),
                now);
    }

    private SealedIdentity resident(UUID personId, Person.Draft draft) {
        var number = draft.residentId();
        var phone = draft.phone();
        return new SealedIdentity(
                number == null
                        ? null
                        : personalData
                                .seal(personId, RESIDENT_ID, number.value())
                                .text(),
                number == null ? null : index(number),
                number == null ? null : number.value().substring(14),
                phone == null
                        ? null
                        : personalData.seal(personId, PHONE, phone.value()).text(),
                phone == null ? null : phone.masked());
    }

    /** Birth, for a rule about age. */
    Birth birth(Person person, String purpose) {
        var number = residentId(person, purpose, "person-birth-date-read");
        if (number != null) {
            return new Birth(number.birthDate(), number.isWomans());
        }
        var stated = personalData
                .open(
                        person.id(),
                        BIRTH,
                        new SealedValue(person.birth().orElseThrow()),
                        purpose,
                        reading(person, "person-birth-date-read"))
                .split(" ", 2);
        return new Birth(LocalDate.parse(stated[0]), stated[1].equals("F"));
    }

    /** All that is sealed, for somebody to read. */
    DisclosedPerson disclose(Person person, StatedPurpose stated) {
        disclosures.permit(stated, reading(person, "person-disclosed"));
        var purpose = stated.purpose();
        var number = residentId(person, purpose, "person-disclosed");
        var phone = person.identity().phone();
        return new DisclosedPerson(
                person.id(),
                person.name(),
                number == null ? null : number.value(),
                phone == null
                        ? null
                        : personalData.open(
                                person.id(),
                                PHONE,
                                new SealedValue(phone),
                                purpose,
                                reading(person, "person-phone-disclosed")),
                person.papers().stream()
                        .map(paper -> new DisclosedPerson.Paper(
                                paper.kind(),
                                paper.country(),
                                personalData.open(
                                        person.id(),
                                        PAPER,
                                        new SealedValue(paper.number()),
                                        purpose,
                                        reading(person, "person-disclosed"))))
                        .toList());
    }

    private @Nullable ResidentId residentId(Person person, String purpose, String action) {
        var sealed = person.identity().residentId();
        return sealed == null
                ? null
                : new ResidentId(personalData.open(
                        person.id(), RESIDENT_ID, new SealedValue(sealed), purpose, reading(person, action)));
    }

    private static AuditedAct reading(Person person, String action) {
        return AuditedAct.of(action, "person", person.id(), person.region()).version(person.version());
    }
}

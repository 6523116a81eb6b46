package worksafe.training.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

    SealedIdentity seal(UUID personId, Person.Draft draft) {
        var number = draft.residentId();
        var phone = draft.phone();
        return new SealedIdentity(
                personalData.seal(personId, RESIDENT_ID, number.value()).text(),
                index(number),
                number.value().substring(14),
                phone == null
                        ? null
                        : personalData.seal(personId, PHONE, phone.value()).text(),
                phone == null ? null : phone.masked());
    }

    /** Birth, for a rule about age. */
    Birth birth(Person person, String purpose) {
        var number = residentId(person, purpose, "person-birth-date-read");
        return new Birth(number.birthDate(), number.isWomans());
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
                number.value(),
                phone == null
                        ? null
                        : personalData.open(
                                person.id(),
                                PHONE,
                                new SealedValue(phone),
                                purpose,
                                reading(person, "person-phone-disclosed")));
    }

    private ResidentId residentId(Person person, String purpose, String action) {
        return new ResidentId(personalData.open(
                person.id(),
                RESIDENT_ID,
                new SealedValue(person.identity().residentId()),
                purpose,
                reading(person, action)));
    }

    private static AuditedAct reading(Person person, String action) {
        return AuditedAct.of(action, "person", person.id(), person.region()).version(person.version());
    }
}

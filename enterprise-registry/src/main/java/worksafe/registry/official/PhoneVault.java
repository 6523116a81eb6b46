package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PhoneNumber;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;

/** Seals the phones of officials, and opens one for a stated purpose. Every reading leaves an audit entry. */
@ApplicationScoped
class PhoneVault {

    private static final String PHONE = "official.phone";

    private final PersonalData personalData;
    private final Disclosures disclosures;

    PhoneVault(PersonalData personalData, Disclosures disclosures) {
        this.personalData = personalData;
        this.disclosures = disclosures;
    }

    Official.@Nullable SealedPhone seal(UUID officialId, @Nullable PhoneNumber phone) {
        return phone == null
                ? null
                : new Official.SealedPhone(
                        personalData.seal(officialId, PHONE, phone.value()).text(), phone.masked());
    }

    /** The phone in clear; absent without one. */
    @Nullable
    String disclose(Official official, StatedPurpose stated) {
        disclosures.permit(stated, reading(official));
        var phone = official.sealedPhone();
        return phone == null
                ? null
                : personalData.open(official.id(), PHONE, new SealedValue(phone), stated.purpose(), reading(official));
    }

    private static AuditedAct reading(Official official) {
        return AuditedAct.of("official-phone-disclosed", "official", official.id(), official.region())
                .version(official.version())
                .belongingTo(official.sector(), null);
    }
}

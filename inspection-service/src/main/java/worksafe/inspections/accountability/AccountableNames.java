package worksafe.inspections.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.Accountability.Named;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;

/** Seals the names of those who are held to account, and opens one for a stated purpose. Every reading leaves an audit entry. */
@ApplicationScoped
class AccountableNames {

    private static final String NAME = "accountability.name";

    private final PersonalData personalData;
    private final Disclosures disclosures;

    AccountableNames(PersonalData personalData, Disclosures disclosures) {
        this.personalData = personalData;
        this.disclosures = disclosures;
    }

    @Nullable
    Named seal(UUID id, @Nullable String name) {
        if (name == null) {
            return null;
        }
        var stripped = name.strip();
        var first = stripped.substring(0, stripped.offsetByCodePoints(0, 1));
        return new Named(personalData.seal(id, NAME, stripped).text(), first + "**");
    }

    /** The name in clear; absent without one. */
    @Nullable
    String disclose(Accountability accountability, StatedPurpose stated) {
        disclosures.permit(stated, reading(accountability));
        var sealed = accountability.sealedName();
        return sealed == null
                ? null
                : personalData.open(
                        accountability.id(), NAME, new SealedValue(sealed), stated.purpose(), reading(accountability));
    }

    private static AuditedAct reading(Accountability accountability) {
        return AuditedAct.of(
                        "accountability-name-disclosed", "accountability", accountability.id(), accountability.region())
                .version(accountability.version())
                .belongingTo(accountability.sector(), null);
    }
}

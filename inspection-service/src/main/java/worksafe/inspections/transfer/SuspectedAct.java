package worksafe.inspections.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What may be a crime, and who looks into it. Never changes.
 *
 * @param suspectUnit the enterprise, where it is a registered one
 * @param suspectName what the unit is called
 * @param persons how many people are suspected; they are named in the papers alone
 * @param inspectionId the visit that found it, where one did
 * @param penaltyCaseId the case of penalty that it came from, where there is one
 * @param offence which offence it may be
 * @param team the accounts of those who look into it
 */
@Embeddable
record SuspectedAct(
        @Column(updatable = false) @Nullable UUID suspectUnit,
        @Column(updatable = false) String suspectName,
        @Column(updatable = false) int persons,
        @Column(updatable = false) @Nullable UUID inspectionId,
        @Column(updatable = false) @Nullable UUID penaltyCaseId,
        @Column(updatable = false) String title,
        @Column(updatable = false) String facts,
        @Column(updatable = false) String offence,

        @Column(updatable = false) @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> team) {

    SuspectedAct {
        team = List.copyOf(team);
    }
}

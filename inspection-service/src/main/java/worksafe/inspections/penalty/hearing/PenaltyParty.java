package worksafe.inspections.penalty.hearing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.discretion.PartyKind;

/**
 * Who is punished.
 *
 * @param shown the enterprise's name, of a person the first character
 * @param post of a person
 * @param nameSealed of a person
 * @param idSealed identity number of a person
 * @param index by which the same party is found whoever punishes it
 */
@Embeddable
public record PenaltyParty(
        @Enumerated(EnumType.STRING) PartyKind kind,
        String shown,
        @Nullable String post,
        @Nullable String nameSealed,
        @Nullable String idSealed,
        String index) {

    @Override
    public String toString() {
        return kind.name();
    }
}

package worksafe.inspections.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why this enterprise is visited and no other: a draw said so, or there is a listed basis with the reason in words.
 *
 * @param origin which of the two, and which kind of basis
 * @param drawId the draw; absent where there is a basis
 * @param basis code of the basis; absent where a draw said so
 * @param reason in words, beside the basis
 * @param jointWith the visit of another authority with which it goes (综合查一次); absent where it goes alone
 */
@Embeddable
record Grounds(
        @Column(updatable = false) @Enumerated(EnumType.STRING)
        InspectionOrigin origin,

        @Column(updatable = false) @Nullable UUID drawId,
        @Column(updatable = false) @Nullable String basis,
        @Column(updatable = false) @Nullable String reason,
        @Column(updatable = false) @Nullable UUID jointWith) {

    static Grounds drawn(UUID drawId) {
        return new Grounds(InspectionOrigin.DRAW, drawId, null, null, null);
    }

    static Grounds based(String basis, InspectionOrigin origin, String reason) {
        return new Grounds(origin, null, basis, reason, null);
    }

    /** The same, together with another visit. */
    Grounds jointly(@Nullable UUID lead) {
        return new Grounds(origin, drawId, basis, reason, lead);
    }

    /** Why an enterprise is visited. */
    enum InspectionOrigin {
        /** It was drawn (双随机). */
        DRAW,
        /** Somebody complained, or another authority handed a case over. */
        COMPLAINT,
        /** What was ordered is looked at again. */
        FOLLOW_UP,
        /** Any other listed basis. */
        OTHER
    }
}

package worksafe.hazards.danger.value;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who did something, as the verified token said at that time.
 *
 * @param subject the account: what separation of duties compares
 * @param name what people read beside it
 * @param side for whom
 */
@Embeddable
public record Actor(
        String subject,
        String name,
        @Enumerated(EnumType.STRING) ActorSide side) {

    /** On whose behalf somebody acts. */
    public enum ActorSide {
        ENTERPRISE,
        AUTHORITY
    }
}

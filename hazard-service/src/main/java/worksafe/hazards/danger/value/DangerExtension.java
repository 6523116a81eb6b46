package worksafe.hazards.danger.value;

import java.time.LocalDate;

/**
 * That the enterprise asks for more time to put a danger right.
 *
 * @param until the day asked for
 * @param reason in words
 */
public record DangerExtension(LocalDate until, DangerExtensionGround ground, String reason) {

    /** Why more time is asked for; the words of the application's document. */
    public enum DangerExtensionGround {
        /** What nobody could foresee, avoid or overcome (不可抗力). */
        FORCE_MAJEURE,
        /** Anything else, which the authority weighs. */
        OTHER
    }
}
